"""Bullets: the bar is what is so, the diamond what was pledged; zones stand apart with a scale of their own."""

from pages.charts.bullets import bullets, reached
from pages.charts.rows import entries
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

GOAL = {"status": "target", "status_name": "目标"}
ROWS = frame(
    {"label": "甲 汽车", "block": "区县", "value": 120.0, "code": "district=1"},
    {"label": "甲 汽车", "block": "区县", "value": 200.0, "year": 2025, **GOAL, "code": "district=1"},
    {"label": "甲 汽车", "block": "区县", "value": 500.0, "year": 2027, **GOAL, "code": "district=1"},
    {"label": "乙 汽车", "block": "区县", "value": 300.0, "code": "district=2"},
    {"label": "丙 汽车", "block": "区县", "value": 100.0, "year": 2027, **GOAL, "code": "district=3"},
    {"label": "全市 汽车", "block": "全市", "value": 8000.0, "code": ""},
    {"label": "全市 汽车", "block": "全市", "value": 5000.0, "year": 2025, **GOAL, "code": ""},
)
ACTUAL, GOALS = (entries(ROWS[ROWS["status"] == status]) for status in ("actual", "target"))


def fig():
    return bullets(ROWS, theme=LIGHT)


def test_every_row_of_the_frame_is_a_mark():
    marks = [mark for trace in marked(fig()) for mark in trace.customdata]
    assert sorted(mark[1] for mark in marks) == [f"o{number}" for number in range(1, 8)]
    assert {mark[0] for mark in marks} == {"district=1", "district=2", "district=3", ""}


def test_what_is_so_is_a_bar_and_what_was_pledged_an_open_diamond():
    kinds = {(trace.type, getattr(trace.marker, "symbol", None)) for trace in marked(fig())}
    assert kinds == {("bar", None), ("scatter", "diamond-open")}


def test_zones_and_the_city_have_a_scale_of_their_own():
    assert [trace.xaxis for trace in marked(fig())] == ["x", "x", "x2", "x2"]
    assert fig().layout.xaxis.range[1] < fig().layout.xaxis2.range[1]


def test_words_stand_beside_the_outermost_mark_alone():
    bars, goals, city, city_goal = marked(fig())
    assert list(bars.text) == ["", "300 亿元（2024）"]
    assert list(goals.text) == [
        "",
        "  <b>2025</b> 200 亿元<br>  <b>2027</b> 500 亿元<br>  现 120 亿元（2024）",
        "  <b>2027</b> 100 亿元",
    ]
    assert list(city_goal.text) == [""]
    assert "现 8000 亿元（2024）" in city.text[0]


def test_a_goal_is_reached_where_the_bar_ends_beyond_it():
    assert reached(GOALS, ACTUAL) == {"全市 汽车"}


def test_a_star_stands_behind_what_a_weak_source_states():
    weak = ROWS.assign(source_class="repost")
    bars, goals, city, _ = marked(bullets(weak, theme=LIGHT))
    assert bars.text[1] == "300 亿元*（2024）"
    assert goals.text[1] == "  <b>2025</b> 200 亿元*<br>  <b>2027</b> 500 亿元*<br>  现 120 亿元*（2024）"
    assert "现 8000 亿元*（2024）" in city.text[0]
