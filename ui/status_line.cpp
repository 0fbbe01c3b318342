#include "ui/status_line.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include "ui/error_text.h"
#include "ui/theme.h"
#include "ui/workspace.h"

namespace liftgraph::ui {

namespace {
constexpr int kProgressSteps = 1000;
}  // namespace

StatusLine::StatusLine(Workspace& workspace, QWidget* parent) : QFrame(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(space::kStatus);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kXl, 0, space::kXl, 0);
    row->setSpacing(space::kM);
    m_job = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(space::kDetails / 2);
    m_remaining = new QLabel(this);
    m_remaining->setFont(figureFont(TextRole::Caption));
    m_cancel = new QPushButton(this);
    m_device = new QLabel(this);
    row->addWidget(m_job);
    row->addWidget(m_progress);
    row->addWidget(m_remaining);
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_device);
    connect(m_cancel, &QPushButton::clicked, workspace.jobs(), &JobRunner::cancel);
    connect(workspace.jobs(), &JobRunner::changed, this, &StatusLine::showJob);
    connect(&workspace, &Workspace::preferencesChanged, this, &StatusLine::setWords);
    connect(&workspace, &Workspace::runChanged, this, &StatusLine::setWords);
    connect(&workspace, &Workspace::athleteChanged, this, &StatusLine::setWords);
    setWords();
}

void StatusLine::setWords()
{
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop what runs now (Ctrl+.)"));
    m_progress->setAccessibleName(tr("Progress"));
    const auto run = m_workspace.run();
    QString device = run ? QString::fromStdString(run->model.deviceUsed) : QString();
    if (device.isEmpty()) device = m_workspace.preferences().device();
    const QString name = device == QLatin1String("auto") ? tr("automatic") : device.toUpper();
    m_device->setText(tr("Device: %1").arg(name));
    showJob();
}

void StatusLine::showJob()
{
    const bool busy = m_workspace.jobs()->busy();
    const JobStatus status = m_workspace.jobs()->status();
    for (QWidget* part : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_remaining), static_cast<QWidget*>(m_cancel)})
        part->setVisible(busy);
    if (!busy) {
        const QString path = m_workspace.libraryPath();
        m_job->setText(path.isEmpty() ? QString() : tr("Saved in %1").arg(QFileInfo(path).fileName()));
        m_job->setToolTip(path);
        return;
    }
    m_job->setText(status.title);
    m_job->setToolTip(stepText(status.step));
    m_progress->setRange(0, status.fraction < 0 ? 0 : kProgressSteps);
    if (status.fraction >= 0) m_progress->setValue(int(status.fraction * kProgressSteps));
    QString remaining = stepText(status.step);
    if (status.fraction >= 0) remaining += QStringLiteral(" · ") + tr("%1 %").arg(QLocale().toString(int(status.fraction * 100)));
    if (status.remainingS >= 1) remaining += QStringLiteral(" · ") + tr("about %1 left").arg(durationText(status.remainingS));
    m_remaining->setText(remaining);
}

}  // namespace liftgraph::ui
