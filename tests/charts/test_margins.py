"""Margins: room for labels and a legend of one line from the start, as the browser would find out after drawing."""

from typing import Any

import pytest

from pages.charts.margins import LEAST_HEIGHT, high_enough, roomy
from pages.charts.template import LIGHT, new_figure

BARS = [{"type": "bar", "xaxis": "x", "yaxis": "y"}]
TWO = [{**BARS[0], "name": "实际"}, {**BARS[0], "name": "目标"}]


def margins(data: list[dict[str, Any]], *, height: int = 300, x: dict[str, Any], y: dict[str, Any]) -> dict[str, Any]:
    fig = new_figure(LIGHT, height=height)
    fig.update_xaxes(**x)
    fig.update_yaxes(**y)
    return roomy(fig.layout, data)


def labels(*texts: str) -> dict[str, Any]:
    return {"tickvals": list(range(len(texts))), "ticktext": list(texts)}


@pytest.mark.parametrize(
    ("texts", "left"),
    [
        (["消费品", "电子"], 36 + 5.4 + 8),
        (["智能网联新能<br>源汽车零部件"], 72 + 5.4 + 8),
        (["甲", "<span style='font-size:11px'>一二三四</span>"], 44 + 5.4 + 8),
    ],
)
def test_the_widest_line_of_a_label_has_room(texts: list[str], left: float) -> None:
    room = margins(BARS, x={"visible": False}, y=labels(*texts))
    assert left <= room["l"] < left + 1
    assert (room["t"], room["b"], room["r"]) == (8, 8, 12)


def test_labels_below_and_on_top_have_room() -> None:
    below = margins(BARS, x=labels("2024年", "2025年<br>上半年"), y={"visible": False})
    assert 44 <= below["b"] <= 45
    assert below["t"] == 8
    above = margins(BARS, x={"side": "top", **labels("2024年")}, y={"visible": False})
    assert 29 <= above["t"] <= 31
    assert above["b"] == 8


def test_a_legend_has_room_where_there_is_one() -> None:
    alone = margins(BARS, x={"visible": False}, y=labels("甲"))
    beside = margins(TWO, x={"visible": False}, y=labels("甲"))
    assert alone["t"] == 8
    assert 40 <= beside["t"] <= 44


def test_padding_grows_with_the_narrowest_margin() -> None:
    """All four margins are wide: what is needed is padded by 12 pixels instead of 8."""
    room = margins(TWO, x={}, y=labels("消费品"))
    assert room["l"] == 54
    assert room["b"] == 33


def test_a_low_plot_keeps_its_height() -> None:
    room = margins(BARS, height=86, x={}, y=labels("消费品"))
    assert (room["t"], room["b"]) == (5, 17)
    assert room["l"] == 50


@pytest.mark.parametrize("data", [BARS, TWO])
def test_a_figure_too_low_for_its_labels_is_made_higher(data: list[dict[str, Any]]) -> None:
    layout = new_figure(LIGHT, height=80).layout
    height = high_enough(layout, data)
    room = roomy({**layout, "height": height}, data)
    assert height - room["t"] - room["b"] >= LEAST_HEIGHT
    assert room["b"] >= 26


def test_a_figure_without_numbers_below_it_keeps_its_height() -> None:
    fig = new_figure(LIGHT, height=80)
    fig.update_xaxes(showticklabels=False)
    assert high_enough(fig.layout, BARS) == 80


def test_no_label_is_measured_once_its_room_is_reckoned() -> None:
    fig = new_figure(LIGHT, height=300)
    fig.add_bar(x=[1], y=[1])
    fig.figure()
    assert [fig.layout[axis]["automargin"] for axis in ("xaxis", "yaxis")] == [False, False]


def test_the_numbers_at_the_ends_of_an_axis_have_room() -> None:
    """1200000 is 7 digits: cut by one it would read as another number."""
    room = margins(BARS, x={"visible": False}, y={"range": [0, 1200000]})
    assert room["l"] >= 7 * 0.6 * 12 + 5.4
    assert room["l"] > margins(BARS, x={"visible": False}, y={"range": [0, 120]})["l"]


def test_half_a_number_has_room_beyond_the_end_of_an_axis() -> None:
    assert margins(BARS, height=300, x={}, y=labels("消费品"))["r"] == 18
    assert margins(BARS, height=300, x={"showticklabels": False}, y=labels("消费品"))["r"] == 12


def test_what_has_no_axes_keeps_its_margins() -> None:
    fig = new_figure(LIGHT)
    assert roomy(fig.layout, [{"type": "treemap"}]) == fig.layout["margin"]


def test_axes_inside_a_figure_need_no_margin() -> None:
    fig = new_figure(LIGHT)
    fig.set_panels(columns=2, beside=0.1)
    fig.update_xaxes(visible=False)
    fig.update_yaxes(col=1, row=1, **labels("甲"))
    fig.update_yaxes(col=2, row=1, **labels("很长很长很长的标签"))
    assert roomy(fig.layout, BARS)["l"] == 26
