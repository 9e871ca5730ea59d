"""Who looks at the page, as the server sees it: the library checks at every change what this person may do."""

from collections.abc import Iterable

import streamlit as st

from warehouse.library import Visitor, may_anybody_edit, may_edit

LOOPBACK = "127.0.0.1"
PROXY = ("forwarded", "via", "x-forwarded-", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "cf-")
"""How the names of headers begin that a proxy adds: behind one, the other end of the connection says nothing."""


def visitor() -> Visitor:
    """Return the reader of this session."""
    is_in = bool(st.user.get("is_logged_in", False))
    # A provider that lets people name any address says so.
    is_own = is_in and st.user.get("email_verified", True) is not False
    return Visitor(
        name=str(st.user.get("name") or "") if is_in else "",
        email=str(st.user.get("email") or "") if is_own else "",
        # The framework names every address but those of the machine itself.
        address=st.context.ip_address or LOOPBACK,
        forwarded=is_forwarded(st.context.headers),
        logged_in=is_in,
        editors=_editors(),
    )


def is_editor() -> bool:
    """Say whether the reader of this session may import, review and publish."""
    return may_anybody_edit(_editors()) and may_edit(visitor())


def is_forwarded(headers: Iterable[str]) -> bool:
    """Say whether headers of these names came through a proxy."""
    return any(name.lower().startswith(PROXY) for name in headers)


def has_login() -> bool:
    """Say whether the framework's own login is set up (its secrets have a part ``auth``)."""
    return st.secrets.load_if_toml_exists() and "auth" in st.secrets


def _editors() -> frozenset[str]:
    """Return the e-mail addresses under ``[board] editors`` of the framework's secrets."""
    if not st.secrets.load_if_toml_exists():
        return frozenset()
    return frozenset(str(email) for email in st.secrets.get("board", {}).get("editors", []))
