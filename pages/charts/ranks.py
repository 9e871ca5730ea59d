"""Places in rankings: a row for what was ranked among whom, in it a dot for each place that a document states."""

import html
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import customdata, hover, point_symbols, star_of
from pages.charts.template import Theme, new_figure

LANE = 19
FRAME = 56
LETTER = 12
DOT = 16
WIDTH = 260
"""Pixels that the axis is taken to have where labels are kept apart; a phone shows them closer."""
BESIDE = 4.5
"""Places that the axis reaches beyond the last one: the label stands there."""
FORE = 3
"""Places up to this one stand out."""
TICKS = (1, 3, 5, 10, 15, 20, 30)


def ranks(frame: pd.DataFrame, *, row: str, point: str, theme: Theme) -> go.Figure:
    """Return the dots; grain of ``frame``: a stated place. Rows keep the frame's order, the first place is at the left.

    Rows have a second line behind a line break. Dots whose labels would touch stand in lanes below one another. The
    first three places stand out in the accent colour and in size. A star stands behind the label of a weak source.
    """
    frame = frame.assign(**{point: _labels(frame, point)})
    last = max(5.0, float(frame["value"].max())) + BESIDE
    names = list(dict.fromkeys(frame[row]))
    lanes = _lanes(frame, row, point, last)
    heights = [
        max(2, 1 + max(lane for lane, name in zip(lanes, frame[row], strict=True) if name == one)) for one in names
    ]
    tops = dict(zip(names, [sum(heights[:place]) + place * 0.4 for place in range(len(names))], strict=True))
    foot = sum(heights) + 0.4 * (len(names) - 1)
    fig = new_figure(theme, height=FRAME + round(LANE * foot))
    fig.add_scatter(
        **_dots(frame, [-tops[name] - lane for name, lane in zip(frame[row], lanes, strict=True)], point, theme)
    )
    for name in names[1:]:
        fig.add_shape(**_line(-tops[name] + 0.7, theme))
    fig.update_yaxes(
        tickvals=[-tops[name] - (height - 1) / 2 for name, height in zip(names, heights, strict=True)],
        ticktext=[_tick(name, theme) for name in names],
        tickfont={"color": theme.ink, "size": 12},
        range=[-foot + 0.4, 0.7],
        showgrid=False,
    )
    shown = [place for place in TICKS if place <= frame["value"].max() or place <= 5]
    fig.update_xaxes(
        tickvals=shown,
        ticktext=[f"第{place}" if place == 1 else str(place) for place in shown],
        range=[0.5, last],
        side="top",
    )
    fig.update_layout(showlegend=False)
    return fig.figure()


def _labels(frame: pd.DataFrame, point: str) -> list[str]:
    labels = zip(frame[point], frame["source_class"], strict=True)
    return [f"{label}{star_of(source)}" for label, source in labels]


def _dots(frame: pd.DataFrame, y: list[float], point: str, theme: Theme) -> dict[str, Any]:
    is_fore = [value <= FORE for value in frame["value"]]
    return {
        "x": list(frame["value"]),
        "y": y,
        "mode": "markers+text",
        "text": [html.escape(str(text), quote=False) for text in frame[point]],
        "textposition": "middle right",
        "textfont": {"size": 11, "color": theme.ink},
        "marker": {
            "size": [10 if fore else 8 for fore in is_fore],
            "opacity": 1,
            "symbol": point_symbols(frame),
            "color": [theme.accent if fore else theme.muted for fore in is_fore],
        },
        "customdata": customdata(frame),
        "hovertext": hover(frame),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _line(y: float, theme: Theme) -> dict[str, Any]:
    line = {"color": theme.grid, "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line, "layer": "below"}


def _tick(name: str, theme: Theme) -> str:
    head, _, under = name.partition("\n")
    style = f"font-size:11px;color:{theme.muted}"
    small = f"<br><span style='{style}'>{html.escape(under, quote=False)}</span>" if under else ""
    return html.escape(head, quote=False) + small


def _lanes(frame: pd.DataFrame, row: str, point: str, last: float) -> list[int]:
    """Return the lane of each dot: 0 on top, the next where its label would touch the one before it."""
    lanes = dict.fromkeys(range(len(frame)), 0)
    places = list(zip(frame[row], frame["value"], frame[point], strict=True))
    for name in dict.fromkeys(frame[row]):
        ends: list[float] = []
        inside = sorted((value, at) for at, (one, value, _) in enumerate(places) if one == name)
        for value, at in inside:
            start = value / last * WIDTH
            lane = next((place for place, end in enumerate(ends) if end <= start), len(ends))
            ends[lane : lane + 1] = [start + DOT + LETTER * len(str(places[at][2]))]
            lanes[at] = lane
    return [lanes[at] for at in range(len(frame))]
