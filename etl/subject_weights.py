"""How much each feature speaks for a subject, and the choice: the likeliest of a number's candidates.

The weights are data (``rules/subjects.toml``), fitted by ``benchmarks/subjects.py``; a feature without a weight says
nothing. The chance of a candidate is its share of the exponentials of all candidates' sums.
"""

import math
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat
from pathlib import Path

from etl.candidates import Candidate
from etl.subject_features import describe
from etl.subject_memory import Topic
from etl.subject_scene import Scene

KINDS = ("region", "sector", "cluster", "enterprise", "park")
ANY = "any"
_TOLD = 4
"""How many features a reason names."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The subject chosen for a number; ``chance`` (0–1) is its probability among the candidates."""

    candidate: Candidate
    chance: float
    features: list[str]
    rival: Candidate | None = None
    """The next likely one."""
    rival_features: list[str] | None = None

    @property
    def topic(self) -> Topic:
        """Kind and name of the subject."""
        return self.candidate.topic


_NOTHING = repeat(0.0)


class Sums(dict[str, float]):
    """Weights by feature; one without a weight counts nothing."""

    def of(self, features: Iterable[str]) -> float:
        """Return what features count together."""
        return sum(map(self.get, features, _NOTHING))


@cache
def tables() -> dict[str, Sums]:
    """Return the weights by section: ``any`` for every subject, else those of one kind."""
    path = Path(__file__).parent / "rules" / "subjects.toml"
    found = tomllib.loads(path.read_text("utf-8"))
    return {kind: Sums({name: float(weight) for name, weight in found[kind].items()}) for kind in (ANY, *KINDS)}


@cache
def _summed() -> dict[str, Sums]:
    """Return for each kind what a feature counts for it: what it counts for every subject and for that kind."""
    general = tables()[ANY]
    return {
        kind: Sums({name: general.get(name, 0.0) + own.get(name, 0.0) for name in general.keys() | own.keys()})
        for kind, own in ((kind, tables()[kind]) for kind in KINDS)
    }


def forget() -> None:
    """Drop what was added up from the tables, after they were changed."""
    _summed.cache_clear()
    _of_scene.cache_clear()


def likeliest(candidates: list[Candidate], scene: Scene) -> Choice:
    """Return the likeliest of a number's candidates, the first of equals."""
    if len(candidates) == 1:
        return Choice(candidates[0], 1.0, [])
    described = describe(candidates, scene)
    summed = _summed()
    kinds = [c.topic[0] for c in candidates]
    scores = [summed[kind].of(own) + _of_scene(kind, scene.about) for kind, own in zip(kinds, described, strict=True)]
    top = max(scores)
    best = scores.index(top)
    scores[best] = -math.inf
    second = scores.index(max(scores))
    chance = 1 / (1 + sum(map(math.exp, [score - top for score in scores])))
    return Choice(candidates[best], chance, described[best], candidates[second], described[second])


@lru_cache(maxsize=4096)
def _of_scene(kind: str, about: tuple[str, ...]) -> float:
    """Return what speaks for a kind of subject whichever the candidates are; many numbers have the same scene."""
    return tables()[kind].of(about)


def reason(choice: Choice) -> str:
    """Return in words why a subject was chosen: what most speaks for it and not for the next likely one."""
    if choice.rival is None or choice.rival_features is None:
        return "别无候选"
    weights = _summed()[choice.topic[0]]
    alone = set(choice.features) - set(choice.rival_features)
    told = sorted((f for f in alone if weights.get(f, 0.0) > 0), key=lambda f: (-weights[f], f))[:_TOLD]
    return f"{'、'.join(told) or '综合各项'}；其次是{choice.rival.topic[1] or '全域'}"
