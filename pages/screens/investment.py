"""投资: signing and ground-breaking events first, then investment, stages, projects, and whose money it is."""

import streamlit as st

from pages.parts.later import fill_later, last, later
from pages.parts.panels.events import event_chart, event_list, events_of
from pages.parts.panels.investment import investment, numbers_of
from pages.parts.panels.investors import investor_table
from pages.parts.panels.projects import largest, lists, lists_of, projects_of
from pages.parts.panels.stages import money, stage_bars
from pages.parts.panels.widening import widened
from pages.parts.scope import Scope, read_scope, ways
from pages.parts.store import Warehouse, board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store, is_of_municipal=True)
    later(ways, store, scope, page="investment")
    scope = widened(
        scope,
        lambda one: (len(ask(store, one)) > 0 for ask in (events_of, numbers_of, lists_of, projects_of)),
        matter="投资或项目",
        ask="招商投资局和经济信息委",
    )
    projects_of.begin(store, scope)
    # Row by row, what grows with one number stands side by side: columns of all would end far from one another.
    left, right = st.columns([7, 5])
    with left:
        event_chart(store, scope)
    fill_later(right, lambda: event_list(events_of(store, scope), scope))
    left, right = st.columns([7, 5])
    with left:
        investment(store, scope)
    with right:
        stage_bars(store, scope)
    left, right = st.columns([7, 5])
    fill_later(left, lambda: lists(lists_of(store, scope), scope))
    with right:
        money(store, scope)
    last(below_the_charts, store, scope)


def below_the_charts(store: Warehouse, scope: Scope) -> None:
    """Draw the largest projects, and whose money it is."""
    left, right = st.columns([6, 6])
    with left:
        largest(projects_of(store, scope), scope)
    with right:
        investor_table(store, scope)


render()
