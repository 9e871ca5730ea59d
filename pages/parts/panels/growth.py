"""Which industries speed up and which slow down; below the city: which districts, industries or firms do."""

from typing import Any

import pandas as pd

from pages.charts.dumbbell import dumbbell, paces
from pages.charts.marks import break_notes, weak_note
from pages.charts.rows import entries
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.rows import pick
from pages.parts.scope import DISTRICTS, Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.series import growth_rates, industry_growth

MOST_ROWS = 14
PLACES = frozenset({"region", "sector"})
"""Kinds of subjects that stand for a whole place."""


def growth(board: Warehouse, scope: Scope) -> None:
    """Draw the growth of what lies below the scope, in the two latest periods that can be compared."""
    if scope.level == "city":
        _industries(board)
        return
    frame = _compared(board, scope)
    name = "" if frame.empty else frame["indicator_name"].iat[0]
    labels = list(dict.fromkeys(frame["period_label"]))
    chart_card(
        Card(
            "growth",
            f"{scope.name}：{_question(frame)}",
            frame,
            "；".join([f"{name}同比", *_notes(frame)]) if name else "",
            "%",
            "、".join(reversed(labels[-2:])),
        ),
        lambda: dumbbell(frame, label="label", theme=theme()),
        shows=lambda: paces(frame, label="label"),
        among="列出的" if frame["label"].nunique() == MOST_ROWS else "",
        empty=f"没有公开过{scope.name}的增速。",
    )


def _notes(frame: pd.DataFrame) -> list[str]:
    return [*filter(None, [weak_note(frame)]), *break_notes(entries(frame))]


def _question(frame: pd.DataFrame) -> str:
    """Return what the rates answer: two periods of one row say who speeds up, one period says only who grows more."""
    if len(frame) and frame["label"].duplicated().any():
        return "谁在加快，谁在放慢"
    return "谁增得快，谁增得慢" if len(frame) > 1 else "增速"


@remembered
def _compared(board: Warehouse, scope: Scope) -> pd.DataFrame:
    found = growth_rates(board, area=scope.area, district=scope.district, subject=scope.firm or scope.cluster)
    return best_comparison(labelled(found, scope))


@remembered
def _by_industry(board: Warehouse) -> pd.DataFrame:
    return full_periods(industry_growth(board))


def _industries(board: Warehouse) -> None:
    frame = _by_industry(board)
    labels = list(dict.fromkeys(frame["period_label"].tolist()))[-2:]
    chart_card(
        Card(
            "growth",
            "哪些行业在加快，哪些在放慢",
            frame,
            "；".join(["统计局行业口径，增加值同比", *_notes(frame)]),
            "%",
            "、".join(reversed(labels)),
        ),
        lambda: dumbbell(frame, label="subject", theme=theme()),
        shows=lambda: paces(frame, label="subject"),
        empty="没有一期同时公布了全部支柱行业的增速。",
    )


def full_periods(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows by time with the two latest periods that state every industry last; later, partial ones go."""
    periods, times = frame["period"].tolist(), frame["time"].tolist()
    named: dict[str, set[str]] = {}
    for period, subject in zip(periods, frame["subject"].tolist(), strict=True):
        named.setdefault(period, set()).add(subject)
    every = set().union(*named.values())
    time_of = dict(zip(periods, times, strict=True))
    last_two = sorted((period for period in named if named[period] == every), key=time_of.__getitem__)[-2:]
    if not last_two:
        return frame.head(0)
    kept = [place for place, time in enumerate(times) if time <= time_of[last_two[-1]]]
    kept.sort(key=lambda place: last_two.index(periods[place]) + 1 if periods[place] in last_two else 0)
    return frame.iloc[kept]


def labelled(found: pd.DataFrame, scope: Scope) -> pd.DataFrame:
    """Return the rates with the ``label`` of their row, the ``family`` they are comparable in and their drill code."""
    rows = entries(found)
    named = [row for row in rows if row.subject_kind not in PLACES]
    if scope.level == "area":
        kept = [row for row in rows if row.subject_kind in PLACES and row.region_level in DISTRICTS]
        told = [(row, row.region_short, row.subject + row.indicator, _district(row)) for row in kept]
    elif scope.cluster and not scope.district:
        told = [(row, row.region_short, row.indicator, _district(row)) for row in rows]
    elif scope.level == "district" and named:
        told = [(row, row.subject, row.indicator, _below(row)) for row in named]
    else:
        told = [(row, row.subject or "全域", row.indicator, "") for row in rows]
    return found.take([row.Index for row, *_ in told]).assign(
        label=[label for _, label, _, _ in told],
        family=[family for _, _, family, _ in told],
        code=[code for *_, code in told],
    )


def _district(row: Any) -> str:
    return f"district={row.region}" if row.region_level in DISTRICTS else ""


def _below(row: Any) -> str:
    level = {"cluster": "cluster", "enterprise": "firm"}.get(row.subject_kind)
    return f"{level}={row.subject}" if level else ""


def best_comparison(rates: pd.DataFrame) -> pd.DataFrame:
    """Return the two latest comparable periods of the family that most rows state: same kind of period, latest last.

    One period alone stays one period; a family with more rows wins, then the newer one.
    """
    rates = rates.reset_index(drop=True)
    labels: dict[tuple[str, str, str, float], set[str]] = {}
    every = entries(rates)
    for row in every:
        labels.setdefault((row.family, row.period_kind, row.period, row.time), set()).add(row.label)
    if not labels:
        return rates
    family, kind, newest, until = max(labels, key=lambda key: (len(labels[key]), key[3]))
    alike = [row for row in every if (row.family, row.period_kind) == (family, kind) and row.time <= until]
    same = sorted((row for row in alike if row.period[4:] == newest[4:]), key=lambda row: row.time)
    periods = list(dict.fromkeys(row.period for row in same))[-2:]
    latest: dict[str, float] = {}
    for row in same:
        if row.period == periods[-1]:
            latest.setdefault(row.label, row.value)
    kept = set(sorted(latest, key=lambda label: -latest[label])[:MOST_ROWS])
    shown: dict[tuple[str, str], Any] = {}
    for row in same:
        if row.label in kept and row.period in periods:
            shown.setdefault((row.label, row.period), row)
    return pick(rates, shown.values())
