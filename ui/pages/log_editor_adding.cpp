#include <QDate>
#include <QInputDialog>
#include <QTreeView>
#include <algorithm>

#include "core/log/exercise_names.h"
#include "ui/charts/date_ticks.h"
#include "ui/pages/log_editor.h"
#include "ui/pages/log_forms.h"

namespace liftgraph::ui {

namespace {

log::Session headOf(const log::Session& session)
{
    log::Session head = session;
    head.entries.clear();
    return head;
}

log::Entry headOf(const log::Entry& entry) { return {entry.exercise, entry.note, entry.fatigue, entry.intensity, {}}; }

}  // namespace

void LogEditor::addSet()
{
    const Place at = current();
    if (at.entry < 0 || !m_model->ids()) return;
    const auto& sets = m_model->log()->sessions[std::size_t(at.session)].entries[std::size_t(at.entry)].sets;
    const int position = at.set < 0 ? int(sets.size()) : at.set + 1;
    log::Set set;
    if (position > 0) {
        // Most sets repeat the one before; how hard this one was is not known yet.
        const log::Set& before = sets[std::size_t(position - 1)];
        set.kind = before.kind;
        set.loadKg = before.loadKg;
        set.reps = before.reps;
        set.durationS = before.durationS;
        set.distanceM = before.distanceM;
        set.restS = before.restS;
    }
    change({log::AddSets{entryId(at), position, {set}}}, tr("Addition of a set"));
}

void LogEditor::addEntry()
{
    const Place at = current();
    if (at.session < 0 || !m_model->ids()) return;
    const std::int64_t session = sessionId(at);
    const int position = at.entry < 0 ? int(m_model->ids()->sessions[std::size_t(at.session)].entries.size()) : at.entry + 1;
    auto* form = new EntryForm({}, exerciseNames(), tr("Add an exercise"), tr("Add the exercise"), m_tree->window());
    connect(form, &EntryForm::filledIn, this, [this, session, position](const log::Entry& head) {
        log::Entry entry = head;
        log::Set first;
        first.reps = 0.0;  // planned, not done yet: to be typed over
        entry.sets.push_back(first);
        change({log::AddEntry{session, position, std::move(entry)}}, tr("Addition of an exercise"));
    });
    form->open();
}

void LogEditor::addSession()
{
    if (!m_workspace.athlete()) return;
    log::Session fresh;
    fresh.start = log::LocalDay(std::chrono::days(QDate(1970, 1, 1).daysTo(QDate::currentDate())));
    auto* form = new SessionForm(fresh, m_workspace.unit(), tr("Add a session"), tr("Add the session"), m_tree->window());
    connect(form, &SessionForm::filledIn, this,
            [this](const log::Session& head) { change({log::AddSession{head}}, tr("Addition of a session")); });
    form->open();
}

void LogEditor::details()
{
    const Place at = current();
    if (at.session < 0 || !m_model->ids()) return;
    const log::Session& session = m_model->log()->sessions[std::size_t(at.session)];
    if (at.entry < 0) {
        auto* form = new SessionForm(headOf(session), m_workspace.unit(), tr("Session"), tr("Save the session"), m_tree->window());
        connect(form, &SessionForm::filledIn, this,
                [this, id = sessionId(at)](const log::Session& head) { change({log::ChangeSession{id, head}}, tr("Change of a session")); });
        return form->open();
    }
    const log::Entry& entry = session.entries[std::size_t(at.entry)];
    auto* form = new EntryForm(headOf(entry), exerciseNames(), tr("Exercise of a session"), tr("Save the exercise"), m_tree->window());
    connect(form, &EntryForm::filledIn, this,
            [this, id = entryId(at)](const log::Entry& head) { change({log::ChangeEntry{id, head}}, tr("Change of an entry")); });
    form->open();
}

void LogEditor::move(int by)
{
    const Place at = current();
    if (at.entry < 0 || !m_model->ids()) return;
    const log::Session& session = m_model->log()->sessions[std::size_t(at.session)];
    const bool set = at.set >= 0;
    const int count = int(set ? session.entries[std::size_t(at.entry)].sets.size() : session.entries.size());
    const int to = (set ? at.set : at.entry) + by;
    if (to < 0 || to >= count) return;
    if (!set) return change({log::MoveEntry{entryId(at), sessionId(at), to}}, tr("Move of an entry"));
    const log::SetId id = m_model->ids()->setAt(std::size_t(at.session), std::size_t(at.entry), std::size_t(at.set));
    // The set keeps the selection at its new place.
    m_tree->setCurrentIndex(m_model->indexOf(Place{at.session, at.entry, to}));
    change({log::MoveSet{id, id.entry, to}}, tr("Move of a set"));
}

void LogEditor::moveToSession()
{
    const Place at = current();
    if (at.entry < 0 || !m_model->ids()) return;
    const auto& sessions = m_model->log()->sessions;
    QStringList names;
    for (std::size_t i = sessions.size(); i-- > 0;) {
        const QString title = QString::fromStdString(sessions[i].title);
        names << QStringLiteral("%1 %2").arg(dayText(sessions[i].day()), title).trimmed();
    }
    auto* dialog = new QInputDialog(m_tree->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Move to another session"));
    dialog->setLabelText(tr("Session"));
    dialog->setComboBoxItems(names);
    dialog->setOkButtonText(tr("Move the exercise"));
    const auto ids = m_workspace.logIds();
    connect(dialog, &QInputDialog::textValueSelected, this, [this, ids, names, entry = entryId(at)](const QString& chosen) {
        const auto at2 = names.indexOf(chosen);
        if (at2 < 0) return;
        const auto& target = ids->sessions[ids->sessions.size() - 1 - std::size_t(at2)];
        change({log::MoveEntry{entry, target.id, int(target.entries.size())}}, tr("Move of an entry"));
    });
    dialog->open();
}

void LogEditor::renameEverywhere()
{
    const Place at = current();
    if (at.entry < 0 || !m_model->ids()) return;
    const std::string from = m_model->log()->sessions[std::size_t(at.session)].entries[std::size_t(at.entry)].exercise;
    const auto uses = log::exerciseUses(*m_model->log());
    const auto use = std::find_if(uses.begin(), uses.end(), [&](const log::ExerciseUse& known) { return known.name == from; });
    QString label = tr("New name of \"%1\" in every session. The name of an exercise that is there already merges the two; the sets remember the name in their file.")
                        .arg(QString::fromStdString(from));
    if (use != uses.end() && !use->proposals.empty())
        label += QLatin1Char('\n') + tr("This name is unknown; the nearest that is known is proposed.");
    auto* dialog = new QInputDialog(m_tree->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename an exercise everywhere"));
    dialog->setLabelText(label);
    dialog->setComboBoxItems(exerciseNames());
    dialog->setComboBoxEditable(true);
    dialog->setTextValue(QString::fromStdString(use != uses.end() && !use->proposals.empty() ? use->proposals.front().exercise : from));
    dialog->setOkButtonText(tr("Rename everywhere"));
    const auto log = m_workspace.log();
    connect(dialog, &QInputDialog::textValueSelected, this, [this, log, from](const QString& text) {
        const std::string to = text.trimmed().toStdString();
        if (to.empty() || to == from) return;
        change(log::mapExercise(*log, from, to), tr("Rename of %1").arg(QString::fromStdString(from)), tr("Renamed everywhere."));
    });
    dialog->open();
}

}  // namespace liftgraph::ui
