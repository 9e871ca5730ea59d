"""A document's text, every number in it marked by its state, beside the table of its numbers and the editor of one.

Choosing, moving and editing happen in the browser. A decision is shown there at once and handed over here until it is
acknowledged, so that none is lost and none is carried out twice.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from typing import Any
from zlib import crc32

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
    "begun": "＋ 补录",
}
"""What a number can be: read, sure or not; decided on; left out for a reason; begun to be added and not saved yet."""

_review = st.components.v2.component(
    "board_review",
    html=(HERE / "review.html").read_text(encoding="utf-8"),
    css=sheet("review"),
    js=script("review_text", "review_table", "review_form", "review_span", "review_edits", "review_drawn", "review"),
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
    """What the reader asks for: accept, reject, correct, add, replace, undo or name; ``spans`` are places in the text.

    Of replace the first is the new place, the others are those of the readings that it takes the place of.
    """

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
    todo = sorted(marks, key=lambda mark: mark.start)
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
    """Return the runs of one line; where numbers share words, these are the narrower one's, those sent back last."""
    cuts = sorted({start, end, *(min(place, end) for mark in marks for place in (mark.start, mark.end))})
    runs: list[tuple[str, str]] = []
    open_marks: list[Mark] = []
    coming = list(reversed(marks))
    for first, last in pairwise(cuts):
        open_marks = [mark for mark in open_marks if mark.end > first]
        while coming and coming[-1].start <= first:
            open_marks.append(coming.pop())
        key = min(open_marks, key=_rank).key if open_marks else ""
        before = runs.pop()[0] if runs and runs[-1][1] == key else ""
        runs.append((before + visible(text[first:last]), key))
    return runs


def _rank(mark: Mark) -> tuple[bool, int]:
    return mark.state in ("rejected", "left"), mark.end - mark.start


def unsaved(name: str) -> int:
    """Return how many numbers have changes in the browser that were not saved yet, as far as it has said so."""
    return int(st.session_state.get("_unsaved", {}).get(name, 0))


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
    dropped: int = 0,
) -> None:
    """Draw the review of one text; ``on_act`` gets each thing that the reader decided, in order.

    ``blank`` are the fields of a number that was missed where there is none before it; ``is_blocked`` lets nothing be
    decided for now; ``dropped`` counts how often the reader gave up what could not be saved.
    """
    lines = paragraphs(text, marks, page_starts)
    done: dict[str, int] = st.session_state.setdefault(f"_done_{name}", {})

    def acted() -> None:
        if (given := st.session_state[name].acted) is not None:
            for seq, act in _new_acts(given, done):
                on_act(act)
                # Only now: the framework may cut a callback short, and what was not carried out is handed in again.
                done[given["nonce"]] = seq

    def counted() -> None:
        # In a place of its own: the framework forgets what a page says as soon as the reader leaves it.
        st.session_state.setdefault("_unsaved", {})[name] = int(st.session_state[name].unsaved or 0)

    _review(
        key=name,
        data={
            "name": name,
            "shape": f"{name} {crc32(repr(lines).encode())}",
            "paragraphs": lines,
            "numbers": [{**vars(mark), "fields": dict(mark.fields), "key": mark.key} for mark in marks],
            "states": STATES,
            "fields": [asdict(one) for one in fields],
            "lists": lists.choices,
            "subjects": lists.subjects,
            "can_name": lists.can_name,
            "blank": blank or {},
            "done": dict(done),
            "can_undo": can_undo,
            "is_blocked": is_blocked,
            "unsaved": unsaved(name),
            "dropped": dropped,
        },
        on_acted_change=acted,
        on_unsaved_change=counted,
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
