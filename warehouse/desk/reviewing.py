"""Review: decisions on the numbers of a draft and changes of its document, saved step by step and taken back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from etl.apart import read_again_apart
from etl.library_history import now
from etl.model import Reading
from warehouse.desk.draft_files import (
    DraftFile,
    changing_library,
    draft_name,
    read_draft,
    read_drafts,
    reading_library,
    summary,
    told,
    write_draft,
)
from warehouse.desk.drafts import Decision, Draft, DraftSummary, MetadataChange, Stale, Step, check
from warehouse.desk.fields import DOCUMENT_FIELDS, judge_now
from warehouse.desk.visitors import Visitor, require_editor
from warehouse.errors import Refused

READ_WITH = ("title", "issuer", "doc_no", "kind", "published", "region")
"""Fields that decide how a text is read: where one changes, it is read again."""


def drafts() -> list[DraftSummary]:
    """Return what there is to review, the newest first."""
    with reading_library() as folder:
        return [summary(file) for file in read_drafts(folder)]


def draft(draft_id: str) -> Draft:
    """Return one draft as it is now; DeskError where there is none of that id."""
    with reading_library() as folder:
        return read_draft(folder, draft_id).draft()


def save(visitor: Visitor, draft_id: str, version: int, changes: Sequence[Decision | MetadataChange]) -> Draft:
    """Save changes as one step and return the draft with them.

    Raises ``NotAllowed``; ``Stale`` with the draft as it is now where ``version`` is not the newest (nothing is saved
    then); ``Refused`` where a change makes no sense.
    """
    require_editor(visitor)
    neat = tuple(_neat(change) for change in changes)
    with changing_library() as (folder, change):
        file = _newest(folder, draft_id, version)
        before, judge = file.draft(), judge_now()
        if not neat:
            return before
        for one in neat:
            check(before, one, judge)
        after = _after(file, (*file.steps, Step(visitor.signature, now(), neat)), visitor)
        write_draft(change, after)
    return after.draft()


def undo(visitor: Visitor, draft_id: str, version: int) -> Draft:
    """Take back the last step, whoever took it, and return the draft without it; raises as :func:`save` does."""
    require_editor(visitor)
    with changing_library() as (folder, change):
        file = _newest(folder, draft_id, version)
        if not file.steps:
            raise Refused("没有可以撤回的一步。")
        after = _after(file, file.steps[:-1], visitor)
        write_draft(change, after)
    return after.draft()


def read_again(visitor: Visitor, draft_id: str, version: int) -> Draft:
    """Read the text of a draft anew, with names that were added to the codelists meanwhile; decisions stay."""
    require_editor(visitor)
    with changing_library() as (folder, change):
        file = _newest(folder, draft_id, version)
        reading = read_again_apart(file.reading.document)
        after = replace(file, reading=reading, version=file.version + 1, saved_by=visitor.signature, saved_at=now())
        write_draft(change, after)
    return after.draft()


def discard(visitor: Visitor, draft_id: str, version: int) -> None:
    """Delete a draft with its decisions; raises as :func:`save` does."""
    require_editor(visitor)
    with changing_library() as (folder, change):
        _newest(folder, draft_id, version)
        change.remove(draft_name(draft_id))


def _newest(folder: Path, draft_id: str, version: int) -> DraftFile:
    file = read_draft(folder, draft_id)
    if file.version != version:
        raise Stale(file.draft())
    return file


def _after(file: DraftFile, steps: tuple[Step, ...], visitor: Visitor) -> DraftFile:
    """Return a draft with other steps; its text is read again where the document's fields ask for it."""
    after = replace(
        file, steps=steps, version=file.version + 1, saved_by=visitor.signature, saved_at=now(),
    )  # fmt: skip
    return replace(after, reading=_read_as(file.reading, after.metadata))


def _read_as(reading: Reading, metadata: dict[str, str]) -> Reading:
    document = replace(reading.document, **{name: metadata[name] for name in DOCUMENT_FIELDS[:-1]})  # type: ignore[arg-type]
    if all(getattr(document, name) == getattr(reading.document, name) for name in READ_WITH):
        return replace(reading, document=document)
    with told():
        return read_again_apart(document)


def _neat(change: Decision | MetadataChange) -> Decision | MetadataChange:
    """Return a change whose texts are on one line each, as the library keeps them."""
    if isinstance(change, MetadataChange):
        return replace(change, new=" ".join(change.new.split()))
    changes = {name: " ".join(value.split()) for name, value in change.changes.items()}
    return replace(change, changes=changes, why=" ".join(change.why.split()))
