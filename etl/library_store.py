"""The library's folder on disk: one writer at a time, and every change of it whole or not at all.

A change is written aside (``.pending``), becomes true in the one moment in which that folder is renamed (``.commit``),
and is then moved into place. Whoever opens the library next finishes a change that was true and not yet in place, and
throws away one that was not yet true: killed at any moment, the library holds the old state or the new one.
"""

import contextlib
import errno
import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from etl.errors import LibraryError, OutputError, reason, shown

PENDING, COMMIT, LOCK, REMOVED = ".pending", ".commit", ".lock", ".removed"
PATIENCE = 60.0
"""Seconds that one waits for another writer or reader to end."""


def library_folder() -> Path:
    """Return the folder of the library: the environment variable ``BOARD_LIBRARY``, else ``library`` in the project."""
    return Path(os.environ.get("BOARD_LIBRARY") or Path(__file__).resolve().parents[1] / "library")


class Change:
    """What one transaction writes and removes; names are paths within the library, with ``/``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._removed: list[str] = []

    def write(self, name: str, text: str) -> None:
        """Put a file in place when the change becomes true."""
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name in self._removed:
            self._removed.remove(name)
        with path.open("w", encoding="utf-8", newline="") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())

    def remove(self, name: str) -> None:
        """Take a file away when the change becomes true."""
        (self._folder / name).unlink(missing_ok=True)
        if name not in self._removed:
            self._removed.append(name)

    def contents(self) -> list[tuple[str, str | None]]:
        """Return the files so far with their new texts, None for one that is to be removed."""
        written = {name: (self._folder / name).read_bytes().decode("utf-8") for name in self._written()}
        return sorted({**dict.fromkeys(self._removed), **written}.items())

    def view(self, folder: Path) -> list[tuple[str, Path]]:
        """Return the files that a library in ``folder`` will have, each with where it lies now; hidden ones apart."""
        found = {name: folder / name for name in _files(folder) if not name.startswith(".")}
        for name in self._removed:
            found.pop(name, None)
        return sorted((found | {name: self._folder / name for name in self._written()}).items())

    def _written(self) -> list[str]:
        return [name for name in _files(self._folder) if name != REMOVED]

    def seal(self) -> None:
        """Write down what is to be removed; the folder then holds the whole change."""
        self.write(REMOVED, json.dumps(self._removed))
        for folder, _, _ in os.walk(self._folder):
            _sync(Path(folder))


def _files(folder: Path) -> list[str]:
    """Return the paths of all files of a folder within it."""
    return [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]


@contextmanager
def changing(folder: Path) -> Iterator[Change]:
    """Give a change that becomes true at the end, and not at all where anything fails before; waits for others.

    Raises OutputError where the disk refuses, LibraryError where another writer does not end.
    """
    with _faults(folder), _locked(folder):
        _recover(folder)
        pending = folder / PENDING
        try:
            pending.mkdir()
            change = Change(pending)
            yield change
            change.seal()
            os.rename(pending, folder / COMMIT)
        finally:
            shutil.rmtree(pending, ignore_errors=True)
        _sync(folder)
        _put_in_place(folder)


@contextmanager
def unchanged(folder: Path) -> Iterator[None]:
    """Keep writers away while the library is read; a library that is not there, or not ours to lock, is just read."""
    handle = _read_lock(folder)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _read_lock(folder: Path) -> int | None:
    """Return the lock of readers, taken when no change is half in place."""
    while True:
        try:
            handle = os.open(folder / LOCK, os.O_RDONLY)
        except OSError:
            # No lock yet, so no writer either; in a folder that we may not write there is none to come.
            return None
        _wait(handle, fcntl.LOCK_SH, folder)
        if not (folder / COMMIT).exists():
            return handle
        # Its writer was killed: whoever comes next finishes the change.
        os.close(handle)
        with changing(folder):
            pass


@contextmanager
def _faults(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise OutputError(
            f"{shown(folder)}：文件库写不进去（{reason(fault)}）；原有内容没有改动，"
            "请换一个可写且有空间的文件夹（环境变量 BOARD_LIBRARY）。"
        ) from fault


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _wait(handle, fcntl.LOCK_EX, folder)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, how: int, folder: Path) -> None:
    """Take the lock, which the kernel drops when its holder is killed; LibraryError when it stays taken."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
            return
        except OSError as fault:
            if fault.errno not in (errno.EAGAIN, errno.EACCES):
                raise
        if time.monotonic() >= deadline:
            raise LibraryError(
                f"{shown(folder)}：另一个程序占用文件库已有 {PATIENCE:.0f} 秒；一次只能有一个写入，请等它结束后再试。"
            )
        time.sleep(0.02)


def _recover(folder: Path) -> None:
    if (folder / COMMIT).is_dir():
        _put_in_place(folder)
    shutil.rmtree(folder / PENDING, ignore_errors=True)


def _put_in_place(folder: Path) -> None:
    """Move a true change into place; done again after a kill, it does what is left."""
    commit = folder / COMMIT
    touched = {folder}
    for base, _, names in os.walk(commit):
        for name in names:
            path = Path(base, name)
            if path != commit / REMOVED:
                target = folder / path.relative_to(commit)
                target.parent.mkdir(parents=True, exist_ok=True)
                os.replace(path, target)
                touched.add(target.parent)
    # The list of removals stays until the last: without it a change that was stopped here would forget them.
    with contextlib.suppress(FileNotFoundError):
        for name in json.loads((commit / REMOVED).read_text(encoding="utf-8")):
            (folder / name).unlink(missing_ok=True)
            touched.add((folder / name).parent)
    for parent in touched:
        if parent.is_dir():
            _sync(parent)
    shutil.rmtree(commit)


def _sync(folder: Path) -> None:
    """Have the disk hold the names in a folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
