"""Of several statements of one number another is chosen to lead, with a reason that the board shows."""

import streamlit as st

from pages.parts.desk.messages import attempted, messages, say
from pages.parts.desk.visitor import is_editor, visitor
from warehouse.library import prefer


def choose_statement(observation: str, *, is_leading: bool) -> None:
    """Draw what an editor can do with one of several statements; nothing for anybody else."""
    if not is_editor():
        return
    messages()
    if is_leading:
        st.html('<p class="fine">要改用别的说法：在上表里点开它，再在这里选用。</p>')
        return
    with st.form("prefer", border=False):
        st.text_input("看板为什么改用这一条", placeholder="如：公报是最终核实数", max_chars=120, key="prefer-why")
        if st.form_submit_button("改用这一条", on_click=_prefer, args=(observation,)):
            st.rerun()


def _prefer(observation: str) -> None:
    why = str(st.session_state["prefer-why"])
    if attempted(lambda: prefer(visitor(), observation, why)) is not None:
        say("看板已改用这一条；可以在“导入”页的历史里撤回。")
