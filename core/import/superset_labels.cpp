#include "core/import/superset_labels.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>

#include "core/import/row_values.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

bool isGroup(char c) { return (c >= 'A' && c <= 'H') || (c >= 'a' && c <= 'h'); }
bool isPlace(char c) { return c >= '1' && c <= '9'; }

/// The letter of "A1", the digit of "1a": what the exercises of one superset share.
char groupOf(std::string_view label) { return static_cast<char>(std::toupper(static_cast<unsigned char>(label[0]))); }
char placeOf(std::string_view label) { return static_cast<char>(std::toupper(static_cast<unsigned char>(label[1]))); }

template <class Function>
void eachEntry(log::TrainingLog& log, Function function)
{
    for (log::Session& session : log.sessions) {
        for (log::Entry& entry : session.entries) function(entry);
    }
}

}  // namespace

std::optional<LabelledName> labelledName(std::string_view exercise)
{
    const std::string_view text = trimmedWord(exercise);
    if (text.size() < 5) return {};
    const bool letterFirst = isGroup(text[0]) && isPlace(text[1]), digitFirst = isPlace(text[0]) && isGroup(text[1]);
    if (!letterFirst && !digitFirst) return {};
    const std::string_view rest = text.substr(2);
    const std::size_t begin = rest.find_first_not_of(" .:)-");
    // "A1Bench" is no label, and "1a-b" neither: a mark or a space parts it from a word.
    if (begin == 0 || begin == std::string_view::npos) return {};
    const std::string_view name = rest.substr(begin);
    const bool word = std::isalpha(static_cast<unsigned char>(name.front())) != 0 || static_cast<unsigned char>(name.front()) >= 0x80;
    if (!word || name.size() < 2) return {};
    return LabelledName{text.substr(0, 2), name};
}

void takeOffLabels(ImportedFile& file)
{
    static constexpr std::string_view kByHand[] = {"flat_sheet", "packed_sheet", "wide_sheet", "pivot_sheet", "paper_sheet", "mapped"};
    if (std::find(std::begin(kByHand), std::end(kByHand), file.recognition.format) == std::end(kByHand)) return;
    std::set<std::string> names;
    std::map<char, std::set<char>> groups;
    eachEntry(file.log, [&](const log::Entry& entry) {
        const auto labelled = labelledName(entry.exercise);
        if (!labelled) return;
        names.insert(entry.exercise);
        groups[groupOf(labelled->label)].insert(placeOf(labelled->label));
    });
    const bool grouped = std::any_of(groups.begin(), groups.end(), [](const auto& group) { return group.second.size() > 1; });
    if (names.size() < 2 || !grouped) return;
    eachEntry(file.log, [&](log::Entry& entry) {
        const auto labelled = labelledName(entry.exercise);
        if (!labelled) return;
        const std::string label(labelled->label), name(labelled->name);
        entry.exercise = name;
        entry.note = entry.note.empty() ? label : label + "\n" + entry.note;
    });
    const std::string example = quoted(labelledName(*names.begin())->label);
    file.warnings.push_back(std::to_string(names.size()) + " exercise names begin with a label such as " + example +
                            "; the labels were taken off and are in the notes of the entries. This is a guess.");
}

}  // namespace liftgraph::import
