"""A published document of the library, on its page: opened for review again, or taken off the board with a reason."""

import streamlit as st

from pages.parts.desk.messages import attempted, messages, say
from pages.parts.desk.visitor import is_editor, visitor
from pages.parts.navigation import leave
from warehouse.library import reopen, withdraw

IMPORTED = "imported"
"""Class of the documents that came through the library: those of the shipped data are not changed here."""


def kept_document(doc_id: str, source_class: str) -> None:
    """Draw what an editor can do with a document; nothing for anybody else."""
    if source_class != IMPORTED or not is_editor():
        return
    messages()
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="kept-document"):
        st.button("重新审核", key="reopen", on_click=_reopen, args=(doc_id,))
        with st.popover("撤下这份文件…", key="withdraw", width="content"):
            st.html('<p class="fine">它的数都从看板上撤下；可以在“导入”页的历史里撤回。</p>')
            st.text_input("为什么撤下", max_chars=120, key="withdraw-why")
            st.button("撤下", key="withdraw-now", type="primary", on_click=_withdraw, args=(doc_id,))


def _withdraw(doc_id: str) -> None:
    why = str(st.session_state["withdraw-why"])
    if (done := attempted(lambda: withdraw(visitor(), doc_id, why))) is not None:
        say(f"已撤下{done.what}。")
        leave("screens/intake.py")


def _reopen(doc_id: str) -> None:
    if (draft := attempted(lambda: reopen(visitor(), doc_id))) is not None:
        leave("screens/review.py", draft=draft.draft_id)
