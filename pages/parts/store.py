"""The warehouse of this run: one version from the first question to the last."""

from datetime import date
from typing import cast

import streamlit as st

from warehouse.connection import Warehouse, current, newest_version
from warehouse.errors import WarehouseError

__all__ = ["Warehouse", "WarehouseError", "as_of", "board", "drawn_version", "look_back", "start_board", "whole_board"]


def start_board() -> Warehouse:
    """Take the newest warehouse for this run; raises :class:`WarehouseError` where there is none to read."""
    # Looked at first: a board that comes in between is drawn now and once more, rather than missed.
    st.session_state["_drawn"] = newest_version()
    st.session_state["_board"] = st.session_state["_whole"] = current()
    return board()


def drawn_version() -> str:
    """Return the newest version on disk when this run began, whether it could be opened or not."""
    return str(st.session_state.get("_drawn", ""))


def whole_board() -> Warehouse:
    """Return the warehouse of this run with everything that is known today, even where the run looks back."""
    return cast(Warehouse, st.session_state["_whole"])


def board() -> Warehouse:
    """Return the warehouse that this run began with."""
    return cast(Warehouse, st.session_state["_board"])


def look_back(known_on: date) -> None:
    """Let the rest of this run stand on what was known on a day."""
    st.session_state["_board"] = board().as_known_on(known_on)


def as_of() -> date:
    """Return the day of this run: what is due, overdue or old is so on it. Part of the version of the board."""
    return board().day
