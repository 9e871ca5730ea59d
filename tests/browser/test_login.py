"""Streamlit's own login against a provider of our own: an editor on the list may publish, nobody else may."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import randrange

import pytest
from playwright.sync_api import Browser

pytest.importorskip("authlib", reason="the login is not installed: tests/requirements-login.txt has it")
pytest.importorskip("httpx", reason="the login is not installed: tests/requirements-login.txt has it")

from tests.browser.driver import Board, close, new_context
from tests.browser.provider import CLIENT, SECRET, Provider, providing
from tests.browser.server import Server, free_port, serving
from tests.browser.test_front import english

TEXT = "城口县2022年国民经济和社会发展统计公报\n2023年3月20日\n2022年，城口县实现地区生产总值{}.6亿元。\n"
SETTINGS = """
[auth]
redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
cookie_secret = "for tests alone, and long enough"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"

[board]
editors = ["Zhang@example.gov.cn"]
"""


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with providing() as running:
        yield running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, warehouse: Path, provider: Provider) -> Iterator[Server]:
    """A board with the login set up, on which being at this machine gives no right."""
    folder, port = tmp_path_factory.mktemp("login"), str(free_port())
    shutil.copytree(warehouse, folder / "warehouse", symlinks=True)
    (folder / ".streamlit").mkdir()
    given = SETTINGS.format(port=port, client=CLIENT, secret=SECRET, provider=provider.url)
    (folder / ".streamlit" / "secrets.toml").write_text(given, encoding="utf-8")
    settings = {"BOARD_EDIT": "", "BOARD_LIBRARY": str(folder / "library"), "NO_PROXY": "127.0.0.1"}
    with serving(folder, folder / "warehouse", port=port, **settings) as running:
        yield running
    log = running.log.read_text(encoding="utf-8")
    assert "Traceback" not in log, log[-6000:]


@pytest.fixture
def reader(chromium: Browser, server: Server) -> Iterator[Board]:
    """The import page in a fresh browser."""
    board = Board(new_context(chromium).new_page(), server.url).open("/intake")
    yield board
    close(board.page.context)
    assert not board.errors


def log_in(board: Board, person: str) -> Board:
    board.page.locator(".st-key-login button").click()
    board.page.get_by_role("link", name=person).click()
    board.page.wait_for_url(f"{board.url}/**")
    return board.open("/intake")


def test_who_is_not_logged_in_may_look_and_is_offered_the_login(reader: Board) -> None:
    assert reader.page.locator(".st-key-card-intake").count() == 0
    assert reader.page.locator(".st-key-login button").inner_text() == "登录"
    assert reader.page.locator(".st-key-navigation", has_text="登录").count() == 1
    assert english(reader) == []


def test_an_editor_on_the_list_publishes_under_the_own_name(reader: Board) -> None:
    log_in(reader, "zhang")
    reader.page.get_by_role("tab", name="粘贴文字").click()
    reader.page.get_by_label("文字", exact=True).fill(TEXT.format(randrange(10, 99)))
    reader.page.get_by_role("button", name="读出数字").click()
    reader.page.locator(".review-rows tbody tr").first.wait_for(timeout=60_000)
    reader.page.locator(".st-key-publish button").first.click()
    reader.page.get_by_role("button", name="发布到看板").click()
    reader.page.locator(".notice", has_text="已发布").wait_for(timeout=60_000)
    assert "张三" in reader.page.locator(".st-key-card-history tbody tr").first.inner_text()
    assert english(reader) == []
    reader.page.get_by_role("button", name="退出登录").click()
    reader.page.wait_for_timeout(2000)
    reader.open("/intake")
    assert reader.page.locator(".st-key-card-intake").count() == 0


@pytest.mark.parametrize("person", ["wang", "forger"])
def test_anybody_else_who_is_logged_in_may_only_look(reader: Board, person: str) -> None:
    log_in(reader, person)
    assert "不在编辑名单里" in reader.page.locator(".empty").inner_text()
    assert reader.page.locator(".st-key-card-intake").count() == 0
    assert reader.page.get_by_role("button", name="退出登录").is_visible()
