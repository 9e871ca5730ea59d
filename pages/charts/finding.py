"""What a chart shows above all, in one sentence for those who do not see it: first and last of a line, highest, lowest.

Only like is held against like: one measure in one unit and state; places in one period, without the city that holds
them, or one place over time, year by year or half by half: what runs up within a year is no line.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, said, state, subject_of
from pages.charts.rows import entries

COLUMNS = (
    "region_short",
    "region_level",
    "subject",
    "qualifier",
    "indicator_name",
    "indicator_kind",
    "transformation",
    "transformation_name",
    "period_label",
    "time",
    "status",
    "status_name",
    "origin",
    "value",
    "unit",
    "bound_name",
)
FEW = 3
"""Marks from which on a comparison says more than a line."""
CITY = "city"
YEAR = len("2024年")
RANK = "位"
"""The unit of which the smallest is the best."""


def finding(frame: pd.DataFrame) -> str:
    """Return the finding of an observation frame; nothing where it has no rows.

    It is the comparison of one period with most marks, the newest of equals, else the longest line, else the largest
    value of the measure with most marks.
    """
    if frame.empty:
        return ""
    rows = entries(frame[list(COLUMNS)])
    beside = _groups(rows, lambda row: (*_alike(row), row.period_label, row.region_level == CITY, _among(row)))
    compared = max(beside, key=lambda group: (len(_subjects(group)), group[0].time))
    line = max(_groups(rows, lambda row: (*_alike(row), subject_of(row), _part(row))), key=_length)
    if len(_subjects(compared)) >= max(FEW, _length(line)):
        return _compared(compared)
    if _length(line) > 1:
        return _followed(line)
    if len(_subjects(compared)) > 1:
        return _compared(compared)
    return _largest(max(_groups(rows, _alike), key=len))


def most_and_least(numbers: Mapping[str, float], unit: str) -> str:
    """Return who of named counts has most and who least: 最多的是产出（34 个数），最少的是人才（1 个数）."""
    if not numbers:
        return ""
    least, *_, most = sorted(numbers, key=numbers.__getitem__) if len(numbers) > 1 else (*numbers, *numbers)
    told = f"最多的是{most}（{numbers[most]:g} {unit}）"
    return told if numbers[most] == numbers[least] else f"{told}，最少的是{least}（{numbers[least]:g} {unit}）"


def _alike(row: Any) -> tuple[Hashable, ...]:
    return row.indicator_name, row.transformation, row.unit, row.status, row.origin


def _among(row: Any) -> str:
    """Return whom a rank is among: of other numbers it is no matter."""
    return str(row.qualifier) if row.unit == RANK else ""


def _part(row: Any) -> str:
    """Return of which part of a year a number tells; what there is at a time is the same at any."""
    return "" if row.indicator_kind == "stock" else str(row.period_label)[YEAR:]


def _groups(rows: Sequence[Any], key: Callable[[Any], Hashable]) -> list[list[Any]]:
    groups: dict[Hashable, list[Any]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _subjects(rows: Sequence[Any]) -> set[str]:
    return {subject_of(row) for row in rows}


def _length(rows: Sequence[Any]) -> int:
    return len({row.time for row in rows})


def _compared(rows: Sequence[Any]) -> str:
    low, high = (pick(rows, key=lambda row: row.value) for pick in (min, max))
    words, first, last = ("最靠前", low, high) if low.unit == RANK else ("最高", high, low)
    head = f"{low.period_label}{measure_of(low)}{state(low)}"
    if low.value == high.value:
        return f"{head} {len(rows)} 个都是 {said(low)}"
    behind = "最靠后" if low.unit == RANK else "最低"
    return f"{head}{words}的是{subject_of(first)} {said(first)}，{behind}的是{subject_of(last)} {said(last)}"


def _followed(rows: Sequence[Any]) -> str:
    first, last = (pick(rows, key=lambda row: row.time) for pick in (min, max))
    ends = " → ".join(f"{said(row)}（{row.period_label}）" for row in (first, last))
    return f"{subject_of(last)} {measure_of(last)}{state(last)} {ends}"


def _largest(rows: Sequence[Any]) -> str:
    row = max(rows, key=lambda one: one.value)
    told = f"{subject_of(row)} {measure_of(row)}{state(row)} {said(row)}（{row.period_label}）"
    return f"最大的一个是{told}" if len(rows) > 1 else told
