"""What was changed on the board, by whom and why, the newest first; each batch can be taken back."""

import html

import streamlit as st

from pages.parts.components.table import Column, Row, table
from pages.parts.desk.messages import attempted, say
from pages.parts.desk.visitor import visitor
from pages.parts.navigation import leave
from pages.parts.panels.more import counted, first_of, more_button
from warehouse.library import Batch, history, undo_batch

UNDONE = "撤回一次，它带来的改动就都退掉；撤回最近一次，看板恢复到它之前的内容"
MOST = 12
UNDO, OPEN = "undo=", "document="
BRINGING = ("publish", "import", "reread")
"""Kinds of batches after which their documents are on the board: a row leads to the first of them."""
COLUMNS = (
    Column("何时", "tight", narrow=3),
    Column("谁", "tight", narrow=4),
    Column("做了什么", "title", narrow=1),
    Column("说明", narrow=5),
    Column("", "right", narrow=2),
)


def history_card() -> None:
    """Draw the list of batches, and the question before one is taken back."""
    batches = history()
    with st.container(key="card-history", border=True):
        shown = first_of("history", "历史", batches, MOST)
        note = f"{counted(len(batches), len(shown), '次')}；{UNDONE}" if batches else ""
        st.html(f'<div class="card-head"><h3>历史</h3><p>{note}</p></div>')
        if not batches:
            st.html('<p class="empty">还没有发布过：发布、撤下和撤回都会记在这里。</p>')
            return
        table("history-list", COLUMNS, [_row(batch) for batch in shown], on_pick=_pick, is_stacked=True, opens=2)
        more_button("history", len(batches), MOST, "次")
    if (asked := st.session_state.pop("_undoing", "")) and (found := [b for b in batches if b.batch_id == asked]):
        _ask(
            found[0],
            is_last=found[0] is next((one for one in batches if not one.undone_by and one.kind != "undo"), None),
        )


def _row(batch: Batch) -> Row:
    is_open = not batch.undone_by and batch.kind != "undo"
    last = "撤回" if is_open else f"已由第 {int(batch.undone_by)} 次撤回" if batch.undone_by else ""
    opens = f"{OPEN}{batch.documents[0]}" if batch.kind in BRINGING and is_open and batch.documents else ""
    cells = (batch.when[:16], batch.who, _done(batch), batch.why or "—", last)
    return Row(opens, cells, tone="" if is_open else "held", links={4: f"{UNDO}{batch.batch_id}"} if is_open else {})


def _done(batch: Batch) -> str:
    """Return what was done, a title right behind the verb, anything else after a colon."""
    return f"{batch.kind_name}{'' if batch.what.startswith('《') else '：'}{batch.what}"


def _pick(chosen: str) -> None:
    if chosen.startswith(UNDO):
        st.session_state["_undoing"] = chosen.removeprefix(UNDO)
    else:
        leave("screens/sources.py", document=chosen.removeprefix(OPEN))


@st.dialog("撤回这一次")
def _ask(batch: Batch, *, is_last: bool) -> None:
    said = html.escape(f"{batch.when[:16]} {batch.who}：{_done(batch)}")
    what = "看板恢复到这一次之前的内容" if is_last else "只退掉这一次带来的改动，此后的各次照旧"
    st.html(f"<p>{said}</p><p class='fine'>{what}；发布过的草稿回到待审核。</p>")
    st.text_input("为什么撤回", max_chars=120, key="undo-why")
    if st.button("撤回", key="undo-now", type="primary", on_click=_undo, args=(batch.batch_id,)):
        st.rerun()


def _undo(batch_id: str) -> None:
    why = str(st.session_state["undo-why"])
    if (done := attempted(lambda: undo_batch(visitor(), batch_id, why))) is not None:
        say(f"已撤回{done.what}。{_proof(done)}")


def _proof(undone: Batch) -> str:
    """Say that the board holds again what it held before, where its checksum is that of the batch before the undone."""
    older = [one for one in history() if one.batch_id < undone.undoes]
    is_same = bool(older) and bool(undone.checksum) and undone.checksum == older[0].checksum
    return "看板的内容与那之前完全相同（校验和一致）。" if is_same else ""
