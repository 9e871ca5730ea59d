"""Whose money it is: origin of investors, loans and grants, where a document says so."""

from functools import partial
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, weak_note_of
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.panels.more import ALL, counted, first_of, more_button, shortened
from pages.parts.panels.rows import STATEMENT, ids_of, in_cell, open_row, pick
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, counting
from warehouse.connection import Warehouse
from warehouse.questions.investment import investors

EACH = 2
"""Lines of each source that stand there before the reader asks for all."""
SOURCES = {
    "state": "央企国企",
    "private": "民间民营",
    "foreign": "外企外资",
    "outside": "市外川渝",
    "owners": "企业自投增资",
    "loan": "贷款与融资",
    "grant": "财政支持",
}
COLUMNS = (
    Column("钱从哪里来", "tight"),
    Column("地区与范围"),
    Column("数值", "right"),
    Column("时期", "tight"),
    Column("文件"),
)


def investor_table(board: Warehouse, scope: Scope) -> None:
    """Draw the numbers that name their investors or their finance product, source by source."""
    asked = investors(board, area=scope.area, district=scope.district, subject=scope.firm or scope.cluster)
    found = counting(asked, scope)
    rows = sorted(entries(found), key=lambda row: list(SOURCES).index(row.source))
    newest = [row for row in rows if _place(rows, row) < EACH]
    shown = first_of("investors", "资金来源", rows, len(rows))
    shown = shown if view.value("investors") == ALL else newest
    drawn = [_row(row) for row in shown]
    body_card(
        Card(
            "investors",
            f"{scope.name} 投资来源与金融产品",
            pick(found, shown),
            "；".join(filter(None, [_note(found, len(shown)), weak_note_of(shown)])),
            listed=partial(arranged, COLUMNS, drawn),
        ),
        lambda: _draw(drawn, len(rows), len(newest)),
        empty=f"没有文件说明{scope.name}的投资来自谁、用了什么金融产品。要补，请向{offices(scope)}招商投资局、金融工作部门要。",
    )


def _note(found: pd.DataFrame, shown: int) -> str:
    if found.empty:
        return ""
    silent = [name for source, name in SOURCES.items() if source not in set(found["source"])]
    missing = f"；没有文件说到：{'、'.join(silent)}" if silent else ""
    return f"{counted(len(found), shown, '条')}，只有文件写明来源的{missing}"


def _place(rows: list[Any], row: Any) -> int:
    """Return how many lines of the same source stand before a line."""
    return [one.Index for one in rows if one.source == row.source].index(row.Index)


def _draw(drawn: list[Row], every: int, most: int) -> None:
    table("table-investors", COLUMNS, drawn, on_pick=open_row, opens=1)
    more_button("investors", every, most, "条")


def _row(row: Any) -> Row:
    narrowed = "、".join("一次活动" if word == "集中活动" else word for word in row.qualifier.split("；") if word)
    name = "" if row.indicator == "other" else measure_of(row)
    about = " ".join(part for part in (row.region_short, row.subject, narrowed, name) if part)
    return Row(
        f"{STATEMENT}{row.observation_id}",
        (
            SOURCES[row.source],
            about,
            in_cell(row),
            row.period_label,
            shortened(row.doc_title),
        ),
        ids_of([row]),
    )
