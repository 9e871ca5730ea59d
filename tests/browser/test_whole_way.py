"""From a document to a chart and back, in two browsers: let in, review, correct, publish, see, click down, undo."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import OpenBoard, desk
from tests.browser.desk import let_in, wait_for_review, wait_for_state, wait_until_kept
from tests.browser.driver import Board
from tests.browser.server import Server
from tests.browser.test_front import english
from tests.etl.readers.files import FORMS

RANKING = "/district?mode=compare&indicator=gdp-level&period=2022"
MISREAD, RIGHT = "66.6", "68.8"
WAYS = {
    ".docx": ("500229", "城口县"),
    ".pdf": ("500230", "丰都县"),
    ".html": ("500231", "垫江县"),
    "": ("500119", "南川区"),
}
"""A district without that year's number for each kind of document; '' is pasted text."""


@pytest.fixture
def desk_server(tmp_path: Path, warehouse: Path) -> Iterator[Server]:
    """A board for each way: what one left behind would be there for the next."""
    with desk(tmp_path, warehouse) as running:
        yield running


def report(name: str) -> list[str]:
    return [
        f"{name}2022年国民经济和社会发展统计公报",
        f"发布单位：{name}统计局　发布日期：2023-03-20",
        f"2022年，{name}实现地区生产总值{MISREAD}亿元，比上年增长3.3%。",
        f"年末{name}有规上工业企业33家，其中高新技术企业33家。",
    ]


def bring(board: Board, suffix: str, name: str) -> None:
    if suffix:
        let_in(board, f"{name}公报{suffix}", FORMS[suffix](report(name)))
        return
    board.page.get_by_role("tab", name="粘贴文字").click()
    board.page.get_by_label("文字", exact=True).fill("\n".join(report(name)))
    board.page.get_by_role("button", name="读出数字").click()
    wait_for_review(board)


def correct(board: Board) -> None:
    """Correct the misprint by keyboard, accept the rest."""
    board.page.locator(".review-text mark", has_text=f"{MISREAD}亿元").click()
    board.page.keyboard.press("Enter")
    board.page.locator(".review-grid [name=value]").fill(RIGHT)
    board.page.keyboard.press("Enter")
    wait_for_state(board, "corrected")
    board.page.get_by_text("接受全部可信的").click()
    wait_until_kept(board)


def publish(board: Board) -> None:
    board.page.locator(".st-key-publish button").first.click()
    board.page.get_by_label("说明", exact=True).fill("公报已核对")
    board.page.get_by_role("button", name="发布到看板").click()
    board.page.locator(".notice", has_text="已发布").wait_for(timeout=60_000)


def undo(board: Board) -> None:
    board.page.locator(".st-key-card-history tbody tr button", has_text="撤回").first.click()
    board.page.get_by_role("dialog").get_by_label("为什么撤回").fill("试一试")
    board.page.get_by_role("dialog").get_by_role("button", name="撤回").click()
    board.page.locator(".notice", has_text="已撤回").wait_for(timeout=60_000)


def ranking(board: Board) -> set[str]:
    """The ids on which the ranking stands, as a reader sees it who looks now."""
    board.open(RANKING)
    return board.ids("ranking")


@pytest.mark.parametrize("suffix", WAYS)
def test_from_a_document_to_the_marked_words_on_another_screen_and_back(open_desk: OpenBoard, suffix: str) -> None:
    district, name = WAYS[suffix]
    reader = open_desk(RANKING)
    before = ranking(reader)
    editor = open_desk("/intake")
    bring(editor, suffix, name)
    correct(editor)
    publish(editor)
    (new,) = ranking(reader) - before
    reader.click_mark("ranking", f"district={district}&mode=profile")
    assert reader.query["district"] == district
    reader.act(lambda: reader.page.locator(f".figure-value[data-id='{new}']").click())
    panel = reader.page.get_by_role("dialog")
    assert RIGHT in panel.locator(".value").inner_text()
    assert panel.locator(".passage mark").inner_text() == f"{MISREAD}亿元"
    if suffix == ".pdf":
        assert "第 1 页" in panel.inner_text()
    reader.act(lambda: reader.page.keyboard.press("Escape"))
    _, content = reader.download("figures")
    rows = {row["观测编号"]: row for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig")))}
    assert float(rows[new]["数值"]) == float(RIGHT)
    undo(editor)
    assert ranking(reader) == before


def test_reviewed_drafts_are_published_together_and_undone_together(open_desk: OpenBoard) -> None:
    board = open_desk()
    for place in ("云阳县", "奉节县"):
        text = f"{place}2021年工业情况\n2022年1月20日\n2021年，{place}规上工业总产值345.5亿元。\n"
        let_in(board, f"{place}.txt", text.encode())
        board.page.keyboard.press("a")
        wait_for_state(board, "accepted")
        wait_until_kept(board)
        board.open("/intake")
    board.page.locator(".st-key-publish-many button").first.click()
    board.page.get_by_role("button", name="发布这 2 份").click()
    board.page.locator(".notice", has_text="已发布").wait_for(timeout=60_000)
    line = board.page.locator(".st-key-card-history tbody tr").first
    assert "云阳县" in line.inner_text()
    assert "奉节县" in line.inner_text()
    assert english(board) == []
    line.locator("button", has_text="撤回").click()
    board.page.get_by_role("dialog").get_by_role("button", name="撤回").click()
    board.page.locator(".notice", has_text="已撤回").wait_for(timeout=60_000)
    drafts = board.page.locator(".st-key-card-drafts")
    for place in ("云阳县", "奉节县"):
        assert drafts.locator("tbody tr", has_text=place).count() >= 1
