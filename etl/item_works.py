"""Works that a numbered item of a list begins with: （一）石桥底盘项目，总投资8亿元; 3.云溪电芯项目：总投资12亿元."""

import re
from typing import NamedTuple

from etl.lexicon import Mention

_ITEM = re.compile(
    r"[ \t\u3000]*(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])[ \t\u3000]*"
    r"(?:(?:加快|推进|推动|实施|建设|抓好|促进|确保|全力|积极|力争)+(?:建设)?)?"
    r"(?P<name>[\u4e00-\u9fffA-Za-z\d（）()“”·-]{4,36}?(?:项目|(?:建设|改造|扩建|迁建|新建)工程|基地|生产线|产业园|电站|风电场)(?:[（(]?[一二三四]期[)）]?)?"
    r"|[\u4e00-\u9fffA-Za-z“”]{4,24}?[一二三四]期(?=[：:]))"
    r"(?=[：:，,。；;（(])"
)
_WITHIN_LINE = re.compile(
    r"(?<=[：:；;。])[ \t\u3000]*(?=[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d)|[①-⑳])"
)
"""Where an item of a list begins that goes on within its line: …：①甲产业园，总投资9亿元；②乙项目，投资2亿元."""
_GENERAL = re.compile(
    "新?开工|新?签约|竣工|投产|达产|储备|续建|新建|在建|前期|技改|技术改造|招商|引[进资]|重[点大要]|工业|产业|制造业?|建设|投资|改造|工程|项目"
    "|[国市区县]家?级|以[上下]|亿元|集中|全[市区县]|一批|[本此]次|上述|各?类|其[他它]|基础设施|生产|年度|计划|[拟已等的新大好总批个]|优质|[\\d一二三四五六七八九十百千万亿]"
)
"""What makes no name of works: 新开工项目, 总投资亿元以上工业项目."""
_LEADS_TO_SITE = re.compile(
    "(?:(?:项目|工程|基地|生产线|产业园|电站|[一二三四]期[)）]?)[：:，,。；;（(]|(?:位于|选址|落户|落地|布局|坐落)[于在]?|地[点址][：:为]?)(?:[\u4e00-\u9fff]{2,3}[区县])?$"
)
_SITED = ("位于", "选址", "选址于", "落户", "落地", "地处", "坐落于", "布局在")
_ENDS_SITE = re.compile("(?:境?内|范围内)?(?:[，,；;。）)]|$|\n)")
_REACH = 12
_SHORTEST = 2
_SEVERAL = re.compile("(?:等|\\d+[个项]?|[两三四五六七八九十]个)[^，。；\\d]{0,6}项目")
"""What tells of more works than those that an item begins with."""
OF_WORKS = frozenset(("planned_investment", "contracted_investment", "fixed_investment", "paid_in_investment"))


class Works(NamedTuple):
    """Works with the place where their name ends."""

    name: str
    end: int


def is_site(text: str, named: Mention) -> bool:
    """Tell the park that works stand in, told right behind them: 电芯项目：云溪高新区，总投资…."""
    if named.word.subject_kind != "park":
        return False
    if text.endswith(_SITED, 0, named.start):
        return True
    leads = _LEADS_TO_SITE.search(text, max(0, named.start - _REACH), named.start)
    return leads is not None and _ENDS_SITE.match(text, named.end) is not None


def is_general(name: str) -> bool:
    """Whether nothing of a name says which works it is of."""
    return len(_GENERAL.sub("", name)) < _SHORTEST


def works_of_item(text: str, start: int, at: int) -> Works | None:
    """Return the works that the line, or the item of a list within it, begins with; None where it names none.

    ``start``: where the sentence begins; ``at``: the number whose works are asked for.
    """
    line = text.rfind("\n", 0, start) + 1
    m = _ITEM.match(text, max((m.end() for m in _WITHIN_LINE.finditer(text, line, at)), default=line))
    if m is None or m.end() > at or m["name"].count("（") != m["name"].count("）"):
        return None
    if is_general(m["name"]) or _SEVERAL.search(text, m.end(), at) is not None:
        return None
    return Works(m["name"], m.end())
