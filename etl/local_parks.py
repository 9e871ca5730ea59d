"""The district's own park where only its kind is named: 县高新区实现产值96亿元, 今年经开区力争…."""

import re

from etl.context import State
from etl.lexicon import Mention, Word
from etl.towns import towns_acting

ZONES = ("5001GX", "5001LJ", "5001WS", "500157")
"""Zones that are regions of their own: 高新区 in their texts is all of it."""
_THIS_DISTRICT = re.compile(
    "这(?:个|座|片)[^，。；、\\d]{0,8}?(?:大[县区市]|强[县区市]|小城|山城|区县|[县区](?!域|级|内|里|委|政府|城))(?!的|经济)"
)
"""The district under what it is known for: 这个柑橘大县, 这座三峡小城."""
ZONE_WORD = re.compile("高新区|经开区|园区|开发区")
_ZONE = "高新技术产业开发区|高新区|经开区|工业园区|经济技术开发区|开发区"
_LOCAL_PARK = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[月年度季中今由])|(?<=作为主战场的))(?:其中[，,]?)?(?:[我全]?[区县])?(?:({_ZONE})[、和与及])?({_ZONE})"
    "(?![、和与及等。：:）)】》”]|[党管]|工作|平均|承载|扩能|建设(?!面积)|载体|目标|负责|干部|招商|主任|体制|格局|考核|综合|会议|服务|标准化|的企业|企业(?![\\d共完实数]))"
)
_BESIDE_PARK = re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[月年度季]))(?:[我全]?[区县])?({_ZONE})(?=[、和与及])")
"""The first of a list of parks: 高新区、石桥组团产值分别为…."""


def with_local_parks(text: str, start: int, end: int, mentions: list[Mention], state: State) -> list[Mention]:
    """Return mentions with the district's own park where ``text[start:end]`` names but its kind."""
    added = [
        Mention(*m.span(), Word("local"))
        for m in (_THIS_DISTRICT.finditer(text, start, end) if text.find("这", start, end) >= 0 else ())
    ]
    added += towns_acting(text, start, end, mentions)
    if state.region in ZONES or not ZONE_WORD.search(text, start, end):
        return sorted(mentions + added, key=lambda k: k.start) if added else mentions
    for m in _LOCAL_PARK.finditer(text, start, end):
        zones = [part for part in (1, 2) if m[part]]
        if any(k.start < m.end() and m.start(zones[0]) < k.end for k in mentions):
            continue
        for part in zones:
            kind, start = m[part], m.start(part) if part != zones[0] else m.start()
            name = next((k.word.subject for k in reversed(mentions) if _is_named(k, m, kind)), "")
            word = Word("subject", "", "park", name or state.parks.get(kind, kind))
            added.append(Mention(start, m.end(part), word, True))
    parks = {k.start for k in mentions if k.word.subject_kind == "park"}
    for m in _BESIDE_PARK.finditer(text, start, end) if parks else ():
        if m.end() + 1 in parks and not any(k.start < m.end() and m.start() < k.end for k in mentions):
            name = state.parks.get(m[1], m[1])
            added.append(Mention(m.start(), m.end(), Word("subject", "", "park", name), True))
    return sorted(mentions + added, key=lambda k: k.start) if added else mentions


def _is_named(mention: Mention, zone: re.Match[str], kind: str) -> bool:
    """Tell the park that the sentence itself named before: 从甲经开区获悉，经开区…."""
    word = mention.word
    return word.subject_kind == "park" and mention.end <= zone.start() and word.subject.endswith(kind)


def kind_of_park(name: str) -> str:
    """Return the words for its kind that a park's name ends with; empty where it is named otherwise."""
    m = _ENDS.search(name)
    return m[0] if m is not None else ""


_ENDS = re.compile(f"(?:{_ZONE})$")
