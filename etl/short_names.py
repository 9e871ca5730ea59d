"""What a text calls a firm or a park beside its full name, and firms that only the head of their clause tells."""

import re
from itertools import accumulate
from typing import Any

from etl.lexicon import Mention, Word
from etl.names import FUNCTION, NO_NAME
from etl.segmentation import cut, is_rare

_LEGAL = re.compile(
    "(?:科技|实业|新材料|材料|机械|机电|电子|能源|汽车|生物|食品|药业|制药|农业|工业|智能|技术|发展|制造|装备|光电|集团|股份|控股|有限责任公司|有限公司|公司|[（(][^（()）]+[)）])+$"
)
_ANY_PARK = re.compile("(?:工业|产业|科技|物流|软件|特色|示范|创业|创新|经开|高新|开发)?(?:园|园区|区|城|组团)")
_PLACE = re.compile("^(?:重庆市?|四川省?|成都市?|深圳市?|浙江|江苏|北京市?|上海市?|广东)")
_SLOT_END = re.compile(
    "受|因|凭|靠|获|(?:拟|计划|预计|已|还|也|则|将|今年|去年)*(?:追加|增加|再)?(?:投资|实现|完成|年?产值|拥有|现有|占地|员工|营收|营业|销售|交付|产销|税收|纳税|利润|增长|下降|上半年|是|与|第|则|落地|落户|从|在|的|累计|达到|生产|年产|，)"
)
_MAKES = re.compile("(?:年产|生产|主营|专注|日产|年出口|年加工)(?!值|量|能)[^，。；达约超近为\\d]{2,12}(?:\\d|，)")
"""What makes a clause's first noun the maker: 远山电缆年产各类电缆8万千米."""


def firm_in_slot(text: str, start: int, stop: int, state: Any) -> Mention | None:
    """Return the firm that a clause begins with under a name that no dictionary knows, found with jieba's words."""
    m = _SLOT_END.search(text, start + 2, min(stop + 8, start + 16))
    end = min(m.start(), stop) if m else stop
    name = text[start:end]
    if not 3 <= len(name) <= 8 or not re.fullmatch("[\u4e00-\u9fff]+", name) or NO_NAME.search(name):
        return None
    if FUNCTION.search(name):
        return None
    tokens = cut(name)
    unknown = [t for t in tokens if len(t) > 1 and is_rare(t)]
    single = [t for t in tokens if len(t) == 1]
    if not unknown and len(single) < 2 and not (len(name) >= 4 and _MAKES.match(text, end)):
        return None
    word = Word("subject", "", "enterprise", name)
    state.names.setdefault(name, word)
    state.last_named["enterprise"] = ("enterprise", name)
    return Mention(start, end, word, True)


def name_in_title(name: str, title: str) -> str:
    """Return what a title calls a firm of a known full name (云山精控 for 重庆云山精控技术有限公司), '' for nothing."""
    bare = _PLACE.sub("", name)
    for size in range(len(bare), 2, -1):
        if bare[:size] in title:
            return bare[:size]
    return ""


def short_names(name: str, kind: str) -> list[str]:
    """Return what a text may call a firm or park after its full name: 重庆远山科技有限公司 → 远山, 远山科技."""
    if kind == "park":
        tail = re.search("[^国市区县]{0,2}(?:国际)?(.{1,2}(?:城|园|组团|园区|高新区|经开区|产业园|工业园区))$", name)
        is_own = tail and len(tail[1]) >= 3 and tail[1] != name and not _ANY_PARK.fullmatch(tail[1])
        if tail is not None and tail.start(1) not in accumulate(map(len, cut(name))):
            return []  # 足高新区 of 大足高新区 is no name: it begins within a word
        return [tail[1]] if tail and is_own else []
    bare = _PLACE.sub("", name)
    bare = re.sub("[（(][^（()）]+[)）]", "", bare)
    found = []
    for ending in ("有限责任公司", "股份有限公司", "有限公司", "集团公司", "公司", "集团"):
        if bare.endswith(ending):
            bare = bare[: -len(ending)]
            break
    if bare != name and len(bare) >= 3:
        found.append(bare)
    stem = _LEGAL.sub("", bare)
    if len(stem) >= 2 and stem != bare:
        found.append(stem)
    return found
