"""What speaks for a subject: where the text offers it, what part it plays there, and what the number counts.

Every feature is a short Chinese phrase, so that a choice can be explained in its own words. A feature of a candidate
counts twice, for every subject and for those of its kind; what is the same for all candidates of a number (what it
counts, the kind of document) can only speak for a kind.
"""

import re
from functools import lru_cache, reduce
from operator import attrgetter, or_

from etl.candidates import (
    ALIGNED,
    ARTICLE_TOPIC,
    CARRIED,
    HEADING,
    HOLDING,
    LAST_USED,
    LISTED,
    PARAGRAPH_HEAD,
    PARAGRAPH_TOPIC,
    REGION,
    SECTION_TOPIC,
    TITLE,
    UNLISTED,
    Candidate,
)
from etl.feature_parts import COMPARED, HEADS_PART, OWNED, PLACED, Part, against, part
from etl.firm_types import TYPE
from etl.head_nouns import is_coined
from etl.lexicon import Mention, table
from etl.reading import Item, is_compared, light
from etl.subject_scene import PLACES, Scene, group_of
from etl.subject_words import (
    CLAUSE,
    FIRM_ENDING,
    WORKS,
    word_before,
    word_behind,
)

FAR = frozenset((ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_TOPIC, PARAGRAPH_HEAD, CARRIED, LAST_USED, TITLE, HEADING))
"""Places outside the sentence whose worth depends on the kind of document."""
_SIGNS_OF = attrgetter("signs")
_SIGNS = re.compile(r"[^\w，。；：、（）]")
"""Bullets and the like before a name say nothing of it."""
TOPICS = (ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_HEAD)
"""What a text is about all along counts most where its sentence names nothing else."""
_KEPT = 1000
"""How many ways to offer a subject are kept for each kind of number."""
Parts = list[Part]
"""All features of a candidate: each part has some that are found together."""
_ONLY_COMPARED, _RIGHT_BEHIND, _ALONE = part((COMPARED,)), part(("数后紧接",)), part(("单用而无产业之语",))
_FIRST_OF_PART, _HEADS_PART = part(("分号后首个主体",)), part(("分号后首个主体", HEADS_PART))
_OUTSIDE = {
    (named, placed): part(("只在句外点名", *["句中另有主体"] * named, *["句中另有地名"] * placed))
    for named in (False, True)
    for placed in (False, True)
}


def describe(candidates: list[Candidate], scene: Scene) -> list[list[str]]:
    """Return the features of every candidate of one number, in their order, without those of the scene."""
    return [[name for one in own for name in one.names] for own in parts_of(candidates, scene)]


def parts_of(candidates: list[Candidate], scene: Scene) -> list[Parts]:
    """Return the features of every candidate of one number in parts, without those of the scene."""
    offers = _offers(scene.group, scene.kind, scene.named_so_far, scene.join)
    outside = _OUTSIDE[bool(scene.before), bool(scene.places)]
    found, held, told = [], [], 0
    for candidate in candidates:
        own = _features(candidate, scene, offers, outside)
        signs = reduce(or_, map(_SIGNS_OF, own))
        found.append(own)
        held.append(signs)
        told |= signs
    for own, signs in zip(found, held, strict=True):
        if told != signs:
            own.append(against(told & ~signs))
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


def _features(candidate: Candidate, scene: Scene, offers: "_Offers", outside: Part) -> Parts:
    topic = kind, name = candidate.topic
    found = [offers[tuple(candidate.marks)]]
    if candidate.before is not None:
        found += _before(candidate, candidate.before, scene)
        if candidate.after is not None and candidate.after.start == scene.item.quantity.end:
            found.append(_RIGHT_BEHIND)
    elif candidate.after is not None:
        found.append(_behind(candidate.after, scene))
    elif name:
        found.append(outside)
    is_previous = scene.previous_topic == topic
    previous = scene.walk.previous
    slots = (slot_of(candidate, scene.item), previous.slot) if previous is not None else None
    outer_join = scene.join if scene.outer_topic == topic else ""
    if slots is not None or outer_join or scene.source_topic == topic:
        found.append(_related(scene.source_topic == topic, slots, is_previous, outer_join))
    if is_previous:
        found.append(_history(scene))
    if kind == "region":
        found.append(_region(scene))
    elif kind == "sector":
        found.append(_sector(name))
    elif kind in ("enterprise", "cluster") and name not in table():
        found.append(_unlisted(name, UNLISTED in candidate.marks, HOLDING in candidate.marks))
    return found


class _Offers(dict[tuple[str, ...], Part]):
    """The ways in which a text offers a subject, each with what is counted and with the kind of document."""

    def __init__(self, group: str, kind: str, named: str, join: str) -> None:
        self.group, self.kind, self.named, self.join = group, kind, named, join

    def __missing__(self, marks: tuple[str, ...]) -> Part:
        counted = (f"{mark}／{self.group}" for mark in marks)
        far = (f"{mark}／{self.kind}" for mark in marks if mark in FAR)
        about = (f"{mark}{self.named}" for mark in TOPICS if mark in marks)
        listed = (f"{LISTED}，以{self.join}相连",) if LISTED in marks else ()
        if len(self) >= _KEPT:
            self.clear()
        found = self[marks] = part((*marks, *counted, *far, *about, *listed))
        return found


@lru_cache(maxsize=1024)
def _offers(group: str, kind: str, named: str, join: str) -> _Offers:
    return _Offers(group, kind, named, join)


@lru_cache(maxsize=4096)
def _related(is_source: bool, slots: tuple[str, str] | None, is_previous: bool, outer_join: str) -> Part:
    """Return what a subject has to do with the numbers before: it is that of one, its words stand where others did."""
    found = [OWNED] if is_source else []
    if slots is not None:
        found.append(f"{slots[0]}，前数{slots[1]}{'，同一主体' if is_previous else ''}")
    if outer_join:
        found.append(f"“其中”之前那个数的，以{outer_join}相连")
    return part(tuple(found))


@lru_cache(maxsize=64)
def _sector(name: str) -> Part:
    return part((name if name in ("规上工业", "工业") else "其他行业口径",))


@lru_cache(maxsize=4096)
def _unlisted(name: str, is_unlisted: bool, is_holding: bool) -> Part:
    """Return what the name of an industry or a firm looks like that no list holds."""
    found = ["名称未收录"]
    if is_unlisted:
        word = "生造词" if is_coined(name) else "词典里的词"
        if is_holding:
            found.append(f"{HOLDING}／{word}")
        found += ["像企业名" if FIRM_ENDING.search(name) else "不像企业名", word]
    return part(tuple(found))


def _before(candidate: Candidate, mention: Mention, scene: Scene) -> Parts:
    """Return the features of a mention before the number."""
    played = _part_of_speech(mention, scene)
    if mention.start >= scene.item.own_end or played.names == _ONLY_COMPARED.names:
        return [_ONLY_COMPARED]
    found = [played, _place(mention, scene), _nearer(mention, scene), _between(candidate, mention, scene)]
    if UNLISTED in candidate.marks:
        found.append(_noun(played.names, scene.group))
    if mention.word.needs_context and not scene.walk._eligible(mention, scene.item.own_end):
        found.append(_ALONE)
    if mention is scene.first_of_part:
        is_firm = mention.start - scene.part <= 2 and mention.word.subject_kind == "enterprise"
        found.append(_HEADS_PART if is_firm else _FIRST_OF_PART)
    return found


@lru_cache(maxsize=1024)
def _noun(played: tuple[str, ...], group: str) -> Part:
    return part((*(f"名词{one}" for one in played if one.startswith(("后接", "紧接"))), f"名词／{group}"))


def _between(candidate: Candidate, mention: Mention, scene: Scene) -> Part:
    """Return what stands between a mention and the number, and how often it is named."""
    between = scene.text[mention.end : scene.at]
    is_near = len(between) <= 2 and not CLAUSE.search(between)
    turns: tuple[str, ...] = ()
    tells_works = False
    if not is_near:
        if scene.walk.turns:
            turns = tuple([name for name, pattern in scene.walk.turns if pattern.search(between)])
        tells_works = scene.walk.tells_works and WORKS.search(between) is not None
    parts = scene.walk.parts if scene.item.size > 1 and ALIGNED not in candidate.marks else None
    is_other = parts is not None and parts[0][0] <= mention.start < parts[-1][1]
    return _stands(
        is_near, turns, tells_works, "）" in between and "（" not in between, candidate.mentions > 1, is_other
    )


@lru_cache(maxsize=1024)
def _stands(
    is_near: bool, turns: tuple[str, ...], tells_works: bool, in_brackets: bool, is_repeated: bool, is_other: bool
) -> Part:
    found = ["紧接数前"] if is_near else [f"其后有“{name}”" for name in turns]
    told = ((tells_works, "其后有建设经营之语"), (in_brackets, "在括号里"), (is_repeated, "句中多次点名"))
    found += [name for is_so, name in (*told, (is_other, "名单里别的一项")) if is_so]
    return part(tuple(found))


def _place(mention: Mention, scene: Scene) -> Part:
    """Return in which clause before the number a mention stands, and how many numbers stand between."""
    clauses, done, start = scene.clauses, scene.walk.done, mention.start
    since = 0
    for earlier in done[:-3:-1]:
        if earlier.quantity.start < start:
            break
        since += 1
    if start < scene.part:
        where = "分号之前"
    elif start >= scene.clause:
        where = "本分句"
    else:
        where = "前一分句" if len(clauses) < 2 or start >= clauses[-2] else "更前分句"
    return _placed(where, since, scene.group, scene.dimension)


@lru_cache(maxsize=1024)
def _placed(where: str, since: int, group: str, dimension: str) -> Part:
    return part((where, f"{where}／{group}", f"{where}／{dimension}", f"隔{since}个数", f"{where}隔{since}个数"))


def _nearer(mention: Mention, scene: Scene) -> Part:
    """Return what else is named between a mention and the number."""
    later = [m for m in scene.before if m.start > mention.start and m.word is not mention.word]
    has_place = bool(scene.places) and scene.places[-1].start >= mention.end
    if not later:
        return _nearer_kinds((), (), has_place)
    kinds = tuple(dict.fromkeys([m.word.subject_kind for m in later]))
    near = tuple(dict.fromkeys([m.word.subject_kind for m in later if m.start >= scene.clause]))
    return _nearer_kinds(kinds, near, has_place)


@lru_cache(maxsize=1024)
def _nearer_kinds(kinds: tuple[str, ...], near: tuple[str, ...], has_place: bool) -> Part:
    found = [f"更近处有 {kind}" for kind in kinds] or ["最近的主体"]
    found += [f"本分句更近处有 {kind}" for kind in near]
    return part((*found, *(["其后另有地名"] if has_place else ())))


def _part_of_speech(mention: Mention, scene: Scene) -> Part:
    """Return what a mention is in its clause: the same for every number of the sentence, so found once."""
    cache, place = scene.walk.parts_of_speech, (mention.start, mention.end)
    found = cache.get(place)
    if found is None:
        found = cache[place] = part(tuple(_clause_part(mention, scene)))
    return found


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


def _behind(mention: Mention, scene: Scene) -> Part:
    """Return the features of a mention behind the number."""
    gap = scene.text[scene.item.quantity.end : mention.start]
    how = (
        "数后紧接" if not gap else "数后“的”" if gap == "的" else "数后“的”字短语" if gap[0] == "的" else "数后同一分句"
    )
    found = [how, f"{how}／{scene.group}", f"{how}／{scene.dimension}", _follows(mention, scene)]
    if scene.before:
        found.append("数前另有主体")
    return part(tuple(found))


def _history(scene: Scene) -> Part:
    """Return how a number is joined to the one before, for the subject of that one."""
    named = "有" if scene.before and scene.before[-1].start >= scene.item.lead_start else "无"
    placed = "有" if scene.places and scene.places[-1].start >= scene.item.lead_start else "无"
    told = scene.previous.indicator if scene.previous is not None else ""
    groups = f"前数{group_of(told)}今{scene.group}"
    return _joined(scene.join, told == scene.frame.indicator, groups, scene.says_rest, f"{named}新主体{placed}地名")


@lru_cache(maxsize=1024)
def _joined(join: str, is_same: bool, groups: str, says_rest: bool, named: str) -> Part:
    rest = ("前数之后说其余",) if says_rest else ()
    return part((f"与前数以{join}相连", f"前数{'同' if is_same else '异'}指标", groups, *rest, f"前数之后{named}"))


def _region(scene: Scene) -> Part:
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
    return part(tuple(found))
