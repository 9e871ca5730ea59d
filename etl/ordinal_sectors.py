"""Sectors that share their last word: 一、二、三产业分别…, 第二、三产业, 二三产业占比; 轻、重工业."""

import re

from etl.lexicon import Mention, Word
from etl.rules.signs import quick

_COUNTED = quick(
    r"(?<![\d一二三四五六七八九十])(?P<first>第?[一二])(?:产业|产)?(?P<mark>[、和与])?(?P<second>第?[二三])"
    r"(?:(?:产业|产)?[、和与]?(?P<third>第?三))?次?产业"
)
_LIGHT_AND_HEAVY = re.compile("(轻)[、和与](重工业)")
_EACH = re.compile(r"[^，。；]{0,30}(?:分别|依次|各[为自])|[^。；]{0,40}(?:分别|依次)")
_NAMES = {"一": "第一产业", "二": "第二产业", "三": "第三产业"}


def with_sectors(text: str, start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    """Return mentions with the sectors that are counted: each where each has a number, else all of them as one."""
    found: list[Mention] = []
    for m in _COUNTED.finditer(text, start, end) if text.find("产业", start, end) >= 0 else ():
        groups = [group for group in ("first", "second", "third") if m[group]]
        numbers = [m[group][-1] for group in groups]
        if sorted(set(numbers), key="一二三".index) != numbers:
            continue
        is_each = _EACH.match(text, m.end(), end) is not None
        if not (is_each and m["mark"]):
            name = "三次产业" if is_each and len(groups) == 3 else m[0]
            found.append(Mention(m.start(), m.end(), Word("subject", "", "sector", name), True))
            continue
        for group, number in zip(groups, numbers, strict=True):
            stop = m.end() if group == groups[-1] else m.end(group)
            # 第一产业、第二产业分别…: each says its last word itself.
            stop += next((len(word) for word in ("产业", "产") if text.startswith(word, stop)), 0)
            found.append(Mention(m.start(group), stop, Word("subject", "", "sector", _NAMES[number]), True))
    for m in _LIGHT_AND_HEAVY.finditer(text, start, end) if text.find("重工业", start, end) >= 0 else ():
        found.append(Mention(m.start(1), m.end(1), Word("subject", "", "sector", "轻工业"), True))
        found.append(Mention(m.start(2), m.end(2), Word("subject", "", "sector", "重工业"), True))
    if not found:
        return mentions
    kept = [m for m in mentions if not any(m.start < f.end and f.start < m.end for f in found)]
    return sorted([*kept, *found], key=lambda m: m.start)
