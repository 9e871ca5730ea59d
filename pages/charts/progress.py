"""Progress towards targets: how much of the way is done, beside how much of the time has gone, both in % of the whole.

Targets in different units become comparable: the way done is the share of the time at which the path of the target has
the latest value.
"""

import html

import pandas as pd
import plotly.graph_objects as go

from pages.charts.template import Theme, new_figure
from pages.charts.words import balanced, named

ROW, FRAME = 36, 104
"""Pixels of a row, for two lines of words, and of what stands around them: the axis, and a legend of three lines, as
which a phone shows it."""
WHOLE, BESIDE = 100.0, 112.0
"""Where the targets stand, and where the words begin, in %."""
LINE_OF_NAME = 8
"""Characters of a line of a name: two lines, then it is cut; the whole name stands in the hover text."""
END = 212
"""Where the axis ends, in %: the words beside a target have room on a phone."""


def progress(frame: pd.DataFrame, *, theme: Theme) -> go.Figure:
    """Return a row a target, in the frame's order from the top.

    Columns: ``label``, ``done`` and ``gone`` (% of way and time), ``said`` (the way done in words), ``star`` (behind
    it, where the latest value is of a weak source), ``verdict``, ``hover``, ``marks`` (what the bar carries: drill
    code, ids of target, base and latest value, the id to open), ``goal`` (what the target's diamond carries). The bar
    is the way done, the upright stroke the time gone, the diamonds at 100 the targets.
    """
    shown = frame.iloc[::-1]
    places = list(range(len(shown)))
    fig = new_figure(theme, height=FRAME + ROW * len(shown))
    lengths = [max(-6.0, min(done, 110.0)) for done in shown["done"]]
    behind = [done < gone for done, gone in zip(shown["done"], shown["gone"], strict=True)]
    # Warm and accent are one grey on paper: what is ahead is light, within an outline that stands out from the page.
    colors = [(theme.warm, theme.warm) if is_behind else (theme.sequence[2], theme.accent) for is_behind in behind]
    fig.add_bar(
        name="走完的路",
        x=lengths,
        y=places,
        orientation="h",
        width=0.5,
        marker={
            "color": [color for color, _ in colors],
            "line": {"width": 1, "color": [outline for _, outline in colors]},
        },
        customdata=list(shown["marks"]),
        hovertext=[html.escape(text, quote=False).replace("\n", "<br>") for text in shown["hover"]],
        hoverinfo="text",
    )
    stroke = {"symbol": "line-ns", "size": 16, "color": theme.ink, "line": {"width": 2.5, "color": theme.ink}}
    fig.add_scatter(
        name="到现值时过去的时间", x=list(shown["gone"]), y=places, mode="markers", marker=stroke, hoverinfo="skip"
    )
    goal = {"symbol": "diamond-open", "size": 10, "color": theme.target, "line": {"width": 2, "color": theme.target}}
    fig.add_scatter(
        name="目标",
        x=[WHOLE] * len(places),
        y=places,
        mode="markers",
        marker=goal,
        customdata=list(shown["goal"]),
        hoverinfo="skip",
    )
    fig.add_scatter(
        x=[BESIDE] * len(places),
        y=places,
        mode="text",
        text=[
            f"{said}{star}　{_two_lines(verdict)}"
            for said, star, verdict in zip(shown["said"], shown["star"], shown["verdict"], strict=True)
        ],
        textposition="middle right",
        textfont={"size": 12, "color": theme.ink},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
    fig.update_yaxes(
        tickvals=places,
        ticktext=[balanced(label, LINE_OF_NAME, most=2) for label in shown["label"]],
        tickfont={"color": theme.ink, "size": 12},
        showgrid=False,
        range=[-0.6, len(places) - 0.4],
    )
    fig.update_xaxes(ticksuffix="%", range=[min(0.0, *lengths) - 2, END], tickvals=[0, 25, 50, 75, 100])
    fig.update_layout(legend={"itemclick": False, "itemdoubleclick": False})
    return fig.figure()


def _two_lines(verdict: str) -> str:
    """Return verdict and distance in time on a line each: 需提速 / 比目标进度慢 8 个月."""
    first, _, rest = verdict.partition("，")
    return named(first, rest)
