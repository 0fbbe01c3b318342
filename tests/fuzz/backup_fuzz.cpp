// Any SQLite database in place of a FitNotes backup.

#include "tests/fuzz/read_any.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::string magic("SQLite format 3\0", 16);
    if (bytes.size() > magic.size()) bytes.replace(0, magic.size(), magic);
    liftgraph::fuzz::readAny(bytes);
    return 0;
}
