"""Firms that a sentence names together: 甲机械、乙科技等3家龙头企业产值分别为…, 甲陶瓷、乙卫浴等重点企业实现产值25亿元.

Each has its own number where the words say so (分别); else the number is of all of them, and of none alone.
"""

import re

from etl.head_nouns import is_coined, is_noun
from etl.lexicon import Mention, Word
from etl.names import BUILT, FUNCTION, NO_NAME
from etl.segmentation import cut, is_rare

_NAME = "[\u4e00-\u9fff]{3,9}?"
_TOGETHER = re.compile(
    f"(?P<first>{_NAME})(?P<others>(?:[、和与及]{_NAME}){{1,6}})等(?:一批|多家|(?:\\d{{1,3}}|[两三四五六七八九十])(?:余|多)?[家户])?"
    "(?:龙头|骨干|重点|链主|领军|头部|规上|规模以上|本地|本土|代表性?|行业|工业|民营|优势|支柱|主要|大型|区内|县内)*企业(?!家|数|名|的|群|库|类|入驻|落户|入园|集聚)"
)
_PLACES_TOGETHER = re.compile(
    "(?P<first>[\u4e00-\u9fff]{2,5}?)(?P<others>(?:[、和与及][\u4e00-\u9fff]{2,5}?){1,8})等(?:(?:\\d{1,2}|[两三四五六七八九十])个)?(?:重点|主要|工业)?"
    "(?:街镇|镇街|乡镇|街道|园区|组团|片区|工业园)(?!的|企业|入驻|布局)"
)
_BEGINS = "(?:(?<=^)|(?<=[\\n，。；：]))"
_HEAD = re.compile(
    f"{_BEGINS}(?:其中[，：]?|(?:(?:20\\d\\d年|今年|去年|全年|上半年|[一二三四]季度|前[一二三]季度)[，,]?))*"
)
_EACH = re.compile("[^。；，]{0,14}?(?:分别|依次|各[为自]?)")
_MEASURED = re.compile(
    "(?:[^，。；\\d]{2,30}[，,]|[，,])?(?:(?:20\\d\\d年|今年|去年|全年|上半年|[一二三四]季度|前[一二三]季度|合计|共|累计|预计)[，,]?)*(?:实现|完成|贡献|拉动|占|带动)?[^，。；\\d]{0,4}?"
    "(?:总?产值|营收|营业收入|销售收入|销售额|增加值|利润|税收|增长|下降|全[区县市])"
)
_JOINTS = re.compile("[、和与及]")
_NO_FIRM = re.compile(
    "^(?:引育|引进|引入|招引|培育|集聚|汇聚|聚集|聚焦|吸引|涌现|拥有|形成|建成|支持|依托|围绕|推动|带动|助推|促进|服务|鼓励|指导|帮助|组织|抓好|协调|保障)|产业|行业|集群|园区|高新区|经开区|[镇乡街县区市]$|领域|板块|产品|制造业|(?:装备|设备|材料|零部件|配套|加工|能源|汽车|电子)$"
)
_ENDS = re.compile(
    "(?:机械|机电|科技|重工|实业|股份|动力|药业|铝业|钢铁|水泥|食品|乳业|纸业|化工|新材|精铸|铸造|齿轮|轴承|模具|智能|光电|微电子|能源|材料|卫浴|陶瓷|玻璃|电器|电气|电缆|仪表|车业|摩托)$"
)
"""How firms are called by what they make, where the sentence says that it lists firms."""
_NO_PLACE = re.compile(
    "^(?:聚焦|推动|支持|围绕|依托|建设|做|各|涉及|覆盖|来自|位于|分布|落户|布局|在)|[级类型]$|[区县]$(?<!高新区|经开区)"
)
_SHORTEST_FIRM = 3


def firms_together(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the firms of such lists: each by itself where each has its number, else all of them as one subject."""
    found: list[Mention] = []
    if text.find("等", start, end) < 0 or text.find("、", start, end) < 0:
        return found
    for head in _HEAD.finditer(text, start, end):
        m, kind = _TOGETHER.match(text, head.end(), end), "enterprise"
        spans = _members(m) if m is not None else []
        if m is None or not _are_firms(text, spans, known):
            m, kind = _PLACES_TOGETHER.match(text, head.end(), end), "park"
            spans = _members(m) if m is not None else []
        if m is None or (kind == "park" and not _are_places(text, spans, known)):
            continue
        if _EACH.match(text, m.end(), end) is not None:
            found += [_named(kind, low, high, text[low:high]) for low, high in spans if not _is_known(low, high, known)]
        elif _MEASURED.match(text, m.end(), end) is not None:
            names = "、".join(text[low:high] for low, high in spans)
            found.append(_named(kind, spans[0][0], spans[-1][1], names))
    return found


def _named(kind: str, low: int, high: int, name: str) -> Mention:
    return Mention(low, high, Word("subject", "", kind, name), True)


def _are_places(text: str, spans: list[tuple[int, int]], known: list[Mention]) -> bool:
    """Tell towns and parks of a district by their names, none of which is a district's or an industry's."""
    others = {(k.start, k.end) for k in known if k.word.subject_kind != "park"}
    names = [text[low:high] for low, high in spans]
    return others.isdisjoint(spans) and all(
        _NO_PLACE.search(name) is None and NO_NAME.search(name) is None and is_noun(name) for name in names
    )


def _members(m: re.Match[str]) -> list[tuple[int, int]]:
    """Return where the names of a list stand."""
    text, low, stop = m.string, m.start("first"), m.end("others")
    spans = []
    for joint in _JOINTS.finditer(text, low, stop):
        spans.append((low, joint.start()))
        low = joint.end()
    return [*spans, (low, stop)]


def _is_known(low: int, high: int, known: list[Mention]) -> bool:
    return any((k.start, k.end) == (low, high) and k.word.subject_kind in ("enterprise", "park") for k in known)


def _are_firms(text: str, spans: list[tuple[int, int]], known: list[Mention]) -> bool:
    """Tell names of firms: none that no firm has, and at least one that is known or that somebody made up."""
    names = [text[low:high] for low, high in spans]
    if any(len(name) < _SHORTEST_FIRM or not _may_be_firm(name) for name in names):
        return False
    others = {(k.start, k.end) for k in known if k.word.subject_kind != "enterprise"}
    if not others.isdisjoint(spans):
        return False  # 电子信息、装备制造等重点企业: firms of trades
    is_listed = any(_is_known(low, high, known) for low, high in spans)
    return is_listed or any(is_coined(name) or _ENDS.search(name) or any(map(is_rare, cut(name))) for name in names)


def _may_be_firm(name: str) -> bool:
    if NO_NAME.search(name) or FUNCTION.search(name) or BUILT.match(name) or _NO_FIRM.search(name):
        return False
    return is_noun(name) or (_ENDS.search(name) is not None and len(name) > _SHORTEST_FIRM)
