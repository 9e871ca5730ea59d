"""Several reviewed drafts go to the board in one batch: all of them or none, one line of history, one way back."""

import html
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

import streamlit as st

from pages.parts.desk.messages import attempted, say
from pages.parts.desk.opened import unsaved_changes
from pages.parts.desk.publishing import LONGEST_REASON
from pages.parts.desk.visitor import visitor
from warehouse.library import DraftSummary, Stale, publish

MOST_NAMED = 5
"""Drafts that cannot be published yet of which each is named."""


def publish_many(waiting: Sequence[DraftSummary]) -> None:
    """Draw the choice of drafts, what becomes of their numbers, and the publication; nothing where one waits alone."""
    able = {one.draft_id: one for one in waiting if not _faults(one)}
    if len(able) < 2:
        return
    with st.popover("一并发布…", key="publish-many", width="content"):
        _say("选中的草稿一次发布：要么都上看板，要么都不上；历史里记作一次，也一次撤回。", *_not_yet(waiting))
        chosen = st.multiselect(
            "发布哪些草稿（核对完的已选中）",
            list(able),
            default=[one.draft_id for one in able.values() if _is_reviewed(one)],
            format_func=lambda draft_id: _name(able[draft_id]),
            placeholder="选择草稿",
            # Another choice of drafts, and versions of them, is another box: it begins with what is reviewed now.
            key=f"publish-many-{_signature(able.values())}",
        )
        picked = [able[draft_id] for draft_id in chosen]
        _say(*_summary(picked))
        st.text_input("说明", placeholder="可以不写", max_chars=LONGEST_REASON, key="publish-many-why")
        versions = {one.draft_id: one.version for one in picked}
        label = f"发布这 {len(picked)} 份" if picked else "还没有选草稿"
        st.button(
            label, key="publish-many-now", type="primary", disabled=not picked, on_click=_publish, args=(versions,)
        )


def _signature(able: Iterable[DraftSummary]) -> int:
    return crc32(repr(sorted((one.draft_id, _is_reviewed(one)) for one in able)).encode())


def _is_reviewed(one: DraftSummary) -> bool:
    return one.decided > 0 and not one.unsure


def _name(one: DraftSummary) -> str:
    title = one.title or one.file or "没有标题"
    left = f"待核 {one.unsure} 个" if one.unsure else "" if one.decided else "还没有人核对"
    return f"{title}（{left}）" if left else title


def _not_yet(waiting: Sequence[DraftSummary]) -> list[str]:
    """Return why drafts are not offered, the first ones by name."""
    found = [(one, faults) for one in waiting if (faults := _faults(one))]
    lines = [f"《{one.title or one.file}》还不能发布：{'；'.join(faults)}。" for one, faults in found[:MOST_NAMED]]
    more = len(found) - MOST_NAMED
    return [*lines, f"另有 {more} 份也还不能发布。"] if more > 0 else lines


def _faults(one: DraftSummary) -> list[str]:
    changes = unsaved_changes(one.draft_id)
    return [*one.problems, *([f"你有 {changes} 处修改没有保存"] if changes else [])]


def _summary(picked: Sequence[DraftSummary]) -> list[str]:
    numbers, unsure = sum(one.numbers for one in picked), sum(one.unsure for one in picked)
    lines = [f"{len(picked)} 份、{numbers - unsure} 个数进看板。"] if picked else []
    return [*lines, f"{unsure} 个待核：收进文件库，但不进图表，核对以后才进。"] if unsure else lines


def _say(*lines: str) -> None:
    st.html("".join(f'<p class="fine">{html.escape(line)}</p>' for line in lines) or "<i></i>")


def _publish(versions: Mapping[str, int]) -> None:
    why = str(st.session_state["publish-many-why"])
    try:
        batch = attempted(lambda: publish(visitor(), list(versions), why, versions))
    except Stale as stale:
        say(f"没有发布：{stale}", is_fault=True)
        return
    if batch is not None:
        say(f"已发布{batch.what}。在“来源”里看它们的数；不对可以在下面的历史里一次撤回。")
