// ODS: an archive as it is, or the tables of one, which are packed here.

#include <algorithm>

#include "tests/core/drawn_workbook.h"
#include "tests/fuzz/read_any.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    liftgraph::fuzz::readAny(text.starts_with("PK") ? text : liftgraph::drawn::ods(text));
    return 0;
}
