"""The finding of a chart in words: like beside like, first and last of a line."""

import pandas as pd
import pytest

from pages.charts.finding import finding, most_and_least
from tests.charts.frames import frame


def test_places_of_one_period_are_compared_by_their_ends():
    rows = frame(
        *places(),
        {"region_short": "渝中", "value": 9000.0, "period_label": "2020年", "time": 2021.0},
    )
    assert finding(rows) == "2024年地区生产总值最高的是渝北 2297 亿元，最低的是城口 70 亿元"


def test_a_line_is_told_by_its_first_and_its_last_value():
    rows = frame(
        {"value": 650.0, "period_label": "2024年", "time": 2025.0},
        {"value": 500.0, "period_label": "2022年", "time": 2023.0},
        {"value": 600.0, "period_label": "2023年", "time": 2024.0},
    )
    assert finding(rows) == "铜梁 地区生产总值 500 亿元（2022年） → 650 亿元（2024年）"


def test_a_goal_is_not_held_against_what_is():
    rows = frame(
        {"value": 500.0},
        {"value": 900.0, "status": "target", "status_name": "目标", "period_label": "2027年", "time": 2028.0},
    )
    assert "→" not in finding(rows)


def test_nothing_has_no_finding():
    assert finding(pd.DataFrame()) == ""
    assert most_and_least({}, "项") == ""


def test_counts_name_the_most_and_the_least():
    assert most_and_least({"甲": 3, "乙": 9}, "项") == "最多的是乙（9 项），最少的是甲（3 项）"
    assert most_and_least({"甲": 3}, "项") == "最多的是甲（3 项）"


def test_what_runs_up_within_a_year_is_no_line():
    rows = frame(
        {"value": 49.0, "period_label": "2025年1—5月", "time": 2025.4},
        {"value": 143.0, "period_label": "2025年1—9月", "time": 2025.75},
    )
    assert "→" not in finding(rows)


PLACES = [("铜梁", "500151", 600.0), ("渝北", "500112", 2297.0), ("城口", "500229", 70.0)]


def places(**given):
    """One mark a district, all alike but for what is given."""
    return [{"region_short": name, "region": code, "value": value, **given} for name, code, value in PLACES]


@pytest.mark.parametrize(
    ("region_level", "value"), [("city", 9000.0), ("zone", 3000.0), ("group", 20.0), ("area", 4000.0)]
)
def test_no_extreme_is_told_that_another_mark_contradicts(region_level, value):
    other = {"region": "other", "region_short": "别处", "region_level": region_level, "value": value}
    assert "最" not in finding(frame(*places(), other))
    assert "最高的是渝北" in finding(frame(*places(), {**other, "value": 500.0}))


def test_another_subject_of_the_measure_contradicts_too():
    whole = {"region": "500107", "region_short": "九龙坡", "subject": "汽车", "value": 5000.0}
    assert "最" not in finding(frame(*places(subject="汽车零部件"), whole))


@pytest.mark.parametrize("told", [{"region_level": "zone"}, {"transformation": "rank"}, {"qualifier": "集中活动"}])
def test_zones_places_in_rankings_and_events_are_not_ranked(told):
    assert "最" not in finding(frame(*places(**told)))


def test_subjects_of_one_place_are_not_held_against_each_other():
    rows = frame(*({"subject": name, "value": value} for name, value in [("工业", 9.0), ("", 5.0), ("装备", 2.0)]))
    assert finding(rows) == "铜梁 工业 地区生产总值 9 亿元（2024年）等"


def test_only_the_newest_period_is_compared():
    newer = {"subject": "汽车", "unit": "万辆", "period_label": "2025年", "time": 2026.0}
    assert finding(frame(*places(), newer)) == "铜梁 汽车 地区生产总值 1 万辆（2025年）等"
    goal = {**newer, "status": "target", "status_name": "目标"}
    assert "最高的是渝北" in finding(frame(*places(), goal))


def test_a_card_that_does_not_rank_has_no_extreme_and_one_of_chosen_marks_says_so():
    assert finding(frame(*places()), is_ranked=False) == "铜梁 地区生产总值 600 亿元（2024年）等"
    told = finding(frame(*places()), among="所选区县")
    assert told == "2024年地区生产总值所选区县里最高的是渝北 2297 亿元，最低的是城口 70 亿元"


def test_no_line_is_told_across_a_break():
    before = {"value": 500.0, "period_label": "2022年", "time": 2023.0}
    assert "→" in finding(frame(before, {}))
    assert "→" not in finding(frame(before, {"segment": 1}))


def test_what_was_added_to_a_stock_in_a_part_of_a_year_is_no_line_with_whole_years():
    added = {"indicator_kind": "stock", "transformation": "new"}
    part = {**added, "period_label": "2025年1—9月", "time": 2025.75}
    assert "→" not in finding(frame({**added, "time": 2024.0}, part))
    assert "→" in finding(frame({**part, "transformation": "level"}, {"indicator_kind": "stock"}))
