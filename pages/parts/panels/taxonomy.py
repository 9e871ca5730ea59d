"""The municipal system of clusters: as a treemap of one level, and as a tree in a table that can be read aloud."""

import html
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.finding import most_and_least
from pages.charts.marks import hover, said, weak_mark, weak_note, weak_note_of
from pages.charts.numbers import format_value
from pages.charts.rows import entries
from pages.charts.treemap import tier_colors, treemap
from pages.exports.listed import Evidence, Listed
from pages.parts import view
from pages.parts.card import Card, body_card, chart_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import listed
from pages.parts.panels.municipal import ClusterView, leads_to
from pages.parts.panels.rows import ids_of, open_row, values_open
from pages.parts.scope import WITHIN
from pages.parts.style import theme
from pages.parts.view import Parameter

SIZES = {"observations": "有多少个数", "pledged": "2027 年承诺的产出", "latest": "最近整年的产出"}
NOTES = {
    "observations": "块的大小＝公开文件里有多少个数；点一块看这个集群",
    "pledged": "块的大小＝2027 年目标；没有总量目标的集群不在图上",
    "latest": "块的大小＝最近一个整年的产值或营业收入，各块年份不同；只有部分年份的不在图上",
}
COLUMNS = (
    Column("集群", narrow=1),
    Column("依据", "tight", narrow=3),
    Column("数", "right", narrow=2),
    Column("2027年承诺", "amount", narrow=4),
    Column("最近整年", "amount"),
)
TAKEN = (*COLUMNS, Column("市级集群代码"), Column("市级集群"), Column("层级"), Column("上级集群"))
TILE = ["name", "under", "size", "tier_rank", "evidence", "said", "code", "ids", "opens"]


def taxonomy_map(shown: ClusterView) -> None:
    """Draw the treemap, sized by what the reader chooses of what there is; a tile leads to its cluster."""
    single = {"pledged": shown.pledged, "latest": shown.latest_year}
    sizes = {"observations": len(shown.by_cluster), **{name: len(found) for name, found in single.items() if found}}
    view.read(Parameter("size", "块的大小", sizes, "observations", names=SIZES))
    chosen = view.value("size")
    is_count = chosen == "observations"
    frame = shown.numbers if is_count else shown.frame(single[chosen].values())
    here = f"现在看的是{shown.facts.name}"
    chart_card(
        Card(
            "taxonomy-map",
            f"{shown.scope.place}的市级集群体系",
            frame,
            "；".join(filter(None, [NOTES[chosen], "" if is_count else weak_note(frame), here])),
            "" if is_count else "亿元",
            "2027年目标" if chosen == "pledged" else "",
            # A click on a tile leaves the map as it is: the list beside it marks the cluster that is shown.
            beside=frozenset(("municipal", *WITHIN)),
        ),
        lambda: treemap(
            _counted(shown) if is_count else _valued(shown, frame), theme=theme(), is_target=chosen == "pledged"
        ),
        empty=f"没有公开文件说到{shown.scope.place}的任何市级集群。",
        shows=most_and_least(_numbers(shown), "个数") if is_count else "",
        controls=lambda: _controls(shown, sizes),
    )


def _controls(shown: ClusterView, sizes: dict[str, int]) -> None:
    ranks = {fact.tier_rank: fact.tier_name for fact in shown.clusters}
    keys = [
        f'<span><i style="background:{color}"></i>{html.escape(name)}</span>'
        for color, name in zip(tier_colors(ranks, theme()), ranks.values(), strict=True)
    ]
    hatch = '<span><i class="hatched"></i>推定</span><span><i class="crossed"></i>未证实</span>'
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="taxonomy-controls"):
        st.selectbox(
            "块的大小",
            list(sizes),
            format_func=lambda name: f"{SIZES[name]}（{sizes[name]} 个集群）",
            label_visibility="collapsed",
            width=250,
            **view.bound("size"),
        )
        st.html(f'<p class="keys">{"".join(keys)}{hatch}</p>', width="stretch")


def _numbers(shown: ClusterView) -> dict[str, float]:
    """Return how many numbers each cluster has, by its name."""
    names = {fact.cluster: fact.name for fact in shown.clusters}
    return {names[code]: len(group) for code, group in shown.by_cluster.items()}


def _counted(shown: ClusterView) -> pd.DataFrame:
    """Return a tile for each cluster with numbers, which stands on all of them."""
    tiles = []
    for code, group in shown.by_cluster.items():
        places = len({row.region for row in group})
        under, about = f"{len(group)} 个数", f"{len(group)} 个数，{places} 个地区"
        tiles.append(_tile(shown, code, under, about, len(group), group))
    return pd.DataFrame(tiles, columns=TILE)


def _valued(shown: ClusterView, frame: pd.DataFrame) -> pd.DataFrame:
    """Return a tile for each row of the frame, which stands on that one number."""
    texts = hover(frame)
    tiles = [
        _tile(shown, row.cluster, f"{said(row)}{weak_mark(row)}{_what(shown, row)}", text, row.value, [row])
        for row, text in zip(entries(frame), texts, strict=True)
    ]
    return pd.DataFrame(tiles, columns=TILE)


def _tile(shown: ClusterView, code: str, under: str, about: str, size: float, group: list[Any]) -> tuple[Any, ...]:
    fact = next(fact for fact in shown.clusters if fact.cluster == code)
    text = f"<b>{fact.name}</b>（{fact.tier_name}，{fact.evidence_name}）<br>{about}<br>点一下看这个集群"
    ids = "|".join(ids_of(group))
    opens = group[0].observation_id if len(group) == 1 else ""
    return fact.name, under, size, fact.tier_rank, fact.evidence, text, leads_to(code, WITHIN), ids, opens


def _what(shown: ClusterView, row: Any) -> str:
    """Return what a single value is: its name where that is another, what it measures, its year."""
    name = next(fact.name for fact in shown.clusters if fact.cluster == row.cluster)
    parts = [row.subject if row.subject != name else "", row.indicator_name]
    parts.append("" if row.status == "target" else row.period_label)
    words = " ".join(part for part in parts if part)
    return f"\n{words}" if words else ""


def taxonomy_tree(shown: ClusterView) -> None:
    """Draw the tree as a table: tiers, their clusters, below each what is a piece of it; a row leads to its cluster."""
    counted = Counter(fact.evidence_name for fact in shown.clusters)
    sure = "、".join(f"{name} {number}" for name, number in counted.items())
    note = f"依据：{sure}；└ 属上一行的集群；（清单）为名录所载、库里没有原话；规模未写明的为产值"
    weak = weak_note_of([*shown.pledged.values(), *shown.latest_year.values()])
    tree = list(_tree_rows(shown))
    body_card(
        Card(
            "taxonomy",
            f"体系清单：{len(shown.clusters)} 个集群",
            shown.numbers,
            "；".join(filter(None, [note, weak])),
            listed=partial(_taken, shown, tree),
        ),
        lambda: table("taxonomy-rows", COLUMNS, [row for row, _ in tree], on_pick=open_row, is_stacked=True),
        empty=f"没有公开文件说到{shown.scope.place}的任何市级集群。",
        has_body=True,
    )


def _taken(shown: ClusterView, tree: list[tuple[Row, Any]]) -> Listed:
    """Return the clusters, each with its tier and what it is a piece of: in the tree its place says so."""
    names = {fact.cluster: fact.name for fact in shown.clusters}
    kept = [(row, fact) for row, fact in tree if fact is not None]
    drawn = [
        replace(row, cells=(*row.cells, fact.cluster, fact.name, fact.tier_name, names.get(fact.parent, "")))
        for row, fact in kept
    ]
    behind = [[fact] for _, fact in kept]
    return listed("市级集群体系", TAKEN, drawn, behind, evidence=lambda fact: Evidence(note=fact.evidence_note))


def _tree_rows(shown: ClusterView) -> Iterable[tuple[Row, Any]]:
    """Yield the rows with their cluster, none for the head of a tier."""
    goals, newest, groups = shown.pledged, shown.latest_year, shown.by_cluster
    for rank in dict.fromkeys(fact.tier_rank for fact in shown.clusters):
        tier = [fact for fact in shown.clusters if fact.tier_rank == rank]
        tops = [fact for fact in tier if not fact.parent]
        below = f"，其中 {len(tier) - len(tops)} 个列在上级之下" if len(tops) < len(tier) else ""
        yield Row("", (f"{tier[0].tier_note} {len(tier)} 个{below}", "", "", "", ""), tone="group"), None
        for top in tops:
            for fact in [top, *(fact for fact in shown.clusters if fact.parent == top.cluster)]:
                code = fact.cluster
                tone = "here" if code == shown.code else "" if fact.observations else "held"
                goal, latest = goals.get(code), newest.get(code)
                cells = _tree_cells(fact, goal, latest, shown.scope.district)
                links = values_open(goal, latest, first=3)
                yield Row(shown.to_cluster(code), cells, ids_of(groups.get(code, [])), tone, links), fact


def _measured(row: Any) -> str:
    """Return what a size measures on a line of its own; output, as most are, is said once above the list."""
    return "" if row.indicator == "gross_output" else f"{row.indicator_name}\n"


def _tree_cells(fact: Any, goal: Any, newest: Any, district: str) -> tuple[str, ...]:
    name = f"　└ {fact.name}（{fact.tier_name}）" if fact.parent else fact.name
    pledge = f"{_measured(goal)}{said(goal)}{weak_mark(goal)}{_of_name(goal, fact)}" if goal is not None else "—"
    if goal is None and not district and fact.target_2027 == fact.target_2027:
        pledge = f"{format_value(fact.target_2027, '亿元')}（清单）"
    latest = "—"
    if newest is not None:
        latest = f"{_measured(newest)}{said(newest)}{weak_mark(newest)}（{int(newest.year)}）{_of_name(newest, fact)}"
    return name, fact.evidence_name, str(fact.observations or "—"), pledge, latest


def _of_name(row: Any, fact: Any) -> str:
    """Return the name that a value stands under where that is not the cluster or a name for all of it."""
    return "" if row.relation == "same" or row.subject == fact.name else f"\n{row.subject}"
