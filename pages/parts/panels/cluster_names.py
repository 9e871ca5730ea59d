"""The names under which documents speak of a cluster: itself, pieces, wider names, the bureau's industry."""

from functools import partial
from typing import Any

from pages.charts.marks import weak_mark, weak_note, weak_note_of
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import arranged
from pages.parts.panels.listing import observation_cells, observation_table
from pages.parts.panels.municipal import NEARNESS, OUTPUT, ClusterView
from pages.parts.panels.rows import ids_of, open_row, told, values_open

COLUMNS = (
    Column("名称", narrow=1),
    Column("关系", "tight", narrow=2),
    Column("地区数", "right"),
    Column("数", "right", narrow=4),
    Column("最近的数", narrow=3),
)
OF_NAME = (
    Column("地区和对象", narrow=1),
    Column("指标", narrow=3),
    Column("时期", "tight", narrow=4),
    Column("数值", "right", narrow=2),
    Column("状态", narrow=5),
)
MOST_STATEMENTS = 40
SHORT = {"same": "同名", "part": "一部分", "wider": "更宽", "industry": "行业口径"}
"""How a name stands to the cluster, in a narrow column."""


def cluster_names(shown: ClusterView) -> None:
    """Draw a row for each name, which leads to it; for a chosen name or firm its statements, the newest first."""
    if shown.scope.cluster or shown.scope.firm:
        _statements(shown)
        return
    groups: dict[str, list[Any]] = {}
    for row in shown.focus:
        groups.setdefault(row.subject, []).append(row)
    names = sorted(groups, key=lambda name: (NEARNESS[groups[name][0].relation], -len(groups[name]), name))
    note = "各是各的数，从不相加，从不连成一条线；点一行只看它"
    newest = [_newest(groups[name], shown.scope.region) for name in names]
    rows = [_name_row(shown, name, groups[name], one) for name, one in zip(names, newest, strict=True)]
    body_card(
        Card(
            "cluster-names",
            f"{shown.name}：文件里的 {len(names)} 种叫法",
            shown.frame(row for name in names for row in groups[name]),
            "；".join(filter(None, [note, weak_note_of(newest)])),
            listed=partial(arranged, COLUMNS, rows),
        ),
        lambda: table("names", COLUMNS, rows, on_pick=open_row, is_stacked=True),
        empty=f"没有公开文件说到{shown.name}。可向市经济信息委或区县经济信息委要。",
    )


def _name_row(shown: ClusterView, name: str, group: list[Any], newest: Any) -> Row:
    relation = SHORT[group[0].relation]
    if group[0].relation == "same" and any(row.is_cluster_line for row in group):
        relation = "本身"
    places = len({row.region for row in group})
    phrase = told(newest) if newest.region == shown.scope.region else f"{newest.region_short} {told(newest)}"
    cells = (name, relation, str(places), str(len(group)), phrase)
    code = f"municipal={shown.code}&cluster={name}"
    return Row(code, cells, ids_of(group), links=values_open(newest, first=len(cells) - 1))


def _newest(group: list[Any], region: str) -> Any:
    """Return the newest actual number; of one time the place's own, output and its level come first."""

    def rank(row: Any) -> tuple[bool, bool, float, bool, bool, bool]:
        return (
            row.is_event or not row.period or row.transformation not in ("level", "yoy"),
            row.status != "actual",
            -(row.time if row.period else 0.0),
            row.region != region,
            row.indicator not in OUTPUT,
            row.transformation != "level",
        )

    return min(group, key=rank)


def _statements(shown: ClusterView) -> None:
    ordered = sorted(shown.focus, key=lambda row: (-(row.time if row.period else 0.0), row.indicator))
    frame = shown.frame(ordered[:MOST_STATEMENTS])
    note = f"共 {len(ordered)} 条，列出最近 {len(frame)} 条；点一行看出处"
    note = "；".join(filter(None, [note, weak_note(frame)]))
    body_card(
        Card("cluster-names", f"{shown.name}：各条说法", frame, note),
        lambda: observation_table("name-statements", frame, columns=OF_NAME, cells=_statement_cells),
        empty=f"没有公开文件说到{shown.name}；换一个地区，或回到上一级。",
    )


def _statement_cells(row: Any) -> tuple[str, ...]:
    *cells, value, state = observation_cells(row)[: len(OF_NAME)]
    return *cells, value + weak_mark(row), state
