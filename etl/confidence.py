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
from typing import NamedTuple

from etl.context import Frame
from etl.reading import Item

CHANCES = ((0.98, "sure"), (0.9, "likely"), (0.7, "open"))
"""How sure the choice of the subject was, from the least chance on."""

LONG_LIST = 5
"""Numbers of a list from which on it is a long one."""
WORD, MANY_WORDS = 4, 3
"""Characters of a word, roughly, and the number of words behind a number from which on there are many."""


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


class Grounds(NamedTuple):
    """What a reading rests on: its rules, what it inherited from where, its subject, its place in a list."""

    rule: str
    distance: int
    subject_kind: str
    indicator: str
    status: str
    document_kind: str
    dimension: str
    transformation: str
    period_from: str
    inherited: tuple[str, ...]
    how_sure: str
    in_list: int
    words_behind: int
    has_doubt: bool
    has_period: bool
    is_unlisted: bool
    is_chinese: bool

    def features(self) -> list[str]:
        """Return the names that weights have."""
        rule, _, indicator_rule = self.rule.partition("·")
        found = [
            f"rule {rule}",
            f"indicator by {indicator_rule or 'context'}",
            f"distance {self.distance}",
            f"subject {self.subject_kind}",
            f"indicator {self.indicator}",
            f"status {self.status}",
            f"document {self.document_kind or 'unknown'}",
            f"number {self.dimension}",
            f"transformation {self.transformation}",
            f"time from {self.period_from or 'the sentence'}",
            *(f"inherits {what}" for what in self.inherited),
            f"choice {self.how_sure}",
            f"distance {self.distance} of {self.subject_kind}",
            f"{len(self.inherited)} inherited",
            f"list of {self.in_list}",
            f"{self.words_behind} words behind",
        ]
        told = (
            (self.has_doubt, "doubt"),
            (not self.has_period, "no period"),
            (self.is_unlisted, "unlisted subject"),
            (self.is_chinese, "Chinese numeral"),
        )
        return found + [name for is_so, name in told if is_so]


def _grounds(item: Item, frame: Frame, kind: str) -> Grounds:
    return Grounds(
        item.rule,
        frame.distance,
        frame.subject_kind,
        frame.indicator,
        frame.status,
        kind,
        item.quantity.dimension,
        frame.transformation,
        frame.period_from,
        tuple([note.partition("“")[0] for note in frame.notes]),
        _how_sure(item.chance),
        min(item.size, LONG_LIST),
        min(len(item.tail) // WORD, MANY_WORDS),
        bool(frame.doubt),
        frame.period is not None and frame.period.last is not None,
        frame.subject_kind in ("cluster", "enterprise") and not frame.is_listed,
        item.quantity.is_chinese,
    )


def _how_sure(chance: float) -> str:
    for least, name in CHANCES:
        if chance >= least:
            return name
    return "torn"


def features(item: Item, frame: Frame, kind: str) -> list[str]:
    """Return the names of what a reading rests on."""
    return _grounds(item, frame, kind).features()


def confidence(item: Item, frame: Frame, kind: str) -> float:
    """Return the probability (0–1) that a reading is right in every field that charts are made of."""
    return _probability(_grounds(item, frame, kind))


@lru_cache(maxsize=8192)
def _probability(grounds: Grounds) -> float:
    """Add up the weights; readings of one kind rest on the same few grounds again and again."""
    table, (scale, shift) = weights(), on_unseen()
    total = scale * (table.get("bias", 0.0) + sum(table.get(name, 0.0) for name in grounds.features())) + shift
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
