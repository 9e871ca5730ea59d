"""Counts: how many there are of each kind, as bars; each bar stands on all the observations it counts."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.rows import entries
from pages.charts.template import Theme, new_figure

ROW = 30
FRAME = 24


def counts(
    frame: pd.DataFrame,
    *,
    by: str,
    theme: Theme,
    counted: str = "observation_id",
    wholes: Mapping[str, int] | None = None,
) -> go.Figure:
    """Return a bar for each value of the column ``by``, in the frame's order, as long as its distinct ``counted``.

    ``wholes`` gives what each bar is a part of (38 districts): then the whole stands behind it as a quiet bar. Groups
    without a row are drawn from ``wholes`` alone and carry no mark. The column ``code`` is the drill code of a bar.
    """
    groups: dict[str, list[Any]] = {}
    for row in entries(frame):
        groups.setdefault(str(getattr(row, by)), []).append(row)
    names = list(wholes or groups)
    fig = new_figure(theme, height=FRAME + ROW * len(names))
    places = {name: len(names) - 1 - place for place, name in enumerate(names)}
    if wholes:
        fig.add_bar(
            x=list(wholes.values()),
            y=[places[name] for name in wholes],
            orientation="h",
            marker={"color": theme.quiet, "line": {"width": 0}},
            hoverinfo="skip",
        )
    numbers = {name: len({getattr(row, counted) for row in rows}) for name, rows in groups.items()}
    fig.add_bar(
        x=list(numbers.values()),
        y=[places[name] for name in numbers],
        orientation="h",
        marker={"color": theme.accent, "line": {"width": 0}},
        customdata=[_carried(rows) for rows in groups.values()],
        hovertext=[f"<b>{name}</b><br>{_said(number, name, wholes)}" for name, number in numbers.items()],
        hoverinfo="text",
        text=[_said(number, name, wholes) for name, number in numbers.items()],
        textposition="outside",
        textfont={"color": theme.ink, "size": 12},
        cliponaxis=False,
    )
    largest = max([*numbers.values(), *(wholes or {}).values()])
    fig.update_layout(barmode="overlay", showlegend=False)
    fig.update_xaxes(visible=False, range=[0, largest * 1.22])
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=list(places),
        tickfont={"color": theme.ink},
        showgrid=False,
        range=[-0.6, len(names) - 0.4],
    )
    return fig.figure()


def _carried(rows: list[Any]) -> list[str]:
    ids = dict.fromkeys(i for row in rows for i in row.source_ids.split("|"))
    return [getattr(rows[0], "code", ""), "|".join(ids), rows[0].observation_id if len(rows) == 1 else ""]


def _said(number: int, name: str, wholes: Mapping[str, int] | None) -> str:
    return f"{number}/{wholes[name]}" if wholes else str(number)
