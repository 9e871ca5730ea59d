"""Level and growth side by side: two panels with shared rows, so that size and speed are read together."""

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import bar_form, customdata, hover, said
from pages.charts.numbers import axis_scale
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.words import balanced, second_line

ROW = 46
FRAME = 44
WIDTHS = {True: [0.58, 0.42], False: [1.0]}
GAP = 0.03
LONGEST_LINE = 9
"""Characters of a label's line: a long name must leave room for the bars on a phone."""
LEVEL_BAR, BEFORE_BAR = 0.44, 0.22
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
) -> go.Figure:
    """Return levels on the left and growth rates on the right, one row a value of the column ``label``.

    Grain of the frames: one row a label; levels and ``before`` (the same a year earlier, a thin bar below) have one
    unit. Rows keep the order of ``levels``, then that of ``growth``. The column ``under`` is a second, small line of
    the label: it names the periods, which may differ from row to row. A side without rows is left out.
    """
    smalls: dict[str, str] = {}
    for side in (levels, growth):
        for name, small in zip(side[label], side[under], strict=True):
            smalls.setdefault(name, small)
    places = {name: len(smalls) - 1 - place for place, name in enumerate(smalls)}
    fig = _two_panels(len(smalls), theme, is_double=bool(len(levels)) and bool(len(growth)))
    column = 1
    if len(levels):
        earlier = levels.head(0) if before is None else before
        _add_levels(fig, levels, earlier, places, label, theme)
        column = 2
    if len(growth):
        colors = [theme.series[2] if value >= 0 else theme.warm for value in growth["value"]]
        _add_bars(fig, growth, growth[label].map(places), growth["value"], colors, theme, column, LEVEL_BAR)
        _fit(fig, growth["value"], ROOM["growth"], column)
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=[balanced(name, LONGEST_LINE) + second_line(small) for name, small in smalls.items()],
        range=[-0.6, len(places) - 0.4],
        tickfont={"color": theme.ink, "size": 12},
        showgrid=False,
    )
    return fig.figure()


def _two_panels(rows: int, theme: Theme, *, is_double: bool) -> Sketch:
    fig = new_figure(theme, height=FRAME + ROW * rows)
    fig.set_panels(columns=1 + is_double, widths=WIDTHS[is_double], beside=GAP, shares_y=True)
    fig.update_xaxes(showticklabels=False, showgrid=False, zeroline=True, zerolinewidth=1)
    fig.update_yaxes(fixedrange=True, automargin=True, zeroline=False)
    fig.update_layout(showlegend=False, barmode="overlay")
    return fig


def _add_levels(
    fig: Sketch, levels: pd.DataFrame, before: pd.DataFrame, places: dict[str, int], label: str, theme: Theme
) -> None:
    both = pd.concat([levels["value"], before["value"]])
    divisor, _ = axis_scale(both.abs().max(), levels["unit"].iat[0])
    has_before = levels[label].isin(before[label])
    shift = has_before.map({True: BEFORE_BAR / 2, False: 0.0})
    colors = [theme.accent] * len(levels)
    _add_bars(fig, levels, levels[label].map(places) + shift, levels["value"] / divisor, colors, theme, 1, LEVEL_BAR)
    if len(before):
        under = before[label].map(places) - LEVEL_BAR / 2
        _add_bars(fig, before, under, before["value"] / divisor, [theme.muted] * len(before), theme, 1, BEFORE_BAR)
    _fit(fig, both / divisor, ROOM["level"], 1)


def _add_bars(
    fig: Sketch,
    rows: pd.DataFrame,
    y: pd.Series,
    x: pd.Series,
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
        customdata=customdata(rows),
        hovertext=hover(rows),
        hoverinfo="text",
        text=[said(row) for row in entries(rows)],
        textposition="outside",
        textfont={"color": theme.muted if is_thin else theme.ink, "size": 11 if is_thin else 12},
        cliponaxis=False,
        row=1,
        col=column,
    )


def _fit(fig: Sketch, values: pd.Series, room: float, column: int) -> None:
    """Set the axis so that the values written beyond the bars have room on either side."""
    low, high = min(0.0, values.min()), max(0.0, values.max())
    width = (high - low) or 1.0
    fig.update_xaxes(range=[low - (width * room if low < 0 else 0), high + width * room], row=1, col=column)
