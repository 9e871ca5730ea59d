"""Stages side by side: what one document counts of signed, started and completed projects, as bars of one row."""

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover, said
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.words import named

BAR = 15
GAP = 16
FRAME = 34
STAGES = {
    "projects_signed": ("签约", "accent", ""),
    "projects_started": ("开工", "warm", "/"),
    "projects_completed": ("投产", "muted", "x"),
}
"""Indicator of each stage: its name, its colour of the theme, and its hatching for a print in grey."""


def stages(frame: pd.DataFrame, *, group: str, label: str, under: str, theme: Theme) -> go.Figure:
    """Return up to three bars a row; grain of ``frame``: ``group`` × indicator, counts of one document and period.

    Rows keep the frame's order, first on top. ``label`` names a row, ``under`` is its small second line.
    """
    rows = frame.drop_duplicates(group)
    sizes = frame.groupby(group, sort=False).size()
    tops, at = {}, 0.0
    for name, bars in sizes.items():
        tops[name], at = -at, at + bars * BAR + GAP
    fig = new_figure(theme, height=int(FRAME + at))
    order = frame.assign(rank=frame["indicator"].map(list(STAGES).index))
    place = order.groupby(group)["rank"].rank(method="first") - 1
    y = frame[group].map(tops) - place * BAR
    for indicator, (name, color, pattern) in STAGES.items():
        bars = frame[frame["indicator"] == indicator]
        if len(bars):
            _add_bars(fig, bars, y.loc[bars.index], name, getattr(theme, color), pattern, theme)
    largest = float(frame["value"].max()) or 1.0
    fig.update_xaxes(visible=False, range=[0, largest * 1.3])
    fig.update_yaxes(
        tickvals=[tops[name] - (sizes[name] - 1) * BAR / 2 for name in rows[group]],
        ticktext=[named(*names) for names in zip(rows[label], rows[under], strict=True)],
        tickfont={"color": theme.ink, "size": 12},
        showgrid=False,
        range=[-at + GAP / 2, BAR],
    )
    fig.update_layout(barmode="overlay", legend={"itemclick": False, "itemdoubleclick": False})
    return fig.figure()


def _add_bars(fig: Sketch, bars: pd.DataFrame, y: pd.Series, name: str, color: str, pattern: str, theme: Theme) -> None:
    fig.add_bar(
        x=bars["value"],
        y=y,
        width=BAR - 3,
        orientation="h",
        name=name,
        marker={
            "color": color,
            "line": {"width": 0},
            "pattern": {"shape": pattern, "fillmode": "overlay", "fgcolor": theme.paper, "size": 5, "solidity": 0.25},
        },
        customdata=customdata(bars),
        hovertext=hover(bars),
        hoverinfo="text",
        text=[f"{name} {said(row)}" for row in entries(bars)],
        textposition="outside",
        textfont={"color": theme.ink, "size": 11},
        cliponaxis=False,
    )
