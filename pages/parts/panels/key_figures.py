"""Key figures of a place: the newest value of its best documented series, with growth, sparkline and source."""

import math
from typing import Any

import pandas as pd

from pages.charts.marks import SIGNED, measure_of, said
from pages.charts.numbers import format_value, plain, scaled
from pages.parts.card import Card, body_card, open_mark
from pages.parts.components.figures import KeyFigure, Point, figures
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.series import key_series

MOST = 6
ENOUGH = 3
"""Points that a named key figure of the city needs to be shown."""
SERIES = ["subject_kind", "subject", "indicator", "transformation"]


def key_figures(board: Warehouse, scope: Scope) -> None:
    """Draw up to six key figures of the scope: the named ones first, then those with most points."""
    found = key_series(board, region=scope.region, subject=scope.firm or scope.cluster)
    if scope.level == "area":
        found = found.head(0)
    chosen = choose(found, fewest=ENOUGH if scope.level == "city" else 1)
    shown = [rows for _, rows in chosen]
    frame = pd.concat(shown, ignore_index=True) if shown else found
    items = [key_figure(name, rows, found) for name, rows in chosen]
    body_card(
        Card("figures", f"{scope.name} 关键数", frame, note="点数字看出处"),
        lambda: figures("key-figures", items, on_pick=lambda opens: open_mark("", opens)),
        empty=f"{scope.name}作为一个整体没有公开的年度数。下面是其中已有的数；要补，请向区统计局或市统计局要年度公报。",
    )


def choose(found: pd.DataFrame, *, fewest: int) -> list[tuple[str, pd.DataFrame]]:
    """Return up to six (name, rows by time) of the series with at least ``fewest`` points, one point a time."""
    candidates = []
    for key, rows in found.groupby(SERIES, sort=False):
        points = rows.sort_values(["time", "is_whole_year"]).drop_duplicates("time", keep="last")
        rank = points["figure_rank"].iat[0]
        if len(points) >= fewest and not (math.isnan(rank) and key[3] == "yoy"):
            name = points["figure_name"].iat[0] or _name(next(points.itertuples()))
            candidates.append((rank if not math.isnan(rank) else 100 - len(points), name, points))
    candidates.sort(key=lambda candidate: candidate[0])
    return [(name, points) for _, name, points in candidates[:MOST]]


def _name(row: Any) -> str:
    return f"{row.subject}{measure_of(row)}"


def key_figure(name: str, points: pd.DataFrame, found: pd.DataFrame) -> KeyFigure:
    """Return one key figure from its points by time; ``found`` holds the stated growth rates."""
    newest = list(points.itertuples())[-1]
    number, unit = scaled(newest.value, newest.unit)
    change, tone = change_of(points, found)
    return KeyFigure(
        id=newest.observation_id,
        name=name,
        number=f"{newest.bound_name}{'+' if newest.transformation in SIGNED and number > 0 else ''}{plain(number)}",
        unit=unit,
        change=change,
        tone=tone,
        period=newest.period_label + ("（推算）" if newest.origin == "derived" else ""),
        source=" ".join(part for part in (newest.doc_issuer or newest.doc_title, newest.published) if part),
        mark="⚠" if newest.doubt else "",
        ids=tuple(i for ids in points["source_ids"] for i in ids.split("|")),
        points=tuple(_point(row) for row in points.itertuples()),
    )


def change_of(points: pd.DataFrame, found: pd.DataFrame) -> tuple[str, str]:
    """Return the change in words and its tone.

    The growth that a document states for the newest period; else the change since the last point, named as such;
    else a dash.
    """
    rows = list(points.itertuples())
    newest = rows[-1]
    same = found["transformation"].eq("yoy") & found["period"].eq(newest.period)
    for column in ("subject_kind", "subject", "indicator"):
        same &= found[column].eq(getattr(newest, column))
    stated = found[same]
    if newest.transformation == "level" and len(stated):
        rate = next(stated.itertuples())
        return f"同比 {said(rate)}", _tone(rate.value, newest.better)
    if len(rows) < 2 or newest.bound != "eq" or rows[-2].bound != "eq":
        return "—", "flat"
    before = rows[-2]
    if newest.unit == "%":
        points_changed = round(newest.value - before.value, 4)
        said_change = format_value(points_changed, "个百分点", signed=True)
        return f"较{before.period_label} {said_change}", _tone(points_changed, newest.better)
    rate_changed = (newest.value / before.value - 1) * 100 if before.value else math.nan
    if math.isnan(rate_changed):
        return "—", "flat"
    return (
        f"较{before.period_label} {format_value(round(rate_changed, 1), '%', signed=True)}",
        _tone(rate_changed, newest.better),
    )


def _tone(change: float, better: str) -> str:
    if not change or not better:
        return "flat"
    return "up" if (change > 0) == (better == "higher") else "down"


def _point(row: Any) -> Point:
    form = "derived" if row.origin == "derived" else row.status
    return Point(row.observation_id, row.time, row.value, f"{row.period_label} {said(row)}", form)
