"""A board that is started with ``BOARD_EDIT=1`` lets everybody edit who reaches it: so none but this machine may.

It listens on the machine's own addresses only, and it refuses what came through a proxy or was asked of another name:
then the other end of the connection is not who asks.
"""

import ipaddress
import os
import sys
from urllib.parse import urlsplit

import streamlit as st
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from pages.parts.desk.visitor import is_forwarded

ELSEWHERE = "这个看板以 BOARD_EDIT=1 启动，只能在本机直接打开：不能经代理，也不能用别的名字访问。"


def lets_anyone_edit() -> bool:
    """Say whether this board was started so that whoever reaches it may edit."""
    return os.environ.get("BOARD_EDIT") == "1"


def require_loopback() -> None:
    """End the program with a sentence where an open board would listen to other machines."""
    address = str(st.get_option("server.address") or "")
    if lets_anyone_edit() and not is_own(address):
        sys.exit(f"BOARD_EDIT=1 只能在本机使用，不能监听 {address or '全部地址'}：请用 HOST=127.0.0.1，或改用登录。")


def is_own(host: str) -> bool:
    """Say whether a host name or address is the machine itself."""
    bare = host.strip("[]")
    if bare == "localhost":
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False


class Loopback:
    """ASGI middleware: an open board answers its own machine and nobody else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request or connection."""
        is_asked = scope["type"] in {"http", "websocket"}
        if is_asked and lets_anyone_edit() and not is_from_here(scope):
            if scope["type"] == "websocket":
                await receive()
                await send({"type": "websocket.close", "code": 1008})
                return
            await PlainTextResponse(ELSEWHERE, status_code=403)(scope, receive, send)
            return
        await self.app(scope, receive, send)


def is_from_here(scope: Scope) -> bool:
    """Say whether a request came straight from this machine and was meant for it."""
    headers = Headers(scope=scope)
    client = scope.get("client")
    # A page elsewhere whose name was made to point here asks with that name.
    name = urlsplit(f"//{headers.get('host', '')}").hostname or ""
    return client is not None and is_own(client[0]) and is_own(name) and not is_forwarded(headers)
