"""Why each number of a document was read as it was, or not at all."""

import argparse
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etl.documents import STANDARD_INPUT, Source, document_id, find_sources, read_source
from etl.errors import SourceError
from etl.leftovers import NUMBER, reason_for_leftover
from etl.lexicon import rows
from etl.manifest import given_metadata, read_manifest
from etl.metadata import Metadata
from etl.model import Document, Observation, Reading
from etl.readers import READERS
from etl.regions import regions
from etl.screen import say
from etl.written_on import written_on

STATUS = {"actual": "实际", "target": "目标", "expected": "预计", "policy": "政策"}
TRANSFORMATION = {
    "level": "数值", "new": "新增", "yoy": "同比", "change": "变化", "share": "占比", "rank": "位次"
}  # fmt: skip
SUBJECT = {"region": "区域", "sector": "行业", "cluster": "集群", "enterprise": "企业", "park": "园区"}
BOUND = {"ge": "（以上）", "le": "（以内）", "approx": "（约）"}
CLAUSE_ENDS = "。；;！？!?\n"
LONGEST_CLAUSE = 120


@dataclass(frozen=True, slots=True)
class Account:
    """One number of the text and what became of it: an observation, or the reason why it is none."""

    start_char: int
    end_char: int
    text: str
    observation: Observation | None
    reason: str


def run(arguments: argparse.Namespace) -> int:
    """Explain the sentence or document that the arguments name and return the exit status."""
    from etl.extraction import read

    for line in explain(read(_document(arguments), is_explained=True)):
        say(line)
    return 0


def _document(arguments: argparse.Namespace) -> Document:
    """Return the file, standard input, or else the sentence itself as a document."""
    what, given = arguments.what, given_metadata(arguments)
    if what != STANDARD_INPUT and not is_path(what):
        if not what.strip() or re.search("[\ud800-\udfff]", what):
            raise SourceError("句子是空的，或有无法解读的字节；请给出一句 UTF-8 的话，或一份文件的路径。")
        return _spoken(what, given)
    sources = find_sources([what])
    for error in sources.errors:
        raise error
    source: Source = sources.documents[0]
    return read_source(source, given.filled_from(read_manifest(arguments.manifest).of(source)))


def _spoken(words: str, given: Metadata) -> Document:
    return Document(
        document_id(words),
        words,
        title=given.title,
        issuer=given.issuer,
        published=given.published,
        region=given.region,
    )


def is_path(what: str) -> bool:
    """Whether an argument names a file: one that exists, or words that only a file's name looks like."""
    if what.lower().endswith(tuple(READERS)) and not re.search(r"[，。；\s]", what):
        return True
    try:
        return bool(what.strip()) and Path(what).is_file()
    except (OSError, ValueError):
        return False


def accounts(reading: Reading) -> list[Account]:
    """Return one account per number, in reading order; those that extraction passed over are looked at here."""
    read = [Account(o.start_char, o.end_char, o.text, o, "") for o in reading.observations]
    other = [Account(r.start_char, r.end_char, r.text, None, r.reason) for r in reading.rejections]
    known = sorted(read + other, key=lambda account: (account.start_char, account.end_char))
    return sorted(known + _unread(reading.document.text, known), key=lambda account: account.start_char)


def _unread(text: str, known: list[Account]) -> list[Account]:
    """Return what no known account covers of the numbers of a text, in one pass over both."""
    unread: list[Account] = []
    place, reached = 0, 0
    for found in NUMBER.finditer(text):
        while place < len(known) and known[place].start_char < found.end():
            unread += _account(text, max(found.start(), reached), known[place].start_char)
            reached = max(reached, known[place].end_char)
            place += 1
        unread += _account(text, max(found.start(), reached), found.end())
    return unread


def _account(text: str, start: int, end: int) -> list[Account]:
    """Return the accounts of the numbers in what is left of one."""
    spans = [found.span() for found in NUMBER.finditer(text, start, max(start, end))]
    return [Account(*span, text[slice(*span)], None, reason_for_leftover(text, *span)) for span in spans]


def explain(reading: Reading) -> Iterator[str]:
    """Yield the lines that explain a reading: its document, each number in reading order, and the count."""
    document = reading.document
    yield from _heading(reading)
    found = accounts(reading)
    clause = (-1, -1)
    for account in found:
        if not clause[0] <= account.start_char < clause[1]:
            clause = clause_around(document.text, account.start_char, account.end_char)
            yield ""
            yield _on_one_line(document.text[slice(*clause)])
        yield from _read_lines(account.observation) if account.observation else _other_lines(account)
    read = sum(account.observation is not None for account in found)
    yield ""
    yield f"共 {len(found)} 个数：{read} 个是观测值，{len(found) - read} 个不是（原因见上）。"


def _heading(reading: Reading) -> Iterator[str]:
    document = reading.document
    facts = (
        ("标题", document.title), ("发文", document.issuer), ("文号", document.doc_no), ("种类", document.kind),
        ("日期", document.published or f"不明{written_on(document).said}"),
        ("区域", _named(document.region, _region_names()) or "不明"),
    )  # fmt: skip
    yield "文件　" + "　".join(f"{name}：{value}" for name, value in facts if value)


def _read_lines(observation: Observation) -> Iterator[str]:
    o = observation
    kind = SUBJECT.get(o.subject_kind, o.subject_kind)
    dimensions = [
        _named(o.region, _region_names()) or "区域不明", f"{o.subject or '全域'}（{kind}）", o.qualifier,
        _named(o.indicator, _indicator_names()), TRANSFORMATION.get(o.transformation, o.transformation),
        o.period or "时间不明", STATUS.get(o.status, o.status),
    ]  # fmt: skip
    yield f"  ✓ {_on_one_line(o.text)}　第 {o.paragraph} 段 {o.start_char}–{o.end_char} 字"
    yield f"      {' / '.join(part for part in dimensions if part)} = {o.value} {o.unit}{BOUND.get(o.bound, '')}"
    yield f"      规则 {o.rule}，可信度 {o.confidence:.2f}" + (f"，存疑：{o.doubt}" if o.doubt else "")
    for note in o.notes:
        yield f"      · {note}"


def _named(code: str, names: dict[str, str]) -> str:
    """Return a code with its Chinese name before it."""
    return f"{names[code]} {code}" if code in names else code


@cache
def _region_names() -> dict[str, str]:
    return {region.code: region.name for region in regions()}


@cache
def _indicator_names() -> dict[str, str]:
    return {row["indicator"]: row["name_zh"] for row in rows("indicators")}


def _other_lines(account: Account) -> Iterator[str]:
    yield f"  ✗ {_on_one_line(account.text)}　{account.start_char}–{account.end_char} 字：{account.reason}"


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the sentence around a number, at most ``LONGEST_CLAUSE`` characters to either side."""
    first, last = max(0, start - LONGEST_CLAUSE), min(len(text), end + LONGEST_CLAUSE)
    left = max(text.rfind(mark, first, start) for mark in CLAUSE_ENDS) + 1
    right = min((at for mark in CLAUSE_ENDS if (at := text.find(mark, end, last)) >= 0), default=last - 1) + 1
    return max(left, first), right


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
