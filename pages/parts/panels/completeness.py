"""How complete the picture is: districts with a value by area, or numbers by theme further down."""

from collections import Counter

import pandas as pd

from pages.charts.counts import counts
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.place import Choice, values_of
from pages.parts.scope import Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.districts import tiles
from warehouse.questions.series import numbers_by_theme


def completeness(board: Warehouse, scope: Scope, choice: Choice | None) -> None:
    """Draw the card for the scope: by area for the whole city, by theme below it."""
    if scope.level == "city" and choice:
        _by_area(board, choice)
    else:
        _by_theme(board, scope)


@remembered
def _of_areas(board: Warehouse, choice: Choice) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return the values of districts in the order of the areas, and how many districts each area has."""
    grid = tiles(board, day=choice.period_end)
    values = values_of(board, choice)
    wholes: dict[str, int] = {}
    for area in grid["area"].tolist():
        wholes[area] = wholes.get(area, 0) + 1
    tiled, order = set(grid["region"].tolist()), list(wholes)
    places = enumerate(zip(values["region"].tolist(), values["area"].tolist(), strict=True))
    kept = sorted((order.index(area), place) for place, (region, area) in places if region in tiled)
    ordered = values.iloc[[place for _, place in kept]]
    ordered["code"] = [f"area={order[area]}" for area, _ in kept]
    return ordered, wholes


def _by_area(board: Warehouse, choice: Choice) -> None:
    ordered, wholes = _of_areas(board, choice)
    chart_card(
        Card("completeness", "数据全不全：各片区有数的区县", ordered, choice.name, "个区县", choice.period_label),
        lambda: counts(ordered, by="area", counted="region", theme=theme(), wholes=wholes),
        empty="没有一个区县公开过这个数。",
    )


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
        empty=f"{scope.name}还没有公开的数。",
    )
