"""Trades as the national classification names them: 屠宰及肉类加工业, 水泥、石灰和石膏制造业; one name, one cluster.

No list holds them all. What makes one is its ending (…制造业, …加工业) before what is stated of it, and a head that is
neither a verb nor a place: 及, 和 and even 、 stand within it, which part two names elsewhere.
"""

import re
from functools import cache

from etl.lexicon import Mention, Word, trie_pattern, words
from etl.names import stops
from etl.periods import Period

_REACH = 30
"""No trade's name is longer."""
_WORD = re.compile("[\u4e00-\u9fffA-Za-z、]+$")
_NEXT = re.compile("(?:[万亿]?[元倍吨家户辆台个项人件套])?、")
"""What ends the member before in a list where each has its number: 甲业增长14%、乙业增长8%."""
_STATED = re.compile(
    "(?:工业)?(?:总产值|产值|增加值|销售产值|利润|营业|税|投资|用电|从业|企业)|分别|实现|完成|势头|恢复|表现|保持|持续|稳步|快速|较快|[，,]?(?:累计|同比|比上年|较上年)?(?:增长|下降|增|降|回落|上升)|占|拉动|贡献|，[^。；\\d]{2,60}?业(?:总?产值|增加值|利润|投资)?[^，。；\\d]{0,6}分别|[、和与及][^，。；]{2,40}?业|[：:（(]?[-+]?\\d"
)
"""What is said of a trade; where nothing is, a name is but taken from a list of what is to be done."""
_SCOPE = re.compile("规模以上|规上|限额以上|限上|以上")
"""Of which firms a trade is told: no part of its name."""
_TOGETHER = re.compile("[^。；，]{0,40}?(?:分别|依次|各自|、[^，。；]*?[\\d%元][、和])")
_PARTED = re.compile("[值资入润收]中|业(?:、|和|与|及|以及)")
_IS_DIVISION = re.compile("电.*(?:燃气|水).*供应业")
"""The supply of power, gas and water together is one of the three divisions of industry."""
_INNER = re.compile("[、和与及]")


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(trie_pattern(words()["trades"]["ends"]))


@cache
def _parts() -> frozenset[str]:
    return frozenset(words()["trades"]["parts"])


def find_trades(text: str, start: int, end: int, known: list[Mention], periods: list[Period]) -> list[Mention]:
    """Return the trades of ``text[start:end]`` that no list holds whole, in reading order; no time is part of one."""
    found: list[Mention] = []
    if text.find("业", start, end) < 0:
        return found
    for m in _ends().finditer(text, start, end):
        if not _STATED.match(text, m.end(), end):
            continue
        low = _start(text, max(start, m.start() - _REACH, found[-1].end if found else 0), m, known, periods)
        if m.start() - low < 2 or text[low : m.start()] in _parts():
            continue
        if any(k.start <= low and m.end() <= k.end and k.word.subject.endswith("业") for k in known):
            continue
        name = text[low : m.end()].removesuffix("行业")
        kind = "sector" if _IS_DIVISION.match(name) else "cluster"
        found.append(Mention(low, m.end(), Word("subject", "", kind, name), True))
    return found


def _start(text: str, low: int, ending: re.Match[str], known: list[Mention], periods: list[Period]) -> int:
    """Return where the name begins that ends with ``ending``; the ending's own start where there is none."""
    head = _WORD.search(text, low, ending.start())
    if head is None:
        return ending.start()
    low = begin = head.start()
    if low and text[low - 1] in "0123456789%）)" and (after := _NEXT.match(text, low, ending.start())) is not None:
        low = begin = after.end()
    for scope in _SCOPE.finditer(text, low, ending.start()):
        low = scope.end()
    for stop in stops().finditer(text, low, ending.start()):
        if not (stop["whole"] or _is_held(text, stop)):
            low = stop.end()
    for parted in _PARTED.finditer(text, low, ending.start()):
        low = parted.end()
    places = [k.end for k in known if k.word.kind in ("region", "local", "outside") and k.end <= ending.start()]
    low = max([low, *places, *(p.end for p in periods if p.end <= ending.start())])
    return _apart(text, low, ending, is_first=low == begin != head.start())


def _is_held(text: str, stop: re.Match[str]) -> bool:
    """Tell a stop of other names that a trade's may hold: the 的 of 水的生产和供应业."""
    return stop[0] in words()["trades"]["holds"] or (stop[0] == "的" and text.startswith("生产", stop.end()))


def _apart(text: str, low: int, ending: re.Match[str], *, is_first: bool) -> int:
    """Return where the last of several names begins: 汽车、电子制造业分别增长 are two, 竹、藤家具制造业增长 is one.

    Right behind the number of another (``is_first``) the 、 before parts their numbers and no names.
    """
    inner = list(_INNER.finditer(text, low, ending.start()))
    if not inner:
        return low
    is_listed = (not is_first and text.startswith(("、", "和"), low - 1 if low else 0)) or text.startswith(
        ("、", "和", "与"), ending.end()
    )
    if _TOGETHER.match(text, ending.end()) and not is_listed:
        return inner[-1].end()
    commas = [m for m in inner if m[0] == "、"]
    return commas[-1].end() if commas and is_listed else low
