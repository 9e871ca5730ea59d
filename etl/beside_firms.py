"""Firms that stand beside a firm: 甲机电产值12亿元，而受检修影响，乙化学产值仅6亿元. What a clause begins with is one.

A name that no list holds says little; where it stands as the last firm's did and measures follow, it is a firm's too.
"""

import re

from etl.candidates import HEAD, PART_HEAD, SENTENCE_HEAD, UNLISTED, Candidate
from etl.head_nouns import is_coined
from etl.lexicon import Mention, Word
from etl.reading import Item, Sentence
from etl.segmentation import cut, is_rare, tokenizer
from etl.subject_memory import Topic

_GOES_ON = re.compile(
    "(?:今年|去年|上年|全年|上半年|前?[一二三四]季度|\\d{1,2}月|同期|累计|已|则|也|却|仍|因|受|凭|得益|停产|检修|加快|由|从|通过|依托)*"
    "(?:实现|完成|贡献|达到?)?(?:工业|规上)?(?:总?产值|产量|营收|营业收入|销售收入|销售额|增加值|利润|税收|纳税|用电量|出口)"
    "|受|因|凭|得益|停产|则|也|由(?=[^，。；]{1,6}转)|通过"
)
"""What follows a firm that is told of beside another: what it makes, or what befell it."""
_GROWS = re.compile("(?:同比)?(?:增长|下降|增|降)(?:约|近|超)*$")
"""What alone may stand between a firm and how fast it grows, told beside another: 甲机电增长32%、乙化学下降9%."""
_LISTED = re.compile(
    "[、和及](?P<name>[\u4e00-\u9fff]{3,8}?)(?:产值|营收|营业收入)?(?:同比)?(?:增长|下降|增|降)(?:约|近|超)*"
)
"""The next firm of a list with how fast each grows: 甲机电增长32%、乙化学下降9%."""
_PLACES = frozenset((HEAD, PART_HEAD, SENTENCE_HEAD))
_SHORTEST, _LONGEST = 3, 8
_COMMON = 1000
"""How often a word stands in the dictionary's texts that is common."""


def firm_beside(
    sentence: Sentence, item: Item, told: Topic, chosen: Topic, candidates: list[Candidate]
) -> Candidate | None:
    """Return the firm that the number's clause, or its part of the sentence, begins with behind numbers of ``told``.

    ``chosen`` is the likeliest subject so far: the firm told of, or an industry of the same name.
    """
    if told[0] != "enterprise" or chosen not in (told, *(("cluster", c.topic[1]) for c in candidates)):
        return None
    if chosen == told and (listed := _firm_listed(sentence, item)) is not None:
        return listed
    for c in candidates:
        if c.topic[0] != "enterprise" or UNLISTED not in c.marks or c.before is None or c.topic == told:
            continue
        if _PLACES.isdisjoint(c.marks) or c.before.start < item.lead_start:
            continue
        if chosen not in (told, ("cluster", c.topic[1])):
            continue
        if _GROWS.match(sentence.text, c.before.end, item.quantity.start) and _is_coined(c.topic[1]):
            return c
        may_be = _is_coined(c.topic[1]) or (chosen == told and _is_uncommon(c.topic[1]))
        if may_be and _GOES_ON.match(sentence.text, c.before.end, item.quantity.start):
            within = sentence.mentions_in(max(c.before.end, item.clause_start), item.own_end, "subject")
            return None if any(m.word.subject_kind in ("cluster", "enterprise", "park") for m in within) else c
    return None


def _firm_listed(sentence: Sentence, item: Item) -> Candidate | None:
    """Return the firm that a list goes on with: …增长32%、乙化学下降9%."""
    listed = _LISTED.fullmatch(item.lead)
    if listed is None or not _is_coined(listed["name"]):
        return None
    at, word = item.lead_start, Word("subject", "", "enterprise", listed["name"])
    named = Mention(at + listed.start("name"), at + listed.end("name"), word, True)
    known = sentence.mentions_in(at, item.quantity.start, "subject")
    return None if any(m.end > named.end for m in known) else Candidate(("enterprise", listed["name"]), before=named)


def _is_coined(name: str) -> bool:
    """Tell what looks like the name of a firm: short, with a word that hardly any text has."""
    return _SHORTEST <= len(name) <= _LONGEST and (is_coined(name) or any(map(is_rare, cut(name))))


def _is_uncommon(name: str) -> bool:
    """Tell a name of words that texts have, but none of those that they have all the time: 龙驹铜管, no 市场需求."""
    known = tokenizer().FREQ
    return _SHORTEST < len(name) <= _LONGEST and all(len(t) > 1 and known.get(t, 0) < _COMMON for t in cut(name))
