"""What narrows a number to a series of its own: how large the works are that are counted, what was left out.

亿元以上项目16个 is not of all projects, 剔除甲集团影响，规上工业增长9% not of all industry.
"""

import re

from etl.context import Frame
from etl.reading import OUTPUTS, Item, Sentence

_NUMBER = "(?:\\d[\\d.]*|[一二三四五六七八九十百千]{1,3})?"
_SIZE = (
    "(?P<of>年?(?:产值|营收|营业收入|主营业务收入|销售收入|税收|纳税))?(?:规模|额)?(?:达到?|在)?"
    f"(?:(?P<range>\\d[\\d.]*[亿万]?元?[至到—－-]\\d[\\d.]*[亿万]元)|[超过上逾]+(?P<over>{_NUMBER}[亿万])元?(?!级)"
    f"|(?P<least>{_NUMBER}[亿万])元?(?:级|（含）)?及?以上|(?P<most>{_NUMBER}[亿万])元?及?以下|(?P<class>{_NUMBER}[亿万])元?级)"
)
_BEFORE = re.compile(f"{_SIZE}(?:的)?[^，。；、：\\d（()）元]{{0,14}}$")
_BEHIND = re.compile(f"(?:总?投资)?{_SIZE}(?:的)?[^，。；、：\\d（()）元]{{0,8}}(?:项目|企业)")
_ITS_AMOUNT = re.compile(
    "[、，,](?:其?计划|协议|合同|预计|签约)?(?:总?投资|引资|金额|资金)(?:总?额)?(?:[约近超达为共]|超过|达到|突破)*"
)
_LARGE = ("50亿", "五十亿")
"""The size by which a firm counts as large: the indicator's own."""
_LEFT_OUT = re.compile(
    "(?P<what>(?:剔除|扣除|不含|不包括|不计|除去)(?!农户|税|价格|物价|跨区)[^，。；、：\\d（()）]{2,16}?)(?:以?[后外]|之[后外])?[，,）)]"
)
"""What a number is without: 剔除甲集团影响，…. 固定资产投资（不含农户） is all that is ever told."""
_ENDS = ("元以上", "元以下", "级")
_SORT_OF_INVESTMENT = re.compile(
    "(?P<what>民间|基础设施|(?<!全)社会|政府|国有)(?:建设)?(?:固定资产)?投资(?:总?额|完成)?[^，。；、：\\d]{0,12}$"
)
"""Investment by whom or in what, which is not all of it and of no sector: 民间投资增长5%."""
_SORTS = {
    "民间": "民间投资", "基础设施": "基础设施", "社会": "社会投资", "政府": "政府投资", "国有": "国有投资",
}  # fmt: skip
_SIZED = "(?:[上超过](?:\\d+|[一二三五]?十|百)?亿元?|\\d*亿元及?以上|(?:\\d+|[十百])亿级)(?:的)?"
_SOME_FIRMS = re.compile(
    "(?P<what>(?:前(?:\\d+|[一二三四五六七八九十百]{1,3})(?:强|位|大|名|家|户)?(?:的)?(?:规上|工业|重点|骨干)*"
    f"|(?:年?产值|营收)?{_SIZED}(?:规上|工业|重点)*"
    "|(?:重点(?:监测|调度|跟踪)?|骨干|百强|减产|停产|亏损|新(?:投产|建投产|入规|升规|增规上))(?:规上|工业)*)企业)"
    "[^，。；、\\d]{0,14}$"
)
"""Some of an industry's firms, by rank, by size, by how they fare: 前10强企业产值37亿元 is not all of its output."""
_ALL_TOLD = re.compile(
    "[，,](?:合计|共计?|总计)(?:完成|实现)?(?:工业|总)*(?:产值|营收|营业收入|利润|税收)(?:达到?|约|超过?|近)*"
)
_OF_SIZE = "元以上企业"
_THEIR_OUTPUT = re.compile("[，、,](?:合计|共计?|累计)(?:完成|实现|贡献)?[^，。；、\\d全]{0,6}$")
_THEIR_PART = re.compile("[、，,（(]占")
"""Output and share of the firms whose count stands before."""
_GROWS = re.compile("[、，,（(](?:同比|比上年|较上年|分别)?(?:增长|下降|增幅|降幅)")


def narrowed(sentence: Sentence, item: Item, frame: Frame, told: Frame) -> list[str]:
    """Return what narrows a number in the words before it, as qualifiers.

    ``told``: the frame of the number before, whose size holds for the amount right behind it.
    """
    left_out = [m["what"] for m in _LEFT_OUT.finditer(item.lead)] if frame.indicator != "other" else []
    narrower = _sort_of_investment(item, frame, told) or _firms_of_size(sentence, item, frame, told)
    narrower = narrower or _some_firms(item, frame, told)
    return left_out[-1:] + narrower + _size(sentence, item, frame, told)


def _firms_of_size(sentence: Sentence, item: Item, frame: Frame, told: Frame) -> list[str]:
    """Return the size of the firms just counted whose output follows: 产值亿元以上企业98家，合计产值401亿元."""
    if told.indicator == frame.indicator and (_GROWS.match(item.lead) or _THEIR_PART.match(item.lead)):
        return [q for q in told.qualifiers if q.endswith(_OF_SIZE)]
    counted = [i for i in sentence.items if i.frame is not None and i.quantity.end <= item.quantity.start]
    if frame.indicator not in OUTPUTS or not counted or counted[-1].quantity.unit not in ("家", "户"):
        return []
    m = _BEFORE.search(counted[-1].lead) if _THEIR_OUTPUT.match(item.lead) else None
    least = (m["over"] or m["least"] or m["class"]) if m is not None else ""
    return [f"{m['of']}{least}{_OF_SIZE}"] if m is not None and m["of"] and least else []


def _some_firms(item: Item, frame: Frame, told: Frame) -> list[str]:
    """Return which of its firms a number is of, where they are but some: by their name, or behind their count."""
    if frame.indicator not in OUTPUTS or frame.subject_kind == "enterprise" or item.size > 1:
        return []
    if (m := _SOME_FIRMS.search(item.lead)) is not None:
        return [m["what"]]
    is_theirs = told.indicator == "other" and _ALL_TOLD.fullmatch(item.lead) is not None
    return [q for q in told.qualifiers if q.endswith("企业")][-1:] if is_theirs else []


def _sort_of_investment(item: Item, frame: Frame, told: Frame) -> list[str]:
    """Return by whom or in what is invested; growth right behind an amount is of the same."""
    if frame.indicator != "fixed_investment":
        return []
    if m := _SORT_OF_INVESTMENT.search(item.lead):
        return [_SORTS[m["what"]]] if m["what"] not in frame.subject else []
    is_its_growth = told.indicator == frame.indicator and _GROWS.match(item.lead) is not None
    return [q for q in told.qualifiers if q in _SORTS.values()] if is_its_growth else []


def _size(sentence: Sentence, item: Item, frame: Frame, told: Frame) -> list[str]:
    if item.quantity.dimension == "money":
        is_theirs = told.indicator.startswith("projects_") and _ITS_AMOUNT.fullmatch(item.lead) is not None
        is_part = is_theirs and sentence.text.find("其中", sentence.start, item.lead_start) >= 0
        return [q for q in told.qualifiers if q.endswith(_ENDS)] if is_part else []
    if item.quantity.dimension != "count" or item.size > 1 or not frame.indicator.startswith(("projects_", "firms_")):
        return []
    m = _BEFORE.search(item.lead) if "亿" in item.lead or "万" in item.lead else None
    m = m or _BEHIND.match(sentence.text, item.quantity.end, sentence.end)
    if m is None or (frame.indicator == "firms_large_revenue" and (m["over"] or m["least"]) in _LARGE):
        return []
    least, most = m["over"] or m["least"], m["most"]
    size = m["range"] or (f"{least}元以上" if least else f"{most}元以下" if most else f"{m['class']}级")
    return [(m["of"] or "") + size if frame.indicator.startswith("firms_") else size]
