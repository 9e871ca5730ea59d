"""Counts: a bar stands on all the observations it counts."""

from pages.charts.counts import counts
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

ROWS = frame(
    {"area": "渝东北", "region": "500101", "code": "area=渝东北"},
    {"area": "渝东北", "region": "500154", "code": "area=渝东北"},
    {"area": "渝东南", "region": "500114", "code": "area=渝东南"},
)


def test_a_bar_carries_its_drill_code_and_all_ids() -> None:
    bars = marked(counts(ROWS, by="area", counted="region", theme=LIGHT))[-1]
    assert list(bars.x) == [2, 1]
    assert [list(mark) for mark in bars.customdata] == [["area=渝东北", "o1|o2", ""], ["area=渝东南", "o3", "o3"]]


def test_the_whole_stands_behind_and_groups_without_a_row_stay_visible() -> None:
    fig = counts(ROWS, by="area", counted="region", theme=LIGHT, wholes={"渝东北": 11, "渝东南": 6, "中心城区": 9})
    assert list(marked(fig)[0].x) == [11, 6, 9]
    assert list(marked(fig)[1].text) == ["2/11", "1/6"]
    assert list(fig.layout.yaxis.ticktext) == ["渝东北", "渝东南", "中心城区"]
