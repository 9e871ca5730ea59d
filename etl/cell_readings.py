"""Sentences of cells that differ in the digits of their number alone: read once, and only the value told anew.

A dense table says the same of hundreds of numbers. What a number is of hangs on its words, its sign, whether it is
whole, and whether it has four, five or more digits: numbers that are alike so are read alike.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from etl.model import Observation

Revalue = Callable[[str], str]
"""Tells the value that the words of a number give to another one in its place."""
ReadAlone = Callable[[str, str], tuple[Sequence[Observation], Revalue | None]]
"""Reads a text of one sentence; with what revalues its number (the second argument), where it states that one alone."""
_NUMBER = re.compile(r"(?P<sign>[－−+-]?)(?P<whole>\d{1,12})(?P<point>\.?)\d{0,8}")
_FEWEST, _MOST = 3, 6
"""Digits of a whole part: up to the one, and from the other on, their number tells nothing."""
_LIKE_YEAR = re.compile(r"(?:19|20)\d\d")
_JOINS_NUMBER = re.compile("[A-Za-z年季月日天时期]")
"""What makes a time or a name of the digits before it: 12个月, 5GWh."""
_KEPT = 10_000
"""How many readings are kept for other numbers, at most."""
_Shape = tuple[str, tuple[str, int, str], str]


@dataclass(frozen=True, slots=True)
class _Known:
    found: Observation | None
    revalue: Revalue


class CellReadings:
    """Reads the sentences of a document's cells."""

    def __init__(self, read: ReadAlone) -> None:
        self._read = read
        self._known: dict[_Shape, _Known] = {}

    def stated(self, before: str, number: str, unit: str, above: Callable[[], str]) -> tuple[Observation, str] | None:
        """Return what a sentence states of its number, and the value; None where it states nothing.

        What is returned may be the observation of a number alike, with another value and place. ``above`` gives the
        text to be read before the sentence, the same for sentences that are alike.
        """
        shape = self._shape(before, number, unit)
        known = self._known.get(shape) if shape is not None else None
        if known is not None:
            return None if known.found is None else (known.found, known.revalue(number))
        told = above() + before
        observations, revalue = self._read(f"{told}{number}{unit}。", number)
        found = next((o for o in observations if _is_of(o, len(told))), None)
        if shape is not None and revalue is not None and len(self._known) < _KEPT:
            self._known[shape] = _Known(found, revalue)
        return None if found is None else (found, found.value)

    @staticmethod
    def _shape(before: str, number: str, unit: str) -> _Shape | None:
        """Return what numbers that are read alike share; None where one could be a time or a part of a name."""
        m = _NUMBER.fullmatch(number)
        if m is None or _LIKE_YEAR.match(m["whole"]) or before[-1:].isdigit() or _JOINS_NUMBER.search(unit):
            return None
        size = len(m["whole"])
        return before, (m["sign"], min(max(size, _FEWEST), _MOST), m["point"]), unit


def _is_of(o: Observation, at: int) -> bool:
    return o.start_char <= at < o.end_char and (o.indicator != "other" or bool(o.unit))
