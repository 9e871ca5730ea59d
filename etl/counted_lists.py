"""Firms, works or parks named in a row and counted at its end: 甲精密、乙电子两户企业, 甲、乙两个组团.

What is told of them together is of the whole row; what 分别 tells is of each.
"""

import re
from dataclasses import dataclass

from etl.head_nouns import is_noun
from etl.lexicon import table
from etl.names import PLACE_KINDS
from etl.reading import Sentence

_FIRMS = "企业|公司|工厂|厂|项目|电厂|电站|风电场|基地"
_COUNTED = re.compile(
    "(?P<names>[\u4e00-\u9fffA-Za-z]{2,12}(?:[、和与及][\u4e00-\u9fffA-Za-z]{2,12}?)+?)(?P<number>[两二三四五六七八])(?:家|户|个|大|座)"
    f"(?:重点|龙头|骨干|主力|规上|工业){{0,2}}(?:(?P<firms>{_FIRMS})|(?P<parks>工业园区|产业园区|园区|组团|片区|产业园|工业园|开发区))"
)
_PARTED = re.compile("[、和与及]")
_LED = re.compile(
    "(?:其中|受|因|由|对|以|仅|新增|推动|推进|抓好|支持|加快|[区县市内]的?|企业|方面)(?=[\u4e00-\u9fff]{2})"
)
_WORKS = re.compile("[\u4e00-\u9fff]{3,}(?:工厂|基地|项目|电站|风电场|[一二三]期)$")
_NUMBERS = "零一二三四五六七八"


@dataclass(frozen=True, slots=True)
class Row:
    """Names in a row with the kind that all of them have; ``whole`` as the text has it."""

    kind: str
    names: tuple[str, ...]
    whole: str
    end: int


def clause_start(text: str, low: int, high: int) -> int:
    """Return where the clause begins that holds the place before ``high``, not before ``low``."""
    high = max(low, high)
    comma, semicolon, colon = (text.rfind("，", low, high), text.rfind("；", low, high), text.rfind("：", low, high))
    return max(low, comma + 1, semicolon + 1, colon + 1)


def counted_row(sentence: Sentence, start: int, stop: int) -> Row | None:
    """Return the last row of names that is counted between two places, None where there is none."""
    text = sentence.text
    rows = list(_COUNTED.finditer(text, start, stop))
    if not rows:
        return None
    found = rows[-1]
    low, high = found.span("names")
    places = [m.end for m in sentence.mentions_in(low, high) if m.word.kind in PLACE_KINDS]
    low = max([low, *places, *(p.end for p in sentence.periods if low <= p.start and p.end <= high)])
    while (led := _LED.match(text, low, high)) is not None:
        low = led.end()
    whole = text[low:high]
    names = tuple(_PARTED.split(whole))
    if len(names) != _NUMBERS.index(found["number"].replace("两", "二")):
        return None
    known = [table()[name] for name in names if name in table()]
    kind = "enterprise" if found["firms"] else "park"
    if any(word.kind != "subject" or word.subject_kind == "cluster" for word in known):
        return None
    if not all(name in table() or is_noun(name) or _WORKS.search(name) for name in names):
        return None
    return Row(kind, names, whole, found.end())


def nouns_in_row(sentence: Sentence, start: int, stop: int) -> str:
    """Return the row of goods or industries that all the words of a clause are before what measures them, or ''.

    莼菜、辣椒加工产值15亿元 is of both, whether a list holds their names or not.
    """
    text = sentence.text
    if text.find("、", start, stop) < 0 and text.find("和", start, stop) < 0:
        return ""
    places = [m.end for m in sentence.mentions_in(start, stop) if m.word.kind in PLACE_KINDS]
    low = max([start, *places, *(p.end for p in sentence.periods if start <= p.start and p.end <= stop)])
    while (led := _LED.match(text, low, stop)) is not None:
        low = led.end()
    if any(_PARTED.search(text, m.start, m.end) for m in sentence.mentions_in(low, stop)):
        return ""  # 电力、燃气及水的生产和供应业 is one name
    stop = _before_where_sold(text, low, stop)
    names = _PARTED.split(text[low:stop])
    known = [table().get(name) for name in names]
    is_row = 2 <= len(names) <= _MOST and "等" not in text[low:stop] and text[stop - 1] != "务"
    is_row = is_row and all(
        is_noun(name) if word is None else word.subject_kind == "cluster"
        for name, word in zip(names, known, strict=True)
    )
    return text[low:stop] if is_row else ""


def firms_in_row(sentence: Sentence, start: int, stop: int) -> str:
    """Return the firms that a clause has before what measures them (甲岭重工、乙江药业海外营收), or ''."""
    row = sentence.text[start : _before_where_sold(sentence.text, start, stop)]
    names = _PARTED.split(row)
    return row if len(names) > 1 and all(_FIRM.fullmatch(name) is not None for name in names) else ""


def _before_where_sold(text: str, start: int, stop: int) -> int:
    sold = _SOLD.search(text, start, stop)
    return sold.start() if sold is not None else stop


_SOLD = re.compile("(?:海外|境外|国外|国内|省外|市外)$")
"""Where what is measured was sold, no part of a name."""
_FIRM = re.compile("[\u4e00-\u9fff]{2,6}(?:重工|重科|股份|集团|公司|药业|车业|实业|铝业|纸业)")
_MOST = 4
"""So many names a row has at most."""
