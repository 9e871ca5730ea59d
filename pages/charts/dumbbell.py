"""Dumbbell: for each subject its values in several periods, the two latest joined by a bar of the difference."""

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover
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
    periods = list(dict.fromkeys(frame["period"]))
    latest = frame[frame["period"] == periods[-1]].sort_values("value", kind="stable")
    places = {name: place for place, name in enumerate(latest[label])}
    fig = new_figure(theme, height=FRAME + ROW * len(places))
    shown = frame[frame[label].isin(places)]
    if len(periods) > 2:
        _add_dots(
            fig, shown[~shown["period"].isin(periods[-2:])], label, places, "更早各期", theme.muted, "circle-open", 6
        )
    if len(periods) > 1:
        before = shown[shown["period"] == periods[-2]]
        _add_links(fig, before, latest, label, places, theme)
        _add_dots(fig, before, label, places, before["period_label"].iat[0], theme.accent, "circle-open", 12)
    _add_dots(fig, latest, label, places, latest["period_label"].iat[0], theme.accent, "circle", 13)
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=list(places),
        range=[-0.6, len(places) - 0.4],
        tickfont={"color": theme.ink},
    )
    fig.update_xaxes(ticksuffix="%", nticks=7, zeroline=True, zerolinewidth=1.5)
    return fig.figure()


def _add_links(
    fig: Sketch, before: pd.DataFrame, latest: pd.DataFrame, label: str, places: dict[str, int], theme: Theme
) -> None:
    reached = dict(zip(latest[label], latest["value"], strict=True))
    for name, value in zip(before[label], before["value"], strict=True):
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
    rows: pd.DataFrame,
    label: str,
    places: dict[str, int],
    name: str,
    color: str,
    symbol: str,
    size: int,
) -> None:
    fig.add_scatter(
        x=rows["value"],
        y=rows[label].map(places),
        name=name,
        mode="markers",
        marker={"symbol": symbol, "size": size, "color": color, "line": {"width": 2, "color": color}},
        customdata=customdata(rows),
        hovertext=hover(rows),
        hoverinfo="text",
        cliponaxis=False,
    )
