"""Numbers alone: each is said with name, period and what kind of number it is, and its mark opens its statement."""

from pages.charts.alone import alone
from pages.charts.template import DARK, LIGHT
from tests.charts.frames import frame

ROWS = frame(
    {"label": "<b>甲</b>", "value": 12000.0, "source_ids": "a1|a2"},
    {"label": "乙", "value": 3.5, "status": "target", "status_name": "目标", "source_class": "repost"},
)


def test_every_number_is_said_with_its_mark() -> None:
    (marks,) = alone(ROWS, label="label", theme=LIGHT).data
    assert [list(mark) for mark in marks.customdata] == [["", "a1|a2", "o1"], ["", "o2", "o2"]]
    assert "1.2 万亿元" in marks.text[0]
    assert "&lt;b&gt;甲&lt;/b&gt; · 2024年" in marks.text[0]
    assert "3.5 亿元*</b>（目标）" in marks.text[1]
    assert "* 来自转载或二手" in marks.text[1]
    assert "转载" not in marks.text[0]
    assert list(marks.marker.symbol) == ["circle", "diamond-open"]
    assert list(marks.y) == [1, 0]


def test_a_mark_stands_where_it_can_be_pressed() -> None:
    fig = alone(ROWS, label="label", theme=LIGHT)
    assert fig.layout.xaxis.range[0] < min(fig.data[0].x)


def test_there_is_no_axis_that_would_compare_them() -> None:
    layout = alone(ROWS, label="label", theme=LIGHT).layout
    assert not layout.xaxis.visible
    assert not layout.yaxis.visible


def test_a_dark_page_has_its_own_ink() -> None:
    assert DARK.ink in alone(ROWS, label="label", theme=DARK).data[0].text[0]


def test_a_long_name_breaks_for_a_phone() -> None:
    (marks,) = alone(frame({"label": "某某县" * 9, "value": 1.0}), label="label", theme=LIGHT).data
    assert marks.text[0].count("<br>") == 2
