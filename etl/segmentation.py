"""Text cut into words by our own jieba tokenizer, fed from the codelists; which words its dictionary has as verbs."""

import logging
import tempfile
from collections.abc import Iterable
from functools import cache, lru_cache
from threading import Lock
from typing import Any, BinaryIO

from etl.lexicon import table

_lock = Lock()
_VERB = "v"
"""How the dictionary marks what is a verb and hardly ever a noun."""
RARE = 15
"""How often a word stands in the dictionary's texts that hardly is one: what firms call themselves."""


def _read_dictionary(lines: Iterable[bytes]) -> tuple[dict[str, int], int, frozenset[str]]:
    """Return how often each word stands in a dictionary's texts (0 for what only begins one), the sum, the verbs."""
    counts: dict[str, int] = {}
    total, verbs = 0, []
    for line in lines:
        word, count, *kind = line.decode("utf-8").strip().split(" ")
        counts[word] = int(count)
        total += counts[word]
        for end in range(1, len(word)):
            counts.setdefault(word[:end], 0)
        if kind == [_VERB]:
            verbs.append(word)
    return counts, total, frozenset(verbs)


@cache
def tokenizer() -> Any:
    """Return our own jieba tokenizer, fed with every word of the lexicon; loaded once, silently.

    ``verbs`` are the words that its dictionary has as such, read in the same pass.
    """
    import jieba

    class Own(jieba.Tokenizer):  # type: ignore[misc]
        def gen_pfdict(self, f: BinaryIO) -> tuple[dict[str, int], int]:
            with f:
                counts, total, self.verbs = _read_dictionary(f)
            return counts, total

    with _lock:
        jieba.setLogLevel(logging.ERROR)
        own = Own()
        with tempfile.TemporaryDirectory(prefix="etl-") as folder:
            own.tmp_dir = folder
            own.initialize()
        for name in table():
            own.add_word(name)
        return own


@lru_cache(maxsize=4096)
def cut(text: str) -> tuple[str, ...]:
    """Return the words of a short text."""
    return tuple(tokenizer().cut(text))


def is_verb(word: str) -> bool:
    """Tell a word that the dictionary has as a verb and no list of ours as a name."""
    return word in tokenizer().verbs and word not in table()


def is_rare(word: str) -> bool:
    """Tell a word that no dictionary holds, or one of two characters that hardly ever is one."""
    count = tokenizer().FREQ.get(word) or 0
    return not count or (len(word) == 2 and count < RARE and word not in table())


@lru_cache(maxsize=4096)
def begins_with_verb(name: str) -> bool:
    """Tell words that begin with a verb of two characters or more: no name does that nobody coined."""
    first = cut(name)[0]
    return len(first) > 1 and is_verb(first)
