"""Stages side by side: what one document counts of signed, started and completed projects, as bars of one row."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import carried, said, weak_mark
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.words import named

BAR = 15
GAP = 18
FRAME, LOWEST = 34, 240
"""Pixels of what stands around the rows, and of the whole chart where they are few."""
STAGES = {
    "projects_signed": ("签约", "accent", ""),
    "projects_started": ("开工", "warm", "/"),
    "projects_completed": ("投产", "muted", "x"),
}
"""Indicator of each stage: its name, its colour of the theme, and its hatching for a print in grey."""


def stages(frame: pd.DataFrame, *, group: str, label: str, under: str, theme: Theme) -> go.Figure:
    """Return up to three bars a row; grain of ``frame``: ``group`` × indicator, counts of one document and period.

    Rows keep the frame's order, first on top. ``label`` names a row, ``under`` is its small second line.
    A star stands behind a count of a weak source.
    """
    rows = entries(frame)
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(getattr(row, group), []).append(row)
    tops, y, at = [], {}, 0.0
    for bars in groups.values():
        tops.append(-at)
        for place, row in enumerate(sorted(bars, key=lambda row: list(STAGES).index(row.indicator))):
            y[row.Index] = -at - place * BAR
        at += len(bars) * BAR + GAP
    fig = new_figure(theme, height=max(LOWEST, int(FRAME + at)))
    for indicator, (name, color, pattern) in STAGES.items():
        if bars := [row for row in rows if row.indicator == indicator]:
            _add_bars(fig, bars, [y[row.Index] for row in bars], name, getattr(theme, color), pattern, theme)
    largest = max(row.value for row in rows) or 1.0
    fig.update_xaxes(visible=False, range=[0, largest * 1.45])
    fig.update_yaxes(
        tickvals=[top - (len(bars) - 1) * BAR / 2 for top, bars in zip(tops, groups.values(), strict=True)],
        ticktext=[named(getattr(bars[0], label), getattr(bars[0], under)) for bars in groups.values()],
        tickfont={"color": theme.ink, "size": 12},
        showgrid=False,
        range=[-at + GAP / 2, BAR],
    )
    fig.update_layout(barmode="overlay", legend={"itemclick": False, "itemdoubleclick": False})
    return fig.figure()


def _add_bars(fig: Sketch, bars: list[Any], y: list[float], name: str, color: str, pattern: str, theme: Theme) -> None:
    fig.add_bar(
        x=[row.value for row in bars],
        y=y,
        width=BAR - 3,
        orientation="h",
        name=name,
        marker={
            "color": color,
            "line": {"width": 0},
            "pattern": {
                "shape": pattern,
                "fillmode": "overlay",
                "fgcolor": theme.paper,
                "fgopacity": 1,
                "size": 7,
                "solidity": 0.3,
            },
        },
        **carried(bars),
        text=[f"{name} {said(row)}{weak_mark(row)}" for row in bars],
        textposition="outside",
        textfont={"color": theme.ink, "size": 11},
        cliponaxis=False,
    )
