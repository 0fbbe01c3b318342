// Any text: delimiters, quotes, encodings, every importer.

#include "tests/fuzz/read_any.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    liftgraph::fuzz::readAny({reinterpret_cast<const char*>(data), size});
    return 0;
}
