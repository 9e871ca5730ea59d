"""What a batch changed, kept with it, and the way back: whole files of one document, single rows of common tables."""

import hashlib
import json
from collections import Counter
from pathlib import Path

from etl.library_store import Change
from warehouse.errors import DeskError, Refused

FOLDER = "history"
TABLES = ("documents.csv", "corrections.csv", "preferences.csv")
"""Files to which several batches add their rows; those of ``codelists`` are such too."""
NEVER = ("VERSION", "history.csv")


def is_table(name: str) -> bool:
    """Whether several batches share a file."""
    return name in TABLES or name.startswith("codelists/")


def keep_before(folder: Path, change: Change, batch_id: str) -> None:
    """Write, as part of the change, what it replaces and removes, so that it can be taken back."""
    states = {}
    for name, new in change.contents():
        if name in NEVER:
            continue
        before = folder / name
        states[name] = {"existed": before.is_file(), "after": None if new is None else _hash(new)}
        if before.is_file():
            change.write(f"{FOLDER}/{batch_id}/before/{name}", _text(before))
        if is_table(name) and new is not None:
            change.write(f"{FOLDER}/{batch_id}/after/{name}", new)
    change.write(f"{FOLDER}/{batch_id}/files.json", json.dumps(states, ensure_ascii=False, indent=1) + "\n")


def restore(folder: Path, change: Change, batch_id: str) -> None:
    """Write, as part of a change, the files as they were before a batch; later batches keep what they did elsewhere.

    Refused where a later one changed the same rows or the same document.
    """
    kept = folder / FOLDER / batch_id
    try:
        states = json.loads(_text(kept / "files.json"))
    except ValueError as fault:
        raise DeskError(f"第 {batch_id} 批的记录读不出（{fault}）；请从备份恢复文件库。") from fault
    for name, state in states.items():
        now = _text(folder / name) if (folder / name).is_file() else None
        before = _text(kept / "before" / name) if state["existed"] else None
        is_as_left = (None if now is None else _hash(now)) == state["after"]
        if is_as_left or now == before:
            _put(change, name, before)
        elif is_table(name):
            after = _text(kept / "after" / name)
            change.write(name, _without(now or after, before or "", after, batch_id))
        elif name.startswith("drafts/"):
            # The document was imported or opened again meanwhile: that newer work stays.
            continue
        else:
            raise Refused(
                f"第 {batch_id} 批之后同一份文件又改过（后来的批次或命令行重读）；请先撤回后来的批次，或重新核对它。"
            )


def _put(change: Change, name: str, text: str | None) -> None:
    if text is None:
        change.remove(name)
    else:
        change.write(name, text)


def _without(now: str, before: str, after: str, batch_id: str) -> str:
    """Return a table without the rows that a batch added and with those that it removed, where they stood."""
    header, *rows = _lines(now)
    old, new = _lines(before)[1:], _lines(after)[1:]
    added, removed = Counter(new) - Counter(old), Counter(old) - Counter(new)
    if added - Counter(rows):
        raise Refused(f"第 {batch_id} 批写的行后来又改过；请先撤回后来的批次，或重新核对它。")
    left = []
    for row in rows:
        if added[row]:
            added[row] -= 1
        else:
            left.append(row)
    for place, row in enumerate(old):
        if removed[row]:
            removed[row] -= 1
            above = next((left.index(one) + 1 for one in reversed(old[:place]) if one in left), 0)
            left.insert(above, row)
    return "\n".join([header, *left]) + "\n"


def _lines(text: str) -> list[str]:
    return text.rstrip("\n").split("\n") if text else [""]


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise DeskError(f"{path.name}：打不开（{fault}）；请从备份恢复文件库。") from fault


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
