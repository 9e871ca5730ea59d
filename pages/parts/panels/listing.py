"""The table of observations: page by page on the screen, taken away whole, each row opening its statement."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, said, subject_of
from pages.charts.rows import entries
from pages.parts import paging, view
from pages.parts.card import Card, table_card
from pages.parts.components.table import Column, Row, table
from pages.parts.filters import Selection
from pages.parts.paging import PAGE_SIZE, Order, page_buttons, read_order, read_page, turn
from pages.parts.source_line import Sources
from warehouse.connection import Warehouse
from warehouse.questions.listing import listed_facts, listed_page

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


@dataclass(frozen=True)
class Listing:
    """What the address asks for: the choices, the order, facts about all that matches, which of it the page shows."""

    chosen: Selection
    order: Order
    facts: Any
    shown: slice

    def rows(self, board: Warehouse, first: int, most: int) -> pd.DataFrame:
        """Return some of the matching observations as an observation frame, in order."""
        chosen, order = self.chosen, self.order
        return listed_page(
            board,
            dimensions=chosen.dimensions,
            codes=chosen.codes,
            words=chosen.words,
            sort=order.sort,
            descending=order.is_descending,
            first=first,
            most=most,
        )


def read_listing(board: Warehouse, chosen: Selection) -> Listing:
    """Return what the address asks for."""
    found = listed_facts(board, dimensions=chosen.dimensions, codes=chosen.codes, words=chosen.words)
    facts = entries(found)[0]
    return Listing(chosen, read_order(WAYS, "-published"), facts, read_page(int(facts.observations)))


def page_rows(board: Warehouse, asked: Listing) -> pd.DataFrame:
    """Return the rows of the page that the address asks for."""
    return asked.rows(board, asked.shown.start, PAGE_SIZE)


def listing(board: Warehouse, title: str, asked: Listing, rows: pd.DataFrame) -> None:
    """Draw the card of the list: the rows of one page, and the download of all that match, in the order shown."""
    order, facts, shown, every = asked.order, asked.facts, asked.shown, int(asked.facts.observations)
    way = "降序" if order.is_descending else "升序"
    note = f"{paging.said(every, shown, '条')}；按{ORDERS[order.sort]}{way}；点一行看出处"
    table_card(
        Card("data", title, rows, note, rows=lambda: asked.rows(board, 0, every), sources=sources_said(facts)),
        lambda: _body(rows, order, every),
        label=f"下载全部 {every:,} 条（CSV）",
    )


def sources_said(facts: Any) -> Sources:
    """Return what a list stands on, out of the facts about all that matches."""
    newest = None if pd.isna(facts.newest) else facts.newest
    return Sources(int(facts.documents), facts.source, newest, bool(facts.is_internal))


def _body(rows: pd.DataFrame, order: Order, things: int) -> None:
    observation_table("listed-rows", rows, on_sort=lambda name: turn(WAYS, name), order=order, of=things)
    page_buttons(things)


def observation_table(
    name: str,
    frame: pd.DataFrame,
    *,
    columns: Sequence[Column] = COLUMNS,
    cells: Callable[[Any], tuple[str, ...]] | None = None,
    on_sort: Callable[[str], None] | None = None,
    order: Order | None = None,
    of: int | None = None,
) -> None:
    """Draw the rows of an observation frame; ``of`` says of how many the card is where the frame is a page of them."""
    said_of = cells or observation_cells
    table(
        name,
        columns,
        [
            Row(row.observation_id, said_of(row), tuple(row.source_ids.split("|")), "held" if row.is_held else "")
            for row in entries(frame)
        ],
        on_pick=open_statement,
        on_sort=on_sort,
        sort=order.sort if order else "",
        is_descending=order.is_descending if order else False,
        of=of,
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
