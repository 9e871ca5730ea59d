"""Firms and projects of a district: projects by stage, firms by role, each with its numbers and whom it supplies."""

import html
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import weak_note_of
from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import has_internal, listed
from pages.parts.memory import remembered
from pages.parts.panels.more import first_of, more_button
from pages.parts.panels.rows import STATEMENT, at, each_opens, ids_of, open_row, pick, told, without_codes
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, counts_to
from warehouse.connection import Warehouse
from warehouse.questions.profile import district_firms, subject_statements

STAGES = ("拟建", "签约", "开工", "在建", "投产", "完工")
ROLES = ("链主", "骨干", "配套")
UPGRADE = "技改"
MOST_NUMBERS = 4
MOST = 12
"""Rows of each table above a district, until the reader asks for all."""
TOLD_FIRST = ("gross_output", "revenue", "planned_investment", "contracted_investment", "product_volume")
COLUMNS = (
    Column("阶段或角色", "tight"),
    Column("名称", "name"),
    Column("产业", "name"),
    Column("公开的数", "facts"),
    Column("关系与说明", "facts"),
)


@dataclass(frozen=True)
class Firm:
    """One firm or project: as the list names it, or, where it does not, as documents do. ``shown`` are its numbers."""

    name: str
    is_project: bool = False
    cluster: str = ""
    cluster_name: str = ""
    stage: str = ""
    role: str = ""
    supplies: str = ""
    park: str = ""
    note: str = ""
    region: str = ""
    region_short: str = ""
    stated: list[Any] = field(default_factory=list)
    line: Any = None
    """Its line of the list, where it has one."""

    @property
    def shown(self) -> list[Any]:
        """The few statements that say most: output and its growth, investment, then the newest others."""
        best: dict[tuple[str, str, str], Any] = {}
        for row in sorted(self.stated, key=_newest_first, reverse=True):
            best.setdefault((row.indicator, row.transformation, row.status), row)
        return sorted(best.values(), key=_weight)[:MOST_NUMBERS]

    def code(self, scope: Scope) -> str:
        """Return where its row leads: down to it where several statements wait there, else to the only one."""
        if len(self.stated) > 1:
            way = "" if scope.district else f"district={self.region}&"
            return f"{way}firm={self.stated[0].subject}"
        return f"{STATEMENT}{self.stated[0].observation_id}" if self.stated else ""


def _newest_first(row: Any) -> tuple[bool, float, str]:
    return (not row.is_event, at(row), row.observation_id)


def _weight(row: Any) -> tuple[bool, int, bool]:
    place = TOLD_FIRST.index(row.indicator) if row.indicator in TOLD_FIRST else len(TOLD_FIRST)
    return (row.status != "actual", place, row.transformation != "level")


def firms(board: Warehouse, scope: Scope) -> None:
    """Draw projects by stage and firms by role; those without a role and a number are only named."""
    found = _found(board, scope)
    most = len(found.projects) + len(found.firms) if scope.district else MOST
    projects = first_of("projects", "项目表", found.projects, most)
    others = first_of("firms", "企业表", found.firms, most)
    listed_here = [*projects, *others, *found.named]
    drawn = [row for firm in listed_here for row in firm.shown]
    rows = [_row(firm, scope) for firm in listed_here]
    behind = [[firm.line] if firm.line else [] for firm in listed_here]

    def draw() -> None:
        _table("projects", "项目，按阶段", rows[: len(projects)], found.projects, most)
        _table("firms", "企业，按角色", rows[len(projects) :][: len(others)], found.firms, most)
        if found.named:
            names = "、".join(firm.name for firm in found.named)
            st.html(f'<p class="fine">另有文件点名、没有数也没有说明角色的：{html.escape(names)}</p>')

    is_known = bool(found.projects or found.firms or found.named)
    body_card(
        Card(
            "firms",
            f"{scope.name} 企业与项目",
            pick(found.stated, drawn),
            "；".join(filter(None, [_summary(found.projects, found.firms), weak_note_of(drawn)])),
            listed=partial(listed, "企业名录", COLUMNS, rows, behind, named=2) if rows else None,
            is_internal=has_internal(line for lines in behind for line in lines),
        ),
        draw,
        empty=""
        if is_known
        else f"没有文件点名说到{scope.name}的企业或项目。要补，请向{offices(scope)}招商投资局要重点项目清单。",
        has_body=is_known,
    )


@dataclass(frozen=True)
class Found:
    """Projects by stage, firms by role, those that are only named, and all statements of firms in the place."""

    projects: list[Firm]
    firms: list[Firm]
    named: list[Firm]
    stated: pd.DataFrame


@remembered
def _found(board: Warehouse, scope: Scope) -> Found:
    # The city's page without a further choice is about the firms that documents of the city name as its own.
    region = scope.district or ("" if scope.area or scope.cluster or scope.firm else scope.region)
    stated = subject_statements(board, region=region, subject_kind="enterprise", subject="")
    listed = district_firms(board, region=region)
    if scope.area and not scope.district:
        stated, listed = (frame[frame["area"] == scope.area].reset_index(drop=True) for frame in (stated, listed))
    found = _in_scope(collect(listed, stated), board, scope)
    projects = sorted((f for f in found if f.is_project), key=lambda f: (_place(f.stage, STAGES), -len(f.stated)))
    others = [f for f in found if not f.is_project and (f.role or f.stated)]
    others.sort(key=lambda f: (_place(f.role, ROLES), -len(f.stated), f.name))
    named = [f for f in found if not f.is_project and not f.role and not f.stated]
    return Found(projects, others, named, stated)


def collect(listed: pd.DataFrame, stated: pd.DataFrame) -> list[Firm]:
    """Return the firms of the list with what documents say of them, then those that only documents name."""
    by_name: dict[tuple[str, str], list[Any]] = {}
    for row in entries(stated):
        by_name.setdefault((row.region, row.subject), []).append(row)
    found = []
    for row in entries(listed):
        said = [one for name in row.subjects.split("|") for one in by_name.pop((row.region, name), [])]
        found.append(_listed(row, said))
    return found + [_named(rows) for rows in by_name.values()]


def _named(rows: list[Any]) -> Firm:
    first = rows[0]
    place = {"region": first.region, "region_short": first.region_short}
    return Firm(first.subject, "项目" in first.subject, first.cluster, first.cluster_name, **place, stated=rows)


def _listed(row: Any, said: list[Any]) -> Firm:
    return Firm(
        row.enterprise,
        row.kind == "project",
        row.cluster,
        row.cluster_name,
        row.stage,
        row.role,
        row.of_enterprise,
        row.park,
        row.note,
        row.region,
        row.region_short,
        said,
        row,
    )


def _in_scope(found: list[Firm], board: Warehouse, scope: Scope) -> list[Firm]:
    if scope.firm:
        own = next((f for f in found if _is(f, scope.firm)), None)
        return [f for f in found if _is(f, scope.firm) or (own and (f.supplies == own.name or own.supplies == f.name))]
    if not scope.cluster:
        return found
    codes = counts_to(board, scope)
    return [f for f in found if f.cluster in codes]


def _is(firm: Firm, name: str) -> bool:
    return firm.name == name or any(row.subject == name for row in firm.stated)


def _place(value: str, order: tuple[str, ...]) -> int:
    return order.index(value) if value in order else len(order)


def _summary(projects: list[Firm], others: list[Firm]) -> str:
    stages = Counter(f.stage or "阶段未注明" for f in projects)
    roles = Counter(f.role for f in others if f.role)
    parts = [f"{name} {stages[name]}" for name in (*STAGES, "阶段未注明") if stages[name]]
    upgrades = sum(_is_upgrade(f) for f in projects)
    parts += [f"其中技改 {upgrades}"] if upgrades else []
    parts += [f"{name} {roles[name]}" for name in ROLES if roles[name]]
    return " · ".join(parts)


def _is_upgrade(firm: Firm) -> bool:
    return UPGRADE in firm.name + firm.note


def _table(key: str, title: str, drawn: Sequence[Row], every: list[Firm], most: int) -> None:
    if not drawn:
        return
    st.html(f"<h4>{title}</h4>")
    table(f"table-{key}", COLUMNS, drawn, on_pick=open_row, opens=1)
    more_button(key, len(every), most, "个")


def _row(firm: Firm, scope: Scope) -> Row:
    stage = firm.stage or firm.role or "未注明"
    if firm.is_project and _is_upgrade(firm):
        stage = f"{stage} · {UPGRADE}"
    relation = f"{'配套' if firm.role == '配套' else '属'}{firm.supplies}" if firm.supplies else ""
    where = "" if scope.district else firm.region_short
    facts = "；".join(part for part in (where, relation, firm.park, without_codes(firm.note)) if part)
    numbers = "；".join(told(row) for row in firm.shown)
    more = len(firm.stated) - len(firm.shown)
    if more > 0:
        numbers += f"；另 {more} 个数"
    cells = (stage, firm.name, firm.cluster_name or "—", numbers or "没有入库的数", facts)
    return Row(firm.code(scope), cells, ids_of(firm.shown), links={3: each_opens(firm.shown)})
