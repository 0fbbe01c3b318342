#pragma once
// What every command of liftgraph-cli shares: common options, where output goes, and the table of commands.

#include <CLI/CLI.hpp>
#include <cmath>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/job.h"
#include "core/base/units.h"
#include "core/import/importer.h"

namespace liftgraph::cli {

/// Ordered, so that output reads as the documentation does.
using Json = nlohmann::ordered_json;

/// What is not a number is null in every answer.
inline Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

/// Options that many commands take; a command shows only those it uses.
struct CommonOptions {
    std::vector<std::string> files = {};
    std::string library = {};
    std::string athlete = {};
    std::string unit = {};       ///< kg, lb or empty
    std::string dateOrder = {};  ///< ymd, dmy, mdy or empty
    std::string inputFormat = {};
    int year = 0;  ///< of days that are written without one; 0: what the file says around them
    std::vector<std::string> sheets = {};  ///< of a workbook; empty: all
    std::string personColumn = {};         ///< says whose row it is; empty: as recognised
    std::string person = {};               ///< the one whose rows are read; empty: every row
    std::string mappingFile = {};  ///< JSON that says what the columns mean
    std::string model = "GraphSAGE";
    std::string modelFile = {};
    std::string device = "auto";
    std::uint64_t seed = 42;
    int threads = 1;
    int epochs = 0;  ///< 0: the preset's own
    double level = 0.9;
    bool allSheets = false;  ///< of the workbook behind a link that names one
    bool json = false;
    bool quiet = false;

    import::ImportOptions importOptions() const;
    std::optional<Unit> chosenUnit() const;
};

/// What a command gives back: the object for --json, and the same for people.
struct Answer {
    Json json = Json::object();
    std::string text = {};
    std::optional<Error> failure = {};  ///< part of the work failed, the rest is in json and text
    std::vector<std::shared_ptr<const void>> kept = {};  ///< large results that need not be freed before the program ends
};

using Run = std::function<Result<Answer>(const JobContext&)>;

/// Adds a command to the parser; the returned function does the work once the options are parsed.
using Setup = Run (*)(CLI::App& command, CommonOptions& common);

struct Command {
    const char* name;
    const char* sentence;
    Setup setup;
};
/// Every command, in the order of the help text.
const std::vector<Command>& commandTable();

Run setupInspect(CLI::App& command, CommonOptions& common);
Run setupImport(CLI::App& command, CommonOptions& common);
Run setupLibrary(CLI::App& command, CommonOptions& common);
Run setupExport(CLI::App& command, CommonOptions& common);
Run setupNames(CLI::App& command, CommonOptions& common);
Run setupRestore(CLI::App& command, CommonOptions& common);
Run setupRepair(CLI::App& command, CommonOptions& common);
Run setupSimulate(CLI::App& command, CommonOptions& common);
Run setupFeatures(CLI::App& command, CommonOptions& common);
Run setupGraph(CLI::App& command, CommonOptions& common);
Run setupTrain(CLI::App& command, CommonOptions& common);
Run setupEvaluate(CLI::App& command, CommonOptions& common);
Run setupPredict(CLI::App& command, CommonOptions& common);
Run setupBacktest(CLI::App& command, CommonOptions& common);
Run setupEvaluations(CLI::App& command, CommonOptions& common);
Run setupPlan(CLI::App& command, CommonOptions& common);
Run setupAblate(CLI::App& command, CommonOptions& common);
Run setupExplain(CLI::App& command, CommonOptions& common);
Run setupPaper(CLI::App& command, CommonOptions& common);
Run setupBenchmark(CLI::App& command, CommonOptions& common);

}  // namespace liftgraph::cli
