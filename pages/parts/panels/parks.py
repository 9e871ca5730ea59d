"""Parks of a district: what they host, and what documents say of them."""

from functools import partial
from typing import Any

import pandas as pd

from pages.charts.marks import weak_note
from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import has_internal, listed
from pages.parts.memory import remembered
from pages.parts.panels.rows import STATEMENT, at, each_opens, ids_of, open_row, pick, several, told
from pages.parts.scope import Scope
from warehouse.connection import Warehouse
from warehouse.questions.profile import district_parks, subject_statements

MOST_NUMBERS = 5
COLUMNS = (Column("园区", "name"), Column("承载产业与说明", "facts"), Column("公开的数", "facts"))


def parks(board: Warehouse, scope: Scope) -> None:
    """Draw the parks; with an industry chosen those that host it."""
    frame, rows, lines = _shown(board, scope.region, scope.cluster)
    body_card(
        Card(
            "parks",
            f"{scope.name} 园区",
            frame,
            "；".join(filter(None, [f"{len(rows)} 个" if rows else "", weak_note(frame)])),
            listed=partial(listed, "园区名录", COLUMNS, rows, lines, place=(scope.region, scope.place)),
            is_internal=has_internal(line for one in lines for line in one),
        ),
        lambda: table("table-parks", COLUMNS, rows, on_pick=open_row),
        empty="" if rows else _empty(scope),
        has_body=bool(rows),
    )


@remembered
def _shown(board: Warehouse, region: str, cluster: str) -> tuple[pd.DataFrame, list[Row], list[list[Any]]]:
    """Return the statements of the parks, a row for each park, and its line of the list; none where it is off it."""
    stated = subject_statements(board, region=region, subject_kind="park", subject="")
    found = _collect(district_parks(board, region=region), stated)
    if cluster:
        found = [park for park in found if _hosts(park[0], cluster)]
    numbers = pick(stated, [row for _, rows in found for row in rows])
    return numbers, [_row(*park) for park in found], [[park] if hasattr(park, "park") else [] for park, _ in found]


def _empty(scope: Scope) -> str:
    if scope.cluster:
        return f"没有文件说明哪个园区承载{scope.cluster}。"
    return f"没有文件说到{scope.place}的园区。要补，请向{_office(scope.place)}要。"


def _office(place: str) -> str:
    """Return who runs the parks of a district; a zone is one itself."""
    return f"{place}管委会" if place.endswith(("开发区", "新区", "高新区")) else f"{place}园区管委会"


def _collect(listed: pd.DataFrame, stated: pd.DataFrame) -> list[tuple[Any, list[Any]]]:
    """Return (line of the list, its newest statements), parks with statements first; then parks off the list."""
    by_name: dict[str, list[Any]] = {}
    for row in entries(stated):
        by_name.setdefault(row.subject, []).append(row)
    found = []
    for park in entries(listed):
        names = [park.park, *(name for name in park.aliases.split("|") if name)]
        found.append((park, _newest([row for name in names for row in by_name.pop(name, [])])))
    found.sort(key=lambda pair: not pair[1])
    return found + [(rows[0], _newest(rows)) for rows in by_name.values()]


def _newest(rows: list[Any]) -> list[Any]:
    ordered = sorted(rows, key=lambda row: (not row.is_event, at(row)), reverse=True)
    return ordered[:MOST_NUMBERS]


def _hosts(park: Any, cluster: str) -> bool:
    hosts = [host for host in getattr(park, "hosts", "").split("|") if host]
    return any(host in cluster or cluster in host for host in hosts)


def _row(park: Any, rows: list[Any]) -> Row:
    name = getattr(park, "park", None) or park.subject
    hosts = (
        "；".join(part for part in (several(getattr(park, "hosts", "")), getattr(park, "note", "")) if part) or "未列明"
    )
    opens = f"{STATEMENT}{rows[0].observation_id}" if rows else ""
    numbers = "；".join(f"{told(row)}" for row in rows)
    return Row(opens, (name, hosts, numbers or "没有入库的数"), ids_of(rows), links={2: each_opens(rows)})
