#pragma once
// Networks of an ablation kept between runs: one line of JSON each, in a file or in a library.

#include <filesystem>
#include <fstream>

#include "core/log/log_store.h"
#include "core/workflow/ablation.h"

namespace liftgraph::workflow {

inline constexpr const char* kAblationKind = "ablation";  ///< of LogStore's results

/// One line, all figures to the last bit; what is not a number is null.
std::string ablationFitToJson(const AblationFit& fit);
/// Error: NoUsableRow, saying which part is missing or malformed.
[[nodiscard]] Result<AblationFit> ablationFitFromJson(const std::string& line);

/// A file of such lines that grows with every network. A last line that was cut off while it was written is dropped.
class AblationFile {
public:
    /// Reads what `path` holds (nothing where there is no such file) and opens it for more. Errors: FileUnreadable, NoUsableRow with the row
    /// of a line that is no network, OutputUnwritable.
    [[nodiscard]] static Result<AblationFile> open(const std::filesystem::path& path);

    const std::vector<AblationFit>& known() const { return m_known; }
    /// Written to the disk's file at once. Error: OutputUnwritable.
    [[nodiscard]] Result<void> add(const AblationFit& fit);

private:
    std::filesystem::path m_path = {};
    std::vector<AblationFit> m_known = {};
    std::ofstream m_out = {};
};

/// The same in a library, beside the athlete's log. Used by one thread.
class AblationLibrary {
public:
    /// Networks of the log as it is (`dataHash`) are known. Errors: as LogStore::open.
    [[nodiscard]] static Result<AblationLibrary> open(const std::filesystem::path& library, std::int64_t athlete, const std::string& dataHash);

    const std::vector<AblationFit>& known() const { return m_known; }
    /// Error: as LogStore::saveResult. In a library that can only be read nothing is kept.
    [[nodiscard]] Result<void> add(const AblationFit& fit);

private:
    AblationLibrary(log::LogStore store, std::int64_t athlete, std::string dataHash)
        : m_store(std::move(store)), m_athlete(athlete), m_dataHash(std::move(dataHash))
    {
    }

    log::LogStore m_store;
    std::int64_t m_athlete = 0;
    std::string m_dataHash = {};
    std::vector<AblationFit> m_known = {};
};

/// A row per cell, the layer figures those of the last hidden layer (of the inputs where there is none); weights in kg.
std::string ablationCsv(const Ablation& ablation);

}  // namespace liftgraph::workflow
