"""No page is half empty: columns end at about one height, no line holds a sign alone, no row begins with a gap."""

import pytest

from tests.browser.conftest import OpenBoard

MOST = 220
"""Pixels of white below a column that is shorter than the one beside it."""
HOLES = """() => [...document.querySelectorAll('[data-testid="stHorizontalBlock"]')]
    .map(row => [...row.children].filter(one => one.matches('[data-testid="stColumn"]')).map(column =>
        Math.max(0, ...[...column.querySelectorAll('[class*="st-key-card-"]')]
            .map(card => card.getBoundingClientRect().bottom))))
    .filter(ends => ends.length > 1).map(ends => Math.round(Math.max(...ends) - Math.min(...ends)))"""
SIGNS = """() => [...document.querySelectorAll('.rows td')].filter(cell =>
    [...cell.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent === '；')).length"""


@pytest.mark.parametrize("page", ["/", "/district", "/clusters"])
def test_no_column_leaves_a_hole(look_at: OpenBoard, page: str) -> None:
    assert max(look_at(page).page.evaluate(HOLES), default=0) <= MOST


def test_the_sign_between_two_values_stays_with_the_first(look_at: OpenBoard) -> None:
    board = look_at("/district")
    assert "；" in board.page.locator(".st-key-card-parks .rows tbody").inner_text()
    assert board.page.evaluate(SIGNS) == 0


def test_on_a_phone_the_navigation_begins_at_the_edge(look_at: OpenBoard) -> None:
    board = look_at("/", width=390)
    first = board.page.locator(".st-key-navigation a").first.bounding_box()
    row = board.page.locator(".st-key-navigation").bounding_box()
    assert first
    assert row
    assert first["x"] - row["x"] < 4
