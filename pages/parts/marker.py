"""The mark at the end of a run: browser tests wait for its number to grow."""

import streamlit as st


def marker() -> None:
    """Draw an invisible element that counts the runs of this session."""
    number = st.session_state.get("_runs", 0) + 1
    st.session_state["_runs"] = number
    st.html(f'<div id="run-marker" data-run="{number}" hidden></div>')
