"""The mark at the end of a run: browser tests wait for its number to grow, and marks of charts lead on from it."""

import html
from urllib.parse import urlencode

import streamlit as st

from pages.parts import view


def marker() -> None:
    """Draw an invisible element that counts the runs of this session.

    It says which address was asked for and what the page made of it: without what it does not know, with what is kept.
    """
    number = st.session_state.get("_runs", 0) + 1
    st.session_state["_runs"] = number
    asked, made = (html.escape(urlencode(query)) for query in (st.query_params.to_dict(), view.address()))
    st.html(f'<div id="run-marker" data-run="{number}" data-asked="{asked}" data-view="{made}" hidden></div>')
