"""What people know better than a rule: which statement of a number leads, and names that the codelists lack."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from etl.lexicon import OWN_LISTS, columns_of, own_rows, rows
from etl.library_format import read_rows, write_rows
from etl.library_history import now
from etl.library_store import Change
from warehouse.connection import current
from warehouse.desk.batches import Batch, Told, carry_out
from warehouse.desk.publishing import require_reason
from warehouse.desk.visitors import Visitor, require_editor
from warehouse.errors import Refused
from warehouse.questions.statements import rivals

PREFERENCES = "preferences.csv"
PREFERENCE_COLUMNS = ("observation_id", "reason", "checked_by", "date")
OWN = {
    "enterprises": "企业和项目",
    "parks": "园区",
    "cluster_aliases": "集群的别名",
    "other_clusters": "其他产业",
    "indicator_aliases": "指标的说法",
}
"""Lists that a user may add to, with their Chinese names."""
POINTS_TO = {"region": "regions", "cluster": "clusters", "indicator": "indicators", "park": "parks"}
"""Columns that hold a code or name of another list, where they hold anything."""
CODES = {
    "relation": ("same", "part", "wider", "industry"),
    "context": ("", "required"),
    "kind": ("enterprise", "project"),
}


def prefer(visitor: Visitor, observation_id: str, why: str) -> Batch:
    """Let one of several statements of a number lead, with a reason that the board shows; the newest choice counts.

    Raises as ``publish`` does, and ``Refused`` without a reason, for a statement without rivals, and for one that a
    check holds back.
    """
    require_editor(visitor)
    require_reason(why)
    found = rivals(current(), observation=observation_id)
    ids = list(found["observation_id"])
    if observation_id not in ids:
        raise Refused(f"看板里没有 {observation_id[:20]} 这条说法；请重新打开。")
    if len(ids) < 2:
        raise Refused("这个数只有一条说法，不用选。")
    if bool(found.loc[found["observation_id"] == observation_id, "is_held"].iloc[0]):
        raise Refused("这条说法没有通过检查，暂不展示；请先核对它。")
    return carry_out(visitor, "prefer", why, partial(_prefer, visitor, observation_id, found, why))


def _prefer(visitor: Visitor, observation_id: str, found: pd.DataFrame, why: str, folder: Path, change: Change) -> Told:
    ids = set(found["observation_id"])
    others = [row for row in read_rows(folder / PREFERENCES, PREFERENCE_COLUMNS) if row["observation_id"] not in ids]
    chosen = {"observation_id": observation_id, "reason": why, "checked_by": visitor.signature, "date": now()[:10]}
    change.write(PREFERENCES, write_rows(PREFERENCE_COLUMNS, [*others, chosen]))
    return Told(_choice(observation_id, found), (observation_id.rpartition("-")[0],))


def _choice(observation_id: str, found: pd.DataFrame) -> str:
    """Return of what number which statement leads now and which did before, in words."""
    first, chosen = found.iloc[0], found.set_index("observation_id").loc[observation_id]
    qualifier = f"（{chosen['qualifier']}）" if chosen["qualifier"] else ""
    measure = chosen["indicator_name"] + (chosen["transformation_name"] if chosen["transformation"] != "level" else "")
    status = "" if chosen["status"] == "actual" else f"{chosen['status_name']}"
    about = (chosen["region_name"], chosen["subject"] + qualifier, measure, chosen["period_label"] + status)
    was = "仍是它" if first["observation_id"] == observation_id else _said(first)
    return f"{' '.join(filter(None, about))}：采用 {_said(chosen)}，此前 {was}（共 {len(found)} 条说法）"


def _said(row: Mapping[Any, Any]) -> str:
    return f"{row['bound_name']}{row['value']:.15g}{row['unit']}（{row['doc_title']}）"


def list_columns(list_name: str) -> tuple[str, ...]:
    """Return the columns of a list that a user may add to; the first is the name. Refused for another list."""
    if list_name not in OWN:
        raise Refused(f"没有“{list_name}”这个码表，或不能在这里增补；可以增补的是 {'、'.join(OWN)}。")
    return columns_of(list_name)


def add_code(visitor: Visitor, list_name: str, row: Mapping[str, str]) -> Batch:
    """Add a row to the library's own part of a codelist: a firm, a cluster, a synonym.

    The board and the next reading use it. Raises as ``publish`` does, and ``Refused`` for a name that is there
    already, an unknown column or code; a row that contradicts the lists is told by the build.
    """
    require_editor(visitor)
    columns = list_columns(list_name)
    neat = {name: " ".join(value.split()) for name, value in row.items()}
    _check_row(list_name, columns, neat)
    return carry_out(visitor, "add", "", partial(_add_code, list_name, columns, neat))


def _check_row(list_name: str, columns: tuple[str, ...], row: Mapping[str, str]) -> None:
    if unknown := [name for name in row if name not in columns]:
        raise Refused(f"{OWN[list_name]}没有列 {'、'.join(unknown)}；有的是 {'、'.join(columns)}。")
    name = row.get(columns[0], "")
    if not name or len(name) > 60:
        raise Refused(f"请写明{OWN[list_name]}的名称，不超过 60 个字。")
    known = rows(list_name)
    if any(one[columns[0]] == name and one.get("region") == row.get("region", one.get("region")) for one in known):
        raise Refused(f"{OWN[list_name]}里已有“{name}”。")
    needed = {"cluster_aliases": ("cluster", "relation"), "indicator_aliases": ("indicator",), "parks": ("region",)}
    if lacking := [column for column in needed.get(list_name, ()) if not row.get(column)]:
        raise Refused(f"还要写明 {'、'.join(lacking)}。")
    for column, value in row.items():
        if (
            value
            and column in POINTS_TO
            and value not in {one[POINTS_TO[column][:-1]] for one in rows(POINTS_TO[column])}
        ):
            raise Refused(f"{column} 没有“{value}”；应是 {POINTS_TO[column]}.csv 里的一个。")
        if column in CODES and value not in CODES[column]:
            raise Refused(f"{column} 没有“{value}”；应是 {'、'.join(filter(None, CODES[column]))} 之一。")


def _add_code(list_name: str, columns: tuple[str, ...], row: Mapping[str, str], _folder: Path, change: Change) -> Told:
    change.write(f"{OWN_LISTS}/{list_name}.csv", write_rows(columns, [*own_rows(list_name), row]))
    return Told(f"{OWN[list_name]}“{row[columns[0]]}”")
