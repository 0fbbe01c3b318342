// restore and repair: what can be done for a library that was lost or damaged.

#include <sstream>

#include "app/cli/command.h"
#include "core/import/row_values.h"
#include "core/log/library_files.h"

namespace liftgraph::cli {

namespace {

const char* kindWord(log::LibraryCopy::Kind kind)
{
    switch (kind) {
    case log::LibraryCopy::Kind::Daily: return "daily";
    case log::LibraryCopy::Kind::BeforeUpgrade: return "before_upgrade";
    case log::LibraryCopy::Kind::BeforeRestore: return "before_restore";
    case log::LibraryCopy::Kind::Other: break;
    }
    return "other";
}

Result<Answer> listCopies(const std::string& library)
{
    Answer answer;
    answer.json = {{"library", library}, {"copies", Json::array()}};
    for (const log::LibraryCopy& copy : log::libraryCopies(library)) {
        answer.json["copies"].push_back({{"file", copy.path.string()}, {"kind", kindWord(copy.kind)}, {"time", log::formatTime(copy.when)}, {"bytes", copy.bytes}});
        answer.text += log::formatTime(copy.when) + "  " + kindWord(copy.kind) + "  " + copy.path.string() + '\n';
    }
    if (answer.text.empty()) answer.text = "There are no copies of " + library + ".\n";
    return answer;
}

Result<Answer> restore(const std::string& library, const std::string& copy, bool latest)
{
    std::string from = copy;
    if (latest) {
        for (const log::LibraryCopy& found : log::libraryCopies(library)) {
            if (found.kind != log::LibraryCopy::Kind::Daily) continue;
            from = found.path.string();
            break;
        }
        if (from.empty()) return fail(ErrorCode::LibraryMissing, "There is no daily copy of this library.", library);
    }
    if (from.empty()) return listCopies(library);
    const auto kept = log::restoreLibrary(library, from);
    if (!kept) return Failure(kept.error());
    Answer answer;
    answer.json = {{"library", library}, {"restored", from}, {"kept", kept->empty() ? Json(nullptr) : Json(kept->string())}};
    answer.text = library + ": restored from " + from + '\n';
    if (!kept->empty()) answer.text += "  What was there before is kept as " + kept->string() + '\n';
    return answer;
}

Result<Answer> repair(const std::string& damaged, const std::string& out, const JobContext& context)
{
    const auto report = log::repairLibrary(damaged, out, context);
    if (!report) return Failure(report.error());
    Answer answer;
    answer.json = {{"library", out}, {"whole", report->whole}, {"tables", Json::array()}, {"notes", report->notes}};
    std::ostringstream text;
    text << out << (report->whole ? ": everything could be read\n" : ": saved what could be read\n");
    for (const log::RepairedTable& table : report->tables) {
        answer.json["tables"].push_back({{"table", table.name}, {"rows", table.rows}, {"gaps", table.gaps}, {"stood_in", table.fitted}});
        text << "  " << table.name << ": " << import::counted(table.rows, "row", "rows");
        if (table.gaps > 0) text << ", broken in " << table.gaps << (table.gaps == 1 ? " place" : " places");
        text << '\n';
    }
    for (const std::string& note : report->notes) text << "  Lost: " << note << '\n';
    answer.text = text.str();
    return answer;
}

}  // namespace

Run setupRestore(CLI::App& command, CommonOptions& common)
{
    struct Arguments {
        std::string copy = {};
        bool latest = false;
    };
    auto arguments = std::make_shared<Arguments>();
    command.add_option("--library", common.library, "Library file (*.liftgraph)")->type_name("FILE")->required();
    auto* latest = command.add_flag("--latest", arguments->latest, "The latest daily copy");
    command.add_option("copy", arguments->copy, "The copy to put in its place; without one, the copies are listed")->type_name("COPY")->excludes(latest);
    return [&common, arguments](const JobContext&) { return restore(common.library, arguments->copy, arguments->latest); };
}

Run setupRepair(CLI::App& command, CommonOptions&)
{
    struct Arguments {
        std::string damaged = {};
        std::string out = {};
    };
    auto arguments = std::make_shared<Arguments>();
    command.add_option("damaged", arguments->damaged, "The damaged library; it is not changed")->type_name("DAMAGED")->required();
    command.add_option("out", arguments->out, "The library to make")->type_name("OUT")->required();
    return [arguments](const JobContext& context) { return repair(arguments->damaged, arguments->out, context); };
}

}  // namespace liftgraph::cli
