#pragma once
// What the columns of an unknown table are likely to mean, judged from their names and their values.

#include "core/import/column_mapping.h"
#include "core/import/text_table.h"

namespace liftgraph::import {

struct MappingProposal {
    ColumnMapping mapping = {};
    std::vector<double> confidence = {};  ///< by column, 0 to 1; 0 where nothing is proposed
    std::string sumsUp = {};                ///< the first column whose name says that it sums up several sets; empty: none does
    std::string missing = {};             ///< what no column seems to hold; empty: nothing is missing
};

/// Judges names in ten languages and the first records. Units, date order and packing stay open: reading decides them.
MappingProposal proposeMapping(const TextTable& table);

/// Whether a first record holds values rather than names: a date, or nothing but numbers.
bool looksLikeData(const std::vector<std::string>& cells);

}  // namespace liftgraph::import
