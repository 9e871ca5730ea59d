"""Questions about what can be chosen: regions, industries, firms, each with its number of statements."""

import pandas as pd

from warehouse.connection import Warehouse


def scope_regions(board: Warehouse) -> pd.DataFrame:
    """Return the regions with statements: region, names, level, area, validity, successor, observations."""
    return board.ask("scope_regions")


def scope_clusters(board: Warehouse, *, area: str, district: str) -> pd.DataFrame:
    """Return the industries with statements in the place: subject, cluster, relation, observations; most first."""
    return board.ask("scope_clusters", area=area, district=district)


def scope_firms(board: Warehouse, *, area: str, district: str, cluster: str) -> pd.DataFrame:
    """Return the firms and projects with statements in place and industry: firm, cluster, observations; most first."""
    return board.ask("scope_firms", area=area, district=district, cluster=cluster)


def page_regions(board: Warehouse, *, page: str) -> pd.DataFrame:
    """Return the regions that rows of a page (``investment``, ``targets``) are of: region, observations."""
    return board.ask("page_regions", page=page)


def page_clusters(board: Warehouse, *, page: str, area: str, district: str) -> pd.DataFrame:
    """Return the industries that rows of a page are of in the place: subject, observations; most first."""
    return board.ask("page_clusters", page=page, area=area, district=district)


def page_firms(board: Warehouse, *, page: str, area: str, district: str, cluster: str) -> pd.DataFrame:
    """Return the firms and projects that rows of a page are of in place and industry: firm, observations."""
    return board.ask("page_firms", page=page, area=area, district=district, cluster=cluster)


def district_clusters(board: Warehouse, *, district: str) -> pd.DataFrame:
    """Return the industries with statements in one district: subject, cluster, relation, observations; most first."""
    return board.ask("district_clusters", district=district)


def district_enterprises(board: Warehouse, *, district: str) -> pd.DataFrame:
    """Return the firms and projects with statements in one district: firm, cluster, observations; most first."""
    return board.ask("district_enterprises", district=district)


def board_facts(board: Warehouse) -> pd.DataFrame:
    """Return one row: observations shown, documents, and the date of the newest document."""
    return board.ask("board_facts")
