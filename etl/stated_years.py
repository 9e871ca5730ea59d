"""Years that others are counted from: the one that a sentence states, the one that a section looks back on."""

from collections.abc import Sequence

from etl.context import State
from etl.periods import Period
from etl.reading import FIRM_COUNTS, OUTPUTS, REGIONAL, Item, Sentence

_STATES = OUTPUTS | REGIONAL | FIRM_COUNTS
"""What says how things stand in a year."""
_LAST_YEAR = ("过去一年", "过去的一年", "刚刚过去的一年", "一年来", "这一年")


def end_of_stated_year(sentence: Sentence, done: Sequence[Item], period: Period) -> int | None:
    """Return the last month of the year that years counted back end with: 2023年产值32亿元，近三年年均增长9%.

    None where the sentence states no year before that ends earlier. What a firm did in a year (2021年投资3亿元建成)
    does not say how things stand in it.
    """
    for item in reversed(done):
        frame = item.frame
        stated = frame.period if frame is not None else None
        if frame is None or stated is None or stated.last is None or item.quantity.end > period.start:
            continue
        is_state = frame.indicator in _STATES or (frame.indicator == "other" and item.quantity.dimension == "count")
        if not is_state or frame.subject_kind == "enterprise" or frame.status != "actual":
            continue
        named = (p for p in sentence.periods if p.has_year and p.end <= period.start)
        is_year = (stated.is_year or stated.last % 12 == 11) and stated.role in ("plain", "asof")
        if is_year and stated.last < (period.last or 0) and any(p.last == stated.last for p in named):
            return stated.last
    return None


def year_of_review(sentence: Sentence, state: State, period: Period) -> int | None:
    """Return the year that a section is headed with where it says 过去一年, whenever the text was published."""
    section = state.section_period
    if section is None or not section.is_year or not period.is_year or section.last == period.last:
        return None
    is_last = sentence.text.startswith(_LAST_YEAR, period.start, period.end)
    return section.year if is_last and state.section_status != "target" else None
