// What the explain page shows of what was computed.

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/workflow/explanation_dependence.h"
#include "ui/charts/beeswarm_chart.h"
#include "ui/charts/card.h"
#include "ui/charts/dependence_chart.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/player_bars.h"
#include "ui/charts/waterfall_chart.h"
#include "ui/feature_text.h"
#include "ui/pages/explain_page.h"
#include "ui/pages/explanation_check_card.h"
#include "ui/pages/run_figures.h"
#include "ui/pages/what_if_card.h"
#include "ui/player_text.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

using workflow::EntryExplanation;
using workflow::NothingToExplain;

namespace {

constexpr double kShownResidual = 1e-6;  ///< in kg, reps or s; what is left over is many times smaller where values are exact

/// 0 for the lowest of the values, 1 for the highest, equal ones alike.
std::vector<double> heights(const std::vector<double>& values)
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> out;
    for (const double value : values) {
        const auto place = std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin();
        out.push_back(sorted.size() > 1 ? double(place) / double(sorted.size() - 1) : 0.5);
    }
    return out;
}

}  // namespace

QString ExplainPage::note() const { return m_note->text(); }
QString ExplainPage::residualText() const { return m_residual->text(); }

/// What is to be said of the target on view, whether or not there is something to explain.
QString ExplainPage::noteText() const
{
    if (m_byRule) return tr("The rule prescribes what comes next, not the model, so there is no model to explain. Plan gives the reason of each exercise.");
    if (!m_explanation) return tr("What the model expects is compared with the average over the training entries; the values add up to the difference.");
    switch (m_explanation->nothing[std::size_t(target())]) {
    case NothingToExplain::No: break;
    case NothingToExplain::ByRule: return tr("The plan does not ask the model for this: the rule or what you usually do decides. Plan gives the reason.");
    case NothingToExplain::NotBelieved:
        return tr("So far the network was no better than “as last time”, so it is not followed and nothing moves what is expected. Choose “The network itself” to see what it would say.");
    case NothingToExplain::Constant:
        if (subject() == Subject::Trees || subject() == Subject::Ridge) return tr("This model says the same whatever it is told: there is nothing to explain.");
        return tr("The network says the same whatever it is told: there is nothing to explain. Train it longer, or choose another model.");
    case NothingToExplain::Undefined: return tr("None of the entries has this target, so there is nothing to explain.");
    }
    const int entries = int(m_explanation->entries.size());
    if (m_explanation->prescribed) return tr("%Ln exercises of the plan explained, by the network that has learned from the whole log: each value is how far it moved what is prescribed, and the values add up.", nullptr, entries);
    return tr("%Ln test entries explained: each value is how far it moved what is expected, and the values add up.", nullptr, entries);
}

void ExplainPage::showAll()
{
    const auto snapshot = m_workspace.snapshot();
    m_note->setText(noteText());
    const NothingToExplain why = m_explanation ? m_explanation->nothing[std::size_t(target())] : NothingToExplain::Undefined;
    const bool shown = m_explanation && snapshot && why == NothingToExplain::No;
    const bool levers = !m_byRule && subject() != Subject::Trees && subject() != Subject::Ridge;
    for (Card* card : {m_barsCard, m_beesCard, m_dependenceCard, static_cast<Card*>(m_check)}) card->setVisible(shown);
    m_entryCard->setVisible(m_explanation && why != NothingToExplain::ByRule);
    m_whatIf->setVisible(levers && why != NothingToExplain::ByRule);
    arrange();
    m_count->setEnabled(subject() != Subject::Prescribed);  // the plan says which entries
    m_check->showTarget(target());
    m_order.clear();
    if (shown) {
        m_order.resize(m_explanation->players.size());
        std::iota(m_order.begin(), m_order.end(), Eigen::Index(0));
        std::stable_sort(m_order.begin(), m_order.end(), [this](Eigen::Index a, Eigen::Index b) {
            return m_explanation->importance(a, target()) > m_explanation->importance(b, target());
        });
        showBars();
        showBees();
        showDependence();
    }
    showEntry();
    showSelection();
}

void ExplainPage::showBars()
{
    const auto snapshot = m_workspace.snapshot();
    QStringList names, tips;
    for (const Eigen::Index player : m_order) {
        names << playerText(m_explanation->players[std::size_t(player)], *snapshot);
        tips << playerTip(m_explanation->players[std::size_t(player)], *snapshot);
    }
    std::vector<PlayerBars::Series> series{seriesOf(m_exercises[0])};
    if (m_exercises[1]->currentIndex() > 0) {
        PlayerBars::Series beside = seriesOf(m_exercises[1]);
        if (!beside.values.empty()) series.push_back(std::move(beside));
    }
    m_bars->show(names, tips, std::move(series), tr("Mean move of what is expected (%1)").arg(unitText()));
}

/// Of an exercise, or of another athlete: without values while those are being explained.
PlayerBars::Series ExplainPage::seriesOf(const QComboBox* choice) const
{
    const qint64 athlete = choice->currentData(kAthleteRole).toLongLong();
    if (athlete != 0) {
        const auto other = m_others.find(athlete);
        if (other == m_others.end()) return {};
        PlayerBars::Series one{tr("%1 (%2)").arg(choice->currentText()).arg(other->second.entries), {}};
        for (const Eigen::Index player : m_order) {
            const auto found = other->second.importance.find(m_explanation->players[std::size_t(player)].name);
            one.values.push_back(found == other->second.importance.end() ? 0.0 : found->second(target()) * factor());
        }
        return one;
    }
    const auto places = entriesOf(choice->currentData().toInt());
    const features::Matrix importance = workflow::importanceOf(*m_explanation, places);
    PlayerBars::Series one{tr("%1 (%2)").arg(choice->currentText()).arg(places.size()), {}};
    for (const Eigen::Index player : m_order) one.values.push_back(importance(player, target()) * factor());
    return one;
}

void ExplainPage::showBees()
{
    const auto snapshot = m_workspace.snapshot();
    QStringList names;
    std::vector<BeeswarmChart::Bee> bees;
    const features::Matrix& table = snapshot->features.values;
    for (std::size_t line = 0; line < m_order.size(); ++line) {
        const workflow::PlayerInfo& player = m_explanation->players[std::size_t(m_order[line])];
        names << playerText(player, *snapshot);
        std::vector<double> values;
        std::vector<const EntryExplanation*> entries;
        for (const EntryExplanation& entry : m_explanation->entries) {
            if (std::isnan(entry.base(target()))) continue;
            entries.push_back(&entry);
            values.push_back(table(entry.node, player.columns.front()));
        }
        const bool ordered = snapshot->features.columns[std::size_t(player.columns.front())].name.rfind("type_", 0) != 0;
        const std::vector<double> height = ordered ? heights(values) : std::vector<double>(values.size(), -1.0);
        for (std::size_t i = 0; i < entries.size(); ++i)
            bees.push_back({int(line), entries[i]->node, entries[i]->values(m_order[line], target()) * factor(), height[i]});
    }
    m_bees->show(names, std::move(bees), tr("Move of what is expected (%1)").arg(unitText()));
}

void ExplainPage::showEntry()
{
    const auto snapshot = m_workspace.snapshot();
    const EntryExplanationPtr entry = m_moved ? m_moved : m_entry;
    const bool shown = entry && snapshot && !std::isnan(entry->base(target()));
    m_waterfall->setVisible(shown);
    m_residual->setVisible(shown);
    m_path->setEnabled(m_entry && m_explainer && m_explainer->run());  // a model of tables hears nobody
    if (!entry || !snapshot) {
        m_entryName->setText(m_explanation ? tr("Select an entry in any chart, in the log or in the graph.") : QString());
        return;
    }
    QString name = entryText(*snapshot, entry->node, m_workspace.unit());
    if (m_moved) name += QLatin1Char('\n') + tr("As it might have been");
    m_entryName->setText(shown ? name : name + QLatin1Char('\n') + tr("This entry has no such target: it is done with body weight."));
    if (!shown) return;
    std::vector<Eigen::Index> order(std::size_t(entry->values.rows()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    // While sliders move, the lines keep their places.
    const EntryExplanation& ordering = m_entry && m_entry->values.rows() == entry->values.rows() ? *m_entry : *entry;
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
        return std::abs(ordering.values(a, target())) > std::abs(ordering.values(b, target()));
    });
    std::vector<WaterfallChart::Step> steps;
    for (const Eigen::Index player : order)
        steps.push_back({playerText(entry->players[std::size_t(player)], *snapshot), entry->values(player, target()) * factor(), entry->error(player, target()) * factor()});
    m_waterfall->show(entry->base(target()) * factor(), std::move(steps), entry->prediction(target()) * factor(), unitText());
    const double residual = m_waterfall->residual();
    const QString left = std::abs(residual) < kShownResidual ? tr("less than %1").arg(shortNumber(kShownResidual, 6)) : shortNumber(residual, 6);
    m_residual->setText(entry->exact ? tr("Exact, against %Ln training entries. Left over by rounding: %1 %2.", nullptr, entry->background).arg(left, unitText())
                                     : tr("From drawn orders, against %Ln training entries. Left over: %1 %2.", nullptr, entry->background).arg(left, unitText()));
}

void ExplainPage::showDependence()
{
    const auto snapshot = m_workspace.snapshot();
    if (!m_explanation || !snapshot || m_feature->count() == 0) return;
    const features::FeatureTable& table = snapshot->features;
    const int column = m_feature->currentData().toInt(), player = workflow::playerOf(*m_explanation, column);
    if (player < 0) return;
    int other = m_colour->currentData().toInt();
    if (other == -1) other = workflow::strongestInteraction(*m_explanation, table, column, target());
    std::vector<DependenceChart::Sample> samples;
    for (const EntryExplanation& entry : m_explanation->entries) {
        if (std::isnan(entry.base(target())) || table.at(entry.node, column) == features::Provenance::Missing) continue;
        samples.push_back({entry.node, table.values(entry.node, column), entry.values(player, target()) * factor(), other >= 0 ? table.values(entry.node, other) : 0.0});
    }
    const QString otherName = other >= 0 ? featureText(table.columns[std::size_t(other)]).label : QString();
    m_dependence->show(std::move(samples), featureTip(table.columns[std::size_t(column)]),
                       tr("Moved by: %1 (%2)").arg(playerText(m_explanation->players[std::size_t(player)], *snapshot), unitText()), otherName);
    m_dependenceCard->setTitle(otherName.isEmpty() ? tr("Dependence") : tr("Dependence, coloured by %1").arg(otherName));
}

void ExplainPage::showSelection()
{
    m_bees->showSelected(m_workspace.selectedNode());
    m_dependence->showSelected(m_workspace.selectedNode());
    m_bees->showMarked(m_workspace.markedNodes());
    m_dependence->showMarked(m_workspace.markedNodes());
}

/// A bar chooses the feature of the dependence.
void ExplainPage::choosePlayer(int line)
{
    if (!m_explanation || line < 0 || line >= int(m_order.size())) return;
    const workflow::PlayerInfo& player = m_explanation->players[std::size_t(m_order[std::size_t(line)])];
    for (const int column : player.columns) {
        const int place = m_feature->findData(column);
        if (place < 0) continue;
        m_feature->setCurrentIndex(place);
        return;
    }
}

}  // namespace liftgraph::ui
