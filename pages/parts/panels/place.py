"""The place below: tiles of districts for the city, districts of an industry, industries of a district, its firms."""

from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.charts.marks import weak_note
from pages.charts.ranking import order_of, ranking
from pages.charts.rows import entries
from pages.charts.tile_map import tile_map
from pages.exports.listed import Line, Listed
from pages.parts import view
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.cluster_output import cluster_output
from pages.parts.panels.firm_record import firm_record
from pages.parts.scope import Scope
from pages.parts.style import theme
from pages.parts.turns import turn
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.districts import place_choices, place_values, tiles

DEFAULT_MEASURE = "gdp-level"
ENOUGH_TILES = 20
"""Districts that the opening map needs in its year."""


@dataclass(frozen=True)
class Choice:
    """One measure in one period, as the address and the questions name it."""

    measure: str
    period: str
    subject_kind: str
    subject: str
    qualifier: str
    indicator: str
    transformation: str
    name: str
    unit: str
    period_label: str
    period_end: str

    @property
    def series(self) -> dict[str, str]:
        """What tells the measure from all others, as questions name it."""
        names = ("subject_kind", "subject", "qualifier", "indicator", "transformation")
        return {name: getattr(self, name) for name in names}


def read_choice(board: Warehouse, scope: Scope) -> tuple[Choice, pd.DataFrame] | None:
    """Return measure and period of the address, and all there are; None where districts state nothing in the scope."""
    choices = place_choices(board, subject=scope.cluster, area=scope.area)
    if choices.empty:
        return None
    offered = _offered(board, scope.cluster, scope.area)
    default = DEFAULT_MEASURE if not scope.cluster and DEFAULT_MEASURE in offered else next(iter(offered))
    names = {measure: periods[newest].name for measure, (periods, newest) in offered.items()}
    view.read(Parameter("indicator", "指标", offered, default, is_carried=True, names=names))
    periods, newest = offered[view.value("indicator")]
    view.read(Parameter("period", "时期", periods, newest, is_carried=True))
    return periods[view.value("period")], choices


@remembered
def _offered(board: Warehouse, subject: str, area: str) -> dict[str, tuple[dict[str, Choice], str]]:
    """Return for each measure that districts state what to choose by period, and the period to open on."""
    of_measures = place_choices(board, subject=subject, area=area).groupby("measure", sort=False)
    # An area opens on the period of the whole city where it has it: going down changes the place and nothing else.
    of_city = _offered(board, subject, "") if area else {}
    found = {}
    for measure, of_measure in of_measures:
        periods = {row.period: _choice(row) for row in entries(of_measure)}
        opening = of_city[measure][1] if measure in of_city else ""
        found[str(measure)] = periods, opening if opening in periods else default_period(of_measure)
    return found


def periods_of(board: Warehouse, measure: str) -> list[Choice]:
    """Return a measure of regions and sectors in each period for which districts anywhere in the city state it."""
    return list(_offered(board, "", "")[measure][0].values())


def default_period(of_measure: pd.DataFrame) -> str:
    """Return the newest year that at least twenty districts state, else the newest that most do."""
    years = of_measure[(of_measure["period_kind"] == "year") & (of_measure["districts"] >= ENOUGH_TILES)]
    if len(years):
        return str(years.sort_values("time")["period"].iat[-1])
    return str(of_measure.sort_values(["districts", "time"])["period"].iat[-1])


def _choice(row: Any) -> Choice:
    return Choice(
        row.measure,
        row.period,
        row.subject_kind,
        row.subject,
        row.qualifier,
        row.indicator,
        row.transformation,
        row.measure_name,
        row.unit,
        row.period_label,
        f"{row.period_end:%Y-%m-%d}",
    )


def measure_pickers(choices: pd.DataFrame, choice: Choice) -> None:
    """Draw the select boxes of measure and period, each option with its number of districts."""
    most = choices.drop_duplicates("measure")
    names = {row.measure: f"{row.measure_name}（{row.districts}）" for row in entries(most)}
    of_measure = choices[choices["measure"] == choice.measure].sort_values("time", ascending=False)
    periods = {row.period: f"{row.period_label}（{row.districts}）" for row in entries(of_measure)}
    with st.container(horizontal=True, gap="small", key="measure-pickers"):
        st.selectbox("指标", list(names), format_func=names.__getitem__, **view.bound("indicator", clears=("period",)))
        st.selectbox("时期", list(periods), format_func=periods.__getitem__, **view.bound("period"))


def district_map(board: Warehouse, scope: Scope, choice: Choice, choices: pd.DataFrame) -> None:
    """Draw the tile map of one measure with the choice of measure and period; a tile leads to its district."""
    grid, shown, note = _on_tiles(board, choice, scope.area)
    chart_card(
        Card("map", f"{scope.area}各区县{choice.name}", shown, note, choice.unit, choice.period_label),
        lambda: tile_map(grid, shown, theme=theme(), area=scope.area),
        empty=f"{scope.place}没有一个区县公开过{choice.period_label}的{choice.name}。",
        controls=lambda: measure_pickers(choices, choice),
    )


@remembered
def _on_tiles(board: Warehouse, choice: Choice, area: str) -> tuple[pd.DataFrame, pd.DataFrame, str]:
    """Return all tiles, the values of those in the area (empty: all), and in words how many there are."""
    values, grid = values_of(board, choice), tiles(board, day=choice.period_end)
    is_shown = values["region"].isin(grid["region"])
    shown = values[is_shown & (values["area"] == area)] if area else values[is_shown]
    of = int((grid["area"] == area).sum()) if area else len(grid)
    weak = weak_note(shown)
    return grid, shown, in_words(shown, of) + (f"，其中 {weak}" if weak else "")


def in_words(shown: pd.DataFrame, of: int = 0) -> str:
    """Return how many districts (of all) state a number, and of one alone that nothing can be compared."""
    count = f"{len(shown)}/{of} 个区县有数" if of else f"{len(shown)} 个区县有数"
    return f"{count}，没有可比的" if len(shown) == 1 else count


@remembered
def values_of(board: Warehouse, choice: Choice) -> pd.DataFrame:
    """Return the districts' values of the choice, not to be changed; each mark leads to its district."""
    frame = place_values(board, **choice.series, period=choice.period)
    frame["code"] = "district=" + frame["region"]
    return frame


def below(board: Warehouse, scope: Scope, chosen: tuple[Choice, pd.DataFrame] | None) -> None:
    """Draw what lies one level below the scope: districts, the districts of an industry, industries, firms."""
    levels = (bool(scope.firm), bool(scope.district), bool(scope.cluster), True)
    level = levels.index(True)
    with turn(level, len(levels)):
        if scope.firm:
            firm_record(board, scope)
        elif scope.district:
            cluster_output(board, scope)
        elif scope.cluster:
            district_ranking(board, scope, chosen)
        elif chosen:
            district_map(board, scope, *chosen)


def district_ranking(board: Warehouse, scope: Scope, chosen: tuple[Choice, pd.DataFrame] | None) -> None:
    """Draw the districts that state one measure of an industry, largest first; a bar leads to its district."""
    if chosen is None:
        chart_card(
            Card("ranking", f"各区县的{scope.cluster}", pd.DataFrame()),
            go.Figure,
            empty=f"没有一个区县单独公开过{scope.cluster}的数；可向各区县经济信息委要分集群产值。",
        )
        return
    choice, choices = chosen
    values = values_of(board, choice)
    shown = values[values["area"] == scope.area] if scope.area else values
    title = f"{scope.area}各区县{choice.name}"
    note = "；".join(part for part in (in_words(shown), weak_note(shown)) if part)
    chart_card(
        Card(
            "ranking",
            title,
            shown,
            note,
            choice.unit,
            choice.period_label,
            listed=partial(numbered, shown),
        ),
        lambda: ranking(shown, label="region_short", theme=theme()),
        empty=f"{scope.place}没有一个区县公开过{choice.period_label}的{choice.name}。",
        controls=lambda: measure_pickers(choices, choice),
    )


def numbered(shown: pd.DataFrame, *, ascending: bool = False) -> Listed:
    """Return the places that the bars of a ranking are numbered by; one alone has none."""
    places = order_of(shown, ascending=ascending).tolist() if len(shown) > 1 else [""] * len(shown)
    lines = zip(places, shown["observation_id"].tolist(), strict=True)
    return Listed(("名次（图中）",), tuple(Line((place,), (observation,)) for place, observation in lines))
