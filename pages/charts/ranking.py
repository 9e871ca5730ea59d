"""Ranking: one horizontal bar a row, largest first, with its value written at its end."""

import html

import pandas as pd
import plotly.graph_objects as go

from pages.charts.alone import alone
from pages.charts.margins import room_for_words
from pages.charts.marks import bar_form, customdata, hover, said, weak_mark
from pages.charts.numbers import axis_scale, tick_suffix
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

ROW = 23
FRAME = 34
FEW = 2
SLIVER = 0.004
"""A bar of value 0 keeps this share of the longest one, so that it can be clicked."""
SIZE = 12
"""Of the written values."""


def ranking(
    frame: pd.DataFrame,
    *,
    label: str,
    theme: Theme,
    highlight: str = "",
    ascending: bool = False,
    reference: pd.DataFrame | None = None,
) -> go.Figure:
    """Return bars of ``value`` by the column ``label``, sorted and numbered; grain: one row a bar, one unit.

    Equal values share a place; a value without another or a reference is said. ``highlight`` is the region code whose
    bar stands out; ``ascending`` puts the smallest first, where less is better. ``reference`` is one row (the city's
    value) drawn as a dashed line with a diamond.
    """
    if reference is not None and reference.empty:
        reference = None
    if len(frame) == 1 and reference is None:
        return alone(frame, label=label, theme=theme)
    rows = frame.sort_values("value", ascending=ascending, kind="stable")
    order = order_of(rows, ascending=ascending)
    largest = rows["value"].abs().max()
    divisor, unit_name = axis_scale(largest, rows["unit"].iat[0])
    places = list(range(len(rows) - 1, -1, -1))
    fig = new_figure(theme, height=FRAME + ROW * len(rows))
    written = [f"{said(row)}{weak_mark(row)}" for row in entries(rows)]
    fig.add_bar(
        x=[value / divisor if value else largest / divisor * SLIVER for value in rows["value"]],
        y=places,
        orientation="h",
        marker=bar_form(entries(rows), _colors(rows, theme, highlight), theme),
        customdata=customdata(rows),
        hovertext=hover(rows),
        hoverinfo="text",
        text=written,
        textposition="outside",
        textfont={"color": theme.ink, "size": SIZE},
        cliponaxis=False,
    )
    numbers = [""] if len(rows) == 1 else [f"　{place}" for place in order]
    names = zip(numbers, rows[label], rows["region"], strict=True)
    ticks = [_tick(*name, highlight) for name in names]
    fig.update_yaxes(tickvals=places, ticktext=ticks, showgrid=False)
    fig.update_yaxes(tickfont={"color": theme.ink}, range=[-0.6, len(rows) - 0.4], zeroline=False)
    values = rows["value"] if reference is None else pd.concat([rows["value"], reference["value"]])
    room = room_for_words(_room(values / divisor), list(rows["value"] / divisor), written, ticks)
    fig.update_xaxes(ticksuffix=tick_suffix(unit_name, rows["unit"].iat[0]), nticks=5, range=room)
    # So few bars leave an axis no room, and need none: each has its value beside it.
    fig.update_xaxes(showticklabels=len(rows) > FEW)
    fig.update_layout(showlegend=False)
    if reference is not None:
        _add_reference(fig, reference, divisor, len(rows), theme)
    return fig.figure()


def order_of(rows: pd.DataFrame, *, ascending: bool) -> pd.Series:
    """Return the place of each row by its value; equal values share one."""
    return rows["value"].rank(ascending=ascending, method="min").astype(int)


def _colors(rows: pd.DataFrame, theme: Theme, highlight: str) -> list[str]:
    return [
        theme.ink if highlight and region == highlight else theme.warm if value < 0 else theme.accent
        for value, region in zip(rows["value"], rows["region"], strict=True)
    ]


def _tick(place: str, name: str, region: str, highlight: str) -> str:
    text = html.escape(name, quote=False) + place
    return f"<b>{text}</b>" if highlight and region == highlight else text


def _add_reference(fig: Sketch, reference: pd.DataFrame, divisor: float, rows: int, theme: Theme) -> None:
    row = next(reference.itertuples())
    at = row.value / divisor
    fig.add_shape(
        type="line",
        x0=at,
        x1=at,
        y0=-0.5,
        y1=rows - 0.2,
        layer="below",
        line={"color": theme.muted, "width": 1.5, "dash": "dash"},
    )
    fig.add_scatter(
        x=[at],
        y=[rows - 0.2],
        mode="markers+text",
        marker={"symbol": "triangle-down", "size": 10, "color": theme.muted},
        text=[f"{row.region_short} {said(row)}"],
        textposition="top center",
        textfont={"color": theme.muted, "size": 12},
        customdata=customdata(reference),
        hovertext=hover(reference),
        hoverinfo="text",
        cliponaxis=False,
    )
    fig.update_yaxes(range=[-0.6, rows + 0.6])
    fig.update_layout(height=FRAME + ROW * (rows + 1))


def _room(values: pd.Series) -> list[float]:
    """Return a range with room for usual written values on either side."""
    low, high = min(0.0, values.min()), max(0.0, values.max())
    width = (high - low) or 1.0
    return [low - (width * 0.2 if low < 0 else 0), high + width * 0.32]
