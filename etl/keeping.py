"""Where readings go: a file for each document in a folder, or the library."""

import csv
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from etl.documents import Source
from etl.errors import EtlError, OutputError, shown
from etl.library import Kept, Library
from etl.library_corrections import Unfit
from etl.metadata import Metadata
from etl.model import Reading
from etl.output import FORMATS, make_folder, refuse_foreign, write_whole
from etl.pipeline import Done

BATCH = 25
"""Documents that the library takes in one change; a kill loses at most these, and never a part of one."""
BATCH_SECONDS = 5.0
KNOWN = "已有"
"""State of a document whose text the library has already."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: its counts, or the error in words. The text itself is not kept."""

    name: str
    file: str = ""
    output: str = ""
    doc_id: str = ""
    known: Metadata = field(default_factory=Metadata)
    observations: int = 0
    others: int = 0
    seconds: float = 0.0
    error: str = ""
    notes: tuple[str, ...] = ()
    """What of the file was not read, in Chinese."""
    state: str = ""
    """What the library made of it: 新增, 已有 or 新版; '' without a library."""


class Keeper(Protocol):
    """Takes what was read and says what became of it, in order, at once or later."""

    unfit: list[Unfit]
    """Corrections that do not hold for what was kept."""

    @property
    def target(self) -> str:
        """The folder that results go to."""

    def keep(self, source: Source, done: Done) -> list[Outcome]:
        """Take what became of a source; return the outcomes that are certain now."""

    def finish(self) -> list[Outcome]:
        """Return the outcomes that were not certain yet."""


def outcome_of(source: Source, done: Done, reading: Reading) -> Outcome:
    """Return what a reading says of itself."""
    document = reading.document
    return Outcome(
        source.name,
        source.file or source.name,
        "",
        document.doc_id,
        Metadata(document.title, document.issuer, document.doc_no, document.kind, document.published, document.region),
        len(reading.observations),
        len(reading.rejections),
        done.seconds,
        notes=document.notes,
    )


class FolderKeeper:
    """Writes each reading into a file of its own, named as its document."""

    def __init__(self, folder: Path, form: str) -> None:
        make_folder(folder)
        self._folder, self._form = folder, form
        self._written: dict[str, str] = {}
        self.unfit: list[Unfit] = []

    @property
    def target(self) -> str:
        """The folder of the results."""
        return str(self._folder)

    def keep(self, source: Source, done: Done) -> list[Outcome]:
        """Write one file; another document's result of the same name is not overwritten."""
        if done.reading is None:
            return [Outcome(source.name, error=done.error)]
        target = self._folder / f"{source.stem}.{self._form}"
        try:
            if other := self._written.get(target.name):
                raise OutputError(
                    f"{source.name}：结果也要写成 {shown(target.name)}，已给了 {other}；请改名，或分开读到两个文件夹。"
                )
            refuse_foreign(target)
            write_whole(target, FORMATS[self._form](done.reading))
        except EtlError as error:
            return [Outcome(source.name, error=str(error))]
        self._written[target.name] = source.name
        found = outcome_of(source, done, done.reading)
        return [replace(found, output=str(target))]

    def finish(self) -> list[Outcome]:
        """Return nothing: what was kept is written."""
        return []


class LibraryKeeper:
    """Puts readings into the library, some at a time."""

    def __init__(self, library: Library, access: str) -> None:
        self._library, self._access = library, access
        self._waiting: list[tuple[Source, Done]] = []
        self._since = time.monotonic()
        self.unfit: list[Unfit] = []

    @property
    def target(self) -> str:
        """The folder of the library."""
        return str(self._library.folder)

    def keep(self, source: Source, done: Done) -> list[Outcome]:
        """Take a reading; return the outcomes of those that are in the library now."""
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append((source, done))
        is_due = len(self._waiting) >= BATCH or time.monotonic() - self._since > BATCH_SECONDS
        return self.finish() if is_due else []

    def finish(self) -> list[Outcome]:
        """Put what waits into the library in one change."""
        outcomes = self._put(self._waiting)
        self._waiting = []
        return outcomes

    def _put(self, some: list[tuple[Source, Done]]) -> list[Outcome]:
        readings = [done.reading for _, done in some if done.reading is not None]
        try:
            kept = iter(self._library.add(readings, self._access) if readings else [])
        except OutputError as error:
            if len(readings) > 1:
                # What has no room together may have it alone: a document too many must not cost its neighbours.
                return [outcome for one in some for outcome in self._put([one])]
            return self._refused(some, error)
        except EtlError as error:
            return self._refused(some, error)
        return [self._outcome(source, done, kept) for source, done in some]

    def _refused(self, some: list[tuple[Source, Done]], error: EtlError) -> list[Outcome]:
        return [Outcome(source.name, error=done.error or f"{source.name}：{error}") for source, done in some]

    def _outcome(self, source: Source, done: Done, kept: Iterator[Kept]) -> Outcome:
        if done.reading is None:
            return Outcome(source.name, error=done.error)
        one = next(kept)
        self.unfit += one.unfit
        state = KNOWN if not one.is_new else f"新版（前一版 {one.edition_of}）" if one.edition_of else "新增"
        return replace(outcome_of(source, done, done.reading), doc_id=one.doc_id, state=state)


def ids_in_seeds(seeds: Path) -> frozenset[str]:
    """Return the ids that documents of the seeds bear, so that none of the library gets one of them."""
    try:
        with (seeds / "documents.csv").open(encoding="utf-8-sig", newline="") as handle:
            return frozenset(row.get("doc_id", "") for row in csv.DictReader(handle))
    except OSError:
        return frozenset()
