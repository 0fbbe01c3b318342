#include "core/import/packed_sets.h"

#include <algorithm>
#include <cmath>

#include "core/import/dates.h"
#include "core/import/numbers.h"
#include "core/import/packed_piece.h"
#include "core/import/packed_runs.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

constexpr double kMaxSets = 100.0;
constexpr double kMaxEffort = 10.0;
constexpr double kLightestLoad = 30.0;  ///< more than this is hardly a count of sets or repetitions
constexpr std::size_t kMaxCell = 400;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

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
    // "30s/30s/25s", "1:30/1:15"
    const auto measured = [](std::string_view p) {
        return !p.empty() && isDigit(p.front()) && (p.find(':') != std::string_view::npos || p.back() == 's' || p.back() == 'n' || p.back() == 'c');
    };
    // "60x8 60x8 60x7", "50x12 + 40x8"
    const auto pair = [](std::string_view p) {
        const std::size_t sign = p.find('x');
        return sign != std::string_view::npos && sign > 0 && sign + 1 < p.size() && isDigit(p[sign - 1]) && isDigit(p[sign + 1]) && p.back() != ',' && p.back() != ';';
    };
    for (const char mark : {'+', ' '}) {
        std::vector<std::string_view> each = splitAt(text, std::string_view(&mark, 1));
        if (mark == ' ') std::erase_if(each, [](std::string_view p) { return p.empty(); });
        if (each.size() > 1 && std::all_of(each.begin(), each.end(), pair)) return each;
    }
    const std::vector<std::string_view> slashed = splitAt(text, ";\n|>/");
    const bool slashes = eachHoldsTimes(slashed) || (slashed.size() > 1 && std::all_of(slashed.begin(), slashed.end(), measured));
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

/// "100 kg, 3x5" and "60 kg: 12, 10, 8": one load before all that follows.
void spreadFirstLoad(std::vector<PackedPiece>& found)
{
    const PackedPiece first = found.front();
    const bool alone = first.bare.empty() && !first.reps && !first.seconds && !first.metres && !first.sets && !first.most;
    const auto bare = [](const PackedPiece& piece) { return !piece.load && !piece.at && !piece.bodyWeight && !piece.bare.empty(); };
    const bool list = first.bare.size() == 1 && !first.loadLeads && !first.sets;
    if (found.size() < 2 || !first.load || !(alone || list) || !std::all_of(found.begin() + 1, found.end(), bare)) return;
    if (alone) found.erase(found.begin());
    for (PackedPiece& piece : found) {
        piece.load = first.load;
        piece.unit = first.unit;
    }
}

}  // namespace

std::optional<NumberList> parseNumberList(std::string_view cell)
{
    if (cell.empty() || cell.size() > kMaxCell) return {};
    NumberList list;
    const std::string text = plainPacked(trimmedWord(cell));
    if (const std::optional<double> single = parseNumber(text); single && std::count(text.begin(), text.end(), ',') <= 1) {
        list.values.push_back(*single);
        return list;
    }
    std::string_view rest = text;
    if (rest.ends_with('+')) rest.remove_suffix(1);  // "5,5,5+": as many as possible
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
    const std::string text = plainPacked(trimmedWord(cell));
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
        std::optional<PackedPiece> piece = readPiece(part);
        if (!piece) return {};
        found.push_back(std::move(*piece));
    }
    if (found.empty()) return {};
    spreadFirstLoad(found);
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
    const PackedPiece& first = found->front();
    const bool more = first.bodyWeight || first.load || first.at || first.seconds || first.metres || first.most;
    return found->size() > 1 || first.bare.size() > 1 || first.sets || (more && !first.bare.empty());
}

std::optional<std::vector<PackedPiece>> listedPieces(std::string_view cell)
{
    const std::optional<NumberList> list = parseNumberList(cell);
    if (!list || list->values.size() < 2) return {};
    const bool large = std::all_of(list->values.begin(), list->values.end(), hardlyACount);
    if (list->maybeRange && !large) return {};
    std::vector<PackedPiece> pieces(list->values.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        pieces[i].unit = list->unit;
        if (list->unit) {
            pieces[i].load = list->values[i];
        } else {
            pieces[i].bare = {list->values[i]};
        }
    }
    return pieces;
}

bool holdsTimes(std::string_view cell)
{
    if (cell.empty() || parseNumber(cell)) return false;
    const auto found = parsePacked(cell);
    return found && found->size() > 1 && std::all_of(found->begin(), found->end(), [](const PackedPiece& piece) { return piece.seconds.has_value(); });
}

bool hardlyACount(double value) { return value > kLightestLoad || value != std::round(value); }

namespace {

/// Three bare numbers: where one alone is too large for a count, it is the load, whatever the others of the sheet say.
PackedOrder::Load loadOfThree(const std::vector<double>& bare, PackedOrder::Load usual)
{
    const bool first = hardlyACount(bare[0]), last = hardlyACount(bare[2]);
    if (first != last) return first ? PackedOrder::Load::First : PackedOrder::Load::Last;
    return usual;
}

}  // namespace

std::optional<std::vector<PackedSet>> unpacked(const PackedPiece& piece, const PackedOrder& order, bool loadElsewhere, Lone lone)
{
    const auto& bare = piece.bare;
    PackedSet set{piece.load, piece.unit, piece.reps, piece.seconds, piece.rpe, piece.rir, piece.metres, piece.note};
    double count = piece.sets.value_or(1.0);
    const bool loadInPairs = order.pair == PairOrder::RepsLoad || order.pair == PairOrder::LoadReps;
    // "100x5 @ 8" is an effort: the load stands before it.
    const bool loadInPair = bare.size() == 3 || (bare.size() == 2 && !piece.sets && loadInPairs);
    const bool effort = piece.at && *piece.at <= kMaxEffort && (piece.load || piece.bodyWeight || loadElsewhere || loadInPair);
    if (effort && !set.rpe) set.rpe = piece.at;
    if (piece.at && !effort && !set.load) set.load = piece.at;
    const bool loadKnown = set.load || piece.bodyWeight || loadElsewhere;
    const auto counts = [&](double first, double second, bool repsFirst) {
        count = repsFirst ? second : first;
        set.reps = repsFirst ? first : second;
    };
    if (bare.size() == 1) {
        if (piece.seconds || piece.metres || piece.most || (piece.reps && loadKnown)) {
            count = bare[0];
        } else if (piece.reps || (lone == Lone::Load && !set.load)) {
            set.load = bare[0];
        } else {
            set.reps = bare[0];
        }
    } else if (bare.size() == 2) {
        if (piece.most) {
            // "3 x 60 x AMRAP", "60 x 3 x AMRAP"
            const bool loadFirst = hardlyACount(bare[0]);
            count = loadFirst ? bare[1] : bare[0];
            if (!set.load) set.load = loadFirst ? bare[0] : bare[1];
        } else if (loadKnown || (!piece.sets && !loadInPairs)) {
            counts(bare[0], bare[1], piece.loadLeads ? order.repsFirstBehindLoad : order.repsFirst);
        } else {
            set.reps = order.pair == PairOrder::LoadReps ? bare[1] : bare[0];
            set.load = order.pair == PairOrder::LoadReps ? bare[0] : bare[1];
        }
    } else if (bare.size() == 3) {
        switch (loadOfThree(bare, order.ofThree)) {
        case PackedOrder::Load::First: set.load = bare[0]; counts(bare[1], bare[2], order.repsFirstBehindLoad); break;
        case PackedOrder::Load::Middle: set.load = bare[1]; counts(bare[0], bare[2], false); break;
        case PackedOrder::Load::Last: set.load = bare[2]; counts(bare[0], bare[1], order.repsFirst); break;
        }
    }
    if (piece.bodyWeight && !set.load) set.load = 0.0;
    if (count < 0.0 || count > kMaxSets || count != std::round(count)) return {};
    if (count == 0.0) set.reps = 0.0;
    return std::vector<PackedSet>(std::max<std::size_t>(1, static_cast<std::size_t>(count)), set);
}

}  // namespace liftgraph::import
