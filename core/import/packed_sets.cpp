#include "core/import/packed_sets.h"

#include <algorithm>
#include <cmath>

#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/packed_runs.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

constexpr double kMaxSets = 100.0;
constexpr double kMaxEffort = 10.0;
constexpr double kLightestLoad = 30.0;  ///< more than this is hardly a count of sets or repetitions
constexpr std::size_t kMaxCell = 400;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Lower case, with every way of writing a times sign as x and every dash as -, every arrow as >.
std::string plainText(std::string_view cell)
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

enum class Label { Bare, Sets, Reps, Seconds, Minutes, Kilogram, Pound, BodyWeight };

std::optional<Label> labelOf(std::string_view word)
{
    static const WordTable<Label> kWords{
        {"set", Label::Sets},       {"sets", Label::Sets},         {"satz", Label::Sets},          {"sätze", Label::Sets},    {"series", Label::Sets},
        {"séries", Label::Sets},    {"rep", Label::Reps},          {"reps", Label::Reps},          {"wdh", Label::Reps},      {"wh", Label::Reps},
        {"s", Label::Seconds},      {"sec", Label::Seconds},       {"secs", Label::Seconds},       {"sek", Label::Seconds},   {"seconds", Label::Seconds},
        {"min", Label::Minutes},    {"mins", Label::Minutes},      {"minutes", Label::Minutes},    {"kg", Label::Kilogram},   {"kgs", Label::Kilogram},
        {"kilo", Label::Kilogram},  {"kilos", Label::Kilogram},    {"lb", Label::Pound},           {"lbs", Label::Pound},     {"pounds", Label::Pound},
        {"bw", Label::BodyWeight},  {"bodyweight", Label::BodyWeight}, {"kgw", Label::BodyWeight}};
    return kWords.find(word);
}

class PieceReader {
public:
    explicit PieceReader(std::string_view text) : m_rest(text) {}

    std::optional<PackedPiece> read()
    {
        bool times = false;  // an x stands before the next number
        bool atLoad = false;
        bool any = false;
        while (skipSpaces(), !m_rest.empty()) {
            if (take('x')) {
                if (!any || times) return {};
                times = true;
            } else if (take('@')) {
                atLoad = true;
                times = false;
            } else if (isDigit(m_rest.front()) || (m_rest.front() == '+' && m_rest.size() > 1 && isDigit(m_rest[1]))) {
                if (!readNumber(any && !times && !atLoad, atLoad)) return {};
                any = true;
                times = atLoad = false;
            } else if (!readWord(any)) {
                return {};
            } else {
                any = any || m_piece.bodyWeight;
                times = false;
            }
        }
        if (!any || times || atLoad) return {};
        return m_piece;
    }

private:
    void skipSpaces()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '(' || m_rest.front() == ')')) m_rest.remove_prefix(1);
    }
    bool take(char c)
    {
        // An x inside a word is a letter.
        if (m_rest.empty() || m_rest.front() != c) return false;
        if (c == 'x' && m_rest.size() > 1 && m_rest[1] >= 'a' && m_rest[1] <= 'z' && !m_rest.substr(1).starts_with("bw")) return false;
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
        std::size_t end = 0;
        // The x of "bwx10" is a times sign.
        const auto times = [&](std::size_t at) { return m_rest[at] == 'x' && at > 0 && at + 1 < m_rest.size() && isDigit(m_rest[at + 1]); };
        const auto letter = [&](std::size_t at) { return (m_rest[at] >= 'a' && m_rest[at] <= 'z') || static_cast<unsigned char>(m_rest[at]) >= 0x80; };
        while (end < m_rest.size() && !times(end) && letter(end)) ++end;
        const std::string_view found = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return found;
    }
    /// `apart`: only a space lies between this number and the one before, so it is a load ("3x8 60").
    bool readNumber(bool apart, bool atLoad)
    {
        const std::optional<double> value = parseNumber(digits());
        if (!value || *value < 0.0) return false;
        if (m_rest.size() > 1 && m_rest.front() == '-' && isDigit(m_rest[1])) {
            m_rest.remove_prefix(1);
            if (!parseNumber(digits())) return false;
            m_piece.ranged = true;
        }
        if (m_rest.size() > 1 && m_rest.front() == ':' && isDigit(m_rest[1])) return readClock(*value);
        while (!m_rest.empty() && m_rest.front() == '+') m_rest.remove_prefix(1);  // "5+": as many as possible
        const std::string_view before = m_rest;
        skipSpaces();
        const std::string_view name = word();
        const std::optional<Label> label = name.empty() ? std::nullopt : labelOf(name);
        if (!label || *label == Label::BodyWeight) m_rest = before;
        return give(*value, label.value_or(Label::Bare) == Label::BodyWeight ? Label::Bare : label.value_or(Label::Bare), apart, atLoad);
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
    bool give(double value, Label label, bool asLoad, bool at = false)
    {
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
        case Label::Kilogram:
        case Label::Pound: m_piece.unit = label == Label::Pound ? Unit::Pound : Unit::Kilogram; return once(m_piece.load);
        default: break;
        }
        if (at) return once(m_piece.at);
        if (asLoad) return once(m_piece.load);
        m_piece.bare.push_back(value);
        return m_piece.bare.size() <= 3;
    }
    bool readWord(bool any)
    {
        const std::string_view name = word();
        if (name.empty()) return false;
        const std::optional<Label> label = labelOf(name);
        if (label == Label::BodyWeight) {
            m_piece.bodyWeight = true;
            return true;
        }
        return any && (name == "of" || name == "at" || name == "with" || name == "mit" || name == "amrap");
    }

    std::string_view m_rest;
    PackedPiece m_piece;
};

std::vector<std::string_view> splitAt(std::string_view text, std::string_view separators)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
        parts.push_back(trimmedWord(text.substr(at, end - at)));
        at = end + 1;
    }
    return parts;
}

/// A comma between two digits may be a decimal comma; it separates where every part then holds an x, or where a space follows. A slash
/// separates where every part holds an x.
std::vector<std::string_view> pieces(std::string_view text)
{
    std::vector<std::string_view> parts;
    const auto eachHoldsTimes = [](const std::vector<std::string_view>& list) {
        return std::all_of(list.begin(), list.end(), [](std::string_view p) { return p.find('x') != std::string_view::npos; });
    };
    const bool slashes = eachHoldsTimes(splitAt(text, ";\n|>/"));
    for (const std::string_view part : splitAt(text, slashes ? ";\n|>/" : ";\n|>")) {
        const std::vector<std::string_view> commas = splitAt(part, ",");
        const bool eachTimes = eachHoldsTimes(commas);
        const bool spaced = part.find(", ") != std::string_view::npos;
        if (commas.size() > 1 && (eachTimes || spaced)) {
            parts.insert(parts.end(), commas.begin(), commas.end());
        } else {
            parts.push_back(part);
        }
    }
    std::erase_if(parts, [](std::string_view part) { return part.empty(); });
    return parts;
}

}  // namespace

std::optional<NumberList> parseNumberList(std::string_view cell)
{
    if (cell.empty() || cell.size() > kMaxCell) return {};
    NumberList list;
    const std::string text = plainText(trimmedWord(cell));
    if (const std::optional<double> single = parseNumber(text); single && std::count(text.begin(), text.end(), ',') <= 1) {
        list.values.push_back(*single);
        return list;
    }
    std::string_view rest = text;
    const std::size_t lastDigit = rest.find_last_of("0123456789");
    if (lastDigit == std::string_view::npos) return {};
    if (const std::string_view unit = trimmedWord(rest.substr(lastDigit + 1)); !unit.empty()) {
        list.unit = loadUnit(unit);
        if (!list.unit) return {};
    }
    rest = rest.substr(0, lastDigit + 1);
    // "62,5 kg" is one number, as "62,5" is.
    if (const std::optional<double> single = parseNumber(rest); single && *single >= 0.0 && std::count(rest.begin(), rest.end(), ',') <= 1) {
        list.values.push_back(*single);
        return list;
    }
    if (rest.find_first_not_of("0123456789.,;/- +") != std::string_view::npos) return {};
    // The mark that stands between all numbers: the strongest one there is.
    for (const char mark : {';', '/', '-', '+', ' ', ','}) {
        if (rest.find(mark) == std::string_view::npos) continue;
        const bool commaSpace = mark == ' ' && rest.find(", ") != std::string_view::npos;
        for (const std::string_view part : splitAt(rest, commaSpace ? "," : std::string_view(&mark, 1))) {
            if (part.empty()) continue;
            const std::optional<double> value = parseNumber(part);
            if (!value || *value < 0.0) return {};
            list.values.push_back(*value);
        }
        list.maybeRange = mark == '-' && list.values.size() == 2;
        break;
    }
    if (list.values.empty()) {
        const std::optional<double> value = parseNumber(trimmedWord(rest));
        if (!value) return {};
        list.values.push_back(*value);
    }
    return list;
}

std::optional<std::vector<PackedPiece>> parsePacked(std::string_view cell)
{
    if (cell.empty() || cell.size() > kMaxCell) return {};
    const std::string text = plainText(trimmedWord(cell));
    std::vector<PackedPiece> found;
    if (text.find('x') == std::string::npos && text.find('@') == std::string::npos) {
        if (const std::optional<NumberList> list = parseNumberList(text)) {
            for (const double value : list->values) {
                PackedPiece& piece = found.emplace_back();
                if (list->unit) {
                    piece.load = value;
                    piece.unit = list->unit;
                } else {
                    piece.bare.push_back(value);
                }
            }
            if (list->maybeRange) {
                found.pop_back();
                found.front().ranged = true;
            }
            return found;
        }
    }
    if (auto run = parseRun(text)) return run;
    for (const std::string_view part : pieces(text)) {
        std::optional<PackedPiece> piece = PieceReader(part).read();
        if (!piece) return {};
        found.push_back(std::move(*piece));
    }
    if (found.empty()) return {};
    return found;
}

bool looksPacked(std::string_view cell)
{
    // "5/3/2024" is no list.
    if (parseTime(cell, DateOrder::DayMonthYear) || parseTime(cell, DateOrder::MonthDayYear)) {
        std::size_t run = 0;
        for (const char c : cell) {
            run = isDigit(c) ? run + 1 : 0;
            if (run == 4) return false;
        }
    }
    if (parseNumber(cell) && std::count(cell.begin(), cell.end(), ',') < 2) return false;
    if (const std::optional<NumberList> list = parseNumberList(cell)) return list->values.size() > 1;
    const auto found = parsePacked(cell);
    if (!found) return false;
    return found->size() > 1 || found->front().bare.size() > 1 || found->front().sets || (found->front().bodyWeight && !found->front().bare.empty()) ||
           ((found->front().load || found->front().at) && !found->front().bare.empty());
}

PairOrder decidePairs(const std::vector<std::pair<double, double>>& pairs, bool loadElsewhere)
{
    if (pairs.empty()) return PairOrder::Unknown;
    if (loadElsewhere) return PairOrder::SetsReps;
    std::size_t firstLoads = 0;
    std::size_t secondLoads = 0;
    double first = 0.0;
    double second = 0.0;
    for (const auto& [a, b] : pairs) {
        firstLoads += a > kLightestLoad || a != std::round(a);
        secondLoads += b > kLightestLoad || b != std::round(b);
        first += a;
        second += b;
    }
    // One exercise of many repetitions is no column of loads.
    const std::size_t enough = std::max<std::size_t>(1, pairs.size() / 5);
    if (firstLoads < enough && secondLoads < enough) return PairOrder::SetsReps;
    if (firstLoads == secondLoads) return first > second ? PairOrder::LoadReps : PairOrder::RepsLoad;
    return firstLoads > secondLoads ? PairOrder::LoadReps : PairOrder::RepsLoad;
}

std::optional<std::vector<PackedSet>> unpacked(const PackedPiece& piece, PairOrder order, bool loadElsewhere, Lone lone)
{
    const auto& bare = piece.bare;
    PackedSet set{piece.load, piece.unit, piece.reps, piece.seconds, {}};
    double count = piece.sets.value_or(1.0);
    // "100x5 @ 8" is an effort: the load stands before it.
    const bool loadInPair = bare.size() == 3 || (bare.size() == 2 && !piece.sets && (order == PairOrder::RepsLoad || order == PairOrder::LoadReps));
    const bool effort = piece.at && *piece.at <= kMaxEffort && (piece.load || piece.bodyWeight || loadElsewhere || loadInPair);
    if (effort) set.rpe = piece.at;
    if (piece.at && !effort && !set.load) set.load = piece.at;
    const bool loadKnown = set.load || piece.bodyWeight || loadElsewhere;
    if (bare.size() == 1) {
        if (piece.seconds || (piece.reps && loadKnown)) {
            count = bare[0];
        } else if (piece.reps || (lone == Lone::Load && !set.load)) {
            set.load = bare[0];
        } else {
            set.reps = bare[0];
        }
    } else if (bare.size() == 2) {
        const bool setsReps = loadKnown || order == PairOrder::SetsReps || order == PairOrder::Unknown;
        if (piece.sets && !loadKnown) {
            set.reps = order == PairOrder::LoadReps ? bare[1] : bare[0];
            set.load = order == PairOrder::LoadReps ? bare[0] : bare[1];
        } else if (setsReps) {
            count = bare[0];
            set.reps = bare[1];
        } else {
            set.reps = order == PairOrder::LoadReps ? bare[1] : bare[0];
            set.load = order == PairOrder::LoadReps ? bare[0] : bare[1];
        }
    } else if (bare.size() == 3) {
        const bool loadFirst = order == PairOrder::LoadReps || (bare[0] > kLightestLoad && bare[2] <= kLightestLoad);
        count = loadFirst ? bare[2] : bare[0];
        set.reps = bare[1];
        set.load = loadFirst ? bare[0] : bare[2];
    }
    if (piece.bodyWeight && !set.load) set.load = 0.0;
    if (count < 0.0 || count > kMaxSets || count != std::round(count)) return {};
    if (count == 0.0) set.reps = 0.0;
    return std::vector<PackedSet>(std::max<std::size_t>(1, static_cast<std::size_t>(count)), set);
}

}  // namespace liftgraph::import
