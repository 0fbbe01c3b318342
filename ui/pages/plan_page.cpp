#include "ui/pages/plan_page.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTableView>
#include <QTextDocument>

#include "ui/charts/card.h"
#include "ui/charts/picture_export.h"
#include "ui/error_text.h"
#include "ui/pages/page_states.h"
#include "ui/pages/plan_page_rows.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kPdfResolution = 300;
}  // namespace

Page* createPlanPage(Workspace& workspace, QWidget* parent) { return new PlanPage(workspace, parent); }

QString PlanPage::verdictText() const { return m_headline->text(); }

void PlanPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_stale) outdated();
}

void PlanPage::outdated()
{
    m_stale = true;
    ++m_request;
    if (isVisible()) compute();
}

void PlanPage::compute()
{
    const auto snapshot = m_workspace.snapshot();
    m_plan.reset();
    m_stale = false;
    m_export->setEnabled(false);
    m_print->setEnabled(false);
    if (!snapshot || snapshot->nodes.nodes.empty()) return;
    const auto work = [snapshot, run = m_workspace.run(), inventory = m_workspace.preferences().inventory()](const JobContext& context) {
        return workflow::plan(snapshot, run, 0, inventory, context);
    };
    m_workspace.jobs()->start<workflow::Plan>(tr("Planning the next session"), this, work, [this, request = m_request](const Result<workflow::Plan>& plan) {
        if (request == m_request) planned(plan);
    });
}

void PlanPage::planned(const Result<workflow::Plan>& plan)
{
    if (plan) {
        m_plan = std::make_shared<workflow::Plan>(*plan);
        return showPlan();
    }
    // A cancelled plan is made when the page is next looked at.
    m_stale = true;
    if (plan.error().code != ErrorCode::Cancelled) emit m_workspace.failed(plan.error());
}

void PlanPage::showPlan()
{
    const bool any = m_plan && !m_plan->exercises.empty();
    m_model->show(m_workspace.snapshot(), m_plan, m_workspace.unit());
    m_card->setVisible(any);
    m_nothing->setVisible(!any);
    m_export->setEnabled(any);
    m_print->setEnabled(any);
    showVerdict();
    showWhy();
    fitRows();
}

void PlanPage::showVerdict()
{
    const auto run = m_workspace.run();
    bool good = false;
    if (!run) {
        m_headline->setText(tr("The rule prescribes"));
        m_verdict->setText(tr("No model has been trained yet, so each exercise follows the rule of progression. Train a model and this page says whether it knows better."));
    } else {
        const Verdict verdict = verdictOf(*run, m_workspace.unit());
        good = verdict.good;
        m_headline->setText(!good ? tr("The rule prescribes") : run->addsValueWeight && run->addsValueReps ? tr("The model prescribes") : tr("Model and rule prescribe together"));
        m_verdict->setText(verdict.headline + QStringLiteral(". ") + verdict.sentence);
    }
    const QString icon = good ? QStringLiteral("good") : run ? QStringLiteral("caution") : QStringLiteral("info");
    m_icon->setPixmap(themedIcon(icon).pixmap(QSize(space::kXl, space::kXl), devicePixelRatioF()));
}

/// Only what a model prescribes has more to say than its reason.
void PlanPage::showWhy()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    m_why->setEnabled(m_plan && !rows.isEmpty() && m_model->row(rows.front().row()).source == "model");
}

void PlanPage::fitRows()
{
    m_verdict->setMinimumHeight(std::max(0, m_verdict->heightForWidth(m_verdict->width())));
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 1; column < PlanModel::ColumnCount; ++column) {
        int width = header->sectionSizeHint(column);
        for (int row = 0; row < m_model->rowCount(); ++row) width = std::max(width, m_delegate->sizeHint({}, m_model->index(row, column)).width());
        header->resizeSection(column, width);
    }
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_table->setRowHeight(row, m_delegate->rowHeight(m_model->index(row, PlanModel::Exercise), header->sectionSize(PlanModel::Exercise)));
}

void PlanPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // The table learns its new width only after this event.
    QMetaObject::invokeMethod(this, &PlanPage::fitRows, Qt::QueuedConnection);
}

void PlanPage::exportTo(const QString& path)
{
    if (!m_plan) return;
    Result<void> written;
    if (QFileInfo(path).suffix().toLower() == QLatin1String("csv")) {
        written = writeText(path, m_model->csv().toUtf8());
    } else {
        QPdfWriter pdf(path);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setResolution(kPdfResolution);
        pdf.setTitle(tr("Next session"));
        printTo(pdf);
        if (QFileInfo(path).size() == 0)
            written = fail(ErrorCode::OutputUnwritable, "The file cannot be written. Choose another folder.", path.toStdString());
    }
    if (!written)
        emit m_workspace.failed(written.error());
    else
        emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void PlanPage::print()
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted) printTo(printer);
}

void PlanPage::printTo(QPagedPaintDevice& device) const
{
    // Paper is white in both themes.
    const Tokens& paper = lightTokens();
    QString html = QStringLiteral("<h2>%1</h2><p>%2</p><table width='100%' cellspacing='0' cellpadding='4'><tr style='color:%3'>")
                       .arg(tr("Next session").toHtmlEscaped(), m_verdict->text().toHtmlEscaped(), paper.secondary.name());
    for (int column = 0; column < PlanModel::ColumnCount; ++column)
        html += QStringLiteral("<th align='left'>%1</th>").arg(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toHtmlEscaped());
    html += QStringLiteral("</tr>");
    for (int row = 0; row < m_model->rowCount(); ++row) {
        html += QStringLiteral("<tr>");
        for (int column = 0; column < PlanModel::ColumnCount; ++column) {
            const QModelIndex cell = m_model->index(row, column);
            html += QStringLiteral("<td><b>%1</b><br><small style='color:%2'>%3</small></td>")
                        .arg(cell.data().toString().toHtmlEscaped(), paper.secondary.name(), cell.data(PlanModel::kCaptionRole).toString().toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
    }
    QTextDocument document;
    document.setDefaultFont(textFont(TextRole::Body));
    document.setDefaultStyleSheet(QStringLiteral("* { color: %1 }").arg(paper.text.name()));
    document.setHtml(html + QStringLiteral("</table>"));
    document.print(&device);
}

}  // namespace liftgraph::ui
