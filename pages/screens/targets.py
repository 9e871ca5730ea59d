"""目标: every target that documents set: where it stands, what is due, what is missing and whom to ask."""

import streamlit as st

from pages.parts import view
from pages.parts.later import later
from pages.parts.panels.ledger import Judged, Ledger, offered, read_choice, read_ledger
from pages.parts.panels.pledged import pledged
from pages.parts.panels.target_cards import asked, ledger_table, no_targets, pace, verdict_counts
from pages.parts.scope import Scope, read_scope, ways
from pages.parts.store import Warehouse, board


def render() -> None:
    """Draw the page."""
    store = board()
    scope = read_scope(store, is_of_municipal=True)
    ledger = read_ledger(store, scope)
    chosen = read_choice(ledger)
    later(ways, store, scope, page="targets")
    if not ledger.targets:
        no_targets(ledger, scope)
        return
    left, right = st.columns([5, 7])
    with left:
        verdict_counts(store, ledger, scope)
    with right:
        pace(ledger, scope)
    later(lists, store, ledger, chosen, scope)
    pledged(store, scope)


def lists(store: Warehouse, ledger: Ledger, chosen: list[Judged], scope: Scope) -> None:
    """Draw the ledger, above it what narrows it, below it what is missing and whom to ask."""
    boxes(ledger)
    ledger_table(ledger, chosen, scope)
    asked(store, ledger, scope)


def boxes(ledger: Ledger) -> None:
    """Draw what narrows the ledger."""
    labels = offered(ledger)
    with st.container(horizontal=True, gap="small"):
        for title, name in (("判断", "verdict"), ("期限", "due")):
            st.selectbox(
                title,
                list(labels[name]),
                format_func=labels[name].__getitem__,
                label_visibility="collapsed",
                **view.bound(name, clears=("page",)),
            )


render()
