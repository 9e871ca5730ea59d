"""区县 in a real browser: rows, notes and bars lead where they say; the page holds on every screen."""

import re

import pytest

from tests.browser.conftest import OpenBoard
from tests.browser.driver import Board

VIEWS = ("/district", "/district?district=500117", "/district?district=500229", "/district?mode=compare")
SIZES = [(1440, 900), (1024, 768), (390, 844)]


def row(board: Board, table: str, words: str) -> None:
    """Press what leads on in the first row of a table that holds the words, or the row where nothing else does."""
    line = board.page.locator(f".st-key-{table} tr:has(td button)", has_text=words).first
    found = line.locator("td:nth-child(2)") if line.locator("td:nth-child(2) button").count() else line
    found.scroll_into_view_if_needed()
    board.act(found.click)


@pytest.mark.parametrize(
    ("card", "words", "leads_to"),
    [
        ("card-system", "170 亿元", {"cluster": "新型储能"}),
        ("card-firms", "摩托车链主", {"firm": "爱玛车业"}),
    ],
)
def test_a_row_leads_down_and_back_restores_the_page(
    open_board: OpenBoard, card: str, words: str, leads_to: dict[str, str]
) -> None:
    board = open_board("/district")
    before = board.titles()
    row(board, card, words)
    assert board.query == leads_to
    below = next(iter(leads_to.values()))
    assert any(below in title for title in board.titles()), board.titles()
    board.act(board.page.go_back)
    assert (board.query, board.titles()) == ({}, before)


@pytest.mark.parametrize(
    ("card", "words"),
    [("card-firms", "锂电池隔膜"), ("card-parks", "铜梁高新区"), ("card-goals", "新型储能 营业收入")],
)
def test_a_row_without_a_lower_level_opens_its_statement(open_board: OpenBoard, card: str, words: str) -> None:
    board = open_board("/district")
    row(board, card, words)
    assert set(board.query) == {"observation"}
    board.page.get_by_text("这个数从哪里来").wait_for()


def test_values_in_a_row_that_leads_on_open_their_own_statements(open_board: OpenBoard) -> None:
    for card, words, cell, number in (("card-system", "新型储能", 3, "170"), ("card-firms", "摩托车链主", 4, "48.7%")):
        board = open_board("/district")
        line = board.page.locator(f".st-key-{card} tbody tr", has_text=words).first
        value = line.locator(f"td:nth-child({cell}) button", has_text=number).first
        value.scroll_into_view_if_needed()
        board.act(value.click)
        assert set(board.query) == {"observation"}
        board.page.locator("[role=dialog] .value", has_text=number).first.wait_for()


def test_the_growth_of_a_key_figure_and_the_latest_value_of_a_target_open_their_own_statements(
    open_board: OpenBoard,
) -> None:
    for selector in (".figure .figure-change[data-id]", ".st-key-card-due table.rows td.amount button"):
        board = open_board("/")
        found = board.page.locator(selector).first
        number = re.search(r"[+-]?[\d.]+", found.inner_text().replace(",", ""))
        assert number is not None
        board.act(found.click)
        board.page.get_by_text("这个数从哪里来").wait_for()
        assert number[0] in board.page.locator("[role=dialog]").inner_text().replace(",", "")


def test_a_target_below_a_key_figure_opens_its_own_statement(open_board: OpenBoard) -> None:
    board = open_board("/district")
    note = board.page.locator(".figure-note", has_text="2025年目标").first
    wanted = note.get_attribute("data-id")
    board.act(note.click)
    assert board.query == {"observation": wanted}


def test_a_document_leads_to_its_page_with_the_district(open_board: OpenBoard) -> None:
    board = open_board("/district?district=500117")
    row(board, "card-documents", "制造业高质量发展")
    board.page.wait_for_url("**/sources?**")
    assert board.query["district"] == "500117"
    assert board.query["document"]


def test_the_whole_way_down_on_one_page(open_board: OpenBoard) -> None:
    board = open_board("/district?mode=compare")
    board.click_mark("ranking", "district=500117&mode=profile")
    assert board.query == {"district": "500117"}
    board.click_mark("output", "cluster=火锅食材")
    assert board.query == {"district": "500117", "cluster": "火锅食材"}
    board.act(board.page.go_back)
    board.act(board.page.go_back)
    board.click_mark("ranking", "district=500151&mode=profile")
    board.click_mark("output", "cluster=新型储能")
    row(board, "card-firms", "链主")
    assert board.query == {"cluster": "新型储能", "firm": "海辰储能"}, "铜梁 is the page's default"
    row(board, "card-record", "33.2")
    assert "observation" in board.query


def test_districts_of_the_trend_are_chosen_and_kept_in_the_address(open_board: OpenBoard) -> None:
    board = open_board("/district?mode=compare&districts=500151,500117")
    regions = {code for code, _, _ in board.customdata("trend")}
    assert regions == {"district=500151&mode=profile", "district=500117&mode=profile"}
    remove = board.page.locator(".st-key-card-trend [data-tag] button").first
    board.act(remove.click)
    assert len(board.query["districts"].split(",")) == 1


def test_the_switch_between_the_views_is_history(open_board: OpenBoard) -> None:
    board = open_board("/district?district=500117")
    board.act(lambda: board.page.get_by_text("区县比较", exact=True).click())
    assert board.query == {"district": "500117", "mode": "compare"}
    assert "ranking" in board.charts()
    board.act(board.page.go_back)
    assert board.query == {"district": "500117"}
    assert "output" in board.charts()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_reaches_beyond_the_screen(look_at: OpenBoard, view: str, width: int, height: int, scheme: str) -> None:
    board = look_at(view, width=width, height=height, scheme=scheme)
    assert board.overflow() == []
