"""How good a reading is: what was found, what was right, and what the confidence is worth."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from etl.gold import FIELDS, Gold
from etl.model import Observation

CHART_FIELDS = tuple(name for name in FIELDS if name not in ("period", "bound"))
"""What a chart match needs beside the kind and the year of the period."""

THRESHOLDS = (0.5, 0.7, 0.8, 0.9, 0.95)
"""Confidence from which an observation is kept, in the table of precision and share kept."""

EVENT = "集中活动"


@dataclass(frozen=True, slots=True)
class Miss:
    """A core observation that was not read, or not rightly: ``wrong`` is empty where nothing was read there."""

    gold: Gold
    read: Observation | None
    wrong: tuple[str, ...]


@dataclass(slots=True)
class Score:
    """Counts over one document or, added up, over many."""

    gold: int = 0
    read: int = 0
    found: int = 0
    spurious: int = 0
    core_gold: int = 0
    core_read: int = 0
    exact: int = 0
    chart: int = 0
    events: int = 0
    events_read: int = 0
    events_wrong: int = 0
    spans: int = 0
    right: Counter[str] = field(default_factory=Counter)
    """Pairs that agree, by field."""
    kept: Counter[float] = field(default_factory=Counter)
    """Core observations read with at least this confidence."""
    kept_right: Counter[float] = field(default_factory=Counter)
    """Those of them that are right in every chart field."""
    misses: list[Miss] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        """Add another document's counts and misses."""
        for name in ("gold", "read", "found", "spurious", "core_gold", "core_read", "exact", "chart", "events",
                     "events_read", "events_wrong", "spans"):  # fmt: skip
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.right.update(other.right)
        self.kept.update(other.kept)
        self.kept_right.update(other.kept_right)
        self.misses += other.misses

    @property
    def core_f1(self) -> float:
        """Harmonic mean of precision and recall of exact matches among core observations."""
        return harmonic(self.exact, self.core_read, self.core_gold)

    @property
    def chart_f1(self) -> float:
        """The same of chart matches."""
        return harmonic(self.chart, self.core_read, self.core_gold)


def harmonic(hits: int, read: int, gold: int) -> float:
    """Return F1 of ``hits`` among ``read`` and ``gold``; 0 where nothing hit."""
    return 2 * hits / (read + gold) if hits else 0.0


def part(count: int, whole: int) -> float:
    """Return ``count`` as a part of ``whole``, 0 of nothing."""
    return count / whole if whole else 0.0


def score(gold: Sequence[Gold], read: Sequence[Observation]) -> Score:
    """Return the score of one document's observations."""
    pairs, extra = pair(gold, read)
    counts = Score(gold=len(gold), read=len(read), spurious=len(extra))
    for expected, observation in pairs:
        counts.core_gold += expected.is_core
        if observation is not None:
            _count_pair(counts, expected, observation)
        elif expected.is_core:
            counts.misses.append(Miss(expected, None, ()))
    for observation in extra:
        _count_core(counts, observation, is_right=False)
    return counts


def _count_pair(counts: Score, expected: Gold, observation: Observation) -> None:
    wrong = expected.wrong_fields(observation)
    counts.found += 1
    counts.right.update(name for name in FIELDS if name not in wrong)
    counts.spans += (expected.start_char, expected.end_char) == (observation.start_char, observation.end_char)
    is_event, is_event_read = has_event(expected.qualifier), has_event(observation.qualifier)
    counts.events += is_event
    counts.events_read += is_event and is_event_read
    counts.events_wrong += is_event_read and not is_event
    is_chart = not set(wrong) & set(CHART_FIELDS) and expected.accepts_year(observation.period)
    if expected.core != "either":
        _count_core(counts, observation, is_right=expected.is_core and is_chart)
    if expected.is_core:
        counts.chart += is_chart
        counts.exact += not wrong
        if wrong:
            counts.misses.append(Miss(expected, observation, tuple(wrong)))


def _count_core(counts: Score, observation: Observation, *, is_right: bool) -> None:
    if not is_core(observation):
        return
    counts.core_read += 1
    reached = [threshold for threshold in THRESHOLDS if observation.confidence >= threshold]
    counts.kept.update(reached)
    if is_right:
        counts.kept_right.update(reached)


def pair(
    gold: Sequence[Gold], read: Sequence[Observation]
) -> tuple[list[tuple[Gold, Observation | None]], list[Observation]]:
    """Pair each gold observation, in order, with the free observation that shares most of its span; the rest too.

    They are the same number where they share at least half of the characters that either covers.
    """
    free = dict(enumerate(read))
    pairs: list[tuple[Gold, Observation | None]] = []
    for expected in gold:
        shares = {number: _shared(expected, observation) for number, observation in free.items()}
        best = max(shares, key=shares.__getitem__, default=None)
        is_same = best is not None and shares[best] >= 0.5
        pairs.append((expected, free.pop(best) if best is not None and is_same else None))
    return pairs, list(free.values())


def _shared(expected: Gold, observation: Observation) -> float:
    """Return the part of the characters that either span covers which both cover; negative where they lie apart."""
    shared = min(expected.end_char, observation.end_char) - max(expected.start_char, observation.start_char)
    covered = max(expected.end_char, observation.end_char) - min(expected.start_char, observation.start_char)
    return shared / covered if covered else 0.0


def is_core(observation: Observation) -> bool:
    """Whether charts would be made of an observation."""
    return observation.indicator not in ("", "other") and observation.status != "policy"


def has_event(qualifier: str) -> bool:
    """Whether a qualifier marks the number of one signing or ground-breaking event."""
    return EVENT in re.split("[；;,，]", qualifier)


def total(scores: Iterable[Score]) -> Score:
    """Return all scores added up."""
    summed = Score()
    for one in scores:
        summed.add(one)
    return summed
