"""What extraction reads and what it yields: documents and observations, as the data model names them."""

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field, fields

OBSERVATION_COLUMNS = (
    "observation_id",
    "doc_id",
    "region",
    "subject_kind",
    "subject",
    "qualifier",
    "indicator",
    "transformation",
    "period",
    "status",
    "value",
    "unit",
    "bound",
    "text",
    "start_char",
    "end_char",
    "paragraph",
    "page",
    "rule",
    "confidence",
    "doubt",
)
"""Columns of an extracted CSV, in their order."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document as read: its text (decoded, BOM dropped, newlines as ``\\n``) and what is known about it.

    ``published`` is ``YYYY-MM-DD``, ``YYYY-MM`` or empty; ``region`` a code of ``regions.csv`` or empty.
    """

    doc_id: str
    text: str
    name: str = ""
    title: str = ""
    issuer: str = ""
    doc_no: str = ""
    kind: str = ""
    published: str = ""
    region: str = ""
    source_class: str = "imported"
    url: str = ""
    page_starts: tuple[int, ...] = ()
    """Offset at which each page begins; empty where the document has no pages."""
    notes: tuple[str, ...] = ()
    """What of the file was not read, in Chinese."""

    def page_of(self, offset: int) -> str:
        """Return the number of the page on which an offset lies, from 1; '' in a document without pages."""
        return str(bisect_right(self.page_starts, offset)) if self.page_starts else ""


@dataclass(slots=True)
class Observation:
    """One number that a document states, with its dimensions, its attributes and its place.

    Nobody changes one that was made. It is not frozen because each would take five times as long to make.

    ``value`` is a plain decimal in ``unit``, kept as the text that a CSV holds so that 880.98 stays 880.98.
    ``document.text[start_char:end_char] == text``; ``paragraph`` counts from 1; ``confidence`` lies in 0–1.
    """

    region: str
    subject_kind: str
    subject: str
    qualifier: str
    indicator: str
    transformation: str
    period: str
    status: str
    value: str
    unit: str
    bound: str
    text: str
    start_char: int
    end_char: int
    paragraph: int
    rule: str
    confidence: float
    doubt: str = ""
    notes: tuple[str, ...] = field(default=(), compare=False)
    """Where each inherited dimension came from, in words for ``explain``; not a column."""

    def row(self, document: Document, number: int) -> dict[str, str]:
        """Return a row of ``OBSERVATION_COLUMNS``; ``number`` is the place in the document, from 1."""
        cells = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "notes"}
        cells |= {
            "observation_id": f"{document.doc_id}-{number:03d}",
            "doc_id": document.doc_id,
            "page": document.page_of(self.start_char),
            "confidence": f"{self.confidence:.3f}",
        }
        return {name: str(cells[name]) for name in OBSERVATION_COLUMNS}


@dataclass(slots=True)
class Rejection:
    """A number of the text that is no observation, with the reason: ``text[start_char:end_char] == text``.

    Nobody changes one that was made: as with observations.
    """

    text: str
    start_char: int
    end_char: int
    paragraph: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything that was read in one document: its observations and its other numbers, each in reading order."""

    document: Document
    observations: tuple[Observation, ...]
    rejections: tuple[Rejection, ...]


def text_hash(text: str) -> str:
    """Return the hash of a text's words; white space does not count, so that a rewrapped copy has the same."""
    return hashlib.sha256("".join(text.split()).encode("utf-8", "surrogatepass")).hexdigest()
