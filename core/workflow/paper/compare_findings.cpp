#include "core/workflow/paper/compare_findings.h"

#include <algorithm>
#include <cmath>

#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

constexpr double kSmoothed = 0.5;  // of the distance between nodes that one layer leaves

using Rows = std::vector<const ComparisonRow*>;

Rows select(const std::vector<ComparisonRow>& rows, const std::string& protocol, const std::vector<std::string>& models)
{
    Rows out;
    for (const ComparisonRow& row : rows) {
        if (row.protocol == protocol && std::find(models.begin(), models.end(), row.model) != models.end()) out.push_back(&row);
    }
    return out;
}

const ComparisonRow& best(const Rows& rows)
{
    return **std::min_element(rows.begin(), rows.end(), [](const auto* a, const auto* b) { return a->maeMean < b->maeMean; });
}

std::string scoreText(const ComparisonRow& row) { return figure(row.maeMean) + " (deviation " + figure(row.maeDeviation) + ")"; }

PaperEvidence scoreEvidence(const ComparisonRow& row)
{
    return {row.model + ", " + row.protocol + ", MAE", scoreText(row), row.maeMean};
}

/// Two models beside each other in the protocols that have both.
PaperFinding beside(const std::vector<ComparisonRow>& rows, const std::string& plain, PaperFinding finding)
{
    bool any = false;
    for (const char* protocol : {"scaled inputs", "recommended"}) {
        const Rows graphs = select(rows, protocol, {"GCN", "GraphSAGE"}), others = select(rows, protocol, {plain});
        if (graphs.empty() || others.empty()) continue;
        const ComparisonRow &graph = best(graphs), &other = *others.front();
        any = true;
        finding.evidence.push_back(scoreEvidence(graph));
        finding.evidence.push_back(scoreEvidence(other));
        finding.holds = finding.holds || other.maeMean <= graph.maeMean + graph.maeDeviation;
        finding.sentence += std::string(finding.sentence.empty() ? "" : "; ") + protocol + ": " + plain + " " + figure(other.maeMean) + ", the better graph model (" + graph.model + ") " +
                            figure(graph.maeMean);
    }
    if (!any) finding.id.clear();
    return finding;
}

PaperFinding graphDoesNotHelp(const std::vector<ComparisonRow>& rows)
{
    PaperFinding finding = beside(rows, "MLP", {"graph_does_not_help", "Does the graph help?", false, {}, {}});
    finding.sentence = "The same widths without any edge - " + finding.sentence + ". " +
                       (finding.holds ? "In at least one of them the graph adds nothing." : "The graph helps in both.");
    return finding;
}

PaperFinding lstm(const std::vector<ComparisonRow>& rows)
{
    PaperFinding finding = beside(rows, "LSTM", {"lstm", "The two-layer LSTM that was named but not run", false, {}, {}});
    finding.sentence = "On the same split - " + finding.sentence + ". " +
                       (finding.holds ? "In at least one of them the LSTM is as good as the graph models." : "The graph models are better in both.");
    return finding;
}

PaperFinding unseenExercises(const std::vector<ComparisonRow>& rows)
{
    PaperFinding finding{"unseen_exercises", "Unseen exercises", false, {}, {}};
    const Rows found = select(rows, "leave exercise out, scaled inputs", {"GCN", "GraphSAGE", "MLP", "LSTM"});
    if (found.empty()) return {};
    for (const ComparisonRow* row : found) finding.evidence.push_back(scoreEvidence(*row));
    const ComparisonRow& top = best(found);
    finding.evidence.push_back(evidence("persistence on the same rows, MAE", top.persistenceMae));
    finding.holds = top.maeMean >= top.persistenceMae;
    finding.sentence = "Trained without an exercise and asked about it, the best model (" + top.model + ") has an error of " + scoreText(top) + ", persistence of " +
                       figure(top.persistenceMae) + ". " + (finding.holds ? "Nothing here generalises to unseen exercises." : "It does better than \"as last time\".");
    return finding;
}

PaperFinding oversmoothing(const std::vector<ComparisonRow>& rows)
{
    PaperFinding finding{"oversmoothing", "Over-smoothing with depth", false, {}, {}};
    for (const char* model : {"GCN", "GraphSAGE"}) {
        double first = -1.0, last = -1.0;
        int depth = 1;
        for (;; ++depth) {
            const Rows found = select(rows, "depth " + std::to_string(depth) + ", scaled inputs", {model});
            if (found.empty()) break;
            last = found.front()->cosineDistance;
            if (depth == 1) first = last;
            finding.evidence.push_back(evidence(std::string(model) + ", " + std::to_string(depth) + " layers, mean cosine distance of test nodes", last, 4));
            finding.evidence.push_back(scoreEvidence(*found.front()));
        }
        if (depth < 3) continue;
        finding.holds = finding.holds || last < kSmoothed * first;
        finding.sentence += std::string(finding.sentence.empty() ? "" : "; ") + model + " from " + figure(first, 4) + " with 1 layer to " + figure(last, 4) + " with " + std::to_string(depth - 1);
    }
    if (finding.evidence.empty()) return {};
    finding.sentence = "How far apart the test nodes are in the last layer (0: all alike), inputs scaled: " + finding.sentence + ". " +
                       (finding.holds ? "Deeper networks blur the nodes." : "Depth does not blur the nodes here.");
    return finding;
}

PaperFinding persistenceStaysAhead(const std::vector<ComparisonRow>& rows)
{
    PaperFinding finding{"persistence_stays_ahead", "The recommended preset on this sheet", false, {}, {}};
    const Rows found = select(rows, "recommended", {"GCN", "GraphSAGE", "MLP", "LSTM"});
    if (found.empty()) return {};
    for (const ComparisonRow* row : found) finding.evidence.push_back(scoreEvidence(*row));
    const ComparisonRow& top = best(found);
    finding.evidence.push_back(evidence("persistence, MAE", top.persistenceMae));
    finding.holds = top.maeMean + top.maeDeviation >= top.persistenceMae;
    finding.sentence = "With changes as targets, scaled inputs and sessions as groups the best model (" + top.model + ") has an error of " + scoreText(top) +
                       ", persistence of " + figure(top.persistenceMae) + ". " +
                       (finding.holds ? "That is not clearly better than \"as last time\"." : "That is better than \"as last time\": what it learned is the rule that made the labels.");
    return finding;
}

}  // namespace

std::vector<PaperFinding> comparisonFindings(const std::vector<ComparisonRow>& rows)
{
    std::vector<PaperFinding> out;
    for (PaperFinding& finding : std::vector<PaperFinding>{persistenceStaysAhead(rows), graphDoesNotHelp(rows), lstm(rows), unseenExercises(rows), oversmoothing(rows)}) {
        if (!finding.id.empty()) out.push_back(std::move(finding));
    }
    return out;
}

}  // namespace liftgraph::workflow
