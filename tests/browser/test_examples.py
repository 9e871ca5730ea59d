"""The whole way with examples on a fresh board: loaded by one click, drawn and marked, published, taken away again."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import OpenBoard, desk
from tests.browser.server import Server

MORE = "marks => document.querySelectorAll('.st-key-chart-examples .point').length > marks"


@pytest.fixture
def desk_server(tmp_path: Path, warehouse: Path) -> Iterator[Server]:
    """A fresh board for each try."""
    with desk(tmp_path, warehouse) as running:
        yield running


def test_the_whole_way_is_seen_with_examples_and_nothing_stays(open_desk: OpenBoard) -> None:
    facts = open_desk("/").page.locator("p.legend").inner_text()
    board = open_desk("/intake")
    board.act(board.page.get_by_role("button", name="装入示例").click)
    board.page.locator(".notice", has_text="已装入").wait_for()
    assert board.page.locator(".st-key-card-examples h3").inner_text().startswith("【示例】")
    first = len(board.marks("examples"))
    assert first >= 3

    name, content = board.download("examples")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert name.startswith("【示例】")
    assert {row["地区"] for row in rows} == {"示例区"}
    assert all(row["文件"].startswith("【示例】") for row in rows)

    opens = board.marks("examples")[0]["ids"]
    board.click_mark("examples", opens)
    panel = board.page.get_by_role("dialog")
    assert panel.locator(".passage mark").inner_text() in panel.locator(".passage").inner_text()
    assert "【示例】" in panel.inner_text()
    board.act(lambda: board.page.keyboard.press("Escape"))

    board.page.locator(".st-key-card-drafts tbody tr button", has_text="【示例】").click()
    board.page.locator(".review-rows tbody tr").first.wait_for()
    board.page.get_by_text("接受全部可信的").click()
    board.page.locator(".review[data-waiting='0']").wait_for()
    board.page.locator(".st-key-publish button").first.click()
    board.page.get_by_role("button", name="发布到看板").click()
    board.page.locator(".notice", has_text="已发布").wait_for(timeout=60_000)
    board.page.wait_for_function(MORE, arg=first)

    elsewhere = open_desk("/")
    assert elsewhere.page.locator("p.legend").inner_text() == facts
    assert "示例" not in elsewhere.page.locator("[data-testid=stMain]").inner_text()

    board.act(board.page.get_by_role("button", name="移除示例").click)
    board.page.locator(".notice", has_text="已移除示例").wait_for()
    board.page.locator(".st-key-card-examples").wait_for(state="detached")
    assert board.page.locator(".st-key-card-drafts", has_text="【示例】").count() == 0
