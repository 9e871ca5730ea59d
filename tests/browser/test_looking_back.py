"""截至某日所知 in a real browser: any day, from one control, in the address."""

from tests.browser.conftest import OpenBoard
from tests.browser.test_front import english


def test_any_day_is_chosen_in_the_browsers_own_field(open_board: OpenBoard) -> None:
    board = open_board("/targets")
    board.page.locator(".st-key-masthead input[role=combobox]").click()
    board.page.locator("[role=option]", has_text="选任意一天").click()
    field = board.page.get_by_role("dialog").locator("input[type=date]")
    field.wait_for()
    assert english(board) == []
    field.fill("1999-01-01")
    board.page.get_by_role("button", name="看这一天").click()
    assert "之间的一天" in field.evaluate("input => input.validationMessage")
    field.fill("2024-05-17")
    board.act(board.page.get_by_role("button", name="看这一天").click)
    board.page.locator(".notice", has_text="截至 2024-05-17 所知").wait_for()
    assert board.query["known_on"] == "2024-05-17"
    assert board.page.get_by_role("dialog").count() == 0
    board.act(board.page.get_by_role("button", name="回到现在").click)
    assert "known_on" not in board.query


def test_asking_for_a_day_and_leaving_changes_nothing(open_board: OpenBoard) -> None:
    board = open_board("/targets?known_on=2024-12-31")
    board.page.locator(".st-key-masthead input[role=combobox]").click()
    board.page.locator("[role=option]", has_text="选任意一天").click()
    board.page.get_by_role("dialog").locator("input[type=date]").wait_for()
    board.act(lambda: board.page.keyboard.press("Escape"))
    assert board.page.get_by_role("dialog").count() == 0
    assert board.query["known_on"] == "2024-12-31"
