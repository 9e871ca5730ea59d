"""No page is half empty: columns end at about one height, no line holds a sign alone, no row begins with a gap."""

import pytest

from tests.browser.conftest import OpenBoard

MOST = 120
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
        const isFoot = part => part.querySelector(':scope > [class*="st-key-foot-"]');
        const parts = [...card.children].filter(part => part.getBoundingClientRect().height);
        const foot = parts.find(isFoot)?.getBoundingClientRect().top ??
            card.getBoundingClientRect().bottom - parseFloat(getComputedStyle(card).paddingBottom);
        const ends = parts.filter(part => !isFoot(part)).map(part => part.getBoundingClientRect().bottom);
        const name = card.className.match(/st-key-card-([\\w-]+)/)[1];
        return [name, Math.round(foot - Math.max(...ends))]; }})"""
"""Of each card in a column what it leaves white above its foot, or where it has none, as a card that says why it is
empty, above its edge."""
VIEWS = (
    "/",
    "/?district=500102",
    "/?district=500151",
    "/?area=渝东北",
    "/?area=主城新区",
    "/?cluster=汽车",
    "/district",
    "/district?mode=compare",
    "/district?mode=compare&indicator=industrial_output-level",
    "/district?mode=compare&area=渝东南",
    "/systems",
    "/district?district=500117",
    "/district?district=500119",
    "/clusters",
    "/clusters?cluster=食品及农产品加工",
    "/clusters?cluster=汽车",
    "/clusters?cluster=新型储能",
    "/clusters?cluster=先进材料",
    "/clusters?section=compare",
    "/investment",
    "/investment?events=all",
    "/investment?district=500112",
    "/investment?district=500151",
    "/investment?area=渝东北",
    "/investment?area=主城新区",
    "/investment?cluster=汽车",
    "/targets",
    "/targets?district=500151",
    "/ladder",
    "/ladder?district=500112",
    "/ladder?district=500151",
    "/ladder?area=主城新区",
    "/ladder?area=中心城区",
)
"""Views whose columns hold long lists, short ones, and charts of many rows and of few."""
SIGNS = """() => [...document.querySelectorAll('.rows td')].filter(cell =>
    [...cell.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent === '；')).length"""


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1366, 768), (1280, 800), (1024, 768)])
def test_no_column_leaves_a_hole(look_at: OpenBoard, width: int, height: int, view: str) -> None:
    page = look_at(view, width=width, height=height).page
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
