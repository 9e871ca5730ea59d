"""Rows of a document in the library: a number is given once to a place and stays its own."""

from collections import Counter
from collections.abc import Iterable

from etl.library_corrections import place_of
from etl.library_format import LIBRARY_COLUMNS, Row, TextFacts, write_rows
from etl.library_store import Change
from etl.model import Document


def observations_name(doc_id: str) -> str:
    """Return the path of a document's observations within the library."""
    return f"observations/{doc_id}.csv"


def numbered(rows: Iterable[Row], document: Document, facts: TextFacts) -> list[Row]:
    """Return rows with their ids: a number is given once to a place, and a new place takes the next free one."""
    seen: Counter[str] = Counter()
    found = []
    for row in rows:
        paragraph, offset = place_of(document.text, int(row["start_char"]))
        place = f"{paragraph}:{offset}"
        seen[place] += 1
        place += f"#{seen[place]}" if seen[place] > 1 else ""
        if place not in facts.numbers:
            facts.numbers[place] = facts.next_number
            facts.next_number += 1
        found.append(row | {"observation_id": f"{document.doc_id}-{facts.numbers[place]:03d}"})
    return found


def write_document(change: Change, document: Document, rows: Iterable[Row], facts: TextFacts) -> None:
    """Put the observations of a document, and what is known of its text, in place when the change becomes true."""
    change.write(observations_name(document.doc_id), write_rows(LIBRARY_COLUMNS, rows))
    change.write(f"texts/{document.doc_id}.json", facts.as_json())
