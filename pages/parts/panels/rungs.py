"""The ladder of firms, 科技型 → 高新技术 → 专精特新 → 小巨人 → 单项冠军: in one place, and over time."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.ladder import ladder
from pages.charts.marks import break_notes, weak_note
from pages.charts.rows import entries
from pages.charts.trend import FEWEST_FOR_A_LINE, trend
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.ladder_numbers import RUNGS, numbers
from pages.parts.panels.rows import pick
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse

SHORT = {
    "firms_tech": "科技型",
    "firms_hightech": "高新技术",
    "firms_sse": "专精特新",
    "firms_little_giant": "小巨人",
    "firms_champion": "单项冠军",
}
"""The rungs as the axis of the ladder names them: a phone has little room beside it."""
WHOLES = ("region", "sector")


def rungs_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the scope's numbers of all rungs; with an industry chosen those that are said of it."""
    return numbers(board, scope, tuple(RUNGS))


def own(rows: Iterable[Any], scope: Scope) -> list[Any]:
    """Return what is said of the place as a whole, or, with an industry chosen, of it wherever it is said."""
    if scope.cluster and not scope.district:
        return list(rows)
    if scope.level == "area":
        return [row for row in rows if row.region_short == scope.area and row.subject_kind == "region"]
    here = [row for row in rows if row.region == scope.region]
    return here if scope.cluster else [row for row in here if row.subject_kind in WHOLES]


@remembered
def _rungs_here(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, list[str], list[str]]:
    """Return what the ladder of the place shows, its rows from the highest down, and the rungs without a value."""
    found = rungs_of(board, scope)
    stated = [row for row in own(entries(found), scope) if row.transformation in ("level", "new")]
    names = [_rung(row, scope) for row in stated]
    actual = {row.indicator for row in stated if row.status == "actual"}
    silent = [name for code, name in RUNGS.items() if code not in actual]
    return pick(found, stated).assign(row=names, code=""), _ordered(names), silent


def rung_chart(board: Warehouse, scope: Scope) -> None:
    """Draw the ladder of the place: a row for each rung and class, national and municipal ones apart."""
    shown, names, silent = _rungs_here(board, scope)
    notes = ["横轴为对数；国家级、市级分行，不相加", *filter(None, [weak_note(shown)])]
    notes += [f"没有公开现值：{'、'.join(silent)}（要补，请向{offices(scope)}经济信息委、科技局要）"] if silent else []
    chart_card(
        Card("ladder", f"{scope.name} 企业梯度", shown, "；".join(notes), "家"),
        lambda: ladder(shown, row="row", rows=names, theme=theme()),
        empty=_no_rungs(scope),
    )


def _no_rungs(scope: Scope) -> str:
    if scope.level == "area":
        return f"{scope.area}作为片区没有自己的统计数，看板也不把区县相加；片区内各区县的数在本页其他图里。"
    return (
        f"没有文件说到{scope.name}任何一级梯度企业的数。要补，请向{offices(scope)}经济信息委（专精特新、小巨人、单项冠军）"
        "和科技局（科技型、高新技术）要名单。"
    )


def _rung(row: Any, scope: Scope) -> str:
    place = f"{row.region_short} {row.subject}".strip() if scope.cluster and not scope.district else ""
    under = " · ".join(part for part in (place, row.qualifier.replace("；", "、")) if part)
    return f"{SHORT[row.indicator]}\n{under}" if under else SHORT[row.indicator]


def _ordered(names: Iterable[str]) -> list[str]:
    """Return the rows from the highest rung down, the unnarrowed one of each first; rungs without a number too."""
    rows = []
    for rung in reversed(SHORT.values()):
        named = sorted(name for name in set(names) if name.split("\n")[0] == rung)
        rows += named or [rung]
    return rows


def rung_trend(board: Warehouse, scope: Scope) -> None:
    """Draw one rung and class over time, the one with most actual numbers first; targets stand apart."""
    groups = _series(board, scope)
    view.read(Parameter("rung", "梯度", set(groups), next(iter(groups), "")))
    shown = _over_time(board, scope, view.value("rung"))
    title = measure(groups[view.value("rung")][0]) if groups else "梯度企业"
    line = ["只有这一个数，没有可比的" if len(shown) == 1 else "空心菱形为目标；不足三点不连线"]
    note = "；".join([*line, *filter(None, [weak_note(shown)]), *break_notes(entries(shown))])
    chart_card(
        Card("rung-trend", f"{scope.name} {title} 历年", shown, note, "家"),
        lambda: trend(shown, series="label", theme=theme(), height=_height(len(shown), scope)),
        empty=f"没有文件说到{scope.name}梯度企业在任何一个时点的数，画不出走势。",
        controls=lambda: _picker({key: f"{measure(rows[0])}（{len(rows)}）" for key, rows in groups.items()}),
    )


def _height(points: int, scope: Scope) -> int:
    """Return the height of the line, in pixels, that goes with the column beside it: an area's is the shorter one."""
    if points < FEWEST_FOR_A_LINE:
        return 220
    return 440 if scope.area and not scope.district else 470


@remembered
def _series(board: Warehouse, scope: Scope) -> dict[str, list[Any]]:
    """Return what can stand in a line, by the key of its series: stocks, and what whole years added.

    The series with most actual numbers comes first.
    """
    rows = entries(rungs_of(board, scope))
    groups: dict[str, list[Any]] = {}
    for row in rows if scope.cluster or scope.level == "area" else own(rows, scope):
        is_added = row.transformation == "new" and row.is_whole_year
        if row.subject_kind != "park" and (row.transformation == "level" or is_added):
            narrowed = f"~{row.qualifier}" if row.qualifier else ""
            groups.setdefault(f"{row.indicator}-{row.transformation}{narrowed}", []).append(row)
    actual = {key: sum(row.status == "actual" for row in group) for key, group in groups.items()}
    keys = sorted(groups, key=lambda key: (-actual[key], -len(groups[key]), key))
    return {key: groups[key] for key in keys}


@remembered
def _over_time(board: Warehouse, scope: Scope, key: str) -> pd.DataFrame:
    """Return the rows of one series with what names their line."""
    rows = _series(board, scope).get(key, [])
    labels = [f"{row.region_short} {row.subject}".strip() for row in rows]
    return pick(rungs_of(board, scope), rows).assign(key=key, label=labels)


def measure(row: Any) -> str:
    """Return a rung with its class, as a choice names it."""
    new = "新增" if row.transformation == "new" else ""
    narrowed = f"（{row.qualifier.replace('；', '、')}）" if row.qualifier else ""
    return f"{RUNGS[row.indicator]}{new}{narrowed}"


def _picker(options: dict[str, str]) -> None:
    if options:
        st.selectbox(
            "梯度", list(options), format_func=options.__getitem__, label_visibility="collapsed", **view.bound("rung")
        )
