"""Places before a number that it is not of: worked with, added to, honouring, or new to what is counted."""

import re
from collections.abc import Sequence

from etl.lexicon import Mention
from etl.quantities import Quantity

_FIRST_THERE = re.compile("(?:布局|落户|投资|设立|建设|建成|投产|投用)的?(?:首|第一|唯一)")
_TOGETHER_WITH = re.compile(r"(?:[与同和跟]|[与同和跟][\u4e00-\u9fff]{2,8}[、和])$")
_WORK_TOGETHER = re.compile("的?(?:协同|联动|协作|合作|对接|互动|错位)")
_HONOURED = re.compile(r"[^，。；、\d]{0,12}?(?:示范|标杆|百强|优秀|首批|十佳)[^，。；、\d]{0,12}")
_FAR = 10
"""How many characters before a place tell of whom it stands in a list with."""
_CONTRIBUTED_TO = re.compile("[^，。；\\d]{0,12}(?:贡献|拉动|支撑)[^，。；\\d]{0,8}(?:大|突出|明显|显著)(?=[，。；])")
"""What something does to the whole without a number: 对全市投资增长贡献力度最大，拉动投资增长4个百分点."""
_PARTNERS = re.compile("(?:与|联合|会同|携手)[^，。；]{1,24}、$")
_JOINTLY = re.compile("等?(?:共[建创同享]|合作|联合|开展|签[署订约])")
"""Around the last of those that something is done with: 与市科技局、乙区共建创新区."""
_REACH = 40
"""How far before a place the first of those partners stands at most, in characters."""

_LEVEL_THERE = re.compile(r"[约近]?\d[\d.]*(?:%|[^，。；、\d]{1,6}?)的?(?:平均|总体|整体)(?:水平|值|数)")
_IS_BUT = re.compile("(?:为|是|只有|仅有|相当于|不[到足及])$")
_SO_MUCH_OF = re.compile(r"的(?:[约近]?\d[\d.]*[%倍]|[一二两三四五六七八九]成|[一二三四五六七八九十]+分之)")


def has_level_there(text: str, end: int) -> bool:
    """Tell a place behind which its own level stands: 与全市2.4%的平均水平还有差距. ``end``: where its name ends."""
    return _LEVEL_THERE.match(text, end) is not None


def is_so_much_of(text: str, before: str, end: int) -> bool:
    """Tell a place that another is measured by: 仅为甲区的六成. ``before``: the words right before it."""
    return _SO_MUCH_OF.match(text, end) is not None and _IS_BUT.search(before) is not None


_TITLE = re.compile("(?:新材料)?(?:产业)?(?:生产|制造|示范|集聚)?(?:基地|之都|之乡|之城|名城|高地|示范区|集聚区)[”」]")
_WORKS_THERE = ("基地", "工厂", "生产基地", "厂区")
_OTHER_WORKS = re.compile("[\u4e00-\u9fff]{2,8}(?:基地|工厂|厂区)[、和及]$")


def is_title(text: str, start: int, mention: Mention) -> bool:
    """Tell an industry that only a quoted title holds: 建成“中国玻纤产业基地”，实现产值… is not its output."""
    if mention.word.subject_kind != "cluster" or text.rfind("“", start, mention.start) <= text.rfind(
        "”", start, mention.start
    ):
        return False
    return _TITLE.match(text, mention.start + len(mention.word.subject)) is not None


def is_works_place(text: str, mention: Mention, mentions: list[Mention]) -> bool:
    """Tell a place that says only which works of a firm are meant: 甲复材大渡口基地、长寿基地满产运行."""
    if mention.word.kind != "region" or not text.startswith(_WORKS_THERE, mention.end):
        return False
    if _OTHER_WORKS.search(text, max(0, mention.start - 12), mention.start) is None:
        return False
    return any(m.word.subject_kind == "enterprise" and 0 < mention.start - m.end < 12 for m in mentions)


def is_first_there(text: str, mention: Mention) -> bool:
    """Tell a place of which something of ours is the first of its kind: 在我市布局的首个项目."""
    return _FIRST_THERE.match(text, mention.end) is not None


def is_worked_with(text: str, mention: Mention, start: int) -> bool:
    """Tell a place that another works with: 强化与甲区、乙区的协同发展."""
    if _WORK_TOGETHER.match(text, mention.end) is None:
        return False
    return _TOGETHER_WITH.search(text, max(start, mention.start - _FAR), mention.start) is not None


def is_honour(text: str, mention: Mention, mentions: Sequence[Mention], quantities: Sequence[Quantity]) -> bool:
    """Tell 全市 that says who honours what a district counts: 我区现有龙头企业3家，全市百强企业5家."""
    if mention.word.kind != "region" or not text.startswith("全", mention.start):
        return False
    counted = next((q for q in quantities if q.start >= mention.end), None)
    if counted is None or counted.dimension != "count":
        return False
    is_ours = any(m.word.kind == "local" and m.end <= mention.start for m in mentions)
    return is_ours and _HONOURED.fullmatch(text, mention.end, counted.start) is not None


def is_companion(text: str, before: str, start: int, end: int) -> bool:
    """Tell a place that is a partner, or that something only adds to; ``before``: the words right before it."""
    if before.endswith("对"):
        return _CONTRIBUTED_TO.match(text, end) is not None
    if not before.endswith("、") or _JOINTLY.match(text, end) is None:
        return False
    return _PARTNERS.search(text[max(0, start - _REACH) : start]) is not None
