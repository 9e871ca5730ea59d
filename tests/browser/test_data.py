"""数据 in a real browser: what is filtered, sorted and paged is what is shown, linked and taken away."""

import csv
import io

import pytest

from tests.browser.conftest import OpenBoard
from tests.browser.driver import Board


def shown(board: Board) -> list[str]:
    """The ids of the rows on the page, from top to bottom."""
    script = "[...document.querySelectorAll('.st-key-card-data tbody tr')].map(row => row.dataset.id)"
    return list(board.page.evaluate(script))


def taken(board: Board, card: str = "data") -> list[str]:
    """The ids of the rows in the CSV, in its order."""
    _, content = board.download(card)
    return [row["观测编号"] for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))]


def history(board: Board) -> int:
    return int(board.page.evaluate("history.length"))


def sort_by(board: Board, title: str) -> None:
    board.act(board.page.locator(".st-key-card-data th button", has_text=title).click)


def choose(board: Board, name: str, label: str) -> None:
    """Choose in a box of several; its menu may come late on a busy machine."""
    box = board.page.locator(f".st-key-w_{name} input")
    option = board.page.locator("[role=option]", has_text=label).first
    for _ in range(5):
        box.click()
        box.fill(label)
        board.page.wait_for_timeout(400)
        if option.count():
            break
    board.act(option.click)
    board.page.keyboard.press("Escape")


def test_a_sorted_page_is_a_slice_of_what_is_taken_away(open_board: OpenBoard) -> None:
    board = open_board("/data?district=500151")
    sort_by(board, "数值")
    every = taken(board)
    assert board.query == {"district": "500151", "sort": "-value"}
    assert shown(board) == every[:50]
    board.act(board.page.get_by_role("button", name="第 2 页").click)
    assert shown(board) == every[50:100]
    assert taken(board) == every
    assert set(every[50:100]) <= board.ids("data")
    label = board.page.locator(".st-key-csv-data button").inner_text()
    assert f"全部 {len(every):,} 条" in label


def test_each_step_is_one_entry_and_back_walks_through_them(open_board: OpenBoard) -> None:
    board = open_board("/data")
    views, start = [board.query], history(board)
    sort_by(board, "时期")
    views.append(board.query)
    board.act(board.page.get_by_role("button", name="第 3 页").click)
    views.append(board.query)
    choose(board, "year", "2024年")
    views.append(board.query)
    words = board.page.locator(".st-key-w_words input")
    words.fill("汽车 产量")
    board.act(lambda: words.press("Enter"))
    views.append(board.query)
    assert views == [
        {},
        {"sort": "-period"},
        {"sort": "-period", "page": "3"},
        {"sort": "-period", "year": "2024"},
        {"sort": "-period", "year": "2024", "words": "汽车 产量"},
    ]
    assert history(board) - start == 4
    last = shown(board)
    for view in reversed(views[:-1]):
        board.act(board.page.go_back)
        assert board.query == view
    for view in views[1:]:
        board.act(board.page.go_forward)
        assert board.query == view
    assert shown(board) == last
    assert words.input_value() == "汽车 产量"


def test_the_page_buttons_follow_back(open_board: OpenBoard) -> None:
    board = open_board("/data?page=2")
    first = shown(board)
    board.act(board.page.get_by_role("button", name="第 3 页").click)
    board.act(board.page.go_back)
    assert shown(board) == first
    assert board.page.locator("[aria-current]", has_text="2").count() == 1
    board.act(board.page.get_by_role("button", name="第 3 页").click)
    assert board.query == {"page": "3"}


def test_a_copied_link_restores_the_view_in_another_browser(open_board: OpenBoard) -> None:
    board = open_board("/data?district=500151,500117&words=产值&sort=value&origin=stated,derived&page=2")
    other = open_board(board.page.url.removeprefix(board.url))
    assert shown(other) == shown(board)
    assert other.titles() == board.titles()


def test_a_row_opens_its_statement_and_the_statement_leads_to_its_document(open_board: OpenBoard) -> None:
    board = open_board("/data?words=产值")
    name = shown(board)[3]
    start = history(board)
    board.act(board.page.locator(f".st-key-card-data tr[data-id='{name}'] button").click)
    assert board.query == {"words": "产值", "observation": name}
    board.page.get_by_text("这个数从哪里来").wait_for()
    board.act(board.page.get_by_text("看这份文件的全部数据").click)
    assert (board.path, board.query) == ("/sources", {"document": name.split("-")[0]})
    assert board.page.locator("[role=dialog]").count() == 0
    assert history(board) - start == 2
    board.act(board.page.go_back)
    assert (board.path, board.query) == ("/data", {"words": "产值", "observation": name})
    board.page.get_by_text("这个数从哪里来").wait_for()


def test_nothing_found_leads_back_to_everything(open_board: OpenBoard) -> None:
    board = open_board("/data?words=%25_没有")
    board.page.get_by_text("没有一条数据同时满足这些条件").wait_for()
    board.act(board.page.get_by_text("清除全部条件").click)
    assert board.query == {}
    assert len(shown(board)) == 50


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (390, 844)])
def test_the_filters_leave_room_for_the_numbers(open_board: OpenBoard, width: int, height: int) -> None:
    board = open_board("/data?words=储能", width=width, height=height)
    first = board.page.locator(".st-key-card-data tbody tr").first.bounding_box()
    assert first is not None
    assert first["y"] < height * 0.66
    board.page.get_by_text("更多条件").click()
    board.page.wait_for_timeout(600)
    assert board.overflow() == []


def test_a_phone_shows_whole_rows_and_sorts(open_board: OpenBoard) -> None:
    board = open_board("/data?district=500151", width=390, height=844)
    row = board.page.locator(".st-key-card-data tbody tr").first
    for cell in row.locator("td").all():
        box = cell.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
    sort_by(board, "数值")
    assert board.query["sort"] == "-value"
