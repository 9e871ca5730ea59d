"""Firms and projects of a district: projects by stage, firms by role, each with its numbers and whom it supplies."""

import html
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.memory import remembered
from pages.parts.panels.rows import STATEMENT, at, ids_of, open_row, pick, told, without_codes
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.profile import district_firms, subject_statements
from warehouse.questions.scope import scope_clusters

STAGES = ("拟建", "签约", "开工", "在建", "投产", "完工")
ROLES = ("链主", "骨干", "配套")
UPGRADE = "技改"
MOST_NUMBERS = 4
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
    stated: list[Any] = field(default_factory=list)

    @property
    def shown(self) -> list[Any]:
        """The few statements that say most: output and its growth, investment, then the newest others."""
        best: dict[tuple[str, str, str], Any] = {}
        for row in sorted(self.stated, key=_newest_first, reverse=True):
            best.setdefault((row.indicator, row.transformation, row.status), row)
        return sorted(best.values(), key=_weight)[:MOST_NUMBERS]

    @property
    def code(self) -> str:
        """Where its row leads: down to it where several statements wait there, else to the only one."""
        if len(self.stated) > 1:
            return f"firm={self.stated[0].subject}"
        return f"{STATEMENT}{self.stated[0].observation_id}" if self.stated else ""


def _newest_first(row: Any) -> tuple[bool, float, str]:
    return (not row.is_event, at(row), row.observation_id)


def _weight(row: Any) -> tuple[bool, int, bool]:
    place = TOLD_FIRST.index(row.indicator) if row.indicator in TOLD_FIRST else len(TOLD_FIRST)
    return (row.status != "actual", place, row.transformation != "level")


def firms(board: Warehouse, scope: Scope) -> None:
    """Draw projects by stage and firms by role; those without a role and a number are only named."""
    shown = _shown(board, scope)
    is_known = bool(shown.projects or shown.firms or shown.named)
    body_card(
        Card("firms", f"{scope.name} 企业与项目", shown.frame, _summary(shown.projects, shown.firms), period=""),
        lambda: _draw(shown),
        empty=""
        if is_known
        else f"没有文件点名说到{scope.name}的企业或项目。要补，请向{offices(scope)}招商投资局要重点项目清单。",
        has_body=is_known,
    )


@dataclass(frozen=True)
class Shown:
    """Projects by stage, firms by role, those that are only named, and the statements that stand in their rows."""

    projects: list[Firm]
    firms: list[Firm]
    named: list[Firm]
    frame: pd.DataFrame


@remembered
def _shown(board: Warehouse, scope: Scope) -> Shown:
    stated = subject_statements(board, region=scope.region, subject_kind="enterprise", subject="")
    found = _in_scope(collect(district_firms(board, region=scope.region), stated), board, scope)
    projects = sorted((f for f in found if f.is_project), key=lambda f: (_place(f.stage, STAGES), -len(f.stated)))
    others = [f for f in found if not f.is_project and (f.role or f.stated)]
    others.sort(key=lambda f: (_place(f.role, ROLES), -len(f.stated), f.name))
    named = [f for f in found if not f.is_project and not f.role and not f.stated]
    return Shown(projects, others, named, pick(stated, [row for f in (*projects, *others) for row in f.shown]))


def collect(listed: pd.DataFrame, stated: pd.DataFrame) -> list[Firm]:
    """Return the firms of the list with what documents say of them, then those that only documents name."""
    by_name: dict[str, list[Any]] = {}
    for row in entries(stated):
        by_name.setdefault(row.subject, []).append(row)
    found = []
    for row in entries(listed):
        said = [one for name in row.subjects.split("|") for one in by_name.pop(name, [])]
        found.append(_listed(row, said))
    return found + [
        Firm(name, "项目" in name, rows[0].cluster, rows[0].cluster_name, stated=rows) for name, rows in by_name.items()
    ]


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
        said,
    )


def _in_scope(found: list[Firm], board: Warehouse, scope: Scope) -> list[Firm]:
    if scope.firm:
        own = next((f for f in found if _is(f, scope.firm)), None)
        return [f for f in found if _is(f, scope.firm) or (own and (f.supplies == own.name or own.supplies == f.name))]
    if not scope.cluster:
        return found
    subjects = scope_clusters(board, area=scope.area, district=scope.district)
    codes = set(subjects.loc[subjects["subject"] == scope.cluster, "cluster"]) - {""}
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


def _draw(shown: Shown) -> None:
    for key, title, rows in (("projects", "项目，按阶段", shown.projects), ("firms", "企业，按角色", shown.firms)):
        if rows:
            st.html(f"<h4>{title}</h4>")
            table(f"table-{key}", COLUMNS, [_row(firm) for firm in rows], on_pick=open_row, opens=1)
    if shown.named:
        names = "、".join(f.name for f in shown.named)
        st.html(f'<p class="fine">另有文件点名、没有数也没有说明角色的：{html.escape(names)}</p>')


def _row(firm: Firm) -> Row:
    stage = firm.stage or firm.role or "未注明"
    if firm.is_project and _is_upgrade(firm):
        stage = f"{stage} · {UPGRADE}"
    relation = f"{'配套' if firm.role == '配套' else '属'}{firm.supplies}" if firm.supplies else ""
    facts = "；".join(part for part in (relation, firm.park, without_codes(firm.note)) if part)
    numbers = "；".join(told(row) for row in firm.shown)
    more = len(firm.stated) - len(firm.shown)
    if more > 0:
        numbers += f"；另 {more} 个数"
    return Row(
        firm.code, (stage, firm.name, firm.cluster_name or "—", numbers or "没有入库的数", facts), ids_of(firm.shown)
    )
