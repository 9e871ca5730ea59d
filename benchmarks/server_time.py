"""How long the server works on a page: the script run whole, without a browser."""

import statistics
import time
from collections.abc import Iterator
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


def measure(entry: PageEntry, views: list[str]) -> ServerTime:
    """Run the page once for each district, then once more, and take the medians."""
    app = AppTest.from_file(str(BOARD), default_timeout=60)
    app.run()
    app.switch_page(entry.screen).run()
    first = [_one_run(app, district=view) for view in views]
    again = [_one_run(app, district=view) for view in views]
    return ServerTime(statistics.median(first), statistics.median(again))


def measure_floor(runs: int) -> float:
    """Return the median of a page with nothing but one static chart."""
    app = AppTest.from_file(str(FLOOR), default_timeout=60)
    app.run()
    return statistics.median(_one_run(app, charts="1") for _ in range(runs))


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
