"""Open one built file and make sure that this program can read it; without pandas, so that a look at it is quick."""

import os
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import duckdb

from warehouse.errors import WarehouseError
from warehouse.paths import POINTER, SCHEMA_VERSION

REBUILD = "请运行 python -m etl build 重建"
MANY_ROWS, MOST_THREADS = 100_000, 4
HEADERS = 3 * 4096
"""Bytes of a DuckDB file before its first block."""

SIZE = "select block_size, total_blocks from pragma_database_size() where database_name = current_database()"

CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "1GB",
    # Which rows come is settled on the columns that decide it; the fifty others are read of those rows alone.
    "late_materialization_max_rows": 5000,
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}


def open_file(path: Path) -> tuple[duckdb.DuckDBPyConnection, dict[str, str]]:
    """Open one built file read-only and return it with what it says about itself.

    Raises ``WarehouseError`` where it is missing, broken, cut short, no warehouse, or of another version.
    """
    if not path.exists():
        raise WarehouseError(f"没有找到数据仓库 {path.name}；{REBUILD}。")
    try:
        connection = duckdb.connect(str(path), read_only=True, config=CONFIG)
    except duckdb.Error as fault:
        raise unreadable(path) from fault
    try:
        return connection, check_file(connection, path)
    except WarehouseError:
        connection.close()
        raise


def look_anew(path: Path) -> None:
    """Read a file from the disk that this process may have open: to ``open_file`` DuckDB answers from what it has.

    Raises ``WarehouseError`` as :func:`open_file` does.
    """
    if not path.exists():
        raise WarehouseError(f"没有找到数据仓库 {path.name}；{REBUILD}。")
    quoted = str(path).replace("'", "''")
    with duckdb.connect(":memory:", config={**CONFIG, "enable_external_access": "true"}) as connection:
        try:
            connection.execute(f"attach '{quoted}' as anew (read_only)")
            connection.execute("use anew")
        except duckdb.Error as fault:
            raise unreadable(path) from fault
        check_file(connection, path)


def intact_files(folder: Path, broken: Collection[Path] = ()) -> list[tuple[datetime, Path]]:
    """Return the built files beside the pointer that can be read, with when they were built, newest first.

    Those that are known to be broken are not tried: to a process that has one open DuckDB answers from what it has.
    """
    found = []
    for path in folder.resolve().glob("board-*.duckdb"):
        if path.name != POINTER and path not in broken:
            with suppress(WarehouseError):
                connection, meta = open_file(path)
                connection.close()
                found.append((datetime.fromisoformat(meta["built_at"]), path))
    return sorted(found, reverse=True)


def signature(path: Path) -> str:
    """Return what tells one state of a file from another."""
    try:
        state = path.stat()
    except OSError:
        return f"{path} missing"
    return f"{path} {state.st_ino} {state.st_mtime_ns} {state.st_size}"


def unreadable(path: Path) -> WarehouseError:
    """Return the error of a file that DuckDB does not take for one of its own."""
    return WarehouseError(f"数据仓库 {path.name} 打不开，文件已损坏、不完整或不是本程序建的；{REBUILD}。")


def damaged(path: Path) -> WarehouseError:
    """Return the error of a file that opens and whose tables cannot be read."""
    return WarehouseError(f"数据仓库 {path.name} 已损坏，读不出数据；{REBUILD}。")


def share_work(connection: duckdb.DuckDBPyConnection) -> None:
    """Let threads share what a question reads, where there is much: of a small board it is mostly planned, by one."""
    (rows,) = connection.execute("select estimated_size from duckdb_tables() where table_name = 'listed'").fetchall()[0]
    if rows > MANY_ROWS:
        connection.execute(f"set threads = {min(os.cpu_count() or 1, MOST_THREADS)}")


def check_file(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """Return the table ``meta``; raise ``WarehouseError`` unless the file is whole and of this program's version."""
    try:
        size, blocks = connection.execute(SIZE).fetchall()[0]
        meta: dict[str, str] = dict(connection.execute("select key, value from meta").fetchall())
        version = int(meta["schema_version"])
    except (duckdb.Error, KeyError, ValueError) as fault:
        raise WarehouseError(f"数据仓库 {path.name} 没有版本说明，已损坏或不是本程序建的；{REBUILD}。") from fault
    if path.stat().st_size < HEADERS + size * blocks:
        raise WarehouseError(f"数据仓库 {path.name} 不完整，文件被截断；{REBUILD}。")
    if version > SCHEMA_VERSION:
        raise WarehouseError(
            f"数据仓库 {path.name} 是第{version}版，比本程序能读的第{SCHEMA_VERSION}版新；"
            f"请升级程序，或{REBUILD.removeprefix('请')}。"
        )
    if version < SCHEMA_VERSION:
        raise WarehouseError(f"数据仓库 {path.name} 是第{version}版，本程序只读第{SCHEMA_VERSION}版；{REBUILD}。")
    return meta


def is_broken(fault: duckdb.Error) -> bool:
    """Say whether an error of DuckDB means that the bytes are not what they should be; wrong SQL is another thing."""
    kinds = (duckdb.IOException, duckdb.InternalException, duckdb.FatalException, duckdb.SerializationException)
    return isinstance(fault, kinds) or type(fault) is duckdb.Error
