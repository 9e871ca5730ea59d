"""Tables that a copy has taken apart: a cell a line, with bars between or without, or all rows run into one line.

What is left is a stream of cells. The names of the columns stand first; from then on each row is a name and its values,
and rows are of one length: by that they are found again, and a stream that keeps to none is no table.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from etl.table_cells import Cell, cell_at
from etl.unit_columns import BARS, EDGES, by_units, is_uneven

LONGEST_NAME = 28
"""Characters of a name in a stream; a longer line is a sentence."""
FEWEST_ROWS = 3
"""Rows of one length that make a table of a stream; of one with bars, which nobody sets by chance, two do."""
FEWEST_IN_LINE = 3
"""Columns of a table that was run into one line: with two, any list of names and numbers would be one."""
MOST_COLUMNS = 12
LONGEST_TITLE = 48
LONGEST_RULED = 160
"""Characters of a line of bars."""
MOST_ODD = 0.25
"""Part of the rows that may be of another length: their cells are passed over."""

_NO_NAME = re.compile(r"[，。；！？：:]|\t|[ \u3000]{2,}")
_TITLE = re.compile(r"附?表 ?\d{0,2}[^表]*$")
_WORD = re.compile(r"[^ \u3000]+")
_NO_CORNER = re.compile(r"附?[表图]\s*\d|专栏|单位|\d{4}|.{9}")
"""What stands before the names of the columns and is a title, not the name of the first one."""

Lines = list[list[Cell]]


def folded(text: str, lines: Lines) -> Lines:
    """Return the lines of a text, those of a stream replaced by the rows that it holds."""
    result: Lines = []
    raw, start, at, tried = text.split("\n"), 0, 0, 0
    while at < len(raw):
        rows: Lines = []
        until = at
        while until < len(raw) and _is_piece(raw[until]):
            until += 1
        if until - at > 2 * FEWEST_ROWS:
            rows = _of_lines(raw[at:until], start)
        elif until == at >= tried and "单位" in raw[at]:
            # A run of bars is looked at once, from where it first names units, not again from each of its lines.
            tried = _end_of_bars(raw, at)
            rows = by_units(raw[at:tried], start) if is_uneven(raw[at:tried]) else []
            until = tried if rows else at
        size = sum(len(line) + 1 for line in raw[at:until])
        if rows:
            result += rows
        elif until > at:
            result += lines[at:until]
        else:
            result += _of_words(raw[at], start) or [lines[at]]
            until, size = at + 1, len(raw[at]) + 1
        start, at = start + size, until
    return result


def _end_of_bars(raw: Sequence[str], at: int) -> int:
    """Return where lines that bars part end."""
    while at < len(raw) and BARS.search(raw[at]) and len(raw[at]) <= LONGEST_RULED:
        at += 1
    return at


def _is_piece(line: str) -> bool:
    """Whether a line can be a cell of a stream, or part cells of it."""
    words = line.strip(EDGES).removeprefix("其中：").removeprefix("其中:")
    return not words or (len(words) <= LONGEST_NAME and not _NO_NAME.search(words))


def _of_lines(raw: Sequence[str], start: int) -> Lines:
    """Return the rows of a stream whose cells stand on lines of their own; nothing where it is none."""
    parts = [len(BARS.findall(line.strip(EDGES))) for line in raw]
    if any(one == other > 0 for one, other in pairwise(parts)):
        return []  # lines of bars that part them alike are the rows of a table as they stand
    if rows := by_units(raw, start):
        return rows
    cells: list[Cell] = []
    is_open = True
    for line in raw:
        at = 0
        for bar in [*BARS.finditer(line), None]:
            piece = line[at : bar.start() if bar else len(line)]
            if words := piece.strip(EDGES):
                cells.append(cell_at(start + at + piece.index(words), words))
                is_open = False
            if bar:
                if is_open:
                    cells.append(Cell(start + bar.start(), start + bar.start(), ""))
                is_open, at = True, bar.end()
        start += len(line) + 1
    has_bars = any(BARS.search(line) for line in raw)
    return _rows(cells, 2 if has_bars else FEWEST_ROWS)


def _of_words(line: str, start: int) -> Lines:
    """Return the rows of a table that was run into one line, under its title; nothing where there are none."""
    if line.count(" ") < FEWEST_ROWS * FEWEST_IN_LINE or BARS.search(line) or "\t" in line:
        return []
    groups = _groups([cell_at(start + m.start(), m[0]) for m in _WORD.finditer(line)])
    first, until = _longest_run(groups)
    if until - first < FEWEST_ROWS:
        return []
    names = [cell for group in groups[max(0, first - MOST_COLUMNS) : first] for cell in group]
    head = _head(names, len(groups[first]))
    if not head:
        return []
    title = _TITLE.search(line, max(0, head[0].start - start - LONGEST_TITLE), head[0].start - start)
    above = [[Cell(start + title.start(), head[0].start, title[0].strip())]] if title else []
    return [*above, head, *groups[first:until]]


def _longest_run(groups: Lines) -> tuple[int, int]:
    """Return where the longest run of rows of one length begins and ends."""
    best, at = (0, 0), 0
    while at < len(groups):
        until, width = at + 1, len(groups[at])
        while until < len(groups) and len(groups[until]) == width:
            until += 1
        if FEWEST_IN_LINE <= width <= MOST_COLUMNS and until - at > best[1] - best[0]:
            best = (at, until)
        at = until
    return best


def _rows(cells: list[Cell], fewest: int) -> Lines:
    """Return cells in lines: what stands above, the names of the columns, the rows, what stands below."""
    groups = _groups(cells)
    lengths = Counter(len(group) for group in groups if len(group) > 1)
    if not lengths:
        return []
    width, rows = lengths.most_common(1)[0]
    is_table = rows >= fewest and width <= MOST_COLUMNS and rows >= (1 - MOST_ODD) * lengths.total()
    first = next(at for at, group in enumerate(groups) if len(group) == width)
    head = _head([group[0] for group in groups[:first] if len(group) == 1], width)
    if not is_table or not head:
        return []
    above = [group for group in groups[:first] if group[0].start < head[-1].start and group[0] not in head]
    last = max(at for at, group in enumerate(groups) if len(group) == width)
    kept = [_filled(group, width) for group in groups[first : last + 1] if len(group) in (1, width)]
    return [*above, head, *kept, *groups[last + 1 :]]


def _filled(group: list[Cell], width: int) -> list[Cell]:
    """Return a row as it is, and a name that stands alone between rows as one without values."""
    return [*group, *(Cell(group[-1].end, group[-1].end, "") for _ in range(width - len(group)))]


def _groups(cells: list[Cell]) -> Lines:
    """Return each name with the values that follow it; a name that none follows stands alone."""
    groups: Lines = []
    for cell in cells:
        if groups and (cell.is_value or cell.is_empty):
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def _head(names: list[Cell], width: int) -> list[Cell]:
    """Return the names of the columns, the last that stand before the first row; nothing where they are too few."""
    values = names[1 - width :]
    if len(values) < width - 1 or any(cell.is_value or not cell.text for cell in values):
        return []
    corner = names[-width] if len(names) >= width and not _NO_CORNER.match(names[-width].text) else None
    return [corner or Cell(values[0].start, values[0].start, "指标"), *values]
