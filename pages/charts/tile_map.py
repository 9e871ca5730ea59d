"""Tile-grid map: one tile a district at about its place, coloured by a value. No boundaries, so no map approval."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.marks import WEAK, WEAK_SAID, customdata, hover, weak_mark
from pages.charts.numbers import axis_scale, plain, tick_suffix
from pages.charts.rows import entries
from pages.charts.sketch import Sketch
from pages.charts.template import Theme, new_figure, text_on

SIDE = 70
GAP = 0.06


def tile_map(tiles: pd.DataFrame, frame: pd.DataFrame, *, theme: Theme, area: str = "") -> go.Figure:
    """Return the map; grain of ``tiles``: a district (region, region_short, area, col, row, row_span).

    ``frame`` is an observation frame with one row a district (and a drill ``code``). Tiles without a value are quiet
    and carry no mark; where ``area`` is given the other areas' tiles are empty frames. Colours are six steps of equal
    count (sextiles), so that one large district does not bleach the rest.
    """
    shown = frame[frame["area"] == area] if area else frame
    outside = ((tiles["area"] != area) & bool(area)).to_numpy()
    placed = tiles.merge(shown, on="region", how="left", suffixes=("", "_value"))
    valued = placed[placed["value"].notna()]
    silent = placed[placed["value"].isna() & ~outside]
    beyond = placed[outside]
    fig = new_figure(theme, height=SIDE * int((tiles["row"] + tiles["row_span"]).max()) + 8)
    _add_tiles(fig, silent, [theme.quiet] * len(silent), hoverinfo="skip", name="没有数")
    if len(valued):
        colors = sextile_colors(valued["value"], theme)
        _add_tiles(fig, valued, colors, hoverinfo="text", hovertext=hover(valued), customdata=customdata(valued))
        _write(fig, valued, [text_on(color, theme) for color in colors])
    _write(fig, silent, [theme.muted] * len(silent))
    if len(beyond):
        _add_tiles(fig, beyond, [theme.paper] * len(beyond), line=theme.grid, hoverinfo="skip", name="片区以外")
        _write(fig, beyond, [theme.muted] * len(beyond))
    _add_legend(fig, theme, "空框为片区以外" if len(beyond) else "")
    fig.update_layout(showlegend=False, margin={"l": 0, "r": 0, "t": 0, "b": 0}, bargap=0, barmode="overlay")
    fig.update_xaxes(visible=False, range=[-0.5, tiles["col"].max() + 0.5])
    fig.update_yaxes(visible=False, range=[(tiles["row"] + tiles["row_span"]).max(), 0])
    return fig.figure()


def _add_legend(fig: Sketch, theme: Theme, more: str) -> None:
    """Write the key of the colours into the corner where no district lies."""
    for place, color in enumerate([theme.quiet, *theme.sequence]):
        left = -0.42 + place * 0.3 + (0.2 if place else 0)
        fig.add_shape(
            type="rect", x0=left, x1=left + 0.28, y0=0.3, y1=0.52, layer="below", fillcolor=color, line={"width": 0}
        )
    font = {"size": 11, "color": theme.muted}
    words = [("无数", -0.42, 0.72), ("低", 0.26, 0.72), ("高", 1.66, 0.72), (f"{WEAK} {WEAK_SAID}", -0.42, 1.0)]
    words += [(more, -0.42, 1.26)] if more else []
    for text, x, y in words:
        fig.add_annotation(x=x, y=y, text=text, showarrow=False, xanchor="left", font=font)


def sextile_colors(values: pd.Series, theme: Theme) -> list[str]:
    """Return a colour of the theme's sequence for each value by its rank among them; ties share a colour."""
    steps = len(theme.sequence)
    ranks = values.rank(method="min", pct=True)
    return [theme.sequence[min(steps - 1, int((rank - 1e-9) * steps))] for rank in ranks]


def _add_tiles(fig: Sketch, rows: pd.DataFrame, colors: list[str], line: str = "", **options: Any) -> None:
    fig.add_bar(
        x=rows["col"],
        base=rows["row"] + GAP / 2,
        y=rows["row_span"] - GAP,
        width=1 - GAP,
        marker={"color": colors, "line": {"width": 1 if line else 0, "color": line or None}},
        unselected={"marker": {"opacity": 0.6}},
        **options,
    )


def _write(fig: Sketch, rows: pd.DataFrame, colors: list[str]) -> None:
    """Write name and value on tiles as annotations: the text of a bar fades with an unselected bar."""
    written = rows[["col", "row", "row_span", "region_short", "value", "unit", "source_class"]]
    for row, color in zip(entries(written), colors, strict=True):
        fig.add_annotation(
            x=row.col,
            y=row.row + row.row_span / 2,
            text=f"<span style='font-size:12px'>{row.region_short}</span>{_second_line(row)}",
            showarrow=False,
            font={"color": color, "size": 11},
        )


def _second_line(row: Any) -> str:
    return "" if pd.isna(row.value) else f"<br>{_short_value(row.value, row.unit)}{weak_mark(row)}"


def _short_value(value: float, unit: str) -> str:
    divisor, name = axis_scale(abs(value), unit)
    return f"{plain(value / divisor, 4)}{tick_suffix(name, unit)}"
