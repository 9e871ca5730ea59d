"""The newest documents that speak of the scope."""

from functools import partial

import pandas as pd

from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.memory import remembered
from pages.parts.navigation import leave
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.documents import district_documents, newest_documents, statements_of_documents

COLUMNS = (Column("文件"), Column("发布", "tight"), Column("类别", "tight"), Column("数", "right"))


def documents(board: Warehouse, scope: Scope) -> None:
    """Draw the list, newest first; a row leads to the document's page."""
    frame, rows = _newest(board, scope)
    body_card(
        Card(
            "documents",
            f"{scope.name}最新的文件",
            frame,
            "点一行看全文件的数",
            listed=partial(arranged, COLUMNS, rows),
        ),
        lambda: table("newest-documents", COLUMNS, rows, on_pick=_open),
        empty=f"没有一份文件说到{scope.name}。",
    )


@remembered
def _newest(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, list[Row]]:
    """Return the statements of the newest documents, and a row for each document."""
    place = {"area": scope.area, "district": scope.district, "cluster": scope.cluster, "firm": scope.firm}
    if scope.level == "district":
        found = district_documents(board, district=scope.district)
    else:
        found = newest_documents(board, **place)
    frame = statements_of_documents(board, documents=list(found["doc_id"]), **place)
    ids: dict[str, list[str]] = {}
    for doc_id, observation in zip(frame["doc_id"].tolist(), frame["observation_id"].tolist(), strict=True):
        ids.setdefault(doc_id, []).append(observation)
    rows = [
        Row(
            row.doc_id,
            (row.title, row.published or "未注明", row.source_class_name, str(row.observations)),
            tuple(ids[row.doc_id]),
        )
        for row in entries(found)
    ]
    return frame, rows


def _open(document: str) -> None:
    leave("screens/sources.py", document=document)
