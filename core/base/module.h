#pragma once
// Loads our own shared modules (learning, layout) on first use, so that a program that needs neither never pays for them.

#include <string>

#include "core/base/result.h"

namespace liftgraph {

/// Address of `symbol` in the module `name` (such as "liftgraph_learn"), searched beside the program and where `cmake --install`
/// puts modules, or in $LIFTGRAPH_MODULE_PATH. The module stays loaded. Thread-safe. Error: ModuleMissing, with what was tried.
[[nodiscard]] Result<void*> moduleSymbol(const std::string& name, const std::string& symbol);

/// The folder that the running program lies in; empty where the system does not say.
std::string programFolder();

}  // namespace liftgraph
