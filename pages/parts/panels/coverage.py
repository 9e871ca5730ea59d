"""Who states what: districts or clusters down, measures across, one year; a silent cell says what to ask and whom."""

import html
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.coverage import coverage
from pages.charts.marks import said
from pages.charts.rows import entries
from pages.exports.listed import Line, Listed
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.coverage import (
    cluster_list,
    cluster_measures,
    coverage_cells,
    coverage_clusters,
    coverage_measures,
    coverage_years,
)
from warehouse.questions.districts import tiles
from warehouse.questions.targets import offices

WAYS = {"district": "区县", "cluster": "市级集群"}
MOST = 12
"""Columns of the matrix."""
FEWEST = 5
"""Districts that state a measure which stands in the matrix without being asked for."""
MOST_MEASURES = 600
STATES = {
    "stated": "有全年数（或年末数）",
    "derived": "推算",
    "part": "只有部分时期",
    "other_name": "只有其他叫法的数",
    "silent": "没有公开",
}


GAP, STATE = "空缺", "这一格"
MEANING = "这一格没有公开的数：没有观测编号和数值，写着该要什么、向谁要"
TAKEN = (
    "地区代码",
    "地区",
    "对象",
    "市级集群代码",
    "市级集群",
    "指标代码",
    "指标",
    "变换代码",
    "变换",
    "时期代码",
    "时期",
    "状态",
    "列名",
    "要什么",
    "向谁要",
    STATE,
)
"""What a gap says where it is taken away; those that observations have too stand in their columns."""
BETWEEN = "|"
"""Stands between row and column where an address names a gap."""


def _gap(line: str, measure: str) -> str:
    return f"{line}{BETWEEN}{measure}"


@dataclass(frozen=True)
class Matrix:
    """One year's matrix: its rows and columns as (code, name), its cells that hold a number, and what is chosen.

    ``frame`` holds the statements of the cells, in their order.
    """

    by: str
    year: int
    area: str
    theme: str
    rows: dict[str, str]
    columns: dict[str, str]
    measures: dict[str, Any]
    """What stands behind each column: its theme, indicator and transformation with their names."""
    cells: pd.DataFrame
    frame: pd.DataFrame
    whole: int
    """Number of cells that hold the number of a whole year or of its end."""

    @cached_property
    def gaps(self) -> dict[str, str]:
        """The silent cells as an address names them, and what is missing there, row by row."""
        held = set(zip(self.cells["line"], self.cells["measure"], strict=True))
        return {
            _gap(line, measure): f"{name} {title}"
            for line, name in self.rows.items()
            for measure, title in self.columns.items()
            if (line, measure) not in held
        }


def read_by() -> str:
    """Return what the rows of the matrix are: ``district`` or ``cluster``."""
    return view.read(Parameter("by", "看哪些", WAYS, "district", names=WAYS))["by"]


def read_matrix(board: Warehouse, scope: Scope) -> Matrix:
    """Return the matrix of the address: districts or clusters, and the year; by default the one with most cells.

    Behind :func:`read_by`, on which the scope depends.
    """
    by, area = view.value("by"), scope.area
    theme_of = view.read(Parameter("measures", "指标类别", set(_themes(board, by))))["measures"]
    years = _years(board, by, theme_of, area)
    best = max(years, key=lambda year: (years[year], year), default="0")
    view.read(Parameter("year", "年份", set(years), best))
    return _matrix(board, by, int(view.value("year")), area, theme_of)


@remembered
def _measures(board: Warehouse, by: str) -> pd.DataFrame:
    """Return all measures that the matrix can show, the best covered first; ``districts`` is how many state it."""
    if by == "district":
        return coverage_measures(board, most=MOST_MEASURES)
    return cluster_measures(board, most=MOST_MEASURES).assign(districts=FEWEST)


@remembered
def _columns(board: Warehouse, by: str, theme_of: str) -> pd.DataFrame:
    """Return the measures of the columns: the best covered of a theme, or of all those that several districts state."""
    every = _measures(board, by)
    kept = every["theme"] == theme_of if theme_of else every["districts"] >= FEWEST
    return every[kept].head(MOST)


@remembered
def _themes(board: Warehouse, by: str) -> dict[str, int]:
    """Return the themes with how many of their measures the matrix shows."""
    return {str(name): min(number, MOST) for name, number in Counter(_measures(board, by)["theme"].tolist()).items()}


@remembered
def _years(board: Warehouse, by: str, theme_of: str, area: str) -> dict[str, int]:
    """Return the years that have a cell with how many they have, newest first."""
    codes = list(_columns(board, by, theme_of)["measure"])
    found = coverage_years(board, by=by, measures=codes, area=area)
    return {str(year): int(cells) for year, cells in zip(found["year"], found["cells"], strict=True)}


@remembered
def _matrix(board: Warehouse, by: str, year: int, area: str, theme_of: str) -> Matrix:
    """Return the matrix of a year; ``area`` narrows districts, ``theme_of`` measures."""
    measures = _columns(board, by, theme_of)
    codes = list(measures["measure"])
    if by == "district":
        grid = tiles(board, day=f"{year or 2024}-12-31")
        inside = grid[(grid["area"] == area) | (area == "")].sort_values(["area", "region"])
        lines = dict(zip(inside["region"], inside["region_name"], strict=True))
        cells = coverage_cells(board, year=year, measures=codes, area=area).rename(columns={"region": "line"})
        cells = cells.assign(region=cells["line"])
    else:
        known = cluster_list(board)
        lines = dict(zip(known["cluster"], known["cluster_name"], strict=True))
        cells = coverage_clusters(board, year=year, measures=codes)
        cells = cells.assign(line=cells["cluster"])
    columns = dict(zip(codes, measures["measure_name"], strict=True))
    behind = {row.measure: row for row in entries(measures)}
    cells = cells[cells["line"].isin(lines)]
    whole = int((cells["state"] == "stated").sum())
    return Matrix(by, year, area, theme_of, lines, columns, behind, cells, cells.drop(columns=["line"]), whole)


def matrix_pickers(board: Warehouse, matrix: Matrix) -> None:
    """Draw the choice between districts and clusters, of the year, with the number of filled cells, and of a gap."""
    counted = _years(board, matrix.by, matrix.theme, matrix.area)
    years = {year: f"{year}年（{cells} 格）" for year, cells in counted.items()}
    themes = {name: f"{name}（{number} 个）" for name, number in _themes(board, matrix.by).items()}
    st.segmented_control(
        "看哪些",
        list(WAYS),
        format_func=WAYS.__getitem__,
        required=True,
        label_visibility="collapsed",
        **view.bound("by", clears=("year", "gap", "measures")),
    )
    st.selectbox(
        "指标类别",
        ["", *themes],
        format_func=lambda name: themes.get(name, "公开最多的指标"),
        label_visibility="collapsed",
        **view.bound("measures", clears=("year", "gap")),
    )
    st.selectbox(
        "年份",
        list(years),
        format_func=years.__getitem__,
        label_visibility="collapsed",
        **view.bound("year", clears=("gap",)),
    )
    if gaps := matrix.gaps:
        # The way for those who cannot click on a cell.
        st.selectbox(
            "空缺",
            ["", *gaps],
            format_func=lambda gap: gaps.get(gap, f"选一处空缺（{len(gaps)}）"),
            label_visibility="collapsed",
            **view.bound("gap"),
        )


def matrix_card(board: Warehouse, matrix: Matrix, scope: Scope) -> None:
    """Draw the matrix; a filled cell opens its statement, a silent one names what to ask for."""
    filled = len(matrix.cells)
    every = len(matrix.rows) * len(matrix.columns)
    note = f"{every} 格里 {filled} 格有数，其中 {matrix.whole} 格是全年数；点空缺看该向谁要"
    name = f"{scope.area or '全市'}各区县" if matrix.by == "district" else "市级集群"
    chart_card(
        Card(
            "coverage",
            f"{name}公开了什么",
            matrix.frame,
            note,
            period=f"{matrix.year}年",
            beside=frozenset({"gap"}),
            listed=lambda: gap_lines(board, matrix),
        ),
        lambda: coverage(
            _drawn(matrix),
            rows=list(matrix.rows.values()),
            columns=list(matrix.columns.values()),
            names=STATES,
            theme=theme(),
        ),
        empty=f"{matrix.year}年没有公开的数。",
        shows=f"{every} 格里 {filled} 格有数，其中 {matrix.whole} 格是全年数",
    )


def _drawn(matrix: Matrix) -> pd.DataFrame:
    held = {(row.line, row.measure): row for row in entries(matrix.cells)}
    cells = []
    for line, name in matrix.rows.items():
        for measure, title in matrix.columns.items():
            row = held.get((line, measure))
            head = f"{name} {title}\n{matrix.year}年"
            text = f"{head}：没有公开，点这里看该向谁要" if row is None else _told(head, row)
            mark = [f"gap={_gap(line, measure)}", "", ""] if row is None else ["", row.source_ids, row.observation_id]
            state = "silent" if row is None else row.state
            cells.append({"row": name, "column": title, "state": state, "mark": mark, "hover": text})
    return pd.DataFrame(cells)


def _told(head: str, row: Any) -> str:
    about = "" if row.state == "stated" else f"（{STATES[row.state]}）"
    return f"{head}\n{row.period_label} {row.subject} {said(row)}{about}\n来源：{row.doc_title}"


def _offices(board: Warehouse) -> dict[str, str]:
    return {row.theme: row.office for row in entries(offices(board))}


def _office(matrix: Matrix, by_theme: dict[str, str], line: str, measure: str) -> str:
    """Return who keeps the number of a cell."""
    office = by_theme.get(matrix.measures[measure].theme, "统计局")
    return f"{matrix.rows[line]}{office}" if matrix.by == "district" else "市经济信息委（统计口径的行业数向市统计局）"


def _asked(matrix: Matrix, measure: str) -> str:
    """Return what to ask for where a cell is silent."""
    return f"{matrix.year} 年全年的{matrix.columns[measure]}，连同口径（是否规上、现价或可比价）和发布日期"


def gap_lines(board: Warehouse, matrix: Matrix) -> Listed:
    """Return what the matrix says beside its numbers: how each cell is filled, and every gap with whom to ask."""
    blank = ("",) * (len(TAKEN) - 1)
    lines = [Line((*blank, STATES[row.state]), (row.observation_id,)) for row in entries(matrix.cells)]
    by_theme = _offices(board)
    for gap in matrix.gaps:
        line, measure = gap.split(BETWEEN, 1)
        lines.append(Line(_gap_cells(matrix, line, measure, _office(matrix, by_theme, line, measure))))
    return Listed(TAKEN, tuple(lines), meaning=((STATE, "；".join(STATES.values())), (GAP, MEANING)))


def _gap_cells(matrix: Matrix, line: str, measure: str, office: str) -> tuple[object, ...]:
    is_district, one = matrix.by == "district", matrix.measures[measure]
    place, cluster = (line, matrix.rows[line]), ("", "")
    if not is_district:
        place, cluster = cluster, place
    named = (*place, one.subject, *cluster, one.indicator, one.indicator_name, one.transformation)
    return (
        *named,
        one.transformation_name,
        str(matrix.year),
        f"{matrix.year}年",
        GAP,
        matrix.columns[measure],
        _asked(matrix, measure),
        office,
        STATES["silent"],
    )


def gap_card(board: Warehouse, matrix: Matrix) -> None:
    """Say for the silent cell that was clicked what to ask for and from which office."""
    view.read(Parameter("gap", GAP, set(matrix.gaps)))
    if not view.value("gap"):
        return
    line, measure = view.value("gap").split(BETWEEN, 1)
    name, title = matrix.rows[line], matrix.columns[measure]
    whose, what = _office(matrix, _offices(board), line, measure), _asked(matrix, measure)
    with st.container(key="gap", border=True, horizontal=True, vertical_alignment="center"):
        st.html(
            f"<h3>{html.escape(name)}：缺 {matrix.year} 年{html.escape(title)}</h3>"
            f'<p class="lead">请向<b>{html.escape(whose)}</b>要 {html.escape(what)}。</p>'
        )
        st.button("知道了", key="gap-close", type="tertiary", on_click=view.go, kwargs={"gap": ""})
