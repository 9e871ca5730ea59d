"""Questions of those who edit: what a field of an observation may hold."""

import pandas as pd

from warehouse.connection import Warehouse


def known_subjects(board: Warehouse) -> pd.DataFrame:
    """Return the names of subjects that statements or codelists have: subject_kind, subject, statements; most first."""
    return board.ask("known_subjects")


def indicator_list(board: Warehouse) -> pd.DataFrame:
    """Return all indicators with their themes: indicator, indicator_name, theme, unit (the canonical one)."""
    return board.ask("indicator_list")
