"""覆盖: what is stated, derived, stated in part, and silent; and whom to ask."""

import streamlit as st

from pages.parts.later import later
from pages.parts.panels.coverage import Matrix, gap_card, matrix_card, matrix_pickers, read_by, read_matrix
from pages.parts.scope import Scope, breadcrumb, pickers, read_scope
from pages.parts.store import Warehouse, board


def render() -> None:
    """Draw the page."""
    store = board()
    # Of an area the matrix has its districts; of clusters there is one, of the whole city.
    scope = read_scope(store, follows=("area",) if read_by() == "district" else ())
    matrix = read_matrix(store, scope)
    later(choices, store, matrix, scope)
    # In a place of its own: the matrix below stays where it is, and as it is, when a gap is named.
    with st.container():
        gap_card(store, matrix)
    matrix_card(store, matrix, scope)


def choices(store: Warehouse, matrix: Matrix, scope: Scope) -> None:
    """Draw what leads to another place, and what the matrix can show."""
    breadcrumb(scope)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        matrix_pickers(store, matrix)
        if matrix.by == "district":
            pickers(store, scope, levels=("area",))


render()
