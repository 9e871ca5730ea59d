"""Two example documents of an invented district, loaded and removed with one press each."""

import streamlit as st

from pages.parts.desk.messages import attempted, say
from pages.parts.desk.visitor import visitor
from warehouse.library import Batch, examples, history, remove_examples

LOADED, REMOVED = "examples", "remove_examples"


def examples_line() -> None:
    """Draw the button that loads the examples, or the one that removes them where they are there."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="examples"):
        if are_loaded(history()):
            st.html('<p class="fine">示例区的两份示例文件已装入，只在标明“示例”的地方出现，不进任何合计和排名。</p>')
            st.button("移除示例", key="examples-remove", type="tertiary", on_click=_remove)
        else:
            st.html('<p class="fine">第一次用？装入示例区的两份示例文件，可以把审核、发布、撤回走一遍。</p>')
            st.button("装入示例", key="examples-load", type="tertiary", on_click=_load)


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
