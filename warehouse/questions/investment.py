"""Questions about investment: events, amounts and growth, stages, lists of projects, the largest, whose money it is."""

import pandas as pd

from warehouse.connection import Warehouse


def event_marks(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return the leading count and amount of each stage of each event as an observation frame, newest first.

    With ``event``, ``stage`` (signed, started, completed, built, mixed), ``is_amount``, ``mark`` (one for numbers that
    several documents tell alike) and ``is_drawn``.
    """
    return board.ask("event_marks", area=area, district=district, subject=subject)


def stage_counts(board: Warehouse, *, area: str, district: str, subject: str, events: bool) -> pd.DataFrame:
    """Return counts of signed, started and completed projects that one document gives side by side, newest first.

    An observation frame with ``about``, one value for the counts of one document, subject and period.
    """
    return board.ask("stage_counts", area=area, district=district, subject=subject, events=events)


def pledged_and_paid(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return contracted and paid-in investment, 亿元, where one document states both, newest first.

    An observation frame with ``about``, one value for the two amounts of one document, subject and period.
    """
    return board.ask("pledged_and_paid", area=area, district=district, subject=subject)


def investment_numbers(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return levels, growth rates and shares of investment as an observation frame, by time.

    With ``measure`` (the code of the measure) and ``of_place`` (the same code without the subject).
    """
    return board.ask("investment_numbers", area=area, district=district, subject=subject)


def project_lists(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return the numbers of the lists of projects as an observation frame, newest first."""
    return board.ask("project_lists", area=area, district=district, subject=subject)


def largest_projects(
    board: Warehouse, *, area: str, district: str, cluster: str, counts_to: str, firm: str
) -> pd.DataFrame:
    """Return the planned investment of firms and projects as an observation frame, largest first, one row a project.

    Those of an industry are those of the municipal cluster that its name ``cluster`` counts to (``counts_to``, empty:
    to none). With ``stage`` and ``belongs`` (its industry) of the list of enterprises and ``others``, its further
    statements.
    """
    return board.ask("largest_projects", area=area, district=district, cluster=cluster, counts_to=counts_to, firm=firm)


def investors(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return the numbers that say whose money it is as an observation frame with ``source``, newest first in each."""
    return board.ask("investors", area=area, district=district, subject=subject)
