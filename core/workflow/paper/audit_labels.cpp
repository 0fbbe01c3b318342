// Which columns fix the labels: by running the rule again with one column exchanged, and by searching over sets of columns.

#include <algorithm>
#include <cmath>
#include <set>
#include <type_traits>
#include <unordered_map>

#include "core/base/number_text.h"
#include "core/workflow/paper/audit.h"
#include "core/workflow/paper/words.h"

namespace liftgraph::workflow {

namespace {

struct Column {
    const char* name;
    bool input;  ///< the models are given it
    void (*copy)(const PaperRow& from, PaperRow& to);
    std::string (*text)(const PaperRow& row);
};

std::string exact(double value) { return generalText(value, 17); }

template <auto member>
constexpr Column column(const char* name, bool input)
{
    return {name, input, [](const PaperRow& from, PaperRow& to) { to.*member = from.*member; },
            [](const PaperRow& row) -> std::string {
                if constexpr (std::is_same_v<std::decay_t<decltype(row.*member)>, std::string>) return row.*member;
                else return exact(double(row.*member));
            }};
}

const std::array<Column, 12> kColumns{
    column<&PaperRow::week>("week", false),
    column<&PaperRow::dayType>("day_type", false),
    column<&PaperRow::exercise>("exercise", false),
    column<&PaperRow::exerciseType>("exercise_type", false),
    column<&PaperRow::sets>("sets", true),
    column<&PaperRow::reps>("reps", true),
    column<&PaperRow::weight>("weight", true),
    column<&PaperRow::restTime>("rest_time", true),
    column<&PaperRow::intensity>("intensity", true),
    column<&PaperRow::fatigue>("fatigue", true),
    column<&PaperRow::rir>("RIR", false),
    column<&PaperRow::daysSinceLast>("days_since_last", true),
};

constexpr std::size_t kSearchedRows = 600;  // the search is over all sets of columns
constexpr double kTwinShare = 0.25;          // a set of columns says something only where enough rows agree in it

/// One row for every value that the column takes.
std::vector<const PaperRow*> distinctRows(const PaperSheet& sheet, const Column& column)
{
    std::vector<const PaperRow*> rows;
    std::set<std::string> seen;
    for (const PaperRow& row : sheet.rows) {
        if (rows.size() < 64 && seen.insert(column.text(row)).second) rows.push_back(&row);
    }
    return rows;
}

/// The rule gives another label to some row when the column alone takes another value of the sheet.
bool ruleReads(const PaperSheet& sheet, PaperPreset rule, const Column& column)
{
    const std::vector<const PaperRow*> values = distinctRows(sheet, column);
    return std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const PaperRow& row) {
        const auto before = labelOf(row, rule).next;
        return std::any_of(values.begin(), values.end(), [&](const PaperRow* other) {
            PaperRow changed = row;
            column.copy(*other, changed);
            return labelOf(changed, rule).next != before;
        });
    });
}

/// Numbers for equal texts.
std::vector<int> codes(const std::vector<std::string>& texts)
{
    std::unordered_map<std::string, int> known;
    std::vector<int> out;
    for (const std::string& text : texts) out.push_back(known.try_emplace(text, int(known.size())).first->second);
    return out;
}

/// Splits the groups of `parts` further by a column's codes.
std::vector<int> refined(const std::vector<int>& parts, const std::vector<int>& column)
{
    std::unordered_map<std::uint64_t, int> known;
    std::vector<int> out(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint64_t key = (std::uint64_t(parts[i]) << 32U) | std::uint32_t(column[i]);
        out[i] = known.try_emplace(key, int(known.size())).first->second;
    }
    return out;
}

/// Rows that share their group with another one; -1 where two rows of a group have different labels.
int twins(const std::vector<int>& parts, const std::vector<int>& label)
{
    std::unordered_map<int, std::pair<int, int>> seen;  // by group: its label, its rows
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto& [known, rows] = seen.try_emplace(parts[i], label[i], 0).first->second;
        if (known != label[i]) return -1;
        ++rows;
    }
    int shared = 0;
    for (const auto& [part, group] : seen) shared += group.second > 1 ? group.second : 0;
    return shared;
}

struct Determining {
    std::uint32_t columns = 0;  ///< bits into kColumns
    int twins = -1;
};

/// The smallest set of columns in which equal rows always have equal labels; of equal size, the one that most rows speak for.
class SubsetSearch {
public:
    SubsetSearch(const std::vector<std::vector<int>>& columns, const std::vector<int>& label) : m_columns(columns), m_label(label) {}
    Determining run()
    {
        for (int size = 0; size <= int(m_columns.size()) && m_best.twins < 0; ++size) descend(std::vector<int>(m_label.size(), 0), 0, 0, size);
        return m_best;
    }

private:
    void descend(const std::vector<int>& parts, std::uint32_t chosen, std::size_t from, int left)
    {
        if (left == 0) {
            const int rows = twins(parts, m_label);
            if (rows > m_best.twins && rows >= kTwinShare * double(m_label.size())) m_best = {chosen, rows};
            return;
        }
        for (std::size_t i = from; i + std::size_t(left) <= m_columns.size(); ++i) descend(refined(parts, m_columns[i]), chosen | (1U << i), i + 1, left - 1);
    }

    const std::vector<std::vector<int>>& m_columns;
    const std::vector<int>& m_label;
    Determining m_best = {};
};

std::string names(std::uint32_t columns)
{
    std::string out;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        if ((columns >> i) & 1U) out += (out.empty() ? "" : ", ") + std::string(kColumns[i].name);
    }
    return out;
}

/// The label as a change: a factor of the weight, a difference of repetitions and rest, so that equal prescriptions look equal.
std::vector<int> changeCodes(const PaperData& data, int target, std::size_t rows)
{
    std::vector<std::string> texts;
    for (Eigen::Index i = 0; i < Eigen::Index(rows); ++i) {
        const double now = data.current(i, target), next = data.labels(i, target);
        texts.push_back(figure(target == 0 && now > 0.0 ? next / now : next - now, 6));
    }
    return codes(texts);
}

std::array<Determining, kPaperTargets> searchSubsets(const PaperSheet& sheet, const PaperData& data)
{
    const std::size_t rows = std::min(sheet.rows.size(), kSearchedRows);
    std::vector<std::vector<int>> columns;
    for (const Column& column : kColumns) {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < rows; ++i) texts.push_back(column.text(sheet.rows[i]));
        columns.push_back(codes(texts));
    }
    std::array<Determining, kPaperTargets> found;
    for (int target = 0; target < kPaperTargets; ++target) {
        const std::vector<int> label = changeCodes(data, target, rows);
        found[std::size_t(target)] = SubsetSearch(columns, label).run();
    }
    return found;
}

/// Rows whose label is what the rule gives.
std::int64_t rowsOfTheRule(const PaperSheet& sheet, const PaperData& data)
{
    std::int64_t equal = 0;
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
        const auto next = labelOf(sheet.rows[i], data.preset).next;
        bool same = true;
        for (int target = 0; target < kPaperTargets; ++target) {
            same = same && std::abs(next[std::size_t(target)] - data.labels(Eigen::Index(i), target)) <= 1e-6 * (1.0 + std::abs(next[std::size_t(target)]));
        }
        equal += same ? 1 : 0;
    }
    return equal;
}

/// What one preset adds: its evidence, and the columns that its rule reads.
std::uint32_t auditPreset(const PaperSheet& sheet, const PaperData& data, std::int64_t ruled, PaperFinding& finding)
{
    const std::string preset = presetName(data.preset) + ", ";
    finding.evidence.push_back(evidenceCount(preset + "rows whose labels the rule gives", ruled));
    std::uint32_t read = 0;
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        if (ruleReads(sheet, data.preset, kColumns[i])) read |= 1U << i;
    }
    finding.evidence.push_back(evidenceText(preset + "columns that change a label when exchanged", names(read)));
    const auto found = searchSubsets(sheet, data);
    for (int target = 0; target < kPaperTargets; ++target) {
        const Determining& best = found[std::size_t(target)];
        const std::string support = " (" + std::to_string(best.twins) + " rows agree in them with another)";
        finding.evidence.push_back(evidenceText(preset + "smallest set of columns that fixes the change of " + kPaperTargetNames[std::size_t(target)],
                                                best.twins < 0 ? "none" : best.columns == 0 ? "it never changes" : names(best.columns) + support));
    }
    return read;
}

std::uint32_t withoutInputs(std::uint32_t columns)
{
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
        if (kColumns[i].input) columns &= ~(1U << i);
    }
    return columns;
}

}  // namespace

PaperFinding findLabelsAreARule(const PaperCase& audited)
{
    PaperFinding finding{"labels_are_a_rule", "The labels are a rule", false, {}, {}};
    std::uint32_t read = 0;
    for (const PaperData& data : audited.data) {
        const std::int64_t ruled = rowsOfTheRule(audited.sheet, data);
        finding.holds = finding.holds || ruled == std::int64_t(audited.sheet.rows.size());
        read |= auditPreset(audited.sheet, data, ruled, finding);
    }
    const std::uint32_t hidden = withoutInputs(read);
    finding.sentence = finding.holds ? "Every label is what a fixed rule makes of " + names(read) + ", so there is nothing to find out about the athlete. " +
                                           (hidden != 0 ? "The models are not given " + names(hidden) + "." : "The models are given all of it.")
                                     : "The labels are not what the paper's rules give for this sheet.";
    return finding;
}

}  // namespace liftgraph::workflow
