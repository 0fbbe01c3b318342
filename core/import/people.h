#pragma once
// A log of several people: the column that names whose row it is, the names in it, and the rows of one of them.

#include <string>
#include <string_view>
#include <vector>

#include "core/base/job.h"
#include "core/import/importer_table.h"
#include "core/import/pivot_cells.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

/// Whether a column or a sheet may be called after a person: one to three words of letters that name neither an exercise nor a part of a plan.
bool mayBePerson(const std::string& name, PivotNames& names);

/// The columns that say whose row it is: one, or first and last name side by side. Empty: none is called so.
struct PersonColumns {
    std::vector<int> columns = {};
    std::string name = {};   ///< what the first of them is called
    bool header = true;      ///< the first record names the columns
    bool stated = false;     ///< the user said so
    bool certain = false;    ///< the name can mean nothing else ("Athlete"); else ("Name") the cells have to tell
};
/// Those that the options name or map, else the first that is called so and has no other meaning in `found`.
PersonColumns personColumns(const TextTable& table, const Recognition& found, const ImportOptions& options);

/// Whether personColumns finds the column that the options name or map without knowing what the others mean.
bool saysPersonColumn(const TextTable& table, const ImportOptions& options);

/// What the name alone says of whether a column says whose row it is, 0 to 1.
double saysWhose(std::string_view header);

/// Who is named there, in the order of the file; empty where the column does not look like people.
struct People {
    std::vector<std::string> names = {};
    double confidence = 0.0;
};
/// Errors: those of the records, Cancelled.
[[nodiscard]] Result<People> findPeople(const TextTable& table, const PersonColumns& columns, const JobContext& context);

/// Says in `whole`, the table as one person's log, who is named in it; or, where one of them is asked for, reads their rows instead. Errors:
/// as readFile, and NoUsableRow where nobody of that name is there.
[[nodiscard]] Result<ImportedFile> readPeople(const TextTable& table, const Importer& importer, ImportedFile whole, const ImportOptions& options, const JobContext& context);

/// Two spellings of one name: they differ in capitals and spaces only.
bool samePerson(const std::string& a, const std::string& b);

/// Adds those of another sheet to those of a workbook; of more than make a squad no more are added.
void joinPeople(Recognition& whole, const Recognition& more);

/// Warns where a column names several people; where it names one, or more than make a squad, it names nobody.
void sayPeople(ImportedFile& file);

/// Tells whose row a record is; asked of every record of a table in turn.
class PersonRows {
public:
    /// By the table's TextTable::people; where nobody is asked for, every row is wanted.
    explicit PersonRows(const TextTable& table);
    bool wants(const Record& record);

private:
    const TextTable& m_table;
    std::string m_wanted;
    std::string m_cells;  ///< of the last row that had a name
    bool m_theirs;
};

}  // namespace liftgraph::import
