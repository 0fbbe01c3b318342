#include <QDialogButtonBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/banner.h"
#include "ui/error_text.h"
#include "ui/import_command.h"
#include "ui/main_window.h"
#include "ui/pages/body_mass_dialog.h"
#include "ui/pages/imports_dialog.h"
#include "ui/pages/link_dialog.h"
#include "ui/pages/names_dialog.h"
#include "ui/pages/preferences_dialog.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

/// What goes with an athlete.
QString deletionText(const log::Athlete& athlete, const log::TrainingLog* log)
{
    const log::LogCounts counts = log ? log::countLog(*log) : log::LogCounts();
    return MainWindow::tr("Delete %1 with everything that belongs to them: %2, %3, their imports, body masses and models? Undo brings it all back "
                          "until the library is closed; after that only a copy of the library has it.")
        .arg(QString::fromStdString(athlete.name), MainWindow::tr("%Ln sessions", nullptr, int(counts.sessions)), setsText(counts.sets));
}

}  // namespace

void MainWindow::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import a log"), QStandardPaths::writableLocation(QStandardPaths::DownloadLocation),
                                   tr("Training logs (*.csv *.txt *.tsv *.json *.xlsx *.xlsm *.ods *.fitnotes);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importFiles);
    dialog->show();
}

void MainWindow::askLink()
{
    auto* dialog = new LinkDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinkDialog::chosen, this, [this](const QString& link, import::Tabs tabs) {
        import::DownloadOptions options;
        options.tabs = tabs;
        importLink(link, options);
    });
    dialog->open();
}

void MainWindow::importLink(const QString& link, const import::DownloadOptions& options)
{
    if (!m_downloads) m_downloads = std::make_unique<QTemporaryDir>();
    const std::string folder = m_downloads->filePath(QString::number(++m_downloaded)).toStdString();
    m_workspace.jobs()->start<std::filesystem::path>(
        tr("Downloading the sheet"), this,
        [folder, link = link.toStdString(), options](const JobContext& context) { return import::downloadTo(folder, link, options, context); },
        [this](const Result<std::filesystem::path>& path) {
            if (path) return importFiles({QString::fromStdString(path->string())});
            if (path.error().code == ErrorCode::Cancelled) return m_banner->showMessage(tr("The download was stopped. Nothing was imported."));
            Error shown = path.error();
            shown.file.clear();  // the link is longer than the banner
            m_banner->showProblem(errorText(shown));
        });
}

void MainWindow::chooseLibrary(bool create)
{
    auto* dialog = new QFileDialog(this, create ? tr("New library") : tr("Open library"), m_workspace.libraryPath(), tr("Libraries (*.liftgraph)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(create ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(create ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(QStringLiteral("liftgraph"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openLibrary);
    dialog->show();
}

void MainWindow::askAthleteName(bool rename)
{
    const auto athlete = m_workspace.athlete();
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(rename ? tr("Rename the athlete") : tr("Add an athlete"));
    dialog->setLabelText(tr("Name"));
    dialog->setOkButtonText(rename ? tr("Rename") : tr("Add athlete"));
    if (rename && athlete) dialog->setTextValue(QString::fromStdString(athlete->name));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, rename, athlete](const QString& text) {
        const QString name = text.simplified();
        if (name.isEmpty()) return;
        if (rename && athlete) return report(m_workspace.renameAthlete(athlete->id, name));
        const auto added = m_workspace.addAthlete(name);
        if (!added) m_banner->showProblem(errorText(added.error()));
    });
    dialog->show();
}

void MainWindow::askBodyMass()
{
    if (!m_workspace.athlete()) return;
    auto* dialog = new BodyMassDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::askRemove()
{
    const auto athlete = m_workspace.athlete();
    if (!athlete) return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Delete an athlete"),
                                deletionText(*athlete, m_workspace.log().get()),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* confirm = box->addButton(tr("Delete the athlete"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, id = athlete->id] { report(m_workspace.removeAthlete(id)); });
    box->open();
}

void MainWindow::showPreferences()
{
    if (!m_preferences) m_preferences = new PreferencesDialog(m_workspace, m_appearance, this);
    m_preferences->show();
    m_preferences->raise();
    m_preferences->activateWindow();
}

void MainWindow::showImports()
{
    auto* dialog = new ImportsDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showNames()
{
    auto* dialog = new NamesDialog(m_workspace, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Not modal, and with its keys: Undo and Redo stay at hand.
    dialog->addActions({m_do.undo, m_do.redo});
    dialog->show();
}

void MainWindow::showText(const QString& title, const QString& html)
{
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(space::kTextColumn * 3 / 4, space::kTextColumn * 3 / 4);
    auto* text = new QTextBrowser(dialog);
    text->setOpenExternalLinks(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setHtml(html);
    text->setAccessibleName(title);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::kL, space::kL, space::kL, space::kL);
    column->addWidget(text);
    column->addWidget(buttons);
    dialog->show();
}

}  // namespace liftgraph::ui
