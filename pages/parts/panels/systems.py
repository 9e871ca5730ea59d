"""Each district's own cluster system: its tiers, members, aims and evidence; older ones told apart."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import pandas as pd

from pages.charts.numbers import plain
from pages.charts.rows import entries
from pages.parts.card import Card, body_card
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import listed
from pages.parts.navigation import leave
from pages.parts.panels.cluster_system import EARLIER, SAID_BY, UNNAMED, evidence_in_words, member_evidence, quoted
from pages.parts.panels.more import counted, first_of, more_button
from pages.parts.panels.rows import without_codes
from pages.parts.panels.widening import offices
from pages.parts.scope import DISTRICTS, Scope
from warehouse.connection import Warehouse
from warehouse.questions.systems import system_members

MOST = 12
COLUMNS = (
    Column("区县", "tight"),
    Column("体系", "name"),
    Column("档次与成员", "title"),
    Column("有数的成员", "right"),
    Column("没有列名的", "facts"),
    Column("依据", "facts"),
)


def systems(board: Warehouse, scope: Scope) -> None:
    """Draw a row for each system of each district in the scope; a row leads to the district's page."""
    members = system_members(board, area=scope.area, district=scope.district)
    every = _grouped(members, scope.cluster)
    shown = first_of("systems", "体系表", every, MOST)
    note = f"{counted(len(every), len(shown), '个')}，{_summary(every)}；括号里是文件定的产值档次，点一行看这个区县"

    rows = [_row(one) for one in shown]

    def draw() -> None:
        table("system-table", COLUMNS, rows, on_pick=_open)
        more_button("systems", len(every), MOST, "个")

    body_card(
        Card(
            "systems",
            f"{scope.place}{'各区县' if not scope.district else ''}的产业集群体系",
            members.head(0),
            note if every else "",
            listed=partial(listed, "区县产业体系名录", COLUMNS, rows, shown, evidence=member_evidence, named=2),
        ),
        draw,
        empty=_empty(scope),
        has_body=bool(every),
    )


def _grouped(members: pd.DataFrame, cluster: str) -> list[list[Any]]:
    """Return the members system by system; only systems with the chosen industry in them where one is chosen.

    A district's first system in the list is the one in force; those with named members come first among districts.
    """
    groups: dict[tuple[str, str], list[Any]] = {}
    for row in entries(members):
        groups.setdefault((row.region, row.system), []).append(row)
    kept = [rows for rows in groups.values() if not cluster or any(row.cluster_name == cluster for row in rows)]
    known: dict[str, int] = {}
    for rows in kept:
        known[rows[0].region] = known.get(rows[0].region, 0) + sum(row.numbers > 0 for row in rows)
    return sorted(kept, key=lambda rows: (rows[0].region_level not in DISTRICTS, -known[rows[0].region]))


def _summary(every: Sequence[list[Any]]) -> str:
    regions = len({rows[0].region for rows in every})
    silent = sum(not any(row.cluster_name for row in rows) for rows in every)
    return f"{regions} 个地区" + (f"，{silent} 个只有代号、成员没有列名" if silent else "")


def _empty(scope: Scope) -> str:
    if scope.cluster:
        return f"{scope.place}没有一个已知的产业体系把{scope.cluster}列为成员。"
    return f"没有文件说明{scope.place}的产业体系（如“2+4”）。要补，请向{offices(scope)}经济信息委要产业规划或行动方案。"


def _row(rows: list[Any]) -> Row:
    named = [row for row in rows if row.cluster_name]
    held = sum(row.numbers > 0 for row in named)
    head = rows[0]
    is_earlier = any(EARLIER in row.note for row in rows)
    cells = (
        head.region_short,
        quoted(head.system) + ("（较早）" if is_earlier else ""),
        _members(named) or UNNAMED,
        f"{held}/{len(named)}" if named else "—",
        _unnamed(rows),
        evidence_in_words(rows),
    )
    return Row(head.region if head.is_open else "", cells, tone="held" if is_earlier or not named else "")


def _members(named: list[Any]) -> str:
    """Return the members by tier: 主导：智能网联新能源汽车零部件（500 亿级，2027年）、火锅食材."""
    tiers: dict[str, list[str]] = {}
    for row in named:
        tiers.setdefault(row.tier, []).append(row.cluster_name + _aim(row))
    several = len(tiers) > 1
    return "；".join(
        (f"{tier or '未分档'}：" if tier or several else "") + "、".join(names) for tier, names in tiers.items()
    )


def _aim(row: Any) -> str:
    if pd.isna(row.target_value):
        return ""
    year = f"，{row.target_year.replace('/', '—')}年" if row.target_year else ""
    return f"（{plain(row.target_value)} 亿级{year}）"


def _unnamed(rows: list[Any]) -> str:
    """Return what is known of members that no document names; an older system says so first."""
    notes = [without_codes(row.note) for row in rows if not row.cluster_name]
    kept = [SAID_BY.sub("", note).strip("；") for note in notes]
    return "；".join(dict.fromkeys(note for note in kept if note)) or "—"


def _open(region: str) -> None:
    leave("screens/district.py", district=region, cluster="")
