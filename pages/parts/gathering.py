"""What a run draws is sent to the browser in two goes, the charts first.

The framework sends every element as soon as the script has made it, and the browser works through the whole page each
time some have come: thirty or sixty times a run, at some milliseconds each. Held back and sent together they are drawn
once. A run that takes long shows what it has from time to time.

That a run has begun is such news too: at once the browser draws every element anew, as one that is about to go, and is
not done when the charts arrive. It hears of it with the first elements, and that the run goes on only when it does.

The second go leaves the browser the time to draw the charts: on their heels, it would be drawn before them. So does
the run itself, which otherwise takes the processor that draws them.

The pages of the navigation and the window's title are told once, and again when they change: at every telling the
browser draws all that surrounds the page anew.
"""

import asyncio
import re
from collections import deque
from enum import Enum, auto
from time import monotonic

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from pages.parts import way_out
from pages.parts.later import CHARTS_ARE_OUT

LONGEST_HELD = 0.4
"""Seconds that an element waits for the others of its run, and the browser for the word that the run goes on."""

CHART_TIME = 0.025
"""Seconds that a browser takes to draw a chart; what follows charts waits as long."""

MOST_CHARTS = 4
"""Charts that are waited for: more are not in sight at once."""


class Gathering:
    """ASGI middleware: gathers what each browser's connection sends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        gathered = Gathered(send)
        with way_out.sending(gathered):
            await self.app(scope, receive, gathered)


class Kind(Enum):
    """What a message is to its run."""

    GOES = auto()
    """Goes out at once, with all before it: it opens or closes the way."""
    MARK = auto()
    """Stands behind the charts, which go out."""
    CHART = auto()
    """A chart that the browser does not know."""
    WAITS = auto()
    """Another part of the page, or that a run has begun."""
    IS_ON = auto()
    """Says that the run goes on."""
    IS_OVER = auto()
    """Says that it does not."""
    OTHER = auto()
    """No part of a page: goes out when the charts before it are drawn."""
    KNOWN = auto()
    """Says again what the browser was told last: never goes out."""


NUMBER = re.compile(rb'(?<=data-run=")\d+(?=")')
PARTS = frozenset(("new_session", "page_info_changed", "page_config_changed", "navigation", "delta", "ref_hash"))
KEPT = frozenset(("page_config_changed", "navigation"))
"""What the browser keeps until it is told otherwise."""


class Gathered:
    """The way out to one browser: what a run draws waits for its last chart, then for its end, in its order.

    Only the word that a run goes on leaves its place: it comes late, or not at all where the run is over before.
    """

    def __init__(self, send: Send) -> None:
        self.send = send
        self.held: deque[Message] = deque()
        self.is_on: Message | None = None
        self.due = 0.0
        self.going_out = asyncio.Lock()
        self.waiting: asyncio.Task[None] | None = None
        self.charts = 0
        self.charts_drawn = 0.0
        self.page = ""
        self.told: dict[str, bytes] = {}

    async def __call__(self, message: Message) -> None:
        """Take the next message."""
        kind = self.kind_of(message)
        if kind is Kind.KNOWN:
            return
        if kind is Kind.IS_ON:
            self.is_on, self.due, self.charts = message, monotonic() + LONGEST_HELD, 0
            self.tell_in_time()
            return
        if kind is Kind.IS_OVER:
            self.is_on = None
        self.held.append(without_number(message) if kind is Kind.MARK else message)
        self.charts += kind is Kind.CHART
        if kind in (Kind.CHART, Kind.WAITS):
            self.let_go_in(LONGEST_HELD)
            return
        self.stop_waiting()
        wait = 0.0 if kind is Kind.GOES else self.charts_drawn - monotonic()
        if kind is Kind.MARK:
            self.charts_drawn = monotonic() + CHART_TIME * min(self.charts, MOST_CHARTS)
            self.charts = 0
        if wait > 0:
            self.let_go_in(wait)
        else:
            await self.let_go()
            self.tell_in_time()
        if kind is Kind.MARK:
            left = self.charts_drawn - monotonic()
            asyncio.get_running_loop().call_later(left, way_out.is_out, number_of(message))

    def kind_of(self, message: Message) -> Kind:
        """Say what a message is to its run and to this browser; where another page begins it is told all."""
        if message["type"] != "websocket.send":
            return Kind.GOES
        sent = message.get("bytes") or b""
        sign = ForwardMsg.FromString(sent)
        name = sign.WhichOneof("type")
        if name == "new_session" and sign.new_session.page_script_hash != self.page:
            self.page = sign.new_session.page_script_hash
            self.told.clear()
        if name in KEPT:
            if self.told.get(name) == sent:
                return Kind.KNOWN
            self.told[name] = sent
        return kind_of_part(name, sign)

    def tell_in_time(self) -> None:
        """Have the browser hear when it is due that the run goes on, however little it draws meanwhile."""
        if self.is_on is not None:
            self.let_go_in(max(0.0, self.due - monotonic()))

    def let_go_in(self, seconds: float) -> None:
        """Have all that is held sent then, or before, where it waits already."""
        if self.waiting is None:
            self.waiting = asyncio.create_task(self.let_go_later(seconds))

    async def let_go(self) -> None:
        """Send all that is held."""
        async with self.going_out:
            while self.held:
                await self.send(self.held.popleft())

    def stop_waiting(self) -> None:
        """Have what comes next wait from then on."""
        if self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None

    async def let_go_later(self, wait: float) -> None:
        """Send what there is then; that a browser has left is noticed where it is read from."""
        await asyncio.sleep(wait)
        self.waiting = None
        if self.is_on is not None and monotonic() >= self.due:
            self.held.append(self.is_on)
            self.is_on = None
        try:
            await self.let_go()
        except (OSError, RuntimeError):
            self.held.clear()
            self.is_on = None
        self.tell_in_time()


def number_of(mark: Message) -> str:
    """Return the number that the run of a mark waits under."""
    found = NUMBER.search(mark["bytes"])
    return found[0].decode() if found else ""


def without_number(mark: Message) -> Message:
    """Return a mark as the browser is told it: always the same, or it would look for what the new style changes."""
    return {**mark, "bytes": NUMBER.sub(lambda found: b"0" * len(found[0]), mark["bytes"])}


def kind_of_part(name: str | None, sign: ForwardMsg) -> Kind:
    """Say what a message with this name is to its run."""
    if name == "session_status_changed":
        return Kind.IS_ON if sign.session_status_changed.script_is_running else Kind.IS_OVER
    element = sign.delta.new_element if name == "delta" else None
    if element and CHARTS_ARE_OUT in element.html.body:
        return Kind.MARK
    if element and element.WhichOneof("type") == "plotly_chart":
        return Kind.CHART
    return Kind.WAITS if name in PARTS else Kind.OTHER
