"""Numbers alone: what cannot be compared is said, a mark with value, name and period a row, and drawn on no axis."""

import html
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import WEAK_SAID, carried, point_symbol, said, state, weak_mark
from pages.charts.rows import entries
from pages.charts.template import Theme, new_figure
from pages.charts.words import balanced

ROW, FRAME = 50, 16
LONGEST_LINE = 22
"""Characters of name and period before they break: a phone is no wider."""
MARGIN, EDGE = 6, 0.03
"""What lies left of the marks, in pixels and as a share of the plot: beyond its edge a mark cannot be pressed."""


def alone(frame: pd.DataFrame, *, label: str, theme: Theme) -> go.Figure:
    """Return a line for each row of ``frame``, in its order: mark, value, and the column ``label`` with the period."""
    rows = entries(frame)
    fig = new_figure(theme, height=FRAME + ROW * len(rows))
    fig.add_scatter(
        x=[0.0] * len(rows),
        y=list(range(len(rows) - 1, -1, -1)),
        mode="markers+text",
        text=[_words(row, str(getattr(row, label)), theme) for row in rows],
        textposition="middle right",
        textfont={"size": 12, "color": theme.muted},
        marker={
            "symbol": [point_symbol(row) for row in rows],
            "size": 13,
            "color": theme.accent,
            "line": {"width": 2, "color": theme.accent},
        },
        **carried(rows),
        cliponaxis=False,
    )
    fig.update_xaxes(visible=False, range=[-EDGE, 1])
    fig.update_yaxes(visible=False, range=[-0.5, len(rows) - 0.5])
    fig.update_layout(showlegend=False, margin={"l": MARGIN})
    return fig.figure()


def _words(row: Any, name: str, theme: Theme) -> str:
    mark = weak_mark(row)
    value = html.escape(f"{said(row)}{mark}", quote=False)
    weak = f"{mark} {WEAK_SAID}" if mark else ""
    under = balanced(" · ".join(part for part in (name, row.period_label, weak) if part), LONGEST_LINE)
    lines = (f"<b style='font-size:18px;color:{theme.ink}'>{value}</b>{state(row)}", *under.split("<br>"))
    return "<br>".join(f"  {line}" for line in lines)
