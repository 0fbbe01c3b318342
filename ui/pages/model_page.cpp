#include "ui/pages/model_page.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QSortFilterProxyModel>
#include <QTableView>

#include "ui/charts/card.h"
#include "ui/charts/entry_text.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/picture_export.h"
#include "ui/error_text.h"
#include "ui/pages/model_page_runs.h"
#include "ui/pages/model_page_settings.h"
#include "ui/pages/model_page_training.h"
#include "ui/pages/page_states.h"
#include "ui/pages/run_figures.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {

/// Loss of "as last time" on the nodes that the solid line is about.
double persistenceToBeat(const workflow::Snapshot& snapshot, const learn::TrainOptions& options)
{
    const workflow::PersistenceLoss loss = workflow::persistenceLoss(snapshot, options);
    return std::isfinite(loss.validation) ? loss.validation : loss.train;
}

Result<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, "The model file cannot be read. Check that it is there and may be read.", path.toStdString());
    return file.readAll();
}

}  // namespace

Page* createModelPage(Workspace& workspace, QWidget* parent) { return new ModelPage(workspace, parent); }

void ModelPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_top->setMinimumHeight(m_settings->minimumHeight());
    findDevices();
    showCurrent();
}

void ModelPage::findDevices()
{
    if (m_devicesKnown || !isVisible() || !m_workspace.snapshot()) return;
    m_devicesKnown = true;
    // Who opens this page is about to train: the learning module may as well be loaded now, in the worker.
    const auto work = [](const JobContext&) -> Result<std::vector<std::string>> {
        const auto engine = learn::engine();
        if (!engine) return Failure(engine.error());
        return (*engine)->devices();
    };
    m_workspace.jobs()->start<std::vector<std::string>>(tr("Looking for devices"), this, work, [this](const Result<std::vector<std::string>>& devices) {
        if (devices)
            m_settings->setDevices(*devices, m_workspace.preferences().device());
        else if (devices.error().code == ErrorCode::Cancelled)
            m_devicesKnown = false;
        else
            emit m_workspace.failed(devices.error());
    });
}

void ModelPage::train()
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot || m_training > 0) return;
    m_feed = std::make_shared<LossFeed>();
    for (const learn::TrainOptions& options : m_settings->options()) {
        ++m_training;
        const auto work = [snapshot, options, feed = m_feed](const JobContext& context) -> Result<Trained> {
            const double persistence = persistenceToBeat(*snapshot, options);
            feed->begin(options.epochs, persistence);
            const auto run = workflow::train(snapshot, options, context, [feed](const learn::EpochReport& report) { feed->push(report); });
            if (!run) return Failure(run.error());
            return Trained{*run, persistence};
        };
        m_workspace.jobs()->start<Trained>(tr("Training %1").arg(QString::fromStdString(options.model)), this, work,
                                           [this](const Result<Trained>& run) { trained(run); });
    }
    m_chart->begin(m_settings->options().front().epochs);
    m_hint->hide();
    m_chart->show();
    m_collect.start();
    showJobs();
}

void ModelPage::collectLosses()
{
    if (!m_feed) return;
    const LossFeed::News news = m_feed->take();
    if (news.begun) {
        m_chart->begin(news.begun->epochs);
        m_chart->setPersistence(news.begun->persistence);
    }
    m_chart->append(news.reports);
}

void ModelPage::trained(const Result<Trained>& run)
{
    --m_training;
    collectLosses();
    if (m_training == 0) m_collect.stop();
    showJobs();
    if (run) {
        m_persistence[run->run.get()] = run->persistence;
        m_workspace.addRun(run->run);
        emit m_workspace.noted(tr("%1 is trained.").arg(QString::fromStdString(run->run->model.options.model)));
        return;
    }
    if (run.error().code != ErrorCode::Cancelled) emit m_workspace.failed(run.error());
    // What was cut short is no run: the chart goes back to the one on view.
    if (m_training == 0) showCurrent();
}

void ModelPage::showCurrent()
{
    if (m_training > 0) return;
    const auto run = m_workspace.run();
    m_save->setEnabled(run != nullptr);
    m_load->setEnabled(m_workspace.snapshot() != nullptr);
    m_chart->setVisible(run != nullptr);
    m_hint->setVisible(run == nullptr);
    if (!run) return;
    m_chart->showHistory(run->model.history);
    if (m_persistence.count(run.get()) == 0) measurePersistence();
    m_chart->setPersistence(m_persistence[run.get()]);
}

/// For a run that this page did not train.
void ModelPage::measurePersistence()
{
    const auto run = m_workspace.run();
    const auto snapshot = m_workspace.snapshot();
    m_persistence[run.get()] = std::nan("");
    if (!snapshot) return;
    const auto work = [snapshot, run](const JobContext&) -> Result<double> { return persistenceToBeat(*snapshot, run->model.options); };
    m_workspace.jobs()->start<double>(stepText(Step::Measuring), this, work, [this, run](const Result<double>& loss) {
        if (!loss) {
            m_persistence.erase(run.get());
            return;
        }
        m_persistence[run.get()] = *loss;
        if (m_training == 0 && m_workspace.run() == run) m_chart->setPersistence(*loss);
    });
}

/// Every run of this log is tested on the same sessions, so "as last time" is said once.
QString ModelPage::yardstickText() const
{
    const auto run = m_workspace.run();
    QStringList errors;
    for (const char* target : {"weight", "reps"}) {
        const evaluate::TargetReport* report = run ? reportOf(*run, target) : nullptr;
        const evaluate::Score* score = report ? scoreOf(*report, "persistence") : nullptr;
        if (score && score->count > 0)
            errors << shortNumber(score->mae * shownFactor(*report, m_workspace.unit()), 2) + QLatin1Char(' ') + shownUnit(*report, m_workspace.unit());
    }
    return errors.isEmpty() ? QString() : tr("On the same sessions “as last time” is off by %1 on average.").arg(errors.join(QStringLiteral(", ")));
}

void ModelPage::showRuns()
{
    m_runs->show(m_workspace.runs(), m_workspace.run(), m_workspace.unit());
    m_yardstick->setText(yardstickText());
    m_yardstick->setVisible(!m_workspace.runs().empty());
    fitColumns();
    m_table->setVisible(!m_workspace.runs().empty());
    m_noRuns->setVisible(m_workspace.runs().empty());
    const int row = m_runs->rowOf(m_workspace.run());
    if (row >= 0) m_table->selectRow(m_sorted->mapFromSource(m_runs->index(row, 0)).row());
}

/// By the words alone: the default reserves a sort arrow in every header, which costs a column's width in all.
void ModelPage::fitColumns()
{
    const QFontMetrics caption(textFont(TextRole::Caption)), figures([] {
        QFont bold = figureFont();
        bold.setBold(true);
        return bold;
    }());
    for (int column = 0; column < RunsModel::ColumnCount; ++column) {
        int width = caption.horizontalAdvance(m_runs->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()) + space::kXxl;
        for (int row = 0; row < m_runs->rowCount(); ++row)
            width = std::max(width, figures.horizontalAdvance(m_runs->index(row, column).data().toString()) + space::kXl);
        m_table->setColumnWidth(column, width);
    }
}

void ModelPage::showJobs() { m_settings->showTraining(m_training > 0, m_workspace.jobs()->status()); }

void ModelPage::saveModel(const QString& path)
{
    const auto run = m_workspace.run();
    if (!run) return;
    const std::string bytes = learn::writeModel(run->model);
    if (const auto written = writeText(path, QByteArray(bytes.data(), qsizetype(bytes.size()))); !written)
        emit m_workspace.failed(written.error());
    else
        emit m_workspace.noted(tr("Saved %1.").arg(QFileInfo(path).fileName()));
}

void ModelPage::loadModel(const QString& path)
{
    const auto work = [path, snapshot = m_workspace.snapshot()](const JobContext& context) -> Result<Trained> {
        const auto bytes = readWhole(path);
        if (!bytes) return Failure(bytes.error());
        const auto model = learn::readModel(bytes->toStdString());
        if (!model) return Failure(model.error());
        const auto run = workflow::applyModel(snapshot, *model, context);
        if (!run) return Failure(run.error());
        return Trained{*run, persistenceToBeat(*snapshot, model->options)};
    };
    if (!m_workspace.snapshot()) return;
    m_workspace.jobs()->start<Trained>(tr("Opening the model"), this, work, [this](const Result<Trained>& run) {
        if (run) {
            m_persistence[run->run.get()] = run->persistence;
            m_workspace.addRun(run->run);
        } else if (run.error().code != ErrorCode::Cancelled)
            emit m_workspace.failed(run.error());
    });
}

}  // namespace liftgraph::ui
