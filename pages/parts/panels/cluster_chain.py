"""Who makes up a cluster: firms and projects, leaders with their suppliers, parks meant for it, who answers for it."""

from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from pages.charts.marks import said, weak_mark, weak_note, weak_note_of
from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.later import fill_later
from pages.parts.listed import has_internal, listed
from pages.parts.memory import remembered
from pages.parts.panels.municipal import ClusterView
from pages.parts.panels.rows import STATEMENT, each_opens, ids_of, open_row, several, told
from pages.parts.scope import CITY
from warehouse.connection import Warehouse
from warehouse.questions.clusters import municipal_firms, municipal_parks, municipal_responsible
from warehouse.questions.statements import observations_by_id

FIRM = (
    Column("企业或项目", narrow=1),
    Column("地区", "tight", narrow=2),
    Column("角色、阶段", "tight", narrow=4),
    Column("最近的数", narrow=3),
)
CHAIN = (Column("链主与配套"), Column("地区", "tight"), Column("文件怎么说"), Column("依据"))
PARK = (Column("园区"), Column("地区", "tight"), Column("承接（文件的词）"), Column("依据"))
ANSWER = (Column("地区和产业"), Column("负责什么"), Column("谁负责"), Column("依据"))
TAKEN_ANSWER = (*ANSWER, Column("牵头单位"), Column("链长"), Column("责任单位"), Column("说明"))
"""What a line says where it is taken away: all offices, of which the screen names the first."""
KINDS = {"project": "项目", "enterprise": "企业"}
SHOWN_OFFICES = 3


def cluster_firms(board: Warehouse, shown: ClusterView) -> None:
    """Draw the listed firms and projects, each with its newest statements; a row leads to its firm."""
    firms = entries(municipal_firms(board, cluster=shown.code, **shown.place))
    stated: dict[tuple[str, str], list[Any]] = {}
    for row in shown.own:
        if row.subject_kind == "enterprise":
            stated.setdefault((row.region, row.subject), []).append(row)
    said_of = [[row for name in f.subjects.split("|") for row in stated.get((f.region, name), [])] for f in firms]
    drawn = [_firm_row(firm, group, shown) for firm, group in zip(firms, said_of, strict=True)]
    every = {row.Index: row for group in said_of for row in group}
    projects = sum(firm.kind == "project" for firm in firms)
    note = f"企业 {len(firms) - projects}、项目 {projects}；来自名录和公开文件，不是普查；点名字看这一家，点数看出处"
    weak = weak_note_of(row for group in said_of for row in _newest(group))
    body_card(
        Card(
            "cluster-firms",
            f"{shown.scope.place} {shown.facts.name}：企业和项目",
            shown.frame(every.values()),
            "；".join(filter(None, [note, weak])),
            listed=partial(listed, "企业名录", FIRM, drawn, [[firm] for firm in firms]),
            is_internal=has_internal(firms),
        ),
        lambda: table("firm-rows", FIRM, drawn, on_pick=open_row, is_stacked=True),
        empty=f"没有公开文件说到{shown.scope.place}这个集群任何企业或项目的数。",
        has_body=bool(drawn),
    )


def _newest(group: list[Any]) -> list[Any]:
    """Return the two newest statements of a firm, the newest first; one of an event comes after all others."""
    return sorted(group, key=lambda row: (not row.is_event, row.time if row.period else 0.0))[-2:][::-1]


def _firm_row(firm: Any, group: list[Any], shown: ClusterView) -> Row:
    role = "、".join(part for part in (firm.role, firm.stage) if part) or KINDS.get(firm.kind, "")
    if not group:
        return Row("", (firm.enterprise, _place(firm), role, firm.note or "—"), tone="held")
    newest = _newest(group)
    text = "；".join(told(row) for row in newest)
    code = f"municipal={shown.code}&firm={newest[0].subject}"
    if shown.scope.firm in {row.subject for row in group}:
        code = f"{STATEMENT}{newest[0].observation_id}"
    return Row(code, (firm.enterprise, _place(firm), role, text), ids_of(group), links={3: each_opens(newest)})


def _place(row: Any) -> str:
    return "全市" if row.region == CITY else str(row.region_short)


def cluster_chain(board: Warehouse, shown: ClusterView) -> None:
    """Draw the chain as documents state it: each leader, below it those that supply it, then other backbone firms."""
    firms = entries(municipal_firms(board, cluster=shown.code, **shown.place))
    leaders = [firm for firm in firms if firm.role == "链主"]
    chain = [pair for leader in leaders for pair in _chain_rows(leader, firms)]
    chain += [
        (Row("", (f"骨干 {firm.enterprise}", _place(firm), firm.note or "—", firm.doc_title)), firm)
        for firm in firms
        if firm.role == "骨干"
    ]
    drawn = [row for row, _ in chain]
    named = "、".join(leader.enterprise for leader in leaders)
    caption = f"链主：{named}" if named else f"没有文件说谁是{shown.scope.place}{shown.facts.name}的链主"
    body_card(
        Card(
            "cluster-chain",
            f"{shown.facts.name}：链主与配套",
            shown.numbers.head(0),
            f"{caption}；来自企业名录，只列文件写明的关系",
            listed=partial(listed, "企业名录", CHAIN, drawn, [[firm] for _, firm in chain]),
        ),
        lambda: table("chain-rows", CHAIN, drawn, on_pick=open_row),
        empty="要补，请向链长所在的部门要链主和配套企业名单。",
        has_body=bool(drawn),
    )


def _chain_rows(leader: Any, firms: list[Any]) -> list[tuple[Row, Any]]:
    """Return the rows of a leader and of those that supply it, each with its line of the list."""
    suppliers = [firm for firm in firms if firm.role == "配套" and firm.of_enterprise == leader.enterprise]
    missing = "" if suppliers else "（文件没有说谁给它配套）"
    first = Row(
        "", (f"链主 {leader.enterprise}", _place(leader), f"{leader.note}{missing}", leader.doc_title), tone="here"
    )
    below = [
        (Row("", (f"　└ 配套 {firm.enterprise}", _place(firm), firm.note or "—", firm.doc_title)), firm)
        for firm in suppliers
    ]
    return [(first, leader), *below]


def parks_and_answers(place: DeltaGenerator, board: Warehouse, shown: ClusterView) -> None:
    """Have both lists drawn later at the end of a place, which are worked out beside what is drawn before them."""
    for draw, prepare in ((cluster_parks, _parks), (cluster_answers, _answers)):
        prepare.begin(board, shown.code, **shown.place)
        fill_later(place, draw, board, shown)


@remembered
def _parks(board: Warehouse, code: str, area: str, district: str) -> list[Any]:
    return entries(municipal_parks(board, cluster=code, area=area, district=district))


@remembered
def _answers(board: Warehouse, code: str, area: str, district: str) -> tuple[list[Any], pd.DataFrame]:
    """Return the lines of the list, and the targets that they name."""
    lines = entries(municipal_responsible(board, cluster=code, area=area, district=district))
    return lines, observations_by_id(board, ids=[line.target_id for line in lines if line.target_id])


def cluster_parks(board: Warehouse, shown: ClusterView) -> None:
    """Draw the parks that documents mean for the cluster, with the words that say so."""
    parks = _parks(board, shown.code, **shown.place)
    drawn = [Row("", (park.park, _place(park), park.hosts, park.doc_title)) for park in parks]
    body_card(
        Card(
            "cluster-parks",
            f"承接{shown.facts.name}的园区",
            shown.numbers.head(0),
            "来自园区名录，只列文件写明的承接",
            listed=partial(listed, "园区名录", PARK, drawn, [[park] for park in parks]),
        ),
        lambda: table("park-rows", PARK, drawn, on_pick=open_row),
        empty=f"没有文件写明{shown.scope.place}哪个园区承接它；可向各园区管委会要主导产业目录。",
        has_body=bool(drawn),
    )


def cluster_answers(board: Warehouse, shown: ClusterView) -> None:
    """Draw who answers for the cluster and its names, those with a target first; a row opens its target."""
    lines, targets = _answers(board, shown.code, **shown.place)
    by_id = {row.observation_id: row for row in entries(targets)}
    drawn = [_answer_row(line, by_id.get(line.target_id)) for line in lines]
    body_card(
        Card(
            "cluster-answers",
            f"谁对{shown.facts.name}负责",
            targets,
            "；".join(filter(None, ["来自责任清单；点有目标的行看出处", weak_note(targets)])),
            listed=lambda: listed("责任清单", TAKEN_ANSWER, _taken(drawn, lines), [[line] for line in lines]),
            is_internal=has_internal(lines),
        ),
        lambda: table("answer-rows", ANSWER, drawn, on_pick=open_row),
        empty=f"没有文件写明{shown.scope.place}谁对它负责；可向市经济信息委或区县政府办要责任分工。",
        has_body=bool(drawn),
    )


def _taken(drawn: list[Row], lines: list[Any]) -> list[Row]:
    return [
        replace(row, cells=(*row.cells, several(line.lead), line.chain_leader, several(line.support), line.note))
        for row, line in zip(drawn, lines, strict=True)
    ]


def _answer_row(line: Any, target: Any) -> Row:
    duty = line.note or "整条产业链"
    if target is not None:
        duty = f"{line.period}年{line.indicator_name}目标 {said(target)}{weak_mark(target)}"
    offices = line.support.split("|") if line.support else []
    support = "、".join(offices[:SHOWN_OFFICES]) + (f" 等 {len(offices)} 个" if len(offices) > SHOWN_OFFICES else "")
    named = [("牵头", several(line.lead)), ("链长", line.chain_leader), ("责任", support)]
    who = "；".join(f"{role}：{name}" for role, name in named if name)
    cells = (f"{line.region_short} {line.subject}", duty, who, line.doc_title)
    if target is None:
        return Row("", cells)
    return Row(f"{STATEMENT}{line.target_id}", cells, (line.target_id,))
