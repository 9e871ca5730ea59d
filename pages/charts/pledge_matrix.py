"""Pledges as a matrix: a diamond where a district pledged a value for an industry, its area the value."""

import html
import math

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover
from pages.charts.template import Theme, new_figure
from pages.charts.words import upright

ROW, FRAME = 26, 100
MOST_ACROSS = 6
"""Columns whose names stand side by side on a phone."""
LARGEST = 34.0
SMALLEST = 7.0


def pledge_matrix(frame: pd.DataFrame, *, across: str, down: str, theme: Theme) -> go.Figure:
    """Return a mark a row; grain: ``across`` × ``down``, one unit. Both keep the frame's order of first appearance."""
    columns = {name: place for place, name in enumerate(dict.fromkeys(frame[across]))}
    names = list(dict.fromkeys(frame[down]))
    rows = {name: len(names) - 1 - place for place, name in enumerate(names)}
    largest = frame["value"].max()
    sizes = [max(SMALLEST, LARGEST * math.sqrt(max(value, 0) / largest)) for value in frame["value"]]
    fig = new_figure(theme, height=FRAME + ROW * len(names))
    fig.add_scatter(
        x=frame[across].map(columns),
        y=frame[down].map(rows),
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": sizes,
            "color": theme.target,
            "opacity": 0.75,
            "line": {"width": 1.2, "color": theme.ink},
        },
        customdata=customdata(frame),
        hovertext=hover(frame),
        hoverinfo="text",
        cliponaxis=False,
    )
    fig.update_xaxes(
        tickvals=list(columns.values()),
        ticktext=[upright(name) if len(columns) > MOST_ACROSS else html.escape(name, quote=False) for name in columns],
        side="top",
        tickfont={"color": theme.ink, "size": 12},
        range=[-0.7, len(columns) - 0.3],
        zeroline=False,
    )
    fig.update_yaxes(
        tickvals=list(rows.values()),
        ticktext=list(rows),
        tickfont={"color": theme.ink, "size": 12},
        range=[-0.7, len(names) - 0.3],
    )
    return fig.figure()
