"""One board and one browser a worker, against a warehouse built for the tests, on a day that never changes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from pages.parts.navigation import DESK, PAGES
from tests.browser.driver import Board, close, new_context
from tests.browser.looking import Window, in_order_of_views
from tests.browser.server import ROOT, Server, build_warehouse, environment, serving

NO_BROWSER = "没有 Chromium：以管理员身份执行 apt-get install chromium fonts-noto-cjk"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # A busy machine may keep a browser waiting longer than a test does: what fails twice is broken.
            item.add_marker(pytest.mark.flaky(reruns=1))
    items[:] = in_order_of_views(items)


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, object, object]:
    """Have a test that failed leave no view behind."""
    item.stash[FAILED] = call.excinfo is not None
    return (yield)


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


@pytest.fixture(scope="module")
def window(chromium: Browser) -> Iterator[Window]:
    """The window of a file's tests that only look."""
    shared = Window(chromium)
    yield shared
    shared.close()


@pytest.fixture
def look_at(window: Window, server: Server, request: pytest.FixtureRequest) -> Iterator[OpenBoard]:
    """``look_at(view, width=…, height=…, scheme=…, scale=…)``: a page by its name, or a path, for tests that look.

    What another test looked at just before stands there still. A test that presses keys or opens menus asks for its
    view ``alone``. A test that ends well has also had no error in the console and asked nothing of another host.
    """
    entries = {entry.address for entry in DESK}

    def shown(view: str, *, alone: bool = False, **looks: object) -> Board:
        if view in entries:
            of_desk, paths = request.getfixturevalue("furnished")
            return window.show(of_desk, paths[view], alone=alone, last=ARRIVED[view], **looks)
        path = "/" if view == PAGES[0].address else f"/{view.removeprefix('/')}"
        return window.show(server, path, alone=alone, **looks)

    yield shown
    window.leave(is_kept=not request.node.stash[FAILED])


@pytest.fixture
def board(open_board: OpenBoard) -> Board:
    """The start page in a fresh browser."""
    return open_board("/")
