"""Dumbbell: for each subject its values in several periods, the two latest joined by a bar of the difference."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.alone import alone
from pages.charts.marks import WEAK, carried, measure_of, said, starred, weak_mark
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure

ROW = 40
FRAME = 70
BESIDE = "middle right"
LANES = {1: (0.0,), 2: (0.18, -0.18), 3: (0.28, -0.06, -0.34)}
"""How far above its row the latest, the one before and the earlier ones stand, as a share of the row, by how many of
these there are: on one line the smaller mark would take the pointer from the larger one that it lies on."""
LINE = 2.0
EARLIER = (
    ("更早各期", "circle-open", 6, LINE, False),
    (f"更早各期\u00a0{WEAK}", "asterisk-open", 9, 1.2, True),
)
"""Names, forms, sizes and widths of lines of the earlier dots, whether of a weak source: the six arms of a star run
together where they are short and thick, and what looks like a dot of another colour would need a meaning of its own."""


def dumbbell(frame: pd.DataFrame, *, label: str, theme: Theme) -> go.Figure:
    """Return a row for each value of the column ``label``; grain of ``frame``: label × period, in %.

    The last period in the frame's order is a filled circle, the one before it an open one a little lower, earlier ones
    small grey dots below both: each can be pointed at, however near their values are. No bar joins what a break parts.
    A star stands beside the two last of a weak source, and in place of an earlier dot, with its own entry in the
    legend: above or below it would lie on other marks. Rows are ordered by the latest value. A rate alone is said.
    """
    if len(frame) == 1:
        return alone(frame, label=label, theme=theme)
    every = entries(frame)
    periods = list(dict.fromkeys(row.period for row in every))
    latest = sorted((row for row in every if row.period == periods[-1]), key=lambda row: row.value)
    places = {getattr(row, label): place for place, row in enumerate(latest)}
    fig = new_figure(theme, height=FRAME + ROW * len(places))
    shown = [row for row in every if getattr(row, label) in places]
    lanes = [{name: place + lift for name, place in places.items()} for lift in LANES[min(len(periods), max(LANES))]]
    if len(periods) > 2:
        earlier = [row for row in shown if row.period not in periods[-2:]]
        for name, form, size, width, is_weak in EARLIER:
            # A symbol for each dot, all of one kind: what counts stars counts dots.
            told = [row for row in earlier if bool(weak_mark(row)) == is_weak]
            if told:
                _add_dots(fig, told, label, lanes[2], name, theme.muted, [form] * len(told), size, width=width)
    if len(periods) > 1:
        before = [row for row in shown if row.period == periods[-2]]
        _add_links(fig, before, latest, label, lanes, theme)
        _add_dots(
            fig,
            before,
            label,
            lanes[1],
            before[0].period_label,
            theme.accent,
            "circle-open",
            12,
            starred(before, BESIDE),
        )
    words = starred(latest, BESIDE)
    _add_dots(fig, latest, label, lanes[0], latest[0].period_label, theme.accent, "circle", 13, words)
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=list(places),
        range=[-0.6, len(places) - 0.4],
        tickfont={"color": theme.ink},
    )
    fig.update_xaxes(ticksuffix="%", nticks=7, zeroline=True, zerolinewidth=1.5)
    return fig.figure()


def paces(frame: pd.DataFrame, *, label: str) -> str:
    """Return what a dumbbell of the frame shows above all: how many speed up and slow down, and which of them most.

    It is told of the two periods that bars join, and of what they join alone; nothing where they join none.
    """
    every = entries(frame)
    periods = list(dict.fromkeys(row.period for row in every))[-2:]
    reached = {getattr(row, label): row for row in every if row.period == periods[-1]}
    joined = [
        (row, newest)
        for row in every
        if row.period == periods[0] != periods[-1]
        and (newest := reached.get(getattr(row, label)))
        and newest.segment == row.segment
    ]
    if not joined:
        return ""
    earlier, later = joined[0]
    changes = {
        getattr(row, label): (newest.value - row.value, f"{said(row)} → {said(newest)}") for row, newest in joined
    }
    told = (_most(changes, "加快", 1), _most(changes, "放慢", -1), _most(changes, "不变", 0))
    head = f"{earlier.period_label} → {later.period_label}{measure_of(later)}"
    return f"{head}：{'；'.join(part for part in told if part)}"


def _most(changes: Mapping[str, tuple[float, str]], word: str, sign: int) -> str:
    """Return how many changes are of a sign and the largest of them: 3 个放慢，最多的是电子 −2% → −4%."""
    of_sign = [name for name, (change, _) in changes.items() if (change > 0) - (change < 0) == sign]
    if not of_sign:
        return ""
    most = max(of_sign, key=lambda name: abs(changes[name][0]))
    which = f"{most} {changes[most][1]}"
    if len(of_sign) == 1:
        return f"{word}的是{which}"
    return f"{len(of_sign)} 个{word}" + (f"，最多的是{which}" if sign else "")


def _add_links(
    fig: Sketch, before: list[Any], latest: list[Any], label: str, lanes: list[dict[str, float]], theme: Theme
) -> None:
    reached = {getattr(row, label): row for row in latest}
    for row in before:
        name, value = getattr(row, label), row.value
        newest = reached[name]
        if newest.segment != row.segment:
            continue
        is_faster = newest.value >= value
        fig.add_shape(
            type="line",
            x0=value,
            x1=newest.value,
            y0=lanes[1][name],
            y1=lanes[0][name],
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
    lane: dict[str, float],
    name: str,
    color: str,
    symbols: str | list[str],
    size: int,
    words: dict[str, Any] | None = None,
    width: float = LINE,
) -> None:
    fig.add_scatter(
        x=[row.value for row in rows],
        y=[lane[getattr(row, label)] for row in rows],
        name=name,
        **(words or {"mode": "markers"}),
        textfont={"size": 12, "color": color},
        marker={"symbol": symbols, "size": size, "color": color, "line": {"width": width, "color": color}},
        **carried(rows),
        cliponaxis=False,
    )
