"""Open the built warehouse read-only and ask it; the pages' only way to data."""

import os
import threading
from collections import OrderedDict
from datetime import datetime
from functools import cache
from pathlib import Path

import duckdb
import pandas as pd

from warehouse.errors import WarehouseError
from warehouse.paths import HERE, POINTER, SCHEMA_VERSION, warehouse_folder

CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "threads": 1,
    "memory_limit": "1GB",
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
REMEMBERED = 500
"""Answers that one instance keeps; the one not asked for longest goes first."""

REBUILD = "请运行 python -m etl build 重建"
BROKEN = (duckdb.IOException, duckdb.InternalException, duckdb.FatalException, duckdb.SerializationException)
"""What DuckDB raises when the bytes of a file are not what they should be."""

Parameter = str | int | float | bool | None | list[str]
Key = tuple[str, tuple[tuple[str, object], ...]]


class Warehouse:
    """One built file, open read-only. ``version`` changes with every build; answers are remembered, up to a bound."""

    def __init__(self, path: Path) -> None:
        """Open the file; raise ``WarehouseError`` where it is missing, broken or of another version."""
        self.path = path
        self._connection = open_file(path)
        self._answers: OrderedDict[Key, pd.DataFrame] = OrderedDict()
        self._lock = threading.Lock()
        meta = read_meta(self._connection, path)
        self.version = f"{path.stem}-{meta['fingerprint'][:12]}"
        self.built_at = datetime.fromisoformat(meta["built_at"])

    def ask(self, name: str, **parameters: Parameter) -> pd.DataFrame:
        """Return the answer to ``queries/<name>.sql``, in the order its SQL gives; the frame is the caller's own.

        Raises ``FileNotFoundError`` for a question that does not exist and ``WarehouseError`` for a file that broke.
        """
        key = (name, tuple(sorted((word, freeze(value)) for word, value in parameters.items())))
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
        if answer is None:
            answer = self._run(name, parameters)
            self._remember(key, answer)
        return answer.copy(deep=False)

    def _run(self, name: str, parameters: dict[str, Parameter]) -> pd.DataFrame:
        try:
            with self._connection.cursor() as cursor:
                return cursor.execute(query_text(name), parameters).df()
        except BROKEN as fault:
            raise WarehouseError(f"数据仓库 {self.path.name} 已损坏，读不出数据；{REBUILD}。") from fault

    def _remember(self, key: Key, answer: pd.DataFrame) -> None:
        with self._lock:
            self._answers[key] = answer
            while len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)


def freeze(value: Parameter) -> object:
    """Return a value that can be part of a key; 1, 1.0 and True are different parameters."""
    return tuple(value) if isinstance(value, list) else (type(value).__name__, value)


@cache
def query_text(name: str) -> str:
    """Return the SQL of one question."""
    return (HERE / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def open_file(path: Path) -> duckdb.DuckDBPyConnection:
    """Open one built file read-only; raise ``WarehouseError`` where it is missing or no warehouse."""
    if not path.exists():
        raise WarehouseError(f"没有找到数据仓库 {path.name}（文件夹 {path.parent}）；{REBUILD}。")
    try:
        return duckdb.connect(str(path), read_only=True, config=CONFIG)
    except duckdb.Error as fault:
        raise WarehouseError(f"数据仓库 {path.name} 打不开，文件已损坏、不完整或不是本程序建的；{REBUILD}。") from fault


def read_meta(connection: duckdb.DuckDBPyConnection, path: Path) -> dict[str, str]:
    """Return what a file says about itself; raise ``WarehouseError`` unless this program can read its tables."""
    try:
        meta: dict[str, str] = dict(connection.execute("select key, value from meta").fetchall())
        version = int(meta["schema_version"])
    except (duckdb.Error, KeyError, ValueError) as fault:
        raise WarehouseError(f"数据仓库 {path.name} 没有版本说明，已损坏或不是本程序建的；{REBUILD}。") from fault
    if version > SCHEMA_VERSION:
        raise WarehouseError(
            f"数据仓库 {path.name} 是第{version}版，比本程序能读的第{SCHEMA_VERSION}版新；"
            f"请升级程序，或{REBUILD.removeprefix('请')}。"
        )
    if version < SCHEMA_VERSION:
        raise WarehouseError(f"数据仓库 {path.name} 是第{version}版，本程序只读第{SCHEMA_VERSION}版；{REBUILD}。")
    return meta


_boards: dict[Path, Warehouse] = {}
_refused: dict[Path, tuple[str, str]] = {}
_opening = threading.Lock()


def current() -> Warehouse:
    """Return the warehouse that the pointer names, opened once and followed when it moves.

    While the new file is broken the old one goes on answering; ``WarehouseError`` where there is none to fall back on.
    """
    folder = warehouse_folder().absolute()
    path = Path(os.path.realpath(folder / POINTER))
    board = _boards.get(folder)
    if board is not None and board.path == path:
        return board
    with _opening:
        board = _boards.get(folder)
        if board is None or board.path != path:
            board = follow(folder, path, board)
        return board


def follow(folder: Path, path: Path, old: Warehouse | None) -> Warehouse:
    """Open the file that the pointer names now; a file that failed before is not tried again until it changes."""
    seen = signature(path)
    failed = _refused.get(folder)
    try:
        if failed is not None and failed[0] == seen:
            raise WarehouseError(failed[1])
        board = Warehouse(path)
    except WarehouseError as fault:
        _refused[folder] = (seen, str(fault))
        if old is None:
            raise
        return old
    _refused.pop(folder, None)
    _boards[folder] = board
    return board


def signature(path: Path) -> str:
    """Return what tells one state of a file from another."""
    try:
        state = path.stat()
    except OSError:
        return f"{path} missing"
    return f"{path} {state.st_ino} {state.st_mtime_ns} {state.st_size}"
