"""What a sentence says at its head that it is about: 特种玻璃方面，…; ★绿色食品——集聚…; 铝材料依旧是“主角”：…."""

import re

from etl.head_nouns import is_noun
from etl.lexicon import Mention
from etl.names import name_start
from etl.subject_memory import Topic

_ASPECT = re.compile(
    r"(?:【[^】\n]{2,8}】)?[\s★●■◆▲·※①-⑩—-]*(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:是|[)）、.．]))?(?:在|关于)?(?P<name>[^，。；：、\d“”—]{2,14}?)"
    r"(?:(?:产业|集群|行业)?(?:方面|领域|板块)[，,：:]|(?P<dash>——)(?!“?[^，。；]{0,2}$)|(?P<colon>[：:](?=.)))"
)
_NUMBERED = re.compile(
    r"[\s　]*[（(]?[一二三四五六七八九十]{1,2}(?:是|[)）])(?P<name>[^，。；：、\d“”—]{2,12}?)"
    "(?:产业集群|产业|集群|行业)[，,]"
)
"""What a point of several is about: 二是铝加工产业，重点补齐…."""
_EXAMPLE = re.compile(r"[\s“]*(?:拿|以|就|像)(?P<name>[^，。；：、\d“”]{2,12}?)(?:来说|来讲|为例|而言|来看)[，,：:]")
"""What a sentence tells of for example: 以昇远热管理为例，…. A name that no list holds is a firm's."""
_AS = re.compile(r"(?P<name>[^，。；：、\d“”]{2,10}?)(?:产业|集群|行业)?作为[^，。；\d]{0,16}(?:产业|行业|集群|支柱)")
_INDUSTRY = re.compile("(?:产业集群|产业链|产业|集群|行业)$")
_REACH = 24
_TELLS = re.compile("方面|领域|板块|——|：|:|作为|来说|来讲|来看|为例|而言")
"""What every head holds that says what its sentence is about, and few other beginnings."""


def topic_of_head(text: str, start: int, end: int, mentions: list[Mention]) -> Topic | None:
    """Return the industry that a sentence's head names as what the sentence is about, None where it names none."""
    numbered = _NUMBERED.match(text, start, min(end, start + _REACH))
    if numbered is None and _TELLS.search(text, start, min(end, start + 2 * _REACH)) is None:
        return None
    if (example := _EXAMPLE.match(text, start, min(end, start + _REACH))) is not None:
        return _example(text, *example.span("name"), mentions)
    m = (
        numbered
        or _ASPECT.match(text, start, min(end, start + _REACH))
        or _AS.match(text, start, min(end, start + 2 * _REACH))
    )
    if m is None:
        return None
    low, high = m.span("name")
    inside = [k for k in mentions if low <= k.start and k.end <= high]
    if any(k.word.kind != "subject" or k.word.subject_kind != "cluster" for k in inside):
        return None
    known = inside[-1] if inside and inside[-1].end == high else None
    groups = m.groupdict()
    name = _INDUSTRY.sub("", text[low:high])
    if known is not None and (known.start == low or groups.get("dash") or groups.get("colon")):
        return ("cluster", known.word.subject) if known.start == low else None
    if groups.get("dash") or groups.get("colon") or name_start(text, low, high, "cluster") != low:
        return None
    return ("cluster", name) if len(name) >= 2 and is_noun(name) else None


def _example(text: str, low: int, high: int, mentions: list[Mention]) -> Topic | None:
    """Return the industry, park or firm that is told of for example; a name that no list holds is a firm's."""
    inside = [k for k in mentions if k.word.kind == "subject" and low <= k.start and k.end <= high]
    whole = next((k for k in inside if (k.start, k.end) == (low, high)), None)
    if whole is not None:
        return (whole.word.subject_kind, whole.word.subject)
    name = text[low:high]
    if _INDUSTRY.search(name):
        known = next((k for k in inside if k.start == low), None)
        return ("cluster", known.word.subject if known is not None else _INDUSTRY.sub("", name))
    return ("enterprise", name) if is_noun(name) else None
