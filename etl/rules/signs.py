"""Characters of which every match of a pattern holds one: where a text has none of them, it need not be searched."""

import re
from collections.abc import Iterator
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Signs = frozenset[str] | None
"""None where a pattern can match without any certain character."""
_CATEGORIES = {code.CATEGORY_DIGIT: r"\d", code.CATEGORY_SPACE: r"\s"}
_WIDEST = 64
"""More characters than these tell nothing."""


@cache
def signs_of(pattern: str, known: str = "") -> Signs:
    """Return the fewest characters of which every match of ``pattern`` holds at least one, or None.

    ``known`` characters are in every text that is asked about: they tell nothing.
    """
    return _of_sequence(_parser.parse(pattern), frozenset(known))


@cache
def openers_of(pattern: str) -> re.Pattern[str] | None:
    """Return the pattern of the characters that a match of ``pattern`` can begin with, None where it may be empty."""
    return _edge(_edge_of(_parser.parse(pattern)))


@cache
def closers_of(pattern: str) -> re.Pattern[str] | None:
    """Return the pattern of the characters that a text can end with in which ``pattern`` is found.

    None where a match need not reach the text's end, or may be empty.
    """
    parts = list(_parser.parse(pattern))
    branches = parts[0][1][1] if len(parts) == 1 and parts[0][0] is code.BRANCH else [parts]
    found: set[str | None] = {re.escape("\n")}  # which may stand behind $
    for branch in map(list, branches):
        if not branch or branch[-1] != (code.AT, code.AT_END):
            return None
        edge = _edge_of(branch[:-1], is_last=True)
        if edge is None:
            return None
        found |= edge
    return _edge(found)


def _edge(members: set[str | None] | None) -> re.Pattern[str] | None:
    return None if members is None or None in members else re.compile(_edge_class(members))


def sign_of(pattern: str) -> re.Pattern[str]:
    """Return the pattern of one character: a text without it has no match of ``pattern``.

    Looked for first, it spares most texts a costly pattern; where no such character is known, it matches any text.
    """
    signs = signs_of(pattern)
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]" if signs else "")


def _of_sequence(parts: Any, known: frozenset[str] = frozenset()) -> Signs:
    """Return the smallest set that one of the parts in a row needs."""
    found = [signs for op, value in parts if (signs := _of_part(op, value, known)) is not None]
    return min((signs for signs in found if not signs & known), key=len, default=None)


def _of_part(op: Any, value: Any, known: frozenset[str]) -> Signs:
    """Return what one part needs; look-arounds, anchors and what may be left out need nothing."""
    if op is code.LITERAL:
        return frozenset(chr(value))
    if op is code.IN:
        return _of_class(value)
    if op is code.SUBPATTERN:
        return _of_sequence(value[3], known)
    if op in (code.MAX_REPEAT, code.MIN_REPEAT) and value[0] >= 1:
        return _of_sequence(value[2], known)
    if op is code.BRANCH:
        return _of_any(_of_sequence(branch, known) for branch in value[1])
    return None


def _of_any(branches: Any) -> Signs:
    """Return what one of several branches needs: nothing as soon as one of them does not."""
    found: set[str] = set()
    for signs in branches:
        if signs is None:
            return None
        found |= signs
    return frozenset(found) if len(found) <= _WIDEST else None


def _of_class(members: Any) -> Signs:
    """Return the characters of a class that lists them one by one."""
    if any(op is not code.LITERAL for op, _ in members):
        return None
    return frozenset(chr(value) for _, value in members)


def quick(pattern: str) -> re.Pattern[str]:
    """Compile a pattern that is looked for so that places where no match can begin are passed by at one look each.

    ``re`` does so by itself where every way to match begins with a known character, and nobody can where it may begin
    with nearly any.
    """
    parts = _parser.parse(pattern)
    first = None if _is_quick(parts) else _edge_of(parts)
    if first is None or None in first:
        return re.compile(pattern)
    return re.compile(f"(?={_edge_class(first)})(?:{pattern})")


def spot(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of which is only asked whether a text holds it, and where it first begins.

    Where a match ends is not to be asked: most are one character long. ``re`` runs by itself to the characters that the
    pattern can begin with, far faster than it looks ahead from every place, and from behind each it looks back whether
    the pattern begins there.
    """
    parts = _parser.parse(pattern)
    first = None if _is_quick(parts) else _edge_of(parts)
    return re.compile(pattern if first is None or None in first else f"{_edge_class(first)}(?<=(?={pattern})(?s:.))")


class Rare:
    """A pattern that few texts hold: where none begins is found faster than what it matches where one does."""

    def __init__(self, pattern: str) -> None:
        self._first, self._whole = spot(pattern), quick(pattern)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Return the matches in ``text[start:end]``, as a pattern would: they tell where the search began."""
        is_there = self._first.search(text, start, end) is not None
        return self._whole.finditer(text, start, end) if is_there else iter(())


def _edge_class(members: set[str | None]) -> str:
    return f"[{''.join(sorted(filter(None, members)))}]"


def _is_quick(parts: Any) -> bool:
    """Tell a pattern whose every branch begins with a character or a class: ``re`` looks for these by itself."""
    if not len(parts):
        return False
    op, value = parts[0]
    if op is code.SUBPATTERN:
        return _is_quick(value[3])
    if op is code.BRANCH:
        return all(len(branch) and branch[0][0] is code.LITERAL for branch in value[1])
    return op in (code.LITERAL, code.IN)


def _edge_of(parts: Any, *, is_last: bool = False) -> set[str | None] | None:
    """Return what a match of parts in a row can begin or end with, as members of a class; None in it: may be empty.

    None where that is more than a class could tell.
    """
    found: set[str | None] = set()
    for op, value in reversed(list(parts)) if is_last else parts:
        first = _edge_of_part(op, value, is_last)
        if first is None:
            return None
        found |= first - {None}
        if None not in first:
            return found
    return found | {None}


def _edge_of_part(op: Any, value: Any, is_last: bool) -> set[str | None] | None:
    if op in (code.AT, code.ASSERT, code.ASSERT_NOT):
        return {None}
    if op is code.LITERAL:
        return {re.escape(chr(value))}
    if op is code.IN:
        return _members(value)
    if op is code.SUBPATTERN:
        return _edge_of(value[3], is_last=is_last)
    if op in (code.MAX_REPEAT, code.MIN_REPEAT):
        first = _edge_of(value[2], is_last=is_last)
        return first if first is None or value[0] else first | {None}
    if op is code.BRANCH:
        branches = [_edge_of(branch, is_last=is_last) for branch in value[1]]
        return None if None in branches else set().union(*filter(None, branches))
    return None


def _members(members: Any) -> set[str | None] | None:
    """Return the members of a class as they are written; None where it holds too much to pass anything by."""
    found: set[str | None] = set()
    for op, value in members:
        if op is code.LITERAL:
            found.add(re.escape(chr(value)))
        elif op is code.RANGE and value[1] - value[0] < _WIDEST:
            found.add(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif op is code.CATEGORY and value in _CATEGORIES:
            found.add(_CATEGORIES[value])
        else:
            return None
    return found
