"""Coverage: a mark for each cell of a matrix, its form its state; silent cells can be clicked and asked for too."""

import html
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from pages.charts.template import Theme, new_figure
from pages.charts.words import upright

ROW, FRAME = 17, 96
"""A row is as low as its name allows: with all districts the matrix still stands on one sheet of paper."""
SIZE = 12
LETTER = 14
"""Height of one character of a head: heads stand upright, a phone leaves a column no more than one character."""
FORMS = {
    "stated": "square",
    "derived": "square-open",
    "part": "square-x-open",
    "other_name": "diamond-open",
    "silent": "circle-open",
}
"""The symbol of each state; form and not colour alone tells them apart."""


def coverage(
    cells: pd.DataFrame, *, rows: Sequence[str], columns: Sequence[str], names: Mapping[str, str], theme: Theme
) -> go.Figure:
    """Return the matrix; grain of ``cells``: row × column, with ``row``, ``column``, ``state``, ``mark``, ``hover``.

    ``mark`` is what a cell carries (drill code, ids, id to open), ``names`` says each state in words; states are drawn
    in the order of ``names``.
    """
    across = {name: place for place, name in enumerate(columns)}
    down = {name: len(rows) - 1 - place for place, name in enumerate(rows)}
    longest = max(len(name) for name in columns)
    fig = new_figure(theme, height=FRAME + LETTER * longest + ROW * len(rows))
    for state, said in names.items():
        shown = cells[cells["state"] == state]
        if shown.empty:
            continue
        is_silent = state == "silent"
        color = theme.muted if is_silent else theme.accent
        fig.add_scatter(
            name=said,
            x=[across[name] for name in shown["column"]],
            y=[down[name] for name in shown["row"]],
            mode="markers",
            marker={
                "symbol": FORMS[state],
                "size": SIZE * (0.5 if is_silent else 1),
                "color": color,
                "line": {"width": 1.4, "color": color},
            },
            # A gap that was pressed leaves the matrix as it stands: the other cells do not fade.
            unselected={"marker": {"opacity": 1}},
            customdata=list(shown["mark"]),
            hovertext=[html.escape(text, quote=False).replace("\n", "<br>") for text in shown["hover"]],
            hoverinfo="text",
            cliponaxis=False,
        )
    ticks = {"color": theme.ink, "size": 12}
    fig.update_xaxes(
        tickvals=list(across.values()),
        ticktext=[upright(name) for name in columns],
        side="top",
        tickfont={**ticks, "size": 11},
        range=[-0.6, len(columns) - 0.4],
        showgrid=False,
        zeroline=False,
    )
    fig.update_yaxes(tickvals=list(down.values()), ticktext=list(rows), tickfont=ticks, range=[-0.7, len(rows) - 0.3])
    fig.update_layout(legend={"y": -0.01, "yanchor": "top"})
    return fig.figure()
