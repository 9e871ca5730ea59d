"""Level and growth side by side: two panels with shared rows, so that size and speed are read together."""

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import bar_form, customdata, hover, said
from pages.charts.numbers import axis_scale
from pages.charts.template import Theme, new_figure

ROW = 34
FRAME = 64
SPLIT = (0.0, 0.56, 0.66, 1.0)


def pairs(levels: pd.DataFrame, growth: pd.DataFrame, *, label: str, theme: Theme) -> go.Figure:
    """Return levels on the left and growth rates on the right, one row a value of the column ``label``.

    Grain of both frames: one row a label; ``levels`` has one unit. Rows are ordered by level; those with growth alone
    come last. Each bar names its own period on hover, since periods may differ from row to row.
    """
    order = list(levels.sort_values("value", ascending=False)[label])
    order += [name for name in growth.sort_values("value", ascending=False)[label] if name not in order]
    places = {name: len(order) - 1 - place for place, name in enumerate(order)}
    fig = new_figure(theme, height=FRAME + ROW * len(order))
    if len(levels):
        divisor, _ = axis_scale(levels["value"].abs().max(), levels["unit"].iat[0])
        _add_bars(fig, levels, places, label, divisor, [theme.accent] * len(levels), theme, axis="")
    if len(growth):
        colors = [theme.series[2] if value >= 0 else theme.warm for value in growth["value"]]
        _add_bars(fig, growth, places, label, 1, colors, theme, axis="2")
    left, middle, right, end = SPLIT
    ticks = {"tickvals": list(places.values()), "ticktext": list(places), "range": [-0.6, len(order) - 0.4]}
    fig.update_layout(
        showlegend=False,
        xaxis={"domain": [left, middle], "title": {"text": "规模", "font": {"size": 12}}, "nticks": 4},
        xaxis2={
            "domain": [right, end],
            "title": {"text": "增速", "font": {"size": 12}},
            "ticksuffix": "%",
            "nticks": 4,
        },
        yaxis={**ticks, "tickfont": {"color": theme.ink}, "showgrid": False},
        yaxis2={**ticks, "anchor": "x2", "showticklabels": False, "showgrid": False},
    )
    axis = {
        "gridcolor": theme.grid,
        "tickfont": {"size": 12, "color": theme.muted},
        "fixedrange": True,
        "automargin": True,
    }
    fig.update_layout(xaxis2=axis, yaxis2={"fixedrange": True})
    for number, rows, scale in (("", levels, True), ("2", growth, False)):
        if len(rows):
            shift = axis_scale(rows["value"].abs().max(), rows["unit"].iat[0])[0] if scale else 1
            low, high = min(0.0, rows["value"].min() / shift), max(0.0, rows["value"].max() / shift)
            width = (high - low) or 1.0
            fig.update_layout(
                {f"xaxis{number}": {"range": [low - (width * 0.42 if low < 0 else 0), high + width * 0.42]}}
            )
    return fig


def _add_bars(
    fig: go.Figure,
    rows: pd.DataFrame,
    places: dict[str, int],
    label: str,
    divisor: float,
    colors: list[str],
    theme: Theme,
    *,
    axis: str,
) -> None:
    fig.add_bar(
        x=rows["value"] / divisor,
        y=rows[label].map(places),
        orientation="h",
        marker=bar_form(rows, colors, theme),
        customdata=customdata(rows),
        hovertext=hover(rows),
        hoverinfo="text",
        text=[said(row) for row in rows.itertuples()],
        textposition="outside",
        textfont={"color": theme.ink, "size": 12},
        cliponaxis=False,
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
    )
