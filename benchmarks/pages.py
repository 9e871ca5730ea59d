"""Every page of the board beside the floor that the framework sets: ``python -m benchmarks.pages``.

Server: median of a whole script run, for views that nobody has looked at yet and for the same views again, and of a
page with nothing but one static chart, all in turns. Browser: median from the press on a mark that leads down to the
last change in a chart, as a ratio to an otherwise empty page with one static chart and to one with as many static
charts as the page has after that click, both clicked right after it. Clicks after which no chart is drawn anew are
counted apart, with the median time to the end of their run.
"""

import argparse
import logging
import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks import server_time
from benchmarks.browser_time import ONE, BoardPage, FloorPage, Timed
from benchmarks.server_time import ServerTime
from pages.parts.navigation import PAGES
from tests.browser.driver import Board, new_context
from tests.browser.server import TODAY, build_warehouse, serving

FLOOR = "benchmarks/floor/page.py"
MOST_SERVER = 60.0
MOST_TO_SAME = 1.2
MOST_TO_ONE = 2.0
FEW_CHARTS = 4
HEAD = (
    *("页面", "服务器首次看", "再看", "下钻后图数", "点击到出图", "95%"),
    *("对单图空页", "对同图数空页", "无新图的点击", "达到"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and return 1 where something is asked for and not reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description="测量各页的快慢。")
    parser.add_argument("--rounds", type=int, default=3, help="轮数")
    parser.add_argument("--clicks", type=int, default=8, help="每轮每页点击次数")
    chosen = parser.parse_args(arguments)
    # The script runs outside a server here, which the framework notes at every turn.
    logging.getLogger("streamlit").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        warehouse = build_warehouse(Path(folder))
        os.environ.update(BOARD_WAREHOUSE=str(warehouse), BOARD_TODAY=TODAY)
        server, empty = server_time.measure(PAGES, server_time.districts(server_time.VIEWS))
        floors, pages = measure_browser(Path(folder), warehouse, chosen.rounds, chosen.clicks)
    rows = [row(page, server[page.name]) for page in pages]
    show(empty, floors, rows)
    return 0 if all(line[-1] == "是" for line in rows) else 1


def measure_browser(folder: Path, warehouse: Path, rounds: int, clicks: int) -> tuple[list[Timed], list[Timed]]:
    """Return the pages with static charts and the pages of the board, after all rounds."""
    with ExitStack() as stack:
        board = stack.enter_context(serving(folder, warehouse))
        floor = stack.enter_context(serving(folder, warehouse, script=FLOOR))
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        stack.callback(browser.close)
        paths = ["/", *(f"/{entry.address}" for entry in PAGES[1:])]
        pages = [
            BoardPage(new_board(browser, board.url), entry.title, path)
            for entry, path in zip(PAGES, paths, strict=True)
        ]
        # Some clicks lead to more charts than the trials found: each is held against a page with as many.
        most = max(FEW_CHARTS, *(page.timed.charts for page in pages if page.chart))
        floors = {ONE: FloorPage(new_board(browser, floor.url), 1, "streamlit")}
        floors |= {count: FloorPage(new_board(browser, floor.url), count, "none") for count in range(1, most + 1)}
        for floor_page in floors.values():
            floor_page.warm_up()
        for _ in range(rounds):
            for page in pages:
                page.round(clicks, floors)
    return [page.timed for page in floors.values() if page.timed.clicks], [page.timed for page in pages]


def new_board(browser: Browser, url: str) -> Board:
    """Return a tab of a fresh browser."""
    return Board(new_context(browser).new_page(), url)


def row(page: Timed, server: ServerTime) -> tuple[str, ...]:
    """Return one line of the table; the last cell says whether all that is asked is reached."""
    is_reached = server.first < MOST_SERVER
    cells = [page.name, f"{server.first:.0f}", f"{server.again:.0f}"]
    without = f"{statistics.median(page.chartless):.0f}（{len(page.chartless)} 次）" if page.chartless else "—"
    if not page.clicks:
        return (*cells, "—", "—", "—", "—", "—", without, "是" if is_reached else "否")
    charts = sorted({click.charts for click in page.clicks})
    is_reached = is_reached and page.to_same <= MOST_TO_SAME and (charts[-1] > FEW_CHARTS or page.to_one <= MOST_TO_ONE)
    times = (f"{page.median:.0f}", f"{page.slow:.0f}", f"{page.to_one:.2f}", f"{page.to_same:.2f}")
    return (*cells, "、".join(map(str, charts)), *times, without, "是" if is_reached else "否")


def show(empty: float, floors: Sequence[Timed], rows: Sequence[tuple[str, ...]]) -> None:
    """Print the floors and the table."""
    print(f"服务器的下限（空页，一张静态图）：{empty:.0f} 毫秒")
    print("下限（空页，静态图，点击到出图的中位毫秒）：")
    for floor in floors:
        print(f"  {floor.name}：{floor.median:.0f}，95% 不超过 {floor.slow:.0f}（{len(floor.clicks)} 次）")
    print(
        f"\n要求：服务器首次看低于 {MOST_SERVER:.0f} 毫秒；对同图数空页不超过 {MOST_TO_SAME} 倍；"
        f"{FEW_CHARTS} 图以内对单图空页不超过 {MOST_TO_ONE:.0f} 倍。\n"
    )
    for line in (HEAD, ("---",) * len(HEAD), *rows):
        print("| " + " | ".join(line) + " |")


if __name__ == "__main__":
    sys.exit(main())
