"""总览: how industry develops in the city, or in the part of it that the reader went down to."""

import streamlit as st

from pages.parts.panels.growth import industries
from pages.parts.panels.key_figures import key_figures
from pages.parts.panels.place import district_map, measure_pickers, read_choice
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store)
    breadcrumb(scope)
    pickers(store, scope)
    key_figures(store, scope)
    left, right = st.columns([7, 5])
    with left:
        if found := read_choice(store, scope):
            choice, choices = found
            measure_pickers(choices, choice)
            district_map(store, scope, choice)
    with right:
        industries(store, scope)


render()
