"""Pairs: level and growth in shared rows; a side without rows is left out; the year before is a thin bar."""

from pages.charts.pairs import BEFORE_BAR, LEVEL_BAR, pairs
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

LEVELS = frame(
    {"observation_id": "l1", "label": "储能", "under": "2025年", "code": "cluster=储能", "value": 170.0},
    {"observation_id": "l2", "label": "摩托车", "under": "2025年1—7月", "code": "cluster=摩托车", "value": 40.0},
)
RATE = {"transformation": "yoy", "unit": "%"}
GROWTH = frame(
    {**RATE, "observation_id": "g1", "label": "储能", "under": "2025年", "code": "cluster=储能", "value": 70.0},
    {**RATE, "observation_id": "g2", "label": "页岩气", "under": "2024年", "code": "cluster=页岩气", "value": -5.0},
)
BEFORE = frame(
    {"observation_id": "l1~g1", "label": "储能", "under": "", "code": "", "value": 100.0, "origin": "derived"}
)


def drawn(levels=LEVELS, growth=GROWTH, before=BEFORE):
    return pairs(levels, growth, label="label", under="under", theme=LIGHT, before=before)


def test_every_row_is_a_mark_and_a_derived_one_has_two_ids() -> None:
    ids = [ids for trace in marked(drawn()) for _, ids, _ in trace.customdata]
    assert ids == ["l1", "l2", "l1|g1", "g1", "g2"]


def test_rows_keep_the_order_given_and_share_their_places() -> None:
    levels, before, growth = marked(drawn())
    assert [round(place) for place in levels.y] == [2, 1]
    assert list(growth.y) == [2, 0]
    assert before.y[0] < levels.y[0]
    assert (levels.width, before.width) == (LEVEL_BAR, BEFORE_BAR)
    assert drawn().layout.yaxis2.matches == "y"


def test_labels_name_their_period_and_wrap() -> None:
    long = LEVELS.assign(label=["智能网联新能源汽车零部件<b>", "摩托车"])
    ticks = drawn(long, GROWTH.head(0), None).layout.yaxis.ticktext
    assert ticks[0].split("<br>")[0] == "智能网联新能源汽"
    assert "&lt;b&gt;" in ticks[0]
    assert ticks[1].endswith(">2025年1—7月</span>")


def test_derived_is_hollow_and_a_fall_is_of_another_colour() -> None:
    _, before, growth = marked(drawn())
    assert before.marker.color == (LIGHT.quiet,)
    assert before.marker.line.width == (1.6,)
    assert growth.marker.color[0] != growth.marker.color[1] == LIGHT.warm


def test_a_side_without_rows_is_left_out() -> None:
    growth_only = drawn(LEVELS.head(0), GROWTH, None)
    assert len(marked(growth_only)) == 1
    assert "xaxis2" not in growth_only.layout.to_plotly_json()
    level_only = drawn(LEVELS, GROWTH.head(0), BEFORE)
    assert [ids for trace in marked(level_only) for _, ids, _ in trace.customdata] == ["l1", "l2", "l1|g1"]


def test_values_have_room_beyond_their_bars() -> None:
    fig = drawn()
    assert fig.layout.xaxis.range[1] > 170 * 1.3
    assert fig.layout.xaxis2.range[0] < -5
    assert marked(fig)[0].text == ("170 亿元", "40 亿元")
    assert marked(fig)[2].text == ("+70%", "-5%")


def test_rows_that_must_not_be_compared_stand_apart_below_the_name_of_their_group() -> None:
    levels = LEVELS.assign(part=["整年", "1—7月"])
    growth = GROWTH.assign(part=["整年", "整年"])
    fig = pairs(levels, growth, label="label", under="under", theme=LIGHT, group="part")
    names = [tick.split("<br>")[0] for tick in fig.layout.yaxis.ticktext]
    assert names == ["储能", "页岩气", "摩托车"]
    first, second, third = fig.layout.yaxis.tickvals
    assert first - second == 1
    assert second - third > 1, "room for the name of the next group"
    heads = {note.text: note.y for note in fig.layout.annotations}
    assert list(heads) == ["整年", "1—7月"]
    assert heads["整年"] > first > second > heads["1—7月"] > third
    (line,) = fig.layout.shapes
    assert second > line.y0 > heads["1—7月"]


def test_one_group_alone_is_not_named() -> None:
    parted = pairs(
        LEVELS.assign(part="整年"), GROWTH.assign(part="整年"), label="label", under="under", theme=LIGHT, group="part"
    )
    assert not parted.layout.annotations
    assert parted.layout.yaxis.tickvals == drawn(before=None).layout.yaxis.tickvals
