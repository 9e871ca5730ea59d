"""A table of rows that open: headers sort, rows are picked, all text is shown as text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

import streamlit as st

from pages.parts.components.assets import script

_table = st.components.v2.component(
    "board_table",
    html="<div class='table-box'><div class='table-width'></div>"
    "<table class='rows'><thead></thead><tbody></tbody></table></div>",
    js=script("table"),
    isolate_styles=False,
)


BEYOND, BACK = "\u001e", "\u001f"
"""What stands between them in a cell is left out on the screen, where … stands for it, and stands on paper."""
_SIGNS = str.maketrans("", "", BEYOND + BACK)


@dataclass(frozen=True)
class Column:
    """One column: its title, ``align`` left, right or clip (one line, cut), the name to sort by (empty: not sorted).

    ``narrow`` is its place in a row of a stacked table, two places to a line from 1 on; 0: hidden there.
    ``is_named``: there the title stands before each cell, for what does not say itself what it is.
    """

    title: str
    align: str = "left"
    sort: str = ""
    narrow: int = 0
    is_named: bool = False


@dataclass(frozen=True)
class Row:
    """One row: what it opens (empty: nothing), its cells as text, the ids it stands on, its tone (a CSS class).

    ``links`` names cells that open something of their own, by their place; a cell that tells several values, parted by
    ``；``, names what each of them opens, in their order.
    """

    opens: str
    cells: tuple[str, ...]
    ids: tuple[str, ...] = ()
    tone: str = ""
    links: Mapping[int, str | tuple[str, ...]] = field(default_factory=dict)

    @property
    def whole(self) -> tuple[str, ...]:
        """The cells with all that the screen leaves out."""
        return tuple(cell.translate(_SIGNS) for cell in self.cells)


def table(
    name: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    on_pick: Callable[[str], None],
    on_sort: Callable[[str], None] | None = None,
    sort: str = "",
    is_descending: bool = False,
    opens: int = 0,
    ids: Sequence[str] | None = None,
    of: int | None = None,
    is_stacked: bool = False,
) -> None:
    """Draw the table; ``on_pick`` gets what a clicked row opens. ``opens`` is the column whose cell is the button.

    ``ids`` are those of the whole card where ``rows`` stand on some of them alone. Where ``rows`` are one page of a
    long list, ``of`` says of how many observations, and the ids of the page alone go to the browser. On a phone,
    and wherever the columns need more room than there is, the cells of a row are stacked where ``is_stacked``; else a
    row becomes a small sheet, on which they name themselves.
    """

    def picked() -> None:
        if (chosen := st.session_state[name].picked) is not None:
            on_pick(chosen)

    def sorted_by() -> None:
        if on_sort and (chosen := st.session_state[name].sorted) is not None:
            on_sort(chosen)

    _table(
        key=name,
        data={
            "columns": [asdict(column) for column in columns],
            "rows": [{"id": r.opens, "cells": list(r.cells), "tone": r.tone, "links": dict(r.links)} for r in rows],
            "ids": list(dict.fromkeys(i for r in rows for i in r.ids) if ids is None else ids),
            "of": of,
            "sort": sort,
            "is_descending": is_descending,
            "opens": opens,
            "is_stacked": is_stacked,
        },
        on_picked_change=picked,
        on_sorted_change=sorted_by,
    )
