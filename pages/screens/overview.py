"""总览: how industry develops in the city, or in the part of it that the reader went down to."""

import streamlit as st

from pages.parts.later import last, later
from pages.parts.panels.completeness import completeness
from pages.parts.panels.district_figures import district_figures
from pages.parts.panels.documents import documents
from pages.parts.panels.due import due
from pages.parts.panels.firms import firms
from pages.parts.panels.growth import growth
from pages.parts.panels.key_figures import key_figures
from pages.parts.panels.place import below, read_choice
from pages.parts.scope import Scope, read_scope, ways
from pages.parts.store import Warehouse, board


def render() -> None:
    """Draw the page: key figures, then what lies below, growth, completeness, targets that are due, documents."""
    store = board()
    scope = read_scope(store)
    chosen = read_choice(store, scope)
    later(ways_and_figures, store, scope)
    left, right = st.columns([7, 5])
    with left:
        below(store, scope, chosen)
    is_beside_map = not (scope.district or scope.cluster)
    with right:
        growth(store, scope)
        if is_beside_map:
            completeness(store, scope, chosen and chosen[0])
    # What else stands beside growth is about as high as it: a second card there would leave a hole.
    with st.container():
        if not is_beside_map:
            completeness(store, scope, None)
    last(below_the_charts, store, scope)


def ways_and_figures(store: Warehouse, scope: Scope) -> None:
    """Draw what leads to another place, and the key figures of this one."""
    ways(store, scope)
    figures = district_figures if scope.district or scope.firm else key_figures
    figures(store, scope)


def below_the_charts(store: Warehouse, scope: Scope) -> None:
    """Draw firms and projects of a place or an industry, targets that are due, documents."""
    if scope.district or scope.cluster:
        firms(store, scope)
    # Side by side one of them would be too narrow for its columns, and leave a hole below the other.
    due(store, scope)
    documents(store, scope)


render()
