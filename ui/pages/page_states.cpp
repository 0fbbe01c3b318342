#include "ui/pages/page_states.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/charts/card.h"
#include "ui/empty_state.h"
#include "ui/error_text.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

PageStates::PageStates(Workspace& workspace, const QString& drawing, bool needsRun, QWidget* content, QWidget* parent)
    : QStackedWidget(parent), m_workspace(workspace), m_needsRun(needsRun), m_content(content), m_import(new QAction(this)),
      m_sample(new QAction(this)), m_train(new QAction(this)), m_empty(new EmptyState(drawing, {}, m_import, this)), m_waiting(makeWaiting())
{
    m_empty->addChoice(m_sample);
    addWidget(m_empty);
    if (needsRun) {
        m_untrained = new EmptyState(drawing, {}, m_train, this);
        addWidget(m_untrained);
    }
    addWidget(m_waiting);
    addWidget(m_content);
    connect(m_import, &QAction::triggered, this, [this] { emit m_workspace.pageRequested(QStringLiteral("import")); });
    connect(m_sample, &QAction::triggered, &m_workspace, &Workspace::addSampleAthlete);
    connect(m_train, &QAction::triggered, this, [this] { emit m_workspace.pageRequested(QStringLiteral("model")); });
    connect(&m_workspace, &Workspace::snapshotChanged, this, &PageStates::choose);
    connect(&m_workspace, &Workspace::runChanged, this, &PageStates::choose);
    connect(m_workspace.jobs(), &JobRunner::changed, this, &PageStates::choose);
    retranslate();
    choose();
}

QWidget* PageStates::makeWaiting()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(space::kM);
    m_what = makeLabel("secondary", page);
    m_what->setAlignment(Qt::AlignHCenter);
    m_progress = new QProgressBar(page);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(space::kDetails);
    column->addStretch(2);
    column->addWidget(m_what);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void PageStates::setSentences(const QString& withoutLog, const QString& withoutRun)
{
    m_empty->setSentence(withoutLog);
    if (m_untrained) m_untrained->setSentence(withoutRun);
}

void PageStates::retranslate()
{
    m_import->setText(tr("Import a log…"));
    m_sample->setText(tr("Open the sample athlete"));
    m_train->setText(tr("Train a model"));
    m_progress->setAccessibleName(tr("Progress"));
}

void PageStates::choose()
{
    const bool log = m_workspace.snapshot() && !m_workspace.snapshot()->nodes.nodes.empty();
    QWidget* wanted = m_content;
    if (!log)
        wanted = m_workspace.jobs()->busy() ? m_waiting : m_empty;
    else if (m_needsRun && !m_workspace.run())
        wanted = m_untrained;
    if (wanted != currentWidget()) setCurrentWidget(wanted);
    if (wanted == m_waiting) showProgress();
}

void PageStates::showProgress()
{
    const JobStatus status = m_workspace.jobs()->status();
    m_what->setText(status.title.isEmpty() ? stepText(status.step) : status.title);
    m_progress->setRange(0, status.fraction < 0.0 ? 0 : 1000);
    m_progress->setValue(int(status.fraction * 1000));
}

}  // namespace liftgraph::ui
