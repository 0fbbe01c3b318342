#include <algorithm>
#include <iomanip>
#include <sstream>

#include "app/cli/explain_output.h"

namespace liftgraph::cli {

Json paperExplanationJson(const workflow::PaperSheet& sheet, const workflow::PaperExplanation& explanation, const std::vector<int>& rows)
{
    Json json;
    json["targets"] = Json::array();
    for (int target = 0; target < workflow::kPaperTargets; ++target) {
        const bool scaled = explanation.preset == workflow::PaperPreset::Notebook;
        Json entries = Json::array();
        for (const workflow::PaperNodeValues& node : explanation.nodes) {
            if (!rows.empty() && std::find(rows.begin(), rows.end(), node.row) == rows.end()) continue;
            Json values = Json::object();
            for (std::size_t input = 0; input < explanation.inputs.size(); ++input) values[explanation.inputs[input]] = node.values(Eigen::Index(input), target);
            const double base = node.base[std::size_t(target)], prediction = node.prediction[std::size_t(target)];
            entries.push_back({{"entry", std::to_string(node.row)},
                               {"exercise", sheet.rows[std::size_t(node.row)].exercise},
                               {"date", sheet.rows[std::size_t(node.row)].date},
                               {"base", base},
                               {"prediction", prediction},
                               {"values", values},
                               {"residual", prediction - base - node.values.col(target).sum()}});
        }
        json["targets"].push_back({{"target", workflow::kPaperTargetNames[std::size_t(target)]},
                                   {"unit", scaled ? "standard deviations" : target == 0 ? "the sheet's" : target == 1 ? "reps" : "s"},
                                   {"entries", entries}});
    }
    json["model"] = explanation.model;
    json["settings"] = {{"preset", workflow::presetName(explanation.preset)}, {"function", "own"}, {"players", "features"}, {"exact", true}, {"background", explanation.background}};
    json["nonzero_rows"] = explanation.nonzeroRows;
    json["verdict"] = explanation.verdict;
    json["seconds"] = explanation.seconds;
    return json;
}

std::string paperExplanationText(const workflow::PaperExplanation& explanation)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(4);
    for (int target = 0; target < workflow::kPaperTargets; ++target) {
        text << workflow::kPaperTargetNames[std::size_t(target)] << " (mean size of what moves it, in the units of the training)\n";
        for (std::size_t input = 0; input < explanation.inputs.size(); ++input)
            text << std::right << std::setw(14) << explanation.exact.mean(Eigen::Index(input), target) << "  " << explanation.inputs[input] << '\n';
    }
    text << explanation.verdict << '\n';
    return text.str();
}

}  // namespace liftgraph::cli
