#!/usr/bin/env python3
"""Mean absolute error beside that of "as last time" by athlete, and the geometric mean of these ratios.

usage: ratio_to_persistence.py PREDICTIONS.csv...    (as written by `liftgraph-cli backtest --predictions`)
"""
import collections
import csv
import math
import sys

TARGETS = (("weight", "weight_kg"), ("reps", "reps"))


def ratios(path, column):
    """Athlete to MAE / MAE of persistence, where both weights are above 0."""
    errors = collections.defaultdict(lambda: [0.0, 0.0])
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            now, then, expected = row[column], row["next_" + column], row["predicted_" + column]
            if not (now and then and expected) or float(now) <= 0 or float(then) <= 0:
                continue
            errors[row["athlete"]][0] += abs(float(expected) - float(then))
            errors[row["athlete"]][1] += abs(float(now) - float(then))
    return {athlete: model / last for athlete, (model, last) in errors.items() if last > 0}


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for path in sys.argv[1:]:
        for name, column in TARGETS:
            by_athlete = ratios(path, column)
            mean = math.exp(sum(map(math.log, by_athlete.values())) / len(by_athlete)) if by_athlete else float("nan")
            each = ", ".join(f"{athlete} {ratio:.3f}" for athlete, ratio in sorted(by_athlete.items()))
            print(f"{path}: {name} {mean:.3f} ({each})")


if __name__ == "__main__":
    main()
