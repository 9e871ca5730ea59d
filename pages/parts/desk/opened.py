"""The draft that the reader looks at: as it was when it was drawn, so that somebody else's change since is noticed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts.components.review import unsaved
from pages.parts.desk.messages import attempted, say
from pages.parts.desk.visitor import visitor
from warehouse.library import Decision, DeskError, Draft, MetadataChange, Stale, draft, read_again, save, undo

Changes = Sequence[Decision | MetadataChange]


@dataclass
class Opened:
    """A draft as this session last saw it, and what could not be saved because somebody else had saved before.

    ``run`` is the number of the run that drew it: a page that was left is looked at anew.
    """

    draft: Draft
    run: int
    waiting: list[Changes]
    newer: Draft | None = None
    dropped: int = 0
    """How often the reader gave up what could not be saved."""


def review_name(draft_id: str) -> str:
    """Return what the review of a draft is called in the session."""
    return f"review-{draft_id}"


def unsaved_changes(draft_id: str) -> int:
    """Return how many numbers of a draft this reader has changed and not saved."""
    return unsaved(review_name(draft_id))


def opened(draft_id: str) -> Opened:
    """Return what this session sees of a draft; DeskError where there is none of that id."""
    run = int(st.session_state.get("_runs", 0))
    one = st.session_state.get("_opened")
    if isinstance(one, Opened) and one.draft.draft_id == draft_id and (one.newer or one.run >= run - 1):
        one.run = run
        return one
    one = st.session_state["_opened"] = Opened(draft(draft_id), run, [])
    return one


def keep(changes: Changes) -> bool:
    """Save changes as one step; where somebody else was first they wait for the reader's word. For callbacks."""
    return _saved(changes, lambda one: save(visitor(), one.draft.draft_id, one.draft.version, changes))


def take_back() -> None:
    """Take back the last step. For callbacks."""
    _saved((), lambda one: undo(visitor(), one.draft.draft_id, one.draft.version))


def look_again() -> None:
    """Read the text anew: the codelists know more than before. For callbacks."""
    _saved((), lambda one: read_again(visitor(), one.draft.draft_id, one.draft.version))


def merge() -> None:
    """Put what waits on top of what the other one saved. For callbacks."""
    one: Opened = st.session_state["_opened"]
    waiting, one.waiting = one.waiting, []
    _take_newer(one)
    kept = [changes for changes in waiting if keep(changes)]
    if not one.newer:
        say(f"已并入对方的版本：你的 {len(kept)} 步改动都在。")


def leave_waiting() -> None:
    """Drop what waits and go on with what the other one saved. For callbacks."""
    one: Opened = st.session_state["_opened"]
    one.waiting = []
    one.dropped += 1
    _take_newer(one)


def _take_newer(one: Opened) -> None:
    if one.newer:
        one.draft, one.newer = one.newer, None


def _saved(changes: Changes, do: Callable[[Opened], Draft]) -> bool:
    one: Opened = st.session_state["_opened"]
    if one.newer:
        one.waiting += [changes] if changes else []
        return False
    try:
        after = attempted(lambda: do(one))
    except Stale as stale:
        one.newer = stale.draft
        one.waiting += [changes] if changes else []
        return False
    if after is not None:
        one.draft = after
    elif _is_gone(one.draft.draft_id):
        # Published or deleted by somebody else: what is left of it here would only mislead.
        st.session_state.pop("_opened", None)
    return after is not None


def _is_gone(draft_id: str) -> bool:
    try:
        draft(draft_id)
    except DeskError:
        return True
    return False
