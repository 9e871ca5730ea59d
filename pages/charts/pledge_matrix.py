"""Pledges as a matrix: a diamond where a district pledged a value for an industry, its area and its label the value."""

import html
import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.margins import line_width
from pages.charts.marks import carried, said, weak_mark
from pages.charts.rows import entries
from pages.charts.template import Theme, new_figure

ROW, FRAME = 26, 100
SLANTED = -45
"""Degrees by which the heads of columns are turned in a window that has no room for them side by side."""
LARGEST = 34.0
SMALLEST = 7.0
TIP = 0.65
"""Half of a diamond's width, tip to tip, as a share of its size."""
APART = 2
"""Pixels between diamonds of rows below one another: a row is as high as its largest diamond asks for."""
NAME_SIZE, LABEL_SIZE = 12, 11
BESIDE_PLOT = 12
"""Pixels to the right of the plot."""
LEAST, BESIDE = -0.7, 0.7
"""Columns of room before the first mark and after the last one."""
REVENUE = "revenue"
"""What is not to be held against output, as most of it is: its diamond is crossed, for words there is no room."""
PHONE, LAPTOP = 338, 940
"""Pixels of a chart across the page, labels of rows included, in windows of 390 and of 1024 pixels."""


def pledge_matrix(frame: pd.DataFrame, *, across: str, down: str, theme: Theme) -> go.Figure:
    """Return a mark a row; grain: ``across`` × ``down``, one unit. Both keep the frame's order of first appearance.

    Marks whose label has room in every window come first, then those whose label has none on a phone, in a trace of
    their own that lets its labels be hidden there, last those without a label.
    """
    columns = {name: place for place, name in enumerate(dict.fromkeys(frame[across]))}
    names = list(dict.fromkeys(frame[down]))
    rows, depth = _rows(frame, down)
    fig = new_figure(theme, height=FRAME + round(depth))
    for marks, sides in _by_room(frame, across, down):
        fig.add_scatter(
            x=[columns[getattr(row, across)] for row in marks],
            y=[rows[getattr(row, down)] for row in marks],
            mode="markers+text",
            marker={
                "symbol": ["diamond-x" if row.indicator == REVENUE else "diamond" for row in marks],
                "size": _sizes(marks, frame["value"].max()),
                "color": theme.target,
                "opacity": 0.75,
                "line": {"width": 1.2, "color": theme.ink},
            },
            text=[_label(row, side) for row, side in zip(marks, sides, strict=True)],
            textposition=[f"middle {side or 'right'}" for side in sides],
            textfont={"size": LABEL_SIZE, "color": theme.ink},
            **carried(marks),
            cliponaxis=False,
            showlegend=False,
        )
    fig.update_xaxes(
        tickvals=list(columns.values()),
        ticktext=[html.escape(name, quote=False) for name in columns],
        side="top",
        tickfont={"color": theme.ink, "size": NAME_SIZE},
        range=[LEAST, len(columns) - 1 + BESIDE],
        zeroline=False,
    )
    if beyond := _beyond_when_slanted(list(columns), PHONE - _beside_rows(names)):
        fig.let_heads_turn(SLANTED)
        fig.update_layout(margin={"r": math.ceil(beyond)})
    fig.update_yaxes(
        tickvals=list(rows.values()),
        ticktext=list(rows),
        tickfont={"color": theme.ink, "size": NAME_SIZE},
        range=[-depth, 0],
    )
    return fig.figure()


def _rows(frame: pd.DataFrame, down: str) -> tuple[dict[str, float], float]:
    """Return where the middle of each row lies, in pixels below the first one's upper edge, and where the last ends."""
    largest: pd.Series = frame.groupby(down, sort=False)["value"].max()
    sizes = _sizes(entries(largest.reset_index()), frame["value"].max())
    places, end = {}, 0.0
    for name, size in zip(largest.index, sizes, strict=True):
        height = max(ROW, 2 * TIP * size + APART)
        places[str(name)] = -(end + height / 2)
        end += height
    return places, end


def _beyond_when_slanted(columns: Sequence[str], plot: float) -> float:
    """Return the margin that slanted heads need beside a plot so wide, in pixels; 0 where they have room without."""
    pitch, words = plot / (len(columns) - 1 + BESIDE - LEAST), [line_width(name, NAME_SIZE) for name in columns]
    if all((one + other) / 2 + NAME_SIZE / 2 <= pitch for one, other in itertools.pairwise(words)):
        return 0.0
    reach = [(width + NAME_SIZE) * math.cos(math.radians(SLANTED)) for width in words]
    return max(BESIDE_PLOT, *(far - (BESIDE + place) * pitch for place, far in enumerate(reversed(reach))))


def has_unlabelled(frame: pd.DataFrame, *, across: str, down: str) -> bool:
    """Say whether a phone leaves no room for some of the labels: where their values are seen then is to be said."""
    return len(_by_room(frame, across, down)) > 1


def _by_room(frame: pd.DataFrame, across: str, down: str) -> list[tuple[list[Any], list[str]]]:
    """Return the marks, with the side of each one's label, by the narrowest window that has room for it."""
    rows = entries(frame)
    if not rows:
        return []
    phone = _sides(rows, across, down, PHONE, {})
    laptop = _sides(rows, across, down, LAPTOP, phone)
    parts: tuple[list[tuple[Any, str]], ...] = ([], [], [])
    for row in rows:
        side = laptop[row.Index]
        parts[0 if phone[row.Index] else 1 if side else 2].append((row, side))
    # A trace is found by its place: one without marks stands where a later one has some.
    last = max(place for place, part in enumerate(parts) if part)
    return [([row for row, _ in part], [side for _, side in part]) for part in parts[: last + 1]]


def _sides(rows: Sequence[Any], across: str, down: str, width: float, known: Mapping[Any, str]) -> dict[Any, str]:
    """Return for each mark the side on which its label has room in a chart so wide; '' where neither has.

    What is ``known`` of a narrower chart stays.
    """
    places = {name: place for place, name in enumerate(dict.fromkeys(getattr(row, across) for row in rows))}
    plot = width - _beside_rows([getattr(row, down) for row in rows])
    pitch = plot / (len(places) - 1 + BESIDE - LEAST)
    sizes = dict(zip((row.Index for row in rows), _sizes(rows, max(row.value for row in rows)), strict=True))
    lines: dict[str, list[Any]] = {}
    for row in rows:
        lines.setdefault(getattr(row, down), []).append(row)
    found = {}
    for line in lines.values():
        marks = sorted(line, key=lambda row: places[getattr(row, across)])
        taken = LEAST * pitch
        for row, after in zip(marks, [*marks[1:], None], strict=True):
            at, half = places[getattr(row, across)] * pitch, sizes[row.Index] * TIP
            needed = line_width(_label(row), LABEL_SIZE)
            end = (len(places) - 1 + BESIDE) * pitch
            if after is not None:
                end = places[getattr(after, across)] * pitch - sizes[after.Index] * TIP
                end -= line_width(_label(after), LABEL_SIZE) if known.get(after.Index) == "left" else 0
            is_right, is_left = at + half + needed <= end, at - half - needed >= taken
            found[row.Index] = side = known.get(row.Index) or ("right" if is_right else "left" if is_left else "")
            taken = at + half + (needed if side == "right" else 0)
    return found


def _beside_rows(names: Sequence[str]) -> float:
    """Return what the names of rows and the margins take of a chart's width, in pixels."""
    return max(line_width(name, NAME_SIZE) for name in names) + 2 * NAME_SIZE


def _sizes(rows: Sequence[Any], largest: float) -> list[float]:
    return [max(SMALLEST, LARGEST * math.sqrt(max(row.value, 0) / largest)) for row in rows]


def _label(row: Any, side: str = "right") -> str:
    """Return the value in words, a star behind one of a weak source and a space between them and the mark.

    Nothing where it has no side.
    """
    words = html.escape(said(row) + weak_mark(row), quote=False)
    return {"right": f"\u00a0{words}", "left": f"{words}\u00a0"}.get(side, "")
