#include "core/workflow/models/row_model.h"

namespace liftgraph::workflow {

namespace {

struct Entry {
    std::string name = {};
    Result<RowModel> (*fit)(const ForecastTask& task, const JobContext& context) = nullptr;
};

const std::vector<Entry>& rowModels()
{
    static const std::vector<Entry> table{{"ridge", fitRidge}, {"gradient boosting", fitBoosting}};
    return table;
}

}  // namespace

const std::vector<std::string>& rowModelNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Entry& entry : rowModels()) all.push_back(entry.name);
        return all;
    }();
    return names;
}

Result<RowModel> fitRowModel(const std::string& name, const ForecastTask& task, const JobContext& context)
{
    for (const Entry& entry : rowModels()) {
        if (entry.name != name) continue;
        Result<RowModel> model = entry.fit(task, context);
        if (model) model->name = name;
        return model;
    }
    return fail(ErrorCode::Usage, "There is no model of tables with the name '" + name + "'.");
}

Result<features::Matrix> forecastOf(const Result<RowModel>& model, const targets::Observed& observed)
{
    if (!model) return Failure(model.error());
    const Result<learn::FloatMatrix> output = model->ask(model->inputs);
    if (!output) return Failure(output.error());
    return naturalUnits(*output, model->units, observed);
}

}  // namespace liftgraph::workflow
