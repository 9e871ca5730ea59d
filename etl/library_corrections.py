"""Corrections: what people found wrong in a reading, kept by the words and not by their place in a list.

A correction names the text by its hash and the number by its span. In a later edition of the document (a paragraph
more above, say) the paragraph is known again by its own hash, and the number by its place in it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from etl.library_format import LIBRARY_COLUMNS, Row
from etl.model import Document, text_hash

REJECTED, ADDED, REVIEWED = "rejected", "added", "reviewed"
"""Fields that are no column of an observation: it is none; it was missed; a person found it right."""
FIELDS = (*LIBRARY_COLUMNS[2:14], "doubt", REVIEWED, REJECTED, ADDED)
"""What can be corrected."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One field of one number: what it was, what it is, why, who says so and since when.

    ``offset`` counts the characters other than white space before the number in its paragraph.
    """

    text_hash: str
    start_char: str
    end_char: str
    paragraph_hash: str
    offset: str
    text: str
    field: str
    old: str
    new: str
    reason: str
    checked_by: str
    date: str

    def row(self) -> Row:
        """Return the row of ``corrections.csv``."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Unfit:
    """A correction that does not hold any more for a document, and why, in Chinese."""

    doc_id: str
    correction: Correction
    why: str


def correction_at(
    document: Document, span: tuple[int, int], change: tuple[str, str, str], who: tuple[str, str, str]
) -> Correction:
    """Return a correction of the number at ``span``: ``change`` is field, old and new, ``who`` reason, person, date."""
    start, end = span
    paragraph, offset = place_of(document.text, start)
    words = document.text[start:end]
    return Correction(text_hash(document.text), str(start), str(end), paragraph, str(offset), words, *change, *who)


def place_of(text: str, start: int) -> tuple[str, int]:
    """Return the hash of the paragraph at ``start`` and how many characters before it there are no white space."""
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", start)
    paragraph = text[low : high if high >= 0 else len(text)]
    return text_hash(paragraph)[:16], len("".join(text[low:start].split()))


class Places:
    """Finds in one text the numbers that corrections speak of."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._hash = text_hash(text)
        self._paragraphs: dict[str, list[tuple[int, int]]] = {}
        at = 0
        for line in text.split("\n"):
            if line.strip():
                self._paragraphs.setdefault(text_hash(line)[:16], []).append((at, at + len(line)))
            at += len(line) + 1

    def find(self, correction: Correction) -> tuple[int, int] | None:
        """Return the span of the number in this text; nothing where its words are gone or stand twice."""
        start, end = int(correction.start_char), int(correction.end_char)
        if correction.text_hash == self._hash and self._text[start:end] == correction.text:
            return start, end
        found = self._paragraphs.get(correction.paragraph_hash, [])
        if len(found) != 1:
            return None
        low, high = found[0]
        words = [place for place in range(low, high) if not self._text[place].isspace()]
        first, size = int(correction.offset), len("".join(correction.text.split()))
        if not size or first + size > len(words):
            return None
        return words[first], words[first + size - 1] + 1


def holding(corrections: Iterable[Correction], digest: str, editions: Sequence[str]) -> list[Correction]:
    """Return the corrections that hold for a text: its own, else those of its earlier editions.

    Who went through a text has seen those of the editions before, and decided on them for this one.
    """
    given = list(corrections)
    own = [one for one in given if one.text_hash == digest]
    return own or [one for one in given if one.text_hash in editions]


def apply(
    document: Document, rows: Sequence[Row], corrections: Iterable[Correction]
) -> tuple[list[Row], list[Unfit], int]:
    """Return the rows of a document as people corrected them, the corrections that do not fit, and how many do."""
    places = Places(document.text)
    by_span = {(int(row["start_char"]), int(row["end_char"])): dict(row) for row in rows}
    unfit: list[Unfit] = []
    fitting = 0
    for correction in sorted(corrections, key=lambda c: c.field != ADDED):
        span = places.find(correction)
        why = "这段文字已不在原文里，或有两处相同" if span is None else _change(document, by_span, span, correction)
        fitting += not why
        if why:
            unfit.append(Unfit(document.doc_id, correction, why))
    kept = [row for _, row in sorted(by_span.items()) if row.get(REJECTED) != "1"]
    return kept, unfit, fitting


def _change(document: Document, rows: dict[tuple[int, int], Row], span: tuple[int, int], correction: Correction) -> str:
    """Change one row in place; return why that is not possible, or what is strange about it, in Chinese."""
    if correction.field not in FIELDS:
        return f"没有可订正的列“{correction.field}”，可订正的是 {'、'.join(FIELDS)}"
    if correction.field == ADDED:
        if correction.new == "1":
            rows.setdefault(span, missed(document, span))
        return ""
    row = rows.get(span)
    if row is None:
        return "这个数现在没有读出来"
    before = row.get(correction.field, "")
    row[correction.field] = correction.new
    row[REVIEWED] = correction.new if correction.field == REVIEWED else "1"
    if correction.field in (REVIEWED, REJECTED) or before in (correction.old, correction.new):
        return ""
    return f"现在读作“{before}”，订正写的原值是“{correction.old}”；仍按订正的“{correction.new}”"


def missed(document: Document, span: tuple[int, int]) -> Row:
    """Return a row for a number that extraction passed over; its other fields are corrections of their own."""
    start, end = span
    row = dict.fromkeys(LIBRARY_COLUMNS, "")
    number = re.search(r"[-−]?\d[\d,]*(?:\.\d+)?", document.text[start:end])
    return row | {
        "doc_id": document.doc_id,
        "region": document.region,
        "subject_kind": "region",
        "indicator": "other",
        "transformation": "level",
        "status": "actual",
        "value": number[0].replace(",", "").replace("−", "-") if number else "",
        "bound": "eq",
        "text": document.text[start:end],
        "start_char": str(start),
        "end_char": str(end),
        "paragraph": str(document.text.count("\n", 0, start) + 1),
        "page": document.page_of(start),
        "rule": "person",
        "confidence": "1.000",
        REVIEWED: "1",
    }
