"""Where the reader stands on the way down: 全市 → 片区 → 区县 → 集群 → 企业/项目, as breadcrumb and as select boxes."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.rows import entries
from pages.parts import view
from pages.parts.memory import remembered
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.coverage import cluster_list
from warehouse.questions.scope import (
    district_clusters,
    district_enterprises,
    page_clusters,
    page_firms,
    page_regions,
    scope_clusters,
    scope_firms,
    scope_regions,
)

CITY = "500000"
DISTRICTS = frozenset({"district", "county"})
"""Levels of regions that part the city; zones and groups overlap them."""
LEVELS = ("area", "district", "cluster", "firm")
PLACES_AND_INDUSTRIES = ("area", "district", "cluster")
"""What pages follow that say nothing of single firms."""
MUNICIPAL = "municipal"
"""The name of the municipal cluster in the address."""
WITHIN = ("cluster", "firm")
"""The levels below a place."""
TITLES = {"area": "片区", "district": "区县", "cluster": "集群或产业", "firm": "企业或项目"}
WHOLE = {"area": "全部片区", "district": "全部区县", "cluster": "全部产业", "firm": "全部企业"}


@dataclass(frozen=True)
class Scope:
    """The path down, empty where not chosen. ``region`` is the district's code, the city's where none is chosen."""

    area: str = ""
    district: str = ""
    cluster: str = ""
    firm: str = ""
    district_name: str = ""
    municipal: str = ""
    """The code of the municipal cluster that a page is narrowed to by what counts towards it, where it can be."""
    municipal_name: str = ""

    @property
    def is_of_industry(self) -> bool:
        """Whether the place is narrowed to an industry, a municipal cluster or a firm."""
        return bool(self.cluster or self.firm or self.municipal)

    @property
    def whole_place(self) -> "Scope":
        """The place with all its industries."""
        return replace(self, cluster="", firm="", municipal="", municipal_name="")

    @property
    def level(self) -> str:
        """The deepest level chosen: city, area, district, cluster or firm."""
        return next((level for level in reversed(LEVELS) if getattr(self, level)), "city")

    @property
    def region(self) -> str:
        """The code of the region that the scope lies in."""
        return self.district or CITY

    @property
    def place(self) -> str:
        """The name of the place: 铜梁区, 渝东北, 全市."""
        return self.district_name or self.area or "全市"

    @property
    def name(self) -> str:
        """The whole scope in words: 铜梁区 新型储能."""
        return " ".join(part for part in (self.place, self.municipal_name, self.cluster, self.firm) if part)


def read_scope(
    board: Warehouse,
    *,
    district: str = "",
    is_of_municipal: bool = False,
    is_told: bool = True,
    follows: Collection[str] = LEVELS,
) -> Scope:
    """Return the scope of the address; ``district`` is the page's default district.

    ``follows`` are the levels that the page can show one of: others are left out of the scope, and said to be.
    ``is_of_municipal``: the page follows a chosen municipal cluster where no industry and no firm is chosen; other
    pages only take it along, and say so where ``is_told``.
    """
    known = _known(board)
    chosen = view.read(
        Parameter("area", TITLES["area"], known.areas, is_carried=True),
        Parameter("district", TITLES["district"], known.districts, district, is_carried=True, names=known.names),
        Parameter("cluster", TITLES["cluster"], known.clusters, is_carried=True),
        Parameter("firm", TITLES["firm"], known.firms),
        Parameter(MUNICIPAL, "市级集群", known.municipal, is_carried=True, names=known.municipal),
    )
    name, area = known.districts.get(chosen["district"], ("", chosen["area"]))
    if area and chosen["area"] not in ("", area) and view.asked("district"):
        view.settle(f"网址里的片区“{chosen['area']}”里没有{name}，它在{area}，已按{name}显示")
    is_narrowed = is_of_municipal and not chosen["cluster"] and not chosen["firm"]
    municipal = chosen[MUNICIPAL] if is_narrowed else ""
    whole = known.municipal.get(municipal, "")
    if is_told and chosen[MUNICIPAL] and not municipal:
        _tell_what_goes_before(known, chosen, is_of_municipal=is_of_municipal)
    of_district = area if "area" in follows and "district" not in follows else ""
    _tell_what_is_left_out(known, chosen, follows, of_district)
    kept = {"area": area, **{level: chosen[level] for level in LEVELS[1:]}}
    kept = {level: code if level in follows else "" for level, code in kept.items()}
    return Scope(**kept, district_name=name if kept["district"] else "", municipal=municipal, municipal_name=whole)


def counting(frame: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return the rows of an observation frame that count towards the scope's municipal cluster; all without one."""
    return frame[frame["cluster"] == scope.municipal].reset_index(drop=True) if scope.municipal else frame


def within(frame: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return the rows of an observation frame of the whole city that lie in the scope's area; all without one."""
    return frame[frame["area"] == scope.area].reset_index(drop=True) if scope.area else frame


def subjects_of(board: Warehouse, scope: Scope) -> list[str]:
    """Return what a question about the scope asks for: firm or industry, every name of its cluster, else all ('')."""
    if not scope.municipal:
        return [scope.firm or scope.cluster]
    return [row.subject for row in entries(clusters_of(board, scope)) if row.cluster == scope.municipal]


@dataclass(frozen=True)
class Known:
    """Every value that the path down may have; districts by code, with name and area."""

    areas: frozenset[str]
    districts: dict[str, tuple[str, str]]
    clusters: dict[str, str]
    """The municipal cluster of each name of an industry, empty where it has none."""
    firms: frozenset[str]
    municipal: dict[str, str]

    @property
    def names(self) -> dict[str, str]:
        """The names of the districts by code."""
        return {region: name for region, (name, _) in self.districts.items()}


def _tell_what_goes_before(known: Known, chosen: dict[str, str], *, is_of_municipal: bool) -> None:
    """Say that the page does not follow the municipal cluster of the address, or that something else goes before it."""
    name, narrower = known.municipal[chosen[MUNICIPAL]], chosen["firm"] or chosen["cluster"]
    if not is_of_municipal:
        view.settle(f"这一页不按市级集群分，选定的{name}在集群、目标、投资、数据页起作用")
    elif chosen["firm"] or known.clusters[chosen["cluster"]] != chosen[MUNICIPAL]:
        view.settle(f"同时选了市级集群{name}和{narrower}，已按{narrower}显示")


def _tell_what_is_left_out(known: Known, chosen: dict[str, str], follows: Collection[str], area: str) -> None:
    """Say which choices of the address the page does not follow; of a district it may follow the ``area``."""
    idle = [level for level in LEVELS if chosen[level] and level not in follows]
    if idle:
        names = (known.names.get(chosen[level], chosen[level]) for level in idle)
        instead = f"，已按{area}显示" if chosen["district"] and area else ""
        view.settle(
            f"这里不按{'、'.join(TITLES[level] for level in idle)}分，选定的{'、'.join(names)}未起作用{instead}"
        )
        if instead:
            view.assume("area", area)


@remembered
def _known(board: Warehouse) -> Known:
    regions, municipal = scope_regions(board), cluster_list(board)
    named_so = scope_clusters(board, area="", district="")
    named = zip(regions["region"], regions["region_name"], regions["area"], strict=True)
    return Known(
        frozenset(regions["area"]) - {""},
        {region: (name, area) for region, name, area in named if region != CITY},
        dict(zip(named_so["subject"], named_so["cluster"], strict=True)),
        frozenset(scope_firms(board, area="", district="", cluster="")["firm"]),
        dict(zip(municipal["cluster"], municipal["cluster_name"], strict=True)),
    )


def breadcrumb(scope: Scope, *, above: dict[str, str] | None = None, over: str = "") -> None:
    """Draw the way down; each step but the last leads back up to itself.

    ``above`` is what else a step above the district changes: the view that shows more than one district. ``over`` names
    what an industry or a firm belongs to on this page: the step between the place and it.
    """
    above = above or {}
    steps = [("全市", {**dict.fromkeys(LEVELS, ""), **above})]
    for level in LEVELS:
        if chosen := getattr(scope, level):
            below = LEVELS[LEVELS.index(level) + 1 :]
            if over not in ("", chosen) and level in WITHIN:
                steps.append((over, {**dict.fromkeys(WITHIN, ""), **above}))
                over = ""
            label = scope.district_name if level == "district" else chosen
            changes = {level: chosen, **dict.fromkeys(below, ""), **(above if level == "area" else {})}
            steps.append((label, changes))
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", key="breadcrumb"):
        for place, (label, changes) in enumerate(steps):
            is_last = place == len(steps) - 1
            st.button(label, key=f"crumb-{place}", type="tertiary", disabled=is_last, on_click=view.go, kwargs=changes)
            if not is_last:
                st.html('<span class="crumb-gap" aria-hidden="true">›</span>', width="content")


def pickers(
    board: Warehouse, scope: Scope, *, levels: Collection[str] = LEVELS, required: str = "", page: str = ""
) -> None:
    """Draw a select box for each level: the way down for those who cannot click on a chart. Counts are statements.

    ``required`` is the level that the page cannot do without: its box does not offer all of them together. ``page``
    (``investment``, ``targets``) has the boxes offer what rows of that page are of, with their number.
    """
    labels = _labels(board, scope, scope.area if "area" in levels else "", page)
    with st.container(horizontal=True, gap="small", key="pickers"):
        for level in LEVELS:
            if level in levels:
                name = scope.district_name if level == "district" else ""
                _picker(level, labels[level], name, is_required=level == required)


def ways(board: Warehouse, scope: Scope, *, levels: Collection[str] = LEVELS, page: str = "") -> None:
    """Draw both ways to another place: the way down so far, and a select box for each level (see ``pickers``)."""
    breadcrumb(scope)
    pickers(board, scope, levels=levels, page=page)
    if scope.municipal:
        label = f"市级集群：{scope.municipal_name} ✕"
        st.button(label, key="clear-municipal", type="tertiary", on_click=view.go, kwargs={MUNICIPAL: ""})


@remembered
def _labels(board: Warehouse, scope: Scope, area: str, page: str) -> dict[str, dict[str, str]]:
    """Return what each level offers: label by code, with the number of statements, or of the page's own rows."""
    regions = _regions_of(board, page)
    inside = [row for row in regions if row.region != CITY and area in ("", row.area)]
    if page:
        place = {"page": page, "area": scope.area, "district": scope.district}
        clusters, firms = page_clusters(board, **place), page_firms(board, **place, cluster=scope.cluster)
    else:
        clusters, firms = clusters_of(board, scope), _firms_of(board, scope)
    by_area: dict[str, int] = {}
    for row in regions:
        if row.area:
            by_area[row.area] = by_area.get(row.area, 0) + row.observations
    return {
        "area": {area: f"{area}（{count}）" for area, count in by_area.items()},
        "district": {row.region: _region_label(row) for row in inside},
        "cluster": {row.subject: f"{row.subject}（{row.observations}）" for row in entries(clusters)},
        "firm": {row.firm: f"{row.firm}（{row.observations}）" for row in entries(firms)},
    }


@remembered
def _regions_of(board: Warehouse, page: str) -> tuple[Any, ...]:
    regions = scope_regions(board)
    if page:
        regions = regions.drop(columns="observations").merge(page_regions(board, page=page), on="region")
    return tuple(entries(regions))


def clusters_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the industries with statements in the place: subject, cluster, relation, observations; most first."""
    if scope.district:
        return district_clusters(board, district=scope.district)
    return scope_clusters(board, area=scope.area, district="")


def counts_to(board: Warehouse, scope: Scope) -> set[str]:
    """Return the codes of the municipal clusters that the chosen industry counts towards in the place."""
    return {row.cluster for row in entries(clusters_of(board, scope)) if row.subject == scope.cluster} - {""}


def _firms_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    if scope.district and not scope.cluster:
        return district_enterprises(board, district=scope.district)
    return scope_firms(board, area=scope.area, district=scope.district, cluster=scope.cluster)


def _picker(level: str, labels: dict[str, str], name: str, *, is_required: bool) -> None:
    """Draw the box of one level; ``name`` is what a chosen district is called where the box does not offer it."""
    chosen = view.value(level)
    options = [*([] if is_required else [""]), *labels]
    if chosen and chosen not in labels:
        options.insert(0 if is_required else 1, chosen)
    st.selectbox(
        TITLES[level],
        options,
        format_func=lambda code: labels.get(code, f"{name or code}（0）") if code else WHOLE[level],
        label_visibility="collapsed",
        **view.bound(level, clears=(*LEVELS[LEVELS.index(level) + 1 :], *((MUNICIPAL,) if level == "cluster" else ()))),
    )


def _region_label(row: pd.Series) -> str:
    ended = "" if pd.isna(row.valid_to) else f"，{row.valid_to:%Y-%m} 止"
    return f"{row.region_name}（{row.observations}{ended}）"
