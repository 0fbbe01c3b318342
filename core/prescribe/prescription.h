#pragma once
// The next session: what to load, how often to lift it, and why.

#include <optional>
#include <string>
#include <vector>

#include "core/base/units.h"
#include "core/log/catalogue.h"
#include "core/targets/overload_rules.h"

namespace liftgraph::prescribe {

/// What can be put on a bar, in the athlete's unit.
struct Inventory {
    Unit unit = Unit::Kilogram;
    double bar = 20.0;                                            ///< 45 in pounds
    std::vector<std::pair<double, int>> platePairs = {};          ///< plate weight, pairs of it
    double dumbbellStep = 2.0;                                    ///< smallest step between dumbbells
    double machineStep = 5.0;                                     ///< of stacks and cables
    double kettlebellStep = 4.0;                                  ///< between kettlebells
};
/// A usual gym: kg with a bar of 20 and plates from 25 to 1.25, or lb with a bar of 45 and plates from 45 to 2.5.
Inventory defaultInventory(Unit unit);

/// The nearest load in kg that the equipment allows (ties: lighter), never below 0 or the empty bar. `lastLoadKg` is what the
/// athlete lifted last time (0: unknown): below the bar it shows that a lighter bar is in use, so the smallest plate is the
/// step there; on dumbbells, machines and the like a load once lifted exists, whatever the step says.
double roundToInventory(double loadKg, log::Equipment equipment, const Inventory& inventory, double lastLoadKg = 0.0);

/// Plates per side for a barbell load, heaviest first, in the inventory's unit; empty if the load cannot be made.
std::vector<double> platesPerSide(double loadKg, const Inventory& inventory);

struct Prescription {
    int node = -1;  ///< the node it continues
    std::string exercise = {};
    double weightKg = 0.0;  ///< after rounding; 0 for body weight
    double reps = 0.0;
    int sets = 0;
    double restS = 0.0;
    double lowKg = 0.0, highKg = 0.0;       ///< interval of the weight the model expects; equal to weightKg for the rule
    double lowReps = 0.0, highReps = 0.0;
    std::string source = {};  ///< "model" or "rule"
    targets::RuleBranch branch = targets::RuleBranch::Repeat;
    std::string reason = {};  ///< one plain English sentence
    std::vector<double> plates = {};  ///< per side, barbell only
};

}  // namespace liftgraph::prescribe
