#include "core/workflow/workflow.h"

namespace liftgraph::workflow {

// Chosen on the validation blocks of real logs. The output that starts at "as last time" matters most: most changes are exactly 0, so whatever
// is learned has to earn its place. A loss that is smooth near 0 learns small habits that the absolute error ignores, and with the exercise's
// session before alone a network generalises better than with the session's other entries, whose mean it mostly overfits. Inputs that have little to
// do with the change are made small, above all for athletes that a network never saw; dropout need then not be as strong.
learn::TrainOptions recommendedOptions(const std::string& model)
{
    learn::TrainOptions options;
    options.model = model;
    options.layers = 2;
    options.hidden = 64;
    options.dropout = 0.3;
    options.learningRate = 4e-3;
    options.weightDecay = 1e-4;
    options.epochs = 400;
    // An epoch of these two costs many times one of the others, and what they find they find early.
    options.patience = model == "LSTM" || model == "GAT" ? 40 : 80;
    options.loss = learn::Loss::PseudoHuber;
    options.zeroOutput = true;
    options.relation = graph::Relation::Temporal;
    options.relevance = 3.0;
    return options;
}

}  // namespace liftgraph::workflow
