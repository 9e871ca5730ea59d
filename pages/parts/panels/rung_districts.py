"""Districts on one rung of the ladder: newest numbers and targets, or a ranking where enough state the same date.

What was newly added is a choice of its own beside the stocks, never drawn with them. Districts tell it of periods of
their own, long and short: it is said with its period and drawn on no axis.
"""

from collections.abc import Collection
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.charts.alone import alone
from pages.charts.ladder import ladder
from pages.charts.marks import weak_note
from pages.charts.ranking import ranking
from pages.charts.rows import entries
from pages.charts.strips import needs_log
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.place import numbered
from pages.parts.panels.rows import pick
from pages.parts.panels.rungs import measure, rungs_of
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse

LOCAL = ("district", "county", "zone")
FEWEST_RANKED = 3


def district_rungs(board: Warehouse, scope: Scope) -> None:
    """Draw the districts on one rung: stocks, or what was added, of each; or of one date, ranked, without zones."""
    groups = _by_rung(board, scope)
    view.read(Parameter("level", "哪一级", set(groups), next(iter(groups), "")))
    of_rung = groups.get(view.value("level"), [])
    is_added = _is_added(of_rung)
    dates = _dates(of_rung)
    view.read(Parameter("date", "时点", set(dates)))
    date = view.value("date")
    shown = _of_rung(board, scope, view.value("level"), date)
    title = measure(of_rung[0]) if of_rung else "梯度企业"
    chart_card(
        Card(
            "rung-districts",
            f"{scope.place}各区县 {title}",
            shown,
            _note(shown, dates, date, is_added),
            "家",
            listed=partial(numbered, shown) if date else None,
        ),
        lambda: _draw(shown, date, is_added),
        is_ranked=bool(date),
        empty=f"{scope.name}没有区县公开过梯度企业数。要补，请向各区县科技局、经济信息委要。",
        controls=lambda: _controls(groups, dates, len(of_rung)),
    )


@remembered
def _by_rung(board: Warehouse, scope: Scope) -> dict[str, list[Any]]:
    """Return what districts and zones state by rung and class: stocks, then what was added; most places first in each.

    With an industry chosen those that are said of it.
    """
    groups: dict[str, list[Any]] = {}
    for row in entries(rungs_of(board, scope)):
        is_whole = row.subject_kind == "region" or bool(scope.cluster)
        if row.region_level in LOCAL and row.transformation in ("level", "new") and is_whole:
            key = row.indicator + ("-new" if row.transformation == "new" else "")
            groups.setdefault(key + (f"~{row.qualifier}" if row.qualifier else ""), []).append(row)
    return dict(sorted(groups.items(), key=lambda group: (_is_added(group[1]), -_places(group[1]))))


@remembered
def _of_rung(board: Warehouse, scope: Scope, key: str, date: str) -> pd.DataFrame:
    """Return the rows of one rung and class, of all dates or of one, with what names them and where they lead."""
    of_rung = _by_rung(board, scope).get(key, [])
    rows = _dates(of_rung)[date] if date else of_rung
    return pick(rungs_of(board, scope), rows).assign(
        key=key,
        row=[row.region_short for row in rows],
        code=[f"district={row.region}" for row in rows],
    )


def _is_added(rows: list[Any]) -> bool:
    return any(row.transformation == "new" for row in rows)


def _places(rows: list[Any]) -> int:
    return len({row.region for row in rows})


def _dates(rows: list[Any]) -> dict[str, list[Any]]:
    """Return the dates at which enough districts state the rung to be ranked, with their rows; zones are no rank."""
    dates: dict[str, list[Any]] = {}
    for row in rows:
        if row.region_level != "zone":
            dates.setdefault(f"{row.period}-{row.status}", []).append(row)
    return {date: of for date, of in dates.items() if _places(of) >= FEWEST_RANKED}


def _note(shown: pd.DataFrame, dates: Collection[str], date: str, is_added: bool) -> str:
    return "；".join(filter(None, [_compared(shown, dates, date, is_added), weak_note(shown)]))


def _compared(shown: pd.DataFrame, dates: Collection[str], date: str, is_added: bool) -> str:
    when = "时期" if is_added else "时点"
    if date:
        return f"同一{when}；开发区与区县重叠，不参与排名"
    if is_added and len(shown) == 1:
        return "只有这一个数，没有可比的"
    if is_added:
        return "各地一段时期内新增的数，新的在前；时期不同、长短不一的不能比，也不与总数相加"
    log = "；横轴为对数" if len(shown) and needs_log(shown["value"]) else ""
    is_ranked = any(date.endswith("-actual") for date in dates)
    why = "" if is_ranked else f"；没有一个时点有 {FEWEST_RANKED} 个区县的现值，现值不排名"
    return f"各地最新数和目标，时点不同；开发区与区县重叠{why}{log}"


def _draw(shown: pd.DataFrame, date: str, is_added: bool) -> go.Figure:
    if date:
        return ranking(shown, label="region_short", theme=theme())
    if is_added:
        return alone(shown.sort_values(["time", "region"], ascending=[False, True]), label="row", theme=theme())
    actual: dict[str, float] = {}
    goal: dict[str, float] = {}
    for name, status, value in shown.sort_values("time")[["row", "status", "value"]].itertuples(index=False):
        (actual if status == "actual" else goal)[name] = value
    places = sorted(set(shown["row"]), key=lambda name: (-actual.get(name, 0.0), -goal.get(name, 0.0), name))
    return ladder(shown, row="row", rows=places, theme=theme(), is_log=needs_log(shown["value"]))


def _controls(groups: dict[str, list[Any]], dates: dict[str, list[Any]], values: int) -> None:
    if not groups:
        return
    every = "各时期新增" if _is_added(groups[view.value("level")]) else "最新数与目标"
    with st.container(horizontal=True, gap="small", key="rung-controls"):
        st.selectbox(
            "哪一级",
            list(groups),
            format_func=lambda key: f"{measure(groups[key][0])}（{_places(groups[key])}）",
            label_visibility="collapsed",
            **view.bound("level", clears=("date",)),
        )
        st.selectbox(
            "时点",
            ["", *dates],
            format_func=lambda date: _date(dates[date]) if date else f"{every}（{values}）",
            label_visibility="collapsed",
            **view.bound("date"),
        )


def _date(rows: list[Any]) -> str:
    state = "" if rows[0].status == "actual" else rows[0].status_name
    return f"排名：{rows[0].period_label}{state}（{len(rows)}）"
