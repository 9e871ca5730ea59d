"""Whoever looks sees a publication within seconds without a click; no work is lost by it, and waiting is cheap."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Request

from tests.browser.conftest import OpenBoard, desk
from tests.browser.desk import blocks, let_in
from tests.browser.driver import Board
from tests.browser.server import ROOT, Server, environment
from tests.etl.readers.files import FORMS

RANKING = "/district?mode=compare&indicator=gdp-level&period=2022"
SOON = 15_000
"""Milliseconds within which another's publication is seen."""
NAMES = iter(["城口县", "丰都县", "垫江县", "忠县", "云阳县", "奉节县", "巫山县", "巫溪县", "梁平区", "武隆区"])
PUBLISH = (
    "import sys; from warehouse import library as desk; who = desk.Visitor('某人', address='127.0.0.1');"
    "desk.publish(who, [desk.import_text(who, sys.stdin.read()).draft_id])"
)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with library and warehouse of the board that these tests change."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def desk_server(home: Path, warehouse: Path) -> Iterator[Server]:
    with desk(home, warehouse) as running:
        yield running


def publish_elsewhere(folder: Path) -> str:
    """Publish in another process the bulletin of a district that had none yet for that year; its name."""
    name = next(NAMES)
    settings = {"BOARD_EDIT": "1", "BOARD_LIBRARY": str(folder / "library")}
    head = f"{name}2022年国民经济和社会发展统计公报\n2023年3月20日\n"
    text = f"{head}2022年，{name}实现地区生产总值66.6亿元，比上年增长3.3%。\n"
    subprocess.run(
        [sys.executable, "-c", PUBLISH],
        cwd=ROOT,
        env={**os.environ, **environment(folder / "warehouse", folder), **settings},
        input=text.encode(),
        check=True,
    )
    return name


def polls(board: Board) -> list[Request]:
    """The requests of a page for the version of the board, as they come."""
    found: list[Request] = []
    board.page.on("request", lambda request: found.append(request) if request.url.endswith("board-version") else None)
    return found


def test_a_publication_is_on_another_screen_within_seconds_without_a_click(open_desk: OpenBoard, home: Path) -> None:
    reader = open_desk(RANKING)
    before, marks = reader.run_number(), len(reader.marks("ranking"))
    publish_elsewhere(home)
    reader.page.wait_for_function("marks => driver.marks('ranking').length > marks", arg=marks, timeout=SOON)
    reader.wait_for_run(before)
    assert len(reader.marks("ranking")) == marks + 1
    assert reader.run_number() == before + 1


def test_an_open_panel_stays_and_typed_words_wait_for_their_writer(open_desk: OpenBoard, home: Path) -> None:
    known = open_desk("/?observation=35f9b2bc-012")
    panel = known.page.get_by_role("dialog")
    words = panel.inner_text()
    writer = open_desk("/data")
    box = writer.page.locator("[data-testid=stTextInput] input").first
    box.click()
    box.press_sequentially("铜梁")
    runs, written = known.run_number(), writer.run_number()
    publish_elsewhere(home)
    known.wait_for_run(runs, timeout=SOON)
    assert panel.inner_text() == words
    writer.page.wait_for_timeout(7000)
    assert (writer.run_number(), box.input_value()) == (written, "铜梁")
    writer.act(lambda: box.press("Enter"))
    assert "铜梁" in writer.page.url or "%E9%93%9C" in writer.page.url


def test_a_review_is_not_drawn_anew_over_its_editors_head(open_desk: OpenBoard, home: Path) -> None:
    editor = open_desk("/intake")
    let_in(editor, "在审.txt", FORMS[".txt"](blocks("永川区")))
    editor.page.keyboard.press("Enter")
    # The browser tells once that something is not saved; from then on nothing runs.
    editor.act(lambda: editor.page.locator(".review-grid [name=value]").fill("33.4"))
    runs, asked = editor.run_number(), polls(editor)
    publish_elsewhere(home)
    editor.page.wait_for_timeout(7000)
    assert editor.run_number() == runs
    assert asked == []
    assert editor.page.locator(".review-grid [name=value]").input_value() == "33.4"


def test_the_import_page_follows_unless_a_question_is_open(open_desk: OpenBoard, home: Path) -> None:
    publish_elsewhere(home)
    editor = open_desk("/intake")
    editor.act(editor.page.locator(".st-key-card-history tbody tr button", has_text="撤回").first.click)
    why = editor.page.get_by_role("dialog").get_by_label("为什么撤回")
    why.fill("想一想")
    runs = editor.run_number()
    name = publish_elsewhere(home)
    editor.page.wait_for_timeout(7000)
    assert editor.run_number() == runs
    assert why.input_value() == "想一想"
    editor.page.keyboard.press("Escape")
    editor.page.locator(".st-key-card-history tbody tr", has_text=name).wait_for(timeout=SOON)


def test_waiting_costs_no_run_and_a_tab_that_nobody_sees_asks_nothing(open_desk: OpenBoard) -> None:
    board = open_desk("/")
    runs, asked = board.run_number(), polls(board)
    board.page.wait_for_timeout(11_000)
    assert board.run_number() == runs
    assert 1 <= len(asked) <= 3
    answer = asked[0].response()
    assert answer is not None
    assert len(answer.body()) < 60
    board.page.evaluate("Object.defineProperty(document, 'hidden', {get: () => true, configurable: true})")
    seen = len(asked)
    board.page.wait_for_timeout(11_000)
    assert len(asked) == seen
    board.page.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    board.page.wait_for_timeout(500)
    assert len(asked) == seen + 1
