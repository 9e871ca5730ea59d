"""Every page on paper: A4 landscape, no navigation, every card with its source, legend and date, legible in grey."""

import io
import itertools
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import pypdf
import pytest

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
    const said = ticks.length ? [ticks[0], ticks.at(-1)] : row.slice(0, 1);
    return head && said.length ? [[head.innerText, said]] : []; })"""
"""Titles of cards, each with words of its chart, from its two ends, or of the first row of its table."""


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
    assert [text for text in texts[:-1] if len(text) < LEAST] == [], "a sheet with next to nothing on it"
    assert texts[-1], "an empty sheet"
    torn = {
        title: said
        for title, said in bodies.items()
        if title in titles and not any(title in text and all(word in text for word in said) for text in texts)
    }
    assert torn == {}, "a title without the beginning of its chart or table"


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


def test_states_stay_apart_in_grey(look_at: OpenBoard) -> None:
    board = look_at("/")
    tones = board.page.evaluate("""() => {
        const part = (color, place) => parseInt(color.slice(place, place + 2), 16);
        const grey = color => 0.299 * part(color, 1) + 0.587 * part(color, 3) + 0.114 * part(color, 5);
        const colors = driver.plot('map')._fullData.flatMap(trace => [].concat(trace.marker.color));
        return [...new Set(colors)].map(grey).sort((a, b) => a - b); }""")
    assert len(tones) >= 6
    assert all(later - earlier > 8 for earlier, later in itertools.pairwise(tones)), tones
