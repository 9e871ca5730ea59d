"""Firms told by their trade, each with what they make: 其中服装家纺15户产值28亿元、机械加工9户产值12亿元."""

import re

from etl.names import NO_NAME
from etl.reading import Item, Sentence
from etl.subject_memory import Topic

_MAKE = "(?:实现|完成)?(?:规上|工业)*(?:总产值|产值|营业收入|营收|销售收入|税收|利润)"
THEY_MAKE = re.compile(f"(?:企业)?{_MAKE}(?:约|达|近|超)?")
"""What stands between the firms and what they make, and nothing else."""
NO_FIRMS = re.compile("[^，；。、企]{0,8}(?:集群|产业链|产业|园区|基地|样品|产品|品牌|场景)")
"""What stands behind a number that counts no firms: 培育专精特新企业，聚焦16个先进制造业集群."""
_TRADE = re.compile("[，,；;、：:（(](?:其中[，,：:]?)?(?P<name>[\u4e00-\u9fff]{2,8}?)(?:共|有|共有)?")
RULE = "·firms-of-trade"
"""What marks firms whose trade was read whole: what they make is of it too."""


def trade_of_firms(sentence: Sentence, item: Item) -> Topic | None:
    """Return the trade before a count of firms where it is longer than what a list holds of it (机械 of 机械加工)."""
    named = _TRADE.fullmatch(item.lead)
    if named is None or THEY_MAKE.match(item.tail) is None or NO_NAME.search(named["name"]):
        return None
    low, stop = item.lead_start + named.start("name"), item.lead_start + named.end("name")
    inside = sentence.mentions_in(low, stop)
    is_whole = any((m.start, m.end) == (low, stop) or m.has_tail for m in inside)
    is_no_subject = any(m.word.kind != "subject" for m in inside)
    return None if is_whole or is_no_subject else ("cluster", named["name"])
