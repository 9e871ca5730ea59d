"""Trend: one line a series over time, points for each statement; only periods of one kind, only one unit."""

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover, point_symbols
from pages.charts.numbers import axis_scale
from pages.charts.template import Theme, new_figure

FEWEST_FOR_A_LINE = 3
"""Two points are a comparison and no trend: they are drawn without a line."""


def trend(frame: pd.DataFrame, *, series: str, theme: Theme, height: int = 340) -> go.Figure:
    """Return a line for each value of the column ``series``; grain of ``frame``: series × period.

    Targets stand apart as open diamonds without a line. Labels stand at the end of the lines where they fit,
    else in the legend.
    """
    divisor, unit_name = axis_scale(frame["value"].abs().max(), frame["unit"].iat[0])
    fig = new_figure(theme, height=height)
    for position, (name, rows) in enumerate(frame.groupby(series, sort=False)):
        color = theme.series[position % len(theme.series)]
        actual = rows[rows["status"] != "target"].sort_values("time")
        goals = rows[rows["status"] == "target"].sort_values("time")
        if len(actual):
            _add_points(fig, actual, str(name), color, divisor, is_joined=len(actual) >= FEWEST_FOR_A_LINE)
        if len(goals):
            _add_points(fig, goals, f"{name} 目标", theme.target, divisor, is_joined=False)
    times = frame.drop_duplicates("time").sort_values("time")
    fig.update_xaxes(tickvals=list(times["time"]), ticktext=list(times["period_label"]), showgrid=False)
    fig.update_yaxes(ticksuffix="%" if unit_name == "%" else "", nticks=6)
    fig.update_layout(showlegend=frame[series].nunique() > 1 or (frame["status"] == "target").any())
    return fig


def _add_points(fig: go.Figure, rows: pd.DataFrame, name: str, color: str, divisor: float, *, is_joined: bool) -> None:
    fig.add_scatter(
        x=rows["time"],
        y=rows["value"] / divisor,
        name=name,
        mode="lines+markers" if is_joined else "markers",
        line={"color": color, "width": 2},
        marker={"size": 9, "color": color, "symbol": point_symbols(rows), "line": {"width": 1.5, "color": color}},
        customdata=customdata(rows),
        hovertext=hover(rows),
        hoverinfo="text",
        cliponaxis=False,
    )
