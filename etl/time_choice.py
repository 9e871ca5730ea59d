"""Which time a number is for."""

import re
from dataclasses import replace

from etl.asides import is_aside, is_deadline, is_ground, is_outlook, is_planned_by, is_rate_of_part, is_stance
from etl.compared_levels import year_of_base
from etl.context import Frame, shifted
from etl.lists import Span
from etl.looked_back import ends_years
from etl.periods import BACK, Period
from etl.reading import Item
from etl.settling import OF_TODAY, Settling
from etl.stated_years import end_of_stated_year, year_of_review
from etl.years_choice import FROM, RISE_TO

GOAL = "goal"
"""What a goal's own year is marked with: what is told of the goal next is of the time before it again."""
_YEAR_GOAL = re.compile(
    "(?:年度|全年|[市省区县州]下达?的?|上级下达的?)(?:目标|任务|计划|预算)(?:任务|投资|目标|数|值)?(?:为|是|的)?$"
    "|(?:年度|全年)(?:预期|计划)?(?:目标|任务)(?:增速|增幅)?[（(]$"
)
_TWO_YEARS = 24
"""Months from which on a time is no year that 年内 could be of."""
_REPORTED = 4
"""Months into a year after which 全年预计 is no more told of the year before."""
_JUST_OVER = 2
"""Months for which a part of a year that just ended needs no year."""
_SAME_TIME = re.compile("(?:上年|去年|上一年度?)同期(?:的|为|仅|只有|是|仅为)*(?:亏损|盈利)?$")
_SAME_PART = re.compile("(?<![比较于与同和跟占到过])(?P<year>20\\d\\d)年同期(?!相比|的|基数|水平)[^，。；]*$")
"""A year's own part, not one that another is compared with."""
_TURNED_FROM = re.compile("[由从](?:上年|去年|上一年度?)同期的?(?:负?增长|下降|增幅|降幅|增速)(?:为|的)?$")
"""由上年同期下降8.9%转为增长15.2%: the growth that was the year before's."""
_YEAR_BEFORE = re.compile("(?:而)?(?:上年|去年|上一年度?)同期，(?![^。；]*(?:今年|本月|今年以来))")
"""A sentence that is of the year before all along: 去年同期，全市集中开工项目388个、总投资2710亿元。"""
_DATES_COST = re.compile("[，,]|[，,]?[^，。；、\\d]{2,30}(?:签约|签订|落户)[^，。；、\\d]{0,16}[，,]")
"""Between a time and the amount that it dates: 去年，; 2021年10月，甲公司签约落户高新区，."""
_PRESENT = re.compile("(?:现有|现已|已有|目前已?|已招引|已集聚|已聚集|已建成|已引进|已入驻)[^，。；]{0,14}$")


class TimeChoice(Settling):
    """Chooses periods."""

    def _resolved(self, period: Period, item: Item, frame: Frame) -> Period | None:
        """Give a time its year: 上半年 in a report on 2023, 五年累计 up to the year that the context is about."""
        if period.role == "years" and period.last is not None:
            return self._years(period, frame)
        if period.words.startswith(("上年", "上一年")) and (year := self._year_told(period)) is not None:
            return shifted(period, year - 1)
        if period.words == BACK:
            return self._counted_back(period)
        if (year := year_of_review(self.sentence, self.state, period)) is not None:
            return shifted(period, year)
        if not period.has_year and period.role == "by":
            is_planned = is_planned_by(self.sentence.text, self.sentence.start, period)
            return self.state.reached_by(period, is_planned=is_planned)
        if not period.has_year:
            is_own = self._is_just_over(period) or self._is_to_come(period)
            year = None if is_own else self._year_nearby(period)
            now = self.state.now
            if year is None and period.words == "全年" and now is not None:
                year = now // 12 - (0 if now % 12 > 9 or self._is_planned(item) else 1)
            if year is None and now is not None and period.last is not None and period.role == "plain":
                # 四季度还将开工 in September is the quarter that comes, not the one a year ago.
                year = period.last // 12 + 1 if period.last < now - 6 and self._is_planned(item) else None
            return self._over(period if year is None else shifted(period, year), item, frame)
        return period

    def _over(self, period: Period, item: Item, frame: Frame) -> Period:
        """Return a part of a year that growth is told of: that of the year before where it is not over yet."""
        now = self.state.now
        is_rate = frame.transformation in ("growth", "yoy") and item.quantity.dimension == "percent"
        if now is None or period.last is None or period.last <= now or not is_rate or period.role != "plain":
            return period
        if period.is_year or self._is_planned(item) or self._lasting() == "target" or period.last // 12 > now // 12:
            return period
        return shifted(period, period.last // 12 - 1)

    def _year_told(self, period: Period) -> int | None:
        """Return the year that the sentence, else the text, tells of where it says 上年."""
        for other in reversed(self.sentence.periods):
            is_told = other.role == "plain" and other.has_year and not other.words
            if is_told and other.end <= period.start and other.year is not None and not self._is_aside(other):
                return other.year
        return self.state.year

    def _is_just_over(self, period: Period) -> bool:
        """Tell 上半年 in a text of July that tells of today: it is this year's, whatever year was told of before."""
        now, last = self.state.now, period.last
        if now is None or last is None or period.is_year or self.state.kind not in OF_TODAY:
            return False
        named = [p for p in self.sentence.periods if p.end <= period.start and p.has_year and p.role != "base"]
        return 0 <= now - last <= _JUST_OVER and period.first != last and not named

    def _is_to_come(self, period: Period) -> bool:
        """Tell 全年预计 in the middle of a year: it is the one that runs, whatever year was told before."""
        now = self.state.now
        is_late = now is not None and now % 12 >= _REPORTED
        return is_late and period.words == "全年" and is_outlook(self.sentence.text, period)

    def _counted_back(self, period: Period) -> Period:
        """Give 五年来 the years that the text is about: those of the 十三五 just told of, those before a plan."""
        span, plan = self.state.last_span or self.state.paragraph_period, self.state.plan_span
        length = (period.last or 0) - (period.first or 0)
        if (last := end_of_stated_year(self.sentence, self.done, period)) is not None:
            return replace(period, first=last - length, last=last)
        if span is not None and span.first is not None and span.last is not None and span.last - span.first == length:
            return replace(period, first=span.first, last=span.last)
        is_before = plan is not None and self.state.kind == "规划" and plan.first is not None
        if is_before and plan is not None and plan.first is not None and plan.first > (period.first or 0):
            return replace(period, first=plan.first - length - 1, last=plan.first - 1)
        return period

    def _is_planned(self, item: Item) -> bool:
        words = self.sentence.text[self.sentence.start : item.quantity.start]
        after = self.sentence.text[item.quantity.end : item.quantity.end + 40]
        is_goal = re.match("[^。；]*目标", after) is not None and "完成" not in words
        return (
            self._lasting() == "target"
            or is_goal
            or bool(re.search("力争|目标|确保|计划|预计|有望|争取|将|冲刺|剑指|(?<!突)破", words))
        )

    def _year_nearby(self, period: Period) -> int | None:
        """Return the year that the sentence named before a bare 上半年, else the one that the text is about."""
        for other in reversed(self.sentence.periods):
            if other.end <= period.start and other.role == "asof" and other.last == self.state.now is not None:
                return other.year  # 去年3月签约，眼下月交付2万套，全年…: the year that runs
            if (
                other.end <= period.start
                and other.has_year
                and other.role in ("plain", "since")
                and (other.last or 0) - (other.first or 0) < _TWO_YEARS
                and not self._is_aside(other)
            ):
                return other.year
        ahead = self.state.section_period
        if ahead is not None and ahead.is_year and self.state.section_status == "target":
            return ahead.year
        lead = self.state.lead_period
        if lead is not None and lead.is_year and lead.role == "plain" and self.state.lasting() != "target":
            # 过去一年，主要做了以下工作：…全年…: the year that the list looks back on.
            return lead.year
        return self.state.year

    def _period(self, item: Item, spans: list[Span], frame: Frame) -> None:
        words = self.sentence.start, item.quantity.start
        is_cost = frame.indicator == "planned_investment"
        stays = is_cost and (frame.subject_kind == "enterprise" or bool(_COST.match(self.sentence.text, *words)))
        if (same := self._same_year(item)) is not None:
            frame.period = same
            return
        if (year := self._year_of_goal(item, frame)) is not None:
            frame.period = year
            return
        # What comes 达产后 is told on the day of the document, whenever the works are to be finished.
        promised_at = self._promised_at(item)
        for start, stop in [*spans, (item.lead_start, item.quantity.start)]:
            for period in reversed(self.sentence.periods):
                if self._usable(period) and start <= period.start and period.end <= stop:
                    held = item.clause_start if stays and not self._dates_cost(period, item) else 0
                    if period.end < max(held, promised_at):
                        continue
                    if period.end < item.clause_start and self._is_passed(period, item):
                        continue
                    if is_ground(self.sentence.text, period, item.quantity.start):
                        continue
                    frame.period = self._resolved(period, item, frame)
                    frame.period = self._reported_before(frame) or frame.period
                    return
        is_of_now = stays or bool(promised_at) or self._tells_present(item, frame)
        for period in () if is_of_now else reversed(self.sentence.periods):
            before = self.sentence.text[max(self.sentence.start, period.start - 1) : period.start]
            led_from = before in ("由", "从") and period.role != "since"
            if (
                (period.role == "years" and not self._adds_up(frame, period))
                or led_from
                or self._is_start(period, item)
                or is_ground(self.sentence.text, period, item.quantity.start)
            ):
                continue
            if self._is_passed(period, item):
                continue
            if period.end <= item.quantity.start and self._usable(period):
                frame.period = self._resolved(period, item, frame)
                frame.period = self._reported_before(frame) or frame.period
                frame.distance = max(frame.distance, 1)
                frame.notes.append(f"时间：承句中“{self.sentence.text[period.start : period.end]}”")
                return
        if self.is_event:
            frame.period = self.state.event or self._now_period()
            return
        if is_of_now:
            frame.period, source, distance = self._now_period(), "文件日期", 4
        else:
            frame.period, source, distance = self.state.inherited_period()
            if (told := self._reported_before(frame)) is not None:
                frame.period, source = told, "上一段"
            if source in _FAR and self.state.kind in OF_TODAY and "先后" in item.lead[-_NEAR:]:
                # 园区先后投入27亿元: until today, whatever time the paragraph before was of.
                frame.period, source, distance = self._now_period(), "文件日期", 4
        frame.distance = max(frame.distance, distance)
        frame.period_from = source
        if source:
            frame.notes.append(f"时间：承{source}")

    def _reported_before(self, frame: Frame) -> Period | None:
        """Return the time reported on where growth follows what stands today: 1—3月…。当前，复工率达99%，产值增长7%."""
        now, around = self.state.now, frame.period
        if now is None or around is None or around.role != "asof" or frame.transformation not in ("growth", "yoy"):
            return None
        if self.sentence.text[around.start : around.end] not in _TODAY:
            return None
        state = self.state
        for told in (state.paragraph_period, state.carried_period, state.title_period, state.document_period):
            is_over = told is not None and told.last is not None and 0 < now - told.last <= _JUST_OVER + 1
            if told is not None and is_over and told.role == "plain" and not told.is_day:
                return told
        return None

    def _dates_cost(self, period: Period, item: Item) -> bool:
        """Tell a time that says when a firm put in or signed for an amount: 去年，甲公司投资3亿元建成…."""
        text = self.sentence.text
        between = text[period.end : item.clause_start]
        return period.has_year and _DATES_COST.fullmatch(between) is not None

    def _same_year(self, item: Item) -> Period | None:
        """Return the year that 当年 and 次年 point back to: 2021年投产，当年产值1.2亿元."""
        said = [p for p in self.sentence.periods if p.end <= item.quantity.start]
        if not said or said[-1].role != "same" or said[-1].start < item.lead_start:
            return None
        word = self.sentence.text[said[-1].start : said[-1].end]
        told = next((p for p in reversed(said[:-1]) if p.has_year and p.last is not None and p.role != "base"), None)
        if told is None and word == "当年" and self.state.inherited_period()[0] is not None:
            around = self.state.document_period or self.state.inherited_period()[0]
            told = around if around is not None and around.is_year else None
        if told is None or told.last is None or not word.startswith(("当年", "同年", "次年")):
            return None
        at = told.first if told.role == "since" and told.first is not None else told.last
        year = at // 12 + word.startswith("次年")
        return Period(said[-1].start, said[-1].end, year * 12, year * 12 + 11, "plain", True)

    def _year_of_goal(self, item: Item, frame: Frame) -> Period | None:
        """Return the year that a goal is for, told beside the part of it done: 1—9月128个，为年度目标160个的80%."""
        if frame.transformation == "share" or _YEAR_GOAL.search(item.lead) is None:
            return None
        if self._own_period(item) is not None:
            return None
        around = self.state.inherited_period()[0]
        told = [p for p in self.sentence.periods if p.end <= item.quantity.start and self._usable(p)]
        frame.context = self._resolved(told[-1], item, frame) if told else around
        if frame.context is None or frame.context.last is None:
            return None
        year = frame.context.last // 12 * 12
        return Period(item.lead_start, item.lead_start, year, year + 11, "plain", True, words=GOAL)

    def _tells_present(self, item: Item, frame: Frame) -> bool:
        """Tell what a firm has on the day of writing (现有员工, 已招引企业), whatever year its sentence began with."""
        if self.state.kind not in ("报道", "复函", "简介", "") or frame.transformation not in ("level", "share"):
            return False
        return bool(_PRESENT.search(item.lead[-24:]))

    def _is_aside(self, period: Period) -> bool:
        text, start = self.sentence.text, self.sentence.start
        if is_aside(text, start, period):
            return True
        if is_rate_of_part(text, start, period) if self._lasting() == "target" else is_stance(text, period):
            return True
        # 1—4月用电38亿千瓦时，4月单月9.5亿千瓦时；用气…: the last month alone is told in passing.
        return period.first == period.last and any(
            p.last == period.last and p.first is not None and p.first < (period.first or 0)
            for p in self.sentence.periods
            if p.start < period.start and p.role == "plain" and not p.is_day
        )

    def _is_passed(self, period: Period, item: Item) -> bool:
        """Tell a time that was told in passing before a number's own clause."""
        is_aside = self._is_aside(period) and not self._is_of_part(period, item)
        is_end = self._ends_way(period, item) or ends_years(self.sentence, period, item)
        return is_aside or self._looked_out(period, item) or is_end

    def _is_of_part(self, period: Period, item: Item) -> bool:
        """Tell the next number of a part that has its own time: 其中今年新签11个、17亿元，已开工7个."""
        text = self.sentence.text
        is_part = text.startswith("其中", max(period.start - 2, 0))
        return is_part and _PART_GOES_ON.match(text, period.end, item.quantity.start) is not None

    def _is_past_ground(self, item: Item, source: Item) -> bool:
        """Tell that ``source`` is what a goal starts from: 在2022年产值120亿元的基础上翻番，达到240亿元."""
        text, stop = self.sentence.text, item.quantity.start
        told = [p for p in self.sentence.periods if p.end <= source.quantity.start]
        return bool(told) and is_ground(text, told[-1], stop) and not is_ground(text, told[-1], source.quantity.start)

    def _ends_way(self, period: Period, item: Item) -> bool:
        """Tell the time of a way's end (由0.9%提高到去年的2.2%，建成车间33个): for a stock it dates that end alone."""
        text = self.sentence.text
        if item.quantity.dimension != "count" or self.state.kind not in OF_TODAY or item.clause_start <= period.end:
            return False
        return period.start > 0 and text[period.start - 1] in "到至" and _WAY_END.match(text, period.end) is not None

    def _looked_out(self, period: Period, item: Item) -> bool:
        """Tell an outlook that ended with its part of the sentence: …产出2亿元，今年预计可翻两番；二期厂房8万平方米."""
        text = self.sentence.text
        if text.find("；", period.end, item.quantity.start) < 0:
            return False
        if is_deadline(text, period):
            return True
        if not (is_outlook(text, period) or _STRIVES.match(text, period.end)):
            return False
        part = text.rfind("；", self.sentence.start, period.start)
        return any(part < one.quantity.start and one.quantity.end <= period.start for one in self.done)

    def _is_start(self, period: Period, item: Item) -> bool:
        """Tell the time of the number that another rose from: 由去年末的46家增至71家."""
        old = self.previous
        led = FROM.search(old.lead) if old is not None else None
        if old is None or led is None or RISE_TO.search(item.lead) is None:
            return False
        return old.lead_start + led.start() <= period.start < old.quantity.start

    def _year_before(self, item: Item, frame: Frame) -> None:
        """Move the period a year back for 上年同期为121.4亿元 and 由上年同期的39.8%."""
        if frame.transformation in _LEVELS and (base := year_of_base(self.sentence, item)) is not None:
            frame.period, frame.period_from, frame.is_earlier = self._resolved(base, item, frame), "", True
            return
        if self.sentence.text.find("同期", self.sentence.start, item.quantity.start) < 0:
            return
        if self._same_part_of_year(item, frame):
            return
        m = (
            _SAME_TIME.search(item.lead)
            or _TURNED_FROM.search(item.lead)
            or _YEAR_BEFORE.match(self.sentence.text, self.sentence.start, item.quantity.start)
        )
        period = frame.period
        if m is None or item.quantity.dimension == "times" or period is None:
            return
        if frame.transformation not in ("level", "share", "rate", "new") and not _TURNED_FROM.search(item.lead):
            return
        if period.first is not None and period.last is not None:
            frame.period = replace(period, first=period.first - 12, last=period.last - 12)
            frame.is_earlier = True

    def _same_part_of_year(self, item: Item, frame: Frame) -> bool:
        """Date what is told of the same part of a year that is named: 2020年同期规上工业产值下降9%."""
        m, period = _SAME_PART.search(item.lead), frame.period
        if m is None or period is None or period.first is None or period.last is None:
            return False
        back = (period.last // 12 - int(m["year"])) * 12
        if back <= 0 or period.last - period.first > 11:
            return False
        frame.period = replace(period, first=period.first - back, last=period.last - back)
        frame.period_from, frame.is_earlier = "", True
        return True

    def _now_period(self) -> Period | None:
        now = self.state.now
        return None if now is None else Period(0, 0, now, now, "plain", True)

    def _along_the_way(self, item: Item, frame: Frame) -> None:
        """Date both ends of a way that goes along with one whose ends are dated: …，占比由30%提升到43%."""
        old = self.previous
        if (
            self.way is not None
            and frame.transformation in ("level", "share", "rate")
            and self._own_period(item) is None
        ):
            after = self.sentence.text[item.quantity.end : item.quantity.end + 12]
            if FROM.search(item.lead) and _WAY_AFTER.match(after):
                frame.period, frame.period_from = self.way[0], ""
            elif old is not None and old.frame is not None and FROM.search(old.lead) and RISE_TO.search(item.lead):
                frame.period, frame.period_from = self.way[1], ""
                frame.status = "target" if self._is_ahead(self.way[1]) else frame.status
        told = old.frame if old is not None else None
        if old is None or told is None or told.period is None or frame.period is None:
            return
        if FROM.search(old.lead) and RISE_TO.search(item.lead) and told.period.last != frame.period.last:
            self.way = (told.period, frame.period)


_TODAY = ("当前", "目前", "眼下", "如今", "现在")
_LEVELS = ("level", "share", "rate")
_STRIVES = re.compile("[，,]?(?:争取|力争|冲刺|瞄准|目标|计划|确保|力保|努力|奋力|要(?!求|素))")
"""What a part of a sentence ends with that told how things stand: 去年186亿元，今年争取200亿元；乙产业….."""
_COST = re.compile("[一二三四首]期[^。；]*(?:总|计划)投资[^，。；]{0,4}$")
"""What the phase of a park is to cost: 二期占地80亩，总投资4亿元."""
_PART_GOES_ON = re.compile("[^，；。]*(?:，(?:均|全部|现|目前|并|且)?已[^，；。]*)*$")
_WAY_END = re.compile("的?[约近超]?\\d")
_FAR = ("上一段", "全文报告期")
"""Where a time comes from that the paragraph itself says nothing of."""
_NEAR = 16
"""Characters before a number that say how it came together."""
_WAY_AFTER = re.compile("[^，。；]{0,6}(?:提高|提升|增|升|下降|降|减|扩大|变|调整|优化)")


def leaves_span(frame: Frame, old: Frame) -> bool:
    """Tell what follows a comparison with a year before: 是2022年的4.2倍，占全区的25%."""
    if old.period is not None and old.period.words == GOAL:
        return True
    is_span = old.period is not None and old.period.role == "span" and old.context is not None
    return is_span and frame.transformation != "change" and "年均" not in frame.qualifiers
