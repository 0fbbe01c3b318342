#include "core/import/joined_sheets.h"

#include <algorithm>
#include <iterator>

#include "core/import/people.h"
#include "core/import/row_values.h"

namespace liftgraph::import {

void JoinedSheets::addSources(ImportedFile& sheet, const std::string& name)
{
    const Recognition& found = sheet.recognition;
    if (sheet.log.sources.empty() && !sheet.log.sessions.empty()) sheet.log.sources.push_back({sheet.file + ", " + name, {}, found.format, unitName(found.unit), found.unitGuessed, {}});
    const auto before = static_cast<int>(m_out.log.sources.size());
    for (log::Source& source : sheet.log.sources) m_out.log.sources.push_back(std::move(source));
    for (log::Session& session : sheet.log.sessions) {
        for (log::Entry& entry : session.entries) {
            for (log::Set& set : entry.sets) set.origin.source += set.origin.source >= 0 ? before : 0;
        }
    }
}

void JoinedSheets::add(ImportedFile sheet, const std::string& name)
{
    for (RejectedRow& row : sheet.rejected) row.sheet = name;
    if (m_several) addSources(sheet, name);
    if (empty()) {
        m_out.file = sheet.file;
        m_out.recognition = sheet.recognition;
        if (!m_several) m_out.log.sources = std::move(sheet.log.sources);
        m_out.log.athlete = sheet.log.athlete;
        m_out.log.bodyMassKg = sheet.log.bodyMassKg;
    } else {
        sayUnit(sheet, name);
        joinPeople(m_out.recognition, sheet.recognition);
    }
    const auto append = [](auto& all, auto& more) { all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); };
    append(m_out.log.nameMappings, sheet.log.nameMappings);
    append(m_out.log.ownExercises, sheet.log.ownExercises);
    append(m_out.log.nameHistory, sheet.log.nameHistory);
    for (const log::BodyMass& mass : sheet.log.bodyMasses) m_masses.emplace(mass.day, mass.kg);
    Recognition& whole = m_out.recognition;
    whole.sheets.push_back(name);
    whole.yearWanted = whole.yearWanted || sheet.recognition.yearWanted;
    if (!whole.year) whole.year = sheet.recognition.year;
    m_out.rows += sheet.rows;
    for (RejectedRow& row : sheet.rejected) m_out.rejected.push_back(std::move(row));
    for (std::string& warning : sheet.warnings) {
        if (std::find(m_out.warnings.begin(), m_out.warnings.end(), warning) == m_out.warnings.end()) m_out.warnings.push_back(std::move(warning));
    }
    for (log::Session& session : sheet.log.sessions) m_out.log.sessions.push_back(std::move(session));
}

void JoinedSheets::sayUnit(const ImportedFile& sheet, const std::string& name)
{
    Recognition& whole = m_out.recognition;
    const std::string unit = unitName(sheet.recognition.unit);
    if (sheet.recognition.unitGuessed && !whole.unitGuessed) {
        m_out.warnings.push_back("The sheet \"" + name + "\" states no unit: it is read in " + unit + ", which is a guess.");
    } else if (!sheet.log.sessions.empty() && sheet.recognition.unit != whole.unit) {
        m_out.warnings.push_back("The sheet \"" + name + "\" is read in " + unit + ", the first one in " + unitName(whole.unit) + ".");
    }
    // So that it can be chosen, as for one sheet.
    whole.unitGuessed = whole.unitGuessed || sheet.recognition.unitGuessed;
    whole.dateOrderGuessed = whole.dateOrderGuessed || sheet.recognition.dateOrderGuessed;
}

ImportedFile JoinedSheets::take()
{
    for (const auto& [day, kg] : m_masses) m_out.log.bodyMasses.push_back({day, kg});
    if (!m_several) return std::move(m_out);
    std::vector<log::Session> sessions = std::move(m_out.log.sessions);
    std::stable_sort(sessions.begin(), sessions.end(), [](const log::Session& a, const log::Session& b) {
        return a.start != b.start ? a.start < b.start : a.title < b.title;
    });
    m_out.log.sessions.clear();
    for (log::Session& session : sessions) addSession(std::move(session));
    if (m_doubled > 0) {
        m_out.warnings.push_back(counted(m_doubled, "set stands in more than one sheet; both were read. Delete the sheet that repeats another.",
                                         "sets stand in more than one sheet; all were read. Delete the sheet that repeats another."));
    }
    return std::move(m_out);
}

/// A session that another sheet has too is one session.
void JoinedSheets::addSession(log::Session&& session)
{
    auto& all = m_out.log.sessions;
    const bool known = !all.empty() && all.back().start == session.start && all.back().title == session.title && all.back().hasTime == session.hasTime;
    if (!known) {
        all.push_back(std::move(session));
        return;
    }
    log::Session& first = all.back();
    const std::size_t before = first.entries.size();
    if (first.note.empty()) first.note = std::move(session.note);
    if (!first.durationS) first.durationS = session.durationS;
    for (log::Entry& entry : session.entries) {
        const auto same = [&](const log::Entry& other) {
            return other.exercise == entry.exercise && std::equal(other.sets.begin(), other.sets.end(), entry.sets.begin(), entry.sets.end(), [](const log::Set& a, const log::Set& b) {
                       return a.kind == b.kind && a.loadKg == b.loadKg && a.reps == b.reps;
                   });
        };
        const auto end = first.entries.begin() + static_cast<std::ptrdiff_t>(before);
        if (std::any_of(first.entries.begin(), end, same)) m_doubled += static_cast<std::int64_t>(entry.sets.size());
        first.entries.push_back(std::move(entry));
    }
}

}  // namespace liftgraph::import
