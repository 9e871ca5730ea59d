"""How long the server works on a page: the script run whole, without a browser."""

import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from streamlit.testing.v1 import AppTest

from pages.parts.navigation import PageEntry
from warehouse.connection import current
from warehouse.questions.scope import scope_regions

BOARD = Path(__file__).parents[1] / "pages" / "board.py"
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
    first = [_one_run(app, view) for view in views]
    again = [_one_run(app, view) for view in views]
    return ServerTime(statistics.median(first), statistics.median(again))


def _one_run(app: AppTest, district: str) -> float:
    app.query_params["district"] = district
    start = time.perf_counter()
    app.run()
    milliseconds = (time.perf_counter() - start) * 1000
    if app.exception or app.error:
        raise RuntimeError(f"the page failed for district {district}: {[*app.exception, *app.error]}")
    return milliseconds
