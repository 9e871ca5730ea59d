"""Districts on one rung of the ladder: newest numbers and targets, or a ranking where enough state the same date."""

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
from pages.parts.panels.rows import pick
from pages.parts.panels.rungs import measure
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter

LOCAL = ("district", "county", "zone")
FEWEST_RANKED = 3


def district_rungs(found: pd.DataFrame, scope: Scope) -> None:
    """Draw the districts on one rung: newest and targets of each, or those of one date, ranked, without zones."""
    groups = _by_rung(entries(found), scope)
    counts = {key: len({row.region for row in rows}) for key, rows in groups.items()}
    keys = sorted(groups, key=lambda key: -counts[key])
    view.read(Parameter("level", "哪一级", set(keys), keys[0] if keys else ""))
    of_rung = groups.get(view.value("level"), [])
    dates = _dates(of_rung)
    view.read(Parameter("date", "时点", set(dates)))
    rows = dates.get(view.value("date"), of_rung)
    shown = pick(found, rows).assign(
        key=view.value("level"),
        row=[row.region_short for row in rows],
        code=[f"district={row.region}" for row in rows],
    )
    title = measure(rows[0]) if rows else "梯度企业"
    names = {key: f"{measure(groups[key][0])}（{counts[key]}）" for key in keys}
    chart_card(
        Card("rung-districts", f"{scope.place}各区县 {title}", shown, _note(shown, dates), "家"),
        lambda: _draw(shown),
        empty=f"{scope.name}没有区县公开过梯度企业数。要补，请向各区县科技局、经济信息委要。",
        controls=lambda: _controls(names, dates, len(of_rung)),
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


def _note(shown: pd.DataFrame, dates: dict[str, list[Any]]) -> str:
    if view.value("date"):
        return "同一时点；开发区与区县重叠，不参与排名"
    log = "；横轴为对数" if len(shown) and needs_log(shown["value"]) else ""
    is_ranked = any(date.endswith("-actual") for date in dates)
    why = "" if is_ranked else f"；没有一个时点有 {FEWEST_RANKED} 个区县的现值，现值不排名"
    return f"各地最新数和目标，时点不同；开发区与区县重叠{why}{log}"


def _draw(shown: pd.DataFrame) -> go.Figure:
    if view.value("date"):
        return ranking(shown, label="region_short", theme=theme())
    actual: dict[str, float] = {}
    goal: dict[str, float] = {}
    for name, status, value in shown.sort_values("time")[["row", "status", "value"]].itertuples(index=False):
        (actual if status == "actual" else goal)[name] = value
    places = sorted(set(shown["row"]), key=lambda name: (-actual.get(name, 0.0), -goal.get(name, 0.0), name))
    return ladder(shown, row="row", rows=places, theme=theme(), is_log=needs_log(shown["value"]))


def _controls(names: dict[str, str], dates: dict[str, list[Any]], values: int) -> None:
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
        st.selectbox(
            "时点",
            ["", *dates],
            format_func=lambda date: _date(dates[date]) if date else f"最新数与目标（{values}）",
            label_visibility="collapsed",
            **view.bound("date"),
        )


def _date(rows: list[Any]) -> str:
    state = "" if rows[0].status == "actual" else rows[0].status_name
    return f"排名：{rows[0].period_label}{state}（{len(rows)}）"
