"""Characters of which every match of a pattern holds one: where a text has none of them, it need not be searched."""

from re import _constants as code  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Signs = frozenset[str] | None
"""None where a pattern can match without any certain character."""
_WIDEST = 64
"""More characters than these tell nothing."""


def signs_of(pattern: str) -> Signs:
    """Return the fewest characters of which every match of ``pattern`` holds at least one, or None."""
    return _of_sequence(_parser.parse(pattern))


def _of_sequence(parts: Any) -> Signs:
    """Return the smallest set that one of the parts in a row needs."""
    found = [signs for op, value in parts if (signs := _of_part(op, value)) is not None]
    return min(found, key=len, default=None)


def _of_part(op: Any, value: Any) -> Signs:
    """Return what one part needs; look-arounds, anchors and what may be left out need nothing."""
    if op is code.LITERAL:
        return frozenset(chr(value))
    if op is code.IN:
        return _of_class(value)
    if op is code.SUBPATTERN:
        return _of_sequence(value[3])
    if op in (code.MAX_REPEAT, code.MIN_REPEAT) and value[0] >= 1:
        return _of_sequence(value[2])
    if op is code.BRANCH:
        return _of_any(_of_sequence(branch) for branch in value[1])
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
