"""Level and growth of a district's industries as paired bars; of one industry or firm, period by period."""

import re

import pandas as pd

from pages.charts.pairs import pairs
from pages.parts.card import Card, chart_card
from pages.parts.panels.rows import OUTPUT, latest_output
from pages.parts.scope import Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.profile import subject_statements
from warehouse.questions.series import cluster_numbers


def cluster_output(board: Warehouse, scope: Scope) -> None:
    """Draw the card for the scope: industries of the district, or the periods of the chosen industry or firm."""
    if scope.firm:
        stated = subject_statements(board, region=scope.region, subject_kind="enterprise", subject=scope.firm)
        _by_period(scope, stated[(stated["qualifier"] == "") & ~stated["is_event"]])
    elif scope.cluster:
        _by_period(scope, cluster_numbers(board, region=scope.region, cluster=scope.cluster))
    else:
        _by_industry(scope, cluster_numbers(board, region=scope.region, cluster=""))


def _by_industry(scope: Scope, numbers: pd.DataFrame) -> None:
    levels, growth = latest_output(numbers)
    levels = levels.sort_values(["is_whole_year", "value"], ascending=False, kind="stable")
    growth = growth.sort_values("value", ascending=False, kind="stable")
    before = _year_before(levels, numbers)
    shown = [frame.assign(label=_labels(frame)) for frame in (levels, growth, before)]
    under = _periods(shown[0], shown[1])
    shown = [frame.assign(under=frame["label"].map(under), code="cluster=" + frame["subject"]) for frame in shown]
    levels, growth, before = shown
    chart_card(
        Card(
            "output",
            f"{scope.name} 各产业规模与增速",
            pd.concat([levels, growth, before], ignore_index=True),
            "各行时期不同，整年在前；空心为推算；点一条看这个产业",
            "亿元、%",
        ),
        lambda: pairs(levels, growth, label="label", under="under", theme=theme(), before=before),
        empty=f"没有文件说到{scope.place}任何产业的产值或增速。要补，请向{scope.place}经济信息委要分产业的运行数据。",
    )


def _by_period(scope: Scope, numbers: pd.DataFrame) -> None:
    frame = _one_indicator(numbers)
    name = frame["indicator_name"].iat[0] if len(frame) else "产值"
    frame = frame.sort_values(["time", "is_whole_year"], ascending=False, kind="stable")
    frame = frame.assign(label=frame["period_label"] + frame["status"].map({"actual": ""}).fillna("（预计或目标）"))
    frame = frame.assign(under="").drop_duplicates(["label", "transformation"])
    levels, growth = frame[frame["transformation"] == "level"], frame[frame["transformation"] == "yoy"]
    chart_card(
        Card("output", f"{scope.name} 各期{name}与增速", frame, "整年与半年、累计月份不可相比；空心为推算", "亿元、%"),
        lambda: pairs(levels, growth, label="label", under="under", theme=theme()),
        empty=f"没有文件说到{scope.name}的产值、营业收入或增加值。要补，请向{scope.place}经济信息委要。",
    )


def _one_indicator(numbers: pd.DataFrame) -> pd.DataFrame:
    """Return levels and growth of the output measure with most rows."""
    usable = numbers[
        numbers["indicator"].isin(OUTPUT) & numbers["transformation"].isin(["level", "yoy"]) & (numbers["period"] != "")
    ]
    if usable.empty:
        return usable
    counts = usable["indicator"].value_counts()
    return usable[usable["indicator"] == max(OUTPUT, key=lambda code: counts.get(code, 0))]


def _labels(frame: pd.DataFrame) -> pd.Series:
    """Return the industry, with what is measured where that is not output."""
    plain = frame["indicator"] == OUTPUT[0]
    return frame["subject"].where(plain, frame["subject"] + "（" + frame["indicator_name"] + "）")


def _periods(levels: pd.DataFrame, growth: pd.DataFrame) -> dict[str, str]:
    """Return for each label the period of its level, and of its growth where that is another."""
    of_level = dict(zip(levels["label"], levels["period_label"], strict=True))
    of_growth = dict(zip(growth["label"], growth["period_label"], strict=True))
    said = {}
    for name in {**of_level, **of_growth}:
        level, rate = of_level.get(name), of_growth.get(name)
        both = level and rate and level != rate
        said[name] = f"{level}；增速 {rate}" if both else level or rate or ""
    return said


def _year_before(levels: pd.DataFrame, numbers: pd.DataFrame) -> pd.DataFrame:
    """Return the same measure of the same subject and part of the year, one year earlier; stated or derived."""
    wanted = levels.assign(period=levels["period"].map(year_before))
    keys = ["subject", "indicator", "period"]
    found = numbers[numbers["transformation"] == "level"].merge(wanted[keys], on=keys)
    return found[found["value"] > 0].reset_index(drop=True)


def year_before(period: str) -> str:
    """Return the code of the same period a year earlier: 2025-H1 → 2024-H1, 2025-01/2025-07 → 2024-01/2024-07."""
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)
