"""The data behind a card, as a table beside the page: the rows that the card draws, each opening its statement."""

import html

import streamlit as st

from pages.charts.marks import measure_of, said, subject_of, weak_mark, weak_note
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, download
from pages.parts.components.table import Column, Row, table


def close() -> None:
    """Give the view back as it was before the panel opened."""
    view.go(table="")


@st.dialog("图中的数据", width="large", position="right", on_dismiss=close)
def data_panel(card: Card) -> None:
    """Draw the rows of one card, in the card's order; a picked row gives way to its statement."""
    if view.value("table") != card.name:
        st.rerun()
    about = "；".join(filter(None, [f"{len(card.frame)} 条，点一行看出处", weak_note(card.frame)]))
    st.html(f'<p class="about">{html.escape(card.title)}</p><p class="fine">{about}</p>')
    download(card, key="csv-panel")
    columns = (
        Column("对象"),
        Column("指标"),
        Column("时期"),
        Column("数值", "right"),
        Column("状态"),
        Column("文件"),
        Column("发布"),
        Column("来源", "tight"),
    )
    rows = [
        Row(
            row.observation_id,
            (
                subject_of(row),
                measure_of(row),
                row.period_label,
                said(row) + weak_mark(row) + (" ⚠" if row.doubt else ""),
                "推算" if row.origin == "derived" else row.status_name,
                row.doc_title,
                row.published or "—",
                row.source_class_name,
            ),
            tuple(row.source_ids.split("|")),
        )
        for row in entries(card.frame)
    ]
    table("card-data", columns, rows, on_pick=_open)


def _open(observation: str) -> None:
    view.go(observation=observation, table="")
