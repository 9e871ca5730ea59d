"""Bubbles: how large and how fast, one bubble an industry, its area the size."""

import html

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import hover, star_of
from pages.charts.numbers import axis_scale
from pages.charts.template import Theme, new_figure

LARGEST = 64


def bubbles(levels: pd.DataFrame, growth: pd.DataFrame, *, label: str, theme: Theme, height: int = 360) -> go.Figure:
    """Return a bubble for each value of the column ``label``; grain of both frames: one row a label, one period.

    Size runs to the right and is the bubble's area too, growth upwards. A mark stands on level and growth rate and
    opens the level; a star stands behind the name where either is of a weak source, and behind that one when pointed
    at.
    """
    rows = levels.merge(growth[[label, "value", "source_ids", "source_class"]], on=label, suffixes=("", "_growth"))
    stars = list(map(star_of, rows["source_class_growth"]))
    divisor, unit_name = axis_scale(rows["value"].max(), rows["unit"].iat[0])
    rates = [f"<br>同比 {value:+g}%{star}" for value, star in zip(rows["value_growth"], stars, strict=True)]
    sources = zip(rows[label], rows["source_class"], stars, strict=True)
    names = [f"{name}{star_of(source) or star}" for name, source, star in sources]
    codes = rows["code"] if "code" in rows else [""] * len(rows)
    fig = new_figure(theme, height=height)
    fig.add_scatter(
        x=rows["value"] / divisor,
        y=rows["value_growth"],
        mode="markers+text",
        marker={
            "size": rows["value"],
            "sizemode": "area",
            "sizeref": 2 * rows["value"].max() / LARGEST**2,
            "sizemin": 7,
            "color": [theme.accent if value >= 0 else theme.warm for value in rows["value_growth"]],
            "opacity": 0.78,
            "line": {"width": 1.5, "color": theme.paper},
        },
        text=[html.escape(name, quote=False) for name in names],
        textposition=[_side(value, rows["value"].max()) for value in rows["value"]],
        textfont={"size": 12, "color": theme.ink},
        customdata=[
            [code, f"{level}|{rate}", opens]
            for code, level, rate, opens in zip(
                codes, rows["source_ids"], rows["source_ids_growth"], rows["observation_id"], strict=True
            )
        ],
        hovertext=[text + rate for text, rate in zip(hover(rows), rates, strict=True)],
        hoverinfo="text",
        cliponaxis=False,
    )
    low, high = min(0.0, rows["value_growth"].min()), max(0.0, rows["value_growth"].max())
    room = (high - low or 1.0) * 0.28
    fig.update_layout(showlegend=False, margin={"t": 12, "b": 36, "l": 44})
    fig.update_yaxes(ticksuffix="%", range=[low - room, high + room], nticks=6, zeroline=True, zerolinewidth=1.5)
    fig.update_xaxes(
        range=[-0.06 * rows["value"].max() / divisor, rows["value"].max() / divisor * 1.28],
        zeroline=True,
        nticks=6,
        title={"text": f"规模（{unit_name}）→　竖轴：同比增速", "font": {"size": 12, "color": theme.muted}},
    )
    return fig.figure()


def _side(value: float, largest: float) -> str:
    return "top center" if value > largest * 0.6 else "middle right"
