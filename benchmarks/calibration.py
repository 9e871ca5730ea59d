"""Fit the weights of ``etl/confidence.toml`` on documents whose numbers are known.

    python -m benchmarks.calibration FOLDER… --unseen FOLDER… [--write]

A folder holds NAME.txt, NAME.csv (the gold format) and manifest.csv. Weights are fitted on the first folders, scale
and shift on the unseen ones, which no rule was written from. Printed for each unseen folder: precision and share kept
at thresholds, a fifth of its documents at a time with scale and shift from the others, so that nothing of it was used.
Every document, of either kind, is read with weights of subjects (``benchmarks.subjects``) that never saw it.
"""

import argparse
from collections import Counter
from pathlib import Path

import numpy as np

from benchmarks.described import Known, documents
from benchmarks.subjects import crossed_weights, reading_with
from etl import extraction
from etl.confidence import features
from etl.context import Frame
from etl.gold import Gold
from etl.model import Observation
from etl.reading import Item
from etl.scoring import CHART_FIELDS, is_core, pair

STRENGTH = 1.2
"""How strongly weights are held near zero: a feature seen rarely says little."""
RARE = 4
FOLDS = 5
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


Collected = tuple[list[list[str]], list[bool], list[int], int]
"""Every core reading's features, whether it is right, the number of its document; how many core gold rows there are."""


def collected(sets: list[Known]) -> list[Collected]:
    """Return what is read of each set, every document with weights of subjects that never saw it."""
    everything = [one for found in sets for one in found]
    fold, weights = crossed_weights(everything)
    read = []
    for number, one in enumerate(everything):
        with reading_with(weights[fold[number]]):
            read.append(collect([one]))
    together, at = [], 0
    for found in sets:
        own = read[at : at + len(found)]
        at += len(found)
        home = [number for number, one in enumerate(own) for _ in one[1]]
        names, right = [n for one in own for n in one[0]], [r for one in own for r in one[1]]
        together.append((names, right, home, sum(one[3] for one in own)))
    return together


def collect(found: Known) -> Collected:
    """Return what is read of documents."""
    seen: list[list[str]] = []

    def record(item: Item, frame: Frame, kind: str) -> float:
        seen.append(features(item, frame, kind))
        return float(len(seen) - 1)

    extraction.confidence = record  # type: ignore[attr-defined]
    names, right, home, total = [], [], [], 0
    for number, (document, gold) in enumerate(found):
        pairs, extra = pair(gold, extraction.read(document).observations)
        total += sum(row.is_core for row in gold)
        for row, o in [*pairs, *((None, o) for o in extra)]:
            if o is None or not is_core(o) or (row is not None and row.core == "either"):
                continue
            names.append(seen[int(o.confidence)])
            right.append(row is not None and row.is_core and _is_right(row, o))
            home.append(number)
    return names, right, home, total


def _is_right(row: Gold, o: Observation) -> bool:
    return not set(row.wrong_fields(o)) & set(CHART_FIELDS) and row.accepts_year(o.period)


def fit(matrix: np.ndarray, right: np.ndarray, strength: float = STRENGTH) -> np.ndarray:
    """Return the weights that make ``right`` likeliest, held near zero by ``strength``."""
    weights = np.zeros(matrix.shape[1])
    hold = np.full(matrix.shape[1], strength)
    hold[0] = 1e-3
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (right - p) - hold * weights
        hessian = (matrix * (p * (1 - p))[:, None]).T @ matrix + np.diag(hold)
        weights += np.linalg.solve(hessian, gradient)
    return weights


def matrix_of(names: list[list[str]], columns: list[str]) -> np.ndarray:
    """Return one row a reading, one column a feature; the first column is the bias."""
    place = {name: i for i, name in enumerate(columns)}
    matrix = np.zeros((len(names), len(columns)))
    matrix[:, 0] = 1
    for i, row in enumerate(names):
        for name in row:
            if name in place:
                matrix[i, place[name]] += 1
    return matrix


def columns_of(names: list[list[str]]) -> list[str]:
    """Return the bias and the features that are seen often enough to be weighed."""
    counts = Counter(name for row in names for name in row)
    return ["bias", *sorted(name for name, n in counts.items() if n >= RARE)]


def scaled(total: np.ndarray, right: np.ndarray) -> tuple[float, float]:
    """Return scale and shift under which sums of weights are log-odds of being right (Platt)."""
    shift, scale = fit(np.c_[np.ones(len(total)), total], right, strength=0.0)
    return float(scale), float(shift)


def report(title: str, chance: np.ndarray, right: np.ndarray, total: int) -> None:
    """Print how many are right and how much is kept from each threshold on."""
    print(title)
    for threshold in THRESHOLDS:
        kept = chance >= threshold
        if kept.any():
            print(f"  ≥ {threshold:.2f}: right {right[kept].mean():.3f}, kept {kept.sum() / total:.3f} of core")


def probability(total: np.ndarray, scale: float, shift: float) -> np.ndarray:
    """Return the chance that sums of weights stand for."""
    return 1 / (1 + np.exp(-np.clip(scale * total + shift, -30, 30)))


def crossed(total: np.ndarray, right: np.ndarray, home: np.ndarray) -> np.ndarray:
    """Return the chances of one set's readings, a fifth of its documents at a time from the scale of the others."""
    chance = np.zeros(len(total))
    for fold in range(FOLDS):
        out = home % FOLDS == fold
        chance[out] = probability(total[out], *scaled(total[~out], right[~out]))
    return chance


def main() -> None:
    """Fit, report, and write the table when asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--unseen", nargs="+", type=Path, default=[])
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    learnt = [one for folder in arguments.folders for one in documents(folder)]
    (names, right, _, _), *sets = collected([learnt, *(documents(folder) for folder in arguments.unseen)])
    columns = columns_of(names)
    weights = fit(matrix_of(names, columns), np.array(right, dtype=float))
    sums = [matrix_of(names, columns) @ weights for names, _, _, _ in sets]
    truths = [np.array(right, dtype=float) for _, right, _, _ in sets]
    for at, folder in enumerate(arguments.unseen):
        title = f"{folder}: scale and shift from the other four fifths of its documents"
        report(title, crossed(sums[at], truths[at], np.array(sets[at][2])), truths[at], sets[at][3])
    scale, shift = scaled(np.concatenate(sums), np.concatenate(truths)) if sets else (1.0, 0.0)
    print(f"scale {scale:.2f}, shift {shift:.2f}")
    if arguments.write:
        write(columns, weights, scale, shift)


def write(columns: list[str], weights: np.ndarray, scale: float, shift: float) -> None:
    """Write ``etl/confidence.toml``."""
    head = (
        "# What a reading rests on, and how much surer (or less sure) it makes it, in log-odds; and what brings the\n"
        "# sum down to what is true of unseen documents. Fitted by benchmarks/calibration.py; a feature that is not\n"
        "# here says nothing.\n\n"
    )
    told = [f"[unseen]\nscale = {scale:.2f}\nshift = {shift:.2f}\n", "[weights]"]
    told += [f'"{name}" = {weight:.2f}' for name, weight in zip(columns, weights, strict=True) if abs(weight) >= 0.05]
    Path(extraction.__file__).with_name("confidence.toml").write_text(head + "\n".join(told) + "\n", "utf-8")


if __name__ == "__main__":
    main()
