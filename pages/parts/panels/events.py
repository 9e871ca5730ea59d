"""Signing and ground-breaking events: bubbles over time by place, and a dated list. Single events, never totals."""

from functools import partial
from typing import Any

import pandas as pd

from pages.charts.events import event_bubbles, height_of
from pages.charts.marks import WEAK, WEAK_SAID, said, weak_mark, weak_note_of
from pages.charts.rows import entries
from pages.parts.card import Card, body_card, chart_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.memory import remembered
from pages.parts.panels.more import counted, is_whole, more_button, rows_beside, shortened
from pages.parts.panels.rows import STATEMENT, ids_of, in_cell, open_row, pick
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope, subjects_of
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.questions.investment import event_marks

STAGES = {"signed": "签约", "started": "开工", "completed": "投产", "built": "开工和投产", "mixed": "签约开工投产合计"}
NEVER_SUMMED = "一次活动的数，不是当期合计，不可相加或排名"
COLUMNS = (
    Column("时间", "tight"),
    Column("地区", "tight"),
    Column("活动（文件标题）"),
    Column("项目与金额"),
)


def events_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the numbers of the scope's events, newest first."""
    ask = partial(event_marks, board, area=scope.area, district=scope.district)
    asked = [ask(subject=subject) for subject in subjects_of(board, scope)]
    if len(asked) == 1:
        return asked[0]
    if not asked:
        return ask(subject="").head(0)
    # A document that tells of two names of one cluster tells of one event.
    every = pd.concat(asked).drop_duplicates("observation_id")
    return every.sort_values("period_end", ascending=False, kind="stable").reset_index(drop=True)


@remembered
def _drawn_events(board: Warehouse, scope: Scope) -> tuple[pd.DataFrame, str, int, str]:
    """Return the numbers that are drawn, the largest amount in words, how many events there are, and what is weak."""
    found = events_of(board, scope)
    rows = entries(found)
    drawn = [row for row in rows if row.is_drawn]
    amounts = sorted((row for row in drawn if row.is_amount), key=lambda row: row.value)
    largest = f"，最大的一个 {said(amounts[-1])}" if amounts else ""
    return pick(found, drawn), largest, len({row.event for row in rows}), _weak_in_words(drawn)


def _weak_in_words(drawn: list[Any]) -> str:
    """Return how many bubbles stand on weak sources alone: no room is beside them, pointed at they have the star."""
    weak = len({row.mark for row in drawn}) - len({row.mark for row in drawn if not weak_mark(row)})
    return f"；{weak} 个点只{WEAK_SAID}（指着时和清单里标\u00a0{WEAK}）" if weak else ""


def event_chart(board: Warehouse, scope: Scope) -> None:
    """Draw the events as bubbles: month across, a row a place, the area the amount; each opens its statement."""
    shown, largest, events, weak = _drawn_events(board, scope)
    note = f"{NEVER_SUMMED}；面积为金额{largest}{weak}" if len(shown) else ""
    chart_card(
        Card("events", f"{scope.name} 集中签约与开工活动", shown, note, "亿元" if note else ""),
        lambda: event_bubbles(shown, theme=theme()),
        empty=_empty(scope),
        shows=f"{events} 次活动{largest}" if largest else "",
    )


def lists_all_events() -> bool:
    """Say whether the list of events is asked for whole."""
    return is_whole("events", "活动")


def event_list(board: Warehouse, scope: Scope, *, is_all: bool) -> None:
    """Draw the events as a list, newest first, what their documents state: all, or as many as stand beside their chart.

    ``is_all`` is what :func:`lists_all_events` says, which an address is asked once.
    """
    found = events_of(board, scope)
    most = rows_beside(height_of(_drawn_events(board, scope)[0]["region"].nunique()))
    events: dict[str, list[Any]] = {}
    for row in entries(found):
        events.setdefault(row.event, []).append(row)
    every = list(events.values())
    shown = every if is_all else every[:most]
    frame = pick(found, [row for rows in shown for row in rows])
    lines = [_row(rows) for rows in shown]
    notes = [f"{counted(len(every), len(shown), '次')}，新的在前；同一活动可有几份报道"] if every else []
    notes += filter(None, [weak_note_of(row for rows in shown for row in rows)])
    body_card(
        Card(
            "event-list",
            f"{scope.name} 活动清单",
            frame,
            "；".join(notes),
            listed=partial(arranged, COLUMNS, lines),
        ),
        lambda: _draw(lines, len(every), most),
        empty=_empty(scope),
    )


def _draw(lines: list[Row], every: int, most: int) -> None:
    table("table-events", COLUMNS, lines, on_pick=open_row, opens=2)
    more_button("events", every, most, "次")


def _row(rows: list[Any]) -> Row:
    head = rows[0]
    subjects = {row.subject for row in rows}
    about = f"：{head.subject}" if len(subjects) == 1 and head.subject else ""
    fair = f"（{head.fair}）" if head.fair and head.fair not in head.doc_title else ""
    told = [_stage(stage, [row for row in rows if row.stage == stage]) for stage in STAGES]
    told += [] if any(row.is_amount for row in rows) else ["未说金额"]
    cells = (
        head.period_label,
        head.region_short,
        shortened(head.doc_title, 36) + fair + about,
        "；".join(part for part in told if part),
    )
    return Row(f"{STATEMENT}{head.observation_id}", cells, ids_of(rows))


def _stage(stage: str, rows: list[Any]) -> str:
    """Return what an event states of one stage, its count first: 签约 29 个、约 220 亿元."""
    if not rows:
        return ""
    numbers = sorted(rows, key=lambda row: row.is_amount)
    return f"{STAGES[stage]} " + "、".join(_number(row) for row in numbers)


def _number(row: Any) -> str:
    return in_cell(row, "（预计）" if row.status == "expected" else "")


def _empty(scope: Scope) -> str:
    return (
        f"没有文件报道过{scope.name}的集中签约或开工活动。要补，请向{offices(scope)}招商投资局和发展改革委要活动材料。"
    )
