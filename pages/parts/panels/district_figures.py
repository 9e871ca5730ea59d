"""Key figures of one district, industry or firm: value, growth, stated rank, distance to the target, age."""

import math
import re
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from pages.charts.marks import SIGNED, measure_of, said
from pages.charts.numbers import format_value, plain, scaled
from pages.charts.rows import entries
from pages.parts.card import Card, body_card, open_mark
from pages.parts.components.figures import KeyFigure, Note, figures
from pages.parts.listed import figured
from pages.parts.memory import remembered
from pages.parts.panels.changes import break_notes_of, change_since, point_of
from pages.parts.panels.ledger import caveats
from pages.parts.panels.rows import OUTPUT, at, from_whom, ids_of, pick
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, within
from pages.parts.source_line import STALE_MONTHS, age_in_words
from pages.parts.store import as_of
from warehouse.analysis.targets import Standing, standing
from warehouse.connection import Warehouse
from warehouse.questions.investment import event_marks
from warehouse.questions.profile import district_series
from warehouse.questions.targets import targets_due

MOST, MOST_RANKS = 6, 6
SERIES = ("region", "subject_kind", "subject", "indicator", "transformation")
STOCKS = frozenset({"stock", "ratio"})
AHEAD = frozenset({"已达", "基本达到", "达标进度"})
BEHIND = frozenset({"需提速", "滞后", "背离", "未达"})


@dataclass(frozen=True)
class Series:
    """What is stated of one thing in one place, as rows of an observation frame.

    ``points`` are comparable points of the main measure by time, the newest last. ``later`` is what is stated of newer
    periods, or of the last whole year beside the growth of a part of one; the others hold at most one row.
    """

    points: list[Any]
    growth: list[Any]
    later: list[Any]
    rank: list[Any]
    goal: list[Any]
    order: tuple[float, ...]

    @property
    def stated(self) -> list[Any]:
        """The rows that the figure shows, the target apart."""
        return [*self.points, *self.growth, *self.later, *self.rank]


def district_figures(board: Warehouse, scope: Scope) -> None:
    """Draw up to six figures of the scope, and behind them ranks that are stated of anything else."""
    frame, items = _shown(board, scope)
    body_card(
        Card(
            "figures",
            f"{scope.name} 关键数",
            frame,
            "点数字、位次、目标看出处" if items else "",
            listed=partial(figured, items),
        ),
        lambda: figures("key-figures", items, on_pick=lambda opens: open_mark("", opens)),
        empty="" if items else _nothing(board, scope),
    )


def _nothing(board: Warehouse, scope: Scope) -> str:
    """Say that there is no figure, whom to ask, and where the numbers of single events stand if there are any."""
    # The bureau of statistics may not give away the numbers of a single firm.
    whom = f"{offices(scope)}经济信息委或企业本身要" if scope.firm else f"{offices(scope)}统计局要年度公报和月报"
    told = f"{scope.name}没有公开的总量、增速或位次。要补，请向{whom}。"
    subject = scope.firm or scope.cluster
    events = len(event_marks(board, area=scope.area, district=scope.district, subject=subject))
    return f"{told}集中签约、开工一类活动的 {events} 个数见“投资”页。" if events else told


@remembered
def _shown(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, list[KeyFigure]]:
    """Return the statements behind the figures, and the figures: of a district, or of a firm wherever it is."""
    region, subject = scope.district, scope.firm or scope.cluster
    found = within(district_series(board, region=region, subject=subject), scope)
    goals = targets_due(board, region=region, area=scope.area, subject=subject)
    shown = choose(entries(found), entries(goals))
    frame = pick(found, [row for series in shown for row in series.stated])
    if aims := [row for series in shown for row in series.goal]:
        aimed = pick(goals, aims)
        frame = pd.concat([frame, aimed[[name for name in found.columns if name in aimed]]], ignore_index=True)
    are_elsewhere = found["region"].nunique() > 1
    return frame, [figure(series, with_place=are_elsewhere) for series in shown]


def choose(found: list[Any], goals: list[Any]) -> list[Series]:
    """Return the figures to show: the named ones, those with a rank or target, the newest; then bare ranks."""
    groups: dict[tuple[str, ...], list[Any]] = {}
    for row in found:
        groups.setdefault((row.region, row.subject_kind, row.subject, row.indicator), []).append(row)
    every = [_series(rows, goals) for rows in groups.values()]
    valued = sorted((s for s in every if s.points), key=lambda s: s.order)
    shown, rest = valued[:MOST], valued[MOST:]
    ranked = [s for s in every if not s.points] + [s for s in rest if s.rank]
    return shown + ranked[:MOST_RANKS]


def _series(rows: list[Any], goals: list[Any]) -> Series:
    ordered = sorted(rows, key=lambda row: (at(row), row.is_whole_year))
    levels, rates, ranks = ([row for row in ordered if row.transformation == kind] for kind in ("level", "yoy", "rank"))
    points = _comparable(_headline(levels) or rates)
    growth: list[Any] = []
    later: list[Any] = []
    if levels:
        growth = [row for row in rates if row.period == points[-1].period][-1:]
        later = [row for kind in (levels, rates) for row in kind[-1:] if at(row) > at(points[-1])]
    elif points and not points[-1].is_whole_year:
        later = [row for row in rates if row.is_whole_year][-1:]
    goal = _goal(points, goals)
    return Series(points, growth, later, ranks[-1:], goal, _order(rows, points, ranks, goal))


def _headline(levels: list[Any]) -> list[Any]:
    """Return the amounts to show large: whole years where there are any, so that a quarter is not read as a year."""
    whole = [row for row in levels if row.is_whole_year]
    is_flow = any(row.indicator_kind not in STOCKS for row in levels)
    return whole if is_flow and whole else levels


def _comparable(main: list[Any]) -> list[Any]:
    """Return the points that may stand beside the newest: the same part of other years, or whole years, or stocks."""
    alike = {at(row): row for row in main if _shape(row) == _shape(main[-1])}
    return list(alike.values())


def _shape(row: Any) -> str:
    if row.transformation == "level" and row.indicator_kind in STOCKS:
        return "stock"
    return re.sub(r"\d{4}", "", row.period)


def _goal(points: list[Any], goals: list[Any]) -> list[Any]:
    """Return the target of the main measure that is due next, else the last one that was."""
    if not points:
        return []
    key = [getattr(points[-1], name) for name in SERIES]
    same = [goal for goal in goals if not goal.qualifier and [getattr(goal, name) for name in SERIES] == key]
    same.sort(key=lambda goal: goal.due_time)
    return [goal for goal in same if goal.due_year >= as_of().year][:1] or same[-1:]


def _order(rows: list[Any], points: list[Any], ranks: list[Any], goal: list[Any]) -> tuple[float, ...]:
    named = min((row.figure_rank for row in rows if not math.isnan(row.figure_rank)), default=99.0)
    newest = at(points[-1]) if points else 0.0
    is_industry = rows[0].subject_kind in {"cluster", "enterprise"}
    is_other = is_industry and rows[0].indicator not in OUTPUT
    return (named, float(is_industry), float(is_other), float(not (ranks or goal)), -newest, -float(len(rows)))


def figure(series: Series, *, with_place: bool = False) -> KeyFigure:
    """Return one figure, named with its place where there are several; a bare rank is its value."""
    points = series.points or series.rank
    newest = points[-1]
    number, unit = scaled(newest.value, newest.unit)
    sign = "+" if newest.transformation in SIGNED and number > 0 else ""
    is_rank = newest.transformation == "rank"
    change, tone = ("", "flat") if series.growth else change_since(series.points)
    return KeyFigure(
        id=newest.observation_id,
        name=(newest.region_short if with_place else "")
        + (newest.figure_name or f"{newest.subject}{measure_of(newest)}"),
        number=f"第{plain(number)}" if is_rank else f"{newest.bound_name}{sign}{plain(number)}",
        unit=unit,
        change=change,
        tone=tone,
        change_id=points[-2].observation_id if change else "",
        period=f"{newest.period_label} · {age(newest)}",
        source=from_whom(newest),
        mark="⚠" if newest.doubt else "",
        ids=ids_of([*series.stated, *series.goal]),
        points=tuple(point_of(row) for row in series.points),
        notes=tuple(_notes(series)),
    )


def age(row: Any) -> str:
    """Return how old a statement is, with a mark from two years on: 2 年 3 个月前发布 ⚠.

    Where no day is known the end of its period is the youngest that it can be.
    """
    if pd.isna(row.published_on):
        is_old = at(row) < as_of().year + (as_of().month - STALE_MONTHS) / 12
        return "发布日期不详" + (" ⚠" if is_old else "")
    day, now = pd.Timestamp(row.published_on), as_of()
    months = (now.year - day.year) * 12 + now.month - day.month
    return f"{age_in_words(months)}发布" + (" ⚠" if months > STALE_MONTHS else "")


def _notes(series: Series) -> list[Note]:
    notes = break_notes_of(series.points)
    notes += [Note(row.observation_id, f"同比 {said(row)}") for row in series.growth]
    notes += [Note(row.observation_id, _later_in_words(row)) for row in series.later]
    notes += [Note(row.observation_id, rank_in_words(row, is_bare=not series.points)) for row in series.rank]
    notes += [goal_note(row) for row in series.goal]
    return notes


def _later_in_words(row: Any) -> str:
    return f"{row.period_label}{'增速' if row.transformation == 'yoy' else ''} {said(row)}"


def rank_in_words(row: Any, *, is_bare: bool = False) -> str:
    """Return a stated rank with what is ordered and among whom, and when: 全市第 6 位（增速，2023年）."""
    *what, among = row.qualifier.split("；") if row.qualifier else [""]
    facts = "，".join(part for part in (*what, row.period_label) if part)
    place = f"在{among}" if is_bare else f"{among}第 {plain(row.value)} 位"
    return f"{place}（{facts}）" if facts else place


def goal_note(row: Any) -> Note:
    """Return the target as a line: what it is, what is missing, and how it stands or why nobody can say."""
    held = standing(row, as_of())
    tone = "ahead" if held.verdict in AHEAD else "behind" if held.verdict in BEHIND else ""
    return Note(row.observation_id, f"{row.period_label}目标 {said(row)}，{gap_in_words(row, held)}", tone)


def _how_exactly(row: Any) -> str:
    """Return what a bound of the value or of the goal makes of the distance: 超 5000 leaves at most the rest."""
    bounds = {row.bound, row.latest_bound}
    if "approx" in bounds:
        return "约"
    nearer = "ge" if row.better != "lower" else "le"
    return "至多" if row.latest_bound == nearer else ""


def gap_in_words(row: Any, held: Standing) -> str:
    """Return distance and verdict of a target: 还差 229.6 亿元，需提速；or why it cannot be assessed."""
    parts = []
    if held.gap is not None and held.verdict != "已达":
        unit = "个百分点" if row.unit == "%" else row.unit
        is_open = held.gap > 0 if row.better != "lower" else held.gap < 0
        if is_open:
            parts.append(f"还差{_how_exactly(row)} {format_value(abs(held.gap), unit)}")
    parts.append(f"{held.verdict}（{held.reason}）" if held.reason else held.verdict)
    if held.months is not None and round(abs(held.months)) and held.verdict != "已达":
        parts.append(f"比目标进度{'慢' if held.months > 0 else '快'} {abs(held.months):.0f} 个月")
    if held.needed_from_now is not None and held.verdict != "已达":
        parts.append(f"此后每年要增 {plain(held.needed_from_now, 3)}%")
    notes = "，".join(caveats(row, held))
    return "，".join(parts) + (f"（{notes}）" if notes else "")
