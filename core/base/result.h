#pragma once
// The one way a function of this program says that it could not do its work.

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace liftgraph {

/// What went wrong, coarse enough to be translated and to choose an exit status by.
enum class ErrorCode {
    // The input is at fault (exit status 1).
    FileMissing, NotAFile, FileUnreadable, FileEmpty, FileBinary, FileTooLarge, LineTooLong, BadEncoding,
    NoHeader, HeaderOnly, UnknownFormat, NoUsableRow, NothingToLearn, ModelFileInvalid,
    LibraryDamaged, LibraryNewer, LibraryReadOnly, LibraryLocked, LibraryMissing, NotALibrary, AthleteUnknown,
    OutputUnwritable, DiskFull, DeviceMissing, NonFiniteLoss,
    // The call is at fault (exit status 2).
    Usage,
    // We are at fault (exit status 3).
    ModuleMissing, Internal,
    // The user stopped it (exit status 130).
    Cancelled,
};

/// One failure: what, and where in the user's material. `detail` is a plain English sentence that ends in what to do.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;
    std::string file = {};
    std::int64_t row = 0;     ///< 1-based line of the file, header included; 0 where no row is meant
    std::string column = {};  ///< the column's name as the file writes it; empty where none is meant
};

template <class T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// A failed Result of any type.
inline Failure fail(ErrorCode code, std::string detail, std::string file = {}, std::int64_t row = 0, std::string column = {})
{
    return Failure(Error{code, std::move(detail), std::move(file), row, std::move(column)});
}

/// Exit status of the command line for an error: 1 input, 2 usage, 3 ours, 130 interrupted.
int exitStatus(ErrorCode code);

/// The stable word for a code in JSON, such as "file_missing".
std::string codeName(ErrorCode code);

/// "file, row 12, column Weight: detail" in English; parts that are not known are left out.
std::string describe(const Error& error);

}  // namespace liftgraph
