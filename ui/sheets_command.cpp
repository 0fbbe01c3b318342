#include "ui/sheets_command.h"

#include "core/log/exercise_names.h"
#include "ui/import_command.h"

namespace liftgraph::ui {

SheetsCommand::SheetsCommand(Workspace& workspace, std::vector<Stored> sheets, const QString& text)
    : QUndoCommand(text), m_workspace(workspace), m_sheets(std::make_shared<const std::vector<Stored>>(std::move(sheets)))
{
}

Result<void> SheetsCommand::setUndone(log::LogStore& store, const std::vector<Stored>& sheets, bool undone)
{
    const auto change = [&](const Stored& sheet) -> Result<void> {
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
    using Stored = std::vector<SheetsCommand::Stored>;
    if (sheets.empty()) return;
    const auto unknown = std::make_shared<qint64>(0);
    const auto work = [path = m_libraryPath.toStdString(), sheets = std::move(sheets), unknown](const JobContext& context) -> Result<Stored> {
        auto store = log::LogStore::open(path, log::OpenMode::Existing);
        if (!store) return Failure(store.error());
        Stored stored;
        // All or none: what is there already goes again.
        const auto takeBack = [&](const Error& error) -> Result<Stored> {
            for (auto sheet = stored.rbegin(); sheet != stored.rend(); ++sheet) {
                if (sheet->outcome.importId != 0) static_cast<void>(store->setImportUndone(sheet->outcome.importId, true, sheet->outcome.followed));
                if (sheet->made) static_cast<void>(store->removeAthlete(sheet->athlete));
            }
            return Failure(error);
        };
        for (const SheetImport& sheet : sheets) {
            stored.push_back({sheet.athlete, sheet.athlete == 0, {}});
            if (sheet.athlete == 0) {
                const auto added = store->addAthlete(sheet.name.toStdString());
                if (!added) {
                    stored.pop_back();
                    return takeBack(added.error());
                }
                stored.back().athlete = added->id;
            }
            auto outcome = store->add(stored.back().athlete, sheet.file->log, context);
            if (!outcome) return takeBack(outcome.error());
            stored.back().outcome = std::move(*outcome);
            *unknown += stored.back().outcome.addedSets > 0 ? log::unknownNames(sheet.file->log) : 0;
        }
        return stored;
    };
    m_jobs.start<Stored>(tr("Importing %1").arg(file), this, work, [this, unknown](const Result<Stored>& stored) {
        if (!stored) {
            emit failed(stored.error());
            return;
        }
        qint64 sets = 0, masses = 0;
        for (const SheetsCommand::Stored& sheet : *stored) {
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
