"""Whose a number is after all: what the words around it lead to instead of the likeliest subject.

A park goes on from sentence to sentence, a district that heads its clause ends it, a growth is of what grew before it.
"""

import re

from etl.beside_firms import firm_beside
from etl.candidates import INDUSTRY, REGION, SENTENCE_HEAD, Candidate, topic_of
from etl.context import Frame
from etl.lexicon import Mention
from etl.listed_works import is_of_listed_works
from etl.lists import COMMA
from etl.next_members import name_of_list
from etl.profiles import IT, told_in_profile
from etl.reading import OUTPUTS, RATES, Item
from etl.subject_memory import Topic
from etl.subject_weights import Choice
from etl.time_choice import TimeChoice

_DRAWN = re.compile(
    "吸引了?(?:包括)?[^。；]*?等[^，。；\\d]{0,8}(?:企业|公司|集团)[^，。；\\d]{0,8}(?:入驻|落户|投资|签约)[^，。；\\d]{0,4}，(?:计划|协议)?(?:总)?投资(?:总额|额)?[约超近逾达]*$"
)
_LIST = 3
"""How many names make a list."""
_BUILDING = ("建设", "打造", "规划", "建")
"""What comes before a park that is to be built: it is not whose the numbers after it are."""
_BUILT_BY = re.compile("(?:由|系)(?:[\u4e00-\u9fff]{1,8}的)?(?:[\u4e00-\u9fff]{2,4}[省市])?$")
_BUILDS = re.compile("(?:公司|集团)?(?:共同|联合|独资|负责)?(?:出资|投资)?(?:兴建|建设|承建|实施|打造|运营)")
"""Around whoever builds works: 由乙公司投资建设."""
_WORKS = ("项目", "工程", "基地", "一期", "二期", "三期", "产业园", "生产线", "工厂", "电站")
_LEADS_TO_PART = ("其中", "其中，", "其中,", "造”", "产”")
"""What stands before a part that has its own measure: 其中新能源汽车产量, “渝江造”新能源汽车产量."""
_MAY_LEAD_TO_PART = re.compile("[其”]")
"""What each of these holds: hardly any clause does."""
_MADE = OUTPUTS | {"product_volume"}
_YEARLY = ("政府工作报告", "计划报告")
_PUSHED = re.compile("(?:加快|推动|推进|支持|促进|力争|抓好|强化|建设|实施)")
_ADDS = re.compile("(?:全年|年内|力争|确保)*(?:新增|净增|净)")
"""How a clause begins that tells what all such works add to the place."""
_TRADES = ("cluster", "sector")
_NOT_OF_TRADE = re.compile("(?:公司|集团|项目|基地|园|[二三四]期)")
"""Behind an industry's name that is a part of a longer one."""
_HEAD = 6
"""How many characters stand before the place that a clause is of: 按区域分，大足区12个."""
_COVERED = re.compile(r"(?:涵盖|覆盖|涉及)[^。；\d]*$")
_OF_INDUSTRY = re.compile(r"制造|加工|企业|增加|产值|产量|项目|方面|、|和|与|及|分|增|下|实现|完成|\d")
"""What follows a word that alone may be an industry or not, where it is one."""
_MEANS = re.compile("围绕|聚焦|瞄准|依托|立足|利用")
_SORT_OF_PROJECTS = re.compile("(?:市区两级|[市区县]级|国家级)?(?:重点|重大|优质|标志性|新建|在建|续建|亿元以上|亿级)*")
"""What may stand between how many projects there are and of which industry: 6个市级重点工业项目."""
_OTHER_PROJECTS = re.compile(
    f"{_SORT_OF_PROJECTS.pattern}(?:交通|水利|民生|文旅|文化|旅游|农业|农村|教育|医疗|卫生|城建|城市|市政"
    "|基础设施|生态|环保|商贸|能源保障)(?:建设|类|领域)?项目"
)
"""Behind a number of projects that are of no industry."""

_THEIR_SUM = re.compile(
    "(?:重点|重大|工业|产业|招商|技改)*项目(?:已|均|集中|全部|陆续|相继)*(?:开工|签约|落地|落户|投产|竣工|建成|动工|建设|入驻|投用)*(?:建设|投产)?"
    "[，、](?:计划|协议|合同|预计)?(?:总投资|投资|引资)(?:总?额)?(?:约|近|超过?|达|共)*"
)
"""Between how many projects there are and what all of them cost."""
_ALTOGETHER = re.compile(
    "[，,；;、](?:(?:这|上述|以上)?[两三四五六七八九十\\d]{0,2}[家户]?(?:龙头|重点|骨干)?(?:企业)?)(?:合计|共计|总计)[^，。；、\\d]{0,14}"
)
"""What leads from several firms, each with its number, to all of them: 甲、乙产值分别为9亿元、6亿元，合计占四成."""
_ONLY_GROWN = re.compile(
    "(?:20\\d\\d年|[今去]年|全年|上半年|[前一二三]季度)[，,]?(?:同比)?(?:增长|下降)(?:了|约|超过?|达到?)*"
)
"""What stands before a growth that a sentence tells without saying of what."""


class SubjectCorrections(TimeChoice):
    """Corrects the choice of a subject by the words around."""

    def _of_profile(self, item: Item, indicator: str) -> Topic | None:
        """Return the firm or work whose profile the paragraph is, where no other firm is named before the number."""
        text = self.sentence.text
        whose = told_in_profile(text, self.sentence.start, item.quantity.start)
        is_counted = indicator.startswith(("projects_", "firms_")) and indicator != "firms_supporting"
        if whose is None or is_counted:
            return None
        named = self.sentence.mentions_in(self.sentence.start, item.quantity.start, "subject")
        named = [m for m in named if not text.startswith(("位于", "地处", "坐落"), max(m.start - 2, 0))]
        firms = [m for m in named if m.word.subject_kind in ("enterprise", "park")]
        others = [m.word.subject for m in firms if IT.fullmatch(text, m.start, m.end) is None]
        return whose if all(name in whose[1] or whose[1] in name for name in others) else None

    def _of_list(self, item: Item, chosen: Topic) -> Topic | None:
        """Return the industry of a list whose name no list of ours holds, where one named before it was chosen.

        汽车、电子和照明器具产值分别增长9%、8%和7%: the third is of none of the others.
        """
        place = item.place
        if self.parts is None or item.size < _LIST or not 0 < place <= len(self.done):
            return None
        told = [d.frame for d in self.done[-place:] if d.frame is not None]
        named = {(f.subject_kind, f.subject) for f in told if f.subject_kind == "cluster"}
        low, high = self.parts[place]
        if len(named) != place or chosen not in named or self.sentence.mentions_in(low, high, "subject"):
            return None
        if self._names_place(low, high):
            return None  # 永川、璧山、铜梁汽车产值分别达…: the second is a place, whose industry is that of all
        text = self.sentence.text
        name = name_of_list(text[low : item.quantity.start] if place == item.size - 1 else f"{text[low:high]}分别")
        return ("cluster", name) if name else None

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
        if choice.topic[0] == "enterprise" and self._is_beyond_works(item, choice.candidate):
            choice = Choice(candidates[0], choice.chance, [])
        if (own := self._at_head(item, choice.candidate, candidates)) is not None:
            choice = Choice(own, choice.chance, [])
        if choice.topic[0] == "enterprise" and (works := self._works_built(choice.candidate, candidates)) is not None:
            choice = Choice(works, choice.chance, [])
        if choice.topic == REGION and frame.indicator.startswith("projects_"):
            choice = next((Choice(c, choice.chance, []) for c in candidates if self._says_which(item, c)), choice)
        elif choice.topic[1] in INDUSTRY and self._says_other(item):
            choice = Choice(candidates[0], choice.chance, [])
        if choice.topic == REGION and (grown := self._grown_on(item, frame, candidates)) is not None:
            choice = Choice(grown, choice.chance, [])
        if choice.topic[0] in ("enterprise", "park") and (all_of := self._projects_counted(item)) is not None:
            choice = next((Choice(c, choice.chance, []) for c in candidates if c.topic == all_of), choice)
        if is_of_listed_works(self.sentence, item, choice.topic):
            choice = Choice(candidates[0], choice.chance, [])
        if choice.topic[0] == "enterprise" and (host := self._host(item, candidates)) is not None:
            choice = Choice(host, choice.chance, [])
        if choice.topic[0] == "enterprise" and (names := self._told_altogether(item)):
            choice = Choice(Candidate(("enterprise", names)), choice.chance, [])
        if frame.indicator in OUTPUTS and (together := self._firms_leading(item)) is not None:
            choice = Choice(together, choice.chance, [])
        if choice.topic == REGION and frame.indicator in OUTPUTS and (firms := self._firms_counted(item)) is not None:
            choice = Choice(firms, choice.chance, [])
        if (told := self._last_topic()) is not None:
            beside = firm_beside(self.sentence, item, told, choice.topic, candidates)
            if beside is not None and beside.before is not None:
                choice = Choice(beside, choice.chance, [])
                self.sentence.take(beside.before)
                self.named = None
        return choice

    def _told_altogether(self, item: Item) -> str:
        """Return the names of the firms that a run of numbers was of where the next is of all of them."""
        size = self.previous.size if self.previous is not None else 1
        if size < 2 or len(self.done) < size or _ALTOGETHER.fullmatch(item.lead) is None:
            return ""
        frames = [d.frame for d in self.done[-size:] if d.frame is not None and d.frame.subject_kind == "enterprise"]
        names = list(dict.fromkeys(f.subject for f in frames))
        return "、".join(names) if len(names) == size else ""

    def _projects_counted(self, item: Item) -> Topic | None:
        """Return whose the projects are that were just counted and whose sum follows: 乙等8个项目开工，总投资62亿元."""
        told = self.previous.frame if self.previous is not None else None
        if told is None or not told.indicator.startswith("projects_") or told.subject_kind not in ("region", "sector"):
            return None
        return (told.subject_kind, told.subject) if _THEIR_SUM.fullmatch(item.lead) is not None else None

    def _firms_leading(self, item: Item) -> Candidate | None:
        """Return the firms whose list begins a clause that names nobody else: 甲、乙等企业产值均在5亿元以上."""
        text, start, stop = self.sentence.text, self.sentence.start, item.quantity.start
        low = max(start, *(text.rfind(mark, start, stop) + 1 for mark in "，；：。"))
        named = self.sentence.mentions_in(low, item.own_end, "subject")
        firms = named[0] if named else None
        if firms is None or any(m.word.subject not in INDUSTRY for m in named[1:]) or "、" not in firms.word.subject:
            return None
        is_head = firms.word.subject_kind == "enterprise" and firms.start == low and text.startswith("等", firms.end)
        return Candidate(topic_of(firms), before=firms) if is_head else None

    def _firms_counted(self, item: Item) -> Candidate | None:
        """Return the firms that were just counted together: 甲、乙等4家企业获评小巨人企业，实现产值25亿元."""
        counted, text = self.previous, self.sentence.text
        if (
            counted is None
            or counted.quantity.unit not in ("家", "户")
            or item.lead.count("，") != 1
            or "；" in item.lead
        ):
            return None
        if self._own_regions(item.lead_start, item.own_end):
            return None
        named = self.sentence.mentions_in(self.sentence.start, item.quantity.start, "subject")
        firms = named[-1] if named and named[-1].word.subject_kind == "enterprise" else None
        is_counted = firms is not None and text.startswith("等", firms.end) and firms.end + 1 == counted.quantity.start
        return Candidate(topic_of(firms), before=firms) if firms is not None and is_counted else None

    def _is_beyond_works(self, item: Item, chosen: Candidate) -> bool:
        """Tell what a report sets out behind works it names on the way: 推动甲电厂二期等建成，新增装机80万千瓦."""
        works, text = chosen.before, self.sentence.text
        if works is None or self.state.kind not in _YEARLY or item.clause_start <= works.end:
            return False
        clause = max((m.end() for m in COMMA.finditer(text, self.sentence.start, works.start)), default=-1)
        clause = max(clause, self.sentence.start)
        stop = next((m.start() for m in COMMA.finditer(text, works.end, item.clause_start)), works.end)
        is_pushed = _PUSHED.match(text, clause, works.end) is not None and text.find("等", works.end, stop) >= 0
        return is_pushed and _ADDS.match(text, item.clause_start, item.quantity.start) is not None

    def _at_head(self, item: Item, chosen: Candidate, candidates: list[Candidate]) -> Candidate | None:
        """Return the industry that a clause begins with where it is ranked, or a firm left behind by ； was chosen.

        菌菇产业竞争力居全省第3位; 甲集团落户，…；民营经济规模突破90亿元.
        """
        named = self.sentence.mentions_in(item.clause_start, item.own_end, "subject")
        if (
            self.parts is not None
            or len(named) != 1
            or named[0].start != item.clause_start
            or named[0].word.subject_kind not in _TRADES
        ):
            return None
        if not self._eligible(named[0], item.own_end) or _NOT_OF_TRADE.match(self.sentence.text, named[0].end):
            return None
        is_ranked = item.quantity.dimension == "rank" and named[0].has_tail and self.previous is not None
        firm = chosen.before if chosen.topic[0] == "enterprise" else None
        is_left = firm is not None and self.sentence.text.find("；", firm.end, item.clause_start) >= 0
        return next((c for c in candidates if c.topic == topic_of(named[0])), None) if is_ranked or is_left else None

    def _host(self, item: Item, candidates: list[Candidate]) -> Candidate | None:
        """Return the park that several firms came to: 甲园区吸引乙、丙等企业入驻，投资总额9亿元."""
        text, start = self.sentence.text, self.sentence.start
        if item.quantity.dimension != "money" or text.find("吸引", start, item.quantity.start) < 0:
            return None
        drawn = _DRAWN.search(text, start, item.quantity.start)
        if drawn is None:
            return None
        parks = [m for m in self.sentence.mentions if m.end <= drawn.start() and m.word.subject_kind == "park"]
        return next((c for c in candidates if parks and c.topic == topic_of(parks[-1])), candidates[0])

    def _grown_on(self, item: Item, frame: Frame, candidates: list[Candidate]) -> Candidate | None:
        """Return the sector whose growth a sentence goes on with: 工业投资增速已连续9个月高于15%。2022年增长31%."""
        used, told = self.state.memory.used, self.state.last_told
        lead = self.sentence.text[self.sentence.start : item.quantity.start]
        if not used or used[-1][0] != "sector" or _ONLY_GROWN.fullmatch(lead) is None:
            return None
        if told is None or (told.indicator, told.transformation) != (frame.indicator, "yoy"):
            return None
        return next((c for c in candidates if c.topic == used[-1]), None)

    def _says_which(self, item: Item, candidate: Candidate) -> bool:
        """Tell the industry that projects are called by right behind their number: 6个市级工业项目建成."""
        named, text = candidate.after, self.sentence.text
        if named is None or candidate.topic[1] not in INDUSTRY or not text.startswith("项目", named.end):
            return False
        return _SORT_OF_PROJECTS.fullmatch(text, item.quantity.end, named.start) is not None

    def _says_other(self, item: Item) -> bool:
        """Tell projects that are called by something else than industry: 17个工业项目投产，9个重点交通项目完工."""
        return _OTHER_PROJECTS.match(self.sentence.text, item.quantity.end, self.sentence.end) is not None

    def _works_built(self, chosen: Candidate, candidates: list[Candidate]) -> Candidate | None:
        """Return the sentence's works where whoever builds them was chosen: 甲项目由乙公司投资建设，总投资9亿元."""
        builder, text = chosen.before, self.sentence.text
        if builder is None or _BUILT_BY.search(text, max(0, builder.start - 16), builder.start) is None:
            return None
        if _BUILDS.match(text, builder.end) is None:
            return None
        told = [(c.before.start, c) for c in candidates if c.topic[0] == "enterprise" and c.before is not None]
        works = [(at, c) for at, c in told if c.topic[1].endswith(_WORKS)]
        return max(works, key=lambda one: one[0])[1] if works else None

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

    def _measured_here(self, item: Item, frame: Frame, candidates: list[Candidate]) -> Candidate | None:
        """Return the one industry of a number's clause that has its own measure: 其中新能源汽车产量52万辆."""
        if self.parts is not None or item.size > 1 or frame.indicator not in _MADE:
            return None
        if _MAY_LEAD_TO_PART.search(self.sentence.text, max(item.clause_start - 3, 0), item.own_end) is None:
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
        before = text[max(self.sentence.start, mention.start - 2) : mention.start]
        if mention.word.subject_kind == "park" and head is not None and before.endswith(_BUILDING):
            return False
        if not mention.word.needs_context or mention.has_tail:
            return True
        if mention.end >= stop or _OF_INDUSTRY.match(text[mention.end : mention.end + 3]) is not None:
            return True
        return any(m.start == mention.end for m in self.sentence.of_kind("indicator"))

    def _is_means(self, mention: Mention) -> bool:
        """Tell what a cluster named at the paragraph's head is built on: 化工新材料。围绕聚氨酯等链条…"""
        text = self.sentence.text
        clause = max((m.end() for m in COMMA.finditer(text, self.sentence.start, mention.start)), default=0)
        return _MEANS.search(text, max(clause, self.sentence.start), mention.start) is not None
