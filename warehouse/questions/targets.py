"""Questions about targets: what is due, and where it stands."""

import pandas as pd

from warehouse.connection import Warehouse


def targets_due(
    board: Warehouse, *, region: str, area: str, subject: str, first_year: int = 0, last_year: int = 9999
) -> pd.DataFrame:
    """Return the targets in force that fall due within the years (all of them where none are named), soonest first.

    An observation frame with more: base_*, latest_*, final_*, part_* (id, period, time, value, bound; a part of the
    due year where its whole is not stated), apart_* (period label, time, reason: the last actual that a break of the
    series parts from the goal), superseded, lead, support, chain_leader.
    """
    return board.ask(
        "targets_due", region=region, area=area, subject=subject, first_year=first_year, last_year=last_year
    )


def offices(board: Warehouse) -> pd.DataFrame:
    """Return the office to ask for numbers of each theme: theme, office."""
    return board.ask("offices")


def verdicts(board: Warehouse) -> pd.DataFrame:
    """Return the verdicts on targets, the most urgent first: verdict, verdict_name, meaning, rank."""
    return board.ask("verdicts")
