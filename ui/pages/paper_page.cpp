#include "ui/pages/paper_page.h"

#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

#include "ui/charts/picture_export.h"
#include "ui/error_text.h"
#include "ui/pages/paper_page_jobs.h"
#include "ui/paper/figure_files.h"
#include "ui/paper/paper_words.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr std::uint64_t kSimulatedSeed = 20240101;  // the sample athlete's
constexpr int kProgressSteps = 1000;
}  // namespace

void PaperPage::askForSheet()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("The author's sheet"), {}, tr("Sheets (*.csv *.tsv *.txt);;All files (*)"));
    if (!file.isEmpty()) openSheet(file);
}

void PaperPage::openSheet(const QString& file)
{
    read([path = file.toStdString()](const JobContext& context) { return workflow::readPaperSheet(path, context); });
}

void PaperPage::openSimulated()
{
    read([](const JobContext&) { return workflow::simulatedPaperSheet(kSimulatedSeed); });
}

void PaperPage::read(const std::function<Result<workflow::PaperSheet>(const JobContext&)>& reader)
{
    if (m_working) return;
    m_reader = reader;
    m_queue = {Part::Report};
    startNext();
}

void PaperPage::runEverything()
{
    if (m_working || !m_reader) return;
    if (!m_run) m_queue = {Part::Report};
    m_queue << Part::Explanations << Part::Comparison;
    startNext();
}

void PaperPage::startNext()
{
    m_working = !m_queue.isEmpty();
    if (!m_working) return showJobs();
    std::vector<int> missing;
    switch (m_queue.takeFirst()) {
    case Part::Report: return reproduce(tr("Reproducing the paper"));
    case Part::Explanations:
        for (std::size_t i = 0; i < m_run->report.models.size(); ++i)
            if (!explanationOf(*m_run, int(i))) missing.push_back(int(i));
        return explain(tr("Explaining the models"), missing);
    case Part::OneExplanation: return explain(tr("Explaining the model"), {m_explained->currentIndex()});
    case Part::Comparison: return compare(tr("Comparing what was never run"));
    }
}

void PaperPage::reproduce(const QString& title)
{
    const auto work = [reader = m_reader, options = m_options](const JobContext& context) {
        return paper_jobs::reproduce(reader, options.paper, context);
    };
    m_workspace.jobs()->start<workflow::PaperRun>(title, this, work, [this](Result<workflow::PaperRun> run) { finished(std::move(run)); });
    showJobs();
}

void PaperPage::explain(const QString& title, const std::vector<int>& models)
{
    const auto work = [run = m_run, models, options = m_options](const JobContext& context) {
        return paper_jobs::explain(*run, models, options.explaining, context);
    };
    m_workspace.jobs()->start<workflow::PaperRun>(title, this, work, [this](Result<workflow::PaperRun> run) { finished(std::move(run)); });
    showJobs();
}

void PaperPage::compare(const QString& title)
{
    const auto work = [run = m_run, options = m_options](const JobContext& context) { return paper_jobs::compare(*run, options.comparing, context); };
    m_workspace.jobs()->start<workflow::PaperRun>(title, this, work, [this](Result<workflow::PaperRun> run) { finished(std::move(run)); });
    showJobs();
}

void PaperPage::finished(Result<workflow::PaperRun> run)
{
    if (!run) {
        m_queue.clear();
        m_working = false;
        showJobs();
        emit m_workspace.failed(run.error());
        return;
    }
    m_run = std::make_shared<const workflow::PaperRun>(std::move(*run));
    showRun();
    startNext();
}

void PaperPage::showJobs()
{
    const JobStatus status = m_workspace.jobs()->status();
    QString words = status.title;
    if (status.fraction >= 0.0) words += QStringLiteral(" · ") + tr("%1 %").arg(int(status.fraction * 100));
    if (status.remainingS >= 1.0) words += QStringLiteral(" · ") + tr("about %1 left").arg(durationText(status.remainingS));
    for (const auto& [row, bar, label] : {std::tuple{m_progressRow, m_progress, m_progressWords},
                                          std::tuple{m_emptyProgressRow, m_emptyProgress, m_emptyProgressWords}}) {
        row->setVisible(m_working);
        bar->setRange(0, status.fraction < 0.0 ? 0 : kProgressSteps);
        if (status.fraction >= 0.0) bar->setValue(int(status.fraction * kProgressSteps));
        label->setText(words);
    }
    for (QAction* action : {m_choose, m_simulated, m_again, m_everything}) action->setEnabled(!m_working);
    m_everything->setEnabled(!m_working && m_run && !(m_run->comparison && m_run->explanations.size() == m_run->report.models.size()));
    m_saveButton->setEnabled(m_run != nullptr);
    for (QPushButton* button : {m_explainButton, m_compareButton}) button->setEnabled(!m_working);
    m_states->setCurrentWidget(m_run ? m_content : m_states->widget(0));
    m_chooseButton->setEnabled(m_choose->isEnabled());
    m_againButton->setEnabled(m_again->isEnabled());
    m_everythingButton->setEnabled(m_everything->isEnabled());
}

const workflow::PaperExplanation* PaperPage::chosenExplanation() const
{
    return m_run ? explanationOf(*m_run, m_explained->currentIndex()) : nullptr;
}

std::vector<workflow::PaperFigure> PaperPage::figures() const
{
    return m_run ? workflow::paperFigures(m_run->report, m_run->explanations, paperWords()) : std::vector<workflow::PaperFigure>{};
}

Result<void> PaperPage::saveReport(const QString& path) const
{
    const auto* comparison = m_run->comparison ? &*m_run->comparison : nullptr;
    const QString html = QString::fromStdString(workflow::paperReportHtml(m_run->report, comparison, m_run->explanations, paperWords()));
    return QFileInfo(path).suffix().toLower() == QLatin1String("pdf") ? writeReportPdf(html, path) : writeText(path, html.toUtf8());
}

Result<void> PaperPage::saveFigure(const QString& name, const QString& path) const
{
    for (const workflow::PaperFigure& figure : figures())
        if (figure.name == name.toStdString()) return writeFigure(QByteArray::fromStdString(figure.svg), path);
    return fail(ErrorCode::Usage, "There is no such figure.", name.toStdString());
}

Result<void> PaperPage::saveFigures(const QString& folder) const
{
    for (const workflow::PaperFigure& figure : figures()) {
        for (const char* ending : {"svg", "png", "pdf"}) {
            const QString path = QDir(folder).filePath(QStringLiteral("%1.%2").arg(QString::fromStdString(figure.name), QLatin1String(ending)));
            if (const auto written = writeFigure(QByteArray::fromStdString(figure.svg), path); !written) return Failure(written.error());
        }
    }
    return {};
}

void PaperPage::report(const Result<void>& done)
{
    if (!done) emit m_workspace.failed(done.error());
}

void PaperPage::askAndSave(const QString& name, const QStringList& endings)
{
    const QString path = askSavePath(this, name, endings);
    if (path.isEmpty()) return;
    const Result<void> done = name == QLatin1String("paper-report") ? saveReport(path) : saveFigure(name, path);
    if (done) emit m_workspace.noted(tr("Saved %1").arg(QFileInfo(path).fileName()));
    report(done);
}

void PaperPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_working && event->mimeData()->hasUrls() && event->mimeData()->urls().size() == 1) event->acceptProposedAction();
}

void PaperPage::dropEvent(QDropEvent* event)
{
    const QString file = event->mimeData()->urls().value(0).toLocalFile();
    if (file.isEmpty()) return;
    event->acceptProposedAction();
    openSheet(file);
}

}  // namespace liftgraph::ui
