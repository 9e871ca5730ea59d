"""All targets of a district: due year, value, latest actual, what is missing, who answers, and what was changed."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.memory import remembered
from pages.parts.panels.district_figures import gap_in_words
from pages.parts.panels.ledger import (
    ACTUAL,
    UNASSESSED,
    about_of,
    actual_in_words,
    actual_link,
    answers_in_words,
    drift_in_words,
    goal_in_words,
    replaced,
    weak_in_words,
    weak_of,
)
from pages.parts.panels.rows import STATEMENT, ids_of, open_row, pick
from pages.parts.panels.target_lines import Told, target_lines
from pages.parts.scope import Scope
from pages.parts.store import as_of
from pages.parts.view import Parameter
from warehouse.analysis.targets import UNSORTED, Standing, standing
from warehouse.connection import Warehouse
from warehouse.questions.statements import observations_by_id
from warehouse.questions.targets import targets_due

MOST = 12
COLUMNS = (
    Column("目标", "name"),
    Column("到期", "tight"),
    Column("目标值", "amount"),
    Column(ACTUAL, "amount"),
    Column("差距与判断", "facts"),
    Column("谁负责", "facts"),
)


def goals(board: Warehouse, scope: Scope) -> None:
    """Draw the targets: those with an answer to where they stand first, then those with somebody who answers."""
    view.read(Parameter("goals", "目标", {"all"}))
    frame, told, every = _shown(board, scope.region, scope.firm or scope.cluster, bool(view.value("goals")))
    rows = [one.row for one in told]
    weak = weak_in_words((one.target for one in told), weak_of(frame), with_older=True)
    body_card(
        Card(
            "goals",
            f"{scope.name} 目标与责任",
            frame,
            "；".join(filter(None, [_note(every, len(rows)), weak])),
            listed=partial(target_lines, COLUMNS, told),
        ),
        lambda: _draw(rows, every),
        empty=f"没有文件为{scope.name}定过带数的目标。要补，请看{scope.place}的规划、行动方案和政府工作报告。",
    )


@remembered
def _shown(board: Warehouse, region: str, subject: str, is_whole: bool) -> tuple[pd.DataFrame, list[Told], int]:
    """Return the statements behind the rows, the rows with their targets, and how many targets there are."""
    found = targets_due(board, region=region, area="", subject=subject)
    judged = sorted(((row, standing(row, as_of())) for row in entries(found)), key=lambda pair: _order(*pair))
    shown = judged if is_whole else judged[:MOST]
    known = _known(board, [row for row, _ in shown])
    told = [_told(row, held, known) for row, held in shown]
    return pick(known.frame, [known.by_id[i] for one in told for i in one.row.ids]), told, len(judged)


def _note(every: int, shown: int) -> str:
    if every > shown:
        return f"共 {every} 项，列出 {shown} 项：能评估、有人负责的在前"
    return f"共 {every} 项" if every else ""


def _draw(rows: list[Row], every: int) -> None:
    table("table-goals", COLUMNS, rows, on_pick=open_row)
    if every > len(rows):
        st.button(f"列出全部 {every} 项", key="all-goals", type="tertiary", on_click=view.go, kwargs={"goals": "all"})
    elif view.value("goals"):
        st.button(f"只列 {MOST} 项", key="fewer-goals", type="tertiary", on_click=view.go, kwargs={"goals": ""})


def _order(row: Any, held: Standing) -> tuple[bool, bool, bool, bool, bool, float, str]:
    is_past = row.due_year < as_of().year
    return (
        is_past,
        held.verdict in UNASSESSED,
        row.indicator == UNSORTED,
        not isinstance(row.latest_id, str),
        not row.lead,
        row.due_time,
        row.observation_id,
    )


class _Known:
    """The statements that the shown targets stand on, by id."""

    def __init__(self, frame: pd.DataFrame) -> None:
        self.frame = frame
        self.weak = weak_of(frame)
        self.by_id = {row.observation_id: row for row in entries(frame)}


def _known(board: Warehouse, rows: list[Any]) -> _Known:
    ids = [i for row in rows for i in (row.observation_id, row.latest_id, row.part_id, *row.superseded_ids.split("|"))]
    return _Known(observations_by_id(board, ids=sorted({i for i in ids if isinstance(i, str) and i})))


def _told(row: Any, held: Standing, known: _Known) -> Told:
    older = replaced(row, known.by_id)
    stands_on = [known.by_id[row.observation_id], *older]
    stands_on += [known.by_id[i] for i in (row.latest_id, row.part_id) if isinstance(i, str)]
    cells = (
        about_of(row).removeprefix(row.region_short).strip(),
        row.period_label,
        "\n".join(part for part in (goal_in_words(row), drift_in_words(row, older)) if part),
        actual_in_words(row, known.weak),
        gap_in_words(row, held),
        answers_in_words(row),
    )
    links = actual_link(row, COLUMNS, f"{STATEMENT}{{}}")
    return Told(
        Row(f"{STATEMENT}{row.observation_id}", cells, ids_of(stands_on), links=links),
        row,
        held,
        older,
    )
