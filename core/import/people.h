#pragma once
// A log of several people: the column that names whose row it is, the names in it, and the rows of one of them.

#include <string>
#include <string_view>
#include <unordered_map>
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

/// What the name alone says of whether a column says whose row it is, 0 to 1.
double saysWhose(std::string_view header);

/// Who is named there, in the order of the file; empty where the column does not look like people.
struct People {
    std::vector<std::string> names = {};
    double confidence = 0.0;
};
/// Errors: those of the records, Cancelled.
[[nodiscard]] Result<People> findPeople(const TextTable& table, const PersonColumns& columns, const JobContext& context);

/// Says in `whole`, the table as one person's log, who is named in it. Errors: those of the records, Cancelled.
[[nodiscard]] Result<void> namePeople(const TextTable& table, const Importer& importer, const ImportOptions& options, ImportedFile& whole, const JobContext& context);

/// The logs of the people whom a table names, each by their rows alone.
struct PeopleApart {
    std::string column = {};              ///< that names them
    std::vector<std::string> names = {};  ///< as the file spells them
    TableFiles files = {};                ///< of each of them
};
/// Reads the rows of those who are called as one of `wanted`, in one walk over the table; of an empty list everybody's, where the column names
/// several people. Nobody where there is no such column. Errors as readFile.
[[nodiscard]] Result<PeopleApart> readApart(const TextTable& table, const Importer& importer, const std::vector<std::string>& wanted, const ImportOptions& options,
                                            const JobContext& context);

/// Two spellings of one name: they differ in capitals and spaces only.
bool samePerson(const std::string& a, const std::string& b);

/// Adds those of another sheet to those of a workbook; of more than make a squad no more are added.
void joinPeople(Recognition& whole, const Recognition& more);

/// Whether so many are several people, and not more than make a squad.
bool isSquad(std::size_t people);

/// Warns where a column names several people; where it names one, or more than make a squad, it names nobody.
void sayPeople(ImportedFile& file);

/// Tells whose row a record is; asked of every record of a table in turn.
class PersonRows {
public:
    explicit PersonRows(const TextTable& table);
    /// Place of the person in TextTable::people.only, 0 where nobody is asked for; -1 of a row of somebody else.
    int whose(const Record& record);

private:
    const TextTable& m_table;
    std::unordered_map<std::string, int> m_places;  ///< by what the spellings of a name have in common
    std::string m_cells;  ///< of the last row that had a name
    int m_whose;
};

}  // namespace liftgraph::import
