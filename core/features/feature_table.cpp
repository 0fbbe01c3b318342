#include "core/features/feature_table.h"

#include <algorithm>

#include "core/features/feature_columns.h"
#include "core/features/session_features.h"

namespace liftgraph::features {

Eigen::Index FeatureTable::find(std::string_view name) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& column) { return column.name == name; });
    return found == columns.end() ? -1 : found - columns.begin();
}

Result<FeatureTable> recommendedFeatures(const NodeTable& nodes, const JobContext& context)
{
    FeatureTable table;
    table.columns = recommendedColumns();
    const int count = int(nodes.nodes.size());
    table.values = Matrix::Zero(count, Eigen::Index(table.columns.size()));
    table.provenance.assign(std::size_t(table.values.size()), Provenance::Missing);
    for (int first = 0; first < count;) {
        const int athlete = nodes.nodes[std::size_t(first)].athlete;
        SessionFeatures features(nodes, table);
        while (first < count && nodes.nodes[std::size_t(first)].athlete == athlete) {
            if (context.cancelled()) return cancelledFailure();
            const int group = nodes.nodes[std::size_t(first)].group;
            int end = first;
            while (end < count && nodes.nodes[std::size_t(end)].group == group) ++end;
            features.writeSession(first, end);
            first = end;
        }
        context.report(Step::Features, double(first) / count);
    }
    return table;
}

}  // namespace liftgraph::features
