"""Margins that have room for labels and legend from the start.

Left to itself Plotly measures each label of an axis, for which the browser lays the page out anew, finds that they
need more room than the margins give, and draws the chart again: half of the time of most charts. What they need is
reckoned here, in Plotly's own terms and rather too much, and no label is measured. Only a legend that wraps, as on a
phone, still widens its margin.
"""

import math
import re
from typing import Any

from pages.charts.numbers import plain

Spec = dict[str, Any]

MARKUP = re.compile(r"<[^>]*>")
SIZE = re.compile(r"font-size:(\d+)px")
LATIN, CAPITAL = 0.6, 0.72
"""Widths of a digit or small letter and of a capital, in the widest of our fonts, as shares of the font's size; Chinese
characters are as wide as they are high."""
NARROW = {" ": 0.34, "\u00a0": 0.34, "*": 0.5}
"""Widths of what is much narrower, in the widest of the usual fonts."""
FIRST_WIDE = "\u2010"
DIGITS = "00000"
"""What is taken to stand at an axis of numbers."""
BESIDE, BELOW, ABOVE = 5.4, 4.8, 6.2
"""Pixels between the plot and its labels, as Plotly leaves them."""
LINE = 1.3
"""Height of a line of a label as a share of the font's size."""
LEGEND = 29.0
"""Height of a legend of one line."""
MOST_PADDING = 12
LEAST_HEIGHT = 64
"""Pixels that a plot keeps: where labels would leave it less, the figure is made higher; else they would be cut off."""

PHONE, BESIDE_PLOT, INTO_MARGIN = 335, 36, 8
"""Pixels of a chart on a phone, of what stands beside its plot without the names, and of the margin on the right that
words behind a bar may reach into, without the gap between them and their bar."""
LEAST_PLOT = 140
WORDS_SIZE = 12
"""Of names and of words behind bars."""
STEPS = 8
"""How often room is widened: each widening shortens the bars, and with them what the next one has to add."""


def high_enough(layout: Spec, data: list[Spec]) -> int:
    """Return the height of a figure, in pixels, in which its plot has room beside the labels below or above it."""
    height: int = layout["height"]
    if not _labelled(layout, "x") or not any("xaxis" in trace for trace in data):
        return height
    # A margin above that holds a legend grows a little with the figure.
    for _ in range(3):
        room = _room({**layout, "height": height}, data)
        height = max(height, LEAST_HEIGHT + room["t"] + room["b"])
    return height


def roomy(layout: Spec, data: list[Spec]) -> Spec:
    """Return the margins of a figure, in pixels, wide enough for its labels and a legend of one line."""
    given: Spec = layout["margin"]
    if not any("xaxis" in trace for trace in data):
        return given
    room = _room(layout, data)
    height = layout["height"] - room["t"] - room["b"]
    if height >= LEAST_HEIGHT:
        return room
    if _has_legend(layout, data):
        return {**given, "l": room["l"]}
    share = max(0.0, layout["height"] - LEAST_HEIGHT) / (room["t"] + room["b"])
    return room | {side: round(room[side] * share) for side in "tb"}


def _room(layout: Spec, data: list[Spec]) -> Spec:
    given: Spec = layout["margin"]
    needed = {"l": _left(layout), **_upright(layout, data)}
    given = given | {"r": max(given["r"], _right(layout))}
    # Plotly pads what it needs by the narrowest margin, which may be one of those widened here.
    return _widened(_widened(given, needed), needed)


def _widened(given: Spec, needed: dict[str, float]) -> Spec:
    padding = min(MOST_PADDING, *(given[side] for side in "lrtb"))
    return given | {side: max(given[side], math.ceil(size + padding)) for side, size in needed.items() if size}


def _left(layout: Spec) -> float:
    axes = [axis for axis in _labelled(layout, "y") if _domain(layout, axis.get("anchor", "x"))[0] == 0]
    return max((_width(axis) + BESIDE for axis in axes), default=0.0)


def _right(layout: Spec) -> int:
    """Return what half of a number needs that stands below the end of an axis."""
    axes = [axis for axis in _labelled(layout, "x") if "ticktext" not in axis]
    return max((math.ceil(_width(axis) / 2) for axis in axes), default=0)


def _upright(layout: Spec, data: list[Spec]) -> dict[str, float]:
    """Return what is needed above and below."""
    axes = _labelled(layout, "x")
    top = [axis for axis in axes if axis.get("side") == "top" and _domain(layout, axis.get("anchor", "y"))[1] == 1]
    low = [axis for axis in axes if axis.get("side") != "top" and _domain(layout, axis.get("anchor", "y"))[0] == 0]
    above = max((_height(axis) + ABOVE for axis in top), default=0.0)
    below = max((_height(axis) + BELOW for axis in low), default=0.0)
    height, y = layout["height"], layout["legend"]["y"]
    if _has_legend(layout, data) and y > 1:
        above = max(above, (LEGEND + (y - 1) * (height - below)) / y)
    elif _has_legend(layout, data) and y < 0:
        below = max(below, (LEGEND - y * (height - above)) / (1 - y))
    return {"t": above, "b": below}


def _labelled(layout: Spec, letter: str) -> list[Spec]:
    axes = [axis for name, axis in layout.items() if name.startswith(f"{letter}axis")]
    return [
        axis
        for axis in axes
        if axis.get("automargin") and axis.get("visible", True) and axis.get("showticklabels", True)
    ]


def _domain(layout: Spec, axis: str) -> list[float]:
    domain: list[float] = layout.get(f"{axis[0]}axis{axis[1:]}", {}).get("domain", [0, 1])
    return domain


def _has_legend(layout: Spec, data: list[Spec]) -> bool:
    named = [trace.get("showlegend") for trace in data if trace.get("showlegend") is not False]
    return bool(layout.get("showlegend", len(named) > 1 or True in named) and named)


def _labels(axis: Spec) -> list[list[str]]:
    """Return the lines of each label of an axis, as markup; of an axis of numbers those that may stand at its ends."""
    return [text.split("<br>") for text in axis.get("ticktext", [DIGITS, *_ends(axis)])]


def _ends(axis: Spec) -> list[str]:
    ends = axis.get("range", ()) if axis.get("type", "linear") == "linear" else ()
    return [f"{plain(float(end), 3)}{axis.get('ticksuffix', '')}" for end in ends]


def _width(axis: Spec) -> float:
    """Return the width of the widest line of an axis' labels, in pixels."""
    size = axis["tickfont"]["size"]
    return max((line_width(line, size) for lines in _labels(axis) for line in lines), default=0.0)


def line_width(line: str, size: float) -> float:
    """Return the width of a line of markup in a font of ``size``, in pixels, rather too much."""
    own = SIZE.search(line)
    ems = sum(_share(character) for character in MARKUP.sub("", line))
    return (float(own[1]) if own else size) * ems


def room_for_words(room: list[float], values: list[float], written: list[str], names: list[str]) -> list[float]:
    """Return the range of an axis of bars, widened where words behind one would reach over the edge on a phone.

    ``written`` stands behind the bar of each of ``values``, ``names`` before the bars, both as markup.
    """
    low, high = room
    plot = max(LEAST_PLOT, PHONE - BESIDE_PLOT - max(map(_widest, names), default=0.0))
    ends = [(value, _widest(words)) for value, words in zip(values, written, strict=True)]
    for _ in range(STEPS):
        pixel = (high - low) / plot
        high = max([high, *(value + (wide - INTO_MARGIN) * pixel for value, wide in ends if value >= 0)])
        low = min([low, *(value - wide * pixel for value, wide in ends if value < 0)])
    return [low, high]


def _widest(words: str) -> float:
    return max(line_width(line, WORDS_SIZE) for line in words.split("<br>"))


def _share(character: str) -> float:
    """Return the width of a character as a share of the font's size."""
    if character >= FIRST_WIDE:
        return 1.0
    return NARROW.get(character) or (CAPITAL if character.isupper() else LATIN)


def _height(axis: Spec) -> float:
    """Return the height of the highest of an axis' labels, in pixels, turned as far as they may be."""
    lines = max((len(lines) for lines in _labels(axis)), default=0)
    flat = float(axis["tickfont"]["size"] * LINE * lines)
    turned = max((math.radians(abs(angle)) for angle in axis.get("autotickangles", ())), default=0.0)
    return flat * math.cos(turned) + _width(axis) * math.sin(turned)
