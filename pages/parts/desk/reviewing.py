"""The review of a draft: its text and numbers in the component, and what the reader decides saved step by step."""

from collections.abc import Mapping, Sequence

import streamlit as st

from pages.charts.rows import entries
from pages.parts.components.review import Act, Field, Lists, Mark, review
from pages.parts.desk import opened
from pages.parts.desk.messages import say
from pages.parts.desk.naming import LISTS
from pages.parts.desk.opened import Opened, review_name
from pages.parts.desk.words import Names, about_words, names_of_codes, value_words, when_words
from pages.parts.memory import remembered
from warehouse.connection import Warehouse
from warehouse.library import NAMES, NUMBER_FIELDS, Decision, Draft, Known, Number, choices, known
from warehouse.questions.editing import indicator_list, known_subjects

PERIODS = "2025、2025-H1、2025-Q1、2025-05、2025-01/2025-05"
FIELDS = tuple(Field(name, NAMES[name], {"period": PERIODS}.get(name, "")) for name in NUMBER_FIELDS)
CHOSEN = ("region", "subject_kind", "transformation", "status", "bound")
MOST_NAMES = 400
"""Names of one kind of subject that are offered; any other can be written."""


def review_panel(board: Warehouse, one: Opened) -> None:
    """Draw the review of the draft as this session sees it."""
    draft = one.draft
    review(
        review_name(draft.draft_id),
        draft.text,
        [*marks(board, draft), *left_out(draft)],
        FIELDS,
        lists(board),
        on_act=_carry_out,
        page_starts=draft.page_starts,
        blank={"region": draft.metadata["region"], "subject_kind": "region", "indicator": "other"}
        | {"transformation": "level", "status": "actual", "bound": "eq"},
        can_undo=bool(draft.steps),
        is_blocked=one.newer is not None,
        dropped=one.dropped,
    )


def marks(board: Warehouse, draft: Draft) -> list[Mark]:
    """Return the numbers that were read, as people decided about them, and what the board says of the same."""
    names = names_of_codes()
    others = {one.key: one for one in known(board, draft)}
    return [
        Mark(
            number.start,
            number.end,
            number.text,
            number.state,
            ("⚠ " if number.problems and number.state != "rejected" else "") + about_words(number.fields, names),
            when_words(number.fields, names),
            note=_note(number, names),
            fields=number.fields,
            **_on_board(others.get(number.key)),
        )
        for number in draft.numbers
    ]


def _on_board(other: Known | None) -> dict[str, str]:
    """Return in words, short and in full, what the board has for the same number; nothing for one that was rejected."""
    if other is None:
        return {}
    if not other.statements:
        return {"known": other.state, "board": "新"}
    leading = next((one for one in other.statements if one.leads), other.statements[0])
    short = "相同" if other.state == "repeats" else f"≠ {leading.said}"
    said = "；".join(f"{one.said}（{one.doc_title}）" for one in other.statements)
    return {"known": other.state, "board": short, "said": said}


def left_out(draft: Draft) -> list[Mark]:
    """Return the numbers that were left out, but for those that a person took in."""
    taken = {(number.start, number.end) for number in draft.numbers}
    return [
        Mark(one.start, one.end, one.text, "left", about=one.reason, reason=one.reason)
        for one in draft.left_out
        if (one.start, one.end) not in taken
    ]


def _note(number: Number, names: Names) -> str:
    """Return where a number stands, how sure its reading is, who decided, and what is wrong with it."""
    page = f"第 {number.page} 页 " if number.page else ""
    facts = [f"{page}第 {number.paragraph} 段"]
    if number.read:
        facts.append(f"把握 {number.confidence:.0%}（{number.rule}）")
    if number.state == "corrected":
        facts.append(f"原读作 {value_words(number.read, names)}")
    if number.by:
        facts.append(f"{number.by} {number.when}")
    if number.problems:
        facts.append(f"⚠ {'；'.join(number.problems)}")
    return " · ".join(facts)


@remembered
def lists(board: Warehouse) -> Lists:
    """Return what the fields of the editor offer."""
    offered: dict[str, Sequence[tuple[str, str, str]]] = {
        name: [(code, words or code, "") for code, words in choices(name).items()] for name in CHOSEN
    }
    offered["indicator"] = [
        (row.indicator, f"{row.indicator_name}（{row.unit}）" if row.unit else row.indicator_name, row.theme)
        for row in entries(indicator_list(board))
    ]
    subjects: dict[str, list[str]] = {}
    for row in entries(known_subjects(board)):
        if len(names := subjects.setdefault(row.subject_kind, [])) < MOST_NAMES:
            names.append(row.subject)
    return Lists(offered, subjects, tuple(LISTS))


def _carry_out(act: Act) -> None:
    if act.kind == "undo":
        opened.take_back()
    elif act.kind == "name":
        st.session_state["_naming"] = dict(act.fields)
    elif act.kind == "replace":
        _replace(act)
    elif act.kind == "accept" and len(act.spans) > 1:
        _accept_sound(act.spans)
    else:
        opened.keep([Decision(act.kind, start, end, _changes(act.fields)) for start, end in act.spans])


def _replace(act: Act) -> None:
    """Send readings back, and add the number whose words were selected over theirs."""
    one: Opened = st.session_state["_opened"]
    (start, end), *readings = act.spans
    why = f"文字改为“{one.draft.text[start:end]}”"
    opened.keep(
        [
            *(Decision("reject", *reading, why=why) for reading in readings),
            Decision("add", start, end, _changes(act.fields)),
        ]
    )


def _accept_sound(spans: Sequence[tuple[int, int]]) -> None:
    """Accept many at once, but for those that the warehouse would refuse: they wait for a person."""
    one: Opened = st.session_state["_opened"]
    wrong = {(number.start, number.end) for number in one.draft.numbers if number.problems}
    sound = [span for span in spans if span not in wrong]
    if len(sound) < len(spans):
        say(f"接受了 {len(sound)} 条；另有 {len(spans) - len(sound)} 条读得不完整，请逐条核对。")
    opened.keep([Decision("accept", start, end) for start, end in sound])


def _changes(fields: Mapping[str, str]) -> dict[str, str]:
    known = {field.name for field in FIELDS}
    return {name: value for name, value in fields.items() if name in known}
