"""Names that no codelist holds, recognised by how the language names them: …公司, …项目, …园区, …产业集群."""

import re
from functools import cache
from threading import Lock
from typing import Any

from etl.lexicon import Mention, Word, table, trie_pattern, words

_WINDOW = 22
_HARD = re.compile('[，,；;：:。！？、（()）“”"「」《》\\n%\\d]')
_lock = Lock()


@cache
def _endings() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {"cluster": "cluster", "enterprise": "enterprise", "project": "enterprise", "park": "park"}
    ends = {end: kind for group, kind in kinds.items() for end in words()["names"][group]}
    return re.compile(trie_pattern(ends)), ends


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(trie_pattern(words()["names"]["stops"]))


@cache
def tokenizer() -> Any:
    """Return our own jieba tokenizer, fed with every word of the lexicon; loaded once, silently."""
    import logging
    import tempfile

    import jieba

    with _lock:
        jieba.setLogLevel(logging.ERROR)
        own = jieba.Tokenizer()
        own.tmp_dir = tempfile.mkdtemp(prefix="etl-")
        own.initialize()
        for name in table():
            own.add_word(name)
        return own


def find_names(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the unlisted names of ``text[start:end]``; a known word inside one stays as it is unless the name is longer."""
    pattern, kinds = _endings()
    found: list[Mention] = []
    reached = start
    for m in pattern.finditer(text, start, end):
        kind = kinds[m[0]]
        if m.start() < reached or any(k.start <= m.start() < k.end and k.end >= m.end() for k in known):
            continue
        begin = _begin(text, max(reached, m.start() - _WINDOW), m.start())
        name = text[begin : m.end()]
        if not _is_name(name, m[0], kind):
            continue
        found.append(Mention(begin, m.end(), Word("subject", "", kind, _subject(name, m[0], kind)), True))
        reached = m.end()
    return found


def _begin(text: str, low: int, high: int) -> int:
    """Return where a name that ends with the ending at ``high`` begins: after the last word that no name holds."""
    begin = low
    for m in _HARD.finditer(text, low, high):
        begin = m.end()
    window = text[begin:high]
    offset = 0
    for m in _stops().finditer(window):
        offset = m.end()
    return begin + offset


def _is_name(name: str, ending: str, kind: str) -> bool:
    size = len(name) - len(ending)
    if kind == "cluster":
        return 2 <= size <= 12 and ending != "经济"
    if kind == "park":
        return 2 <= size <= 14
    if ending in ("项目", "生产线", "生产基地", "制造基地"):
        return 4 <= size <= 20
    return 2 <= size <= 16


def _subject(name: str, ending: str, kind: str) -> str:
    if kind == "cluster" and ending not in ("制造业", "加工业"):
        return name[: -len(ending)]
    return name
