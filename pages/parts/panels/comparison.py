"""Districts side by side: ranking in one period, zones and groups beside it, and up to ten districts over time."""

import html
from functools import partial

import pandas as pd
import streamlit as st

from pages.charts.marks import break_notes, weak_note
from pages.charts.ranking import ranking
from pages.charts.rows import entries
from pages.charts.trend import FEWEST_FOR_A_LINE, trend
from pages.parts import view
from pages.parts.card import Card, body_card, chart_card
from pages.parts.components.table import Column, Row, table
from pages.parts.later import fill_later
from pages.parts.panels.district_head import comparison_head, read_comparison
from pages.parts.panels.place import Choice, in_words, measure_pickers, numbered, read_choice, values_of
from pages.parts.panels.rows import ids_of, in_cell, open_row, values_open
from pages.parts.scope import Scope, pickers
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.comparison import beside_values, place_series
from warehouse.questions.districts import tiles
from warehouse.questions.scope import scope_regions

MOST = 10
LOW, HIGH = 360, 430
"""Pixels of the chart of years beside few bars and beside many."""
FEW_BARS = 14
"""Bars that are so much lower than the chart of years that a small table has room below them."""
RATES = frozenset({"yoy", "share"})
ALIKE = {
    "规上工业": "规上工业只含规模以上企业，与工业、第二产业口径不同，不在一张图上比",
    "第二产业": "第二产业含建筑业，与工业、规上工业口径不同，不在一张图上比",
    "工业": "工业含规模以下企业，与规上工业、第二产业口径不同，不在一张图上比",
}
COLUMNS = (Column("开发区或区域"), Column("数值", "right"), Column("来源"), Column("发布", "tight"))


def compare(store: Warehouse) -> None:
    """Draw 区县比较: the choices, the ranking, and beside it the districts over time, zones and groups."""
    scope, highlight = read_comparison(store)
    comparison_head(scope)
    found = read_choice(store, scope)
    place, measure = st.columns([5, 7], vertical_alignment="bottom")
    fill_later(place, pickers, store, scope, levels=("area", "cluster"))
    if not found:
        st.html(f'<p class="empty">没有区县公开过{html.escape(scope.cluster)}可以比较的数。</p>')
        return
    choice, choices = found
    fill_later(measure, measure_pickers, choices, choice)
    left, right = st.columns([6, 6])
    with left:
        count = district_ranking(store, scope, choice, highlight=highlight)
    with right:
        district_trend(store, scope, choice, highlight=highlight, height=LOW if count <= FEW_BARS else HIGH)
    # Beside the years few bars leave room for a table below them, many none.
    fill_later(left if count <= FEW_BARS else st.container(), zones, store, choice)


def district_ranking(board: Warehouse, scope: Scope, choice: Choice, *, highlight: str = "") -> int:
    """Draw the districts that state the measure, largest first, and return how many; a bar leads to its district."""
    grid = tiles(board, day=choice.period_end)
    values = values_of(board, choice)
    shown = values[values["region"].isin(grid["region"])]
    of = grid if not scope.area else grid[grid["area"] == scope.area]
    shown = shown[shown["region"].isin(of["region"])].assign(label=lambda frame: _names(board, frame))
    shown["code"] = shown["code"] + "&mode=profile"
    city = _city(board, choice)
    weak = weak_note(shown)
    note = in_words(shown, len(of)) + ("，名次只在其中排" if len(shown) > 1 else "")
    note += f"；{weak}" if weak else ""
    note += f"；{ALIKE[choice.subject]}" if choice.subject in ALIKE else ""
    if highlight in set(of["region"]) - set(shown["region"]):
        note += f"；{of.set_index('region')['region_name'][highlight]}没有公开这一期的数"
    is_less_better = bool(len(shown)) and shown["better"].iat[0] == "lower"
    chart_card(
        Card(
            "ranking",
            f"{scope.area or '各区县'}{choice.name}",
            pd.concat([shown, city], ignore_index=True) if len(shown) else shown,
            note,
            choice.unit,
            choice.period_label,
            listed=partial(numbered, shown, ascending=is_less_better),
        ),
        lambda: ranking(
            shown, label="label", theme=theme(), highlight=highlight, ascending=is_less_better, reference=city
        ),
        empty=f"{scope.place}没有一个区县公开过{choice.period_label}的{choice.name}。",
    )
    return len(shown)


def _city(board: Warehouse, choice: Choice) -> pd.DataFrame:
    """Return the city's own value as a reference for rates; none for amounts, which it would dwarf."""
    beside = _beside(board, choice)
    return beside[(beside["region_level"] == "city") & (choice.transformation in RATES)]


def _beside(board: Warehouse, choice: Choice) -> pd.DataFrame:
    return beside_values(board, **choice.series, period=choice.period)


def _names(board: Warehouse, frame: pd.DataFrame) -> pd.Series:
    """Return the short names, with the month of a district that ceased since."""
    ended = scope_regions(board).set_index("region")["valid_to"]
    month = frame["region"].map(ended)
    return frame["region_short"].where(
        month.isna(), frame["region_short"] + month.dt.strftime("（%Y-%m止）").fillna("")
    )


def zones(board: Warehouse, choice: Choice) -> None:
    """Draw zones and groups of districts in a table of their own: they overlap districts."""
    found = _beside(board, choice)
    frame = found[found["region_level"] != "city"].reset_index(drop=True)
    rows = [
        Row(
            f"district={row.region}&mode=profile",
            (
                row.region_name,
                in_cell(row),
                row.doc_issuer or row.doc_title,
                row.published or "未注明",
            ),
            ids_of([row]),
            links=values_open(row, first=1),
        )
        for row in entries(frame)
    ]
    note = "；".join(filter(None, ["与区县重叠，不参与排名", weak_note(frame)]))
    body_card(
        Card("zones", f"开发区与区域组合 {choice.name}", frame, note, period=choice.period_label),
        lambda: table("table-zones", COLUMNS, rows, on_pick=open_row),
        empty="开发区和区域组合（两江新区、高新区、万盛经开区、主城新区等）没有公开这一期的数。它们与区县重叠，不参与排名。",
    )


def district_trend(board: Warehouse, scope: Scope, choice: Choice, *, highlight: str = "", height: int) -> None:
    """Draw up to ten districts over whole years, so high: those of the address, else those with most points.

    The district ``highlight`` is among the latter where it has any.
    """
    found = place_series(board, **choice.series, area=scope.area)
    points = found["region"].value_counts()
    found = found.assign(label=_names(board, found), points=found["region"].map(points))
    ordered = found.sort_values(["points", "value"], ascending=False, kind="stable").drop_duplicates("region")
    default = _default(list(ordered["region"]), highlight)
    labels = {row.region: row.label for row in entries(ordered)}
    view.read(Parameter("districts", "比较的区县", labels, default, is_list=True, most=MOST, names=labels))
    chosen = view.value("districts").split(",")
    names = {row.region: f"{row.label}（{row.points}）" for row in entries(ordered)}
    shown = found[found["region"].isin(chosen)].assign(
        code=lambda frame: "district=" + frame["region"] + "&mode=profile"
    )
    shown = shown.sort_values(["points", "value"], ascending=False, kind="stable").reset_index(drop=True)
    thin = sorted({row.label for row in entries(shown) if row.points < FEWEST_FOR_A_LINE})
    note = "只用整年数和年末数" + (f"；不足三点的只画点：{'、'.join(thin)}" if thin else "")
    note = "；".join([note, *filter(None, [weak_note(shown)]), *break_notes(entries(shown))])
    chart_card(
        Card("trend", f"{choice.name} 历年", shown, note, choice.unit),
        lambda: trend(shown, series="label", theme=theme(), height=height),
        among="所选区县" if shown["region"].nunique() < len(names) else "",
        empty=f"{scope.place}没有区县公开过整年的{choice.name}：这一指标只有部分月份的数，不连成线。",
        controls=(lambda: _chooser(names)) if names else None,
    )


def _default(ordered: list[str], highlight: str) -> str:
    first = ordered[:MOST]
    if highlight in ordered and highlight not in first:
        first[-1] = highlight
    return ",".join(first)


def _chooser(names: dict[str, str]) -> None:
    st.multiselect(
        "比较的区县（最多十个，括号里是点数）",
        list(names),
        format_func=names.__getitem__,
        max_selections=MOST,
        placeholder="选区县",
        **view.bound("districts"),
    )
