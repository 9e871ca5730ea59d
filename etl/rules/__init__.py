"""Extraction rules as data: each file a list of rules, the first that fits wins."""

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from etl.errors import RuleError
from etl.rules.signs import closers_of, openers_of, signs_of, spot

GROUPS = {"measure": ("area", "volume", "mass", "power", "energy", "length", "other", "foreign")}
_PATTERNS = ("left", "right", "not_left", "not_right", "around", "not_around")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: patterns over the words around a number, the dimensions it is for, what it yields, and its proof.

    ``examples`` and ``near_misses`` are sentences with the number in 【】: the rule is the first to fit the former, not
    the first that fits the latter.
    """

    name: str
    dimensions: frozenset[str]
    patterns: dict[str, re.Pattern[str]]
    sources: dict[str, str]
    """The patterns as the file has them."""
    yields: dict[str, Any]
    options: dict[str, Any] = field(default_factory=dict)
    examples: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()
    left: re.Pattern[str] | None = None
    right: re.Pattern[str] | None = None
    not_left: re.Pattern[str] | None = None
    not_right: re.Pattern[str] | None = None

    def fits(self, left: str, right: str) -> bool:
        """Tell whether the words before and after the number are the rule's."""
        # What is matched in one place is asked first: it costs least.
        if self.right is not None and self.right.match(right) is None:
            return False
        if self.left is not None and self.left.search(left) is None:
            return False
        if self.not_left is not None and self.not_left.search(left) is not None:
            return False
        return self.not_right is None or self.not_right.match(right) is None


def _rule(row: dict[str, Any], path: Path) -> Rule:
    row = dict(row)
    try:
        sources = {key: row.pop(key) for key in _PATTERNS if key in row}
        patterns = {key: _compiled(key, source) for key, source in sources.items()}
        name = row.pop("name")
    except (re.error, KeyError) as error:
        raise RuleError(f"规则文件 {path.name} 有误：{error}，请改正该规则。") from error
    dimensions = {d for group in row.pop("dimensions", []) for d in GROUPS.get(group, (group,))}
    yields = row.pop("yields", {})
    proof = tuple(row.pop("examples", ())), tuple(row.pop("near_misses", ()))
    around = [patterns.get(key) for key in ("left", "right", "not_left", "not_right")]
    return Rule(name, frozenset(dimensions), patterns, sources, yields, row, *proof, *around)


def _compiled(key: str, pattern: str) -> re.Pattern[str]:
    """Return a pattern as it is asked for: looked for before a number, matched right behind it."""
    return re.compile(pattern) if key.endswith("right") else spot(pattern)


@cache
def rules(name: str) -> tuple[Rule, ...]:
    """Return the rules of one file in their order; raise RuleError where one cannot be read."""
    path = Path(__file__).with_name(f"{name}.toml")
    return tuple(_rule(row, path) for row in tomllib.loads(path.read_text("utf-8"))["rule"])


@cache
def rules_for(name: str, dimension: str) -> tuple[Rule, ...]:
    """Return the rules of one file that are for numbers of ``dimension``."""
    return tuple(rule for rule in rules(name) if not rule.dimensions or dimension in rule.dimensions)


_FEW = 2
"""So many rules are sooner tried themselves than held back by their signs."""


class Sieve:
    """Rules in their order, held back where the words lack what every match of theirs holds, begins or ends with.

    The words are those before a number, or those that another of the rules' patterns (``part``) is looked for in;
    ``known`` characters are in all such words. Rules are kept as bits: most are held back by three looks into tables.
    """

    def __init__(self, kept: tuple[Rule, ...], part: str = "left", known: str = "") -> None:
        self.kept = kept
        self._all = (1 << len(kept)) - 1
        self._by_sign: dict[str, int] = {}
        self._signed = 0
        patterns = [rule.sources.get(part, "") for rule in kept]
        for place, pattern in enumerate(patterns):
            for sign in signs_of(pattern, known) or ():
                self._signed |= 1 << place
                self._by_sign[sign] = self._by_sign.get(sign, 0) | 1 << place
        self._signs = re.compile(f"[{re.escape(''.join(sorted(self._by_sign)))}]" if self._by_sign else "(?!)")
        self._by_last = _ByEdge([closers_of(pattern) for pattern in patterns])
        self._by_first = _ByEdge([openers_of(rule.right.pattern) if rule.right else None for rule in kept])
        self._with = lru_cache(maxsize=4096)(self._with_signs)
        self._picked = lru_cache(maxsize=4096)(self._pick)

    def rules(self, words: str, behind: str | None = None) -> tuple[Rule, ...]:
        """Return the rules that may fit such words, in their order: all others do not.

        ``behind``: what stands right behind the number, where it is known; its first character is looked at.
        """
        mask = self._by_last[words[-1:]]
        if behind is not None:
            mask &= self._by_first[behind[:1]]
        if (mask & self._signed).bit_count() > _FEW:
            mask &= self._with(frozenset(self._signs.findall(words)))
        return self._picked(mask)

    def _with_signs(self, signs: frozenset[str]) -> int:
        mask = self._all & ~self._signed
        for sign in signs:
            mask |= self._by_sign[sign]
        return mask

    def _pick(self, mask: int) -> tuple[Rule, ...]:
        return tuple(rule for place, rule in enumerate(self.kept) if mask >> place & 1)


class _ByEdge(dict[str, int]):
    """The rules, a bit each, by the character that words begin or end with; one without a pattern is always there."""

    def __init__(self, edges: list[re.Pattern[str] | None]) -> None:
        super().__init__()
        self._edges = edges

    def __missing__(self, character: str) -> int:
        fits = (edge is None or edge.match(character) is not None for edge in self._edges)
        found = self[character] = sum(1 << place for place, is_so in enumerate(fits) if is_so)
        return found


@cache
def sieve_for(name: str, dimension: str) -> Sieve:
    """Return the rules of one file that are for numbers of ``dimension``, to be asked for by the words before one."""
    return Sieve(rules_for(name, dimension))
