"""How long the server works on a page: the script run whole, without a browser."""

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from streamlit.runtime.scriptrunner import RerunData, ScriptRunner
from streamlit.testing.v1 import AppTest

from pages.parts.navigation import PageEntry
from warehouse.connection import current
from warehouse.questions.scope import scope_regions

BOARD = Path(__file__).parents[1] / "pages" / "board.py"
FLOOR = Path(__file__).parent / "floor" / "page.py"
VIEWS = 20
CITY = "500000"


@dataclass(frozen=True)
class ServerTime:
    """Medians in milliseconds: of views that nobody has looked at yet, and of the same views looked at again."""

    first: float
    again: float


def districts(most: int) -> list[str]:
    """Return codes of districts that have observations."""
    regions = scope_regions(current())
    codes = [str(code) for code in regions["region"]]
    return [code for code in codes if code.isdigit() and code != CITY][:most]


def measure(entries: Sequence[PageEntry], views: Sequence[str]) -> tuple[dict[str, ServerTime], float]:
    """Run every page for each district, then once more; return the medians by title, and that of the floor's runs.

    The pages and the floor, a page with nothing but one static chart, take turns: a shared machine is now quick, now
    slow, and so no page has its slow minute alone.
    """
    floor = AppTest.from_file(str(FLOOR), default_timeout=60)
    floor.run()
    apps = {entry.title: _opened(entry) for entry in entries}
    empty: list[float] = []
    laps: list[dict[str, list[float]]] = []
    for _ in range(2):
        laps.append({title: [] for title in apps})
        for view in views:
            empty.append(_one_run(floor, charts="1"))
            for title, app in apps.items():
                laps[-1][title].append(_one_run(app, district=view))
    first, again = laps
    times = {title: ServerTime(statistics.median(first[title]), statistics.median(again[title])) for title in apps}
    return times, statistics.median(empty)


def _opened(entry: PageEntry) -> AppTest:
    app = AppTest.from_file(str(BOARD), default_timeout=60)
    app.run()
    return app.switch_page(entry.screen).run()


def _one_run(app: AppTest, **query: str) -> float:
    for name, value in query.items():
        app.query_params[name] = value
    with _script_runs() as took:
        app.run()
    if app.exception or app.error:
        raise RuntimeError(f"the page failed for {query}: {[*app.exception, *app.error]}")
    return sum(took)


@contextmanager
def _script_runs() -> Iterator[list[float]]:
    """Give the milliseconds of each run of the script; what the harness does before and after them is no server's."""
    took: list[float] = []
    run = ScriptRunner._run_script

    def timed(runner: ScriptRunner, data: RerunData) -> None:
        start = time.perf_counter()
        run(runner, data)
        took.append((time.perf_counter() - start) * 1000)

    with mock.patch.object(ScriptRunner, "_run_script", timed):
        yield took
