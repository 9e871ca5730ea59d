"""The way back from a batch: whole files of one document, single rows of common tables."""

from collections import Counter
from pathlib import Path

from etl.library_history import FOLDER, hash_of, is_table, read_states, read_text
from etl.library_store import Change
from warehouse.errors import Refused


def restore(folder: Path, change: Change, batch_id: str) -> None:
    """Write, as part of a change, the files as they were before a batch; later batches keep what they did elsewhere.

    Refused where a later one changed the same rows or the same document.
    """
    kept = folder / FOLDER / batch_id
    for name, state in read_states(kept / "files.json").items():
        now = read_text(folder / name) if (folder / name).is_file() else None
        before = read_text(kept / "before" / name) if state["existed"] else None
        is_as_left = (None if now is None else hash_of(now)) == state["after"]
        if is_as_left or now == before:
            _put(change, name, before)
        elif is_table(name):
            after = read_text(kept / "after" / name)
            change.write(name, _without(now or after, before or "", after, batch_id))
        elif name.startswith("drafts/"):
            # The document was imported or opened again meanwhile: that newer work stays.
            continue
        else:
            later = _last_batch_of(folder, name)
            by = f"，最后一次是第 {later} 批" if later > batch_id else ""
            raise Refused(f"第 {batch_id} 批之后同一份文件又改过{by}；请先撤回后来的批次，或重新核对它。")


def _last_batch_of(folder: Path, name: str) -> str:
    """Return the last batch that changed a file, '' for none."""
    batches = sorted((folder / FOLDER).glob("*/files.json"), reverse=True)
    return next((path.parent.name for path in batches if name in read_states(path)), "")


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
