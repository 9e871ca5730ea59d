"""The ranking: largest first, numbered, each bar with its value, zero with a sliver, the city beside it."""

import pytest

from pages.charts.margins import line_width
from pages.charts.ranking import SLIVER, ranking
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

DISTRICTS = frame(
    {"region": "500117", "label": "合川", "code": "district=500117", "value": 120.0},
    {"region": "500151", "label": "铜梁", "code": "district=500151", "value": 80.0},
    {"region": "500119", "label": "南川", "code": "district=500119", "value": 120.0},
    {"region": "500118", "label": "<i>永川</i>", "code": "district=500118", "value": 0.0},
)


def test_bars_run_from_the_largest_down_and_equal_values_share_a_place() -> None:
    fig = ranking(DISTRICTS, label="label", theme=LIGHT)
    (bars,) = marked(fig)
    at_top = max(range(4), key=lambda place: bars.y[place])
    assert bars.customdata[at_top][0] == "district=500117"
    assert list(fig.layout.yaxis.ticktext) == ["合川　1", "南川　1", "铜梁　3", "&lt;i&gt;永川&lt;/i&gt;　4"]
    assert [code for code, _, _ in bars.customdata][-1] == "district=500118"


def test_where_less_is_better_the_smallest_comes_first() -> None:
    fig = ranking(DISTRICTS.head(3), label="label", theme=LIGHT, ascending=True)
    assert fig.layout.yaxis.ticktext[0] == "铜梁　1"
    assert marked(fig)[0].y[0] > marked(fig)[0].y[1]


def test_zero_keeps_a_sliver_that_can_be_clicked() -> None:
    (bars,) = marked(ranking(DISTRICTS, label="label", theme=LIGHT))
    assert bars.x[3] == 120.0 * SLIVER
    assert bars.text[3] == "0 亿元"


def test_the_highlighted_district_stands_out_in_form_too() -> None:
    fig = ranking(DISTRICTS, label="label", theme=LIGHT, highlight="500151")
    assert fig.layout.yaxis.ticktext[2] == "<b>铜梁　3</b>"
    assert marked(fig)[0].marker.color[2] == LIGHT.ink


def test_large_amounts_share_one_unit_on_the_axis() -> None:
    rich = frame({"label": "重庆", "value": 32000.0}, {"label": "铜梁", "value": 800.0})
    fig = ranking(rich, label="label", theme=LIGHT)
    (bars,) = marked(fig)
    assert fig.layout.xaxis.ticksuffix == "万亿"
    assert list(bars.x) == [3.2, 0.08]
    assert list(bars.text) == ["3.2 万亿元", "800 亿元"]


def test_the_city_is_a_line_and_a_mark_of_its_own() -> None:
    rate = {"transformation": "yoy", "unit": "%"}
    districts = frame({**rate, "label": "铜梁", "value": 5.0}, {**rate, "label": "合川", "value": -2.0})
    city = frame({**rate, "observation_id": "c1", "region": "500000", "region_short": "重庆", "value": 6.0})
    fig = ranking(districts, label="label", theme=LIGHT, reference=city)
    bars, mark = marked(fig)
    assert [ids for _, ids, _ in mark.customdata] == ["c1"]
    assert mark.text[0] == "重庆 +6%"
    assert fig.layout.shapes[0].x0 == 6.0
    assert bars.marker.color[1] == LIGHT.warm
    assert fig.layout.xaxis.range[0] < -2.0
    assert fig.layout.xaxis.range[1] > 6.0


def test_no_city_value_draws_no_line() -> None:
    fig = ranking(DISTRICTS, label="label", theme=LIGHT, reference=DISTRICTS.head(0))
    assert len(marked(fig)) == 1
    assert not fig.layout.shapes


def test_a_value_alone_is_said_and_no_bar() -> None:
    (mark,) = ranking(DISTRICTS.head(1), label="label", theme=LIGHT).data
    assert mark.type == "scatter"
    assert "120 亿元" in mark.text[0]
    assert [list(carried) for carried in mark.customdata] == [["district=500117", "o1", "o1"]]


def test_a_value_alone_beside_the_city_is_compared_with_it() -> None:
    rate = {"transformation": "yoy", "unit": "%", "label": "铜梁"}
    city = frame({**rate, "observation_id": "c1", "region": "500000", "region_short": "重庆", "value": 6.0})
    fig = ranking(frame({**rate, "value": 5.0}), label="label", theme=LIGHT, reference=city)
    assert list(fig.layout.yaxis.ticktext) == ["铜梁"]
    assert [ids for trace in marked(fig) for _, ids, _ in trace.customdata] == ["o1", "c1"]


@pytest.mark.parametrize("sign", [1, -1])
def test_the_longest_bar_has_room_on_a_phone_for_its_value_and_its_star(sign: int) -> None:
    weak = {"source_class": "secondary", "label": "渝北（2025-11止）"}
    rows = frame({**weak, "value": sign * 2297.0}, {"label": "铜梁", "value": sign * 100.0})
    fig = ranking(rows, label="label", theme=LIGHT)
    bars = marked(fig)[0]
    longest = max(range(2), key=lambda place: abs(bars.x[place]))
    assert bars.text[longest].endswith("*")
    low, high = fig.layout.xaxis.range
    plot = 335 - fig.layout.margin.l - fig.layout.margin.r
    left = (high - bars.x[longest] if sign > 0 else bars.x[longest] - low) / (high - low) * plot
    assert left + fig.layout.margin.r >= line_width(bars.text[longest], 12)
