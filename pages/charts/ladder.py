"""Rows of stocks on one axis: where each stands, where it came from, what was added, and what is aimed at."""

import html
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import carried, said, weak_mark
from pages.charts.numbers import WAN, plain
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.strips import ticks
from pages.charts.template import Theme, new_figure
from pages.charts.words import lines, second_line

ROW = {True: 62, False: 40}
"""Height of a row with and without a lane of its own for what was added."""
FRAME = 56
LOWER = 0.36
"""How far below the stocks of a row what was added stands, as a share of the row."""
FOOT = 0.3
"""The part of a plain axis from its left end on where a text above a mark would reach beyond that end on a phone."""
FEW_POWERS = 300
"""Ratio of largest to smallest from which on only the powers of ten have ticks."""
LONGEST_LINE = 6
"""Characters of a small line: the names of rows must leave room for the marks on a phone."""
BELOW = "bottom center"
"""Where a star alone stands: beside its mark are others, above it the words of the newest."""
SILENT = "没有公开的数"


@dataclass(frozen=True)
class Kind:
    """One kind of mark: its name in the legend, which rows it takes, its symbol, size and colour of the theme."""

    name: str
    transformation: str
    statuses: tuple[str, ...]
    symbol: str
    size: int
    color: str
    is_newest: bool | None = None
    """Whether it takes the newest of each row only, or all but the newest; None: all."""


KINDS = (
    Kind("更早的数", "level", ("actual",), "circle-open", 8, "accent", is_newest=False),
    Kind("预计", "level", ("expected",), "square-open", 9, "accent"),
    Kind("目标", "level", ("target",), "diamond-open", 10, "target"),
    Kind("最新实际", "level", ("actual",), "circle", 12, "accent", is_newest=True),
    Kind("新增", "new", ("actual",), "triangle-up", 10, "ink"),
    Kind("新增的目标或预计", "new", ("target", "expected"), "triangle-up-open", 10, "target"),
)


def ladder(frame: pd.DataFrame, *, row: str, rows: Sequence[str], theme: Theme, is_log: bool = True) -> go.Figure:
    """Return one row for each of ``rows``, first on top; grain: ``row`` × transformation × period × status.

    Levels and what was ``new`` of one row share its row, never a line. The newest actual level is filled and written
    out, earlier ones are small and open; the last target is written out too. A row without a mark says so. A star
    stands behind a written value of a weak source, and below a mark that is not written out.
    """
    every = entries(frame)
    has_new = any(mark.transformation == "new" for mark in every)
    y = {name: len(rows) - 1 - place for place, name in enumerate(rows)}
    fig = new_figure(theme, height=FRAME + ROW[has_new] * len(rows))
    levels = [mark for mark in every if mark.transformation == "level"]
    goals = _newest((mark for mark in levels if mark.status == "target"), row)
    _add_paths(fig, _newest((mark for mark in levels if mark.status == "actual"), row), goals, row, y, theme)
    for kind in KINDS:
        if marks := _marks(every, kind, row):
            _add_marks(fig, marks, kind, row, y, _sides(marks, every, kind, row, is_log=is_log), theme)
    stated = {getattr(mark, row) for mark in every}
    for name in rows:
        if name not in stated:
            fig.add_annotation(
                xref="paper", x=0.01, y=y[name], xanchor="left", text=SILENT, showarrow=False, font={"size": 11}
            )
    fig.update_yaxes(
        tickvals=list(y.values()),
        ticktext=[_tick(name) for name in y],
        tickfont={"color": theme.ink, "size": 12},
        range=[-0.75, len(rows) - 0.35],
    )
    _axis(fig, [mark.value for mark in every], is_log=is_log)
    return fig.figure()


def _marks(every: list[Any], kind: Kind, row: str) -> list[Any]:
    """Return the rows that a kind of mark takes."""
    taken = [mark for mark in every if mark.transformation == kind.transformation and mark.status in kind.statuses]
    if kind.is_newest is None:
        return taken
    newest = {mark.Index for mark in _newest(taken, row)}
    return [mark for mark in taken if (mark.Index in newest) == kind.is_newest]


def _newest(marks: Iterable[Any], row: str) -> list[Any]:
    """Return the newest mark of each row, one without a time as the newest of all; by time."""
    newest: dict[str, Any] = {}
    for mark in sorted(marks, key=lambda mark: (mark.time != mark.time, mark.time if mark.time == mark.time else 0.0)):
        newest.pop(getattr(mark, row), None)
        newest[getattr(mark, row)] = mark
    return list(newest.values())


def _add_paths(fig: Sketch, newest: list[Any], goals: list[Any], row: str, y: dict[str, int], theme: Theme) -> None:
    """Draw a dotted way from where a row stands to what it aims at, unless the series breaks between."""
    ends = {getattr(goal, row): goal for goal in goals}
    for mark in newest:
        name = getattr(mark, row)
        if name in ends and ends[name].segment == mark.segment:
            fig.add_shape(
                type="line",
                x0=mark.value,
                x1=ends[name].value,
                y0=y[name],
                y1=y[name],
                line={"color": theme.target, "width": 1.5, "dash": "dot"},
                layer="below",
            )


def _add_marks(
    fig: Sketch, marks: list[Any], kind: Kind, row: str, y: dict[str, int], sides: list[str], theme: Theme
) -> None:
    drop = LOWER if kind.transformation == "new" else 0.0
    is_written = kind.is_newest is not False and kind.name != "预计"
    written = {mark.Index for mark in _newest(marks, row)} if is_written else set()
    color = getattr(theme, kind.color)
    fig.add_scatter(
        x=[mark.value for mark in marks],
        y=[y[getattr(mark, row)] - drop for mark in marks],
        name=kind.name,
        mode="markers+text",
        text=[_text(mark) if mark.Index in written else weak_mark(mark) for mark in marks],
        textposition=[side if mark.Index in written else BELOW for mark, side in zip(marks, sides, strict=True)],
        textfont={"size": 11, "color": theme.target if kind.color == "target" else theme.ink},
        marker={"symbol": kind.symbol, "size": kind.size, "color": color, "line": {"width": 1.6, "color": color}},
        **carried(marks),
        cliponaxis=False,
    )


def _sides(marks: list[Any], every: list[Any], kind: Kind, row: str, *, is_log: bool) -> list[str]:
    """Return where the text of each mark stands: above the newest, else on the side where no mark of its lane is.

    Near the foot of a plain axis the text runs to the right, where it would else lie on the names of the rows.
    """
    if kind.is_newest:
        foot = 0.0 if is_log else max(mark.value for mark in every) * FOOT
        return ["top right" if mark.value < foot else "top center" for mark in marks]
    most: dict[str, float] = {}
    for mark in every:
        if mark.transformation == kind.transformation:
            name = getattr(mark, row)
            most[name] = max(most.get(name, mark.value), mark.value)
    return ["middle right" if mark.value >= most[getattr(mark, row)] else "middle left" for mark in marks]


def _text(mark: Any) -> str:
    """Return value and period, short enough for a phone: the unit stands in the head of the card."""
    value = said(mark).removesuffix(mark.unit).rstrip()
    period = re.sub("/(20)?", "—", mark.period)
    return html.escape(f"{value}{weak_mark(mark)} · {period}", quote=False)


def _tick(name: str) -> str:
    """Return the name of a row; what stands behind a line break is its small second line."""
    head, _, under = name.partition("\n")
    return html.escape(head, quote=False) + "".join(second_line(line) for line in lines(under, LONGEST_LINE))


def _axis(fig: Sketch, values: list[float], *, is_log: bool) -> None:
    above = [value for value in values if value > 0]
    low, high = (min(above), max(above)) if above else (1.0, 1.0)
    if is_log:
        marks = ticks(low, high, (1, 3) if high / low < FEW_POWERS else (1,))
        texts = [plain(mark) if mark < WAN else f"{plain(mark / WAN)}万" for mark in marks]
        fig.update_xaxes(type="log", range=[math.log10(low) - 0.4, math.log10(high) + 2.1])
        fig.update_xaxes(tickvals=marks, ticktext=texts)
    else:
        fig.update_xaxes(range=[-high * 0.08, high * 1.6], nticks=6)
    fig.update_layout(legend={"itemclick": False, "itemdoubleclick": False})
