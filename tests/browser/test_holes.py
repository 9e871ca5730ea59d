"""No page is half empty: columns end at about one height, no line holds a sign alone, no row begins with a gap."""

import pytest

from tests.browser.conftest import OpenBoard

MOST = 200
"""Pixels of white within a card, above its foot, that it has because the column beside is longer; of a chart's card."""
UNEVEN = 2
"""Pixels by which columns beside one another may end apart."""
COLUMNS = """row => [...row.children].filter(one => one.matches('[data-testid="stColumn"]'))
    .map(column => ({ top: column.getBoundingClientRect().top,
        cards: [...column.querySelectorAll('[class*="st-key-card-"]')] }))
    .filter(column => column.cards.length)"""
HOLES = f"""() => [...document.querySelectorAll('[data-testid="stHorizontalBlock"]')].map({COLUMNS})
    .filter(columns => columns.length > 1 && columns.every(column => column.top === columns[0].top))
    .map(columns => columns.map(column =>
        Math.max(...column.cards.map(card => card.getBoundingClientRect().bottom))))
    .map(ends => Math.round(Math.max(...ends) - Math.min(...ends)))"""
"""How far apart the columns of each row end that stand beside one another."""
BLANKS = f"""() => [...document.querySelectorAll('[data-testid="stHorizontalBlock"]')].map({COLUMNS}).flat()
    .flatMap(column => column.cards).map(card => {{
        const shown = [...card.children].map(part => part.getBoundingClientRect()).filter(part => part.height);
        const foot = shown.pop();
        const name = card.className.match(/st-key-card-([\\w-]+)/)[1];
        return [name, Math.round(foot.top - Math.max(...shown.map(part => part.bottom)))]; }})"""
"""Of each card in a column what it leaves white above its foot."""
VIEWS = (
    "/",
    "/?district=500102",
    "/?district=500151",
    "/?cluster=汽车",
    "/district",
    "/district?district=500117",
    "/district?district=500119",
    "/clusters",
    "/clusters?cluster=食品及农产品加工",
    "/investment",
    "/investment?district=500112",
    "/ladder",
    "/ladder?district=500151",
    "/ladder?area=主城新区",
    "/ladder?area=中心城区",
)
"""Views whose columns hold long lists, short ones, and charts of many rows and of few."""
SIGNS = """() => [...document.querySelectorAll('.rows td')].filter(cell =>
    [...cell.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent === '；')).length"""


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [1440, 1024])
def test_no_column_leaves_a_hole(look_at: OpenBoard, width: int, view: str) -> None:
    page = look_at(view, width=width).page
    assert max(page.evaluate(HOLES), default=0) <= UNEVEN
    assert [blank for blank in page.evaluate(BLANKS) if blank[1] > MOST] == []


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
