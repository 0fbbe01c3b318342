#pragma once
// What core says of the paper in English - headings, findings, evidence - in the user's language, figures with their decimal sign.

#include <QString>
#include <string>

#include "core/workflow/paper_report.h"

namespace liftgraph::ui {

/// By its template, the parts likewise; the English text where none fits.
QString paperText(const std::string& english);
/// The same for core's report and figures.
workflow::PaperWords paperWords();
/// True if a template fits, whatever the language.
bool knowsPaperText(const std::string& english);

}  // namespace liftgraph::ui
