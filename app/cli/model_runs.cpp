#include "app/cli/model_runs.h"

#include <fstream>
#include <sstream>

namespace liftgraph::cli {

namespace {

Result<learn::Model> loadModel(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorCode::FileMissing, "There is no such model file.", path);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    auto model = learn::readModel(bytes.str());
    if (!model) {
        Error error = model.error();
        error.file = path;
        return Failure(error);
    }
    return model;
}

}  // namespace

learn::TrainOptions trainOptions(const CommonOptions& common)
{
    learn::TrainOptions options = workflow::recommendedOptions(common.model);
    options.model = common.model;
    options.seed = common.seed;
    options.threads = common.threads;
    options.device = common.device;
    if (common.epochs > 0) options.epochs = common.epochs;
    return options;
}

Result<workflow::RunPtr> obtainRun(const workflow::SnapshotPtr& snapshot, const CommonOptions& common, const JobContext& context)
{
    if (common.modelFile.empty()) return workflow::train(snapshot, trainOptions(common), context);
    const auto model = loadModel(common.modelFile);
    if (!model) return Failure(model.error());
    return workflow::applyModel(snapshot, *model, context, common.level);
}

void addModelFile(CLI::App& command, CommonOptions& common)
{
    command.add_option("--model-file", common.modelFile, "Use this trained model instead of training one")->type_name("FILE");
    command.add_option("--level", common.level, "Level of the intervals")->check(CLI::Range(0.01, 0.999))->capture_default_str();
}

}  // namespace liftgraph::cli
