"""Firms that a text introduces by what they are: 链主企业岭居智能一季度产值…. Their endings may be anything."""

import re
from collections.abc import Sequence

from etl.head_nouns import is_coined
from etl.lexicon import Mention, Word
from etl.rules.signs import quick

_INTRODUCED = quick(
    "(?:链主|龙头|骨干|领军|头部|代表性?|牵头)企业(?:——|[“：:])?(?P<name>[\u4e00-\u9fff]{3,8}?)”?(?="
    "[一二三四]季度|上半年|下半年|前[一二三\\d]|今年|去年|全年|当年|20\\d\\d年|\\d+月|\\d+[—-]"
    "|(?:年|总)?产值|营业?收|销售收入|实现|完成|投资|年产|研发|总投资|累计|现有|拥有|已)"
)
_NO_FIRM = re.compile(
    "^(?:带动|数量|培育|引领|名单|产值|集聚|集群|方面|发展|建设|作用|[总达超等和与及在为是有的])|[等和与及的]$"
    "|企业|产业|行业|项目|分别|增长|[两三四五六七八九十几多]家"
)


def introduced_firms(text: str, start: int, end: int, names: Sequence[Mention]) -> list[Mention]:
    """Return the firms of ``text[start:end]`` that are introduced so and that no name found so far is part of."""
    found = []
    for m in _INTRODUCED.finditer(text, start, end):
        low, high = m.span("name")
        name = m["name"]
        if any(k.start < high and low < k.end for k in names) or _NO_FIRM.search(name) is not None:
            continue
        if is_coined(name):
            found.append(Mention(low, high, Word("subject", "", "enterprise", name), True))
    return found
