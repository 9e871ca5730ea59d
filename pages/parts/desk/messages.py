"""What became of what the reader asked for, said once on the page that comes next."""

import html
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from warehouse.library import DeskError, Stale

Thing = TypeVar("Thing")


@dataclass
class Message:
    """A sentence, and the number of the run that drew it; None where none did yet."""

    words: str
    is_fault: bool
    run: int | None = None


def say(words: str, *, is_fault: bool = False) -> None:
    """Keep a sentence for the page that is drawn next."""
    st.session_state.setdefault("_desk_said", []).append(Message(words, is_fault))


def messages() -> None:
    """Say what was kept, until a run that says it has come to its end."""
    run = int(st.session_state.get("_runs", 0))
    kept: list[Message] = [m for m in st.session_state.get("_desk_said", []) if m.run is None or m.run == run]
    st.session_state["_desk_said"] = kept
    for message in kept:
        message.run = run
        role, tone = ("alert", "notice fault") if message.is_fault else ("status", "notice")
        st.html(f'<p class="{tone}" role="{role}">{html.escape(message.words)}</p>')


def attempted(do: Callable[[], Thing]) -> Thing | None:
    """Return what ``do`` returns; where the library refuses, keep its sentence and return None.

    ``Stale`` is let through: what is to be done then is for the reader to say.
    """
    try:
        return do()
    except Stale:
        raise
    except DeskError as fault:
        say(str(fault), is_fault=True)
        return None
