"""The address is the view: it is read on every run and written only in callbacks, and by marks of charts.

A click changes the view through :func:`go`, which writes the whole address once: one click, one entry in the browser's
history; a mark of a chart is a link, which the browser follows by itself (``front/marks.js``). Values that the address
holds but the board does not know are replaced by the default and named in :func:`refused`, so that the page can say so
in one sentence.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

import streamlit as st

LONGEST_WORDS = 80
"""Characters of free text that are read from an address; the rest is cut."""
MOST_CODES = 200
"""Codes of one name that are looked at; what an address has beyond them is not known."""
LONGEST_QUOTE = 24
"""Characters of an unknown value that are quoted back."""


FEW = 4
"""So many choices are all named to who asked for none of them."""


@dataclass(frozen=True)
class Refused:
    """A value of the address that is not known: of which parameter, what stood there, what could have been chosen."""

    title: str
    given: str
    choices: str
    is_left_out: bool = False
    """Whether others that were given with it are known and shown."""


@dataclass(frozen=True)
class Parameter:
    """One name of the address. ``allowed`` is None for free words; ``default`` is never written into the address."""

    name: str
    title: str
    allowed: Collection[str] | None = None
    default: str = ""
    is_carried: bool = False
    """Whether the choice goes along to other pages."""
    is_list: bool = False
    """Several values joined by commas; those not allowed are dropped and named."""
    most: int | None = None
    """How many of them are taken, the first ones."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What the reader knows values by that are codes."""
    choices: str = ""
    """What can be chosen, in words, where ``allowed`` holds only what the address names, or more than can be named."""


def read(*parameters: Parameter) -> dict[str, str]:
    """Return the value of every parameter as the address has it, the default where it is missing or unknown.

    Parameters read earlier in the same run stay; call :func:`start_run` first.
    """
    view, spec = _view(), _spec()
    for parameter in parameters:
        spec[parameter.name] = parameter
        told = len(_refused())
        view[parameter.name] = _read_one(parameter)
        if len(set(st.query_params.get_all(parameter.name))) > 1 and len(_refused()) == told:
            last = parameter.names.get(view[parameter.name]) or f"“{_shortened(view[parameter.name])}”"
            settle(f"网址里的{parameter.title}给了不止一个，已按最后一个{last}显示")
    return view


def start_run() -> None:
    """Forget the view of the run before: the address is read anew.

    What the last complete run saw is kept beside it: a click that interrupts a run must not lose what that run had
    not read yet.
    """
    if st.session_state.get("_complete"):
        st.session_state["_seen"] = _view()
    st.session_state["_complete"] = False
    st.session_state.update(_view={}, _spec={}, _shown={}, _refused=[], _settled=[])


def end_run() -> None:
    """Say that every parameter of this page was read."""
    st.session_state["_complete"] = True


def _read_one(parameter: Parameter) -> str:
    given = st.query_params.get(parameter.name)
    if given is None:
        return parameter.default
    given = given.strip()
    if parameter.allowed is None:
        return "".join(c for c in given if c.isprintable())[:LONGEST_WORDS]
    if parameter.is_list:
        values = list(dict.fromkeys(given.split(",")))
        known = [value for value in values if value in parameter.allowed]
        if known:
            if unknown := ",".join(value for value in values if value not in parameter.allowed):
                _refuse(parameter, unknown, is_left_out=True)
            return ",".join(known[: parameter.most])
    elif given in parameter.allowed:
        return given
    if given:
        _refuse(parameter, given)
    return parameter.default


def _refuse(parameter: Parameter, given: str, *, is_left_out: bool = False) -> None:
    _refused().append(Refused(parameter.title, _shortened(given), _choices(parameter), is_left_out))


def _choices(parameter: Parameter) -> str:
    """Return what could have been chosen: all of few, of many how many there are and one of them."""
    if parameter.choices:
        return parameter.choices
    offered = sorted(one for one in parameter.allowed or () if one)
    if not offered:
        return "这里没有可选的值"
    if len(offered) <= FEW:
        return f"可选的是{'、'.join(_named(parameter, one) for one in offered)}"
    example = next((one for one in offered if one in parameter.names), offered[0])
    return f"可选的有 {len(offered)} 个，如{_named(parameter, example)}"


def _named(parameter: Parameter, code: str) -> str:
    """Return a value as the reader knows it, and as an address has it."""
    name = parameter.names.get(code, "")
    return f"{name}（{_shortened(code)}）" if name else f"“{_shortened(code)}”"


def _shortened(given: str) -> str:
    return given if len(given) <= LONGEST_QUOTE else f"{given[:LONGEST_QUOTE]}…"


def value(name: str) -> str:
    """Return one value of the current view; empty where no parameter of that name was read."""
    return _view().get(name, "")


def asked(name: str) -> str:
    """Return what the address has under a name, unchecked: for choosing a default, never to be shown."""
    return str(st.query_params.get(name, ""))[:LONGEST_WORDS]


def asked_codes(name: str) -> list[str]:
    """Return the first codes that the address has under a name, unchecked: to ask which of them are known."""
    return str(st.query_params.get(name, "")).strip().split(",")[:MOST_CODES]


def keep(name: str) -> None:
    """Have the next choice write this value into the address, though it is a default: it hangs on another choice."""
    _spec()[name] = replace(_spec()[name], default="")


def assume(name: str, code: str) -> None:
    """Show a value that follows from another of the address: choices start from it, and the next one writes it."""
    _view()[name] = code


def shows(**values: str) -> None:
    """Say what the page shows, though the address does not: a mark that leads there leads nowhere new."""
    _shown().update(values)


def shown() -> dict[str, str]:
    """Return what the page shows beside what its address says."""
    return dict(_shown())


def refused() -> list[Refused]:
    """Return each value of this run's address that is not known."""
    return list(_refused())


def settle(sentence: str) -> None:
    """Note which reading of the address is followed where it names one thing twice, or two that exclude another."""
    if sentence not in _settled():
        _settled().append(sentence)


def settled() -> list[str]:
    """Return what was noted of this run's address so."""
    return list(_settled())


def unread() -> list[str]:
    """Return the names in this run's address that no part of the page has asked for, shortened."""
    return [_shortened(name) for name in st.query_params if name not in _spec()]


def go(**changes: str) -> None:
    """Change the view: one entry of history. Only to be called in callbacks."""
    seen = {} if st.session_state.get("_complete") else st.session_state.get("_seen", {})
    st.session_state["_view"] = {**seen, **_view(), **changes}
    st.query_params.from_dict(address())


def address(**changes: str) -> dict[str, str]:
    """Return the query of the current view with ``changes``, defaults left out."""
    spec = _spec()
    view = {**_view(), **changes}
    return {name: v for name, v in view.items() if v and (name not in spec or v != spec[name].default)}


def defaults() -> dict[str, str]:
    """Return by name what is never written into the address."""
    return {parameter.name: parameter.default for parameter in _spec().values() if parameter.default}


def carried(**changes: str) -> dict[str, str]:
    """Return the query that a link to another page takes along."""
    spec = _spec()
    kept = {name: v for name, v in address().items() if name in spec and spec[name].is_carried}
    return {name: v for name, v in {**kept, **changes}.items() if v}


def bound(name: str, *, clears: Collection[str] = ()) -> dict[str, Any]:
    """Return key and on_change of a widget that shows and sets one parameter; ``clears`` names what it empties."""
    key = f"w_{name}"
    parameter = _spec()[name]
    current = _view()[name]
    st.session_state[key] = [v for v in current.split(",") if v] if parameter.is_list else current

    def changed() -> None:
        chosen = st.session_state[key]
        text = ",".join(chosen) if isinstance(chosen, list) else str(chosen or "")
        go(**{name: text}, **dict.fromkeys(clears, ""))

    return {"key": key, "on_change": changed}


def _view() -> dict[str, str]:
    return cast("dict[str, str]", st.session_state.setdefault("_view", {}))


def _spec() -> dict[str, Parameter]:
    return cast("dict[str, Parameter]", st.session_state.setdefault("_spec", {}))


def _shown() -> dict[str, str]:
    return cast("dict[str, str]", st.session_state.setdefault("_shown", {}))


def _settled() -> list[str]:
    return cast("list[str]", st.session_state.setdefault("_settled", []))


def _refused() -> list[Refused]:
    return cast("list[Refused]", st.session_state.setdefault("_refused", []))
