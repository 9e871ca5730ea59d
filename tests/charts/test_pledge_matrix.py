"""The matrix of pledges: one diamond a district and industry, its area the value."""

import pytest

from pages.charts.pledge_matrix import LARGEST, pledge_matrix
from pages.charts.template import LIGHT
from tests.charts.frames import frame

ROWS = frame(
    {"region_short": "重庆", "subject": "先进材料", "value": 10000.0, "status": "target"},
    {"region_short": "合川", "subject": "摩托车", "value": 2500.0, "status": "target", "code": "district=500117"},
)


def test_places_and_areas():
    (marks,) = pledge_matrix(ROWS, across="region_short", down="subject", theme=LIGHT).data
    assert (list(marks.x), list(marks.y)) == ([0, 1], [1, 0])
    assert list(marks.marker.size) == [pytest.approx(LARGEST), pytest.approx(LARGEST / 2)]
    assert [list(mark)[1] for mark in marks.customdata] == ["o1", "o2"]
