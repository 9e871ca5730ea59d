"""Subjects that are no choice: the place of a name, or a list that is pointed back at, says whose a number is."""

import re

from etl.acting_parks import park_acting
from etl.candidates import INDUSTRY, REGION, topic_of
from etl.classes import industry_of_class
from etl.context import Frame
from etl.firm_subjects import FirmSubjects
from etl.head_nouns import is_noun
from etl.item_works import OF_WORKS, is_site, works_of_item
from etl.labelled_parts import labelled
from etl.lexicon import Mention, table
from etl.listed_beside import listed_beside
from etl.names import NO_NAME
from etl.next_members import next_member
from etl.own_goods import maker_told
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, RATES, Item
from etl.regions import CITY
from etl.row_subjects import RowSubjects
from etl.subject_choice import may_be_of
from etl.subject_memory import Topic
from etl.told_again import (
    is_of_chain,
    is_same_figure,
    is_supply,
    is_trade_of_all,
    led_by_park,
    more_projects,
    named_behind,
    others_of_list,
    part_named,
    trade_counted,
    whole_place,
    works_paid_for,
    yields,
)
from etl.told_names import PHASE, SIZE, SIZED

_PART = re.compile(
    "[，,；;、（(](?P<part>其中[，,：:]?)?(?P<name>[A-Za-z\u4e00-\u9fff]{2,8}?)(?:产量|生产量)?(?:约|达到?|为|近|超)*"
)
_PART_RULE = "·part-made"
_MORE_RULE = "·once-more"
_REST_OF_GOODS = re.compile(
    "[\u4e00-\u9fff]{0,4}(?:壳|盖|架|屏|板|件|头|盘|机|器|泵|阀|管|(?<![上下产])线|片|膜|轴|盒|座|芯|罩|圈|环|带)"
)
"""How goods end that are a part of what their name begins with."""
_MADE = frozenset(("gross_output", "revenue", "value_added", "profit"))
_COUNTED = (FIRM_COUNTS | PROJECTS | {"employment"}) - {"talent", "green_parks"}
"""What an industry has that is counted: its firms, their people, its projects."""
_VEHICLES, _TWO_WHEELED = "整车", "摩托车"
"""What a text on motorcycles calls them."""
_WHOLE_GOODS = "整机"
"""What a text on things that are put together calls them: 电梯产业。整机产量3万台."""
_INDEX_OF = re.compile(
    "(?:^|[，；])(?:全[区县市省])?(?P<name>制造业|数字经济)(?:高质量)?发展(?:水平|综合|质效)*(?:指数|评价)[^，。；、]{0,12}$"
)
"""Whose an index is by its own name."""
_POWER_MADE = re.compile("[；，、中](?:累计|全年|全社会)?发电量(?:约|达到?|为|超|突破)*$")
"""Power among what is made: 水泥126万吨，下降12%；发电量11亿千瓦时."""
_INDUSTRY_WITHIN = re.compile(
    "[，；、（(]其中[，：]?(?:规上|规模以上)?(?:工业|加工业?)(?:企业)?(?:实现)?(?:总?产值)(?:约|达到?|超|近|为)*"
)
_POWERED = re.compile(
    "的(?P<name>(?:(?:集中式|分布式|海上|陆上)?(?:风电|光伏|水电|火电|储能|生物质|垃圾焚烧)(?:发电)?[、和及与]?)+)(?<![、和及与])"
)
"""What makes the power whose capacity is told first: 装机26万千瓦的风电、光伏电站."""
_BY, _MADE_BEHIND = ("以", "凭借", "凭"), re.compile("的?(?:总|年)?产量")
"""Around an output that something is done by: 以32万辆汽车产量居首."""
_MANUFACTURE = INDUSTRY | {"加工"}
_MAKING = ("生产", "产销", "下线", "出产")
_MADE_ALONE = re.compile("(?:^|[，；])(?:全年|累计|共|已)?生产(?P<name>[\u4e00-\u9fff]{3,8}[车船机])(?:约|近|超|达)*$")
"""Machines that a clause says are made, by their whole name: …，生产氢燃料客车320辆."""
_ACTS = re.compile("出口|进口|销|库存|交付|生产|下线|新增|同比|累计|本地|区外|市外|县外|当月|规上|全年|自产|外购")
"""What is done with a product is none of its sorts."""
_COST = re.compile("投资(?:额|约|超|近|达|为|共)*$")
_TO_NAME = re.compile(f"的(?:{SIZE})?")
"""What stands between what works cost and their name: 总投资42亿元的12GWh储能电池基地."""

_SIZED_RULE = "·sized-works"
_GOES_ON_ABOUT = re.compile("[^，。；\\d]*[，；](?:累计|全年|去年|今年|共|已)*(?:实现|完成|集聚|引进|拥有)")
"""How a sentence goes on with whoever brought works in that it told one by one, each with its size."""


_LED_INVESTOR = re.compile(
    "(?:由|是)(?P<name>[\u4e00-\u9fffA-Za-z]{4,14})(?:共同|联合|独资)?(?:出资|投资)(?:约|超|近)?$"
)
"""Whoever pays for works: 由甲新能源投资52亿元建设的基地."""
_WORKS = ("项目", "工程", "基地", "工厂", "产业园", "电站", "生产线", "总部", "中心")
_BUILT = ("建设", "打造", "新建", "兴建", "的")


class PlainSubjects(FirmSubjects, RowSubjects):
    """Corrects the likeliest subject where the words leave no choice."""

    def _of_item_works(self, item: Item, frame: Frame) -> None:
        """Give what works cost, and what they promise, to those that a list's item begins with."""
        is_cost = frame.indicator in OF_WORKS or (frame.indicator in _MADE | {"tax"} and "达产后" in frame.qualifiers)
        is_cost = is_cost or (frame.indicator == "product_volume" and frame.subject_kind == "park")
        works = works_of_item(self.sentence.text, self.sentence.start, item.quantity.start) if is_cost else None
        if works is None or item.size > 1:
            return
        named = self.sentence.mentions_in(max(works.end, self.sentence.start), item.quantity.start, "subject")
        if frame.subject_kind == "park" and works.name.endswith(frame.subject):
            return
        is_task = works.name.endswith("工程") and "总投资" not in item.lead
        text = self.sentence.text
        others = (m for m in named if not text.startswith(("项目", "该", "本"), m.start) and not is_site(text, m))
        if not is_task and not any(m.word.subject_kind in ("enterprise", "park", "sector") for m in others):
            frame.subject_kind, frame.subject = "enterprise", works.name

    def _of_plain_subject(self, item: Item, frame: Frame) -> None:
        """Give a number the subject, and the place, that its words alone decide."""
        self._of_name_behind(item, frame)
        self._of_part_made(item, frame)
        self._of_firms_named(item, frame)
        if (beside := listed_beside(self.sentence, item)) is not None:
            frame.subject_kind, frame.subject = topic_of(beside)
        self._of_industry_within(item, frame)
        self._of_kind_of_firm(item, frame)
        self._of_revenue(item, frame)
        self._of_acting_park(item, frame)
        self._of_same_park(item, frame)
        self._of_scale_acting(item, frame)
        self._of_evaluated(item, frame)
        self._of_domain(item, frame)
        self._of_same_firms(item, frame)
        self._of_same_projects(item, frame)
        self._of_scale_throughout(item, frame)
        if frame.subject_kind == "region" and (trade := self._industry_named(item, frame.indicator)):
            frame.subject_kind, frame.subject = "sector", trade
        if not self.done and self.state.memory.used and self._is_same_investment(item):
            frame.subject_kind, frame.subject = self.state.memory.used[-1]
        if self.parts is not None and item.size > 1:
            self._of_aligned(item, frame)
        self._of_upgrade_beside(item, frame)
        self._of_own_noun(item, frame)
        self._of_counted_row(item, frame)
        if self.members and not self.is_aligned:
            self._of_member(item, frame)
        self._of_told_again(item, frame)
        self._of_firms_among(item, frame)
        self._of_item_works(item, frame)
        if self.previous is not None and (name := next_member(self.sentence, item, self.previous)):
            self._of_next_member(item, frame, name)
        told = self.previous.frame if self.previous is not None else None
        if (maker := maker_told(self.sentence, item, frame, self.state, told)) is not None:
            frame.subject_kind, frame.subject = maker
        if frame.subject == _VEHICLES and (about := self.state.article_subject) is not None:
            is_about = about[0] == "cluster" and about[1].endswith(_TWO_WHEELED)
            frame.subject = about[1] if is_about else _VEHICLES
        elif frame.subject == _WHOLE_GOODS:
            whole = self.state.paragraph_head or self.state.section_subject
            frame.subject = whole[1] if whole is not None and whole[0] == "cluster" else _WHOLE_GOODS
        elif frame.indicator == "loans" and frame.subject_kind == "region" and (lent := self._borrower(item)):
            frame.subject_kind, frame.subject = lent
        elif frame.indicator == "index_value" and (own := _INDEX_OF.search(item.lead)) is not None:
            frame.subject_kind, frame.subject = "sector", own["name"]
        elif is_trade_of_all(frame):
            frame.subject_kind = "cluster"  # no firm's output is told so
        elif frame.indicator == "product_volume" and _POWER_MADE.search(item.lead):
            frame.subject_kind, frame.subject = "cluster", "发电"
        if item.size == 1:
            self._of_contributor(item, frame)
            self._of_told_row(item, frame)
            self._of_whole(item, frame)
            self._of_pair(item, frame)
            self._of_rest(item, frame)

    def _borrower(self, item: Item) -> Topic | None:
        """Return the sector that loans are told of: 制造业贷款余额41亿元."""
        named = self.sentence.mentions_in(item.clause_start, item.own_end)
        return next(
            (
                topic_of(a)
                for a in named
                if a.word.subject_kind == "sector" and self.sentence.text.startswith("贷款", a.end)
            ),
            None,
        )

    def _of_told_again(self, item: Item, frame: Frame) -> None:
        """Give a number to what its words point back at, or ahead to: 这一比例, 又签下, 全区, 其余5个为…."""
        told = self.previous.frame if self.previous is not None else None
        last = self._last_topic()
        topic = named_behind(self.sentence, item) or trade_counted(self.sentence, item, frame)
        topic = topic or labelled(self.sentence, item)
        if topic is None and told is not None:
            topic = others_of_list(item, told) or part_named(item, told)
        if topic is None and (more := more_projects(item, self.state.last_projects)):
            topic, frame.indicator = self.state.projects_of, more
            item.rule += _MORE_RULE
        is_part = (
            not self.done and frame.subject_kind == "region" and self.sentence.text.startswith("其中", item.lead_start)
        )
        if topic is None and is_part and frame.indicator in PROJECTS and item.quantity.dimension == "count":
            is_own = self._own_regions(item.lead_start, item.own_end)
            topic = None if is_own else self.state.projects_of
        if topic is None and self.previous is not None and self.previous.rule.endswith(_MORE_RULE):
            is_bare = not self.sentence.mentions_in(item.lead_start, item.own_end, "subject")
            if is_bare and frame.indicator in PROJECTS:
                topic = last
                item.rule += _MORE_RULE
        if topic is None and is_of_chain(item, frame) and (head := self.state.paragraph_head) is not None:
            topic = head if head[0] == "cluster" else None
        if topic is None and is_supply(item, frame) and not self._own_regions(item.lead_start, item.own_end):
            about = self.state.paragraph_head or self.state.section_subject or self.state.article_subject
            if about is not None and about[0] == "cluster":
                topic = about
                item.rule += _MORE_RULE
        if topic is None and last is not None and is_same_figure(item, frame):
            topic = last
            figure = told or self.state.last_told
            if figure is not None and figure.transformation == "share" and frame.indicator == "other":
                frame.indicator, frame.transformation, frame.qualifiers = (
                    figure.indicator,
                    figure.transformation,
                    figure.qualifiers,
                )
        if topic is None and whole_place(self.sentence, item, frame, self.state.article_subject):
            topic = REGION
        if topic is None and last is not None and yields(item, frame, last):
            topic = last
        topic = topic or led_by_park(self.sentence, item, frame) or self._headed(item, frame)
        if topic is not None and may_be_of(topic, frame.indicator):
            frame.subject_kind, frame.subject = topic

    def _headed(self, item: Item, frame: Frame) -> Topic | None:
        """Return the industry of the heading where firms or projects are counted and no place is named beside them."""
        head = self.state.paragraph_head or self.state.section_subject
        if frame.subject_kind != "region" or head is None or head[0] != "cluster":
            return None
        if head != self.state.section_subject and head[1] not in table():
            return None
        if any(m.start < item.quantity.start for m in self.places):
            return None
        is_bare = not any(m.start < item.quantity.start for m in self.sentence.of_kind("subject"))
        return head if frame.indicator in _COUNTED or (frame.indicator in _MADE and is_bare) else None

    def _of_contributor(self, item: Item, frame: Frame) -> None:
        """Give what pulls growth and what it contributes to one subject: 拉动工业增长1.2个百分点，贡献率为12%."""
        old = self.previous
        if old is None or old.frame is None or item.rule != "contribution-share":
            return
        if old.rule == "points-pulled" and not self.sentence.mentions_in(item.lead_start, item.own_end, "subject"):
            frame.subject_kind, frame.subject = old.frame.subject_kind, old.frame.subject

    def _of_part_made(self, item: Item, frame: Frame) -> None:
        """Give output to the product that 其中 names: 钢材210万吨，其中无缝钢管12万吨、冷轧板材31万吨."""
        old = self.previous
        if (goods := self._goods_whole(item, frame)) is not None:
            frame.subject_kind, frame.subject = "cluster", goods
            item.rule += _PART_RULE
            return
        is_trades = frame.indicator == "product_volume" and frame.subject_kind in ("cluster", "sector")
        if is_trades and (made := self._made_before(item)) is not None:
            frame.subject_kind, frame.subject = topic_of(made)
            item.rule += _PART_RULE
            return
        if is_trades and (made_of := _MADE_ALONE.search(item.lead)) is not None and item.size == 1:
            name, known = made_of["name"], self.sentence.mentions_in(item.clause_start, item.quantity.start, "subject")
            if all(m.word.subject in name for m in known) and is_noun(name) and not NO_NAME.search(name):
                frame.subject_kind, frame.subject = "cluster", name
                return
        if old is not None and old.frame is not None and _PART_RULE in old.rule and item.quantity.dimension in RATES:
            if item.size == 1 and not self.sentence.mentions_in(item.lead_start, item.own_end, "subject"):
                frame.subject_kind, frame.subject = old.frame.subject_kind, old.frame.subject
            return
        if frame.indicator != "product_volume" or frame.transformation != "level":
            return
        part = _PART.fullmatch(item.lead)
        if part is None:
            return
        goes_on = any(_PART_RULE in d.rule for d in self.done[-2:])
        if not (part["part"] or goes_on) or NO_NAME.search(part["name"]) or _ACTS.search(part["name"]):
            return
        if not self.sentence.mentions_in(item.lead_start, item.quantity.start):
            frame.subject_kind, frame.subject = "cluster", part["name"]
        item.rule += _PART_RULE

    def _goods_whole(self, item: Item, frame: Frame) -> str | None:
        """Return goods by their whole name where only its beginning is listed: 笔记本电脑 + 外壳1860万套."""
        if frame.indicator != "product_volume" or frame.subject_kind != "cluster" or item.size > 1:
            return None
        named = self.sentence.mentions_in(item.lead_start, item.quantity.start, "subject")
        if len(named) != 1 or named[0].start - item.clause_start > 1 or named[0].has_tail:
            return None
        rest = self.sentence.text[named[0].end : item.quantity.start]
        is_goods = _REST_OF_GOODS.fullmatch(rest) is not None and NO_NAME.search(rest) is None
        return self.sentence.text[named[0].start : item.quantity.start] if is_goods else None

    def _of_next_member(self, item: Item, frame: Frame, name: str) -> None:
        """Give a number to the list's next member, of the kind that the one before it is."""
        told = self.previous.frame if self.previous is not None else None
        if told is not None and told.subject_kind in ("cluster", "enterprise"):
            frame.subject_kind, frame.subject = told.subject_kind, name
            item.slot = "紧接数前"

    def _of_industry_within(self, item: Item, frame: Frame) -> None:
        """Give an industry what of its chain is manufacture: 食材全产业链产值142亿元，其中工业总产值58亿元."""
        told = self.previous.frame if self.previous is not None else None
        if told is None or told.subject_kind != "cluster" or frame.subject not in _MANUFACTURE:
            return
        is_chain = "全产业链" in told.qualifiers or "综合产值" in told.qualifiers
        if is_chain and _INDUSTRY_WITHIN.fullmatch(item.lead):
            frame.subject_kind, frame.subject = told.subject_kind, told.subject

    def _of_acting_park(self, item: Item, frame: Frame) -> None:
        """Give output to the park that is told to act where the district is only what it is a part of."""
        is_whole = frame.subject_kind == "region" or frame.subject in INDUSTRY
        if not is_whole or frame.indicator not in OUTPUTS or self.state.region in (CITY, ""):
            return
        if not any(self._is_place(m) for m in self.places if m.start < item.own_end):
            park = park_acting(self.sentence, item, self.state.last_named.get("park"))
            frame.subject_kind, frame.subject = park or (frame.subject_kind, frame.subject)

    def _made_before(self, item: Item) -> Mention | None:
        """Return the goods that stand between the verb and their number: 生产笔记本电脑32万台."""
        named = self.sentence.mentions_in(item.lead_start, item.quantity.start, "subject")
        if not named or named[-1].end != item.quantity.start or named[-1].word.subject_kind != "cluster":
            return None
        verb = next((v for v in _MAKING if self.sentence.text.endswith(v, 0, named[-1].start)), "")
        makers = [m for m in self.sentence.of_kind("subject") if m.end == named[-1].start - len(verb)]
        is_firms = any(m.word.subject_kind == "enterprise" for m in makers)
        return named[-1] if verb and not is_firms else None

    def _of_name_behind(self, item: Item, frame: Frame) -> None:
        """Give a number to the name right behind it: 四千亿元级汽车、两千亿元级装备; 投资6亿元的恒达机电."""
        investor = _LED_INVESTOR.search(item.lead) if item.quantity.dimension == "money" else None
        if investor is not None and self.sentence.text[item.quantity.end : item.quantity.end + 3].startswith(_BUILT):
            name = investor["name"]
            works = self._works_invested_in(item.lead_start + investor.start())
            if works is not None:
                frame.subject_kind, frame.subject = topic_of(works)
                item.chance = 1.0
                return
            known = [m for m in self.sentence.mentions if m.word.subject_kind in ("enterprise", "park")]
            if not any(m.word.subject_kind == "park" and m.word.subject == name for m in known):
                frame.subject_kind, frame.subject = "enterprise", name
                self.state.last_named["enterprise"] = ("enterprise", name)
                item.chance = 1.0
            return
        if item.quantity.dimension == "class":
            if (industry := industry_of_class(self.sentence, item)) is not None:
                frame.subject_kind, frame.subject = industry
                item.chance = 1.0
            return
        if item.quantity.dimension == "count" and item.lead.endswith(_BY):
            goods = next((m for m in self.sentence.mentions if m.start >= item.quantity.end), None)
            at = item.quantity.end + self.sentence.text.startswith("的", item.quantity.end)
            is_made = goods is not None and _MADE_BEHIND.match(self.sentence.text, goods.end) is not None
            if goods is not None and is_made and goods.start == at and goods.word.subject_kind == "cluster":
                (frame.subject_kind, frame.subject), frame.indicator = topic_of(goods), "product_volume"
            return
        if item.quantity.dimension == "power" and (powered := _POWERED.match(self.sentence.text, item.quantity.end)):
            if re.search("装机(?:容量|规模)?(?:约|达|超)?$", item.lead):
                frame.subject_kind, frame.subject = "cluster", powered["name"]
            return
        if item.quantity.dimension == "money" and (built := works_paid_for(self.sentence, item)):
            frame.subject_kind, frame.subject = "enterprise", built
            self.state.last_named["enterprise"] = ("enterprise", built)
            return
        end = item.quantity.end
        if item.rule.startswith("gives-part") and frame.subject_kind == "region":
            of = next((m for m in self.sentence.mentions if m.start >= end and m.word.kind == "subject"), None)
            if of is not None and of.start == end + 1 and of.word.subject_kind in ("sector", "cluster"):
                frame.subject_kind, frame.subject = topic_of(of)  # 以1%的面积贡献了全市4%的工业产值
            return
        if frame.indicator == "product_volume" and (works := self._works_sized(item)) is not None:
            frame.subject_kind, frame.subject = topic_of(works)
            item.rule += _SIZED_RULE
            return
        old = self.previous
        if old is not None and old.rule.endswith(_SIZED_RULE) and _GOES_ON_ABOUT.match(item.lead) is not None:
            # 甲园区引进8GW组件项目，实现产值30亿元: of whoever brought them in
            told = self.sentence.mentions_in(self.sentence.start, old.quantity.start, "subject")
            own = next((topic_of(m) for m in told if m.word.subject_kind == "park"), REGION)
            frame.subject_kind, frame.subject = own
            return
        is_cost = _COST.search(item.lead) is not None and self.sentence.text.startswith("的", end)
        if not (item.quantity.dimension == "money" and is_cost):
            return
        named = next((m for m in self.sentence.mentions if m.start >= end and m.word.kind == "subject"), None)
        if named is None or _TO_NAME.fullmatch(self.sentence.text, end, named.start) is None:
            return
        if PHASE.match(named.word.subject):
            return
        if named.word.subject_kind == "enterprise":
            frame.subject_kind, frame.subject = topic_of(named)
            item.chance = 1.0

    def _works_sized(self, item: Item) -> Mention | None:
        """Return the works whose name stands right behind how much they can make: 引进8GW光伏组件基地项目."""
        named = [m for m in self.sentence.mentions if item.quantity.end <= m.start <= item.quantity.end + 1]
        is_works = bool(named) and named[0].word.subject_kind == "enterprise"
        return named[0] if is_works and SIZED.search(self.sentence.text, item.lead_start, named[0].end + 1) else None

    def _works_invested_in(self, stop: int) -> Mention | None:
        """Return the works that whoever pays is told of: 甲电驱项目，由乙集团投资21亿元兴建."""
        named = self.sentence.mentions_in(self.sentence.start, stop, "subject")
        is_works = bool(named) and named[-1].word.subject_kind == "enterprise" and stop - named[-1].end <= 1
        return named[-1] if is_works and named[-1].word.subject.endswith(_WORKS) else None

    def _of_member(self, item: Item, frame: Frame) -> None:
        """Give a number the place or the subject that it points back at: 三个园区…分别为."""
        member = self.members[item.place]
        if member.topic is None:
            frame.region = member.region
        else:
            frame.subject_kind, frame.subject = member.topic
            item.chance = 1.0
        frame.notes.append("所指：前面名单里对应的一项")
