"""区县: one district as a reply to a deputy would want it, or all districts side by side."""

import streamlit as st

from pages.parts.later import later
from pages.parts.panels.cluster_output import cluster_output
from pages.parts.panels.cluster_system import cluster_system
from pages.parts.panels.comparison import compare
from pages.parts.panels.district_figures import district_figures
from pages.parts.panels.district_head import (
    district_head,
    read_mode,
    read_profile,
)
from pages.parts.panels.documents import documents_later
from pages.parts.panels.firm_record import firm_record
from pages.parts.panels.firms import firms
from pages.parts.panels.goals import goals
from pages.parts.panels.parks import parks
from pages.parts.scope import breadcrumb, pickers
from pages.parts.store import Warehouse, board


def render() -> None:
    """Draw the page."""
    store = board()
    if read_mode() == "compare":
        compare(store)
    else:
        profile(store)


def profile(store: Warehouse) -> None:
    """Draw 本区一页."""
    scope = read_profile(store)
    if not scope.district:
        st.html('<p class="empty">看板里还没有一个区县的数：请先导入文件，或补上种子数据后重建数据仓库。</p>')
        return
    with district_head(store, scope):
        breadcrumb(scope, above={"mode": "compare"})
    pickers(store, scope, levels=("district", "cluster", "firm"), required="district")
    later(district_figures, store, scope)
    left, right = st.columns([7, 5])
    with left:
        later(firm_record if scope.firm else cluster_system, store, scope)
        later(goals, store, scope)
        if scope.cluster and not scope.firm:
            later(parks, store, scope)
    with right:
        cluster_output(store, scope)
        if scope.level == "district":
            later(parks, store, scope)
    later(firms, store, scope)
    documents_later(store, scope)


render()
