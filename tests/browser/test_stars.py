"""A star stays with its value: no line of a table begins with one, whatever the width."""

import pytest

from tests.browser.conftest import OpenBoard

ALONE = """() => [...document.querySelectorAll('table.rows td')].flatMap(cell => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
        const words = texts.currentNode.textContent;
        const top = place => {
            const range = document.createRange();
            range.setStart(texts.currentNode, place);
            range.setEnd(texts.currentNode, place + 1);
            return range.getBoundingClientRect().top; };
        [...words.matchAll(/[^\\u2060](\\u2060?)\\*/g)].forEach(one => {
            if (Math.abs(top(one.index) - top(one.index + one[0].length - 1)) > 3) found.push(words); });
    }
    return found; })"""
"""The words of cells in which a star stands on another line than what is before it."""


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("page", ["investment", "clusters"])
def test_no_line_of_a_table_begins_with_a_star(look_at: OpenBoard, page: str, width: int) -> None:
    board = look_at(page, width=width)
    assert board.page.locator("table.rows td", has_text="*").count() > 5
    assert board.page.evaluate(ALONE) == []
