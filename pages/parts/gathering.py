"""What a run draws is sent to the browser in two goes, the charts first.

The framework sends every element as soon as the script has made it, and the browser works through the whole page each
time some have come: thirty or sixty times a run, at some milliseconds each. Held back and sent together they are drawn
once. A run that takes long shows what it has from time to time.
"""

import asyncio
from collections import deque

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.parts.later import CHARTS_ARE_OUT

LONGEST_HELD = 0.4
"""Seconds that an element waits at most for the others of its run."""

LONGEST_SIGN = 4000
"""Bytes of a message that is more than an element of the page, at most; longer ones are not looked into."""

MARK = CHARTS_ARE_OUT.encode()


class Gathering:
    """ASGI middleware: gathers what each browser's connection sends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        await self.app(scope, receive, Gathered(send) if scope["type"] == "websocket" else send)


class Gathered:
    """The way out to one browser: elements wait for the last chart or the end of their run; the order stays."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.held: deque[Message] = deque()
        self.going_out = asyncio.Lock()
        self.waiting: asyncio.Task[None] | None = None

    async def __call__(self, message: Message) -> None:
        """Take the next message."""
        self.held.append(message)
        if not can_wait(message):
            await self.let_go()
        elif self.waiting is None:
            self.waiting = asyncio.create_task(self.let_go_later())

    async def let_go(self) -> None:
        """Send all that is held."""
        async with self.going_out:
            while self.held:
                await self.send(self.held.popleft())

    async def let_go_later(self) -> None:
        """Send what a long run has made so far; that a browser has left is noticed where it is read from."""
        await asyncio.sleep(LONGEST_HELD)
        self.waiting = None
        try:
            await self.let_go()
        except (OSError, RuntimeError):
            self.held.clear()


def can_wait(message: Message) -> bool:
    """Say whether a message is an element of the page before the mark behind the charts, or after it."""
    content: bytes = message.get("bytes") or b""
    if message["type"] != "websocket.send":
        return False
    if len(content) > LONGEST_SIGN:
        return True
    return ForwardMsg.FromString(content).WhichOneof("type") in ("delta", "ref_hash") and MARK not in content
