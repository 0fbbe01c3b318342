#include "core/import/set_marks.h"

#include "core/import/numbers.h"
#include "core/import/words.h"

namespace liftgraph::import {

namespace {

SetMark ofKind(log::SetKind kind)
{
    SetMark mark;
    mark.kind = kind;
    return mark;
}

SetMark ofRow(SetMark::Row row)
{
    SetMark mark;
    mark.row = row;
    return mark;
}

SetMark ofSide()
{
    SetMark mark;
    mark.sided = true;
    return mark;
}

const WordTable<SetMark>& markWords()
{
    using log::SetKind;
    static const WordTable<SetMark> kWords{{"normal", ofKind(SetKind::Working)},      {"working", ofKind(SetKind::Working)},
                                           {"work", ofKind(SetKind::Working)},        {"active", ofKind(SetKind::Working)},
                                           {"regular", ofKind(SetKind::Working)},     {"straight", ofKind(SetKind::Working)},
                                           {"top", ofKind(SetKind::Working)},         {"back off", ofKind(SetKind::Working)},
                                           {"backoff", ofKind(SetKind::Working)},     {"arbeitssatz", ofKind(SetKind::Working)},
                                           {"to failure", ofKind(SetKind::Failure)},  {"standard", ofKind(SetKind::Working)},
                                           {"set", ofKind(SetKind::Working)},         {"satz", ofKind(SetKind::Working)},
                                           {"cool down set", ofKind(SetKind::Working)}, {"cooldown set", ofKind(SetKind::Working)},
                                           {"abkühlungssatz", ofKind(SetKind::Working)}, {"warm up set", ofKind(SetKind::WarmUp)},
                                           {"warmup set", ofKind(SetKind::WarmUp)},
                                           {"w", ofKind(SetKind::WarmUp)},            {"warmup", ofKind(SetKind::WarmUp)},
                                           {"warm up", ofKind(SetKind::WarmUp)},      {"aufwärmen", ofKind(SetKind::WarmUp)},
                                           {"aufwärmsatz", ofKind(SetKind::WarmUp)},  {"échauffement", ofKind(SetKind::WarmUp)},
                                           {"calentamiento", ofKind(SetKind::WarmUp)}, {"aquecimento", ofKind(SetKind::WarmUp)},
                                           {"riscaldamento", ofKind(SetKind::WarmUp)}, {"rozgrzewka", ofKind(SetKind::WarmUp)},
                                           {"разминка", ofKind(SetKind::WarmUp)},     {"разминочный", ofKind(SetKind::WarmUp)},
                                           {"wu", ofKind(SetKind::WarmUp)},           {"热身", ofKind(SetKind::WarmUp)},
                                           {"熱身", ofKind(SetKind::WarmUp)},         {"ウォームアップ", ofKind(SetKind::WarmUp)}, {"d", ofKind(SetKind::Drop)},
                                           {"drop", ofKind(SetKind::Drop)},           {"dropset", ofKind(SetKind::Drop)},
                                           {"drop set", ofKind(SetKind::Drop)},       {"f", ofKind(SetKind::Failure)},
                                           {"failure", ofKind(SetKind::Failure)},     {"fail", ofKind(SetKind::Failure)},
                                           {"amrap", ofKind(SetKind::Failure)},       {"left", ofSide()},
                                           {"right", ofSide()},                       {"rest timer", ofRow(SetMark::Row::RestTimer)},
                                           {"rest", ofRow(SetMark::Row::RestTimer)},  {"pausentimer", ofRow(SetMark::Row::RestTimer)},
                                           {"ruhezeit", ofRow(SetMark::Row::RestTimer)}, {"休息计时器", ofRow(SetMark::Row::RestTimer)},
                                           {"note", ofRow(SetMark::Row::Note)},       {"notiz", ofRow(SetMark::Row::Note)},
                                           {"备注", ofRow(SetMark::Row::Note)}};
    return kWords;
}

}  // namespace

SetMark parseSetMark(std::string_view cell)
{
    if (cell.size() == 1 && cell[0] >= '0' && cell[0] <= '9') {
        SetMark mark;
        mark.number = cell[0] - '0';
        return mark;
    }
    if (cell.empty()) return {};
    if (const std::optional<double> number = parseNumber(cell); number && *number >= 0.0 && *number < 1e6) {
        SetMark mark;
        mark.number = static_cast<int>(*number);
        return mark;
    }
    std::string word = foldedWord(cell);
    if (const std::optional<SetMark> mark = markWords().findFolded(word)) return *mark;
    // "NORMAL_SET", "Warm Up Sets".
    for (const std::string_view tail : {" set", " sets"}) {
        if (!word.ends_with(tail)) continue;
        if (const std::optional<SetMark> mark = markWords().findFolded(word.substr(0, word.size() - tail.size()))) return *mark;
    }
    // "W1" or "D 2": the kind, counted.
    while (!word.empty() && ((word.back() >= '0' && word.back() <= '9') || word.back() == ' ')) word.pop_back();
    if (const std::optional<SetMark> mark = markWords().findFolded(word)) return *mark;
    SetMark unknown;
    unknown.understood = false;
    return unknown;
}

}  // namespace liftgraph::import
