"""How much each feature speaks for a subject, and the choice: the likeliest of a number's candidates.

The weights are data (``rules/subjects.toml``), fitted by ``benchmarks/subjects.py``; a feature without a weight says
nothing. The chance of a candidate is its share of the exponentials of all candidates' sums. Weights are counted in
hundredths, whole ones in the table: their sums are exact in any order, and equals are equal.
"""

import math
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from etl.candidates import Candidate
from etl.feature_parts import Part, part
from etl.subject_features import parts_of
from etl.subject_memory import Topic
from etl.subject_scene import Scene

KINDS = ("region", "sector", "cluster", "enterprise", "park")
ANY = "any"
_TOLD = 4
"""How many features a reason names."""


class Choice(NamedTuple):
    """The subject chosen for a number; ``chance`` (0–1) is its probability among the candidates."""

    candidate: Candidate
    chance: float
    features: Sequence[Part]
    rival: Candidate | None = None
    """The next likely one."""
    rival_features: Sequence[Part] | None = None

    @property
    def topic(self) -> Topic:
        """Kind and name of the subject."""
        return self.candidate.topic


HUNDREDTH = 100
_KEPT = 50_000
"""How many parts a table keeps the sums of, at most."""


class Sums(dict[str, float]):
    """Weights by feature, in hundredths; one without a weight counts nothing."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        super().__init__(weights)
        self.of_part = _OfParts(self)
        """What a part's features count together."""


class _OfParts(dict[Part, float]):
    """Adds up what a part's features count when it is first asked for: the same few are asked for again and again."""

    def __init__(self, weights: Sums) -> None:
        self.weights = weights

    def __missing__(self, one: Part) -> float:
        if len(self) >= _KEPT:
            self.clear()
        found = self[one] = sum([self.weights.get(name, 0.0) for name in one.names])
        return found


@cache
def tables() -> dict[str, Sums]:
    """Return the weights by section: ``any`` for every subject, else those of one kind."""
    path = Path(__file__).parent / "rules" / "subjects.toml"
    found = tomllib.loads(path.read_text("utf-8"))
    return {kind: hundredths(found[kind]) for kind in (ANY, *KINDS)}


def hundredths(weights: Mapping[str, float]) -> Sums:
    """Return weights in log-odds as they are counted; those of the table, with two decimals, become whole."""
    return Sums({name: round(weight * HUNDREDTH, 6) for name, weight in weights.items()})


@cache
def _summed() -> dict[str, Sums]:
    """Return for each kind what a feature counts for it: what it counts for every subject and for that kind."""
    general = tables()[ANY]
    return {
        kind: Sums({name: general.get(name, 0.0) + own.get(name, 0.0) for name in general.keys() | own.keys()})
        for kind, own in ((kind, tables()[kind]) for kind in KINDS)
    }


@cache
def _counts() -> dict[str, tuple[Callable[[Part], float], Callable[[Part], float]]]:
    """Return for each kind what tells how much a part of a subject of it counts, and how much the scene does."""
    summed, by_kind = _summed(), tables()
    return {kind: (summed[kind].of_part.__getitem__, by_kind[kind].of_part.__getitem__) for kind in KINDS}


def forget() -> None:
    """Drop what was added up from the tables, after they were changed."""
    _summed.cache_clear()
    _counts.cache_clear()


def likeliest(candidates: list[Candidate], scene: Scene) -> Choice:
    """Return the likeliest of a number's candidates, the first of equals."""
    if len(candidates) == 1:
        return Choice(candidates[0], 1.0, [])
    parts = parts_of(candidates, scene)
    counts, about = _counts(), part(scene.about)
    scores = []
    for candidate, own in zip(candidates, parts, strict=True):
        # What is the same for all candidates can only speak for a kind.
        of_part, of_scene = counts[candidate.topic[0]]
        scores.append(sum(map(of_part, own)) + of_scene(about))
    top = max(scores)
    best = scores.index(top)
    scores[best] = -math.inf
    second = scores.index(max(scores))
    chance = 1 / (1 + sum([math.exp((score - top) / HUNDREDTH) for score in scores]))
    return Choice(candidates[best], chance, parts[best], candidates[second], parts[second])


def reason(choice: Choice) -> str:
    """Return in words why a subject was chosen: what most speaks for it and not for the next likely one."""
    if choice.rival is None or choice.rival_features is None:
        return "别无候选"
    weights = _summed()[choice.topic[0]]
    alone = _names(choice.features) - _names(choice.rival_features)
    told = sorted((f for f in alone if weights.get(f, 0.0) > 0), key=lambda f: (-weights[f], f))[:_TOLD]
    return f"{'、'.join(told) or '综合各项'}；其次是{choice.rival.topic[1] or '全域'}"


def _names(parts: Sequence[Part]) -> set[str]:
    return {name for one in parts for name in one.names}
