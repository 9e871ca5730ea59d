"""The amount of the year that is compared with, told on the way: 产值850亿元，比2023年的790亿元增长7.6%."""

from dataclasses import replace

from etl.periods import Period
from etl.reading import MEASURES, Item, Sentence

_COMPARED = ("比", "较")
_AMOUNTS = frozenset(("money", "count")) | MEASURES


def year_of_base(sentence: Sentence, item: Item) -> Period | None:
    """Return the year compared with where the number is that year's own; None for all others."""
    stop = item.quantity.start
    if sentence.text[stop - 1 : stop] != "的" or item.quantity.dimension not in _AMOUNTS:
        return None  # 超过去年全年的95% is a part of that year's
    for period in reversed(sentence.periods):
        if item.lead_start <= period.start and period.end <= stop:
            is_base = period.role == "base" or sentence.text.startswith(_COMPARED, period.start - 1)
            is_own = is_base and period.last is not None and period.end >= stop - 1
            return replace(period, role="plain") if is_own else None
    return None


def time_since(base: Period, period: Period) -> Period:
    """Return the time from a base to ``period``: from a year to a year, from a year's end (较2022年底) to the month."""
    last = period.last or 0
    is_from_year = base.first is not None and base.first % 12 == 0
    return replace(period, first=base.first, last=last // 12 * 12 + 11 if is_from_year else last, role="span")
