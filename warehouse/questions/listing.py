"""Questions about lists of everything: what can be chosen, what matches, and the rows of one page of it.

A choice is a dimension and a code; ``dimensions`` and ``codes`` are parallel. Codes of one dimension are alternatives,
dimensions narrow one another, and every word (lower case, taken literally) has to stand in the thing's text.
"""

import pandas as pd

from warehouse.connection import Warehouse


def choices(board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str]) -> pd.DataFrame:
    """Return dimension, code, label, things: how many observations each choice would show under all other choices.

    Chosen codes are always among them.
    """
    return board.ask("choices", dimensions=dimensions, codes=codes, words=words)


def document_choices(board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str]) -> pd.DataFrame:
    """Return the same of documents: how many each choice would show under all other choices."""
    return board.ask("document_choices", dimensions=dimensions, codes=codes, words=words)


def known_codes(board: Warehouse, *, listing: str) -> pd.DataFrame:
    """Return dimension, code, label of everything that an address may choose in a listing."""
    return board.ask("known_codes", listing=listing)


def listed_ids(
    board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str], sort: str, descending: bool
) -> pd.DataFrame:
    """Return the matching observations in order, with what a source line needs, but not their numbers.

    ``sort`` is subject, indicator, period, value, status, document, published or source.
    """
    return board.ask("listed_ids", dimensions=dimensions, codes=codes, words=words, sort=sort, descending=descending)


def listed_rows(board: Warehouse, *, ids: list[str]) -> pd.DataFrame:
    """Return the observations of these ids, derived ones too, as an observation frame in the order of the ids."""
    return board.ask("listed_rows", ids=ids)


def listed_documents(
    board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str], sort: str, descending: bool
) -> pd.DataFrame:
    """Return the matching documents in order, each with its numbers of statements.

    ``sort`` is title, issuer, published, kind, source or observations.
    """
    return board.ask(
        "listed_documents", dimensions=dimensions, codes=codes, words=words, sort=sort, descending=descending
    )
