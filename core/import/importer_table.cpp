#include "core/import/importer_table.h"

#include <array>

namespace liftgraph::import {

std::span<const Importer> importerTable()
{
    // Most particular first: a sheet by hand is whatever no app has claimed.
    static const std::array kTable{kLiftgraphCsvImporter, kJefitImporter, kAlphaImporter, kLiftosaurImporter, kFitbodImporter,   kStrongLiftsImporter,
                                   kStrongImporter,       kHevyImporter,     kFitNotesImporter,  kGymBookImporter,  kWideSheetImporter,
                                   kPackedSheetImporter,  kPaperSheetImporter, kFlatSheetImporter,
                                   kHevyMeasurementsImporter, kFitNotesBodyImporter, kBodyMassSheetImporter,
                                   kPivotSheetImporter};
    return kTable;
}

}  // namespace liftgraph::import
