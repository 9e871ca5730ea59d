"""Damaged files of every kind: content or one of our errors, never anything else, never more than ten seconds."""

import io
import random
import time
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.errors import SourceError
from etl.readers import READERS
from etl.readers.content import Content
from tests.etl.readers.files import FORMS
from tests.etl.readers.test_kinds import PARAGRAPHS, TABLE

LONGEST = 10.0
SAMPLES = {suffix: write([*PARAGRAPHS, TABLE, "注：本表为快报数。"]) for suffix, write in FORMS.items()}
PACKAGES = (".docx", ".xlsx")


def check(suffix: str, data: bytes) -> None:
    started = time.monotonic()
    found, refusal = outcome(suffix, data)
    if found is None:
        assert refusal.startswith("甲：")
        assert refusal.endswith("。")
    else:
        assert found.text.strip()
        found.text.encode("utf-8")
        assert list(found.page_starts) == sorted(found.page_starts)
    assert time.monotonic() - started < LONGEST


def outcome(suffix: str, data: bytes) -> tuple[Content | None, str]:
    try:
        return READERS[suffix](data, "甲"), ""
    except SourceError as error:
        return None, str(error)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return bytes with a few places changed, cut out, doubled or moved, or the end cut off."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at = chance.randrange(len(changed) + 1)
        size = min(chance.choice((1, 1, 4, 64, 1000)), len(changed) - at)
        kind = chance.randrange(6)
        if kind == 0:
            changed[at : at + size] = chance.randbytes(size)
        elif kind == 1:
            del changed[at : at + size]
        elif kind == 2:
            changed[at:at] = changed[at : at + size]
        elif kind == 3:
            changed[at : at + 1] = chance.choice((b"\x00", b"\xff", b"<", b">", b"0", b"99999999", b"-1", b"/"))
        elif kind == 4:
            other = chance.randrange(len(changed) + 1)
            changed[at : at + size] = changed[other : other + size]
        elif len(changed) > 1000:
            del changed[chance.randrange(len(changed)) :]
    return bytes(changed)


def mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """Return a sound package one part of which is damaged."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        parts = old.infolist()
        hit = chance.choice(parts)
        for part in parts:
            content = old.read(part)
            new.writestr(part.filename, mutated(content, chance) if part is hit and content else content)
    return stream.getvalue()


@pytest.mark.parametrize("suffix", FORMS)
@settings(max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_damaged_files(suffix: str, seed: int) -> None:
    check(suffix, mutated(SAMPLES[suffix], random.Random(seed)))


@pytest.mark.parametrize("suffix", PACKAGES)
@settings(max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_sound_packages_with_a_damaged_part(suffix: str, seed: int) -> None:
    check(suffix, mutated_inside(SAMPLES[suffix], random.Random(seed)))


@pytest.mark.parametrize("suffix", FORMS)
@settings(max_examples=40)
@given(data=st.binary(max_size=3000))
def test_any_bytes(suffix: str, data: bytes) -> None:
    check(suffix, data)


STARTS: dict[str, Callable[[bytes], bytes]] = {
    ".pdf": lambda body: b"%PDF-1.7\n" + body + b"\nstartxref\n0\n%%EOF",
    ".html": lambda body: b"<!doctype html><body>" + body,
    ".docx": lambda body: b"PK\x03\x04" + body,
}


@pytest.mark.parametrize("suffix", STARTS)
@settings(max_examples=40)
@given(data=st.binary(max_size=3000))
def test_any_bytes_behind_a_true_beginning(suffix: str, data: bytes) -> None:
    check(suffix, STARTS[suffix](data))


TAGS = st.sampled_from(
    [
        *("<table>", "</table>", "<tr>", "<td>", "</td>", "<td colspan=3>", "<td rowspan=9>", "<caption>"),
        *("<sup>", "</sup>", "<p>", "</p>", "<div>", "</div>", "<br>", "<a>", "</a>", "<ul>", "<li>", "<h1>"),
        *("<title>", "<script>", "<b>", "<!-- -->", "&amp;", "&#0;", "&#xd800;", "</body>", " ", "\n"),
        *("增长5%。", "412.6", "亿元，"),
    ]
)


@settings(max_examples=150)
@given(st.lists(TAGS, max_size=60).map("".join))
def test_pages_of_any_tags(page: str) -> None:
    check(".html", page.encode("utf-8"))
