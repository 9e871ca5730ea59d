"""The finding of a chart in words: like beside like, first and last of a line."""

import pandas as pd

from pages.charts.finding import finding, most_and_least
from tests.charts.frames import frame


def test_places_of_one_period_are_compared_by_their_ends():
    rows = frame(
        {"region_short": "铜梁", "value": 600.0},
        {"region_short": "渝北", "value": 2297.0},
        {"region_short": "城口", "value": 70.0},
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


def test_the_best_rank_is_the_smallest():
    rows = frame(*({"region_short": name, "value": value, "unit": "位"} for name, value in [("甲", 3.0), ("乙", 1.0)]))
    assert "最靠前的是乙 1 位，最靠后的是甲 3 位" in finding(rows)


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
