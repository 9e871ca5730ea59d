"""The time that a text's figures are reported for, where what came before them is only what has been done since.

一季度规上工业产值增长9%。今年以来，全区做强铝产业链。铝产业实现产值98亿元: that too is the quarter's, as it is counted.
规上工业产值增长3%，工业投资增长28%。/ 2024年，全区围绕…: what a text begins with is of the time that it names next.
"""

import re

from etl.candidates import INDUSTRY
from etl.context import Frame, State
from etl.measures import indicators
from etl.periods import Period

_COUNTED = frozenset(
    (
        "gross_output",
        "value_added",
        "revenue",
        "profit",
        "tax",
        "fixed_investment",
        "tech_upgrade_investment",
        "product_volume",
        "export_delivery",
        "electricity",
        "gas",
    )
)
"""What statistics count for a quarter or the months so far; what a district does (签约, 引进) is told up to the day."""
_OF_TRADES = ("value_added", "gross_output", "revenue", "profit")
"""What is told of all industry first and of its trades then."""
_OTHER_DIVISIONS = ("采矿业", "电力、热力")
_FIRST = 400
"""How many characters a text may take to name its time."""
_YEAR = 14
"""How many months ago the time ended at most."""
_LEADS = re.compile(r"(?:……|——|[\n。])[ \u3000]*$")
_BEFORE = ("段内前文", "上一段")
_OF_NEWS = ("报道", "")


def keep_reported(state: State, told: list[Frame]) -> None:
    """Keep the quarter, the half or the months so far that the statistics of a sentence are of."""
    if state.kind not in _OF_NEWS or state.now is None:
        return
    for frame in told:
        period = frame.period
        if period is None or frame.indicator not in _COUNTED or frame.status != "actual" or frame.period_from:
            continue
        if _is_of_months(period, state.now):
            state.reported = period


def grown_of_all(told: list[Frame]) -> Frame | None:
    """Return the last growth of all industry; 制造业 beside 采矿业 is one of its three parts and not all of it."""
    has_parts = any(f.subject.startswith(_OTHER_DIVISIONS) for f in told)
    wholes = INDUSTRY - {"制造业", "规上制造业"} if has_parts else INDUSTRY
    grown = [f for f in told if f.transformation == "yoy" and f.subject in wholes and f.indicator in _OF_TRADES]
    return grown[-1] if grown else None


def told_first(text: str, periods: list[Period], now: int | None) -> Period | None:
    """Return the time so far that a text names first, at the head of a sentence behind its first words."""
    if now is None:
        return None
    for period in periods:
        if period.start > _FIRST:
            return None
        is_over = period.role in ("plain", "since") and period.last is not None and now - _YEAR <= period.last <= now
        is_long = is_over and period.first is not None and period.last is not None and period.last > period.first
        if is_long and not period.is_day:
            leads = _LEADS.search(text, 0, period.start)
            return period if leads is not None and text.startswith(("，", ","), period.end) else None
    return None


def settle_lead(state: State, frame: Frame, start: int) -> None:
    """Give a number of a text's first words, at ``start``, the time that it names right after them."""
    told = state.told_first
    if told is None or start >= told.start or frame.period_from != "文件日期" or frame.status != "actual":
        return
    is_of_time = frame.transformation in ("yoy", "new") or indicators().get(frame.indicator, {}).get("kind") == "flow"
    if is_of_time and frame.indicator != "planned_investment" and frame.subject_kind != "enterprise":
        frame.period, frame.period_from = told, "后一句"
        frame.notes.append("时间：后一句所说")


def settle_reported(state: State, frame: Frame) -> None:
    """Give a number whose paragraph only began with what was done since the time that the text reports on."""
    told, period = state.reported, frame.period
    if told is None or period is None or not state.is_background or frame.period_from not in _BEFORE:
        return
    is_same_year = told.last is not None and period.last is not None and told.last // 12 == period.last // 12
    if is_same_year and period.role == "since" and frame.indicator in _COUNTED and frame.status == "actual":
        frame.period = told
        frame.notes.append("时间：全文数据所报的时期")


def _is_of_months(period: Period, now: int) -> bool:
    """Tell months so far of the year that runs, from its first on and not all of it."""
    if period.role != "plain" or period.first is None or period.last is None:
        return False
    return period.first % 12 == 0 and 0 < period.last - period.first < 11 and period.last <= now < period.first + 12
