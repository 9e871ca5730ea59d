"""The documents: the list of those that match, and one of them with its numbers in reading order."""

import html
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pandas as pd
import streamlit as st

from pages.charts.marks import measure_of, said, subject_of, weak_counted, weak_mark
from pages.charts.rows import entries
from pages.exports.listed import Line, Listed
from pages.parts import paging, view
from pages.parts.card import Card, table_card
from pages.parts.components.table import Column, Row, table
from pages.parts.desk.kept import kept_document
from pages.parts.filters import Selection
from pages.parts.paging import PAGE_SIZE, Order, page_buttons, read_order, read_page, turn
from pages.parts.panels.listing import observation_table, state_of
from pages.parts.source_line import Sources
from warehouse.connection import Warehouse
from warehouse.questions.documents import document_statements, ids_of_documents
from warehouse.questions.listing import (
    listed_documents,
    listed_documents_facts,
    neighbours,
    numbers_of_listed_documents,
)

WAYS = {"title": False, "issuer": False, "published": True, "kind": False, "source": False, "observations": True}
"""Columns that sort, and whether their first click sorts downwards."""
NUMBER = "文号"
COLUMNS = (
    Column("文件", sort="title", narrow=1),
    Column("发文单位", sort="issuer", narrow=3),
    Column(NUMBER),
    Column("发布", "tight", sort="published", narrow=4),
    Column("文种", "tight", sort="kind", narrow=5),
    Column("来源类别", "tight", sort="source", narrow=6),
    Column("数据", "right", sort="observations", narrow=2),
)
NONE = "没有一条"
SILENT = ("文件编号", "文件", "发文单位", "文号", "文种", "发布日期", "来源类别")
"""What a document without a number says where the list is taken away, in the columns of those that have any."""
NUMBERS = (
    Column("条", "tight", narrow=1),
    Column("地区和对象", narrow=3),
    Column("指标", narrow=5),
    Column("时期", "tight", narrow=6),
    Column("数值", "right", narrow=2),
    Column("状态", narrow=4),
    Column("原文数字"),
)
WEAK = {"repost": "转载自他处，以原发文件为准", "secondary": "百科、汇编等二手材料，只供参考"}
LINKED = frozenset({"official", "press"})


@dataclass(frozen=True)
class Documents:
    """What the address asks for: the choices, the order, facts about all that match, which of them the page shows."""

    chosen: Selection
    order: Order
    facts: Any
    shown: slice

    def asked(self) -> dict[str, Any]:
        """Return what a question about the matching documents in their order is asked with."""
        return {
            "dimensions": self.chosen.dimensions,
            "codes": self.chosen.codes,
            "words": self.chosen.words,
            "sort": self.order.sort,
            "descending": self.order.is_descending,
        }


def read_documents(board: Warehouse, chosen: Selection) -> Documents:
    """Return what the address asks for."""
    found = listed_documents_facts(board, dimensions=chosen.dimensions, codes=chosen.codes, words=chosen.words)
    facts = entries(found)[0]
    return Documents(chosen, read_order(WAYS, "-published"), facts, read_page(int(facts.documents)))


def document_list(board: Warehouse, title: str, found: Documents) -> None:
    """Draw the card of the list: the documents of one page, and the download of all numbers of all that match."""
    about, documents = found.facts, int(found.facts.documents)
    facts = [
        paging.said(documents, found.shown, "份"),
        weak_counted(int(about.weak), "份"),
        f"{about.undated} 份未注明日期，排在最后" if about.undated else "",
        "点一行看它的数据",
    ]
    rows = listed_documents(board, **found.asked(), first=found.shown.start, most=PAGE_SIZE)
    newest = None if pd.isna(about.newest) else about.newest
    table_card(
        Card(
            "documents",
            title,
            rows,
            "；".join(fact for fact in facts if fact),
            rows=lambda: numbers_of_listed_documents(board, **found.asked()),
            sources=Sources(int(about.stating), about.source, newest, bool(about.is_internal)),
            listed=lambda: _silent(board, found),
        ),
        lambda: _list_body(board, rows, found),
        label=f"下载这些文件的全部 {about.observations:,} 条数据（CSV）",
    )


def _silent(board: Warehouse, found: Documents) -> Listed:
    """Return the matching documents that state no number: they are in no row of the numbers of all of them."""
    every = listed_documents(board, **found.asked(), first=0, most=int(found.facts.documents))
    lines = [
        Line((row.doc_id, row.title, row.issuer, row.doc_no, row.kind, row.published, row.source_class_name, NONE))
        for row in entries(every)
        if not row.observations
    ]
    return Listed((*SILENT, "数据"), tuple(lines))


def _list_body(board: Warehouse, rows: pd.DataFrame, found: Documents) -> None:
    # Few documents have a number: where none on the page has, its column would only take room.
    kept = [place for place, column in enumerate(COLUMNS) if column.title != NUMBER or rows["doc_no"].any()]
    of_document: dict[str, list[str]] = {}
    for one in ids_of_documents(board, documents=rows["doc_id"].to_list())["observation_id"].to_list():
        of_document.setdefault(one.rpartition("-")[0], []).append(one)
    table(
        "document-list",
        [COLUMNS[place] for place in kept],
        [_document_row(row, kept, tuple(of_document.get(row.doc_id, ()))) for row in entries(rows)],
        on_pick=lambda document: view.go(document=document),
        on_sort=lambda name: turn(WAYS, name),
        sort=found.order.sort,
        is_descending=found.order.is_descending,
        of=int(found.facts.observations),
        is_stacked=True,
    )
    page_buttons(int(found.facts.documents))


def _document_row(row: Any, kept: list[int], ids: tuple[str, ...]) -> Row:
    cells = (
        row.title,
        row.issuer or "—",
        row.doc_no,
        row.published or "未注明",
        row.kind,
        f"{row.source_class_name}{weak_mark(row)}",
        f"{row.observations:,} 条",
    )
    return Row(row.doc_id, tuple(cells[place] for place in kept), ids)


def document_page(board: Warehouse, row: Any, found: Documents) -> None:
    """Draw one document: the way back and on in the list that was ``found``, what it is, its numbers."""
    beside = entries(neighbours(board, **found.asked(), document=row.doc_id))
    _ways(row.doc_id, (beside[0].before, beside[0].after) if beside else ("", ""))
    st.html(_head(row))
    kept_document(row.doc_id, row.source_class)
    frame = document_statements(board, document=row.doc_id)
    if frame.empty:
        st.html('<p class="empty">没有一条数据出自这份文件。</p>')
        return
    held = f"，其中 {row.held} 条暂不入图" if row.held else ""
    doubted = f"，{row.doubted} 条存疑" if row.doubted else ""
    table_card(
        Card("document", f"{row.title}：数据", frame, f"按原文先后，共 {len(frame)} 条{held}{doubted}；点一行看出处"),
        lambda: observation_table("document-rows", frame, columns=NUMBERS, cells=_number_cells),
        label=f"下载 {len(frame)} 条（CSV）",
    )


def _ways(name: str, beside: tuple[str, str]) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="document-ways"):
        st.button("‹ 回到文件列表", key="to-list", type="tertiary", on_click=view.go, kwargs={"document": ""})
        for key, label, to in (("before", "上一份", beside[0]), ("after", "下一份", beside[1])):
            st.button(
                label,
                key=f"document-{key}",
                type="tertiary",
                disabled=not to,
                on_click=view.go,
                kwargs={"document": to},
            )
        st.page_link("screens/data.py", label="在“数据”里筛选这份文件", query_params={"document": name})


def _head(row: Any) -> str:
    facts = [
        ("发文单位", row.issuer or "未注明"),
        ("文号", row.doc_no or "—"),
        ("发布日期", row.published or "未注明日期"),
        ("地区", row.region_name),
        ("文种", row.kind),
        ("来源类别", row.source_class_name),
        ("数据", f"{row.observations} 条，{row.leads} 条被看板采用"),
        ("文件编号", row.doc_id),
    ]
    cells = "".join(f"<div><dt>{name}</dt><dd>{html.escape(str(text))}</dd></div>" for name, text in facts)
    weak = WEAK.get(row.source_class, "")
    warning = f'<p class="doubt">{weak_mark(row)} {row.source_class_name}：{weak}。</p>' if weak else ""
    return (
        f'<div class="document-head"><h2>{html.escape(row.title)}</h2>{warning}<dl>{cells}</dl>'
        f"{web_link(row.url, row.source_class)}</div>"
    )


def web_link(url: str, source_class: str) -> str:
    """Return the link to the document's page on the web; only official and press documents have one, over http(s)."""
    if source_class not in LINKED or not url or urlsplit(url).scheme not in ("http", "https"):
        return '<p class="fine">没有原文链接：只有官方和媒体的文件给链接。</p>'
    safe = html.escape(url, quote=True)
    return f'<p><a href="{safe}" target="_blank" rel="noopener noreferrer">打开原文网页</a></p>'


def _number_cells(row: Any) -> tuple[str, ...]:
    return (
        f"第 {row.observation_id.rpartition('-')[2].lstrip('0')} 条",
        subject_of(row),
        measure_of(row),
        row.period_label or "—",
        said(row),
        state_of(row),
        row.text,
    )
