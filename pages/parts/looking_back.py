"""截至某日所知: the one control that shows the whole board as it was known on a day, and what is said while it does."""

from calendar import monthrange
from datetime import date, timedelta

import streamlit as st

from pages.parts import view
from pages.parts.memory import remembered
from pages.parts.store import board, look_back, whole_board
from pages.parts.view import Parameter
from warehouse.clock import today
from warehouse.connection import Warehouse
from warehouse.questions.documents import publication_days

NAME = "known_on"
TITLE = "所知日期"


def read_known_on() -> None:
    """Read the day from the address and let the run stand on what was known then; on all there is where none is given.

    The first look at a day works out the marts of that day, which takes about a second and is said so.
    """
    store = board()
    given = view.read(Parameter(NAME, TITLE, _days(store), is_carried=True))[NAME]
    if not given:
        return
    known_on = date.fromisoformat(given)
    if store.has_at_hand(known_on):
        look_back(known_on)
        return
    with st.spinner(f"正在整理截至 {given} 所知的数据…"):
        look_back(known_on)


@remembered
def _days(whole: Warehouse) -> frozenset[str]:
    """Return every day that can be looked back from: that of the first document to today."""
    published = publication_days(whole)["published_on"]
    if published.empty:
        return frozenset()
    first, last = published.iat[-1].date(), today()
    return frozenset(str(first + timedelta(days=number)) for number in range((last - first).days + 1))


@remembered
def _month_ends(whole: Warehouse) -> tuple[str, ...]:
    """Return the ends of months that are over and had a document, newest first: what the box offers."""
    months = {(day.year, day.month) for day in publication_days(whole)["published_on"]}
    ends = (date(year, month, monthrange(year, month)[1]) for year, month in sorted(months, reverse=True))
    return tuple(str(end) for end in ends if end <= today())


def known_on_box() -> None:
    """Draw the box; a day in the address that it does not offer is offered too."""
    offered = list(_month_ends(whole_board()))
    chosen = view.value(NAME)
    if chosen and chosen not in offered:
        offered.insert(0, chosen)
    st.selectbox(
        "截至某日所知",
        ["", *offered],
        format_func=lambda day: f"截至 {day}" if day else "现在所知",
        label_visibility="collapsed",
        width=148,
        **view.bound(NAME),
    )


def looking_back(store: Warehouse) -> None:
    """Say that the board stands on an earlier day, with the way back; nothing where it does not."""
    if store.known_on is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="looking-back"):
        st.html(
            f'<p class="notice" role="status">截至 {store.known_on} 所知：此后发布的和没有注明日期的文件不计。</p>',
            width="content",
        )
        st.button("回到现在", key="back-to-now", type="tertiary", on_click=view.go, kwargs={NAME: ""})
