"""What became of what the reader asked for, said once on the page that comes next."""

import html
from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from warehouse.library import DeskError, Stale

Thing = TypeVar("Thing")


def say(words: str, *, is_fault: bool = False) -> None:
    """Keep a sentence for the page that is drawn next."""
    st.session_state.setdefault("_desk_said", []).append((words, is_fault))


def messages() -> None:
    """Say what was kept, once."""
    for words, is_fault in st.session_state.pop("_desk_said", []):
        role, tone = ("alert", "notice fault") if is_fault else ("status", "notice")
        st.html(f'<p class="{tone}" role="{role}">{html.escape(words)}</p>')


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
