"""Whose numbers follow a label: 甲高新区：税收9万元、产值80万元；乙集中点：…. Each label holds up to the next."""

import re
from bisect import bisect_right
from functools import lru_cache

from etl.candidates import topic_of
from etl.head_nouns import is_coined, is_noun, noun_at
from etl.names import is_no_name
from etl.reading import Item, Sentence
from etl.subject_memory import Topic

_LABEL = re.compile(
    r"(?:(?<=[；;（(：:。\n])|^)[\s　]*(?:其中[，,：:]?|[一二三四五六七八九十]是|[①-⑳])?"
    r"(?P<name>[^，。；：:、（()）\d\n“”]{2,16})[：:]"
)
_KINDS = "园区?|集中[点区]|集聚[点区]|组团|片区|功能区|开发区|基地|工业点"
_PARK = re.compile(f"(?:{_KINDS}|[新高]区)$")
"""What the name of a park ends with."""
_TASK = re.compile(
    "提升|建设|打造|做[强大优实]|拓展|壮大|建[强成好]|加快|推[进动]|发展|培[育强]|优化|完善|盘活|升级|创建|支持|聚焦|[新扩改]建"
)
"""What a task begins with and no park's name: 做强园区."""
_ANY_PARK = re.compile(f"(?:各|全[区市县]|产业|特色|工业|示范|重点|核心|主要|专业|现有)*(?:{_KINDS})")
_OF_A_SORT = re.compile(f"(?:工业|产业|科技|物流|经济)*(?:{_KINDS}|区)$")
_WHOSE = ("park", "enterprise", "cluster")
_FEWEST = 2
"""How many labels make a list of parts."""


def labelled(sentence: Sentence, item: Item) -> Topic | None:
    """Return what the label names that holds for a number, None where the words behind it name somebody themselves."""
    text, start = sentence.text, sentence.start
    if text.find("：", start, item.quantity.start) < 0:
        return None
    labels, ends = _labels(text, start, sentence.end)
    at = bisect_right(ends, item.quantity.start)
    if len(labels) < _FEWEST or not at:
        return None
    low, high = labels[at - 1].span("name")
    behind = sentence.mentions_in(ends[at - 1], item.quantity.start, "subject")
    if any(m.word.subject_kind in _WHOSE for m in behind):
        return None
    head = slice(*noun_at(text, ends[at - 1], item.quantity.start))
    if is_noun(text[head]) and is_coined(text[head]):
        return None
    named = [m for m in sentence.mentions_in(low, high, "subject") if m.word.subject_kind in _WHOSE]
    whole = next((m for m in named if (m.start, m.end) == (low, high)), None)
    if whole is not None:
        return topic_of(whole)
    name = text[low:high]
    own = _OF_A_SORT.sub("", name)
    is_other = _TASK.match(name) or _ANY_PARK.fullmatch(name) or not own or is_no_name(own)
    return ("park", name) if _PARK.search(name) and not is_other else None


@lru_cache(maxsize=8)
def _labels(text: str, start: int, end: int) -> tuple[list[re.Match[str]], list[int]]:
    """Return a sentence's labels and where they end: asked for every number, looked for once."""
    labels = list(_LABEL.finditer(text, start, end))
    return labels, [m.end() for m in labels]
