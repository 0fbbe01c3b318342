#pragma once
// A ZIP archive in memory whose parts are inflated piece by piece, with limits that a hostile archive runs into early.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

struct zip;
struct zip_file;

namespace liftgraph::import {

/// One part being inflated.
class ArchivePart {
public:
    ~ArchivePart();
    ArchivePart(const ArchivePart&) = delete;
    ArchivePart& operator=(const ArchivePart&) = delete;

    /// Up to `room` more bytes; 0 at the end. Errors: FileUnreadable (damaged), FileTooLarge (more than a workbook inflates to).
    [[nodiscard]] Result<std::size_t> read(char* into, std::size_t room);
    /// How much of the part was read, 0 to 1, by the size that the archive states.
    double fraction() const;

private:
    friend class Archive;
    ArchivePart(zip_file* handle, std::string file, std::string name, std::size_t packed, std::size_t stated);
    zip_file* m_handle;
    std::string m_file;
    std::string m_name;
    std::size_t m_packed = 0;
    std::size_t m_stated = 0;
    std::size_t m_inflated = 0;
};

class Archive {
public:
    /// `bytes` outlive the archive. Errors: FileUnreadable (damaged, encrypted, a part twice, a path that leaves the archive),
    /// FileTooLarge (too many parts).
    [[nodiscard]] static Result<Archive> open(std::string_view bytes, const std::string& file);

    bool has(std::string_view part) const;
    /// Errors: FileUnreadable where there is no such part.
    [[nodiscard]] Result<std::unique_ptr<ArchivePart>> part(std::string_view name) const;
    const std::string& file() const { return m_file; }

private:
    struct Close {
        void operator()(zip* handle) const;
    };
    [[nodiscard]] Result<void> listParts();

    std::unique_ptr<zip, Close> m_handle;
    std::string m_file;
    std::vector<std::pair<std::string, std::size_t>> m_parts;  ///< name and place, sorted by name
};

}  // namespace liftgraph::import
