"""投资: signing and ground-breaking events first, then investment, stages, projects, and whose money it is."""

import streamlit as st

from pages.parts.later import fill_later, last, later
from pages.parts.panels.events import event_chart, event_list, events_of, lists_all_events
from pages.parts.panels.investment import investment, numbers_of
from pages.parts.panels.investors import investor_table
from pages.parts.panels.projects import largest, lists, lists_of, projects_of
from pages.parts.panels.stages import has_stages, money, stage_bars
from pages.parts.panels.widening import widened
from pages.parts.scope import Scope, read_scope, ways
from pages.parts.store import Warehouse, board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store, is_of_municipal=True)
    later(ways, store, scope)
    scope = widened(
        scope,
        lambda one: (len(ask(store, one)) > 0 for ask in (events_of, numbers_of, lists_of, projects_of)),
        matter="投资或项目",
        ask="招商投资局和经济信息委",
    )
    projects_of.begin(store, scope)
    # Row by row, what is about as high stands side by side: columns of all would end far from one another.
    is_all = lists_all_events()
    left, right = (st.container(), st.container()) if is_all else st.columns([7, 5])
    with left:
        event_chart(store, scope)
    fill_later(right, event_list, store, scope, is_all=is_all)
    left, right = st.columns([7, 5]) if has_stages(store, scope) else (st.container(), st.container())
    with right:
        height = stage_bars(store, scope)
    with left:
        investment(store, scope, least=height)
    # As wide as the page: how long these are has nothing to do with one another.
    later(lambda: lists(lists_of(store, scope), scope))
    money(store, scope)
    last(below_the_charts, store, scope)


def below_the_charts(store: Warehouse, scope: Scope) -> None:
    """Draw the largest projects, and whose money it is."""
    largest(projects_of(store, scope), scope)
    investor_table(store, scope)


render()
