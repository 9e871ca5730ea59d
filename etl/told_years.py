"""The years that a text has told of, for what it states later without a year."""

import itertools
from dataclasses import replace

from etl.context import State
from etl.periods import Period
from etl.reading import Sentence

_NEXT = ("、", "和", "及")
_ROW = 3
"""How many years make a row that later numbers align with."""


def take_years(state: State, sentence: Sentence) -> None:
    """Note years told one by one (2022年、2023年、2024年分别为…), and the last whole year before that of writing."""
    if not sentence.periods:
        return
    years = [p for p in sentence.periods if p.is_year and p.has_year and p.role in ("plain", "since")]
    rows: list[list[Period]] = [years[:1]]
    for one, other in itertools.pairwise(years):
        if other.first == (one.first or 0) + 12 and sentence.text[one.end : other.start] in _NEXT:
            rows[-1].append(other)
        else:
            rows.append([other])
    for row in rows:
        if len(row) >= _ROW:
            state.listed_years = replace(row[0], last=row[-1].last)
    for period in years:
        if state.now is not None and period.year == state.now // 12 - 1:
            state.last_year = period
