// JEFIT: one file with a dozen sections, each with a header of its own; an exercise of a workout in each row, its sets in one cell.

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/import/importer_table.h"
#include "core/import/numbers.h"
#include "core/import/packed_sets.h"
#include "core/import/row_shape.h"
#include "core/import/row_values.h"
#include "core/import/set_rows.h"

namespace liftgraph::import {

namespace {

enum class Section { Other, Setting, Sessions, Logs, Cardio, Notes };

bool isMark(const Record& record) { return record.cells.front().starts_with("###"); }

Section sectionOf(std::string_view mark)
{
    static const WordTable<Section> kNames{{"setting", Section::Setting},     {"settings", Section::Setting},     {"workout sessions", Section::Sessions},
                                           {"exercise logs", Section::Logs},  {"cardio logs", Section::Cardio},   {"notes", Section::Notes}};
    std::string name = foldedWord(mark);
    name.erase(std::remove(name.begin(), name.end(), '#'), name.end());
    return kNames.find(name).value_or(Section::Other);
}

bool claims(const TextTable& table)
{
    const auto marks = [](const std::vector<std::string>& cells) { return !cells.empty() && cells.front().starts_with("### "); };
    return marks(table.header) || std::any_of(table.sample.begin(), table.sample.end(), marks);
}

/// Follows the sections: which one a record is in, and where its columns stand.
class SectionWalk {
public:
    /// False for marks and headers.
    bool step(const Record& record)
    {
        if (isMark(record)) {
            const Section named = sectionOf(record.cells.front());
            // A rule of nothing but signs ends no section by name; the header after it still decides.
            const bool rule = record.cells.front().find_first_not_of("# ") == std::string_view::npos;
            m_section = rule ? Section::Other : named;
            m_header.clear();
            return false;
        }
        const auto heading = [](std::string_view cell) { return cell == "USERID" || cell == "TIMESTAMP" || cell == "_id"; };
        const bool heads = std::any_of(record.cells.begin(), record.cells.end(), heading);
        if (m_header.empty() || heads) {
            m_header.clear();
            for (std::size_t i = 0; i < record.cells.size(); ++i) m_header.emplace(record.cells[i], static_cast<int>(i));
            return false;
        }
        return true;
    }
    Section section() const { return m_section; }
    int column(std::string_view name) const
    {
        const auto at = m_header.find(name);
        return at == m_header.end() ? -1 : at->second;
    }
    std::string_view cell(const Record& record, std::string_view name) const { return record.cell(column(name)); }
    void restart() { *this = SectionWalk(); }

private:
    Section m_section = Section::Other;
    std::map<std::string, int, std::less<>> m_header;
};

bool isNone(std::string_view id) { return id.empty() || id == "0" || id == "-1"; }

class JefitShape : public RowShape {
public:
    /// Everything that the rows of the log refer to.
    void see(const Record& record)
    {
        if (!m_walk.step(record)) return;
        switch (m_walk.section()) {
        case Section::Setting:
            if (const std::string_view mass = m_walk.cell(record, "mass"); !mass.empty()) m_unit = loadUnit(mass);
            break;
        case Section::Sessions: m_seconds[std::string(m_walk.cell(record, "_id"))] = m_walk.cell(record, "total_time"); break;
        case Section::Logs: seeLog(record); break;
        case Section::Notes:
            if (const std::string_view note = m_walk.cell(record, "mynote"); !note.empty()) {
                m_notes[noteKey(m_walk.cell(record, "mydate"), m_walk.cell(record, "eid"))] = note;
            }
            break;
        default: break;
        }
    }
    SheetLayout layoutFor()
    {
        SheetLayout layout = RowShape::layout();
        layout.loadUnit = m_unit;
        layout.metresPerUnit = m_unit == Unit::Pound ? 1609.344 : 1000.0;
        for (const Meaning none : {Meaning::SetType, Meaning::WarmUp, Meaning::Clock}) layout.set(none, -1);
        return layout;
    }
    bool sawLogs() const { return m_sawLogs; }

    void begin() override
    {
        m_walk.restart();
        m_titles.clear();
        m_daySessions.clear();
    }
    bool unfold(const Record& record, std::vector<ShapedRow>& rows) override
    {
        rows.clear();
        forgetKept();
        if (!m_walk.step(record)) return false;
        if (m_walk.section() == Section::Logs) return unfoldLog(record, rows);
        return m_walk.section() == Section::Cardio && unfoldCardio(record, rows);
    }
    std::vector<std::pair<std::string, std::string>> columns() const override
    {
        return {{"mydate", std::string(meaningName(Meaning::Date))}, {"ename", std::string(meaningName(Meaning::Exercise))},
                {"logs", std::string(meaningName(Meaning::Packed))}, {"mynote", std::string(meaningName(Meaning::ExerciseNote))},
                {"total_time", std::string(meaningName(Meaning::SessionDuration))}};
    }

private:
    static std::string noteKey(std::string_view date, std::string_view exercise)
    {
        return std::string(date.substr(0, 10)) + ' ' + std::string(exercise);
    }

    void seeLog(const Record& record)
    {
        m_sawLogs = true;
        const std::string_view session = m_walk.cell(record, "belongsession");
        const std::string_view date = m_walk.cell(record, "mydate");
        if (const std::string_view name = m_walk.cell(record, "ename"); !name.empty()) m_names[std::string(m_walk.cell(record, "eid"))] = name;
        if (isNone(session) || date.empty()) return;
        // Past midnight a session stays with the day on which it began.
        const auto [at, added] = m_days.try_emplace(std::string(session), date);
        if (!added && date < at->second) at->second = date;
    }
    /// The second session of a day needs a title, or it would be the first.
    std::string_view titleOf(const std::string& day, const std::string& session)
    {
        const auto [at, added] = m_titles.try_emplace(day + ' ' + session);
        if (added) {
            const int place = ++m_daySessions[day];
            if (place > 1) at->second = std::to_string(place);
        }
        return at->second;
    }
    ShapedRow baseRow(const Record& record)
    {
        ShapedRow row;
        row.record.row = record.row;
        std::string session(m_walk.cell(record, "belongsession"));
        if (isNone(session)) session.clear();
        const auto day = m_days.find(session);
        const std::string_view date = day == m_days.end() ? m_walk.cell(record, "mydate") : std::string_view(day->second);
        row.set(Meaning::Date, date);
        row.set(Meaning::Title, titleOf(std::string(date), session));
        const auto seconds = m_seconds.find(session);
        if (seconds != m_seconds.end() && !isNone(seconds->second)) row.set(Meaning::SessionDuration, seconds->second);
        if (const auto note = m_notes.find(noteKey(m_walk.cell(record, "mydate"), m_walk.cell(record, "eid"))); note != m_notes.end()) {
            row.set(Meaning::ExerciseNote, note->second);
        }
        return row;
    }
    bool unfoldLog(const Record& record, std::vector<ShapedRow>& rows)
    {
        ShapedRow row = baseRow(record);
        row.set(Meaning::Exercise, m_walk.cell(record, "ename"));
        const std::string_view logs = m_walk.cell(record, "logs");
        if (logs.empty()) return true;
        int number = 0;
        for (std::size_t at = 0; at <= logs.size();) {
            const std::size_t end = std::min(logs.find(',', at), logs.size());
            const std::string_view part = trimmedWord(logs.substr(at, end - at));
            at = end + 1;
            if (part.empty()) continue;
            const std::size_t times = part.find_first_of("xX");
            row.set(Meaning::SetNumber, keep(std::to_string(++number)));
            row.set(Meaning::Load, part.substr(0, times));
            row.set(Meaning::Reps, times == std::string_view::npos ? std::string_view() : part.substr(times + 1));
            const bool unreadable = times == std::string_view::npos || !parseNumber(row.cell(Meaning::Load));
            row.refusal = unreadable ? quoted(part) + " is no set: weight x repetitions are wanted." : std::string();
            row.refused = Meaning::Packed;
            rows.push_back(row);
        }
        return true;
    }
    bool unfoldCardio(const Record& record, std::vector<ShapedRow>& rows)
    {
        const auto number = [&](std::string_view name) { return parseNumber(m_walk.cell(record, name)).value_or(0.0); };
        if (number("duration") <= 0.0 && number("distance") <= 0.0) return true;
        ShapedRow row = baseRow(record);
        const std::string id(m_walk.cell(record, "eid"));
        const auto name = m_names.find(id);
        row.set(Meaning::Exercise, name == m_names.end() ? keep("Cardio " + id) : std::string_view(name->second));
        row.set(Meaning::Duration, m_walk.cell(record, "duration"));
        row.set(Meaning::Distance, m_walk.cell(record, "distance"));
        rows.push_back(std::move(row));
        return true;
    }

    SectionWalk m_walk;
    bool m_sawLogs = false;
    std::optional<Unit> m_unit = {};
    std::map<std::string, std::string, std::less<>> m_seconds;  ///< length of a session, by its number
    std::map<std::string, std::string, std::less<>> m_days;     ///< first day of a session
    std::map<std::string, std::string, std::less<>> m_names;    ///< exercises by number
    std::map<std::string, std::string, std::less<>> m_notes;
    std::map<std::string, std::string, std::less<>> m_titles;
    std::map<std::string, int, std::less<>> m_daySessions;
};

Result<TableFiles> read(const TextTable& table, const ImportOptions& options, const JobContext& context)
{
    JefitShape shape;
    const Result<void> seen = forEachRecord(table, true, context, [&shape](const Record& record) { shape.see(record); });
    if (!seen) return Failure(seen.error());
    if (!shape.sawLogs()) {
        return fail(ErrorCode::HeaderOnly, "The file has no exercises in its section EXERCISE LOGS. Export the log again from JEFIT.", table.file);
    }
    SheetLayout layout = shape.layoutFor();
    layout.noHeader = true;
    return readSetRows(table, layout, kJefitImporter, options, context);
}

}  // namespace

const Importer kJefitImporter{"jefit", "JEFIT", claims, read};

}  // namespace liftgraph::import
