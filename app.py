"""The front door of the board: ``streamlit run app.py``.

The script that draws lies in ``pages/``, because a folder ``pages/`` beside the script would make the framework treat
it as pages of its own.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from pages.parts.desk.loopback import Loopback, require_loopback
from pages.parts.failure import say
from pages.parts.freshness import Freshness
from pages.parts.front import Front
from pages.parts.gathering import Gathering
from pages.parts.navigation import DESK, PAGES

require_loopback()
front = Middleware(
    Front,
    pages=[page.address for page in (*PAGES, *DESK)],
    default=PAGES[0].address,
    title="产业集群发展看板",
)
app = st.App(
    Path(__file__).resolve().parent / "pages" / "board.py",
    middleware=[Middleware(Loopback), front, Middleware(Freshness), Middleware(Gathering)],
    on_script_error=say,
)
