"""Strips: dots of one row are compared; labels that would touch stand in lanes of their own."""

import pytest

from pages.charts.strips import needs_log, strips, ticks
from pages.charts.template import LIGHT
from tests.charts.frames import frame

GROWTH = {"unit": "%", "transformation": "yoy", "is_whole": False}
ROWS = frame(
    {**GROWTH, "row": "2025年", "point": "铜梁", "value": 10.0, "code": "district=500151"},
    {**GROWTH, "row": "2025年", "point": "潼南", "value": 10.2, "code": "district=500152"},
    {**GROWTH, "row": "2025年", "point": "重庆", "value": 3.0, "is_whole": True, "code": ""},
    {**GROWTH, "row": "2024年", "point": "铜梁", "value": -2.0, "code": "district=500151"},
)


def test_every_row_is_one_dot_with_its_drill_code() -> None:
    fig = strips(ROWS, row="row", point="point", theme=LIGHT)
    marks = [list(mark) for trace in fig.data for mark in trace.customdata]
    assert sorted(mark[1] for mark in marks) == ["o1", "o2", "o3", "o4"]
    assert {mark[0] for mark in marks} == {"district=500151", "district=500152", ""}


@pytest.mark.parametrize("least", [11_000.0, 50.0])
def test_an_axis_in_larger_units_says_so(least) -> None:
    amounts = {"unit": "亿元", "is_whole": False, "row": "2025年"}
    rows = frame({**amounts, "point": "铜梁", "value": least}, {**amounts, "point": "重庆", "value": 14_550.0})
    assert strips(rows, row="row", point="point", theme=LIGHT).layout.xaxis.ticksuffix == "万亿"


def test_the_whole_is_a_diamond_and_the_first_row_stands_on_top() -> None:
    dots, whole = strips(ROWS, row="row", point="point", theme=LIGHT).data
    assert whole.marker.symbol == "diamond"
    assert list(whole.text) == ["重庆"]
    assert min(dots.y[:2]) > dots.y[2]


def test_neighbours_stand_in_lanes_of_their_own() -> None:
    dots = strips(ROWS, row="row", point="point", theme=LIGHT).data[0]
    assert dots.y[0] != dots.y[1]


def test_a_star_follows_the_name_of_a_weak_value_and_has_room_before_the_next_label() -> None:
    # 甲's label ends just before 乙's dot where it has no star.
    pair = {**GROWTH, "row": "2025年"}
    ends = frame({**pair, "point": "甲", "value": 0.0}, {**pair, "point": "乙", "value": 27.0 / 180 * 100})
    rows = frame(*ends.to_dict("records"), {**pair, "point": "丙", "value": 100.0})
    said = strips(rows, row="row", point="point", theme=LIGHT).data[0]
    assert said.y[0] == said.y[1]
    weak = strips(rows.assign(source_class=["repost", "official", "official"]), row="row", point="point", theme=LIGHT)
    assert list(weak.data[0].text) == ["甲*", "乙", "丙"]
    assert weak.data[0].y[0] != weak.data[0].y[1]


@pytest.mark.parametrize(("values", "is_log"), [((1.0, 30.0), False), ((1.0, 60.0), True), ((-1.0, 600.0), False)])
def test_values_far_apart_have_a_logarithmic_axis(values, is_log) -> None:
    rows = frame(*({"row": "2025年", "point": "甲", "value": value, "is_whole": False} for value in values))
    assert needs_log(rows["value"]) is is_log
    assert (strips(rows, row="row", point="point", theme=LIGHT).layout.xaxis.type == "log") is is_log


def test_ticks_of_a_logarithmic_axis_are_round() -> None:
    assert ticks(20, 3500) == [30, 100, 300, 1000, 3000]


def test_where_no_row_has_two_dots_each_number_is_said() -> None:
    alone = strips(ROWS.iloc[[0, 3]], row="row", point="point", theme=LIGHT)
    assert ["+10%" in alone.data[0].text[0], "-2%" in alone.data[0].text[1]] == [True, True]
    assert not alone.layout.xaxis.visible
    assert list(strips(ROWS, row="row", point="point", theme=LIGHT).data[0].text) == ["铜梁", "潼南", "铜梁"]
