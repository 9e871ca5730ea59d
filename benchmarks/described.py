"""Documents whose numbers are known: a folder of texts, each with its gold rows beside it."""

import csv
from dataclasses import astuple, fields
from pathlib import Path

from etl.gold import Gold, read_gold
from etl.metadata import Metadata
from etl.model import Document

Known = list[tuple[Document, list[Gold]]]


def documents(folder: Path) -> Known:
    """Return the documents of a folder with their gold rows."""
    found = []
    with (folder / "manifest.csv").open(encoding="utf-8-sig", newline="") as handle:
        for row in csv.DictReader(handle):
            gold = (folder / row["file"]).with_suffix(".csv")
            gold = gold if gold.exists() else folder.parent / "gold" / gold.name
            if gold.exists():
                known = Metadata(**{f.name: row.get(f.name) or "" for f in fields(Metadata)})
                text = (folder / row["file"]).read_text("utf-8-sig")
                found.append((Document(gold.stem, text, row["file"], *astuple(known)), read_gold(gold)))
    return found
