"""What a reader meets at the door, in a real browser."""

import csv
import re
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pages.parts.navigation import PAGES
from tests.browser.conftest import ALL_PAGES, OpenBoard
from tests.browser.driver import Board, close, new_context
from tests.browser.server import ROOT, Server, serving

SIZES = [(1440, 900), (1024, 768), (390, 844)]

# Names and terms that Chinese readers write in Latin letters.
TERMS = re.compile(
    r"GDP|R&D|CSV|PDF|ESG|Excel|Word|[A-Z]{2,6}|https?://\S+|[\w.-]+\.(com|cn|net|org)\S*|[\w:~|@./-]*\d[\w:~|@./-]*"
)


@cache
def names() -> frozenset[str]:
    """What documents and their issuers call themselves: an English page is cited as it is."""
    with (ROOT / "seeds" / "documents.csv").open(encoding="utf-8", newline="") as rows:
        return frozenset(name.strip() for row in csv.DictReader(rows) for name in (row["title"], row["issuer"]))


def english(board: Board) -> list[str]:
    """What is left in English once names, terms, numbers, codes and addresses are taken away."""
    texts = (text for text in board.english() if text not in names())
    return [text for text in texts if re.search(r"[A-Za-z]{3}", TERMS.sub("", text))]


def test_the_first_deep_link_on_a_fresh_server_shows_its_page_and_nothing_else(
    tmp_path: Path, warehouse: Path, open_board: OpenBoard
) -> None:
    with serving(tmp_path, warehouse) as fresh:
        board = open_board("/district?district=500151", server=fresh)
        assert board.path == "/district"
        assert board.page.locator("[role=dialog]").count() == 0
        assert any("铜梁" in title for title in board.titles()), board.titles()
        assert "Page not found" not in board.page.locator("body").inner_text()
        assert english(board) == []
        board.page.close()  # before its server: its going is no fault of the board


@pytest.mark.parametrize("path", ["/nosuch", "/nosuch/deeper?district=500151", "/robots.txt", "/index.html", "/<b>"])
def test_an_unknown_address_opens_the_start_and_says_so(open_board: OpenBoard, path: str) -> None:
    board = open_board(path)
    assert board.path == "/"
    assert board.page.locator("[role=dialog]").count() == 0
    name = path.removeprefix("/").split("?")[0]
    assert board.page.get_by_text(name).first.is_visible()


def test_the_picture_on_the_tab_is_dots_and_is_in_its_place_on_every_page(open_board: OpenBoard) -> None:
    board = open_board("/")
    picture = """async () => {
        const image = Object.assign(new Image(), { src: document.querySelector("link[rel='shortcut icon']").href });
        await image.decode();
        return [image.src.split(";")[0], image.width, image.height];
    }"""
    assert board.page.evaluate(picture) == ["data:image/png", 64, 64]
    board.open("/district")
    assert board.page.evaluate(picture) == ["data:image/png", 64, 64]


def test_the_script_that_draws_charts_is_fetched_once_and_before_anything_is_drawn(
    server: Server, chromium: Browser
) -> None:
    page = new_context(chromium).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    page.on("websocket", lambda _: asked.append("drawing"))
    Board(page, server.url).open("/")
    fetched = [place for place, name in enumerate(asked) if name.startswith("PlotlyChart.")]
    assert len(fetched) == 1
    assert fetched[0] < asked.index("drawing")
    close(page.context)


def test_a_key_that_the_framework_reruns_by_leaves_the_page_as_it_is(open_board: OpenBoard) -> None:
    board = open_board("/district?district=500151")
    board.page.locator("body").press("r")
    board.page.wait_for_timeout(1500)  # longer than a run is given before the browser hears that it goes on
    assert board.page.locator("[data-stale=true], [data-testid=stStatusWidget]").count() == 0


def test_the_default_page_is_found_under_its_own_name_too(open_board: OpenBoard) -> None:
    board = open_board(f"/{PAGES[0].address}?year=2024")
    assert (board.path, board.query.get("year")) == ("/", "2024")
    assert board.page.locator("[role=dialog]").count() == 0


@pytest.mark.parametrize("page", ALL_PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_chinese_in_light_and_dark(look_at: OpenBoard, page: str, scheme: str) -> None:
    board = look_at(page, scheme=scheme)
    assert board.page.evaluate("document.documentElement.lang") == "zh-CN"
    assert english(board) == []
    paper = board.page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
    brightness = sum(int(part) for part in re.findall(r"\d+", paper)[:3]) / 3
    assert brightness > 200 if scheme == "light" else brightness < 60


@pytest.mark.parametrize("page", ALL_PAGES)
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_page_fits_the_window(look_at: OpenBoard, page: str, width: int, height: int) -> None:
    assert look_at(page, width=width, height=height).overflow() == []


@pytest.mark.parametrize("page", ALL_PAGES)
def test_the_menus_of_every_select_box_are_chinese(look_at: OpenBoard, page: str) -> None:
    board = look_at(page, alone=True)
    for box in board.page.locator("[data-testid=stSelectbox] input, [data-testid=stMultiSelect] input").all():
        if not box.is_visible():
            continue
        box.scroll_into_view_if_needed()
        box.click()
        board.page.wait_for_timeout(150)
        assert english(board) == []
        box.press_sequentially("qqqq")
        board.page.wait_for_timeout(150)
        assert [text for text in english(board) if "qqqq" not in text] == []
        board.page.keyboard.press("Escape")
        board.page.keyboard.press("Escape")


def test_a_link_of_a_card_is_copied_and_leads_back_to_the_card(chromium: Browser, server: Server) -> None:
    context = new_context(chromium)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    board = Board(context.new_page(), server.url).open("/district?district=500151")
    card = board.charts()[-1]
    link = board.page.locator(f".st-key-card-{card} a.copy-link")
    link.scroll_into_view_if_needed()
    link.click()
    board.page.get_by_text("链接已复制").wait_for()
    copied = board.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"{server.url}/district?")
    assert copied.endswith(f"#card-{card}")
    other = Board(context.new_page(), server.url).open(copied.removeprefix(server.url))
    other.page.wait_for_timeout(2500)
    place = other.page.locator(f"#card-{card}").bounding_box()
    assert place is not None
    assert 0 <= place["y"] < 900
    other.check()
    board.check()
    close(context)


def test_a_link_is_copied_on_plain_http_too(board: Board) -> None:
    board.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    link = board.page.locator("a.copy-link").first
    link.scroll_into_view_if_needed()
    link.click()
    board.page.get_by_text("链接已复制").wait_for()


def test_a_server_that_went_away_is_said_in_chinese(tmp_path: Path, warehouse: Path, chromium: Browser) -> None:
    context = new_context(chromium)
    with serving(tmp_path, warehouse) as fresh:
        board = Board(context.new_page(), fresh.url).open("/")
    board.page.wait_for_timeout(4000)
    assert english(board) == []
    close(context)
