"""Tables of every kind of document as lines of text: cells parted by tabs, merged cells said in each place they cover.

One form for all, so that the same table in a web page, a Word file, a PDF and a text yields the same observations.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.readers.content import join_words, tidy

EMPTY = "—"
"""What stands for a cell without words, so that the cells after it keep their columns."""
LONGEST_LABEL = 60
"""Characters from which a cell holds running text; so does one with a full stop."""
MOST_COLUMNS = 200
MOST_CELLS = 1_000_000
"""Places of a table that merged cells may cover; a span that claims more is cut."""

_NUMBER = re.compile(r"[-－−+]?[\d,.]*\d[\d,.]*[%％]?")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its lines joined by ``\\n``, the row and column of its upper left corner, how many of each it covers."""

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1


def table_lines(cells: Sequence[Cell]) -> list[str]:
    """Return the lines of a table from top to bottom; a row with running text gives a line for each of its lines."""
    width = max((cell.column + cell.columns for cell in cells), default=0)
    grid = _filled(cells)
    used = {column for row in grid.values() for column, text in row.items() if text}
    told: dict[int, list[Cell]] = {}
    for cell in cells:
        if cell.text.strip():
            told.setdefault(cell.row, []).append(cell)
    lines: list[str] = []
    for row in sorted(grid):
        own = told.get(row, [])
        if any(_is_prose(cell.text) for cell in own) or (len(own) == 1 and own[0].columns == width):
            lines += [tidy(line) for cell in own for line in cell.text.split("\n")]
        elif any(grid[row].values()):
            lines.append("\t".join(grid[row].get(column, "") or EMPTY for column in sorted(used)))
    return [line for line in lines if line]


def _filled(cells: Sequence[Cell]) -> dict[int, dict[int, str]]:
    """Return the words of every place by row and column; a number stands once, in its cell's first place."""
    grid: dict[int, dict[int, str]] = {}
    places = 0
    for cell in cells:
        text = phrase(cell.text)
        is_number = _NUMBER.fullmatch(text) is not None
        columns = min(cell.columns, MOST_COLUMNS - min(cell.column, MOST_COLUMNS))
        for row in range(cell.row, cell.row + cell.rows):
            places += columns
            if places > MOST_CELLS:
                return grid
            for column in range(cell.column, cell.column + columns):
                is_first = (row, column) == (cell.row, cell.column)
                grid.setdefault(row, {})[column] = text if is_first or not is_number else ""
    return grid


def phrase(text: str) -> str:
    """Return the lines of a cell as one phrase without tabs and bars."""
    joined = ""
    for line in text.split("\n"):
        joined = join_words(joined, tidy(re.sub("[\t|｜]+", " ", line)))
    return joined


def _is_prose(text: str) -> bool:
    return "。" in text or len(text) > LONGEST_LABEL
