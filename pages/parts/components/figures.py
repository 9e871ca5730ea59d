"""The strip of key figures: value, change, period, sparkline and source of each; every point opens its statement."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field

import streamlit as st

from pages.parts.components.assets import script

_figures = st.components.v2.component(
    "board_figures", html="<div class='figures'></div>", js=script("figures"), isolate_styles=False
)


@dataclass(frozen=True)
class Point:
    """One point of a sparkline; ``form`` is actual, expected, target or derived."""

    id: str
    time: float
    value: float
    label: str
    form: str = "actual"
    segment: int = 0
    """Points of different segments lie on two sides of a break of the series: no line joins them."""


@dataclass(frozen=True)
class Note:
    """One line under a key figure that opens a statement of its own: a rank, a target."""

    id: str
    text: str
    tone: str = ""


@dataclass(frozen=True)
class KeyFigure:
    """One key figure as it is read: all but the points is text. ``tone`` is up, down or flat.

    ``change_id`` is the statement that the change rests on beside the value: the growth rate that a document states, or
    the point before.
    """

    id: str
    name: str
    number: str
    unit: str
    change: str
    tone: str
    period: str
    source: str
    mark: str = ""
    change_id: str = ""
    ids: tuple[str, ...] = ()
    points: tuple[Point, ...] = field(default=())
    notes: tuple[Note, ...] = field(default=())


def figures(name: str, items: Sequence[KeyFigure], *, on_pick: Callable[[str], None]) -> None:
    """Draw the strip; ``on_pick`` gets the observation id of a clicked value or point."""

    def picked() -> None:
        if (chosen := st.session_state[name].picked) is not None:
            on_pick(chosen)

    _figures(
        key=name,
        data={
            "items": [asdict(item) for item in items],
            "ids": list(dict.fromkeys(i for item in items for i in item.ids)),
        },
        on_picked_change=picked,
    )
