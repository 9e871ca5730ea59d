"""Groups of industries that a text names by how many they are: 三大主导产业, “2+4”产业集群, 甲、乙、丙三大产业."""

import re

from etl.lexicon import Mention, Word
from etl.rules.signs import quick

_GROUP = quick(
    r"(?:[“\"][\dN一二三四五六七八九十]+(?:[+＋][\dN一二三四五六七八九十]+)+[”\"]|[“\"]?[一二三四五六七八九十两\d]{1,2}[大个])[^，。；、：\d亿]{0,6}?(?:产业基地|产业集群|制造业集群|产业|集群|行业)(?:[”\"])?"
)


_MEMBERS = re.compile(
    "(?<=[，。；：、\n])[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8}){1,5}$|^[\u4e00-\u9fff]{2,8}(?:[、和][\u4e00-\u9fff]{2,8}){1,5}$"
)
"""Industries listed before their number: 肉牛、榨菜、柑橘 of 肉牛、榨菜、柑橘三大特色产业."""


_NO_GROUP = ("方向", "领域", "门类", "赛道")
_EACH = re.compile("[^。；]{0,14}?(?:分别|依次|各[为自]|比(?:重|例)?为)")


def _is_group(text: str, members: re.Match[str], end: int, known: list[Mention]) -> bool:
    """Tell a list that shares one number and has members nobody listed; each of 分别 has its own."""
    if re.search("全|我|其中|及其|形成|培育|发展", members[0]) or _EACH.match(text, end):
        return False
    names = re.split("[、和]", members[0])
    listed = {text[k.start : k.end] for k in known if k.start >= members.start()}
    return any(name not in listed for name in names)


def find_groups(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return groups of industries by their number (三大主导产业, “2+4”产业集群), unless members stand before them."""
    found: list[Mention] = []
    if text.find("业", start, end) < 0 and text.find("集群", start, end) < 0:
        return found
    for m in _GROUP.finditer(text, start, end):
        if text.startswith(_NO_GROUP, m.end()):
            continue  # 瞄准甲、乙等六个产业方向: where to look, not whose numbers follow
        members = _MEMBERS.search(text, max(start, m.start() - 40), m.start())
        if members is not None and _is_group(text, members, m.end(), known):
            found.append(Mention(members.start(), m.end(), Word("subject", "", "cluster", members[0]), True))
            continue
        if members is not None and _EACH.match(text, m.end()):
            continue  # 甲、乙、丙等三大产业产值分别为…: each member has its own number, the group none
        if any(k.end == m.start() and k.word.subject_kind == "cluster" for k in known) or m[0].endswith("三大产业"):
            continue
        if "个" in m[0]:
            continue
        name = m[0].strip('“”"') if "+" not in m[0] and "＋" not in m[0] else m[0]
        found.append(Mention(m.start(), m.end(), Word("subject", "", "cluster", name), True))
    return found
