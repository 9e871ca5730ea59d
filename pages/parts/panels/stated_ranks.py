"""Places in rankings as documents state them: drawn where a ranking names several, and as a table of all."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import weak_mark, weak_note, weak_note_of
from pages.charts.ranks import FORE, ranks
from pages.charts.rows import entries
from pages.parts.card import Card, body_card, chart_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.panels.more import counted, cut, is_whole, more_button, rows_beside, shortened
from pages.parts.panels.rows import STATEMENT, ids_of, open_row, pick
from pages.parts.scope import DISTRICTS, Scope
from pages.parts.style import theme

MOST = 12
ROW = 50
"""Pixels of a row of the table, of two lines."""
LEAST = 3
"""Places that a ranking's row needs to be drawn: fewer stand in the table alone."""
INDEX = "index_value"
COLUMNS = (
    Column("位次", "tight"),
    Column("地区", "tight"),
    Column("什么的位次", "name"),
    Column("在谁中间", "tight"),
    Column("时期", "tight"),
    Column("文件", "title"),
)


def ordered_among(qualifier: str) -> tuple[str, str]:
    """Return what is ordered (empty where it is left open) and among whom: 直管区；增速；全市 → 直管区、增速, 全市."""
    *ordered, among = qualifier.split("；")
    return "、".join(ordered), among


def places(found: pd.DataFrame, scope: Scope) -> None:
    """Draw chart and table side by side; the table alone where there is nothing to draw."""
    frame = _drawn(found, scope)
    is_all = is_whole("places", "位次表")
    if frame.empty:
        rank_table(found, scope, MOST, is_all=is_all)
        return
    left, right = (st.container(), st.container()) if is_all else st.columns([6, 6])
    with left:
        height = rank_chart(frame, scope, len(found) - len(frame))
    with right:
        rank_table(found, scope, min(MOST, rows_beside(height, ROW)), is_all=is_all)


def rank_chart(frame: pd.DataFrame, scope: Scope, left: int) -> int:
    """Draw the rankings and return the chart's height in pixels; ``left`` places are not drawn.

    A dot leads to its district, else its statement.
    """
    notes = ["每个点是一份文件说的一个名次，越左越靠前"]
    notes += [f"另有 {left} 个名次所在的排名只见一两处，在表里"] if left else []
    notes += filter(None, [weak_note(frame)])
    return chart_card(
        Card("ranks", f"{_whose(scope)}在各项排名里的位次", frame, "；".join(notes) if len(frame) else "", "位"),
        lambda: ranks(frame, row="line", point="dot", theme=theme()),
        empty=f"{scope.name}没有一项排名有三处以上的名次可以并排画；说到的都在表里。",
    )


def _whose(scope: Scope) -> str:
    return scope.name if scope.level != "city" else "全市、区县和行业"


def _drawn(found: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return the places that are drawn, with ``line`` (what was ranked among whom), ``dot`` (who, when) and ``code``.

    Rankings of plain numbers come before those of indices, the ones with most places first.
    """
    lines: dict[str, list[Any]] = {}
    for row in entries(found):
        lines.setdefault(_line(row), []).append(row)
    many = [(line, rows) for line, rows in lines.items() if len(rows) >= LEAST]
    many.sort(key=lambda one: (one[1][0].indicator == INDEX, -len(one[1]), one[0]))
    flat = [(line, row) for line, rows in many for row in sorted(rows, key=lambda row: row.value)]
    sole = {line for line, rows in many if len({row.period for row in rows}) == 1}
    frame = found.take([row.Index for _, row in flat]).reset_index(drop=True)
    return frame.assign(
        line=[line for line, _ in flat],
        dot=[_dot(row, is_one=line in sole) for line, row in flat],
        code=[_code(row, scope) for _, row in flat],
    )


def _line(row: Any) -> str:
    ordered, among = ordered_among(row.qualifier)
    if row.indicator == INDEX:
        kind = "分行业" if row.subject_kind == "cluster" else ""
        return f"{kind}{row.indicator_name}\n{among} · {cut(row.doc_title, 10)}"
    return f"{row.indicator_name} {ordered}".strip() + f"\n{among}"


def _dot(row: Any, *, is_one: bool) -> str:
    about = row.subject if row.subject_kind in ("cluster", "sector") else ""
    who = "" if row.region_level == "city" else row.region_short
    when = "" if is_one else row.period.replace("/", "—")
    return " ".join(part for part in (who, about, when) if part)


def _code(row: Any, scope: Scope) -> str:
    return f"district={row.region}" if not scope.district and row.region_level in DISTRICTS else ""


def rank_table(found: pd.DataFrame, scope: Scope, most: int, *, is_all: bool) -> None:
    """Draw every stated place, or the first ``most``, the foremost first; a row opens its statement."""
    every = entries(found)
    shown = every if is_all else every[:most]
    fore = sum(row.value <= FORE for row in every)
    note = f"{counted(len(every), len(shown), '个')}，{fore} 个是前三：文件多只说好名次，没说的不等于靠后"
    note = "；".join(filter(None, [note, weak_note_of(shown)]))
    rows = [_row(row) for row in shown]

    def draw() -> None:
        table("rank-table", COLUMNS, rows, on_pick=open_row)
        more_button("places", len(every), most, "个")

    body_card(
        Card(
            "places",
            f"文件说到的位次：{_whose(scope)}",
            pick(found, shown),
            note if every else "",
            listed=partial(arranged, COLUMNS, rows),
        ),
        draw,
        empty=f"没有文件说到{scope.name}在哪项排名里第几位。要补，请向市统计局或市经济信息委要通报。",
    )


def _row(row: Any) -> Row:
    ordered, among = ordered_among(row.qualifier)
    what = " ".join(part for part in (row.subject, row.indicator_name, ordered) if part)
    cells = (
        f"第 {row.value:.0f} 位{weak_mark(row)}" + (" ⚠" if row.doubt else ""),
        row.region_short,
        what if ordered or row.indicator == INDEX else f"{what}（按什么排未说明）",
        among,
        row.period_label,
        shortened(row.doc_title),
    )
    return Row(f"{STATEMENT}{row.observation_id}", cells, ids_of([row]))
