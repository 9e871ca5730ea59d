"""Events over time: a bubble for what one signing or ground-breaking event states, by place and month."""

import html
import math
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import hover
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

ROW = 20
FRAME = 64
LEAST = 150
"""Height of the rows where there are few: the largest bubble has room."""
LARGEST, SMALLEST = 42.0, 6.0
"""Diameters in pixels; the area of a bubble is its amount, down to the smallest that can be clicked."""
CITY = "city"


@dataclass(frozen=True)
class Form:
    """How one kind of event is drawn: its name in the legend, the stages it takes, symbol and colour of the theme."""

    name: str
    stages: frozenset[str]
    symbol: str
    color: str


FORMS = (
    Form("签约", frozenset({"signed"}), "circle", "accent"),
    Form("开工或投产", frozenset({"started", "completed", "built"}), "diamond", "warm"),
    Form("签约与开工合在一起，未分开", frozenset({"mixed"}), "square-open", "muted"),
)
UNSIZED = "只有项目数，没有金额"


def event_bubbles(frame: pd.DataFrame, *, theme: Theme) -> go.Figure:
    """Return the bubbles; grain of ``frame``: a number of an event with ``stage``, ``is_amount`` and ``mark``.

    Numbers with one ``mark`` are one bubble that stands on all of them and opens the first. A row is a place, the
    city above, then those with most bubbles; of one place alone a kind. A count without an amount is a cross.
    """
    marks = frame.sort_values("value", ascending=False, kind="stable").drop_duplicates("mark")
    is_one = marks["region"].nunique() == 1
    marks = marks.assign(line=marks["stage"].map(_form_names()) if is_one else marks["region_short"])
    order = _lines(marks)
    fig = new_figure(theme, height=FRAME + max(LEAST, ROW * len(order)))
    told: dict[str, list[str]] = {}
    for mark, ids in zip(frame["mark"], frame["source_ids"], strict=True):
        told.setdefault(mark, []).append(ids)
    amounts = marks[marks["is_amount"]]
    largest = float(amounts["value"].max()) if len(amounts) else 1.0
    for form in FORMS:
        rows = amounts[amounts["stage"].isin(form.stages)]
        if len(rows):
            sizes = [diameter(value, largest) for value in rows["value"]]
            _add(fig, rows, form.name, form.symbol, getattr(theme, form.color), sizes, order, told, theme.paper)
    counts = marks[~marks["is_amount"]]
    if len(counts):
        _add(fig, counts, UNSIZED, "x-thin-open", theme.muted, [8.0] * len(counts), order, told, theme.paper)
    fig.update_yaxes(
        tickvals=list(order.values()),
        ticktext=[html.escape(name, quote=False) for name in order],
        tickfont={"color": theme.ink, "size": 12},
        range=[-0.8, len(order) + 0.1],
    )
    fig.update_xaxes(tickformat="%Y年", dtick="M12", showgrid=True, ticklabelmode="instant")
    fig.update_layout(legend={"itemclick": False, "itemdoubleclick": False, "y": 1.01, "itemsizing": "constant"})
    return fig.figure()


def diameter(value: float, largest: float) -> float:
    """Return the diameter in pixels whose area is in proportion to the value; never below the smallest."""
    return max(SMALLEST, LARGEST * math.sqrt(max(value, 0.0) / largest))


def _form_names() -> dict[str, str]:
    return {stage: form.name.split("，")[0] for form in FORMS for stage in form.stages}


def _lines(marks: pd.DataFrame) -> dict[str, int]:
    """Return the row of each line, the city's topmost, then those with most bubbles."""
    times: dict[str, list[float]] = {}
    cities = set()
    for line, time, level in zip(marks["line"], marks["time"], marks["region_level"], strict=True):
        times.setdefault(line, []).append(time)
        if level == CITY:
            cities.add(line)
    ordered = sorted(sorted(times), key=lambda line: (line in cities, len(times[line]), max(times[line])))
    return {line: place for place, line in enumerate(ordered)}


def _add(
    fig: Sketch,
    rows: pd.DataFrame,
    name: str,
    symbol: str,
    color: str,
    sizes: list[float],
    order: dict[str, int],
    told: dict[str, list[str]],
    edge: str,
) -> None:
    middle = rows["period_start"] + (rows["period_end"] - rows["period_start"]) / 2
    others = [len(told[mark]) - 1 for mark in rows["mark"]]
    fig.add_scatter(
        x=[day.strftime("%Y-%m-%d") for day in middle],
        y=rows["line"].map(order),
        name=name,
        mode="markers",
        marker={
            "symbol": symbol,
            "size": sizes,
            "color": color,
            "opacity": 0.72,
            "line": {"width": 1.2, "color": color if symbol.endswith("open") else edge},
        },
        customdata=[
            ["", "|".join(told[mark]), opens] for mark, opens in zip(rows["mark"], rows["observation_id"], strict=True)
        ],
        hovertext=[
            text + (f"<br>另有 {more} 份文件报道同一数额" if more else "")
            for text, more in zip(hover(rows), others, strict=True)
        ],
        hoverinfo="text",
        cliponaxis=False,
    )
