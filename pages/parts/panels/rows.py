"""What the panels of one district share: rows of tables that drill or open, and the frame they stand on."""

from collections.abc import Iterable
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, said
from pages.parts.card import open_mark

STATEMENT = "observation="


def open_row(code: str) -> None:
    """Go where a row leads: a drill code (``firm=…``), or a statement (``observation=…``). For callbacks."""
    if code.startswith(STATEMENT):
        open_mark("", code.removeprefix(STATEMENT))
    else:
        open_mark(code, "")


def ids_of(rows: Iterable[Any]) -> tuple[str, ...]:
    """Return the ids that rows of an observation frame stand on, a derived row with both of its own."""
    return tuple(dict.fromkeys(i for row in rows for i in row.source_ids.split("|")))


def pick(frame: pd.DataFrame, rows: Iterable[Any]) -> pd.DataFrame:
    """Return the rows of ``frame`` that were shown (tuples of its ``itertuples``), each once, in that order."""
    return frame.loc[list(dict.fromkeys(row.Index for row in rows))].reset_index(drop=True)


def told(row: Any) -> str:
    """Return one statement as a phrase with its period: 产值 33.2 亿元（2025年上半年，预计）."""
    state = "推算" if row.origin == "derived" else "" if row.status == "actual" else row.status_name
    narrowed = row.qualifier.replace("；", "、")
    facts = "，".join(part for part in (row.period_label, narrowed, state) if part)
    name = narrowed_name(row)
    return f"{name} {said(row)}（{facts}）" + (" ⚠" if row.doubt else "")


def narrowed_name(row: Any) -> str:
    """Return what is measured, short enough for a list; an indicator without a code keeps only its value."""
    if row.indicator == "other":
        return ""
    return "同比" if row.transformation == "yoy" and row.indicator in OUTPUT else measure_of(row)


OUTPUT = ("gross_output", "revenue", "value_added")
"""What an industry or a firm makes, in the order in which one is taken where several are stated."""


def latest_output(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the newest level and the newest growth of output of each subject, one row a subject; index kept.

    Both are of one indicator: of those that have a level the first of output, revenue, value added. Growth of the
    level's own period is taken before a newer one.
    """
    levels, growth = [], []
    for _, rows in frame[frame["indicator"].isin(OUTPUT) & (frame["period"] != "")].groupby("subject", sort=False):
        level, rate = _newest(rows)
        levels += level
        growth += rate
    return frame.loc[levels], frame.loc[growth]


def _newest(rows: pd.DataFrame) -> tuple[list[Any], list[Any]]:
    ordered = rows.sort_values(["time", "is_whole_year"])
    stated = ordered[ordered["origin"] == "stated"]
    levels, rates = stated[stated["transformation"] == "level"], stated[stated["transformation"] == "yoy"]
    with_both = levels if len(levels) else rates
    indicator = next(code for code in OUTPUT if (with_both["indicator"] == code).any())
    levels, rates = levels[levels["indicator"] == indicator], rates[rates["indicator"] == indicator]
    same = rates[rates["period"] == levels["period"].iat[-1]] if len(levels) else rates
    return list(levels.index[-1:]), list((same if len(same) else rates).index[-1:])
