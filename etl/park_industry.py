"""Whose industry a sentence tells of: a park's that leads it, where no district is named beside.

甲高新区今年要实现规上工业产值90亿元、工业投资20亿元: both are the park's, however far behind it they stand.
"""

import re

from etl.lexicon import Mention
from etl.lists import COMMA
from etl.names import PLACE_KINDS
from etl.reading import Sentence, is_compared, light
from etl.subject_memory import Topic

_MEASURED = re.compile("(?:占|占比|拉动|贡献|带动|支撑)[^，。；]{0,4}$")
"""What stands before an industry that a park's part is measured against."""
_GOES_ON = re.compile("[、和与及等]|(?:等|在内的)")
_CLAUSE = re.compile("[，,：:；;。！？\n]")
_NO_NOUN = re.compile('[\\s“”"（(【—●■◆▲★·※]+|[①-⑳]|[一二三四五六七八九十]是|作为[^，。；]{0,12}的')
_LONGEST_LEAD = 24
_BUILT = re.compile("(?:建设|新建|打造|规划|建成)$")
_TASK = re.compile(
    "聚焦|围绕|瞄准|紧扣|紧盯|立足|深耕|锚定|突出|定位|布局|发展|主攻|做[大强优]|打造|承载|承接|培育|建设"
)
"""What a park is to do with an industry."""


def is_of_park(sentence: Sentence, mention: Mention) -> bool:
    """Tell 规上工业, 工业 and the like of a sentence that a park leads; the park is named before ``mention``."""
    last = None
    for other in sentence.mentions:
        if other.start >= mention.start:
            break
        if other.word.kind in PLACE_KINDS and not is_compared(sentence, other):
            last = None
        elif other.word.subject_kind == "park":
            last = other
        elif other.word.subject_kind == "enterprise" or (
            other.word.subject_kind == "cluster" and not (last is not None and _is_aim(sentence, last, other))
        ):
            last = None
    if last is None:
        return False
    text = sentence.text
    if text[last.end : mention.start] in ("", "的"):
        return True
    if _MEASURED.search(text, max(sentence.start, mention.start - 6), mention.start) or is_compared(sentence, mention):
        return False
    return leads(sentence, last)


def _is_aim(sentence: Sentence, park: Mention, industry: Mention) -> bool:
    """Tell what a park that was named is to do with an industry, of which no number is told: 甲园区聚焦装备产业，…."""
    text = sentence.text
    comma = COMMA.search(text, industry.end, sentence.end)
    is_over = comma is not None and not any(
        industry.end <= item.quantity.start < comma.start() for item in sentence.items
    )
    clause = max((m.end() for m in COMMA.finditer(text, park.end, industry.start)), default=park.end)
    return is_over and _TASK.search(text, clause, industry.start) is not None


def leads(sentence: Sentence, park: Mention) -> bool:
    """Tell a park that a clause begins with: what the words behind it tell is its."""
    text = sentence.text
    if _GOES_ON.match(text, park.end) or is_compared(sentence, park):
        return False
    low = sentence.start
    for m in _CLAUSE.finditer(text, sentence.start, park.start):
        low = m.end()
    if park.start - low > _LONGEST_LEAD:
        return False
    bare = text[low : park.start]
    spans = [(m.start, m.end) for m in sentence.mentions_in(low, park.start) if m.word.kind in PLACE_KINDS]
    spans += [(p.start, p.end) for p in sentence.periods if low <= p.start and p.end <= park.start]
    for start, end in spans:
        bare = bare.replace(text[start:end], "")
    return not _NO_NOUN.sub("", light().sub("", bare))


def is_task_of_park(sentence: Sentence, mention: Mention, head: Topic | None, stop: int) -> bool:
    """Tell what the park that heads a paragraph is to build or to be for, in a clause before the number at ``stop``.

    1.甲园区。重点布局整车、电池，建设乙产业园，到2027年产值达到90亿元: the output is the park's.
    """
    kind = mention.word.subject_kind
    if head is None or head[0] != "park" or kind not in ("cluster", "park"):
        return False
    text, start = sentence.text, sentence.start
    if kind == "park":
        return mention.word.subject != head[1] and _BUILT.search(text, start, mention.start) is not None
    clause = max((m.end() for m in COMMA.finditer(text, start, mention.start)), default=start)
    is_over = COMMA.search(text, mention.end, stop) is not None
    return is_over and _TASK.search(text, clause, mention.start) is not None
