"""Figures drawn before: a figure is a function of warehouse, day, page, view and theme, all of which are in its key.

Every choice is in the address, so that two readers of one view share its figures, and opening a statement draws
nothing anew.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from pages.parts import view
from pages.parts.store import board
from pages.parts.style import theme
from warehouse.clock import today

MOST = 400
"""Figures that a process keeps; the one not asked for longest goes first."""

Key = tuple[object, ...]
Spec = dict[str, Any]

_kept: OrderedDict[Key, Spec] = OrderedDict()
_lock = threading.Lock()


def drawn(name: str, draw: Callable[[], go.Figure]) -> Spec:
    """Return the figure of a card as a plain specification, which callers must not change."""
    key = _key(name)
    with _lock:
        spec = _kept.get(key)
        if spec is not None:
            _kept.move_to_end(key)
    if spec is None:
        spec = draw().to_plotly_json()
        with _lock:
            _kept[key] = spec
            while len(_kept) > MOST:
                _kept.popitem(last=False)
    return spec


def _key(name: str) -> Key:
    choices = tuple(sorted(view.address(observation="", table="").items()))
    return board().version, today(), st.session_state.get("_page", ""), choices, theme().name, name
