"""Shares: a tile says how many districts of how many state a number, and stands on all their statements."""

from pages.charts.rows import entries
from pages.charts.shares import Share, shares
from pages.charts.template import LIGHT
from tests.charts.frames import frame, marked

ROWS = entries(frame({"region": "500101"}, {"region": "500154"}, {"region": "500114"}))
TILES = [
    Share("渝东北", "2023年", 2, ROWS[:2], "area=渝东北&period=2023"),
    Share("渝东南", "2023年", 6, ROWS[2:], "area=渝东南&period=2023"),
    Share("渝东北", "2024年", 2, [], "area=渝东北&period=2024"),
    Share("渝东南", "2024年", 6, [], "area=渝东南&period=2024"),
]


def test_a_tile_carries_its_drill_code_and_all_ids() -> None:
    stated = marked(shares(TILES, theme=LIGHT))[0]
    assert [list(mark) for mark in stated.customdata] == [
        ["area=渝东北&period=2023", "o1|o2", ""],
        ["area=渝东南&period=2023", "o3", "o3"],
    ]
    assert [text.split("<br>")[1] for text in stated.hovertext] == [
        "2 个区县，2 个有数",
        "6 个区县，1 个有数，5 个没有",
    ]


def test_the_more_of_the_districts_state_it_the_darker_and_all_of_them_the_darkest() -> None:
    assert list(marked(shares(TILES, theme=LIGHT))[0].marker.color) == [LIGHT.sequence[-1], LIGHT.sequence[0]]


def test_a_tile_without_a_number_stands_there_and_has_no_mark() -> None:
    fig = shares(TILES, theme=LIGHT)
    assert [len(trace.x) for trace in fig.data] == [2, 2]
    assert fig.data[1].customdata is None
    assert [note.text for note in fig.layout.annotations] == ["2/2", "1/6", "0/2", "0/6"]
    assert (list(fig.layout.xaxis.ticktext), list(fig.layout.yaxis.ticktext)) == (
        ["2023年", "2024年"],
        ["渝东北", "渝东南"],
    )
