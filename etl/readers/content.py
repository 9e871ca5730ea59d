"""What a reader yields: the text, where its pages begin, and what could not be read."""

import re
from dataclasses import dataclass

from etl.errors import SourceError

LARGEST_TEXT = 20_000_000
"""Characters of the longest text that is taken from one file; a year's newspapers have fewer."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile("[ \xa0\u2002-\u200a\u202f\u205f]+")
_WIDE = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’—…·"
_SPACE_IN_CHINESE = re.compile(f"(?<=[{_WIDE}]) (?=[{_WIDE}])")


_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def undirected(text: str) -> str:
    """Return a text of the same length without the characters that turn the direction of writing round.

    On a screen they show 73.5 as 5.37: what a person sees marked would not be what was read. Each becomes a space of no
    width, so that every place stays.
    """
    return _DIRECTION.sub("\u200b", text)


@dataclass(frozen=True, slots=True)
class Content:
    """The text of one file: a paragraph a line. Offsets of observations point into ``text``.

    ``page_starts`` holds the offset at which each page begins, empty for what has no pages; ``notes`` says in Chinese
    what was left out.
    """

    text: str
    page_starts: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def tidy(line: str) -> str:
    """Return a line of a document without characters that nobody sees and with single spaces, none at its ends."""
    return _SPACES.sub(" ", _UNSEEN.sub("", line)).strip(" \r")


def join_words(first: str, second: str) -> str:
    """Return two pieces of one phrase that a line end parted: a space between Latin words, none beside Chinese."""
    if not first or not second:
        return first or second
    is_latin = first[-1].isascii() and second[0].isascii() and (first[-1].isalpha() or second[0].isalpha())
    return first + (" " if is_latin else "") + second


def close_chinese(text: str) -> str:
    """Return a text without the spaces that the line ends of a source file leave between Chinese characters."""
    return _SPACE_IN_CHINESE.sub("", text)


def is_note_mark(mark: str, before: str) -> bool:
    """Whether a raised text only points to a footnote: after 412.6 a 1 does, after km a 2 belongs to the unit."""
    mark = mark.strip()
    if re.fullmatch(r"[①-⑳*＊※]+|[\[［〔(（]\s*(?:注?\d{0,2}|[①-⑳])\s*[\])）〕］]", mark):
        return True
    return bool(re.fullmatch(r"\d{1,2}", mark)) and not re.search(r"[A-Za-z]$|米$|(?:^|\D)10$", before.rstrip())


def finished(lines: list[str], name: str, notes: tuple[str, ...] = ()) -> Content:
    """Return the content of lines without pages; SourceError where they hold nothing or too much."""
    text = "\n".join(lines)
    refuse_empty_or_endless(text, name)
    return Content(text + "\n", (), notes)


def refuse_empty_or_endless(text: str, name: str) -> None:
    """Raise SourceError where a text holds nothing to read or more than is taken."""
    if not text.strip():
        raise SourceError(f"{name}：文件里没有可读的文字；请检查是否保存完整，图片里的字须先做文字识别（OCR）。")
    if len(text) > LARGEST_TEXT:
        raise SourceError(f"{name}：文字有 {len(text)} 个，最多读 {LARGEST_TEXT} 个；请拆成几份后再读。")
