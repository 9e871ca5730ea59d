"""区县: one district as a reply to a deputy would want it, or all districts side by side."""

import streamlit as st

from pages.parts.later import last, later
from pages.parts.panels.cluster_output import cluster_output
from pages.parts.panels.cluster_system import cluster_system
from pages.parts.panels.comparison import compare
from pages.parts.panels.district_figures import district_figures
from pages.parts.panels.district_head import district_head, predecessors, read_mode, read_profile
from pages.parts.panels.documents import documents
from pages.parts.panels.firm_record import firm_record
from pages.parts.panels.firms import firms
from pages.parts.panels.goals import goals
from pages.parts.panels.parks import parks
from pages.parts.scope import Scope, pickers
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
    district_head(store, scope)
    later(choices_and_figures, store, scope)
    # As wide as the page: in a column lists would be long, and leave a hole beside what is short.
    cluster_output(store, scope)
    last(firm_record if scope.firm else cluster_system, store, scope)
    last(goals, store, scope)
    if not scope.firm:
        last(parks, store, scope)
    last(firms, store, scope)
    last(documents, store, scope)


def choices_and_figures(store: Warehouse, scope: Scope) -> None:
    """Draw what leads to another place, and the key figures of this one."""
    predecessors(store, scope)
    pickers(store, scope, levels=("district", "cluster", "firm"), required="district")
    district_figures(store, scope)


render()
