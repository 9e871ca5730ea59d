"""The table of observations: page by page on the screen, taken away whole, each row opening its statement."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, said, subject_of
from pages.charts.rows import entries
from pages.parts import paging, view
from pages.parts.card import Card, table_card
from pages.parts.components.table import Column, Row, table
from pages.parts.paging import Order, page_buttons, read_order, read_page, turn
from warehouse.connection import Warehouse
from warehouse.questions.listing import listed_ids, listed_rows

WAYS = {
    "subject": False,
    "indicator": False,
    "period": True,
    "value": True,
    "status": False,
    "document": False,
    "published": True,
    "source": False,
}
"""Columns that sort, and whether their first click sorts downwards."""
COLUMNS = (
    Column("地区和对象", sort="subject", narrow=1),
    Column("指标", sort="indicator", narrow=3),
    Column("时期", "tight", sort="period", narrow=4),
    Column("数值", "right", sort="value", narrow=2),
    Column("状态", sort="status", narrow=7),
    Column("文件", "clip", sort="document", narrow=5),
    Column("发布", "tight", sort="published", narrow=6),
    Column("来源", "tight", sort="source", narrow=8),
)
ORDERS = {column.sort: column.title for column in COLUMNS}


def open_statement(observation: str) -> None:
    """Open the panel of a row's statement."""
    view.go(observation=observation, table="")


def read_listing(
    board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str]
) -> tuple[Order, pd.DataFrame, slice]:
    """Return order, matching observations in that order, and which of them stand on the page of the address."""
    order = read_order(WAYS, "-published")
    found = listed_ids(
        board, dimensions=dimensions, codes=codes, words=words, sort=order.sort, descending=order.is_descending
    )
    return order, found, read_page(len(found))


def listing(board: Warehouse, title: str, order: Order, found: pd.DataFrame, shown: slice) -> None:
    """Draw the card of the list: the rows of one page, and the download of all that match, in the order shown."""
    ids = found["observation_id"].to_list()
    rows = listed_rows(board, ids=ids[shown])
    way = "降序" if order.is_descending else "升序"
    note = f"{paging.said(len(ids), shown, '条')}；按{ORDERS[order.sort]}{way}；点一行看出处"
    every = f"下载全部 {len(ids):,} 条（CSV）"
    sources = list(dict.fromkeys(part for one in found["source_ids"] for part in one.split("|")))
    table_card(
        Card("data", title, found, note, rows=lambda: listed_rows(board, ids=ids)),
        lambda: _body(rows, order, sources, len(ids)),
        label=every,
    )


def _body(rows: pd.DataFrame, order: Order, ids: Sequence[str], things: int) -> None:
    observation_table("listed-rows", rows, on_sort=lambda name: turn(WAYS, name), order=order, ids=ids)
    page_buttons(things)


def observation_table(
    name: str,
    frame: pd.DataFrame,
    *,
    columns: Sequence[Column] = COLUMNS,
    cells: Callable[[Any], tuple[str, ...]] | None = None,
    on_sort: Callable[[str], None] | None = None,
    order: Order | None = None,
    ids: Sequence[str] | None = None,
) -> None:
    """Draw the rows of an observation frame; ``ids`` are those of the whole card where the frame is a page of it."""
    of = cells or observation_cells
    table(
        name,
        columns,
        [
            Row(row.observation_id, of(row), tuple(row.source_ids.split("|")), "held" if row.is_held else "")
            for row in entries(frame)
        ],
        on_pick=open_statement,
        on_sort=on_sort,
        sort=order.sort if order else "",
        is_descending=order.is_descending if order else False,
        ids=ids,
        is_stacked=True,
    )


def observation_cells(row: Any) -> tuple[str, ...]:
    """Return the cells of one row, in the order of the columns."""
    return (
        subject_of(row),
        measure_of(row),
        row.period_label or "—",
        said(row),
        state_of(row),
        row.doc_title,
        row.published or "未注明",
        row.source_class_name,
    )


def state_of(row: Any) -> str:
    """Return status and what else has to be known of a row: 实际 · 存疑."""
    marks = [
        "推算" if row.origin == "derived" else row.status_name,
        "⚠ 存疑" if row.doubt else "",
        "暂不入图" if row.is_held else "",
        "未采用" if not row.lead_reason and not row.is_held else "",
    ]
    return " · ".join(mark for mark in marks if mark)
