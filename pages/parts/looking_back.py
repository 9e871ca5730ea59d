"""截至某日所知: the one control that shows the whole board as it was known on a day, and what is said while it does."""

from calendar import monthrange
from datetime import date, timedelta

import streamlit as st

from pages.parts import view
from pages.parts.components.day import day_field
from pages.parts.memory import remembered
from pages.parts.store import board, look_back, whole_board
from pages.parts.view import Parameter
from warehouse.clock import today
from warehouse.connection import Warehouse
from warehouse.questions.documents import publication_days

NAME = "known_on"
TITLE = "所知日期"
OTHER = "other"
"""What the box offers beside days: one that it does not list."""
CHOICES = "可选的是第一份文件发布以来的任一天，写作 2025-06-30"


def read_known_on() -> None:
    """Read the day from the address and let the run stand on what was known then; on all there is where none is given.

    The first look at a day works out the marts of that day, which takes about a second and is said so.
    """
    store = board()
    given = view.read(Parameter(NAME, TITLE, _days(store), is_carried=True, choices=CHOICES))[NAME]
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
    """Draw the box; a day that it does not offer is offered too once it is looked back from."""
    offered = list(_month_ends(whole_board()))
    chosen = view.value(NAME)
    if chosen and chosen not in offered:
        offered.insert(0, chosen)
    bound = view.bound(NAME)

    def changed() -> None:
        if st.session_state[bound["key"]] == OTHER:
            st.session_state["_asking_day"] = True
        else:
            bound["on_change"]()

    st.selectbox(
        "截至某日所知",
        ["", *([OTHER] if offered else []), *offered],
        format_func=lambda day: {"": "现在所知", OTHER: "选任意一天…"}.get(day, f"截至 {day}"),
        label_visibility="collapsed",
        width=148,
        key=bound["key"],
        on_change=changed,
    )


def asks_for_day() -> bool:
    """Open the panel for a day of the reader's own where it was asked for, and say whether it is open."""
    if not st.session_state.get("_asking_day"):
        return False
    _ask_for_day()
    return True


def _ask_no_more() -> None:
    st.session_state["_asking_day"] = False


@st.dialog("截至哪一天所知", on_dismiss=_ask_no_more)
def _ask_for_day() -> None:
    days = sorted(_days(whole_board()))
    st.html('<p class="fine">整个看板回到这一天：此后发布的文件都不算，到期和新旧也从这一天算起。</p>')
    day_field(
        "known-on-day",
        "哪一天",
        "看这一天",
        date.fromisoformat(days[0]),
        date.fromisoformat(days[-1]),
        on_day=_look_back_to,
    )
    if not st.session_state["_asking_day"]:
        st.rerun()


def _look_back_to(day: date) -> None:
    _ask_no_more()
    view.go(**{NAME: str(day)})


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
