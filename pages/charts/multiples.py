"""Small multiples: a panel for each series with an axis of its own, all over the same years."""

import html
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover, point_symbols, said
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.trend import FEWEST_FOR_A_LINE, join_years
from pages.charts.words import second_line

PANEL, GAP_ABOVE = 84, 78
"""Pixels of a panel's drawing, and of the lines of text above it with the years below the one before."""
GAP_BESIDE = 0.05
LINE_OF_NAME = 8
"""Characters of a name before it breaks: three panels stand side by side on a phone."""


def multiples(frame: pd.DataFrame, *, panel: str, under: str, theme: Theme, columns: int = 3) -> go.Figure:
    """Return a panel for each value of the column ``panel``, in the frame's order; grain: panel × period × status.

    The column ``under`` says what the panel is (its relation); below it stands the newest actual value. Axes begin at
    0 and differ from panel to panel. Fewer than three points stay without a line; goals are open diamonds.
    """
    groups = [(str(name), rows.sort_values("time")) for name, rows in frame.groupby(panel, sort=False)]
    across = min(columns, len(groups))
    down = ceil(len(groups) / across)
    fig = _grid(theme, down, across)
    years = frame.sort_values("time").drop_duplicates("time")
    first, last = years.iloc[0], years.iloc[-1]
    edge = max((last["time"] - first["time"]) * 0.09, 0.4)
    for place, (name, rows) in enumerate(groups):
        row, column = place // across + 1, place % across + 1
        _add_series(fig, rows, theme.accent if place == 0 else theme.series[2], theme, row, column)
        low, high = min(0.0, rows["value"].min()), max(0.0, rows["value"].max())
        room = (high - low or 1.0) * 0.14
        fig.update_yaxes(range=[low - (room if low < 0 else 0), high + room], row=row, col=column)
        _title(fig, name, rows, under, "" if place == 0 else str(place + 1), theme)
    fig.update_xaxes(range=[first["time"] - edge, last["time"] + edge], showticklabels=False)
    for place in range(len(groups)):
        _years(fig, int(first["year"]), int(last["year"]), "" if place == 0 else str(place + 1), theme)
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


def _add_series(fig: Sketch, rows: pd.DataFrame, color: str, theme: Theme, row: int, column: int) -> None:
    goals = rows[rows["status"] == "target"]
    points = rows[rows["status"] != "target"]
    if len(points) >= FEWEST_FOR_A_LINE:
        join_years(fig, list(points["time"]), list(points["value"]), color, "solid", row=row, col=column)
    for part, ink in ((points, color), (goals, theme.target)):
        if part.empty:
            continue
        fig.add_scatter(
            x=part["time"],
            y=part["value"],
            mode="markers",
            marker={"size": 8, "color": ink, "symbol": point_symbols(part), "line": {"width": 1.6, "color": ink}},
            customdata=customdata(part),
            hovertext=hover(part),
            hoverinfo="text",
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


def _title(fig: Sketch, name: str, rows: pd.DataFrame, under: str, axis: str, theme: Theme) -> None:
    fig.add_annotation(
        xref=f"x{axis} domain",
        yref=f"y{axis} domain",
        x=0,
        y=1,
        xanchor="left",
        yanchor="bottom",
        showarrow=False,
        align="left",
        text=f"<b>{_broken(name)}</b>{second_line(str(rows[under].iat[0]))}{second_line(newest_said(rows))}",
        font={"size": 12, "color": theme.ink},
    )


def _broken(name: str) -> str:
    lines = [name[:LINE_OF_NAME], name[LINE_OF_NAME:]] if len(name) > LINE_OF_NAME + 2 else [name]
    return "<br>".join(html.escape(line, quote=False) for line in lines)


def newest_said(rows: pd.DataFrame) -> str:
    """Return the newest actual value with its year, 推算 and 预计 named; the goal where there is none."""
    actual = rows[rows["status"] != "target"]
    row: Any = entries((actual if len(actual) else rows).sort_values("time"))[-1]
    state = "推算" if row.origin == "derived" else "" if row.status == "actual" else row.status_name
    return f"{int(row.year)}{state and f'（{state}）'} {said(row)}"
