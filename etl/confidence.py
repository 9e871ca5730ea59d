"""How sure a reading is: the weights of what it rests on, added up to a probability.

The weights are data (``confidence.toml``), fitted by ``benchmarks/calibration.py`` on documents that rules may learn
from; a feature without a weight says nothing.
"""

import math
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from etl.context import Frame
from etl.reading import Item


@cache
def weights() -> dict[str, float]:
    """Return the weight of every feature, and of ``bias``; a positive one makes a reading surer."""
    path = Path(__file__).with_name("confidence.toml")
    return {name: float(weight) for name, weight in tomllib.loads(path.read_text("utf-8"))["weights"].items()}


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
    table = weights()
    total = table.get("bias", 0.0) + sum(table.get(name, 0.0) for name in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
