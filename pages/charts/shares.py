"""Shares: how many of a place's districts state a number, period by period; the darker, the fewer are missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

import plotly.graph_objects as go

from pages.charts.marks import mark_of_all
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure, text_on

ROW, FRAME = 34, 34
GAP = 0.06


@dataclass(frozen=True)
class Share:
    """One tile: where it stands, of how many districts it tells, the rows of those with a number, its drill code."""

    row: str
    column: str
    whole: int
    stated: Sequence[Any]
    code: str


def shares(tiles: Sequence[Share], *, theme: Theme) -> go.Figure:
    """Return the tiles; rows and columns keep the order in which they first appear. One without a row has no mark."""
    rows = list(dict.fromkeys(tile.row for tile in tiles))
    columns = list(dict.fromkeys(tile.column for tile in tiles))
    fig = new_figure(theme, height=FRAME + ROW * len(rows))
    stated, silent = ([tile for tile in tiles if bool(tile.stated) == is_stated] for is_stated in (True, False))
    places = {id(tile): (columns.index(tile.column), rows.index(tile.row)) for tile in tiles}
    colors = [_color(tile, theme) for tile in stated]
    if stated:
        _add(fig, stated, places, colors, [text_on(color, theme) for color in colors])
    if silent:
        _add(fig, silent, places, [theme.quiet] * len(silent), [theme.muted] * len(silent))
    ticks = {"color": theme.ink, "size": 12}
    style: dict[str, Any] = {"tickfont": ticks, "showgrid": False, "zeroline": False}
    fig.update_layout(showlegend=False, bargap=0, barmode="overlay")
    across: dict[str, Any] = {
        "tickvals": list(range(len(columns))),
        "ticktext": columns,
        "range": [-0.5, len(columns) - 0.5],
    }
    down: dict[str, Any] = {"tickvals": list(range(len(rows))), "ticktext": rows, "range": [len(rows) - 0.5, -0.5]}
    fig.update_xaxes(side="top", **across, **style)
    fig.update_yaxes(**down, **style)
    return fig.figure()


def _add(
    fig: Sketch,
    tiles: Sequence[Share],
    places: dict[int, tuple[int, int]],
    colors: list[str],
    inks: list[str],
) -> None:
    """Draw tiles with a number, or tiles without one: these carry nothing."""
    at = [places[id(tile)] for tile in tiles]
    marks = [mark_of_all(tile.stated, tile.code) for tile in tiles if tile.stated]
    carried: dict[str, Any] = {"customdata": marks} if marks else {}
    fig.add_bar(
        x=[x for x, _ in at],
        base=[y - 0.5 + GAP / 2 for _, y in at],
        y=[1 - GAP] * len(at),
        width=1 - GAP,
        marker={"color": colors, "line": {"width": 0}},
        unselected={"marker": {"opacity": 0.6}},
        hovertext=[_told(tile) for tile in tiles],
        hoverinfo="text",
        **carried,
    )
    # Written as annotations: the text of a bar fades with an unselected bar.
    for tile, (x, y), ink in zip(tiles, at, inks, strict=True):
        font = {"size": 12, "color": ink}
        fig.add_annotation(x=x, y=y, text=f"{len(tile.stated)}/{tile.whole}", showarrow=False, font=font)


def _color(tile: Share, theme: Theme) -> str:
    """Return the step of the sequence for the share: six steps of equal width, the last one for all."""
    steps = len(theme.sequence)
    return theme.sequence[min(steps, ceil(len(tile.stated) / tile.whole * steps)) - 1]


def _told(tile: Share) -> str:
    missing = tile.whole - len(tile.stated)
    lacking = f"，{missing} 个没有" if missing else ""
    return f"<b>{tile.row} {tile.column}</b><br>{tile.whole} 个区县，{len(tile.stated)} 个有数{lacking}"
