"""A table of single numbers: what, of whom, how much, when, and the document; each row opens its statement."""

from collections.abc import Callable, Iterable
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, weak_note_of
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.panels.more import counted, first_of, more_button, shortened
from pages.parts.panels.rows import STATEMENT, ids_of, in_cell, open_row, pick

MOST = 10
COLUMNS = (
    Column("指标"),
    Column("地区与范围"),
    Column("数值", "right"),
    Column("时期", "tight"),
    Column("文件"),
)


def number_table(
    name: str,
    title: str,
    found: pd.DataFrame,
    rows: Iterable[Any],
    *,
    note: str = "",
    empty: str,
    most: int = MOST,
    order: Callable[[Any], Any],
) -> None:
    """Draw the card ``name``; ``rows`` of ``found`` in ``order``, ``most`` of them until the reader asks for all."""
    every = sorted(rows, key=order)
    shown = first_of(name, title, every, most)
    said_so = "；".join(part for part in (counted(len(every), len(shown), "条"), weak_note_of(shown), note) if part)

    def draw() -> None:
        table(f"table-{name}", COLUMNS, [_row(row) for row in shown], on_pick=open_row)
        more_button(name, len(every), most, "条")

    body_card(Card(name, title, pick(found, shown), said_so if every else ""), draw, empty=empty)


def _row(row: Any) -> Row:
    narrowed = row.qualifier.replace("；", "、")
    about = " ".join(part for part in (row.region_short, row.subject, narrowed) if part)
    state = "" if row.status == "actual" else f"（{row.status_name}）"
    cells = (
        measure_of(row),
        about,
        in_cell(row, state),
        row.period_label,
        shortened(row.doc_title, 18),
    )
    return Row(f"{STATEMENT}{row.observation_id}", cells, ids_of([row]))
