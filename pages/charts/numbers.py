"""Numbers as people read them: four significant digits, from 10,000 亿元 on 万亿元, never 1e11, never k/M/B."""

import math

WAN = 10_000
MONEY = "亿元"
COUNT_UNITS = frozenset({"家", "个", "人", "项", "件", "次", "家次", "处", "辆", "台", "名", "户", "元"})
SCALED_UNITS = {
    MONEY: ("万亿元", WAN),
    "万千瓦": ("亿千瓦", WAN),
    "万立方米": ("亿立方米", WAN),
    "万台": ("亿台", WAN),
}
"""Units whose ten-thousandfold has a name of its own."""

LEAST_TOLD = 0.1
"""% below which a difference is not told exactly: its digits say nothing."""


def significant(value: float, digits: int = 4) -> float:
    """Round to ``digits`` significant digits; 0 stays 0."""
    if value == 0 or not math.isfinite(value):
        return value
    return round(value, digits - 1 - math.floor(math.log10(abs(value))))


def plain(value: float, digits: int = 4) -> str:
    """Return a number without exponent, trailing zeros or thousands separators: 733.63 → 733.6."""
    rounded = significant(value, digits)
    text = f"{rounded:.10f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def scaled(value: float, unit: str) -> tuple[float, str]:
    """Return value and unit as they are said: 32193 亿元 → 3.2193 万亿元, 0.5 亿元 → 5000 万元, 86000 家 → 8.6 万家."""
    magnitude = abs(value)
    if unit in SCALED_UNITS and magnitude >= WAN:
        name, factor = SCALED_UNITS[unit]
        return value / factor, name
    if unit == MONEY and 0 < magnitude < 1:
        return value * WAN, "万元"
    if unit in COUNT_UNITS and magnitude >= WAN:
        return value / WAN, f"万{unit}"
    return value, unit


def format_value(value: float | None, unit: str, bound_name: str = "", *, signed: bool = False) -> str:
    """Return value, unit and bound as one phrase (``超 733.6 亿元``); a missing value is an em dash.

    ``signed`` puts a plus before a growth: +5.3%.
    """
    if value is None or math.isnan(value):
        return "—"
    number, name = scaled(value, unit)
    sign = "+" if signed and number > 0 else ""
    gap = "" if name in ("%", "") else " "
    said = f"{sign}{plain(number)}{gap}{name}"
    return f"{bound_name} {said}" if bound_name else said


def share_apart(spread: float) -> str:
    """Return by how many % statements of one thing differ: 2.5%, 不到 0.1%."""
    return f"不到 {LEAST_TOLD}%" if 0 < spread < LEAST_TOLD else f"{plain(spread, 3)}%"


def apart_in_words(spread: float) -> str:
    """Return the same within a sentence: 相差 2.5%, 相差不到 0.1%."""
    said = share_apart(spread)
    return f"相差{said}" if spread and spread < LEAST_TOLD else f"相差 {said}"


def axis_scale(largest: float, unit: str) -> tuple[float, str]:
    """Return divisor and unit of an axis whose largest magnitude is ``largest``: one unit for all its ticks."""
    if unit in SCALED_UNITS and largest >= WAN:
        name, factor = SCALED_UNITS[unit]
        return factor, name
    if unit in COUNT_UNITS and largest >= 2 * WAN:
        return WAN, f"万{unit}"
    return 1, unit


def tick_suffix(unit_name: str, unit: str) -> str:
    """Return what stands behind each number of an axis in ``unit_name``: %, and what its unit adds to the card's.

    The card names the plain unit: an axis in 万亿元 below 亿元 says 3万亿, one in 万家 below 家 says 4万.
    """
    if unit_name == unit:
        return "%" if unit == "%" else ""
    return unit_name.removesuffix(unit[-1] if unit == MONEY else unit.removeprefix("万"))
