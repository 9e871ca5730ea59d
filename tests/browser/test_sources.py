"""来源 in a real browser: from the list into a document, through it, and back."""

import csv
import io

from pages.parts.paging import PAGE_SIZE
from tests.browser.conftest import OpenBoard
from tests.browser.driver import Board


def shown(board: Board, card: str) -> list[str]:
    script = "card => [...document.querySelectorAll(`.st-key-card-${card} tbody tr`)].map(row => row.dataset.id)"
    return list(board.page.evaluate(script, card))


def history(board: Board) -> int:
    return int(board.page.evaluate("history.length"))


def test_a_document_shows_its_numbers_in_reading_order_and_gives_them_away(open_board: OpenBoard) -> None:
    board = open_board("/sources?sort=-observations")
    name = shown(board, "documents")[0]
    board.act(board.page.locator(f"tr[data-id='{name}'] button").click)
    assert board.query == {"sort": "-observations", "document": name}
    numbers = [int(one.rpartition("-")[2]) for one in shown(board, "document")]
    assert numbers == sorted(numbers)
    file_name, content = board.download("document")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [row["观测编号"] for row in rows] == shown(board, "document")
    assert {row["文件编号"] for row in rows} == {name}
    assert rows[0]["文件"][:6] in file_name
    first = shown(board, "document")[0]
    board.act(board.page.locator(f"tr[data-id='{first}'] button").click)
    assert board.query["observation"] == first
    board.page.get_by_text("这个数从哪里来").wait_for()


def test_the_way_through_the_list_and_back(open_board: OpenBoard) -> None:
    board = open_board("/sources?district=500151&source=official")
    names = shown(board, "documents")
    start = history(board)
    board.act(board.page.locator(f"tr[data-id='{names[1]}'] button").click)
    board.act(board.page.get_by_role("button", name="下一份").click)
    assert board.query["document"] == names[2]
    board.act(board.page.get_by_role("button", name="上一份").click)
    assert board.query["document"] == names[1]
    assert history(board) - start == 3
    board.act(board.page.get_by_text("回到文件列表").click)
    assert board.query == {"district": "500151", "source": "official"}
    assert shown(board, "documents") == names


def test_a_row_of_another_page_leads_here_with_one_entry_and_back_returns(open_board: OpenBoard) -> None:
    board = open_board("/?district=500151")
    for entries in (1, 0):  # the second way takes the place of the first, which Back left ahead
        start, titles = history(board), board.titles()
        row = board.page.locator(".st-key-card-documents tbody tr[data-id] button").first
        row.scroll_into_view_if_needed()
        row.click()
        board.page.wait_for_url("**/sources?**")
        board.wait_for_run(0)
        board.page.locator(".document-head h2").wait_for()
        assert board.query["document"]
        assert board.query["district"] == "500151"
        assert history(board) - start == entries
        board.page.go_back()
        board.page.wait_for_url(f"{board.url}/?district=500151")
        board.page.locator(".st-key-card-documents tbody tr[data-id] button").first.wait_for()
        board.page.wait_for_timeout(800)
        assert board.titles() == titles


def test_web_links_are_those_of_official_and_press_documents(open_board: OpenBoard) -> None:
    board = open_board("/sources?source=official")
    name = shown(board, "documents")[0]
    board.act(board.page.locator(f"tr[data-id='{name}'] button").click)
    link = board.page.get_by_text("打开原文网页")
    assert link.get_attribute("href").startswith(("http://", "https://"))
    assert link.get_attribute("target") == "_blank"
    assert "noopener" in (link.get_attribute("rel") or "")
    for source in ("repost", "secondary"):
        other = open_board(f"/sources?source={source}")
        other.act(other.page.locator(".st-key-card-documents tbody tr button").first.click)
        assert other.page.get_by_text("打开原文网页").count() == 0


def test_from_a_document_to_its_rows_in_the_data(open_board: OpenBoard) -> None:
    board = open_board("/sources?document_kind=复函")
    board.act(board.page.locator(".st-key-card-documents tbody tr button").first.click)
    ids = set(shown(board, "document"))
    board.act(board.page.get_by_text("筛选这份文件").click)
    assert board.path == "/data"
    listed = set(shown(board, "data"))
    assert listed <= ids
    of = board.page.locator(".st-key-card-data table").get_attribute("data-of")
    assert (of, len(listed)) == (str(len(ids)), min(len(ids), PAGE_SIZE))
