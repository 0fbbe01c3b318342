#pragma once
// What the columns of a table mean where the user (or a saved answer) says so: one value for any table of sets.

#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/import/columns.h"
#include "core/import/dates.h"
#include "core/import/packed_sets.h"

namespace liftgraph::import {

struct MappedColumn {
    Meaning meaning = Meaning::Ignored;
    int set = 0;            ///< 1 and up: the column belongs to that set of several in a row
    std::string unit = {};  ///< "kg", "lb", "s", "min", "h", "m", "km", "mi"; empty: not stated
};

enum class DecimalSign { Any, Point, Comma };

/// Everything that reading needs; what is empty is recognised from the values.
struct ColumnMapping {
    bool header = true;                      ///< the first record names the columns
    std::vector<MappedColumn> columns = {};  ///< by column of the file
    std::optional<Unit> unit = {};
    std::optional<DateOrder> dateOrder = {};
    DecimalSign decimal = DecimalSign::Any;
    PairOrder packing = PairOrder::Unknown;  ///< what "5x175" is; Unknown: decided from the whole column
};

/// The mapping as JSON, columns by the names of their meanings ("load", "reps").
std::string mappingToJson(const ColumnMapping& mapping);
/// Errors: Usage, naming what cannot be understood.
[[nodiscard]] Result<ColumnMapping> mappingFromJson(const std::string& json);

/// Stands for the header of a table: the same for the next file of its kind, whatever the case and spaces of its names.
std::string headerFingerprint(const std::vector<std::string>& header);

/// What is missing before the columns make a training log ("No column holds the date."); empty: nothing.
std::string missingColumns(const ColumnMapping& mapping);

}  // namespace liftgraph::import
