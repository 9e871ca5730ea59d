"""Bullets: what is so as a bar, what was pledged as a diamond at the end of a thin line, row by row."""

import html
import math
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover, said
from pages.charts.numbers import axis_scale
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

ROW, FRAME, BETWEEN = 42, 20, 34
BAR = 0.34
SMALL = 11
"""Size of the words beside marks: they have half of a phone's width."""
LINE_OF_NAME = 9
"""Characters of a name before it breaks."""
ROOM = 2.1
"""The axis runs this far beyond the largest value: the words beside a diamond stand there."""


def bullets(frame: pd.DataFrame, *, theme: Theme) -> go.Figure:
    """Return a row for each value of the column ``label``, in the frame's order; grain: label × status × year.

    At most one actual value a label. Rows of another ``block`` stand below with a scale of their own (zones overlap
    districts, the city holds them all); the value of ``block`` is the name above. All values have one unit.
    """
    blocks = [(str(name), rows) for name, rows in frame.groupby("block", sort=False)]
    fig = _stack(theme, [rows["label"].nunique() for _, rows in blocks])
    for place, (name, rows) in enumerate(blocks, 1):
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


def _fill(fig: Sketch, rows: pd.DataFrame, place: int, theme: Theme) -> None:
    names = list(dict.fromkeys(rows["label"]))
    heights = {name: len(names) - 1 - at for at, name in enumerate(names)}
    divisor, _ = axis_scale(rows["value"].abs().max(), rows["unit"].iat[0])
    is_goal = rows["status"] == "target"
    actual, goals = rows[~is_goal], rows[is_goal]
    _add_gaps(fig, goals, dict(zip(actual["label"], actual["value"], strict=True)), heights, divisor, place, theme)
    words = _words(goals, actual)
    beyond = {name: text if name in reached(goals, actual) else "" for name, text in words.items()}
    if len(actual):
        _add_bars(fig, actual, beyond, heights, divisor, place, theme)
    if len(goals):
        beside = {name: text for name, text in words.items() if not beyond[name]}
        _add_goals(fig, goals, beside, heights, divisor, place, theme)
    ticks = [_broken(name) for name in names]
    fig.update_yaxes(tickvals=list(heights.values()), ticktext=ticks, range=[-0.6, len(names) - 0.4], row=place, col=1)
    fig.update_xaxes(range=[0, rows["value"].max() / divisor * ROOM], row=place, col=1)


def _add_gaps(
    fig: Sketch,
    goals: pd.DataFrame,
    now: Mapping[str, float],
    heights: Mapping[str, int],
    divisor: float,
    place: int,
    theme: Theme,
) -> None:
    for row in entries(goals.sort_values("time").drop_duplicates("label", keep="last")):
        height = heights[row.label]
        fig.add_shape(
            type="line",
            x0=now.get(row.label, 0.0) / divisor,
            x1=row.value / divisor,
            y0=height,
            y1=height,
            line={"color": theme.target, "width": 1.5, "dash": "dot"},
            layer="below",
            row=place,
            col=1,
        )


def _add_bars(
    fig: Sketch,
    actual: pd.DataFrame,
    said_beyond: Mapping[str, str],
    heights: Mapping[str, int],
    divisor: float,
    place: int,
    theme: Theme,
) -> None:
    fig.add_bar(
        x=actual["value"] / divisor,
        y=actual["label"].map(heights),
        width=BAR,
        orientation="h",
        marker={"color": theme.accent, "line": {"width": 0}},
        text=[said_beyond.get(row.label, _now(row)) for row in entries(actual)],
        textposition="outside",
        constraintext="none",
        textfont={"size": SMALL, "color": theme.ink},
        customdata=customdata(actual),
        hovertext=hover(actual),
        hoverinfo="text",
        cliponaxis=False,
        row=place,
        col=1,
    )


def _add_goals(
    fig: Sketch,
    goals: pd.DataFrame,
    words: Mapping[str, str],
    heights: Mapping[str, int],
    divisor: float,
    place: int,
    theme: Theme,
) -> None:
    farthest = set(goals.sort_values("value").drop_duplicates("label", keep="last").index)
    fig.add_scatter(
        x=goals["value"] / divisor,
        y=goals["label"].map(heights),
        mode="markers+text",
        marker={"symbol": "diamond-open", "size": 12, "color": theme.target, "line": {"width": 2}},
        text=[words.get(row.label, "") if row.Index in farthest else "" for row in entries(goals)],
        textposition="middle right",
        textfont={"size": SMALL, "color": theme.ink},
        customdata=customdata(goals),
        hovertext=hover(goals),
        hoverinfo="text",
        cliponaxis=False,
        row=place,
        col=1,
    )


def _words(goals: pd.DataFrame, actual: pd.DataFrame) -> dict[str, str]:
    """Return for each label with a goal what stands beside its outermost mark: all its goals, and what is so."""
    now = {row.label: _now(row) for row in entries(actual)}
    words = {}
    for label, same in goals.sort_values("time").groupby("label", sort=False):
        pledges = "<br>".join(f"  <b>{int(goal.year)}</b> {said(goal)}" for goal in entries(same))
        words[str(label)] = pledges + (f"<br>  现 {now[label]}" if label in now else "")
    return words


def reached(goals: pd.DataFrame, actual: pd.DataFrame) -> set[str]:
    """Return the labels whose bar ends beyond their farthest goal: the words then stand at the bar."""
    largest = goals.groupby("label")["value"].max()
    return {row.label for row in entries(actual) if row.value > largest.get(row.label, math.inf)}


def _now(row: Any) -> str:
    return f"{said(row)}（{int(row.year)}）"


def _broken(name: str) -> str:
    lines = [html.escape(name[at : at + LINE_OF_NAME], quote=False) for at in range(0, len(name), LINE_OF_NAME)]
    return "<br>".join(lines[:3])
