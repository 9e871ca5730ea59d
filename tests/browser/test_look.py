"""What stands on the pages: numbers as people read them, charts in the page's colours, views worth opening on."""

import re
from itertools import pairwise

import pytest

from tests.browser.conftest import ALL_PAGES, OpenBoard

UNREADABLE = re.compile(r"\d+e[+-]?\d+|\d[kMB]\b|\bnan\b|\bNone\b|\bNaT\b|<NA>")
"""Numbers as programs write them, and the names of missing values."""

VIEWS = (
    "/",
    "/?area=渝东北",
    "/?cluster=汽车",
    "/?cluster=新型储能",
    "/?district=500117",
    "/?district=500151",
    "/district?district=500151",
    "/district?mode=compare",
    "/clusters?cluster=食品及农产品加工",
    "/investment",
    "/investment?district=500112",
    "/investment?way=district&investment=tech_upgrade_investment-yoy@工业",
    "/targets",
    "/ladder",
    "/ladder?level=firms_tech-new",
    "/ladder?district=500151",
    "/ladder?area=主城新区",
    "/ladder?area=中心城区",
    "/coverage",
    "/systems",
)
"""Views with charts of every kind, some with two bars and some with forty, with long names and large numbers."""


@pytest.mark.parametrize("page", ALL_PAGES)
def test_charts_follow_the_dark_page(look_at: OpenBoard, page: str) -> None:
    board = look_at(page, scheme="dark")
    ink = board.page.evaluate("document.querySelector('.js-plotly-plot')?._fullLayout.font.color ?? null")
    assert ink in (None, "#e6ebf0")


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_charts_stand_on_whole_pixels(open_board: OpenBoard, width: int) -> None:
    """Else the browser draws each of them twice: at the width that it finds, then at the one that it is told."""
    board = open_board("/")
    board.page.set_viewport_size({"width": width, "height": 900})
    board.page.wait_for_timeout(500)
    widths = board.page.evaluate(
        "[...document.querySelectorAll('.js-plotly-plot')].map(e => e.getBoundingClientRect().width)"
    )
    assert widths
    assert all(one == round(one) for one in widths)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_no_word_of_a_chart_is_cut_off(look_at: OpenBoard, width: int, view: str) -> None:
    """What labels need is reckoned, not measured: here they are."""
    board = look_at(view, width=width)
    assert board.charts()
    assert board.cut() == []


@pytest.mark.parametrize("view", ["/", "/investment", "/investment?district=5001LJ", "/ladder", "/clusters"])
@pytest.mark.parametrize(("width", "height"), [(720, 450), (768, 1024)])
def test_nothing_is_cut_off_in_a_window_of_half_the_width(
    look_at: OpenBoard, width: int, height: int, view: str
) -> None:
    """So wide is a laptop's page enlarged twice: no word of a chart is cut off, no table reaches beyond its card."""
    board = look_at(view, width=width, height=height)
    script = """[...document.querySelectorAll('[class*="st-key-card-"] table')].map(table => {
        const card = table.closest('[class*="st-key-card-"]');
        const beyond = table.getBoundingClientRect().right - card.getBoundingClientRect().right;
        return [card.className.match(/st-key-card-([\\w-]+)/)[1], beyond];
    })"""
    assert board.cut() == []
    assert [name for name, beyond in board.page.evaluate(script) if beyond > 0] == []


SCROLLED = "[...document.querySelectorAll('.table-box')].filter(box => box.scrollWidth > box.clientWidth).length"
FORMS = """forms => {
    const shown = [...document.querySelectorAll('table.rows')].map(one => one.className.replace('rows', '').trim());
    return String([...new Set(shown)].sort()) === String(forms);
}"""


@pytest.mark.parametrize("view", ["/targets", "/data", "/systems", "/investment", "/clusters?cluster=汽车"])
@pytest.mark.parametrize("width", [390, 720, 1024])
def test_no_table_scrolls_sideways(look_at: OpenBoard, width: int, view: str) -> None:
    board = look_at(view, width=width)
    assert board.page.locator(".table-box").count()
    board.page.wait_for_function(f"{SCROLLED} === 0")


CUT_CHOICES = """() => [...document.querySelectorAll('[data-testid=stButtonGroup] [role=radiogroup]')]
    .filter(group => group.scrollWidth > group.clientWidth + 1).map(group => group.innerText)"""


@pytest.mark.parametrize("view", ["/investment", "/ladder", "/clusters", "/district", "/systems"])
def test_a_choice_between_ways_of_looking_is_whole_on_a_phone(look_at: OpenBoard, view: str) -> None:
    board = look_at(view, width=390)
    assert board.page.evaluate(CUT_CHOICES) == []


def test_a_table_takes_the_form_that_the_window_has_room_for(open_board: OpenBoard) -> None:
    board = open_board("/targets")
    for width, forms in ((1440, [""]), (720, ["", "sheets"]), (1440, [""]), (390, ["sheets"]), (1440, [""])):
        board.page.set_viewport_size({"width": width, "height": 900})
        board.page.wait_for_function(FORMS, arg=forms)


def test_a_chart_of_two_rows_has_the_numbers_of_its_axis(look_at: OpenBoard) -> None:
    board = look_at("/targets?known_on=2023-12-31")
    assert "pace" in board.charts()
    assert board.cut() == []


@pytest.mark.parametrize("page", ALL_PAGES)
def test_no_number_is_written_as_a_program_would(look_at: OpenBoard, page: str) -> None:
    board = look_at(page)
    text = re.sub(r"[0-9a-f]{8}-\d{3}", "", board.page.locator("[data-testid=stMain]").inner_text())
    assert not UNREADABLE.findall(text)


def test_the_opening_map_has_twenty_tiles_and_the_opening_charts_eight_marks(look_at: OpenBoard) -> None:
    board = look_at("/")
    assert len(board.marks("map")) >= 20
    assert len(board.marks("growth")) >= 8
    assert board.page.locator(".figure").count() == 6
    assert all(board.page.locator(".figure").nth(i).locator(".spark-dot").count() >= 3 for i in range(6))


@pytest.mark.parametrize("view", VIEWS)
def test_a_star_behind_a_number_is_explained_on_its_card(look_at: OpenBoard, view: str) -> None:
    board = look_at(view)
    script = """[...document.querySelectorAll('[class*="st-key-card-"]')].map(card => [
        card.querySelector('h3')?.innerText,
        [...card.querySelectorAll('svg tspan, svg text')].some(text => /\\d\\D*\\*$/.test(text.textContent.trim())),
        card.textContent])"""
    assert [title for title, has, text in board.page.evaluate(script) if has and "来自转载或二手" not in text] == []


def test_a_sparkline_stops_at_a_break(look_at: OpenBoard) -> None:
    board = look_at("/district?district=5001LJ&cluster=汽车")
    script = """[...document.querySelectorAll('.figure')].filter(box => box.innerText.includes('不相连')).map(box =>
        [box.querySelectorAll('.spark-dot').length, box.querySelectorAll('.spark-line').length])"""
    assert board.page.evaluate(script) == [[5, 0]]


def test_two_points_are_no_line_and_say_so(look_at: OpenBoard) -> None:
    board = look_at("/?district=500117")
    script = """[...document.querySelectorAll('.figure')].filter(box => box.querySelector('.spark')).map(box =>
        [box.querySelectorAll('.spark-dot').length, box.innerText.includes('仅两期')])"""
    found = board.page.evaluate(script)
    assert (2, True) in [tuple(one) for one in found]
    assert [dots for dots, says in found if (dots == 2) is not says] == []


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_words_of_neighbouring_rows_do_not_touch(look_at: OpenBoard, width: int) -> None:
    """Names and what is said beside a bar have lines of their own, however many the legend takes."""
    board = look_at("/targets", width=width)
    script = """[...document.querySelectorAll('.st-key-chart-pace :is(.ytick, .textpoint)')].map(words => {
        const { left, top, bottom } = words.getBoundingClientRect();
        return [words.classList.contains('ytick'), top, bottom]; })"""
    told = board.page.evaluate(script)
    for kind in (True, False):
        rows = sorted((top, bottom) for is_name, top, bottom in told if is_name is kind)
        assert len(rows) > 2
        assert [below[0] - above[1] for above, below in pairwise(rows) if below[0] < above[1]] == []
