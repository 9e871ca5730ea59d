"""Level and growth side by side: two panels with shared rows, so that size and speed are read together."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import bar_form, carried, said, weak_mark
from pages.charts.numbers import axis_scale
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.words import balanced, second_line

ROW = 46
FRAME = 44
WIDTHS = {True: [0.58, 0.42], False: [1.0]}
GAP = 0.03
HEAD, LINE = 0.5, 0.2
"""Rows that the name of a group takes, and how far above its middle the line is."""
LONGEST_LINE = 9
"""Characters of a label's line: a long name must leave room for the bars on a phone."""
LEVEL_BAR, BEFORE_BAR = 0.44, 0.22
APART = 0.09
"""Rows between both bars: the value of the thin one stands clear of the other's edge."""
ROOM = {"level": 0.6, "growth": 0.8}
"""Room beyond the longest bar for the value written there, as a share of the axis."""


def pairs(
    levels: pd.DataFrame,
    growth: pd.DataFrame,
    *,
    label: str,
    under: str,
    theme: Theme,
    before: pd.DataFrame | None = None,
    group: str = "",
) -> go.Figure:
    """Return levels on the left and growth rates on the right, one row a value of the column ``label``.

    Grain of the frames: one row a label; levels and ``before`` (the same a year earlier, a thin bar below) have one
    unit. Rows keep the order of ``levels``, then that of ``growth``. The column ``under`` is a second, small line of
    the label: it names the periods, which may differ from row to row. A side without rows is left out. The column
    ``group`` parts rows that must not be compared (years and half-years), each group below its name.
    """
    level_rows, growth_rows = entries(levels), entries(growth)
    smalls: dict[str, str] = {}
    for row in (*level_rows, *growth_rows):
        smalls.setdefault(getattr(row, label), getattr(row, under))
    named = {getattr(row, label): getattr(row, group) for row in (*level_rows, *growth_rows)} if group else {}
    groups = {name: [one for one in smalls if named[one] == name] for name in dict.fromkeys(named.values())}
    is_parted = len(groups) > 1
    order = [one for members in groups.values() for one in members] if is_parted else list(smalls)
    heads = {members[0] for members in groups.values()} if is_parted else set()
    downs = list(accumulate(HEAD * (name in heads) + (place > 0) for place, name in enumerate(order)))
    places = {name: downs[-1] - down for name, down in zip(order, downs, strict=True)}
    fig = _two_panels(downs[-1] + 1, theme, is_double=bool(level_rows and growth_rows))
    if is_parted:
        _add_heads(fig, {name: places[members[0]] for name, members in groups.items()}, theme)
    if level_rows:
        _add_levels(fig, level_rows, [] if before is None else entries(before), places, label, theme)
    if growth_rows:
        column = 2 if level_rows else 1
        values = [row.value for row in growth_rows]
        colors = [theme.series[2] if value >= 0 else theme.warm for value in values]
        heights = [places[getattr(row, label)] for row in growth_rows]
        _add_bars(fig, growth_rows, heights, values, colors, theme, column, LEVEL_BAR)
        _fit(fig, values, ROOM["growth"], column)
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=[balanced(name, LONGEST_LINE) + second_line(smalls[name]) for name in places],
        range=[-0.6, downs[-1] + 0.6],
        tickfont={"color": theme.ink, "size": 12},
        showgrid=False,
    )
    return fig.figure()


def _add_heads(fig: Sketch, tops: dict[str, float], theme: Theme) -> None:
    """Write the name of each group above its first row, below a line that parts it from the rows before."""
    font = {"size": 12, "color": theme.muted}
    for name, top in tops.items():
        y = top + 0.5 + HEAD / 2
        fig.add_annotation(x=0, xref="paper", xanchor="left", y=y, text=name, showarrow=False, font=font)
        if top < max(tops.values()):
            line = {"color": theme.grid, "width": 1}
            fig.add_shape(type="line", xref="paper", x0=0, x1=1, y0=y + LINE, y1=y + LINE, line=line)


def _two_panels(rows: float, theme: Theme, *, is_double: bool) -> Sketch:
    fig = new_figure(theme, height=round(FRAME + ROW * rows))
    fig.set_panels(columns=1 + is_double, widths=WIDTHS[is_double], beside=GAP, shares_y=True)
    fig.update_xaxes(showticklabels=False, showgrid=False, zeroline=True, zerolinewidth=1)
    fig.update_yaxes(fixedrange=True, zeroline=False)
    fig.update_layout(showlegend=False, barmode="overlay")
    return fig


def _add_levels(
    fig: Sketch, levels: list[Any], before: list[Any], places: dict[str, float], label: str, theme: Theme
) -> None:
    names, earlier = ([getattr(row, label) for row in rows] for rows in (levels, before))
    divisor, _ = axis_scale(max(abs(row.value) for row in (*levels, *before)), levels[0].unit)
    values, old_values = ([row.value / divisor for row in rows] for rows in (levels, before))
    heights = [places[name] + (BEFORE_BAR / 2 if name in set(earlier) else 0.0) for name in names]
    _add_bars(fig, levels, heights, values, [theme.accent] * len(levels), theme, 1, LEVEL_BAR)
    if before:
        heights = [places[name] - LEVEL_BAR / 2 - APART for name in earlier]
        _add_bars(fig, before, heights, old_values, [theme.muted] * len(before), theme, 1, BEFORE_BAR)
    _fit(fig, values + old_values, ROOM["level"], 1)


def _add_bars(
    fig: Sketch,
    rows: list[Any],
    y: Sequence[float],
    x: list[float],
    colors: list[str],
    theme: Theme,
    column: int,
    width: float,
) -> None:
    is_thin = width < LEVEL_BAR
    fig.add_bar(
        x=x,
        y=y,
        width=width,
        orientation="h",
        marker=bar_form(rows, colors, theme),
        **carried(rows),
        text=[said(row) + weak_mark(row) for row in rows],
        textposition="outside",
        textfont={"color": theme.muted if is_thin else theme.ink, "size": 11 if is_thin else 12},
        cliponaxis=False,
        row=1,
        col=column,
    )


def _fit(fig: Sketch, values: list[float], room: float, column: int) -> None:
    """Set the axis so that the values written beyond the bars have room on either side."""
    low, high = min(0.0, *values), max(0.0, *values)
    width = (high - low) or 1.0
    fig.update_xaxes(range=[low - (width * room if low < 0 else 0), high + width * room], row=1, col=column)
