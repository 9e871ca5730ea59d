"""Places in rankings: first at the left, one row for one ranking, no two labels on one another."""

from pages.charts.ranks import ranks
from pages.charts.template import DARK, LIGHT
from tests.charts.frames import frame


def places(*rows):
    full = [{"transformation": "rank", "unit": "位", "bound": "", **row} for row in rows]
    return frame(*full)


THREE = places(
    {"line": "增加值 增速\n全市", "dot": "甲 2023", "value": 1.0},
    {"line": "增加值 增速\n全市", "dot": "乙 2023", "value": 1.0},
    {"line": "总值\n全国", "dot": "丙", "value": 14.0, "region": "500102"},
)


def test_each_place_is_one_mark_with_its_ids():
    dots = ranks(THREE, row="line", point="dot", theme=LIGHT).data[0]
    assert list(dots.x) == [1.0, 1.0, 14.0]
    assert [mark[1] for mark in dots.customdata] == ["o1", "o2", "o3"]


def test_dots_of_one_place_stand_in_lanes_and_rows_apart():
    dots = ranks(THREE, row="line", point="dot", theme=LIGHT).data[0]
    assert dots.y[0] > dots.y[1] > dots.y[2]


def test_the_first_place_is_at_the_left_and_named():
    axis = ranks(THREE, row="line", point="dot", theme=LIGHT).layout.xaxis
    assert axis.range[0] < 1 < axis.range[1]
    assert axis.ticktext[0] == "第1"
    assert "10" in axis.ticktext


def test_the_foremost_stand_out_in_both_themes():
    for theme in (LIGHT, DARK):
        dots = ranks(THREE, row="line", point="dot", theme=theme).data[0]
        assert list(dots.marker.color) == [theme.accent, theme.accent, theme.muted]


def test_a_star_follows_the_label_of_a_weak_source_and_has_room_before_the_next():
    # 260 pixels over 14 + 4.5 places: from the first to the fourth there is room for two characters, not for three.
    place = {"line": "增加值\n全市", "dot": "甲乙"}
    rows = places({**place, "value": 1.0}, {**place, "value": 4.0}, {**place, "value": 14.0})
    said = ranks(rows, row="line", point="dot", theme=LIGHT).data[0]
    assert said.y[0] == said.y[1]
    weak = ranks(rows.assign(source_class=["repost", "official", "secondary"]), row="line", point="dot", theme=LIGHT)
    assert list(weak.data[0].text) == ["甲乙*", "甲乙", "甲乙*"]
    assert weak.data[0].y[0] != weak.data[0].y[1]


def test_names_are_text_and_never_markup():
    figure = ranks(places({"line": "<b>\n<i>", "dot": "<u>", "value": 2.0}), row="line", point="dot", theme=LIGHT)
    assert figure.layout.yaxis.ticktext[0].startswith("&lt;b&gt;<br><span")
    assert "&lt;i&gt;" in figure.layout.yaxis.ticktext[0]
    assert figure.data[0].text[0] == "&lt;u&gt;"
