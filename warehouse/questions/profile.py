"""Questions about one district: its numbers, its cluster system, its firms and projects, its parks."""

import pandas as pd

from warehouse.connection import Warehouse


def district_series(board: Warehouse, *, region: str, subject: str) -> pd.DataFrame:
    """Return every actual of a region's own series, or of one subject in it (empty: anywhere), as an observation frame.

    With ``figure_rank`` and ``figure_name``; levels, growth rates and stated ranks of all periods, by series and time.
    """
    return board.ask("district_series", region=region, subject=subject)


def subject_statements(board: Warehouse, *, region: str, subject_kind: str, subject: str) -> pd.DataFrame:
    """Return what is said of firms or parks of a region as an observation frame, oldest first; events among it."""
    return board.ask("subject_statements", region=region, subject_kind=subject_kind, subject=subject)


def fullest_districts(board: Warehouse, *, subject: str) -> pd.DataFrame:
    """Return the districts, then zones, with statements of an industry or firm (empty: of anything), most first."""
    return board.ask("fullest_districts", subject=subject)


def district_system(board: Warehouse, *, region: str) -> pd.DataFrame:
    """Return the members of a district's cluster systems in the order of the list.

    system, tier, cluster_name (empty: members that no document names), cluster, target_value, target_year, note,
    doc_id, doc_title, published, access.
    """
    return board.ask("district_system", region=region)


def district_firms(board: Warehouse, *, region: str) -> pd.DataFrame:
    """Return the listed firms and projects of a district (empty: of all), most spoken of first.

    Their names in statements are joined by ``|`` in ``subjects``.
    """
    return board.ask("district_firms", region=region)


def district_parks(board: Warehouse, *, region: str) -> pd.DataFrame:
    """Return the parks of a district: park, aliases and hosts (both joined by ``|``), note."""
    return board.ask("district_parks", region=region)
