// What the page of all models shows of a comparison, and how it leaves the program.

#include <QAction>
#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <algorithm>
#include <set>

#include "core/workflow/evaluation_table.h"
#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/charts/picture_export.h"
#include "ui/error_text.h"
#include "ui/pages/evaluation_history.h"
#include "ui/pages/model_choice.h"
#include "ui/pages/model_details.h"
#include "ui/pages/model_table_page.h"
#include "ui/pages/model_verdict.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kProgressSteps = 1000;
}  // namespace

QString ModelTablePage::headline() const { return m_headline->text(); }
QString ModelTablePage::note() const { return m_note->text(); }
int ModelTablePage::chosenTarget() const { return m_targets->checkedId(); }

void ModelTablePage::showJobs()
{
    const JobStatus status = m_jobs.status();
    m_progressRow->setVisible(m_working);
    m_progress->setRange(0, status.fraction < 0.0 ? 0 : kProgressSteps);
    if (status.fraction >= 0.0) m_progress->setValue(int(status.fraction * kProgressSteps));
    QStringList words{m_progressRow->property("title").toString()};
    if (status.fraction >= 0.0) words << tr("%1 %").arg(int(status.fraction * 100));
    if (status.remainingS >= 1.0) words << tr("about %1 left").arg(durationText(status.remainingS));
    m_progressWords->setText(words.join(QStringLiteral(" · ")));
    const bool free = !m_working && possible();
    m_compare->setEnabled(free);
    m_leakButton->setEnabled(free);
    m_history->setBusy(m_working);
}

void ModelTablePage::showBar()
{
    m_compare->setText(tr("Compare %Ln models", nullptr, int(m_choice->chosen().size())));
    const bool alone = chosenSplit() == targets::SplitKind::LeaveAthleteOut && subject().others.empty();
    m_about->setText(alone ? tr("To leave an athlete out there must be others to learn from. Add an athlete and import their log, then compare.")
                           : splitSentence(chosenSplit()));
    setRole(m_about, alone ? "caution" : "caption");
    showJobs();
}

void ModelTablePage::showVerdict()
{
    const bool whole = m_evaluated && m_evaluated->evaluation;
    m_verdictCard->setVisible(whole);
    if (!whole) return;
    const TableVerdict verdict = tableVerdict(*m_evaluated->evaluation);
    const QString icon = verdict.good ? QStringLiteral("good") : QStringLiteral("caution");
    m_verdictIcon->setPixmap(themedIcon(icon).pixmap(QSize(space::kXl, space::kXl), devicePixelRatioF()));
    m_headline->setText(verdict.headline);
    m_sentence->setText(verdict.sentence);
    m_plan->setText(planSentence(m_workspace.run().get(), m_workspace.unit()));
}

void ModelTablePage::showTable()
{
    const int rows = m_model->rowCount(), done = m_model->finished();
    m_tableCard->setVisible(rows > 0);
    const bool whole = m_evaluated && m_evaluated->evaluation;
    m_export->setEnabled(whole);
    for (QAction* action : {m_exportCsv, m_exportLatex, m_copyTable}) action->setEnabled(whole);
    if (rows == 0) return;
    fitColumns();
    m_table->setFixedHeight(rows * space::kRow + space::kRow + space::kS);
    QStringList words;
    long count = 0;
    for (int row = 0; row < rows && count == 0; ++row)
        if (const ModelFigures figures = m_model->figuresAt(row)) count = figures->targets[std::size_t(chosenTarget())].score.count;
    if (count > 0) words << tr("%Ln test entries", nullptr, int(count));
    words << splitText(m_asked.split) << tr("%Ln seeds", nullptr, m_asked.seeds);
    if (whole) words << tr("took %1").arg(durationText(m_evaluated->evaluation->seconds));
    if (whole) words << tr("data %1").arg(QString::fromStdString(m_evaluated->evaluation->dataHash.substr(0, 8)));
    QString note = words.join(QStringLiteral(" · "));
    if (m_cancelled) note += QLatin1Char('\n') + tr("Stopped: %1 of %2 models had finished.").arg(done).arg(rows);
    const auto snapshot = m_workspace.snapshot();
    const bool changed = m_evaluated && m_evaluated->snapshot && snapshot && m_evaluated->ownHash != snapshot->dataHash;
    if (changed) note += QLatin1Char('\n') + tr("The log has changed since. Compare again to see figures of the log as it is.");
    m_note->setText(note);
}

/// Names take what the figures leave. Where that is too little, what is told by a row's tooltip too is not shown.
void ModelTablePage::fitColumns()
{
    const QFontMetrics body(figureFont()), caption(textFont(TextRole::Caption));
    const int padding = space::kM, arrow = space::kM, width = m_table->viewport()->width();
    std::array<int, ModelTable::ColumnCount> needed = {};
    int total = 0;
    for (int column = 0; column < ModelTable::ColumnCount; ++column) {
        int& wide = needed[std::size_t(column)];
        wide = caption.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + arrow;
        const int icon = column == ModelTable::Standing ? space::kL + space::kS : 0;
        for (int row = 0; row < m_model->rowCount(); ++row)
            wide = std::max(wide, body.horizontalAdvance(m_model->index(row, column).data().toString()) + icon);
        wide += padding;
        total += wide;
        m_table->setColumnHidden(column, false);
    }
    for (const int column : {int(ModelTable::Seconds), int(ModelTable::Inside80), int(ModelTable::RootError)}) {
        if (total <= width) break;
        m_table->setColumnHidden(column, true);
        total -= needed[std::size_t(column)];
    }
    needed[ModelTable::Model] += std::max(0, width - total);
    for (int column = 0; column < ModelTable::ColumnCount; ++column) m_table->setColumnWidth(column, needed[std::size_t(column)]);
}

bool ModelTablePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) fitColumns();
    return Page::eventFilter(watched, event);
}

ModelFigures ModelTablePage::finishedModel(const std::string& name) const
{
    const int row = m_model->rowOf(name);
    return row < 0 ? nullptr : m_model->figuresAt(row);
}

std::string ModelTablePage::selectedModel() const
{
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    return current.isValid() ? m_model->nameAt(current.row()) : std::string();
}

void ModelTablePage::selectModel(const std::string& name)
{
    const int row = m_model->rowOf(name);
    if (row >= 0) m_table->setCurrentIndex(m_sorted->mapFromSource(m_model->index(row, 0)));
}

void ModelTablePage::showSelected()
{
    const std::string name = selectedModel();
    m_details->show(m_evaluated, name.empty() ? nullptr : finishedModel(name), finishedModel("persistence"), chosenTarget());
}

Result<void> ModelTablePage::exportTo(const QString& path) const
{
    if (!m_evaluated || !m_evaluated->evaluation) return fail(ErrorCode::Usage, "There is no table yet; compare models first.");
    const bool latex = QFileInfo(path).suffix().toLower() == QLatin1String("tex");
    const std::string text = latex ? workflow::evaluationLatex(*m_evaluated->evaluation, m_workspace.unit())
                                   : workflow::evaluationCsv(*m_evaluated->evaluation, m_workspace.unit());
    return writeText(path, QByteArray::fromStdString(text));
}

void ModelTablePage::askAndExport(const QString& ending)
{
    const QString path = askSavePath(this, QStringLiteral("models"), {ending});
    if (path.isEmpty()) return;
    if (const auto written = exportTo(path); !written)
        emit m_workspace.failed(written.error());
    else
        emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void ModelTablePage::copy()
{
    // Tabs between cells: a spreadsheet takes them as they are.
    QStringList lines;
    for (int row = -1; row < m_sorted->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ModelTable::ColumnCount; ++column)
            cells << (row < 0 ? m_sorted->headerData(column, Qt::Horizontal).toString() : m_sorted->index(row, column).data().toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    emit m_workspace.noted(tr("The table is copied."));
}

}  // namespace liftgraph::ui
