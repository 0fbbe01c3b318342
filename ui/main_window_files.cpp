#include <QDialog>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/log/library_files.h"
#include "core/workflow/export_log.h"
#include "ui/banner.h"
#include "ui/charts/card.h"
#include "ui/charts/date_ticks.h"
#include "ui/error_text.h"
#include "ui/main_window.h"
#include "ui/theme.h"

namespace liftgraph::ui {

namespace {

struct ExportChoice {
    const char* format;
    const char* ending;
    const char* keys;
};
constexpr ExportChoice kExports[] = {{"csv", "csv", "Ctrl+E"}, {"xlsx", "xlsx", ""}, {"json", "json", "Ctrl+Shift+E"}, {"strong", "csv", ""}, {"hevy", "csv", ""}};

QString copyText(const log::LibraryCopy& copy)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(copy.when - std::chrono::floor<std::chrono::days>(copy.when)).count();
    const QString when = MainWindow::tr("%1, %2", "date, time of day")
                             .arg(dayText(std::chrono::floor<std::chrono::days>(copy.when)), QLocale().toString(QTime(0, 0).addSecs(int(seconds)), QLocale::ShortFormat));
    const QString size = QLocale().formattedDataSize(qint64(copy.bytes));
    switch (copy.kind) {
    case log::LibraryCopy::Kind::Daily: return MainWindow::tr("%1: daily copy, %2").arg(when, size);
    case log::LibraryCopy::Kind::BeforeUpgrade: return MainWindow::tr("%1: before an upgrade, %2").arg(when, size);
    case log::LibraryCopy::Kind::BeforeRestore: return MainWindow::tr("%1: before another copy was restored, %2").arg(when, size);
    case log::LibraryCopy::Kind::Other: break;
    }
    return MainWindow::tr("%1: %2, %3", "date, file, size").arg(when, QString::fromStdString(copy.path.filename().string()), size);
}

}  // namespace

void MainWindow::makeExportActions()
{
    for (const ExportChoice& choice : kExports) {
        auto* action = new QAction(this);
        action->setObjectName(QStringLiteral("export.") + QLatin1String(choice.format));
        if (m_do.exports.isEmpty()) action->setIcon(themedIcon(QStringLiteral("export")));
        action->setShortcut(QKeySequence(QString::fromLatin1(choice.keys)));
        const QString format = QString::fromLatin1(choice.format), ending = QString::fromLatin1(choice.ending);
        connect(action, &QAction::triggered, this, [this, format, ending] { chooseExport(format, ending); });
        m_do.exports << action;
    }
}

void MainWindow::setExportWords()
{
    const QStringList words = {tr("As &CSV, everything…"), tr("As a &workbook (XLSX), everything…"), tr("As &JSON, everything…"), tr("As CSV for &Strong…"),
                               tr("As CSV for &Hevy…")};
    for (int i = 0; i < m_do.exports.size(); ++i) {
        QString plain = words[i];
        plain.remove(QLatin1Char('&')).remove(QChar(0x2026));
        m_do.exports[i]->setText(words[i]);
        m_do.exports[i]->setIconText(tr("Export: %1").arg(plain));
        m_do.exports[i]->setToolTip(m_do.exports[i]->iconText());
    }
}

void MainWindow::chooseExport(const QString& format, const QString& ending)
{
    const auto athlete = m_workspace.athlete();
    if (!athlete) return;
    auto* dialog = new QFileDialog(this, tr("Export the log"), QString::fromStdString(athlete->name), QStringLiteral("*.") + ending);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) {
        const auto log = m_workspace.log();
        if (!log) return;
        const auto work = [log, path = path.toStdString(), format = format.toStdString()](const JobContext& context) -> Result<bool> {
            const auto written = workflow::exportLog(*log, format, path, context);
            if (!written) return Failure(written.error());
            return true;
        };
        m_workspace.jobs()->start<bool>(tr("Exporting"), this, work, [this, path](const Result<bool>& written) {
            if (written)
                m_banner->showMessage(tr("Exported to %1").arg(path));
            else
                m_banner->showProblem(errorText(written.error()));
        });
    });
    dialog->show();
}

void MainWindow::chooseCopyTarget(bool move)
{
    const QString title = move ? tr("Move the library") : tr("Save a copy of the library");
    auto* dialog = new QFileDialog(this, title, QFileInfo(m_workspace.libraryPath()).absolutePath(), tr("Libraries (*.liftgraph)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("liftgraph"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, move](const QString& path) {
        const auto work = [library = m_workspace.libraryPath().toStdString(), target = path.toStdString(), move](const JobContext&) -> Result<bool> {
            const auto done = move ? log::moveLibrary(library, target) : log::saveLibraryCopy(library, target);
            if (!done) return Failure(done.error());
            return true;
        };
        m_workspace.jobs()->start<bool>(move ? tr("Moving the library") : tr("Copying the library"), this, work, [this, path, move](const Result<bool>& done) {
            if (!done) return m_banner->showProblem(errorText(done.error()));
            if (move) openLibrary(path);
            m_banner->showMessage(move ? tr("The library now lies at %1").arg(path) : tr("Copied to %1").arg(path));
        });
    });
    dialog->show();
}

void MainWindow::chooseCopy()
{
    const auto copies = log::libraryCopies(m_workspace.libraryPath().toStdString());
    if (copies.empty()) return m_banner->showMessage(tr("There are no copies of this library yet. One is made every day that it is opened."));
    auto* dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Restore an earlier library"));
    dialog->setMinimumWidth(space::kTextColumn * 3 / 4);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::kXl, space::kXl, space::kXl, space::kL);
    column->setSpacing(space::kM);
    QLabel* words = makeLabel("", dialog);
    words->setText(tr("The copy takes the place of the whole library, all athletes included. The library as it is now is kept among the copies."));
    column->addWidget(words);
    auto* list = new QListWidget(dialog);
    list->setAccessibleName(tr("Copies, newest first"));
    for (const auto& copy : copies) {
        auto* item = new QListWidgetItem(copyText(copy), list);
        item->setData(Qt::UserRole, QString::fromStdString(copy.path.string()));
    }
    list->setCurrentRow(0);
    column->addWidget(list);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, dialog);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Restore this copy"));
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, list] {
        if (list->currentItem()) restoreCopy(list->currentItem()->data(Qt::UserRole).toString());
    });
    column->addWidget(buttons);
    dialog->open();
}

void MainWindow::restoreCopy(const QString& copy)
{
    const QString library = m_workspace.libraryPath();
    const auto work = [library = library.toStdString(), copy = copy.toStdString()](const JobContext&) -> Result<bool> {
        const auto kept = log::restoreLibrary(library, copy);
        if (!kept) return Failure(kept.error());
        return true;
    };
    m_workspace.jobs()->start<bool>(tr("Restoring the library"), this, work, [this, library](const Result<bool>& done) {
        if (!done) return m_banner->showProblem(errorText(done.error()));
        openLibrary(library);
        m_banner->showMessage(tr("The earlier library is back. The one before it is kept among the copies."));
    });
}

}  // namespace liftgraph::ui
