"""The matrix of pledges: its values can be read where they stand, in windows of every size, light and dark."""

import itertools

import pytest

from tests.browser.conftest import OpenBoard

LABELS = """() => {
    const plot = driver.plot('pledged');
    const isShown = element => element.getClientRects().length > 0 && element.textContent.trim();
    const box = element => {
        const {left, right, top, bottom} = element.getBoundingClientRect();
        return [left, right, top + 2, bottom - 2]; };
    const texts = [...plot.querySelectorAll('.trace > .text text')].filter(isShown);
    return {
        marks: [...plot.querySelectorAll('.trace .point')].length,
        said: texts.map(text => text.textContent.trim()),
        boxes: texts.map(box),
        edge: box(plot.closest('[class*="st-key-card-"]'))}; }"""


def is_beyond(box: list[float], edge: list[float]) -> bool:
    return box[0] < edge[0] or box[1] > edge[1]


def is_over(box: list[float], other: list[float]) -> bool:
    return box[0] < other[1] and other[0] < box[1] and box[2] < other[3] and other[2] < box[3]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_every_pledge_says_its_value_where_there_is_room(look_at: OpenBoard, width: int, scheme: str) -> None:
    board = look_at("targets", width=width, scheme=scheme)
    drawn = board.page.evaluate(LABELS)
    assert drawn["marks"] > 30
    if width > 640:
        assert len(drawn["said"]) == drawn["marks"]
    else:
        head = board.page.locator(".st-key-card-pledged .card-head").inner_text()
        assert drawn["marks"] * 2 / 3 < len(drawn["said"]) < drawn["marks"]
        assert "窄屏上放不下的数，点菱形或“数据”看" in head
    assert all(said.removesuffix("*").endswith("亿元") for said in drawn["said"])
    assert "7000 亿元" in {said.removesuffix("*") for said in drawn["said"]}
    assert [
        said for said, box in zip(drawn["said"], drawn["boxes"], strict=True) if is_beyond(box, drawn["edge"])
    ] == []
    named = zip(drawn["said"], drawn["boxes"], strict=True)
    pairs = itertools.combinations(named, 2)
    assert [(one, other) for (one, box), (other, other_box) in pairs if is_over(box, other_box)] == []


def test_pledges_stand_on_paper_with_their_values(look_at: OpenBoard) -> None:
    board = look_at("targets", alone=True)
    board.page.emulate_media(media="print")
    drawn = board.page.evaluate(LABELS)
    board.page.emulate_media(media="screen")
    assert len(drawn["said"]) == drawn["marks"]
