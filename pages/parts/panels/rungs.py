"""The ladder of firms, 科技型 → 高新技术 → 专精特新 → 小巨人 → 单项冠军: in one place, over time, by district."""

from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.ladder import ladder
from pages.charts.ranking import ranking
from pages.charts.strips import needs_log
from pages.charts.trend import trend
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.ladder import ladder_numbers

RUNGS = {
    "firms_tech": "科技型企业",
    "firms_hightech": "高新技术企业",
    "firms_sse": "专精特新中小企业",
    "firms_little_giant": "专精特新“小巨人”",
    "firms_champion": "制造业单项冠军",
}
"""From the lowest rung to the highest."""
LOCAL = ("district", "county", "zone")
FEWEST_RANKED = 3


def rungs_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the scope's numbers of all rungs; with an industry chosen those that are said of it."""
    return numbers(board, scope, list(RUNGS))


def numbers(board: Warehouse, scope: Scope, indicators: list[str]) -> pd.DataFrame:
    """Return the numbers of these indicators in the scope."""
    return ladder_numbers(
        board,
        indicators=indicators,
        area=scope.area,
        district=scope.district,
        subject=scope.firm or scope.cluster,
    )


def own(found: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return what is said of the place as a whole, or, with an industry chosen, of it wherever it is said."""
    if scope.cluster and not scope.district:
        return found
    if scope.level == "area":
        return found[(found["region_short"] == scope.area) & (found["subject_kind"] == "region")]
    here = found[found["region"] == scope.region]
    return here if scope.cluster else here[here["subject_kind"].isin(["region", "sector"])]


def rung_chart(found: pd.DataFrame, scope: Scope) -> None:
    """Draw the ladder of the place: a row for each rung and class, national and municipal ones apart."""
    stocks = own(found, scope)
    shown = stocks[stocks["transformation"].isin(["level", "new"])].reset_index(drop=True)
    shown = shown.assign(row=[_rung(row, scope) for row in shown.itertuples()], code="")
    rows = _ordered(shown)
    silent = [name for code, name in RUNGS.items() if not _has_actual(shown, code)]
    missing = f"；没有公开现值：{'、'.join(silent)}（要补，请向{scope.place}经济信息委、科技局要）" if silent else ""
    chart_card(
        Card("ladder", f"{scope.name} 企业梯度", shown, f"横轴为对数；国家级、市级分行，不相加{missing}", "家"),
        lambda: ladder(shown, row="row", rows=rows, theme=theme()),
        empty=_no_rungs(scope),
    )


def _no_rungs(scope: Scope) -> str:
    if scope.level == "area":
        return f"{scope.area}作为片区没有自己的统计数，看板也不把区县相加；片区内各区县的数在本页其他图里。"
    return (
        f"没有文件说到{scope.name}任何一级梯度企业的数。要补，请向{scope.place}经济信息委（专精特新、小巨人、单项冠军）"
        "和科技局（科技型、高新技术）要名单。"
    )


def _rung(row: Any, scope: Scope) -> str:
    place = f"{row.region_short} {row.subject}".strip() if scope.cluster and not scope.district else ""
    under = " · ".join(part for part in (place, row.qualifier.replace("；", "、")) if part)
    return f"{RUNGS[row.indicator]}\n{under}" if under else RUNGS[row.indicator]


def _ordered(shown: pd.DataFrame) -> list[str]:
    """Return the rows from the highest rung down, the unnarrowed one of each first; rungs without a number too."""
    rows = []
    for name in reversed(RUNGS.values()):
        named = sorted(row for row in set(shown["row"]) if row.split("\n")[0] == name)
        rows += named or [name]
    return rows


def _has_actual(shown: pd.DataFrame, indicator: str) -> bool:
    return bool(((shown["indicator"] == indicator) & (shown["status"] == "actual")).any())


def series_of(found: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return what can stand in a line: stocks, and what whole years added, each with the ``key`` of its series."""
    places = found if scope.cluster or scope.level == "area" else own(found, scope)
    fits = (places["transformation"] == "level") | (places["transformation"] == "new") & places["is_whole_year"]
    shown = places[fits & (places["subject_kind"] != "park")]
    key = (
        shown["indicator"]
        + "-"
        + shown["transformation"]
        + ("~" + shown["qualifier"]).where(shown["qualifier"] != "", "")
    )
    return shown.assign(key=key, label=(shown["region_short"] + " " + shown["subject"]).str.strip())


def rung_trend(found: pd.DataFrame, scope: Scope) -> None:
    """Draw one rung and class over time; targets stand apart."""
    series = series_of(found, scope)
    counts = series["key"].value_counts()
    actuals = series[series["status"] == "actual"]["key"].value_counts()
    keys = sorted(counts.index, key=lambda key: (-int(actuals.get(key, 0)), -int(counts[key]), str(key)))
    names = {row.key: f"{_measure(row)}（{counts[row.key]}）" for row in series.drop_duplicates("key").itertuples()}
    view.read(Parameter("rung", "梯度", set(keys), keys[0] if keys else ""))
    shown = series[series["key"] == view.value("rung")].reset_index(drop=True)
    title = _measure(next(shown.itertuples())) if len(shown) else "梯度企业"
    chart_card(
        Card("rung-trend", f"{scope.name} {title} 历年", shown, "空心菱形为目标；不足三点不连线", "家"),
        lambda: trend(shown, series="label", theme=theme(), height=470 if len(shown) > 2 else 220),
        empty=f"没有文件说到{scope.name}梯度企业在任何一个时点的数，画不出走势。",
        controls=lambda: _picker("rung", {key: names[key] for key in keys}),
    )


def _measure(row: Any) -> str:
    new = "新增" if row.transformation == "new" else ""
    narrowed = f"（{row.qualifier.replace('；', '、')}）" if row.qualifier else ""
    return f"{RUNGS[row.indicator]}{new}{narrowed}"


def _picker(name: str, options: dict[str, str]) -> None:
    if options:
        st.selectbox(
            name, list(options), format_func=options.__getitem__, label_visibility="collapsed", **view.bound(name)
        )


def district_rungs(found: pd.DataFrame, scope: Scope) -> None:
    """Draw the districts on one rung: newest and targets of each, or a ranking where enough state the same date."""
    local = found[found["region_level"].isin(LOCAL) & (found["transformation"] == "level")]
    local = local[(local["subject_kind"] == "region") | (scope.cluster != "")]
    key = local["indicator"] + ("~" + local["qualifier"]).where(local["qualifier"] != "", "")
    local = local.assign(key=key, row=local["region_short"], code="district=" + local["region"])
    counts = local.groupby("key")["region"].nunique().sort_values(ascending=False, kind="stable")
    view.read(Parameter("level", "哪一级", set(counts.index), str(counts.index[0]) if len(counts) else ""))
    of_key = local[local["key"] == view.value("level")]
    dates = _dates(of_key)
    view.read(Parameter("date", "时点", set(dates)))
    shown = of_key[of_key["period"] + "-" + of_key["status"] == view.value("date")] if view.value("date") else of_key
    shown = shown.reset_index(drop=True)
    names = {row.key: f"{_measure(row)}（{counts[row.key]}）" for row in local.drop_duplicates("key").itertuples()}
    title = _measure(next(shown.itertuples())) if len(shown) else "梯度企业"
    chart_card(
        Card("rung-districts", f"{scope.place}各区县 {title}", shown, _district_note(shown, dates), "家"),
        lambda: _draw_districts(shown),
        empty=f"{scope.name}没有区县公开过梯度企业数。要补，请向各区县科技局、经济信息委要。",
        controls=lambda: _district_controls({str(key): names[str(key)] for key in counts.index}, dates, len(of_key)),
    )


def _dates(of_key: pd.DataFrame) -> dict[str, str]:
    """Return the dates at which enough districts state the rung to be ranked, with their number."""
    dates = {}
    for (period, status), rows in of_key[of_key["region_level"] != "zone"].groupby(["period", "status"], sort=False):
        if rows["region"].nunique() >= FEWEST_RANKED:
            state = "" if status == "actual" else rows["status_name"].iat[0]
            dates[f"{period}-{status}"] = f"排名：{rows['period_label'].iat[0]}{state}（{rows['region'].nunique()}）"
    return dates


def _district_note(shown: pd.DataFrame, dates: dict[str, str]) -> str:
    if view.value("date"):
        return "同一时点；开发区与区县重叠，仅供对照"
    log = "；横轴为对数" if len(shown) and needs_log(shown["value"]) else ""
    why = (
        "" if any("actual" in date for date in dates) else f"；没有一个时点有 {FEWEST_RANKED} 个区县的现值，现值不排名"
    )
    return f"各地最新数和目标，时点不同；开发区与区县重叠{why}{log}"


def _draw_districts(shown: pd.DataFrame) -> Any:
    if view.value("date"):
        return ranking(shown, label="region_short", theme=theme())
    newest = shown.assign(is_goal=shown["status"] != "actual").sort_values(["is_goal", "time", "value"])
    actual = newest[~newest["is_goal"]].groupby("row")["value"].last()
    goal = newest[newest["is_goal"]].groupby("row")["value"].max()
    places = sorted(set(shown["row"]), key=lambda name: (-actual.get(name, 0.0), -goal.get(name, 0.0), name))
    return ladder(shown, row="row", rows=places, theme=theme(), is_log=needs_log(shown["value"]))


def _district_controls(names: dict[str, str], dates: dict[str, str], values: int) -> None:
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
            format_func=lambda date: dates.get(date, f"最新数与目标（{values}）"),
            label_visibility="collapsed",
            **view.bound("date"),
        )
