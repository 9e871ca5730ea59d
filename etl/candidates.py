"""Whose a number can be: every subject that the text around it offers, and where it offers it."""

import re
from dataclasses import dataclass, field
from typing import Protocol

from etl.context import State
from etl.examples import is_example
from etl.firm_types import TYPE
from etl.head_nouns import behind_place, is_head, is_kind_counted, is_noun, noun_at, works_behind
from etl.lexicon import Mention, Word
from etl.lists import Span
from etl.names import PLACE_KINDS, name_start
from etl.park_industry import is_of_park, is_task_of_park
from etl.reading import Item, Sentence, is_compared
from etl.regions import are_places
from etl.sentence_heads import topic_of_head
from etl.subject_memory import Topic
from etl.subject_words import THE_REST

REGION: Topic = ("region", "")
INDUSTRY = frozenset(("工业", "规上工业", "制造业", "规上制造业"))
_SCALE: Topic = ("sector", "规上工业")
SCALE = "规上企业之语"
UNLISTED, ALIGNED, INSIDE, HOLDING = "未收录的名词", "名单里对应的一项", "只是名词的一部分", "包含已知主体"
HEAD, PART_HEAD, SENTENCE_HEAD = "分句开头的名词", "分号后开头的名词", "句首的名词"
BESIDE, LABEL = "数前的名词", "分号后点出的"
WHOLE, WORKS_BEHIND, PRODUCT, INBORN = "并列名单整体", "数后的项目", "所产之物", "指标自带的行业"
PREVIOUS, EARLIER, LISTED = "前一个数的", "句中更前一个数的", "前面名单的合计"
SENTENCES_BACK = ("上一句", "上两句", "更前的句子")
BEGINS, ANNOUNCED, LAST_USED, USED = "前面一句的开头", "前面短句点出的", "上一句最后一个数的", "本段前文用过的"
CARRIED, HEADING, SECTION, TITLE = "上一段最后一个数的", "小标题", "大标题", "文件标题"
PARAGRAPH_HEAD, PARAGRAPH_TOPIC, SECTION_TOPIC, ARTICLE_TOPIC = "段首", "段落主题", "小节主题", "篇章主题"
PARAGRAPH_SECTOR, DOCUMENT_SECTOR = "段落行业", "全文行业"
MARKS = (
    SCALE, BESIDE, LABEL, UNLISTED, ALIGNED, INSIDE, HOLDING, HEAD, PART_HEAD, SENTENCE_HEAD, WHOLE, WORKS_BEHIND,
    PRODUCT, INBORN, PREVIOUS, EARLIER, LISTED, *SENTENCES_BACK, BEGINS, ANNOUNCED, LAST_USED, USED, CARRIED, HEADING,
    SECTION, TITLE, PARAGRAPH_HEAD, PARAGRAPH_TOPIC, SECTION_TOPIC, ARTICLE_TOPIC, PARAGRAPH_SECTOR, DOCUMENT_SECTOR,
)  # fmt: skip
"""In which ways a text offers a subject, beside naming it in the number's sentence."""
_FAINT = frozenset((*SENTENCES_BACK, BEGINS, ANNOUNCED, HEADING, SECTION, TITLE, CARRIED, DOCUMENT_SECTOR))
"""What alone never makes a subject that of a number whose own clause names one."""
_HEAD_REACH = 24
_LONGEST = 12
"""How many characters the name of an industry or a product has at most."""
_NEAR = 16
"""How many names and numbers back a sentence is looked through: its time stays linear, however long it is."""
_OF_SCALE = re.compile("(?<!占)规(?:上|模以上)中?小?(?:工业|(?P<made>制造业))?企业|其中[，,]?规(?:上|模以上)(?!工业)")
"""What makes amounts those of all industry above scale, whatever it counts: 规上工业企业34户，…实现产值39亿元."""
_SCOPE = re.compile("(?:规模以上|规上)(?:工业)?(?:企业)?")
"""Of which firms an industry is told, no part of its name."""
_OF_INDUSTRY = ("工业", "规上工业")
_BOTH = ("川渝", "成渝", "巴渝")  # two provinces: no region of ours, and no part of an industry's name
_OF_SEVERAL = re.compile("[\u4e00-\u9fff][及与和][\u4e00-\u9fff]{2}")
_DONE_WITH = re.compile("(?:下线|出货|产销|交付|出栏)$")
"""What is done with goods, between their name and their number: 整车下线4万辆."""
_PARTS = "、，；：和与及为中产"
"""What stands before a noun that is one of several, each with its number."""
_JOINED = ("", "、", "和", "与", "及", "以及")


@dataclass(slots=True)
class Candidate:
    """One subject that a number may be of, with every place that offers it."""

    topic: Topic
    before: Mention | None = None
    """Its nearest mention before the number, in the sentence."""
    after: Mention | None = None
    """Its first mention behind the number, in the number's clause."""
    mentions: int = 0
    """How often the sentence names it before the number."""
    marks: list[str] = field(default_factory=list)


class Walked(Protocol):
    """What a walk through a sentence knows when a number's subject is chosen."""

    sentence: Sentence
    state: State
    parts: list[Span] | None
    done: list[Item]
    listed: Topic | None
    product: str
    offered: dict[Topic, list[str]] | None
    """What the text before the sentence offers, once it was asked for."""
    nouns: dict[int, Span]
    """The unlisted nouns of the sentence, by where they may begin."""
    of_parks: dict[int, bool]
    """Whether an industry that the sentence names is a park's, by where it stands."""


class Candidates:
    """Collects the candidates of one number, each subject once."""

    def __init__(self, walk: Walked, item: Item, industry: str) -> None:
        self.walk, self.item, self.sentence, self.industry = walk, item, walk.sentence, industry
        self.found: dict[Topic, Candidate] = {REGION: Candidate(REGION)}

    def collect(self) -> list[Candidate]:
        """Return the candidates, the region first, then in the order in which the text offers them."""
        self._from_sentence()
        self._from_list()
        self._from_heads()
        self._from_numbers()
        self._from_text()
        if THE_REST.search(self.item.lead):
            self._leave_out_told()
        if self.walk.product:
            # What is made is no firm, whatever its name looks like.
            self.found.pop(("enterprise", self.walk.product), None)
        self._be_like_others()
        return [c for topic, c in self.found.items() if topic[0] != "cluster" or not are_places(topic[1])]

    def _be_like_others(self) -> None:
        """Take what no list holds for what the others of its list are: 交通、城建、能源投资分别增长…."""
        if self.walk.parts is None or self.item.size < 2:
            return
        text, (low, high) = self.sentence.text, noun_at(self.sentence.text, *self.walk.parts[self.item.place])
        if not {("cluster", text[low:high]), ("enterprise", text[low:high])} <= self.found.keys():
            return
        kinds = set[str]()
        if text.startswith("投资", noun_at(text, *self.walk.parts[-1])[1]):
            # What is invested in is no firm: 水利、交通、物流投资分别增长….
            kinds.add("sector")
        for part in self.walk.parts:
            named = self.sentence.mentions_in(*part, "subject")
            whole = [m.word.subject_kind for m in named if (m.start, m.end) == noun_at(text, *part)]
            kinds.update(whole or [m.word.subject_kind for m in named if m.word.subject_kind != "cluster"])
        if kinds and kinds <= {"cluster", "sector"}:
            del self.found["enterprise", text[low:high]]
        elif kinds == {"enterprise"}:
            del self.found["cluster", text[low:high]]

    def _leave_out_told(self) -> None:
        """Drop the firm that the last numbers were of where the rest is told: 甲公司41亿元；其余52户合计48亿元."""
        told = self.walk.done[-1].frame if self.walk.done else None
        if told is not None and told.subject_kind == "enterprise":
            self.found.pop((told.subject_kind, told.subject), None)

    def _take(self, topic: Topic) -> Candidate:
        kept = self.found.get(topic)
        if kept is None:
            kept = self.found[topic] = Candidate(topic)
        return kept

    def _offer(self, topic: Topic | None, mark: str) -> None:
        """Take a subject in under the name of what offers it."""
        if topic is not None and (topic[1] or topic == REGION):
            marks = self._take(topic).marks
            if mark not in marks:
                marks.append(mark)

    def _from_sentence(self) -> None:
        q, stop, state = self.item.quantity, self.item.tail_end, self.walk.state
        about, headed_by = state.article_subject, state.paragraph_head
        is_profile = about is not None and about[0] == "park" and state.kind != "报道"
        is_parks = headed_by is not None and headed_by[0] == "park"
        previous: Mention | None = None
        head: Mention | None = None
        named = [m for m in self.sentence.of_kind("subject") if m.start < stop]
        far = sum(m.start < q.start for m in named) - _NEAR if len(named) > _NEAR else 0
        for mention in named[max(far, 0) :]:
            if _is_of_trade(self.sentence.text, previous, mention) or (is_profile and self._is_of_home(mention)):
                continue
            if is_parks and is_task_of_park(self.sentence, mention, headed_by, q.start):
                continue
            if mention.word.subject in INDUSTRY and mention.start < q.start and self._is_of_park(mention):
                continue
            if mention.word.subject in INDUSTRY and any(m.start == mention.end and m.has_tail for m in named):
                continue  # 规模以上工业医药产业: of which firms the trade is told
            if mention.start < q.start:
                kept = self._take(topic_of(mention))
                is_own = kept.before is not None and kept.before.start >= self.item.clause_start
                if mention.start < self.item.own_end or not is_own:
                    # 工业技改投资占工业投资: what is measured against does not hide whose it is.
                    kept.before = mention
                kept.mentions += 1
                head = self._joined(previous, mention, head)
                previous = mention
            elif mention.start >= q.end:
                kept = self._take(topic_of(mention))
                kept.after = kept.after or mention

    def _is_of_park(self, mention: Mention) -> bool:
        """Tell the industry of a park that leads the sentence: the same for all numbers, so found once."""
        known = self.walk.of_parks
        if mention.start not in known:
            known[mention.start] = is_of_park(self.sentence, mention)
        return known[mention.start]

    def _is_of_home(self, mention: Mention) -> bool:
        """Tell 规上工业 of a park's own profile: it is the park's, unless a district is named right before it."""
        is_all = mention.word.subject_kind == "sector" and mention.word.subject in INDUSTRY
        return is_all and not any(
            m.word.kind in PLACE_KINDS and m.end <= mention.start and mention.start - m.end <= 4
            for m in self.sentence.mentions
        )

    def _joined(self, previous: Mention | None, mention: Mention, head: Mention | None) -> Mention:
        """Offer the whole of names in a row (装备、材料、医药三大产业); return the first of the row."""
        text = self.sentence.text
        if (
            previous is None
            or text[previous.end : mention.start] not in _JOINED
            or mention.word.subject_kind not in ("cluster", "sector")
            or previous.word.subject_kind == "park"
            or (previous.word.subject in INDUSTRY and previous.end == mention.start)
            or is_example(text, mention.word.subject_kind, mention.end, self.sentence.end)
        ):
            return mention
        head = head or previous
        kept = self._take(("cluster", text[head.start : mention.start] + mention.word.subject))
        kept.before, kept.mentions = mention, 1
        kept.marks.append(WHOLE)
        return head

    def _from_list(self) -> None:
        """Offer what stands at the number's place in a list that aligns with a run of numbers."""
        if self.walk.parts is None or self.item.size < 2:
            return
        start, stop = self.walk.parts[self.item.place]
        named = self.sentence.mentions_in(start, stop, "subject")
        for mention in named:
            self._offer(topic_of(mention), ALIGNED)
        low, high = noun_at(self.sentence.text, start, stop)
        # 丝纺 + 服装: a member whose name begins before the part of it that a list holds.
        if named and not low < named[0].start <= named[-1].end == high:
            return
        is_known = any(m.start < high and low < m.end and m not in named for m in self.sentence.mentions)
        is_time = any(p.start < high and low < p.end for p in self.sentence.periods)
        if not is_known and not is_time and is_noun(self.sentence.text[low:high]):
            self._offer_noun(low, high, ALIGNED)

    def _from_heads(self) -> None:
        """Offer the unlisted nouns at the head of the number's clause, of its part of the sentence, of the sentence."""
        text, start, item = self.sentence.text, self.sentence.start, self.item
        part = max(text.rfind("；", start, item.clause_start) + 1, start)
        for at, mark in ((item.clause_start, HEAD), (part, PART_HEAD), (start, SENTENCE_HEAD)):
            if at not in self.walk.nouns:
                self.walk.nouns[at] = self._noun(at)
            low, high = self.walk.nouns[at]
            if high > low:
                self._offer_noun(low, high, mark)
        if part > start:
            self._offer(topic_of_head(text, part, self.sentence.end, self.sentence.mentions), LABEL)
        low, high = self._noun_beside()
        if high > low:
            self._offer_noun(low, high, BESIDE)
        end = item.quantity.end
        span = works_behind(text, end, self.sentence.end) if text.startswith("的", end) else None
        if span is not None:
            self._offer(("enterprise", text[slice(*span)]), WORKS_BEHIND)

    def _noun_beside(self) -> Span:
        """Return where the unlisted noun stands that ends right before the number: 调节阀23.4%、分析仪器17.1%."""
        sentence, stop = self.sentence, self.item.quantity.start
        if self.item.own_end < stop:
            return stop, stop
        stop -= sentence.text[stop - 1] == "类"
        done = _DONE_WITH.search(sentence.text, max(stop - 2, sentence.start), stop)
        stop = done.start() if done is not None else stop
        low, lead_start = max(self.item.clause_start, stop - _LONGEST), self.item.lead_start
        for m in sentence.mentions:
            if low < m.end <= stop and m.start >= lead_start and m.word.kind != "subject":
                low = m.end
        for p in sentence.periods:
            if low < p.end <= stop and p.start >= lead_start:
                low = p.end
        if stop - low < 2:
            return low, low  # mostly something known stands right before the number
        low = name_start(sentence.text, low, stop, "cluster")
        is_apart = low > sentence.start and sentence.text[low - 1] in _PARTS
        if stop - low < 2 or not is_apart or any(m.start <= low and stop <= m.end for m in sentence.mentions):
            return low, low
        return (low, stop) if is_noun(sentence.text[low:stop]) else (low, low)

    def _offer_noun(self, low: int, high: int, mark: str) -> None:
        """Offer a noun that no list holds, as an industry and as a firm; what is known within it is but a part."""
        name = self.sentence.text[low:high]
        both: tuple[Topic, ...] = (("cluster", name), ("enterprise", name))
        if _OF_SEVERAL.search(name) or is_kind_counted(self.sentence.text, high):
            both = both[:1]  # 锰及电解锰冶炼, 电网项目15个: no firm is called so
        for topic in both:
            self._offer(topic, UNLISTED)
            self._offer(topic, mark)
            kept = self.found[topic]
            kept.before = kept.before or Mention(low, high, Word("subject", "", *topic))
        for other in list(self.found.values()):
            inside = other.before
            if inside is not None and low <= inside.start and inside.end <= high and other.topic[1] != name:
                self._offer(other.topic, INSIDE)
                for topic in both:
                    self._offer(topic, HOLDING)

    def _noun(self, at: int) -> Span:
        """Return where the unlisted noun stands that begins at ``at``; an empty span where something known does."""
        sentence = self.sentence
        for period in sentence.periods:
            if period.start == at:
                at = period.end
        at = behind_place(sentence.mentions, at)
        for m in sentence.mentions:
            if m.start == at and m.word.kind in ("subject", "indicator", TYPE):
                return at, at
        stop = next((item.quantity.start for item in sentence.items if item.quantity.start >= at), sentence.end)
        if stop - at < 2:
            return at, at
        for p in sentence.periods:
            if at < p.start < stop:
                # 比历史最低的2016年高出三成: what is compared with has no name
                stop = at if p.role == "base" and sentence.text[at] in "比较与同和跟" else p.start
        for m in sentence.of_kind("indicator"):
            if at < m.start < stop:
                stop = m.start
        low, high = noun_at(sentence.text, at, stop)
        if high - low < 2:
            return at, at
        if low > at and any(m.start == low and m.word.subject_kind == "enterprise" for m in sentence.mentions):
            return at, at  # 推动甲乳业 + 扩产: a firm and what it does
        if is_example(sentence.text, "enterprise", high, sentence.end):
            return at, at  # 支持甲、乙等品牌扩大产能: told for example of what follows
        scope = _SCOPE.match(sentence.text, low, high)
        low = scope.end() if scope is not None else low
        if high - low < 2 or any(m.start <= low and high <= m.end for m in sentence.mentions):
            return at, at
        if sentence.text.startswith(_BOTH, low) and any((m.start, m.end) == (low + 2, high) for m in sentence.mentions):
            return at, at  # 川渝汽车产量: whose cars they are, and no firm's name
        return (low, high) if is_head(sentence.text, low, high, sentence.mentions) else (at, at)

    def _from_numbers(self) -> None:
        """Take over whose the numbers before in the sentence were."""
        mark = PREVIOUS
        part = max(
            self.sentence.text.rfind("；", self.sentence.start, self.item.quantity.start) + 1, self.sentence.start
        )
        is_headed = False
        if part > self.sentence.start:
            named = self.sentence.mentions_in(part, min(part + _HEAD_REACH, self.item.quantity.start), "subject")
            is_headed = bool(named) and named[0].start - part <= 2
        for done in reversed(self.walk.done[-_NEAR:]):
            if is_headed and done.quantity.start < part:
                break  # 甲公司…；乙公司，…产值4亿元: what heads the part ends what was said before it
            if done.frame is not None:
                self._offer((done.frame.subject_kind, done.frame.subject), mark)
                mark = EARLIER
        self._offer(self.walk.listed, LISTED)
        text, start, stop = self.sentence.text, self.sentence.start, self.item.quantity.start
        is_near = text.find("规", start, stop) >= 0
        told = list(_OF_SCALE.finditer(text, start, stop)) if is_near else []
        reach = self.sentence.mentions_in(told[-1].end(), self.item.own_end) if told else ()
        if told and not any(m.word.kind in PLACE_KINDS and not is_compared(self.sentence, m) for m in reach):
            self._offer(("sector", "规上制造业") if told[-1]["made"] else _SCALE, SCALE)
        if self.industry:
            self._offer(("sector", self.industry), INBORN)
        if self.walk.product:
            self._offer(("cluster", self.walk.product), PRODUCT)

    def _from_text(self) -> None:
        """Take over what the text before the sentence offers, the same for all its numbers."""
        if self.walk.offered is None:
            self.walk.offered = offered_before(self.walk.state)
        found, low = self.found, self.item.clause_start
        is_named = False
        for one in found.values():
            if one.before is not None and one.before.start >= low:
                is_named = True
                break
        for topic, marks in self.walk.offered.items():
            kept = found.get(topic)
            if kept is not None:
                kept.marks += marks
            elif not (is_named and _FAINT.issuperset(marks)):
                found[topic] = Candidate(topic, marks=list(marks))


def _is_of_trade(text: str, previous: Mention | None, mention: Mention) -> bool:
    """Tell 工业 of 采矿业工业增加值: what a trade's industry does is the trade's."""
    if previous is None or mention.word.subject_kind != "sector":
        return False
    between = text[previous.end : mention.start]
    if between == "" and previous.has_tail and mention.word.subject in _OF_INDUSTRY:
        return True  # 装备产业规上工业产值 is of the trade
    return between == "" and mention.word.subject == "工业" and previous.word.subject.endswith("业")


def offered_before(state: State) -> dict[Topic, list[str]]:
    """Return the subjects that title, headings, paragraph and sentences before offer, and in which ways."""
    found: dict[Topic, list[str]] = {}

    def offer(topic: Topic | None, mark: str) -> None:
        if topic is not None and (topic[1] or topic == REGION):
            marks = found.setdefault(topic, [])
            if mark not in marks:
                marks.append(mark)

    memory = state.memory
    for back, told in enumerate(reversed(memory.sentences)):
        for place, topic in enumerate(told.named):
            offer(topic, SENTENCES_BACK[min(back, 2)])
            if not place:
                offer(topic, BEGINS)
            if told.is_lead:
                offer(topic, ANNOUNCED)
    offer(memory.used[-1] if memory.used else None, LAST_USED)
    for topic in dict.fromkeys(memory.used):
        offer(topic, USED)
    offer(memory.carried, CARRIED)
    for mark, named in ((HEADING, memory.heading), (SECTION, memory.section), (TITLE, memory.title)):
        for topic in named:
            offer(topic, mark)
    offer(state.paragraph_head, PARAGRAPH_HEAD)
    offer(state.paragraph_subject, PARAGRAPH_TOPIC)
    offer(state.section_subject, SECTION_TOPIC)
    offer(state.article_subject, ARTICLE_TOPIC)
    offer(("sector", state.paragraph_sector), PARAGRAPH_SECTOR)
    offer(("sector", state.document_sector), DOCUMENT_SECTOR)
    return found


def topic_of(mention: Mention) -> Topic:
    """Return the subject that a mention names, as the data model writes it."""
    return mention.word.subject_kind, mention.word.subject.replace("规模以上", "规上")
