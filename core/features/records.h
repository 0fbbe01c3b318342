#pragma once
// Personal records of an exercise, and the heaviest load ever lifted for one to twelve repetitions.

#include <vector>

#include "core/features/node_table.h"

namespace liftgraph::features {

/// An estimated maximum is not shown above so many repetitions: Epley's formula is not made for them.
inline constexpr double kMostRepsOfE1rm = 12.0;

enum class RecordKind { Weight, E1rm, Reps, Volume };

/// Something that no earlier session of the exercise had reached. An exercise's first session sets none: there was nothing to beat.
struct Record {
    RecordKind kind = RecordKind::Weight;
    int node = -1;
    double value = 0.0;   ///< kg; repetitions for Reps
    double before = 0.0;  ///< what it beat, in the same unit
    double loadKg = 0.0;  ///< of the set that did it; 0 for Volume
    double reps = 0.0;    ///< of that set
};

/// In the order of time; of one session Weight before E1rm, Reps and Volume. Weight is the heaviest working set; E1rm is Epley's
/// estimate of sets of at most kMostRepsOfE1rm repetitions; Reps are more at a load that was lifted before (or at a heavier one);
/// Volume is the session's. Where the load is help (assisted moves), less of it counts as more, and Weight and E1rm have no meaning.
std::vector<Record> recordsOf(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int exercise);

/// Of every exercise that has it (by index into NodeTable::exercises), newest first.
std::vector<Record> recordsOf(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, const std::vector<bool>& exercises);

/// The working sets with repetitions of a node, in the order of the log.
std::vector<const log::Set*> setsOfNode(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int node);

/// Epley's estimate of the best set with at most kMostRepsOfE1rm repetitions and a load; empty where there is none.
struct BestE1rm {
    double kg = 0.0;
    const log::Set* set = nullptr;
};
BestE1rm bestE1rm(const std::vector<const log::Set*>& sets);

inline constexpr int kMostRepMax = 12;
/// The heaviest load that was lifted for at least `reps` repetitions; node -1 where none was.
struct RepMax {
    int reps = 1;
    double loadKg = 0.0;
    double setReps = 0.0;  ///< of the set that did it
    int node = -1;         ///< the first that reached it
};
/// One for 1 to kMostRepMax repetitions. Empty for assisted moves.
std::vector<RepMax> repMaxes(const std::vector<log::TrainingLog>& logs, const NodeTable& nodes, int exercise);

/// A span of repetitions for which the best sets are drawn together.
struct RepRange {
    int low = 1;
    int high = 3;
};
inline constexpr RepRange kRepRanges[] = {{1, 3}, {4, 6}, {7, 9}, {10, 12}};

}  // namespace liftgraph::features
