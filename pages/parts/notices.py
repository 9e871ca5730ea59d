"""What is said above a page: an older board, an address with unknown values, no such page, a district that ceased."""

import html

import streamlit as st

from pages.charts.rows import entries
from pages.parts import view
from pages.parts.memory import remembered
from warehouse.connection import Warehouse, why_not_newest
from warehouse.questions.scope import scope_regions

GO_ALONG = frozenset(("area", "district", "cluster", "indicator", "period", "municipal", "missing"))
"""Names that a link may take to a page that has no use for them, and that of the page which does not exist."""
MOST_NAMED = 3
"""Names without a use that are told, and unknown values whose choices are; an address may hold any number of them."""


def notices(board: Warehouse) -> None:
    """Say in one sentence each why this is not the newest board and what of the address could not be followed."""
    if why := why_not_newest():
        _notice(f"这里显示的是 {board.built_at.astimezone():%Y-%m-%d %H:%M} 建成的数据：{why}")
    if said := _of_address():
        _notice(f"{'；'.join(said)}。")
    _ceased(board)


def _of_address() -> list[str]:
    """Return the parts of the sentence on what of the address could not be followed; none where all was."""
    said = []
    if missing := st.query_params.get("missing", ""):
        said.append(f"没有名为“{missing[:40]}”的页面，这里是总览")
    refused = view.refused()
    for is_left_out, done in ((False, "已按默认显示"), (True, "已略去")):
        if given := "、".join(f"{one.title}“{one.given}”" for one in refused if one.is_left_out == is_left_out):
            said.append(f"网址里的{given}不在可选的值里，{done}")
    if len(refused) <= MOST_NAMED:
        said += [f"{one.title if len(refused) > 1 else ''}{one.choices}" for one in refused]
    said += view.settled()
    if idle := [name for name in view.unread() if name not in GO_ALONG]:
        said.append(f"网址里的“{'”“'.join(idle[:MOST_NAMED])}”在这一页用不上，未起作用")
    return said


@remembered
def _successors(board: Warehouse) -> dict[str, tuple[str, str, str, str]]:
    """Return by the code of a district that ceased: its name, its last day, code and name of its successor."""
    regions = entries(scope_regions(board))
    names = {row.region: row.region_name for row in regions}
    return {
        row.region: (row.region_name, f"{row.valid_to:%Y-%m-%d}", row.successor, names.get(row.successor, "两江新区"))
        for row in regions
        if row.successor
    }


def _ceased(board: Warehouse) -> None:
    ceased = _successors(board).get(view.value("district"))
    if ceased is None:
        return
    own, last_day, successor, name = ceased
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="ceased"):
        st.html(
            f'<p class="notice">{html.escape(own)}到 {last_day} 为止，'
            f"其后归{html.escape(name)}；这里保留它的历史数字。</p>",
            width="content",
        )
        st.button(f"去看{name}", key="successor", type="tertiary", on_click=view.go, kwargs={"district": successor})


def _notice(text: str) -> None:
    st.html(f'<p class="notice" role="status">{html.escape(text)}</p>')
