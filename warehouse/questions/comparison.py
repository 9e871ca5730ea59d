"""Questions that set districts side by side: beside the ranking, and over time."""

import pandas as pd

from warehouse.connection import Warehouse


def beside_values(
    board: Warehouse,
    *,
    subject_kind: str,
    subject: str,
    qualifier: str,
    indicator: str,
    transformation: str,
    period: str,
) -> pd.DataFrame:
    """Return the values of the city, of zones and of groups in one measure and period as an observation frame.

    Zones and groups overlap districts: they stand beside a ranking, never in it.
    """
    return board.ask(
        "beside_values",
        subject_kind=subject_kind,
        subject=subject,
        qualifier=qualifier,
        indicator=indicator,
        transformation=transformation,
        period=period,
    )


def place_series(
    board: Warehouse, *, subject_kind: str, subject: str, qualifier: str, indicator: str, transformation: str, area: str
) -> pd.DataFrame:
    """Return the districts' yearly values of one measure as an observation frame, by district and time.

    Whole years, and stocks at the end of one: never a part of a year.
    """
    return board.ask(
        "place_series",
        subject_kind=subject_kind,
        subject=subject,
        qualifier=qualifier,
        indicator=indicator,
        transformation=transformation,
        area=area,
    )
