#include "core/learn/torch/devices_torch.h"

#include <algorithm>
#include <filesystem>

#include <ATen/Context.h>
#include <torch/version.h>

#ifndef _WIN32
#include <dlfcn.h>
#endif

namespace liftgraph::learn {

namespace {

/// Below this many nodes a device's start-up costs more than it saves.
constexpr std::int64_t kNodesWorthADevice = 20000;

/// The file that torch's matrix product comes from; empty where it is inside torch itself or cannot be known.
std::string blasFile()
{
#ifndef _WIN32
    Dl_info info = {};
    void* product = dlsym(RTLD_DEFAULT, "sgemm_");
    if (product && dladdr(product, &info) != 0 && info.dli_fname) {
        std::error_code ignored;
        return std::filesystem::canonical(info.dli_fname, ignored).string();
    }
#endif
    return {};
}

std::string blasName()
{
    if (at::hasMKL()) return "MKL";
    const std::string file = blasFile();
    const std::string name = std::filesystem::path(file).filename().string();
    if (file.find("openblas") != std::string::npos) {
#ifndef _WIN32
        using Describe = char* (*)();
        if (const auto text = reinterpret_cast<Describe>(dlsym(RTLD_DEFAULT, "openblas_get_config"))) {
            const std::string config = text();
            return config.substr(0, config.find(' ', config.find(' ') + 1));
        }
#endif
        return "OpenBLAS";
    }
    if (file.find("blis") != std::string::npos) return "BLIS";
    if (file.find("atlas") != std::string::npos) return "ATLAS";
    if (name.rfind("libblas", 0) == 0) return "reference BLAS";
    return file.empty() ? "built-in BLAS" : name;
}

}  // namespace

std::vector<std::string> presentDevices()
{
    std::vector<std::string> out = {"cpu"};
    if (at::hasCUDA()) out.push_back("cuda");
    if (at::hasMPS()) out.push_back("mps");
    return out;
}

Result<c10::Device> chooseDevice(const std::string& name, std::int64_t nodes)
{
    const std::vector<std::string> present = presentDevices();
    if (name == "auto") {
        if (nodes < kNodesWorthADevice || present.size() == 1) return c10::Device(c10::kCPU);
        return c10::Device(present[1] == "cuda" ? c10::kCUDA : c10::kMPS);
    }
    if (name != "cpu" && name != "cuda" && name != "mps")
        return fail(ErrorCode::Usage, "There is no kind of device called '" + name + "'; use auto, cpu, cuda or mps.");
    if (std::find(present.begin(), present.end(), name) == present.end()) {
        std::string list;
        for (const auto& device : present) list += (list.empty() ? "" : ", ") + device;
        return fail(ErrorCode::DeviceMissing,
                    "This machine, or the LibTorch in use, has no device '" + name + "'. Present: " + list + ". Choose one of these or auto.");
    }
    return c10::Device(name == "cpu" ? c10::kCPU : name == "cuda" ? c10::kCUDA : c10::kMPS);
}

std::string libraryVersions() { return std::string("LibTorch ") + TORCH_VERSION + ", " + blasName(); }

bool referenceBlasInUse() { return blasName() == "reference BLAS"; }

}  // namespace liftgraph::learn
