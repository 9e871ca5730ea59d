"""Size against growth of the industries of one place and period, bubbles where there are five; output of products."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.bubbles import bubbles
from pages.charts.marks import WEAK_SOURCES, break_notes, said, weak_counted, weak_mark, weak_note, weak_note_of
from pages.charts.multiples import multiples
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, body_card, chart_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.panels.rows import STATEMENT, open_row, values_open
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.clusters import product_volumes, size_and_growth

ENOUGH, FEWEST = 5, 2
"""Industries that bubbles need, and that the table needs instead."""
MOST_PRODUCTS = 12
COLUMNS = (Column("产业"), Column("规模", "right"), Column("同比", "right"))


def size_growth(board: Warehouse, scope: Scope) -> None:
    """Draw bubbles where one period of one place has five industries with size and growth, else the best as a table."""
    found = size_and_growth(board, fewest=FEWEST)
    every = [(place, row) for place, row in enumerate(entries(found)) if _is_inside(row, scope)]
    enough = [row for _, row in every if row.industries >= ENOUGH]
    labels = {row.place: f"{row.region_short} {row.period_label} {row.indicator_name}" for row in enough}
    chosen = every[0][1].place if every else ""
    if labels:
        view.read(Parameter("group", "地区与时期", labels, next(iter(labels)), names=labels))
        chosen = view.value("group")
    shown = [(place, row) for place, row in every if row.place == chosen]
    frame = found.take([place for place, _ in shown]).reset_index(drop=True)
    frame = frame.assign(code=[_code(row) for _, row in shown])
    if labels:
        _as_bubbles(frame, labels)
    else:
        _as_table(frame, scope)


def _is_inside(row: Any, scope: Scope) -> bool:
    if scope.district:
        return bool(row.region == scope.district)
    return scope.area in ("", row.area)


def _code(row: Any) -> str:
    """Return the drill code of an industry that counts towards a municipal cluster; others open their statement."""
    if not row.cluster:
        return ""
    return f"section=&municipal={row.cluster}&district={row.region}&cluster={row.subject}"


def _as_bubbles(frame: pd.DataFrame, labels: dict[str, str]) -> None:
    first = entries(frame.head(1))[0]
    levels, growth = frame[frame["transformation"] == "level"], frame[frame["transformation"] == "yoy"]
    note = f"同一地区、同一时期、同一指标（{first.indicator_name}）才放在一起；五个产业以上的有 {len(labels)} 组"
    if weak := frame["subject"][frame["source_class"].isin(WEAK_SOURCES)].nunique():
        note += f"；{weak_counted(weak, '个产业的数')}"
    chart_card(
        Card("size-growth", f"{first.region_short}各产业：规模与增速", frame, note, "亿元、%", first.period_label),
        lambda: bubbles(levels, growth, label="subject", theme=theme()),
        empty="",
        controls=lambda: _group_choice(labels),
    )


def _group_choice(labels: dict[str, str]) -> None:
    if len(labels) > 1:
        st.selectbox(
            "地区与时期",
            list(labels),
            format_func=labels.__getitem__,
            label_visibility="collapsed",
            **view.bound("group"),
        )


def _as_table(frame: pd.DataFrame, scope: Scope) -> None:
    pairs: dict[str, dict[str, Any]] = {}
    for row in entries(frame):
        pairs.setdefault(row.subject, {})[row.transformation] = row
    drawn = []
    for name, pair in pairs.items():
        level, rate = pair["level"], pair["yoy"]
        code = level.code or f"{STATEMENT}{level.observation_id}"
        ids = (level.observation_id, rate.observation_id)
        drawn.append(
            Row(
                code,
                (name, f"{said(level)}{weak_mark(level)}", f"{said(rate)}{weak_mark(rate)}"),
                ids,
                links=values_open(level, rate, first=1),
            )
        )
    about = f"{frame['region_short'].iat[0]} {frame['period_label'].iat[0]}" if drawn else scope.place
    note = f"{scope.place}没有一期同时给出五个产业的规模与增速，画不成气泡图；这是最全的一期" if drawn else ""
    note = "；".join(filter(None, [note, weak_note_of(row for pair in pairs.values() for row in pair.values())]))
    body_card(
        Card(
            "size-growth",
            f"{about}：规模与增速",
            frame,
            note,
            "亿元、%",
            listed=partial(arranged, COLUMNS, drawn),
        ),
        lambda: table("size-growth-rows", COLUMNS, drawn, on_pick=open_row),
        empty=f"没有公开文件在同一期给出{scope.place}两个以上产业的规模与增速。可向区县统计局要分产业月报。",
    )


def products(board: Warehouse, scope: Scope) -> None:
    """Draw the yearly output of each product in the place, a panel each, those with most years first."""
    found = product_volumes(board, region=scope.region)
    groups: dict[tuple[str, str], list[int]] = {}
    for place, key in enumerate(zip(found["subject"], found["unit"], strict=True)):
        groups.setdefault(key, []).append(place)
    kept = sorted(groups, key=lambda key: -len(groups[key]))[:MOST_PRODUCTS]
    frame = found.take([place for key in kept for place in groups[key]]).reset_index(drop=True)
    two_units = {name for name, _ in kept if sum(name == other for other, _ in kept) > 1}
    named = [f"{name}（{unit}）" if name in two_units else name for name, unit in kept]
    frame = frame.assign(panel=[n for n, key in zip(named, kept, strict=True) for _ in groups[key]], said_as="")
    left = len(groups) - len(kept)
    note = "一格一种产品，各格纵轴不同；空心为推算；不到三个点不连线" + (f"；另有 {left} 种只在数据页" if left else "")
    note = "；".join([note, *filter(None, [weak_note(frame)]), *break_notes(entries(frame))])
    years = f"{int(frame['year'].min())}—{int(frame['year'].max())}年" if len(frame) else ""
    chart_card(
        Card("products", f"{scope.place}主要产品的整年产量", frame, note, period=years),
        lambda: multiples(frame, panel="panel", under="said_as", theme=theme()),
        empty=f"没有公开文件给出{scope.place}任何产品的整年产量。",
    )
