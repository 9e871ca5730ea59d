"""Filters of a list: multiple choices and free words, all in the address, each choice with what it would show."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import streamlit as st

from pages.parts import view
from pages.parts.scope import CITY
from pages.parts.view import Parameter
from warehouse.connection import Warehouse
from warehouse.questions.listing import choices, document_choices, known_codes

Options = dict[str, dict[str, str]]
"""Dimension → code → what the choice is called, with the number of things it would show."""


@dataclass(frozen=True)
class Filter:
    """One dimension to choose by; ``default`` is what stands there before the reader chooses."""

    name: str
    title: str
    default: str = ""
    is_carried: bool = False

    def parameter(self, allowed: Collection[str]) -> Parameter:
        """Return its parameter of the address. Only what other pages know goes along: one place, one measure."""
        given = st.query_params.get(self.name, "")
        is_one = "," not in given and given != CITY
        if self.name in ("indicator", "period"):
            is_one = is_one and "-" in st.query_params.get("indicator", "")
        return Parameter(
            self.name,
            self.title,
            allowed,
            self.default,
            is_carried=self.is_carried and is_one,
            is_list=True,
            choices="可选的在筛选框里",
        )


@dataclass(frozen=True)
class Selection:
    """What the reader chose: parallel dimensions and codes, and the words that all have to stand there."""

    dimensions: list[str]
    codes: list[str]
    words: list[str]


def read_filters(board: Warehouse, listing: str, filters: Sequence[Filter]) -> Selection:
    """Return the choices of the address; unknown codes are refused."""
    asked = [(one.name, code) for one in filters for code in view.asked_codes(one.name)]
    found = known_codes(
        board, listing=listing, dimensions=[name for name, _ in asked], codes=[code for _, code in asked]
    )
    known: dict[str, set[str]] = {}
    for name, code in found.itertuples(index=False):
        known.setdefault(name, set()).add(code)
    chosen = view.read(*(one.parameter(known.get(one.name, set())) for one in filters), Parameter("words", "查找的词"))
    pairs = [(one.name, code) for one in filters for code in chosen[one.name].split(",") if code]
    return Selection([name for name, _ in pairs], [code for _, code in pairs], split_words(chosen["words"]))


def split_words(text: str) -> list[str]:
    """Return the words of a search, lower case, each once; letters and digits of full width count as plain ones."""
    plain = "".join(unicodedata.normalize("NFKC", c) if c.isalnum() or c.isspace() else c for c in text)
    return list(dict.fromkeys(plain.lower().split()))


def read_options(board: Warehouse, listing: str, chosen: Selection) -> Options:
    """Return for each dimension the choices that show something under all other choices, chosen ones always."""
    ask = choices if listing == "data" else document_choices
    found = ask(board, dimensions=chosen.dimensions, codes=chosen.codes, words=chosen.words)
    options: Options = {}
    for dimension, code, label, things in found.itertuples(index=False):
        options.setdefault(dimension, {})[code] = f"{label}（{things:,}）"
    return options


def _word_box(placeholder: str) -> None:
    st.text_input(
        "查找", placeholder=placeholder, max_chars=view.LONGEST_WORDS, **view.bound("words", clears=("page",))
    )


def filter_boxes(filters: Sequence[Filter], options: Options, *, key: str, words: str = "") -> None:
    """Draw a box for each filter, side by side as many as fit; ``words`` puts the field for free words before them."""
    with st.container(horizontal=True, gap="small", key=key):
        if words:
            _word_box(words)
        for one in filters:
            _box(one, options.get(one.name, {}))


def _box(one: Filter, labels: dict[str, str]) -> None:
    st.multiselect(
        one.title,
        list(labels),
        format_func=labels.__getitem__,
        placeholder="全部",
        filter_mode="contains",
        **view.bound(one.name, clears=("page",)),
    )


def conditions(filters: Sequence[Filter], options: Options) -> list[tuple[Filter, str]]:
    """Return the filters in use with what is chosen in each, in words, without the numbers."""
    used = []
    for one in filters:
        codes = [code for code in view.value(one.name).split(",") if code]
        if codes and view.value(one.name) != one.default:
            names = [options.get(one.name, {}).get(code, code).rpartition("（")[0] or code for code in codes]
            used.append((one, "、".join(names)))
    return used


def clear_buttons(filters: Sequence[Filter], used: Sequence[tuple[Filter, str]], *, shown: Collection[str]) -> None:
    """Draw a way out of each condition, of those not in ``shown`` where a box shows it, and one out of all."""
    words = view.value("words")
    if not used and not words:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="conditions"):
        for one, names in used:
            if one.name not in shown:
                label = f"{one.title}：{names if len(names) <= 24 else names[:23] + '…'} ✕"
                st.button(_plain(label), key=f"clear-{one.name}", type="tertiary", on_click=_clear, args=([one.name],))
        everything = [one.name for one in filters] + ["words"]
        st.button("清除全部条件", key="clear-all", type="tertiary", on_click=_clear, args=(everything,))


def _clear(names: list[str]) -> None:
    view.go(**dict.fromkeys(names, ""), page="")


def _plain(label: str) -> str:
    """Return a label in which no sign is taken for Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!~<>$:|" else c for c in label)


def nothing(is_narrowed: bool, thing: str) -> None:
    """Say that nothing matches, or, where nothing was asked for, that there is nothing at all."""
    why = f"没有{thing}同时满足这些条件。可以减少条件，或换一个词。" if is_narrowed else f"看板里还没有{thing}。"
    st.html(f'<p class="empty lead">{why}</p>')


def summary(used: Sequence[tuple[Filter, str]]) -> str:
    """Return the conditions in words for a title: 铜梁区、合川区，产值，含“储能”; empty where there are none."""
    words = "，".join(names for _, names in used)
    sought = "、".join(f"“{word}”" for word in split_words(view.value("words")))
    return "，".join(part for part in (words, f"含{sought}" if sought else "") if part)
