"""From a draft to the board and back: publish, withdraw, open again, undo."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from etl.apart import read_again_apart
from etl.library import Library
from etl.library_history import now
from etl.library_store import Change
from warehouse.desk.batches import KINDS, Batch, Told, carry_out, find_batch
from warehouse.desk.deciding import decided, edited
from warehouse.desk.draft_files import (
    DraftFile,
    changing_library,
    draft_name,
    first_fields,
    open_library,
    read_draft,
    write_draft,
)
from warehouse.desk.drafts import Draft, Stale
from warehouse.desk.restoring import restore
from warehouse.desk.visitors import Visitor, require_editor
from warehouse.errors import Refused
from warehouse.summary import Summary

MOST_NAMED = 3
"""Documents of a batch that its line names."""


def publish(
    visitor: Visitor, draft_ids: Sequence[str], why: str = "", versions: Mapping[str, int] | None = None
) -> Batch:
    """Put drafts on the board in one batch and return its line of history.

    What nobody decided and the program is not sure of comes along and is held back from charts. Raises ``NotAllowed``;
    ``Stale`` where a draft of ``versions`` was saved meanwhile; ``Refused`` where one lacks its title or region, or
    the board would not take it; ``DeskError`` where library or board cannot be written: all stays as it was then.
    """
    require_editor(visitor)
    if not draft_ids:
        raise Refused("没有选中要发布的文件。")
    library = open_library()
    return carry_out(
        visitor, "publish", why, partial(_publish, library, list(dict.fromkeys(draft_ids)), versions or {})
    )


def _publish(library: Library, draft_ids: list[str], versions: Mapping[str, int], folder: Path, change: Change) -> Told:
    found = [read_draft(folder, draft_id).draft() for draft_id in draft_ids]
    for one in found:
        if versions.get(one.draft_id, one.version) != one.version:
            raise Stale(one)
        if one.problems:
            raise Refused(f"《{one.metadata['title']}》还不能发布：{'；'.join(one.problems)}。")
    kept = library.publish(change, [edited(one) for one in found])
    for one in found:
        change.remove(draft_name(one.draft_id))
    titles = "、".join(f"《{one.metadata['title']}》" for one in found[:MOST_NAMED])
    titles += f"等 {len(found)} 份文件" * (len(found) > MOST_NAMED)
    doc_ids = tuple(one.doc_id for one in kept)
    return Told(titles, doc_ids, describe=partial(_what_became, doc_ids))


def _what_became(doc_ids: tuple[str, ...], summary: Summary) -> str:
    """Say what the new board makes of the documents; ``Refused`` where it refuses one."""
    for refused in summary.refused_documents:
        if refused.observation_id in doc_ids or refused.file.startswith("library"):
            raise Refused(f"看板不接受这份文件：{refused.reasons}。")
    held = sum(one.observation_id.rpartition("-")[0] in doc_ids for one in summary.held)
    refused_rows = sum(one.observation_id.rpartition("-")[0] in doc_ids for one in summary.refused)
    parts = [f"待核对 {held} 个"] * bool(held) + [f"不入库 {refused_rows} 个"] * bool(refused_rows)
    return f"（{'，'.join(parts)}）" if parts else ""


def withdraw(visitor: Visitor, doc_id: str, why: str) -> Batch:
    """Take a published document off the board with all that hung on it; its corrections stay for when it comes again.

    Raises as :func:`publish` does, and ``Refused`` without a reason.
    """
    require_editor(visitor)
    require_reason(why)
    return carry_out(visitor, "withdraw", why, partial(_withdraw, open_library(), doc_id))


def _withdraw(library: Library, doc_id: str, folder: Path, change: Change) -> Told:
    numbers = len(library.observations(doc_id))
    (row,) = library.withdraw(change, doc_id)
    left = sum(one.text_hash == row["text_hash"] for one in library.corrections())
    draft = draft_name(row["text_hash"][:12])
    if (folder / draft).exists():
        change.remove(draft)
    kept = f"；{left} 处订正留着，同样的文字再导入时仍然有效" if left else ""
    return Told(f"《{row['title']}》和它的 {numbers} 个数{kept}", (doc_id,))


def require_reason(why: str) -> None:
    """Raise ``Refused`` where nobody says why."""
    if not why.strip():
        raise Refused("请写明理由。")


def reopen(visitor: Visitor, doc_id: str) -> Draft:
    """Open a published document for review again and return it as a draft, with what was decided of it so far.

    The board keeps it as it is until the draft is published. One that is open already is returned as it is.
    """
    require_editor(visitor)
    library = open_library()
    with changing_library() as (folder, change):
        row = next((row for row in library.documents() if row["doc_id"] == doc_id), None)
        if row is None:
            raise Refused(f"文件库里没有 {doc_id[:20]}；随程序发布的文件不能在这里修改，只有导入的可以。")
        draft_id = row["text_hash"][:12]
        if (folder / draft_name(draft_id)).exists():
            return read_draft(folder, draft_id).draft()
        reading = read_again_apart(library.document(row))
        steps, inherited = decided(reading, library.corrections(), library.editions(reading.document))
        fields = first_fields(reading, row["access"])
        file = DraftFile(draft_id, 1, doc_id, reading, fields, steps, visitor.signature, now(), kept=inherited)
        write_draft(change, file)
    return file.draft()


def undo_batch(visitor: Visitor, batch_id: str, why: str = "") -> Batch:
    """Take a batch back: library and board hold again what they held before it; drafts that it published are back.

    Raises as :func:`publish` does, and ``Refused`` where it was taken back already or a later batch changed the same.
    """
    require_editor(visitor)
    return carry_out(visitor, "undo", why, partial(_undo_batch, batch_id))


def _undo_batch(batch_id: str, folder: Path, change: Change) -> Told:
    batch = find_batch(folder, batch_id)
    if batch.undone_by:
        raise Refused(f"第 {batch_id} 批已由第 {batch.undone_by} 批撤回。")
    restore(folder, change, batch_id)
    return Told(f"第 {batch_id} 批：{KINDS.get(batch.kind, '')}{batch.what}", batch.documents, undoes=batch_id)
