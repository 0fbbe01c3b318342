#include <charconv>
#include <cmath>

#include "core/import/pasted_rows.h"

namespace liftgraph::import {

namespace {

constexpr const char* kKinds[] = {"working", "warmup", "drop", "failure"};

std::string number(const std::optional<double>& value)
{
    if (!value) return {};
    // Without the dust that pounds leave behind.
    const double rounded = std::round(*value * 1e6) / 1e6;
    char digits[64];
    return {digits, std::to_chars(digits, digits + sizeof digits, rounded).ptr};
}

std::string safe(const std::string& text)
{
    const bool armed = !text.empty() && std::string_view("=+-@'\t\r").find(text.front()) != std::string_view::npos;
    return armed ? "'" + text : text;
}

std::string tsvCell(const std::string& text)
{
    if (text.find_first_of("\t\n\r\"") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string htmlCell(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\n': out += "<br/>"; break;
        default: out += c;
        }
    }
    return out;
}

class Copy {
public:
    explicit Copy(Unit unit) : m_unit(unit)
    {
        row({"Date", "Session", "Exercise", "Set type", std::string("Weight (") + unitName(unit) + ")", "Reps", "RPE", "RIR", "Rest (s)", "Duration (s)",
             "Distance (m)", "Note"}, "th");
        m_out.rows = 0;
    }
    void add(const log::Session& session, const log::Entry& entry, const log::Set& set)
    {
        const std::string when = session.hasTime ? log::formatTime(session.start) : log::formatDay(session.day());
        const auto load = set.loadKg ? std::optional<double>(fromKilograms(*set.loadKg, m_unit)) : std::nullopt;
        row({when, safe(session.title), safe(entry.exercise), kKinds[static_cast<std::size_t>(set.kind)], number(load), number(set.reps), number(set.rpe),
             number(set.rir), number(set.restS), number(set.durationS), number(set.distanceM), safe(set.note)}, "td");
    }
    CopiedRows take()
    {
        m_out.html = "<table>" + m_out.html + "</table>";
        return std::move(m_out);
    }

private:
    void row(const std::vector<std::string>& cells, const std::string& tag)
    {
        m_out.html += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i) {
            m_out.text += (i == 0 ? "" : "\t") + tsvCell(cells[i]);
            m_out.html += "<" + tag + ">" + htmlCell(cells[i]) + "</" + tag + ">";
        }
        m_out.text += '\n';
        m_out.html += "</tr>";
        ++m_out.rows;
    }
    Unit m_unit;
    CopiedRows m_out;
};

}  // namespace

CopiedRows copyRows(const log::TrainingLog& log, const std::vector<LogPlace>& places, Unit unit)
{
    Copy copy(unit);
    for (const LogPlace& place : places) {
        const log::Session& session = log.sessions[static_cast<std::size_t>(place.session)];
        for (std::size_t e = 0; e < session.entries.size(); ++e) {
            if (place.entry >= 0 && e != static_cast<std::size_t>(place.entry)) continue;
            const log::Entry& entry = session.entries[e];
            for (std::size_t i = 0; i < entry.sets.size(); ++i) {
                if (place.set < 0 || i == static_cast<std::size_t>(place.set)) copy.add(session, entry, entry.sets[i]);
            }
        }
    }
    return copy.take();
}

}  // namespace liftgraph::import
