"""What firms, parks and projects told before make: their kind, their count or their place says whose a number is."""

import re

from etl.candidates import INDUSTRY, REGION
from etl.context import Frame
from etl.firm_types import TYPE, type_names, types
from etl.firms_of_trades import RULE, trade_of_firms
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, Item
from etl.subject_memory import Topic
from etl.transformation_choice import TransformationChoice

_THEIR_OUTPUT = re.compile(
    "[，、](?:共|累计)?(?:实现|完成|上缴)?(?:规上|规模以上)?工业(?:总产值|产值|增加值|税收|利润)(?:约|达到?|突破|超过?|近|为)*"
)
_THEIR_PEOPLE = re.compile(
    "[，、](?:共|累计)?(?:拥有|吸纳|带动)?(?:从业人员|员工|用工|就业人员?)(?:约|超过?|近|达到?)*"
)
_KEY_FIRMS = re.compile(
    "(?:重点|骨干|龙头|成长|监测|纳税)(?:工业)?企业(?:共|累计)?(?:实现|完成)?(?:工业)?(?:总产值|产值|营收)(?:约|达到?|突破|超过?|近|为)*"
)
"""What firms counted by their weight make: of the whole place, not of the trade told last."""
_SCALE_ACTS = re.compile("(?:[^，。；]{0,12}[，,])?[^，。；\\d]{0,6}(?:规上|规模以上)工业企业[^，。；\\d]{2,16}[，,]")
_RECKONED = ("labour_productivity", "tax_per_land", "value_added_per_land", "output_per_land", "energy_intensity")
_EVALUATED = re.compile(
    "(?:参评|参加[^，。；]{0,8}评价|纳入[^，。；]{0,8}评价|评价)(?:范围)?的?(?:规上|规模以上)(?P<whose>工业|制造业)(?:企业)?"
    "|(?:规上|规模以上)(?P<other>工业|制造业)企业[^，。；]{0,8}(?:参评|参加[^，。；]{0,8}评价|纳入[^，。；]{0,8}评价)"
)
"""The firms whose output by the acre is evaluated."""
_BEHIND = 400
"""How far before a number what firms are evaluated is looked for: a paragraph may be as long as a book."""
_ALL_ECONOMY = re.compile("生产总值|GDP|国民经济")
_BESIDE_INDUSTRY = re.compile("工业(?!园|集|新城|大道|组团|互联网)|亩均|参评|评价")
_OF_ALL = ("规划", "计划报告", "政府工作报告")
"""Kinds of text that are about all the economy unless their title says other."""
_DOMAIN = re.compile("(?P<name>制造业|数字经济|服务业)领域")
"""What part of the economy firms of a kind are counted in."""
_MADE = frozenset(("gross_output", "value_added", "revenue", "profit", "tax", "export_delivery"))
"""What a park makes, told of its industry: 园区新增企业9家，实现规上工业产值61亿元."""
_BECAME = re.compile(
    "[，；、](?:其中[，：]?)?(?:已|新|实现|当年|年内)*(?:开工|竣工|投产|建成|完工|投用|达产|落地|开建)(?:建设|投产)?(?:项目)?(?:约|近|超过?|达到?|突破)*"
    "|[，；、](?:其中[，：]?)?[^，；、]{0,8}(?:以上|级)(?:的)?(?:大)?项目(?:约|近|超过?|达到?)*"
)
"""What is told of projects that were counted before: 开工60个, 其中50亿元以上项目6个."""
_CAME_IN = re.compile("[，、](?:累计|共|已)?(?:实际)?(?:到位|到账)(?:资金|内资)?(?:额)?(?:约|近|超过?|达到?)*")
"""What was paid for projects that were counted before: 实际到位资金34亿元."""
_UPGRADED = re.compile("[，、](?:累计|共|已)?完成(?:技改|技术改造)?投资(?:额)?(?:约|近|超过?|达到?)*")
"""What was spent on works that were counted before: 支持服装企业实施技改项目9个，完成技改投资3亿元."""
_ALL_TOLD = re.compile(
    "[，、](?:项目)?(?:合计|累计|预计|计划|协议|估算)*总投资(?:额|规模)?(?:合计|共|约|近|超过?|达到?|为)*"
)
"""What all projects that were just counted cost, whichever of them the sentence named before."""
_SEVERAL = re.compile("[、等]")
"""What tells that the name before is one of several."""
_PLANNED = ("planned_investment", "contracted_investment")
_SPENT = frozenset(("tech_upgrade_investment", "paid_in_investment"))
_OF_FIRMS = ("value_added", "gross_output", "revenue", "profit")


_AMONG = re.compile("[，,；;（(]其中")
_NEXT_KIND = re.compile("[、，,][^，。；：、\\d]{2,20}")
"""The next kind of firm alone, behind the count of the one before."""


class FirmSubjects(TransformationChoice):
    """Corrects the likeliest subject where the firms of a trade, a park or a kind were told of before."""

    def _of_kind_of_firm(self, item: Item, frame: Frame) -> None:
        """Give what a kind of firm makes to the industry told before: 从经济类型看，私营企业增加值增长6%."""
        last = self.previous.frame if self.previous is not None else None
        # 从业人员中，内资企业310人，占93%；外商投资企业24人: the kind and its number alone.
        goes_on = last is not None and last.indicator == frame.indicator == "employment" and last.subject in INDUSTRY
        goes_on = goes_on and types().fullmatch(item.lead.lstrip("；;，,、")) is not None
        if (frame.indicator not in _OF_FIRMS and not goes_on) or frame.subject_kind == "park":
            return
        start, stop = item.lead_start, item.own_end
        if self.parts is not None and item.size > 1:
            start, stop = self.parts[item.place]
        if not self.sentence.mentions_in(start, stop, TYPE) or self.sentence.mentions_in(start, stop, "subject"):
            return
        told = [d.frame.subject for d in self.done if d.frame is not None and d.frame.subject in INDUSTRY]
        whole = "规上工业" if self.state.all_industry == "规上工业" else told[0] if told else self.state.all_industry
        if whole:
            frame.subject_kind, frame.subject = "sector", whole

    def _of_revenue(self, item: Item, frame: Frame) -> None:
        """Give taxes within public revenue to whom the revenue is of: 一般公共预算收入12亿元，其中税收8亿元."""
        told = self.previous.frame if self.previous is not None else None
        is_part = frame.indicator == "tax" and told is not None and told.indicator == "fiscal_revenue"
        if is_part and told is not None and not self.sentence.mentions_in(item.lead_start, item.own_end, "subject"):
            frame.subject_kind, frame.subject = told.subject_kind, told.subject

    def _of_same_park(self, item: Item, frame: Frame) -> None:
        """Keep to the park that the numbers before are of: 高新区实现工业总产值34亿元；规上工业产值31亿元."""
        if frame.subject not in INDUSTRY or frame.indicator not in _MADE:
            return
        told = self.previous.frame if self.previous is not None else None
        used = [(told.subject_kind, told.subject)] if told is not None else self.state.memory.used
        if len(set(used)) != 1 or used[0][0] != "park":
            return
        within = (m for m in self.places if item.lead_start <= m.start < item.own_end)
        if not any(self._is_place(m) for m in within):
            frame.subject_kind, frame.subject = used[0]

    def _of_scale_acting(self, item: Item, frame: Frame) -> None:
        """Give what firms above scale make to them: 规上工业企业生产平稳，实现工业总产值45亿元."""
        if frame.subject != "工业" or frame.indicator not in _MADE:
            return
        acting = _SCALE_ACTS.match(self.sentence.text, self.sentence.start, item.quantity.start)
        if acting is None:
            return
        places = (m for m in self.places if acting.end() <= m.start < item.own_end)
        if not any(self._is_place(m) for m in places):
            frame.subject = "规上工业"

    def _of_evaluated(self, item: Item, frame: Frame) -> None:
        """Give what is reckoned of firms above scale to them: where rated, or told beside industry."""
        if frame.subject_kind != "region" or frame.indicator not in _RECKONED:
            return
        text, start = self.sentence.text, item.lead_start
        if any(m.word.kind != "local" and self._is_place(m) for m in self.places if start <= m.start < item.own_end):
            return
        behind = max(item.quantity.start - _BEHIND, 0)
        behind = max(text.rfind("\n", behind, self.sentence.start) + 1, behind)
        if frame.indicator == "labour_productivity":
            if self._is_of_industry(start, behind, item.quantity.start):
                frame.subject_kind, frame.subject = "sector", "规上工业"
            return
        counted = _EVALUATED.search(text, behind, item.quantity.start)
        if counted is not None:
            frame.subject_kind, frame.subject = "sector", f"规上{counted['whose'] or counted['other']}"

    def _is_of_industry(self, start: int, behind: int, end: int) -> bool:
        """Tell whether people's output is told of firms: beside industry's numbers, in a text on industry."""
        text = self.sentence.text
        if "社会" in text[max(start, end - 16) : end] or _ALL_ECONOMY.search(text, behind, end):
            return False
        if any(kind == "sector" and name in INDUSTRY for kind, name in self.state.memory.title):
            return True
        return self.state.kind not in _OF_ALL and _BESIDE_INDUSTRY.search(text, behind, end) is not None

    def _of_domain(self, item: Item, frame: Frame) -> None:
        """Give firms of a kind to the part of the economy that they are counted in: 制造业领域的科技型企业."""
        if frame.subject_kind == "region" and frame.indicator in FIRM_COUNTS:
            named = _DOMAIN.search(self.sentence.text, self._run_head(item).lead_start, item.quantity.start)
            if named is not None:
                frame.subject_kind, frame.subject = "sector", named["name"]

    def _of_same_firms(self, item: Item, frame: Frame) -> None:
        """Give output to those whose firms were counted before: 中药规上企业6户，占全区三成，实现工业产值15亿元."""
        told = self.previous.frame if self.previous is not None else None
        if told is None or frame.indicator not in OUTPUTS or frame.transformation != "level":
            return
        whose = (told.subject_kind, told.subject)
        if whose[0] in ("cluster", "park", "sector") and whose[1] not in INDUSTRY and self._are_counted(whose):
            is_theirs = frame.subject in INDUSTRY and _THEIR_OUTPUT.fullmatch(item.lead) is not None
            if is_theirs or (whose[0] != "park" and _THEIR_PEOPLE.fullmatch(item.lead)):
                frame.subject_kind, frame.subject = whose
        elif _KEY_FIRMS.fullmatch(item.lead) and not self.sentence.mentions_in(
            self.sentence.start, item.own_end, "subject"
        ):
            about = self.state
            if not (about.paragraph_head or about.section_subject or about.article_subject):
                frame.subject_kind, frame.subject = REGION

    def _lists_works(self, counted: Item) -> bool:
        """Tell works counted behind several that are named, not those of the one firm named: 青禾机电开工项目2个."""
        return _SEVERAL.search(self.sentence.text, self.sentence.start, counted.quantity.start) is not None

    def _of_same_projects(self, item: Item, frame: Frame) -> None:
        """Give what became of projects to whose they are: 签约制造业项目90个，引资80亿元，开工60个、投产40个."""
        if frame.subject_kind == "enterprise" and frame.indicator in _PLANNED and _ALL_TOLD.fullmatch(item.lead):
            old = self.previous
            told = old.frame if old is not None and old.quantity.dimension == "count" else None
            is_named = self.sentence.text.startswith("的", item.quantity.end)
            is_told = told is not None and told.indicator.startswith("projects_") and not is_named
            if old is not None and told is not None and is_told and item.size == 1 and self._lists_works(old):
                frame.subject_kind, frame.subject = told.subject_kind, told.subject
            return
        if frame.subject_kind != "region" or frame.indicator not in PROJECTS | _SPENT:
            return
        if _CAME_IN.fullmatch(item.lead) or (
            frame.indicator == "tech_upgrade_investment" and _UPGRADED.fullmatch(item.lead)
        ):
            told = self.previous.frame if self.previous is not None else None
            told = told if told is not None and told.indicator in PROJECTS else None
        elif _BECAME.fullmatch(item.lead):
            first = next((d for d in self.done if d.frame is not None and d.frame.indicator in PROJECTS), None)
            told = first.frame if first is not None and "中，" not in first.lead else None
        else:
            return
        is_theirs = told is not None and (told.subject in INDUSTRY or told.subject_kind == "cluster")
        if told is not None and is_theirs and not self._own_regions(item.lead_start, item.own_end):
            frame.subject_kind, frame.subject = told.subject_kind, told.subject

    def _are_counted(self, whose: Topic) -> bool:
        """Tell whether the sentence has counted the firms of a subject before and told of nothing else since."""
        counted = [at for at, d in enumerate(self.done) if d.frame and d.frame.indicator == "firms_above_scale"]
        since = self.done[counted[-1] :] if counted else []
        return bool(since) and all(d.frame and (d.frame.subject_kind, d.frame.subject) == whose for d in since)

    def _of_scale_throughout(self, item: Item, frame: Frame) -> None:
        """Give profit and the like to industry above scale where the sentence began with its index."""
        first = self.done[0] if self.done else None
        if first is None or first.frame is None or first.frame.indicator != "index_value":
            return
        is_own = frame.subject_kind == "region" and not self._own_regions(item.lead_start, item.own_end)
        if is_own and first.frame.subject in INDUSTRY:
            frame.subject_kind, frame.subject = first.frame.subject_kind, first.frame.subject

    def _of_firms_named(self, item: Item, frame: Frame) -> None:
        """Give the firms of a trade, and then what they make, to the whole noun before them: 机械加工9户产值12亿元."""
        told = self.previous
        if told is not None and told.frame is not None and told.rule.endswith(RULE):
            if item.lead == told.tail:
                frame.subject_kind, frame.subject = told.frame.subject_kind, told.frame.subject
        elif frame.indicator in FIRM_COUNTS and (trade := trade_of_firms(self.sentence, item)) is not None:
            frame.subject_kind, frame.subject = trade
            item.rule += RULE

    def _of_firms_among(self, item: Item, frame: Frame) -> None:
        """Give each count among the firms of a trade to it: 集聚光伏企业96家，其中规上企业21家、上市企业2家."""
        told = self.previous
        if frame.subject_kind != "region" or frame.indicator not in FIRM_COUNTS or told is None or told.frame is None:
            return
        is_next = told.frame.subject_kind == "cluster" and told.frame.indicator in FIRM_COUNTS
        if not is_next or _AMONG.search(self.sentence.text, self.sentence.start, item.quantity.start) is None:
            return
        low, high = item.lead_start, item.own_end
        if _NEXT_KIND.fullmatch(item.lead) is None or self.sentence.mentions_in(low, high, "subject"):
            return
        trade = (told.frame.subject_kind, told.frame.subject)
        counts = [
            d.quantity.value
            for d in self.done
            if d.frame is not None
            and (d.frame.subject_kind, d.frame.subject) == trade
            and d.quantity.dimension == "count"
        ]
        # No more than all of them: a larger count is the whole district's.
        if len(counts) > 1 and item.quantity.value <= max(counts) and not self._names_place(low, high):
            frame.subject_kind, frame.subject = trade

    def _of_type(self, item: Item, frame: Frame) -> None:
        """Name the kind of firm that a number is of in its qualifier: 集体企业实现利润0.4亿元."""
        if frame.indicator not in OUTPUTS:
            return
        start, stop = item.lead_start, item.own_end
        if self.parts is not None and item.size > 1:
            start, stop = self.parts[item.place]
        named = self.sentence.mentions_in(start, stop, TYPE)
        if named:
            kept = (part for part in frame.qualifiers if part not in type_names())
            frame.qualifiers = (*kept, named[-1].word.code)
