"""覆盖: what is stated, derived, stated in part, and silent; and whom to ask."""

import streamlit as st

from pages.parts.panels.coverage import gap_card, matrix_card, matrix_pickers, read_matrix
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store)
    matrix = read_matrix(store, scope)
    breadcrumb(scope)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        matrix_pickers(store, matrix)
        if matrix.by == "district":
            pickers(store, scope, levels=("area",))
    gap_card(store, matrix)
    matrix_card(matrix, scope)


render()
