"""Questions about the cultivation of firms and innovation."""

import pandas as pd

from warehouse.connection import Warehouse


def ladder_numbers(board: Warehouse, *, indicators: list[str], area: str, district: str, subject: str) -> pd.DataFrame:
    """Return the preferred numbers of the indicators in the scope as an observation frame, by indicator and time.

    Actuals, targets and announced values; levels, new entries, growth, ranks; events, averages and single firms apart.
    """
    return board.ask("ladder_numbers", indicators=indicators, area=area, district=district, subject=subject)
