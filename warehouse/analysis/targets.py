"""How a target stands: verdict, pace and distance in time.

Source: the traffic-light assessment of Statistics Canada and Open SDG after Eurostat, which compares the growth that
was observed with the growth that the target requires; time distance after Sicherl, on the geometric path.
"""

import math
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

ON_TRACK, NEEDS_SPEED = 0.95, 0.60
SHORTEST_SPAN = 2.0
"""Years between base and latest value below which no pace is computed."""
NEAR_VALUE, NEAR_POINTS = 0.02, 0.5
"""A value within 2 % of a goal named 约, half a point for rates and shares, is called 基本达到."""
RATES = frozenset({"yoy", "share"})
UNSORTED = "other"
"""The indicator of what no named one covers: two values under it need not be of one thing."""
SINGLE_PERIOD = frozenset({"new", "change"})
UNMOVED = "现值与起点之差在四舍五入之内，按没有变动算"


@dataclass(frozen=True)
class Standing:
    """Where a target stands; numbers are None where they cannot be computed.

    ``reason`` says why nothing can be said, that nothing has moved (``has_not_moved``), or up to when that is so.

    ``gap`` is target minus latest value, in the target's unit (points for rates, and only within one year);
    ``required_growth`` and ``observed_growth`` are % a year; ``months`` is the time distance, positive where the pace
    is behind.
    """

    verdict: str
    reason: str = ""
    gap: float | None = None
    ratio: float | None = None
    observed_growth: float | None = None
    required_growth: float | None = None
    needed_from_now: float | None = None
    expected_at_due: float | None = None
    months: float | None = None

    @property
    def has_not_moved(self) -> bool:
        """Whether base and latest value may be one: what lies between them, away from the goal, was rounded away."""
        return self.reason == UNMOVED


def standing(row: Any, today: date) -> Standing:
    """Return the standing of one row of the mart ``targets``.

    It has indicator, indicator_kind, transformation, value, unit, bound, better, due_time, base_*, is_base_guessed,
    latest_*, part_*, final_*, apart_*, unfit_period_label, is_undated.
    """
    if row.indicator == UNSORTED:
        return Standing("不可评估", "指标未归类")
    if not row.better:
        return Standing("不可评估", "这个指标没有说明高了好还是低了好")
    if row.is_undated:
        return Standing("不可评估", "目标没有写明期限")
    direction = 1 if row.better == "higher" else -1
    latest = _number(row.latest_value)
    is_of_another_year = row.transformation == "yoy" and row.latest_time < row.due_time
    gap = None if latest is None or is_of_another_year else row.value - latest
    now = today.year + (today.timetuple().tm_yday - 1) / 365.25
    if now >= row.due_time:
        return _after_due(row, direction, gap)
    if latest is None:
        return Standing("不可评估", _other_scope(row) or _only_a_part(row) or "还没有同一口径的实际值")
    if row.transformation in SINGLE_PERIOD and row.latest_time < row.due_time:
        return Standing("不可评估", "新增和变化要等年度结束才能比", gap)
    if row.transformation == "yoy" and row.latest_time < row.due_time:
        return Standing("不可评估", "增速目标要等全年数", gap)
    if row.latest_id == row.base_id and not row.is_base_guessed:
        # What was so before the goal was set is no success of it, however high it stands.
        return Standing("不可评估", "定目标之后没有新的实际值", gap)
    if _is_reached(row, latest, direction):
        return Standing(_reached(row, latest, row.latest_bound), gap=gap)
    return _on_the_way(row, latest, direction, gap)


def _after_due(row: Any, direction: int, gap: float | None) -> Standing:
    final = _number(row.final_value)
    if final is None and row.apart_time == row.due_time:
        return Standing("不可评估", _other_scope(row))
    if final is None and _was_reached_within_the_year(row, direction):
        return Standing(_reached(row, row.latest_value, row.latest_bound), f"截至{row.latest_period_label}", gap)
    if final is None:
        return Standing("无终值", _missing_end(row), gap)
    if _is_reached(row, final, direction):
        return Standing(_reached(row, final, row.final_bound), gap=row.value - final)
    if row.bound == "approx" and _is_near(row, final):
        return Standing("基本达到", gap=row.value - final)
    return Standing("未达", gap=row.value - final)


def _was_reached_within_the_year(row: Any, direction: int) -> bool:
    """Whether a stock stood at its goal at a time of the due year, which is no part of a year as a flow's would be.

    What was so before the goal was set is no success of it.
    """
    is_stock = row.indicator_kind == "stock" and row.transformation == "level"
    latest = _number(row.latest_value) if is_stock and _is_of_due_year(row) else None
    is_news = row.latest_id != row.base_id or row.is_base_guessed
    return latest is not None and is_news and _is_reached(row, latest, direction)


def _is_of_due_year(row: Any) -> bool:
    return row.latest_time is not None and bool(row.latest_time > row.due_time - 1)


def _other_scope(row: Any) -> str:
    """Return why the last actual value is not held against the goal: a break of the series lies between them."""
    if not isinstance(row.apart_reason, str) or not row.apart_reason:
        return ""
    return f"{row.apart_period_label}的数与目标口径不同：{row.apart_reason}"


def _only_a_part(row: Any) -> str:
    """Return of which part of a year the only actual values are, which cannot be held against the goal."""
    return f"只有{row.unfit_period_label}的数" if isinstance(row.unfit_period_label, str) else ""


def _missing_end(row: Any) -> str:
    """Return what is missing at the due time: the year's last number, though there may be one of a part of it."""
    within = row.latest_period_label if _is_of_due_year(row) else row.part_period_label
    return f"到期年份只有{within}的数" if isinstance(within, str) and within else "到期年份的数没有公布"


def _is_reached(row: Any, value: float, direction: int) -> bool:
    return bool(direction * (value - row.value) >= 0)


def _reached(row: Any, value: float, bound: str) -> str:
    """Return the verdict on a value that reaches the goal: 约36% does not prove that 36% was reached."""
    return "基本达到" if bound == "approx" and _is_near(row, value) else "已达"


def _is_near(row: Any, value: float) -> bool:
    if row.transformation in RATES or row.unit == "%":
        return bool(abs(value - row.value) <= NEAR_POINTS)
    return bool(abs(value - row.value) <= NEAR_VALUE * abs(row.value))


def _on_the_way(row: Any, latest: float, direction: int, gap: float | None) -> Standing:
    base = _number(row.base_value)
    if base is None:
        return Standing("不可评估", "没有起点：文件发布之前没有同一口径的实际值", gap)
    elapsed, whole = row.latest_time - row.base_time, row.due_time - row.base_time
    if row.latest_id == row.base_id:
        return Standing("不可评估", "只有一个实际值", gap)
    if elapsed < SHORTEST_SPAN:
        return Standing("不可评估", "起点和现值相隔不到两年", gap)
    if row.transformation == "share" or row.unit == "%" or base <= 0:
        return _linear(row, base, latest, elapsed, whole, direction, gap)
    if base * row.value <= 0:
        return Standing("不可评估", "起点和目标正负不同", gap)
    return _geometric(row, base, latest, elapsed, whole, direction, gap)


def _geometric(
    row: Any, base: float, latest: float, elapsed: float, whole: float, direction: int, gap: float | None
) -> Standing:
    is_still = _is_unproven(base, latest, direction)
    observed = 0.0 if is_still else (latest / base) ** (1 / elapsed) - 1
    required = (row.value / base) ** (1 / whole) - 1
    if required == 0:
        return Standing("不可评估", "目标和起点相同", gap)
    left = row.due_time - row.latest_time
    on_path = 0.0 if is_still else whole * math.log(latest / base) / math.log(row.value / base)
    ratio = direction * observed / abs(required)
    return Standing(
        _verdict(ratio),
        UNMOVED if is_still else "",
        gap=gap,
        ratio=ratio,
        observed_growth=observed * 100,
        required_growth=required * 100,
        needed_from_now=((row.value / latest) ** (1 / left) - 1) * 100 if left > 0 else None,
        expected_at_due=latest * (1 + observed) ** left,
        months=(elapsed - on_path) * 12,
    )


def _linear(
    row: Any, base: float, latest: float, elapsed: float, whole: float, direction: int, gap: float | None
) -> Standing:
    is_still = _is_unproven(base, latest, direction)
    observed, required = 0.0 if is_still else (latest - base) / elapsed, (row.value - base) / whole
    if required == 0:
        return Standing("不可评估", "目标和起点相同", gap)
    ratio = direction * observed / abs(required)
    return Standing(
        _verdict(ratio),
        UNMOVED if is_still else "",
        gap=gap,
        ratio=ratio,
        expected_at_due=latest + observed * (row.due_time - row.latest_time),
        months=(elapsed - observed * elapsed / required) * 12,
    )


def _verdict(ratio: float) -> str:
    if ratio >= ON_TRACK:
        return "达标进度"
    if ratio >= NEEDS_SPEED:
        return "需提速"
    return "滞后" if ratio >= 0 else "背离"


def _is_unproven(base: float, latest: float, direction: int) -> bool:
    """Whether the latest value lies away from the goal by no more than was rounded away: no way back is proven."""
    return direction * (latest - base) < 0 and _are_one_when_rounded(base, latest)


def _are_one_when_rounded(one: float, other: float) -> bool:
    """Whether two values lie apart by less than the coarser of them is told: 2.82万亿 and 2.8万亿 may be one.

    The last digit other than 0 counts as the last one told, whatever the unit, where there are two digits at least:
    28000 stands for 27500 to 28500. Of 100 nobody knows how round it is.
    """
    return abs(one - other) <= max(_half_a_digit(one), _half_a_digit(other))


def _half_a_digit(value: float) -> float:
    digits = Decimal(f"{value:.10g}").normalize().as_tuple()
    return 0.5 * 10.0 ** int(digits.exponent) if len(digits.digits) > 1 else 0.0


def _number(value: Any) -> float | None:
    return None if value is None or value != value else float(value)
