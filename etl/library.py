"""The library: documents that a user brought, kept with their texts, what was read in them and what people corrected.

Everything is in plain files (``library_format``); every change is whole (``library_store``).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from etl.errors import LibraryError, shown
from etl.library_corrections import Correction, Unfit, apply, holding
from etl.library_format import (
    CORRECTION_COLUMNS,
    DOCUMENT_COLUMNS,
    LIBRARY_COLUMNS,
    SEED_COLUMNS,
    VERSION,
    Row,
    TextFacts,
    read_facts,
    read_kept_text,
    read_rows,
    write_rows,
)
from etl.library_history import CommandHistory
from etl.library_migrations import bring_up
from etl.library_rows import numbered, observations_name, write_document
from etl.library_store import Change, changing, library_folder
from etl.model import Document, Reading, text_hash

EDITION_SHARE = 0.5
"""Part of an earlier text's paragraphs that a text of the same title must hold to be a later edition of it."""

UNKNOWN_KIND = "其他"
"""Kind of a document of which neither its own words nor the command say one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a reading: the document it is in the library, and how its observations changed."""

    doc_id: str
    is_new: bool = False
    edition_of: str = ""
    """The document of which it is a later edition, '' for none."""
    unfit: tuple[Unfit, ...] = ()
    fitting: int = 0
    """Corrections that hold."""
    added: int = 0
    changed: int = 0
    removed: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether its observations are others than before."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Edited:
    """A reading that a person has gone through: whom its document is for, and the decisions on its numbers."""

    reading: Reading
    access: str
    corrections: tuple[Correction, ...]


@dataclass(slots=True)
class _State:
    """What a transaction works on: the tables, and the texts that it brings itself."""

    documents: list[Row]
    corrections: list[Correction]
    texts: dict[str, str] = field(default_factory=dict)
    reviewed: frozenset[str] = frozenset()
    """Hashes of the texts that a person has gone through, with what was corrected in their earlier editions."""
    facts: dict[str, TextFacts] = field(default_factory=dict)


class Library:
    """The library in one folder, made at the first change; one of an older version is brought up to this one."""

    def __init__(self, folder: Path | None = None, taken: frozenset[str] = frozenset()) -> None:
        """Open a library; ``taken`` are ids that documents elsewhere bear.

        Raises LibraryError where it is of a newer version or no library.
        """
        self.folder = folder or library_folder()
        self._taken = taken
        self._history = CommandHistory(self.folder)
        bring_up(self.folder)

    def documents(self) -> list[Row]:
        """Return the rows of the documents in the order in which they came."""
        return read_rows(self.folder / "documents.csv", DOCUMENT_COLUMNS)

    def document(self, row: Row) -> Document:
        """Return a document with its text and pages, to be read again."""
        facts = self._facts(row["doc_id"])
        return Document(
            doc_id=row["doc_id"],
            text=self.text(row["doc_id"]),
            name=facts.file,
            title=row["title"],
            issuer=row["issuer"],
            doc_no=row["doc_no"],
            kind=row["kind"],
            published=row["published"],
            region=row["region"],
            source_class=row["source_class"],
            url=row["url"],
            page_starts=tuple(facts.page_starts),
        )

    def text(self, doc_id: str) -> str:
        """Return the text of a document."""
        return read_kept_text(self.folder, doc_id)

    def observations(self, doc_id: str) -> list[Row]:
        """Return the observations of a document, in reading order."""
        return read_rows(self.folder / observations_name(doc_id), LIBRARY_COLUMNS)

    def corrections(self) -> list[Correction]:
        """Return what people corrected, in the order of the file."""
        path = self.folder / "corrections.csv"
        rows = read_rows(path, CORRECTION_COLUMNS)
        for number, row in enumerate(rows, start=2):
            if not all(row[name].isascii() and row[name].isdigit() for name in ("start_char", "end_char", "offset")):
                raise LibraryError(f"{shown(path)} 第 {number} 行：start_char、end_char、offset 须是整数；请改正。")
        return [Correction(**{name: row[name] for name in CORRECTION_COLUMNS}) for row in rows]

    def editions(self, document: Document) -> tuple[str, ...]:
        """Return the hashes of the earlier texts of a document whose corrections hold for it too, the newest first.

        Of one that is not in the library, those of the document of which it would be a later edition.
        """
        state = self._state()
        if any(row["doc_id"] == document.doc_id for row in state.documents):
            return tuple(self._facts(document.doc_id).editions)
        earlier = self._earlier_edition(document, state)
        return (earlier["text_hash"], *self._facts(earlier["doc_id"]).editions) if earlier else ()

    def add(self, readings: Sequence[Reading], access: str = "public") -> list[Kept]:
        """Keep readings in one change and say of each what became of it; a text that is there changes nothing."""
        with changing(self.folder) as change:
            state = self._state()
            kept = [self._add(change, state, reading, access) for reading in readings]
            if new := [one for one in kept if one.is_new]:
                change.write("documents.csv", write_rows(DOCUMENT_COLUMNS, state.documents))
                counts = {"读出": sum(one.added for one in new)}
                self._history.record(change, "import", [one.doc_id for one in new], counts)
            if not (self.folder / "VERSION").exists():
                change.write("VERSION", f"{VERSION}\n")
        return kept

    def reread(self, readings: Sequence[Reading]) -> list[Kept]:
        """Put new readings of texts in place of the old ones, in one change; numbers given and corrections are kept."""
        with changing(self.folder) as change:
            state = self._state()
            before = [dict(row) for row in state.documents]
            kept = [self._replace(change, state, reading) for reading in readings]
            if before != state.documents:
                change.write("documents.csv", write_rows(DOCUMENT_COLUMNS, state.documents))
            new = [one for one in kept if one.is_changed]
            if new or before != state.documents:
                counts = {
                    "新读出": sum(one.added for one in new),
                    "改变": sum(one.changed for one in new),
                    "不再读出": sum(one.removed for one in new),
                    "订正对不上": sum(len(one.unfit) for one in new),
                }
                self._history.record(change, "reread", [one.doc_id for one in new], counts)
        return kept

    def correct(self, corrections: Iterable[Correction]) -> list[Unfit]:
        """Add corrections and apply them to the documents they are for, in one change; return those that do not fit."""
        new = list(corrections)
        unfit: list[Unfit] = []
        with changing(self.folder) as change:
            state = self._state()
            change.write(
                "corrections.csv", write_rows(CORRECTION_COLUMNS, [c.row() for c in (*state.corrections, *new)])
            )
            touched = []
            for row in state.documents:
                facts = self._facts(row["doc_id"])
                if own := [c for c in new if c.text_hash in (row["text_hash"], *facts.editions)]:
                    document = self.document(row)
                    rows, bad, _ = apply(document, self.observations(document.doc_id), own)
                    unfit += bad
                    write_document(change, document, numbered(rows, document, facts), facts)
                    touched.append(document.doc_id)
            self._history.record(change, "correct", touched, {"订正": len(new)})
        return unfit

    def publish(self, change: Change, edited: Sequence[Edited]) -> list[Kept]:
        """Keep readings with what people decided of them, as part of a change that is open.

        The decisions take the place of all earlier ones on the same text; those on its earlier editions stay. A text
        that is there already is the same document: its fields and numbers are put in place anew.
        """
        state = self._state()
        hashes = {text_hash(one.reading.document.text) for one in edited}
        state.reviewed = frozenset(hashes)
        state.corrections = [given for given in state.corrections if given.text_hash not in hashes]
        state.corrections += [given for one in edited for given in one.corrections]
        kept = [self._publish(change, state, one) for one in edited]
        change.write("documents.csv", write_rows(DOCUMENT_COLUMNS, state.documents))
        if state.corrections or (self.folder / "corrections.csv").exists():
            rows = [given.row() for given in state.corrections]
            change.write("corrections.csv", write_rows(CORRECTION_COLUMNS, rows))
        return kept

    def _publish(self, change: Change, state: _State, edited: Edited) -> Kept:
        document = edited.reading.document
        digest = text_hash(document.text)
        row = next((row for row in state.documents if row["text_hash"] == digest), None)
        if row is None:
            return self._add(change, state, edited.reading, edited.access)
        row |= {name: str(getattr(document, name)) for name in SEED_COLUMNS[1:]} | {"access": edited.access}
        row["kind"] = row["kind"] or UNKNOWN_KIND
        document = replace(document, doc_id=row["doc_id"])
        return self._replace(change, state, replace(edited.reading, document=document))

    def withdraw(self, change: Change, *doc_ids: str) -> list[Row]:
        """Take documents with their texts and numbers away, as part of a change that is open; return their rows.

        Corrections stay: they hold again where the same words come again. LibraryError where one is not there.
        """
        documents = {row["doc_id"]: row for row in self.documents()}
        gone = []
        for doc_id in doc_ids:
            if doc_id not in documents:
                raise LibraryError(f"文件库里没有 {shown(doc_id)[:20]}；随程序发布的文件不能撤下，只有导入的可以。")
            gone.append(documents.pop(doc_id))
            for name in (observations_name(doc_id), f"texts/{doc_id}.txt", f"texts/{doc_id}.json"):
                change.remove(name)
        change.write("documents.csv", write_rows(DOCUMENT_COLUMNS, documents.values()))
        return gone

    def _facts(self, doc_id: str) -> TextFacts:
        return read_facts(self.folder / "texts" / f"{doc_id}.json")

    def _state(self) -> _State:
        return _State(self.documents(), self.corrections())

    def _add(self, change: Change, state: _State, reading: Reading, access: str) -> Kept:
        digest = text_hash(reading.document.text)
        if same := next((row["doc_id"] for row in state.documents if row["text_hash"] == digest), ""):
            return Kept(same)
        used = self._taken | {row["doc_id"] for row in state.documents}
        doc_id = next(digest[at : at + 8] for at in range(57) if digest[at : at + 8] not in used)
        document = replace(reading.document, doc_id=doc_id)
        earlier = self._earlier_edition(document, state)
        facts = TextFacts(document.name, datetime.now(UTC).isoformat(timespec="seconds"), list(document.page_starts))
        if earlier:
            facts.editions = [earlier["text_hash"], *self._known_facts(state, earlier["doc_id"]).editions]
        row = {name: str(getattr(document, name)) for name in SEED_COLUMNS}
        row["kind"] = row["kind"] or UNKNOWN_KIND
        state.documents.append(row | {"access": access, "text_hash": digest})
        state.texts[doc_id], state.facts[doc_id] = document.text, facts
        change.write(f"texts/{doc_id}.txt", document.text)
        rows, unfit, fitting = self._read_rows(state, replace(reading, document=document), facts, digest)
        write_document(change, document, rows, facts)
        return Kept(doc_id, True, earlier.get("doc_id", ""), tuple(unfit), fitting, added=len(rows))

    def _replace(self, change: Change, state: _State, reading: Reading) -> Kept:
        """Put one reading in place; a text that was edited since becomes a later edition of itself."""
        document = reading.document
        row = next((row for row in state.documents if row["doc_id"] == document.doc_id), None)
        if row is None:
            return Kept(document.doc_id)
        facts, digest = self._facts(document.doc_id), text_hash(document.text)
        if digest != row["text_hash"]:
            facts.editions = [row["text_hash"], *facts.editions]
            row["text_hash"] = digest
        before = {old["observation_id"]: old for old in self.observations(document.doc_id)}
        rows, unfit, fitting = self._read_rows(state, reading, facts, digest)
        after = {new["observation_id"]: new for new in rows}
        write_document(change, document, rows, facts)
        return Kept(
            document.doc_id,
            unfit=tuple(unfit),
            fitting=fitting,
            added=len(after.keys() - before.keys()),
            changed=sum(after[name] != before[name] for name in after.keys() & before.keys()),
            removed=len(before.keys() - after.keys()),
        )

    def _read_rows(
        self, state: _State, reading: Reading, facts: TextFacts, digest: str
    ) -> tuple[list[Row], list[Unfit], int]:
        """Return the rows of a reading, numbered and corrected, and what does not and what does fit."""
        document = reading.document
        rows = [observation.row(document, 0) | {"reviewed": ""} for observation in reading.observations]
        if digest in state.reviewed and not any(one.text_hash == digest for one in state.corrections):
            # Who went through it took back what earlier editions had: it must not come again by itself.
            facts.editions = []
        own = holding(state.corrections, digest, facts.editions)
        rows, unfit, fitting = apply(document, numbered(rows, document, facts), own)
        return numbered(rows, document, facts), unfit, fitting

    def _known_facts(self, state: _State, doc_id: str) -> TextFacts:
        return state.facts.get(doc_id) or self._facts(doc_id)

    def _earlier_edition(self, document: Document, state: _State) -> Row:
        """Return the row of the document that this one is a later edition of, an empty one where it is none.

        A title may have changed with the words above it: a text in which a correction still finds its paragraph is
        looked at all the same, so that none is lost without a word.
        """
        own = _paragraphs(document.text)
        hashes = {text_hash(line)[:16] for line in document.text.split("\n")} if state.corrections else set()
        corrected = {one.text_hash for one in state.corrections if one.paragraph_hash in hashes}
        for row in reversed(state.documents):
            is_named = bool(document.title) and row["title"] == document.title
            if row["region"] == document.region and (is_named or row["text_hash"] in corrected):
                theirs = _paragraphs(state.texts.get(row["doc_id"]) or self.text(row["doc_id"]))
                if (own & theirs).total() >= EDITION_SHARE * theirs.total():
                    return row
        return {}


def _paragraphs(text: str) -> Counter[str]:
    return Counter("".join(line.split()) for line in text.split("\n") if line.strip())
