"""The fields of a number that is not on the board yet, in words."""

import re
from collections.abc import Mapping

from pages.charts.marks import SIGNED
from pages.charts.numbers import format_value
from warehouse.library import choices

Names = Mapping[str, Mapping[str, str]]
"""Field → code → its name."""
CODED = ("region", "indicator", "transformation", "status", "bound")
PARTS = {"H1": "上半年", "H2": "下半年", "Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度"}
SPAN = re.compile(r"(\d{4})(?:-(\d\d))?/(\d{4})(?:-(\d\d))?")


def names_of_codes() -> Names:
    """Return what the codes of a number's fields are called now."""
    return {field: choices(field) for field in CODED}


def period_words(period: str) -> str:
    """Return a period as people say it: 2025年上半年, 2025年1—5月, 2023—2027年; as it is where it is no period."""
    if found := SPAN.fullmatch(period):
        first, month, last, end = found.groups()
        if not month or not end:
            return f"{first}—{last}年"
        until = f"{int(end)}月" if first == last else f"{last}年{int(end)}月"
        return f"{first}年{int(month)}{'' if first == last else '月'}—{until}"
    year, _, part = period.partition("-")
    if part.isdigit():
        return f"{year}年{int(part)}月"
    return f"{year}年{PARTS.get(part, part)}" if year else "—"


def about_words(fields: Mapping[str, str], names: Names) -> str:
    """Return whom and what a number is about, and its value: 铜梁区 新型储能（市级） 产值 同比增速 +5%."""
    subject = fields["subject"]
    if fields["qualifier"]:
        subject += f"（{fields['qualifier']}）"
    measure = _name(names, "indicator", fields)
    if fields["transformation"] != "level":
        measure += f" {_name(names, 'transformation', fields)}"
    parts = (_name(names, "region", fields), subject, measure, value_words(fields, names))
    return " ".join(part for part in parts if part)


def value_words(fields: Mapping[str, str], names: Names) -> str:
    """Return the value with its bound and unit; as it is written where it is no number."""
    bound = "" if fields["bound"] == "eq" else _name(names, "bound", fields)
    try:
        value = float(fields["value"])
    except ValueError:
        return f"{fields['value']} {fields['unit']}".strip() or "没有数值"
    return format_value(value, fields["unit"], bound, signed=fields["transformation"] in SIGNED)


def when_words(fields: Mapping[str, str], names: Names) -> str:
    """Return the period, with the status where the number is not an actual one: 2027年 目标."""
    status = "" if fields["status"] == "actual" else f" {_name(names, 'status', fields)}"
    return period_words(fields["period"]) + status


def _name(names: Names, field: str, fields: Mapping[str, str]) -> str:
    return names[field].get(fields[field], fields[field])
