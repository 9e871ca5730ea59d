"""Districts on one rung of the ladder: newest numbers and targets, or a ranking where enough state the same date."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.charts.ladder import ladder
from pages.charts.ranking import ranking
from pages.charts.rows import entries
from pages.charts.strips import needs_log
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.rows import pick
from pages.parts.panels.rungs import measure, rungs_of
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse

LOCAL = ("district", "county", "zone")
FEWEST_RANKED = 3


@dataclass(frozen=True)
class Rung:
    """One rung and class: its name, the newest numbers and targets of each place, and the dates that can be ranked."""

    name: str
    places: int
    newest: pd.DataFrame
    dates: dict[str, pd.DataFrame]
    date_labels: dict[str, str]
    """What a choice calls them."""


@remembered
def _rungs_of_districts(board: Warehouse, scope: Scope) -> dict[str, Rung]:
    """Return the rungs and classes by key, the one that most places state first."""
    found = rungs_of(board, scope)
    groups = _by_rung(entries(found), scope)
    counts = {key: len({row.region for row in rows}) for key, rows in groups.items()}
    rungs = {}
    for key in sorted(groups, key=lambda key: -counts[key]):
        rows, dates = groups[key], _dates(groups[key])
        rungs[key] = Rung(
            measure(rows[0]),
            counts[key],
            _keyed(found, key, rows),
            {date: _keyed(found, key, of) for date, of in dates.items()},
            {date: _date(of) for date, of in dates.items()},
        )
    return rungs


def _keyed(found: pd.DataFrame, key: str, rows: list[Any]) -> pd.DataFrame:
    places, codes = [row.region_short for row in rows], [f"district={row.region}" for row in rows]
    return pick(found, rows).assign(key=key, row=places, code=codes)


def district_rungs(board: Warehouse, scope: Scope) -> None:
    """Draw the districts on one rung: newest and targets of each, or those of one date, ranked, without zones."""
    rungs = _rungs_of_districts(board, scope)
    view.read(Parameter("level", "哪一级", set(rungs), next(iter(rungs), "")))
    rung = rungs.get(view.value("level")) or Rung("梯度企业", 0, rungs_of(board, scope).iloc[:0], {}, {})
    view.read(Parameter("date", "时点", set(rung.dates)))
    date = view.value("date")
    shown = rung.dates.get(date, rung.newest)
    chart_card(
        Card("rung-districts", f"{scope.place}各区县 {rung.name}", shown, _note(shown, rung, date), "家"),
        lambda: _draw(shown, date),
        empty=f"{scope.name}没有区县公开过梯度企业数。要补，请向各区县科技局、经济信息委要。",
        controls=lambda: _controls({key: f"{one.name}（{one.places}）" for key, one in rungs.items()}, rung),
    )


def _by_rung(rows: list[Any], scope: Scope) -> dict[str, list[Any]]:
    """Return the stocks of districts and zones by rung and class; of an industry where one is chosen."""
    groups: dict[str, list[Any]] = {}
    for row in rows:
        is_whole = row.subject_kind == "region" or bool(scope.cluster)
        if row.region_level in LOCAL and row.transformation == "level" and is_whole:
            groups.setdefault(row.indicator + (f"~{row.qualifier}" if row.qualifier else ""), []).append(row)
    return groups


def _dates(rows: list[Any]) -> dict[str, list[Any]]:
    """Return the dates at which enough districts state the rung to be ranked, with their rows; zones are no rank."""
    dates: dict[str, list[Any]] = {}
    for row in rows:
        if row.region_level != "zone":
            dates.setdefault(f"{row.period}-{row.status}", []).append(row)
    return {date: of for date, of in dates.items() if len({row.region for row in of}) >= FEWEST_RANKED}


def _note(shown: pd.DataFrame, rung: Rung, date: str) -> str:
    if date:
        return "同一时点；开发区与区县重叠，不参与排名"
    log = "；横轴为对数" if len(shown) and needs_log(shown["value"]) else ""
    is_ranked = any(date.endswith("-actual") for date in rung.dates)
    why = "" if is_ranked else f"；没有一个时点有 {FEWEST_RANKED} 个区县的现值，现值不排名"
    return f"各地最新数和目标，时点不同；开发区与区县重叠{why}{log}"


def _draw(shown: pd.DataFrame, date: str) -> go.Figure:
    if date:
        return ranking(shown, label="region_short", theme=theme())
    actual: dict[str, float] = {}
    goal: dict[str, float] = {}
    for name, status, value in shown.sort_values("time")[["row", "status", "value"]].itertuples(index=False):
        (actual if status == "actual" else goal)[name] = value
    places = sorted(set(shown["row"]), key=lambda name: (-actual.get(name, 0.0), -goal.get(name, 0.0), name))
    return ladder(shown, row="row", rows=places, theme=theme(), is_log=needs_log(shown["value"]))


def _controls(names: dict[str, str], rung: Rung) -> None:
    if not names:
        return
    with st.container(horizontal=True, gap="small", key="rung-controls"):
        st.selectbox(
            "哪一级",
            list(names),
            format_func=names.__getitem__,
            label_visibility="collapsed",
            **view.bound("level", clears=("date",)),
        )
        newest = f"最新数与目标（{len(rung.newest)}）"
        st.selectbox(
            "时点",
            ["", *rung.dates],
            format_func=lambda date: rung.date_labels.get(date, newest),
            label_visibility="collapsed",
            **view.bound("date"),
        )


def _date(rows: list[Any]) -> str:
    state = "" if rows[0].status == "actual" else rows[0].status_name
    return f"排名：{rows[0].period_label}{state}（{len(rows)}）"
