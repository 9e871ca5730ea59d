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
    return board.search("observations", "choices", dimensions=dimensions, codes=codes, words=words)


def document_choices(board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str]) -> pd.DataFrame:
    """Return the same of documents: how many each choice would show under all other choices."""
    return board.search("documents", "choices", dimensions=dimensions, codes=codes, words=words)


def known_codes(board: Warehouse, *, listing: str, dimensions: list[str], codes: list[str]) -> pd.DataFrame:
    """Return dimension, code of those that something in a listing has: what an address may choose there.

    Of the dimensions and of the codes that are asked for, whichever stand together.
    """
    return board.ask("known_codes", listing=listing, dimensions=dimensions, codes=codes)


def listed_page(
    board: Warehouse,
    *,
    dimensions: list[str],
    codes: list[str],
    words: list[str],
    sort: str,
    descending: bool,
    first: int,
    most: int,
) -> pd.DataFrame:
    """Return ``most`` matching observations from the place ``first`` (from 0) on as an observation frame, in order.

    ``sort`` is subject, indicator, period, value, status, document, published or source.
    """
    return board.search(
        "observations",
        "page",
        dimensions=dimensions,
        codes=codes,
        words=words,
        sort=sort,
        descending=descending,
        first=first,
        most=most,
    )


def listed_facts(board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str]) -> pd.DataFrame:
    """Return one row about all matching observations: observations, documents, newest, source, is_internal."""
    return board.search("observations", "facts", dimensions=dimensions, codes=codes, words=words)


def listed_documents(
    board: Warehouse,
    *,
    dimensions: list[str],
    codes: list[str],
    words: list[str],
    sort: str,
    descending: bool,
    first: int,
    most: int,
) -> pd.DataFrame:
    """Return ``most`` matching documents from the place ``first`` (from 0) on, each with its numbers of statements.

    ``sort`` is title, issuer, published, kind, source or observations.
    """
    return board.ask(
        "listed_documents",
        dimensions=dimensions,
        codes=codes,
        words=words,
        sort=sort,
        descending=descending,
        first=first,
        most=most,
    )


def listed_documents_facts(
    board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str]
) -> pd.DataFrame:
    """Return one row about all matching documents.

    documents, observations (their statements), undated, weak (reposts and secondary sources), and of those with
    statements: stating (how many), newest, source, is_internal.
    """
    return board.ask("listed_documents_facts", dimensions=dimensions, codes=codes, words=words)


def numbers_of_listed_documents(
    board: Warehouse, *, dimensions: list[str], codes: list[str], words: list[str], sort: str, descending: bool
) -> pd.DataFrame:
    """Return all statements of all matching documents as an observation frame, in order, each in reading order."""
    return board.ask(
        "numbers_of_listed_documents",
        dimensions=dimensions,
        codes=codes,
        words=words,
        sort=sort,
        descending=descending,
    )


def neighbours(
    board: Warehouse,
    *,
    dimensions: list[str],
    codes: list[str],
    words: list[str],
    sort: str,
    descending: bool,
    document: str,
) -> pd.DataFrame:
    """Return before, after: the matching documents beside one of them; no row where it does not match itself."""
    return board.ask(
        "neighbours",
        dimensions=dimensions,
        codes=codes,
        words=words,
        sort=sort,
        descending=descending,
        document=document,
    )
