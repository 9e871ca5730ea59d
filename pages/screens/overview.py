"""总览: how industry develops in the city, or in the part of it that the reader went down to."""

import streamlit as st

from pages.parts.later import later
from pages.parts.panels.completeness import completeness
from pages.parts.panels.district_figures import district_figures
from pages.parts.panels.documents import documents_later
from pages.parts.panels.due import due
from pages.parts.panels.firms import firms
from pages.parts.panels.growth import growth
from pages.parts.panels.key_figures import key_figures
from pages.parts.panels.place import below, read_choice
from pages.parts.scope import breadcrumb, pickers, read_scope
from pages.parts.store import board


def render() -> None:
    """Draw the page: key figures, then what lies below, growth, completeness, targets that are due, documents."""
    store = board()
    scope = read_scope(store)
    chosen = read_choice(store, scope)
    breadcrumb(scope)
    pickers(store, scope)
    later(district_figures if scope.district else key_figures, store, scope)
    left, right = st.columns([7, 5])
    with left:
        below(store, scope, chosen)
    with right:
        growth(store, scope)
        completeness(store, scope, chosen and chosen[0])
    if scope.district or scope.cluster:
        later(firms, store, scope)
    left, right = st.columns([7, 5])
    with left:
        later(due, store, scope)
    with right:
        documents_later(store, scope)


render()
