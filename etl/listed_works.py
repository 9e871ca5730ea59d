"""Works told only for example of those that are counted or summed up behind them: the number is of none of them.

签约项目包括甲集团运营总部、乙光电城等，总投资90亿元; 甲工业园二期等88个项目; 一批甲、乙项目签约落地，总投资….
"""

import re

from etl.lexicon import Mention
from etl.reading import Item, Sentence
from etl.subject_memory import Topic

_LISTED = "(?:、[^，。；：]{1,24}?)"
_LEADS_TO_SUM = "，[^，。；、\\d]{0,12}"
_LIST_TOLD = re.compile("项目(?:主要|重点)?(?:包括|涉及|涵盖|有)[^，。；]*$")
_AND_SO_ON = re.compile(f"[^，。；：、\\d]{{0,14}}{_LISTED}{{0,6}}等(?:项目)?{_LEADS_TO_SUM}")
_DONE_WITH = "(?:签约|开工|动工|投产|竣工|落地|落户)"
_ACTED_ON = re.compile(
    f"[^，。；：、\\d]{{0,14}}{_LISTED}{{1,6}}等[^，。；：、\\d]{{0,6}}项目[^，。；\\d]{{0,10}}{_DONE_WITH}[^，。；\\d]{{0,6}}{_LEADS_TO_SUM}"
)
_COUNTED_AND_DONE = re.compile(
    f"[^，。；：、\\d]{{0,24}}(?:、[^，。；：、]{{2,40}}){{1,8}}(?:[二两三四五六七八九十]|\\d{{1,2}})[大个项][^，。；：、\\d]{{0,4}}项目"
    f"[^，。；\\d]{{0,16}}{_DONE_WITH}[^，。；\\d]{{0,6}}{_LEADS_TO_SUM}"
)
"""A list of works with how many they are, what was done with all of them, and their sum."""
_PHASE_COUNTED = re.compile(
    f"[^，。；：、\\d]{{0,8}}(?:工程|[一二三四]期)+{_LISTED}{{0,6}}等(?:重点|重大|工业|产业)*(?=\\d+个[^，。；、\\d]{{0,8}}项目)"
)
_ALL_OF_FIELDS = re.compile(
    "(?:涵盖|涉及|覆盖|聚焦|涵盖了|分布在)[^。；]{2,60}等(?:多个|\\d+个|[一二三四五六七八九十]大)?(?:领域|产业|行业|板块|方面)[^。；\\d]{0,12}，"
    "(?:预计|项目|将)*(?:全部|均|都|全面)(?:建成|竣工)?(?:投产|达产|投用|达效)(?:达效|达产)?[之以]?后"
)
"""The fields of all works of an event or a list, and what they come to together."""
_BY_THE_LOT = re.compile("(?:一批|多个|一系列)[^，。；]*$")
_LOT_SUMMED = re.compile(f"[^，。；\\d]{{0,16}}{_DONE_WITH}[^，。；\\d]{{0,8}}{_LEADS_TO_SUM}")
_ACT = re.compile("开工|动工|开建|引进|签约|招引|实施|推进|启动|新建")
_ALL_PROJECTS = re.compile("(?:这些|上述|签约|开工)?项目(?:全部|整体|均|都|建成|达产|投产)")
_WHOLE_OF = ("enterprise", "park")


def is_of_listed_works(sentence: Sentence, item: Item, topic: Topic) -> bool:
    """Tell a number of all works of a list, where ``topic`` is whose one of them is."""
    if topic[0] == "cluster" and _ALL_PROJECTS.match(sentence.text, sentence.start):
        # 签约项目涉及甲、乙等领域。项目全部投产后，年产值…: of all that was signed, not of one of the fields
        return not any(_is_of(m, topic) for m in sentence.mentions)
    if topic[0] == "cluster" and _ALL_OF_FIELDS.search(sentence.text, sentence.start, item.quantity.start):
        return True
    if topic[0] not in _WHOLE_OF:
        return False
    named = [m for m in sentence.mentions if _is_of(m, topic) and m.end <= item.quantity.start]
    return bool(named) and all(is_listed(sentence, item, m) for m in named)


def _is_of(mention: Mention, topic: Topic) -> bool:
    return (mention.word.subject_kind, mention.word.subject) == topic


def is_listed(sentence: Sentence, item: Item, mention: Mention) -> bool:
    """Tell a name before a number that is one of several works whose count, part or sum the number is."""
    text, at = sentence.text, item.quantity.start
    if item.quantity.dimension != "money":
        works = _PHASE_COUNTED.match(text, mention.end, sentence.end)
        is_number = works is not None and (works.end() == at or "占比" in item.lead)
        return is_number and works is not None and _ACT.search(works[0]) is None
    if _AND_SO_ON.fullmatch(text, mention.end, at) and _LIST_TOLD.search(text, sentence.start, mention.start):
        return True
    if _ACTED_ON.fullmatch(text, mention.end, at) or _COUNTED_AND_DONE.fullmatch(text, mention.end, at):
        return True
    is_lot = _BY_THE_LOT.search(text, sentence.start, mention.start) is not None
    return is_lot and _LOT_SUMMED.fullmatch(text, mention.end, at) is not None
