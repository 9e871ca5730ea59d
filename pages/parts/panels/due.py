"""What is due: targets of this and next year, where they stand, who answers for them."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.rows import entries
from pages.parts.card import Card, body_card, open_mark
from pages.parts.components.table import Column, Row, table
from pages.parts.memory import remembered
from pages.parts.navigation import leave
from pages.parts.panels.ledger import (
    ACTUAL,
    UNASSESSED,
    about_of,
    actual_in_words,
    actual_link,
    answers_in_words,
    goal_in_words,
    is_old,
    judged_in_words,
    replaced,
    weak_in_words,
    weak_of,
)
from pages.parts.panels.more import counted
from pages.parts.panels.rows import pick
from pages.parts.panels.target_lines import Told, target_lines
from pages.parts.scope import CITY, Scope
from pages.parts.store import as_of
from warehouse.analysis.targets import UNSORTED, Standing, standing
from warehouse.connection import Warehouse, is_cut
from warehouse.questions.statements import observations_by_id
from warehouse.questions.targets import targets_due

TARGETS = "screens/targets.py"
ELSEWHERE = "各区县的目标见“目标”页"
MOST = 10
ORDER = ("背离", "滞后", "未达", "需提速", "达标进度", "基本达到", "已达", "不可评估", "无终值")
COLUMNS = (
    Column("目标"),
    Column("目标值", "right"),
    Column(ACTUAL, "amount"),
    Column("判断"),
    Column("谁负责", "facts"),
)


def due(board: Warehouse, scope: Scope) -> None:
    """Draw the targets due this year and next, those that can be assessed first."""
    year = as_of().year
    frame, told, every = _shown(board, scope)
    rows = [one.row for one in told]
    is_own = _is_of_the_city_alone(scope)
    whose, elsewhere = ("市级目标", f"，{ELSEWHERE}") if is_own else ("目标", "")
    weak = weak_in_words((one.target for one in told), weak_of(frame))
    parts = [
        counted(every, len(rows)),
        "能评估的在前" if every > len(rows) else "",
        "不含区县的目标" if is_own else "",
        weak,
    ]
    body_card(
        Card(
            "due",
            f"{scope.name}今明两年到期的{whose}",
            frame,
            "，".join(part for part in parts if part),
            period=f"{year}—{year + 1}年",
            listed=partial(target_lines, COLUMNS, told),
        ),
        lambda: _draw(rows, is_own=is_own),
        empty=f"{scope.name}没有 {year} 年或 {year + 1} 年到期的公开{whose}{elsewhere}。",
    )


def _is_of_the_city_alone(scope: Scope) -> bool:
    """Whether the targets are those that the city sets for itself: nothing narrower than the whole city is chosen."""
    return scope.level == "city"


def _draw(rows: list[Row], *, is_own: bool) -> None:
    table("targets-due", COLUMNS, rows, on_pick=_open)
    if is_own:
        st.button(ELSEWHERE, key="all-targets", type="tertiary", on_click=leave, args=(TARGETS,))


@remembered
def _shown(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, list[Told], int]:
    """Return the statements behind the rows, the rows with their targets, and how many targets are due."""
    year = as_of().year
    found = _due_between(board, scope, year, year + 1)
    judged = sorted(((row, standing(row, as_of())) for row in found), key=lambda pair: _urgency(*pair))[:MOST]
    frame, known = _frame(board, [row for row, _ in judged])
    weak = weak_of(frame)
    told = [Told(_row(row, held, scope, weak), row, held, replaced(row, known)) for row, held in judged]
    return frame, told, len(found)


def _due_between(board: Warehouse, scope: Scope, first: int, last: int) -> list[Any]:
    """Return the targets of the scope that fall due within the years: of one industry, those of all its districts.

    Taken out of all of them, which the key figures ask for too, unless these are more than an answer holds.
    """
    region = CITY if _is_of_the_city_alone(scope) else scope.district
    ask = partial(targets_due, board, region=region, area=scope.area, subject=scope.firm or scope.cluster)
    every = ask()
    if is_cut(every):
        return entries(ask(first_year=first, last_year=last))
    return [row for row in entries(every) if first <= row.due_year <= last]


def _urgency(row: Any, held: Standing) -> tuple[bool, bool, int, bool, int, str]:
    is_open = held.verdict in UNASSESSED
    comes_later = row.indicator == UNSORTED if is_open else is_old(row)
    return is_open, comes_later, ORDER.index(held.verdict), pd.isna(row.latest_value), row.due_year, row.observation_id


def _frame(board: Warehouse, targets: list[Any]) -> tuple[pd.DataFrame, dict[str, Any]]:
    """Return targets and their latest actual values as one observation frame, pair by pair; by id, replaced goals too.

    The table has no room for these, what is taken away has.
    """
    ids = [i for row in targets for i in (row.observation_id, row.latest_id, row.part_id) if isinstance(i, str)]
    older = sorted({i for row in targets for i in row.superseded_ids.split("|") if i})
    frame = observations_by_id(board, ids=list(dict.fromkeys([*ids, *older])))
    known = {row.observation_id: row for row in entries(frame)}
    return pick(frame, [known[i] for i in ids]), known


def _row(row: Any, held: Standing, scope: Scope, weak: frozenset[str]) -> Row:
    ids = [i for i in (row.observation_id, row.latest_id, row.part_id) if isinstance(i, str)]
    about = about_of(row)
    cells = (
        about if row.region != scope.region else about.removeprefix(row.region_short).strip(),
        f"{goal_in_words(row)}（{row.period_label}）",
        actual_in_words(row, weak),
        judged_in_words(row, held),
        answers_in_words(row),
    )
    return Row(row.observation_id, cells, tuple(ids), links=actual_link(row, COLUMNS))


def _open(observation: str) -> None:
    open_mark("", observation)
