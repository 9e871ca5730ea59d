"""A page that looks every few seconds whether the board is still the one that it shows, and is drawn anew where not."""

import streamlit as st

from pages.parts.components.assets import script

_watch = st.components.v2.component("board_watch", html="<i></i>", js=script("watch"), isolate_styles=False)


def watch(address: str, version: str, *, holds: bool) -> None:
    """Have the browser compare the drawn ``version`` with what ``address`` answers, and ask for a run where it moved.

    It waits while the reader types or a run is on, and, where the page ``holds``, while a dialog or a popover is open.
    A tab that nobody sees asks nothing.
    """
    _watch(
        key="watch",
        data={"address": address, "version": version, "holds": holds},
        on_moved_change=_nothing,
    )


def _nothing() -> None:
    """Do nothing: the run itself takes the newest board."""
