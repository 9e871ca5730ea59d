"""The words behind numbers: paragraphs of the documents that a library keeps, and where in them each number stands."""

import csv
import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import duckdb

from warehouse.errors import BuildError
from warehouse.rows import insert


def load_texts(connection: duckdb.DuckDBPyConnection, library: Path | None) -> None:
    """Fill ``paragraphs`` and ``places`` with what a library knows; shipped documents are held without their texts.

    A text that is missing or whose offsets do not fit leaves its numbers without words: they are counted as before.
    """
    if library is None:
        return
    hashes = {row["doc_id"]: row["text_hash"] for row in _rows(library / "documents.csv")}
    corrections = _by_text(library / "corrections.csv")
    for observations in sorted((library / "observations").glob("*.csv")):
        text = library / "texts" / f"{observations.stem}.txt"
        if text.is_file():
            _load_document(connection, observations, text, hashes.get(observations.stem, ""), corrections)


Corrections = Mapping[str, Sequence[Mapping[str, str]]]
"""The rows of corrections by the hash of the text that they were made in."""
Changes = dict[tuple[int, int], str]
"""What people changed in a text: by the place of the number, a line for each field."""
_TOLD = ("field", "old", "new", "reason", "checked_by", "date")
_NO_CHANGE = ("reviewed", "rejected", "added")
"""Corrections that change no field: that a number is right, is none, or was missed."""


def _rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a file of the library, none where it is missing."""
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error) as fault:
        raise BuildError(f"文件库里 {path.name} 读不出；请从备份恢复。") from fault


def _by_text(path: Path) -> Corrections:
    found: dict[str, list[dict[str, str]]] = {}
    for row in _rows(path):
        found.setdefault(row["text_hash"], []).append(row)
    return found


def _load_document(
    connection: duckdb.DuckDBPyConnection, observations: Path, text: Path, text_hash: str, corrections: Corrections
) -> None:
    words, facts, places = _read_document(observations, text)
    # A text that has corrections of its own was gone through anew: those of its earlier editions are among them.
    own = corrections.get(text_hash, ())
    corrected = _changes(own or [row for edition in facts.editions for row in corrections.get(edition, ())], words)
    starts = [0, *(at + 1 for at, character in enumerate(words) if character == "\n")]
    holding = [bisect_right(starts, start) - 1 for _, start, _, _ in places]
    told = sorted(set(holding))
    ends = [*(start - 1 for start in starts[1:]), len(words)]
    insert(
        connection,
        "paragraphs",
        {
            "doc_id": [text.stem] * len(told),
            "paragraph": [at + 1 for at in told],
            "page": [bisect_right(facts.pages, starts[at]) or None for at in told],
            "text": [words[starts[at] : ends[at]] for at in told],
        },
    )
    insert(
        connection,
        "places",
        {
            "observation_id": [observation for observation, _, _, _ in places],
            "doc_id": [text.stem] * len(places),
            "paragraph": [at + 1 for at in holding],
            "start": [start - starts[at] for at, (_, start, _, _) in zip(holding, places, strict=True)],
            "end": [end - starts[at] for at, (_, _, end, _) in zip(holding, places, strict=True)],
            "is_reviewed": [is_reviewed for _, _, _, is_reviewed in places],
            "corrected": [corrected.get((start, end), "") for _, start, end, _ in places],
        },
    )


def _changes(corrections: Sequence[Mapping[str, str]], words: str) -> Changes:
    """Return what corrections changed, at the places where they hold in a text."""
    changes: Changes = {}
    paragraphs: dict[str, list[tuple[int, str]]] = {}
    for at, line in _lines(words):
        paragraphs.setdefault(_words_hash(line)[:16], []).append((at, line))
    for row in corrections:
        if row["field"] in _NO_CHANGE or row["old"] == row["new"] or not (place := _place(row, paragraphs)):
            continue
        line = "\t".join(" ".join(row[name].split()) for name in _TOLD)
        changes[place] = f"{changes[place]}\n{line}" if place in changes else line
    return changes


def _lines(words: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in words.split("\n"):
        yield at, line
        at += len(line) + 1


def _place(row: Mapping[str, str], paragraphs: Mapping[str, Sequence[tuple[int, str]]]) -> tuple[int, int] | None:
    """Return where the number of a correction stands now: as far into its paragraph as it stood, space not counted.

    A paragraph that stands twice is told apart by its place alone.
    """
    start, end = int(row["start_char"]), int(row["end_char"])
    found = paragraphs.get(row["paragraph_hash"], ())
    if any(at <= start and end <= at + len(line) and line[start - at : end - at] == row["text"] for at, line in found):
        return start, end
    if len(found) != 1:
        return None
    at, line = found[0]
    seen = [place for place, character in enumerate(line) if not character.isspace()]
    first, last = int(row["offset"]), int(row["offset"]) + len("".join(row["text"].split())) - 1
    return (at + seen[first], at + seen[last] + 1) if first <= last < len(seen) else None


def _words_hash(line: str) -> str:
    """Return the hash of a line's words, as corrections name their paragraph by it."""
    return hashlib.sha256("".join(line.split()).encode("utf-8", "surrogatepass")).hexdigest()


class _Facts(NamedTuple):
    """What is known of a text beside its words: where its pages begin, and the hashes of its earlier editions."""

    pages: list[int]
    editions: list[str]


def _read_document(observations: Path, text: Path) -> tuple[str, _Facts, list[tuple[str, int, int, bool]]]:
    """Return a text, what is known of it, and of each number its id, its two ends and whether it was reviewed."""
    try:
        words = text.read_bytes().decode("utf-8")
        told = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
        facts = _Facts(told["page_starts"], told.get("editions", []))
        with observations.open(encoding="utf-8-sig", newline="") as file:
            places = [
                (row["observation_id"], int(row["start_char"]), int(row["end_char"]), bool(row.get("reviewed")))
                for row in csv.DictReader(file)
            ]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BuildError(f"文件库里 {text.stem} 的原文或位置读不出；请从备份恢复，或重新导入这份文件。") from fault
    return words, facts, places
