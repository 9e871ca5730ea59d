"""Treemap of one level: a tile each, its area the size, its depth of colour the tier, hatched where it is inferred."""

import html

import pandas as pd
import plotly.graph_objects as go

from pages.charts.template import Theme, new_figure, text_on
from pages.charts.words import balanced

HATCH = {"sourced": "", "inferred": "/", "unconfirmed": "x"}
"""How sure the place of a tile in the system is, readable without colour."""
SMALLEST_WITH_A_LINE, LINE_OF_NAME = 0.05, 6
"""Share of the whole below which a name stands on two lines, and the characters of one."""
SMALLEST_WITH_WORDS = 0.009
"""Share of the whole below which a tile has no room for its name; it says it when pointed at, and in the list."""
SMALLEST_TEXT = 10
"""Pixels of a text below which a tile goes without."""


def treemap(tiles: pd.DataFrame, *, theme: Theme, height: int = 460, is_target: bool = False) -> go.Figure:
    """Return the tiles; grain: one row a tile.

    Columns: ``name``, ``under`` (further lines), ``size`` (> 0), ``tier_rank`` (1 the highest), ``evidence``, ``said``
    (hover), ``code``, ``ids`` (joined by |), ``opens``. A tile's own id is its drill
    code (its name where it leads nowhere), which no other has. ``is_target`` draws goals: outlined, not filled.
    """
    fills = tier_colors(tiles["tier_rank"], theme)
    colors = [theme.quiet] * len(tiles) if is_target else fills
    inks = [text_on(color, theme) for color in colors]
    fig = new_figure(theme, height=height)
    is_large = tiles["size"] >= tiles["size"].sum() * SMALLEST_WITH_WORDS
    is_wide = tiles["size"] >= tiles["size"].sum() * SMALLEST_WITH_A_LINE
    names = [
        html.escape(name, quote=False) if wide else balanced(name, LINE_OF_NAME, most=2)
        for name, wide in zip(tiles["name"], is_wide, strict=True)
    ]
    fig.add_treemap(
        labels=[f"<b>{name}</b>" for name in names],
        ids=[code or name for code, name in zip(tiles["code"], tiles["name"], strict=True)],
        parents=[""] * len(tiles),
        values=tiles["size"],
        customdata=tiles[["code", "ids", "opens"]].to_numpy().tolist(),
        text=[html.escape(text, quote=False).replace("\n", "<br>") for text in tiles["under"]],
        texttemplate=["%{label}<br>%{text}" if large else " " for large in is_large],
        hovertext=tiles["said"],
        hoverinfo="text",
        textfont={"color": inks, "size": 13},
        marker={
            "colors": colors,
            "pad": dict.fromkeys("tlrb", 0),
            "line": {"width": 2, "color": theme.target if is_target else theme.paper},
            "pattern": {
                "shape": [HATCH[evidence] for evidence in tiles["evidence"]],
                "fgcolor": inks,
                "fgopacity": 0.28,
                "fillmode": "overlay",
                "size": 9,
                "solidity": 0.14,
            },
        },
        tiling={"packing": "squarify", "pad": 3 if is_target else 1},
        pathbar={"visible": False},
        root={"color": "rgba(0,0,0,0)"},
    )
    fig.update_layout(margin={"l": 0, "r": 0, "t": 2, "b": 2}, uniformtext={"minsize": SMALLEST_TEXT, "mode": "hide"})
    return fig.figure()


def tier_colors(ranks: pd.Series, theme: Theme) -> list[str]:
    """Return a colour of the theme's sequence for each rank, the first rank the strongest."""
    steps = list(reversed(theme.sequence))
    return [steps[min(int(rank) - 1, len(steps) - 1)] for rank in ranks]
