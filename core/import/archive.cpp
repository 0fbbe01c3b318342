#include "core/import/archive.h"

#include <zip.h>

#include <algorithm>

namespace liftgraph::import {

namespace {

constexpr std::size_t kMaxParts = 10000;
constexpr std::size_t kMaxDirectoryBytes = std::size_t(16) << 20U;
constexpr std::size_t kMaxInflated = std::size_t(1) << 30U;
// A log of identical rows packs 1:100; beyond that, and large, it is a bomb (DEFLATE ends at 1:1032).
constexpr std::size_t kFreeInflated = std::size_t(32) << 20U;
constexpr std::size_t kMaxRatio = 250;

Failure damaged(const std::string& file)
{
    return fail(ErrorCode::FileUnreadable, "The workbook is damaged or was cut off. Save or download it again.", file);
}

std::size_t littleEndian(std::string_view bytes, std::size_t at, std::size_t length)
{
    std::size_t value = 0;
    for (std::size_t i = length; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Whether every place that could be the end record states a directory of bounded size: libzip allocates what it says.
bool directoryBounded(std::string_view bytes)
{
    constexpr std::size_t kEndBytes = 22;
    const std::size_t tail = bytes.size() > kEndBytes + 0xFFFF ? bytes.size() - kEndBytes - 0xFFFF : 0;
    for (std::size_t at = bytes.find("PK\x05\x06", tail); at != std::string_view::npos && at + kEndBytes <= bytes.size(); at = bytes.find("PK\x05\x06", at + 1)) {
        if (littleEndian(bytes, at + 10, 2) > kMaxParts || littleEndian(bytes, at + 12, 4) > kMaxDirectoryBytes) return false;
    }
    return bytes.find("PK\x06\x06", tail) == std::string_view::npos;
}

/// A path that leaves the archive, or is none.
bool strangeName(std::string_view name)
{
    return name.empty() || name.front() == '/' || name == ".." || name.starts_with("../") || name.ends_with("/..") ||
           name.find("/../") != std::string_view::npos || name.find(':') != std::string_view::npos;
}

}  // namespace

ArchivePart::ArchivePart(zip_file* handle, std::string file, std::string name, std::size_t packed, std::size_t stated)
    : m_handle(handle), m_file(std::move(file)), m_name(std::move(name)), m_packed(packed), m_stated(stated)
{
}

ArchivePart::~ArchivePart() { zip_fclose(m_handle); }

Result<std::size_t> ArchivePart::read(char* into, std::size_t room)
{
    const zip_int64_t got = zip_fread(m_handle, into, room);
    if (got < 0) return damaged(m_file);
    m_inflated += static_cast<std::size_t>(got);
    if (m_inflated > kMaxInflated || (m_inflated > kFreeInflated && m_inflated / kMaxRatio > m_packed)) {
        return fail(ErrorCode::FileTooLarge, "The part \"" + m_name + "\" of the workbook unpacks to far more than a training log holds. Export the log as CSV.",
                    m_file);
    }
    return static_cast<std::size_t>(got);
}

double ArchivePart::fraction() const
{
    return m_stated == 0 ? 1.0 : std::min(1.0, static_cast<double>(m_inflated) / static_cast<double>(m_stated));
}

void Archive::Close::operator()(zip* handle) const { zip_discard(handle); }

Result<Archive> Archive::open(std::string_view bytes, const std::string& file)
{
    if (!directoryBounded(bytes)) {
        return fail(ErrorCode::FileTooLarge, "The archive has more parts than a workbook. Choose the log itself.", file);
    }
    Archive archive;
    archive.m_file = file;
    zip_error_t problem;
    zip_error_init(&problem);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
    if (source != nullptr) {
        archive.m_handle.reset(zip_open_from_source(source, ZIP_RDONLY, &problem));
        if (!archive.m_handle) zip_source_free(source);
    }
    zip_error_fini(&problem);
    if (!archive.m_handle) return damaged(file);
    if (const Result<void> listed = archive.listParts(); !listed) return Failure(listed.error());
    return archive;
}

Result<void> Archive::listParts()
{
    const zip_int64_t count = zip_get_num_entries(m_handle.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(m_handle.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 || (about.valid & ZIP_STAT_NAME) == 0) return damaged(m_file);
        std::string name = about.name;
        std::replace(name.begin(), name.end(), '\\', '/');  // some writers on Windows
        if (strangeName(name)) {
            return fail(ErrorCode::FileUnreadable, "The archive holds a path that leaves it, which no spreadsheet program writes. Export the log again.", m_file);
        }
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
            return fail(ErrorCode::FileUnreadable, "The archive is protected with a password. Save it without one.", m_file);
        }
        m_parts.emplace_back(std::move(name), static_cast<std::size_t>(i));
    }
    std::sort(m_parts.begin(), m_parts.end());
    const auto twice = std::adjacent_find(m_parts.begin(), m_parts.end(), [](const auto& a, const auto& b) { return a.first == b.first; });
    if (twice == m_parts.end()) return {};
    return fail(ErrorCode::FileUnreadable, "The archive holds the part \"" + twice->first + "\" twice, so it is damaged. Save the workbook again.", m_file);
}

bool Archive::has(std::string_view part) const
{
    const auto at = std::lower_bound(m_parts.begin(), m_parts.end(), part, [](const auto& entry, std::string_view name) { return entry.first < name; });
    return at != m_parts.end() && at->first == part;
}

Result<std::unique_ptr<ArchivePart>> Archive::part(std::string_view name) const
{
    const auto at = std::lower_bound(m_parts.begin(), m_parts.end(), name, [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    if (at == m_parts.end() || at->first != name) {
        return fail(ErrorCode::FileUnreadable, "The workbook lacks its part \"" + std::string(name) + "\", so it is damaged. Save it again.", m_file);
    }
    zip_stat_t about;
    zip_file_t* handle = zip_fopen_index(m_handle.get(), at->second, 0);
    if (handle == nullptr || zip_stat_index(m_handle.get(), at->second, 0, &about) != 0) {
        if (handle != nullptr) zip_fclose(handle);
        return damaged(m_file);
    }
    return std::unique_ptr<ArchivePart>(
        new ArchivePart(handle, m_file, at->first, static_cast<std::size_t>(about.comp_size), static_cast<std::size_t>(about.size)));
}

}  // namespace liftgraph::import
