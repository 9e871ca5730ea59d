"""集群: the municipal system of clusters, one of them in depth, and industries side by side."""

from dataclasses import replace

import streamlit as st

from pages.parts.later import fill_later, later
from pages.parts.panels.cluster_chain import cluster_chain, cluster_firms, parks_and_answers
from pages.parts.panels.cluster_districts import cluster_districts, is_short
from pages.parts.panels.cluster_lines import cluster_figures, cluster_years, states_little
from pages.parts.panels.cluster_names import cluster_names
from pages.parts.panels.growth import growth
from pages.parts.panels.municipal import ClusterView, cluster_bar, cluster_head, read_cluster
from pages.parts.panels.size_growth import products, size_growth
from pages.parts.panels.taxonomy import taxonomy_map, taxonomy_tree
from pages.parts.store import board


def render() -> None:
    """Draw the page: the system beside one of its clusters, or the comparison of industries."""
    store = board()
    shown = read_cluster(store)
    later(cluster_bar, store, shown)
    if shown.section == "compare":
        place = replace(shown.scope, cluster="", firm="")
        left, right = st.columns([5, 7])
        with left:
            growth(store, place)
        with right:
            size_growth(store, place)
        products(store, place)
        return
    left, right = st.columns([7, 5])
    with left:
        taxonomy_map(shown)
        later(head_and_figures, shown)
        cluster_years(shown)
    fill_later(right, taxonomy_tree, shown)
    # Beside the list of all clusters there is room for it where a cluster says little of itself.
    with left if states_little(shown) and is_short(shown) else st.container():
        cluster_districts(shown)
    # As wide as the page: of one cluster one of these lists is the longest, of another another.
    below = st.container()
    fill_later(below, cluster_firms, store, shown)
    fill_later(below, cluster_names, shown)
    fill_later(below, cluster_chain, store, shown)
    parks_and_answers(below, store, shown)


def head_and_figures(shown: ClusterView) -> None:
    """Draw what the cluster is, and its key figures."""
    cluster_head(shown)
    cluster_figures(shown)


render()
