"""What a chart shows above all, in one sentence for those who do not see it: ends of a line, or highest and lowest.

A highest and a lowest are told only of districts: one measure of one subject, in the newest period, where no other
mark of that measure and period lies beyond them, be it a zone, an area or the city. A line is one series, year by year
or half by half, on one side of a break: what runs up within a year is none. Else the first mark of the newest period is
told and nothing is held against it.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, said, state, subject_of
from pages.charts.rows import entries

COLUMNS = (
    "region",
    "region_short",
    "region_level",
    "subject_kind",
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
    "segment",
    "value",
    "unit",
    "bound_name",
)
FEW = 3
"""Marks from which on a comparison says more than a line."""
DISTRICTS = frozenset({"district", "county"})
"""Levels of places that do not overlap: zones lie in districts, areas and the city hold them."""
YEAR = len("2024年")
APART = "集中活动"
"""What narrows the number of one event: it stands in no line and no comparison."""


def finding(frame: pd.DataFrame, *, is_ranked: bool = True, among: str = "") -> str:
    """Return the finding of an observation frame, whose rows are the marks; nothing where it has none.

    It is the comparison with most districts, else the longest line, the newest of equals, else one mark. ``is_ranked``
    is False where the card says that its values are not to be compared; ``among`` says of which a comparison is where
    the marks are chosen: 所选.
    """
    if frame.empty:
        return ""
    rows = entries(frame[list(COLUMNS)])
    compared = max(_comparable(rows), key=len, default=[]) if is_ranked else []
    line = max(_groups(rows, _series), key=lambda group: (_length(group), max(map(_when, group))))
    if len(compared) >= max(FEW, _length(line)):
        return _compared(compared, among)
    if _length(line) > 1:
        return _followed(line)
    return _compared(compared, among) if compared else _first(rows)


def most_and_least(numbers: Mapping[str, float], unit: str) -> str:
    """Return who of named counts has most and who least: 最多的是产出（34 个数），最少的是人才（1 个数）."""
    if not numbers:
        return ""
    least, *_, most = sorted(numbers, key=numbers.__getitem__) if len(numbers) > 1 else (*numbers, *numbers)
    told = f"最多的是{most}（{numbers[most]:g} {unit}）"
    return told if numbers[most] == numbers[least] else f"{told}，最少的是{least}（{numbers[least]:g} {unit}）"


def _measure(row: Any) -> tuple[Hashable, ...]:
    """Return what is measured, and of when: only such marks can lie beyond one another."""
    return row.indicator_name, row.transformation, row.unit, row.period_label


def _alike(row: Any) -> tuple[Hashable, ...]:
    return row.indicator_name, row.transformation, row.unit, row.status, row.origin, *_about(row)


def _about(row: Any) -> tuple[Hashable, ...]:
    return row.subject_kind, row.subject, row.qualifier


def _series(row: Any) -> tuple[Hashable, ...]:
    return *_alike(row), row.region, row.segment, _part(row)


def _part(row: Any) -> str:
    """Return of which part of a year a number tells; what there is at a time is the same at any."""
    is_at_a_time = row.indicator_kind == "stock" and row.transformation != "new"
    return "" if is_at_a_time else str(row.period_label)[YEAR:]


def _when(row: Any) -> float:
    """Return the time of a row; one without a period is the oldest."""
    return row.time if row.time == row.time else 0.0


def _groups(rows: Sequence[Any], key: Callable[[Any], Hashable]) -> list[list[Any]]:
    groups: dict[Hashable, list[Any]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return list(groups.values())


def _stands_alone(row: Any) -> bool:
    """Whether a number is of one event, or a place in a ranking, of which documents tell the good ones."""
    return row.transformation == "rank" or APART in row.qualifier


def _length(rows: Sequence[Any]) -> int:
    return 1 if _stands_alone(rows[0]) else len({row.time for row in rows})


def _comparable(rows: Sequence[Any]) -> list[list[Any]]:
    """Return the districts whose highest and lowest can be told: of the newest period of what is so, or is aimed at."""
    newest: dict[str, float] = {}
    for row in rows:
        newest[row.status] = max(_when(row), newest.get(row.status, 0.0))
    local = [
        row
        for row in rows
        if row.region_level in DISTRICTS and not _stands_alone(row) and _when(row) == newest[row.status]
    ]
    beside: dict[Hashable, list[float]] = {}
    for row in rows:
        beside.setdefault(_measure(row), []).append(row.value)
    found = []
    for group in _groups(local, lambda row: (*_alike(row), row.period_label)):
        values, every = [row.value for row in group], beside[_measure(group[0])]
        is_each_once = len({row.region for row in group}) == len(group) > 1
        if is_each_once and min(values) <= min(every) and max(every) <= max(values):
            found.append(group)
    return found


def _compared(rows: Sequence[Any], among: str) -> str:
    low, high = (pick(rows, key=lambda row: row.value) for pick in (min, max))
    head = f"{low.period_label}{measure_of(low)}{state(low)}"
    if low.value == high.value:
        return f"{head}{among} {len(rows)} 个都是 {said(low)}"
    whose = f"{among}里" if among else ""
    return f"{head}{whose}最高的是{subject_of(high)} {said(high)}，最低的是{subject_of(low)} {said(low)}"


def _followed(rows: Sequence[Any]) -> str:
    first, last = (pick(rows, key=lambda row: row.time) for pick in (min, max))
    ends = " → ".join(f"{said(row)}（{row.period_label}）" for row in (first, last))
    return f"{subject_of(last)} {measure_of(last)}{state(last)} {ends}"


def _first(rows: Sequence[Any]) -> str:
    """Return what the first mark of the newest period says, and that there are others."""
    newest = max(map(_when, rows))
    row = next(row for row in rows if _when(row) == newest)
    told = f"{subject_of(row)} {measure_of(row)}{state(row)} {said(row)}（{row.period_label}）"
    return f"{told}等" if len(rows) > 1 else told
