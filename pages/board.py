"""The page frame: head, the page itself, foot, and the panel over it. It holds no data."""

import streamlit as st

from pages.parts.frame import frame
from pages.parts.icon import icon
from pages.parts.navigation import pages

st.set_page_config(page_title="产业集群发展看板", page_icon=icon(), layout="wide")
frame(st.navigation(pages(), position="hidden"))
