#pragma once
// Turns an exercise's name, however an app spells it, into canonical words that can be compared without regard to their order.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/log/catalogue.h"

namespace liftgraph::log {

/// Canonical English words of a name in their written order: lower case, singular, abbreviations and German equipment words
/// resolved, compound verbs joined ("pull up" is "pullup"). Words that carry nothing are left out; "into" stands for a joined superset.
std::vector<std::string> nameTokens(std::string_view name);

/// The words sorted, without repeats, joined by blanks: equal for every word order.
std::string tokenKey(std::vector<std::string> tokens);

/// How much a word says about which muscles work.
enum class WordRole { Meaning, Style, Stance, Equipment };
WordRole roleOf(const std::string& token);

/// The equipment that a word names; empty for other words.
std::optional<Equipment> equipmentOf(const std::string& token);
/// The canonical word for a piece of equipment; empty for Unknown.
std::string_view wordOf(Equipment equipment);

}  // namespace liftgraph::log
