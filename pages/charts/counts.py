"""Counts: how many there are of each kind, as bars; each bar stands on all the observations it counts."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import mark_of_all
from pages.charts.rows import entries
from pages.charts.template import Theme, new_figure

ROW = 30
FRAME = 24


def counts(frame: pd.DataFrame, *, by: str, theme: Theme) -> go.Figure:
    """Return a bar for each value of the column ``by``, in the frame's order, as long as its observations are many.

    The column ``code`` is the drill code of a bar.
    """
    groups: dict[str, list[Any]] = {}
    for row in entries(frame):
        groups.setdefault(str(getattr(row, by)), []).append(row)
    numbers = {name: len({row.observation_id for row in rows}) for name, rows in groups.items()}
    fig = new_figure(theme, height=FRAME + ROW * len(groups))
    places = {name: len(groups) - 1 - place for place, name in enumerate(groups)}
    fig.add_bar(
        x=list(numbers.values()),
        y=list(places.values()),
        orientation="h",
        marker={"color": theme.accent, "line": {"width": 0}},
        customdata=[mark_of_all(rows, getattr(rows[0], "code", "")) for rows in groups.values()],
        hovertext=[f"<b>{name}</b><br>{number}" for name, number in numbers.items()],
        hoverinfo="text",
        text=[str(number) for number in numbers.values()],
        textposition="outside",
        textfont={"color": theme.ink, "size": 12},
        cliponaxis=False,
    )
    fig.update_layout(barmode="overlay", showlegend=False)
    fig.update_xaxes(visible=False, range=[0, max(numbers.values()) * 1.22])
    fig.update_yaxes(
        tickvals=list(places.values()),
        ticktext=list(places),
        tickfont={"color": theme.ink},
        showgrid=False,
        range=[-0.6, len(groups) - 0.4],
    )
    return fig.figure()
