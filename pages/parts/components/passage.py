"""A way to another page without the reader's own click on a link.

``st.switch_page`` with a query writes two entries of history: the query on the page that is left, then the new page.
A link writes one; so the link is drawn, hidden, and the browser goes through it.
"""

import streamlit as st

from pages.parts.components.assets import script

_passage = st.components.v2.component("board_passage", html="<i></i>", js=script("passage"), isolate_styles=False)


def passage(screen: str, query: dict[str, str]) -> None:
    """Leave for another page with this query as soon as the browser has drawn this."""
    with st.container(key="passage"):
        st.page_link(screen, label="前往", query_params=query)
        _passage(key=f"passage-{screen}")
