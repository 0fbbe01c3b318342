#include "core/learn/model.h"

namespace liftgraph::learn {

const std::vector<ModelInfo>& modelTable()
{
    static const std::vector<ModelInfo> table = {
        {"GraphSAGE", "Each entry hears the mean of its neighbours beside itself (Hamilton 2017)."},
        {"GCN", "Each entry is blended with its neighbours by how connected both are (Kipf and Welling 2017)."},
        {"GAT", "Each entry weighs its neighbours by what both are (Velickovic 2018)."},
        {"LSTM", "A memory over the earlier entries of one exercise, in order (Hochreiter and Schmidhuber 1997): no other exercise is heard."},
        {"MLP", "The same widths without a graph: it tells whether the graph helps."},
    };
    return table;
}

}  // namespace liftgraph::learn
