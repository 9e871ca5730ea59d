"""The standing of a target, on the numbers that the formula's own check gives."""

from datetime import date
from types import SimpleNamespace

import pytest

from warehouse.analysis.targets import standing

TODAY = date(2025, 6, 1)


def target(**changes: object) -> SimpleNamespace:
    given = {
        "indicator": "gross_output",
        "indicator_kind": "flow",
        "better": "higher",
        "transformation": "level",
        "unit": "亿元",
        "bound": "eq",
        "value": 300.0,
        "due_time": 2028.0,
        "base_id": "base",
        "is_base_guessed": False,
        "base_value": 100.0,
        "base_time": 2023.0,
        "latest_id": "latest",
        "latest_value": 150.0,
        "latest_time": 2025.0,
        "latest_bound": "eq",
        "latest_period_label": "2024年",
        "unfit_period_label": None,
        "is_undated": False,
        "part_period_label": None,
        "apart_period_label": None,
        "apart_time": None,
        "apart_reason": None,
        "final_value": None,
        "final_bound": "eq",
    }
    return SimpleNamespace(**{**given, **changes})


def test_pace_and_distance_of_the_worked_example() -> None:
    found = standing(target(), TODAY)
    assert found.verdict == "需提速"
    assert found.ratio == pytest.approx(0.915, abs=5e-4)
    assert found.expected_at_due == pytest.approx(275.6, abs=0.05)
    assert found.months == pytest.approx(0.15 * 12, abs=0.1)
    assert found.needed_from_now == pytest.approx(26.0, abs=0.05)
    assert found.gap == 150


@pytest.mark.parametrize(
    ("latest", "verdict"),
    [(160, "达标进度"), (140, "需提速"), (110, "滞后"), (90, "背离"), (300, "已达"), (320, "已达")],
)
def test_verdict_by_latest_value(latest: float, verdict: str) -> None:
    assert standing(target(latest_value=float(latest)), TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("base", "latest", "verdict"),
    [
        (28200.0, 28000.0, "滞后"),
        (28200.0, 27000.0, "背离"),
        (100.0, 99.0, "背离"),
        (282.41, 282.1, "背离"),
    ],
)
def test_a_fall_within_what_was_rounded_away_is_none(base: float, latest: float, verdict: str) -> None:
    assert standing(target(base_value=base, latest_value=latest, value=40000.0), TODAY).verdict == verdict


def test_what_has_not_moved_by_what_is_proven_has_no_pace_backwards() -> None:
    found = standing(target(base_value=28200.0, latest_value=28000.0, value=40000.0), TODAY)
    assert found.has_not_moved
    assert (found.ratio, found.observed_growth, found.months) == (0, 0, 24)
    assert found.expected_at_due == 28000.0
    assert found.gap == 12000.0
    share = standing(target(transformation="share", base_value=36.4, latest_value=36.36, value=60.0), TODAY)
    assert (share.has_not_moved, share.ratio, share.months) == (True, 0, 24)


@pytest.mark.parametrize(("base", "latest"), [(28200.0, 27000.0), (282.41, 282.1), (28000.0, 28200.0)])
def test_a_proven_way_back_and_any_way_on_keep_their_pace(base: float, latest: float) -> None:
    found = standing(target(base_value=base, latest_value=latest, value=40000.0), TODAY)
    assert not found.has_not_moved
    assert found.months not in (None, 24)
    assert ((found.ratio or 0) < 0) == (latest < base)


def test_lower_is_better_reverses_the_verdict() -> None:
    falling = target(better="lower", value=50.0, latest_value=70.0)
    assert standing(falling, TODAY).verdict == "达标进度"
    assert standing(target(better="lower", value=50.0, latest_value=120.0), TODAY).verdict == "背离"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"latest_value": None}, "实际值"),
        ({"base_value": None}, "起点"),
        ({"latest_time": 2024.0}, "不到两年"),
        ({"latest_id": "base", "is_base_guessed": True, "latest_time": 2023.0}, "只有一个实际值"),
        ({"is_undated": True}, "没有写明期限"),
        ({"latest_value": None, "latest_id": None, "unfit_period_label": "2023年1—10月"}, "只有2023年1—10月的数"),
        ({"base_value": 300.0}, "相同"),
        ({"better": ""}, "高了好"),
        ({"indicator": "other", "better": ""}, "未归类"),
        ({"transformation": "yoy"}, "全年"),
        ({"transformation": "yoy", "latest_value": 400.0}, "全年"),
        ({"transformation": "new", "latest_value": 20.0}, "年度结束"),
    ],
)
def test_what_cannot_be_assessed_says_why(changes: dict[str, object], reason: str) -> None:
    found = standing(target(**changes), TODAY)
    assert found.verdict == "不可评估"
    assert reason in found.reason


@pytest.mark.parametrize(
    ("final", "bound", "verdict"),
    [
        (None, "eq", "无终值"),
        (301.0, "eq", "已达"),
        (280.0, "eq", "未达"),
        (296.0, "approx", "基本达到"),
        (296.0, "eq", "未达"),
    ],
)
def test_after_the_due_year_the_final_value_decides(final: float | None, bound: str, verdict: str) -> None:
    assert standing(target(final_value=final, bound=bound), date(2028, 3, 1)).verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [(300.0, "基本达到"), (305.0, "基本达到"), (320.0, "已达")])
def test_an_approximate_value_at_the_goal_does_not_prove_that_it_was_reached(value: float, verdict: str) -> None:
    assert standing(target(latest_value=value, latest_bound="approx"), TODAY).verdict == verdict
    final = target(final_value=value, final_bound="approx")
    assert standing(final, date(2028, 3, 1)).verdict == verdict


def test_the_growth_of_another_year_is_no_distance_to_a_growth_target() -> None:
    assert standing(target(transformation="yoy", unit="%", value=6.0, latest_value=2.2), TODAY).gap is None
    assert standing(target(transformation="yoy", unit="%", value=6.0, latest_value=2.2), date(2028, 3, 1)).gap is None


def test_shares_are_judged_in_points_on_a_straight_line() -> None:
    found = standing(target(unit="%", value=40.0, base_value=30.0, latest_value=33.0), TODAY)
    assert found.verdict == "需提速"
    assert found.ratio == pytest.approx(0.75)
    assert found.months == pytest.approx(6.0)


def test_a_base_of_zero_takes_the_linear_path() -> None:
    assert standing(target(base_value=0.0, value=10.0, latest_value=4.0), TODAY).verdict == "达标进度"


@pytest.mark.parametrize("value", [90.0, 300.0, 320.0])
def test_what_was_so_before_the_goal_was_set_is_neither_success_nor_failure(value: float) -> None:
    before = {"base_id": "old", "base_value": value, "base_time": 2022.0, "latest_value": value, "latest_time": 2022.0}
    found = standing(target(**before, latest_id="old"), TODAY)
    assert (found.verdict, found.reason) == ("不可评估", "定目标之后没有新的实际值")
    assert standing(target(**before, latest_id="old", is_base_guessed=True), TODAY).reason != found.reason


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({}, "到期年份的数没有公布"),
        ({"latest_time": 2025 + 10 / 12, "latest_period_label": "2025年10月"}, "到期年份只有2025年10月的数"),
        ({"part_period_label": "2025年上半年"}, "到期年份只有2025年上半年的数"),
        ({"latest_time": None, "latest_period_label": None}, "到期年份的数没有公布"),
    ],
)
def test_a_goal_without_its_last_number_says_what_there_is_of_its_year(changes: dict[str, object], reason: str) -> None:
    due = target(due_time=2026.0, **{"latest_time": 2025.0, **changes})
    assert (found := standing(due, date(2026, 6, 1))).verdict == "无终值"
    assert found.reason == reason


WITHIN = {"due_time": 2026.0, "latest_time": 2025 + 10 / 12, "latest_period_label": "2025年10月"}


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"latest_value": 320.0}, "已达"),
        ({"latest_value": 300.0, "latest_bound": "approx"}, "基本达到"),
        ({"better": "lower", "value": 100.0, "latest_value": 90.0}, "已达"),
    ],
)
def test_a_stock_that_passed_its_goal_within_the_due_year_has_reached_it(
    changes: dict[str, object], verdict: str
) -> None:
    found = standing(target(indicator_kind="stock", **{**WITHIN, **changes}), date(2026, 6, 1))
    assert (found.verdict, found.reason) == (verdict, "截至2025年10月")


@pytest.mark.parametrize(
    "changes",
    [
        {"indicator_kind": "flow"},
        {"latest_value": 290.0},
        {"better": "lower", "latest_value": 320.0},
        {"transformation": "new"},
        {"latest_time": 2025.0},
        {"base_id": "latest"},
    ],
)
def test_what_is_no_stock_at_its_goal_within_the_due_year_has_no_final_value(changes: dict[str, object]) -> None:
    stock = {"indicator_kind": "stock", "latest_value": 320.0, **WITHIN}
    assert standing(target(**{**stock, **changes}), date(2026, 6, 1)).verdict == "无终值"
    assert standing(target(**stock), date(2026, 6, 1)).verdict == "已达"


def test_a_goal_is_not_judged_by_a_value_behind_a_break() -> None:
    apart = {"apart_period_label": "2024年", "apart_reason": "统计范围不同"}
    over = standing(target(due_time=2025.0, apart_time=2025.0, **apart), TODAY)
    assert (over.verdict, over.reason) == ("不可评估", "2024年的数与目标口径不同：统计范围不同")
    nothing = standing(target(latest_value=None, latest_id=None, apart_time=2024.0, **apart), TODAY)
    assert (nothing.verdict, nothing.reason) == ("不可评估", "2024年的数与目标口径不同：统计范围不同")
    missing = standing(target(due_time=2025.25, apart_time=2025.0, **apart), TODAY)
    assert missing.verdict == "无终值"
