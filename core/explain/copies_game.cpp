#include <algorithm>
#include <memory>

#include "core/explain/field_game.h"
#include "core/graph/relation.h"

namespace liftgraph::explain {

using features::Matrix;

namespace {

constexpr Eigen::Index kRowsPerCall = 20000;  ///< keeps a call short enough to cancel and its memory small

/// `count` copies of a graph side by side.
graph::ExerciseGraph repeated(const graph::ExerciseGraph& one, int count)
{
    graph::ExerciseGraph all;
    all.nodeCount = one.nodeCount * count;
    all.sameSession.oneWay = one.sameSession.oneWay;
    for (int copy = 0; copy < count; ++copy) {
        const std::int32_t shift = one.nodeCount * copy;
        const auto members = std::int64_t(all.sameSession.members.size());
        for (const std::int32_t member : one.sameSession.members) all.sameSession.members.push_back(member + shift);
        for (std::size_t g = 1; g < one.sameSession.offsets.size(); ++g) all.sameSession.offsets.push_back(members + one.sameSession.offsets[g]);
        for (std::size_t e = 0; e < one.temporal.source.size(); ++e) {
            all.temporal.source.push_back(one.temporal.source[e] + shift);
            all.temporal.target.push_back(one.temporal.target[e] + shift);
        }
        all.temporal.weight.insert(all.temporal.weight.end(), one.temporal.weight.begin(), one.temporal.weight.end());
    }
    return all;
}

class CopiesGame {
public:
    CopiesGame(GraphPredictor predict, const graph::ExerciseGraph& graph, std::vector<int> field, FieldTask task, const JobContext& context)
        : m_predict(std::move(predict)), m_task(std::move(task)), m_context(context)
    {
        const int explained = field.front();
        std::sort(field.begin(), field.end());  // a memory reads its past in the order of the nodes
        m_place = int(std::lower_bound(field.begin(), field.end(), explained) - field.begin());
        m_graph = graph::inducedBy(graph, field);
        m_inputs = m_task.inputs(field, Eigen::all);
        for (const FieldPlayer& player : m_task.players) {
            std::vector<int> places;
            for (const int node : player.nodes) {
                const auto at = std::lower_bound(field.begin(), field.end(), node);
                if (at != field.end() && *at == node) places.push_back(int(at - field.begin()));
            }
            m_places.push_back(std::move(places));
        }
        m_copies = int(std::max<Eigen::Index>(1, kRowsPerCall / m_inputs.rows()));
        m_repeated = repeated(m_graph, m_copies);
    }

    Result<Matrix> value(const std::vector<std::uint64_t>& coalitions)
    {
        const Eigen::Index rows = m_task.background.rows(), asked = Eigen::Index(coalitions.size()) * rows;
        Matrix sums;
        for (Eigen::Index first = 0; first < asked; first += m_copies) {
            if (m_context.cancelled()) return cancelledFailure();
            const int count = int(std::min<Eigen::Index>(m_copies, asked - first));
            Matrix inputs = m_inputs.replicate(count, 1);
            for (int copy = 0; copy < count; ++copy) hide(inputs, copy, coalitions[std::size_t((first + copy) / rows)], (first + copy) % rows);
            const Result<Matrix> out = count == m_copies ? m_predict(inputs, m_repeated) : m_predict(inputs, repeated(m_graph, count));
            if (!out) return out;
            if (out->rows() != inputs.rows()) return fail(ErrorCode::Internal, "The explained model gave too few predictions.");
            if (sums.size() == 0) sums = Matrix::Zero(Eigen::Index(coalitions.size()), out->cols());
            for (int copy = 0; copy < count; ++copy) add(out->row(copy * m_inputs.rows() + m_place), sums, (first + copy) / rows);
        }
        return Matrix(sums / double(rows));
    }

private:
    /// Puts the background row in the place of everyone who is not in the coalition.
    void hide(Matrix& inputs, int copy, std::uint64_t coalition, Eigen::Index background) const
    {
        for (std::size_t player = 0; player < m_places.size(); ++player) {
            if ((coalition >> player) & 1U) continue;
            for (const int place : m_places[player]) {
                for (const int column : m_task.players[player].columns) inputs(copy * m_inputs.rows() + place, column) = m_task.background(background, column);
            }
        }
    }

    void add(const Eigen::RowVectorXd& raw, Matrix& sums, Eigen::Index coalition) const
    {
        if (!m_task.outcome) {
            sums.row(coalition) += raw;
            return;
        }
        Eigen::RowVectorXd explained(raw.size());
        m_task.outcome(raw.data(), explained.data());
        sums.row(coalition) += explained;
    }

    GraphPredictor m_predict;
    FieldTask m_task;
    JobContext m_context;
    graph::ExerciseGraph m_graph = {}, m_repeated = {};
    Matrix m_inputs = {};
    std::vector<std::vector<int>> m_places = {};
    int m_place = 0;
    int m_copies = 1;
};

}  // namespace

Game copiesGame(GraphPredictor predict, const graph::ExerciseGraph& graph, std::vector<int> field, FieldTask task, const JobContext& context)
{
    const int players = int(task.players.size());
    const auto game = std::make_shared<CopiesGame>(std::move(predict), graph, std::move(field), std::move(task), context);
    return {players, [game](const std::vector<std::uint64_t>& coalitions) { return game->value(coalitions); }, 32};
}

}  // namespace liftgraph::explain
