"""The history of a library: a line for each batch of changes, and the files as they were before it.

Pages write theirs through ``warehouse.library``; the command line writes its own here. Both are taken back by the same
door, which reads nothing but these files.
"""

import getpass
import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from etl.errors import LibraryError, cause, shown
from etl.library_format import Row, read_rows, read_utf8, write_rows
from etl.library_store import Change

HISTORY, FOLDER = "history.csv", "history"
BATCH_COLUMNS = ("batch_id", "when", "who", "kind", "what", "why", "documents", "undoes", "checksum")
"""``who`` in words, ``documents`` joined by |, ``undoes`` the batch that it takes back, ``checksum`` of the board."""
TABLES = ("documents.csv", "corrections.csv", "preferences.csv")
"""Files to which several batches add their rows; those of ``codelists`` are such too."""
NEVER = ("VERSION", HISTORY)


def now() -> str:
    """Return the time as drafts and history write it: local, to the second."""
    return datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")[:19]


def read_history(folder: Path) -> list[Row]:
    """Return the lines of all batches, the oldest first."""
    return read_rows(folder / HISTORY, BATCH_COLUMNS)


def write_batch(folder: Path, change: Change, batch: Mapping[str, str]) -> None:
    """Write the line of a batch, as part of its change; it takes the place of the one with its id."""
    others = [row for row in read_history(folder) if row["batch_id"] != batch["batch_id"]]
    change.write(HISTORY, write_rows(BATCH_COLUMNS, [*others, batch]))


def next_batch_id(folder: Path) -> str:
    """Return the id of the batch that comes next."""
    return f"{len(read_history(folder)) + 1:05d}"


def is_table(name: str) -> bool:
    """Whether several batches share a file."""
    return name in TABLES or name.startswith("codelists/")


def keep_before(folder: Path, change: Change, batch_id: str) -> None:
    """Write, as part of the change, what it replaces and removes, so that it can be taken back.

    A batch that is made in several changes keeps what was there before the first of them.
    """
    kept = folder / FOLDER / batch_id / "files.json"
    states = read_states(kept) if kept.exists() else {}
    for name, new in change.contents():
        before = folder / name
        text = read_text(before) if before.is_file() else None
        if name in NEVER or new == text:
            continue
        after = None if new is None else hash_of(new)
        if name in states:
            states[name] = {**states[name], "after": after}
        else:
            states[name] = {"existed": text is not None, "after": after}
            if text is not None:
                change.write(f"{FOLDER}/{batch_id}/before/{name}", text)
        if is_table(name) and new is not None:
            change.write(f"{FOLDER}/{batch_id}/after/{name}", new)
    change.write(f"{FOLDER}/{batch_id}/files.json", json.dumps(states, ensure_ascii=False, indent=1) + "\n")


def read_states(path: Path) -> dict[str, dict[str, object]]:
    """Return what a batch says of the files that it changed: whether each existed, and its hash after it."""
    try:
        found: dict[str, dict[str, object]] = json.loads(read_text(path))
    except ValueError as fault:
        raise LibraryError(f"{shown(path)}：历史的记录读不出（{cause(fault)}）；请从备份恢复文件库。") from fault
    return found


def read_text(path: Path) -> str:
    """Return the text of a file of the library; LibraryError where it cannot be read."""
    return read_utf8(path, "打不开", "请从备份恢复文件库")


def hash_of(text: str) -> str:
    """Return what tells one content of a file from another."""
    return hashlib.sha256(text.encode()).hexdigest()


class CommandHistory:
    """The line of history of one command, which may make its changes in several steps.

    A step extends the line as long as nobody else's batch came between; then it begins a new one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._batch_id = ""
        self._counted: Counter[str] = Counter()
        self._documents: dict[str, None] = {}

    def record(self, change: Change, kind: str, documents: Sequence[str], counts: Mapping[str, int]) -> None:
        """Write what a change does, as part of it; ``counts`` are amounts by their Chinese names, in order.

        ``kind`` is the batch's; ``documents`` are ids of those that changed.
        """
        last = next(reversed(read_history(self._folder)), None)
        if last is None or last["batch_id"] != self._batch_id:
            self._batch_id = next_batch_id(self._folder)
            self._counted.clear()
            self._documents.clear()
        keep_before(self._folder, change, self._batch_id)
        self._counted.update(counts)
        self._documents |= dict.fromkeys(documents)
        what = "，".join(f"{name} {self._counted[name]} 个数" for name in counts if self._counted[name])
        line = {
            "batch_id": self._batch_id,
            "when": now(),
            "who": f"命令行 {user_name()}",
            "kind": kind,
            "what": f"{len(self._documents)} 份文件" + (f"（{what}）" if what else ""),
            "documents": "|".join(self._documents),
        }
        write_batch(self._folder, change, line)


def user_name() -> str:
    """Return the name under which the system knows who runs this program."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "某用户"
