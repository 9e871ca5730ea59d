"""The mark at the end of a run: browser tests wait for its number to grow, and marks of charts lead on from it."""

import html
from urllib.parse import urlencode

import streamlit as st

from pages.parts import view


def marker() -> None:
    """Draw an invisible element that counts the runs of this session.

    It says of which page it is, which address was asked for, what the page made of it (without what it does not know,
    with what is kept), what it shows beside that, and which values an address leaves out.
    """
    number = st.session_state.get("_runs", 0) + 1
    st.session_state["_runs"] = number
    page = html.escape(str(st.session_state.get("_page", "")))
    said = {
        "asked": st.query_params.to_dict(),
        "view": view.address(),
        "shown": view.shown(),
        "defaults": view.defaults(),
    }
    data = " ".join(f'data-{name}="{html.escape(urlencode(query))}"' for name, query in said.items())
    st.html(f'<div id="run-marker" data-run="{number}" data-page="{page}" {data} hidden></div>')
