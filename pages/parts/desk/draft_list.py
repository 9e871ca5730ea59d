"""What waits for review: the drafts, the newest first; a row leads to its review."""

import streamlit as st

from pages.parts.components.table import Column, Row, table
from pages.parts.desk.publishing import compared
from pages.parts.desk.publishing_many import publish_many
from pages.parts.memory import remembered
from pages.parts.navigation import leave
from pages.parts.panels.more import counted, first_of, more_button
from warehouse.connection import Warehouse
from warehouse.library import ACCESS, DraftSummary, choices, draft, drafts

MOST = 20
COLUMNS = (
    Column("文件", narrow=1),
    Column("地区", "tight", narrow=3),
    Column("日期", "tight", narrow=4),
    Column("读出", "right", narrow=2, is_named=True),
    Column("待核", "right", narrow=6, is_named=True),
    Column("与看板相比", narrow=7, is_named=True),
    Column("最后改动", "tight", narrow=5, is_named=True),
)


def draft_list(board: Warehouse) -> None:
    """Draw the list."""
    waiting = drafts()
    shown = first_of("drafts", "草稿", waiting, MOST)
    st.html(
        f'<div class="card-head"><h3>待审核的草稿</h3><p>{counted(len(waiting), len(shown), "份")}；点一行去审核</p>'
        "</div>"
        if waiting
        else '<div class="card-head"><h3>待审核的草稿</h3></div>'
        '<p class="empty">没有待审核的草稿：放进文件或粘贴文字，读出的数就在这里等人核对。</p>'
    )
    if waiting:
        table("draft-list", COLUMNS, [_row(board, one) for one in shown], on_pick=_open, is_stacked=True)
        more_button("drafts", len(waiting), MOST, "份")
        publish_many(waiting)


def _open(draft_id: str) -> None:
    leave("screens/review.py", draft=draft_id)


def _row(board: Warehouse, one: DraftSummary) -> Row:
    marks = "".join(
        mark
        for mark, is_so in (("（示例）", one.is_example), (f"（{ACCESS[one.access]}）", one.access != "public"))
        if is_so
    )
    cells = (
        f"{one.title or one.file or '没有标题'}{marks}",
        choices("region").get(one.region, "未注明"),
        one.published or "未注明",
        f"{one.numbers}",
        f"{one.unsure}",
        _compared(board, one.draft_id, one.version),
        f"{one.saved_by or one.imported_by} {(one.saved_at or one.imported_at)[:16]}",
    )
    return Row(one.draft_id, cells)


@remembered
def _compared(board: Warehouse, draft_id: str, _version: int) -> str:
    return compared(board, draft(draft_id))
