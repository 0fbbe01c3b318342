#pragma once
// The link to a sheet on the web, as people copy it, and the address at which its contents can be fetched as a file.

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace liftgraph::import {

struct SheetLink {
    std::string url = {};  ///< of the file: XLSX of all tabs, CSV of one, or what the link itself asks for
    bool google = false;   ///< a sheet or file of Google's: only Google's hosts may answer
    bool oneTab = false;   ///< only the tab that the link names
};

/// Whether a text is a link rather than the name of a file.
bool isLink(std::string_view text);

/// Whether all tabs of a workbook are fetched, or only the one that the link names (gid=N), where it names one.
enum class Tabs { Named, All };

/// Understands links of Google Sheets (".../spreadsheets/d/ID/edit#gid=N", "/d/e/ID/pub", shared "?usp=sharing") and of Google Drive,
/// and takes any other https link as that of a file. A tab alone comes as CSV. `loopbackHttp` also allows http to this computer.
/// Errors: Usage, saying what a link looks like.
[[nodiscard]] Result<SheetLink> sheetLink(std::string_view text, bool loopbackHttp = false, Tabs tabs = Tabs::Named);

/// Whether the answer to `from` may send us on to `to`: https only, and from Google only to Google.
bool mayFollow(const SheetLink& from, std::string_view to, bool loopbackHttp = false);
/// Whether `url` is where Google asks who you are.
bool isGoogleSignIn(std::string_view url);

/// A name for the file: the one that the server gives (a Content-Disposition header, may be empty) or the link's, without folders.
/// `ending` ("xlsx", "csv") is added where it has none.
std::string linkFileName(std::string_view disposition, const SheetLink& link, std::string_view ending);

}  // namespace liftgraph::import
