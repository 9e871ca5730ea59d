"""区县: one district as a reply to a deputy would want it, or all districts side by side."""

import html

import streamlit as st

from pages.parts.panels.cluster_output import cluster_output
from pages.parts.panels.cluster_system import cluster_system
from pages.parts.panels.comparison import district_ranking, district_trend, zones
from pages.parts.panels.district_figures import district_figures
from pages.parts.panels.district_head import comparison_head, district_head, read_comparison, read_mode
from pages.parts.panels.documents import documents
from pages.parts.panels.firm_record import firm_record
from pages.parts.panels.firms import firms
from pages.parts.panels.goals import goals
from pages.parts.panels.parks import parks
from pages.parts.panels.place import measure_pickers, read_choice
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import Warehouse, board

DEFAULT = "500151"
"""铜梁: the district with most observations."""


def render() -> None:
    """Draw the page."""
    store = board()
    if read_mode() == "compare":
        compare(store)
    else:
        profile(store)


def profile(store: Warehouse) -> None:
    """Draw 本区一页."""
    scope = read_scope(store, district=DEFAULT)
    with district_head(store, scope):
        breadcrumb(scope, above={"mode": "compare"})
    pickers(store, scope, levels=("district", "cluster", "firm"), required="district")
    district_figures(store, scope)
    left, right = st.columns([7, 5])
    with left:
        firm_record(store, scope) if scope.firm else cluster_system(store, scope)
        goals(store, scope)
        if scope.cluster and not scope.firm:
            parks(store, scope)
    with right:
        cluster_output(store, scope)
        if scope.level == "district":
            parks(store, scope)
    firms(store, scope)
    documents(store, scope)


def compare(store: Warehouse) -> None:
    """Draw 区县比较."""
    scope, highlight = read_comparison(store)
    with comparison_head():
        breadcrumb(scope)
    found = read_choice(store, scope)
    place, measure = st.columns([5, 7], vertical_alignment="bottom")
    with place:
        pickers(store, scope, levels=("area", "cluster"))
    if not found:
        st.html(f'<p class="empty">没有区县公开过{html.escape(scope.cluster)}可以比较的数。</p>')
        return
    choice, choices = found
    with measure:
        measure_pickers(choices, choice)
    left, right = st.columns([6, 6])
    with left:
        district_ranking(store, scope, choice, highlight=highlight)
    with right:
        district_trend(store, scope, choice, highlight=highlight)
        zones(store, choice)


render()
