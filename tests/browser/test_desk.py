"""From a document to the board in a real browser, with documents of every kind; two editors; who may not edit."""

from random import randrange

import pytest

from pages.parts.navigation import DESK
from tests.browser.conftest import OpenBoard
from tests.browser.desk import (
    blocks,
    first_state,
    let_in,
    reopened,
    states,
    wait_for_review,
    wait_for_state,
    wait_until_kept,
)
from tests.browser.test_front import english
from tests.etl.readers.files import FORMS


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx", ".pdf"])
def test_a_file_of_every_kind_is_read_and_reviewed(open_desk: OpenBoard, suffix: str) -> None:
    board = open_desk()
    amount = f"51{len(suffix)}.{ord(suffix[1]) % 10}"  # other words in each, or they were the same document
    let_in(board, f"报告{suffix}", FORMS[suffix](blocks(amount=amount)))
    assert board.page.locator("mark", has_text=f"{amount}亿元").count() == 1
    assert board.page.locator("mark", has_text="33.2亿元").count() == 3
    if suffix == ".pdf":
        assert board.page.locator(".review-text p[data-page='1']").count() == 1
    board.page.keyboard.press("a")
    wait_for_state(board, "accepted")
    wait_until_kept(board)
    reopened(board)
    assert first_state(board) == "accepted"


def test_pasted_text_is_read_with_what_is_known_of_it(open_desk: OpenBoard) -> None:
    board = open_desk()
    board.page.get_by_role("tab", name="粘贴文字").click()
    board.page.get_by_label("文字", exact=True).fill("\n".join(blocks("合川区")))
    board.page.get_by_role("button", name="读出数字").click()
    wait_for_review(board)
    assert "合川区" in board.page.locator(".st-key-draft-head").inner_text()


def test_a_draft_that_somebody_published_meanwhile_is_said_to_be_gone(open_desk: OpenBoard) -> None:
    first = open_desk()
    let_in(first, "先发.txt", FORMS[".txt"](blocks("巫山县", f"{randrange(100, 999)}.5")))
    second = open_desk(first.page.url.removeprefix(first.url))
    second.page.locator(".review-rows tbody tr").first.wait_for()
    first.page.locator(".st-key-publish button").first.click()
    first.page.get_by_role("button", name="发布到看板").click()
    first.page.locator(".notice", has_text="已发布").wait_for(timeout=60_000)
    second.page.keyboard.press("a")
    second.page.locator(".empty.lead", has_text="可能已经发布或删除").wait_for()
    assert second.page.get_by_role("button", name="去导入页看全部草稿").is_visible()


def test_what_is_said_above_moves_nothing_below(open_desk: OpenBoard) -> None:
    board = open_desk()
    board.page.get_by_role("tab", name="粘贴文字").click()
    board.act(board.page.get_by_role("button", name="读出数字").click)
    board.page.locator(".notice", has_text="请先粘贴").wait_for()
    assert board.page.get_by_label("文字", exact=True).is_visible()


def test_two_editors_do_not_lose_each_others_work(open_desk: OpenBoard) -> None:
    first = open_desk()
    let_in(first, "两人.txt", FORMS[".txt"](blocks("永川区")))
    path = first.page.url.removeprefix(first.url)
    second = open_desk(path)
    second.page.locator(".review-rows tbody tr").first.wait_for()
    first.page.keyboard.press("a")
    wait_for_state(first, "accepted")
    wait_until_kept(first)
    second.page.keyboard.press("j")
    second.page.keyboard.press("x")
    second.page.get_by_text("你的 1 步改动还没有保存").wait_for()
    second.act(second.page.get_by_role("button", name="把我的并进去").click)
    wait_for_state(second, "rejected")
    assert list(states(second).values())[:2] == ["accepted", "rejected"]
    assert list(states(reopened(first)).values())[:2] == ["accepted", "rejected"]
    second.page.keyboard.press("a")
    wait_for_state(second, "accepted", 2)
    wait_until_kept(second)
    first.page.keyboard.press("x")
    first.page.get_by_text("你的 1 步改动还没有保存").wait_for()
    first.act(first.page.get_by_role("button", name="放弃我的").click)
    assert first_state(first) == "accepted"


def test_a_conflict_shows_both_sides_and_loses_nothing_that_was_written(open_desk: OpenBoard) -> None:
    first = open_desk()
    let_in(first, "两边.txt", FORMS[".txt"](blocks("荣昌区")))
    second = open_desk(first.page.url.removeprefix(first.url), width=390, height=844)
    second.page.locator(".review-rows tbody tr").first.wait_for()
    rows = second.page.locator(".review-rows tbody tr")
    second.page.locator(".review-grid [name=value]").fill("511")
    rows.nth(1).click()
    second.page.locator(".review-grid [name=value]").fill("7.4")
    first.page.locator(".review-grid [name=value]").fill("512.6")
    first.page.locator(".review-grid [name=value]").press("Enter")
    wait_for_state(first, "corrected")
    wait_until_kept(first)
    second.page.locator(".review-grid [name=value]").press("Enter")
    told = second.page.locator(".st-key-draft-conflict")
    told.get_by_text("你的 1 步改动还没有保存").wait_for()
    second.page.wait_for_function(
        """() => { const box = document.querySelector('.st-key-draft-conflict').getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0; }"""
    )
    assert "别人先保存了" in second.page.locator(".review-fault").inner_text()
    assert "改 数值 7.4" in told.inner_text()
    assert "✎ 已改 数值 512.6" in told.inner_text()
    assert english(second) == []
    assert second.overflow() == []
    second.act(second.page.get_by_role("button", name="把我的并进去").click)
    wait_for_state(second, "corrected", 2)
    rows.first.click()
    assert second.page.locator(".review-grid [name=value]").input_value() == "511"
    assert "别人此后改成了数值“512.6”" in second.page.locator(".review-note").inner_text()
    second.page.locator(".st-key-publish button").first.click()
    second.page.get_by_text("有 1 处修改没有保存").wait_for()
    assert second.page.get_by_role("button", name="发布到看板").is_disabled()
    second.page.keyboard.press("Escape")
    second.page.get_by_role("button", name="放弃 ESC").click()
    assert second.page.locator(".review-grid [name=value]").input_value() == "512.6"
    second.page.locator(".st-key-publish button").first.click()
    second.page.wait_for_function(
        "[...document.querySelectorAll('.st-key-publish-now button')].some(button => !button.disabled)"
    )


def test_changes_that_are_not_saved_outlive_a_look_at_another_page(open_desk: OpenBoard) -> None:
    board = open_desk()
    let_in(board, "离开.txt", FORMS[".txt"](blocks("梁平区", f"{randrange(100, 999)}.5")))
    path = board.page.url.removeprefix(board.url)
    board.page.locator(".review-grid [name=value]").fill("77.7")
    board.page.locator(".review-rows tr.unsaved").wait_for()
    board.act(board.page.get_by_role("button", name="‹ 导入").click)
    board.page.locator(".st-key-card-drafts tbody tr", has_text="梁平区").wait_for()
    board.page.go_back()
    board.page.wait_for_url(f"**{path}")
    board.page.locator(".review-rows tr.unsaved").wait_for()
    assert board.page.locator(".review-grid [name=value]").input_value() == "77.7"
    board.page.get_by_role("button", name="放弃 ESC").click()
    assert board.page.locator(".review-rows tr.unsaved").count() == 0


def test_what_is_given_up_in_a_conflict_is_gone(open_desk: OpenBoard) -> None:
    first = open_desk()
    let_in(first, "让.txt", FORMS[".txt"](blocks("大足区")))
    second = open_desk(first.page.url.removeprefix(first.url))
    second.page.locator(".review-rows tbody tr").first.wait_for()
    first.page.keyboard.press("a")
    wait_for_state(first, "accepted")
    wait_until_kept(first)
    second.page.locator(".review-grid [name=value]").fill("511")
    second.page.locator(".review-grid [name=value]").press("Enter")
    second.page.get_by_text("你的 1 步改动还没有保存").wait_for()
    second.act(second.page.get_by_role("button", name="放弃我的").click)
    wait_for_state(second, "accepted")
    assert second.page.locator(".review-rows tr.unsaved").count() == 0
    assert second.page.locator(".review-grid [name=value]").input_value() == "512.5"


def test_what_a_document_is_can_be_corrected_and_decisions_stay(open_desk: OpenBoard) -> None:
    board = open_desk()
    let_in(board, "改日期.txt", FORMS[".txt"](blocks("江津区")))
    board.page.keyboard.press("a")
    wait_for_state(board, "accepted")
    board.page.locator(".st-key-draft-metadata summary").click()
    board.page.get_by_label("日期").fill("2026年")
    board.act(lambda: board.page.keyboard.press("Tab"))
    board.page.locator(".notice.fault", has_text="应写成 2025-07-04").wait_for()
    board.page.get_by_label("日期").fill("2026-07-20")
    # Left for the publication at once: what was written is saved all the same.
    board.page.locator(".st-key-publish button").first.click()
    board.page.locator(".st-key-draft-head", has_text="2026-07-20").wait_for()
    board.page.keyboard.press("Escape")
    assert first_state(board) == "accepted"


def test_bad_files_are_told_and_harm_no_other(open_desk: OpenBoard) -> None:
    board = open_desk()
    files = [
        {"name": "坏.docx", "mimeType": "", "buffer": b"PK\x03\x04 broken"},
        {"name": "空.txt", "mimeType": "", "buffer": b""},
        {"name": "图.png", "mimeType": "", "buffer": b"\x89PNG\r\n"},
        # Another amount each time: a text that is there already is told as such.
        {"name": "好.txt", "mimeType": "", "buffer": FORMS[".txt"](blocks("长寿区", f"{randrange(100, 999)}.5"))},
    ]
    board.page.locator("input[type=file]").set_input_files(files)
    results = board.page.locator(".import-results li")
    results.nth(3).filter(has_text="读出").wait_for(timeout=60_000)
    told = results.all_inner_texts()
    assert ["读出" in line for line in told] == [False, False, False, True], told
    assert english(board) == []


def test_a_file_that_is_too_large_to_be_sent_is_told_beside_those_that_were(open_desk: OpenBoard) -> None:
    board = open_desk()
    large = {"name": "大.pdf", "mimeType": "", "buffer": b"%PDF-1.7\n" + bytes(21 << 20)}
    board.page.locator("input[type=file]").set_input_files([large])
    told = board.page.locator(".import-results li", has_text="大.pdf")
    told.filter(has_text="超过 20 MB，没有传上来").wait_for()
    assert english(board) == []
    small = [
        {"name": f"{place}.txt", "mimeType": "", "buffer": FORMS[".txt"](blocks(place, f"{randrange(100, 999)}.5"))}
        for place in ("石柱县", "秀山县")
    ]
    board.open("/intake")
    board.page.locator("input[type=file]").set_input_files([large, *small])
    board.page.locator(".import-results li", has_text="秀山县.txt").wait_for(timeout=60_000)
    assert told.is_visible()
    board.page.locator("input[type=file]").set_input_files([])
    board.page.locator("input[type=file]").dispatch_event("change")
    assert told.count() == 0


@pytest.mark.parametrize("entry", DESK, ids=lambda entry: entry.address)
def test_who_may_not_edit_is_told_how(open_board: OpenBoard, entry) -> None:
    board = open_board(f"/{entry.address}")
    assert "BOARD_EDIT=1" in board.page.locator(".empty").inner_text()
    assert board.page.locator(".st-key-navigation", has_text="导入").count() == 0
    assert english(board) == []
