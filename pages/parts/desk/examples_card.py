"""Two example documents of an invented district, loaded and removed with one press each, and what they state."""

from typing import Any

import pandas as pd
import streamlit as st

from pages.charts.marks import measure_of
from pages.charts.ranking import ranking
from pages.charts.rows import entries
from pages.parts.card import Card, chart_card
from pages.parts.desk.messages import attempted, say
from pages.parts.desk.visitor import visitor
from pages.parts.memory import remembered
from pages.parts.style import theme
from warehouse.connection import Warehouse
from warehouse.library import Batch, examples, history, remove_examples
from warehouse.questions.documents import example_statements

LOADED, REMOVED = "examples", "remove_examples"
UNIT = "亿元"


def examples_line(board: Warehouse) -> None:
    """Draw the button that loads the examples; where they are there, the one that removes them, and their chart."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="examples"):
        if are_loaded(history()):
            st.html('<p class="fine">示例区的两份示例文件已装入，只在标明“示例”的地方出现，不进任何合计和排名。</p>')
            st.button("移除示例", key="examples-remove", type="tertiary", on_click=_remove)
        else:
            st.html('<p class="fine">第一次用？装入示例区的两份示例文件，可以把审核、发布、撤回走一遍。</p>')
            st.button("装入示例", key="examples-load", type="tertiary", on_click=_load)
    if not (frame := _amounts(board)).empty:
        chart_card(
            Card("examples", "【示例】示例区：文件里的金额", frame, "虚构的数，只在这里画出；点一条看出处和原文", UNIT),
            lambda: ranking(frame, label="label", theme=theme()),
            empty="",
        )


@remembered
def _amounts(board: Warehouse) -> pd.DataFrame:
    """Return the amounts of money that the examples state and that no check holds back, each with its label."""
    found = example_statements(board)
    found = found[(found["unit"] == UNIT) & ~found["is_held"]].reset_index(drop=True)
    return found.assign(label=[_label(row) for row in entries(found)])


def _label(row: Any) -> str:
    status = "" if row.status == "actual" else f"（{row.status_name}）"
    return f"{row.subject or '全区'} {measure_of(row)} {row.period_label.removeprefix('20')}{status}"


def are_loaded(batches: list[Batch]) -> bool:
    """Say whether the examples are on the board, from what was done last with them and not taken back."""
    last = next((one for one in batches if one.kind in (LOADED, REMOVED) and not one.undone_by), None)
    return last is not None and last.kind == LOADED


def _load() -> None:
    if (done := attempted(lambda: examples(visitor()))) is not None:
        say(f"已装入{done.what}。")


def _remove() -> None:
    if (done := attempted(lambda: remove_examples(visitor()))) is not None:
        say(f"已移除示例：{done.what}。")
