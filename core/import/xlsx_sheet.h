#pragma once
// One sheet of an XLSX workbook to rows of text.

#include "core/import/cell_formats.h"
#include "core/import/sheet_cells.h"
#include "core/import/xml_stream.h"

namespace liftgraph::import {

/// What all sheets of a workbook share.
struct XlsxShared {
    std::shared_ptr<TextPool> pool = std::make_shared<TextPool>();
    std::vector<TextRef> texts = {};      ///< by their number
    std::vector<NumberKind> kinds = {};   ///< what the cells of each style show
    bool since1904 = false;               ///< day 0 is 1 January 1904
};

/// Reads one sheet. Errors: FileUnreadable, FileTooLarge, LineTooLong, Cancelled.
[[nodiscard]] Result<std::shared_ptr<SheetCells>> readXlsxSheet(const Archive& archive, const std::string& part, const XlsxShared& shared,
                                                                const JobContext& context);

/// Keeps a text of the file with its escapes ("_x000A_", as which the format writes characters that XML has none for) as the characters;
/// spaces around it are dropped unless they are escaped. `text` is used up.
TextRef keepDecoded(TextPool& pool, std::string& text);

}  // namespace liftgraph::import
