"""Whose number it is: the region's, an industry's, a firm's or a park's.

What the data model defines is decided by rule: gross regional product is the region's, a count of firms of a type never
that of 规上工业, 单位规上工业增加值能耗 that of 规上工业. Everything else is a choice among all that the text offers.
"""

import re
from functools import cache

from etl.candidates import ARTICLE_TOPIC, INBORN, INDUSTRY, REGION, SCALE, UNLISTED, Candidate, Candidates, topic_of
from etl.context import Frame
from etl.head_nouns import NO_INDUSTRY, is_noun
from etl.lexicon import Mention, Word, table
from etl.lists import COMMA, Span
from etl.names import NO_NAME, is_no_name
from etl.products import goods_shared, product_named
from etl.reading import FIRM_COUNTS, OUTPUTS, REGIONAL, Item
from etl.regions import CITY
from etl.subject_corrections import SubjectCorrections
from etl.subject_features import slot_of
from etl.subject_memory import Topic
from etl.subject_scene import Scene
from etl.subject_weights import Choice, likeliest, reason
from etl.taken_up import taken_up
from etl.topics import is_form_of

_NEXT_MEMBER = re.compile(r"[，,、；;](?:其中)?([\u4e00-\u9fff]{2,10}?)(?:同比)?(?:增长|下降|产值|实现产值)?(?:达|为)?")
_OUTPUT_OF_SCALE = frozenset(("gross_output", "revenue", "profit"))
"""What a sentence that begins with how many firms above scale there are tells of all of them, not of the district."""
_SCALE_WITHIN = re.compile("其中[，,]?(?:规上|规模以上)(?!工业)")
_KIND = re.compile(
    "(?:[、，,；;]|其中[，,]?|^)(?!其中)有?(?P<name>[\u4e00-\u9fff]{2,8})类(?:项目|企业)?(?:有|共|约|各|达)*$"
)
_KIND_OF_WORKS = re.compile(
    "(?:[、，,；;]|其中[，,]?|^)(?!其中)有?(?P<name>[\u4e00-\u9fff]{2,10})项目(?:共有|共计|[有共约各达])*$"
)
_ANOTHER_KIND = re.compile("[；;，,、](?:其中)?[\u4e00-\u9fff]{2,12}(?:类)?项目(?:共有|共计|[有共约各达])*\\d+[个项]")
"""Beside a kind of projects: those of another kind, counted too."""
_NO_KIND = re.compile(
    "签约|开工|竣工|投产|[续在新]建|储备(?!基地|库|粮)|招引|引进|入库|备案|谋划|策划|前期|合作|示范|试点|标志|强链|补链|延链|[外内央国民]资|[央国民]企|民间|企业|[省市区县]级|专项|整改|[一二三]产|新签|季度|半年|乡村|振兴|区域|协[调同]|卫生|文[化体]|体育|水利|市政|环境|住房|安居|养老|更新|其余|上述|落[户地]|配套"
)
"""What kinds of projects are called by that are no industry: by what is done with them, by whose they are."""
_OF_ALL_INVESTMENT = re.compile("(?:民间|基础设施(?:建设)?|社会领域|(?<!全)社会|政府|国有|外商)投资(?![，。；])")
"""Investment by who makes it or what it is for: of the whole place, unless an industry's name leads it."""
_OF_CARS = {"零部件": "汽车零部件", "新能源": "新能源汽车"}
"""What a text on cars calls shortly."""
_ITS_AMOUNT = re.compile("[、，,](?:计划|协议|合同|预计|年度计划)?总?投资(?:总?额)?(?:[约近超达为]|超过|达到|突破)*")
_NEXT_KIND = 90
"""How far behind one kind of projects the next is looked for."""
_OF_ECONOMY = re.compile("(?:单位|万元)(?:地区)?(?:GDP|gdp|生产总值)")
"""What energy is measured by that no industry makes alone."""
_LONGEST_TEAM = 12
_OF_TEAM = re.compile("(?:产业集群|产业链|产业|招商|工作|推进|建设|发展)+$")
"""Behind the industry that a team is called by: 装备产业链招商专班."""
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
_WITHIN = re.compile("(?:产值|增加值|投资|收入|利润|利润总额|税收)之?[中里][，,]?|工业(?:之中|[中里])[，,]?")
_PART_SHARE = re.compile("(?:总?产值|增加值|投资|企业)?(?:所?占|的?占比|的?比重)")
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
    """Return the goods that the sentence named last, else what the text is about: no district is made in tons."""
    about = next((c for c in candidates if c.topic[0] == "cluster" and ARTICLE_TOPIC in c.marks), None)
    named = [(c.before.start, c) for c in candidates if c.topic[0] == "cluster" and c.before is not None]
    known = [(at, c) for at, c in named if UNLISTED not in c.marks]
    return max(known or named, key=lambda told: told[0])[1] if named else about


class SubjectChoice(SubjectCorrections):
    """Chooses subjects."""

    def _choose_subject(self, item: Item, frame: Frame, source: Item | None) -> None:
        """Give a number the likeliest of the subjects that the text offers; ``source``: the number that it follows."""
        if frame.indicator in REGIONAL and frame.transformation not in ("change", "share"):
            frame.subject_kind, frame.subject = REGION
            return
        if frame.indicator == "energy_intensity" and _OF_ECONOMY.search(item.lead) is not None:
            frame.subject_kind, frame.subject = REGION
            return
        if (kind := self._kind_counted(item) or self._kind_summed(item)) is not None:
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
        if (told := self.previous.frame if self.previous is not None else None) and told.subject_kind == "cluster":
            # 粮食产量49万吨、蔬菜产量118万吨: what was just made is no firm
            candidates = [c for c in candidates if c.topic != ("enterprise", told.subject)]
        is_open = len(candidates) > 1
        choice = likeliest(candidates, Scene(self, item, frame, source)) if is_open else Choice(candidates[0], 1.0, [])
        made, self.product = ("cluster", self.product), ""
        if frame.indicator == "product_volume" and choice.topic[0] in ("region", "sector"):
            goods = next((c for c in candidates if c.topic == made), None) or _goods_told(candidates)
            choice = Choice(goods or choice.candidate, choice.chance, [])
        if frame.indicator in _OUTPUT_OF_SCALE:
            is_of_scale = choice.topic == ("sector", "工业") and _SCALE_WITHIN.search(item.lead) is not None
            if choice.topic == REGION or is_of_scale:
                choice = next((Choice(c, choice.chance, []) for c in candidates if SCALE in c.marks), choice)
            if choice.topic[0] == "cluster" and choice.candidate.before is None and self._counts_all_of_scale(item):
                # 甲产业不断壮大。全区规上工业企业达到48家，实现产值90亿元: what all of them made
                choice = next((Choice(c, choice.chance, []) for c in candidates if SCALE in c.marks), choice)
        if frame.indicator == "fixed_investment" and choice.topic[0] == "sector" and self._is_of_all_investment(item):
            choice = Choice(next(c for c in candidates if c.topic == REGION), choice.chance, [])
        if frame.indicator == "energy_intensity" and choice.topic == ("sector", "规上工业"):
            # 规上工业企业…，单位工业增加值能耗下降4%: the measure's own name says of which industry it is
            choice = next((Choice(c, choice.chance, []) for c in candidates if INBORN in c.marks), choice)
        choice = self._of_whom_else(item, frame, choice, candidates)
        if (industry := self._industry_of_place(item, frame.indicator, choice.candidate, candidates)) is not None:
            choice = Choice(industry, choice.chance, [])
        head = self._head_of_paragraph(choice.candidate, candidates) or self._aim_of_head(item, frame, choice.candidate)
        head = head or self._part_named(item) or self._goods_shared(item, frame)
        head = head or self._team(item, frame)
        head = head or self._example(choice.candidate, candidates) or self._taken_up(item, frame, choice.candidate)
        if head is not None:
            choice = Choice(head, 1.0, [])
        own = (
            self._measured_here(item, frame, candidates) if source is None else self._told_of(item, source, candidates)
        )
        if own is not None and choice.topic != own.topic:
            choice = Choice(own, choice.chance, [])
        whose = self._of_profile(item, frame.indicator) or self._of_list(item, choice.topic)
        if whose is not None:
            choice = Choice(Candidate(whose), 1.0, [])
        item.chance, item.slot = choice.chance, slot_of(choice.candidate, item)
        self._name(choice.candidate, frame)
        self._note(choice, frame)

    def _counts_all_of_scale(self, item: Item) -> bool:
        """Tell what is told behind how many firms above scale the whole district has."""
        told = self.previous.frame if self.previous is not None else None
        if told is None or (told.indicator, told.subject_kind) != ("firms_above_scale", "region"):
            return False
        return bool(self._own_regions(self.sentence.start, item.own_end))

    def _industry_of_place(
        self, item: Item, indicator: str, chosen: Candidate, candidates: list[Candidate]
    ) -> Candidate | None:
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
        if topic[0] == "cluster" and told.indicator == "product_volume" and chosen.before is None:
            # 蚕茧产量620吨，…；产值达到6200万元: what it is worth follows how much was made
            is_own = is_own or indicator == "gross_output"
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

    def _team(self, item: Item, frame: Frame) -> Candidate | None:
        """Return the industry of the team that a part of the sentence tells of: 商务物流专班以18个签约项目实现….

        Each part has its own team; who else is named between a team and its number is told of himself.
        """
        text, start = self.sentence.text, self.sentence.start
        at = text.rfind("专班", start, item.quantity.start)
        if at < 0:
            return None
        part = max(text.rfind(mark, start, at) for mark in "，；。：") + 1
        low = max(part, start)
        named = self.sentence.mentions_in(low, item.quantity.start, "subject")
        if any(m.start > at for m in named):
            return None
        whole = next((m for m in named if m.start == low and at - m.end <= 2), None)
        name = _OF_TEAM.sub("", text[low:at])
        topic = topic_of(whole) if whole is not None else ("cluster", name)
        if whole is None and not (2 <= len(name) <= _LONGEST_TEAM and is_noun(name) and not is_no_name(name)):
            return None
        return Candidate(topic) if may_be_of(topic, frame.indicator) else None

    def _part_named(self, item: Item) -> Candidate | None:
        """Return the part of a measure that its share is told of: 规上工业总产值中数字经济核心产业占比27%."""
        if item.quantity.dimension not in ("percent", "tenths") or "中" not in item.lead:
            return None
        m = _WITHIN.search(self.sentence.text, item.lead_start, item.quantity.start)
        if m is None:
            return None
        named = [k for k in self.sentence.mentions_in(m.end(), item.quantity.start, "subject") if k.start == m.end()]
        is_part = bool(named) and _PART_SHARE.match(self.sentence.text, named[0].end) is not None
        return Candidate(topic_of(named[0])) if is_part else None

    def _goods_shared(self, item: Item, frame: Frame) -> Candidate | None:
        name = goods_shared(self.sentence, item) if frame.transformation == "share" and item.size == 1 else ""
        return Candidate(("cluster", name)) if name else None

    def _taken_up(self, item: Item, frame: Frame, chosen: Candidate) -> Candidate | None:
        """Return the industry that a part of the sentence sets out to raise where the number's clause names nobody.

        提升甲产业，累计投入20亿元，实现产值50亿元；振兴乙业，…: each has what follows it, up to the next part.
        """
        text, start, named = self.sentence.text, self.sentence.start, chosen.before
        is_spent = frame.indicator == "other" and _SPENT.search(item.lead) is not None
        is_general = chosen.topic[0] in ("region", "sector", "cluster")
        if not (is_spent or frame.indicator in _OF_THE_RAISED) or not is_general:
            return None
        subjects = self.sentence.of_kind("subject")
        if item.clause_start <= start or not subjects or subjects[0].start >= item.clause_start:
            return None  # nobody is named whom an earlier clause could set out to raise
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

    def _is_of_all_investment(self, item: Item) -> bool:
        """Tell a part of all investment that is of no sector: 工业投资增长12%，民间投资增长5%."""
        m = _OF_ALL_INVESTMENT.search(item.lead)
        if m is None or "其中" in item.lead:
            return False
        return not self.sentence.mentions_in(item.lead_start, item.lead_start + m.start(), "subject")

    def _kind_counted(self, item: Item) -> Topic | None:
        """Return the industry that names a kind of what is counted: 其中制动转向类13个、车身内饰类9个."""
        m = _KIND.search(item.lead) if item.quantity.dimension == "count" else None
        m = m or self._kind_of_works(item)
        if m is None or NO_INDUSTRY.search(m["name"]) or is_no_name(m["name"]):
            return None
        low = item.lead_start + m.start("name")
        named = [k for k in self.sentence.mentions_in(low, low + len(m["name"]), "subject") if k.start == low]
        is_whole = bool(named) and named[-1].end >= low + len(m["name"])
        return ("cluster", named[-1].word.subject if is_whole else m["name"])

    def _kind_of_works(self, item: Item) -> re.Match[str] | None:
        """Return what names a kind of projects where another kind is counted beside it: 电源项目19个…；电网项目15个."""
        if item.quantity.dimension != "count" or "项目" not in item.lead[-5:]:
            return None
        m = _KIND_OF_WORKS.search(item.lead)
        if m is None or _NO_KIND.search(m["name"]) or not is_noun(m["name"]):
            return None
        text, sentence = self.sentence.text, self.sentence
        is_next = _ANOTHER_KIND.search(text, item.quantity.end, min(item.quantity.end + _NEXT_KIND, sentence.end + 1))
        told = self.previous.frame if self.previous is not None else None
        is_after = told is not None and _ANOTHER_KIND.search(text, sentence.start - 1, item.lead_start + 1) is not None
        return m if is_next or is_after or "其中" in item.lead else None

    def _kind_summed(self, item: Item) -> Topic | None:
        """Return the kind of works counted right before their amount: 水利项目7个、总投资9亿元."""
        told = self.previous
        if told is None or told.frame is None or _ITS_AMOUNT.fullmatch(item.lead) is None:
            return None
        kind = self._kind_counted(told)
        return kind if kind == (told.frame.subject_kind, told.frame.subject) else None

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
