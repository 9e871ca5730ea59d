"""Columns that no rule parts: where several lines below one another leave the same place empty, cells end.

A single line cannot tell a gap between cells from one between words: a table set as tight as a browser sets it has gaps
narrower than a space. What tells is that the lines above and below leave the same gap.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

NARROWEST = 0.13
"""Heights of a character from which an empty place can part two cells: three points beside a common size."""
FARTHEST = 4.0
"""Heights of a character by which a row may stand below the one before."""
FEWEST_ROWS, MOST_ROWS = 2, 200

_SENTENCE = re.compile("[。；，！？]")
_VALUE = re.compile(r"[-－−+]?\d")

Span = tuple[float, float]


@dataclass(slots=True)
class Line:
    """A line of the page: words, extent, base and size; ``is_row`` for a row of a table.

    ``pieces`` are its words parted at every gap that could part cells, ``gaps`` where those lie, ``between`` what the
    line by itself says to stand there: nothing, a space or a tab.
    """

    text: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    is_row: bool = False
    pieces: tuple[str, ...] = ()
    gaps: tuple[Span, ...] = ()
    between: tuple[str, ...] = field(default=())


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """Return lines from top to bottom, with tabs where those that stand together leave the same places empty."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        until, channels = _block(lines, at)
        result += [_parted(line, channels) for line in lines[at:until]] if channels else [lines[at]]
        at = until if channels else at + 1
    return result


def _block(lines: Sequence[Line], at: int) -> tuple[int, list[Span]]:
    """Return where the rows end that begin at a line, and the places that all leave empty; none where it is no row."""
    first = lines[at]
    channels = [gap for gap in first.gaps if not _SENTENCE.search(first.text)]
    rows, until = 1, at + 1
    while channels and until < min(len(lines), at + MOST_ROWS):
        line = lines[until]
        step = lines[until - 1].base - line.base
        if not 0 < step < FARTHEST * first.size or _SENTENCE.search(line.text) or line.is_row:
            break
        left = _left_empty(channels, line)
        if len(left) < len(channels) and (rows >= FEWEST_ROWS or not left):
            break
        channels, until = left, until + 1
        rows += any(_meet(gap, channel) for gap in line.gaps for channel in channels)
    if rows < FEWEST_ROWS:
        return at + 1, []
    channels = _all_empty(lines[at:until], channels)
    return (until, channels) if any(_has_value(line, channels) for line in lines[at:until]) else (at + 1, [])


def _all_empty(rows: Sequence[Line], channels: list[Span]) -> list[Span]:
    """Return the places that all rows leave empty, those too that lie beside the first: a head may begin empty."""
    found = list(channels)
    for row in rows:
        for gap in row.gaps:
            left = [] if any(_meet(gap, channel) for channel in found) else [gap]
            for other in rows:
                left = _left_empty(left, other)
            found += left
    return found


def _left_empty(channels: list[Span], line: Line) -> list[Span]:
    """Return what of the places a line leaves empty too: its gaps, and all that lies beside it."""
    empty = [*line.gaps, (float("-inf"), line.left), (line.right, float("inf"))]
    found = []
    for low, high in channels:
        shared = [(max(low, one), min(high, other)) for one, other in empty if _meet((low, high), (one, other))]
        found += [max(shared, key=_width)] if shared else []
    return [span for span in found if _width(span) >= NARROWEST * line.size]


def _has_value(line: Line, channels: list[Span]) -> bool:
    """Whether a number stands right of one of the places."""
    pieces = zip(line.gaps, line.pieces[1:], strict=True)
    return any(_VALUE.match(piece) and any(_meet(gap, channel) for channel in channels) for gap, piece in pieces)


def _parted(line: Line, channels: list[Span]) -> Line:
    """Return a line with a tab at each of its gaps that lies in one of the places."""
    words = line.pieces[0] if line.pieces else line.text
    for gap, own, piece in zip(line.gaps, line.between, line.pieces[1:], strict=True):
        words += ("\t" if any(_meet(gap, channel) for channel in channels) else own) + piece
    return replace(line, text=words)


def _meet(one: Span, other: Span) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])


def _width(span: Span) -> float:
    return span[1] - span[0]
