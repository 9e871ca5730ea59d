"""How long a reader waits in the browser: from the press on a mark to the last change in a chart."""

import random
import statistics
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.driver import IDLE, Board

CLOCK = (Path(__file__).parent / "clock.js").read_text(encoding="utf-8")
WARM_UP = 2
ONE = 0
"""Stands for the page with one static chart as the framework draws it."""
TRIALS = 4
"""Clicks that find out how many charts a page has below: places differ in what is known of them."""


@dataclass(frozen=True)
class Click:
    """One click: milliseconds to the last change in a chart, and how many charts the page has afterwards."""

    milliseconds: float
    charts: int


@dataclass
class Timed:
    """One thing that is clicked again and again: its clicks over all rounds.

    A click that leads where no chart is drawn anew (to a table, to a panel beside the same chart) has no time to a new
    chart; its time to the end of the run is kept apart, in milliseconds. ``beside``: by number of static charts (0: one
    in the framework's theme) what a click on the page with those took, each time right after a click here.
    """

    name: str
    charts: int
    click: Callable[[], None]
    clicks: list[Click] = field(default_factory=list)
    chartless: list[float] = field(default_factory=list)
    beside: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    @property
    def median(self) -> float:
        """Half of the clicks took no longer, in milliseconds."""
        return statistics.median(self._milliseconds)

    @property
    def slow(self) -> float:
        """95 of 100 clicks took no longer, in milliseconds."""
        return sorted(self._milliseconds)[int(0.95 * len(self.clicks))]

    @property
    def _milliseconds(self) -> list[float]:
        return [click.milliseconds for click in self.clicks]

    @property
    def to_one(self) -> float:
        """Return the ratio of its median to that of the page with one static chart."""
        return self.median / statistics.median(self.beside[ONE])

    @property
    def to_same(self) -> float:
        """Return the median ratio of a click to the page with as many static charts as that click led to."""
        return statistics.median(
            click.milliseconds / statistics.median(self.beside[click.charts]) for click in self.clicks
        )


def time_clicks(page: Page, timed: Timed, prepare: Callable[[], None], clicks: int) -> Iterator[Click]:
    """Click so many times, note how long each took and yield those that led to a chart; the first two only warm up."""
    for number in range(clicks + WARM_UP):
        click, is_drawn = time_click(page, timed, prepare)
        if number < WARM_UP:
            continue
        if is_drawn:
            timed.clicks.append(click)
            yield click
        else:
            timed.chartless.append(click.milliseconds)


def time_click(page: Page, timed: Timed, prepare: Callable[[], None]) -> tuple[Click, bool]:
    """Return one click, and whether a chart was drawn after it."""
    prepare()
    page.evaluate("clock.start()")
    timed.click()
    idle = f"clock.result(document.querySelector('{IDLE}') !== null)"
    took, is_drawn, charts = page.wait_for_function(idle, polling=50, timeout=30_000).json_value()
    return Click(took, charts), is_drawn


def press(page: Page, x: float, y: float) -> None:
    """Press at a place of the window, after a rest: Plotly looks at the pointer only now and then."""
    page.mouse.move(x - 2, y - 1)
    page.mouse.move(x, y)
    page.wait_for_timeout(80)
    page.mouse.down()
    page.mouse.up()


class FloorPage:
    """A page with nothing but static charts and a button that draws them anew."""

    def __init__(self, board: Board, charts: int, theme: str) -> None:
        self.board = board
        board.page.add_init_script(CLOCK)
        board.open(f"/?charts={charts}&theme={theme}")
        self.button = board.page.get_by_role("button", name="再画")
        self.timed = Timed(f"{charts} 图（theme={theme}）", charts, self._click)

    def _click(self) -> None:
        box = self.button.bounding_box()
        if box is None:
            raise RuntimeError("the floor page has no button")
        press(self.board.page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def once(self) -> float:
        """Time one click and return the milliseconds."""
        click = self._timed_click()
        self.timed.clicks.append(click)
        return click.milliseconds

    def warm_up(self) -> None:
        """Click a few times without noting it."""
        for _ in range(WARM_UP):
            self._timed_click()

    def _timed_click(self) -> Click:
        return time_click(self.board.page, self.timed, lambda: self.board.page.wait_for_timeout(150))[0]


class BoardPage:
    """A page of the board, and its first chart that leads down."""

    def __init__(self, board: Board, title: str, address: str) -> None:
        self.board = board
        board.page.add_init_script(CLOCK)
        board.open(address)
        self.chart = next((name for name in board.charts() if self._drills(name)), "")
        self.turn = random.Random(7)
        self.went_down = False
        self.timed = Timed(title, len(board.charts()), self._click)
        if self.chart:
            self.timed.charts = max(self._charts_below() for _ in range(TRIALS))

    def _charts_below(self) -> int:
        self._prepare()
        self.board.act(self._click)
        return len(self.board.charts())

    def _drills(self, chart: str) -> list[dict[str, float]]:
        marks = [mark for mark in self.board.marks(chart) if mark["code"] and min(mark["width"], mark["height"]) > 3]
        return [{"x": mark["x"], "y": mark["y"]} for mark in marks]

    def _prepare(self) -> None:
        if self.went_down:
            self.board.act(self.board.page.go_back)
        self.board.page.evaluate("chart => driver.reveal(chart)", self.chart)
        self.board.page.wait_for_timeout(300)
        height = (self.board.page.viewport_size or {"height": 900})["height"]
        self.marks = [mark for mark in self._drills(self.chart) if 80 < mark["y"] < height - 10]

    def _click(self) -> None:
        mark = self.turn.choice(self.marks)
        self.went_down = True
        press(self.board.page, mark["x"], mark["y"])

    def round(self, clicks: int, floors: Mapping[int, FloorPage]) -> None:
        """Time so many clicks, each from the page as it opens: the browser's Back leads there again.

        After each one the floors are clicked once that it is held against: a shared machine is now quick, now slow.
        """
        if not self.chart:
            return
        for click in time_clicks(self.board.page, self.timed, self._prepare, clicks):
            for count in (ONE, click.charts):
                self.timed.beside[count].append(floors[min(count, max(floors))].once())
