"""Charts on paper are as wide as the sheet, however narrow the window is that they are printed from."""

import io
import itertools

import pypdf
import pytest

from tests.browser.conftest import OpenBoard
from tests.browser.test_print import A4_LANDSCAPE, on_paper, squeezed

PAGES_OF_HALVES = ("/", "/district", "/clusters", "/investment")
"""Pages on which cards stand beside one another on the screen."""
WIDTHS = """() => Object.fromEntries([...document.querySelectorAll('[class*="st-key-chart-"]')].map(box => [
    box.className.match(/st-key-chart-([\\w-]+)/)[1],
    Number(box.querySelector('.main-svg').getAttribute('width'))]))"""
ROOM = """() => Object.fromEntries([...document.querySelectorAll('[class*="st-key-chart-"]')].map(box => {
    const card = box.closest('[class*="st-key-card-"]');
    const { paddingLeft, paddingRight } = getComputedStyle(card);
    return [box.className.match(/st-key-chart-([\\w-]+)/)[1],
        card.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)]; }))"""
"""Of each chart the width of its card's content."""
LEAST_SHARE = 0.85
LINE_OF_HEADS = 20
"""Pixels that a line of a chart's heads takes at most."""


def rightmost(sheet: pypdf.PageObject) -> float:
    """How far to the right the last word between the margins begins, as a share of the sheet's width."""
    found: list[float] = []

    def visit(text: str, place: list[float], at: list[float], *_: object) -> None:
        x, y = (place[i] * at[4] + place[i + 2] * at[5] + place[i + 4] for i in (0, 1))
        if text.strip() and 40 < y < A4_LANDSCAPE[1] - 40:
            found.append(x)

    sheet.extract_text(visitor_text=visit)
    return max(found) / A4_LANDSCAPE[0]


@pytest.mark.parametrize("width", [1440, 1024, 390])
@pytest.mark.parametrize("page", PAGES_OF_HALVES)
def test_charts_fill_the_sheet_and_the_screen_stays_as_it_was(look_at: OpenBoard, page: str, width: int) -> None:
    board = look_at(page, width=width, alone=True)
    before = board.page.evaluate(WIDTHS)
    # Asked before the board hears that the printing is over: what stands there was printed.
    board.page.evaluate(f"() => addEventListener('afterprint', () => {{ window.printed = ({WIDTHS})(); }}, true)")
    sheets = pypdf.PdfReader(io.BytesIO(board.page.pdf(prefer_css_page_size=True, print_background=True))).pages
    printed = board.page.evaluate("window.printed")
    board.page.wait_for_timeout(200)
    assert board.page.evaluate(WIDTHS) == before, "the screen is another after printing"
    with on_paper(board):
        room = board.page.evaluate(ROOM)
    assert room
    narrow = {name: (printed[name], wide) for name, wide in room.items() if printed[name] < LEAST_SHARE * wide}
    assert narrow == {}
    assert max(rightmost(sheet) for sheet in sheets[:2]) > LEAST_SHARE


LEGENDS = """() => Object.fromEntries([...document.querySelectorAll('[class*="st-key-chart-"]')]
    .filter(box => box.querySelector('.legend')).map(box => {
        const drawing = box.querySelector('.js-plotly-plot');
        const below = box.querySelector('.legend').getBoundingClientRect().bottom - drawing.getBoundingClientRect().top;
        return [box.className.match(/st-key-chart-([\\w-]+)/)[1], Math.round(below - drawing._fullLayout._size.t)];
    }))"""
"""Of each chart with a legend how far that reaches below the margin above the marks."""


@pytest.mark.parametrize("page", ["/targets", "/investment"])
def test_legends_stand_above_the_rows_of_a_phone_s_page_on_paper(look_at: OpenBoard, page: str) -> None:
    board = look_at(page, width=390, alone=True)
    before = board.page.evaluate(LEGENDS)
    board.page.evaluate(f"() => addEventListener('afterprint', () => {{ window.printed = ({LEGENDS})(); }}, true)")
    board.page.pdf(prefer_css_page_size=True, print_background=True)
    printed = board.page.evaluate("window.printed")
    board.page.wait_for_timeout(200)
    assert printed
    assert {name: over for name, over in printed.items() if over > 0} == {}
    assert board.page.evaluate(LEGENDS) == before, "the screen is another after printing"


HEADS = """() => [...document.querySelectorAll('.st-key-chart-pledged .xtick text')].map(head => {
    const { left, right, height } = head.getBoundingClientRect();
    return [left, right, height]; })"""
MARKS = """() => [...document.querySelectorAll('.st-key-chart-pledged .trace .point')].map(mark => {
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    return [left, right, top, bottom]; })"""


@pytest.mark.parametrize("width", [1440, 390])
def test_heads_of_pledges_are_words_and_their_marks_stand_apart_on_paper(look_at: OpenBoard, width: int) -> None:
    board = look_at("/targets", width=width, alone=True)
    script = f"() => addEventListener('afterprint', () => {{ window.printed = [({HEADS})(), ({MARKS})()]; }}, true)"
    board.page.evaluate(script)
    board.page.pdf(prefer_css_page_size=True, print_background=True)
    heads, marks = board.page.evaluate("window.printed")
    assert len(heads) > 5
    assert [height for *_, height in heads if height > 2 * LINE_OF_HEADS] == []
    assert all(one[1] < other[0] for one, other in itertools.pairwise(heads))
    over = [
        (one, other)
        for one, other in itertools.combinations(marks, 2)
        if one[0] < other[1] and other[0] < one[1] and one[2] < other[3] - 1 and other[2] < one[3] - 1
    ]
    assert over == []


@pytest.mark.parametrize("width", [1024, 390])
@pytest.mark.parametrize("page", ["/", "/district"])
def test_key_figures_stand_side_by_side_on_paper_and_cards_keep_their_edges(
    look_at: OpenBoard, page: str, width: int
) -> None:
    board = look_at(page, width=width, alone=True)
    with on_paper(board):
        tops = board.page.evaluate(
            "[...document.querySelectorAll('.st-key-card-figures .figure')].map(f => f.getBoundingClientRect().top)"
        )
        left = board.page.evaluate("""() => [...document.querySelectorAll('[class*="st-key-card-"]')].map(card =>
            document.documentElement.getBoundingClientRect().right - card.getBoundingClientRect().right)""")
    assert len(tops) == 6
    assert len(set(tops)) == 1
    assert min(left) >= 1


LISTING_PAGES = ("/", "/district", "/clusters", "/investment", "/systems", "/conflicts", "/sources", "/data")
CUT = """() => [...document.querySelectorAll('.rows td, .rows td *, .figure-source')].filter(element =>
    element.getClientRects().length && (element.matches('.cut') ||
        (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow === 'ellipsis')))
    .map(element => element.innerText)"""
"""Words in tables and below figures that end in … for want of room."""


@pytest.mark.parametrize("page", LISTING_PAGES)
def test_titles_that_the_screen_cuts_are_whole_on_paper(look_at: OpenBoard, page: str) -> None:
    board = look_at(page, alone=True)
    beyond = board.page.evaluate("[...document.querySelectorAll('.rows .beyond')].map(end => end.textContent)")
    with on_paper(board):
        assert board.page.evaluate(CUT) == []
        whole = squeezed(
            "".join(
                sheet.extract_text()
                for sheet in pypdf.PdfReader(io.BytesIO(board.page.pdf(prefer_css_page_size=True))).pages
            )
        )
    assert [end for end in beyond if squeezed(end)[-4:] not in whole] == []
    if page == "/investment":
        assert beyond
        assert not board.page.locator(".rows .beyond").first.is_visible()
        assert board.page.locator(".rows .cut").first.is_visible()
