"""How sure a reading is: the weights of what it rests on, added up to a probability.

The weights are data (``confidence.toml``), fitted by ``benchmarks/calibration.py`` on documents that rules may learn
from; a feature without a weight says nothing. Rules fit those documents better than any other: the sum is therefore
brought down by a scale and a shift that documents unseen by rules decide (J. Platt, Probabilistic Outputs for Support
Vector Machines, 1999).
"""

import math
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from etl.context import Frame
from etl.reading import Item

CHANCES = ((0.98, "sure"), (0.9, "likely"), (0.7, "open"))
"""How sure the choice of the subject was, from the least chance on."""


@cache
def _table() -> dict[str, dict[str, float]]:
    return tomllib.loads(Path(__file__).with_name("confidence.toml").read_text("utf-8"))


@cache
def weights() -> dict[str, float]:
    """Return the weight of every feature, and of ``bias``; a positive one makes a reading surer."""
    return {name: float(weight) for name, weight in _table()["weights"].items()}


@cache
def on_unseen() -> tuple[float, float]:
    """Return scale and shift that make the sum of weights true of documents that no rule has seen."""
    table = _table()["unseen"]
    return float(table["scale"]), float(table["shift"])


def features(item: Item, frame: Frame, kind: str) -> list[str]:
    """Return what a reading rests on: its rules, what it inherited from where, its subject, its place in a list."""
    rule, _, indicator_rule = item.rule.partition("·")
    found = [
        f"rule {rule}",
        f"indicator by {indicator_rule or 'context'}",
        f"distance {frame.distance}",
        f"subject {frame.subject_kind}",
        f"indicator {frame.indicator}",
        f"status {frame.status}",
        f"document {kind or 'unknown'}",
        f"number {item.quantity.dimension}",
        f"transformation {frame.transformation}",
    ]
    found.append(f"time from {frame.period_from or 'the sentence'}")
    found += [f"inherits {note.partition('“')[0]}" for note in frame.notes]
    found.append(f"choice {next((name for least, name in CHANCES if item.chance >= least), 'torn')}")
    if item.size > 1:
        found.append("in a list")
    if frame.doubt:
        found.append("doubt")
    if frame.period is None or frame.period.last is None:
        found.append("no period")
    if frame.subject_kind in ("cluster", "enterprise") and not frame.is_listed:
        found.append("unlisted subject")
    if item.quantity.is_chinese:
        found.append("Chinese numeral")
    return found


def confidence(item: Item, frame: Frame, kind: str) -> float:
    """Return the probability (0–1) that a reading is right in every field that charts are made of."""
    return _probability(tuple(features(item, frame, kind)))


@lru_cache(maxsize=8192)
def _probability(found: tuple[str, ...]) -> float:
    """Add up the weights; readings of one kind rest on the same few features again and again."""
    table, (scale, shift) = weights(), on_unseen()
    total = scale * (table.get("bias", 0.0) + sum(table.get(name, 0.0) for name in found)) + shift
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
