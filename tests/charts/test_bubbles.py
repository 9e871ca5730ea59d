"""Bubbles: size to the right and as area, growth upwards; a mark stands on both statements and opens the level."""

from pages.charts.bubbles import bubbles
from pages.charts.template import LIGHT
from tests.charts.frames import frame

RATE = {"transformation": "yoy", "unit": "%"}
LEVELS = frame(
    {"subject": "材料", "value": 200.0, "code": "municipal=m"}, {"subject": "医药", "value": 50.0, "code": ""}
)
GROWTH = frame(
    {"observation_id": "g1", "subject": "医药", "value": -2.0, **RATE},
    {"observation_id": "g2", "subject": "材料", "value": 16.4, **RATE},
)


def drawn(levels=LEVELS, growth=GROWTH):
    return bubbles(levels, growth, label="subject", theme=LIGHT).data[0]


def test_a_bubble_stands_on_level_and_growth():
    assert [list(mark) for mark in drawn().customdata] == [["municipal=m", "o1|g2", "o1"], ["", "o2|g1", "o2"]]
    assert list(drawn().x) == [200.0, 50.0]
    assert list(drawn().y) == [16.4, -2.0]


def test_size_is_area_and_a_fall_has_another_colour():
    assert drawn().marker.sizemode == "area"
    assert list(drawn().marker.color) == [LIGHT.accent, LIGHT.warm]


def test_the_pointer_is_told_both():
    assert "200 亿元" in drawn().hovertext[0]
    assert "同比 +16.4%" in drawn().hovertext[0]


def test_a_star_follows_the_name_where_level_or_growth_is_of_a_weak_source():
    level = drawn(levels=LEVELS.assign(source_class=["repost", "official"]))
    assert list(level.text) == ["材料*", "医药"]
    assert "200 亿元*" in level.hovertext[0]
    assert "*" not in level.hovertext[1]
    growth = drawn(growth=GROWTH.assign(source_class=["secondary", "official"]))
    assert list(growth.text) == ["材料", "医药*"]
    assert "50 亿元</b>" in growth.hovertext[1]
    assert growth.hovertext[1].endswith("同比 -2%*")
