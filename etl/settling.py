"""What a number's kind makes of the time found for it: a stock is of a day, what runs over a year of the year."""

import re
from dataclasses import replace

from etl.context import Frame
from etl.measures import indicators
from etl.periods import OF_LINE, Period
from etl.reading import OUTPUTS, REGIONAL, Item
from etl.years_choice import FROM, YearsChoice

OF_TODAY = ("报道", "复函", "简介", "")
"""Kinds of document that tell how things stand on the day of writing; the others report on a time."""
_YEARLY = ("规划", "方案", "政府工作报告", "计划报告")
"""Kinds of document that report on whole years."""
_CAME = re.compile("[^，；。\\d]{0,10}(?:投产|建成|投用|达产|扩建|扩能|技改|改造)(?:完成)?后?[，,]")
"""What raises a capacity from then on."""
_MOMENT = re.compile(
    "当时|那时|那会儿|那一?年|[以之]前(?!列|茅)|(?<![瓦小])时[，,]|第一[个家座条]|[搬迁](?:来|到|入|至)"
)
"""What makes a year of long ago that of a moment in it: 2021年搬来，当时只有60名员工."""
_UNTIL_NOW = re.compile("如今|现在|目前|现有|现已|已|累计|至今")
_SINCE_NEW_YEAR = re.compile("[比较]年初(?!的?(?:计划|目标|预期|预算))[^，；。]{0,12}$")
_SO_FAR = re.compile("(?:今年|年初)以来|年度计划(?:完成)?投资")
_PLANNED_IN = re.compile("(?:度|内)?(?:计划|预计|安排)(?:完成)?(?:年度)?投资")
_OF_YEARS_PLAN = re.compile("[^，。；]{0,4}，(?:已|约)?(?:占|完成|达到?|为)(?:年度|全年|今年)(?:投资|目标|计划|任务)")
"""What stands behind an amount that is part of the year's plan: 截至8月底完成投资48亿元，占年度计划的77%."""
_BEFORE = 60
"""How many characters before its sentence a paragraph says that it tells of the year so far."""
_OF_A_YEAR = OUTPUTS | REGIONAL
_YEAR = 12
_INVESTED = ("fixed_investment", "tech_upgrade_investment")
"""What, beside output, a year's report tells of the whole year."""

_DONE_SO_FAR = (
    OUTPUTS
    | frozenset(_INVESTED)
    | {"projects_signed", "projects_started", "projects_completed", "contracted_investment"}
)
"""What is told of a year that still runs up to the day of writing."""
_PART_OF_YEAR = re.compile("上半年$|季度$|前[^\\d]{1,2}个月$")
"""A part of a year that something comes about in, though it is told up to its end; its last day is none."""


class Settling(YearsChoice):
    """Settles periods by what is counted."""

    def settle(self, item: Item, frame: Frame) -> None:
        """Settle the time of a number of which all else is known."""
        self._settle_fact(frame)
        self._settle_present(frame)
        self._settle_heading(frame)
        self._settle_reply(item, frame)
        self._settle_moment(item, frame)
        self._settle_so_far(item, frame)
        self._settle_plan_of_year(frame)
        self._settle_running_year(item, frame)
        self._settle_stock(item, frame)

    def _settle_reply(self, item: Item, frame: Frame) -> None:
        """Tell in a reply what is reported once a year, of the last year told of, from what is counted to its day.

        产值, 占比 without a time in a reply that told of 2024 are 2024's; 兑现资金, 放款 are those up to its day.
        """
        now, told = self.state.now, self.state.last_year
        if self.state.kind != "复函" or now is None or frame.status != "actual":
            return
        kind = indicators().get(frame.indicator, {}).get("kind", "")
        is_yearly = kind == "ratio" or (kind == "flow" and frame.indicator in _OF_A_YEAR)
        if frame.period_from == "文件日期" and is_yearly and frame.transformation not in ("new", "rank"):
            # 年产值 is of a year, and so are ratios, whatever time the paragraph before told of.
            is_next = kind == "flow" and "年" not in item.lead[-12:] and self.state.paragraph_status != "actual"
            told = (self._told_last() if is_next else None) or told
            frame.period = frame.period if told is None else replace(told, start=0, end=0)
        elif frame.period_from == "全文报告期" and not is_yearly and frame.transformation in ("level", "new"):
            is_invested = frame.indicator in _INVESTED
            frame.period = frame.period if is_invested else Period(0, 0, now, now, "asof", True, words="document")

    def _settle_heading(self, frame: Frame) -> None:
        """Give output under a heading of more than a year (2022年以来运行情况) the months that were told of last.

        No paragraph tells what was made, and how that grew, in a year and a half.
        """
        period, before = frame.period, self._told_last()
        if frame.period_from != "小节标题" or frame.status != "actual" or period is None or before is None:
            return
        is_long = period.role == "since" and (period.last or 0) - (period.first or 0) >= _YEAR
        if is_long and frame.indicator in OUTPUTS and not is_stock(frame):
            frame.period = replace(before, start=0, end=0)

    def _told_last(self) -> Period | None:
        """Return the months that the paragraph before told of: what the next one states goes on with them."""
        before = self.state.told_before
        return before if before is not None and before.role == "plain" and before.first != before.last else None

    def _settle_moment(self, item: Item, frame: Frame) -> None:
        """Give what there was at a moment of a year long over (2018年以前，企业不足60家) the year, not its end."""
        now, period = self.state.now, frame.period
        if frame.period_from or now is None or period is None or not is_stock(frame) or not period.end:
            return
        if period.role == "plain" and period.is_year and (period.last or 0) // 12 < now // 12:
            words = self.sentence.text[period.end : item.quantity.start]
            frame.comes_about = _MOMENT.search(words) is not None and _UNTIL_NOW.search(words) is None

    def _settle_so_far(self, item: Item, frame: Frame) -> None:
        """Begin with its year what is told up to a day: 今年计划投入15亿元，截至7月底已完成8亿元.

        What an amount has changed since the year began (6月末余额比年初增加5亿元) runs from the end of the year before.
        """
        period = frame.period
        if period is None or period.last is None or period.role != "asof" or frame.status != "actual":
            return
        first = period.last // 12 * 12
        if frame.transformation == "change":
            if item.quantity.dimension != "point" and _SINCE_NEW_YEAR.search(item.lead):
                is_count = item.quantity.dimension == "count" and indicators()[frame.indicator]["unit"] != "人"
                frame.period = replace(period, first=first - (not is_count), role="span")
        elif (self._tells_of_year(period, item) or self._is_part_so_far(frame, item)) and not (
            is_stock(frame) or "累计" in item.lead
        ):
            frame.period = replace(period, first=first, role="plain")

    def _settle_running_year(self, item: Item, frame: Frame) -> None:
        """End with the day of writing what is done in the year that a title or heading names and that still runs.

        2025年重点项目推进情况, of September: 已完成投资59亿元 are those of nine months.
        """
        now, period = self.state.now, frame.period
        if now is None or period is None or frame.status != "actual":
            return
        is_running = period.is_year and period.role == "plain" and period.year == now // 12 and (period.last or 0) > now
        is_done = frame.indicator in _DONE_SO_FAR and frame.transformation in ("level", "new", "yoy", "share")
        told = (p for p in self.sentence.periods if p.end <= item.quantity.start)
        if is_running and is_done and all(p.last != period.last for p in told):
            frame.period = replace(period, last=now)

    def _settle_plan_of_year(self, frame: Frame) -> None:
        """Give the whole year what is planned for it: 集中开工项目90个，总投资206亿元，今年计划投资34亿元."""
        period = frame.period
        if frame.indicator != "planned_investment" or period is None or period.words != "今年":
            return
        if period.is_year and _PLANNED_IN.match(self.sentence.text, period.end) is not None:
            frame.period = replace(period, words="")

    def _is_part_so_far(self, frame: Frame, item: Item) -> bool:
        """Tell a part of what was counted since its year began: …完成投资158亿元，其中乙项目完成投资74亿元."""
        for done in reversed(self.done):
            told, whole = done.frame, done.frame.period if done.frame is not None else None
            if told is None or (told.indicator, told.transformation) != (frame.indicator, frame.transformation):
                continue
            is_part = self.sentence.text.find("其中", done.quantity.end, item.quantity.start) >= 0
            is_last = whole is not None and frame.period is not None and whole.last == frame.period.last
            return is_part and is_last and whole is not None and whole.first == (whole.last or 0) // 12 * 12
        return False

    def _tells_of_year(self, period: Period, item: Item) -> bool:
        """Tell one that told of the year, or a paragraph of 今年以来, before it counted up to a day of it."""
        if not (0 < period.end <= item.quantity.start) or period.words == "document":
            return False
        text, now = self.sentence.text, self.state.now
        if _PART_OF_YEAR.search(text, period.start, period.end) is not None:
            return True  # 截止上半年，完成产值12亿元
        if now is not None and period.year == now // 12:
            paragraph = text.rfind("\n", 0, self.sentence.start) + 1
            if _SO_FAR.search(text, max(paragraph, self.sentence.start - _BEFORE), period.start) is not None:
                return True
            if _OF_YEARS_PLAN.match(text, item.quantity.end) is not None:
                return True
        told = (p for p in self.sentence.periods if p.end <= period.start and p.role == "plain" and p.is_year)
        return any(p.year == period.year and p.last != period.last for p in told)

    def _settle_sum(self, item: Item, frame: Frame) -> None:
        """Give what is added up (累计产值54亿元) the months so far that the text reports on, not the last one named."""
        whole, period = self.state.title_period, frame.period
        if whole is None or period is None or not item.lead[-16:].count("累计") or frame.status != "actual":
            return
        if period.first == period.last == whole.last and whole.first != whole.last and self._own_period(item) is None:
            frame.period = whole

    def _is_reported(self, period: Period) -> bool:
        """Tell the end of the time that the document reports on: its stocks without a date are of that day."""
        whole, section = self.state.title_period, self.state.section_period
        if self.state.is_looking_back and section is not None and section.is_year and section.last == period.last:
            return True  # 2021年工作回顾: whenever it is told
        if whole is not None:
            return whole.last == period.last
        return self.state.kind not in OF_TODAY and period.is_year

    def _settle_fact(self, frame: Frame) -> None:
        """Date a fact told among goals without a time of its own (稳定现有46万吨产能) by the day of writing."""
        now, period = self.state.now, frame.period
        if frame.status != "actual" or not frame.period_from or now is None or period is None:
            return
        if period.role == "by" and period.last is not None and period.last > now and frame.context is period:
            frame.period = Period(0, 0, now, now, "asof", True, words="document")

    def _settle_present(self, frame: Frame) -> None:
        """Date what runs over a year and a plan tells of 当前: 当前研发强度仅0.8% is of the last year it reports on."""
        whole, period = self.state.document_period, frame.period
        if whole is None or whole.last is None or period is None or self.state.kind not in _YEARLY:
            return
        kind = indicators().get(frame.indicator, {}).get("kind", "")
        is_now = period.role == "asof" and period.last == self.state.now and period.words != "document"
        is_yearly = kind in ("flow", "ratio") and frame.transformation != "new" and whole.last % 12 == 11
        if is_now and is_yearly and frame.status == "actual":
            frame.period = replace(whole, first=whole.last - 11, role="plain")

    def _came_with(self, item: Item, frame: Frame) -> Period | None:
        """Return when works came into use that raised a capacity: 2022年二期投产，产能从10万台提升到60万台."""
        is_way = FROM.search(item.lead) or (self.previous is not None and FROM.search(self.previous.lead))
        if not is_way or "产能" not in frame.qualifiers or self.state.now is None:
            return None
        for period in reversed(self.sentence.periods):
            is_told = period.end <= item.quantity.start and period.role == "plain" and period.has_year
            if is_told and _CAME.match(self.sentence.text, period.end):
                is_over = period.last is not None and period.last <= self.state.now
                return replace(period, words="") if is_over else None
        return None

    def _settle_stock(self, item: Item, frame: Frame) -> None:
        """Date a stock that its own sentence does not date: a text that tells of today means the day of writing.

        The day that a paragraph counts up to (截至3月底) holds for its other stocks; the time of a flow does not.
        """
        if frame.period is not None and frame.period.words == OF_LINE:
            return
        if self.state.now is None and frame.period_from and self.state.kind in OF_TODAY and frame.status == "actual":
            if is_stock(frame) or frame.indicator == "product_volume":
                frame.period = None
            return
        if not is_stock(frame) or not frame.period_from or frame.period is None or self.state.now is None:
            return
        is_told_of = self._is_reported(frame.period)
        is_dated = frame.period.role == "asof" and frame.period_from != "上一段"
        tells_now = self.state.kind in OF_TODAY and not is_told_of and not is_dated
        is_dated_whole = frame.period_from == "全文报告期" and not (is_told_of and frame.period.is_year)
        if (came := self._came_with(item, frame)) is not None:
            frame.period = came
        elif tells_now or ("产能" in frame.qualifiers and self.state.kind in OF_TODAY) or is_dated_whole:
            frame.period = Period(0, 0, self.state.now, self.state.now, "asof", True, words="document")


def is_stock(frame: Frame) -> bool:
    """Whether a number tells how much there is at a time, not what comes about within one."""
    if frame.transformation != "level" or frame.status != "actual" or frame.comes_about:
        return False
    if "产能" in frame.qualifiers or frame.is_balance:
        return True
    return indicators().get(frame.indicator, {}).get("kind") == "stock"
