"""Files that the browser kept to itself, too large or cut off by the line: the server never hears of them."""

import streamlit as st

from pages.parts.components.assets import script

_unsent = st.components.v2.component(
    "board_unsent", html="<ul class='import-results'></ul>", js=script("unsent"), isolate_styles=False
)


def unsent_files(large: str, broken: str) -> None:
    """Draw the list of them below the field for files, until the next are chosen; nothing where all were sent.

    ``large`` and ``broken`` say what is wrong with a file that is too large, and with one that did not get through.
    """
    _unsent(key="unsent", data={"large": large, "broken": broken})
