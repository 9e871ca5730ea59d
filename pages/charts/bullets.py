"""Bullets: what is so as a bar, what was pledged as a diamond at the end of a thin line, row by row."""

import html
import math
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import carried, said, weak_mark
from pages.charts.numbers import axis_scale
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.words import balanced

ROW, FRAME, BETWEEN = 42, 20, 34
BAR = 0.34
SMALL = 11
"""Size of the words beside marks: they have half of a phone's width."""
LINE_OF_NAME = 9
"""Characters of a name before it breaks."""
ROOM = 2.3
"""The axis runs this far beyond the largest value: the words beside a diamond stand there."""


def bullets(frame: pd.DataFrame, *, theme: Theme) -> go.Figure:
    """Return a row for each value of the column ``label``, in the frame's order; grain: label × status × year.

    At most one actual value a label. Rows of another ``block`` stand below with a scale of their own (zones overlap
    districts, the city holds them all); the value of ``block`` is the name above. All values have one unit.
    """
    blocks: dict[str, list[Any]] = {}
    for row in entries(frame):
        blocks.setdefault(str(row.block), []).append(row)
    fig = _stack(theme, [len({row.label for row in rows}) for rows in blocks.values()])
    for place, (name, rows) in enumerate(blocks.items(), 1):
        _fill(fig, rows, place, theme)
        if len(blocks) > 1:
            _head(fig, name, "" if place == 1 else str(place), theme)
    return fig.figure()


def _stack(theme: Theme, counts: list[int]) -> Sketch:
    height = FRAME + ROW * sum(counts) + BETWEEN * len(counts)
    fig = new_figure(theme, height=height)
    fig.set_panels(rows=len(counts), heights=counts, above=BETWEEN / (height - FRAME - BETWEEN))
    fig.update_xaxes(showticklabels=False, showgrid=False, zeroline=True)
    fig.update_yaxes(showgrid=False, tickfont={"color": theme.ink, "size": 12})
    fig.update_layout(showlegend=False, margin={"t": BETWEEN - 10, "b": 4})
    return fig


def _head(fig: Sketch, name: str, axis: str, theme: Theme) -> None:
    fig.add_annotation(
        xref="paper",
        x=0,
        xanchor="left",
        yref=f"y{axis} domain",
        y=1,
        yanchor="bottom",
        showarrow=False,
        text=html.escape(name, quote=False),
        font={"size": 12, "color": theme.muted},
    )


def _fill(fig: Sketch, rows: list[Any], place: int, theme: Theme) -> None:
    names = list(dict.fromkeys(row.label for row in rows))
    heights = {name: len(names) - 1 - at for at, name in enumerate(names)}
    divisor, _ = axis_scale(max(abs(row.value) for row in rows), rows[0].unit)
    actual = [row for row in rows if row.status != "target"]
    goals = sorted((row for row in rows if row.status == "target"), key=lambda row: row.time)
    _add_gaps(fig, goals, {row.label: row for row in actual}, heights, divisor, place, theme)
    words, over = _words(goals, actual), reached(goals, actual)
    if actual:
        beyond = {name: text if name in over else "" for name, text in words.items()}
        _add_bars(fig, actual, beyond, heights, divisor, place, theme)
    if goals:
        beside = {name: text for name, text in words.items() if name not in over}
        _add_goals(fig, [row for row in rows if row.status == "target"], beside, heights, divisor, place, theme)
    ticks = [balanced(name, LINE_OF_NAME, most=3) for name in names]
    fig.update_yaxes(tickvals=list(heights.values()), ticktext=ticks, range=[-0.6, len(names) - 0.4], row=place, col=1)
    fig.update_xaxes(range=[0, max(row.value for row in rows) / divisor * ROOM], row=place, col=1)


def _add_gaps(
    fig: Sketch,
    goals: list[Any],
    now: Mapping[str, Any],
    heights: Mapping[str, int],
    divisor: float,
    place: int,
    theme: Theme,
) -> None:
    """Draw a thin line from what is so to the last of the goals, which are in the order of time, and of its scope."""
    for label, goal in {row.label: row for row in goals}.items():
        so = now.get(label)
        if so and so.segment != goal.segment:
            continue
        fig.add_shape(
            type="line",
            x0=so.value / divisor if so else 0.0,
            x1=goal.value / divisor,
            y0=heights[label],
            y1=heights[label],
            line={"color": theme.target, "width": 1.5, "dash": "dot"},
            layer="below",
            row=place,
            col=1,
        )


def _add_bars(
    fig: Sketch,
    actual: list[Any],
    said_beyond: Mapping[str, str],
    heights: Mapping[str, int],
    divisor: float,
    place: int,
    theme: Theme,
) -> None:
    fig.add_bar(
        x=[row.value / divisor for row in actual],
        y=[heights[row.label] for row in actual],
        width=BAR,
        orientation="h",
        marker={"color": theme.accent, "line": {"width": 0}},
        text=[said_beyond.get(row.label, _now(row)) for row in actual],
        textposition="outside",
        constraintext="none",
        textfont={"size": SMALL, "color": theme.ink},
        **carried(actual),
        cliponaxis=False,
        row=place,
        col=1,
    )


def _add_goals(
    fig: Sketch,
    goals: list[Any],
    words: Mapping[str, str],
    heights: Mapping[str, int],
    divisor: float,
    place: int,
    theme: Theme,
) -> None:
    farthest = {row.label: row.Index for row in sorted(goals, key=lambda row: row.value)}
    fig.add_scatter(
        x=[row.value / divisor for row in goals],
        y=[heights[row.label] for row in goals],
        mode="markers+text",
        marker={"symbol": "diamond-open", "size": 12, "color": theme.target, "line": {"width": 2}},
        text=[words.get(row.label, "") if row.Index == farthest[row.label] else "" for row in goals],
        textposition="middle right",
        textfont={"size": SMALL, "color": theme.ink},
        **carried(goals),
        cliponaxis=False,
        row=place,
        col=1,
    )


def _words(goals: list[Any], actual: list[Any]) -> dict[str, str]:
    """Return for each label with a goal what stands beside its outermost mark: all its goals by time, what is so."""
    pledges: dict[str, list[str]] = {}
    for goal in goals:
        pledges.setdefault(goal.label, []).append(f"  <b>{int(goal.year)}</b> {said(goal)}{weak_mark(goal)}")
    now = {row.label: [f"  现 {_now(row)}"] for row in actual}
    return {label: "<br>".join([*lines, *now.get(label, [])]) for label, lines in pledges.items()}


def reached(goals: Iterable[Any], actual: Iterable[Any]) -> set[str]:
    """Return the labels whose bar ends beyond their farthest goal: the words then stand at the bar."""
    largest: dict[str, float] = {}
    for goal in goals:
        largest[goal.label] = max(goal.value, largest.get(goal.label, goal.value))
    return {row.label for row in actual if row.value > largest.get(row.label, math.inf)}


def _now(row: Any) -> str:
    return f"{said(row)}{weak_mark(row)}（{int(row.year)}）"
