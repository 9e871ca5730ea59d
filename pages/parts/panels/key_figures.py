"""Key figures of a place: the newest value of its best documented series, with growth, sparkline and source."""

import math
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import pandas as pd

from pages.charts.marks import SIGNED, measure_of, said
from pages.charts.numbers import plain, scaled
from pages.charts.rows import entries
from pages.parts.card import Card, body_card, open_mark
from pages.parts.components.figures import KeyFigure, figures
from pages.parts.listed import figured
from pages.parts.memory import remembered
from pages.parts.panels.changes import break_notes_of, change_since, point_of, tone_of
from pages.parts.panels.rows import from_whom
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.series import key_series

MOST = 6
ENOUGH = 3
"""Points that a named key figure of the city needs to be shown."""


def key_figures(board: Warehouse, scope: Scope) -> None:
    """Draw up to six key figures of city, area or industry: the named ones first, then those with most points."""
    frame, items = _shown(board, scope)
    body_card(
        Card("figures", f"{scope.name} 关键数", frame, note="点数字看出处", listed=partial(figured, items)),
        lambda: figures("key-figures", items, on_pick=lambda opens: open_mark("", opens)),
        empty=f"{scope.name}作为一个整体没有公开的年度数。下面是其中已有的数；要补，请向{offices(scope)}统计局要年度公报。",
    )


@remembered
def _shown(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, list[KeyFigure]]:
    """Return the statements behind the figures, and the figures."""
    found = key_series(board, region=scope.region, subject=scope.cluster)
    # The city's own series are not those of a part of it.
    stated = [] if scope.area else entries(found)
    chosen = choose(stated, fewest=ENOUGH if scope.level == "city" else 1)
    places = {row.observation_id: place for place, row in enumerate(stated)}
    shown = [row for _, points in chosen for row in (*points, *stated_growth(points, stated))]
    frame = found.iloc[[places[row.observation_id] for row in shown]]
    return frame, [key_figure(name, points, stated) for name, points in chosen]


def choose(stated: Iterable[Any], *, fewest: int) -> list[tuple[str, list[Any]]]:
    """Return up to six (name, points by time) of the series with at least ``fewest`` points, one point a time.

    Where a whole year and its December state the same stock, the year stands for both. Growth rates are figures of
    their own only where they are named.
    """
    series: dict[tuple[str, ...], dict[float, Any]] = {}
    for row in sorted(stated, key=lambda row: (row.time, row.is_whole_year)):
        series.setdefault(_series(row), {})[row.time] = row
    candidates = []
    for by_time in series.values():
        points = list(by_time.values())
        first, is_named = points[0], not math.isnan(points[0].figure_rank)
        if len(points) >= fewest and (is_named or first.transformation != "yoy"):
            rank = first.figure_rank if is_named else 100 - len(points)
            candidates.append((rank, first.figure_name or f"{first.subject}{measure_of(first)}", points))
    candidates.sort(key=lambda candidate: candidate[0])
    return [(name, points) for _, name, points in candidates[:MOST]]


def _series(row: Any) -> tuple[str, ...]:
    return row.subject_kind, row.subject, row.indicator, row.transformation


def key_figure(name: str, points: Sequence[Any], stated: Iterable[Any]) -> KeyFigure:
    """Return one key figure from its points by time; ``stated`` holds the growth rates that documents state."""
    newest = points[-1]
    number, unit = scaled(newest.value, newest.unit)
    growth = stated_growth(points, stated)
    change, tone, change_id = change_of(points, growth)
    return KeyFigure(
        id=newest.observation_id,
        name=name,
        number=f"{newest.bound_name}{'+' if newest.transformation in SIGNED and number > 0 else ''}{plain(number)}",
        unit=unit,
        change=change,
        tone=tone,
        change_id=change_id,
        period=newest.period_label + ("（推算）" if newest.origin == "derived" else ""),
        source=from_whom(newest),
        mark="⚠" if newest.doubt else "",
        ids=tuple(i for row in (*points, *growth) for i in row.source_ids.split("|")),
        points=tuple(point_of(row) for row in points),
        notes=tuple(break_notes_of(points)),
    )


def stated_growth(points: Sequence[Any], stated: Iterable[Any]) -> list[Any]:
    """Return the growth rate that a document states for the newest point, as a list of one row or of none."""
    newest = points[-1]
    if newest.transformation != "level":
        return []
    growth = (*_series(newest)[:3], "yoy")
    return [row for row in stated if row.period == newest.period and _series(row) == growth][:1]


def change_of(points: Sequence[Any], growth: Sequence[Any]) -> tuple[str, str, str]:
    """Return the change in words, its tone, and the statement that it rests on.

    The growth that a document states; else the change since the last point, named as such; else a dash.
    """
    newest = points[-1]
    if growth:
        return f"同比 {said(growth[0])}", tone_of(growth[0].value, newest.better), growth[0].observation_id
    change, tone = change_since(points)
    return (change, tone, points[-2].observation_id) if change else ("—", tone, "")
