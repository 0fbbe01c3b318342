#include "core/import/note_words.h"

#include "core/import/words.h"
#include "core/log/catalogue.h"

namespace liftgraph::import {

bool saysYes(std::string_view cell)
{
    static const WordTable<bool> kYes{{"true", true}, {"1", true}, {"yes", true}, {"y", true}, {"ja", true}, {"oui", true},
                                      {"sí", true},   {"si", true}, {"sim", true}, {"tak", true}, {"да", true}, {"是", true}, {"vrai", true}, {"wahr", true}};
    return !cell.empty() && kYes.find(cell).has_value();
}

bool saysNo(std::string_view cell)
{
    static const WordTable<bool> kNo{{"false", true}, {"0", true}, {"no", true}, {"n", true}, {"nein", true}, {"non", true}, {"não", true}, {"нет", true}, {"否", true}, {"faux", true}, {"falsch", true}, {"falso", true}};
    return !cell.empty() && kNo.find(cell).has_value();
}

bool saysWarmUp(std::string_view note)
{
    static const WordTable<bool> kWords{{"warm up", true}, {"warmup", true}, {"warm up set", true}, {"warmup set", true}, {"warming up", true}, {"wu", true}, {"aufwärmen", true}, {"aufwärmsatz", true},
                                        {"échauffement", true}, {"calentamiento", true}, {"aquecimento", true}, {"riscaldamento", true}, {"rozgrzewka", true}, {"разминка", true}, {"ウォームアップ", true},
                                        {"アップ", true}, {"热身", true}, {"熱身", true}, {"워밍업", true}};
    return !note.empty() && kWords.find(note);
}

std::optional<std::string> withHelp(std::string_view exercise, std::string_view note)
{
    static const WordTable<bool> kWords{{"assisted", true}, {"assist", true}, {"with assistance", true}, {"machine assisted", true}, {"unterstützt", true}, {"assisté", true}, {"asistida", true}, {"asistido", true}, {"assistida", true}, {"assistido", true}};
    if (note.empty() || !kWords.find(note)) return {};
    static const log::Catalogue catalogue = log::Catalogue::load();
    std::string helped = std::string(exercise) + " (Assisted)";
    if (catalogue.find(exercise).assisted || !catalogue.find(helped).assisted) return {};
    return helped;
}

}  // namespace liftgraph::import
