"""Investment and technical upgrading: by district, by industry, or over whole years; levels and growth apart."""

from dataclasses import dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.charts.marks import break_notes, weak_note
from pages.charts.rows import entries
from pages.charts.strips import needs_log, strips
from pages.charts.trend import trend
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.rows import pick
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, counting
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.investment import investment_numbers

WAYS = {"district": "按区县", "industry": "按行业和集群", "year": "历年"}
SUFFIXES = {"level": "", "yoy": "增速", "share": "占比"}
WHOLE = "全部"
TOLD = (
    "region",
    "subject",
    "qualifier",
    "indicator_name",
    "transformation",
    "period",
    "time",
    "is_whole_year",
    "measure",
    "of_place",
)
"""What the choice is made from: a tuple of all columns takes five times as long to make."""
OF_YEARS = 340
"""Height of the chart of years, in pixels."""
ABOVE_MOST = 12
"""Periods that the strips show: the newest; earlier ones stand in 数据."""


@dataclass(frozen=True)
class Cut:
    """One way to look at one measure: ``rows`` of the frame (tuples), newest first, and how each is named."""

    way: str
    measure: str
    name: str
    rows: list[Any]


def numbers_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the investment numbers of the scope, by time."""
    found = investment_numbers(board, area=scope.area, district=scope.district, subject=scope.firm or scope.cluster)
    return counting(found, scope)


@remembered
def _cuts(board: Warehouse, scope: Scope) -> list[Cut]:
    return cuts_of(entries(numbers_of(board, scope)[list(TOLD)]), scope)


@remembered
def _drawn_numbers(board: Warehouse, scope: Scope, way: str, measure: str) -> tuple[Cut | None, pd.DataFrame]:
    """Return the cut of a way and a measure with its rows as they are drawn; no cut and no rows where there is none."""
    found = numbers_of(board, scope)
    cut = next((cut for cut in _cuts(board, scope) if (cut.way, cut.measure) == (way, measure)), None)
    return cut, dots(found, cut) if cut else found.head(0)


def investment(board: Warehouse, scope: Scope, *, least: int) -> None:
    """Draw the card: a way and a measure of the address, opening on the one with most to compare.

    Its chart is no lower than ``least``, the height of the one that stands beside it, in pixels.
    """
    cuts = _cuts(board, scope)
    ways = {way: sum(len(cut.rows) for cut in cuts if cut.way == way) for way in WAYS}
    ways = {way: count for way, count in ways.items() if count}
    view.read(Parameter("way", "角度", set(ways) or {"district"}, next(iter(ways), "district"), names=WAYS))
    way = view.value("way")
    of_way = [cut for cut in cuts if cut.way == way]
    measures = {cut.measure: f"{cut.name}（{len(cut.rows)}）" for cut in of_way}
    view.read(Parameter("investment", "投资指标", measures, next(iter(measures), ""), names=measures))
    cut, frame = _drawn_numbers(board, scope, way, view.value("investment"))
    title = f"{_whose(scope, cut)} {cut.name}：{WAYS[way]}" if cut else f"{scope.name} 固定资产投资与技术改造"
    chart_card(
        Card("investment", title, frame, _note(cut, frame), str(frame["unit"].iat[0]) if cut else ""),
        lambda: draw(way, frame, least),
        empty=f"没有文件说到{scope.name}的固定资产投资、技术改造投资或招商资金。要补，请向{offices(scope)}统计局和招商投资局要。",
        controls=lambda: _controls(ways, measures),
    )


def draw(way: str, frame: pd.DataFrame, least: int) -> go.Figure:
    """Return the figure of one cut, at least so high."""
    if way == "year":
        return trend(frame, series="point", theme=theme(), height=max(OF_YEARS, least))
    return strips(frame, row="row", point="point", theme=theme(), least=least)


def cuts_of(rows: list[Any], scope: Scope) -> list[Cut]:
    """Return every cut that compares something, those with most numbers first; where none does, all there is by place.

    By district: a measure that several places state in one period, else, last, one that several state of periods of
    their own; for an industry every one, in an area also one of a single place. By industry: what a region states for
    several subjects in one period, a district's every one. By year: a region's whole years.
    """
    own = [row for row in rows if row.region == scope.region]
    years = [row for row in own if row.is_whole_year]
    by_district = {} if scope.district else _grouped(rows, "measure")
    cuts = [
        *(
            _cut("district", code, of if scope.cluster else _by_place(of, scope), has_subject=not scope.cluster)
            for code, of in by_district.items()
        ),
        *(
            _cut("industry", code, of if scope.district else _shared(of, "subject"))
            for code, of in _grouped(own, "of_place").items()
        ),
        *(
            _cut("year", code, of if len({row.period for row in of}) > 1 else [])
            for code, of in _grouped(years, "of_place").items()
        ),
    ]
    found = [cut for cut in cuts if cut.rows] or [
        _cut("district", code, of, has_subject=not scope.cluster) for code, of in _grouped(rows, "measure").items()
    ]
    return sorted(found, key=lambda cut: (cut.way == "district" and _is_single(cut.rows), -len(cut.rows)))


def _by_place(rows: list[Any], scope: Scope) -> list[Any]:
    """Return what can be compared; else what several places state, so that it can be seen, and in an area all."""
    return _shared(rows, "region") or (rows if scope.area or len({row.region for row in rows}) > 1 else [])


def _is_single(rows: list[Any]) -> bool:
    """Say whether no two of the rows are of one period: nothing to compare, and yet what there is."""
    return len({row.period for row in rows}) == len(rows)


def _whose(scope: Scope, cut: Cut) -> str:
    """Return the scope in words, its municipal cluster left to the name of the cut where that begins with it."""
    is_said = bool(scope.municipal_name) and cut.name.startswith(scope.municipal_name)
    return replace(scope, municipal_name="").name if is_said else scope.name


def _grouped(rows: list[Any], name: str) -> dict[str, list[Any]]:
    groups: dict[str, list[Any]] = {}
    for row in rows:
        groups.setdefault(getattr(row, name), []).append(row)
    return groups


def _shared(rows: list[Any], name: str) -> list[Any]:
    """Return the rows whose period has more than one value of ``name``."""
    told: dict[str, set[str]] = {}
    for row in rows:
        told.setdefault(row.period, set()).add(getattr(row, name))
    return [row for row in rows if len(told[row.period]) > 1]


def _cut(way: str, measure: str, rows: list[Any], *, has_subject: bool = False) -> Cut:
    if way == "year":
        return Cut(way, measure, _name(rows, has_subject=False), rows)
    newest = sorted(rows, key=lambda row: (row.time, row.period), reverse=True)
    periods = list(dict.fromkeys(row.period for row in newest))[:ABOVE_MOST]
    kept = [row for row in newest if row.period in periods]
    return Cut(way, measure, _name(kept, has_subject=has_subject), kept)


def _name(rows: list[Any], *, has_subject: bool) -> str:
    if not rows:
        return ""
    row = rows[0]
    narrowed = f"（{row.qualifier.replace('；', '、')}）" if row.qualifier else ""
    subject = row.subject if has_subject else ""
    return f"{subject}{row.indicator_name}{SUFFIXES[row.transformation]}{narrowed}"


def dots(found: pd.DataFrame, cut: Cut) -> pd.DataFrame:
    """Return the rows of a cut as an observation frame with ``row``, ``point``, ``is_whole`` and ``code``."""
    frame = pick(found, cut.rows)
    if cut.way == "district":
        point, is_whole = frame["region_short"], frame["region_level"] == "city"
        code = ("district=" + frame["region"]).where(~is_whole, "")
    else:
        is_whole = frame["subject"] == ""
        point = frame["subject"].where(~is_whole, WHOLE)
        code = ("cluster=" + frame["subject"]).where(frame["subject_kind"] == "cluster", "")
    return frame.assign(row=frame["period_label"], point=point, is_whole=is_whole, code=code)


def _note(cut: Cut | None, frame: pd.DataFrame) -> str:
    if cut is None:
        return ""
    if cut.way == "year":
        return "；".join(["只用整年；不足三点不连线", *filter(None, [weak_note(frame)]), *break_notes(entries(frame))])
    return "；".join(filter(None, [_compared(cut, frame), weak_note(frame)]))


def _compared(cut: Cut, frame: pd.DataFrame) -> str:
    periods = frame["period"].nunique()
    if len(frame) == 1:
        return "只有这一个数，没有可比的"
    if periods == len(frame):
        return f"共 {periods} 个数，每个时期只有一个，彼此不能比"
    log = "；横轴为对数" if needs_log(frame["value"]) else ""
    who = "区县（灰菱形为全市）" if cut.way == "district" else "行业或集群（灰菱形为全部）"
    return f"{len(frame)} 个数、{periods} 个时期，只在同一行里比；点为{who}{log}"


def _controls(ways: dict[str, int], measures: dict[str, str]) -> None:
    if not ways:
        return
    with st.container(horizontal=True, gap="small", key="investment-controls"):
        st.segmented_control(
            "角度",
            list(ways),
            format_func=lambda way: f"{WAYS[way]}（{ways[way]}）",
            label_visibility="collapsed",
            required=True,
            **view.bound("way", clears=("investment",)),
        )
        st.selectbox(
            "投资指标",
            list(measures),
            format_func=measures.__getitem__,
            label_visibility="collapsed",
            **view.bound("investment"),
        )
