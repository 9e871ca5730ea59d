"""Figures drawn before: a figure is a function of warehouse, day, page, view and theme, all of which are in its key."""

from collections.abc import Callable, Collection, Hashable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.parts import view
from pages.parts.memory import Memory
from pages.parts.store import as_of, board
from pages.parts.style import theme

Spec = dict[str, Any]

_drawn: Memory[Spec] = Memory()
_found: Memory[str] = Memory()


def drawn(name: str, draw: Callable[[], go.Figure], beside: Collection[str] = ()) -> Spec:
    """Return the figure of a card as a plain specification, which callers must not change.

    ``beside`` names parameters of the address that the figure does not follow.
    """
    return _drawn.get((*_key(name, beside), theme().name), lambda: _plain(draw()))


def found(name: str, find: Callable[[], str], beside: Collection[str] = ()) -> str:
    """Return what the figure of a card shows above all, in words, kept as the figure is."""
    return _found.get(_key(name, beside), find)


def _key(name: str, beside: Collection[str]) -> tuple[Hashable, ...]:
    choices = tuple(sorted(view.address(observation="", table="", **dict.fromkeys(beside, "")).items()))
    return board().version, as_of(), st.session_state.get("_page", ""), choices, name


def _plain(fig: go.Figure) -> Spec:
    """Return the specification without Plotly's default template.

    Our look leaves nothing to it, and the browser, which draws each new figure and at once sets it again, takes every
    template for a new one and would draw all of it twice.
    """
    spec: Spec = fig.to_dict()
    spec["layout"].pop("template", None)
    return spec
