"""A field for a day, the browser's own: it speaks the reader's language, which the framework's calendar does not."""

from collections.abc import Callable
from datetime import date

import streamlit as st

from pages.parts.components.assets import script

_day = st.components.v2.component(
    "board_day",
    html="<form class='day'><label><span></span><input type='date' name='day'></label><button></button></form>",
    js=script("day"),
    isolate_styles=False,
)


def day_field(name: str, title: str, button: str, first: date, last: date, *, on_day: Callable[[date], None]) -> None:
    """Draw the field with its button; ``on_day`` gets the day, ``last`` at first, which lies between the two."""

    def given() -> None:
        if (words := st.session_state[name].given) is not None and _is_within(words, first, last):
            on_day(date.fromisoformat(words))

    _day(
        key=name,
        data={
            "title": title,
            "button": button,
            "first": str(first),
            "last": str(last),
            "day": str(last),
            "fault": f"请选 {first} 到 {last} 之间的一天",
        },
        on_given_change=given,
    )


def _is_within(words: str, first: date, last: date) -> bool:
    try:
        return first <= date.fromisoformat(words) <= last
    except ValueError:
        return False
