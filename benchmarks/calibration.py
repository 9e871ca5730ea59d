"""Fit the weights of ``etl/confidence.toml`` on documents whose numbers are known.

    python -m benchmarks.calibration [--write] FOLDER…

A folder holds NAME.txt, NAME.csv (the gold format) and manifest.csv. Printed: precision and share kept at thresholds,
on documents left out of the fit in turn (five folds), so that the numbers are those of documents the weights never saw.
"""

import argparse
import csv
from dataclasses import astuple, fields
from pathlib import Path

import numpy as np

from etl import extraction
from etl.confidence import features
from etl.context import Frame
from etl.gold import Gold, read_gold
from etl.metadata import Metadata
from etl.model import Document, Observation
from etl.reading import Item
from etl.scoring import CHART_FIELDS, is_core, pair

STRENGTH = 1.2
"""How strongly weights are held near zero: a feature seen rarely says little."""
RARE = 4


def documents(folder: Path) -> list[tuple[Document, list[Gold]]]:
    """Return the documents of a folder with their gold rows."""
    found = []
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            gold = (folder / row["file"]).with_suffix(".csv")
            gold = gold if gold.exists() else folder.parent / "gold" / gold.name
            if gold.exists():
                known = Metadata(**{f.name: row.get(f.name) or "" for f in fields(Metadata)})
                text = (folder / row["file"]).read_text("utf-8-sig")
                found.append((Document(gold.stem, text, row["file"], *astuple(known)), read_gold(gold)))
    return found


def collect(found: list[tuple[Document, list[Gold]]]) -> tuple[list[list[str]], list[bool], list[int], int]:
    """Return every core reading's features, whether it is right, its document; and the number of core gold rows."""
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


def fit(matrix: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the weights that make ``right`` likeliest, held near zero by ``STRENGTH``."""
    weights = np.zeros(matrix.shape[1])
    hold = np.full(matrix.shape[1], STRENGTH)
    hold[0] = 1e-3
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        gradient = matrix.T @ (right - p) - hold * weights
        hessian = (matrix * (p * (1 - p))[:, None]).T @ matrix + np.diag(hold)
        weights += np.linalg.solve(hessian, gradient)
    return weights


def main() -> None:
    """Fit, report, and write the table when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    found = [pair for folder in arguments.folders for pair in documents(folder)]
    names, right, home, total = collect(found)
    counts: dict[str, int] = {}
    for row in names:
        for name in row:
            counts[name] = counts.get(name, 0) + 1
    columns = ["bias", *sorted(name for name, n in counts.items() if n >= RARE)]
    place = {name: i for i, name in enumerate(columns)}
    matrix = np.zeros((len(names), len(columns)))
    matrix[:, 0] = 1
    for i, row in enumerate(names):
        for name in row:
            if name in place:
                matrix[i, place[name]] += 1
    truth, homes = np.array(right, dtype=float), np.array(home)
    scores = np.zeros(len(names))
    for fold in range(5):
        out = homes % 5 == fold
        scores[out] = 1 / (1 + np.exp(-matrix[out] @ fit(matrix[~out], truth[~out])))
    print(f"{len(names)} core readings, {truth.mean():.3f} right, {total} core gold rows")
    for threshold in (0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99):
        kept = scores >= threshold
        if kept.any():
            print(f"  ≥ {threshold:.2f}: right {truth[kept].mean():.4f}, kept {kept.sum() / total:.3f} of core")
    weights = fit(matrix, truth)
    if arguments.write:
        path = Path(extraction.__file__).with_name("confidence.toml")
        head = (
            "# What a reading rests on, and how much surer (or less sure) it makes it, in log-odds.\n"
            "# Fitted by benchmarks/calibration.py; a feature that is not here says nothing.\n\n[weights]\n"
        )
        lines = [
            f'"{name}" = {weight:.2f}' for name, weight in zip(columns, weights, strict=True) if abs(weight) >= 0.05
        ]
        path.write_text(head + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
