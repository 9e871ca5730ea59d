"""Documents and observations as text: the lines of files of any size become rows of a raw table.

Arrow cuts the lines of a file into cells: where each is a row they are numbered as they stand, else each goes behind
its number. Only lines with a quote, with a carriage return inside or longer than the csv module takes go through that
module, one by one.
"""

import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


def load_rows(connection: duckdb.DuckDBPyConnection, sources: Mapping[str, Sequence[Source]]) -> dict[str, int]:
    """Load files into their raw tables, refuse lines of other columns, and return how many lines each table was given.

    Raises ``BuildError`` for a file that is missing, no UTF-8, or has another header.
    """
    columns = {table: raw_columns(connection, table) for table in sources}
    waiting = [(table, source) for table, files in sources.items() for source in files]
    lines = dict.fromkeys(sources, 0)
    # One transaction: files each in its own take more than twice as long.
    connection.begin()
    for table, read in read_ahead(waiting, columns):
        lines[table] += load_file(Filling(connection, table, columns[table]), read)
    connection.commit()
    return lines


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


def read_ahead(
    sources: Iterable[tuple[str, Source]], columns: Mapping[str, Sequence[str]]
) -> Iterator[tuple[str, ReadFile]]:
    """Yield files in their order, the next one being read meanwhile: to read and to insert take one thread each."""
    with ThreadPoolExecutor(1) as pool:
        waiting: deque[tuple[str, Future[ReadFile]]] = deque()
        for table, source in sources:
            waiting.append((table, pool.submit(read_file, source, columns[table])))
            if len(waiting) > 1:
                table, read = waiting.popleft()
                yield table, read.result()
        yield from ((table, read.result()) for table, read in waiting)


def read_file(source: Source, columns: Sequence[str]) -> ReadFile:
    """Read one file for a raw table of these columns; raises ``BuildError`` as :func:`load_rows` does."""
    first, _, body = read_text(source).partition("\n")
    required = [column for column in columns if column not in ("file", NUMBER, *EXTRACTED)]
    header = read_header(first, source.name, required, EXTRACTED)
    lines = body.split("\n")
    rows = read_plain(body, lines, header)
    if rows is not None:
        return ReadFile(source.name, header, rows, [], [])
    even, odd = parted(lines)
    rows, broken = read_even_lines(even, header)
    return ReadFile(source.name, header, rows, odd, broken)


def read_plain(body: str, lines: Sequence[str], header: Sequence[str]) -> pa.Table | None:
    """Return the rows of a body whose lines are a row each, none empty, none odd; nothing where one is no such line."""
    if not body or '"' in body or "\r" in body or "\n\n" in body or body.startswith("\n"):
        return None
    if max(map(len, lines)) > LONGEST:
        return None
    broken = list[csv.InvalidRow]()

    def skip(row: csv.InvalidRow) -> str:
        broken.append(row)
        return "skip"

    rows = cut(body.encode(), header, dict.fromkeys(header, pa.string()), skip)
    return None if broken else rows.add_column(0, NUMBER, pa.array(range(2, len(rows) + 2), pa.int32()))


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
    return cut("\n".join(lines).encode(), [NUMBER, *header], types, skip), broken


def cut(
    text: bytes, columns: Sequence[str], types: Mapping[str, pa.DataType], skip: Callable[[csv.InvalidRow], str]
) -> pa.Table:
    """Return the rows of lines without quotes; ``skip`` is told of those with more or fewer cells than columns."""
    return csv.read_csv(
        io.BytesIO(text),
        csv.ReadOptions(column_names=columns, block_size=BLOCK),
        csv.ParseOptions(quote_char=False, double_quote=False, invalid_row_handler=skip),
        csv.ConvertOptions(check_utf8=False, column_types=types),
    )


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
