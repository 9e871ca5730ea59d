"""The page on which documents come in: files or pasted text, what was read in each, and what waits for review."""

import streamlit as st

from pages.parts.desk.draft_list import draft_list
from pages.parts.desk.examples_card import examples_line
from pages.parts.desk.gate import closed, log_out
from pages.parts.desk.history import history_card
from pages.parts.desk.intake import begin_reading, drop_files, paste_text
from pages.parts.desk.messages import attempted, messages
from pages.parts.navigation import is_leaving
from warehouse.connection import Warehouse
from warehouse.library import is_behind, settle, shown_from

UNSURE = (
    "机器把握不到 {:.0%} 的数是“待核”：发布时收下，但有人接受之前不进任何图表和合计。"
    "门槛是码表 labels.csv 里 confidence,shown 那一行。"
)


def intake_page(board: Warehouse) -> None:
    """Draw the page for an editor; anybody else is told how to become one."""
    if closed() or is_leaving():
        return
    begin_reading()
    # Whoever was stopped in the middle of a publication left a board that is older than the library.
    if attempted(is_behind):
        attempted(settle)
    messages()
    files, drafts = st.columns([2, 3], gap="small")
    with files, st.container(key="card-intake", border=True):
        st.html('<div class="card-head"><h3>放进文件</h3><p>读出的数先进草稿，审核、发布以后才上看板</p></div>')
        _ways_in()
        st.html(f'<p class="fine">{UNSURE.format(shown_from())}</p>')
    with drafts, st.container(key="card-drafts", border=True):
        draft_list(board)
    examples_line(board)
    history_card()
    log_out()


def _ways_in() -> None:
    by_file, by_text = st.tabs(["文件", "粘贴文字"])
    with by_file:
        drop_files()
    with by_text:
        paste_text()
