"""Pledged and paid: what was contracted as a light bar, what arrived as a dark one inside it, with its share."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.margins import room_for_words
from pages.charts.marks import carried, said, weak_mark
from pages.charts.numbers import axis_scale
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure
from pages.charts.words import named

ROW = 42
FRAME = 40
PLEDGED, PAID = "contracted_investment", "paid_in_investment"
THICK, THIN = 0.62, 0.3
ROOM = 1.2
"""Room beyond the longest bar for what is written there, as a share of the axis."""


def pledges(frame: pd.DataFrame, *, group: str, label: str, under: str, theme: Theme) -> go.Figure:
    """Return a pair of bars a row; grain of ``frame``: ``group`` × (contracted, paid-in), in 亿元.

    The city's rows have an axis of their own above those of the districts: it is some ten times as large. What is
    written beside a bar is both amounts, a star behind one of a weak source, and the second as a share of the first, a
    quotient of the two.
    """
    rows = entries(frame)
    parts = [[row for row in rows if (row.region_level == "city") == is_city] for is_city in (True, False)]
    parts = [part for part in parts if part]
    sizes = [len({getattr(row, group) for row in part}) for part in parts]
    fig = new_figure(theme, height=FRAME + ROW * sum(sizes) + 24 * (len(parts) - 1))
    fig.set_panels(rows=len(parts), heights=sizes, above=0.05)
    names = {getattr(row, group): named(getattr(row, label), getattr(row, under)) for row in rows}
    for place, part in enumerate(parts, 1):
        _add_part(fig, part, group, names, theme, place)
    fig.update_xaxes(visible=False)
    fig.update_layout(barmode="overlay", legend={"itemclick": False, "itemdoubleclick": False})
    return fig.figure()


def _add_part(fig: Sketch, rows: list[Any], group: str, names: dict[str, str], theme: Theme, place: int) -> None:
    """Draw the rows of one axis; ``names`` are those of all axes, which leave each plot the same width."""
    heads = list(dict.fromkeys(getattr(row, group) for row in rows))
    y = {name: len(heads) - 1 - at for at, name in enumerate(heads)}
    largest = max(row.value for row in rows)
    divisor, _ = axis_scale(largest, "亿元")
    pledged, paid = ([row for row in rows if row.indicator == indicator] for indicator in (PLEDGED, PAID))
    texts = _texts(pledged, paid, group)
    for bars, width, color, name in ((pledged, THICK, theme.sequence[1], "协议"), (paid, THIN, theme.accent, "到位")):
        is_outer = name == "协议"
        fig.add_bar(
            x=[row.value / divisor for row in bars],
            y=[y[getattr(row, group)] for row in bars],
            width=width,
            orientation="h",
            name=name,
            showlegend=place == 1,
            marker={"color": color, "line": {"width": 0}},
            **carried(bars),
            text=[texts[getattr(row, group)] for row in bars] if is_outer else None,
            textposition="outside" if is_outer else "none",
            textfont={"color": theme.ink, "size": 12},
            cliponaxis=False,
            row=place,
            col=1,
        )
    ends = [row.value / divisor for row in pledged]
    usual = [0.0, largest / divisor * (1 + ROOM)]
    room = room_for_words(usual, ends, [texts[getattr(row, group)] for row in pledged], list(names.values()))
    fig.update_xaxes(range=room, row=place, col=1)
    fig.update_yaxes(
        tickvals=list(y.values()),
        ticktext=[names[name] for name in heads],
        tickfont={"color": theme.ink, "size": 12},
        range=[-0.6, len(y) - 0.4],
        showgrid=False,
        row=place,
        col=1,
    )


def _texts(pledged: list[Any], paid: list[Any], group: str) -> dict[str, str]:
    """Return what is written beside each pair, in two lines: 457.8 亿元 → 106.9 亿元（23%）."""
    arrived = {getattr(row, group): row for row in paid}
    texts = {}
    for row in pledged:
        name = str(getattr(row, group))
        other = arrived[name]
        share = share_of(row, other)
        texts[name] = f"{said(row)}{weak_mark(row)}<br>→ {said(other)}{weak_mark(other)}" + (
            "" if share is None else f"（{share:.0f}%）"
        )
    return texts


def share_of(pledged: Any, paid: Any) -> float | None:
    """Return what was paid in % of what was pledged; nothing where either is no exact value."""
    return paid.value / pledged.value * 100 if pledged.bound == paid.bound == "eq" else None
