"""Smart factories, digital workshops, green factories and parks: newest number, what was added, what is aimed at."""

from collections.abc import Iterable
from functools import partial
from typing import Any

import pandas as pd

from pages.charts.marks import WEAK, weak_counted
from pages.charts.numbers import plain, scaled
from pages.charts.rows import entries
from pages.parts.card import Card, body_card, open_mark
from pages.parts.components.figures import KeyFigure, Note, figures
from pages.parts.listed import figured
from pages.parts.panels.changes import break_notes_of, point_of
from pages.parts.panels.ladder_numbers import FACTORIES, numbers
from pages.parts.panels.rows import from_whom, ids_of, in_cell, pick
from pages.parts.panels.rungs import own
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from warehouse.connection import Warehouse

MOST = 12


def factories_of(board: Warehouse, scope: Scope) -> pd.DataFrame:
    """Return the scope's numbers of factories, workshops and green parks."""
    return numbers(board, scope, tuple(FACTORIES))


def factories(found: pd.DataFrame, scope: Scope) -> None:
    """Draw a figure for each kind and class; in an area, or for an industry, for each place that states one."""
    rows = entries(found)
    here = rows if scope.level == "area" or scope.cluster else own(rows, scope)
    groups: dict[tuple[str, ...], list[Any]] = {}
    for row in here:
        if row.transformation in ("level", "new"):
            groups.setdefault((row.indicator, row.region, row.subject, row.qualifier), []).append(row)
    chosen = sorted(
        groups.items(), key=lambda pair: (list(FACTORIES).index(pair[0][0]), pair[0][3] != "", -len(pair[1]))
    )[:MOST]
    items = [_figure(rows, scope) for _, rows in chosen]
    weak = weak_counted(sum(WEAK in note.text for item in items for note in item.notes), "个附注里的数")
    silent = [name for code, name in FACTORIES.items() if code not in {key[0] for key in groups}]
    missing = f"；没有公开：{'、'.join(silent)}（要补，请向{offices(scope)}经济信息委要）" if silent else ""
    body_card(
        Card(
            "factories",
            f"{scope.name} 智能与绿色制造",
            pick(found, [row for _, rows in chosen for row in rows]),
            "；".join(filter(None, ["国家级、市级分列；线只连实际数", weak])) + missing,
            listed=partial(figured, items),
        ),
        lambda: figures("factory-figures", items, on_pick=lambda opens: open_mark("", opens)),
        empty=f"没有文件说到{scope.name}的智能工厂、数字化车间、绿色工厂和绿色园区。要补，请向{offices(scope)}经济信息委要认定名单。",
    )


def _figure(rows: list[Any], scope: Scope) -> KeyFigure:
    """Return one figure: the newest actual level, else what was added, else the target that there is."""
    levels = [row for row in rows if row.transformation == "level"]
    actual = [row for row in levels if row.status == "actual"]
    added = [row for row in rows if row.transformation == "new" and row.status == "actual"]
    head = (actual or added or levels or rows)[-1]
    number, unit = scaled(head.value, head.unit)
    prefix = "" if head.status == "actual" else f"{head.status_name} "
    new = "新增 " if head.transformation == "new" else ""
    points = actual or [head]
    return KeyFigure(
        id=head.observation_id,
        name=_name(head, scope),
        number=f"{prefix}{new}{head.bound_name}{plain(number)}",
        unit=unit,
        change="",
        tone="flat",
        period=head.period_label,
        source=from_whom(head),
        mark="⚠" if head.doubt else "",
        ids=ids_of(rows),
        points=tuple(point_of(row) for row in points),
        notes=(*break_notes_of(points), *_notes(rows, head)),
    )


def _name(row: Any, scope: Scope) -> str:
    narrowed = f"（{row.qualifier.replace('；', '、')}）" if row.qualifier else ""
    place = "" if row.region == scope.region and not scope.cluster else f"{row.region_short} {row.subject} "
    return f"{place}{FACTORIES[row.indicator]}{narrowed}"


def _notes(rows: Iterable[Any], head: Any) -> Iterable[Note]:
    """Yield a line for every number that is not on the way of the figure: what was added, what is aimed at."""
    for row in rows:
        if row is head or (row.transformation == "level" and row.status == "actual" == head.status):
            continue
        new = "新增" if row.transformation == "new" else ""
        state = "" if row.status == "actual" else row.status_name
        yield Note(row.observation_id, f"{row.period_label}{state}{new} {in_cell(row)}")
