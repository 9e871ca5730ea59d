"""梯度培育: the ladder of firms, over time and by district, research, factories, platforms and what firms need."""

import streamlit as st

from pages.parts.panels.factories import factories, factories_of
from pages.parts.panels.inputs import INPUTS, PLATFORMS, apart, inputs, platforms
from pages.parts.panels.research import research, research_of
from pages.parts.panels.rung_districts import district_rungs
from pages.parts.panels.rungs import numbers, rung_chart, rung_trend, rungs_of
from pages.parts.panels.widening import widened
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store)
    breadcrumb(scope)
    pickers(store, scope, levels=("area", "district", "cluster"))
    scope, (rungs, spent, made, _) = widened(
        scope,
        lambda one: [
            rungs_of(store, one),
            research_of(store, one),
            factories_of(store, one),
            numbers(store, one, [*INPUTS, *PLATFORMS]),
        ],
        matter="梯度企业、研发、智能制造和要素",
        ask="经济信息委和科技局",
    )
    left, right = st.columns([7, 5])
    with left:
        rung_chart(rungs, scope)
        inputs(store, scope) if scope.district else district_rungs(rungs, scope)
    with right:
        rung_trend(rungs, scope)
        research(spent, scope)
        platforms(store, scope)
    factories(made, scope)
    if scope.district:
        apart(rungs, scope)
        return
    left, right = st.columns([6, 6])
    with left:
        inputs(store, scope)
    with right:
        apart(rungs, scope)


render()
