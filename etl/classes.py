"""Whose a class is that an industry is to reach: the noun behind it, or before it where that is said to be such.

百亿级的肉牛产业链; 生物医药是倾力培育的百亿级主导产业集群.
"""

import re

from etl.lexicon import Mention
from etl.reading import Item, Sentence
from etl.subject_memory import Topic

_SUCH = re.compile("(?:产业|集群|行业)?(?:打造|培育|发展|建设)?(?:作为|是|为|成为?)[^，。；]{0,24}$")
_GENERAL_INDUSTRY = re.compile("的?(?:[主支先特优新][导柱锋色势兴])?(?:产业|工业)?(?:集群|产业|产业链|赛道)")
"""What says only that something is an industry."""
_NEXT = re.compile("、(?=[^，。；、]{2,12}级)|(?:[两三四五六七八九]|\\d+)[个大](?=[^，。；]{0,6}(?:集群|产业))")
"""What stands behind a class in a list of industries with one each: 汽车千亿级、电子300亿级两大产业集群."""
_NOUN = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,8}?)"
    "(?=[、，。；]|以及|和|与|等|两[个大]|[三四五六]大|全?产业|集群|链|(?:工业)?(?:集聚区|示范区|基地|高地|走廊))"
)
_TOLD_BEHIND = re.compile(
    "的?(?:[主支先特优新未][导柱锋色势兴来])?(?:制造业)?(?:产业集群|产业链|集群|产业)[：:]"
    "(?P<names>[^，。；：:、\\d]{2,16}(?:、[^，。；：:、\\d]{2,16}){0,9})(?:[。；]|$)"
)
"""打造三大千亿级主导产业集群：甲、乙、丙。 says behind a colon which industries they are."""
_SO_MANY = re.compile("[两二三四五六七八九]大$")
_AND = ("、", "和", "及", "与", "以及")
_IN_SIZE = re.compile("(?:年?产值|产业|营收)?规模的")
"""What may stand between a class and whose it is: 千亿级产值规模的食品."""


def industry_of_class(sentence: Sentence, item: Item) -> Topic | None:
    """Return the industry that a class is said of, None where the words around it name none."""
    end = item.quantity.end
    behind = _TOLD_BEHIND.match(sentence.text, end, sentence.end)
    if behind is not None and any(m.start == behind.start("names") and m.word.subject for m in sentence.mentions):
        return "cluster", re.sub("等$|(?:产业集群|产业|集群)$", "", behind["names"])
    if (listed := _listed_before(sentence, item)) is not None:
        return "cluster", listed
    if (such := _said_to_be(sentence, item)) is not None:
        return such.word.subject_kind, such.word.subject
    size = _IN_SIZE.match(sentence.text, end)
    at = size.end() if size is not None else end + sentence.text.startswith("的", end)
    named = next((m for m in sentence.mentions if m.start >= end and m.word.kind == "subject"), None)
    if named is None or named.start != at or named.word.subject_kind not in ("cluster", "sector"):
        return None
    kind, name = named.word.subject_kind, named.word.subject.replace("规模以上", "规上")
    whole = _NOUN.match(sentence.text, at) if kind == "cluster" and not named.has_tail else None
    # 30亿级的消费品制造: the noun is longer than what a list holds of it.
    noun = whole["name"].removesuffix("全") if whole is not None else ""  # 火锅食材全 + 产业链
    return kind, noun if noun.startswith(name) else name


def _listed_before(sentence: Sentence, item: Item) -> str | None:
    """Return the names that are counted right before a class: 医药、食品、新材料三大百亿级产业."""
    text, q = sentence.text, item.quantity
    counted = _SO_MANY.search(text, max(sentence.start, q.start - 2), q.start)
    if counted is None:
        return None
    named = [m for m in sentence.mentions_in(sentence.start, counted.start(), "subject") if m.end <= counted.start()]
    first = len(named)
    while first and named[first - 1].word.subject_kind == "cluster":
        behind = named[first].start if first < len(named) else counted.start()
        if text[named[first - 1].end : behind] not in (_AND if first < len(named) else ("",)):
            break
        first -= 1
    is_all = len(named) - first == "两三四五六七八九".index(counted[0][0]) + 2
    return text[named[first].start : counted.start()] if is_all and first < len(named) else None


def _said_to_be(sentence: Sentence, item: Item) -> Mention | None:
    before = sentence.mentions_in(sentence.start, item.quantity.start, "subject")
    if before and before[-1].end == item.quantity.start and before[-1].word.subject_kind == "cluster":
        # 打造食品加工五千亿级支柱产业集群
        end = item.quantity.end
        is_such = _GENERAL_INDUSTRY.match(sentence.text, end) or _NEXT.match(sentence.text, end)
        return before[-1] if is_such else None
    if not before or _SUCH.match(sentence.text, before[-1].end, item.quantity.start) is None:
        return None
    is_general = _GENERAL_INDUSTRY.match(sentence.text, item.quantity.end) is not None
    return before[-1] if is_general and before[-1].word.subject_kind == "cluster" else None
