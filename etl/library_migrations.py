"""Libraries of older versions: brought up step by step, in one change, with a copy of what was there before."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from etl.errors import LibraryError, OutputError, reason, shown
from etl.library_corrections import Correction, place_of
from etl.library_format import (
    CORRECTION_COLUMNS,
    DOCUMENT_COLUMNS,
    LIBRARY_COLUMNS,
    SEED_COLUMNS,
    VERSION,
    Row,
    read_kept_text,
    read_rows,
    write_rows,
)
from etl.library_store import Change, changing, unchanged
from etl.model import text_hash

BACKUPS = "backups"


def read_version(folder: Path) -> int | None:
    """Return the version of a library, None where the folder holds none yet.

    Raises LibraryError where it is newer than this program, or the folder holds something else.
    """
    path = folder / "VERSION"
    try:
        text = path.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        if any((folder / name).exists() for name in ("documents.csv", "texts", "observations")):
            raise LibraryError(
                f"{shown(folder)}：没有 VERSION，不是文件库；请从备份恢复，或用 BOARD_LIBRARY 换一个文件夹。"
            ) from None
        return None
    except (OSError, UnicodeDecodeError) as fault:
        why = reason(fault) if isinstance(fault, OSError) else "不是文字"
        raise LibraryError(f"{shown(path)}：读不出版本（{why}）；请检查权限，或从备份恢复。") from fault
    if not text.isascii() or not text.isdigit() or not int(text) >= 1:
        raise LibraryError(f"{shown(path)}：版本是 {text[:20]!r}，应是从 1 起的整数；请从备份恢复。")
    if int(text) > VERSION:
        raise LibraryError(
            f"{shown(folder)}：文件库是第 {text} 版，这个程序只认得到第 {VERSION} 版；请更新程序后再用。"
        )
    return int(text)


def bring_up(folder: Path) -> None:
    """Bring a library up to this program's version, with a copy of the old one in ``backups``."""
    with unchanged(folder):
        version = read_version(folder)
    if version in (None, VERSION):
        return
    with changing(folder) as change:
        version = read_version(folder)
        if version in (None, VERSION):
            return
        _back_up(folder, version)
        STEPS[version](folder, change)
        change.write("VERSION", f"{version + 1}\n")
    bring_up(folder)


def _back_up(folder: Path, version: int) -> None:
    target = folder / BACKUPS / f"version-{version}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}"
    try:
        shutil.copytree(folder, target, ignore=shutil.ignore_patterns(BACKUPS, ".*"))
    except (OSError, shutil.Error) as fault:
        shutil.rmtree(target, ignore_errors=True)
        raise OutputError(
            f"{shown(target)}：升级文件库前的备份写不成（{_why(fault)}）；没有升级，请检查空间和权限后再试。"
        ) from fault


def _why(fault: OSError) -> str:
    """Return why a copy was not made: that of the first file that could not be copied, where there were several."""
    return reason(fault) if fault.errno else "有文件复制不了"


def _from_1(folder: Path, change: Change) -> None:
    """Version 1 named no readers (access), no hashes, and kept corrections by the id of the observation."""
    documents = read_rows(folder / "documents.csv", SEED_COLUMNS)
    texts = {row["doc_id"]: read_kept_text(folder, row["doc_id"]) for row in documents}
    change.write(
        "documents.csv",
        write_rows(
            DOCUMENT_COLUMNS,
            [row | {"access": "public", "text_hash": text_hash(texts[row["doc_id"]])} for row in documents],
        ),
    )
    rows = {
        row["observation_id"]: row
        for doc_id in texts
        for row in read_rows(folder / "observations" / f"{doc_id}.csv", LIBRARY_COLUMNS)
    }
    old = ("observation_id", "field", "old", "new", "reason", "checked_by", "date")
    corrections = []
    for given in read_rows(folder / "corrections.csv", old):
        row = rows.get(given["observation_id"]) or _lost(given["observation_id"])
        text = texts.get(row["doc_id"])
        if text is None:
            continue  # its document is gone; the backup keeps the line
        paragraph, offset = place_of(text, int(row["start_char"]))
        corrections.append(
            Correction(
                text_hash(text),
                row["start_char"],
                row["end_char"],
                paragraph,
                str(offset),
                row["text"],
                *(given[name] for name in old[1:]),
            ).row()
        )
    change.write("corrections.csv", write_rows(CORRECTION_COLUMNS, corrections))


def _lost(observation_id: str) -> Row:
    """Return a row for a correction whose number is no longer read: what reads the library next will say so."""
    return {"doc_id": observation_id.rpartition("-")[0], "start_char": "0", "end_char": "0", "text": ""}


def _from_2(_folder: Path, _change: Change) -> None:
    """Version 2 had no history, choices or lists of its own; all that it had is as before."""


STEPS: dict[int, Callable[[Path, Change], None]] = {1: _from_1, 2: _from_2}
"""What brings a version to the next one."""
