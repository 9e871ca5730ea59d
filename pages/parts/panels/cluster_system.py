"""The cluster system of a district (铜梁“2+4”): tiers, members, targets, and what is known of each member."""

import html
import re
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import said, weak_mark, weak_note
from pages.charts.numbers import plain
from pages.charts.rows import entries
from pages.exports.listed import Evidence, Listed
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import has_internal, listed, note_of
from pages.parts.memory import remembered
from pages.parts.panels.more import shortened
from pages.parts.panels.rows import (
    STATEMENT,
    Output,
    at,
    ids_of,
    latest_output,
    open_row,
    pick,
    values_open,
    without_codes,
)
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, clusters_of, counts_to
from warehouse.connection import Warehouse
from warehouse.questions.profile import district_system
from warehouse.questions.series import cluster_numbers
from warehouse.questions.targets import targets_due

COLUMNS = (
    Column("档次", "tight"),
    Column("成员", "name"),
    Column("最新规模", "amount"),
    Column("增速", "amount"),
    Column("目标", "amount"),
    Column("说明", "facts"),
)
EARLIER = "之前的体系"
"""What the list says of a system that another one followed."""
UNNAMED = "成员未列名"
SAID_BY = re.compile(r"来源：([^；]+)")
"""Where the list names what a system is from that is no document of the board."""
TAKEN = (Column("体系"), *COLUMNS, Column("依据"))
"""What a member's row says where it is taken away: what stands above and below the table comes along."""
CLOSENESS = {"same": 0, "part": 1, "industry": 2, "wider": 3}


@dataclass(frozen=True)
class Known:
    """What the district's documents say of one member: rows of an observation frame, or None."""

    subject: str = ""
    level: Any = None
    growth: Any = None
    goal: Any = None

    @property
    def rows(self) -> list[Any]:
        """The rows that there are."""
        return [row for row in (self.level, self.growth, self.goal) if row is not None]


def cluster_system(board: Warehouse, scope: Scope) -> None:
    """Draw the system in force as a table and name the others below it; only the chosen industry's member if any."""
    shown = _shown(board, scope)
    body_card(
        Card(
            "system",
            f"{scope.place} {titled(shown.system)}",
            shown.frame,
            shown.note,
            listed=partial(shown.listed, (scope.region, scope.place)) if shown.is_known else None,
            is_internal=has_internal(shown.here),
        ),
        lambda: _draw(shown),
        empty="" if shown.is_known else _empty(scope),
        has_body=shown.is_known,
    )


@dataclass(frozen=True)
class Shown:
    """The system in force: the statements behind its members, a row for each, and what is said below the table."""

    system: str
    frame: pd.DataFrame
    note: str
    rows: list[Row]
    lines: list[str]
    here: list[Any]
    """The members, the unnamed among them, as the list has them."""
    is_known: bool

    @property
    def unnamed(self) -> list[Row]:
        """What is known of the members that no document names: the table itself where none is named."""
        blank = ("—",) * 3
        members = [member for member in self.here if not member.cluster_name]
        return [Row("", (one.tier or "未分档", UNNAMED, *blank, without_codes(one.note))) for one in members]

    def listed(self, place: tuple[str, str]) -> Listed:
        """Return a row for each member, and for what is known of those that no document names, with the system."""
        members = sorted(self.here, key=lambda member: not member.cluster_name)
        rows = [
            Row("", (quoted(self.system), *row.cells, evidence_in_words([member])), row.ids)
            for row, member in zip((*self.rows, *self.unnamed), members, strict=True)
        ]
        behind = [[member] for member in members]
        one = listed("区县产业体系名录", TAKEN, rows, behind, evidence=member_evidence, named=3, place=place)
        return replace(one, meaning=(*one.meaning, *(("表下所说", line) for line in self.lines)))


@remembered
def _shown(board: Warehouse, scope: Scope) -> Shown:
    members = _in_scope(entries(district_system(board, region=scope.region)), board, scope)
    numbers = cluster_numbers(board, region=scope.region, cluster="")
    goals = targets_due(board, region=scope.region, area="", subject="")
    current = _shown_system(members)
    here = [member for member in members if member.system == current]
    named = [member for member in here if member.cluster_name]
    rows, aims = entries(numbers), [goal for goal in entries(goals) if _is_size(goal)]
    subjects = set(clusters_of(board, scope)["subject"])
    known = [_known(member, rows, aims, subjects) for member in named]
    frame = pick(numbers, [row for one in known for row in (one.level, one.growth) if row is not None])
    if aimed := [one.goal for one in known if one.goal is not None]:
        frame = pd.concat([frame, pick(goals, aimed)[list(numbers.columns)]], ignore_index=True)
    members_rows = [_row(member, one) for member, one in zip(named, known, strict=True)]
    note = "；".join(part for part in (_count(known), weak_note(frame)) if part)
    return Shown(current, frame, note, members_rows, _lines(members, here), here, bool(members))


def _shown_system(members: list[Any]) -> str:
    """Return the first system of which members are named, else the first: the list has the one in force first."""
    named = [member for member in members if member.cluster_name]
    return next((str(member.system) for member in named or members), "")


def _in_scope(members: list[Any], board: Warehouse, scope: Scope) -> list[Any]:
    if not scope.cluster:
        return members
    codes = counts_to(board, scope)
    return [member for member in members if member.cluster_name == scope.cluster or member.cluster in codes]


def _empty(scope: Scope) -> str:
    if scope.cluster:
        return f"{scope.cluster}不在{scope.place}已知的产业体系里。"
    return f"没有文件说明{scope.place}的产业体系（如“2+4”）。要补，请向{offices(scope)}经济信息委要产业规划或行动方案。"


def titled(system: str) -> str:
    """Return the name of a system as a title: “2+4”产业集群体系, 四大主导产业."""
    return system if system and not re.search(r"\d", system) else f"{quoted(system) if system else ''}产业集群体系"


def quoted(system: str) -> str:
    """Return the name of a system: a code in quotation marks, words without."""
    return f"“{system}”" if re.search(r"\d", system) else system


def _count(known: list[Known]) -> str:
    if not known:
        return ""
    with_numbers = sum(one.level is not None or one.growth is not None for one in known)
    return f"列名 {len(known)} 个，其中 {with_numbers} 个有规模或增速；点成员看这个产业，点数看出处"


def _is_size(goal: Any) -> bool:
    """Say whether a target is one for the size of an industry."""
    is_plain = goal.subject_kind == "cluster" and not goal.qualifier and goal.transformation == "level"
    return is_plain and goal.indicator in {"gross_output", "revenue"}


def _known(member: Any, rows: list[Any], goals: list[Any], subjects: set[str]) -> Known:
    aims = sorted((g for g in goals if g.subject == member.cluster_name), key=lambda g: (g.due_time, g.indicator))
    newest = latest_output(_rows_of(member, rows))
    own = member.cluster_name if member.cluster_name in subjects else ""
    found = newest[0] if newest else Output(own, None, None)
    return Known(found.subject, found.level, found.growth, aims[0] if aims else None)


def _rows_of(member: Any, rows: list[Any]) -> list[Any]:
    """Return the numbers under the member's own name, else those of the name closest to it in the same cluster."""
    own = [row for row in rows if row.subject == member.cluster_name]
    alike = [row for row in rows if member.cluster and row.cluster == member.cluster]
    if own or not alike:
        return own
    closest = min(alike, key=lambda row: (CLOSENESS.get(row.relation, len(CLOSENESS)), -at(row)))
    return [row for row in alike if row.subject == closest.subject]


def _draw(shown: Shown) -> None:
    table("system-members", COLUMNS, shown.rows or shown.unnamed, on_pick=open_row, opens=1)
    if shown.lines:
        st.html("".join(f'<p class="fine">{html.escape(line)}</p>' for line in shown.lines))


def _lines(members: list[Any], here: list[Any]) -> list[str]:
    """Return what is said below the table: members without a name, sources, other systems."""
    others: dict[str, list[Any]] = {}
    for member in members:
        if member.system != here[0].system:
            others.setdefault(member.system, []).append(member)
    is_table = not any(member.cluster_name for member in here)
    unnamed = [member for member in here if not member.cluster_name and not is_table]
    lines = [f"未列名的成员：{without_codes(member.note)}" for member in unnamed]
    lines += [f"依据：{source}" for source in _sources(here)]
    return lines + [_other(name, rows) for name, rows in others.items()]


def _row(member: Any, one: Known) -> Row:
    code = f"cluster={one.subject}" if one.subject else f"{STATEMENT}{one.rows[0].observation_id}" if one.rows else ""
    other = f"（数据用“{one.subject}”）" if one.subject and one.subject != member.cluster_name else ""
    cells = (
        member.tier or "未分档",
        f"{member.cluster_name}{other}",
        _dated(one.level),
        _dated(one.growth),
        _goal(member, one.goal),
        without_codes(member.note),
    )
    return Row(code, cells, ids_of(one.rows), links=values_open(one.level, one.growth, one.goal, first=2))


def _dated(row: Any) -> str:
    if row is None:
        return "—"
    name = "" if row.indicator == "gross_output" and row.transformation == "yoy" else f"{row.indicator_name}\n"
    return f"{name}{said(row)}{weak_mark(row)}\n{row.period_label}"


def _goal(member: Any, goal: Any) -> str:
    if goal is not None:
        return f"{goal.indicator_name} {said(goal)}{weak_mark(goal)}\n{goal.period_label}"
    if pd.isna(member.target_value):
        return "—"
    year = f"{member.target_year.replace('/', '—')}年" if member.target_year else "年份未说明"
    return f"{plain(member.target_value)} 亿元级\n{year}"


def _sources(here: list[Any]) -> list[str]:
    told: dict[str, Any] = {}
    for member in here:
        if member.doc_title:
            told.setdefault(member.doc_title, member)
    return [f"《{member.doc_title}》{member.published}".rstrip() for member in told.values()]


def _other(system: str, rows: list[Any]) -> str:
    note = without_codes(rows[0].note)
    names = "、".join(row.cluster_name for row in rows if row.cluster_name)
    unnamed = "" if UNNAMED in note else UNNAMED
    kind = "较早的" if any(EARLIER in row.note for row in rows) else "另有"
    return f"{kind}体系{quoted(system)}：" + "；".join(part for part in (names or unnamed, note) if part)


def member_evidence(member: Any) -> Evidence:
    """Return what says that a system has the member: its document and the list's note, which begins with its name."""
    name = member.cluster_name or UNNAMED
    note = note_of(member)
    return Evidence(member.doc_id, f"{name}：{note}" if note else name)


def evidence_in_words(members: list[Any]) -> str:
    """Return the documents that name the members with their dates; what the list's note calls the source else."""
    told = {row.doc_title: row.published for row in members if row.doc_title}
    lines = [f"《{shortened(title, 22)}》{published}".strip() for title, published in told.items()]
    noted = dict.fromkeys(found.group(1) for row in members for found in SAID_BY.finditer(row.note))
    return "；".join([*lines, *(noted if not lines else ())]) or "未注明"
