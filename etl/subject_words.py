"""The words around a subject's name that say what part it plays: before it, behind it, between it and a number."""

import re
from functools import lru_cache

from etl.rules.signs import spot

Named = tuple[tuple[str, re.Pattern[str]], ...]
"""Patterns by the name of what they tell; of several that fit, the first counts."""

BEFORE: Named = (
    ("占", re.compile("占$")),
    ("拉动", re.compile("(?:拉动|带动|推动|促进)$")),
    ("围绕", re.compile("(?:围绕|聚焦|瞄准|依托|立足|利用|突出|以)$")),
    (
        "引进",
        re.compile("(?:引进|签约|培育|打造|建设|新增|新建|新培育|发展|形成|拥有|建成|壮大|做强|做大|实施|储备|招引)$"),
    ),
    ("支持", re.compile("(?:服务|配套|供应|支撑|支持|助力|鼓励|引导|保障)$")),
    ("落户", re.compile("(?:在|于|到|位于|落户|入驻|走进|来到|布局|进入)$")),
    ("对", re.compile("(?:对|向|给|为|由|从|被|比|较|与|同|和|按)$")),
    ("是", re.compile("(?:是|作为|成为|即)$")),
    ("实现", re.compile("(?:实现|完成|达到|达|突破)$")),
    ("企业", re.compile("(?:企业|公司|商|龙头|链主|骨干)$")),
    ("的", re.compile("的$")),
    ("生产", re.compile("(?:年产|生产|产能|下线|出口|销售|交付|产)$")),
)
"""Words right before a name: the preposition, the verb whose object it is."""

BEHIND: Named = (
    ("的", re.compile("的")),
    ("企业", re.compile("(?:生产|加工|制造|规上|重点|骨干|龙头|配套)?(?:企业|公司|厂商)")),
    ("项目", re.compile("(?:重点|类|领域|重大|产业链)?项目")),
    ("等", re.compile("等")),
    ("顿号", re.compile("[、和与及]")),
    ("冒号", re.compile("[：:—]")),
    ("市场", re.compile("(?:产品)?(?:市场|价格|行情|需求|订单|企业(?:产品)?(?:受|停产))")),
    ("逗号", re.compile("[，,]")),
    ("括号", re.compile("[（(]")),
    ("句号", re.compile("[。；;”」]|$")),
    ("中", re.compile("中(?![^，。；]?[国心])|方面|领域|里|内")),
    (
        "投资",
        re.compile(
            "(?:拟|将|计划|预计|已)*(?:追加|增加|总|计划|新)?(?:投资|建设|签约|落户|达产|投产|开工|主营|研发|占地|用地)"
        ),
    ),
    (
        "实现",
        re.compile(
            "(?:全年|今年|去年|上半年|共|累计|已|预计|将|力争|确保)*"
            "(?:实现|完成|达到?|突破|超|上缴|贡献|拥有|有|建成|培育|引进|新增)"
        ),
    ),
    ("增长", re.compile("(?:同比|分别|全年)*(?:增长|下降|增|降|回升|增速|增幅|上升|减少)")),
    ("产量", re.compile("(?:年)?(?:产量|产能|产出|销量)")),
    ("数字", re.compile(r"(?:约|近|超|达)?\d")),
)
"""Words right behind a name: the verb it does, what it is part of, the mark that ends it."""

TURNS: Named = (
    ("其中", re.compile("其中")),
    ("此外", re.compile("此外|另外|同时|与此同时|另一方面")),
    ("截至", re.compile("截至|目前|截止")),
    ("分项看", spot("(?:从|按)[^，。；]{1,10}(?:看|来看|来说|分|划分)[，,：:]|分[^，。；]{1,8}看[，,：:]")),
)
"""Words that turn to a part, to something else, to another time."""

JOINS: Named = (
    ("分号", re.compile("[；;。]")),
    ("其中", re.compile("其中")),
    (
        "增长",
        re.compile(
            "[，,、（(]?(?:同比|比上年|较上年|环比)?[^，；。]{0,3}(?:增长|下降|增|降|上升|提高|减少)[^，；。]{0,3}$"
        ),
    ),
    ("占", re.compile("[，,、]?(?:约)?(?:占|居|列|排|高于|低于|快于|慢于|拉动|总量|增速|贡献)")),
    ("逗号", re.compile("[，,]")),
    ("顿号", re.compile("[、和与及]")),
)
"""How a number is joined to the one before it."""

CLAUSE = re.compile("[，,：:；;。！？\n]")
AND_OTHERS = re.compile("等[^，；。、]{0,4}$")
OF_TRADE = spot(
    "(?:集聚|聚集|链上|行业|产业链|全产业|相关|配套)[^，。；]{0,4}企业|全行业|全产业链|(?<!产业)集群(?!化)|同行"
)
"""What is said of all firms of the industry that a text is about."""
THE_REST = re.compile("其余|余下|剩余|剩下|其[他它](?:企业|行业|产业|项目|\\d)")
WHOLE_DISTRICT = re.compile("单位(?:地区)?(?:GDP|生产总值)|全社会|人均|万元地区")
"""Indicators whose own name is of the whole district."""
WORKS = re.compile("投资|建成|主营|达产|投产|占地|年产|建设|开工|落户|试产|生产线|用工|研发")
"""What firms and projects do."""
FIRM_ENDING = re.compile(
    "(?:科技|电子|机械|食品|药业|汽车|材料|纸业|铝业|铜业|股份|集团|公司|动力|生物|能源|重工|实业|化工|光电|智能|精工|工业"
    "|[一二三]期|基地|项目|厂|生产线)$"
)


@lru_cache(maxsize=4096)
def word_before(words: str, other: str) -> str:
    """Return the name of what ``words`` end with right before a name, ``other`` where it is nothing we know."""
    return _name_of(BEFORE, words) or other


@lru_cache(maxsize=4096)
def join_of(lead: str) -> str:
    """Return how a number is joined to the one before it by the words between them."""
    return _name_of(JOINS, lead) or "其他"


@lru_cache(maxsize=4096)
def word_behind(words: str) -> str:
    """Return the name of what ``words`` right behind a name begin with."""
    m = _ANY_BEHIND.match(words)
    return "其他" if m is None or m.lastindex is None else BEHIND[m.lastindex - 1][0]


def _name_of(patterns: Named, words: str) -> str:
    """Return the name of the first pattern that is found in ``words``, empty where none is."""
    for name, pattern in patterns:
        if pattern.search(words) is not None:
            return name
    return ""


_ANY_BEHIND = re.compile("|".join(f"({pattern.pattern})" for _, pattern in BEHIND))
"""All words behind a name in one pattern: none has groups, so that a group's number is the place of what fits."""
