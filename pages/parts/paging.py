"""Order and page of a list, both in the address."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from pages.parts import view
from pages.parts.view import Parameter

PAGE_SIZE = 50


@dataclass(frozen=True)
class Order:
    """A column to sort by and the way."""

    sort: str
    is_descending: bool


def read_order(ways: Mapping[str, bool], default: str) -> Order:
    """Return the order of the address. ``ways`` holds for each column whether its first click sorts downwards.

    In the address it is the column's name, with a minus where it falls: ``-published``.
    """
    view.read(Parameter("sort", "排序", {f"{sign}{name}" for name in ways for sign in ("", "-")}, default))
    chosen = view.value("sort")
    return Order(chosen.removeprefix("-"), chosen.startswith("-"))


def turn(ways: Mapping[str, bool], name: str) -> None:
    """Sort by a column, the other way round where it is sorted by already. Only to be called in callbacks."""
    now = view.value("sort")
    falls = not now.startswith("-") if now.removeprefix("-") == name else ways[name]
    view.go(sort=f"{'-' if falls else ''}{name}", page="")


def read_page(things: int) -> slice:
    """Return which of the things stand on the page of the address."""
    last = page_count(things)
    view.read(Parameter("page", "页码", {str(page) for page in range(1, last + 1)}, "1"))
    first = (int(view.value("page")) - 1) * PAGE_SIZE
    return slice(first, min(first + PAGE_SIZE, things))


def page_count(things: int) -> int:
    """Return how many pages the things fill; one where there are none."""
    return max(1, -(-things // PAGE_SIZE))


def page_buttons(things: int) -> None:
    """Draw the way to the other pages; nothing where there is one page."""
    if (last := page_count(things)) > 1:
        page = int(view.value("page"))
        # The page is part of the key: this widget takes its value from nowhere but its default.
        key = f"page-{page}-of-{last}"
        st.pagination(last, default=page, key=key, on_change=lambda: view.go(page=str(st.session_state[key])))


def said(things: int, shown: slice, unit: str) -> str:
    """Return how many there are and which are shown: 共 2,986 条，第 51—100 条."""
    if things <= PAGE_SIZE:
        return f"共 {things:,} {unit}"
    return f"共 {things:,} {unit}，第 {shown.start + 1:,}—{shown.stop:,} {unit}"
