"""The trend: lines of neighbouring years, faint over gaps, none for two points; names that do not overlap."""

import pytest

from pages.charts.template import LIGHT
from pages.charts.trend import spread, trend
from tests.charts.frames import frame


def years(name, **values):
    return [
        {
            "label": name,
            "period": year[1:],
            "period_label": f"{year[1:]}年",
            "time": float(year[1:]) + 1,
            "value": value,
        }
        for year, value in values.items()
    ]


def numbered(rows):
    return frame(*({**row, "observation_id": f"o{number}"} for number, row in enumerate(rows, 1)))


def lines(fig):
    return [trace for trace in fig.data if trace.mode == "lines"]


def points(fig):
    return [trace for trace in fig.data if trace.mode == "markers"]


def test_every_row_is_a_mark_once() -> None:
    rows = numbered(years("合川", y2021=1, y2022=2, y2023=3) + years("铜梁", y2022=4, y2023=5))
    ids = [ids for trace in points(trend(rows, series="label", theme=LIGHT)) for _, ids, _ in trace.customdata]
    assert sorted(ids) == ["o1", "o2", "o3", "o4", "o5"]


def test_two_points_are_no_line() -> None:
    assert not lines(trend(numbered(years("铜梁", y2022=4, y2023=5)), series="label", theme=LIGHT))


def test_a_year_without_a_value_is_crossed_by_a_faint_line_only() -> None:
    fig = trend(numbered(years("合川", y2019=1, y2020=2, y2023=3)), series="label", theme=LIGHT)
    near, far = lines(fig)
    assert list(near.x)[:2] == [2020.0, 2021.0]
    assert list(far.x)[:2] == [2021.0, 2024.0]
    assert (near.line.dash, far.line.dash) == ("solid", "dot")
    assert far.opacity < 1
    assert far.hoverinfo == "skip"


def test_a_target_stands_apart_without_a_line() -> None:
    goal = {**years("铜梁", y2027=9)[0], "status": "target", "status_name": "目标"}
    fig = trend(numbered([*years("铜梁", y2021=1, y2022=2, y2023=3), goal]), series="label", theme=LIGHT)
    assert [trace.name for trace in points(fig)] == ["铜梁", "铜梁 目标"]
    assert points(fig)[1].marker.symbol == ("diamond-open",)
    assert len(lines(fig)) == 1


def test_derived_points_are_hollow() -> None:
    rows = years("铜梁", y2022=4, y2023=5)
    rows[0]["origin"] = "derived"
    assert points(trend(numbered(rows), series="label", theme=LIGHT))[0].marker.symbol == ("circle-open", "circle")


def test_the_axis_names_years_and_no_more_than_have_room() -> None:
    rows = numbered(years("合川", **{f"y{year}": 1 for year in range(2015, 2025)}))
    axis = trend(rows, series="label", theme=LIGHT).layout.xaxis
    assert list(axis.ticktext) == ["2024", "2021", "2018", "2015"]
    assert next(iter(axis.tickvals)) == 2025.0


def test_a_lone_early_point_has_its_tick() -> None:
    rows = numbered(years("合川", y2012=1, y2021=2, y2022=3, y2023=4, y2024=5))
    assert list(trend(rows, series="label", theme=LIGHT).layout.xaxis.ticktext) == ["2024", "2021", "2012"]


def test_parts_of_a_year_are_named_in_full() -> None:
    half = {"label": "铜梁", "period": "2025-H1", "period_label": "2025年上半年", "time": 2025.5, "value": 3}
    axis = trend(numbered([*years("铜梁", y2024=1), half]), series="label", theme=LIGHT).layout.xaxis
    assert list(axis.ticktext) == ["2025年<br>上半年", "2024年"]


def test_names_stand_at_the_right_in_the_order_of_the_last_values() -> None:
    rows = numbered(years("合川", y2022=9, y2023=50) + years("铜梁", y2022=3, y2023=50.1) + years("南川", y2023=1))
    fig = trend(rows, series="label", theme=LIGHT)
    named = sorted(fig.layout.annotations, key=lambda one: one.y)
    assert [one.text.split("> ")[-1] for one in named] == ["南川", "合川", "铜梁"]
    assert named[2].y - named[1].y > 1
    assert fig.layout.margin.r > 50


def test_long_names_beside_the_lines_leave_room_for_fewer_times() -> None:
    months = [
        {**years("甲", **{f"y{year}": 1})[0], "period_label": f"{year}年12月", "time": year + 0.99}
        for year in range(2016, 2025)
    ]
    short = [{**row, "label": name} for row, name in zip(months, "甲乙" * 9, strict=False)]
    long = [{**row, "label": f"某某经济技术开发区{row['label']}"} for row in short]
    few, many = (trend(numbered(rows), series="label", theme=LIGHT).layout.xaxis.ticktext for rows in (long, short))
    assert list(few) == ["2024年<br>12月", "2020年<br>12月", "2016年<br>12月"]
    assert len(many) > len(few)


def test_no_name_stands_beyond_an_end_of_the_axis() -> None:
    """There the browser would leave it out."""
    low = [row for number in range(8) for row in years(f"区{number}", y2023=number)]
    fig = trend(numbered([*low, *years("全", y2023=5000)]), series="label", theme=LIGHT)
    heights = sorted(one.y for one in fig.layout.annotations)
    start, end = fig.layout.yaxis.range
    assert start <= heights[0] < heights[-1] <= end


def test_names_move_away_from_the_ends() -> None:
    assert spread([0.0, 0.1, 9.0], 1.0, 0.0, 9.0) == pytest.approx([0.0, 1.0, 9.0])
    assert spread([0.0, 8.9, 9.0], 1.0, 0.0, 9.0) == pytest.approx([0.0, 8.0, 9.0])
    assert spread([0.0, 0.0, 0.1], 1.0, 0.0, 9.0) == pytest.approx([0.0, 1.0, 2.0])


def test_one_series_needs_no_name() -> None:
    assert not trend(numbered(years("铜梁", y2022=4, y2023=5)), series="label", theme=LIGHT).layout.annotations


@pytest.mark.parametrize(
    ("values", "moved"),
    [
        ([], []),
        ([1.0, 5.0], [1.0, 5.0]),
        ([1.0, 1.0], [0.5, 1.5]),
        ([1.0, 1.0, 1.0], [0.0, 1.0, 2.0]),
        ([0.0, 0.9, 10.0], [-0.05, 0.95, 10.0]),
    ],
)
def test_names_move_apart_as_little_as_they_need(values, moved) -> None:
    assert spread(values, 1.0) == pytest.approx(moved)


def test_a_number_alone_is_said() -> None:
    (mark,) = trend(numbered([{**years("铜梁", y2023=232)[0], "unit": "家"}]), series="label", theme=LIGHT).data
    assert "232 家" in mark.text[0]
    assert "铜梁 · 2023年" in mark.text[0]


def test_counts_have_no_ticks_between_whole_numbers() -> None:
    rows = [{**row, "unit": "家"} for row in years("铜梁", y2022=231, y2023=233)]
    assert trend(numbered(rows), series="label", theme=LIGHT).layout.yaxis.dtick == 1


def test_an_axis_in_ten_thousands_says_so() -> None:
    rows = [{**row, "unit": "家"} for row in years("重庆", y2022=41_000, y2023=75_600)]
    fig = trend(numbered(rows), series="label", theme=LIGHT)
    assert fig.layout.yaxis.ticksuffix == "万"
    assert max(y for trace in points(fig) for y in trace.y) == 7.56


def test_a_point_of_a_weak_source_has_a_star():
    rows = [
        row | {"source_class": kind}
        for row, kind in zip(years("甲", y2021=1, y2022=2), ("official", "repost"), strict=True)
    ]
    (points,) = trend(frame(*rows), series="label", theme=LIGHT).data
    assert (points.mode, list(points.text)) == ("markers+text", ["", "*"])
    (plain,) = trend(frame(*years("甲", y2021=1, y2022=2)), series="label", theme=LIGHT).data
    assert (plain.mode, plain.text) == ("markers", None)
