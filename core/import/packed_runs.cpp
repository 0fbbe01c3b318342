#include "core/import/packed_runs.h"

#include <algorithm>
#include <cmath>

#include "core/import/numbers.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

constexpr double kMostReps = 100.0;
constexpr double kMostSets = 10.0;

/// "5,5,5" or "5/5/4"; two numbers with a comma are a list only where the other side is a load that 5,5 repetitions would not be.
std::optional<std::vector<double>> repsOf(std::string_view text, double other)
{
    const char mark = text.find('/') != std::string_view::npos ? '/' : ',';
    std::vector<double> reps;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(mark, at), text.size());
        const std::string_view part = trimmedWord(text.substr(at, end - at));
        at = end + 1;
        if (part.find_first_of(".,") != std::string_view::npos) return {};
        const std::optional<double> value = parseNumber(part);
        if (!value || *value < 0.0 || *value > kMostReps || *value != std::round(*value)) return {};
        reps.push_back(*value);
    }
    const bool decimal = mark == ',' && reps.size() == 2 && (other <= kMostReps * 0.3 || reps[0] > kMostReps * 0.3);
    if (reps.size() < 2 || decimal) return {};
    return reps;
}

/// Where a load with its unit ends before a list: "60 kg: 12/10/8", "60kg 12/10/8".
std::size_t behindLoad(std::string_view text)
{
    for (std::size_t at = text.find_first_of(" :"); at != std::string_view::npos; at = text.find_first_of(" :", at + 1)) {
        const std::optional<Quantity> load = parseQuantity(text.substr(0, at));
        if (load && !load->unit.empty() && loadUnit(load->unit)) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::optional<std::vector<PackedPiece>> parseRun(std::string_view text)
{
    std::size_t sign = text.find_first_of("x@");
    if (sign == std::string_view::npos) sign = behindLoad(text);
    if (sign == std::string_view::npos || text.find_first_of("x@;\n|", sign + 1) != std::string_view::npos) return {};
    const std::string_view before = trimmedWord(text.substr(0, sign));
    const std::string_view after = trimmedWord(text.substr(sign + 1));
    const std::optional<Quantity> first = parseQuantity(before), second = parseQuantity(after);
    const auto loaded = [](const std::optional<Quantity>& number, std::string_view cell) {
        return number && number->value >= 0.0 && std::count(cell.begin(), cell.end(), ',') < 2 && (number->unit.empty() || loadUnit(number->unit));
    };
    std::optional<std::vector<double>> reps;
    std::optional<Quantity> load;
    if (loaded(first, before)) reps = repsOf(after, first->value), load = first;
    if (!reps && loaded(second, after)) reps = repsOf(before, second->value), load = second;
    if (!reps) return {};
    const bool counts = text[sign] == 'x' && load->unit.empty() && load->value <= kMostSets && load->value == static_cast<double>(reps->size());
    std::vector<PackedPiece> pieces(reps->size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        pieces[i].bare.push_back((*reps)[i]);
        if (counts) continue;
        pieces[i].load = load->value;
        if (!load->unit.empty()) pieces[i].unit = loadUnit(load->unit);
    }
    return pieces;
}

}  // namespace liftgraph::import
