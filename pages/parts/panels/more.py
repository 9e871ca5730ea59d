"""A long list that shows its first rows until the reader asks for all of them."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from pages.parts import view
from pages.parts.components.table import BACK, BEYOND
from pages.parts.view import Parameter

ALL = "all"
Thing = TypeVar("Thing")


ROW, AROUND = 58, 70
"""Pixels of a row of two or three lines, and what a list takes above and below its rows more than a chart beside it."""
FEWEST = 3


def rows_beside(height: float, row: float = ROW) -> int:
    """Return how many rows of a list, each so high, stand beside a chart so high, in pixels."""
    return max(FEWEST, round((height - AROUND) / row))


def is_whole(name: str, title: str) -> bool:
    """Say whether the address asks for all of a list, which then is too long to stand beside a chart."""
    view.read(Parameter(name, title, {ALL}))
    return bool(view.value(name))


def first_of(name: str, title: str, rows: Sequence[Thing], most: int) -> Sequence[Thing]:
    """Return the first ``most`` rows, or all of them where the address says so under ``name``."""
    return rows if is_whole(name, title) else rows[:most]


def more_button(name: str, every: int, most: int, thing: str = "项") -> None:
    """Draw the button that lists all ``every`` rows, or the first ``most`` again; nothing where there are no more."""
    if every <= most:
        return
    is_all = bool(view.value(name))
    label = f"只列 {most} {thing}" if is_all else f"列出全部 {every} {thing}"
    st.button(label, key=f"more-{name}", type="tertiary", on_click=view.go, kwargs={name: "" if is_all else ALL})


def shortened(title: str, most: int = 26) -> str:
    """Return a title that a table cuts on the screen where it is long: paper and the panel behind it say all."""
    return title if len(title) <= most else f"{title[: most - 1]}{BEYOND}{title[most - 1 :]}{BACK}"


def cut(title: str, most: int) -> str:
    """Return a title that is cut where it is long, for a label of a chart: the panel behind the mark has it whole."""
    return title if len(title) <= most else f"{title[: most - 1]}…"


def counted(every: int, shown: int, thing: str = "项") -> str:
    """Return how many there are and how many are listed: 共 90 次，列出 12 次."""
    return f"共 {every} {thing}，列出 {shown} {thing}" if every > shown else f"共 {every} {thing}"
