"""What the commands of extraction show: tables on a terminal or in a pipe, errors, and progress on long work."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

LONG_WORK = 5_000_000
"""Bytes of documents from which work is long enough for a progress bar."""
MANY = 50
"""Documents that are listed one by one."""
NARROWEST = 16
"""Columns that are left to the last column of a table, however wide the others are."""
WIDTH = 120
"""Columns of a table where no terminal says how many it has."""


def say(text: str = "") -> None:
    """Write a line for the reader to standard output."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Write a line about a fault to standard error."""
    sys.stderr.write(f"{text}\n")


def show_table(title: str, headings: tuple[str, ...], lines: list[tuple[str, ...]]) -> None:
    """Show a table: cells that begin with a digit to the right, the last column cut to the width that is left."""
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console = Console(highlight=False, markup=False, width=WIDTH)
    table = Table(title=title, title_justify="left")
    widths = [
        max(cell_len(words) for words in (heading, *cells)) for heading, *cells in zip(headings, *lines, strict=True)
    ]
    rest = console.width - sum(width + 3 for width in widths[:-1]) - 4
    for place, heading in enumerate(headings):
        is_number = bool(lines) and all(line[place][:1].isdigit() or line[place] in ("", "—") for line in lines)
        is_last = place == len(headings) - 1
        table.add_column(
            heading,
            justify="right" if is_number else "left",
            overflow="ellipsis" if is_last else "fold",
            no_wrap=is_last,
            max_width=max(NARROWEST, rest) if is_last else None,
        )
    for line in lines:
        table.add_row(*line)
    console.print(table)


class Steps:
    """Counts documents on a progress bar, or silently."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=total) if progress else None

    def advance(self, size: int) -> None:
        """Move on by one document of ``size`` bytes."""
        if self._progress and self._task is not None:
            self._progress.advance(self._task, size)


@contextmanager
def steps(documents: int, size: int) -> Iterator[Steps]:
    """Give a counter of bytes that shows itself only on a terminal and on long work."""
    console = Console(stderr=True)
    if not console.is_terminal or (size < LONG_WORK and documents <= MANY):
        yield Steps(None, size)
        return
    columns = (TextColumn("读取"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield Steps(progress, size)
