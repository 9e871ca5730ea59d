"""Whose number it is: the region's, an industry's, a firm's or a park's.

What the data model defines is decided by rule: gross regional product is the region's, a count of firms of a type never
that of 规上工业, 单位规上工业增加值能耗 that of 规上工业. Everything else is a choice among all that the text offers.
"""

import re
from functools import cache

from etl.beside_firms import firm_beside
from etl.candidates import INDUSTRY, REGION, SCALE, SENTENCE_HEAD, UNLISTED, Candidate, Candidates, topic_of
from etl.context import Frame
from etl.lexicon import Mention, Word, table
from etl.lists import COMMA, Span
from etl.names import NO_NAME, is_no_name
from etl.products import product_named
from etl.reading import FIRM_COUNTS, OUTPUTS, RATES, REGIONAL, Item
from etl.regions import CITY
from etl.subject_features import slot_of
from etl.subject_memory import Topic
from etl.subject_scene import Scene
from etl.subject_weights import Choice, likeliest, reason
from etl.taken_up import taken_up
from etl.time_choice import TimeChoice
from etl.topics import is_form_of

_NEXT_MEMBER = re.compile(r"[，,、；;](?:其中)?([\u4e00-\u9fff]{2,10}?)(?:同比)?(?:增长|下降|产值|实现产值)?(?:达|为)?")
_BUILDING = re.compile("(?:建设|新建|打造|规划|建)$")
"""What comes before a park that is to be built: it is not whose the numbers after it are."""
_LEADS_TO_PART = ("其中", "其中，", "其中,", "造”", "产”")
"""What stands before a part that has its own measure: 其中新能源汽车产量, “渝江造”新能源汽车产量."""
_HEAD = 6
"""How many characters stand before the place that a clause is of: 按区域分，大足区12个."""
_COVERED = re.compile(r"(?:涵盖|覆盖|涉及)[^。；\d]*$")
_OF_INDUSTRY = re.compile(r"制造|加工|企业|增加|产值|产量|项目|方面|、|和|与|及|分|增|下|实现|完成|\d")
"""What follows a word that alone may be an industry or not, where it is one."""
_OUTPUT_OF_SCALE = frozenset(("gross_output", "revenue", "profit"))
"""What a sentence that begins with how many firms above scale there are tells of all of them, not of the district."""
_KIND = re.compile(
    "(?:[、，,；;]|其中[，,]?|^)(?!其中)(?P<name>[\u4e00-\u9fff]{2,8})类(?:项目|企业)?(?:有|共|约|各|达)*$"
)
_NO_INDUSTRY = re.compile(
    "产业|工业|基础|设施|平台|民生|社会|农|服务|文旅|旅游|交通|商贸|城[建市]|政府|技改|其他|其它|生态|重大|重点|招商|公共|教育|医疗|科技|改造|研发"
)
"""Kinds of projects that are no industry."""
_OF_ALL_INVESTMENT = re.compile("(?:民间|基础设施(?:建设)?|社会领域|国有|外商)投资(?![，。；])")
"""Investment by who makes it or what it is for: of the whole place, unless an industry's name leads it."""
_MEANS = re.compile("围绕|聚焦|瞄准|依托|立足|利用")
_OF_CARS = {"零部件": "汽车零部件", "新能源": "新能源汽车"}
"""What a text on cars calls shortly."""
_NAMES = 200
"""How many names of its own a text is followed by: each is looked for in every later sentence."""
_ON_THE_WAY = re.compile(
    "(?:重点|加快|全力|积极|大力)*(?:支持|推进|推动|依托|围绕|引进|加快|发挥|建设|实施|抓好|以|鼓励|引导|培育|做)"
)
"""What a clause begins with that names whom a plan supports or builds on."""
_FOR_EXAMPLE = ("拿", "以", "就", "像")
_OF_ALL_POWER = re.compile("(?:电力|工业[^，。；]{0,4}发电)(?:总|累计)?装机")
"""What power plants have together: 电力装机 is that of the place."""
_OF_THE_RAISED = OUTPUTS | {"fixed_investment", "tech_upgrade_investment"}
"""What a plan states of an industry that it sets out to raise."""
_OF_ALL = re.compile("规上|规模以?上?工业|固定资产|全[区县市社]")
_SPENT = re.compile("(?:投入|投资)(?:资金)?(?:约|超|近|达|共)*$")
_NEVER_OF_INDUSTRY = FIRM_COUNTS | {"fiscal_support"}


@cache
def _is_choosy(indicator: str) -> bool:
    """Tell an indicator that cannot be stated of every subject."""
    return indicator in _NEVER_OF_INDUSTRY or indicator.startswith(("projects_", "firms_"))


def may_be_of(topic: Topic, indicator: str) -> bool:
    """Tell a subject that an indicator can be stated of.

    A count of firms of a type is never that of 规上工业, a count of projects or firms never that of one firm.
    """
    if topic[0] == "enterprise":
        return indicator == "firms_supporting" or not indicator.startswith(("projects_", "firms_"))
    return not (topic[0] == "sector" and topic[1] in INDUSTRY and indicator in _NEVER_OF_INDUSTRY)


def _goods_told(candidates: list[Candidate]) -> Candidate | None:
    """Return the goods that the sentence named last: what is counted in tons is made by no district."""
    named = [(c.before.start, c) for c in candidates if c.topic[0] == "cluster" and c.before is not None]
    known = [(at, c) for at, c in named if UNLISTED not in c.marks]
    return max(known or named, key=lambda told: told[0])[1] if named else None


class SubjectChoice(TimeChoice):
    """Chooses subjects."""

    def _choose_subject(self, item: Item, frame: Frame, source: Item | None) -> None:
        """Give a number the likeliest of the subjects that the text offers; ``source``: the number that it follows."""
        if frame.indicator in REGIONAL and frame.transformation not in ("change", "share"):
            frame.subject_kind, frame.subject = REGION
            return
        if (kind := self._kind_counted(item)) is not None:
            frame.subject_kind, frame.subject = kind
            frame.is_listed = kind[1] in table()
            return
        if frame.indicator == "installed_capacity" and _OF_ALL_POWER.search(item.lead):
            frame.subject_kind, frame.subject = REGION
            return
        if frame.indicator == "product_volume":
            self.product = product_named(self.sentence.text, self.sentence.start, item)
        offered = Candidates(self, item, self._industry_named(item, frame.indicator)).collect()
        candidates = offered
        if _is_choosy(frame.indicator):
            candidates = [c for c in offered if may_be_of(c.topic, frame.indicator)]
        is_open = len(candidates) > 1
        choice = likeliest(candidates, Scene(self, item, frame, source)) if is_open else Choice(candidates[0], 1.0, [])
        made, self.product = ("cluster", self.product), ""
        if frame.indicator == "product_volume" and choice.topic[0] in ("region", "sector"):
            goods = next((c for c in candidates if c.topic == made), None) or _goods_told(candidates)
            choice = Choice(goods or choice.candidate, choice.chance, [])
        if choice.topic == REGION and frame.indicator in _OUTPUT_OF_SCALE:
            choice = next((Choice(c, choice.chance, []) for c in candidates if SCALE in c.marks), choice)
        if choice.topic[0] == "sector" and self._is_of_all_investment(item, frame):
            choice = Choice(next(c for c in candidates if c.topic == REGION), choice.chance, [])
        choice = self._of_whom_else(item, frame, choice, candidates)
        if (industry := self._industry_of_place(item, choice.candidate, candidates)) is not None:
            choice = Choice(industry, choice.chance, [])
        head = self._head_of_paragraph(choice.candidate, candidates) or self._aim_of_head(item, frame, choice.candidate)
        head = head or self._example(choice.candidate, candidates) or self._taken_up(item, frame, choice.candidate)
        if head is not None:
            choice = Choice(head, 1.0, [])
        own = (
            self._measured_here(item, frame, candidates) if source is None else self._told_of(item, source, candidates)
        )
        if own is not None and choice.topic != own.topic:
            choice = Choice(own, choice.chance, [])
        item.chance, item.slot = choice.chance, slot_of(choice.candidate, item)
        self._name(choice.candidate, frame)
        self._note(choice, frame)

    def _last_topic(self) -> Topic | None:
        """Return whose the last number was, of this paragraph or of the one before; None before there was one."""
        if self.previous is not None and self.previous.frame is not None:
            return self.previous.frame.subject_kind, self.previous.frame.subject
        memory = self.state.memory
        return memory.used[-1] if memory.used else memory.carried

    def _park_told_of(self, item: Item, choice: Choice, candidates: list[Candidate]) -> Candidate | None:
        """Return the park whose the last number was where the sentence names nobody and goes on: …。亩均产值4亿元."""
        chosen, used = choice.candidate, self.state.memory.used
        is_whole = chosen.topic == REGION or chosen.topic[1] in INDUSTRY
        if not used or used[-1][0] != "park" or not is_whole or chosen.before is not None or chosen.after is not None:
            return None
        if item.clause_start > self.sentence.start or (self.named is not None and (self.named[0] or self.named[1])):
            return None
        return next((c for c in candidates if c.topic == used[-1]), None)

    def _park_gone_on_about(self, item: Item, candidates: list[Candidate]) -> Candidate | None:
        """Return the park of the number before where the same sentence goes on: …产值98亿元；工业投资12亿元，增长8%."""
        told = self.previous.frame if self.previous is not None else None
        if told is None or told.subject_kind != "park" or self._own_regions(self.sentence.start, item.own_end):
            return None
        if any(m.word.subject_kind == "park" for m in self.sentence.mentions):
            return None  # what a park that the sentence names leads is decided where its industry is found
        return next((c for c in candidates if c.topic == (told.subject_kind, told.subject)), None)

    def _of_whom_else(self, item: Item, frame: Frame, choice: Choice, candidates: list[Candidate]) -> Choice:
        """Return the choice, or that of the park, the district, the row or the firm that the words lead to instead."""
        if frame.indicator in OUTPUTS and (park := self._park_told_of(item, choice, candidates)) is not None:
            choice = Choice(park, choice.chance, [])
        if choice.topic[1] in INDUSTRY and (park := self._park_gone_on_about(item, candidates)) is not None:
            choice = Choice(park, choice.chance, [])
        if choice.topic[0] == "park" and self._is_of_place_named(item, choice.candidate):
            choice = Choice(candidates[0], choice.chance, [])
        if self.state.is_row and choice.candidate.before is None:
            # ——甲冶炼停产，产值仅…: a row of what was parted is of the noun that it begins with.
            choice = next((Choice(c, choice.chance, []) for c in candidates if SENTENCE_HEAD in c.marks), choice)
        if (told := self._last_topic()) is not None:
            beside = firm_beside(self.sentence, item, told, choice.topic, candidates)
            if beside is not None and beside.before is not None:
                choice = Choice(beside, choice.chance, [])
                self.sentence.take(beside.before)
                self.named = None
        return choice

    def _measured_here(self, item: Item, frame: Frame, candidates: list[Candidate]) -> Candidate | None:
        """Return the one industry of a number's clause that has its own measure: 其中新能源汽车产量52万辆."""
        if self.parts is not None or item.size > 1 or frame.indicator not in OUTPUTS | {"product_volume"}:
            return None
        named = list(self.sentence.mentions_in(item.clause_start, item.own_end))
        subjects = [m for m in named if m.word.kind == "subject"]
        if (
            len(subjects) != 1
            or subjects[0].word.subject_kind != "cluster"
            or not self._eligible(subjects[0], item.own_end)
        ):
            return None
        measure = [m for m in named if m.word.kind == "indicator" and m.word.code == frame.indicator]
        if len(measure) != 1 or measure[0].start != subjects[0].end or measure[0].end < item.lead_start:
            return None
        if not self.sentence.text.endswith(_LEADS_TO_PART, 0, subjects[0].start):
            return None
        return next((c for c in candidates if c.topic == topic_of(subjects[0])), None)

    def _told_of(self, item: Item, source: Item | None, candidates: list[Candidate]) -> Candidate | None:
        """Return whose the number before is where one that depends on it follows and nobody is named between."""
        told = source.frame if source is not None else None
        if source is None or told is None or source.size > 1 or item.size > 1 or item.quantity.dimension not in RATES:
            return None
        between = (source.quantity.end, item.quantity.start)
        if any(not self._is_compared(m) for m in self.sentence.mentions_in(*between) if m.word.kind != "indicator"):
            return None
        if self.sentence.text.find("；", *between) >= 0 or self.sentence.text.find(";", *between) >= 0:
            return None
        return next((c for c in candidates if c.topic == (told.subject_kind, told.subject)), None)

    def _is_of_place_named(self, item: Item, chosen: Candidate) -> bool:
        """Tell a district that heads its clause where a park is only told of before it: …；大足区12个，总投资9亿元."""
        if chosen.before is not None or chosen.after is not None or not self.places:
            return False
        text, start = self.sentence.text, self.sentence.start
        part = max(text.rfind("；", start, item.clause_start), text.rfind(";", start, item.clause_start), start - 1) + 1
        own = [m for m in self._own_regions(part, item.own_end) if m.word.kind == "region"]
        return (
            bool(own)
            and own[0].start - part <= _HEAD
            and not any(
                m.word.subject_kind == "park" and m.start < item.own_end
                for m in self.sentence.mentions_in(own[0].end, item.own_end)
            )
        )

    def _industry_of_place(self, item: Item, chosen: Candidate, candidates: list[Candidate]) -> Candidate | None:
        """Return the industry that a number is of where only its place, or the whole district, was chosen.

        园区食品产业集聚企业58家: the park says where. 汽摩产业产值达到31亿元，规上企业达到15家: of it in a text on it.
        """
        named = chosen.before
        if named is not None and chosen.topic[0] == "park":
            behind = [m for m in self.sentence.mentions if m.start == named.end and m.has_tail]
            is_led = bool(behind) and behind[0].word.subject_kind == "cluster" and behind[0].end <= item.own_end
            return next((c for c in candidates if is_led and c.before is behind[0]), None)
        told = self.previous.frame if self.previous is not None else None
        if told is None or chosen.topic != REGION or self._own_regions(item.lead_start, item.own_end):
            return None
        topic = (told.subject_kind, told.subject)
        about = self.state.article_subject
        is_cluster = topic[0] == "cluster" and about is not None and about[0] == "cluster"
        is_own = is_cluster and about is not None and is_form_of(topic[1], about[1]) and told.status == "target"
        return next((c for c in candidates if is_own and c.topic == topic), None)

    def _head_of_paragraph(self, chosen: Candidate, candidates: list[Candidate]) -> Candidate | None:
        """Return what heads the paragraph where its sentence names nobody and the whole text's subject was chosen.

        In a plan for 乙材料, （一）丙链条。 or 1.甲园区。 has for its own what follows: 到2027年产值达到90亿元.
        """
        head, about = self.state.paragraph_head, self.state.article_subject
        if head is None or about is None or head == about or chosen.before is not None or chosen.after is not None:
            return None
        is_whole = chosen.topic == about or (chosen.topic == REGION and self.state.is_plan and not self.places)
        return next((c for c in candidates if c.topic == head), None) if is_whole else None

    def _example(self, chosen: Candidate, candidates: list[Candidate]) -> Candidate | None:
        """Return the firm that the sentence tells of for example, whatever goods it names: 拿甲传动来说，…交付9万套."""
        head, sentence = self.state.paragraph_head, self.sentence
        if head is None or head[0] != "enterprise" or chosen.topic[0] not in ("region", "cluster"):
            return None
        if self.places or not sentence.text.startswith(_FOR_EXAMPLE, sentence.start):
            return None
        return next((c for c in candidates if c.topic == head), None)

    def _aim_of_head(self, item: Item, frame: Frame, chosen: Candidate) -> Candidate | None:
        """Return what heads the paragraph where a clause states its aim and names nobody: 到2027年产值达到90亿元.

        Whoever is to be supported on the way (推进甲纸业三期…；到2027年产值…) is not whose aim it is.
        """
        head, named = self.state.paragraph_head, chosen.before
        if head is None or head[0] != "cluster" or chosen.topic == head or named is None:
            return None
        if frame.indicator not in OUTPUTS or named.start >= item.clause_start:
            return None
        text, start = self.sentence.text, self.sentence.start
        if chosen.topic[0] == "cluster" and chosen.topic[1] in head[1] and text.startswith("企业", named.end):
            return Candidate(head)
        clause = max((m.end() for m in COMMA.finditer(text, start, named.start)), default=start)
        own = [p for p in self.sentence.periods if item.clause_start <= p.start and p.end <= item.quantity.start]
        has_time = any(text[p.start] in "到至2" for p in own)
        return Candidate(head) if has_time and _ON_THE_WAY.match(text, clause, named.start) else None

    def _taken_up(self, item: Item, frame: Frame, chosen: Candidate) -> Candidate | None:
        """Return the industry that a part of the sentence sets out to raise where the number's clause names nobody.

        提升甲产业，累计投入20亿元，实现产值50亿元；振兴乙业，…: each has what follows it, up to the next part.
        """
        text, start, named = self.sentence.text, self.sentence.start, chosen.before
        is_spent = frame.indicator == "other" and _SPENT.search(item.lead) is not None
        is_general = chosen.topic[0] in ("region", "sector", "cluster")
        if not (is_spent or frame.indicator in _OF_THE_RAISED) or not is_general:
            return None
        part = max(text.rfind(mark, start, item.clause_start) for mark in "；;。") + 1
        part, own = max(part, start), (item.clause_start, item.own_end)
        if item.clause_start <= part or _OF_ALL.search(text, *own):
            return None
        told = [m for m in self.sentence.mentions_in(*own, "subject") if m.word.subject not in INDUSTRY]
        is_said = named is not None and named.start >= part and chosen.topic[1] not in INDUSTRY
        if told or (is_said and not _ON_THE_WAY.match(text, self._clause_of(named, part))):
            return None
        raised = taken_up(text, part, item.lead_start, item.clause_start, self.sentence.mentions)
        if raised is None or self._own_regions(raised.end, item.own_end):
            return None
        return Candidate(topic_of(raised))

    def _clause_of(self, mention: Mention | None, part: int) -> int:
        stop = part if mention is None else mention.start
        return max((m.end() for m in COMMA.finditer(self.sentence.text, part, stop)), default=part)

    def _is_of_all_investment(self, item: Item, frame: Frame) -> bool:
        """Tell a part of all investment that is of no sector: 工业投资增长12%，民间投资增长5%."""
        m = _OF_ALL_INVESTMENT.search(item.lead) if frame.indicator == "fixed_investment" else None
        if m is None or "其中" in item.lead:
            return False
        return not self.sentence.mentions_in(item.lead_start, item.lead_start + m.start(), "subject")

    def _kind_counted(self, item: Item) -> Topic | None:
        """Return the industry that names a kind of what is counted: 其中制动转向类13个、车身内饰类9个."""
        m = _KIND.search(item.lead) if item.quantity.dimension == "count" else None
        if m is None or _NO_INDUSTRY.search(m["name"]) or is_no_name(m["name"]):
            return None
        low = item.lead_start + m.start("name")
        named = [k for k in self.sentence.mentions_in(low, low + len(m["name"]), "subject") if k.start == low]
        is_whole = bool(named) and named[-1].end >= low + len(m["name"])
        return ("cluster", named[-1].word.subject if is_whole else m["name"])

    def _name(self, chosen: Candidate, frame: Frame) -> None:
        """Write the subject into the frame; a firm that no list holds is known by its name from here on."""
        kind, name = frame.subject_kind, frame.subject = chosen.topic
        if name in _OF_CARS and self._tells_of_cars() and (name != "新能源" or frame.indicator == "product_volume"):
            name = frame.subject = _OF_CARS[name]
        listed = table().get(name)
        frame.is_listed = listed is not None
        if kind == "park" and listed is not None and listed.code and CITY in (self.state.region or CITY, frame.region):
            frame.region = listed.code
        if kind == "enterprise" and name and not frame.is_listed and len(self.state.names) < _NAMES:
            self.state.names.setdefault(name, Word("subject", "", kind, name))
            self.state.last_named[kind] = chosen.topic

    def _tells_of_cars(self) -> bool:
        """Whether the text around is on cars: its parts without a word more are theirs."""
        state = self.state
        topics = [state.article_subject, state.section_subject, state.paragraph_head, *state.memory.title]
        topics += [topic for told in state.memory.sentences for topic in told.named]
        topics += [topic_of(m) for m in self.sentence.mentions if m.word.kind == "subject"]
        return any(topic is not None and "车" in topic[1] for topic in topics)

    def _note(self, choice: Choice, frame: Frame) -> None:
        """Say where the subject came from, and why it was chosen where somebody asks."""
        chosen = choice.candidate
        if chosen.topic[1] and chosen.before is None and chosen.after is None and chosen.marks:
            frame.notes.append(f"主体：承{chosen.marks[0]}“{chosen.topic[1]}”")
            frame.distance = max(frame.distance, 2)
        if self.state.is_explained:
            why = reason(choice)
            frame.notes.append(f"主体的依据（把握 {choice.chance:.2f}）：{why}")

    def _eligible(self, mention: Mention, stop: int) -> bool:
        """Tell a name that a number of its clause can be of from one only compared with, listed or ambiguous."""
        if mention.word.kind != "subject" or self._is_compared(mention):
            return False
        text = self.sentence.text
        if mention.word.subject_kind == "park" and text[mention.start - 1 : mention.start] in ("在", "于", "到"):
            return False
        is_industry = mention.word.subject_kind in ("cluster", "sector")
        if is_industry and _COVERED.search(text[self.sentence.start : mention.start]):
            return False
        head = self.state.paragraph_head
        if mention.word.subject_kind == "cluster" and head is not None and self._is_means(mention):
            return False
        if mention.word.subject_kind == "park" and head is not None and _BUILDING.search(text, 0, mention.start):
            return False
        if not mention.word.needs_context or mention.has_tail:
            return True
        after = text[mention.end : mention.end + 3]
        follows = any(m.start == mention.end and m.word.kind == "indicator" for m in self.sentence.mentions)
        return follows or mention.end >= stop or _OF_INDUSTRY.match(after) is not None

    def _is_means(self, mention: Mention) -> bool:
        """Tell what a cluster named at the paragraph's head is built on: 化工新材料。围绕聚氨酯等链条…"""
        text = self.sentence.text
        clause = max((m.end() for m in COMMA.finditer(text, self.sentence.start, mention.start)), default=0)
        return _MEANS.search(text, max(clause, self.sentence.start), mention.start) is not None

    def _nearest_named(self, spans: list[Span]) -> Mention | None:
        """Return the last name of the nearest words that have one."""
        for start, stop in spans:
            found = [m for m in self.sentence.mentions_in(start, stop, "subject") if self._eligible(m, stop)]
            if found:
                return found[-1]
        return None

    def _last_kind(self) -> str:
        """Return the kind of subject that the number before was of, empty for the first."""
        told = self.previous.frame if self.previous is not None else None
        return told.subject_kind if told is not None else ""

    def _continues_list(self, item: Item, rest: str) -> bool:
        """Tell the next member of a list whose members before it named only themselves."""
        if not 2 <= len(rest) <= 6 or self._last_kind() in ("", "region"):
            return False
        listed = [d for d in self.done if d.frame is not None and "指标：承前文" in d.frame.notes]
        lead = item.lead.lstrip("）)")  # 甲产业15亿元（+6%），乙产业…
        is_next = lead[:1] in "；;" and item.quantity.dimension == "money"
        return (bool(listed) or is_next) and bool(_NEXT_MEMBER.fullmatch(lead)) and not NO_NAME.search(rest)

    def _industry_named(self, item: Item, indicator: str) -> str:
        """Return the industry that an indicator's own name holds: 单位规上工业增加值能耗 is of 规上工业 everywhere."""
        text, span = self.sentence.text, (item.lead_start, item.quantity.start)
        if self.parts is not None and item.size > 1:
            span = self.parts[item.place]
        if text.find("工业", *span) < 0:
            return ""
        named = [
            text[m.start : m.end] for m in self.sentence.mentions_in(*span, "indicator") if m.word.code == indicator
        ]
        if not named or "工业" not in named[-1]:
            return ""
        return "规上工业" if re.search("规上工业|规模以上工业", named[-1]) else "工业"
