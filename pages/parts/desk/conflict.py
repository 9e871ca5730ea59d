"""Two editors on one draft: who was first, what each of them changed, and the two ways on."""

import html
from collections.abc import Mapping

import streamlit as st

from pages.parts.components.review import STATES
from pages.parts.components.table import Column, Row, table
from pages.parts.desk import opened
from pages.parts.desk.opened import Opened
from warehouse.library import NAMES, NUMBER_FIELDS, Decision, Draft, Number, choices

COLUMNS = (
    Column("哪一处", narrow=1),
    Column("你的改动", narrow=3, is_named=True),
    Column("对方的改动", narrow=5, is_named=True),
)
KINDS = {"accept": "接受", "reject": "退回", "correct": "改", "add": "补录"}
MOST = 12
"""Places that are told one by one."""

Place = tuple[int, int] | str
"""Where something was changed: the span of a number, or the field of the document."""
Told = dict[Place, str]


def conflict(one: Opened) -> None:
    """Draw who was first, both sides of it, and the choice; nothing where nobody was."""
    if one.newer is None:
        return
    own, others = _own(one), _theirs(one.draft, one.newer)
    with st.container(border=True, key="draft-conflict"):
        st.html(f'<p class="notice fault" role="alert">{html.escape(_said(one, one.newer))}</p>')
        # What both have changed comes first: there the choice decides.
        places = sorted({*own, *others}, key=lambda at: (not (at in own and at in others), isinstance(at, str), at))
        rows = [Row("", (_name(one, place), own.get(place, "—"), others.get(place, "—"))) for place in places]
        table("conflict", COLUMNS, rows[:MOST], on_pick=lambda _row: None, is_stacked=True)
        st.html(f'<p class="fine">{_more(len(rows))}{_meaning(own, others)}</p>')
        with st.container(horizontal=True, gap="small"):
            if own:
                st.button("把我的并进去", key="conflict-merge", type="primary", on_click=opened.merge)
            leave = "放弃我的，看最新的" if own else "看最新的"
            st.button(leave, key="conflict-leave", on_click=opened.leave_waiting)


def _said(one: Opened, newer: Draft) -> str:
    last = newer.steps[-1] if newer.steps else None
    who = f"{last.who}在 {last.when} 保存了另一步" if last else "有人撤回了全部改动"
    steps = len(one.waiting)
    return f"{who}，" + (f"你的 {steps} 步改动还没有保存。" if steps else "你看到的已不是最新的。")


def _more(places: int) -> str:
    return f"另有 {places - MOST} 处。" if places > MOST else ""


def _meaning(own: Told, others: Told) -> str:
    if not own:
        return ""
    both = sum(place in others for place in own)
    clash = f"两人都改了的 {both} 处以你的为准，" if both else ""
    return f"并进去：对方的改动都保留，{clash}你的排在后面，可以撤销。放弃：你的这些改动不再保存。"


def _own(one: Opened) -> Told:
    told: Told = {}
    before = {(number.start, number.end): number.fields for number in one.draft.numbers}
    for change in (change for changes in one.waiting for change in changes):
        if isinstance(change, Decision):
            span = change.start, change.end
            said = [KINDS[change.kind], _fields(before.get(span, {}), change.changes)]
            told[span] = "；".join([*filter(None, [told.get(span, "")]), " ".join(filter(None, said))])
        else:
            told[change.field] = _value(change.field, change.new)
    return told


def _theirs(before: Draft, now: Draft) -> Told:
    told: Told = {}
    known = {(number.start, number.end): number for number in before.numbers}
    after = {(number.start, number.end): number for number in now.numbers}
    for span in known.keys() | after.keys():
        if said := _became(known.get(span), after.get(span)):
            told[span] = said
    for field, value in now.metadata.items():
        if value != before.metadata[field]:
            told[field] = _value(field, value)
    return told


def _became(before: Number | None, now: Number | None) -> str:
    """Return what became of a number, '' where it is as it was."""
    if now is None:
        return "不再有这个数"
    changed = _fields(before.fields if before else {}, now.fields)
    if before and before.state == now.state and not changed:
        return ""
    return " ".join(filter(None, [STATES[now.state], changed if now.state != "rejected" else ""]))


def _fields(before: Mapping[str, str], now: Mapping[str, str]) -> str:
    changed = [name for name in NUMBER_FIELDS if name in now and now[name] != before.get(name, "")]
    return "，".join(f"{NAMES[name]} {_value(name, now[name])}" for name in changed)


def _value(field: str, value: str) -> str:
    return choices(field).get(value, value) or "（空）"


def _name(one: Opened, place: Place) -> str:
    if isinstance(place, str):
        return f"文件信息：{NAMES[place]}"
    start, end = place
    return f"“{one.draft.text[start:end]}”（第 {one.draft.text.count(chr(10), 0, start) + 1} 段）"
