"""Small multiples: a panel a series, no line under three points, goals as open diamonds, years never joined blindly."""

from pages.charts.multiples import multiples, newest_said
from pages.charts.rows import entries
from pages.charts.template import LIGHT
from tests.charts.frames import frame

CARS = {"panel": "汽车", "said_as": "统计局行业口径", "unit": "万辆", "subject": "汽车", "indicator": "product_volume"}
BIKES = {**CARS, "panel": "摩托车", "said_as": "集群本身", "subject": "摩托车"}
STAR = 18
"""Pixels from the middle of a point to the upper edge of the star above it."""


def year(number, value, **cells):
    return {"year": number, "time": number + 1.0, "period_label": f"{number}年", "value": value, **cells}


ROWS = frame(
    {**CARS, **year(2020, 100.0)},
    {**CARS, **year(2021, 120.0), "origin": "derived"},
    {**CARS, **year(2023, 150.0)},
    {**CARS, **year(2025, 200.0), "status": "target", "status_name": "目标"},
    {**BIKES, **year(2022, 50.0)},
    {**BIKES, **year(2023, 60.0)},
)


def traces(mode):
    return [trace for trace in multiples(ROWS, panel="panel", under="said_as", theme=LIGHT).data if trace.mode == mode]


def test_every_point_is_a_mark_with_its_statement():
    marks = [mark for trace in traces("markers") for mark in trace.customdata]
    assert sorted(mark[1] for mark in marks) == ["o1", "o2", "o3", "o4", "o5", "o6"]


def test_two_points_are_no_line_and_a_missing_year_is_a_faint_one():
    lines = traces("lines")
    assert {line.xaxis for line in lines} == {"x"}
    assert sorted(line.line.dash for line in lines) == ["dot", "solid"]


def test_each_panel_has_an_axis_of_its_own_from_zero():
    fig = multiples(ROWS, panel="panel", under="said_as", theme=LIGHT)
    assert fig.layout.yaxis.range[0] == fig.layout.yaxis2.range[0] == 0
    assert fig.layout.yaxis.range[1] > fig.layout.yaxis2.range[1]
    assert fig.layout.xaxis.range == fig.layout.xaxis2.range


def test_a_star_stands_above_what_a_weak_source_says():
    weak = frame({**CARS, **year(2020, 100.0)}, {**CARS, **year(2021, 110.0), "source_class": "secondary"})
    (points,) = (t for t in multiples(weak, panel="panel", under="said_as", theme=LIGHT).data if t.customdata)
    assert list(points.text) == ["", "*"]
    assert points.mode == "markers+text"


def test_a_star_above_the_highest_point_stays_clear_of_the_words_above_the_panel():
    weak = frame({**CARS, **year(2020, 100.0)}, {**CARS, **year(2021, 110.0), "source_class": "secondary"})
    fig = multiples(weak, panel="panel", under="said_as", theme=LIGHT)
    pixels = (fig.layout.height - fig.layout.margin.t - fig.layout.margin.b) / fig.layout.yaxis.range[1]
    assert (fig.layout.yaxis.range[1] - 110.0) * pixels >= STAR


def test_goals_and_derived_values_have_forms_of_their_own():
    symbols = [symbol for trace in traces("markers") for symbol in trace.marker.symbol]
    assert symbols == ["circle", "circle-open", "circle", "diamond-open", "circle", "circle"]


def test_the_title_names_relation_newest_value_and_its_year():
    texts = " ".join(
        one.text for one in multiples(ROWS, panel="panel", under="said_as", theme=LIGHT).layout.annotations
    )
    assert "统计局行业口径" in texts
    assert "2023年 150 万辆" in texts
    assert newest_said(entries(ROWS[ROWS["origin"] == "derived"])) == "2021年（推算） 120 万辆"
