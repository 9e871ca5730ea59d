"""Questions about single statements: what one says, which others say it too, who answers for it."""

import pandas as pd

from warehouse.connection import Warehouse


def statement(board: Warehouse, *, observation: str) -> pd.DataFrame:
    """Return the statement or derived value of that id as an observation frame of one row, of none where unknown."""
    return board.ask("statement", observation=observation)


def passage(board: Warehouse, *, observation: str) -> pd.DataFrame:
    """Return the paragraph that holds the words of a number: paragraph (from 1), page, text, start and end in it.

    One row, or none where the document's text is not kept; page is null where the document has no pages. is_reviewed:
    whether a person looked at the number; corrected: what he changed, a line each, with tabs between field, old, new,
    reason, person and day.
    """
    return board.ask("passage", observation=observation)


def corrected(board: Warehouse, *, observation: str) -> pd.DataFrame:
    """Return what the list of corrections changed in an observation or its document, a cell a row.

    field, old, new, reason, checked_by, date.
    """
    return board.ask("corrected", observation=observation)


def rivals(board: Warehouse, *, observation: str) -> pd.DataFrame:
    """Return all statements of the same business key, the one asked for among them, the leading one first."""
    return board.ask("rivals", observation=observation)


def contested(board: Warehouse, *, area: str, district: str, subject: str) -> pd.DataFrame:
    """Return all statements of keys that several documents state, as an observation frame, furthest apart first.

    ``contest`` names the key, ``place`` the place of a statement in it: 1 leads. '' restricts nothing.
    """
    return board.ask("contested", area=area, district=district, subject=subject)


def responsible_for(board: Warehouse, *, observation: str) -> pd.DataFrame:
    """Return who answers, one row a line of the list: lead, support, chain_leader, note, the document that says so."""
    return board.ask("responsible_for", observation=observation)


def observations_by_id(board: Warehouse, *, ids: list[str]) -> pd.DataFrame:
    """Return the statements and derived values of a list of ids as an observation frame, in no order."""
    return board.ask("observations_by_id", ids=ids)
