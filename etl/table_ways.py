"""The ways to say the cells of a table: where rows say the same, cells differ by their digits alone and are said alike.

What a row and a column say together is put into words once; for every further number only its digits are new.
"""

import re
from collections.abc import Callable

FRAMES = "〔[［"
"""What frames a number that is added up over the years of a plan."""
_FALLS = ("下降", "降低", "减少")
"""Words in a cell of growth that stand for its sign."""
_MOST = 20_000
"""How many ways are kept, at most."""


class Ways:
    """Keeps how the cells of one table are said."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[str, str, bool]] = {}

    def words(
        self, said_of: tuple[object, ...], value: re.Match[str], say: Callable[[], tuple[str, int]]
    ) -> tuple[str, str, str]:
        """Return what a cell's sentence says before its number, the number, and its unit.

        ``said_of``: all that the cell's row and column say; ``say`` returns the sentence and its number's place.
        """
        key = (*said_of, *_manner(value))
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            known = self._known[key] = _parted(*say(), value)
        before, unit, is_signed = known
        return before, signed(value) if is_signed else digits_of(value), unit


def _manner(value: re.Match[str]) -> tuple[object, ...]:
    """Return all that a cell says beside its digits."""
    number = value["number"]
    is_framed = value.string[0] in FRAMES
    return value["way"], value["bound"], value["unit"], value["after"], is_framed, number.isdigit(), number[0] == "+"


def digits_of(value: re.Match[str]) -> str:
    """Return the number of a cell without the commas between its thousands."""
    return value["number"].replace(",", "")


def signed(value: re.Match[str]) -> str:
    """Return the number of a cell with the sign that the word before it gives it."""
    return ("-" if value["way"] in _FALLS else "") + digits_of(value).lstrip("+")


def _parted(sentence: str, at: int, value: re.Match[str]) -> tuple[str, str, bool]:
    """Return what stands before the number of a sentence, what behind it, and whether it has the sign of its word."""
    is_signed = sentence.startswith(signed(value), at)
    digits = signed(value) if is_signed else digits_of(value)
    return sentence[:at], sentence[at + len(digits) : -1], is_signed
