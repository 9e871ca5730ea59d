"""The newest board on every screen, without a click: the browser asks for its version, which costs no run."""

import streamlit as st
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.parts.components.watch import watch
from pages.parts.navigation import DESK
from pages.parts.store import drawn_version
from warehouse.connection import newest_version

ADDRESS = "board-version"
INTAKE, REVIEW = (entry.address for entry in DESK)


class Freshness:
    """ASGI middleware: answers with the version of the board on disk, some 30 bytes, from one look at the pointer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass it on."""
        if scope["type"] == "http" and scope["method"] == "GET" and scope["path"] == _address():
            answer = PlainTextResponse(newest_version(), headers={"cache-control": "no-store"})
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)


def keep_fresh(page: str) -> None:
    """Have the page follow the board; not the review, whose editor must not have it drawn anew over the head."""
    if page != REVIEW:
        watch(_address(), drawn_version(), holds=page == INTAKE)


def _address() -> str:
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"/{base}/{ADDRESS}" if base else f"/{ADDRESS}"
