"""Level and growth of a district's industries as paired bars; of one industry or firm, period by period."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd

from pages.charts.marks import break_notes, weak_note
from pages.charts.pairs import pairs
from pages.charts.rows import entries
from pages.parts.card import Card, chart_card
from pages.parts.memory import remembered
from pages.parts.panels.rows import OUTPUT, Output, latest_output
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.profile import subject_statements
from warehouse.questions.series import cluster_numbers

WHOLE = "整年"
LESS = "不满一年，互不可比"
YEAR = re.compile(r"\d{4}年")


def cluster_output(board: Warehouse, scope: Scope) -> None:
    """Draw the card for the scope: industries of the district, or the periods of the chosen industry or firm."""
    if scope.firm or scope.cluster:
        _by_period(board, scope)
    else:
        _by_industry(board, scope)


@remembered
def _newest_of_industries(board: Warehouse, region: str) -> tuple[list[pd.DataFrame], pd.DataFrame, list[str]]:
    """Return levels, growth and levels a year before, labelled (one row an industry), all together, and breaks."""
    numbers = cluster_numbers(board, region=region, cluster="")
    rows = entries(numbers)
    newest = latest_output(rows)
    levels = sorted((o.level for o in newest if o.level), key=lambda row: (not row.is_whole_year, -row.value))
    growth = sorted((o.growth for o in newest if o.growth), key=lambda row: -row.value)
    before = _year_before(levels, rows)
    breaks = _breaks(levels, rows)
    under = {o.subject: _periods(o) for o in newest}
    whole = {o.subject for o in newest if o.rows and o.rows[0].is_whole_year}
    parts = [dict.fromkeys(row.Index for row in part) for part in (levels, growth, before)]
    # Labelled all together: a frame of fifty columns takes longer to add a column to than to cut.
    frame = _labelled(numbers.take([place for part in parts for place in part]).reset_index(drop=True), under, whole)
    ends = list(accumulate(map(len, parts), initial=0))
    return [frame.iloc[start:end] for start, end in pairwise(ends)], frame, breaks


def _by_industry(board: Warehouse, scope: Scope) -> None:
    (levels, growth, before), frame, breaks = _newest_of_industries(board, scope.region)
    chart_card(
        Card(
            "output",
            f"{scope.name} 各产业规模与增速",
            frame,
            _industries_note(frame, before, breaks) if len(frame) else "",
            "亿元、%",
        ),
        lambda: pairs(levels, growth, label="label", under="under", theme=theme(), before=before, group="part"),
        empty=f"没有文件说到{scope.place}任何产业的产值或增速。要补，请向{offices(scope)}经济信息委要分产业的运行数据。",
    )


@remembered
def _newest_of_periods(board: Warehouse, region: str, cluster: str, firm: str) -> tuple[str, pd.DataFrame, pd.Series]:
    """Return what is measured of the industry or firm, its rows with labels, and which of them are levels.

    Whole years come first, then each part of a year by itself, the newest period first; one that two rows tell of
    shows the first.
    """
    if firm:
        numbers = subject_statements(board, region=region, subject_kind="enterprise", subject=firm)
        rows = [row for row in entries(numbers) if not row.qualifier and not row.is_event]
    else:
        numbers = cluster_numbers(board, region=region, cluster=cluster)
        rows = entries(numbers)
    measured = _one_indicator(rows)
    name = measured[0].indicator_name if measured else "产值"
    measured.sort(key=lambda row: (row.time, row.is_whole_year), reverse=True)
    drawn: dict[tuple[str, str], Any] = {}
    for row in measured:
        drawn.setdefault((_period_label(row), row.transformation), row)
    frame = numbers.take([row.Index for row in drawn.values()]).reset_index(drop=True)
    frame = frame.assign(label=[label for label, _ in drawn], under="", part=[_part(row) for row in drawn.values()])
    parts = frame["part"].tolist()
    order = sorted(range(len(frame)), key=lambda place: (parts[place] != WHOLE, parts.index(parts[place])))
    frame = frame.take(order).reset_index(drop=True)
    return name, frame, frame["transformation"] == "level"


def _by_period(board: Warehouse, scope: Scope) -> None:
    name, frame, is_level = _newest_of_periods(board, scope.region, scope.cluster, scope.firm)
    chart_card(
        Card(
            "output",
            f"{scope.name} 各期{name}与增速",
            frame,
            _periods_note(frame),
            "亿元、%",
        ),
        lambda: pairs(frame[is_level], frame[~is_level], label="label", under="under", theme=theme(), group="part"),
        empty=f"没有文件说到{scope.name}的产值、营业收入或增加值。要补，请向{offices(scope)}经济信息委要。",
    )


def _industries_note(frame: pd.DataFrame, before: pd.DataFrame, breaks: list[str]) -> str:
    periods = set(frame["period"].tolist()) - set(before["period"].tolist())
    facts = ["各行时期不同"] * (len(periods) > 1) + ["细条为上年同期"] * (len(before) > 0)
    return "；".join([*facts, *_hollow(frame), *_weak(frame), *breaks, "点一条看这个产业"])


def _periods_note(frame: pd.DataFrame) -> str:
    apart = ["整年与半年、累计月份不可相比，分开列"] * (frame["part"].nunique() > 1)
    return "；".join([*apart, *_hollow(frame), *_weak(frame), *break_notes(entries(frame))])


def _hollow(frame: pd.DataFrame) -> list[str]:
    return ["空心为推算"] if (frame["origin"] == "derived").any() else []


def _weak(frame: pd.DataFrame) -> list[str]:
    return [note] if (note := weak_note(frame)) else []


def _part(row: Any) -> str:
    """Return which part of a year a row tells of: 整年, 上半年, 1—8月."""
    return WHOLE if row.is_whole_year else YEAR.sub("", row.period_label)


def _period_label(row: Any) -> str:
    return f"{row.period_label}{'' if row.status == 'actual' else '（预计或目标）'}"


def _one_indicator(rows: Iterable[Any]) -> list[Any]:
    """Return levels and growth of the output measure with most rows."""
    usable = [row for row in rows if row.indicator in OUTPUT and row.transformation in ("level", "yoy") and row.period]
    counts = Counter(row.indicator for row in usable)
    most = max(OUTPUT, key=counts.__getitem__)
    return [row for row in usable if row.indicator == most]


def _labelled(frame: pd.DataFrame, under: dict[str, str], whole: set[str]) -> pd.DataFrame:
    """Return the frame with label, second line, drill code and whether whole years are told, industry by industry.

    What is measured is named where it is not output.
    """
    subjects = frame["subject"].tolist()
    measures = zip(frame["indicator"].tolist(), frame["indicator_name"].tolist(), strict=True)
    told = ["" if indicator == OUTPUT[0] else f"（{name}）" for indicator, name in measures]
    return frame.assign(
        label=[f"{subject}{measure}" for subject, measure in zip(subjects, told, strict=True)],
        under=[under[subject] for subject in subjects],
        part=[WHOLE if subject in whole else LESS for subject in subjects],
        code=[f"cluster={subject}" for subject in subjects],
    )


def _periods(output: Output) -> str:
    """Return the period of the level, and of the growth where that is another."""
    labels = list(dict.fromkeys(row.period_label for row in output.rows))
    return "；增速 ".join(labels) if output.level else labels[0]


def _year_before(levels: list[Any], rows: list[Any]) -> list[Any]:
    """Return the same measure of the same subject and part of the year, one year earlier; stated or derived.

    None where the series breaks between both: a fall or a rise would be seen in them.
    """
    wanted = {(row.subject, row.indicator, year_before(row.period), row.segment) for row in levels}
    return [
        row
        for row in rows
        if row.transformation == "level" and (row.subject, row.indicator, row.period, row.segment) in wanted
    ]


def _breaks(levels: list[Any], rows: list[Any]) -> list[str]:
    """Return why an industry has no bar of the year before though that year has a value: the series breaks between."""
    of_subject = {(row.subject, row.indicator, row.period): row for row in rows if row.transformation == "level"}
    before = [of_subject.get((row.subject, row.indicator, year_before(row.period))) for row in levels]
    pairs_ = [(old, new) for old, new in zip(before, levels, strict=True) if old and old.segment != new.segment]
    return [f"{new.subject}{note}" for old, new in pairs_ for note in break_notes([old, new])]


def year_before(period: str) -> str:
    """Return the code of the same period a year earlier: 2025-H1 → 2024-H1, 2025-01/2025-07 → 2024-01/2024-07."""
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)
