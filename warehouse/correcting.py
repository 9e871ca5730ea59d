"""Corrections: what people found wrong or doubtful in the shipped rows, one cell a line, each with its reason."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import duckdb

from warehouse.errors import BuildError
from warehouse.reading import Line

TABLES = {"raw_documents": "doc_id", "raw_observations": "observation_id"}
"""The tables that can be corrected, with the column that names a row."""
UPDATE = """
    update {table} as t set "{column}" = v.cell
    from (select unnest($files) as file, unnest($lines) as line, unnest($cells) as cell) as v
    where t.file = v.file and t.line = v.line
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a raw table: its cells by column, ``file`` and ``line`` apart."""

    table: str
    file: str
    line: int
    cells: dict[str, str]


def apply_corrections(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Line]) -> None:
    """Change the cells that corrections name, one after the other. One that matches nothing raises ``BuildError``.

    A correction names a row by its ``observation_id`` (or ``doc_id``), the ``field`` and its ``old`` cell; ``new``
    takes its place.
    """
    rows = find_rows(connection, [correction.cells["observation_id"] for correction in corrections])
    changed: dict[tuple[str, str], dict[tuple[str, int], str]] = defaultdict(dict)
    for correction in corrections:
        row, column = apply_correction(correction, rows)
        changed[row.table, column][row.file, row.line] = row.cells[column]
    for (table, column), cells in changed.items():
        places = {"files": [file for file, _ in cells], "lines": [line for _, line in cells]}
        connection.execute(UPDATE.format(table=table, column=column), {**places, "cells": list(cells.values())})


def find_rows(connection: duckdb.DuckDBPyConnection, keys: Sequence[str]) -> dict[str, Row]:
    """Return the rows that have one of the keys; of several with one key the last."""
    rows = {}
    for table, key in TABLES.items():
        result = connection.execute(
            f"select * from {table} where {key} in (select unnest($keys::varchar[])) order by file, line",
            {"keys": list(keys)},
        )
        names = [column[0] for column in result.description or ()]
        for file, line, *cells in result.fetchall():
            row = Row(table, file, line, dict(zip(names[2:], cells, strict=True)))
            rows[row.cells[key]] = row
    return rows


def apply_correction(correction: Line, rows: dict[str, Row]) -> tuple[Row, str]:
    """Change one cell and say which; the old value has to be there still, or the source was mended meanwhile."""
    cells = correction.cells
    where = f"{correction.file} 第{correction.number}行"
    if not cells["reason"] or not cells["checked_by"]:
        raise BuildError(f"{where}没有理由或核对人；每条更正都要写明 reason 和 checked_by，请补上后重建。")
    key, column, old, new = cells["observation_id"], cells["field"], cells["old"], cells["new"]
    if key not in rows:
        raise BuildError(f"{where}要改的 {key} 不存在；编号须是现有的观测或文件，请改正或删去这条更正后重建。")
    row = rows[key]
    if column not in row.cells:
        raise BuildError(f"{where}要改的列 {column} 不存在；可改的列是 {'、'.join(row.cells)}，请改正后重建。")
    found = row.cells[column]
    if found != old:
        raise BuildError(
            f"{where}对不上：{key} 的 {column} 现为“{found}”，更正写的原值是“{old}”；"
            "原始数据可能已经改过，请更新或删去这条更正后重建。"
        )
    row.cells[column] = new
    return row, column
