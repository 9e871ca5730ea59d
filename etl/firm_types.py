"""Kinds of firm by owner or size (集体企业, 大中型企业): they narrow whose number it is and are no subject."""

import re
from collections.abc import Iterable
from functools import cache

from etl.lexicon import Mention, Word, trie_pattern, words
from etl.rules.signs import Rare

TYPE = "type"
"""Kind of a mention that names a kind of firm; its word's ``code`` is the kind as a qualifier writes it."""
_ABOVE_SCALE = "规模以上|规上|规模"


@cache
def type_names() -> tuple[str, ...]:
    """Return the kinds of firm as texts name them."""
    return tuple(f"{kind}企业" for kind in words()["types"]["kinds"])


@cache
def types() -> re.Pattern[str]:
    """Return the pattern of kinds of firm by size or owner."""
    return re.compile(trie_pattern(type_names()))


@cache
def _mentioned() -> Rare:
    """Return the pattern of kinds of firm that stand for themselves: not within 创新型中小企业."""
    kinds, companies = trie_pattern(words()["types"]["kinds"]), trie_pattern(words()["types"]["companies"])
    head = r"(?:(?<![\u4e00-\u9fff])|(?<=[其中看分在、和及月年度])|(?<=规模以上)|(?<=规上)"
    head += r"|(?<=[全我本][市区县])|(?<=[园发新开辖]区))"
    return Rare(
        f"{head}(?P<kind>{kinds})(?P<trade>工业|制造业)?企业(?![家名集])"
        rf"|(?<![\u4e00-\u9fff]){companies}(?=实现|完成|产值|增加值|利润|营业|工业|增长|下降|\d)"
    )


def find_types(text: str, start: int, end: int) -> list[Mention]:
    """Return the kinds of firm that ``text[start:end]`` names, in reading order."""
    if text.find("企业", start, end) < 0 and text.find("公司", start, end) < 0:
        return []
    return [
        Mention(m.start(), m.end(), Word(TYPE, f"{m['kind']}企业" if m["kind"] else m[0]))
        for m in _mentioned().finditer(text, start, end)
    ]


def with_types(text: str, start: int, end: int, mentions: list[Mention]) -> list[Mention]:
    """Return mentions with the kinds of firm; 规模以上国有控股工业企业 keeps the 规上工业 that it is a kind of."""
    found = find_types(text, start, end)
    if not found:
        return mentions
    kept: Iterable[Mention] = (m for m in mentions if not any(t.start < m.end and m.start < t.end for t in found))
    return sorted([*kept, *found, *_industries(text, start, found)], key=lambda m: m.start)


def _industries(text: str, start: int, found: list[Mention]) -> list[Mention]:
    """Return the industries whose name a kind of firm stands within: 规模以上国有工业企业, 民营工业企业."""
    industries = []
    for kind in found:
        trade = re.search("(工业|制造业)企业$", text[kind.start : kind.end])
        before = re.search(f"(?:{_ABOVE_SCALE})$", text[max(start, kind.start - 4) : kind.start])
        if trade is None and before is None:
            continue
        name = trade[1] if trade is not None else "工业"
        subject = f"规上{name}" if before is not None else name
        low = kind.start - len(before[0]) if before is not None else kind.start
        industries.append(Mention(low, kind.start + 1, Word("subject", "", "sector", subject), False))
    return industries
