"""One board and one browser a worker, against a warehouse built for the tests, on a day that never changes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pages.parts.navigation import DESK, PAGES
from tests.browser.driver import Board, close, new_context
from tests.browser.server import ROOT, Server, build_warehouse, environment, serving

NO_BROWSER = "没有 Chromium：以管理员身份执行 apt-get install chromium fonts-noto-cjk"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # A busy machine may keep a browser waiting longer than a test does: what fails twice is broken.
            item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse built from the shipped data."""
    return build_warehouse(tmp_path_factory.mktemp("warehouse"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, warehouse: Path) -> Iterator[Server]:
    """The board that tests share; it must not have failed in any of them."""
    with serving(tmp_path_factory.mktemp("board"), warehouse) as running:
        yield running
    log = running.log.read_text(encoding="utf-8")
    assert "Traceback" not in log, log[-6000:]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(NO_BROWSER)
        pytest.skip(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


OpenBoard = Callable[..., Board]
REVIEW_STAGE = "tests/browser/stages/review_page.py"


@pytest.fixture
def open_board(chromium: Browser, server: Server) -> Iterator[OpenBoard]:
    """``open_board(path, width=…, height=…, scheme=…, server=…)``: the path in a fresh browser of its own.

    A test that ends well has also had no error in the console and asked nothing of another host.
    """
    boards: list[Board] = []

    def opened(path: str = "/", *, server: Server = server, **looks: object) -> Board:
        context = new_context(chromium, **looks)  # type: ignore[arg-type]
        board = Board(context.new_page(), server.url)
        boards.append(board)
        return board.open(path)

    yield opened
    for board in boards:
        close(board.page.context)
    for board in boards:
        board.check()


@contextmanager
def desk(folder: Path, warehouse: Path) -> Iterator[Server]:
    """A board that this machine may edit, with a warehouse and a library of its own; it must not have failed."""
    shutil.copytree(warehouse, folder / "warehouse", symlinks=True)
    settings = {"BOARD_EDIT": "1", "BOARD_LIBRARY": str(folder / "library")}
    with serving(folder, folder / "warehouse", **settings) as running:
        yield running
    log = running.log.read_text(encoding="utf-8")
    assert "Traceback" not in log, log[-6000:]


@pytest.fixture(scope="module")
def desk_server(tmp_path_factory: pytest.TempPathFactory, warehouse: Path) -> Iterator[Server]:
    """The board that a file's tests edit."""
    with desk(tmp_path_factory.mktemp("desk"), warehouse) as running:
        yield running


@pytest.fixture
def open_desk(chromium: Browser, desk_server: Server) -> Iterator[OpenBoard]:
    """``open_desk(path)``: a path of the board in a fresh browser, as another editor's."""
    boards: list[Board] = []

    def opened(path: str = "/intake", **looks: object) -> Board:
        board = Board(new_context(chromium, **looks).new_page(), desk_server.url)  # type: ignore[arg-type]
        boards.append(board)
        return board.open(path)

    yield opened
    for board in boards:
        close(board.page.context)
        board.check()


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory, warehouse: Path) -> Iterator[Server]:
    """The review component alone, over a document of the stage's own."""
    with serving(tmp_path_factory.mktemp("stage"), warehouse, script=REVIEW_STAGE) as running:
        yield running
    log = running.log.read_text(encoding="utf-8")
    assert "Traceback" not in log, log[-6000:]


@pytest.fixture
def open_stage(chromium: Browser, stage: Server) -> Iterator[OpenBoard]:
    """``open_stage(numbers)``: the stage with so many numbers in a fresh browser."""
    boards: list[Board] = []

    def opened(numbers: int = 12, **looks: int) -> Board:
        board = Board(new_context(chromium, **looks).new_page(), stage.url)
        boards.append(board)
        board.open(f"/?numbers={numbers}")
        board.page.locator(".review-rows tbody tr").first.wait_for()
        return board

    yield opened
    for board in boards:
        close(board.page.context)
        board.check()


ALL_PAGES = [entry.address for entry in (*PAGES, *DESK)]
"""Every page by its name, those on which documents come in included: what holds for pages holds for all of these."""
ARRIVED = {"intake": "[data-testid=stFileUploader]", "review": ".review-rows tbody tr"}
"""What of a page of the desk comes last."""
FURNISHING = Path(__file__).parent / "stages" / "furnish.py"


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory, warehouse: Path) -> Iterator[tuple[Server, Mapping[str, str]]]:
    """A board that may be edited, with history, examples and a draft in review; the paths of its desk by page."""
    folder = tmp_path_factory.mktemp("furnished")
    with desk(folder, warehouse) as running:
        settings = {"BOARD_EDIT": "1", "BOARD_LIBRARY": str(folder / "library")}
        done = subprocess.run(
            [sys.executable, str(FURNISHING)],
            cwd=ROOT,
            env={**environment(folder / "warehouse", folder), **settings, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        yield running, {"intake": "/intake", "review": f"/review?draft={done.stdout.strip()}"}


@pytest.fixture
def open_page(open_board: OpenBoard, request: pytest.FixtureRequest) -> OpenBoard:
    """``open_page(name, …)``: one of ``ALL_PAGES`` in a fresh browser of its own, as ``open_board`` opens a path."""

    def opened(page: str, **looks: object) -> Board:
        if page not in {entry.address for entry in DESK}:
            return open_board("/" if page == PAGES[0].address else f"/{page}", **looks)
        server, paths = request.getfixturevalue("furnished")
        board = open_board(paths[page], server=server, **looks)
        board.page.locator(
            {"intake": "[data-testid=stFileUploader]", "review": ".review-rows tbody tr"}[page]
        ).first.wait_for()
        return board

    return opened


@pytest.fixture
def board(open_board: OpenBoard) -> Board:
    """The start page in a fresh browser."""
    return open_board("/")
