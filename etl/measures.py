"""Values in the canonical unit of their indicator: 5000万元 → 0.5 亿元, 2.6万家 → 26000 家."""

from decimal import Decimal
from functools import cache

from etl.lexicon import rows
from etl.quantities import MAGNITUDES, YI, Quantity, units

_MONEY_PER = {
    "/平方公里": "平方公里",
    "/平方千米": "平方公里",
    "/亩": "亩",
    "每亩": "亩",
    "/人": "人",
    "每人": "人",
    "每平方公里": "平方公里",
}


@cache
def indicators() -> dict[str, dict[str, str]]:
    """Return the rows of the indicator codelist by code."""
    return {row["indicator"]: row for row in rows("indicators")}


def plain(value: Decimal) -> str:
    """Return a decimal as a CSV holds it: no exponent, no trailing zeros."""
    text = f"{value.normalize():f}"
    return "0" if text in ("-0", "") else text


def money(quantity: Quantity) -> Decimal:
    """Return an amount of money in 亿元."""
    return quantity.amount() / YI


def as_written(quantity: Quantity) -> tuple[Decimal, str]:
    """Return value and unit as the document has them (5.2 万户); people are 人."""
    unit = quantity.unit
    if unit in ("名", "位") and quantity.dimension == "count":
        unit = "人"
    if quantity.magnitude in ("万", "亿") and quantity.dimension != "money":
        return quantity.value, quantity.magnitude + unit
    return quantity.amount(), unit


def is_price(quantity: Quantity) -> bool:
    """Tell an amount a head or a piece (成本85.9元) from what a place or an industry makes."""
    return quantity.dimension == "money" and quantity.magnitude == "" and quantity.value < 10**5


def canonical(quantity: Quantity, indicator: str) -> tuple[Decimal, str]:
    """Return value and unit of a level in the unit of its indicator."""
    unit = indicators()[indicator]["unit"] if indicator in indicators() else ""
    dimension = quantity.dimension
    if dimension == "per":
        return _per(quantity, unit)
    if dimension in ("money", "class"):
        if unit == "元" or (indicator in ("other", "") and is_price(quantity)):
            return quantity.amount(), "元"
        if unit in ("万元/亩", "万元/人"):
            return quantity.amount() / 10**4, unit
        if unit == "亿元/平方公里":
            if money(quantity) >= 1:
                return money(quantity), unit  # 每平方公里68亿元: no acre makes so much
            # 亩均产值350万元: the acre is in the words before.
            return money(quantity) * 10**4 * Decimal("0.15"), unit
        return money(quantity), "亿元"
    if dimension == "permille" and indicator in ("other", ""):
        return quantity.value, quantity.unit
    if dimension in ("percent", "permille", "tenths", "point"):
        return rate(quantity), "个百分点" if dimension == "point" else "%"
    if unit in ("家", "个", "人") and dimension == "count":
        return quantity.amount(), unit
    if unit == "点":
        return quantity.amount(), "点"
    if dimension in ("area", "power", "energy", "volume") and unit:
        return _measure(quantity, unit)
    many = 10**3 if quantity.unit in ("辆", "台") else 10**4
    if indicator == "product_volume" and quantity.magnitude == "" and quantity.value >= many:
        return quantity.value / 10**4, "万" + quantity.unit
    return as_written(quantity)


def _measure(quantity: Quantity, unit: str) -> tuple[Decimal, str]:
    """Convert within a dimension to 万平方米, 万千瓦, 万千瓦时, 亿千瓦时 or 万立方米."""
    base = quantity.amount() * units()[quantity.unit][1]
    if unit == "亿千瓦时":
        return base / 10**4, unit
    if units().get(unit[1:], ("", 0))[0] == quantity.dimension:
        return base, unit
    return as_written(quantity)


def _per(quantity: Quantity, unit: str) -> tuple[Decimal, str]:
    per = _MONEY_PER.get(quantity.per, quantity.per.lstrip("/每"))
    value = money(quantity)
    if unit == "亿元/平方公里" and per == "亩":
        return value * 10**4 * Decimal("0.15"), unit
    if unit == "亿元/平方公里" and per == "平方公里":
        return value, unit
    if per in ("亩", "人") and unit == f"万元/{per}":
        return value * 10**4, unit
    magnitude = quantity.magnitude if quantity.magnitude in ("万", "亿") else ""
    return (quantity.value if magnitude else quantity.amount()), f"{magnitude}{quantity.unit}/{per}"


def rate(quantity: Quantity) -> Decimal:
    """Return a rate in %: 三成 → 30, 2.3倍 as growth → 230, 5‰ → 0.5."""
    value = quantity.value * MAGNITUDES[quantity.magnitude]
    if quantity.dimension == "tenths":
        return value * 10
    if quantity.dimension == "permille":
        return value / 10
    if quantity.dimension == "times":
        return value * 100
    if quantity.dimension == "doubling":
        return (Decimal(2) ** int(value) - 1) * 100 if value < 20 else value
    return value
