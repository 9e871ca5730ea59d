"""Questions about series over time: key figures, growth of industries, output of clusters."""

import pandas as pd

from warehouse.connection import Warehouse


def key_series(board: Warehouse, *, region: str, subject: str) -> pd.DataFrame:
    """Return the yearly and stock series of a region, or of one subject in it.

    An observation frame with ``figure_rank`` and ``figure_name``; levels and growth rates, by rank, series, time.
    """
    return board.ask("key_series", region=region, subject=subject)


def industry_growth(board: Warehouse) -> pd.DataFrame:
    """Return the city-wide growth of value added of the bureau's industries, every stated period, by time."""
    return board.ask("industry_growth")


def cluster_numbers(board: Warehouse, *, region: str, cluster: str) -> pd.DataFrame:
    """Return levels and growth of output, revenue and value added of a region's industries, newest first."""
    return board.ask("cluster_numbers", region=region, cluster=cluster)


def growth_rates(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return the stated growth rates of a scope as an observation frame, oldest period first."""
    return board.ask("growth_rates", area=area, district=district, subject=subject)


def numbers_by_theme(board: Warehouse, *, area: str, district: str, cluster: str, firm: str) -> pd.DataFrame:
    """Return the preferred values of a scope as an observation frame, by theme and newest first."""
    return board.ask("numbers_by_theme", area=area, district=district, cluster=cluster, firm=firm)
