"""The matrix of pledges: one diamond a district and industry, its area and its label the value."""

import itertools

import pytest

from pages.charts.pledge_matrix import LARGEST, SLANTED, TIP, has_unlabelled, pledge_matrix
from pages.charts.template import LIGHT
from tests.charts.frames import frame

GRAIN = {"across": "region_short", "down": "subject"}
ROWS = frame(
    {"region_short": "重庆", "subject": "先进材料", "value": 10000.0, "status": "target"},
    {"region_short": "合川", "subject": "摩托车", "value": 2500.0, "status": "target", "code": "district=500117"},
)


def test_places_and_areas():
    (marks,) = pledge_matrix(ROWS, **GRAIN, theme=LIGHT).data
    assert list(marks.x) == [0, 1]
    assert 0 > marks.y[0] > marks.y[1]
    assert list(marks.marker.size) == [pytest.approx(LARGEST), pytest.approx(LARGEST / 2)]
    assert [list(mark)[1] for mark in marks.customdata] == ["o1", "o2"]


def test_values_stand_beside_the_marks_as_people_say_them():
    (marks,) = pledge_matrix(ROWS, **GRAIN, theme=LIGHT).data
    assert [text.strip() for text in marks.text] == ["1 万亿元", "2500 亿元"]
    assert marks.textfont.color == LIGHT.ink
    assert not has_unlabelled(ROWS, **GRAIN)


def test_no_diamond_reaches_into_the_row_below_or_beyond_the_rows():
    rows = [{"region_short": "重庆", "subject": f"产业{place}", "value": 10000.0} for place in range(3)]
    matrix = pledge_matrix(
        frame(*rows, {"region_short": "合川", "subject": "信创", "value": 80.0}), **GRAIN, theme=LIGHT
    )
    (marks,) = matrix.data
    below, above = matrix.layout.yaxis.range
    points = sorted((y, TIP * size) for y, size in zip(marks.y, marks.marker.size, strict=True))
    assert below <= points[0][0] - points[0][1]
    assert points[-1][0] + points[-1][1] <= above
    assert all(low + tip <= high - other for (low, tip), (high, other) in itertools.pairwise(points))
    # A unit of the axis is a pixel.
    margin = matrix.layout.margin
    assert above - below <= matrix.layout.height - margin.t - margin.b


def test_heads_turn_only_where_a_phone_has_no_room_for_them():
    few, many = (pledge_matrix(rows, **GRAIN, theme=LIGHT).to_dict()["layout"] for rows in (ROWS, crowded(30)))
    assert "autotickangles" not in few["xaxis"]
    assert many["xaxis"]["autotickangles"] == [0, SLANTED]
    assert "tickangle" not in many["xaxis"]
    assert many["margin"]["t"] > few["margin"]["t"]


def test_a_star_follows_a_label_of_a_weak_source_and_needs_room_too():
    weak = ROWS.assign(source_class=["official", "repost"])
    (marks,) = pledge_matrix(weak, **GRAIN, theme=LIGHT).data
    assert [text.strip() for text in marks.text] == ["1 万亿元", "2500 亿元*"]
    rows = [crowded(districts, value) for districts in range(2, 6) for value in (1, 2.5, 25, 25.5, 250, 2500)]
    hidden = [
        sum(has_unlabelled(some.assign(source_class=source), **GRAIN) for some in rows)
        for source in ("official", "repost")
    ]
    assert hidden[0] < hidden[1], "where the label alone just has room, it has none with a star"


def crowded(districts: int, value: float = 3000.0):
    """A row in which every district pledged the same."""
    names = [f"区{place}" for place in range(districts)]
    return frame(*({"region_short": name, "subject": "汽车", "value": value, "status": "target"} for name in names))


def test_what_has_no_room_on_a_phone_stands_in_a_trace_of_its_own():
    rows = crowded(7).assign(subject=["汽车", "汽车", "甲", "乙", "丙", "丁", "戊"])
    everywhere, wide = pledge_matrix(rows, **GRAIN, theme=LIGHT).data
    assert (list(wide.x), list(wide.y)) == ([0], [max(everywhere.y)])
    assert everywhere.textposition[-1] == "middle left"
    assert all(text.strip() == "3000 亿元" for text in (*wide.text, *everywhere.text))
    assert has_unlabelled(rows, **GRAIN)


def test_what_has_no_room_at_all_is_drawn_without_a_label():
    traces = pledge_matrix(crowded(30), **GRAIN, theme=LIGHT).data
    assert len(traces) == 3
    assert set(traces[2].text) == {""}
    assert sum(len(trace.x) for trace in traces) == 30


def test_nothing_pledged_has_nothing_unlabelled():
    assert not has_unlabelled(ROWS.head(0), **GRAIN)


def test_revenue_is_told_apart_from_output_on_the_mark_itself():
    rows = frame(
        {"region_short": "铜梁", "subject": "新型储能", "indicator": "gross_output", "value": 700.0},
        {"region_short": "大足", "subject": "汽车", "indicator": "revenue", "value": 1700.0},
    )
    symbols = [one for trace in pledge_matrix(rows, **GRAIN, theme=LIGHT).data for one in trace.marker.symbol]
    assert sorted(symbols) == ["diamond", "diamond-x"]
