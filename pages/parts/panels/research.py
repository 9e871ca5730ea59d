"""R&D: spending and its share of GDP, year by year for one place, or the newest of each place."""

import pandas as pd
import streamlit as st

from pages.charts.pairs import pairs
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.panels.rungs import numbers, own
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse

SPENDING, INTENSITY = "rd_expenditure", "rd_intensity"
WAYS = {"year": "历年", "place": "各地最新"}
STATES = {"actual": 0, "expected": 1, "target": 2}


def research_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return spending and intensity in the scope: levels of whole places, or of the chosen industry."""
    found = numbers(board, scope, [SPENDING, INTENSITY])
    whole = (found["subject_kind"] == "region") | (scope.cluster != "")
    return found[
        whole & (found["transformation"] == "level") & (found["qualifier"] == "") & (found["period_kind"] != "span")
    ]


def research(found: pd.DataFrame, scope: Scope) -> None:
    """Draw the card: spending on the left, intensity on the right, a row a year or a place."""
    frames = {"year": _by_year(own(found, scope)), "place": _by_place(found, scope)}
    counts = {way: len(frame) for way, frame in frames.items() if len(frame)}
    view.read(Parameter("rd", "研发投入的角度", set(counts), next(iter(counts), "")))
    shown = frames.get(view.value("rd"), found.head(0))
    levels, rates = shown[shown["indicator"] == SPENDING], shown[shown["indicator"] == INTENSITY]
    by_place = view.value("rd") == "place"
    note = "左为投入，右为占地区生产总值的比重（强度）；斜纹为预计，空心为目标"
    chart_card(
        Card(
            "research",
            f"{scope.name} 研发投入与强度",
            shown,
            note + ("；时期不同，不排名" if by_place else ""),
            "亿元、%",
        ),
        lambda: pairs(levels, rates, label="label", under="under", theme=theme()),
        empty=f"没有文件说到{scope.name}的研发投入。要补，请向{scope.place}科技局、统计局要研发统计年报。",
        controls=lambda: _ways(counts),
    )


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


def _by_year(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one spending and one intensity a year, newest first; an actual before what was only expected."""
    ordered = rows.assign(rank=rows["status"].map(STATES)).sort_values(
        ["time", "rank"], ascending=[False, True], kind="stable"
    )
    ordered = ordered.drop_duplicates(["indicator", "region", "subject", "period"])
    state = ordered["status_name"].where(ordered["status"] != "actual", "")
    return (
        ordered.assign(label=ordered["period_label"], under="", code="", state=state)
        .drop_duplicates(["indicator", "label"])
        .reset_index(drop=True)
    )


def _by_place(rows: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return the newest spending and intensity of each place that is no target, the most intense first."""
    if scope.district:
        return rows.head(0)
    stated = rows[rows["status"] != "target"].sort_values("time", kind="stable")
    newest = stated.drop_duplicates(["indicator", "region"], keep="last")
    if newest["region"].nunique() < 2:
        return rows.head(0)
    is_city = newest["region_level"] == "city"
    named = newest.assign(
        label=newest["region_short"],
        under=newest["region"].map(_periods(newest)),
        code=("district=" + newest["region"]).where(~is_city, ""),
    )
    return named.sort_values(["indicator", "value"], ascending=[False, False], kind="stable").reset_index(drop=True)


def _periods(newest: pd.DataFrame) -> dict[str, str]:
    """Return the periods of each place's numbers in words, once where they are the same."""
    return {str(region): "、".join(dict.fromkeys(rows["period_label"])) for region, rows in newest.groupby("region")}
