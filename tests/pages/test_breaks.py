"""No line on any page joins two statements that a break of their series parts, and the card says where it breaks."""

import json
import shutil
from itertools import pairwise

import duckdb
import pytest

from pages.charts.rows import entries
from pages.parts.navigation import PAGES
from pages.parts.panels.changes import change_since
from tests.charts.frames import frame
from warehouse.paths import POINTER

VIEWS = [
    *((entry.screen.removeprefix("screens/").removesuffix(".py"), {}) for entry in PAGES),
    ("district", {"district": "5001LJ"}),
    ("district", {"district": "5001LJ", "cluster": "汽车"}),
    ("district", {"district": "500107"}),
    ("district", {"district": "500238"}),
    ("district", {"mode": "compare", "indicator": "value_added-level@第二产业", "districts": "500107,500238"}),
    ("district", {"mode": "compare", "indicator": "gdp-level", "districts": "500107,500238,500154"}),
    ("clusters", {"cluster": "汽车", "district": "5001LJ"}),
    ("overview", {"area": "渝东南"}),
    ("investment", {"way": "year", "investment": "contracted_investment-level@工业"}),
]


@pytest.fixture(scope="module")
def told(shipped, tmp_path_factory):
    """Series and segment of each observation, derived ones too; of a copy, since the board's own settings differ."""
    copy = shutil.copy(shipped / POINTER, tmp_path_factory.mktemp("told") / "copy.duckdb")
    with duckdb.connect(str(copy), read_only=True) as connection:
        found = connection.execute(
            "select observation_id, concat_ws('|', region, subject_kind, subject, qualifier, indicator,"
            " transformation), segment from listed"
        ).fetchall()
    return {row[0]: row[1:] for row in found}


def figures(screen):
    return [json.loads(chart.proto.spec) for chart in screen.app.get("plotly_chart")]


def steps(figure):
    """Each step of a line, as (axis, one end, other end)."""
    for trace in figure["data"]:
        if trace["type"] == "scatter" and "lines" in trace.get("mode", ""):
            ends = list(zip(trace["x"], trace["y"], strict=True))
            yield from ((trace.get("xaxis"), low, high) for low, high in pairwise(ends) if None not in (*low, *high))
    for shape in figure["layout"].get("shapes", ()):
        if shape["type"] == "line":
            yield shape.get("xref"), (shape["x0"], shape["y0"]), (shape["x1"], shape["y1"])


def points(figure):
    """The statements that stand at a place, by (axis, place)."""
    found = {}
    for trace in figure["data"]:
        for x, y, mark in zip(trace.get("x") or (), trace.get("y") or (), trace.get("customdata") or (), strict=False):
            found.setdefault((trace.get("xaxis"), (x, y)), []).append(mark[2])
    return found


def crossing(figure, told):
    """Steps of lines whose ends are of no one segment of a series, though both are statements of one series."""
    at = points(figure)
    for axis, low, high in steps(figure):
        pairs = [
            (told[a], told[b])
            for a in at.get((axis, low), ())
            for b in at.get((axis, high), ())
            if a in told and b in told and told[a][0] == told[b][0]
        ]
        if pairs and all(a[1] != b[1] for a, b in pairs):
            yield low, high


@pytest.mark.parametrize(("screen", "query"), VIEWS, ids=str)
def test_no_line_crosses_a_break(opened, told, screen, query):
    for figure in figures(opened(screen, **query)):
        assert list(crossing(figure, told)) == []


def parted(screen, told):
    """The series that a page draws on both sides of a break, points of key figures among them."""
    marks = [
        mark[2] for figure in figures(screen) for trace in figure["data"] for mark in trace.get("customdata") or ()
    ]
    for table in screen.tables().values():
        marks += [point["id"] for item in table.get("items", ()) for point in item["points"]]
    sides = {}
    for one in filter(told.__contains__, marks):
        sides.setdefault(told[one][0], set()).add(told[one][1])
    return {series for series, segments in sides.items() if len(segments) > 1}


@pytest.mark.parametrize(
    ("screen", "query", "words"),
    [
        ("district", {"district": "500238"}, "2024年与2020年不相连：2023年经济普查后总量有断点"),
        ("district", {"district": "5001LJ", "cluster": "汽车"}, "2024年与2023年不相连：与2023年的1847亿元统计范围不同"),
        (
            "district",
            {"mode": "compare", "indicator": "value_added-level@第二产业", "districts": "500107,500238"},
            "2024年与2023年不相连：2024年为经济普查修订后口径",
        ),
    ],
    ids=str,
)
def test_a_card_says_where_its_series_breaks(opened, told, screen, query, words):
    page = opened(screen, **query)
    assert parted(page, told)
    notes = [
        note["text"] for table in page.tables().values() for item in table.get("items", ()) for note in item["notes"]
    ]
    assert words in "\n".join([page.text(), *notes])


@pytest.mark.parametrize(("segment", "change"), [(0, "较2023年 +50%"), (1, "")])
def test_no_change_is_computed_over_a_break(segment, change):
    before = {"value": 100.0, "period_label": "2023年", "time": 2024.0}
    points = entries(frame(before, {"value": 150.0, "segment": segment}))
    assert change_since(points)[0] == change
