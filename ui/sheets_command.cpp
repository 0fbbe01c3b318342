#include "ui/sheets_command.h"

#include "core/log/exercise_names.h"
#include "ui/import_command.h"

namespace liftgraph::ui {

SheetsCommand::SheetsCommand(Workspace& workspace, std::vector<log::StoredLog> sheets, const QString& text)
    : QUndoCommand(text), m_workspace(workspace), m_sheets(std::make_shared<const std::vector<log::StoredLog>>(std::move(sheets)))
{
}

Result<void> SheetsCommand::setUndone(log::LogStore& store, const std::vector<log::StoredLog>& sheets, bool undone)
{
    const auto change = [&](const log::StoredLog& sheet) -> Result<void> {
        if (sheet.made && !undone) {
            if (const auto back = store.setAthleteAside(sheet.athlete, false); !back) return back;
        }
        if (sheet.outcome.importId != 0) {
            if (const auto changed = store.setImportUndone(sheet.outcome.importId, undone, sheet.outcome.followed); !changed) return changed;
        }
        return sheet.made && undone ? store.setAthleteAside(sheet.athlete, true) : Result<void>();
    };
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (const auto changed = change(sheets[undone ? sheets.size() - 1 - i : i]); !changed) return changed;
    }
    return {};
}

void SheetsCommand::undo() { go(true); }

void SheetsCommand::redo()
{
    if (m_asStored)
        m_asStored = false;
    else
        go(false);
}

void SheetsCommand::go(bool undone)
{
    const QString message = undone ? Workspace::tr("The import was taken back.") : Workspace::tr("The import is back.");
    const qint64 shown = m_sheets->front().athlete;
    m_workspace.changeAthletes([sheets = m_sheets, undone](log::LogStore& store) { return setUndone(store, *sheets, undone); }, shown, message, true);
}

void Workspace::storeSheets(std::vector<SheetImport> sheets, const QString& file)
{
    using Stored = std::vector<log::StoredLog>;
    if (sheets.empty()) return;
    const auto unknown = std::make_shared<qint64>(0);
    const auto work = [path = m_libraryPath.toStdString(), sheets = std::move(sheets), unknown](const JobContext& context) -> Result<Stored> {
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        std::vector<log::IncomingLog> logs;
        for (const SheetImport& sheet : sheets) logs.push_back({sheet.athlete, sheet.name.toStdString(), &sheet.file->log});
        auto stored = store->addAll(logs, context);
        for (std::size_t i = 0; stored && i < stored->size(); ++i) {
            if ((*stored)[i].outcome.addedSets > 0) *unknown += log::unknownNames(*logs[i].log);
        }
        return stored;
    };
    m_jobs.start<Stored>(tr("Importing %1").arg(file), this, work, [this, unknown](const Result<Stored>& stored) {
        if (!stored) {
            emit failed(stored.error());
            return;
        }
        qint64 sets = 0, masses = 0;
        for (const log::StoredLog& sheet : *stored) {
            sets += sheet.outcome.addedSets;
            masses += sheet.outcome.addedBodyMasses;
            if (sheet.made) m_removed.push_back(sheet.athlete);
        }
        const QString athletes = tr("%Ln athletes", nullptr, int(stored->size()));
        m_undo.push(new SheetsCommand(*this, *stored, tr("Import of %1 for %2").arg(addedText(sets, masses, 0), athletes)));
        reloadAthletes();
        const qint64 shown = stored->front().athlete;
        if (shown == m_athlete)
            reloadLog();
        else
            showAthlete(shown);
        emit announced(tr("Imported %1 for %2.").arg(addedText(sets, masses, 0), athletes));
        if (*unknown > 0) emit namesUnknown(*unknown);
    });
}

}  // namespace liftgraph::ui
