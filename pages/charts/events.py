"""Events over time: a bubble for what one signing or ground-breaking event states, by place and month."""

import html
import math
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import hover_text, weak_mark
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

ROW = 20
FRAME = 64
LEAST = 110
"""Height of the rows where there are few: the largest bubble has room."""
LARGEST, SMALLEST = 42.0, 6.0
"""Diameters in pixels; the area of a bubble is its amount, down to the smallest that can be clicked."""
MOST_YEARS = 5
"""Years that are named side by side on a phone."""
MOST_MONTHS = 3
"""Months that are named side by side, each with its year, where fewer than two years begin between the marks."""
AROUND = timedelta(days=50)
"""What the axis shows before the first and after the last mark of so short a time."""
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

    Numbers with one ``mark`` are one bubble that stands on all of them and tells and opens the largest, one of a weak
    source only where all are. A row is a place, the city above, then those with most bubbles; of one place alone a
    kind. A count without an amount is a cross.
    """
    every = entries(frame)
    told: dict[str, list[Any]] = {}
    for row in every:
        told.setdefault(row.mark, []).append(row)
    by_mark: dict[str, Any] = {}
    for row in sorted(every, key=lambda row: (bool(weak_mark(row)), -row.value)):
        by_mark.setdefault(row.mark, row)
    # The largest first: what is drawn later lies on top.
    marks = sorted(by_mark.values(), key=lambda row: -row.value)
    lines = _lines(marks)
    order = _order(marks, lines)
    fig = new_figure(theme, height=height_of(len(order)))
    largest = max((row.value for row in marks if row.is_amount), default=1.0)
    for form in FORMS:
        if rows := [row for row in marks if row.is_amount and row.stage in form.stages]:
            sizes = [diameter(row.value, largest) for row in rows]
            y = [order[lines[row.mark]] for row in rows]
            _add(fig, rows, y, form.name, form.symbol, getattr(theme, form.color), sizes, told, theme.paper)
    if counts := [row for row in marks if not row.is_amount]:
        y = [order[lines[row.mark]] for row in counts]
        _add(fig, counts, y, UNSIZED, "x-thin-open", theme.muted, [8.0] * len(counts), told, theme.paper)
    fig.update_yaxes(
        tickvals=list(order.values()),
        ticktext=[html.escape(name, quote=False) for name in order],
        tickfont={"color": theme.ink, "size": 12},
        range=[-0.8, len(order) + 0.1],
    )
    _axis(fig, [_middle(row) for row in marks])
    fig.update_layout(legend={"itemclick": False, "itemdoubleclick": False, "y": 1.01, "itemsizing": "constant"})
    return fig.figure()


def height_of(lines: int) -> int:
    """Return the height of a chart of so many lines, in pixels."""
    return FRAME + max(LEAST, ROW * lines)


def _middle(row: Any) -> date:
    """Return the day in the middle of a row's period, where its mark stands."""
    start, end = row.period_start, row.period_end
    return date(start.year, start.month, start.day) + timedelta(days=(end - start).days // 2)


def _axis(fig: Sketch, days: list[date]) -> None:
    """Write years below the axis, or, where fewer than two begin between the marks, months with their year."""
    first, last = min(days), max(days)
    if last.year - first.year >= 2:
        # Of many years every second or third one is named, back from the last.
        step = f"M{12 * math.ceil((last.year - first.year + 1) / MOST_YEARS)}"
        fig.update_xaxes(tick0=f"{last.year}-01-01", dtick=step, tickformat="%Y年", ticklabelmode="instant")
    else:
        start, end = first - AROUND, last + AROUND
        months = named_months(start, end)
        fig.update_xaxes(
            type="date",
            range=[start.isoformat(), end.isoformat()],
            tickvals=[month.isoformat() for month in months],
            ticktext=[f"{month.year}年{month.month}月" for month in months],
        )
        fig.update_layout(margin={"r": 36})
    fig.update_xaxes(showgrid=True)


def named_months(start: date, end: date) -> list[date]:
    """Return the first days of the months to be named from ``start`` to ``end``, evenly apart."""
    every = range(start.year * 12 + start.month, end.year * 12 + end.month)
    step = math.ceil(len(every) / MOST_MONTHS)
    return [date(month // 12, month % 12 + 1, 1) for month in every[::step]]


def diameter(value: float, largest: float) -> float:
    """Return the diameter in pixels whose area is in proportion to the value; never below the smallest."""
    return max(SMALLEST, LARGEST * math.sqrt(max(value, 0.0) / largest))


def _form_names() -> dict[str, str]:
    return {stage: form.name.split("，")[0] for form in FORMS for stage in form.stages}


def _lines(marks: list[Any]) -> dict[str, str]:
    """Return the line that each mark stands on: its place, or of one place alone its kind."""
    names = _form_names() if len({row.region for row in marks}) == 1 else {}
    return {row.mark: names.get(row.stage, row.region_short) for row in marks}


def _order(marks: list[Any], lines: dict[str, str]) -> dict[str, int]:
    """Return the row of each line, the city's topmost, then those with most bubbles."""
    times: dict[str, list[float]] = {}
    for row in marks:
        times.setdefault(lines[row.mark], []).append(row.time)
    cities = {lines[row.mark] for row in marks if row.region_level == CITY}
    ordered = sorted(sorted(times), key=lambda line: (line in cities, len(times[line]), max(times[line])))
    return {line: place for place, line in enumerate(ordered)}


def _add(
    fig: Sketch,
    rows: list[Any],
    y: list[int],
    name: str,
    symbol: str,
    color: str,
    sizes: list[float],
    told: dict[str, list[Any]],
    edge: str,
) -> None:
    others = [len(told[row.mark]) - 1 for row in rows]
    fig.add_scatter(
        x=[_middle(row).isoformat() for row in rows],
        y=y,
        name=name,
        mode="markers",
        marker={
            "symbol": symbol,
            "size": sizes,
            "color": color,
            "opacity": 0.72,
            "line": {"width": 1.2, "color": color if symbol.endswith("open") else edge},
        },
        customdata=[["", "|".join(one.source_ids for one in told[row.mark]), row.observation_id] for row in rows],
        hovertext=[
            hover_text(row) + (f"<br>另有 {more} 份文件报道同一数额" if more else "")
            for row, more in zip(rows, others, strict=True)
        ],
        hoverinfo="text",
        cliponaxis=False,
    )
