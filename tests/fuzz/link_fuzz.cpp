// Any link and any header of an answer: what is fetched is https, Google leads only to Google, and a file's name leads out of no folder.

#include "core/import/sheet_link.h"
#include "tests/fuzz/read_any.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace liftgraph;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::string link = text.substr(0, text.find('\n'));
    const std::string rest = link.size() < text.size() ? text.substr(link.size() + 1) : std::string();
    const Result<import::SheetLink> found = import::sheetLink(link);
    const import::SheetLink target = found ? *found : import::SheetLink{};
    fuzz::require(found ? target.url.find("://") == 5 : found.error().detail.back() == '.');
    if (import::mayFollow(target, rest)) fuzz::require(rest.find("://") == 5);
    const std::string name = import::linkFileName(rest, target, "csv");
    fuzz::require(!name.empty() && name.front() != '.' && name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos && name.size() < 140);
    return 0;
}
