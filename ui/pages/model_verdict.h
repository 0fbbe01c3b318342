#pragma once
// What a model table comes to in the user's words, and what the Plan goes by.

#include <QString>

#include "core/workflow/evaluation.h"

namespace liftgraph::ui {

struct TableVerdict {
    bool good = false;
    QString headline = {};
    QString sentence = {};
};
/// A model counts as better only where the whole interval of its skill lies above 0.
TableVerdict tableVerdict(const workflow::Evaluation& evaluation);

/// What the Plan does: it goes by the trained model on view, `run`, or by the rule where there is none or it is no better.
QString planSentence(const workflow::TrainedRun* run, Unit unit);

}  // namespace liftgraph::ui
