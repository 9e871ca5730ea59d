"""R&D: spending and its share of GDP, year by year for one place, or the newest of each place."""

from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import break_notes, weak_note
from pages.charts.pairs import pairs
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.ladder_numbers import INTENSITY, SPENDING, numbers
from pages.parts.panels.rows import pick
from pages.parts.panels.rungs import own
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse

WAYS = {"year": "历年", "place": "各地最新"}
STATES = {"actual": 0, "expected": 1, "target": 2}


def research_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return spending and intensity in the scope."""
    return numbers(board, scope, (SPENDING, INTENSITY))


@remembered
def _by_way(board: Warehouse, scope: Scope) -> dict[str, pd.DataFrame]:
    """Return the rows of each way to look at them that has any, with what names them."""
    found = research_of(board, scope)
    rows = [row for row in entries(found) if _is_level(row, scope)]
    ways = {"year": _by_year(own(rows, scope)), "place": [] if scope.district else _by_place(rows)}
    return {way: _named(pick(found, of), of, way) for way, of in ways.items() if of}


def research(board: Warehouse, scope: Scope) -> None:
    """Draw the card: spending on the left, intensity on the right, a row a year or a place."""
    ways = _by_way(board, scope)
    view.read(Parameter("rd", "研发投入的角度", set(ways), next(iter(ways), ""), names=WAYS))
    way = view.value("rd")
    shown = ways[way] if way in ways else research_of(board, scope).iloc[:0]
    notes = ["左为投入，右为占地区生产总值的比重（强度）", "斜纹为预计，空心为目标"]
    notes += ["时期不同，不排名"] * (way == "place") + [weak_note(shown)]
    notes += break_notes(entries(shown)) if way == "year" else []
    chart_card(
        Card(
            "research",
            f"{scope.name} 研发投入与强度",
            shown,
            "；".join(note for note in notes if note),
            "亿元、%",
        ),
        lambda: pairs(_of(shown, SPENDING), _of(shown, INTENSITY), label="label", under="under", theme=theme()),
        is_ranked=way == "year",
        empty=f"没有文件说到{scope.name}的研发投入。要补，请向{offices(scope)}科技局、统计局要研发统计年报。",
        controls=lambda: _ways({way: len(of) for way, of in ways.items()}),
    )


def _of(shown: pd.DataFrame, indicator: str) -> pd.DataFrame:
    return shown[shown["indicator"] == indicator]


def _ways(counts: dict[str, int]) -> None:
    if len(counts) > 1:
        st.segmented_control(
            "研发投入的角度",
            list(counts),
            format_func=lambda way: f"{WAYS[way]}（{counts[way]}）",
            label_visibility="collapsed",
            required=True,
            **view.bound("rd"),
        )


def _is_level(row: Any, scope: Scope) -> bool:
    """Say whether a row is a level of a whole place, or of the chosen industry, in one year or at one date."""
    is_whole = row.subject_kind == "region" or bool(scope.cluster)
    return is_whole and row.transformation == "level" and not row.qualifier and row.period_kind != "span"


def _by_year(rows: list[Any]) -> list[Any]:
    """Return one spending and one intensity a year, newest first; an actual before what was only expected."""
    kept: dict[tuple[str, str], Any] = {}
    for row in sorted(rows, key=lambda row: (-row.time, STATES[row.status])):
        kept.setdefault((row.indicator, row.period_label), row)
    return list(kept.values())


def _by_place(rows: list[Any]) -> list[Any]:
    """Return the newest spending and intensity of each place that is no target, the most intense place first."""
    newest: dict[tuple[str, str], Any] = {}
    for row in sorted(rows, key=lambda row: row.time):
        if row.status != "target":
            newest[row.indicator, row.region] = row
    chosen = sorted(newest.values(), key=lambda row: (row.indicator != INTENSITY, -row.value))
    return chosen if len({row.region for row in chosen}) > 1 else []


def _named(shown: pd.DataFrame, rows: list[Any], way: str) -> pd.DataFrame:
    """Return the rows with what names them: the year, or the place and under it the periods of its numbers."""
    if way != "place":
        return shown.assign(label=shown["period_label"], under="", code="")
    periods: dict[str, dict[str, None]] = {}
    for row in rows:
        periods.setdefault(row.region, {})[row.period_label] = None
    return shown.assign(
        label=shown["region_short"],
        under=["、".join(periods[row.region]) for row in rows],
        code=["" if row.region_level == "city" else f"district={row.region}" for row in rows],
    )
