"""Documents and observations as text: files of any size become rows of a raw table without a loop over their lines.

DuckDB cuts the lines of a file into cells. Only lines with a quote, with a carriage return inside or longer than the
csv module takes go through that module, one by one.
"""

from collections.abc import Iterable, Sequence

import duckdb

from warehouse.reading import Source, fault_of, read_header, read_text, split_line

EXTRACTED = ("start_char", "end_char", "paragraph", "page", "rule", "confidence", "reviewed", "access", "text_hash")
"""Columns that a document of a library and what was read in it have and shipped ones lack."""
LONGEST = 131_072
"""Characters of a cell that the csv module takes."""

LINES = "create or replace temporary table lines as select unnest(string_split($text, chr(10))) as row"
PHYSICAL = f"""
    create or replace temporary table physical as
    with numbered as (
        select rowid + 1 as line, rtrim(row, chr(13)) as row from lines
    )
    select line, row, contains(row, '"') or contains(row, chr(13)) or length(row) > {LONGEST} as is_odd
    from numbered
    where line > 1 and row <> ''
"""
"""The lines of a file without its header and the empty ones, each under its number; in two steps, for only the second
is shared among the processors."""
SPLIT = """
    create or replace temporary table split as
    select line, string_split(row, ',') as cells from physical where not is_odd
"""
REFUSE = """
    insert into refused
    select $table, $file, line, '', 'columns', '有' || len(cells) || '列，应为' || $width || '列'
    from split where len(cells) <> $width
"""


def load_rows(connection: duckdb.DuckDBPyConnection, table: str, sources: Iterable[Source]) -> int:
    """Load files into a raw table, refuse lines of other columns, and return how many lines there were.

    Raises ``BuildError`` for a file that is missing, no UTF-8, or has another header.
    """
    return sum(load_file(connection, table, source) for source in sources)


def load_file(connection: duckdb.DuckDBPyConnection, table: str, source: Source) -> int:
    """Load one file: lines without quotes at once, the odd ones one by one."""
    text = read_text(source)
    columns = raw_columns(connection, table)
    required = [column for column in columns if column not in ("file", "line", *EXTRACTED)]
    header = read_header(text.partition("\n")[0], source.name, required, EXTRACTED)
    connection.execute(LINES, {"text": text})
    connection.execute(PHYSICAL)
    connection.execute(SPLIT)
    cells = ", ".join(f"cells[{header.index(name) + 1}]" if name in header else "''" for name in columns[2:])
    connection.execute(
        f"insert into {table} select $file, line, {cells} from split where len(cells) = $width",
        {"file": source.name, "width": len(header)},
    )
    connection.execute(REFUSE, {"table": table, "file": source.name, "width": len(header)})
    load_odd_lines(connection, table, source, header)
    return int(connection.execute("select count(*) from physical").fetchall()[0][0])


def load_odd_lines(connection: duckdb.DuckDBPyConnection, table: str, source: Source, header: Sequence[str]) -> None:
    """Load the lines that only the csv module can split."""
    odd = connection.execute("select line, row from physical where is_odd order by line").fetchall()
    split = [(number, split_line(row)) for number, row in odd]
    whole = [(number, cells) for number, cells in split if cells is not None and len(cells) == len(header)]
    columns: dict[str, list[object]] = {
        name: [cells[header.index(name)] if name in header else "" for _, cells in whole]
        for name in raw_columns(connection, table)[2:]
    }
    insert(connection, table, {"file": [source.name] * len(whole), "line": [number for number, _ in whole], **columns})
    broken = [(number, cells) for number, cells in split if cells is None or len(cells) != len(header)]
    refusals: dict[str, list[object]] = {
        "raw_table": [table] * len(broken),
        "file": [source.name] * len(broken),
        "line": [number for number, _ in broken],
        "observation_id": [""] * len(broken),
        "check_name": ["columns"] * len(broken),
        "reason": [fault_of(cells, len(header)) for _, cells in broken],
    }
    insert(connection, "refused", refusals)


def raw_columns(connection: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    """Return the columns of a raw table: file and line, then those of the file."""
    return [name for (name,) in connection.execute("select name from pragma_table_info(?)", [table]).fetchall()]


def insert(connection: duckdb.DuckDBPyConnection, table: str, values: dict[str, list[object]]) -> None:
    """Insert columns of equal length."""
    if next(iter(values.values())):
        names = ", ".join(f'"{name}"' for name in values)
        cells = ", ".join(f"unnest(${name})" for name in values)
        connection.execute(f"insert into {table} ({names}) select {cells}", values)
