"""The pages of the board, in groups, and the links between them, which carry the reader's choices along."""

from copy import copy
from dataclasses import dataclass
from functools import cache

import streamlit as st

from pages.parts import view
from pages.parts.components.passage import passage


@dataclass(frozen=True)
class PageEntry:
    """One page: the file of its screen, its title, its address, its group in the navigation."""

    screen: str
    title: str
    address: str
    group: str
    is_for_editors: bool = False
    """Whether only those who may edit find it in the navigation; its address is open to all and says so."""


PAGES = (
    PageEntry("screens/overview.py", "总览", "overview", "看发展"),
    PageEntry("screens/district.py", "区县", "district", "看发展"),
    PageEntry("screens/clusters.py", "集群", "clusters", "看发展"),
    PageEntry("screens/investment.py", "投资", "investment", "看发展"),
    PageEntry("screens/targets.py", "目标", "targets", "看发展"),
    PageEntry("screens/ladder.py", "梯度培育", "ladder", "看发展"),
    PageEntry("screens/data.py", "数据", "data", "查依据"),
    PageEntry("screens/sources.py", "来源", "sources", "查依据"),
    PageEntry("screens/coverage.py", "覆盖", "coverage", "查依据"),
    PageEntry("screens/conflicts.py", "口径冲突", "conflicts", "查依据"),
    PageEntry("screens/systems.py", "体系与机制", "systems", "查依据"),
)
"""A new page is a file in ``pages/screens`` and a line here; the first one is where ``/`` leads."""
DESK = (
    PageEntry("screens/intake.py", "导入", "intake", "加文件", is_for_editors=True),
    PageEntry("screens/review.py", "审核", "review", ""),
)
"""The pages on which documents come to the board; one without a group is reached from the others."""


def pages() -> dict[str, list[st.Page]]:
    """Return the pages for ``st.navigation``, by group."""
    groups: dict[str, list[st.Page]] = {}
    for entry, page in zip((*PAGES, *DESK), _made(), strict=True):
        groups.setdefault(entry.group, []).append(copy(page))
    return groups


@cache
def _made() -> tuple[st.Page, ...]:
    return tuple(
        st.Page(entry.screen, title=entry.title, url_path=entry.address, default=place == 0)
        for place, entry in enumerate((*PAGES, *DESK))
    )


def navigation(*, is_editor: bool, can_log_in: bool) -> None:
    """Draw the links to all pages for this reader; each takes the choices along that make sense there.

    Who could become an editor finds the login where editors find their page.
    """
    query = view.carried()
    shown = [e for e in (*PAGES, *DESK) if e.group and (is_editor or can_log_in or not e.is_for_editors)]
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", key="navigation"):
        group = ""
        for entry in shown:
            if entry.group != group:
                group = entry.group
                st.html(f'<span class="nav-group">{group}</span>', width="content")
            label = "登录" if entry.is_for_editors and not is_editor else entry.title
            st.page_link(entry.screen, label=label, query_params=query)


def leave(screen: str, **query: str) -> None:
    """Go to another page with the reader's choices: one entry of history. Only to be called in callbacks."""
    st.session_state["_leaving"] = (st.session_state.get("_page"), screen, view.carried(**query))


def follow(page: str) -> None:
    """Carry out what a callback of :func:`leave` asked for; nothing where none did.

    It is asked for until another page than the one that is left is drawn: a run that is cut short leads nowhere.
    """
    origin, *target = st.session_state.get("_leaving", (None,))
    if target and origin == page:
        passage(*target)
    else:
        st.session_state.pop("_leaving", None)


def is_leaving() -> bool:
    """Say whether this run only leads to another page: what takes time need not be drawn."""
    return "_leaving" in st.session_state
