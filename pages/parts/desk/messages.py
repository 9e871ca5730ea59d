"""What became of what the reader asked for, said once on the page that comes next."""

import html
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from warehouse.library import DeskError, Stale

Thing = TypeVar("Thing")


LEAST = 10.0
"""Seconds that a sentence stays, whatever is drawn anew meanwhile."""


@dataclass
class Message:
    """A sentence, and the moment in which it was drawn first; None where it was not yet."""

    words: str
    is_fault: bool
    drawn: float | None = None


def say(words: str, *, is_fault: bool = False) -> None:
    """Keep a sentence for the page that is drawn next; it takes the place of those that were seen before."""
    said: list[Message] = st.session_state.setdefault("_desk_said", [])
    said[:] = [*(message for message in said if message.drawn is None), Message(words, is_fault)]


def messages() -> None:
    """Say what was kept, until it has been seen for a while."""
    now = time.monotonic()
    said: list[Message] = st.session_state.get("_desk_said", [])
    said[:] = [message for message in said if message.drawn is None or now - message.drawn < LEAST]
    # Always a place of its own: what comes and goes there must not move what stands below, or tabs jump to the first.
    with st.container():
        for message in said:
            message.drawn = message.drawn or now
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
