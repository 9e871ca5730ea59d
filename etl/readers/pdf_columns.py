"""Columns that no rule parts: where several lines below one another leave the same place empty, cells end.

A single line cannot tell a gap between cells from one between words: a table set as tight as a browser sets it has gaps
narrower than a space. What tells is that the lines above and below leave the same gap.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from etl.readers.pdf_heads import MOST_LINES, head_rows
from etl.readers.pdf_lines import Line, Span, meet, width

NARROWEST = 0.13
"""Heights of a character from which an empty place can part two cells: three points beside a common size."""
FARTHEST = 4.0
"""Heights of a character by which a row may stand below the one before."""
FEWEST_ROWS, MOST_ROWS = 2, 200

_SENTENCE = re.compile("[。；，！？]")
_VALUES = re.compile(r"[\t ][-－−+]?\d[\d,.]*(?:[\t %％]|$)")
_VALUE = re.compile(r"[-－−+]?\d")


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """Return lines from top to bottom, with tabs where those that stand together leave the same places empty."""
    result: list[Line] = []
    at = 0
    while at < len(lines):
        until, channels = _block(lines, at)
        if headed := _headed(lines, at, len(channels)):
            result += headed[0]
            at = headed[1]
            continue
        result += [_parted(line, channels) for line in lines[at:until]] if channels else [lines[at]]
        at = until if channels else at + 1
    return result


def _headed(lines: Sequence[Line], at: int, count: int) -> tuple[list[Line], int] | None:
    """Return the lines of a table that begins at a line with names over several columns, and where it ends.

    ``count`` is the number of places by which the line is parted without regard to such names.
    """
    first = at
    while first < min(len(lines), at + MOST_LINES + 1) and not _VALUES.search(lines[first].text):
        if _SENTENCE.search(lines[first].text) or lines[first].is_row:
            return None
        first += 1
    if first - at < 2 or first >= len(lines) or not _is_near(lines[at : first + 1]):
        return None
    until, channels = _block(lines, first)
    if len(channels) < count:
        return None
    body = lines[first:until]
    rows = head_rows(lines[at:first], body, channels)
    if not rows:
        return None
    return [
        *(Line("\t".join(row), base=lines[at].base, is_row=True) for row in rows),
        *(_parted(line, channels) for line in body),
    ], until


def _is_near(lines: Sequence[Line]) -> bool:
    """Whether no line stands farther from the next than a row may."""
    return all(abs(above.base - below.base) < FARTHEST * below.size for above, below in pairwise(lines))


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
        rows += any(meet(gap, channel) for gap in line.gaps for channel in channels)
    if rows < FEWEST_ROWS:
        return at + 1, []
    channels = _all_empty(lines[at:until], channels)
    return (until, channels) if any(_has_value(line, channels) for line in lines[at:until]) else (at + 1, [])


def _all_empty(rows: Sequence[Line], channels: list[Span]) -> list[Span]:
    """Return the places that all rows leave empty, those too that lie beside the first: a head may begin empty."""
    found = list(channels)
    for row in rows:
        for gap in row.gaps:
            left = [] if any(meet(gap, channel) for channel in found) else [gap]
            for other in rows:
                left = _left_empty(left, other)
            found += left
    return found


def _left_empty(channels: list[Span], line: Line) -> list[Span]:
    """Return what of the places a line leaves empty too: its gaps, and all that lies beside it."""
    empty = [*line.gaps, (float("-inf"), line.left), (line.right, float("inf"))]
    found = []
    for low, high in channels:
        shared = [(max(low, one), min(high, other)) for one, other in empty if meet((low, high), (one, other))]
        found += [max(shared, key=width)] if shared else []
    return [span for span in found if width(span) >= NARROWEST * line.size]


def _has_value(line: Line, channels: list[Span]) -> bool:
    """Whether a number stands right of one of the places."""
    pieces = zip(line.gaps, line.pieces[1:], strict=True)
    return any(_VALUE.match(piece) and any(meet(gap, channel) for channel in channels) for gap, piece in pieces)


def _parted(line: Line, channels: list[Span]) -> Line:
    """Return a line with a tab at each of its gaps that lies in one of the places."""
    words = line.pieces[0] if line.pieces else line.text
    for gap, own, piece in zip(line.gaps, line.between, line.pieces[1:], strict=True):
        words += ("\t" if any(meet(gap, channel) for channel in channels) else own) + piece
    return replace(line, text=words)
