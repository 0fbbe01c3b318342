#include <algorithm>

#include "core/graph/relation.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/graphview/node_details.h"
#include "ui/theme.h"

namespace liftgraph::ui {

void MessagesModel::show(const workflow::SnapshotPtr& snapshot, const workflow::RunPtr& run, int node)
{
    if (snapshot != m_snapshot || run != m_run || !m_index) {
        const auto relation = run ? run->model.options.relation : graph::Relation::SessionAndTemporal;
        m_index = std::make_shared<explain::GraphIndex>(graph::withRelation(snapshot->graph, snapshot->nodes, relation), true);
    }
    beginResetModel();
    m_snapshot = snapshot;
    m_run = run;
    m_messages.clear();
    const auto groupOf = [&](int n) { return snapshot->nodes.nodes[std::size_t(n)].group; };
    double sum = 0.0;
    for (const explain::GraphIndex::Message& message : m_index->into(node)) {
        m_messages.push_back({message.source, groupOf(message.source) == groupOf(node), message.weight, 0.0});
        sum += message.weight;
    }
    for (Message& message : m_messages) message.share = sum > 0.0 ? message.weight / sum : 0.0;
    std::stable_sort(m_messages.begin(), m_messages.end(), [](const Message& a, const Message& b) { return a.share > b.share; });
    endResetModel();
}

int MessagesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_messages.size()); }
int MessagesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant MessagesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const Message& message = m_messages[std::size_t(index.row())];
    const QString day = dayText(m_snapshot->nodes.nodes[std::size_t(message.source)].day());
    if (role == Qt::TextAlignmentRole) return QVariant(index.column() == 2 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == 1) return tokens().secondary;
    if (role == Qt::FontRole) return figureFont(TextRole::Caption);
    if (role == Qt::ToolTipRole)
        return message.sameSession ? tr("%1, the same session").arg(exerciseName(*m_snapshot, message.source))
                                   : tr("%1 on %2; weight %3, less the more fatigue has changed").arg(exerciseName(*m_snapshot, message.source), day, shortNumber(message.weight, 2));
    if (role != Qt::DisplayRole) return {};
    if (index.column() == 0) return exerciseName(*m_snapshot, message.source);
    if (index.column() == 1) return message.sameSession ? tr("session") : day;
    return inOrder(shortNumber(100.0 * message.share, 1) + QStringLiteral(" %"));
}

QVariant MessagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((section == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Exercise") : section == 1 ? tr("Relation") : tr("Share");
}

}  // namespace liftgraph::ui
