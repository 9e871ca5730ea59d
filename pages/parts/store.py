"""The warehouse of this run: one version from the first question to the last."""

from typing import cast

import streamlit as st

from warehouse.connection import Warehouse, current
from warehouse.errors import WarehouseError

__all__ = ["Warehouse", "WarehouseError", "board", "start_board"]


def start_board() -> Warehouse:
    """Take the newest warehouse for this run; raises :class:`WarehouseError` where there is none to read."""
    st.session_state["_board"] = current()
    return board()


def board() -> Warehouse:
    """Return the warehouse that this run began with."""
    return cast(Warehouse, st.session_state["_board"])
