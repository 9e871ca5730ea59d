"""Mechanisms that documents describe (链长制, 亩均论英雄 …): whose, what they measure, the numbers on them."""

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import weak_note_of
from pages.charts.rows import entries
from pages.parts import view
from pages.parts.card import Card, body_card, open_mark
from pages.parts.components.table import Column, Row, table
from pages.parts.listed import has_internal, listed, note_of
from pages.parts.navigation import leave
from pages.parts.panels.more import counted, first_of, more_button, shortened
from pages.parts.panels.rows import STATEMENT, told
from pages.parts.panels.widening import offices
from pages.parts.scope import Scope
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.statements import observations_by_id
from warehouse.questions.systems import mechanism_list

MOST = 12
KINDS = {"mechanism": "做法", "evaluation": "评价与考核", "list": "清单与认定", "index": "指数"}
COLUMNS = (
    Column("机制", "name"),
    Column("类别", "tight"),
    Column("谁的", "tight"),
    Column("衡量什么", "facts"),
    Column("相关指标的数", "tight"),
    Column("例如", "facts"),
    Column("依据", "facts"),
)
NOT_ITS_OWN = "是这些指标在当地的全部数，不专指这条机制"
NUMBERS, EXAMPLE, DOCUMENT = 4, 5, 6
DATA, PAPER = "data=", "document="


def mechanisms(board: Warehouse, scope: Scope) -> None:
    """Draw the filters and the list: those that several places have first, then those with most numbers."""
    found = mechanism_list(board, area=scope.area, district=scope.district)
    places = dict(zip(found["region"], found["region_short"], strict=True))
    view.read(
        Parameter("kind", "机制类别", set(found["kind"]), names=KINDS),
        Parameter("whose", "谁的机制", places, names=places),
    )
    kept = _chosen(found, kind=view.value("kind"), whose=view.value("whose"))
    every = _ordered(kept)
    shown = first_of("mechanisms", "机制表", every, MOST)
    frame = observations_by_id(board, ids=list(dict.fromkeys(row.example for row in shown if row.example)))
    examples = {row.observation_id: row for row in entries(frame)}
    spoken = sum(row.numbers > 0 for row in every)
    rows = [_row(row, examples) for row in shown]
    note = f"{counted(len(every), len(shown), '条')}，{spoken} 条的相关指标有数（{NOT_ITS_OWN}）；几个地区都有的在前"
    told_of = [examples[row.example] for row in shown if row.example in examples]
    note = "；".join(filter(None, [note, weak_note_of(told_of)]))

    def draw() -> None:
        _pickers(found)
        if not every:
            st.html('<p class="empty">没有这样的机制：换一个类别，或看全部地区。</p>')
            return
        table("mechanism-table", COLUMNS, rows, on_pick=_open)
        more_button("mechanisms", len(every), MOST, "条")

    body_card(
        Card(
            "mechanisms",
            f"{scope.place}的文件写到的机制",
            frame,
            note if every else "",
            listed=partial(listed, "机制名录", COLUMNS, rows, [[row] for row in shown]) if every else None,
            is_internal=has_internal(shown),
        ),
        draw,
        empty=_empty(scope),
        has_body=len(found) > 0,
    )


def _chosen(found: pd.DataFrame, *, kind: str, whose: str) -> pd.DataFrame:
    return found[((found["kind"] == kind) | (kind == "")) & ((found["region"] == whose) | (whose == ""))]


def _ordered(kept: pd.DataFrame) -> list[Any]:
    """Return the mechanisms: those that several places have first, then those with most numbers; one name together."""
    by_name = kept.groupby("mechanism")
    ranked = kept.assign(places=by_name["region"].transform("nunique"), all=by_name["numbers"].transform("sum"))
    keys, ways = ["places", "all", "mechanism", "numbers"], [False, False, True, False]
    return entries(ranked.sort_values(keys, ascending=ways, kind="stable"))


def _empty(scope: Scope) -> str:
    return (
        f"还没有文件写到{scope.place}用了哪些机制：读过的只有几份区县的答复、方案和全市报道。"
        f"要补，请向{offices(scope)}经济信息委要近年的工作总结或行动方案。"
    )


def _pickers(found: pd.DataFrame) -> None:
    """Draw the choices of kind and place, each counted under the other."""
    of_kind = _chosen(found, kind="", whose=view.value("whose"))["kind"].value_counts()
    of_place = (
        _chosen(found, kind=view.value("kind"), whose="").groupby("region")["region_short"].agg(["first", "size"])
    )
    kinds = {code: f"{name}（{of_kind.get(code, 0)}）" for code, name in KINDS.items() if code in set(found["kind"])}
    places = dict(found.sort_values("region").drop_duplicates("region")[["region", "region_short"]].to_numpy())
    counts = of_place["size"].to_dict()
    with st.container(horizontal=True, gap="small", key="mechanism-pickers"):
        _picker("kind", "机制类别", kinds, "全部类别")
        _picker(
            "whose", "谁的机制", {code: f"{name}（{counts.get(code, 0)}）" for code, name in places.items()}, "全部地区"
        )


def _picker(name: str, title: str, labels: dict[str, str], every: str) -> None:
    st.selectbox(
        title,
        ["", *labels],
        format_func=lambda code: labels.get(code, every),
        label_visibility="collapsed",
        **view.bound(name, clears=("mechanisms",)),
    )


def _row(row: Any, examples: dict[str, Any]) -> Row:
    example = examples.get(row.example)
    speaks = f"{DATA}{row.region}|{row.codes}" if row.numbers else ""
    paper = f"{PAPER}{row.doc_id}" if row.doc_title else ""
    cells = (
        row.mechanism,
        KINDS.get(row.kind, row.kind),
        row.region_short,
        "；".join(part for part in (row.what_it_measures, note_of(row)) if part),
        f"{row.numbers} 条" if row.numbers else "没有",
        f"{example.subject} {told(example)}".strip() if example else "—",
        f"{shortened(row.doc_title)} {row.published}".strip() or "未注明",
    )
    links = {NUMBERS: speaks, EXAMPLE: f"{STATEMENT}{row.example}" if example else "", DOCUMENT: paper}
    return Row(speaks or paper, cells, (row.example,) if example else (), links={k: v for k, v in links.items() if v})


def _open(code: str) -> None:
    """Go to the numbers of a mechanism, the example's statement, or the document that describes it."""
    kind, _, rest = code.partition("=")
    if kind == "data":
        region, _, indicators = rest.partition("|")
        leave("screens/data.py", district=region, indicator=indicators, cluster="", area="")
    elif kind == "document":
        leave("screens/sources.py", document=rest)
    else:
        open_mark("", rest)
