"""Questions about districts: what they state, their values of one measure, their tiles."""

import pandas as pd

from warehouse.connection import Warehouse


def place_choices(board: Warehouse, *, subject: str, area: str) -> pd.DataFrame:
    """Return the measures and periods that districts state, with the number of districts; the best covered first.

    ``subject`` narrows to one industry; empty: regions and sectors. ``area`` narrows to its districts; empty: all.
    """
    return board.ask("place_choices", subject=subject, area=area)


def place_values(
    board: Warehouse,
    *,
    subject_kind: str,
    subject: str,
    qualifier: str,
    indicator: str,
    transformation: str,
    period: str,
) -> pd.DataFrame:
    """Return the districts' preferred values of one measure in one period as an observation frame, largest first."""
    return board.ask(
        "place_values",
        subject_kind=subject_kind,
        subject=subject,
        qualifier=qualifier,
        indicator=indicator,
        transformation=transformation,
        period=period,
    )


def tiles(board: Warehouse, *, day: str) -> pd.DataFrame:
    """Return the tile grid valid on a day (YYYY-MM-DD): region, names, area, col, row, row_span."""
    return board.ask("tiles", day=day)
