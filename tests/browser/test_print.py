"""Every page on paper: A4 landscape, no navigation, every card with its source, legend and date, legible in grey."""

import io
import itertools
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdf
import pypdfium2
import pytest
from playwright.sync_api import Route

from pages.parts.navigation import DESK
from tests.browser.conftest import ALL_PAGES, OpenBoard
from tests.browser.driver import Board
from tests.browser.server import TODAY

A4_LANDSCAPE = (842, 595)
RADICALS = str.maketrans(
    "⺠⻋⻚⻓⻛⻜⻢⻉⻄⻆⻝⻘⻔⻩⻰⻬⻮⻥⻦⻅⻨⻣⺟", "民车页长风飞马贝西角食青门黄龙齐齿鱼鸟见麦骨母"
)
"""A PDF gives some characters back as the radicals that look like them; these have no decomposition."""


def squeezed(text: str) -> str:
    """The text without blanks, its characters in one form."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).translate(RADICALS))


@contextmanager
def on_paper(board: Board) -> Iterator[None]:
    """The page as it is printed; afterwards the window shows pages again."""
    board.page.emulate_media(media="print")
    yield
    board.page.emulate_media(media="screen")


OF_THE_DESK = {entry.address for entry in DESK}
"""Pages without data of the board: what is on them names no source."""


LEAST = 60
"""Characters of a sheet that is worth its paper."""
BEGINNINGS = """() => [...document.querySelectorAll('[class*="st-key-card-"]')].flatMap(card => {
    const head = card.querySelector('.card-head h3');
    const ticks = [...card.querySelectorAll('.js-plotly-plot .ytick text')]
        .map(tick => (tick.querySelector('tspan') ?? tick).textContent);
    const row = [...card.querySelectorAll('.rows tbody tr:first-child td')]
        .map(cell => cell.innerText.split('\\n')[0]);
    const legend = [...card.querySelectorAll('.js-plotly-plot .legendtext')].map(text => text.textContent);
    const said = ticks.length ? [ticks[0], ticks.at(-1), ...legend] : row.slice(0, 1);
    return head && said.length ? [[head.innerText, said]] : []; })"""
"""Titles of cards, each with words of its chart, from its two ends and its legend, or of the first row of its table."""


VIEWS = (
    *ALL_PAGES,
    "/?area=渝东北",
    "/?cluster=汽车",
    "/?district=500117",
    "/district?district=500117",
    "/district?district=500151&mode=compare",
    "/clusters?cluster=汽车",
    "/investment?district=500112",
    "/targets?cluster=汽车",
    "/ladder?district=500151",
)
"""Every page, and views on which other cards stand below one another than there."""
MARGINS = 17 / 210, 16 / 297
"""What of a sheet's height and of its width is margin."""
TAGGED = (Path(__file__).parent / "tagged.js").read_text(encoding="utf-8")
TAG = re.compile(r"\{(card|row)(\d+)\}")
SLACK = 12
"""Pixels between cards and around them."""


@dataclass(frozen=True)
class Tagged:
    """A card: its title, its height in pixels, the words of the heads of its tables."""

    title: str
    height: float
    heads: list[str]


def between_margins(text: str) -> str:
    """What of a sheet's words stands between its margins, which come first in it."""
    return text.split(squeezed("存疑，在关键数和来源行上也指来源超过两年"), 1)[1]


def lowest(sheet: pypdf.PageObject) -> float:
    """Points between the lower edge of a sheet and the lowest words between its margins."""
    found: list[float] = []

    def visit(text: str, place: list[float], at: list[float], *_: object) -> None:
        if text.strip():
            found.append(place[1] * at[4] + place[3] * at[5] + place[5] if at else place[5])

    sheet.extract_text(visitor_text=visit)
    below, above = (side / 210 * A4_LANDSCAPE[1] for side in (8, 210 - 9))
    return min(y for y in found if below < y < above)


@pytest.mark.parametrize("view", VIEWS)
def test_every_sheet_says_what_it_shows_and_none_cuts_a_card_that_fits(look_at: OpenBoard, view: str) -> None:
    board = look_at(view, alone=True)
    with on_paper(board):
        cards = [Tagged(*one) for one in board.page.evaluate(TAGGED)]
        width = board.page.evaluate("document.documentElement.getBoundingClientRect().width")
        sheets = pypdf.PdfReader(io.BytesIO(board.page.pdf(prefer_css_page_size=True, print_background=True))).pages
    texts = [squeezed(sheet.extract_text()) for sheet in sheets]
    for number, text in enumerate(texts, 1):
        assert squeezed(f"第 {number} 页，共 {len(texts)} 页") in text
        for words in ("●实际（文件所载）", "○推算", "▨预计", "◇目标", "所知截至", f"本页看于{TODAY}"):
            assert squeezed(words) in text, f"{words} on sheet {number}"
        assert between_margins(text), f"nothing on sheet {number}"

    places: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for kind, name in TAG.findall(text):
            places.setdefault(kind + name, []).append(number)
    assert [tag for tag, found in places.items() if tag.startswith("row") and len(set(found)) > 1] == []

    # Whether the sheets are as wide as the page says is seen from the cards that stand on them whole.
    room = width / (1 - MARGINS[1]) * 210 / 297 * (1 - MARGINS[0])
    on = {place: (min(found), max(found)) for place in range(len(cards)) if (found := places.get(f"card{place}"))}
    cut = [cards[place].title for place, (first, last) in on.items() if first < last and cards[place].height < room]
    assert cut == [], "cards that fit on a sheet and stand on two"
    for place, (first, last) in on.items():
        for number in range(first + 1, last + 1):
            assert any(squeezed(head) in texts[number] for head in cards[place].heads), (cards[place].title, number)

    begun = {first: place for place, (first, _) in reversed(on.items())}
    points = A4_LANDSCAPE[0] * (1 - MARGINS[1]) / width
    for number in range(len(sheets) - 1):
        following = number + 1
        if following in begun and not any(first < following <= last for first, last in on.values()):
            left = lowest(sheets[number]) / points - 8 / 210 * A4_LANDSCAPE[1] / points
            card = cards[begun[following]]
            assert card.height > left - 4 * SLACK, f"{card.title} has room on sheet {number + 1}"


@pytest.mark.parametrize("page", ALL_PAGES)
def test_a_page_prints_whole(look_at: OpenBoard, page: str) -> None:
    board = look_at(page, alone=True)
    heads = board.page.locator(".card-head h3, .st-key-draft-head h2")
    with on_paper(board):
        titles = [squeezed(head.inner_text()) for head in heads.all() if head.is_visible()]
        bodies = {squeezed(title): [squeezed(word) for word in said] for title, said in board.page.evaluate(BEGINNINGS)}
        sheets = pypdf.PdfReader(io.BytesIO(board.page.pdf(prefer_css_page_size=True, print_background=True))).pages
    assert [round(float(side)) for side in sheets[0].mediabox[2:]] == list(A4_LANDSCAPE)
    texts = [squeezed(sheet.extract_text()) for sheet in sheets]
    whole = "".join(texts)
    assert titles
    assert [title for title in titles if title not in whole] == []
    assert page in OF_THE_DESK or whole.count(squeezed("来源：")) >= len(titles) - whole.count("没有")
    for words in ("实际（文件所载）", "推算", "预计", "目标", f"本页看于{TODAY}", "所知截至"):
        assert squeezed(words) in whole, words
    for words in ("看发展", "查依据", "下载", "Excel", "链接", "上传", "删除草稿", "移除示例", "列出全部"):
        assert words not in whole, words
    bodies_of_sheets = [between_margins(text) for text in texts]
    assert [body for body in bodies_of_sheets[:-1] if len(body) < LEAST] == [], "a sheet with next to nothing on it"
    assert bodies_of_sheets[-1], "an empty sheet"
    torn = {
        title: said
        for title, said in bodies.items()
        if title in titles and not any(title in text and all(word in text for word in said) for text in texts)
    }
    assert torn == {}, "a title without the beginning of its chart or table"


@pytest.mark.parametrize("panel", ["observation=14d09d2d-001", "table=map"])
def test_an_open_panel_lies_on_no_sheet(look_at: OpenBoard, panel: str) -> None:
    def printed(view: str) -> list[bytes]:
        board = look_at(view, alone=True)
        assert board.page.locator('[data-testid="stDialog"]').count() == ("?" in view)
        board.page.wait_for_timeout(400)  # a panel comes in bit by bit
        sheets = pypdfium2.PdfDocument(board.page.pdf(prefer_css_page_size=True, print_background=True))
        return [sheet.render(scale=0.5).to_numpy().tobytes() for sheet in sheets]

    with_panel, without = printed(f"/?{panel}"), printed("/")
    assert len(with_panel) == len(without) > 1
    assert with_panel == without, "what lies over the window is on paper"


MISSED = "请等页面全部出现后再打印"
"""How a sheet says that what it should show had not come yet."""
MISSING = """() => [['.card-head', '::after'], ['.stMainBlockContainer', '::before']].flatMap(([parts, place]) =>
    [...document.querySelectorAll(parts)].filter(part => getComputedStyle(part, place).content.includes('打印'))
        .map(part => part.id || part.className))"""


@pytest.mark.parametrize("view", VIEWS)
def test_a_page_that_has_come_does_not_say_that_something_is_missing(look_at: OpenBoard, view: str) -> None:
    board = look_at(view, alone=True)
    assert board.page.evaluate(MISSING) == []
    with on_paper(board):
        assert board.page.evaluate(MISSING) == []


@pytest.mark.parametrize(("part", "card"), [("PlotlyChart", "pace"), ("BidiComponent", "ledger")])
def test_what_has_not_come_says_so_on_paper_until_it_comes(open_board: OpenBoard, part: str, card: str) -> None:
    board = open_board("/systems")
    page = board.page
    held: list[Route] = []
    page.route(re.compile(f"/{part}[.]"), lambda route: held.append(route))
    page.goto(f"{board.url}/targets")
    page.locator(f".st-key-foot-{card} .source").wait_for()
    assert page.evaluate(MISSING) == []
    with on_paper(board):
        assert f"card-{card}" in page.evaluate(MISSING)
        sheets = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert squeezed(MISSED) in squeezed("".join(sheet.extract_text() for sheet in sheets))
    for route in held:
        route.continue_()
    board.wait_for_run(0)
    with on_paper(board):
        assert page.evaluate(MISSING) == []


def test_a_page_whose_end_has_not_come_says_so_on_paper(look_at: OpenBoard) -> None:
    board = look_at("/systems", alone=True)
    board.page.evaluate("document.querySelector('#run-marker').remove()")
    with on_paper(board):
        assert board.page.evaluate(MISSING) != []


def test_every_number_of_a_review_is_on_paper(look_at: OpenBoard) -> None:
    board = look_at("review", alone=True)
    rows = board.page.locator(".review-rows tbody tr").count()
    with on_paper(board):
        for box in (".review-text", ".review-rows"):
            cut = board.page.locator(box).evaluate("box => box.scrollHeight - box.clientHeight")
            assert cut <= 1, box
        sheets = pypdf.PdfReader(io.BytesIO(board.page.pdf(prefer_css_page_size=True))).pages
    whole = squeezed("".join(sheet.extract_text() for sheet in sheets))
    assert rows > 6
    assert whole.count("33.2亿元") >= 6


def test_a_dark_page_prints_as_a_light_one(look_at: OpenBoard) -> None:
    board = look_at("/", scheme="dark", alone=True)
    words = ".card-head h3, .card-head p, .figure-value strong, .source, .rows td"
    script = """words => [...document.querySelectorAll(words)]
        .map(element => getComputedStyle(element).color.match(/\\d+/g).map(Number))"""
    with on_paper(board):
        inks = board.page.evaluate(script, words)
        filters = board.page.evaluate("getComputedStyle(document.querySelector('.js-plotly-plot')).filter")
    assert inks
    assert [ink for ink in inks if sum(ink[:3]) > 3 * 130] == [], "words as light as paper"
    assert filters.startswith("invert(1)"), "charts are drawn for a dark page"


def test_states_stay_apart_in_grey(look_at: OpenBoard) -> None:
    board = look_at("/")
    tones = board.page.evaluate("""() => {
        const part = (color, place) => parseInt(color.slice(place, place + 2), 16);
        const grey = color => 0.299 * part(color, 1) + 0.587 * part(color, 3) + 0.114 * part(color, 5);
        const colors = driver.plot('map')._fullData.flatMap(trace => [].concat(trace.marker.color));
        return [...new Set(colors)].map(grey).sort((a, b) => a - b); }""")
    assert len(tones) >= 6
    assert all(later - earlier > 8 for earlier, later in itertools.pairwise(tones)), tones
