"""What the panels of one district share: rows that drill or open, the frame they stand on, and the newest output.

Rows are taken out of a frame once and chosen from as tuples: a frame of fifty columns is slow to cut again and again.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.marks import WEAK_SOURCES, measure_of, said, weak_mark
from pages.parts.card import open_mark

STATEMENT = "observation="
DOCUMENT = re.compile(r"\b[0-9a-f]{8}\b ?")
IN_BRACKETS = re.compile(r"[（(][0-9a-f]{8}[）)]")
OUTPUT = ("gross_output", "revenue", "value_added")
"""What an industry or a firm makes, in the order in which one is taken where several are stated."""
GROWN = {"gross_output": "产值", "revenue": "营收", "value_added": "增加值"}
"""How these are named before their growth: its sign and percent say that it is growth, not what grew."""


def open_row(code: str) -> None:
    """Go where a row leads: a drill code (``firm=…``), or a statement (``observation=…``). For callbacks."""
    if code.startswith(STATEMENT):
        open_mark("", code.removeprefix(STATEMENT))
    else:
        open_mark(code, "")


def ids_of(rows: Iterable[Any]) -> tuple[str, ...]:
    """Return the ids that rows of an observation frame stand on, a derived row with both of its own."""
    return tuple(dict.fromkeys(i for row in rows for i in row.source_ids.split("|")))


def values_open(*cells: Any, first: int) -> dict[int, str]:
    """Return by their places, from ``first`` on, what cells with one value each open: its statement; None: nothing."""
    return {place: f"{STATEMENT}{row.observation_id}" for place, row in enumerate(cells, first) if row is not None}


def each_opens(rows: Iterable[Any]) -> tuple[str, ...]:
    """Return what the values open that one cell tells one after the other: each its statement."""
    return tuple(f"{STATEMENT}{row.observation_id}" for row in rows)


def pick(frame: pd.DataFrame, rows: Iterable[Any]) -> pd.DataFrame:
    """Return the rows of ``frame`` that were shown (of its :func:`entries`), each once, in that order, from 0 on."""
    kept = frame.take(list(dict.fromkeys(row.Index for row in rows)))
    kept.index = pd.RangeIndex(len(kept))
    return kept


def at(row: Any) -> float:
    """Return the time of a row for sorting; a statement without a period comes first."""
    return row.time if row.time == row.time else 0.0


def several(joined: str) -> str:
    """Return what a list has joined by ``|`` as people tell several things."""
    return joined.replace("|", "、")


def without_codes(note: str) -> str:
    """Return a note of a list without the numbers of documents in it, which say nothing to a reader."""
    return DOCUMENT.sub("另一文件", IN_BRACKETS.sub("", note))


def in_cell(row: Any, state: str = "") -> str:
    """Return a value as cells tell it: a star behind one of a weak source, its state, ⚠ where it is in doubt."""
    return f"{said(row)}{weak_mark(row)}{state}" + (" ⚠" if row.doubt else "")


def told(row: Any) -> str:
    """Return one statement as a phrase with its period: 产值 33.2 亿元（2025年上半年，预计）; a star if it is weak."""
    state = "推算" if row.origin == "derived" else "" if row.status == "actual" else row.status_name
    narrowed = row.qualifier.replace("；", "、")
    facts = "，".join(part for part in (row.period_label, narrowed, state) if part)
    return f"{_short_name(row)} {said(row)}{weak_mark(row)}（{facts}）".strip() + (" ⚠" if row.doubt else "")


def _short_name(row: Any) -> str:
    if row.indicator == "other":
        return ""
    return GROWN[row.indicator] if row.transformation == "yoy" and row.indicator in GROWN else measure_of(row)


def from_whom(row: Any) -> str:
    """Return who states a number and when; that it is a repost or second-hand where it is."""
    weak = f"（{row.source_class_name}）" if row.source_class in WEAK_SOURCES else ""
    return " ".join(part for part in ((row.doc_issuer or row.doc_title) + weak, row.published) if part)


@dataclass(frozen=True)
class Output:
    """The newest level and the newest growth of output of one subject; a row of an observation frame, or None."""

    subject: str
    level: Any
    growth: Any

    @property
    def rows(self) -> list[Any]:
        """The rows that there are."""
        return [row for row in (self.level, self.growth) if row is not None]


def latest_output(rows: Iterable[Any]) -> list[Output]:
    """Return what is newest of each subject, in the order of the rows.

    Level and growth are of one indicator: of those that have a level the first of output, revenue, value added. Growth
    of the level's own period is taken before a newer one, and none that is a year older: read beside the level it would
    be taken for the level's own. Derived levels are left out.
    """
    by_subject: dict[str, list[Any]] = {}
    for row in rows:
        if row.indicator in OUTPUT and row.period and row.origin == "stated":
            by_subject.setdefault(row.subject, []).append(row)
    return [_newest(subject, stated) for subject, stated in by_subject.items()]


def _newest(subject: str, stated: list[Any]) -> Output:
    ordered = sorted(stated, key=lambda row: (at(row), row.is_whole_year))
    levels = [row for row in ordered if row.transformation == "level"]
    rates = [row for row in ordered if row.transformation == "yoy"]
    indicator = min((row.indicator for row in levels or rates), key=OUTPUT.index, default="")
    levels = [row for row in levels if row.indicator == indicator]
    rates = [row for row in rates if row.indicator == indicator]
    level = levels[-1] if levels else None
    rates = [row for row in rates if level is None or at(row) > at(level) - 1]
    same = [row for row in rates if level is not None and row.period == level.period]
    return Output(subject, level, (same or rates or [None])[-1])
