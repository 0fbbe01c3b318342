#pragma once
// One function per app layout; write_as.cpp holds the table of them.

#include <ostream>

#include "core/log/training_log.h"

namespace liftgraph::workflow {

void writeStrong(const log::TrainingLog& log, std::ostream& out);
void writeStrongSemicolon(const log::TrainingLog& log, std::ostream& out);
void writeHevy(const log::TrainingLog& log, std::ostream& out);
void writeFitNotes(const log::TrainingLog& log, std::ostream& out);
void writeFlatSheet(const log::TrainingLog& log, std::ostream& out);
void writePaperSheet(const log::TrainingLog& log, std::ostream& out);

}  // namespace liftgraph::workflow
