"""Ranking: one horizontal bar a row, largest first, with its value written at its end."""

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import bar_form, customdata, hover, said
from pages.charts.numbers import axis_scale
from pages.charts.template import Theme, new_figure

ROW = 26
FRAME = 46


def ranking(
    frame: pd.DataFrame, *, label: str, theme: Theme, highlight: str = "", ascending: bool = False
) -> go.Figure:
    """Return bars of ``value`` by the column ``label``, sorted; grain of ``frame``: one row a bar, one unit.

    ``highlight`` is the region code whose bar stands out. Bars of value 0 keep a sliver that can be clicked.
    """
    rows = frame.sort_values("value", ascending=not ascending, kind="stable")
    unit = rows["unit"].iat[0]
    largest = rows["value"].abs().max()
    divisor, unit_name = axis_scale(largest, unit)
    colors = [
        theme.warm if value < 0 or (highlight and region == highlight) else theme.accent
        for value, region in zip(rows["value"], rows["region"], strict=True)
    ]
    fig = new_figure(theme, height=FRAME + ROW * len(rows))
    sliver = largest / divisor * 0.004
    fig.add_bar(
        x=[value / divisor if value else sliver for value in rows["value"]],
        y=list(range(len(rows))),
        orientation="h",
        marker=bar_form(rows, colors, theme),
        customdata=customdata(rows),
        hovertext=hover(rows),
        hoverinfo="text",
        text=[said(row) for row in rows.itertuples()],
        textposition="outside",
        textfont={"color": theme.ink, "size": 12},
        cliponaxis=False,
    )
    fig.update_yaxes(tickvals=list(range(len(rows))), ticktext=list(rows[label]), showgrid=False)
    fig.update_yaxes(tickfont={"color": theme.ink}, range=[-0.6, len(rows) - 0.4])
    fig.update_xaxes(ticksuffix="%" if unit_name == "%" else "", nticks=5, range=_room(rows["value"] / divisor))
    return fig


def _room(values: pd.Series) -> list[float]:
    """Return a range with room for the written values on either side."""
    low, high = min(0.0, values.min()), max(0.0, values.max())
    width = (high - low) or 1.0
    return [low - (width * 0.2 if low < 0 else 0), high + width * 0.24]
