#pragma once
// The window: rail, header, pages, status line, and every action with its menu entry and shortcut.

#include <QHash>
#include <QMainWindow>
#include <memory>

#include "core/import/download.h"
#include "ui/appearance.h"
#include "ui/page.h"
#include "ui/workspace.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTemporaryDir;
class QToolButton;

namespace liftgraph::ui {

class Banner;
class EmptyState;
class ImportSheet;
class PageRail;
class PreferencesDialog;
class SearchPopup;
class StatusLine;
struct SearchItem;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Makes the page on its first view; "evaluation/paper" names a part of it. An unknown id is ignored.
    void showPage(const QString& id);
    QString currentPage() const { return m_page; }
    /// Reads the files one after the other and asks before anything is stored.
    void importFiles(const QStringList& files);
    /// Downloads the sheet behind a link and goes on as with a file; a failure is shown in the banner. Only tests pass options.
    void importLink(const QString& link, const import::DownloadOptions& options = {});
    /// Opens a library; a failure is shown in the banner.
    void openLibrary(const QString& path);
    /// Where the library lies if none is named.
    static QString defaultLibrary();

signals:
    void firstPainted();

protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Actions {
        QAction *newLibrary, *openLibrary, *import, *importLink, *sample, *preferences, *quit;
        QAction *saveCopy, *restoreCopy, *moveLibrary;
        QList<QAction*> exports;  ///< by exportChoices()
        QAction *undo, *redo, *search, *paper;
        QAction *systemTheme, *lightTheme, *darkTheme, *contrastTheme, *refresh, *cancel;
        QAction *addAthlete, *rename, *bodyMass, *imports, *names, *remove;
        QAction *shortcuts, *notices, *about;
        QList<QAction*> pages;
        QList<QAction*> all() const;
    };
    struct Menus {
        QMenu *file, *exports, *edit, *view, *theme, *athlete, *help;
    };

    void makeActions();
    void makePageActions();
    void makeMenus();
    void connectActions();
    void connectThemes();
    void setWords();
    void setMenuWords();
    void setHeaderWords();
    void setUndoWords();
    QWidget* makeHeader();
    QWidget* makeAthleteSwitcher(QWidget* header);
    void connectWorkspace();

    void showBody(QWidget* body);
    void showCurrent();  ///< the page, or the welcome where there is no athlete yet
    void refreshBody();  ///< the same, unless files are being imported
    void showHeaderActions(Page* page);
    void showEditActions(Page* page);
    void fillAthletes();
    void refreshLook();
    std::vector<SearchItem> searchItems();
    void addLogItems(std::vector<SearchItem>& items);

    void chooseImport();
    void askLink();
    void chooseLibrary(bool create);
    void makeExportActions();
    void setExportWords();
    void chooseExport(const QString& format, const QString& ending);
    void chooseCopyTarget(bool move);
    void chooseCopy();
    void restoreCopy(const QString& copy);
    void askAthleteName(bool rename);
    void askBodyMass();
    void askRemove();
    void showPreferences();
    void showImports();
    void showNames();
    void showText(const QString& title, const QString& html);
    void report(const Result<void>& result);

    Workspace& m_workspace;
    Appearance& m_appearance;
    Actions m_do = {};
    Menus m_menus = {};
    PageRail* m_rail = nullptr;
    QStackedWidget* m_bodies = nullptr;
    EmptyState* m_welcome = nullptr;
    ImportSheet* m_import = nullptr;
    Banner* m_banner = nullptr;
    StatusLine* m_status = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_simulated = nullptr;
    QHBoxLayout* m_pageActions = nullptr;
    QLineEdit* m_search = nullptr;
    SearchPopup* m_popup = nullptr;
    QToolButton* m_athlete = nullptr;
    QList<QToolButton*> m_headerButtons;
    QList<QAction*> m_fixedEdits;  ///< separators of the menu "Edit"; what a page adds stands before the last
    QHash<QString, Page*> m_pages;
    PreferencesDialog* m_preferences = nullptr;
    QString m_page = QStringLiteral("log");
    std::unique_ptr<QTemporaryDir> m_downloads;  ///< sheets from links; they go with the window
    int m_downloaded = 0;
    int m_undoSteps = 0;
    bool m_painted = false;
};

}  // namespace liftgraph::ui
