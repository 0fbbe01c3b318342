#include <QActionGroup>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include "ui/about_text.h"
#include "ui/empty_state.h"
#include "ui/main_window.h"
#include "ui/page_rail.h"
#include "ui/theme.h"

namespace liftgraph::ui {

QList<QAction*> MainWindow::Actions::all() const
{
    QList<QAction*> list = {newLibrary, openLibrary, saveCopy, moveLibrary, restoreCopy, import, importLink, sample};
    list += exports;
    list += {preferences, quit, undo, redo, search, paper};
    list += pages;
    list += {systemTheme, lightTheme, darkTheme, contrastTheme, refresh, cancel, addAthlete, rename, bodyMass, imports, names, remove, shortcuts, notices, about};
    return list;
}

void MainWindow::makeActions()
{
    const auto make = [this](const char* icon, const char* keys, const char* key) {
        auto* action = new QAction(this);
        if (*icon) action->setIcon(themedIcon(QString::fromLatin1(icon)));
        if (*keys) action->setShortcut(QKeySequence(QString::fromLatin1(keys)));
        action->setObjectName(QString::fromLatin1(key));
        return action;
    };
    m_do.newLibrary = make("", "Ctrl+Shift+N", "newLibrary");
    m_do.openLibrary = make("open", "Ctrl+O", "openLibrary");
    m_do.import = make("import", "Ctrl+Shift+I", "import");
    m_do.importLink = make("", "Ctrl+Shift+O", "importLink");
    m_do.sample = make("", "Ctrl+Shift+S", "sample");
    m_do.saveCopy = make("", "", "saveCopy");
    m_do.moveLibrary = make("", "", "moveLibrary");
    m_do.restoreCopy = make("", "", "restoreCopy");
    m_do.preferences = make("settings", "Ctrl+,", "preferences");
    m_do.quit = make("", "Ctrl+Q", "quit");
    m_do.undo = make("undo", "Ctrl+Z", "undo");
    m_do.redo = make("redo", "Ctrl+Shift+Z", "redo");
    m_do.search = make("search", "Ctrl+K", "search");
    m_do.paper = make("", "Ctrl+Shift+P", "paper");
    m_do.systemTheme = make("", "", "systemTheme");
    m_do.lightTheme = make("", "Ctrl+Shift+L", "lightTheme");
    m_do.darkTheme = make("", "Ctrl+Shift+D", "darkTheme");
    m_do.contrastTheme = make("", "", "contrastTheme");
    m_do.refresh = make("", "F5", "refresh");
    m_do.cancel = make("stop", "Ctrl+.", "cancel");
    m_do.addAthlete = make("add", "Ctrl+Shift+A", "addAthlete");
    m_do.rename = make("", "Ctrl+F2", "rename");
    m_do.bodyMass = make("", "Ctrl+B", "bodyMass");
    m_do.imports = make("", "Ctrl+Shift+M", "imports");
    m_do.names = make("", "Ctrl+Shift+X", "names");
    m_do.remove = make("", "Ctrl+Shift+Del", "remove");
    m_do.shortcuts = make("", "F1", "shortcuts");
    m_do.notices = make("", "", "notices");
    m_do.about = make("", "", "about");
    m_do.cancel->setEnabled(false);
    makePageActions();
    makeExportActions();
}

void MainWindow::makePageActions()
{
    for (const PageInfo& info : pageTable()) {
        auto* action = new QAction(themedIcon(QString::fromLatin1(info.icon)), {}, this);
        action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(m_do.pages.size() + 1)));
        const QString id = QString::fromLatin1(info.id);
        connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
        m_do.pages << action;
    }
}

void MainWindow::makeMenus()
{
    const auto menu = [this] { return menuBar()->addMenu(QString()); };
    m_menus.file = menu();
    m_menus.file->addActions({m_do.newLibrary, m_do.openLibrary});
    m_menus.file->addSeparator();
    m_menus.file->addActions({m_do.saveCopy, m_do.moveLibrary, m_do.restoreCopy});
    m_menus.file->addSeparator();
    m_menus.file->addActions({m_do.import, m_do.importLink, m_do.sample});
    m_menus.file->addSeparator();
    m_menus.exports = m_menus.file->addMenu(QString());
    m_menus.exports->addActions(m_do.exports);
    m_menus.file->addSeparator();
    m_menus.file->addActions({m_do.preferences, m_do.quit});
    m_menus.edit = menu();
    m_menus.edit->addActions({m_do.undo, m_do.redo});
    m_fixedEdits = {m_menus.edit->addSeparator(), m_menus.edit->addSeparator()};
    m_menus.edit->addAction(m_do.search);
    m_menus.view = menu();
    m_menus.view->addActions(m_do.pages);
    m_menus.view->addAction(m_do.paper);
    m_menus.view->addSeparator();
    m_menus.theme = m_menus.view->addMenu(QString());
    m_menus.theme->addActions({m_do.systemTheme, m_do.lightTheme, m_do.darkTheme, m_do.contrastTheme});
    m_menus.view->addActions({m_do.refresh, m_do.cancel});
    m_menus.athlete = menu();
    m_menus.athlete->addActions({m_do.addAthlete, m_do.rename, m_do.bodyMass, m_do.imports, m_do.names});
    m_menus.athlete->addSeparator();
    m_menus.athlete->addAction(m_do.remove);
    m_menus.help = menu();
    m_menus.help->addActions({m_do.shortcuts, m_do.notices, m_do.about});
}

void MainWindow::connectActions()
{
    connect(m_do.newLibrary, &QAction::triggered, this, [this] { chooseLibrary(true); });
    connect(m_do.openLibrary, &QAction::triggered, this, [this] { chooseLibrary(false); });
    connect(m_do.import, &QAction::triggered, this, &MainWindow::chooseImport);
    connect(m_do.importLink, &QAction::triggered, this, &MainWindow::askLink);
    connect(m_do.sample, &QAction::triggered, &m_workspace, &Workspace::addSampleAthlete);
    connect(m_do.imports, &QAction::triggered, this, &MainWindow::showImports);
    connect(m_do.names, &QAction::triggered, this, &MainWindow::showNames);
    connect(m_do.saveCopy, &QAction::triggered, this, [this] { chooseCopyTarget(false); });
    connect(m_do.moveLibrary, &QAction::triggered, this, [this] { chooseCopyTarget(true); });
    connect(m_do.restoreCopy, &QAction::triggered, this, &MainWindow::chooseCopy);
    connect(m_do.preferences, &QAction::triggered, this, &MainWindow::showPreferences);
    connect(m_do.quit, &QAction::triggered, this, &QWidget::close);
    connect(m_do.paper, &QAction::triggered, this, [this] { showPage(QStringLiteral("evaluation/paper")); });
    connect(m_do.search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_do.refresh, &QAction::triggered, &m_workspace, &Workspace::refresh);
    connect(m_do.cancel, &QAction::triggered, m_workspace.jobs(), &JobRunner::cancel);
    connect(m_do.addAthlete, &QAction::triggered, this, [this] { askAthleteName(false); });
    connect(m_do.rename, &QAction::triggered, this, [this] { askAthleteName(true); });
    connect(m_do.bodyMass, &QAction::triggered, this, &MainWindow::askBodyMass);
    connect(m_do.remove, &QAction::triggered, this, &MainWindow::askRemove);
    connect(m_do.shortcuts, &QAction::triggered, this, [this] { showText(m_do.shortcuts->iconText(), shortcutsHtml(m_do.all())); });
    connect(m_do.notices, &QAction::triggered, this, [this] { showText(m_do.notices->iconText(), noticesHtml()); });
    connect(m_do.about, &QAction::triggered, this, [this] { showText(m_do.about->iconText(), aboutHtml()); });
    QUndoStack* stack = m_workspace.undoStack();
    connect(m_do.undo, &QAction::triggered, stack, &QUndoStack::undo);
    connect(m_do.redo, &QAction::triggered, stack, &QUndoStack::redo);
    connect(stack, &QUndoStack::indexChanged, this, &MainWindow::setUndoWords);
}

void MainWindow::connectThemes()
{
    auto* group = new QActionGroup(this);
    const std::pair<QAction*, ThemeChoice> themes[] = {
        {m_do.systemTheme, ThemeChoice::System}, {m_do.lightTheme, ThemeChoice::Light}, {m_do.darkTheme, ThemeChoice::Dark},
        {m_do.contrastTheme, ThemeChoice::Contrast}};
    for (const auto& [action, choice] : themes) {
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme = choice] {
            m_appearance.overrideDark({});
            m_appearance.overrideContrast({});
            m_workspace.preferences().setTheme(theme);
            emit m_workspace.preferencesChanged();
        });
    }
}

void MainWindow::setUndoWords()
{
    const QUndoStack* stack = m_workspace.undoStack();
    const auto say = [](QAction* action, const QString& word, const QString& what, bool possible) {
        action->setText(what.isEmpty() ? word : word + QStringLiteral(": ") + what);
        action->setIconText(word);
        action->setToolTip(action->text() + QStringLiteral(" (%1)").arg(action->shortcut().toString(QKeySequence::NativeText)));
        action->setEnabled(possible);
    };
    say(m_do.undo, tr("Undo"), stack->undoText(), stack->canUndo());
    say(m_do.redo, tr("Redo"), stack->redoText(), stack->canRedo());
}

void MainWindow::setMenuWords()
{
    m_menus.file->setTitle(tr("&File"));
    m_menus.exports->setTitle(tr("&Export"));
    m_menus.edit->setTitle(tr("&Edit"));
    m_menus.view->setTitle(tr("&View"));
    m_menus.theme->setTitle(tr("&Theme"));
    m_menus.athlete->setTitle(tr("&Athlete"));
    m_menus.help->setTitle(tr("&Help"));
}

void MainWindow::setWords()
{
    setWindowTitle(tr("Liftgraph"));
    setMenuWords();
    const auto say = [](QAction* action, const QString& text) {
        action->setText(text);
        QString plain = text;
        plain.remove(QLatin1Char('&')).remove(QChar(0x2026));
        action->setIconText(plain);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys));
    };
    say(m_do.newLibrary, tr("&New library…"));
    say(m_do.openLibrary, tr("&Open library…"));
    say(m_do.import, tr("&Import a log…"));
    say(m_do.importLink, tr("Import from a lin&k…"));
    say(m_do.sample, tr("Open the &sample athlete"));
    say(m_do.saveCopy, tr("Save a &copy of the library…"));
    say(m_do.moveLibrary, tr("&Move the library…"));
    say(m_do.restoreCopy, tr("&Restore an earlier library…"));
    setExportWords();
    say(m_do.preferences, tr("&Preferences…"));
    say(m_do.quit, tr("&Quit"));
    say(m_do.search, tr("&Search"));
    for (int i = 0; i < m_do.pages.size(); ++i) say(m_do.pages[i], pageWord(pageTable()[i].word));
    say(m_do.paper, tr("Reproduce the paper"));
    say(m_do.systemTheme, tr("As the &system"));
    say(m_do.lightTheme, tr("&Light"));
    say(m_do.darkTheme, tr("&Dark"));
    say(m_do.contrastTheme, tr("&High contrast"));
    say(m_do.refresh, tr("&Refresh"));
    say(m_do.cancel, tr("&Cancel what runs"));
    say(m_do.addAthlete, tr("&Add an athlete…"));
    say(m_do.rename, tr("&Rename…"));
    say(m_do.bodyMass, tr("&Body mass…"));
    say(m_do.imports, tr("&Imports…"));
    say(m_do.names, tr("Exercise &names…"));
    say(m_do.remove, tr("&Delete with all data…"));
    say(m_do.shortcuts, tr("&Keyboard shortcuts"));
    say(m_do.notices, tr("&Third-party notices"));
    say(m_do.about, tr("&About Liftgraph"));
    setUndoWords();
    setHeaderWords();
    m_welcome->setSentence(tr("Import the training log you already keep, or look around with a simulated athlete first. Everything stays on this computer."));
    QAction* const themes[] = {m_do.systemTheme, m_do.lightTheme, m_do.darkTheme, m_do.contrastTheme};
    themes[int(m_workspace.preferences().theme())]->setChecked(true);
}

}  // namespace liftgraph::ui
