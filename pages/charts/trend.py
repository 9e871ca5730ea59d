"""Trend: one line a series over time, a point for each statement; the names stand at the ends of the lines."""

import html
import math
from collections import Counter
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.alone import alone
from pages.charts.margins import line_width
from pages.charts.marks import carried, point_symbol, starred
from pages.charts.numbers import COUNT_UNITS, axis_scale, tick_suffix
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import TICK_SIZE, Theme, new_figure

FEWEST_FOR_A_LINE = 3
"""Two points are a comparison and no trend: they are drawn without a line."""
DASHES = ("solid", "dash", "dot")
"""Lines beyond the fourth of a colour-blind reader's choice differ in form too."""
LONGEST_STEP = 1.01
"""Years between neighbours; a longer step leaves out a year."""
MOST_TICKS = 4
"""Steps between ticks at most; names beside the lines may leave a phone room for fewer."""
PHONE, AROUND, APART = 335, 74, 6
"""Pixels that a chart is wide on a phone, what numbers at its side and the rim around its points take of these, and
what neighbouring labels keep free between them."""
LINE_OF_TEXT = 16
ABOVE_AND_BELOW = 46
FEW_COUNTS = 6
"""A step between ticks is at least one whole thing where an axis of counts is no longer than this."""


def trend(frame: pd.DataFrame, *, series: str, theme: Theme, height: int = 340) -> go.Figure:
    """Return a line for each value of the column ``series``; grain of ``frame``: series × period, one unit.

    Targets stand apart as open diamonds without a line; a star above a point marks a weak source. The times of the axis
    are those of the points. A number alone is said.
    """
    if len(frame) == 1:
        return alone(frame, label=series, theme=theme)
    every = entries(frame)
    divisor, unit_name = axis_scale(max(abs(row.value) for row in every), every[0].unit)
    fig = new_figure(theme, height=height)
    ends = []
    for position, (name, rows) in enumerate(_by_series(every, series).items()):
        color = theme.series[position % len(theme.series)]
        dash = DASHES[position // 4 % len(DASHES)]
        actual = [row for row in rows if row.status != "target"]
        goals = [row for row in rows if row.status == "target"]
        if actual:
            _add_points(fig, actual, name, color, divisor, dash=dash)
        if goals:
            _add_points(fig, goals, f"{name} 目标", theme.target, divisor, dash="")
        ends.append((name, color, (actual or goals)[-1].value / divisor))
    low, high = _room([row.value / divisor for row in every])
    if unit_name in COUNT_UNITS and high - low <= FEW_COUNTS:
        fig.update_yaxes(dtick=1)
    beside = _width_of_names([name for name, _, _ in ends]) if len(ends) > 1 else 0
    times, labels = _ticks(every, PHONE - AROUND - beside)
    fig.update_xaxes(tickvals=times, ticktext=labels, showgrid=False)
    fig.update_yaxes(ticksuffix=tick_suffix(unit_name, every[0].unit), nticks=6, range=[low, high], zeroline=low < 0)
    fig.update_layout(showlegend=False)
    if len(ends) > 1:
        _name_ends(fig, ends, low, high, height, theme)
        fig.update_layout(margin={"r": beside})
    return fig.figure()


def _by_series(rows: list[Any], series: str) -> dict[str, list[Any]]:
    """Return the rows of each line in the order of time, lines in the order of the rows."""
    lines: dict[str, list[Any]] = {str(getattr(row, series)): [] for row in rows}
    for row in sorted(rows, key=lambda row: row.time):
        lines[str(getattr(row, series))].append(row)
    return lines


def _ticks(rows: list[Any], room: float) -> tuple[list[float], list[str]]:
    """Return times and labels of the axis: the last point's, the first one's, and those between that have room.

    ``room`` is what lies between the first and the last point on a phone, in pixels.
    """
    labels = {row.time: row.period_label for row in rows}
    if all(time % 1 == 0 for time in labels):
        labels = {time: str(int(time) - 1) for time in labels}
    times = sorted(labels)
    texts = {time: _broken(label) for time, label in labels.items()}
    widest = max(line_width(line, TICK_SIZE) for text in texts.values() for line in text.split("<br>"))
    least = (times[-1] - times[0]) / min(MOST_TICKS, max(1, room // (widest + APART)))
    kept = [times[-1]]
    for time in reversed(times[:-1]):
        # The first point has a tick though it lies alone; a tick between gives way where that one would touch it.
        if kept[-1] - time >= least and (time == times[0] or time - times[0] >= least):
            kept.append(time)
    if kept[-1] != times[0]:
        kept.append(times[0])
    return kept, [texts[time] for time in kept]


def _broken(label: str) -> str:
    """Return the name of a period in two short lines where it is long: 2025年 / 上半年."""
    year, mark, rest = label.partition("年")
    return f"{year}{mark}<br>{rest}" if rest else label


def _add_points(fig: Sketch, rows: list[Any], name: str, color: str, divisor: float, *, dash: str) -> None:
    times, values = [row.time for row in rows], [row.value / divisor for row in rows]
    if dash:
        join_years(fig, rows, values, color, dash)
    symbols = [point_symbol(row) for row in rows]
    fig.add_scatter(
        x=times,
        y=values,
        name=name,
        **starred(rows),
        marker={"size": 8, "color": color, "symbol": symbols, "line": {"width": 1.5, "color": color}},
        **carried(rows),
        cliponaxis=False,
    )


def join_years(fig: Sketch, rows: list[Any], values: list[float], color: str, dash: str, **panel: int) -> None:
    """Join neighbouring years; a step over years without a value is a thin, faint line. ``panel``: row and col.

    ``rows`` are in the order of time, ``values`` as they are drawn. No line crosses a break of the series, and what is
    left on one side of it is a line only where it has points enough.
    """
    joined: dict[bool, tuple[list[float | None], list[float | None]]] = {True: ([], []), False: ([], [])}
    points = Counter(row.segment for row in rows)
    for (before, low), (after, high) in pairwise(zip(rows, values, strict=True)):
        if before.segment == after.segment and points[after.segment] >= FEWEST_FOR_A_LINE:
            x, y = joined[after.time - before.time <= LONGEST_STEP]
            x += [before.time, after.time, None]
            y += [low, high, None]
    for is_near, (x, y) in joined.items():
        if x:
            fig.add_scatter(
                x=x,
                y=y,
                mode="lines",
                line={"color": color, "width": 2 if is_near else 1, "dash": dash if is_near else "dot"},
                opacity=1 if is_near else 0.55,
                hoverinfo="skip",
                **panel,
            )


def _width_of_names(names: list[str]) -> int:
    widest = max(sum(1.0 if ord(c) > 255 else 0.6 for c in name) for name in names)
    return int(34 + 12 * widest)


def _name_ends(
    fig: Sketch, ends: list[tuple[str, str, float]], low: float, high: float, height: int, theme: Theme
) -> None:
    """Write the names on the right, in the order of the last values, none over another, none below or above the plot.

    The browser leaves out what stands beyond an end of the axis.
    """
    least = LINE_OF_TEXT * (high - low) / (height - ABOVE_AND_BELOW)
    ordered = sorted(ends, key=lambda end: end[2])
    heights = spread([value for _, _, value in ordered], least, low, high)
    for (name, color, _), y in zip(ordered, heights, strict=True):
        fig.add_annotation(
            xref="paper",
            x=1,
            y=y,
            xanchor="left",
            xshift=10,
            showarrow=False,
            align="left",
            text=f"<span style='color:{color}'>●</span> {html.escape(name, quote=False)}",
            font={"size": 12, "color": theme.ink},
        )


def spread(values: list[float], least: float, low: float = -math.inf, high: float = math.inf) -> list[float]:
    """Return ascending ``values`` moved apart until neighbours are ``least`` apart, as little as that needs.

    Values that touch form a block that stays centred on what its members wanted, as far as ``low`` and ``high`` let it.
    """
    blocks: list[list[float]] = []
    centres: list[float] = []
    for value in values:
        blocks.append([value])
        centres.append(_within(blocks[-1], least, low, high))
        while len(blocks) > 1 and centres[-1] - centres[-2] < least * (len(blocks[-1]) + len(blocks[-2])) / 2:
            blocks[-2:] = [blocks[-2] + blocks[-1]]
            centres[-2:] = [_within(blocks[-1], least, low, high)]
    return [
        centre + (place - (len(block) - 1) / 2) * least
        for block, centre in zip(blocks, centres, strict=True)
        for place in range(len(block))
    ]


def _within(block: list[float], least: float, low: float, high: float) -> float:
    """Return where a block is centred: nearest to its mean within both ends; one that is too high begins at ``low``."""
    half = (len(block) - 1) / 2 * least
    return max(low + half, min(high - half, sum(block) / len(block)))


def _room(values: list[float]) -> tuple[float, float]:
    low, high = min(values), max(values)
    low = min(low, 0.0) if low < 0 or low < high * 0.5 else low
    # Off a round number: a label at the very end of the axis needs room above, which is found out after drawing.
    edge = (high - low) * 0.06 or 1.2
    return (low - edge if low else 0.0), high + edge
