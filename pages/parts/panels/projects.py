"""Projects: the lists as documents keep them, and the largest single ones with their stage."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import weak_note_of
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.memory import remembered
from pages.parts.panels.more import counted, first_of, more_button, shortened
from pages.parts.panels.rows import STATEMENT, ids_of, in_cell, open_row, pick
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, counting, counts_to
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.investment import largest_projects, project_lists

MOST = 10
LISTS = {
    "signed": "签约",
    "started": "开工",
    "going": "重点在建",
    "completed": "投产",
    "upgrade": "技改",
    "ahead": "储备前期",
    "class": "按规模分档",
}
BY_INDICATOR = {
    "projects_signed": "signed",
    "contracted_investment": "signed",
    "projects_started": "started",
    "projects_completed": "completed",
    "projects_upgrade": "upgrade",
    "projects_reserve": "ahead",
}
LIST_COLUMNS = (
    Column("清单", "tight"),
    Column("地区与范围"),
    Column("时期", "tight"),
    Column("个数与金额"),
    Column("文件"),
)
PROJECT_COLUMNS = (
    Column("项目或企业"),
    Column("地区", "tight"),
    Column("计划总投资", "right"),
    Column("阶段", "tight"),
    Column("产业"),
    Column("说于", "tight"),
)


def lists(found: pd.DataFrame, scope: Scope) -> None:
    """Draw the lists: one line for what a document says of one list, with its count and its money."""
    lines = lines_of(found)
    kinds = {name: sum(name in kinds_of(line) for line in lines) for name in LISTS}
    kinds = {name: count for name, count in kinds.items() if count}
    view.read(Parameter("list", "清单", set(kinds), names=LISTS))
    chosen = view.value("list")
    every = [line for line in lines if not chosen or chosen in kinds_of(line)]
    shown = first_of("lists", "清单长度", every, MOST)
    frame = pick(found, [row for line in shown for row in line])
    drawn = [_line(line) for line in shown]
    notes = [f"{counted(len(every), len(shown), '行')}，新的在前；时期和范围不同，不可相加"] if lines else []
    notes += filter(None, [weak_note_of(row for line in shown for row in line)])
    body_card(
        Card(
            "lists",
            f"{scope.name} 项目清单",
            frame,
            "；".join(notes),
            listed=partial(arranged, LIST_COLUMNS, drawn),
        ),
        lambda: _draw_lists(kinds, drawn, len(every)),
        empty=f"没有文件说到{scope.name}的项目清单。要补，请向{offices(scope)}发展改革委和经济信息委要重点项目、技改项目清单。",
    )


def lists_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the numbers of the scope's lists of projects, newest first."""
    found = project_lists(board, area=scope.area, district=scope.district, subject=scope.firm or scope.cluster)
    return counting(found, scope)


def lines_of(found: pd.DataFrame) -> list[list[Any]]:
    """Return the rows that speak of one list: same document, place, subject, class, period and kind."""
    lines: dict[tuple[str, ...], list[Any]] = {}
    for row in entries(found):
        key = (row.doc_id, row.region, row.subject, row.qualifier, row.period, row.status, stage_of(row))
        lines.setdefault(key, []).append(row)
    return list(lines.values())


def stage_of(row: Any) -> str:
    """Return which list a number belongs to, by its own words first: 技改备案项目 is one of upgrades."""
    for words, name in (
        ("技改", "upgrade"),
        ("智能化改造", "upgrade"),
        ("续建", "going"),
        ("前期", "ahead"),
        ("开工", "started"),
        ("新建", "started"),
    ):
        if words in row.qualifier:
            return name
    return BY_INDICATOR.get(row.indicator, "going")


def kinds_of(line: list[Any]) -> set[str]:
    """Return the choices under which a line is listed: its stage, and its class of size where it has one."""
    row = line[0]
    return {stage_of(row)} | ({"class"} if "亿元" in row.qualifier else set())


def _draw_lists(kinds: dict[str, int], drawn: list[Row], every: int) -> None:
    st.pills(
        "清单",
        list(kinds),
        format_func=lambda name: f"{LISTS[name]}（{kinds[name]}）",
        label_visibility="collapsed",
        **view.bound("list", clears=("lists",)),
    )
    table("table-lists", LIST_COLUMNS, drawn, on_pick=open_row, opens=1)
    more_button("lists", every, MOST, "行")


def _line(line: list[Any]) -> Row:
    row = line[0]
    about = " ".join(part for part in (row.region_short, row.subject, row.qualifier.replace("；", "、")) if part)
    state = "" if row.status == "actual" else f"（{row.status_name}）"
    numbers = "，".join(f"{_kind(one)}{in_cell(one)}" for one in line)
    cells = (LISTS[stage_of(row)] + state, about, row.period_label, numbers, shortened(row.doc_title))
    return Row(f"{STATEMENT}{row.observation_id}", cells, ids_of(line))


def _kind(row: Any) -> str:
    return {"planned_investment": "计划总投资 ", "contracted_investment": "协议 ", "fixed_investment": "投资 "}.get(
        row.indicator, ""
    )


@remembered
def projects_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the single projects of the scope with a stated investment, largest first."""
    home = scope.municipal or next(iter(counts_to(board, Scope(cluster=scope.cluster))), "")
    place = {"area": scope.area, "district": scope.district}
    cluster = scope.municipal_name or scope.cluster
    return largest_projects(board, **place, cluster=cluster, counts_to=home, firm=scope.firm)


def largest(found: pd.DataFrame, scope: Scope) -> None:
    """Draw the largest single projects, with the stage that the list of enterprises knows."""
    rows = entries(found)
    shown = first_of("projects", "项目", rows, MOST)
    drawn = [_project(row) for row in shown]
    notes = [f"{counted(len(rows), len(shown))}，按文件所说的总投资；阶段以项目名录为准，未列的不猜"] if rows else []
    notes += filter(None, [weak_note_of(shown)])
    body_card(
        Card(
            "projects",
            f"{scope.name} 最大的项目",
            pick(found, shown),
            "；".join(notes),
            "亿元",
            listed=partial(arranged, PROJECT_COLUMNS, drawn),
        ),
        lambda: _draw_projects(drawn, len(rows)),
        empty=f"没有文件点名说到{scope.name}某个项目的总投资。要补，请向{offices(scope)}发展改革委要重点项目名单。",
    )


def _draw_projects(drawn: list[Row], every: int) -> None:
    table("table-projects", PROJECT_COLUMNS, drawn, on_pick=open_row)
    more_button("projects", every, MOST)


def _project(row: Any) -> Row:
    part = "、".join(word for word in row.qualifier.split("；") if word and word != "集中活动")
    state = f"（{row.status_name}）" if row.status != "actual" else ""
    more = f"，另 {row.others} 个数" if row.others else ""
    cells = (
        row.subject + (f"（{part}）" if part else ""),
        row.region_short,
        in_cell(row, state),
        row.stage or "未载明",
        row.belongs or "—",
        f"{row.period_label}{more}",
    )
    return Row(f"{STATEMENT}{row.observation_id}", cells, ids_of([row]))
