"""A value that only a repost or a secondary source states has a star, and the card says how many have one."""

import json
import re

import pytest

from pages.charts.marks import WEAK, WEAK_SOURCES

COUNTED = re.compile(rf"(\d+) 个(?:现值)?来自转载或二手（标 {re.escape(WEAK)}）")


def stars(screen, name):
    charts = {chart.proto.id.split("chart-")[-1]: chart for chart in screen.app.get("plotly_chart")}
    traces = json.loads(charts[name].proto.spec)["data"]
    return "".join(text for trace in traces if "customdata" in trace for text in trace.get("text") or ()).count(WEAK)


@pytest.mark.parametrize(
    ("page", "query", "name"),
    [
        ("clusters", {}, "cluster-districts"),
        ("clusters", {"municipal": "electronics"}, "cluster-districts"),
        ("overview", {"district": "500102"}, "growth"),
        ("overview", {"area": "渝东南"}, "growth"),
        ("clusters", {"section": "compare"}, "growth"),
    ],
)
def test_a_chart_stars_each_value_of_a_weak_source(opened, page, query, name):
    screen = opened(page, **query)
    card = screen.card(name)
    weak = int(card.frame["source_class"].isin(WEAK_SOURCES).sum())
    assert weak > 0
    assert COUNTED.search(card.note)[1] == str(weak)
    assert stars(screen, name) == weak
