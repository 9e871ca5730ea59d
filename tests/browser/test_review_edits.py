"""Words selected over what was read, and changes that are not saved yet: nothing that was written gets lost."""

import pytest

from tests.browser.conftest import OpenBoard
from tests.browser.driver import Board
from tests.browser.review import chosen, kept, keys, row, select_words, states

WIDER = "园区完成产值33.2亿元"


def title(board: Board) -> str:
    return board.page.locator(".review-words").inner_text()


def press(board: Board, name: str) -> None:
    board.page.get_by_role("button", name=name, exact=True).click()


def unsaved(board: Board) -> int:
    return board.page.locator(".review-rows tr:is(.unsaved, .state-begun)").count()


def test_words_selected_over_a_reading_take_its_place_in_one_step(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    first = keys(board)[0]
    select_words(board, WIDER)
    assert title(board) == f"“33.2亿元”的文字改为“{WIDER}”"
    assert board.page.locator("[name=subject]").input_value() == "第1家"
    press(board, "保存")
    kept(board, 1)
    board.page.locator("mark.state-added").wait_for()
    assert board.page.locator("mark.state-added").inner_text() == WIDER
    assert states(board)[:2] == ["added", "rejected"]
    assert chosen(board, "rows") != [first]
    board.page.keyboard.press("u")
    kept(board, 0)
    assert keys(board)[0] == first
    assert states(board)[0] == "sure"


def test_words_within_a_reading_open_it(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    for words in ("33.2亿", "亿元"):
        board.page.keyboard.press("j")
        select_words(board, words)
        assert chosen(board, "rows") == [keys(board)[0]]
        assert title(board) == "33.2亿元"


def test_no_number_is_cut_in_two(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    select_words(board, "2亿元，与去年")
    assert title(board) == "“33.2亿元”的文字改为“33.2亿元，与去年”"
    select_words(board, ".5亿元。")
    assert title(board) == "补录“8.5亿元。”"


def test_another_number_among_the_words_of_a_reading_stands_beside_it(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    select_words(board, "200家")
    assert title(board) == "补录“200家”"
    assert "与已读出的“100—200家”有重叠" in board.page.locator(".review-note").inner_text()
    assert board.page.locator("[name=value]").input_value() == "200"
    press(board, "改为代替已读出的数")
    assert title(board) == "“100—200家”的文字改为“200家”"
    press(board, "作为另一个数补录")
    press(board, "补录")
    kept(board, 1)
    board.page.locator("mark.state-added").wait_for()
    assert states(board)[-2:] == ["sure", "added"]
    outer, inner = (board.page.locator(f"mark[data-key='{key}']") for key in keys(board)[-2:])
    assert (outer.first.inner_text(), inner.inner_text()) == ("100—", "200家")


def test_a_missed_number_begins_as_the_nearest_of_its_unit(open_stage: OpenBoard) -> None:
    """After a growth rate an amount is no growth rate."""
    board = open_stage(6)
    select_words(board, "7号")
    assert board.page.locator("[name=subject]").input_value() == "第6家"
    select_words(board, "每年引进")
    board.page.locator("[name=value]").fill("9")
    select_words(board, "8.5亿元。")
    assert board.page.locator("[name=unit]").input_value() == "亿元"
    assert board.page.locator("[name=subject]").input_value() == "第6家"


def test_readings_that_tear_one_number_apart_are_replaced_together(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    both = board.page.locator(".review-text p", has_text="第1家").inner_text().split("第3家")[0].split("产值", 1)[1]
    select_words(board, both)
    assert title(board).startswith("“33.2亿元”、“33.2亿元”的文字改为")
    press(board, "保存")
    kept(board, 1)
    assert sorted(states(board)[:3]) == ["added", "rejected", "rejected"]


def test_a_rejected_number_blocks_no_words(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    board.page.keyboard.press("x")
    kept(board, 1)
    select_words(board, WIDER)
    assert title(board) == f"补录“{WIDER}”"
    assert "这里退回过“33.2亿元”" in board.page.locator(".review-note").inner_text()
    press(board, "补录")
    kept(board, 2)
    assert states(board)[:2] == ["added", "rejected"]
    assert board.page.locator("mark.state-added").inner_text() == WIDER


def test_changes_stay_with_their_row_until_they_are_saved(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    board.page.locator("[name=value]").fill("35.1")
    board.page.locator(".review-rows tbody tr").nth(1).click()
    board.page.locator("[name=subject]").fill("乙厂")
    board.page.locator(".review-rows tbody tr").nth(2).click()
    assert unsaved(board) == 2
    assert "未保存" in row(board, "第1家")
    board.page.reload()
    board.page.locator(".review-rows tbody tr").first.click()
    assert board.page.locator("[name=value]").input_value() == "35.1"
    press(board, "保存 2 处修改")
    kept(board, 2)
    assert states(board)[:3] == ["corrected", "corrected", "sure"]
    assert unsaved(board) == 0
    assert board.page.evaluate("sessionStorage.length") == 0


def test_changes_are_given_up_with_escape_and_not_accepted_over(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    board.page.locator("[name=value]").fill("35.1")
    board.page.locator(".review-rows tbody tr").nth(1).click()
    board.page.keyboard.press("k")
    board.page.keyboard.press("a")
    assert "没保存的修改" in board.page.locator(".review-fault").inner_text()
    assert states(board)[0] == "sure"
    board.page.keyboard.press("Enter")
    board.page.keyboard.press("Escape")
    assert board.page.locator("[name=value]").input_value() == "33.2"
    assert unsaved(board) == 0
    kept(board, 0)


def test_a_number_begun_to_be_added_waits_in_a_row_of_its_own(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    select_words(board, "8.5亿元")
    board.page.locator("[name=subject]").fill("甲厂")
    board.page.locator(".review-rows tbody tr").first.click()
    begun = board.page.locator(".review-rows tr.state-begun")
    assert "8.5亿元" in begun.inner_text()
    begun.click()
    assert board.page.locator("[name=subject]").input_value() == "甲厂"
    press(board, "补录")
    kept(board, 1)
    assert unsaved(board) == 0
    assert "甲厂" in row(board, "8.5亿元")


@pytest.mark.parametrize("words", ["33.2亿元", "8.5亿元"])
def test_what_the_server_refuses_is_not_lost(open_stage: OpenBoard, words: str) -> None:
    board = open_stage(6)
    select_words(board, words)
    board.page.locator("[name=subject]").fill("不收")
    board.page.keyboard.press("Enter")
    board.page.locator(".review[data-waiting='0'] tr:is(.unsaved, .state-begun)").wait_for()
    assert board.page.locator("[name=subject]").input_value() == "不收"
    kept(board, 0)


def test_what_is_wrong_is_shown_when_all_changes_are_saved(open_stage: OpenBoard) -> None:
    board = open_stage(6)
    board.page.locator("[name=value]").fill("三十三")
    board.page.locator(".review-rows tbody tr").nth(1).click()
    board.page.locator("[name=value]").fill("36")
    press(board, "保存 2 处修改")
    kept(board, 1)
    assert chosen(board, "rows") == [keys(board)[0]]
    assert "数值" in board.page.locator(".review-fault").inner_text()
    assert unsaved(board) == 1
