"""The front door without a browser: what leaves it for which request."""

import asyncio
import gzip
import json
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.parts import failure
from pages.parts.front import PARTS, Front
from warehouse.errors import WarehouseError

SHELL = (
    b'<!DOCTYPE html><html lang="en"><head><title>Streamlit</title><script>x = 1</script></head><body></body></html>'
)


@dataclass
class Answered:
    status: int
    headers: dict[str, str]
    body: bytes


def framework(content: bytes = SHELL, kind: str = "text/html; charset=utf-8", status: int = 200) -> ASGIApp:
    """Answers everything alike, in two pieces, packed where the request allows it."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", kind.encode()), (b"etag", b"1")]
        body = content
        if (b"accept-encoding", b"gzip") in scope["headers"]:
            headers.append((b"content-encoding", b"gzip"))
            body = gzip.compress(content)
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body[:20], "more_body": True})
        await send({"type": "http.response.body", "body": body[20:]})

    return app


def get(path: str, app: ASGIApp | None = None, query: str = "", method: str = "GET", **headers: str) -> Answered:
    front = Front(app or framework(), pages=["overview", "district"], default="overview", title="看板")
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    fields = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "query_string": query.encode(), "headers": fields}
    # A thread of its own: where a browser runs in this process, its loop holds the main one.
    with ThreadPoolExecutor(1) as other_thread:
        other_thread.submit(lambda: asyncio.run(front(scope, receive, send))).result()
    start, *rest = sent
    return Answered(
        start["status"],
        {name.decode().lower(): value.decode() for name, value in start["headers"]},
        b"".join(message.get("body", b"") for message in rest),
    )


def test_the_script_that_draws_charts_is_asked_for_ahead() -> None:
    hints = re.findall(r'<link rel="modulepreload" crossorigin href="\./([^"]+)">', get("/").body.decode())
    assert len(hints) == 1
    assert (Path(streamlit.__file__).parent / "static" / hints[0]).is_file()


@pytest.mark.parametrize("path", ["/", "/district"])
def test_a_page_is_served_in_chinese(path: str) -> None:
    answer = get(path, accept_encoding="gzip")
    text = answer.body.decode()
    assert answer.status == 200
    assert '<html lang="zh-CN"' in text
    assert "<title>看板</title>" in text
    assert "没有匹配项" in text
    assert "__TEXTS__" not in text
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert "etag" not in answer.headers


@pytest.mark.parametrize(
    ("path", "query", "target"),
    [
        ("/overview", "", "/"),
        ("/overview", "district=500151&year=2024", "/?district=500151&year=2024"),
        ("/nosuch", "district=500151", "/?missing=nosuch"),
        ("/district/deeper", "", "/?missing=district%2Fdeeper"),
        ("/index.html", "", "/?missing=index.html"),
        ("/<script>", "", "/?missing=%3Cscript%3E"),
        ("/没有", "", "/?missing=%E6%B2%A1%E6%9C%89"),
        ("/" + "x" * 500, "", "/?missing=" + "x" * 60),
    ],
)
def test_an_address_that_is_no_page_leads_to_the_start(path: str, query: str, target: str) -> None:
    answer = get(path, query=query)
    assert answer.status == 302
    assert answer.headers["location"] == target


def test_a_browser_that_asks_for_a_file_by_name_is_led_to_the_start_too() -> None:
    answer = get("/robots.txt", accept="text/html,*/*", accept_encoding="gzip")
    assert answer.headers["location"] == "/?missing=robots.txt"


def test_what_is_no_page_passes_untouched_but_for_the_headers() -> None:
    answer = get("/_stcore/health", framework(b"ok", "text/plain"))
    assert answer.body == b"ok"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert get("/static/js/a.js", framework(b"1", "text/javascript"), accept_encoding="gzip").body[:2] == b"\x1f\x8b"
    assert get("/nosuch", framework(status=404)).status == 404
    assert get("/nosuch", method="POST").body == SHELL


def test_only_the_scripts_of_the_page_may_run_and_nothing_is_asked_of_other_hosts() -> None:
    answer = get("/")
    policy = dict(rule.split(" ", 1) for rule in answer.headers["content-security-policy"].split("; "))
    assert policy["script-src"].count("'sha256-") == len(re.findall("<script>", answer.body.decode())) == 6
    assert "'unsafe-inline'" not in policy["script-src"]
    assert not re.search(r"https?:|\*", answer.headers["content-security-policy"])


def test_texts_hold_only_what_changes_and_patterns_are_whole() -> None:
    texts = json.loads((PARTS / "texts.json").read_text(encoding="utf-8"))
    assert all(english.strip() == english and english != chinese for english, chinese in texts["words"].items())
    for pattern, replacement in texts["patterns"]:
        assert pattern.startswith("^")
        assert pattern.endswith("$")
        assert re.compile(pattern).groups >= len(set(re.findall(r"\$\d", replacement)))


def test_a_failure_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(failure.st, "error", said.append)
    assert failure.say(WarehouseError("仓库还没有建：请执行 make build。"))
    assert failure.say(ValueError("secret"))
    assert said[0] == "仓库还没有建：请执行 make build。"
    assert "刷新" in said[1]
    assert "secret" not in said[1]


def test_no_style_of_the_screen_looks_down_the_page() -> None:
    """``:has()`` and container queries have the browser style all that is above a chart anew at each of its strokes."""
    styles = [path for path in PARTS.parent.rglob("*.css") if path.name != "print.css"]
    assert len(styles) > 3
    assert not [path.name for path in styles if re.search(r":has\(|@container|container-type", path.read_text("utf-8"))]
