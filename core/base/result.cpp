#include "core/base/result.h"

#include <array>
#include <utility>

namespace liftgraph {

namespace {

constexpr std::array<std::pair<ErrorCode, const char*>, 29> kNames{{
    {ErrorCode::FileMissing, "file_missing"},
    {ErrorCode::NotAFile, "not_a_file"},
    {ErrorCode::FileUnreadable, "file_unreadable"},
    {ErrorCode::FileEmpty, "file_empty"},
    {ErrorCode::FileBinary, "file_binary"},
    {ErrorCode::FileTooLarge, "file_too_large"},
    {ErrorCode::LineTooLong, "line_too_long"},
    {ErrorCode::BadEncoding, "bad_encoding"},
    {ErrorCode::NoHeader, "no_header"},
    {ErrorCode::HeaderOnly, "header_only"},
    {ErrorCode::UnknownFormat, "unknown_format"},
    {ErrorCode::NoUsableRow, "no_usable_row"},
    {ErrorCode::NothingToLearn, "nothing_to_learn"},
    {ErrorCode::ModelFileInvalid, "model_file_invalid"},
    {ErrorCode::LibraryDamaged, "library_damaged"},
    {ErrorCode::LibraryNewer, "library_newer"},
    {ErrorCode::LibraryReadOnly, "library_read_only"},
    {ErrorCode::LibraryLocked, "library_locked"},
    {ErrorCode::LibraryMissing, "library_missing"},
    {ErrorCode::NotALibrary, "not_a_library"},
    {ErrorCode::AthleteUnknown, "athlete_unknown"},
    {ErrorCode::OutputUnwritable, "output_unwritable"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::DeviceMissing, "device_missing"},
    {ErrorCode::NonFiniteLoss, "non_finite_loss"},
    {ErrorCode::Usage, "usage"},
    {ErrorCode::ModuleMissing, "module_missing"},
    {ErrorCode::Internal, "internal"},
    {ErrorCode::Cancelled, "cancelled"},
}};

}  // namespace

int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage: return 2;
    case ErrorCode::ModuleMissing:
    case ErrorCode::Internal: return 3;
    case ErrorCode::Cancelled: return 130;
    default: return 1;
    }
}

std::string codeName(ErrorCode code)
{
    for (const auto& [known, name] : kNames) {
        if (known == code) return name;
    }
    return "internal";
}

std::string describe(const Error& error)
{
    std::string place = error.file;
    const auto append = [&place](const std::string& part) { place += (place.empty() ? "" : ", ") + part; };
    if (error.row > 0) append("row " + std::to_string(error.row));
    if (!error.column.empty()) append("column " + error.column);
    return place.empty() ? error.detail : place + ": " + error.detail;
}

}  // namespace liftgraph
