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
    bars = marked(counts(ROWS, by="area", theme=LIGHT))[-1]
    assert list(bars.x) == [2, 1]
    assert [list(mark) for mark in bars.customdata] == [["area=渝东北", "o1|o2", ""], ["area=渝东南", "o3", "o3"]]
