"""Heads of several lines over columns that no rule parts: 全年累计 stands over 绝对量 and 同比增长.

A name over several columns covers the places that part them, so the lines of such a head do not leave empty what the
rows below do. Which columns a name heads is told by where it stands: over their middle, or flush with one of their
sides.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import inf

from etl.readers.grid import EMPTY
from etl.readers.pdf_lines import Line, Span, meet

MOST_LINES = 6
"""Lines above the first row that may make its head: three, and names that stand between them."""
FEWEST_NAMES = 2
"""Names that stand side by side in a head; a single one is a title, or the first line of a row's label."""
WITHIN_NAME = 0.5
"""Heights of a character up to which an empty place lies within a name."""
LEVEL = 0.3
"""Heights of a character by which the names of one line may stand higher or lower."""
FARTHEST_OFF = 2.0
"""Heights of a character by which a name may miss the middle and the sides of its columns."""

_NUMBER = re.compile(r"[-－−+]?\d")


@dataclass(frozen=True, slots=True)
class Name:
    """Words of a head: from where to where, the height of their base."""

    text: str
    left: float
    right: float
    base: float


def head_rows(head: Sequence[Line], body: Sequence[Line], channels: Sequence[Span]) -> list[list[str]]:
    """Return the lines of a head over rows parted at ``channels``, a cell for each column of each line.

    A name over several columns is said for each of them, one that reaches down over several lines in each of those.
    Nothing where the lines are no head, or one that needs no telling: a line of names, each over its own column.
    """
    columns = _columns(body, channels)
    *upper, lowest = _levels(head, channels)
    below = _by_column(lowest, columns)
    if not upper or not below:
        return []
    for column, name in below.items():
        columns[column] = (min(columns[column][0], name.left), max(columns[column][1], name.right))
    whole: dict[int, Name] = {}
    rows: list[list[Name]] = []
    for level in upper:
        spread, alone = _parted(level, columns, below)
        if alone and not spread and not rows:
            return []  # a caption or a unit above the table
        whole |= alone
        rows += [spread] if spread else []
    if max(map(len, rows), default=0) < FEWEST_NAMES or len(below) < FEWEST_NAMES:
        return []
    labels = _label_columns(body, channels)
    free = [at for at in range(len(columns)) if at in below or (at >= labels and at not in whole)]
    told = [_spread(names, columns, _under(names[0], columns, free, labels), head[0].size) for names in rows]
    if not told or not all(told):
        return []
    return [_cells(row, whole, len(columns)) for row in (*told, {at: name.text for at, name in below.items()})]


def _label_columns(body: Sequence[Line], channels: Sequence[Span]) -> int:
    """Return how many columns at the left say what a row is of: one, more where the next hold words too."""
    rows = [list(_names(line, channels)) for line in body]
    found = 1
    while any(len(row) > found for row in rows) and not any(
        _NUMBER.match(row[found].text) for row in rows if row[found:]
    ):
        found += 1
    return found


def _under(first: Name, columns: Sequence[Span], free: Sequence[int], labels: int) -> tuple[int, ...]:
    """Return the columns that a line of names stands over: the labels too where its first name stands over one."""
    own = {at for at in free if at < labels and meet((first.left, first.right), columns[at])}
    return tuple(at for at in free if at >= min(own, default=labels))


def _columns(body: Sequence[Line], channels: Sequence[Span]) -> list[Span]:
    """Return from where to where the words of each column stand; an empty span of a place between channels."""
    middles = sorted((low + high) / 2 for low, high in channels)
    columns = [(inf, -inf)] * (len(middles) + 1)
    for line in body:
        for name in _names(line, channels):
            at = sum(middle < (name.left + name.right) / 2 for middle in middles)
            columns[at] = (min(columns[at][0], name.left), max(columns[at][1], name.right))
    return columns


def _levels(head: Sequence[Line], channels: Sequence[Span]) -> list[list[Name]]:
    """Return the names of a head from top to bottom, those on one height together; the lowest parted at channels."""
    levels: list[list[Line]] = []
    for line in sorted(head, key=lambda line: -line.base):
        if levels and levels[-1][0].base - line.base <= LEVEL * line.size:
            levels[-1].append(line)
        else:
            levels.append([line])
    return [
        sorted((name for line in level for name in _names(line, channels if level is levels[-1] else ())), key=_left)
        for level in levels
    ]


def _left(name: Name) -> float:
    return name.left


def _names(line: Line, channels: Sequence[Span]) -> Iterator[Name]:
    """Yield the words of a line parted at channels, or without any at all that is wider than a space in a name."""
    text, left = line.pieces[0] if line.pieces else line.text, line.left
    for gap, own, piece in zip(line.gaps, line.between, line.pieces[1:], strict=True):
        is_apart = any(meet(gap, channel) for channel in channels) if channels else False
        if is_apart or (not channels and gap[1] - gap[0] > WITHIN_NAME * line.size):
            yield Name(text, left, gap[0], line.base)
            text, left = piece, gap[1]
        else:
            text += own.replace("\t", " ") + piece
    yield Name(text, left, line.right, line.base)


def _by_column(names: Sequence[Name], columns: Sequence[Span]) -> dict[int, Name]:
    """Return names by the column over which each stands; none where one stands over two, or two over one."""
    placed: dict[int, Name] = {}
    for name in names:
        over = [at for at, column in enumerate(columns) if meet((name.left, name.right), column)]
        if len(over) != 1 or over[0] in placed:
            return {}
        placed[over[0]] = name
    return placed


def _parted(
    level: Sequence[Name], columns: Sequence[Span], below: dict[int, Name]
) -> tuple[list[Name], dict[int, Name]]:
    """Return the names of a line that stand over others, and by column those that have none below them."""
    spread, alone = [], {}
    for name in level:
        over = [at for at, column in enumerate(columns) if meet((name.left, name.right), column)]
        if len(over) == 1 and over[0] not in below:
            alone[over[0]] = name
        else:
            spread.append(name)
    return spread, alone


def _spread(names: Sequence[Name], columns: Sequence[Span], free: Sequence[int], size: float) -> dict[int, str]:
    """Return the name over each of the free columns, those of one name side by side; nothing where none fit."""

    @cache
    def best(name: int, column: int) -> tuple[float, tuple[int, ...]]:
        """Return how far the names from one on are off at best over the columns from one on, and where each begins."""
        if name == len(names):
            return (0.0 if column == len(free) else inf), ()
        found: tuple[float, tuple[int, ...]] = (inf, ())
        for until in range(column + 1, len(free) - (len(names) - name) + 2):
            own = free[column:until]
            off = _off(names[name], (columns[own[0]][0], columns[own[-1]][1]))
            if own[-1] - own[0] + 1 != len(own) or off > FARTHEST_OFF * size:
                continue
            rest, starts = best(name + 1, until)
            found = min(found, (off + rest, (column, *starts)))
        return found

    off, starts = best(0, 0)
    if off == inf:
        return {}
    ends = (*starts[1:], len(free))
    parts = zip(names, starts, ends, strict=True)
    return {free[at]: name.text for name, start, end in parts for at in range(start, end)}


def _off(name: Name, span: Span) -> float:
    """Return by how much a name misses the middle or the nearer side of its columns; none may lie beside them."""
    if not meet((name.left, name.right), span):
        return inf
    left, right = name.left - span[0], name.right - span[1]
    return min(abs(left + right) / 2, abs(left), abs(right))


def _cells(row: dict[int, str], whole: dict[int, Name], count: int) -> list[str]:
    return [row.get(at) or (whole[at].text if at in whole else EMPTY) for at in range(count)]
