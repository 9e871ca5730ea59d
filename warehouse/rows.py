"""Documents and observations as text: the lines of files of any size become rows of a raw table.

Arrow cuts the lines of a file into cells. Only lines with a quote, with a carriage return inside or longer than the
csv module takes go through that module, one by one.
"""

import io
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

import duckdb
import pyarrow as pa
from pyarrow import csv

from warehouse.reading import Source, fault_of, read_header, read_text, split_line

EXTRACTED = ("start_char", "end_char", "paragraph", "page", "rule", "confidence", "reviewed", "access", "text_hash")
"""Columns that a document of a library and what was read in it have and shipped ones lack."""
Fault = tuple[int, str]
"""The number of a line that is no row, and why."""
READ = "read_lines"
LONGEST = 131_072
"""Characters of a cell that the csv module takes."""

BLOCK = 1 << 23
"""Bytes that the reader of lines takes at a time: more than any line of cells that long."""
NUMBER = "line"
"""Column in which a line carries its number through the reader."""


def load_rows(connection: duckdb.DuckDBPyConnection, table: str, sources: Iterable[Source]) -> int:
    """Load files into a raw table, refuse lines of other columns, and return how many lines there were.

    Raises ``BuildError`` for a file that is missing, no UTF-8, or has another header.
    """
    columns = raw_columns(connection, table)
    return sum(load_file(Filling(connection, table, columns), read) for read in read_ahead(sources, columns))


@dataclass(frozen=True, slots=True)
class Filling:
    """A raw table with its columns."""

    connection: duckdb.DuckDBPyConnection
    table: str
    columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What a file holds: its header, a table of rows, each with its number, odd lines, and broken ones."""

    name: str
    header: Sequence[str]
    rows: pa.Table
    odd: Sequence[tuple[int, str]]
    broken: Sequence[Fault]

    def __len__(self) -> int:
        return len(self.rows) + len(self.odd) + len(self.broken)


def read_ahead(sources: Iterable[Source], columns: Sequence[str]) -> Iterator[ReadFile]:
    """Yield files in their order, the next one being read meanwhile: to read and to insert take one thread each."""
    with ThreadPoolExecutor(1) as pool:
        waiting: deque[Future[ReadFile]] = deque()
        for source in sources:
            waiting.append(pool.submit(read_file, source, columns))
            if len(waiting) > 1:
                yield waiting.popleft().result()
        yield from (one.result() for one in waiting)


def read_file(source: Source, columns: Sequence[str]) -> ReadFile:
    """Read one file for a raw table of these columns; raises ``BuildError`` as :func:`load_rows` does."""
    first, *lines = read_text(source).split("\n")
    required = [column for column in columns if column not in ("file", NUMBER, *EXTRACTED)]
    header = read_header(first, source.name, required, EXTRACTED)
    even, odd = parted(lines)
    rows, broken = read_even_lines(even, header)
    return ReadFile(source.name, header, rows, odd, broken)


def parted(rows: Sequence[str]) -> tuple[list[str], list[tuple[int, str]]]:
    """Return the lines of a file that any reader splits, each behind its number, and the others with theirs.

    ``rows`` begin below the header, with line 2; empty ones are none.
    """
    even, odd = [], []
    for number, row in enumerate(rows, start=2):
        line = row.rstrip("\r")
        if '"' in line or "\r" in line or len(line) > LONGEST:
            odd.append((number, line))
        elif line:
            even.append(f"{number},{line}")
    return even, odd


def read_even_lines(lines: Sequence[str], header: Sequence[str]) -> tuple[pa.Table, list[Fault]]:
    """Return the rows of lines without quotes, each behind its number; the numbers of those that are none, and why."""
    broken = list[Fault]()

    def skip(row: csv.InvalidRow) -> str:
        broken.append((int(row.text.split(",", 1)[0]), fault_of(row.text.split(",")[1:], len(header))))
        return "skip"

    types = {NUMBER: pa.int32()} | dict.fromkeys(header, pa.string())
    if not lines:
        return pa.schema(types).empty_table(), broken
    rows = csv.read_csv(
        io.BytesIO("\n".join(lines).encode()),
        csv.ReadOptions(column_names=[NUMBER, *header], block_size=BLOCK),
        csv.ParseOptions(quote_char=False, double_quote=False, invalid_row_handler=skip),
        csv.ConvertOptions(check_utf8=False, column_types=types),
    )
    return rows, broken


def load_file(filling: Filling, read: ReadFile) -> int:
    """Load what was read of one file, the lines that only the csv module can split one by one; return how many."""
    cells = ", ".join(f'"{name}"' if name in read.header else "''" for name in filling.columns[2:])
    if len(read.rows):
        with seen(filling.connection, read.rows):
            filling.connection.execute(
                f"insert into {filling.table} select $file, {NUMBER}, {cells} from {READ}", {"file": read.name}
            )
    refuse(filling, read.name, sorted([*read.broken, *load_odd_lines(filling, read)]))
    return len(read)


@contextmanager
def seen(connection: duckdb.DuckDBPyConnection, rows: pa.Table) -> Iterator[None]:
    """Let a connection see rows as the table ``READ``."""
    connection.register(READ, rows)
    try:
        yield
    finally:
        connection.unregister(READ)


def load_odd_lines(filling: Filling, read: ReadFile) -> list[Fault]:
    """Load the lines that only the csv module can split, and return the numbers of those that are no rows, and why."""
    header = read.header
    split = [(number, split_line(line)) for number, line in read.odd]
    whole = [(number, cells) for number, cells in split if cells is not None and len(cells) == len(header)]
    columns: dict[str, list[object]] = {
        name: [cells[header.index(name)] if name in header else "" for _, cells in whole]
        for name in filling.columns[2:]
    }
    numbers: list[object] = [number for number, _ in whole]
    insert(filling.connection, filling.table, {"file": [read.name] * len(whole), NUMBER: numbers, **columns})
    broken = [(number, cells) for number, cells in split if cells is None or len(cells) != len(header)]
    return [(number, fault_of(cells, len(header))) for number, cells in broken]


def refuse(filling: Filling, file: str, broken: Sequence[Fault]) -> None:
    """Write down which lines of a file are no rows."""
    refusals: dict[str, list[object]] = {
        "raw_table": [filling.table] * len(broken),
        "file": [file] * len(broken),
        "line": [number for number, _ in broken],
        "observation_id": [""] * len(broken),
        "check_name": ["columns"] * len(broken),
        "reason": [reason for _, reason in broken],
    }
    insert(filling.connection, "refused", refusals)


def raw_columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """Return the columns of a raw table: file and line, then those of the file."""
    return [name for (name,) in connection.execute("select name from pragma_table_info(?)", [table]).fetchall()]


def insert(connection: duckdb.DuckDBPyConnection, table: str, values: dict[str, list[object]]) -> None:
    """Insert columns of equal length."""
    if next(iter(values.values())):
        names = ", ".join(f'"{name}"' for name in values)
        cells = ", ".join(f"unnest(${name})" for name in values)
        connection.execute(f"insert into {table} ({names}) select {cells}", values)
