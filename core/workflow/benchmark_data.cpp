#include "core/workflow/benchmark_data.h"

#include <algorithm>
#include <random>

namespace liftgraph::workflow {

namespace {

learn::FloatMatrix normals(Eigen::Index rows, Eigen::Index columns, std::mt19937& random)
{
    std::normal_distribution<float> normal;
    learn::FloatMatrix out(rows, columns);
    for (Eigen::Index k = 0; k < out.size(); ++k) out.data()[k] = normal(random);
    return out;
}

}  // namespace

learn::Dataset benchmarkData(int nodes, std::int64_t randomEdges)
{
    std::mt19937 random(1);
    learn::Dataset data;
    data.inputs = normals(nodes, 11, random);
    data.targets = normals(nodes, 3, random);
    data.mask = learn::FloatMatrix::Ones(nodes, 3);
    data.edgeWeights = false;
    data.graph.nodeCount = nodes;
    for (int i = 0; i < nodes; ++i) data.train.push_back(i);
    if (randomEdges == 0) {
        auto& groups = data.graph.sameSession;
        groups.oneWay = true;
        constexpr int kRowsPerDay = 6;
        for (int day = 0; day < 2; ++day) {
            for (int i = 0; i < nodes; ++i)
                if (i / kRowsPerDay % 2 == day) groups.members.push_back(i);
            groups.offsets.push_back(std::int64_t(groups.members.size()));
        }
        return data;
    }
    std::uniform_int_distribution<std::int32_t> anyNode(0, nodes - 1);
    auto& edges = data.graph.temporal;
    for (std::int64_t e = 0; e < randomEdges; ++e) {
        edges.source.push_back(anyNode(random));
        edges.target.push_back(anyNode(random));
    }
    std::sort(edges.target.begin(), edges.target.end());
    return data;
}

}  // namespace liftgraph::workflow
