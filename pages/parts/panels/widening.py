"""An industry that the page has nothing on: said in words, and the place is shown as a whole."""

import html
from collections.abc import Callable, Iterable

import streamlit as st

from pages.parts.scope import Scope


def offices(scope: Scope) -> str:
    """Return whose offices are to be asked: the city's, those of an area's districts, the district's own."""
    if scope.district:
        return scope.place
    return f"{scope.area}各区县的" if scope.area else "市"


def widened(scope: Scope, are_there: Callable[[Scope], Iterable[bool]], *, matter: str, ask: str) -> Scope:
    """Return the scope; where there is nothing on an industry or firm, that of the place, and say so.

    ``are_there`` says of each kind of number on the page whether a scope has any; ``matter`` is what the page is about,
    ``ask`` whom to ask for it.
    """
    if not scope.is_of_industry or any(are_there(scope)):
        return scope
    wider = scope.whole_place
    st.html(
        f'<p class="notice" role="status">没有文件单独说到{html.escape(scope.name)}的{matter}，'
        f"下面是{html.escape(wider.place)}整体的数。要补，请向{html.escape(ask)}要。</p>"
    )
    return wider
