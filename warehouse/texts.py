"""The words behind numbers: paragraphs of the documents that a library keeps, and where in them each number stands."""

import csv
import json
from bisect import bisect_right
from pathlib import Path

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
    corrected = _corrected(library / "corrections.csv")
    for observations in sorted((library / "observations").glob("*.csv")):
        text = library / "texts" / f"{observations.stem}.txt"
        if text.is_file():
            _load_document(connection, observations, text, corrected.get(hashes.get(observations.stem, ""), {}))


Changes = dict[tuple[str, str], str]
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


def _corrected(path: Path) -> dict[str, Changes]:
    """Return what people changed, by the hash of the text."""
    changes: dict[str, Changes] = {}
    for row in _rows(path):
        if row["field"] in _NO_CHANGE or row["old"] == row["new"]:
            continue
        place = (row["start_char"], row["end_char"])
        line = "\t".join(" ".join(row[name].split()) for name in _TOLD)
        own = changes.setdefault(row["text_hash"], {})
        own[place] = f"{own[place]}\n{line}" if place in own else line
    return changes


def _load_document(connection: duckdb.DuckDBPyConnection, observations: Path, text: Path, corrected: Changes) -> None:
    words, pages, places = _read_document(observations, text)
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
            "page": [bisect_right(pages, starts[at]) or None for at in told],
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
            "corrected": [corrected.get((str(start), str(end)), "") for _, start, end, _ in places],
        },
    )


def _read_document(observations: Path, text: Path) -> tuple[str, list[int], list[tuple[str, int, int, bool]]]:
    """Return a text, the offsets of its pages, and of each number its id, its two ends and whether it was reviewed."""
    try:
        words = text.read_bytes().decode("utf-8")
        pages = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))["page_starts"]
        with observations.open(encoding="utf-8-sig", newline="") as file:
            places = [
                (row["observation_id"], int(row["start_char"]), int(row["end_char"]), bool(row.get("reviewed")))
                for row in csv.DictReader(file)
            ]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BuildError(f"文件库里 {text.stem} 的原文或位置读不出；请从备份恢复，或重新导入这份文件。") from fault
    return words, pages, places
