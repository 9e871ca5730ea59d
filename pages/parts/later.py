"""Charts first: what else stands on a page keeps its place and is filled when the charts are on their way.

A reader who clicks on a mark waits for the charts; tables, choices and feet of cards, which take the browser longer to
put up than the charts themselves, follow while the charts are drawn. Until then their places show what they had.
"""

from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import ParamSpec, cast

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import way_out

CHARTS_ARE_OUT = "charts-are-out"
"""The id of the mark behind the charts of a run: what stands before it is sent at once (see ``gathering``)."""

P = ParamSpec("P")
Waiting = deque[tuple[AbstractContextManager[object], Callable[[], object]]]


def later(draw: Callable[P, object], *args: P.args, **named: P.kwargs) -> None:
    """Keep a place here for what ``draw`` draws; all that it reads of the address has to be its own."""
    fill_later(st.container(), draw, *args, **named)


def fill_later(place: DeltaGenerator, draw: Callable[P, object], *args: P.args, **named: P.kwargs) -> None:
    """Have a container filled, behind what stands in it already, when the charts are on their way.

    Every place that is kept is a message, which the browser reads before the charts: what is last in a container
    needs none of its own.
    """
    _waiting().append((place, partial(draw, *args, **named)))


def last(draw: Callable[P, object], *args: P.args, **named: P.kwargs) -> None:
    """Draw at the end of the page when the charts are on their way."""
    _waiting().append((nullcontext(), partial(draw, *args, **named)))


def start_later() -> None:
    """Forget what a run that was cut short left unfilled."""
    _waiting().clear()


def catch_up() -> None:
    """Fill all places that wait, in the order of the page."""
    waiting = _waiting()
    if waiting:
        with way_out.waiting() as number:
            # Nothing but style stands beside the page: the mark takes no room in it.
            st.html(f'<style id="{CHARTS_ARE_OUT}" data-run="{number}"></style>')
    while waiting:
        place, draw = waiting.popleft()
        with place:
            draw()


def _waiting() -> Waiting:
    return cast("Waiting", st.session_state.setdefault("_later", deque()))
