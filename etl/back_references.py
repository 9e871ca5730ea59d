"""Numbers that point back at a list by how many it has: 甲、乙、丙产值分别为…. 三个园区工业投资分别增长8%、6%、4%.

A list is known from where it stood: names or districts in a row, or the numbers that each had. What points back says
how many there are and of what kind; where the last list of that kind has another length, nothing is meant.
"""

import re

from etl.candidates import topic_of
from etl.context import Frame
from etl.lexicon import Mention
from etl.names import PLACE_KINDS
from etl.numerals import read_numeral
from etl.reading import Item, Sentence
from etl.subject_memory import Lists, Member

_POINTS_BACK = re.compile(
    r"(?P<count>[两二三四五六七八九十]{1,2}|\d{1,2})(?:个|家|大|座|地|类)?(?:[万千百五]{1,2}亿级|主要|重点|主导|支柱|特色|优势|接续|新兴|传统|工业|产业|制造业|龙头|骨干|国家级|市级){0,2}"
    r"(?P<what>平台|板块|园区|组团|开发区|工业园|产业园|园|片区|产业集群|产业|行业|集群|领域|门类|区县|区|县|镇街|乡镇|镇|街道|地|企业|公司|项目)"
)
_IN_TURN = re.compile("分别|依次")
_BRACKET = re.compile("^[（(][^（()）]*[)）]")
_JOINS = frozenset(("、", "和", "与", "及", "以及", "，和"))


def rows_of(sentence: Sentence, stop: int) -> list[list[Member]]:
    """Return the names and the districts that stand in rows in a sentence before ``stop``."""
    rows: list[list[Mention]] = []
    last: Mention | None = None
    for mention in sentence.mentions:
        if mention.end > stop or mention.word.kind not in ("subject", "region"):
            continue
        if last is not None and (mention.start < last.end or sentence.text[mention.start - 1] in "（("):
            continue  # 东湖片区（云溪工业园）: the other name of the one before
        between = sentence.text[last.end : mention.start] if last is not None else ""
        between = _BRACKET.sub("", between) if between[:1] in ("（", "(") else between
        if last is not None and between in _JOINS and _kind_of(last) == _kind_of(mention):
            rows[-1].append(mention)
        else:
            rows.append([mention])
        last = mention
    # Few sentences have a row: only what stands in one is made a member.
    return [list(map(_member, row)) for row in rows if len(row) > 1]


def _member(mention: Mention) -> Member:
    return Member(topic_of(mention)) if mention.word.kind == "subject" else Member(None, mention.word.code)


def _kind_of(mention: Mention) -> str:
    return mention.word.subject_kind if mention.word.kind == "subject" else "region"


def referred(sentence: Sentence, first: Item, lists: Lists) -> tuple[Member, ...]:
    """Return the members of the list that a run of numbers points back at, one for each number; none as a rule."""
    start = max(sentence.text.rfind(mark, sentence.start, first.quantity.start) for mark in "，；。：") + 1
    for m in _POINTS_BACK.finditer(sentence.text, max(start, sentence.start), first.quantity.start):
        count = int(m["count"]) if m["count"].isdigit() else read_numeral(m["count"].replace("两", "二"))
        if count == first.size:
            here = Lists(list(lists.told))
            for row in rows_of(sentence, m.start()):
                here.add(row)
            return here.meant(m["what"], first.size)
    return ()


def meant_together(sentence: Sentence, item: Item, lists: Lists) -> str:
    """Return the whole row of industries that one number is of where its clause begins with how many: 三大产业….

    Empty where the sentence itself names them, or the last row of that kind has another length.
    """
    text = sentence.text
    start = max([sentence.start, *(text.rfind(mark, sentence.start, item.quantity.start) + 1 for mark in "，；：")])
    m = _POINTS_BACK.search(text, start, item.quantity.start)
    if m is None or m["what"] not in _INDUSTRIES or _IN_TURN.search(text, m.end(), item.quantity.start):
        return ""
    spans = [(p.start, p.end) for p in sentence.periods] + [
        (k.start, k.end) for k in sentence.mentions if k.word.kind in PLACE_KINDS
    ]
    bare = text[start : m.start()]
    for low, high in spans:
        bare = bare.replace(text[low:high], "") if start <= low and high <= m.start() else bare
    count = int(m["count"]) if m["count"].isdigit() else read_numeral(m["count"].replace("两", "二"))
    if bare.strip("到至在其中") or count is None or sentence.mentions_in(m.end(), item.own_end, "subject"):
        return ""
    topics = [member.topic for member in lists.meant(m["what"], int(count))]
    return "、".join(topic[1] for topic in topics if topic is not None and topic[0] == "cluster")


_INDUSTRIES = frozenset(("产业集群", "产业", "行业", "集群"))


def rows_of_numbers(done: list[Item]) -> list[list[Member]]:
    """Return what the runs among numbers were of, where each number was of something else."""
    runs: dict[int, list[Frame]] = {}
    for item in done:
        if item.size > 1 and item.frame is not None:
            runs.setdefault(item.group, []).append(item.frame)
    rows: list[list[Member]] = []
    for frames in runs.values():
        topics = [(frame.subject_kind, frame.subject) for frame in frames]
        regions = [frame.region for frame in frames]
        if len(set(topics)) == len(topics):
            rows.append([Member(topic) for topic in topics])
        elif len(set(regions)) == len(regions):
            rows.append([Member(None, region) for region in regions])
    return rows


def told_in_turn(sentence: Sentence, first: Item, done: list[Item]) -> tuple[Member, ...]:
    """Return what the numbers right before a run were of, one each: 甲41户、乙36户，产值分别为63亿元、48亿元."""
    if _IN_TURN.search(first.lead) is None or sentence.mentions_in(first.lead_start, first.own_end, "subject"):
        return ()
    frames = [item.frame for item in done[-first.size :] if item.frame is not None]
    topics = list(dict.fromkeys((frame.subject_kind, frame.subject) for frame in frames))
    is_row = len(topics) == first.size and len({frame.indicator for frame in frames}) == 1
    return tuple(map(Member, topics)) if is_row and {kind for kind, _ in topics} <= {"cluster", "park"} else ()
