#pragma once
// Figures inside the sentences of the audit, always with a decimal point.

#include <cmath>
#include <string>

#include "core/base/number_text.h"
#include "core/workflow/paper.h"

namespace liftgraph::workflow {

inline std::string figure(double value, int decimals = 3)
{
    const std::string text = fixedText(value, decimals);
    // What rounds to nothing has no sign.
    return text.front() == '-' && text.find_first_of("123456789") == std::string::npos && std::isfinite(value) ? text.substr(1) : text;
}

/// As short as it can be: 1900000 stays 1.9e+06, 7 stays 7.
inline std::string shortFigure(double value) { return generalText(value, 4); }

inline PaperEvidence evidence(std::string name, double number, int decimals = 3) { return {std::move(name), figure(number, decimals), number}; }
inline PaperEvidence evidenceCount(std::string name, std::int64_t count) { return {std::move(name), std::to_string(count), double(count)}; }
inline PaperEvidence evidenceText(std::string name, std::string text) { return {std::move(name), std::move(text)}; }

}  // namespace liftgraph::workflow
