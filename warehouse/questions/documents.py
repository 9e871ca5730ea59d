"""Questions about documents: the newest of a scope, and what they state."""

import pandas as pd

from warehouse.connection import Warehouse


def newest_documents(board: Warehouse, *, area: str, district: str, cluster: str, firm: str) -> pd.DataFrame:
    """Return the eight newest documents with statements in the scope, with their number of statements."""
    return board.ask("newest_documents", area=area, district=district, cluster=cluster, firm=firm)


def district_documents(board: Warehouse, *, district: str) -> pd.DataFrame:
    """Return the eight newest documents with statements about one district, with their number of statements."""
    return board.ask("district_documents", district=district)


def statements_of_documents(
    board: Warehouse, *, documents: list[str], area: str, district: str, cluster: str, firm: str
) -> pd.DataFrame:
    """Return the statements of the documents within the scope as an observation frame, document by document."""
    return board.ask(
        "statements_of_documents", documents=documents, area=area, district=district, cluster=cluster, firm=firm
    )


def document(board: Warehouse, *, document: str) -> pd.DataFrame:
    """Return the one document of that id with its numbers of statements; no row where it is unknown."""
    return board.ask("document", document=document)


def documents_by_id(board: Warehouse, *, documents: list[str]) -> pd.DataFrame:
    """Return the documents of those ids, named as an observation frame names its own: doc_title, doc_issuer …"""
    return board.ask("documents_by_id", documents=documents)


def document_statements(board: Warehouse, *, document: str) -> pd.DataFrame:
    """Return all statements of a document as an observation frame, held back or not, in reading order."""
    return board.ask("document_statements", document=document)


def ids_of_documents(board: Warehouse, *, documents: list[str]) -> pd.DataFrame:
    """Return the ids of all statements of the documents, those of each document in the order in which it gives them."""
    return board.ask("ids_of_documents", documents=documents)


def stated_of_keys(board: Warehouse, *, keys: list[str], document: str) -> pd.DataFrame:
    """Return what documents other than ``document`` state of business keys, each key's leading statement first.

    An observation frame, with ``key`` before its columns.
    """
    return board.ask("stated_of_keys", keys=keys, document=document)


def publication_days(board: Warehouse) -> pd.DataFrame:
    """Return the days on which documents were published, newest first, each with their number; undated ones in none."""
    return board.ask("publication_days")


def example_statements(board: Warehouse) -> pd.DataFrame:
    """Return what the example documents state as an observation frame, document by document; none where none is loaded.

    They are of an invented district and in no other answer but that about one statement.
    """
    return board.ask("example_statements")
