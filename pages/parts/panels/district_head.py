"""What stands above the district's page: which of its two views, where the reader is, and what is shown."""

import html
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.charts.rows import entries
from pages.parts import view
from pages.parts.later import fill_later
from pages.parts.scope import Scope, breadcrumb, read_scope
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.profile import fullest_districts
from warehouse.questions.scope import scope_regions

MODES = {"profile": "本区一页", "compare": "区县比较"}
BESIDE = frozenset({"zone", "group"})


def read_mode() -> str:
    """Return which of the two views the address asks for."""
    return view.read(Parameter("mode", "视图", MODES, "profile", names=MODES))["mode"]


def read_profile(board: Warehouse) -> Scope:
    """Return the scope of one district; where the address names none, the one with most statements.

    An industry or firm that is never spoken of there opens on the district that speaks of it most. No district at all
    is an empty board.
    """
    every = list(fullest_districts(board, subject="")["region"])
    subject = view.asked("firm") or view.asked("cluster")
    of_subject = list(fullest_districts(board, subject=subject)["region"]) if subject else []
    fullest = next(iter(every), "")
    default = fullest if fullest in of_subject else next(iter(of_subject), fullest)
    scope = read_scope(board, district=default)
    if default != fullest and scope.district == default:
        view.keep("district")
    return scope


def read_comparison(board: Warehouse) -> tuple[Scope, str]:
    """Return the scope of the comparison (area and industry, no district) and the district that stands out in it."""
    scope = read_scope(board)
    return replace(scope, area=view.value("area"), district="", district_name="", firm=""), scope.district


def comparison_head(scope: Scope, *, above: dict[str, str] | None = None) -> DeltaGenerator:
    """Draw the switch between the views, and beside it the way down (see ``breadcrumb``); return their container."""
    place = st.container(horizontal=True, vertical_alignment="center", gap="medium", key="district-head")
    with place:
        st.segmented_control(
            "视图",
            list(MODES),
            format_func=MODES.__getitem__,
            label_visibility="collapsed",
            required=True,
            **view.bound("mode"),
        )
    fill_later(place, breadcrumb, scope, above=above)
    return place


def district_head(board: Warehouse, scope: Scope) -> None:
    """Draw the same for one district, and say how much is known and what of it is shown."""
    fill_later(comparison_head(scope, above={"mode": "compare"}), _say_facts, board, scope)


def _say_facts(board: Warehouse, scope: Scope) -> None:
    said = " · ".join(html.escape(fact) for fact in _facts(board, scope))
    st.html(f'<p class="fine">{said}</p>', width="content")


def _facts(board: Warehouse, scope: Scope) -> list[str]:
    row = scope_regions(board).set_index("region").loc[scope.district]
    facts = [f"{row['region_name']} {row['observations']} 条观测"]
    if row["region_level"] in BESIDE:
        facts.append("与区县范围重叠，不参与排名与加总")
    if scope.cluster or scope.firm:
        facts.append(f"以下只列与“{scope.firm or scope.cluster}”有关的数")
    return facts


def predecessors(board: Warehouse, scope: Scope) -> None:
    """Lead to the districts and zones that this one followed: what was stated before lies there."""
    regions = scope_regions(board)
    before = regions[regions["successor"] == scope.district]
    if before.empty:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="predecessors"):
        st.html(f'<p class="fine">{html.escape(scope.place)}新设不久，此前的数在：</p>', width="content")
        for row in entries(before):
            st.button(
                row.region_name,
                key=f"before-{row.region}",
                type="tertiary",
                on_click=view.go,
                kwargs={"district": row.region, "cluster": "", "firm": ""},
            )
