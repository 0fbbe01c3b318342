#pragma once
// Which devices and which linear algebra this machine's LibTorch has.

#include <string>
#include <vector>

#include <c10/core/Device.h>

#include "core/base/result.h"

namespace liftgraph::learn {

std::vector<std::string> presentDevices();

/// "auto" takes cuda, then mps, then cpu; small graphs stay on the processor. Error: DeviceMissing, naming
/// those that are there.
[[nodiscard]] Result<c10::Device> chooseDevice(const std::string& name, std::int64_t nodes);

/// "LibTorch 1.13.0, OpenBLAS 0.3.21"
std::string libraryVersions();

/// The reference BLAS does torch's matrix products: about 4x slower than OpenBLAS.
bool referenceBlasInUse();

}  // namespace liftgraph::learn
