"""Known words of the genre: regions, subjects and indicators from the codelists, found by longest match."""

import csv
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

from etl.errors import RuleError
from etl.library_store import library_folder

CODELISTS = Path(__file__).parent.parent / "seeds" / "codelists"
CITY = "500000"
OWN_LISTS = "codelists"
"""Folder of a library with its user's own rows of these lists."""
_SUBJECT_TAIL = re.compile("特色产业集群|产业集群|产业链|产业|集群|行业|业(?![务主绩态园])")
_VARIANTS = (("规上", "规模以上"), ("R&D", "R＆D"), ("GDP", "gdp"), ("（", "("), ("）", ")"))


@dataclass(frozen=True, slots=True)
class Word:
    """What one known word stands for; empty fields say nothing.

    ``kind`` is region, local, outside, subject or indicator; ``needs_context``: says it only beside another.
    """

    kind: str
    code: str = ""
    subject_kind: str = ""
    subject: str = ""
    needs_context: bool = False


@dataclass(slots=True)
class Mention:
    """A known word in a text: ``text[start:end]``, the whole with 产业, 集群 behind it."""

    start: int
    end: int
    word: Word
    has_tail: bool = False
    is_compared: bool | None = field(default=None, init=False, compare=False, repr=False)
    """Whether numbers are only measured against it, once it was asked for: every number of its sentence asks again."""


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a codelist, then the library's own ones; raise RuleError where it is missing."""
    path = CODELISTS / f"{name}.csv"
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return list(csv.DictReader(handle)) + own_rows(name)
    except OSError as error:
        raise RuleError(f"缺少代码表 {path}，请恢复该文件。") from error


def columns_of(name: str) -> tuple[str, ...]:
    """Return the columns of a codelist, in the order of its file."""
    with (CODELISTS / f"{name}.csv").open(encoding="utf-8-sig", newline="") as handle:
        return tuple(next(csv.reader(handle)))


def own_rows(name: str) -> list[dict[str, str]]:
    """Return the rows that the library adds to a codelist; none where it has no such list."""
    path = library_folder() / OWN_LISTS / f"{name}.csv"
    try:
        with path.open(encoding="utf-8-sig", newline="") as handle:
            return [dict(row) for row in csv.DictReader(handle)]
    except FileNotFoundError:
        return []


def list_files() -> list[Path]:
    """Return the files of all codelists, the library's own ones last."""
    return [path for folder in (CODELISTS, library_folder() / OWN_LISTS) for path in sorted(folder.glob("*.csv"))]


def edition() -> str:
    """Return what tells one state of the codelists from another; cheap, for a program that watches them."""
    states = [(path, path.stat()) for path in list_files()]
    return "\n".join(f"{path} {state.st_ino} {state.st_mtime_ns} {state.st_size}" for path, state in states)


@cache
def words() -> dict[str, Any]:
    """Return the word lists that are no codelist."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def _aliases(text: str) -> Iterable[str]:
    found = {text}
    for a, b in _VARIANTS:
        found |= {name.replace(a, b) for name in found}
    return found


def _add(table: dict[str, Word], alias: str, word: Word) -> None:
    for name in _aliases(alias.strip()):
        if len(name) > 1 or word.kind == "region":
            table.setdefault(name, word)


def _add_regions(table: dict[str, Word]) -> None:
    for code, names in words()["regions"].items():
        for name in names:
            _add(table, name, Word("region", code))
    for row in rows("regions"):
        for name in (row["name_zh"], row["short_zh"]):
            if not name.endswith(("）", ")")):
                _add(table, name, Word("region", row["region"]))
    for name in words()["local"]["words"]:
        _add(table, name, Word("local"))
    for name in words()["outside"]["words"]:
        _add(table, name, Word("outside", name))


def _add_subjects(table: dict[str, Word]) -> None:
    for name, aliases in words()["sectors"].items():
        for alias in aliases:
            _add(table, alias, Word("subject", "", "sector", name))
    for row in rows("enterprises"):
        for alias in (row["enterprise"], *row["aliases"].split("|")):
            _add(table, alias, Word("subject", row["region"], "enterprise", alias))
    for row in rows("parks"):
        for alias in (row["park"], *row["aliases"].split("|")):
            if alias != "产业园区":
                _add(table, alias, Word("subject", row["region"], "park", alias))
    for row in rows("cluster_aliases"):
        _add(table, row["alias"], Word("subject", "", "cluster", row["alias"], row["context"] == "required"))
    for row in rows("other_clusters"):
        _add(table, row["name"], Word("subject", "", "cluster", row["name"], len(row["name"]) == 2))
    for name in words()["industries"]["names"]:
        _add(table, name, Word("subject", "", "cluster", name))
    for name in words()["products"]["names"]:
        _add(table, name, Word("subject", "", "cluster", name, len(name) == 2))
    for row in rows("district_systems"):
        if len(row["cluster_name"]) > 2 and "(" not in row["cluster_name"]:
            _add(table, row["cluster_name"], Word("subject", "", "cluster", row["cluster_name"]))


def _add_indicators(table: dict[str, Word]) -> None:
    listed = {row["alias"]: row for row in rows("indicator_aliases")}
    subjects = sorted((name for name, word in table.items() if word.kind == "subject"), key=len, reverse=True)
    for alias, row in listed.items():
        rest = next((alias[len(name) :] for name in subjects if alias.startswith(name)), "")
        if rest in listed:
            continue
        _add(table, alias, Word("indicator", row["indicator"], needs_context=row["context"] == "required"))


@cache
def table() -> dict[str, Word]:
    """Return every known word with what it stands for; where two lists share a word, the earlier kind wins."""
    found: dict[str, Word] = {}
    for name in words()["decoys"]["words"]:
        _add(found, name, Word("decoy"))
    _add_regions(found)
    _add_subjects(found)
    _add_indicators(found)
    found.pop("", None)
    return found


def trie_pattern(names: Iterable[str]) -> str:
    """Return a pattern that matches the longest of ``names`` at a place, branching once per character."""
    root: dict[str, Any] = {}
    for name in names:
        node = root
        for c in name:
            node = node.setdefault(c, {})
        node[""] = {}
    return (_gate(root) if len(root) > _WIDE else "") + _branches(root)


def _gate(root: dict[str, Any]) -> str:
    """Return what passes most places of a text by at one look: no name has such a first and such a second character."""
    first = "".join(sorted(c for c in root if c))
    second = {c for child in root.values() for c in child}
    return f"(?=[{re.escape(first)}]" + (")" if "" in second else f"[{re.escape(''.join(sorted(second)))}])")


_FEW, _WIDE = 8, 16
"""So many branches are tried one by one; more are looked up by group first."""


def _grouped(heads: list[str], parts: list[str]) -> list[str]:
    """Return branches in groups of groups behind their first characters: a place is compared with few of them."""
    while len(parts) > _FEW:
        chunks = range(0, len(parts), _FEW)
        parts = [
            f"(?=[{re.escape(''.join(heads[at : at + _FEW]))}])(?:{'|'.join(parts[at : at + _FEW])})" for at in chunks
        ]
        heads = ["".join(heads[at : at + _FEW]) for at in chunks]
    return parts


def _branches(node: dict[str, Any]) -> str:
    ends = "" in node
    parts = [re.escape(c) + _branches(child) for c, child in sorted(node.items()) if c]
    if not parts:
        return ""
    if len(parts) > _WIDE:
        parts = _grouped(sorted(c for c in node if c), parts)
    body = parts[0] if len(parts) == 1 and not ends else "(?:" + "|".join(parts) + ")"
    return body + "?" if ends else body


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(trie_pattern(table()))


_BOTH = "川渝"
_OF_BOTH = re.compile(
    r"上述|[\d两三四五六七八九十]{1,2}[大个类]|[^，。；\d]{2,24}?(?:产业|集群|产量)|已?(?:合计|共|累计|实现|完成|生产)"
)
"""What tells that two provinces are meant together, not the firm that bears their names: 川渝汽车产量."""


def find_mentions(text: str, start: int, end: int) -> list[Mention]:
    """Return the known words of ``text[start:end]`` in reading order, the longest at each place."""
    known = table()
    found: list[Mention] = []
    low = start
    for m in _pattern().finditer(text, start, end):
        word = known[m[0]]
        if word.kind == "decoy":
            continue
        start, stop, has_tail = m.start(), m.end(), False
        if word.kind == "region" and found and found[-1].end == start and found[-1].word.code == CITY:
            # 重庆市 + 九龙坡区: the city only says where the district is.
            start = found.pop().start
        if word.subject_kind in ("cluster", "sector"):
            tail = _SUBJECT_TAIL.match(text, stop, end)
            if tail and tail[0] == "产业" and text.startswith("园", stop + 2):
                tail = None
            if tail:
                stop, has_tail = tail.end(), True
                if tail[0] == "业" and word.subject.endswith("制造"):
                    word = replace(word, subject=word.subject + "业")  # 制造业 belongs to the name
        found.append(Mention(start, stop, word, has_tail))
    return _with_both(text, low, end, found)


def _with_both(text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
    """Add the two provinces together (川渝汽车产量) where the words are not those that a firm's name begins with."""
    both: list[Mention] = []
    at = text.find(_BOTH, start, end)
    while at >= 0:
        if _OF_BOTH.match(text, at + 2, end) is not None and not any(m.start <= at < m.end for m in found):
            both.append(Mention(at, at + 2, Word("outside", _BOTH)))
        at = text.find(_BOTH, at + 2, end)
    return sorted([*found, *both], key=lambda m: m.start) if both else found
