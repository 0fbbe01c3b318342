#pragma once
// What core says of a file in English sentences, in the user's language.

#include <QString>
#include <string>

namespace liftgraph::ui {

/// The sentence by its template, with the same words and figures put in; the English one where none fits.
QString coreSentence(const std::string& english);
/// Several sentences one after another, each by its template.
QString coreSentences(const std::string& english);
/// True if a template fits, whatever the language.
bool knowsSentence(const std::string& english);

}  // namespace liftgraph::ui
