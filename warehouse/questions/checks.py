"""Questions about what the checks found."""

import pandas as pd

from warehouse.connection import Warehouse


def findings(board: Warehouse, *, severity: str = "") -> pd.DataFrame:
    """Return the findings of one severity (empty: all), with both statements, their place and the reason in Chinese."""
    return board.ask("findings", severity=severity)
