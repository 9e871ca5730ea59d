"""From a draft to the board: what publishing it will do, in numbers, and the button that does it."""

import html
from collections import Counter

import streamlit as st

from pages.parts.desk.messages import attempted, say
from pages.parts.desk.opened import Opened, unsaved_changes
from pages.parts.desk.visitor import visitor
from pages.parts.navigation import leave
from warehouse.connection import Warehouse
from warehouse.library import Draft, Stale, discard, known, publish

LONGEST_REASON = 120


def publish_button(board: Warehouse, one: Opened) -> None:
    """Draw the button that opens the summary, the reason and the publication itself; and the one that discards."""
    draft = one.draft
    with st.popover("发布…", key="publish", disabled=one.newer is not None, width="content"):
        st.html("".join(f'<p class="fine">{html.escape(line)}</p>' for line in summary(board, draft)))
        st.text_input("说明", placeholder="可以不写", max_chars=LONGEST_REASON, key="publish-why")
        is_ready = not draft.problems and not unsaved_changes(draft.draft_id)
        # A callback is not cut short by whatever the reader does next.
        st.button(
            "发布到看板", key="publish-now", type="primary", disabled=not is_ready, on_click=_publish, args=(one,)
        )
    with st.popover("删除草稿…", key="discard", width="content"):
        st.html('<p class="fine">这份草稿和对它的全部处理都会删除；已发布的不受影响。</p>')
        st.button("删除", key="discard-now", on_click=_discard, args=(one,))


def summary(board: Warehouse, draft: Draft) -> list[str]:
    """Return what becomes of the numbers, a line each; why it cannot be published yet where that is so."""
    open_changes = unsaved_changes(draft.draft_id)
    ready = [one for one in draft.numbers if one.state in ("sure", "accepted", "corrected", "added")]
    wrong = sum(bool(one.problems) for one in ready)
    decided = draft.count("accepted", "corrected", "added")
    lines = [f"{len(ready) - wrong} 个数进看板，其中 {decided} 个经人核对。", f"与看板相比：{compared(board, draft)}。"]
    if wrong:
        lines.append(f"{wrong} 个标着 ⚠ 的读得不对，不进图表，改正以后才进。")
    if unsure := draft.count("unsure"):
        lines.append(f"{unsure} 个待核：收进文件库，但不进图表，核对以后才进。")
    if rejected := draft.count("rejected"):
        lines.append(f"{rejected} 个退回，不收。")
    if draft.access == "internal":
        lines.append("这是内部文件：它的数下载时带“内部”标记。")
    if draft.doc_id:
        lines.append("这份文件已在看板上：发布以后按这次的处理更新。")
    if open_changes:
        lines.append(f"还不能发布：有 {open_changes} 处修改没有保存；请先在下面保存或放弃。")
    return [*lines, *(f"还不能发布：{problem}。" for problem in draft.problems)]


def compared(board: Warehouse, draft: Draft) -> str:
    """Return how the numbers stand to those of the board: 9 个新的，2 个相同，1 个矛盾."""
    states = Counter(one.state for one in known(board, draft))
    words = (("new", "新的"), ("repeats", "相同"), ("contradicts", "矛盾"))
    return "，".join(f"{states[state]} 个{name}" for state, name in words if states[state]) or "没有数"


def _publish(one: Opened) -> None:
    draft, why = one.draft, str(st.session_state["publish-why"])
    try:
        batch = attempted(lambda: publish(visitor(), [draft.draft_id], why, {draft.draft_id: draft.version}))
    except Stale as stale:
        one.newer = stale.draft
        return
    if batch is not None:
        say(f"已发布{batch.what}。在“来源”里看它的数；不对可以在下面的历史里撤回。")
        leave("screens/intake.py")


def _discard(one: Opened) -> None:
    draft = one.draft
    try:
        attempted(lambda: discard(visitor(), draft.draft_id, draft.version))
    except Stale as stale:
        one.newer = stale.draft
        return
    say("草稿已删除。")
    leave("screens/intake.py")
