"""One look for all charts: colours, font and the base figure, for light and for dark pages.

The categorical colours are Okabe and Ito's, safe for the colour-blind (https://jfly.uni-koeln.de/color/); the
sequence runs from light to dark in even steps of lightness, so that it stays an order when printed in grey.
"""

from dataclasses import dataclass
from typing import Any

from pages.charts.sketch import Sketch

FONT = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif"
TICK_SIZE = 12


@dataclass(frozen=True)
class Theme:
    """The colours of one variant of the page; all are hex strings."""

    name: str
    paper: str
    ink: str
    muted: str
    grid: str
    accent: str
    target: str
    warm: str
    quiet: str
    series: tuple[str, ...]
    sequence: tuple[str, ...]


LIGHT = Theme(
    name="light",
    paper="#ffffff",
    ink="#1c2733",
    muted="#5a6775",
    grid="#e3e8ee",
    accent="#0b5c9e",
    target="#a65200",
    warm="#c2410c",
    quiet="#edf1f5",
    series=(
        "#0072b2",
        "#d55e00",
        "#009e73",
        "#cc79a7",
        "#56b4e9",
        "#8a6d00",
        "#6a51a3",
        "#7f7f7f",
        "#a6761d",
        "#1b7837",
    ),
    sequence=("#dbe9f6", "#b5d1ea", "#85b3d9", "#5292c4", "#2a70a8", "#0c4a80"),
)
DARK = Theme(
    name="dark",
    paper="#10161d",
    ink="#e6ebf0",
    muted="#9fb0c0",
    grid="#2a3642",
    accent="#58a6e8",
    target="#f0a04b",
    warm="#ff9466",
    quiet="#1d2731",
    series=(
        "#56b4e9",
        "#ff9248",
        "#2fc99a",
        "#e39ac5",
        "#8fd0f5",
        "#e6c84a",
        "#b3a1e6",
        "#b5bec7",
        "#d9a85b",
        "#6cc27f",
    ),
    sequence=("#1f3a54", "#27527a", "#306a9e", "#4488c0", "#73abd9", "#abd0ee"),
)


def new_figure(theme: Theme, *, height: int = 320) -> Sketch:
    """Return an empty figure in our look: transparent paper, no mode bar room, horizontal legend above, our font."""
    return Sketch({**_layout(theme), "height": height})


def _layout(theme: Theme) -> dict[str, Any]:
    axis = {
        "gridcolor": theme.grid,
        "zerolinecolor": theme.muted,
        "linecolor": theme.grid,
        "tickfont": {"size": TICK_SIZE, "color": theme.muted},
        "exponentformat": "none",
        # Its labels ask for room, which is reckoned when the figure is finished (``margins``).
        "automargin": True,
        "fixedrange": True,
        # Its margin has room for every label: the browser need not measure each of them to hide one that is cut off.
        "ticklabeloverflow": "allow",
        "tickangle": 0,
    }
    return {
        "margin": {"l": 8, "r": 12, "t": 8, "b": 8, "pad": 2},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": theme.ink},
        "colorway": list(theme.series),
        "hoverlabel": {
            "bgcolor": theme.paper,
            "bordercolor": theme.muted,
            "font": {"family": FONT, "size": 13, "color": theme.ink},
            "align": "left",
        },
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "yanchor": "bottom",
            "font": {"size": 12, "color": theme.ink},
        },
        "dragmode": False,
        "hovermode": "closest",
        "clickmode": "event",
        "separators": ".",
        # A figure is never changed in place: the browser need not compare its data with what it has drawn.
        "datarevision": 1,
        "bargap": 0.28,
        "barcornerradius": 3,
        "uniformtext": {"minsize": 9, "mode": "show"},
        "xaxis": axis,
        "yaxis": {**axis, "zeroline": False},
    }


def text_on(color: str, theme: Theme) -> str:
    """Return black or white, whichever stands out more on ``color`` (WCAG relative luminance)."""
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#080d12"
