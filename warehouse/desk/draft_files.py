"""Drafts on disk: a file of the library each, so that two editors and a restarted server see the same."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path

from etl.apart import as_plain, from_plain
from etl.errors import EtlError, cause, reason, shown
from etl.keeping import ids_in_seeds
from etl.library import Library
from etl.library_format import VERSION
from etl.library_migrations import bring_up
from etl.library_store import Change, changing, library_folder, unchanged
from etl.model import Reading
from warehouse.desk.deciding import inherited_lines
from warehouse.desk.drafts import (
    Decision,
    Draft,
    DraftSummary,
    LeftOut,
    MetadataChange,
    Step,
    document_now,
    lost_lines,
    numbers_now,
)
from warehouse.desk.fields import DOCUMENT_FIELDS, Judge, judge_now
from warehouse.errors import DeskError
from warehouse.paths import SEEDS

DRAFTS = "drafts"
MOST_REMEMBERED = 40
"""Drafts that need not be read from the disk again as long as they stay as they are: some more than a list shows."""


@dataclass(frozen=True, slots=True, eq=False)
class DraftFile:
    """What is kept of a draft: what was read, and the steps that people took since; never changed, so told apart by is.

    ``first`` are the fields of the document as it came; those of ``reading`` are the ones it was last read with.
    """

    draft_id: str
    version: int
    doc_id: str
    reading: Reading
    first: Mapping[str, str]
    steps: tuple[Step, ...] = ()
    imported_by: str = ""
    imported_at: str = ""
    saved_by: str = ""
    saved_at: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)
    """What became of the corrections of earlier editions, by what they said; see ``deciding.inherited_lines``."""

    @property
    def metadata(self) -> dict[str, str]:
        """The fields of the document as they are now."""
        return document_now(self.first, self.steps)

    def draft(self) -> Draft:
        """Return the draft as it is now."""
        return _draft(self, judge_now())

    def judged(self, judge: Judge) -> Draft:
        """Return the draft as it is by a judge's codelists."""
        metadata, document = self.metadata, self.reading.document
        numbers = numbers_now(self.reading, self.steps, judge.shown_from, judge)
        return Draft(
            self.draft_id,
            self.version,
            self.doc_id,
            document.name,
            document.text,
            metadata,
            document.page_starts,
            (*document.notes, *inherited_lines(self.kept), *lost_lines(document, self.steps, numbers)),
            numbers,
            tuple(LeftOut(r.start_char, r.end_char, r.text, r.reason) for r in self.reading.rejections),
            self.steps,
            self.imported_by,
            self.imported_at,
            self.reading,
            tuple(judge.of_document(metadata)),
        )


@lru_cache(maxsize=MOST_REMEMBERED)
def _draft(file: DraftFile, judge: Judge) -> Draft:
    return file.judged(judge)


def first_fields(reading: Reading, access: str) -> dict[str, str]:
    """Return the fields of a document as they were recognised."""
    return {name: str(getattr(reading.document, name)) for name in DOCUMENT_FIELDS[:-1]} | {"access": access}


def draft_name(draft_id: str) -> str:
    """Return the path of a draft within the library."""
    return f"{DRAFTS}/{draft_id}.json"


def write_draft(change: Change, draft: DraftFile) -> None:
    """Put a draft in place when the change becomes true."""
    steps = [
        {
            "who": step.who,
            "when": step.when,
            "changes": [{"is": type(one).__name__, **_plain(one)} for one in step.changes],
        }
        for step in draft.steps
    ]
    told = {name: getattr(draft, name) for name in DraftFile.__dataclass_fields__ if name not in ("reading", "steps")}
    text = json.dumps({**told, "steps": steps, "reading": as_plain(draft.reading)}, ensure_ascii=False)
    change.write(draft_name(draft.draft_id), f"{text}\n")


def _plain(change: Decision | MetadataChange) -> dict[str, object]:
    plain: dict[str, object] = asdict(change)
    return plain


def read_draft(folder: Path, draft_id: str) -> DraftFile:
    """Return a draft; DeskError where there is none of that id or its file is broken."""
    is_name = draft_id.isascii() and draft_id.isalnum()
    path = folder / draft_name(draft_id)
    if not is_name or not path.is_file():
        raise DeskError(f"没有草稿 {shown(draft_id)[:20]}，可能已经发布或删除；请回到导入页。")
    try:
        state = path.stat()
        return _parsed(path, (state.st_ino, state.st_mtime_ns, state.st_size))
    except OSError as fault:
        raise DeskError(f"{shown(path)}：草稿打不开（{reason(fault)}）；请检查权限后再试。") from fault
    except (ValueError, KeyError, TypeError) as fault:
        raise DeskError(f"{shown(path)}：草稿读不出（{cause(fault)}）；请删去它，再导入一次。") from fault


@lru_cache(maxsize=MOST_REMEMBERED)
def _parsed(path: Path, _state: tuple[int, int, int]) -> DraftFile:
    told = json.loads(path.read_text(encoding="utf-8"))
    steps = tuple(
        Step(step["who"], step["when"], tuple(_change(one) for one in step["changes"])) for step in told["steps"]
    )
    return DraftFile(**{**told, "steps": steps, "reading": from_plain(told["reading"])})


def _change(told: Mapping[str, object]) -> Decision | MetadataChange:
    rest = {name: value for name, value in told.items() if name != "is"}
    if told["is"] == "MetadataChange":
        return MetadataChange(**rest)  # type: ignore[arg-type]
    return Decision(**rest)  # type: ignore[arg-type]


def read_drafts(folder: Path) -> list[DraftFile]:
    """Return all drafts, the newest first."""
    found = [read_draft(folder, path.stem) for path in (folder / DRAFTS).glob("*.json")]
    return sorted(found, key=lambda one: (one.imported_at, one.draft_id), reverse=True)


def summary(file: DraftFile) -> DraftSummary:
    """Return what a list shows of a draft."""
    draft = file.draft()
    return DraftSummary(
        draft.draft_id,
        draft.version,
        draft.doc_id,
        draft.file,
        draft.metadata["title"],
        draft.metadata["region"],
        draft.metadata["published"],
        draft.access,
        draft.is_example,
        len(draft.numbers) - draft.count("rejected"),
        draft.count("unsure"),
        draft.imported_by,
        draft.imported_at,
        file.saved_by,
        file.saved_at,
        draft.problems,
        draft.count("accepted", "corrected", "rejected", "added"),
    )


@contextmanager
def told() -> Iterator[None]:
    """Tell faults of the library as ``DeskError``, in the same words."""
    try:
        yield
    except EtlError as fault:
        raise DeskError(str(fault)) from fault


def open_library() -> Library:
    """Return the library; DeskError where it cannot be read."""
    with told():
        return Library(taken=ids_in_seeds(SEEDS))


@contextmanager
def reading_library() -> Iterator[Path]:
    """Give the folder of the library with no change half in place; DeskError where it cannot be read."""
    with told():
        folder = library_folder()
        bring_up(folder)
        with unchanged(folder):
            yield folder


@contextmanager
def changing_library() -> Iterator[tuple[Path, Change]]:
    """Give the folder of the library and a change that becomes true as a whole at the end; DeskError if it cannot."""
    with told():
        folder = library_folder()
        bring_up(folder)
        with changing(folder) as change:
            if not (folder / "VERSION").exists():
                change.write("VERSION", f"{VERSION}\n")
            yield folder, change
