"""Who may not edit is told how that can be changed, in one sentence."""

import html

import streamlit as st

from pages.parts.desk.visitor import has_login, visitor
from warehouse.library import NotAllowed, require_editor


def closed() -> bool:
    """Say why nothing can be changed here and return True; nothing, and False, for an editor."""
    reader = visitor()
    try:
        require_editor(reader)
    except NotAllowed as fault:
        st.html(f'<p class="empty lead">{html.escape(str(fault))}</p>')
        if has_login() and not reader.logged_in:
            st.button("登录", key="login", on_click=st.login)
        log_out()
        return True
    return False


def log_out() -> None:
    """Name who is logged in, and draw the way out; nothing for anybody else."""
    reader = visitor()
    if reader.logged_in:
        with st.container(horizontal=True, vertical_alignment="center", gap="small", key="logged-in"):
            st.html(f'<p class="fine">已登录：{html.escape(reader.signature)}</p>', width="content")
            st.button("退出登录", key="log-out", type="tertiary", on_click=st.logout)
