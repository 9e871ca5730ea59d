"""Questions about the municipal system of clusters: its members, their numbers, firms, parks, who answers for them."""

import pandas as pd

from warehouse.connection import Warehouse


def cluster_taxonomy(board: Warehouse, *, area: str, district: str) -> pd.DataFrame:
    """Return the clusters of the municipal system by tier: cluster, parent, tier_*, name, evidence_*, target_2027.

    ``observations`` and ``regions`` count what is stated in the place.
    """
    return board.ask("cluster_taxonomy", area=area, district=district)


def district_taxonomy(board: Warehouse, *, district: str) -> pd.DataFrame:
    """Return what :func:`cluster_taxonomy` does, of one district."""
    return board.ask("district_taxonomy", district=district)


def municipal_numbers(board: Warehouse, *, cluster: str, area: str, district: str) -> pd.DataFrame:
    """Return what counts towards a municipal cluster (empty: any) in the place, as an observation frame by subject.

    With ``is_cluster_line``: the row belongs to the name that stands for the cluster itself.
    """
    return board.ask("municipal_numbers", cluster=cluster, area=area, district=district)


def municipal_firms(board: Warehouse, *, cluster: str, area: str, district: str) -> pd.DataFrame:
    """Return the listed firms and projects of a municipal cluster, leaders of a chain first.

    Their names in statements are joined by ``|`` in ``subjects``; ``of_enterprise`` is the leader that one supplies.
    """
    return board.ask("municipal_firms", cluster=cluster, area=area, district=district)


def municipal_parks(board: Warehouse, *, cluster: str, area: str, district: str) -> pd.DataFrame:
    """Return the parks that are meant for a municipal cluster: park, region_*, hosts (its words), note, doc_title."""
    return board.ask("municipal_parks", cluster=cluster, area=area, district=district)


def municipal_responsible(board: Warehouse, *, cluster: str, area: str, district: str) -> pd.DataFrame:
    """Return who answers for names of a municipal cluster: lead, support (joined by ``|``), chain_leader, target_id."""
    return board.ask("municipal_responsible", cluster=cluster, area=area, district=district)


def size_and_growth(board: Warehouse, *, fewest: int) -> pd.DataFrame:
    """Return levels and growth rates of industries stated together, as an observation frame with ``place``.

    Places and periods with at least ``fewest`` industries, those with most (``industries``) first.
    """
    return board.ask("size_and_growth", fewest=fewest)


def product_volumes(board: Warehouse, *, region: str) -> pd.DataFrame:
    """Return the yearly output of each product of a region as an observation frame, by product and time."""
    return board.ask("product_volumes", region=region)
