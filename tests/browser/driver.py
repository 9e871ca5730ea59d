"""Drives the board in a real browser: opens, clicks marks, waits for the run to end, reads what stands there."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, Request
from playwright.sync_api import TimeoutError as Timeout

SCRIPT = (Path(__file__).parent / "driver.js").read_text(encoding="utf-8")
IDLE = "[data-testid=stApp][data-test-connection-state=CONNECTED][data-test-script-state=notRunning]"
PROBES = ("/_stcore/health", "/_stcore/host-config")
"""A deep link makes the framework look for its server below the page's own address: these two are not found."""


@dataclass
class Board:
    """One tab on the board, with what went wrong in it so far."""

    page: Page
    url: str
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._on_request)
        self.page.add_init_script(SCRIPT)

    def _on_console(self, message: ConsoleMessage) -> None:
        asked = message.location.get("url", "")
        if message.type == "error" and not (asked.endswith(PROBES) and "404" in message.text):
            self.errors.append(f"{message.text} {asked}")

    def _on_request(self, request: Request) -> None:
        if urlsplit(request.url).scheme in {"http", "https", "ws", "wss"} and not self.is_ours(request.url):
            self.outside.append(request.url)

    def is_ours(self, address: str) -> bool:
        return urlsplit(address).netloc == urlsplit(self.url).netloc

    # -- where we are

    def open(self, path: str = "/") -> "Board":
        """Go to a path of the board and wait until it stands there, whole."""
        self.page.goto(self.url + path)
        self.wait_for_run(0)
        return self

    @property
    def query(self) -> dict[str, str]:
        """The view: the parameters of the address."""
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.page.url).query).items()}

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    # -- waiting

    def run_number(self) -> int:
        return int(self.page.evaluate("driver.run()"))

    def wait_for_run(self, after: int, timeout: float = 30_000) -> None:
        """Wait until a run later than ``after`` has ended and its charts are drawn."""
        try:
            ended = self.page.wait_for_function("after => driver.ended(after)", arg=after, timeout=timeout)
            if ended.json_value() == "broken":
                raise Timeout("the page failed")
            self.page.wait_for_selector(IDLE, timeout=timeout)
            self.page.wait_for_function("driver.isDrawn()", timeout=timeout)
        except Timeout as error:
            shown = self.page.locator("body").inner_text()[:2000]
            where = f"{self.page.url}, {self.errors}"
            raise AssertionError(f"the board did not come to rest at {where}:\n{shown}") from error

    def act(self, do: Callable[[], object]) -> None:
        """Do something that makes the board run, and wait for the end of that run."""
        before = self.run_number()
        do()
        self.wait_for_run(before)

    # -- marks

    def charts(self) -> list[str]:
        """Names of all cards with a chart, from top to bottom."""
        return list(self.page.evaluate("driver.charts()"))

    def marks(self, chart: str) -> list[dict[str, Any]]:
        """Every mark of a chart that can be clicked: ``code``, ``ids``, ``trace`` (kind), ``x`` and ``y`` on screen."""
        return list(self.page.evaluate("chart => driver.marks(chart)", chart))

    def customdata(self, chart: str) -> list[list[str]]:
        """What the figure's marks carry, all traces in order, clickable or not."""
        return list(self.page.evaluate("chart => driver.customdata(chart)", chart))

    def ids(self, name: str) -> set[str]:
        """Ids that a card's figure, table or strip of key figures stands on."""
        return set(self.page.evaluate("name => driver.ids(name)", name))

    def click_mark(self, chart: str, code: str) -> None:
        """Click the mark that leads to ``code``, or, where no mark has such a code, that stands on the id ``code``."""
        self.page.evaluate("chart => driver.reveal(chart)", chart)
        self.page.wait_for_timeout(150)
        marks = self.marks(chart)
        found = [m for m in marks if m["code"] == code] or [m for m in marks if code in m["ids"].split("|")]
        assert found, f"no mark {code} in {chart}: {[m['code'] or m['ids'] for m in marks][:40]}"
        self.act(lambda: self.press(found[0]["x"], found[0]["y"]))

    def press(self, x: float, y: float) -> None:
        """Press the mark that stands there."""
        # Plotly takes the mark from what the pointer hovers over, and looks at that only now and then.
        self.page.mouse.move(x - 2, y - 1)
        self.page.mouse.move(x, y)
        self.page.wait_for_timeout(80)
        self.page.mouse.down()
        self.page.mouse.up()

    # -- reading

    def titles(self) -> list[str]:
        """All headings and chart titles, from top to bottom, an open panel's included."""
        return list(self.page.evaluate("driver.titles()"))

    def english(self) -> list[str]:
        """Texts and labels without a Chinese character that hold a word of three letters or more."""
        return list(self.page.evaluate("driver.english()"))

    def overflow(self) -> list[str]:
        """What reaches beyond the right edge of the window; empty where nothing makes the page scroll sideways."""
        return list(self.page.evaluate("driver.overflow()"))

    def cut(self) -> list[str]:
        """Words of charts that are cut off at an edge, and numbers of an axis that lie on one another."""
        return list(self.page.evaluate("driver.cut()"))

    def download(self, card: str, kind: str = "csv") -> tuple[str, bytes]:
        """Press 下载 (or Excel, of the kind xlsx) of a card; its file's name and bytes."""
        button = self.page.locator(f".st-key-{kind}-{card} button")
        button.scroll_into_view_if_needed()
        self.page.wait_for_timeout(60)  # two downloads back to back: the second would get no event
        with self.page.expect_download() as waiting:
            button.click()
        return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()

    def check(self) -> None:
        """Nothing went wrong in this tab, and nothing was asked of another host."""
        assert not self.errors, json.dumps(self.errors, ensure_ascii=False, indent=1)
        assert not self.outside, self.outside


def new_context(
    browser: Browser,
    *,
    width: int = 1440,
    height: int = 900,
    scheme: str = "light",
    scale: float = 1,
    touch: bool = False,
) -> BrowserContext:
    """A fresh browser, as another reader's."""
    return browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=scale,
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
        accept_downloads=True,
        has_touch=touch,
    )


def close(context: BrowserContext) -> None:
    """Close what a test opened; one that died with its server is closed already."""
    try:
        context.close()
    except Error as error:
        if "closed" not in str(error):
            raise
