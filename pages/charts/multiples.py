"""Small multiples: a panel for each series with an axis of its own, all over the same years."""

from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import carried, point_symbol, said, starred, weak_mark
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.trend import join_years
from pages.charts.words import balanced, second_line

PANEL, GAP_ABOVE = 84, 78
"""Pixels of a panel's drawing, and of the lines of text above it with the years below the one before."""
GAP_BESIDE = 0.05
ROOM, ROOM_OF_STAR = 0.14, 0.32
"""What is kept free beyond the outermost mark, as a share of the values' width; a star above it stays clear of the
words above the panel."""
LINE_OF_NAME = 10
"""Characters of a name before it breaks: three panels stand side by side on a phone."""


def multiples(frame: pd.DataFrame, *, panel: str, under: str, theme: Theme, columns: int = 3) -> go.Figure:
    """Return a panel for each value of the column ``panel``, in the frame's order; grain: panel × period × status.

    The column ``under`` says what the panel is (its relation); below it stands the newest actual value. Axes begin at
    0 and differ from panel to panel. Fewer than three points stay without a line; goals are open diamonds; a star
    stands above a value of a weak source.
    """
    every = sorted(entries(frame), key=lambda row: row.time)
    names = list(dict.fromkeys(frame[panel].tolist()))
    groups = [(str(name), [row for row in every if getattr(row, panel) == name]) for name in names]
    across = min(columns, len(groups))
    down = ceil(len(groups) / across)
    fig = _grid(theme, down, across)
    first, last = every[0], every[-1]
    edge = max((last.time - first.time) * 0.09, 0.4)
    for place, (name, rows) in enumerate(groups):
        at, column = place // across + 1, place % across + 1
        _add_series(fig, rows, theme.accent if place == 0 else theme.series[2], theme, at, column)
        low, high = min(0.0, *(row.value for row in rows)), max(0.0, *(row.value for row in rows))
        width = high - low or 1.0
        foot, head = width * ROOM if low < 0 else 0.0, width * (ROOM_OF_STAR if any(map(weak_mark, rows)) else ROOM)
        fig.update_yaxes(range=[low - foot, high + head], row=at, col=column)
        _title(fig, name, rows, under, "" if place == 0 else str(place + 1), theme)
    fig.update_xaxes(range=[first.time - edge, last.time + edge], showticklabels=False)
    for place in range(len(groups)):
        _years(fig, int(first.year), int(last.year), "" if place == 0 else str(place + 1), theme)
    return fig.figure()


def _grid(theme: Theme, down: int, across: int) -> Sketch:
    height = down * (PANEL + GAP_ABOVE) + 24
    fig = new_figure(theme, height=height)
    inner = height - GAP_ABOVE - 30
    fig.set_panels(rows=down, columns=across, beside=GAP_BESIDE, above=GAP_ABOVE / inner)
    fig.update_xaxes(automargin=False, showgrid=False, tickfont={"size": 11})
    fig.update_yaxes(automargin=False, showticklabels=False, nticks=3, zeroline=True, zerolinecolor=theme.grid)
    fig.update_layout(showlegend=False, margin={"l": 6, "r": 6, "t": GAP_ABOVE - 14, "b": 22})
    return fig


def _add_series(fig: Sketch, rows: list[Any], color: str, theme: Theme, row: int, column: int) -> None:
    goals = [one for one in rows if one.status == "target"]
    points = [one for one in rows if one.status != "target"]
    join_years(fig, points, [one.value for one in points], color, "solid", row=row, col=column)
    for part, ink in ((points, color), (goals, theme.target)):
        if part:
            symbols = [point_symbol(one) for one in part]
            fig.add_scatter(
                x=[one.time for one in part],
                y=[one.value for one in part],
                **starred(part),
                marker={"size": 8, "color": ink, "symbol": symbols, "line": {"width": 1.6, "color": ink}},
                **carried(part),
                cliponaxis=False,
                row=row,
                col=column,
            )


def _years(fig: Sketch, first: int, last: int, axis: str, theme: Theme) -> None:
    """Write the first and the last year below a panel, inside its width: panels stand close together on a phone."""
    for year, x, anchor in ((first, 0, "left"), (last, 1, "right")):
        fig.add_annotation(
            xref=f"x{axis} domain",
            yref=f"y{axis} domain",
            x=x,
            y=0,
            xanchor=anchor,
            yanchor="top",
            showarrow=False,
            text=str(year),
            font={"size": 11, "color": theme.muted},
        )


def _title(fig: Sketch, name: str, rows: list[Any], under: str, axis: str, theme: Theme) -> None:
    small = second_line(str(getattr(rows[0], under))) + second_line(newest_said(rows))
    fig.add_annotation(
        xref=f"x{axis} domain",
        yref=f"y{axis} domain",
        x=0,
        y=1,
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
        align="left",
        text=f"<b>{balanced(name, LINE_OF_NAME, most=2)}</b>{small}",
        font={"size": 12, "color": theme.ink},
    )


def newest_said(rows: list[Any]) -> str:
    """Return the newest actual value with its year, 推算 and 预计 named; the goal where there is none.

    ``rows`` are in the order of time.
    """
    row = ([one for one in rows if one.status != "target"] or rows)[-1]
    state = "推算" if row.origin == "derived" else "" if row.status == "actual" else row.status_name
    return f"{int(row.year)}年{state and f'（{state}）'} {said(row)}"
