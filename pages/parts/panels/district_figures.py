"""Key figures of one district, industry or firm: value, growth, stated rank, distance to the target, age."""

import math
import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.charts.marks import SIGNED, measure_of, said
from pages.charts.numbers import format_value, plain, scaled
from pages.parts.card import STALE_MONTHS, Card, age_in_words, body_card, open_mark
from pages.parts.components.figures import KeyFigure, Note, Point, figures
from pages.parts.panels.key_figures import change_of
from pages.parts.panels.rows import ids_of
from pages.parts.scope import Scope
from warehouse.analysis.targets import Standing, standing
from warehouse.clock import today
from warehouse.connection import Warehouse
from warehouse.questions.profile import district_series
from warehouse.questions.targets import targets_due

MOST, MOST_RANKS = 6, 6
SERIES = ["subject_kind", "subject", "indicator"]
STOCKS = frozenset({"stock", "ratio"})
AHEAD = frozenset({"已达", "基本达到", "达标进度"})
BEHIND = frozenset({"需提速", "滞后", "背离", "未达"})
ALL_YEARS = {"first_year": 0, "last_year": 9999}


@dataclass(frozen=True)
class Series:
    """What is stated of one thing in one place: comparable points of its main measure, growth, ranks, its target.

    ``points`` are by time, the newest last; the others hold at most one row.
    """

    points: pd.DataFrame
    growth: pd.DataFrame
    later_growth: pd.DataFrame
    rank: pd.DataFrame
    goal: pd.DataFrame
    order: tuple[float, ...]

    @property
    def parts(self) -> list[pd.DataFrame]:
        """The frames whose rows the figure shows."""
        return [self.points, self.growth, self.later_growth, self.rank, self.goal]


def district_figures(board: Warehouse, scope: Scope) -> None:
    """Draw up to six figures of the scope, and behind them ranks that are stated of anything else."""
    subject = scope.firm or scope.cluster
    found = district_series(board, region=scope.region, subject=subject)
    goals = targets_due(board, region=scope.region, area="", subject=subject, **ALL_YEARS)
    shown = choose(found, goals)
    parts = [part for series in shown for part in series.parts if len(part)]
    frame = pd.concat(parts, ignore_index=True)[list(found.columns)] if parts else found.head(0)
    items = [figure(series, found) for series in shown]
    body_card(
        Card("figures", f"{scope.name} 关键数", frame.drop_duplicates("observation_id"), "点数字、位次、目标看出处"),
        lambda: figures("key-figures", items, on_pick=lambda opens: open_mark("", opens)),
        empty=f"{scope.name}没有公开的总量、增速或位次。要补，请向{scope.place}统计局要年度公报和月报。",
    )


def choose(found: pd.DataFrame, goals: pd.DataFrame) -> list[Series]:
    """Return the figures to show: the named ones, then those with a rank or target, then the newest; then bare ranks."""
    every = [_series(rows, goals) for _, rows in found.groupby(SERIES, sort=False)]
    valued = sorted((s for s in every if len(s.points)), key=lambda s: s.order)
    shown, rest = valued[:MOST], valued[MOST:]
    ranked = [s for s in every if not len(s.points)] + [s for s in rest if len(s.rank)]
    return shown + ranked[:MOST_RANKS]


def _series(rows: pd.DataFrame, goals: pd.DataFrame) -> Series:
    ordered = rows.sort_values(["time", "is_whole_year"], kind="stable")
    levels, rates = ordered[ordered["transformation"] == "level"], ordered[ordered["transformation"] == "yoy"]
    ranks = ordered[ordered["transformation"] == "rank"]
    main = levels if len(levels) else rates
    points = _comparable(main)
    growth = rates[rates["period"] == points["period"].iat[-1]].tail(1) if len(levels) else rates.head(0)
    later = rates[rates["time"] > points["time"].iat[-1]].tail(1) if len(levels) else _other_year(rates, points)
    goal = _goal(main, goals)
    return Series(points, growth, later, ranks.tail(1), goal, _order(rows, main, ranks, goal))


def _comparable(main: pd.DataFrame) -> pd.DataFrame:
    """Return the points that may stand beside the newest: the same part of other years, or whole years, or stocks."""
    if main.empty:
        return main
    shapes = main.apply(_shape, axis=1)
    return main[shapes == shapes.iat[-1]].drop_duplicates("time", keep="last")


def _shape(row: pd.Series) -> str:
    if row["transformation"] == "level" and row["indicator_kind"] in STOCKS:
        return "stock"
    return re.sub(r"\d{4}", "", row["period"])


def _other_year(rates: pd.DataFrame, points: pd.DataFrame) -> pd.DataFrame:
    """Return the newest whole year beside a growth rate of a part of a year."""
    if points.empty or points["is_whole_year"].iat[-1]:
        return rates.head(0)
    return rates[rates["is_whole_year"]].tail(1)


def _goal(main: pd.DataFrame, goals: pd.DataFrame) -> pd.DataFrame:
    """Return the target of the main measure that is due next, else the last one that was."""
    if main.empty or goals.empty:
        return goals.head(0)
    row = next(main.itertuples())
    same = goals["qualifier"].eq("")
    for column in (*SERIES, "transformation"):
        same &= goals[column].eq(getattr(row, column))
    found = goals[same].sort_values("due_time")
    ahead = found[found["due_year"] >= today().year]
    return ahead.head(1) if len(ahead) else found.tail(1)


def _order(rows: pd.DataFrame, main: pd.DataFrame, ranks: pd.DataFrame, goal: pd.DataFrame) -> tuple[float, ...]:
    named = rows["figure_rank"].min()
    newest = 0.0 if main.empty else float(main["time"].iat[-1])
    return (99.0 if math.isnan(named) else named, float(not (len(ranks) or len(goal))), -newest, -float(len(rows)))


def figure(series: Series, found: pd.DataFrame) -> KeyFigure:
    """Return one figure; where nothing but a rank is stated the rank is its value."""
    points = series.points if len(series.points) else series.rank
    newest = list(points.itertuples())[-1]
    number, unit = scaled(newest.value, newest.unit)
    sign = "+" if newest.transformation in SIGNED and number > 0 else ""
    change, tone = ("", "flat") if len(series.growth) or not len(series.points) else change_of(points, found)
    is_rank = newest.transformation == "rank"
    shown = [row for part in series.parts for row in part.itertuples()]
    return KeyFigure(
        id=newest.observation_id,
        name=_name(newest, found),
        number=f"第{plain(number)}" if is_rank else f"{newest.bound_name}{sign}{plain(number)}",
        unit=unit,
        change="" if change == "—" else change,
        tone=tone,
        period=f"{newest.period_label} · {age(newest)}",
        source=" ".join(part for part in (newest.doc_issuer or newest.doc_title, newest.published) if part),
        mark="⚠" if newest.doubt else "",
        ids=ids_of(shown),
        points=tuple(_point(row) for row in series.points.itertuples()),
        notes=tuple(_notes(series)),
    )


def _name(row: Any, found: pd.DataFrame) -> str:
    same = found["observation_id"].eq(row.observation_id)
    return str(found.loc[same, "figure_name"].iat[0]) or f"{row.subject}{measure_of(row)}"


def age(row: Any) -> str:
    """Return how old a statement is, with a mark from two years on: 2 年 3 个月前发布 ⚠."""
    if pd.isna(row.published_on):
        return "发布日期不详"
    day, now = pd.Timestamp(row.published_on), today()
    months = (now.year - day.year) * 12 + now.month - day.month
    return f"{age_in_words(months)}发布" + (" ⚠" if months > STALE_MONTHS else "")


def _notes(series: Series) -> list[Note]:
    notes = [Note(row.observation_id, f"同比 {said(row)}") for row in series.growth.itertuples()]
    notes += [Note(row.observation_id, f"{row.period_label}增速 {said(row)}") for row in series.later_growth.itertuples()]
    notes += [Note(row.observation_id, rank_in_words(row, is_bare=series.points.empty)) for row in series.rank.itertuples()]
    notes += [goal_note(row) for row in series.goal.itertuples()]
    return notes


def rank_in_words(row: Any, *, is_bare: bool = False) -> str:
    """Return a stated rank with what is ordered and among whom: 全市第 6 位（增速，2023年）."""
    *what, among = row.qualifier.split("；") if row.qualifier else [""]
    facts = "，".join(part for part in (*what, "" if is_bare else row.period_label) if part)
    place = f"在{among}" if is_bare else f"{among}第 {plain(row.value)} 位"
    return f"{place}（{facts}）" if facts else place


def goal_note(row: Any) -> Note:
    """Return the target as a line: what it is, what is missing, and how it stands or why nobody can say."""
    held = standing(row, today())
    tone = "ahead" if held.verdict in AHEAD else "behind" if held.verdict in BEHIND else ""
    return Note(row.observation_id, f"{row.period_label}目标 {said(row)}，{gap_in_words(row, held)}", tone)


def gap_in_words(row: Any, held: Standing) -> str:
    """Return distance and verdict of a target: 还差 229.6 亿元，需提速；or why it cannot be assessed."""
    parts = []
    if held.gap is not None and held.verdict != "已达":
        unit = "个百分点" if row.unit == "%" else row.unit
        is_open = held.gap > 0 if row.better != "lower" else held.gap < 0
        if is_open:
            parts.append(f"还差 {format_value(abs(held.gap), unit)}")
    parts.append(f"{held.verdict}（{held.reason}）" if held.reason else held.verdict)
    return "，".join(parts)


def _point(row: Any) -> Point:
    form = "derived" if row.origin == "derived" else row.status
    return Point(row.observation_id, row.time, row.value, f"{row.period_label} {said(row)}", form)
