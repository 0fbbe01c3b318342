#include "ui/main_window.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>
#include <algorithm>

#include "ui/accessible_choice.h"
#include "ui/banner.h"
#include "ui/empty_state.h"
#include "ui/error_text.h"
#include "ui/page_rail.h"
#include "ui/pages/import_sheet.h"
#include "ui/pages/preferences_dialog.h"
#include "ui/search_popup.h"
#include "ui/status_line.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

constexpr QSize kFirstSize(1280, 800);
constexpr QSize kSmallest(960, 640);

QStringList droppedFiles(const QMimeData* data)
{
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

}  // namespace

MainWindow::MainWindow(Workspace& workspace, Appearance& appearance, QWidget* parent)
    : QMainWindow(parent), m_workspace(workspace), m_appearance(appearance)
{
    installChoiceAccessibility();
    setAcceptDrops(true);
    setMinimumSize(kSmallest);
    makeActions();
    makeMenus();
    auto* whole = new QWidget(this);
    auto* columns = new QHBoxLayout(whole);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    m_rail = new PageRail(whole);
    columns->addWidget(m_rail);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    columns->addLayout(rows, 1);
    rows->addWidget(makeHeader());
    m_banner = new Banner(whole);
    rows->addWidget(m_banner);
    m_bodies = new QStackedWidget(whole);
    rows->addWidget(m_bodies, 1);
    m_status = new StatusLine(m_workspace, whole);
    rows->addWidget(m_status);
    setCentralWidget(whole);
    m_welcome = new EmptyState(QStringLiteral("welcome"), {}, m_do.import, m_bodies);
    m_welcome->addChoice(m_do.sample);
    m_bodies->addWidget(m_welcome);
    m_popup = new SearchPopup(m_search, [this] { return searchItems(); }, this);
    connectActions();
    connectThemes();
    connectWorkspace();
    setWords();
    fillAthletes();
    m_bodies->setFocus();  // not the rail: its first button would look chosen
    resize(kFirstSize);
    restoreGeometry(QSettings().value(QStringLiteral("geometry")).toByteArray());
}

MainWindow::~MainWindow() = default;

QString MainWindow::defaultLibrary()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/library.liftgraph");
}

void MainWindow::connectWorkspace()
{
    connect(m_rail, &PageRail::chosen, this, &MainWindow::showPage);
    connect(&m_appearance, &Appearance::changed, this, &MainWindow::refreshLook);
    connect(&m_workspace, &Workspace::failed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Cancelled)
            m_banner->showMessage(errorText(error));
        else
            m_banner->showProblem(errorText(error));
    });
    connect(&m_workspace, &Workspace::namesUnknown, this, [this](qint64 count) {
        const QString unknown = count == 1 ? tr("One exercise name is unknown.") : tr("%1 exercise names are unknown.").arg(count);
        m_banner->showMessage(m_banner->text() + QLatin1Char(' ') + unknown, m_do.names);
    });
    connect(&m_workspace, &Workspace::announced, this, [this](const QString& message) {
        // Only what has just been done can be taken back from the message itself.
        const int steps = m_workspace.undoStack()->index();
        m_banner->showMessage(message, steps > m_undoSteps ? m_do.undo : nullptr);
        m_undoSteps = steps;
    });
    connect(&m_workspace, &Workspace::noted, this, [this](const QString& message) { m_banner->showMessage(message); });
    connect(&m_workspace, &Workspace::pageRequested, this, [this](const QString& id) {
        if (id == QLatin1String("import"))
            m_do.import->trigger();
        else
            showPage(id);
    });
    for (const auto signal : {&Workspace::athletesChanged, &Workspace::athleteChanged}) {
        connect(&m_workspace, signal, this, [this] {
            fillAthletes();
            refreshBody();
        });
    }
    connect(&m_workspace, &Workspace::preferencesChanged, &m_appearance, &Appearance::apply);
    connect(m_workspace.jobs(), &JobRunner::changed, this, [this] { m_do.cancel->setEnabled(m_workspace.jobs()->busy()); });
}

void MainWindow::openLibrary(const QString& path) { report(m_workspace.openLibrary(path)); }

void MainWindow::report(const Result<void>& result)
{
    if (!result) m_banner->showProblem(errorText(result.error()));
}

void MainWindow::showPage(const QString& id)
{
    const QString name = id.section(QLatin1Char('/'), 0, 0), part = id.section(QLatin1Char('/'), 1);
    const auto known = [&](const PageInfo& info) { return name == QLatin1String(info.id); };
    if (std::none_of(pageTable().begin(), pageTable().end(), known)) return;
    m_page = name;
    m_rail->showCurrent(name);
    showCurrent();
    if (Page* page = m_pages.value(name); page && !part.isEmpty()) page->showPart(part);
}

void MainWindow::showCurrent()
{
    m_rail->showCurrent(m_page);
    for (const PageInfo& info : pageTable()) {
        if (m_page != QLatin1String(info.id)) continue;
        if (m_workspace.athletes().empty() && !info.withoutAthlete) {
            m_title->setText(tr("Welcome"));
            showHeaderActions(nullptr);
            showEditActions(nullptr);
            return showBody(m_welcome);
        }
        Page*& page = m_pages[m_page];
        if (!page) {
            page = info.create(m_workspace, m_bodies);
            m_bodies->addWidget(page);
        }
        m_title->setText(page->title());
        showHeaderActions(page);
        showEditActions(page);
        showBody(page);
    }
}

void MainWindow::showBody(QWidget* body) { m_bodies->setCurrentWidget(body); }

void MainWindow::importFiles(const QStringList& files)
{
    if (files.isEmpty()) return;
    if (!m_import) {
        m_import = new ImportSheet(m_workspace, m_bodies);
        m_bodies->addWidget(m_import);
        connect(m_import, &ImportSheet::closed, this, &MainWindow::showCurrent);
    }
    m_import->open(files);
    m_title->setText(tr("Import"));
    showHeaderActions(nullptr);
    showBody(m_import);
}

void MainWindow::refreshLook()
{
    setWords();
    m_rail->setWords();
    m_status->setWords();
    m_banner->setWords();
    fillAthletes();
    for (Page* page : std::as_const(m_pages)) page->refreshLook();
    if (m_import) m_import->refreshLook();
    if (m_preferences) m_preferences->setWords();
    refreshBody();
}

void MainWindow::refreshBody()
{
    // Files that wait in the import sheet stay on view when the first of them makes a new athlete.
    if (m_import && m_bodies->currentWidget() == m_import)
        m_title->setText(tr("Import"));
    else
        showCurrent();
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // Queued: by then the children are painted and flushed as well.
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
    return handled;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(QStringLiteral("geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList files = droppedFiles(event->mimeData());
    if (files.isEmpty()) return;
    event->acceptProposedAction();
    importFiles(files);
}

}  // namespace liftgraph::ui
