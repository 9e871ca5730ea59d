"""Strips: a row for each period, in it a dot for each place or industry. Only dots of one row are compared."""

import html
import math
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.alone import alone
from pages.charts.marks import carried, point_symbol, weak_mark
from pages.charts.numbers import axis_scale, tick_suffix
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

LANE = 19
FRAME = 48
WIDTH = 180
"""Pixels from the first dot to the last where labels are kept apart: those of a phone; a desk has room to spare."""
LETTER = 12
DOT = 14
LEAST = 1.35
"""Lanes that a row takes even where one would do: neighbouring rows stay apart."""
ROOM = 0.26
"""What is kept free beyond the largest value for the label there, as a share of the axis."""
FAR_APART = 60
"""From this ratio of largest to smallest on the axis is logarithmic."""


def strips(frame: pd.DataFrame, *, row: str, point: str, theme: Theme, least: int = 0) -> go.Figure:
    """Return the strips; grain of ``frame``: ``row`` × ``point``, one unit. Rows keep the frame's order, first on top.

    The column ``is_whole`` marks the dot of the whole (the city, all industries): a grey diamond. Dots whose labels
    would touch stand in lanes below one another. Where no row has two dots, none can be compared: they are said.
    A star stands behind the name of a value of a weak source.
    ``least`` is the height in pixels that the figure has at least.
    """
    if frame[row].is_unique:
        return alone(frame, label=point, theme=theme)
    every = entries(frame)
    divisor, unit_name = axis_scale(max(abs(dot.value) for dot in every), every[0].unit)
    is_log = needs_log(frame["value"])
    names = [str(getattr(dot, row)) for dot in every]
    lanes = _lanes(every, names, point, is_log=is_log)
    heights = dict.fromkeys(names, LEAST)
    for name, lane in zip(names, lanes, strict=True):
        heights[name] = max(heights[name], lane + 1.0)
    tops, at = {}, 0.0
    for name, height in heights.items():
        tops[name], at = -at, at + height
    fig = new_figure(theme, height=max(least, FRAME + LANE * int(at + 1)))
    y = [tops[name] - lane for name, lane in zip(names, lanes, strict=True)]
    for is_whole in (False, True):
        places = [place for place, dot in enumerate(every) if dot.is_whole == is_whole]
        if places:
            dots, ys = [every[place] for place in places], [y[place] for place in places]
            texts = [html.escape(_label(dot, point), quote=False) for dot in dots]
            _add_dots(fig, dots, [dot.value / divisor for dot in dots], ys, texts, theme, is_whole=is_whole)
    _add_rows(fig, tops, heights, at, theme)
    suffix = tick_suffix(unit_name, every[0].unit)
    _axis(fig, [dot.value / divisor for dot in every], suffix, is_log=is_log)
    return fig.figure()


def needs_log(values: pd.Series) -> bool:
    """Say whether the values are all above zero and so far apart that most dots would lie at the foot of the axis."""
    return bool(values.min() > 0 and values.max() / values.min() >= FAR_APART)


def _add_dots(
    fig: Sketch, dots: list[Any], x: list[float], y: list[float], texts: list[str], theme: Theme, *, is_whole: bool
) -> None:
    color = theme.muted if is_whole else theme.accent
    fig.add_scatter(
        x=x,
        y=y,
        mode="markers+text",
        text=texts,
        textposition="middle right",
        textfont={"size": 11, "color": theme.muted if is_whole else theme.ink},
        marker={
            "size": 9,
            "color": color,
            "symbol": "diamond" if is_whole else [point_symbol(dot) for dot in dots],
            "line": {"width": 1.5, "color": color},
        },
        **carried(dots),
        cliponaxis=False,
    )


def _add_rows(fig: Sketch, tops: dict[str, float], heights: dict[str, float], at: float, theme: Theme) -> None:
    """Write the names of the rows and draw a quiet line between them."""
    for name in list(tops)[1:]:
        fig.add_shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=tops[name] + 0.6,
            y1=tops[name] + 0.6,
            line={"color": theme.grid, "width": 1},
            layer="below",
        )
    fig.update_yaxes(
        tickvals=[tops[name] - (math.floor(heights[name]) - 1) / 2 for name in tops],
        ticktext=[html.escape(name, quote=False) for name in tops],
        tickfont={"color": theme.ink, "size": 12},
        range=[-at + 0.4, 0.7],
        showgrid=False,
    )
    fig.update_layout(showlegend=False)


def _axis(fig: Sketch, values: list[float], suffix: str, *, is_log: bool) -> None:
    low, high = min(values), max(values)
    if is_log:
        ends = [math.log10(low) - 0.05, math.log10(high) + 0.35]
        fig.update_xaxes(type="log", range=ends, tickvals=ticks(low, high), ticksuffix=suffix)
        return
    low = min(0.0, low)
    width = (high - low) or 1.0
    fig.update_xaxes(range=[low - width * 0.03, high + width * ROOM], nticks=6, ticksuffix=suffix)
    fig.update_xaxes(zeroline=True, zerolinewidth=1.5)


def ticks(low: float, high: float, steps: Sequence[int] = (1, 3)) -> list[float]:
    """Return round values for a logarithmic axis that reaches from ``low`` to ``high``: 1, 3, 10, 30 …"""
    powers = range(math.floor(math.log10(low)) - 1, math.ceil(math.log10(high)) + 1)
    every = [step * 10.0**power for power in powers for step in steps]
    return [value for value in every if low * 0.8 <= value <= high * 1.3]


def _label(dot: Any, point: str) -> str:
    return f"{getattr(dot, point)}{weak_mark(dot)}"


def _lanes(dots: list[Any], rows: list[str], point: str, *, is_log: bool) -> list[int]:
    """Return the lane of each dot: 0 on top, the next where its label would touch the one before it."""
    scale = [math.log10(dot.value) if is_log else dot.value for dot in dots]
    low = min(scale) if is_log else min(0.0, *scale)
    width = (max(scale) - low) or 1.0
    ends: dict[str, list[float]] = {name: [] for name in rows}
    lanes = [0] * len(scale)
    for place in sorted(range(len(scale)), key=scale.__getitem__):
        taken = ends[rows[place]]
        start = (scale[place] - low) / width * WIDTH
        lane = next((at for at, end in enumerate(taken) if end <= start), len(taken))
        taken[lane : lane + 1] = [start + DOT + LETTER * len(_label(dots[place], point))]
        lanes[place] = lane
    return lanes
