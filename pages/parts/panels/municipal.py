"""One cluster of the municipal system: which one the address means, its numbers in the place, and the choice of it."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.rows import entries
from pages.parts import view
from pages.parts.memory import remembered
from pages.parts.scope import WITHIN, Scope, breadcrumb, pickers, read_scope
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.clusters import cluster_taxonomy, district_taxonomy, municipal_numbers
from warehouse.questions.scope import scope_clusters, scope_firms

SECTIONS = {"cluster": "集群体系与一个集群", "compare": "行业快慢、规模与产量"}
PLEDGED_YEAR = 2027
OUTPUT = ("gross_output", "revenue")
"""What a cluster's output is pledged and stated in; the first is taken where both are."""
RELATIONS = {"same": "同名", "part": "其中一部分", "wider": "范围更宽", "industry": "统计局行业口径"}
"""How a name stands to the cluster, the nearest first."""
NEARNESS = {relation: place for place, relation in enumerate(RELATIONS)}


@dataclass(frozen=True)
class ClusterView:
    """The cluster that is looked at and the place. Shared between sessions: not to be changed.

    ``numbers`` is the observation frame of all clusters in the place, ``every`` its :func:`entries`, whose
    ``Index`` is their place in the frame.
    """

    scope: Scope
    section: str
    clusters: tuple[Any, ...]
    numbers: pd.DataFrame
    every: tuple[Any, ...]
    code: str
    stray: str = ""
    """A name of an industry in the address that does not count towards this cluster."""

    @cached_property
    def facts(self) -> Any:
        """The row of the list: name, tier_name, evidence_name, target_2027, observations …"""
        return next(fact for fact in self.clusters if fact.cluster == self.code)

    @cached_property
    def own(self) -> list[Any]:
        """All numbers that count towards the cluster, those of its firms and projects too."""
        return [row for row in self.every if row.cluster == self.code]

    @cached_property
    def focus(self) -> list[Any]:
        """The numbers of the firm or of the name that is chosen, else of all names of the cluster."""
        kind = "enterprise" if self.scope.firm else "cluster"
        name = self.scope.firm or self.scope.cluster
        return [row for row in self.own if row.subject_kind == kind and name in ("", row.subject)]

    @cached_property
    def by_cluster(self) -> dict[str, list[Any]]:
        """The numbers of each cluster that has any."""
        groups: dict[str, list[Any]] = {}
        for row in self.every:
            groups.setdefault(row.cluster, []).append(row)
        return groups

    @cached_property
    def pledged(self) -> dict[str, Any]:
        """Each cluster's output or revenue that a document pledges for 2027."""
        return self._one_a_cluster([r for r in self.every if r.status == "target" and r.year == PLEDGED_YEAR])

    @cached_property
    def latest_year(self) -> dict[str, Any]:
        """Each cluster's newest stated output or revenue of a whole year."""
        stated = [r for r in self.every if r.is_whole_year and r.status == "actual" and r.origin == "stated"]
        return self._one_a_cluster(stated)

    def _one_a_cluster(self, candidates: list[Any]) -> dict[str, Any]:
        """Return one row a cluster: the name nearest to it, output before revenue, the newest.

        City-wide only names that are the same as the cluster stand for it; in a district its own words do.
        """
        fit = [
            row
            for row in candidates
            if row.region == self.scope.region
            and row.indicator in OUTPUT
            and row.transformation == "level"
            and row.relation in (RELATIONS if self.scope.district else ("same",))
            and is_plain(row)
        ]
        fit.sort(key=lambda r: (NEARNESS[r.relation], OUTPUT.index(r.indicator), not r.is_cluster_line, -r.time))
        return {row.cluster: row for row in reversed(fit)}

    @property
    def subject(self) -> str:
        """What is looked at: the firm, the name, the cluster."""
        return self.scope.firm or self.scope.cluster or str(self.facts.name)

    @property
    def name(self) -> str:
        """What is looked at, with its place: 全市 智能网联新能源汽车."""
        return f"{self.scope.place} {self.subject}"

    @property
    def place(self) -> dict[str, str]:
        """The place as questions ask for it."""
        return place_of(self.scope)

    def frame(self, chosen: Iterable[Any], **columns: list[str]) -> pd.DataFrame:
        """Return the chosen rows as an observation frame in their order, with further columns."""
        return self.numbers.take([row.Index for row in chosen]).reset_index(drop=True).assign(**columns)

    def to_cluster(self, code: str) -> str:
        """Return the drill code of a cluster, empty where the page shows it already.

        What was chosen below another one is given up.
        """
        below = [level for level in WITHIN if getattr(self.scope, level)]
        return leads_to(code, below) if below or code != self.code else ""


def leads_to(code: str, below: Iterable[str]) -> str:
    """Return the drill code of a cluster that gives up what is chosen below another one."""
    return "&".join((f"municipal={code}", *(f"{level}=" for level in below)))


def place_of(scope: Scope) -> dict[str, str]:
    """Return the place of a scope as questions ask for it: a district stands for itself, without its area."""
    return {"area": "" if scope.district else scope.area, "district": scope.district}


def read_cluster(board: Warehouse) -> ClusterView:
    """Return the view of the address: the cluster named, that of the chosen name, or the one with most numbers."""
    scope = read_scope(board, is_told=False)
    place = place_of(scope)
    _numbers.begin(board, **place)
    clusters = _clusters(board, **place)
    view.read(Parameter("section", "内容", SECTIONS, "cluster", names=SECTIONS))
    homes = _homes(board)
    most = max(clusters, key=lambda fact: fact.observations).cluster
    code = view.value("municipal") or homes.get(scope.cluster) or homes.get(scope.firm) or most
    stray = scope.cluster if scope.cluster and homes.get(scope.cluster) != code else ""
    if stray:
        scope = replace(scope, cluster="")
    view.shows(municipal=code)
    return _cluster_view(board, scope, view.value("section"), code, stray)


@remembered
def _cluster_view(board: Warehouse, scope: Scope, section: str, code: str, stray: str) -> ClusterView:
    place = place_of(scope)
    return ClusterView(scope, section, _clusters(board, **place), *_numbers(board, **place), code, stray)


# Walking a frame of fifty columns costs more than all else on the page: once a place and version is enough.
@remembered
def _numbers(board: Warehouse, area: str, district: str) -> tuple[pd.DataFrame, tuple[Any, ...]]:
    numbers = municipal_numbers(board, cluster="", area=area, district=district)
    return numbers, tuple(entries(numbers))


@remembered
def _clusters(board: Warehouse, area: str, district: str) -> tuple[Any, ...]:
    found = district_taxonomy(board, district=district) if district else cluster_taxonomy(board, area=area, district="")
    return tuple(entries(found))


@remembered
def _homes(board: Warehouse) -> dict[str, str]:
    """Return the municipal cluster that each name of an industry, firm or project counts towards."""
    names = scope_clusters(board, area="", district="")
    firms = scope_firms(board, area="", district="", cluster="")
    both = [*zip(names["subject"], names["cluster"], strict=True), *zip(firms["firm"], firms["cluster"], strict=True)]
    return {name: cluster for name, cluster in both if cluster}


def is_plain(row: Any) -> bool:
    """Tell whether a row may stand beside others: nothing narrows it, it is no event and no average."""
    return not (row.qualifier or row.is_event or row.is_average)


def cluster_bar(board: Warehouse, shown: ClusterView) -> None:
    """Draw where the reader stands and what can be chosen: the second way down for those who cannot click.

    Industries side by side hang on the place alone: no cluster is to be chosen, the address keeps the one there is.
    """
    is_of_cluster = shown.section != "compare"
    scope = shown.scope if is_of_cluster else shown.scope.whole_place
    with st.container(horizontal=True, gap="medium", vertical_alignment="center", key="cluster-bar"):
        breadcrumb(scope, above={"municipal": shown.code}, over=str(shown.facts.name))
        st.segmented_control(
            "内容",
            list(SECTIONS),
            format_func=SECTIONS.__getitem__,
            label_visibility="collapsed",
            **view.bound("section"),
        )
    with st.container(horizontal=True, gap="small", key="cluster-pickers"):
        if is_of_cluster:
            _cluster_box(shown)
        pickers(board, scope, levels=("area", "district"))


def _cluster_box(shown: ClusterView) -> None:
    labels = {fact.cluster: f"{fact.tier_name} · {fact.name}（{fact.observations}）" for fact in shown.clusters}
    st.session_state["w_municipal"] = shown.code

    def changed() -> None:
        view.go(municipal=st.session_state["w_municipal"], cluster="", firm="")

    st.selectbox(
        "市级集群",
        list(labels),
        format_func=labels.__getitem__,
        label_visibility="collapsed",
        key="w_municipal",
        on_change=changed,
    )


def cluster_head(shown: ClusterView) -> None:
    """Draw the heading of one cluster: its name, its place in the system, how sure that is, how much is known.

    A name or a firm in it says what it belongs to: what is known of the cluster is not known of it.
    """
    facts = shown.facts
    if shown.scope.firm or shown.scope.cluster:
        parts = ["企业或项目" if shown.scope.firm else "文件里的一种叫法", f"归入{facts.name}（{facts.tier_note}）"]
        number, regions = len(shown.focus), len({row.region for row in shown.focus})
    else:
        parts = [facts.tier_note, f"依据：{facts.evidence_name}（{facts.evidence_note}）"]
        number, regions = facts.observations, facts.regions
    parts.append(f"{number} 个数（推算的和企业、项目的都在内），{regions} 个地区" if number else "还没有公开的数")
    stray = f"“{shown.stray}”不属于这个集群，这里看整个集群。" if shown.stray else ""
    lines = [" · ".join(parts), stray]
    said = "".join(f'<p class="fine">{html.escape(line)}</p>' for line in lines if line)
    st.html(f'<div class="cluster-head {facts.evidence}"><h2>{html.escape(shown.name)}</h2>{said}</div>')
