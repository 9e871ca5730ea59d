"""What key figures say of a series: how its newest point differs from the one before, and its points as they are."""

from collections.abc import Sequence
from typing import Any

from pages.charts.marks import break_notes, said
from pages.charts.numbers import format_value
from pages.parts.components.figures import Note, Point


def change_since(points: Sequence[Any]) -> tuple[str, str]:
    """Return the change since the point before and its tone; empty where there is none, only a bound is
    stated, or the series breaks between both.

    ``points`` are rows of an observation frame by time. Shares differ by 个百分点, all else by %. The change of
    a value that is told as about so much is about so much too.
    """
    bounds = {row.bound for row in points[-2:]}
    if len(points) < 2 or bounds - {"eq", "approx"}:
        return "", "flat"
    before, newest = points[-2:]
    if before.segment != newest.segment:
        return "", "flat"
    is_share = newest.unit == "%"
    if not is_share and not before.value:
        return "", "flat"
    change = round(newest.value - before.value, 4) if is_share else round((newest.value / before.value - 1) * 100, 1)
    said_change = format_value(change, "个百分点" if is_share else "%", signed=True)
    about = "约 " if "approx" in bounds else ""
    return f"较{before.period_label} {about}{said_change}", tone_of(change, newest.better)


def tone_of(change: float, better: str) -> str:
    """Return whether a change is for the better (up), for the worse (down), or neither (flat)."""
    if not change or not better:
        return "flat"
    return "up" if (change > 0) == (better == "higher") else "down"


def break_notes_of(points: Sequence[Any]) -> list[Note]:
    """Return a line that says which points of a figure do not go on from those before, the newest such break alone."""
    return [Note(points[-1].observation_id, text) for text in break_notes(points)[-1:]]


def point_of(row: Any) -> Point:
    """Return a row as a point of a sparkline."""
    form = "derived" if row.origin == "derived" else row.status
    return Point(row.observation_id, row.time, row.value, f"{row.period_label} {said(row)}", form, row.segment)
