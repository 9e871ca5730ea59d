"""The front door: what happens to a request before the framework sees it, and to the page it answers with.

The framework sends one shell of HTML for every address it does not know. The door dresses that shell (language, title,
scripts that put the framework's own English into Chinese, copy links, follow marks of charts, keep a key from the
framework and draw charts as wide as paper), sends addresses that are no page back to the start, and adds the headers a
browser needs to keep everything on this host.
Nothing is patched on disk; the texts and scripts lie in ``front/``.
"""

import base64
import hashlib
import json
import re
from collections.abc import Collection, Iterator, MutableMapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from urllib.parse import urlencode

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PARTS = Path(__file__).with_suffix("")

HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

# Charts compile their drawing code (unsafe-eval) and components arrive as blobs; inline scripts pass by their hash.
POLICY = {
    "default-src": "'self'",
    "script-src": "'self' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "frame-ancestors": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}

DRAWING = "static/js/PlotlyChart.*.js"
"""The framework's script that draws charts, by its place in the framework's static files."""

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


def scripts() -> str:
    """Return the inline scripts as HTML, the translator with its table of texts in it."""
    texts = json.loads((PARTS / "texts.json").read_text(encoding="utf-8"))
    table = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    translate = (PARTS / "translate.js").read_text(encoding="utf-8").replace("__TEXTS__", table)
    others = [(PARTS / name).read_text(encoding="utf-8") for name in ("links.js", "keys.js", "marks.js", "paper.js")]
    return "".join(f"<script>{script}</script>" for script in (translate, *others))


def ahead() -> Iterator[str]:
    """Yield a hint for each large script of the framework that a page asks for only when it has drawn half of itself.

    Fetched and compiled beside what is drawn before, it is there when the first chart comes.
    """
    for path in sorted((Path(st.__file__).parent / "static").glob(DRAWING)):
        yield f'<link rel="modulepreload" crossorigin href="./{path.relative_to(path.parents[2]).as_posix()}">'


@lru_cache(maxsize=4)
def dress(shell: str, title: str) -> tuple[str, str]:
    """Return the page's HTML in Chinese and the content security policy that lets exactly its scripts run."""
    page = shell.replace('<html lang="en"', '<html lang="zh-CN"', 1)
    page = page.replace("<title>Streamlit</title>", f"<title>{title}</title>", 1)
    page = NOSCRIPT.sub("<noscript><p>看板需要浏览器启用 JavaScript。</p></noscript>", page)
    page = page.replace("</head>", "".join(ahead()) + scripts() + "</head>", 1)
    hashes = [base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in INLINE.findall(page)]
    allowed = "".join(f" 'sha256-{value}'" for value in hashes)
    rules = {**POLICY, "script-src": POLICY["script-src"] + allowed}
    return page, "; ".join(f"{name} {value}" for name, value in rules.items())


class Front:
    """ASGI middleware around the whole board.

    ``pages`` are the addresses that exist besides ``/``, ``default`` is the name of the page that lies at ``/`` (the
    framework does not know it under its own name).
    """

    def __init__(self, app: ASGIApp, *, pages: Collection[str], default: str, title: str) -> None:
        self.app = app
        self.pages = frozenset(pages) - {default}
        self.default = default
        self.title = title

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if may_be_page(scope):
            scope = plain(scope)
        await self.app(scope, receive, Answer(self, scope, receive, send))

    def elsewhere(self, scope: Scope) -> str:
        """Return where a request for a page must go instead, '' where its address is a page."""
        base = str(st.get_option("server.baseUrlPath") or "").strip("/")
        start = f"/{base}/" if base else "/"
        name = scope["path"].removeprefix(start.rstrip("/")).strip("/")
        if not name or name in self.pages:
            return ""
        query = scope["query_string"].decode("latin-1")
        if name == self.default:
            return f"{start}?{query}" if query else start
        return f"{start}?{urlencode({'missing': name[:60]})}"


class Answer:
    """One answer on its way out: the shell is held back until whole and dressed, all else passes with the headers."""

    def __init__(self, front: Front, scope: Scope, receive: Receive, send: Send) -> None:
        self.front, self.scope, self.receive, self.send = front, scope, receive, send
        self.start: MutableMapping[str, object] | None = None
        self.chunks: list[bytes] = []

    async def __call__(self, message: Message) -> None:
        """Take the next message of the answer."""
        if message["type"] == "http.response.start":
            if self.is_shell(message):
                self.start = message
                return
            MutableHeaders(scope=message).update(HEADERS)
        elif self.start is not None and message["type"] == "http.response.body":
            self.chunks.append(message.get("body", b""))
            if not message.get("more_body", False):
                await self.finish()
            return
        await self.send(message)

    def is_shell(self, message: Message) -> bool:
        """Tell whether this is the framework's HTML, readable as it is."""
        headers = Headers(raw=message["headers"])
        is_html = headers.get("content-type", "").startswith("text/html")
        return (
            self.scope["method"] == "GET" and message["status"] == 200 and is_html and "content-encoding" not in headers
        )

    async def finish(self) -> None:
        """Send the dressed page, or the way to it where the address is none."""
        target = self.front.elsewhere(self.scope)
        response: Response
        if target:
            response = RedirectResponse(target, status_code=302, headers={**HEADERS, "cache-control": "no-store"})
        else:
            page, policy = dress(b"".join(self.chunks).decode(), self.front.title)
            headers = {**HEADERS, "content-security-policy": policy, "cache-control": "no-cache"}
            response = Response(page, media_type="text/html", headers=headers)
        await response(self.scope, self.receive, self.send)


def may_be_page(scope: Scope) -> bool:
    """Tell whether the answer may be the shell: a browser asks for a page, or the address looks like one."""
    asks_for_page = "text/html" in Headers(scope=scope).get("accept", "")
    return scope["method"] == "GET" and (asks_for_page or PurePosixPath(scope["path"]).suffix in {"", ".html"})


def plain(scope: Scope) -> Scope:
    """Return the request without its wish for compression, which would hide the HTML, and without conditions."""
    unwanted = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in unwanted]}
