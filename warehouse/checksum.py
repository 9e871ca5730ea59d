"""A checksum of what a built file holds, whenever and wherever it was built."""

from pathlib import Path

import duckdb

from warehouse.files import open_file

ROW_PLACES = ("row", "line")
"""Columns that say where a row lies, in a table or in a file, and nothing of what it says."""


def content_checksum(path: Path) -> str:
    """Return a hash of all rows of all tables of a built file, in any order, its description of itself apart.

    Two builds from the same sources have the same; raises ``WarehouseError`` where the file cannot be read.
    """
    connection, _ = open_file(path)
    with connection:
        return checksum_of(connection)


def checksum_of(connection: duckdb.DuckDBPyConnection) -> str:
    """Return that hash of an open database: 64 bits, 16 hex digits."""
    tables = connection.execute(
        "select table_name, list(column_name order by column_name) from duckdb_columns() "
        "where schema_name = 'main' and not internal and table_name in (select table_name from duckdb_tables()) "
        "and table_name <> 'meta' and not list_contains($places, column_name) group by table_name order by table_name",
        {"places": list(ROW_PLACES)},
    ).fetchall()
    sums = (
        f"select '{table}' as name, count(*) as n, sum(hash({', '.join(_quoted(columns))})::hugeint) as total "
        f'from "{table}"'
        for table, columns in tables
    )
    sql = " union all ".join(sums)
    found = connection.execute(
        f"select hash(list(concat_ws(' ', name, n, total) order by name)) from ({sql})"
    ).fetchall()
    return f"{found[0][0]:016x}"


def _quoted(columns: list[str]) -> list[str]:
    return [f'"{column}"' for column in columns]
