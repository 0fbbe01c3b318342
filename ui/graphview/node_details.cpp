#include "ui/graphview/node_details.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/error_text.h"
#include "ui/feature_text.h"
#include "ui/player_text.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr std::size_t kMostReasons = 6;
constexpr double kLeastMove = 0.005;  // what two decimals show

/// " kg": only what a scale shows; "log ratio" and the like are told by the tooltip.
QString realUnit(const features::Column& feature)
{
    static const std::set<std::string> kShown = {"kg", "s", "days", "reps", "sets"};
    return kShown.count(feature.unit) > 0 ? QLatin1Char(' ') + featureText(feature).unit : QString();
}

}  // namespace

NodeDetails::NodeDetails(QWidget* parent)
    : QFrame(parent), m_title(makeLabel("card", this)), m_when(makeLabel("caption", this)), m_sets(makeLabel("", this)),
      m_forecast(makeLabel("secondary", this)), m_model(new NodeFeaturesModel(this)), m_table(new QTableView(this)), m_heard(new MessagesModel(this)),
      m_messages(new QTableView(this)), m_tabs(new QTabWidget(this))
{
    setProperty("card", true);
    setFixedWidth(space::kDetails);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    column->setSpacing(space::kS);
    for (QLabel* label : {m_title, m_when, m_sets, m_forecast}) column->addWidget(label);
    m_table->setModel(m_model);
    m_messages->setModel(m_heard);
    for (QTableView* table : {m_table, m_messages}) {
        table->setShowGrid(false);
        table->setFrameShape(QFrame::NoFrame);
        table->setProperty("compact", true);
        table->setWordWrap(false);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->verticalHeader()->hide();
        table->verticalHeader()->setDefaultSectionSize(space::kRow);
        table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
        table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
        table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
        table->setTextElideMode(Qt::ElideRight);
        table->setSelectionMode(QAbstractItemView::NoSelection);
    }
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, {});
    m_tabs->addTab(m_messages, {});
    m_tabs->addTab(makeReasons(), {});
    m_table->lower();  // first in the order of the keyboard and of who looks for a table
    column->addWidget(m_tabs, 1);
    column->addStretch(0);
    connect(m_messages, &QTableView::clicked, this, [this](const QModelIndex& index) { emit neighbourChosen(m_heard->messages()[std::size_t(index.row())].source); });
    retranslate();
    showNothing();
}

QWidget* NodeDetails::makeReasons()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, space::kS, 0, 0);
    m_reasons = makeLabel("secondary", page);
    m_explain = new QPushButton(page);
    m_open = new QPushButton(page);
    column->addWidget(m_reasons);
    column->addWidget(m_explain, 0, Qt::AlignLeft);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_explain, &QPushButton::clicked, this, [this] { emit explanationWanted(m_node); });
    connect(m_open, &QPushButton::clicked, this, &NodeDetails::explainPageWanted);
    return page;
}

void NodeDetails::retranslate()
{
    m_tabs->setTabText(0, tr("Features"));
    m_tabs->setTabText(1, tr("Hears"));
    m_tabs->setTabText(2, tr("Why"));
    m_tabs->setTabToolTip(1, tr("Whose messages reach this entry, and their shares of the mean"));
    m_tabs->setTabToolTip(2, tr("What moved the prediction"));
    m_table->setAccessibleName(tr("Features"));
    m_messages->setAccessibleName(tr("Messages that the entry hears"));
    m_explain->setText(tr("Explain this entry"));
    m_open->setText(tr("Open Explain"));
}

void NodeDetails::showNothing()
{
    m_node = -1;
    m_title->setText(tr("Nothing selected"));
    m_when->clear();
    m_sets->setText(tr("Click a point to see its sets, its features and where each value came from. Hold Shift and drag to select several."));
    m_forecast->clear();
    m_forecast->hide();
    m_tabs->hide();
}

QString NodeDetails::explanationText() const { return m_reasons->text(); }

void NodeDetails::showExplanation(const workflow::EntryExplanation& explanation, Unit unit)
{
    if (explanation.node != m_node || !m_snapshot) return;
    const bool loaded = !std::isnan(explanation.base(targets::kWeight));
    const int target = loaded ? targets::kWeight : targets::kReps;
    const double factor = loaded ? fromKilograms(1.0, unit) : 1.0;
    const QString word = loaded ? QString::fromLatin1(unitName(unit)) : tr("reps");
    std::vector<Eigen::Index> order(std::size_t(explanation.values.rows()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
        return std::abs(explanation.values(a, target)) > std::abs(explanation.values(b, target));
    });
    QStringList lines{tr("The mean of the background is %1 %3, this entry's prediction %2 %3.")
                          .arg(shortNumber(explanation.base(target) * factor, 1), shortNumber(explanation.prediction(target) * factor, 1), word)};
    for (std::size_t i = 0; i < std::min(order.size(), kMostReasons); ++i) {
        const double moved = explanation.values(order[i], target) * factor;
        if (std::abs(moved) < kLeastMove) break;
        const QString size = (moved < 0.0 ? QStringLiteral("−") : QStringLiteral("+")) + shortNumber(std::abs(moved), 2);
        lines << QStringLiteral("%1 %2  %3").arg(size, word, playerText(explanation.players[std::size_t(order[i])], *m_snapshot));
    }
    if (lines.size() == 1) lines << tr("Nothing moved it: what the model says of a change is not believed here, so it stays as last time.");
    m_reasons->setText(lines.join(QLatin1Char('\n')));
    m_explain->hide();
}

QString NodeDetails::forecastText(const workflow::Snapshot& snapshot, const workflow::TrainedRun& run, int node, Unit unit) const
{
    const auto& forecast = run.forecast;
    if (node >= forecast.expected.rows()) return {};
    const QString reps = shortNumber(forecast.expected(node, targets::kReps), 1);
    const bool loaded = snapshot.nodes.nodes[std::size_t(node)].topLoadKg > 0.0;
    const auto between = [&](int target, double factor, int decimals) {
        return tr("%1 to %2").arg(shortNumber(forecast.low(node, target) * factor, decimals), shortNumber(forecast.high(node, target) * factor, decimals));
    };
    const QString expected = loaded ? tr("%1 × %2").arg(loadText(forecast.expected(node, targets::kWeight), unit), reps) : tr("%1 reps").arg(reps);
    QString text = tr("For the next time the model expects %1.").arg(expected);
    const double factor = fromKilograms(1.0, unit);
    const QString repsRange = tr("%1 reps").arg(between(targets::kReps, 1.0, 1));
    // Nothing to learn the width from: no range of no width, which would look certain.
    const auto wide = [&](int target) { return forecast.high(node, target) > forecast.low(node, target); };
    const QString range = loaded ? between(targets::kWeight, factor, 1) + QLatin1Char(' ') + QLatin1String(unitName(unit)) + QStringLiteral(", ") + repsRange : repsRange;
    text += QLatin1Char(' ') + (wide(targets::kReps) || (loaded && wide(targets::kWeight)) ? tr("%1 % interval: %2.").arg(shortNumber(100.0 * forecast.level, 0), range)
                                                                                         : tr("There is too little training yet to say how far off it may be."));
    const int next = snapshot.observed.next[std::size_t(node)];
    if (next >= 0) text += QLatin1Char(' ') + tr("Done on %1: %2.").arg(dayText(snapshot.nodes.nodes[std::size_t(next)].day()), setsText(snapshot, next, unit));
    return text;
}

void NodeDetails::showNode(const workflow::SnapshotPtr& snapshot, const workflow::RunPtr& run, int node, Unit unit)
{
    const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
    const log::MuscleGroup group = snapshot->nodes.exercises[std::size_t(n.exercise)].group();
    m_title->setText(exerciseName(*snapshot, node));
    QStringList when{dayText(n.day()), QString::fromStdString(snapshot->nodes.groupTitles[std::size_t(n.group)]).trimmed(), muscleGroupText(group)};
    when.removeAll(QString());
    m_when->setText(when.join(QStringLiteral("  ·  ")));
    m_sets->setText(setsText(*snapshot, node, unit));
    m_forecast->setVisible(run != nullptr);
    if (run) m_forecast->setText(forecastText(*snapshot, *run, node, unit));
    m_model->show(snapshot, node);
    m_heard->show(snapshot, run, node);
    if (m_node != node || m_snapshot != snapshot || m_run != run) {
        m_reasons->setText(run ? tr("Shapley values say which features moved the prediction of this entry.") : tr("Train a model to learn what it expects and why."));
        m_explain->setVisible(run != nullptr);
        m_open->setVisible(run != nullptr);
    }
    m_snapshot = snapshot;
    m_run = run;
    m_node = node;
    m_tabs->show();
}

void NodeDetails::showMany(const workflow::SnapshotPtr& snapshot, const QList<int>& nodes, Unit unit)
{
    std::set<int> sessions, exercises;
    int sets = 0;
    double volumeKg = 0.0;
    for (const int node : nodes) {
        const features::Node& n = snapshot->nodes.nodes[std::size_t(node)];
        sessions.insert(n.group);
        exercises.insert(n.exercise);
        sets += n.workingSets;
        volumeKg += n.volumeKg;
    }
    m_title->setText(tr("%Ln entries selected", nullptr, int(nodes.size())));
    m_when->setText(tr("%Ln sessions", nullptr, int(sessions.size())) + QStringLiteral("  ·  ") + tr("%Ln exercises", nullptr, int(exercises.size())));
    m_sets->setText(tr("%Ln working sets, volume %1", nullptr, sets)
                        .arg(shortNumber(fromKilograms(volumeKg, unit), 0) + QLatin1Char(' ') + QLatin1String(unitName(unit))));
    m_node = -1;
    m_forecast->hide();
    m_tabs->hide();
}

void NodeFeaturesModel::show(workflow::SnapshotPtr snapshot, int node)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_node = node;
    m_columns.clear();
    if (m_snapshot && node >= 0) {
        const auto& table = m_snapshot->features;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            // Masks are told by the provenance, and of a one-hot only the hot one says something.
            const bool cold = table.columns[c].unit == "0/1" && table.values(node, Eigen::Index(c)) == 0.0;
            if (!table.columns[c].mask && !cold) m_columns.push_back(int(c));
        }
    }
    endResetModel();
}

int NodeFeaturesModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_columns.size()); }
int NodeFeaturesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant NodeFeaturesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) return {};
    const int column = m_columns[std::size_t(index.row())];
    const features::Column& feature = m_snapshot->features.columns[std::size_t(column)];
    const features::Provenance provenance = m_snapshot->features.at(m_node, column);
    if (role == Qt::TextAlignmentRole) return QVariant(index.column() == 1 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) return featureTip(feature);
    if (role == Qt::ForegroundRole && index.column() == 2) return tokens().secondary;
    if (role == Qt::FontRole) return figureFont(TextRole::Caption);
    if (role != Qt::DisplayRole) return {};
    if (index.column() == 0) return featureText(feature).label;
    if (index.column() == 1) {
        if (provenance == features::Provenance::Missing) return QStringLiteral("–");
        if (feature.unit == "0/1") return tr("yes");
        const double value = m_snapshot->features.values(m_node, column);
        return inOrder(shortNumber(value, std::abs(value) >= 100.0 ? 0 : 2) + realUnit(feature));
    }
    switch (provenance) {
    case features::Provenance::Logged: return tr("logged");
    case features::Provenance::Derived: return tr("derived");
    case features::Provenance::Default: return tr("default");
    case features::Provenance::Missing: break;
    }
    return tr("missing");
}

QVariant NodeFeaturesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant((section == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Feature") : section == 1 ? tr("Value") : tr("From");
}

}  // namespace liftgraph::ui
