"""What surrounds every page: head with navigation, notices, foot, and at most one panel over the page."""

import html

import pandas as pd
import streamlit as st

from pages.parts import view
from pages.parts.card import cards
from pages.parts.data_panel import data_panel
from pages.parts.desk.visitor import has_login, is_editor
from pages.parts.freshness import keep_fresh
from pages.parts.later import catch_up, start_later
from pages.parts.looking_back import asks_for_day, known_on_box, looking_back, read_known_on
from pages.parts.marker import marker
from pages.parts.navigation import follow, is_leaving, navigation
from pages.parts.notices import notices
from pages.parts.paper import legend, margins
from pages.parts.statement import statement_panel
from pages.parts.store import WarehouseError, board, start_board
from pages.parts.style import style
from pages.parts.view import Parameter
from warehouse.clock import today
from warehouse.connection import Warehouse
from warehouse.questions.scope import board_facts


def frame(page: st.Page) -> None:
    """Draw one page with all that surrounds it. The head is filled last: its links carry what the page has read."""
    follow(page.url_path)
    st.session_state["_page"] = page.url_path
    view.start_run()
    cards().clear()
    start_later()
    style()
    head, said = st.container(key="head"), st.container(key="notices")
    try:
        start_board()
        with said:
            read_known_on()
    except WarehouseError as error:
        _broken(head, error)
    else:
        view.read(Parameter("observation", "观测编号"))
        try:
            page.run()
            catch_up()
            _read_table()
            view.end_run()
        finally:
            # A page that fails must not take the way to the other pages with it.
            with head:
                _head()
        with said:
            looking_back(board())
            notices(board())
        _foot(board(), page.title)
        _panels(board())
    keep_fresh(page.url_path)
    marker()


def _read_table() -> None:
    """Read whose data the address opens: one of the cards that the page has drawn, which are known only now."""
    if not is_leaving():
        titles = {name: card.title for name, card in cards().items()}
        view.read(Parameter("table", "数据表", titles, names=titles))


def _head() -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="masthead"):
        st.html('<p class="brand">产业集群发展看板<small>重庆</small></p>', width="content")
        navigation(is_editor=is_editor(), can_log_in=has_login())
        known_on_box()


def _foot(store: Warehouse, title: str) -> None:
    """Name the forms in which values of each state are drawn, and up to when is known what, on screen and on paper."""
    facts = next(board_facts(store).itertuples())
    newest = "没有注明日期的文件" if pd.isna(facts.newest) else f"{facts.newest:%Y-%m-%d}"
    held = f"共 {facts.observations:,} 条观测、{facts.documents:,} 份文件"
    day = f"所知截至 {newest}（最新文件的日期）；本页看于 {today():%Y-%m-%d}"
    st.html(f'<p class="legend">{legend()}<br>{held}；{day}</p>')
    margins(title, f"{held}；{day}")


def _panels(store: Warehouse) -> None:
    """Open at most one panel: Streamlit allows one dialog a run."""
    if asks_for_day():
        return
    if view.value("observation"):
        statement_panel(store)
    elif (name := view.value("table")) in cards():
        data_panel(cards()[name])


def _broken(head: st.delta_generator.DeltaGenerator, error: WarehouseError) -> None:
    with head:
        st.html('<p class="brand">产业集群发展看板<small>重庆</small></p>')
    st.html(f'<p class="notice" role="alert">{html.escape(str(error))}</p>')
