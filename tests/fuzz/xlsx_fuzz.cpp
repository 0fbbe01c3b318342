// XLSX: an archive as it is, or the parts of one (sheet, shared texts, styles, workbook; split by the byte 1) that are packed here,
// because no mutation survives the checksums of an archive.

#include <algorithm>

#include "tests/core/drawn_workbook.h"
#include "tests/fuzz/read_any.h"

namespace {

std::string taken(std::string& rest)
{
    const std::size_t end = std::min(rest.find('\1'), rest.size());
    std::string part = rest.substr(0, end);
    rest.erase(0, std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace liftgraph;
    std::string rest(reinterpret_cast<const char*>(data), size);
    if (rest.starts_with("PK")) {
        fuzz::readAny(rest);
        return 0;
    }
    const std::string sheet = taken(rest);
    const std::string shared = taken(rest);
    const std::string styles = taken(rest);
    drawn::Parts parts = drawn::xlsxParts({{"Log", sheet, {}}}, shared);
    for (auto& [name, text] : parts) {
        if (name == "xl/styles.xml" && !styles.empty()) text = styles;
        if (name == "xl/workbook.xml" && !rest.empty()) text = rest;
    }
    fuzz::readAny(drawn::zipped(parts));
    return 0;
}
