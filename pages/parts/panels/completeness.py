"""How complete the picture is: districts with a value by area and year, or numbers by theme further down."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

import pandas as pd

from pages.charts.counts import counts
from pages.charts.finding import most_and_least
from pages.charts.rows import entries
from pages.charts.shares import Share, shares
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.place import Choice, periods_of, values_of
from pages.parts.scope import Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.districts import tiles
from warehouse.questions.series import numbers_by_theme

MOST_YEARS = 6
YEAR = len("2025年")


def completeness(board: Warehouse, scope: Scope, choice: Choice | None) -> None:
    """Draw the card for the scope: by area and year for the whole city, by theme below it."""
    if scope.level == "city" and choice:
        _by_area(board, choice)
    else:
        _by_theme(board, scope)


@remembered
def _of_areas(board: Warehouse, choice: Choice) -> tuple[pd.DataFrame, list[Share], str]:
    """Return the values of districts, a tile for each area and year, and which years these are, in words.

    The years are up to six with the same part of a year as the chosen period, which is among them.
    """
    periods = _alike(choice, periods_of(board, choice.measure))
    frames, found = [], []
    for one in periods:
        grid, values = tiles(board, day=one.period_end), values_of(board, one)
        values = values[values["region"].isin(grid["region"])]
        stated: dict[str, list[Any]] = {}
        for row in entries(values):
            stated.setdefault(row.area, []).append(row)
        for area, districts in Counter(grid["area"].tolist()).items():
            code = f"area={area}&period={one.period}"
            found.append(Share(area, one.period_label[:YEAR], districts, stated.get(area, []), code))
        frames.append(values)
    first, last = periods[0].period_label[:YEAR], periods[-1].period_label
    years = last if len(periods) == 1 else f"{first[:-1]}—{last}"
    return pd.concat(frames, ignore_index=True), found, years


def _alike(choice: Choice, periods: Iterable[Choice]) -> list[Choice]:
    """Return the newest periods that are the same part of a year as the chosen one, which is among them, by time."""
    alike = sorted((one for one in periods if _part(one) == _part(choice)), key=lambda one: one.period)
    newest = alike[-MOST_YEARS:]
    return newest if choice in newest else [choice, *newest[1:]]


def _part(choice: Choice) -> str:
    return choice.period[4:]


def _by_area(board: Warehouse, choice: Choice) -> None:
    frame, found, years = _of_areas(board, choice)
    note = f"{choice.name}；颜色越深，有数的越多；点一格看这个片区"
    chart_card(
        Card("completeness", "数据全不全：各片区有数的区县", frame, note, "个区县", years),
        lambda: shares(found, theme=theme()),
        shows=_ends(found),
        empty="没有一个区县公开过这个数。",
    )


def _ends(found: list[Share]) -> str:
    """Return in words in which area of the newest year most and fewest districts have a number."""
    newest = sorted(
        (one for one in found if one.column == found[-1].column), key=lambda one: len(one.stated) / one.whole
    )
    told = [f"{one.row} {one.whole} 个区县里 {len(one.stated)} 个有数" for one in newest]
    return f"{found[-1].column}最全的是{told[-1]}，最缺的是{told[0]}" if found else ""


@remembered
def _most_first(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the numbers of the scope, those of the theme with most of them first."""
    frame = numbers_by_theme(board, area=scope.area, district=scope.district, cluster=scope.cluster, firm=scope.firm)
    themes = frame["theme"].tolist()
    number = Counter(themes)
    return frame.iloc[sorted(range(len(themes)), key=lambda place: -number[themes[place]])]


def _by_theme(board: Warehouse, scope: Scope) -> None:
    ordered = _most_first(board, scope)
    chart_card(
        Card("completeness", f"数据全不全：{scope.name}各主题有多少个数", ordered, "点一条看是哪些", "个数"),
        lambda: counts(ordered, by="theme", theme=theme()),
        shows=most_and_least(Counter(ordered["theme"]), "个数"),
        empty=f"{scope.name}还没有公开的数。",
    )
