"""Bins and fits with optbinning: python train-optbinning.py FOLDER. Reads what bench/train-peer.ts wrote."""

import json
import pathlib
import sys
import time

import numpy as np
import pandas as pd
from optbinning import BinningProcess, OptimalBinning
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

folder = pathlib.Path(sys.argv[1])
about = json.loads((folder / "about.json").read_text())
limits = about["limits"]
values = np.fromfile(folder / "values.f64").reshape(len(about["names"]), -1)
target = np.fromfile(folder / "target.u8", dtype=np.uint8)
train = np.fromfile(folder / "train.u8", dtype=np.uint8) == 1
same = {
    "max_n_bins": limits["binsMax"],
    "min_bin_size": limits["sizeMin"],
    "monotonic_trend": "auto_asc_desc",
}

binnings, bin_seconds = {}, float("inf")
for _ in range(about["repetitions"]):
    started = time.perf_counter()
    for name, column in zip(about["names"], values):
        binnings[name] = OptimalBinning(name=name, dtype="numerical", **same).fit(column[train], target[train])
    bin_seconds = min(bin_seconds, time.perf_counter() - started)

informations, bins = {}, {}
for name, binning in binnings.items():
    table = binning.binning_table.build()
    informations[name] = float(table["IV"].iloc[:-1].sum())
    bins[name] = int(len(binning.splits)) + 1

frame = pd.DataFrame(values.T, columns=about["names"])
started = time.perf_counter()
process = BinningProcess(about["names"], selection_criteria={"iv": {"min": 0.02}}, binning_fit_params={name: same for name in about["names"]})
learned = process.fit_transform(frame[train], target[train], metric="woe", metric_missing="empirical")
model = LogisticRegression(max_iter=1000).fit(learned, target[train])
fit_seconds = time.perf_counter() - started
judged = process.transform(frame[~train], metric="woe", metric_missing="empirical")
auc = roc_auc_score(target[~train], model.predict_proba(judged)[:, 1])
print(json.dumps({"binSeconds": bin_seconds, "fitSeconds": fit_seconds, "aucTest": auc, "informationValues": informations, "bins": bins}))
