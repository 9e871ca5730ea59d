"""Years that a sentence looks back on from its head: 五年来，生产总值由2020年的…增加到2025年的…；累计引资860亿元.

What was summed up since then is of all those years, and what doubled did so against the year before them.
"""

from etl.compared_levels import time_since
from etl.periods import Period
from etl.reading import Item, Sentence

_AT_HEAD = 4
"""How far from a sentence's head the years stand that all of it looks back on, in characters."""
_LEAST = 24
"""How many months they are at least."""


def doubled_since(sentence: Sentence, item: Item) -> Period | None:
    """Return the time since when something doubled that names no time of its own: 五年来，…；高新企业翻了一番."""
    if item.quantity.dimension not in ("doubling", "times") or "年" in item.lead or "同" in item.lead:
        return None
    back = next((p for p in sentence.periods if p.end <= item.quantity.start and p.role != "base"), None)
    if back is None or not sentence.text.startswith("来", back.end - 1) or back.start - sentence.start > _AT_HEAD:
        return None
    first = back.first or 0
    base = Period(back.start, back.end, first - 12, first - 1, "base", True)
    return time_since(base, back) if _months(back) >= _LEAST else None


def ends_years(sentence: Sentence, period: Period, item: Item) -> bool:
    """Tell the last of those years (增加到2025年的935亿元) where what was summed up over all of them follows."""
    text = sentence.text
    if period.start == 0 or text[period.start - 1] not in "到至":
        return False
    if text.find("累计", period.end, item.quantity.start) < 0:
        return False
    before = (p for p in sentence.periods if p.end <= period.start and p.role != "base")
    return any(_months(p) > _LEAST for p in before)


def _months(period: Period) -> int:
    return 0 if period.first is None or period.last is None else period.last - period.first
