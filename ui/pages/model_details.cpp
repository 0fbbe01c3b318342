#include "ui/pages/model_details.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <map>

#include "core/workflow/evaluation_table.h"
#include "ui/charts/calibration_chart.h"
#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/residual_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/charts/slice_chart.h"
#include "ui/error_text.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

constexpr std::size_t kNamedExercises = 8;
constexpr std::size_t kWorstExercises = 10;
constexpr log::MuscleGroup kGroups[] = {log::MuscleGroup::Legs, log::MuscleGroup::Back,  log::MuscleGroup::Chest,    log::MuscleGroup::Shoulders,
                                        log::MuscleGroup::Arms, log::MuscleGroup::Core, log::MuscleGroup::WholeBody, log::MuscleGroup::Unknown};

/// The seven colours of the muscles stand for the seven most frequent exercises; the eighth has that of the text.
QColor exerciseColor(std::size_t place) { return place + 1 < kNamedExercises ? muscleColor(kGroups[place]) : tokens().text; }

QString swatch(const QColor& color, const QString& name)
{
    // No break inside a name, and none between a dot and its name.
    QString words = name.toHtmlEscaped();
    words.replace(QLatin1Char(' '), QChar(0x00A0)).replace(QLatin1Char('-'), QChar(0x2011));
    return QStringLiteral("<span style=\"color:%1\">●</span>%2%3").arg(color.name(), QString(QChar(0x00A0)), words);
}

}  // namespace

double ModelDetails::factor() const { return m_target == targets::kWeight ? fromKilograms(1.0, m_workspace.unit()) : 1.0; }

QString ModelDetails::unit() const
{
    if (m_target == targets::kWeight) return QLatin1String(unitName(m_workspace.unit()));
    return m_target == targets::kReps ? tr("reps") : tr("s");
}

QString ModelDetails::legend() const { return m_legend->text(); }

bool ModelDetails::speaksOfOpenLog() const
{
    const auto snapshot = m_workspace.snapshot();
    return m_evaluated && m_evaluated->snapshot && snapshot && m_evaluated->ownHash == snapshot->dataHash;
}

void ModelDetails::show(EvaluatedPtr evaluated, ModelFigures model, ModelFigures persistence, int target)
{
    m_evaluated = std::move(evaluated);
    m_model = std::move(model);
    m_persistence = std::move(persistence);
    m_target = target;
    setVisible(m_model != nullptr);
    if (!m_model) return;
    showEntries();
    showFigures();
    showSelected();
}

std::vector<QColor> ModelDetails::colors(const std::vector<int>& nodes)
{
    const workflow::Snapshot& snapshot = *m_evaluated->snapshot;
    const auto exerciseOf = [&](int node) { return snapshot.nodes.nodes[std::size_t(node)].exercise; };
    const bool byExercise = m_colorBy->currentData().toBool();
    std::map<int, QColor> color;
    QStringList words;
    if (byExercise) {
        std::map<int, int> count;
        for (const int node : nodes) ++count[exerciseOf(node)];
        std::vector<std::pair<int, int>> order(count.begin(), count.end());
        std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        for (std::size_t i = 0; i < order.size(); ++i) {
            const bool named = i < kNamedExercises;
            color[order[i].first] = named ? exerciseColor(i) : muscleColor(log::MuscleGroup::Unknown);
            if (named) words << swatch(exerciseColor(i), QString::fromStdString(snapshot.nodes.exercises[std::size_t(order[i].first)].name));
        }
        if (order.size() > kNamedExercises) words << swatch(muscleColor(log::MuscleGroup::Unknown), tr("others"));
    } else {
        for (const int node : nodes) color[exerciseOf(node)] = muscleColor(snapshot.nodes.exercises[std::size_t(exerciseOf(node))].group());
        for (const log::MuscleGroup group : kGroups) {
            const bool there = std::any_of(color.begin(), color.end(), [&](const auto& each) { return each.second == muscleColor(group); });
            if (there) words << swatch(muscleColor(group), muscleGroupText(group));
        }
    }
    m_legend->setText(words.join(QStringLiteral("  ")));
    std::vector<QColor> result;
    for (const int node : nodes) result.push_back(color[exerciseOf(node)]);
    return result;
}

void ModelDetails::showEntries()
{
    std::vector<ScatterSample> samples;
    std::vector<ResidualSample> residuals;
    const bool known = m_evaluated && m_evaluated->snapshot && !m_model->rows.empty();
    if (known) {
        const workflow::Snapshot& snapshot = *m_evaluated->snapshot;
        std::vector<int> nodes;
        for (const workflow::BacktestRow& row : m_model->rows)
            if (snapshot.observed.known(row.node, m_target) > 0.0) nodes.push_back(row.node);
        const std::vector<QColor> color = colors(nodes);
        for (const workflow::BacktestRow& row : m_model->rows) {
            if (!(snapshot.observed.known(row.node, m_target) > 0.0)) continue;
            const QColor& own = color[samples.size()];
            const double truth = factor() * snapshot.observed.following(row.node, m_target), expected = factor() * row.predicted[m_target];
            samples.push_back({truth, expected, factor() * snapshot.observed.current(row.node, m_target), row.node, own});
            residuals.push_back({dayNumber(snapshot.nodes.nodes[std::size_t(row.node)].day()), expected - truth, row.node, own});
        }
    }
    const workflow::TargetFigures& figures = m_model->targets[std::size_t(m_target)];
    const bool any = !samples.empty();
    m_scatterCard->setVisible(any);
    m_residualCard->setVisible(any);
    m_missing->setVisible(!any);
    m_missing->setText(figures.score.count > 0 ? tr("These figures come from logs that are not open as they were then. Compare the models again to see single entries.")
                                               : tr("The log does not hold this target in the tested part, so there is nothing to compare."));
    m_scatter->setSamples(std::move(samples), modelText(m_model->name), unit());
    m_residuals->setSamples(std::move(residuals));
    const double persistence = m_persistence ? m_persistence->targets[std::size_t(m_target)].score.mae : std::nan("");
    m_scatter->setErrors(figures.score.mae * factor(), persistence * factor());
    m_scatter->setAxisTitles(tr("Done (%1)").arg(unit()), tr("Expected (%1)").arg(unit()));
    m_residuals->setAxisTitles(tr("Date"), tr("Expected − done (%1)").arg(unit()));
}

void ModelDetails::showFigures()
{
    const workflow::TargetFigures& figures = m_model->targets[std::size_t(m_target)];
    const bool any = figures.score.count > 0;
    for (Card* card : {m_calibrationCard, m_exerciseCard, m_gapCard, m_weightCard}) card->setVisible(any);
    if (!any) return;
    const bool yardstick = m_model->name == "persistence";
    m_calibration->show(modelText(m_model->name), figures.calibration,
                        m_persistence && !yardstick ? m_persistence->targets[std::size_t(m_target)].calibration : std::vector<workflow::IntervalFigures>{});
    QStringList lines;
    for (const double level : {0.8, 0.9}) {
        const auto *plain = workflow::intervalOf(figures, false, level), *adaptive = workflow::intervalOf(figures, true, level);
        if (!plain || !adaptive) continue;
        const auto share = [](double value) { return shortNumber(100.0 * value, 0); };
        const auto width = [this](double value) { return shortNumber(value * factor(), 1); };
        lines << tr("%1 % interval: %2 % held, %3 %4 wide; adaptive: %5 % held, %6 %4 wide.")
                     .arg(share(level), share(plain->coverage), width(plain->width), unit(), share(adaptive->coverage), width(adaptive->width));
    }
    m_intervals->setText(lines.join(QLatin1Char('\n')));
    const auto bars = [this](const std::vector<workflow::Slice>& slices, const auto& name) {
        std::vector<SliceBar> made;
        for (const workflow::Slice& slice : slices) made.push_back({name(slice), slice.count, slice.mae * factor(), slice.persistenceMae * factor()});
        return made;
    };
    const std::size_t worst = std::min(kWorstExercises, figures.exercises.size());
    m_exercises->show(bars({figures.exercises.begin(), figures.exercises.begin() + std::ptrdiff_t(worst)},
                           [](const workflow::Slice& slice) { return QString::fromStdString(slice.name); }), unit());
    m_gaps->show(bars(figures.byGap, [](const workflow::Slice& slice) {
        return tr("%1–%2 days").arg(shortNumber(std::max(1.0, slice.from), 0), shortNumber(slice.to - 1.0, 0));
    }), unit());
    const double scale = fromKilograms(1.0, m_workspace.unit());
    const QString weightUnit = QLatin1String(unitName(m_workspace.unit()));
    m_weights->show(bars(figures.byWeight, [scale, weightUnit](const workflow::Slice& slice) {
        return QStringLiteral("%1–%2 %3").arg(shortNumber(slice.from * scale, 1), shortNumber(slice.to * scale, 1), weightUnit);
    }), unit());
}

QString ModelDetails::entryWords(int node) const
{
    if (!m_evaluated || !m_evaluated->snapshot) return {};
    const workflow::Snapshot& snapshot = *m_evaluated->snapshot;
    QString words = entryText(snapshot, node, m_workspace.unit());
    const std::string& athlete = snapshot.nodes.athletes[std::size_t(snapshot.nodes.nodes[std::size_t(node)].athlete)];
    if (snapshot.logs.size() > 1 && !athlete.empty()) words += QLatin1Char('\n') + QString::fromStdString(athlete);
    for (const ScatterSample& sample : m_scatter->samples()) {
        if (sample.node != node) continue;
        words += QLatin1Char('\n') + tr("next time expected %1 %3, done %2 %3").arg(shortNumber(sample.predicted, 1), shortNumber(sample.truth, 1), unit());
        break;
    }
    return words;
}

void ModelDetails::showSelected()
{
    const bool same = speaksOfOpenLog();
    const int node = same ? m_workspace.selectedNode() : -1;
    const std::vector<int> marked = same ? m_workspace.markedNodes() : std::vector<int>{};
    for (PointChart* chart : {static_cast<PointChart*>(m_scatter), static_cast<PointChart*>(m_residuals)}) {
        chart->showSelected(node);
        chart->showMarked(marked);
    }
}

void ModelDetails::refreshLook()
{
    retranslate();
    for (PlotWidget* chart : {static_cast<PlotWidget*>(m_scatter), static_cast<PlotWidget*>(m_residuals), static_cast<PlotWidget*>(m_calibration)})
        chart->refreshLook();
    if (m_model) show(m_evaluated, m_model, m_persistence, m_target);
}

}  // namespace liftgraph::ui
