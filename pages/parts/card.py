"""The chart card: what is shown, its unit and period, the chart, its source, and its numbers to take away.

A card is an observation frame and a figure that draws exactly its rows. 数据 opens the rows as a table, 下载 writes
them as CSV, 链接 copies the address of this view. A mark drills where there is a lower level, else it opens its
statement.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast
from urllib.parse import urlencode

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from pages.charts.finding import finding
from pages.charts.sketch import Sketched
from pages.exports.csv_file import file_name, observation_csv, table_csv
from pages.exports.listed import Listed
from pages.exports.xlsx_file import About, list_xlsx, observation_xlsx
from pages.parts import view
from pages.parts.drawings import drawn, found
from pages.parts.later import fill_later, later
from pages.parts.source_line import Sources, source_line, sources_of
from pages.parts.store import as_of, board
from warehouse.clock import today
from warehouse.connection import Warehouse
from warehouse.questions.documents import documents_by_id

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

A_PAGE = re.compile(r"共 ([\d,]+) (\S+)，第 [\d,]+—[\d,]+ \2")
"""How a card says which page of its list it shows (``paging.said``)."""
THE_FIRST = re.compile(r"共 (\d+) (\S+)，列出 (\d+) \2")
"""How one says that it shows the beginning (``panels/more.counted``)."""


@dataclass(frozen=True)
class Card:
    """What a card shows. ``name`` is an ASCII key, unique on the page; title and period stand in the file's name.

    ``frame`` holds the observations that the card stands on. Where it is one page of a long list of them, ``rows``
    fetches the whole list when it is taken away, outside the session, and ``sources`` says what that stands on.
    ``beside`` names parameters of the address that its chart does not follow: a mark that sets nothing but these leaves
    the chart as it stands. ``listed`` gives what the card's list says beside the observations, and all that it shows
    where no observation stands in it; it is called when that is taken away, outside the session. ``is_internal``: its
    list stands on a document that is not public.
    """

    name: str
    title: str
    frame: pd.DataFrame
    note: str = ""
    unit: str = ""
    period: str = ""
    rows: Callable[[], pd.DataFrame] | None = None
    sources: Sources | None = None
    beside: frozenset[str] = frozenset()
    listed: Callable[[], Listed] | None = None
    is_internal: bool = False

    @cached_property
    def stands_on(self) -> Sources:
        """The documents behind all that can be taken away."""
        return self.sources or sources_of(self.frame)

    @cached_property
    def list_alone(self) -> Listed | None:
        """The list, where it is all that the card shows; called while it is drawn."""
        return self.listed() if self.listed and self.frame.empty else None

    @property
    def is_secret(self) -> bool:
        """Whether what can be taken away is not public."""
        return self.list_alone.is_internal if self.list_alone else self.is_internal or self.stands_on.is_internal

    def csv(self) -> bytes:
        """Return the card's observations with what its list says, or the list alone, as CSV."""
        if self.list_alone:
            return table_csv(self.list_alone.titles, self.list_alone.rows)
        return observation_csv(self._taken(), self.listed and self.listed())

    def xlsx(self, said: About, board: Warehouse) -> bytes:
        """Return the same as a workbook, which names the documents that the list stands on too."""
        one = self.listed() if self.listed else None
        documents = documents_by_id(board, documents=one.documents) if one and one.documents else None
        if self.list_alone:
            return list_xlsx(self.list_alone, said, documents)
        return observation_xlsx(self._taken(), said, one, documents)

    def _taken(self) -> pd.DataFrame:
        return self.rows() if self.rows else self.frame


def cards() -> dict[str, Card]:
    """Return the cards drawn so far in this run, by name."""
    return cast("dict[str, Card]", st.session_state.setdefault("_cards", {}))


def chart_card(
    card: Card,
    draw: Callable[[], go.Figure],
    *,
    empty: str,
    shows: str | Callable[[], str] = "",
    is_ranked: bool = True,
    among: str = "",
    controls: Callable[[], None] | None = None,
) -> int:
    """Draw a card with a chart and return its height in pixels; ``empty`` is said instead where the frame has no rows.

    ``shows`` is what it shows above all, for those who do not see it, where that is not the finding of its observations
    (``charts/finding``), for which it gives way where it is or returns nothing; ``is_ranked`` and ``among`` are for
    that. ``controls`` draws the choices that only this chart follows, between head and chart.
    """
    box = st.container(key=f"card-{card.name}", border=True)
    with box:
        _head(card, has_body=not card.frame.empty)
        if controls:
            later(controls)
        if card.frame.empty:
            st.html(f'<p class="empty">{html.escape(empty)}</p>')
            return 0
        spec = drawn(card.name, draw, card.beside)

        def shown() -> str:
            own = shows() if callable(shows) else shows
            return own or finding(card.frame, is_ranked=is_ranked, among=among)

        words = shows if isinstance(shows, str) and shows else found(card.name, shown, card.beside)
        _chart(card, spec, alternative(card, words, _marks(spec)))
    fill_later(box, _foot, card)
    return int(spec["layout"]["height"])


def table_card(card: Card, draw: Callable[[], None], *, label: str) -> None:
    """Draw a card whose body is the table of its own data: it has no button 数据; ``label`` says what 下载 holds."""
    box = st.container(key=f"card-{card.name}", border=True)
    with box:
        _head(card, has_body=True)
    fill_later(box, draw)
    fill_later(box, _foot, card, is_table=True, label=label)


def body_card(card: Card, draw: Callable[[], None], *, empty: str, has_body: bool = False) -> None:
    """Draw a card whose body is no chart (key figures, a table): head and foot are those of all cards.

    ``has_body`` draws the body though no observation stands in it: names and facts of a list, which its foot offers.
    """
    box = st.container(key=f"card-{card.name}", border=True)
    with box:
        has_body = has_body or not card.frame.empty
        _head(card, has_body=has_body)
        if not has_body:
            st.html(f'<p class="empty">{html.escape(empty)}</p>')
            return
    fill_later(box, draw)
    if card.listed or not card.frame.empty:
        fill_later(box, _foot, card)


def alternative(card: Card, shows: str, marks: int) -> str:
    """Return what a chart shows in words: title, finding, unit, period, number of marks, where its numbers stand."""
    period = "" if card.period in f"{card.title}{shows}" else card.period
    facts = (card.title, shows, f"单位：{card.unit}" if card.unit else "", period, f"{marks} 个标记", "逐条见“数据”")
    return "；".join(fact for fact in facts if fact)


def _marks(spec: dict[str, Any]) -> int:
    """Count the marks that stand on statements: those of a gap and of a whole that is only divided stand on none."""
    return sum(bool(mark[1]) for trace in spec["data"] for mark in trace.get("customdata", ()))


def open_mark(code: str, opens: str) -> None:
    """Go where a row or a figure leads, as marks of charts do.

    Down to ``code`` (``district=500151&cluster=…``), else to the statement ``opens``.
    """
    if code:
        view.go(**dict(pair.split("=", 1) for pair in code.split("&")), observation="", table="")
    else:
        view.go(observation=opens, table="")


def _chart(card: Card, spec: dict[str, Any], alt: str) -> None:
    """Draw the chart; where its marks lead, the browser knows of what they carry (``front/marks.js``)."""
    st.plotly_chart(
        Sketched(spec),
        key=f"chart-{card.name}",
        theme=None,
        config={"displayModeBar": False},
        alt=alt,
    )


def _head(card: Card, *, has_body: bool) -> None:
    cards()[card.name] = card
    # Above a card without a number a unit, a period or a hint to click would speak of nothing.
    said = (card.unit, card.period, card.note) if has_body else ()
    facts = " · ".join(html.escape(part) for part in said if part)
    st.html(
        f'<div class="card-head" id="card-{card.name}"><h3>{html.escape(card.title)}</h3>'
        f"{f'<p>{facts}</p>' if facts else ''}</div>"
    )


def _foot(card: Card, *, is_table: bool = False, label: str = "下载") -> None:
    link = urlencode(view.address(observation="", table=""))
    kind = "list" if card.list_alone else ""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"foot-{card.name}"):
        st.html(f'<p class="source">{html.escape(_source(card))}</p>', width="stretch")
        if not card.list_alone and not is_table:
            st.button("数据", key=f"data-{card.name}", type="tertiary", on_click=view.go, kwargs={"table": card.name})
        download(card, key=f"{kind}csv-{card.name}", label=label)
        workbook(card, key=f"{kind}xlsx-{card.name}")
        st.html(f'<a class="copy-link" href="?{html.escape(link)}#card-{card.name}">链接</a>', width="content")


def _source(card: Card) -> str:
    return card.list_alone.source if card.list_alone else source_line(card.stands_on, as_of())


def download(card: Card, *, key: str, label: str = "下载") -> None:
    """Draw the button that writes the card's rows as CSV; the bytes are made at the click, outside the session."""
    st.download_button(
        label,
        data=card.csv,
        file_name=file_name(card.title, card.period, internal=card.is_secret),
        mime="text/csv; charset=utf-8",
        on_click="ignore",
        type="tertiary",
        key=key,
    )


def workbook(card: Card, *, key: str) -> None:
    """Draw the button that writes the card as an Excel workbook; made at the click, outside the session."""
    said, store = about(card, _source(card)), board()
    st.download_button(
        "Excel",
        data=lambda: card.xlsx(said, store),
        file_name=file_name(card.title, card.period, suffix="xlsx", internal=card.is_secret),
        mime=WORKBOOK,
        on_click="ignore",
        type="tertiary",
        key=key,
    )


def in_file(note: str) -> str:
    """Return what a card notes as it is true of its file: a page of a list is there whole, a beginning as a beginning.

    共 344 项，第 1—50 项 → 共 344 项，全部在文件里; 共 90 次，列出 12 次 → 前 12 次，共 90 次.
    """
    whole = A_PAGE.sub(r"共 \1 \2，全部在文件里", note)
    return THE_FIRST.sub(r"前 \3 \2，共 \1 \2", whole)


def about(card: Card, source: str) -> About:
    """Return what the first sheet of the card's workbook says of it."""
    known_on = board().known_on
    note = "；".join(part for part in (in_file(card.note), f"截至 {known_on} 所知" if known_on else "") if part)
    return About(card.title, card.unit, card.period, note, source, _opened_at(card), f"{today():%Y-%m-%d}")


def _opened_at(card: Card) -> str:
    """Return the address that opens the card's view: whole as the browser has it, else from its page on."""
    name = st.session_state.get("_page", "")
    # The framework names the start page without the slash at its end.
    page = (st.context.url or f"/{name}") if name else f"{(st.context.url or '').rstrip('/')}/"
    chosen = urlencode(view.address(observation="", table=""))
    return f"{page}{f'?{chosen}' if chosen else ''}#card-{card.name}"
