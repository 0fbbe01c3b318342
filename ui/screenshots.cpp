#include "ui/screenshots.h"

#include <QDir>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <fstream>

#include "core/workflow/simulate.h"
#include "ui/error_text.h"
#include "ui/pages/ablation_page.h"
#include "ui/pages/ablation_settings.h"
#include "ui/pages/graph_page.h"
#include "ui/pages/model_table_page.h"
#include "ui/pages/paper_page.h"

namespace liftgraph::ui {

namespace {

constexpr int kShortTraining = 120;  // epochs
constexpr int kSettleMs = 60;        // layouts and the last queued paint
constexpr int kImportWeeks = 6;

}  // namespace

ScreenshotTour::ScreenshotTour(MainWindow& window, Workspace& workspace, Appearance& appearance, const QString& folder, QObject* parent)
    : QObject(parent), m_window(window), m_workspace(workspace), m_appearance(appearance), m_folder(folder)
{
    connect(workspace.jobs(), &JobRunner::changed, this, &ScreenshotTour::whenIdle);
    connect(&workspace, &Workspace::failed, this, [this](const Error& error) { stop(errorText(error)); });
}

void ScreenshotTour::start()
{
    if (!QDir().mkpath(m_folder)) return stop(tr("The folder %1 could not be made.").arg(m_folder));
    plan();
    next();
}

void ScreenshotTour::plan()
{
    const auto both = [this](const QString& name) {
        for (const bool dark : {false, true}) {
            m_steps.push_back([this, dark] {
                m_appearance.overrideDark(dark);
                m_appearance.apply();
            });
            m_steps.push_back([this, name, dark] { save(name + (dark ? QStringLiteral("-dark") : QStringLiteral("-light"))); });
        }
    };
    if (m_workspace.athletes().empty()) both(QStringLiteral("welcome"));
    m_steps.push_back([this] { m_workspace.addSampleAthlete(); });
    m_steps.push_back([this] { train(); });
    for (const PageInfo& info : pageTable()) {
        const QString id = QString::fromLatin1(info.id);
        m_steps.push_back([this, id] { m_window.showPage(id); });
        both(id);
        if (id != QLatin1String("graph")) continue;
        for (const auto& [name, kind] : {std::pair{"graph-week", SceneKind::Week}, {"graph-map", SceneKind::Map}, {"graph-model", SceneKind::Embedding}}) {
            m_steps.push_back([this, shown = kind] {
                if (auto* graph = m_window.findChild<GraphPage*>()) graph->showLayout(shown);
            });
            both(QString::fromLatin1(name));
        }
    }
    m_steps.push_back([this] { m_window.showPage(QStringLiteral("evaluation/table")); });
    m_steps.push_back([this] { compareModels(); });
    both(QStringLiteral("models"));
    m_steps.push_back([this] { m_window.showPage(QStringLiteral("evaluation/ablation")); });
    m_steps.push_back([this] {
        if (auto* ablation = m_window.findChild<AblationPage*>()) ablation->settings()->trainButton()->click();
    });
    both(QStringLiteral("ablation"));
    m_steps.push_back([this] { m_window.showPage(QStringLiteral("evaluation/paper")); });
    m_steps.push_back([this] {
        if (auto* paper = m_window.findChild<PaperPage*>()) paper->openSimulated();
    });
    both(QStringLiteral("paper"));
    m_steps.push_back([this] { importSample(); });
    both(QStringLiteral("import"));
}

void ScreenshotTour::train()
{
    const auto snapshot = m_workspace.snapshot();
    if (!snapshot) return stop(tr("The sample athlete could not be opened."));
    learn::TrainOptions options = workflow::recommendedOptions("GraphSAGE");
    options.epochs = kShortTraining;
    options.device = m_workspace.preferences().device().toStdString();
    const auto work = [snapshot, options](const JobContext& context) { return workflow::train(snapshot, options, context); };
    m_workspace.jobs()->start<workflow::RunPtr>(tr("Training %1").arg(QStringLiteral("GraphSAGE")), this, work, [this](Result<workflow::RunPtr> run) {
        if (!run) return stop(errorText(run.error()));
        m_workspace.addRun(std::move(*run));
        m_workspace.selectNode(int(m_workspace.snapshot()->nodes.nodes.size()) - 1);
    });
}

void ScreenshotTour::compareModels()
{
    m_models = m_window.findChild<ModelTablePage*>();
    if (!m_models) return;
    connect(m_models, &ModelTablePage::settled, this, &ScreenshotTour::whenIdle, Qt::UniqueConnection);
    learn::TrainOptions options = workflow::recommendedOptions("GraphSAGE");
    options.epochs = options.patience = kShortTraining / 4;
    m_models->setTraining(options);
    m_models->seeds()->setValue(2);
    m_models->compareModels();
}

void ScreenshotTour::importSample()
{
    const QString path = m_files.filePath(QStringLiteral("strong.csv"));
    workflow::SimulateOptions options;
    options.weeks = kImportWeeks;
    const auto logs = workflow::simulate(options);
    if (!logs) return stop(errorText(logs.error()));
    std::ofstream out(path.toStdString(), std::ios::binary);
    const auto written = workflow::writeAs(logs->front(), "strong", out);
    out.close();
    if (!written) return stop(errorText(written.error()));
    m_window.importFiles({path});
}

void ScreenshotTour::next()
{
    if (m_stopped) return;
    if (m_at == m_steps.size()) return stop({});
    m_steps[m_at++]();
    m_waiting = true;
    whenIdle();
}

void ScreenshotTour::whenIdle()
{
    const auto busy = [this] { return m_workspace.jobs()->busy() || (m_models && m_models->working()); };
    if (!m_waiting || m_stopped || busy()) return;
    m_waiting = false;
    QTimer::singleShot(kSettleMs, this, [this, busy] {
        if (busy())
            m_waiting = true;
        else
            next();
    });
}

void ScreenshotTour::save(const QString& name)
{
    const QString path = QDir(m_folder).filePath(name + QStringLiteral(".png"));
    if (!m_window.grab().save(path)) stop(tr("The picture %1 could not be written.").arg(path));
}

void ScreenshotTour::stop(const QString& problem)
{
    if (m_stopped) return;
    m_stopped = true;
    emit finished(problem);
}

}  // namespace liftgraph::ui
