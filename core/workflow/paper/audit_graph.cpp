// Findings on the graph.

#include <map>
#include <set>

#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

std::int64_t pairsOf(std::int64_t members) { return members * (members - 1) / 2; }

/// Pairs of rows that agree in what `key` makes of them.
template <class Key>
std::int64_t pairsWithEqual(const PaperSheet& sheet, const Key& key)
{
    std::map<std::string, std::int64_t> counts;
    for (const PaperRow& row : sheet.rows) ++counts[key(row)];
    std::int64_t pairs = 0;
    for (const auto& [name, count] : counts) pairs += pairsOf(count);
    return pairs;
}

struct EdgeCounts {
    std::int64_t dayType = 0;          ///< pairs of rows of one day type: the edges called same-day
    std::int64_t dayTypeAndDate = 0;   ///< those of them that really share a day
    std::int64_t session = 0;          ///< pairs of rows of one date, for comparison
    std::int64_t temporal = 0;
    std::int64_t temporalInside = 0;   ///< temporal edges between rows of one day type
};

EdgeCounts countEdges(const PaperSheet& sheet)
{
    EdgeCounts counts;
    counts.dayType = pairsWithEqual(sheet, [](const PaperRow& row) { return row.dayType; });
    counts.dayTypeAndDate = pairsWithEqual(sheet, [](const PaperRow& row) { return row.dayType + '\n' + row.date; });
    counts.session = pairsWithEqual(sheet, [](const PaperRow& row) { return row.date; });
    const std::vector<int> previous = previousRows(sheet);
    for (std::size_t i = 0; i < previous.size(); ++i) {
        if (previous[i] < 0) continue;
        ++counts.temporal;
        if (sheet.rows[std::size_t(previous[i])].dayType == sheet.rows[i].dayType) ++counts.temporalInside;
    }
    return counts;
}

/// Rows that no message reaches.
std::int64_t deafRows(const graph::ExerciseGraph& graph)
{
    std::set<std::int32_t> reached(graph.temporal.target.begin(), graph.temporal.target.end());
    const graph::GroupTerm& groups = graph.sameSession;
    for (std::size_t group = 0; group + 1 < groups.offsets.size(); ++group) {
        for (std::int64_t i = groups.offsets[group] + 1; i < groups.offsets[group + 1]; ++i) reached.insert(groups.members[std::size_t(i)]);
    }
    return graph.nodeCount - std::int64_t(reached.size());
}

}  // namespace

PaperFinding findOneWayMessages(const PaperCase& audited)
{
    PaperFinding finding{"one_way_messages", "Messages run one way", false, {}, {}};
    const graph::ExerciseGraph& graph = audited.data.front().dataset.graph;
    const std::int64_t edges = graph.sameSession.pairs() + graph.temporal.size();
    // A temporal edge has a direction of its own; two exercises of one day have none.
    const std::int64_t sameDay = graph.sameSession.pairs(), bothWays = graph.sameSession.oneWay ? 0 : sameDay;
    const std::int64_t deaf = deafRows(graph);
    finding.holds = bothWays < sameDay;
    finding.evidence = {evidenceCount("edges in the published tensor", edges), evidenceCount("same-day edges", sameDay),
                        evidenceCount("of them stored in both directions", bothWays), evidenceCount("rows that hear nobody", deaf)};
    finding.sentence = finding.holds ? "Each of the " + std::to_string(sameDay) + " same-day edges is stored once, from the earlier row to the later one, so messages run one way; " +
                                           std::to_string(deaf) + " rows hear nobody."
                                     : "There is no same-day edge that runs one way only.";
    return finding;
}

PaperFinding findTemporalSwallowed(const PaperCase& audited)
{
    PaperFinding finding{"temporal_swallowed", "Temporal edges change nothing", false, {}, {}};
    const EdgeCounts counts = countEdges(audited.sheet);
    finding.holds = counts.temporal > 0 && counts.temporalInside == counts.temporal;
    finding.evidence = {evidenceCount("temporal edges", counts.temporal), evidenceCount("of them inside a clique of one day type", counts.temporalInside),
                        evidenceCount("edges of the cliques", counts.dayType)};
    finding.sentence = std::to_string(counts.temporalInside) + " of the " + std::to_string(counts.temporal) +
                       " temporal edges join rows of one day type, which a clique joins already. " +
                       (finding.holds ? "The temporal relation adds no edge to the graph." : "The rest adds to the graph.");
    return finding;
}

PaperFinding findWeeksMixed(const PaperCase& audited)
{
    PaperFinding finding{"weeks_mixed", "\"Same day\" joins all weeks", false, {}, {}};
    const EdgeCounts counts = countEdges(audited.sheet);
    const std::int64_t mixed = counts.dayType - counts.dayTypeAndDate;
    finding.holds = mixed > 0;
    finding.evidence = {evidenceCount("edges called same-day", counts.dayType), evidenceCount("of them between different dates", mixed),
                        evidenceCount("pairs that share a date (session edges)", counts.session)};
    finding.sentence = finding.holds ? "The same-day edges join every two rows of one day type: " + std::to_string(mixed) + " of " + std::to_string(counts.dayType) +
                                           " join different dates. Rows of one date would make " + std::to_string(counts.session) + " edges."
                                     : "Every same-day edge joins two rows of one date.";
    return finding;
}

}  // namespace liftgraph::workflow
