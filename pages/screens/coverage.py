"""覆盖: what is stated, derived, stated in part, and silent; and whom to ask."""

import streamlit as st

from pages.parts.later import fill_later
from pages.parts.panels.coverage import gap_card, matrix_card, matrix_pickers, read_matrix
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store)
    matrix = read_matrix(store, scope)
    breadcrumb(scope)
    choices = st.container(horizontal=True, gap="small", vertical_alignment="center")
    fill_later(choices, lambda: matrix_pickers(store, matrix))
    if matrix.by == "district":
        fill_later(choices, lambda: pickers(store, scope, levels=("area",)))
    # In a place of its own: the matrix below stays where it is, and as it is, when a gap is named.
    with st.container():
        gap_card(store, matrix)
    matrix_card(matrix, scope)


render()
