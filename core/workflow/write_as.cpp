#include <algorithm>

#include "core/workflow/simulate.h"
#include "core/workflow/write_as_layouts.h"

namespace liftgraph::workflow {

namespace {

struct Layout {
    const char* id;
    void (*write)(const log::TrainingLog&, std::ostream&);
};

constexpr Layout kLayouts[] = {
    {"strong", writeStrong},     {"strong_semicolon", writeStrongSemicolon}, {"hevy", writeHevy},
    {"fitnotes", writeFitNotes}, {"flat_sheet", writeFlatSheet},             {"paper_sheet", writePaperSheet},
};

}  // namespace

std::vector<std::string> writableFormats()
{
    std::vector<std::string> ids;
    for (const Layout& layout : kLayouts) ids.emplace_back(layout.id);
    return ids;
}

Result<void> writeAs(const log::TrainingLog& log, const std::string& format, std::ostream& out)
{
    const auto layout = std::find_if(std::begin(kLayouts), std::end(kLayouts), [&](const Layout& known) { return format == known.id; });
    if (layout == std::end(kLayouts)) {
        std::string names;
        for (const Layout& known : kLayouts) names += (names.empty() ? "" : ", ") + std::string(known.id);
        return fail(ErrorCode::Usage, "No layout is called \"" + format + "\"; choose one of " + names + ".");
    }
    layout->write(log, out);
    out.flush();
    if (!out) return fail(ErrorCode::OutputUnwritable, "The file could not be written to the end; check the disk and the folder.");
    return {};
}

}  // namespace liftgraph::workflow
