"""梯度培育: the ladder of firms, over time and by district, research, factories, platforms and what firms need."""

import streamlit as st

from pages.parts.later import last, later
from pages.parts.panels.factories import factories, factories_of
from pages.parts.panels.inputs import apart, inputs, inputs_of, platforms, platforms_of
from pages.parts.panels.research import research, research_of
from pages.parts.panels.rung_districts import district_rungs
from pages.parts.panels.rungs import rung_chart, rung_trend, rungs_of
from pages.parts.panels.widening import widened
from pages.parts.scope import Scope, read_scope, ways
from pages.parts.store import Warehouse, board
from pages.parts.turns import turn


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store)
    later(ways, store, scope, levels=("area", "district", "cluster"))
    scope = widened(
        scope,
        lambda one: (
            len(ask(store, one)) > 0 for ask in (rungs_of, research_of, factories_of, inputs_of, platforms_of)
        ),
        matter="梯度企业、研发、智能制造和要素",
        ask="经济信息委和科技局",
    )
    left, right = st.columns([7, 5])
    # Of an area the rungs are few, of a district the years: research fills the column that is shorter.
    with left:
        rung_chart(store, scope)
        if scope.area and not scope.district:
            research(store, scope)
    with right:
        rung_trend(store, scope)
        if scope.district:
            research(store, scope)
    with turn(int(bool(scope.district)), 2):
        if not scope.district:
            district_rungs(store, scope)
            if not scope.area:
                research(store, scope)
    last(platforms, store, scope)
    last(below_the_charts, store, scope)


def below_the_charts(store: Warehouse, scope: Scope) -> None:
    """Draw factories, what firms need, and numbers of firms that are on no rung."""
    factories(factories_of(store, scope), scope)
    # As wide as the page: side by side one of them would leave a hole below the other.
    inputs(store, scope)
    apart(rungs_of(store, scope), scope)


render()
