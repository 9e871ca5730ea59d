"""What is the same for all subjects that one number may be of: its clause, what it counts, what was told before it."""

from bisect import bisect_right
from functools import lru_cache
from typing import Protocol

from etl.candidates import ARTICLE_TOPIC, PARAGRAPH_TOPIC, SECTION_TOPIC, Walked
from etl.context import Frame
from etl.feature_parts import Part
from etl.lexicon import Mention
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, REGIONAL, Item, Sentence, is_compared
from etl.subject_memory import Topic
from etl.subject_words import AND_OTHERS, CLAUSE, OF_TRADE, THE_REST, TURNS, WHOLE_DISTRICT, WORKS, Named, join_of

_INVESTED = frozenset(("fixed_investment", "tech_upgrade_investment", "paid_in_investment"))
_VOLUMES = frozenset(("product_volume", "installed_capacity", "storage_capacity"))
_NAMED_SO_FAR = {
    (named, placed): f"而句中{'有' if named else '无'}主体{'有' if placed else '无'}地名"
    for named in (False, True)
    for placed in (False, True)
}
PLACES = {"local": "本地", "region": "区县", "outside": "外地"}


def _named(sentence: Sentence) -> tuple[list[Mention], list[Mention]]:
    """Return the subjects of a sentence, and the places that it does not only compare with."""
    return sentence.of_kind("subject"), [
        m for m in sentence.mentions if m.word.kind in PLACES and not is_compared(sentence, m)
    ]


def _topic(frame: Frame | None) -> Topic | None:
    return (frame.subject_kind, frame.subject) if frame is not None else None


_GROUPS = {
    indicator: group
    # What stands in two sets is of the one named last.
    for group, indicators in (
        ("产量", _VOLUMES),
        ("投资", _INVESTED),
        ("产出", OUTPUTS),
        ("项目", PROJECTS),
        ("企业数", FIRM_COUNTS),
        ("经济总量", REGIONAL),
    )
    for indicator in indicators
}


def group_of(indicator: str) -> str:
    """Return what sort of thing an indicator counts."""
    return _GROUPS.get(indicator, "其他")


class Judged(Walked, Protocol):
    """A walk that also tells which names can be subjects, and remembers what it found out about them."""

    previous: Item | None
    parts_of_speech: dict[tuple[int, int], Part]
    named: tuple[list[Mention], list[Mention]] | None
    turns: Named | None
    tells_works: bool
    tells_trade: bool
    tells_district: bool
    marks: list[int]

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
            walk.tells_district = WHOLE_DISTRICT.search(self.text, start, end) is not None
            walk.marks = [m.end() for m in CLAUSE.finditer(self.text, start, end)]
        self.subjects, places = walk.named
        self.before = [m for m in self.subjects if m.start < self.at]
        self.places = [m for m in places if m.start < self.at]
        start = self.sentence.start
        self.clauses = walk.marks[: bisect_right(walk.marks, self.at)]
        self.clause = self.clauses[-1] if self.clauses else start
        self.part = max(self.text.rfind("；", start, self.at), self.text.rfind(";", start, self.at)) + 1
        is_parted = self.part > start
        last = self.places[-1].end if self.places else -1
        self.is_placed = bool(self.places) and any(m.start == last for m in self.sentence.of_kind("indicator"))
        self.first_of_part = next((m for m in self.before if m.start >= self.part), None) if is_parted else None
        self.group, self.dimension = group_of(frame.indicator), item.quantity.dimension
        self.kind = walk.state.kind or "不明"
        self.join = join_of(item.lead) if walk.previous is not None else "首个数"
        self.named_so_far = _NAMED_SO_FAR[bool(self.before), bool(self.places)]
        self.says_rest = THE_REST.search(item.lead) is not None
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
        if "等" in self.item.lead and AND_OTHERS.search(self.item.lead[-6:]):
            found.append("数前是“等”")
        if self.says_rest:
            found.append("数前有“其余”")
        if "配套" in self.item.lead:
            found.append("数前有“配套”")
        if self.walk.tells_trade and OF_TRADE.search(self.text, self.clause, self.at):
            found.append("数前有行业之语")
        if self.walk.tells_district and WHOLE_DISTRICT.search(self.text, self.clause, self.at):
            found.append("数前有“全社会”“人均”")
        state, end = self.walk.state, self.item.quantity.end
        for name, topic in (
            (ARTICLE_TOPIC, state.article_subject),
            (SECTION_TOPIC, state.section_subject),
            (PARAGRAPH_TOPIC, state.paragraph_subject),
        ):
            if topic is not None:
                found.append(f"{name}是 {topic[0]}")
        for m in self.subjects:
            if end <= m.start <= end + 3:
                found.append("数后即是主体")
                break
        counted = _counted(self.frame.indicator, self.group, self.dimension, self.kind, self.frame.transformation)
        return (*counted, *found)


@lru_cache(maxsize=4096)
def _counted(indicator: str, group: str, dimension: str, kind: str, transformation: str) -> tuple[str, ...]:
    return f"指标 {indicator}", f"类别 {group}", f"量纲 {dimension}", f"文种 {kind}", f"口径 {transformation}"
