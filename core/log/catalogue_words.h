#pragma once
// The vocabulary of exercise names: how apps and lifters abbreviate, and which words say nothing about the muscles.

#include <array>
#include <string_view>
#include <utility>

#include "core/log/catalogue.h"

namespace liftgraph::log {

using Rewrite = std::pair<std::string_view, std::string_view>;

/// Word or phrase (lower case, singular) and what it stands for; empty: says nothing. Longer phrases win.
inline constexpr auto kRewrites = std::to_array<Rewrite>({
    // Joined movements.
    {"pull up", "pullup"}, {"chin up", "chinup"}, {"chin", "chinup"}, {"push up", "pushup"}, {"press up", "pushup"}, {"sit up", "situp"},
    {"step up", "stepup"}, {"muscle up", "muscleup"}, {"get up", "getup"}, {"warm up", "warmup"}, {"push down", "pushdown"},
    {"press down", "pushdown"}, {"pressdown", "pushdown"}, {"pull down", "pulldown"}, {"pull over", "pullover"},
    {"pull through", "pullthrough"}, {"cross over", "crossover"}, {"kick back", "kickback"}, {"dead lift", "deadlift"},
    {"skull crusher", "skullcrusher"}, {"dead bug", "deadbug"}, {"roll out", "rollout"}, {"body weight", "bodyweight"},
    {"t bar", "tbar"}, {"t hantel", "tbar"}, {"v bar", "close"}, {"v grip", "close"}, {"v handle", "close"}, {"mag grip", "close"},
    {"two arm", ""}, {"two dumbbell", "dumbbell"}, {"iso lateral", "isolateral"}, {"iso lat", "isolateral"}, {"flye", "fly"}, {"calve", "calf"}, {"hyper extension", "hyperextension"},
    {"stiff legged", "stiff leg"}, {"straight legged", "straight leg"}, {"straight arm", "straightarm"}, {"stiff arm", "straightarm"},
    {"chest supported", "chestsupported"}, {"facepull", "face pull"}, {"abb", "ab"}, {"box step up", "stepup"},
    {"pec deck", "pecdeck"}, {"pec dec", "pecdeck"}, {"peck deck", "pecdeck"}, {"peck dec", "pecdeck"}, {"peckdeck", "pecdeck"},
    {"pecdec", "pecdeck"}, {"lat raise", "lateral raise"}, {"rear deltoid", "rear delt"}, {"lat pull down", "lat pulldown"},
    {"lat row", "row"}, {"wood chopper", "woodchopper"}, {"hand stand", "handstand"}, {"good morning", "goodmorning"},
    // Grips and stances.
    {"close grip", "close"}, {"narrow grip", "close"}, {"narrow", "close"}, {"wide grip", "wide"}, {"wide stance", "wide"},
    {"close stance", "close"}, {"medium grip", ""}, {"neutral grip", "neutral"}, {"hammer grip", "neutral"}, {"parallel grip", "neutral"},
    {"palm facing in", "neutral"}, {"palm in", "neutral"}, {"reverse grip", "underhand"}, {"supinated", "underhand"},
    {"supinated grip", "underhand"}, {"underhand grip", "underhand"}, {"overhand grip", "overhand"}, {"pronated grip", "overhand"},
    {"pronated", "overhand"}, {"one arm", "single"}, {"single arm", "single"}, {"1 arm", "single"}, {"one hand", "single"},
    {"single hand", "single"}, {"one armed", "single"}, {"single armed", "single"}, {"unilateral", "single"}, {"one leg", "single leg"},
    {"one legged", "single leg"}, {"single legged", "single leg"}, {"1 leg", "single leg"}, {"sitting", "seated"}, {"seating", "seated"},
    {"low bar", "lowbar"}, {"high bar", "highbar"}, {"below parallel", "deep"}, {"one", "single"}, {"alternate", "alternating"},
    // Abbreviations and common slips of the pen.
    {"db", "dumbbell"}, {"dumbell", "dumbbell"}, {"dumb bell", "dumbbell"}, {"bb", "barbell"}, {"bar bell", "barbell"}, {"kb", "kettlebell"},
    {"kettle bell", "kettlebell"}, {"bw", "bodyweight"}, {"body only", "bodyweight"}, {"smith machine", "smith"}, {"ez bar", "ez"},
    {"ezbar", "ez"}, {"ez curl bar", "ez"}, {"e z", "ez"}, {"trap bar", "trapbar"}, {"hex bar", "trapbar"}, {"ohp", "overhead press"},
    {"rdl", "romanian deadlift"}, {"sldl", "stiff leg deadlift"}, {"cgbp", "close bench press"}, {"bp", "bench press"}, {"dl", "deadlift"},
    {"ext", "extension"}, {"tri", "tricep"}, {"bi", "bicep"}, {"oh", "overhead"}, {"rev", "reverse"}, {"rec", "reverse"},
    {"inc", "incline"}, {"dec", "decline"}, {"ham", "hamstring"}, {"shldr", "shoulder"}, {"lat pull", "lat pulldown"},
    {"lateral pulldown", "lat pulldown"}, {"abdominal", "ab"}, {"abs", "ab"}, {"lat pull over", "lat pullover"}, {"pulley", "cable"}, {"lever", "machine"}, {"leverage", "machine"},
    {"hammerstrength", "machine"}, {"hammer strength", "machine"}, {"plate loaded", "machine"}, {"machine plate", "machine"},
    {"resistance band", "band"}, {"with band", "band"}, {"elastic band", "band"}, {"abductor", "abduction"}, {"adductor", "adduction"},
    // German.
    {"langhantel", "barbell"}, {"lh", "barbell"}, {"kurzhantel", "dumbbell"}, {"kurzhanteln", "dumbbell"}, {"kh", "dumbbell"},
    {"maschine", "machine"}, {"maschinen", "machine"}, {"geraet", "machine"}, {"kabel", "cable"}, {"kabelzug", "cable"}, {"seilzug", "cable"},
    {"am kabelzug", "cable"}, {"am kabel", "cable"}, {"multipresse", "smith"}, {"kugelhantel", "kettlebell"}, {"koerpergewicht", "bodyweight"},
    {"fitnessband", "band"}, {"widerstandsband", "band"}, {"sz stange", "ez"}, {"sz", "ez"}, {"sitzend", "seated"}, {"im sitzen", "seated"},
    {"stehend", "standing"}, {"im stehen", "standing"}, {"einarmig", "single"}, {"einarmiges", "single"}, {"einbeinig", "single leg"},
    {"liegend", "lying"}, {"im liegen", "lying"}, {"eng", "close"}, {"breit", "wide"}, {"mit", ""}, {"der", ""}, {"auf", ""}, {"fuer", ""},
    // Words that carry nothing.
    {"the", ""}, {"a", ""}, {"an", ""}, {"with", ""}, {"on", ""}, {"of", ""}, {"in", ""}, {"to", ""}, {"and", ""}, {"und", ""}, {"from", ""},
    {"using", ""}, {"with belt", ""}, {"competition", ""}, {"comp", ""}, {"for", ""}, {"at", ""}, {"off", ""}, {"exercise", ""}, {"version", ""}, {"am", ""}, {"an der", ""}, {"im", ""},
});

/// Words that change how a set is done but neither movement nor muscles.
inline constexpr auto kStyleWords = std::to_array<std::string_view>({
    "alternating", "pause", "paused", "tempo", "slow", "heavy", "light", "strict", "weighted", "till", "until", "failure", "drop", "set",
    "full", "rom", "range", "motion", "long", "length", "partial", "lengthened", "rope", "bar", "straight", "handle", "attachment", "conventional",
    "standard", "normal", "regular", "variation", "style", "technogym", "panatta", "matrix", "precor", "cybex", "gymleco", "nautilus", "keller", "gym",
    "home", "deep", "lowbar", "highbar", "chain", "deficit", "amrap", "backoff", "top", "speed", "medium", "grip", "flat", "ladder", "loaded",
    "angled", "supported", "body", "touch", "go", "rd", "deg", "degree", "bilateral", "combination", "warm", "feeder", "myo", "cluster",
});

/// Words for grip and posture: the muscles shift a little, the movement stays.
inline constexpr auto kStanceWords = std::to_array<std::string_view>({
    "seated", "standing", "single", "wide", "close", "neutral", "underhand", "overhand", "isolateral", "kneeling", "two", "double",
    "horizontal", "vertical", "converging", "elevated",
});

/// The first word of each kind is its canonical one.
inline constexpr auto kEquipmentWords = std::to_array<std::pair<std::string_view, Equipment>>({
    {"barbell", Equipment::Barbell}, {"dumbbell", Equipment::Dumbbell}, {"machine", Equipment::Machine}, {"cable", Equipment::Cable},
    {"kettlebell", Equipment::Kettlebell}, {"bodyweight", Equipment::Bodyweight}, {"band", Equipment::Band}, {"smith", Equipment::Smith},
    {"other", Equipment::Other}, {"ez", Equipment::Barbell}, {"trapbar", Equipment::Barbell}, {"plate", Equipment::Other},
    {"trx", Equipment::Other}, {"suspension", Equipment::Other},
});

}  // namespace liftgraph::log
