"""Questions about what is stated and what is silent: district × measure and cluster × measure, year by year."""

import pandas as pd

from warehouse.connection import Warehouse


def coverage_years(board: Warehouse, *, by: str, measures: list[str], area: str) -> pd.DataFrame:
    """Return the years with actual values (``by`` district or cluster) and how many cells each fills, newest first.

    Cells of the ``measures`` count, and districts of the ``area`` (empty: all) that there are at the end of the year.
    """
    return board.ask("coverage_years", by=by, measures=measures, area=area)


def coverage_measures(board: Warehouse, *, most: int) -> pd.DataFrame:
    """Return the measures that districts state most: measure, measure_name, theme, its subject and codes."""
    return board.ask("coverage_measures", most=most)


def cluster_measures(board: Warehouse, *, most: int) -> pd.DataFrame:
    """Return what is stated most of municipal clusters: measure, measure_name, theme, its codes."""
    return board.ask("cluster_measures", most=most)


def coverage_cells(board: Warehouse, *, year: int, measures: list[str], area: str) -> pd.DataFrame:
    """Return the best value of the year of each district and measure: an observation frame with measure and state."""
    return board.ask("coverage_cells", year=year, measures=measures, area=area)


def coverage_clusters(board: Warehouse, *, year: int, measures: list[str]) -> pd.DataFrame:
    """Return the best value of the year of each municipal cluster and measure: a frame with measure and state."""
    return board.ask("coverage_clusters", year=year, measures=measures)


def cluster_list(board: Warehouse) -> pd.DataFrame:
    """Return the clusters of the municipal system in the order of their tiers: cluster, names, evidence."""
    return board.ask("cluster_list")
