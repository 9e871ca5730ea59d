"""Questions about documents: the newest of a scope, and what they state."""

import pandas as pd

from warehouse.connection import Warehouse


def newest_documents(board: Warehouse, *, area: str, district: str, cluster: str, firm: str, most: int) -> pd.DataFrame:
    """Return the newest ``most`` documents with statements in the scope, with their number of statements."""
    return board.ask("newest_documents", area=area, district=district, cluster=cluster, firm=firm, most=most)


def statements_of_documents(
    board: Warehouse, *, documents: list[str], area: str, district: str, cluster: str, firm: str
) -> pd.DataFrame:
    """Return the statements of the documents within the scope as an observation frame, document by document."""
    return board.ask(
        "statements_of_documents", documents=documents, area=area, district=district, cluster=cluster, firm=firm
    )
