"""Documents and observations as text: the lines of files of any size become rows of a raw table.

Arrow cuts the lines of a file into cells. Only lines with a quote, with a carriage return inside or longer than the
csv module takes go through that module, one by one.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
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
    return sum(load_file(connection, table, source) for source in sources)


@dataclass(frozen=True, slots=True)
class Filling:
    """A raw table with its columns, and the file that fills it with the columns of its header."""

    connection: duckdb.DuckDBPyConnection
    table: str
    columns: Sequence[str]
    file: str
    header: Sequence[str]


def load_file(connection: duckdb.DuckDBPyConnection, table: str, source: Source) -> int:
    """Load one file: lines without quotes at once, the odd ones one by one."""
    first, *rows = read_text(source).split("\n")
    columns = raw_columns(connection, table)
    required = [column for column in columns if column not in ("file", NUMBER, *EXTRACTED)]
    header = read_header(first, source.name, required, EXTRACTED)
    filling = Filling(connection, table, columns, source.name, header)
    even, odd = parted(rows)
    refuse(filling, sorted(load_even_lines(filling, even) + load_odd_lines(filling, odd)))
    return len(even) + len(odd)


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


def load_even_lines(filling: Filling, lines: Sequence[str]) -> list[Fault]:
    """Load lines without quotes, each behind its number, and return the numbers of those that are no rows, and why."""
    header, broken = filling.header, list[Fault]()

    def skip(row: csv.InvalidRow) -> str:
        broken.append((int(row.text.split(",", 1)[0]), fault_of(row.text.split(",")[1:], len(header))))
        return "skip"

    if not lines:
        return broken
    read = csv.read_csv(
        io.BytesIO("\n".join(lines).encode()),
        csv.ReadOptions(column_names=[NUMBER, *header], block_size=BLOCK),
        csv.ParseOptions(quote_char=False, double_quote=False, invalid_row_handler=skip),
        csv.ConvertOptions(check_utf8=False, column_types={NUMBER: pa.int32()} | dict.fromkeys(header, pa.string())),
    )
    cells = ", ".join(f'"{name}"' if name in header else "''" for name in filling.columns[2:])
    with seen(filling.connection, read):
        filling.connection.execute(
            f"insert into {filling.table} select $file, {NUMBER}, {cells} from {READ}", {"file": filling.file}
        )
    return broken


@contextmanager
def seen(connection: duckdb.DuckDBPyConnection, rows: pa.Table) -> Iterator[None]:
    """Let a connection see rows as the table ``READ``."""
    connection.register(READ, rows)
    try:
        yield
    finally:
        connection.unregister(READ)


def load_odd_lines(filling: Filling, lines: Sequence[tuple[int, str]]) -> list[Fault]:
    """Load the lines that only the csv module can split, and return the numbers of those that are no rows, and why."""
    header = filling.header
    split = [(number, split_line(line)) for number, line in lines]
    whole = [(number, cells) for number, cells in split if cells is not None and len(cells) == len(header)]
    columns: dict[str, list[object]] = {
        name: [cells[header.index(name)] if name in header else "" for _, cells in whole]
        for name in filling.columns[2:]
    }
    numbers: list[object] = [number for number, _ in whole]
    insert(filling.connection, filling.table, {"file": [filling.file] * len(whole), NUMBER: numbers, **columns})
    broken = [(number, cells) for number, cells in split if cells is None or len(cells) != len(header)]
    return [(number, fault_of(cells, len(header))) for number, cells in broken]


def refuse(filling: Filling, broken: Sequence[Fault]) -> None:
    """Write down which lines of a file are no rows."""
    refusals: dict[str, list[object]] = {
        "raw_table": [filling.table] * len(broken),
        "file": [filling.file] * len(broken),
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
