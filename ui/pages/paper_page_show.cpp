// What the paper page shows of a run.

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <cmath>
#include <set>

#include "ui/charts/card.h"
#include "ui/charts/importance_chart.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/scatter_chart.h"
#include "ui/error_text.h"
#include "ui/graphview/graph_view.h"
#include "ui/graphview/paper_scene.h"
#include "ui/pages/paper_findings.h"
#include "ui/pages/paper_page.h"
#include "ui/pages/paper_page_jobs.h"
#include "ui/paper/paper_words.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

QString modelName(const workflow::PaperModel& model)
{
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(model.name), QString::fromStdString(workflow::presetName(model.preset)));
}

const workflow::PaperTruth* truthOf(const workflow::PaperReport& report, workflow::PaperPreset preset)
{
    for (const workflow::PaperTruth& truth : report.truths)
        if (truth.preset == preset) return &truth;
    return nullptr;
}

/// A table in a scrolling page is as high as its rows.
void fitTable(QTableView& table)
{
    table.resizeColumnsToContents();
    table.setFixedHeight(table.model()->rowCount() * space::kRow + space::kRow + space::kL);
}

}  // namespace

int PaperPage::chosenModel() const { return m_run ? m_model->currentIndex() : -1; }

void PaperPage::showRun()
{
    fillChoices();
    showScores();
    m_findings->show(m_run->report.findings);
    showGraph();
    showModel();
    showImportance();
    showComparison();
    showOrigin();
}

void PaperPage::fillChoices()
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_week), QSignalBlocker(m_model), QSignalBlocker(m_explained)};
    const int week = m_week->currentData().toInt(), model = std::max(0, m_model->currentIndex());
    const int explained = m_explained->currentIndex();
    m_week->clear();
    m_week->addItem(tr("All weeks"), -1);
    std::set<int> weeks;
    for (const workflow::PaperRow& row : m_run->report.sheet->rows) weeks.insert(row.week);
    for (const int each : weeks) m_week->addItem(tr("Week %1").arg(each), each);
    m_week->setCurrentIndex(std::max(0, m_week->findData(week)));
    for (QComboBox* box : {m_model, m_explained}) {
        box->clear();
        for (const workflow::PaperModel& each : m_run->report.models) box->addItem(modelName(each));
        // The published result is GraphSAGE's: it comes first to view.
        box->setCurrentIndex(std::min(box == m_model ? (model > 0 ? model : 1) : (explained >= 0 ? explained : 1), box->count() - 1));
    }
}

void PaperPage::showScores()
{
    const workflow::PaperReport& report = m_run->report;
    m_scoresModel->show(m_run);
    fitTable(*m_scores);
    m_file->setText(QFileInfo(QString::fromStdString(report.sheet->file)).fileName());
    m_file->setToolTip(QString::fromStdString(report.sheet->file));
    int found = 0;
    for (const workflow::PaperFinding& finding : report.findings) found += finding.holds ? 1 : 0;
    m_verdict->setText(tr("%1 of %2 faults that the audit looks for are in this sheet and its models.").arg(found).arg(report.findings.size()));
}

void PaperPage::showGraph()
{
    if (!m_run) return;
    m_graph->setScene(paperScene(*m_run->report.sheet, m_week->currentData().toInt()), false);
    m_graph->setLegend({});
}

void PaperPage::showModel()
{
    if (chosenModel() < 0) return;
    const workflow::PaperReport& report = m_run->report;
    const workflow::PaperModel& model = report.models[std::size_t(chosenModel())];
    const workflow::PaperTruth* truth = truthOf(report, model.preset);
    const QString units[] = {QString(), QString(), tr("s")};
    for (int target = 0; truth && target < workflow::kPaperTargets; ++target) {
        std::vector<ScatterSample> samples;
        double error = 0.0, persistence = 0.0;
        const auto rows = truth->targetsNatural.rows();
        for (Eigen::Index i = 0; i < rows; ++i) {
            const double now = truth->current(i, target), real = truth->targetsNatural(i, target), said = model.predictedNatural(i, target);
            error += std::abs(said - real) / double(rows);
            persistence += std::abs(now - real) / double(rows);
            samples.push_back({real, said, now, report.testRows[std::size_t(i)], tokens().accent});
        }
        ScatterChart* chart = m_scatters[std::size_t(target)];
        chart->setSamples(std::move(samples), QString::fromStdString(model.name), units[target]);
        chart->setErrors(error, persistence);
    }
    std::vector<learn::EpochReport> history;
    for (std::size_t epoch = 0; epoch < model.loss.size(); ++epoch) history.push_back({int(epoch), model.loss[epoch], std::nan("")});
    m_loss->showHistory(history);
}

void PaperPage::showImportance()
{
    if (!m_run) return;
    const workflow::PaperExplanation* explanation = chosenExplanation();
    const bool known = explanation != nullptr;
    m_importance->setVisible(known);
    m_warning->setVisible(known);
    m_warningIcon->setVisible(known);
    m_target->setVisible(known);
    m_explainButton->setVisible(!known);
    m_explanation->setText(known ? paperText(explanation->verdict)
                                 : tr("SHAP as published and exact Shapley values on the true graph: about half a minute for this model."));
    if (!known) return;
    m_warning->setText(paperText(explanation->warning));
    m_importance->show(*explanation, std::max(0, m_target->currentIndex()));
}

void PaperPage::showComparison()
{
    m_comparisonModel->show(m_run);
    const bool known = m_run && m_run->comparison;
    m_comparison->setVisible(known);
    m_comparisonFindings->setVisible(known);
    m_compareButton->setVisible(!known);
    if (known) {
        fitTable(*m_comparison);
        m_comparisonFindings->show(m_run->comparison->findings);
    }
    if (!known)
        return m_comparisonNote->setText(tr("The two-layer LSTM on the same split, one to six layers, exercises that were left out, and the "
                                            "recommended preset: five seeds each, about three minutes."));
    const int seeds = m_run->comparison->rows.empty() ? 0 : m_run->comparison->rows.front().seeds;
    m_comparisonNote->setText(tr("All errors in standard deviations of the notebook's targets, mean over %1 seeds, and “as last time” on the "
                                 "same test rows.").arg(seeds));
}

void PaperPage::showOrigin()
{
    const workflow::PaperReport& report = m_run->report;
    QStringList lines{tr("File: %1").arg(QString::fromStdString(report.sheet->file)),
                      tr("SHA-256: %1").arg(QString::fromStdString(report.sheet->dataHash)),
                      tr("%1 rows; the last week, %2 rows, is the test").arg(report.sheet->rows.size()).arg(report.testRows.size()),
                      tr("Seed %1, %2 epochs; %3 further seeds for the spread")
                          .arg(report.options.seed)
                          .arg(report.options.epochs)
                          .arg(report.options.seeds),
                      tr("Liftgraph %1; %2; on %3").arg(QString::fromStdString(report.programVersion), QString::fromStdString(report.engineVersion),
                                                        QString::fromStdString(report.deviceUsed)),
                      tr("Computed in %1").arg(durationText(report.seconds + report.secondsSeeds))};
    for (const std::string& note : report.sheet->notes) lines << paperText(note);
    m_origin->setText(lines.join(QLatin1Char('\n')));
}

void PaperPage::select(int row)
{
    m_graph->showSelected(row);
    for (ScatterChart* chart : m_scatters) chart->showSelected(row);
}

}  // namespace liftgraph::ui
