"""Numbers that several documents state: those that differ, the furthest apart first, then those that agree."""

from functools import partial
from typing import Any

import pandas as pd

from pages.charts.marks import measure_of, said, subject_of, weak_mark, weak_note_of
from pages.charts.numbers import share_apart
from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.memory import remembered
from pages.parts.panels.more import counted, first_of, more_button, shortened
from pages.parts.panels.rows import STATEMENT, ids_of, open_row, pick
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.statements import contested

MOST = 20
COLUMNS = (
    Column("谁的什么数", "name"),
    Column("时期", "tight"),
    Column("看板采用", "name"),
    Column("其他说法", "facts"),
    Column("相差", "right"),
    Column("为什么采用", "facts"),
)


def conflicts(board: Warehouse, scope: Scope) -> None:
    """Draw two tables; a row opens the leading statement, whose panel holds all the others."""
    differing, agreeing = _contests(board, scope)
    _card(
        "differing",
        scope,
        "几份文件说法不同的数",
        differing,
        "相差＝（最大－最小）÷采用值；界限不同（超、约）而数字相同的也列入",
        f"{scope.name}没有几份文件说法不同的数：多数数字只有一份文件写到，没有冲突不等于已经核实。",
    )
    _card(
        "agreeing",
        scope,
        "几份文件说法一致的数",
        agreeing,
        "",
        f"{scope.name}没有几份文件都写到、说法又一致的数。",
    )


Contests = tuple[pd.DataFrame, list[list[Any]]]
"""The statements as an observation frame, and its rows, key by key, the leading one first."""


@remembered
def _contests(board: Warehouse, scope: Scope) -> tuple[Contests, Contests]:
    found = contested(board, area=scope.area, district=scope.district, subject=scope.cluster)
    keys: dict[str, list[Any]] = {}
    for row in entries(found):
        keys.setdefault(row.contest, []).append(row)
    # No scope cuts a key apart: region and subject are part of it.
    differing: list[list[Any]] = []
    agreeing: list[list[Any]] = []
    for rows in keys.values():
        (differing if len({(row.value, row.bound) for row in rows}) > 1 else agreeing).append(rows)
    return (found, differing), (found, agreeing)


def _card(name: str, scope: Scope, title: str, contests: Contests, note: str, empty: str) -> None:
    found, every = contests
    shown = first_of(name, title, every, MOST)
    lines = [_row(rows) for rows in shown]

    def draw() -> None:
        table(f"table-{name}", COLUMNS, lines, on_pick=open_row)
        more_button(name, len(every), MOST, "个数")

    weak = weak_note_of((row for rows in shown for row in rows), "个说法")
    said_of_it = "；".join(part for part in (counted(len(every), len(shown), "个数"), weak, note) if part)
    frame = pick(found, [row for rows in shown for row in rows])
    card = Card(
        name,
        f"{scope.name}：{title}",
        frame,
        said_of_it if every else "",
        listed=partial(arranged, COLUMNS, lines),
    )
    body_card(card, draw, empty=empty)


def _row(rows: list[Any]) -> Row:
    leading, others = rows[0], rows[1:]
    cells = (
        f"{subject_of(leading)} {measure_of(leading)}"
        + ("" if leading.status == "actual" else f"（{leading.status_name}）"),
        leading.period_label,
        _told(leading),
        "；".join(_told(row) for row in others),
        share_apart(leading.spread) if leading.spread > 0 else "—",
        leading.lead_reason,
    )
    return Row(f"{STATEMENT}{leading.observation_id}", cells, ids_of(rows))


def _told(row: Any) -> str:
    facts = "，".join(part for part in (shortened(row.doc_issuer or row.doc_title, 16), row.published) if part)
    return f"{said(row)}{weak_mark(row)}（{facts}）" + (" ⚠" if row.doubt else "")
