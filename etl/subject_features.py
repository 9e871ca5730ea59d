"""What speaks for a subject: where the text offers it, what part it plays there, and what the number counts.

Every feature is a short Chinese phrase, so that a choice can be explained in its own words. A feature of a candidate
counts twice, for every subject and for those of its kind; what is the same for all candidates of a number (what it
counts, the kind of document) can only speak for a kind.
"""

import re
from functools import lru_cache

from etl.candidates import (
    ALIGNED,
    ARTICLE_TOPIC,
    BESIDE,
    CARRIED,
    HEAD,
    HEADING,
    HOLDING,
    INBORN,
    LAST_USED,
    LISTED,
    PARAGRAPH_HEAD,
    PARAGRAPH_TOPIC,
    PRODUCT,
    REGION,
    SECTION_TOPIC,
    TITLE,
    UNLISTED,
    Candidate,
)
from etl.firm_types import TYPE
from etl.head_nouns import is_coined
from etl.lexicon import Mention, table
from etl.reading import Item, is_compared, light
from etl.subject_scene import PLACES, Scene, group_of
from etl.subject_words import (
    CLAUSE,
    FIRM_ENDING,
    THE_REST,
    WORKS,
    word_before,
    word_behind,
)

FAR = frozenset((ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_TOPIC, PARAGRAPH_HEAD, CARRIED, LAST_USED, TITLE, HEADING))
"""Places outside the sentence whose worth depends on the kind of document."""
_SIGNS = re.compile(r"[^\w，。；：、（）]")
"""Bullets and the like before a name say nothing of it."""
TOPICS = (ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_HEAD)
"""What a text is about all along counts most where its sentence names nothing else."""
COMPARED, OWNED, PLACED, HEADS_PART = "只作比较", "所从之数的", "地名紧接指标前", "分号后开头的企业"
RIVALS = (
    HEADS_PART,
    BESIDE,
    PLACED,
    ALIGNED,
    HEAD,
    "本分句",
    "紧接数前",
    "紧接指标前",
    OWNED,
    PRODUCT,
    "数后紧接",
    INBORN,
    PARAGRAPH_HEAD,
    ARTICLE_TOPIC,
)
"""Features that speak against the other candidates too."""
_RIVALS = frozenset(RIVALS)
_OUTSIDE = {
    (named, placed): ["只在句外点名", *["句中另有主体"] * named, *["句中另有地名"] * placed]
    for named in (False, True)
    for placed in (False, True)
}


def describe(candidates: list[Candidate], scene: Scene) -> list[list[str]]:
    """Return the features of every candidate of one number, in their order, without those of the scene."""
    found = [_features(candidate, scene) for candidate in candidates]
    held = [_RIVALS.intersection(one) for one in found]
    # Always in one order: sums of floats, and so a choice between equals, depend on it.
    told = frozenset().union(*held)
    for sign in (sign for sign in RIVALS if sign in told):
        for one, own in zip(found, held, strict=True):
            if sign not in own:
                one.append(f"别的候选{sign}")
    return found


SLOTS = ("全域", "句外", "紧接数前", "前数之后", "前数之前")
"""Where the words may stand that name a number's subject."""


def slot_of(candidate: Candidate, item: Item) -> str:
    """Return where the words stand that name a number's subject: numbers of one list have theirs in the same place."""
    if candidate.before is None:
        return "全域" if candidate.topic == REGION else "句外"
    if item.quantity.start - candidate.before.end <= 2:
        return "紧接数前"
    return "前数之后" if candidate.before.start >= item.lead_start else "前数之前"


def _features(candidate: Candidate, scene: Scene) -> list[str]:
    kind, name = candidate.topic
    found = list(_offers(tuple(candidate.marks), scene.group, scene.kind))
    if candidate.before is not None:
        found += _before(candidate, candidate.before, scene)
        if candidate.after is not None and candidate.after.start == scene.item.quantity.end:
            found.append("数后紧接")
    elif candidate.after is not None:
        found += _behind(candidate.after, scene)
    elif name:
        found += _OUTSIDE[bool(scene.before), bool(scene.places)]
    found += [f"{mark}{scene.named_so_far}" for mark in TOPICS if mark in candidate.marks]
    if LISTED in candidate.marks:
        found.append(f"{LISTED}，以{scene.join}相连")
    if scene.source_topic == candidate.topic:
        found.append(OWNED)
    if scene.walk.previous is not None:
        is_same = scene.previous_topic == candidate.topic
        found.append(
            f"{slot_of(candidate, scene.item)}，前数{scene.walk.previous.slot}{'，同一主体' if is_same else ''}"
        )
    if scene.outer_topic == candidate.topic:
        found.append(f"“其中”之前那个数的，以{scene.join}相连")
    if scene.previous_topic == candidate.topic:
        found += _history(scene)
    if kind == "region":
        found += _region(scene)
    elif kind == "sector":
        found.append(name if name in ("规上工业", "工业") else "其他行业口径")
    elif kind in ("enterprise", "cluster") and name not in table():
        found.append("名称未收录")
        if UNLISTED in candidate.marks:
            if HOLDING in candidate.marks:
                found.append(f"{HOLDING}／{'生造词' if is_coined(name) else '词典里的词'}")
            found.append("像企业名" if FIRM_ENDING.search(name) else "不像企业名")
            found.append("生造词" if is_coined(name) else "词典里的词")
    return found


@lru_cache(maxsize=4096)
def _offers(marks: tuple[str, ...], group: str, kind: str) -> tuple[str, ...]:
    """Return the ways in which a text offers a subject, each with what is counted and with the kind of document."""
    counted = (f"{mark}／{group}" for mark in marks)
    return (*marks, *counted, *(f"{mark}／{kind}" for mark in marks if mark in FAR))


def _before(candidate: Candidate, mention: Mention, scene: Scene) -> list[str]:
    """Return the features of a mention before the number."""
    found = list(_part_of_speech(mention, scene))
    if mention.start >= scene.item.own_end or COMPARED in found:
        return [COMPARED]
    if UNLISTED in candidate.marks:
        found += [f"名词{one}" for one in found if one.startswith(("后接", "紧接"))]
        found.append(f"名词／{scene.group}")
    if mention.word.needs_context and not scene.walk._eligible(mention, scene.item.own_end):
        found.append("单用而无产业之语")
    found += _place(mention, scene)
    if mention is scene.first_of_part:
        found.append("分号后首个主体")
        if mention.start - scene.part <= 2 and mention.word.subject_kind == "enterprise":
            found.append(HEADS_PART)
    found += _nearer(mention, scene)
    between = scene.text[mention.end : scene.at]
    if len(between) <= 2 and not CLAUSE.search(between):
        found.append("紧接数前")
    else:
        found += [f"其后有“{name}”" for name, pattern in scene.walk.turns or () if pattern.search(between)]
        if scene.walk.tells_works and WORKS.search(between):
            found.append("其后有建设经营之语")
    if "）" in between and "（" not in between:
        found.append("在括号里")
    if candidate.mentions > 1:
        found.append("句中多次点名")
    parts = scene.walk.parts if scene.item.size > 1 and ALIGNED not in candidate.marks else None
    if parts is not None and parts[0][0] <= mention.start < parts[-1][1]:
        found.append("名单里别的一项")
    return found


def _place(mention: Mention, scene: Scene) -> tuple[str, ...]:
    """Return in which clause before the number a mention stands, and how many numbers stand between."""
    clauses, done, start = scene.clauses, scene.walk.done, mention.start
    since = 0
    while since < min(2, len(done)) and done[-1 - since].quantity.start >= start:
        since += 1
    if start < scene.part:
        where = "分号之前"
    elif start >= scene.clause:
        where = "本分句"
    else:
        where = "前一分句" if len(clauses) < 2 or start >= clauses[-2] else "更前分句"
    return _placed(where, since, scene.group, scene.dimension)


@lru_cache(maxsize=1024)
def _placed(where: str, since: int, group: str, dimension: str) -> tuple[str, ...]:
    return where, f"{where}／{group}", f"{where}／{dimension}", f"隔{since}个数", f"{where}隔{since}个数"


def _nearer(mention: Mention, scene: Scene) -> list[str]:
    """Return what else is named between a mention and the number."""
    later = [m for m in scene.before if m.start > mention.start and m.word is not mention.word]
    found = ["最近的主体"]
    if later:
        found = [f"更近处有 {kind}" for kind in dict.fromkeys(m.word.subject_kind for m in later)]
        near = dict.fromkeys(m.word.subject_kind for m in later if m.start >= scene.clause)
        found += [f"本分句更近处有 {kind}" for kind in near]
    if scene.places and scene.places[-1].start >= mention.end:
        found.append("其后另有地名")
    return found


def _part_of_speech(mention: Mention, scene: Scene) -> tuple[str, ...]:
    """Return what a mention is in its clause: the same for every number of the sentence, so found once."""
    cache, place = scene.walk.parts_of_speech, (mention.start, mention.end)
    if place not in cache:
        cache[place] = tuple(_clause_part(mention, scene))
    return cache[place]


def _clause_part(mention: Mention, scene: Scene) -> list[str]:
    text, sentence = scene.text, scene.sentence
    if is_compared(sentence, mention):
        return [COMPARED]
    low = next((at for at in reversed(scene.clauses) if at <= mention.start), sentence.start)
    places = [m for m in sentence.mentions_in(low, mention.start) if m.word.kind in ("region", "local")]
    bare = _SIGNS.sub("", light().sub("", text[low : mention.start]))
    spans = [(m.start, m.end) for m in places]
    spans += [(p.start, p.end) for p in sentence.periods if low <= p.start and p.end <= mention.start]
    for start, end in spans:
        bare = bare.replace(text[start:end], "")
    found = []
    if len(bare) <= 1:
        found.append("分句开头")
        if low == sentence.start:
            found.append("句首")
    if places:
        found.append("前有地名" if places[-1].end < mention.start else "紧接地名后")
    before = text[max(low, mention.start - 4) : mention.start]
    found.append("前接" + word_before(before, "其他" if bare else "无他语"))
    found.append(_follows(mention, scene))
    if mention.has_tail:
        found.append("带产业二字")
    elif mention.word.needs_context:
        found.append("单用有歧义")
    return found


def _follows(mention: Mention, scene: Scene) -> str:
    """Return what stands right behind a mention."""
    for other in scene.sentence.mentions:
        if other.start == mention.end and other.word.kind not in ("region", TYPE):
            return "紧接指标前" if other.word.kind == "indicator" else "紧接主体前"
    return "后接" + word_behind(scene.text[mention.end : min(mention.end + 12, scene.sentence.end)])


def _behind(mention: Mention, scene: Scene) -> list[str]:
    """Return the features of a mention behind the number."""
    gap = scene.text[scene.item.quantity.end : mention.start]
    how = (
        "数后紧接" if not gap else "数后“的”" if gap == "的" else "数后“的”字短语" if gap[0] == "的" else "数后同一分句"
    )
    found = [how, f"{how}／{scene.group}", f"{how}／{scene.dimension}", _follows(mention, scene)]
    if scene.before:
        found.append("数前另有主体")
    return found


def _history(scene: Scene) -> list[str]:
    """Return how a number is joined to the one before, for the subject of that one."""
    named = "有" if scene.before and scene.before[-1].start >= scene.item.lead_start else "无"
    placed = "有" if scene.places and scene.places[-1].start >= scene.item.lead_start else "无"
    told = scene.previous.indicator if scene.previous is not None else ""
    return [
        f"与前数以{scene.join}相连",
        "前数同指标" if told == scene.frame.indicator else "前数异指标",
        f"前数{group_of(told)}今{scene.group}",
        *(("前数之后说其余",) if THE_REST.search(scene.item.lead) else ()),
        f"前数之后{named}新主体{placed}地名",
    ]


def _region(scene: Scene) -> list[str]:
    """Return what speaks for the region itself."""
    found = []
    if scene.places:
        place = scene.places[-1]
        found.append(f"地名{PLACES[place.word.kind]}")
        is_last = not any(m.start >= place.end for m in scene.before)
        found.append("地名之后无主体" if is_last else "地名之后有主体")
        if place.start < scene.item.lead_start:
            found.append("地名在前数之前")
        if is_last and scene.is_placed:
            found.append(PLACED)
    if scene.walk.turns:
        lead = scene.text[scene.item.lead_start : scene.at]
        found += [f"数前有“{name}”" for name, pattern in scene.walk.turns if pattern.search(lead)]
    return found
