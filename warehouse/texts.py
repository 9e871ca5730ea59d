"""The words behind numbers: paragraphs of the documents that a library keeps, and where in them each number stands."""

import csv
import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from warehouse.errors import BuildError


def load_texts(connection: duckdb.DuckDBPyConnection, library: Path | None) -> None:
    """Fill ``paragraphs`` and ``places`` with what a library knows; shipped documents are held without their texts.

    A text that is missing or whose offsets do not fit leaves its numbers without words: they are counted as before.
    """
    if library is None:
        return
    for observations in sorted((library / "observations").glob("*.csv")):
        text = library / "texts" / f"{observations.stem}.txt"
        if text.is_file():
            _load_document(connection, observations, text)


def _load_document(connection: duckdb.DuckDBPyConnection, observations: Path, text: Path) -> None:
    try:
        words = text.read_bytes().decode("utf-8")
        pages = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))["page_starts"]
        with observations.open(encoding="utf-8-sig", newline="") as file:
            places = [
                (row["observation_id"], int(row["start_char"]), int(row["end_char"])) for row in csv.DictReader(file)
            ]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise BuildError(f"文件库里 {text.stem} 的原文或位置读不出；请从备份恢复，或重新导入这份文件。") from fault
    starts = [0, *(at + 1 for at, character in enumerate(words) if character == "\n")]
    told = sorted({bisect_right(starts, start) - 1 for _, start, _ in places})
    ends = [*(start - 1 for start in starts[1:]), len(words)]
    paragraphs = [
        (text.stem, at + 1, bisect_right(pages, starts[at]) or None, words[starts[at] : ends[at]]) for at in told
    ]
    _insert(connection, "paragraphs", paragraphs)
    _insert(connection, "places", list(_inside(text.stem, places, starts)))


def _inside(doc_id: str, places: list[tuple[str, int, int]], starts: list[int]) -> Iterator[tuple[object, ...]]:
    """Yield for each number its document, its paragraph (from 1) and its offsets in that paragraph."""
    for observation, start, end in places:
        at = bisect_right(starts, start) - 1
        yield observation, doc_id, at + 1, start - starts[at], end - starts[at]


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        cells = ", ".join(f"unnest(${place})" for place in range(1, len(columns) + 1))
        connection.execute(f"insert into {table} select {cells}", columns)
