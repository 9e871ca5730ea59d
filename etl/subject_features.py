"""What speaks for a subject: where the text offers it, what part it plays there, and what the number counts.

Every feature is a short Chinese phrase, so that a choice can be explained in its own words. A feature of a candidate
counts twice, for every subject and for those of its kind; what is the same for all candidates of a number (what it
counts, the kind of document) can only speak for a kind.
"""

import re
from functools import lru_cache
from typing import Protocol

from etl.candidates import (
    ALIGNED,
    ARTICLE_TOPIC,
    CARRIED,
    HEAD,
    HEADING,
    INBORN,
    LAST_USED,
    LISTED,
    PARAGRAPH_HEAD,
    PARAGRAPH_TOPIC,
    REGION,
    SECTION_TOPIC,
    TITLE,
    UNLISTED,
    Candidate,
    Walked,
)
from etl.context import Frame
from etl.firm_types import TYPE
from etl.head_nouns import is_coined
from etl.lexicon import Mention, table
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, REGIONAL, Item, Sentence, is_compared, light
from etl.subject_memory import Topic
from etl.subject_words import (
    AND_OTHERS,
    CLAUSE,
    FIRM_ENDING,
    OF_TRADE,
    THE_REST,
    TURNS,
    WHOLE_DISTRICT,
    WORKS,
    Named,
    join_of,
    word_before,
    word_behind,
)

_INVESTED = frozenset(("fixed_investment", "tech_upgrade_investment", "paid_in_investment"))
FAR = frozenset((ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_TOPIC, PARAGRAPH_HEAD, CARRIED, LAST_USED, TITLE, HEADING))
"""Places outside the sentence whose worth depends on the kind of document."""
_SIGNS = re.compile(r"[^\w，。；：、（）]")
"""Bullets and the like before a name say nothing of it."""
TOPICS = (ARTICLE_TOPIC, SECTION_TOPIC, PARAGRAPH_HEAD)
"""What a text is about all along counts most where its sentence names nothing else."""
COMPARED, OWNED, PLACED = "只作比较", "所从之数的", "地名紧接指标前"
RIVALS = (
    PLACED,
    ALIGNED,
    HEAD,
    "本分句",
    "紧接数前",
    "紧接指标前",
    OWNED,
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
PLACES = {"local": "本地", "region": "区县", "outside": "外地"}


def _named(sentence: Sentence) -> tuple[list[Mention], list[Mention]]:
    """Return the subjects of a sentence, and the places that it does not only compare with."""
    subjects = [m for m in sentence.mentions if m.word.kind == "subject"]
    return subjects, [m for m in sentence.mentions if m.word.kind in PLACES and not is_compared(sentence, m)]


def _topic(frame: Frame | None) -> Topic | None:
    return (frame.subject_kind, frame.subject) if frame is not None else None


def group_of(indicator: str) -> str:
    """Return what sort of thing an indicator counts."""
    if indicator in REGIONAL:
        return "经济总量"
    if indicator in FIRM_COUNTS:
        return "企业数"
    if indicator in PROJECTS:
        return "项目"
    if indicator in OUTPUTS:
        return "产出"
    if indicator in _INVESTED:
        return "投资"
    return "产量" if indicator == "product_volume" else "其他"


class Judged(Walked, Protocol):
    """A walk that also tells which names can be subjects, and remembers what it found out about them."""

    previous: Item | None
    parts_of_speech: dict[tuple[int, int], tuple[str, ...]]
    named: tuple[list[Mention], list[Mention]] | None
    turns: Named | None
    tells_works: bool
    tells_trade: bool

    def _eligible(self, mention: Mention, stop: int) -> bool: ...


class Scene:
    """What is the same for all candidates of one number."""

    def __init__(self, walk: Judged, item: Item, frame: Frame, source: Item | None) -> None:
        self.walk, self.item, self.frame = walk, item, frame
        self.sentence, self.text, self.at = walk.sentence, walk.sentence.text, item.quantity.start
        self.previous = walk.previous.frame if walk.previous is not None else None
        self.previous_topic = _topic(self.previous)
        self.source_topic = _topic(source.frame if source is not None else None)
        if walk.named is None or walk.turns is None:
            walk.named = _named(walk.sentence)
            # What the whole sentence does not hold, no part of it does.
            start, end = self.sentence.start, self.sentence.end
            walk.turns = tuple(turn for turn in TURNS if turn[1].search(self.text, start, end))
            walk.tells_works = WORKS.search(self.text, start, end) is not None
            walk.tells_trade = OF_TRADE.search(self.text, start, end) is not None
        self.subjects, places = walk.named
        self.before = [m for m in self.subjects if m.start < self.at]
        self.places = [m for m in places if m.start < self.at]
        start = self.sentence.start
        self.clauses = [m.end() for m in CLAUSE.finditer(self.text, start, self.at)]
        self.clause = self.clauses[-1] if self.clauses else start
        self.part = max(self.text.rfind("；", start, self.at), self.text.rfind(";", start, self.at)) + 1
        is_parted = self.part > start
        last = self.places[-1].end if self.places else -1
        self.is_placed = any(m.start == last and m.word.kind == "indicator" for m in self.sentence.mentions)
        self.first_of_part = next((m for m in self.before if m.start >= self.part), None) if is_parted else None
        self.group, self.dimension = group_of(frame.indicator), item.quantity.dimension
        self.kind = walk.state.kind or "不明"
        self.join = join_of(item.lead) if walk.previous is not None else "首个数"
        self.named_so_far = f"而句中{'有' if self.before else '无'}主体{'有' if self.places else '无'}地名"
        self.outer_topic = self._outer()
        self.about = self._about()

    def _outer(self) -> Topic | None:
        """Return whose the last number was before 其中 told of parts: what goes on behind them is often of it again."""
        at = self.text.rfind("其中", self.sentence.start, self.item.lead_start)
        before = [d for d in self.walk.done[-8:] if d.quantity.start < at] if at >= 0 else []
        return _topic(before[-1].frame) if before else None

    def _about(self) -> tuple[str, ...]:
        """Return what the number counts, where the document comes from and what its sentence names."""
        found = ["句中前文有主体" if self.before else "句中前文无主体"]
        if not self.places:
            found.append("句中前文无地名")
        else:
            found.append("本分句有地名" if self.places[-1].start >= self.clause else "前面分句有地名")
        if self.item.size > 1:
            found.append("数在名单里")
        if AND_OTHERS.search(self.item.lead[-6:]):
            found.append("数前是“等”")
        if THE_REST.search(self.item.lead):
            found.append("数前有“其余”")
        if "配套" in self.item.lead:
            found.append("数前有“配套”")
        if self.walk.tells_trade and OF_TRADE.search(self.text, self.clause, self.at):
            found.append("数前有行业之语")
        if WHOLE_DISTRICT.search(self.text, self.clause, self.at):
            found.append("数前有“全社会”“人均”")
        state, end = self.walk.state, self.item.quantity.end
        for name, topic in (
            (ARTICLE_TOPIC, state.article_subject),
            (SECTION_TOPIC, state.section_subject),
            (PARAGRAPH_TOPIC, state.paragraph_subject),
        ):
            if topic is not None:
                found.append(f"{name}是 {topic[0]}")
        if any(end <= m.start <= end + 3 for m in self.subjects):
            found.append("数后即是主体")
        counted = _counted(self.frame.indicator, self.group, self.dimension, self.kind, self.frame.transformation)
        return (*counted, *found)


@lru_cache(maxsize=4096)
def _counted(indicator: str, group: str, dimension: str, kind: str, transformation: str) -> tuple[str, ...]:
    return f"指标 {indicator}", f"类别 {group}", f"量纲 {dimension}", f"文种 {kind}", f"口径 {transformation}"


def describe(candidates: list[Candidate], scene: Scene) -> list[list[str]]:
    """Return the features of every candidate of one number, in their order, without those of the scene."""
    found = [_features(candidate, scene) for candidate in candidates]
    held = [_RIVALS.intersection(one) for one in found]
    # Always in one order: sums of floats, and so a choice between equals, depend on it.
    for sign in (sign for sign in RIVALS if any(sign in own for own in held)):
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
