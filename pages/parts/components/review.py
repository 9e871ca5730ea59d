"""A document's text, every number in it marked by its state, beside the table of its numbers and the editor of one.

Choosing, moving and editing happen in the browser. A decision is shown there at once and handed over here until it is
acknowledged, so that none is lost and none is carried out twice.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import streamlit as st

from pages.parts.components.assets import HERE, script, sheet
from pages.parts.hidden import visible

STATES = {
    "sure": "可信",
    "unsure": "? 待核",
    "accepted": "✓ 接受",
    "corrected": "✎ 已改",
    "rejected": "✕ 退回",
    "added": "＋ 补录",
    "left": "· 不是数据",
}
"""What a number can be: read with or without confidence, decided on, or left out for a reason."""

_review = st.components.v2.component(
    "board_review",
    html=(HERE / "review.html").read_text(encoding="utf-8"),
    css=sheet("review"),
    js=script("review_text", "review_table", "review_form", "review"),
    isolate_styles=False,
)


@dataclass(frozen=True)
class Mark:
    """One number of the text: its place in characters, its state, and its row as it is read.

    ``known`` is new, repeats or contradicts; ``board`` and ``said`` tell it, short and in full. ``reason`` says why
    a number was left out.
    """

    start: int
    end: int
    text: str
    state: str
    about: str = ""
    when: str = ""
    board: str = ""
    known: str = ""
    said: str = ""
    note: str = ""
    reason: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """What names it in the browser."""
        return key_of(self.start, self.end)


@dataclass(frozen=True)
class Field:
    """One field of the editor; its choices are those of the list of its name, else it takes words."""

    name: str
    title: str
    hint: str = ""


@dataclass(frozen=True)
class Lists:
    """What can be chosen: [code, name, group] by field, known names by kind of subject, kinds that take new names."""

    choices: Mapping[str, Sequence[tuple[str, str, str]]]
    subjects: Mapping[str, Sequence[str]]
    can_name: Sequence[str] = ()


@dataclass(frozen=True)
class Act:
    """What the reader asks for: accept, reject, correct, add, undo or name; ``spans`` are places in the text."""

    kind: str
    spans: tuple[tuple[int, int], ...]
    fields: Mapping[str, str]


def key_of(start: int, end: int) -> str:
    """Return the name of a place: ``12-19``."""
    return f"{start}-{end}"


def paragraphs(text: str, marks: Sequence[Mark], page_starts: Sequence[int] = ()) -> list[dict[str, object]]:
    """Return the text line by line, cut into runs ``[words, key of the mark or '']``; empty lines are left out.

    ``page`` is the number of the page that begins in the line, 0 where none does. Characters that would not be seen, or
    would turn others around, are replaced by one that is, so that places stay what they are.
    """
    lines: list[dict[str, object]] = []
    todo = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    pages = list(enumerate(page_starts, start=1))
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        inside = [mark for mark in todo if start <= mark.start < end]
        begun = [page for page, at in pages if at <= end]
        if line.strip():
            lines.append({"start": start, "page": begun[-1] if begun else 0, "runs": _runs(text, start, end, inside)})
            pages = pages[len(begun) :]
        start = end + 1
    return lines


def _runs(text: str, start: int, end: int, marks: Sequence[Mark]) -> list[tuple[str, str]]:
    runs = []
    at = start
    for mark in marks:
        if mark.start < at:
            continue  # two numbers do not share words
        last = min(mark.end, end)
        runs += [(visible(text[at : mark.start]), ""), (visible(text[mark.start : last]), mark.key)]
        at = last
    return [run for run in (*runs, (visible(text[at:end]), "")) if run[0]]


def review(
    name: str,
    text: str,
    marks: Sequence[Mark],
    fields: Sequence[Field],
    lists: Lists,
    *,
    on_act: Callable[[Act], None],
    page_starts: Sequence[int] = (),
    blank: Mapping[str, str] | None = None,
    can_undo: bool = False,
    is_blocked: bool = False,
) -> None:
    """Draw the review of one text; ``on_act`` gets each thing that the reader decided, in order.

    ``blank`` are the fields of a number that was missed where there is none before it; ``is_blocked`` lets nothing be
    decided for now.
    """
    done: dict[str, int] = st.session_state.setdefault(f"_done_{name}", {})

    def acted() -> None:
        if (given := st.session_state[name].acted) is not None:
            for seq, act in _new_acts(given, done):
                on_act(act)
                # Only now: the framework may cut a callback short, and what was not carried out is handed in again.
                done[given["nonce"]] = seq

    _review(
        key=name,
        data={
            "shape": f"{name} {len(text)} {hash((text, tuple(mark.key for mark in marks)))}",
            "paragraphs": paragraphs(text, marks, page_starts),
            "numbers": [{**asdict(mark), "key": mark.key} for mark in marks],
            "states": STATES,
            "fields": [asdict(one) for one in fields],
            "lists": lists.choices,
            "subjects": lists.subjects,
            "can_name": lists.can_name,
            "blank": blank or {},
            "done": dict(done),
            "can_undo": can_undo,
            "is_blocked": is_blocked,
        },
        on_acted_change=acted,
    )


def _new_acts(given: Mapping[str, Any], done: Mapping[str, int]) -> list[tuple[int, Act]]:
    """Return the actions of the outbox that were not carried out yet, with their numbers, in order."""
    last = done.get(given["nonce"], 0)
    return [
        (int(one["seq"]), Act(one["kind"], tuple(_span(key) for key in one["keys"]), dict(one["fields"])))
        for one in given["actions"]
        if int(one["seq"]) > last
    ]


def _span(key: str) -> tuple[int, int]:
    start, _, end = key.partition("-")
    return int(start), int(end)
