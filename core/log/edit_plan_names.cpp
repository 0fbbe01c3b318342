#include <algorithm>

#include "core/log/edit_plan.h"

namespace liftgraph::log {

namespace {

Result<void> checkNames(const std::string& from, const std::string& to)
{
    if (from.empty() || to.empty()) return fail(ErrorCode::Usage, "An exercise needs a name.", {}, 0, "exercise");
    if (from == to) return fail(ErrorCode::Usage, "\"" + from + "\" has this name already. Choose another one.", {}, 0, "exercise");
    return {};
}

/// A tab or a line break would end the line that keeps an exercise.
bool oneLine(const std::string& name) { return name.find_first_of("\t\r\n") == std::string::npos && name.front() != '#'; }

Result<void> checkFacts(const std::string& name, const Exercise& facts)
{
    if (name.empty() || !oneLine(name)) return fail(ErrorCode::Usage, "The name of an exercise of your own is one line that does not begin with #.", {}, 0, "exercise");
    if (facts.bodyMassFraction >= 0.0 && facts.bodyMassFraction <= 1.0) return {};
    return fail(ErrorCode::Usage, "The share of body mass has to lie between 0 and 1.", {}, 0, "fraction");
}

}  // namespace

void EditPlan::call(Entry& head, const std::string& exercise)
{
    if (head.exercise == exercise) return;
    if (head.written.empty()) head.written = head.exercise;
    head.exercise = exercise;
    if (head.written == exercise) head.written.clear();
}

std::int64_t EditPlan::callAll(const std::vector<std::int64_t>& entries, const std::string& from, const std::string& to)
{
    std::int64_t called = 0;
    for (const std::int64_t id : entries) {
        DraftEntry* draft = entryWithSets(id);
        if (draft == nullptr || draft->now.head.exercise != from) continue;
        call(draft->now.head, to);
        ++called;
    }
    return called;
}

std::map<std::string, EditPlan::DraftMapping>& EditPlan::mappings()
{
    if (!m_mappingsRead) {
        for (NameMappingRow& row : m_rows.mappings()) {
            const std::string written = row.mapping.written;
            m_mappings[written] = {row, row.mapping.exercise};
        }
    }
    m_mappingsRead = true;
    return m_mappings;
}

void EditPlan::remember(NameAction action, const std::string& from, const std::string& to, const std::string& exercise, std::int64_t entries)
{
    m_history.push_back({m_rows.freshId("name_changes"), {}, {wallClock(), action, from, to, exercise, entries}});
}

Result<void> EditPlan::step(const MapName& map)
{
    if (const Result<void> fits = checkNames(map.from, map.to); !fits) return fits;
    for (auto& [written, mapping] : mappings()) {
        if (mapping.now == map.from) mapping.now = written == map.to ? std::string() : map.to;
    }
    mappings()[map.from].now = map.to;
    // What is meant now is no longer called otherwise itself.
    if (const auto target = mappings().find(map.to); target != mappings().end()) target->second.now.clear();
    remember(NameAction::Map, map.from, map.to, {}, callAll(m_rows.entriesCalled(map.from), map.from, map.to));
    return {};
}

bool EditPlan::adopt(const NameMapping& mapping, std::int64_t import)
{
    if (const auto known = mappings().find(mapping.written); known != mappings().end() && !known->second.now.empty()) return false;
    const auto onward = mappings().find(mapping.exercise);
    const std::string target = onward != mappings().end() && !onward->second.now.empty() ? onward->second.now : mapping.exercise;
    if (target == mapping.written) return false;
    for (auto& [written, other] : mappings()) {
        if (other.now == mapping.written) other.now = target;
    }
    DraftMapping& adopted = mappings()[mapping.written];
    adopted.now = target;
    adopted.import = import;
    callAll(m_rows.entriesCalled(mapping.written), mapping.written, target);
    return true;
}

Result<void> EditPlan::step(const UnmapName& unmap)
{
    const auto at = mappings().find(unmap.from);
    if (at == mappings().end() || at->second.now.empty()) return fail(ErrorCode::Usage, "\"" + unmap.from + "\" is not mapped to another name.", {}, 0, "exercise");
    const std::string from = std::exchange(at->second.now, std::string());
    remember(NameAction::Unmap, from, unmap.from, {}, callAll(m_rows.entriesWritten(unmap.from, from), from, unmap.from));
    return {};
}

Result<void> EditPlan::step(const SplitName& split)
{
    if (const Result<void> fits = checkNames(split.from, split.to); !fits) return fits;
    const std::int64_t entries = callAll(split.entries, split.from, split.to);
    if (entries == 0) return fail(ErrorCode::Usage, "No entry of \"" + split.from + "\" is meant by this. Nothing was changed.", {}, 0, "exercise");
    if (const auto at = mappings().find(split.written); at != mappings().end() && at->second.now == split.from) {
        at->second.now = split.written == split.to ? std::string() : split.to;
    }
    remember(NameAction::Split, split.from, split.to, {}, entries);
    return {};
}

Result<void> EditPlan::step(const CorrectExercise& correct)
{
    if (correct.facts) {
        if (const Result<void> fits = checkFacts(correct.name, *correct.facts); !fits) return fits;
    }
    auto at = m_exercises.find(correct.name);
    if (at == m_exercises.end()) {
        const std::optional<OwnExerciseRow> row = m_rows.ownExerciseCalled(correct.name);
        at = m_exercises.emplace(correct.name, RowChange<OwnExerciseRow>{row, row}).first;
    }
    std::optional<OwnExerciseRow>& now = at->second.after;
    if (!correct.facts && !now) return fail(ErrorCode::Usage, "\"" + correct.name + "\" was never corrected.", {}, 0, "exercise");
    const std::string before = now ? catalogueLine(now->facts) : std::string();
    if (correct.facts) {
        Exercise facts = *correct.facts;
        facts.name = correct.name;
        facts.known = true;
        if (now && now->facts == facts) return {};
        now = OwnExerciseRow{now ? now->id : m_rows.freshId("own_exercises"), std::nullopt, std::move(facts)};
    } else {
        now.reset();
    }
    remember(now ? NameAction::Correct : NameAction::Reset, before, now ? catalogueLine(now->facts) : std::string(), correct.name, 0);
    return {};
}

void EditPlan::finishNames(LogEdit& edit)
{
    for (auto& [written, mapping] : m_mappings) {
        RowChange<NameMappingRow> change{mapping.before, mapping.before};
        if (mapping.now.empty()) {
            change.after.reset();
        } else if (!mapping.before || mapping.before->mapping.exercise != mapping.now) {
            const std::int64_t id = mapping.before ? mapping.before->id : m_rows.freshId("name_mappings");
            change.after = NameMappingRow{id, mapping.import, {written, mapping.now}};
        }
        if (change.before != change.after) edit.mappings.push_back(std::move(change));
    }
    for (auto& [name, change] : m_exercises) {
        if (change.before != change.after) edit.exercises.push_back(std::move(change));
    }
    for (NameChangeRow& row : m_history) edit.history.push_back({std::nullopt, std::move(row)});
}

}  // namespace liftgraph::log
