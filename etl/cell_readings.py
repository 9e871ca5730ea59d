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
_NUMBER = re.compile(r"(?P<sign>[－−+-]?)(?P<whole>\d+)(?P<point>\.?)\d*")
_FEWEST, _MOST = 3, 6
"""Digits of a whole part: up to the one, and from the other on, their number tells nothing."""
_LONGEST = 16
_LIKE_YEAR = re.compile(r"(?:19|20)\d\d")
_JOINS_NUMBER = re.compile("[A-Za-z年季月日天时期]")
"""What makes a time or a name of the digits before it: 12个月, 5GWh."""
_KEPT = 10_000
"""How many readings are kept for other numbers, at most."""
_Shape = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class _Known:
    found: Observation | None
    revalue: Revalue


class CellReadings:
    """Reads the sentences of a document's cells."""

    def __init__(self, read: ReadAlone) -> None:
        self._read = read
        self._known: dict[_Shape, _Known] = {}

    def stated(self, sentence: str, at: int, above: Callable[[], str]) -> tuple[Observation, str] | None:
        """Return what a sentence states of the number at ``at``, and its value; None where it states nothing.

        What is returned may be the observation of a number alike, with another value and place. ``above`` gives the
        text to be read before the sentence, the same for sentences that are alike.
        """
        number = _NUMBER.match(sentence, at)
        shape = _shape(sentence, number) if number is not None else None
        known = self._known.get(shape) if shape is not None else None
        if known is not None and number is not None:
            return None if known.found is None else (known.found, known.revalue(number[0]))
        before = above()
        observations, revalue = self._read(f"{before}{sentence}", number[0] if number is not None else "")
        at += len(before)
        found = next((o for o in observations if _is_of(o, at)), None)
        if shape is not None and revalue is not None and len(self._known) < _KEPT:
            self._known[shape] = _Known(found, revalue)
        return None if found is None else (found, found.value)


def _is_of(o: Observation, at: int) -> bool:
    return o.start_char <= at < o.end_char and (o.indicator != "other" or bool(o.unit))


def _shape(sentence: str, number: re.Match[str]) -> _Shape | None:
    """Return what numbers that are read alike share; None where one could be a time or a part of a name."""
    before, unit, whole = sentence[: number.start()], sentence[number.end() :], number["whole"]
    if len(number[0]) > _LONGEST or before[-1:].isdigit() or _LIKE_YEAR.match(whole) or _JOINS_NUMBER.search(unit):
        return None
    return before, f"{number['sign']}{min(max(len(whole), _FEWEST), _MOST)}{number['point']}", unit
