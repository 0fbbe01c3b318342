#include "core/import/packed_piece.h"

#include <algorithm>
#include <cmath>

#include "core/import/numbers.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

constexpr double kLightestLoad = 30.0;  ///< more than this is hardly a count of sets or repetitions

bool isDigit(char c) { return c >= '0' && c <= '9'; }

enum class Label { Bare, Sets, Reps, Seconds, Minutes, Metres, Kilogram, Pound, BodyWeight, Rpe, Rir, Most, Side, Linking, Percent };

std::optional<Label> labelOf(std::string_view word)
{
    static const WordTable<Label> kWords{
        {"set", Label::Sets},       {"sets", Label::Sets},         {"satz", Label::Sets},          {"sätze", Label::Sets},    {"series", Label::Sets},
        {"séries", Label::Sets},    {"rep", Label::Reps},          {"reps", Label::Reps},          {"wdh", Label::Reps},      {"wh", Label::Reps},
        {"s", Label::Seconds},      {"sec", Label::Seconds},       {"secs", Label::Seconds},       {"sek", Label::Seconds},   {"seconds", Label::Seconds},
        {"m", Label::Metres},       {"metres", Label::Metres},     {"meters", Label::Metres},      {"meter", Label::Metres},
        {"min", Label::Minutes},    {"mins", Label::Minutes},      {"minutes", Label::Minutes},    {"kg", Label::Kilogram},   {"kgs", Label::Kilogram},
        {"kilo", Label::Kilogram},  {"kilos", Label::Kilogram},    {"lb", Label::Pound},           {"lbs", Label::Pound},     {"pounds", Label::Pound},
        {"bw", Label::BodyWeight},  {"bodyweight", Label::BodyWeight}, {"kgw", Label::BodyWeight}, {"rpe", Label::Rpe},       {"rir", Label::Rir},
        {"amrap", Label::Most},     {"max", Label::Most},          {"failure", Label::Most},       {"hand", Label::Side},     {"side", Label::Side},
        {"arm", Label::Side},       {"leg", Label::Side},          {"each", Label::Side},          {"ea", Label::Side},       {"seite", Label::Side},
        {"bein", Label::Side},      {"of", Label::Linking},        {"at", Label::Linking},         {"with", Label::Linking},  {"mit", Label::Linking},
        {"per", Label::Linking},    {"pro", Label::Linking},       {"je", Label::Linking},         {"to", Label::Linking},    {"a", Label::Linking}};
    return kWords.find(word);
}

class PieceReader {
public:
    explicit PieceReader(std::string_view text) : m_rest(text) {}

    std::optional<PackedPiece> read()
    {
        while (skipSpaces(), !m_rest.empty()) {
            if (take('x')) {
                if (!m_any || m_times) return {};
                m_times = true;
                m_piece.loadLeads = m_piece.loadLeads || (m_piece.bare.empty() && (m_piece.load || m_piece.bodyWeight));
            } else if (take('@')) {
                m_at = true;
                m_times = false;
            } else if (isDigit(m_rest.front()) || (m_piece.bodyWeight && m_rest.front() == '+' && m_rest.size() > 1 && isDigit(m_rest[1]))) {
                if (!readNumber()) return {};
                m_any = true;
                m_times = m_at = false;
            } else if (!readWord()) {
                return {};
            }
        }
        if (!m_any || m_times || m_at || m_effort) return {};
        return m_piece;
    }

private:
    void skipSpaces()
    {
        const auto skipped = [this](char c) {
            // "60 kg: 3x8", "24kg/hand"
            const bool colon = c == ':' && m_any && m_rest.size() > 1 && m_rest[1] == ' ';
            const bool slash = c == '/' && m_any && m_rest.size() > 1 && m_rest[1] >= 'a' && m_rest[1] <= 'z';
            return c == ' ' || c == '(' || c == ')' || colon || slash;
        };
        while (!m_rest.empty() && skipped(m_rest.front())) m_rest.remove_prefix(1);
    }
    bool take(char c)
    {
        // An x inside a word is a letter.
        if (m_rest.empty() || m_rest.front() != c) return false;
        const std::string_view behind = m_rest.substr(1);
        const bool letter = !behind.empty() && behind[0] >= 'a' && behind[0] <= 'z';
        if (c == 'x' && letter && !behind.starts_with("bw") && !behind.starts_with("amrap") && !behind.starts_with("max")) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    std::string_view digits()
    {
        std::size_t end = m_rest.front() == '+' ? 1 : 0;
        const auto mark = [&](std::size_t at) { return (m_rest[at] == '.' || m_rest[at] == ',') && at + 1 < m_rest.size() && isDigit(m_rest[at + 1]); };
        while (end < m_rest.size() && (isDigit(m_rest[end]) || mark(end))) ++end;
        const std::string_view found = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return found;
    }
    std::string_view word()
    {
        if (m_rest.starts_with('%')) {
            m_rest.remove_prefix(1);
            return "%";
        }
        std::size_t end = 0;
        // The x of "bwx10" is a times sign.
        const auto times = [&](std::size_t at) { return m_rest[at] == 'x' && at > 0 && at + 1 < m_rest.size() && isDigit(m_rest[at + 1]); };
        const auto letter = [&](std::size_t at) { return (m_rest[at] >= 'a' && m_rest[at] <= 'z') || static_cast<unsigned char>(m_rest[at]) >= 0x80; };
        while (end < m_rest.size() && !times(end) && letter(end)) ++end;
        const std::string_view found = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return found;
    }
    bool readNumber()
    {
        // Only a space lies between this number and the one before, so it is a load ("3x8 60").
        const bool apart = m_any && !m_times && !m_at && !m_effort;
        const std::string_view written = digits();
        const std::optional<double> value = std::count(written.begin(), written.end(), ',') > 1 ? std::nullopt : parseNumber(written);
        if (!value || *value < 0.0) return false;
        if (m_rest.size() > 1 && m_rest.front() == '-' && isDigit(m_rest[1])) {
            m_rest.remove_prefix(1);
            if (!parseNumber(digits())) return false;
            m_piece.ranged = true;
        }
        if (m_rest.size() > 1 && m_rest.front() == ':' && isDigit(m_rest[1])) return readClock(*value);
        if (m_rest.starts_with('+') && (m_rest.size() == 1 || !isDigit(m_rest[1]))) m_rest.remove_prefix(1);  // "5+": as many as possible
        const std::string_view before = m_rest;
        skipSpaces();
        const std::string_view name = word();
        Label label = name == "%" ? Label::Percent : name.empty() ? Label::Bare : labelOf(name).value_or(Label::Bare);
        const bool measures = label != Label::Bare && label != Label::BodyWeight && label != Label::Most && label != Label::Side && label != Label::Linking;
        const bool effortNext = (label == Label::Rpe || label == Label::Rir) && !trimmedWord(m_rest).empty() && isDigit(trimmedWord(m_rest).front());
        if (!measures || effortNext) {
            m_rest = before;
            label = Label::Bare;
        }
        if (m_effort && label == Label::Bare) label = *m_effort;
        m_effort.reset();
        return give(*value, label, apart);
    }
    /// "1:30" after its first number.
    bool readClock(double seconds)
    {
        while (m_rest.size() > 1 && m_rest.front() == ':' && isDigit(m_rest[1])) {
            m_rest.remove_prefix(1);
            const std::optional<double> part = parseNumber(digits());
            if (!part) return false;
            seconds = seconds * 60.0 + *part;
        }
        return give(seconds, Label::Seconds, false);
    }
    bool give(double value, Label label, bool apart)
    {
        if (m_at && label != Label::Bare) m_at = false;
        const auto once = [value](std::optional<double>& place) {
            const bool empty = !place;
            place = value;
            return empty;
        };
        switch (label) {
        case Label::Sets: return once(m_piece.sets);
        case Label::Reps: return once(m_piece.reps);
        case Label::Seconds: return once(m_piece.seconds);
        case Label::Minutes: return once(m_piece.seconds) && (m_piece.seconds = value * 60.0, true);
        case Label::Metres: return once(m_piece.metres);
        case Label::Kilogram:
        case Label::Pound: m_piece.unit = label == Label::Pound ? Unit::Pound : Unit::Kilogram; return once(m_piece.load);
        case Label::Rpe: return once(m_piece.rpe);
        case Label::Rir: return once(m_piece.rir);
        case Label::Percent: addNote(plainText(value) + "%"); return true;  // of a maximum that the cell does not say
        default: break;
        }
        if (m_at) return once(m_piece.at);
        if (apart && !m_piece.load) {
            // "100 3x5": the load stands before the pair.
            const std::string_view next = trimmedWord(m_rest);
            const bool leads = m_piece.bare.size() == 1 && (m_piece.bare[0] > kLightestLoad || m_piece.bare[0] != std::round(m_piece.bare[0])) && next.starts_with('x');
            if (!leads) return once(m_piece.load);
            m_piece.load = m_piece.bare[0];
            m_piece.bare.clear();
        }
        m_piece.bare.push_back(value);
        return m_piece.bare.size() <= 3;
    }
    static std::string plainText(double value)
    {
        std::string text = std::to_string(value);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) text.pop_back();
        return text;
    }
    void addNote(const std::string& words) { m_piece.note += (m_piece.note.empty() ? "" : ", ") + words; }
    bool readWord()
    {
        const std::string_view name = word();
        if (name.empty()) return false;
        const std::optional<Label> label = labelOf(name);
        // "KG x 10" stands for Körpergewicht.
        if (label == Label::BodyWeight || (label == Label::Kilogram && !m_any)) {
            m_piece.bodyWeight = m_any = true;
            m_times = false;
            return true;
        }
        if (!m_any || !label) return false;
        switch (*label) {
        case Label::Rpe:
        case Label::Rir: m_effort = *label; m_at = false; return true;
        case Label::Most:
            // "3 x AMRAP": the count of repetitions is not known.
            m_piece.most = m_times;
            m_times = false;
            addNote(name == "amrap" ? "AMRAP" : std::string(name));
            return true;
        case Label::Side: addNote("per " + std::string(name == "each" || name == "ea" ? "side" : name)); return true;
        case Label::Linking:
            // "3 sets of 5 at 100 kg"
            m_times = m_times || name == "of";
            m_at = m_at || name == "at";
            return true;
        default: return false;
        }
    }

    std::string_view m_rest;
    PackedPiece m_piece;
    bool m_any = false;
    bool m_times = false;  ///< an x stands before the next number
    bool m_at = false;
    std::optional<Label> m_effort;  ///< "RPE" stands before the next number
};

}  // namespace

/// Lower case, with every way of writing a times sign as x and every dash as -, every arrow as >.
std::string plainPacked(std::string_view cell)
{
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const auto rest = cell.substr(i);
        if (rest.starts_with("\xC3\x97") || rest.starts_with("\xE2\x9C\x95")) {
            text += 'x';
            i += rest[0] == '\xC3' ? 1 : 2;
        } else if (rest.starts_with("\xE2\x80\x93") || rest.starts_with("\xE2\x80\x94")) {
            text += '-';
            i += 2;
        } else if (rest.starts_with("->") || rest.starts_with("\xE2\x86\x92")) {
            text += '>';
            i += rest[0] == '-' ? 1 : 2;
        } else if (rest.starts_with("\xC2\xA0")) {
            text += ' ';
            i += 1;
        } else {
            const char c = cell[i];
            text += c == '*' ? 'x' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return text;
}

std::optional<PackedPiece> readPiece(std::string_view text) { return PieceReader(text).read(); }

}  // namespace liftgraph::import
