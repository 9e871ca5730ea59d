"""Every card on every page: what can be downloaded is what is drawn, and each mark leads somewhere.

Pages and cards are enumerated from the board itself: a new page or card is tested without being named here.
"""

import csv
import io

import openpyxl
import pytest

from pages.exports.columns import COLUMNS
from pages.parts.navigation import PAGES
from tests.browser.conftest import OpenBoard
from tests.browser.driver import Board

SCOPES = ("", "area=渝东北", "district=500151", "district=500117", "district=500151&cluster=新型储能", "cluster=汽车")
"""Where a reader may stand: the city, an area, rich and thin districts, an industry within and without a district."""


def address(page: str, scope: str) -> str:
    first = PAGES[0].address
    return f"/{'' if page == first else page}{f'?{scope}' if scope else ''}"


def downloaded(board: Board, card: str) -> tuple[str, list[dict[str, str]]]:
    name, content = board.download(card)
    assert content.startswith(b"\xef\xbb\xbf"), "Excel in Chinese needs the BOM"
    return name, list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def pages_of(board: Board, card: str) -> int | None:
    """How many observations a card has whose table is one page of a long list; nothing for all others."""
    of = board.page.evaluate("card => document.querySelector(`.st-key-card-${card} table`)?.dataset.of", card)
    return int(of) if of else None


def assert_stands_for(board: Board, card: str, written: list[str]) -> None:
    """What was taken away is what the card shows: each of its ids, or, of a long list, all of them and those here.

    What the card says without a number (a gap, a line of a list) stands on none.
    """
    written = [one for one in written if one]
    every = {part for one in written for part in one.split("|")}
    of = pages_of(board, card)
    if of is None:
        assert every == board.ids(card), card
    else:
        assert (len(written), board.ids(card) - every) == (of, set()), card


def cards(board: Board) -> list[str]:
    """Names of all cards that show data, from top to bottom."""
    script = """() => [...document.querySelectorAll('[class*="st-key-csv-"]')]
        .map(box => box.className.match(/st-key-csv-([\\w-]+)/)[1])"""
    return list(board.page.evaluate(script))


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize("page", [entry.address for entry in PAGES])
def test_the_csv_of_a_card_holds_the_ids_of_its_figure(look_at: OpenBoard, page: str, scope: str) -> None:
    board = look_at(address(page, scope))
    names = cards(board)
    assert names or board.page.locator(".empty").count(), "a page without data that does not say so"
    for card in names:
        file_name, rows = downloaded(board, card)
        assert list(rows[0])[: len(COLUMNS)] == list(COLUMNS.values()), card
        assert file_name.endswith(".csv")
        assert any("\u4e00" <= character <= "\u9fff" for character in file_name), file_name
        assert_stands_for(board, card, [row["依据编号"] for row in rows])
        observed = [row for row in rows if row["观测编号"]]
        assert all(row["单位"] and row["文件"] and row["数值"] for row in observed), card


@pytest.mark.parametrize("page", [entry.address for entry in PAGES])
def test_the_workbook_of_a_card_holds_the_ids_of_its_figure(look_at: OpenBoard, page: str) -> None:
    board = look_at(address(page, ""))
    for card in cards(board):
        file_name, content = board.download(card, "xlsx")
        assert file_name.endswith(".xlsx")
        book = openpyxl.load_workbook(io.BytesIO(content))
        assert book.sheetnames == ["说明", "口径", "数据", "来源"]
        head, *rows = book["数据"].iter_rows(values_only=True)
        place = head.index("依据编号")
        assert_stands_for(board, card, [row[place] or "" for row in rows])


def test_the_workbook_of_the_ledger_says_that_it_holds_all(look_at: OpenBoard) -> None:
    board = look_at("targets")
    shown = board.page.locator(".st-key-card-ledger .card-head p").inner_text()
    _, content = board.download("ledger", "xlsx")
    said = dict(openpyxl.load_workbook(io.BytesIO(content))["说明"].iter_rows(max_col=2, values_only=True))
    assert "第 1—50 项" in shown
    assert "全部在文件里" in str(said["说明"])
    assert "第 1—50 项" not in str(said["说明"])


@pytest.mark.parametrize("page", [entry.address for entry in PAGES])
def test_every_card_says_what_it_shows_and_where_it_is_from(look_at: OpenBoard, page: str) -> None:
    board = look_at(address(page, ""))
    for card in cards(board):
        box = board.page.locator(f".st-key-card-{card}")
        assert box.locator("h3").first.inner_text().strip(), card
        assert "来源" in box.locator(".source").first.inner_text(), card
        assert box.locator(".copy-link").get_attribute("href").endswith(f"#card-{card}"), card


@pytest.mark.parametrize("page", [entry.address for entry in PAGES])
def test_a_card_that_shows_a_list_offers_its_rows_and_names_its_source(look_at: OpenBoard, page: str) -> None:
    board = look_at(address(page, ""))
    script = """() => [...document.querySelectorAll('[class*="st-key-listcsv-"]')]
        .map(box => box.className.match(/st-key-listcsv-([\\w-]+)/)[1])"""
    for card in board.page.evaluate(script):
        box = board.page.locator(f".st-key-card-{card}")
        titles = box.locator("thead th").all_inner_texts()
        shown = box.locator("tbody tr:not(.group)").count()
        name, content = board.download(card, "listcsv")
        head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        assert (set(titles) - set(head), len(rows), name[-4:]) == (set(), shown, ".csv"), card
        assert content.startswith(b"\xef\xbb\xbf"), card
        name, content = board.download(card, "listxlsx")
        book = openpyxl.load_workbook(io.BytesIO(content))
        assert book.sheetnames == ["说明", "口径", "数据", "来源"], card
        assert (book["数据"].max_row, book["来源"].max_row > 1) == (shown + 1, True), card
        assert "来源" in box.locator(".source").inner_text(), card
        assert box.locator(".copy-link").get_attribute("href").endswith(f"#card-{card}"), card


@pytest.mark.parametrize("page", [entry.address for entry in PAGES])
def test_every_card_with_a_body_has_a_foot(look_at: OpenBoard, page: str) -> None:
    board = look_at(address(page, ""))
    script = """() => [...document.querySelectorAll('[class*="st-key-card-"]')]
        .filter(card => !card.querySelector('.empty, [class*="st-key-foot-"]')).map(card => card.className)"""
    assert board.page.evaluate(script) == []


@pytest.mark.parametrize("page", [entry.address for entry in PAGES])
def test_the_data_behind_a_card_open_beside_the_page_and_lead_to_a_statement(open_board: OpenBoard, page: str) -> None:
    board = open_board(address(page, ""))
    buttons = board.page.locator('[class*="st-key-data-"] button')
    if not buttons.count():  # a page of tables: each is its own data
        assert board.page.locator('[class*="st-key-card-"] table[data-ids]').count() == len(cards(board)) > 0
        return
    board.act(buttons.first.click)
    rows = board.page.locator("[role=dialog] tr[data-id]")
    rows.first.wait_for()
    assert board.query["table"]
    board.act(lambda: rows.first.locator("button").click())
    assert board.query["observation"]
    assert "table" not in board.query
    board.page.get_by_text("这个数从哪里来").wait_for()
