"""Numbers set before the sentence that tells them: ●37.6%　前三季度，全市甲产业占比为37.6%。

A newspaper's figures and headlines say a number first and what it is of later: the number is what the text says it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.model import Observation

_ALONE = re.compile(r"[^\w\u4e00-\u9fff]*")
"""What may stand before a number that a line begins with, and nothing else."""
_REACH = 160
"""How far behind it the sentence tells the number again, in characters."""
_NUMBER = re.compile(r"\d[\d.,]*")


def take_from_text(observations: Sequence[Observation], text: str) -> list[Observation]:
    """Return the observations in their order, a number that a line begins with as the text behind it tells it."""
    found = sorted(observations, key=lambda o: o.start_char)
    return [_told(o, found[at + 1 : at + 4], text) for at, o in enumerate(found)]


def _told(o: Observation, following: Sequence[Observation], text: str) -> Observation:
    line = text.rfind("\n", 0, o.start_char) + 1
    if o.indicator != "other" or _ALONE.fullmatch(text, line, o.start_char) is None:
        return o
    for told in following:
        if told.start_char - o.end_char <= _REACH and _digits(told) == _digits(o) and told.text[-1:] == o.text[-1:]:
            place = (o.text, o.start_char, o.end_char, o.paragraph)
            return replace(told, text=place[0], start_char=place[1], end_char=place[2], paragraph=place[3])
    return o


def _digits(o: Observation) -> str:
    found = _NUMBER.search(o.text)
    return found[0].rstrip(".,") if found is not None else o.text
