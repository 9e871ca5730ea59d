"""The screen of one draft: who may see it, which one, its head, its review, its publication."""

import html

import streamlit as st

from pages.parts import view
from pages.parts.desk.draft_head import draft_head
from pages.parts.desk.gate import closed
from pages.parts.desk.messages import messages
from pages.parts.desk.naming import ask_for_name
from pages.parts.desk.opened import opened
from pages.parts.desk.reviewing import review_panel
from pages.parts.navigation import is_leaving, leave
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.library import DeskError


def draft_page(board: Warehouse) -> None:
    """Draw the draft that the address names."""
    view.read(Parameter("draft", "草稿"))
    if closed() or is_leaving():
        return
    messages()
    try:
        one = opened(view.value("draft"))
    except DeskError as fault:
        st.html(f'<p class="empty lead">{html.escape(str(fault))}</p>')
        st.button("‹ 去导入页看全部草稿", key="to-import", type="tertiary", on_click=leave, args=("screens/intake.py",))
        return
    draft_head(board, one)
    review_panel(board, one)
    ask_for_name(board)
