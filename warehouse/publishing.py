"""One builder at a time, a new file beside the old, the pointer swapped in one step, old files cleared away."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from warehouse.errors import BuildError, reason_of
from warehouse.paths import POINTER

KEPT_FILES = 3
UNFINISHED = ".building"
PATIENCE = 60.0
"""Seconds that a build waits for another one to end."""


@contextmanager
def only_builder(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the folder's lock, which the kernel drops when a builder is killed; ``BuildError`` when it stays taken."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / "board.lock", os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as fault:
        raise BuildError(
            f"写不进文件夹 {folder}（{reason_of(fault)}）；请检查权限，或用 BOARD_WAREHOUSE 换一个文件夹。"
        ) from fault
    try:
        wait_for_lock(handle, patience, folder)
        yield
    finally:
        os.close(handle)


def wait_for_lock(handle: int, patience: float, folder: Path) -> None:
    """Take the lock, trying again until patience ends."""
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise BuildError(
                    f"另一个建库进程占用了{patience:.0f}秒还没结束；同一文件夹一次只能建一个库，请等它结束后再试。"
                ) from None
            time.sleep(0.05)
        except OSError as fault:
            raise BuildError(
                f"锁不住文件夹 {folder}（{reason_of(fault)}）；磁盘须支持文件锁，请用 BOARD_WAREHOUSE 换一个文件夹。"
            ) from fault


def clear_leftovers(folder: Path) -> None:
    """Remove what killed builds left behind; only to be called by the only builder."""
    for pattern in (f"board-*{UNFINISHED}*", f"{POINTER}.*"):
        for path in folder.glob(pattern):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def unfinished_file(folder: Path) -> Path:
    """Return a name for a new warehouse that no reader looks at; names sort by time."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return folder / f"board-{stamp}.duckdb{UNFINISHED}"


def publish(unfinished: Path) -> Path:
    """Name the finished file, point to it in one step, and return it; the old one stays for those who read it."""
    folder = unfinished.parent
    finished = folder / unfinished.name.removesuffix(UNFINISHED)
    unfinished.chmod(0o444)
    sync(unfinished)
    unfinished.rename(finished)
    pointer = folder / f"{POINTER}.{os.getpid()}"
    pointer.unlink(missing_ok=True)
    pointer.symlink_to(finished.name)
    os.replace(pointer, folder / POINTER)
    sync(folder)
    prune(folder, finished)
    return finished


def sync(path: Path) -> None:
    """Have the disk hold what was written, so that a power cut leaves no empty file behind the pointer."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def prune(folder: Path, current: Path) -> None:
    """Remove all but the newest files; readers of a removed one keep it until they let go."""
    files = sorted(path for path in folder.glob("board-*.duckdb") if path.name != POINTER and path != current)
    for path in files[: max(0, len(files) - (KEPT_FILES - 1))]:
        path.unlink(missing_ok=True)
