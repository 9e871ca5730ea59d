"""The front door of the board: ``streamlit run app.py``.

The script that draws lies in ``pages/``, because a folder ``pages/`` beside the script would make the framework treat
it as pages of its own.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from pages.parts.failure import say
from pages.parts.front import Front

PAGES = Path(__file__).resolve().parent / "pages"

front = Middleware(
    Front,
    pages=[screen.stem for screen in (PAGES / "screens").glob("[!_]*.py")],
    default="overview",
    title="产业集群发展看板",
)
app = st.App(PAGES / "board.py", middleware=[front], on_script_error=say)
