"""Dumbbell: for each subject its values in several periods, the two latest joined by a bar of the difference."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import carried
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

ROW = 36
FRAME = 70


def dumbbell(frame: pd.DataFrame, *, label: str, theme: Theme) -> go.Figure:
    """Return a row for each value of the column ``label``; grain of ``frame``: label × period, in %.

    The last period in the frame's order is a filled circle, the one before it an open one, earlier ones small grey
    dots behind them.
    Rows are ordered by the latest value.
    """
    every = entries(frame)
    periods = list(dict.fromkeys(row.period for row in every))
    latest = sorted((row for row in every if row.period == periods[-1]), key=lambda row: row.value)
    places = {getattr(row, label): place for place, row in enumerate(latest)}
    fig = new_figure(theme, height=FRAME + ROW * len(places))
    shown = [row for row in every if getattr(row, label) in places]
    if len(periods) > 2:
        earlier = [row for row in shown if row.period not in periods[-2:]]
        _add_dots(fig, earlier, label, places, "更早各期", theme.muted, "circle-open", 6)
    if len(periods) > 1:
        before = [row for row in shown if row.period == periods[-2]]
        _add_links(fig, before, latest, label, places, theme)
        _add_dots(fig, before, label, places, before[0].period_label, theme.accent, "circle-open", 12)
    _add_dots(fig, latest, label, places, latest[0].period_label, theme.accent, "circle", 13)
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=list(places),
        range=[-0.6, len(places) - 0.4],
        tickfont={"color": theme.ink},
    )
    fig.update_xaxes(ticksuffix="%", nticks=7, zeroline=True, zerolinewidth=1.5)
    return fig.figure()


def _add_links(
    fig: Sketch, before: list[Any], latest: list[Any], label: str, places: dict[str, int], theme: Theme
) -> None:
    reached = {getattr(row, label): row.value for row in latest}
    for row in before:
        name, value = getattr(row, label), row.value
        is_faster = reached[name] >= value
        fig.add_shape(
            type="line",
            x0=value,
            x1=reached[name],
            y0=places[name],
            y1=places[name],
            layer="below",
            line={
                "color": theme.accent if is_faster else theme.warm,
                "width": 4,
                "dash": "solid" if is_faster else "dot",
            },
        )


def _add_dots(
    fig: Sketch,
    rows: list[Any],
    label: str,
    places: dict[str, int],
    name: str,
    color: str,
    symbol: str,
    size: int,
) -> None:
    fig.add_scatter(
        x=[row.value for row in rows],
        y=[places[getattr(row, label)] for row in rows],
        name=name,
        mode="markers",
        marker={"symbol": symbol, "size": size, "color": color, "line": {"width": 2, "color": color}},
        **carried(rows),
        cliponaxis=False,
    )
