#!/usr/bin/env python3
"""Scores persistence and gradient boosting again with numpy and python3-xgboost, from what `features --csv` writes, and compares them with
`backtest`. Usage: independent_scores.py LIFTGRAPH_CLI LOG...   Exit status 1 where a mean absolute error is more than 1 % apart."""
import collections
import csv
import datetime
import json
import os
import subprocess
import sys
import tempfile

import numpy
import xgboost

TREES = dict(objective="reg:pseudohubererror", huber_slope=0.3, eval_metric="mae", base_score=0.0, tree_method="hist", max_depth=4, eta=0.05, subsample=0.8,
             colsample_bytree=0.8, min_child_weight=5, seed=42, nthread=1, verbosity=0)


def day(text):
    return datetime.date.fromisoformat(text)


def read_features(cli, logs, path):
    subprocess.run([cli, "features", *logs, "--csv", path, "--quiet"], check=True, stdout=subprocess.DEVNULL)
    with open(path, newline="") as file:
        rows = list(csv.DictReader(file))
    names = [name for name in rows[0] if name not in ("athlete", "date", "session", "exercise")]
    return rows, numpy.array([[float(row[name]) for name in names] for row in rows], dtype=numpy.float32)


def labels_of(rows):
    """Index of the label entry within 28 days by row, or -1, and the changes of weight (log ratio, NaN if unknown) and reps."""
    following, latest = [-1] * len(rows), {}
    for i, row in enumerate(rows):
        key = row["athlete"], row["exercise"]
        if key in latest and (day(row["date"]) - day(rows[latest[key]]["date"])).days <= 28:
            following[latest[key]] = i
        latest[key] = i
    weight, reps = numpy.full(len(rows), numpy.nan), numpy.full(len(rows), numpy.nan)
    for i, label in enumerate(following):
        if label < 0:
            continue
        reps[i] = float(rows[label]["change_reps"])
        if float(rows[label]["change_weight_missing"]) == 0.0:
            weight[i] = float(rows[label]["change_weight"])
    return following, weight, reps


def folds(rows, following, parts=5):
    """Rolling origin: train, validation and test rows of each part."""
    days = collections.defaultdict(set)
    for row in rows:
        days[row["athlete"]].add(row["date"])
    days = {athlete: sorted(dates) for athlete, dates in days.items()}
    for part in range(parts):
        train, validation, test = [], [], []
        for i, row in enumerate(rows):
            if following[i] < 0:
                continue
            dates = days[row["athlete"]]
            first = int(0.8 * len(dates))
            begin, end = (first + p * (len(dates) - first) // parts for p in (part, part + 1))
            validates, cut = dates[min(int(0.85 * begin), begin)], dates[begin]
            label = rows[following[i]]["date"]
            if row["date"] >= cut:
                if end >= len(dates) or row["date"] < dates[end]:
                    test.append(i)
            elif label >= cut:
                continue
            elif row["date"] >= validates:
                validation.append(i)
            elif label < validates:
                train.append(i)
        yield train, validation, test


def boosted(values, change, rows, train, validation):
    known = lambda part: [i for i in part if not numpy.isnan(change[i])]
    counts = collections.Counter(rows[i]["athlete"] for i in train)
    scale = len(train) / sum(numpy.sqrt(n) for n in counts.values())
    weigh = lambda part: [scale / numpy.sqrt(counts[rows[i]["athlete"]]) if counts[rows[i]["athlete"]] else 1.0 for i in part]
    sizes = numpy.sort(numpy.abs(change[known(train)]))
    unit = sizes[: len(sizes) - int(0.02 * len(sizes))].mean() or 1.0
    matrix = lambda part: xgboost.DMatrix(values[part], label=numpy.clip(change[part] / unit, -12, 12), weight=weigh(part))
    trees = xgboost.train(TREES, matrix(known(train)), 400, evals=[(matrix(known(validation)), "validation")], early_stopping_rounds=40,
                          verbose_eval=False)
    return unit * trees.predict(xgboost.DMatrix(values), iteration_range=(0, trees.best_iteration + 1))


def compare(cli, logs):
    with tempfile.TemporaryDirectory() as folder:
        rows, values = read_features(cli, logs, os.path.join(folder, "features.csv"))
        predictions = os.path.join(folder, "predictions.csv")
        said = json.loads(subprocess.run([cli, "backtest", *logs, "--model", "gradient boosting", "--predictions", predictions, "--json"],
                                         check=True, capture_output=True).stdout)
        with open(predictions, newline="") as file:
            tested = {(row["athlete"], row["date"], row["exercise"]): row for row in csv.DictReader(file)}
    following, weight, reps = labels_of(rows)
    errors = collections.defaultdict(list)
    for train, validation, test in folds(rows, following):
        weight_change = boosted(values, weight, rows, train, validation)
        reps_change = boosted(values, reps, rows, train, validation)
        for i in test:
            row = tested.get((rows[i]["athlete"], rows[i]["date"], rows[i]["exercise"]))
            if row is None:
                continue
            now, then = float(row["weight_kg"]), float(row["next_weight_kg"])
            if now > 0 and then > 0:
                errors["weight", "persistence"].append(abs(now - then))
                errors["weight", "gradient boosting"].append(abs(now * numpy.exp(weight_change[i]) - then))
            errors["reps", "persistence"].append(abs(float(row["reps"]) - float(row["next_reps"])))
            errors["reps", "gradient boosting"].append(abs(max(1.0, float(row["reps"]) + reps_change[i]) - float(row["next_reps"])))
    apart = False
    for target in said["targets"]:
        for model in target["models"]:
            ours = errors.get((target["target"], model["name"]))
            if not ours:
                continue
            mae = float(numpy.mean(ours))
            wrong = abs(mae - model["mae"]) > 0.01 * max(mae, model["mae"])
            apart |= wrong
            print(f"{target['target']:7}{model['name']:18} backtest {model['mae']:8.4f} ({model['count']})   here {mae:8.4f} ({len(ours)})"
                  f"{'   APART' if wrong else ''}")
    return apart


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(1 if compare(sys.argv[1], sys.argv[2:]) else 0)
