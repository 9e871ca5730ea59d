"""Questions about how districts organise their industry: cluster systems, mechanisms, places in rankings."""

import pandas as pd

from warehouse.connection import Warehouse


def system_members(board: Warehouse, *, area: str, district: str) -> pd.DataFrame:
    """Return the members of all cluster systems in the scope, districts first, each in the order of the list.

    region with its names, system, tier, cluster_name (empty: members that no document names), cluster, target_value
    (亿元), target_year, note, doc_id, doc_title, published, published_on, numbers (of the member under its own
    name), is_open (the region has a page).
    """
    return board.ask("system_members", area=area, district=district)


def mechanism_list(board: Warehouse, *, area: str, district: str) -> pd.DataFrame:
    """Return the mechanisms that documents describe in the scope, in the order of the list.

    mechanism, kind, region with its names, what_it_measures, note, doc_id, doc_title, published, numbers (statements of
    the region that speak to it), codes (their indicators joined by ``,``), example (id of one of them, or empty).
    """
    return board.ask("mechanism_list", area=area, district=district)


def stated_ranks(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return every stated place in a ranking in the scope as an observation frame, the foremost first."""
    return board.ask("stated_ranks", area=area, district=district, subject=subject)
