"""Which of the times that sentences and lines name hold for what follows them."""

import re

from etl import asides
from etl.context import State
from etl.heading_lines import year_lines
from etl.model import Document
from etl.months import month_number
from etl.periods import OF_LINE, Period
from etl.plans import keep_horizon
from etl.reading import Sentence
from etl.turns import Turns

_MAIN = ("plain", "since", "plan", "by", "asof")
_OFFICE = re.compile("[\u4e00-\u9fff]{2,14}(?:局|委|委员会|管委会|政府|办公室|部门)")
"""Whose year it is that a sentence begins with: 云汀县工业和信息化局2024年….  What follows is of that year too."""
_SPANNED = re.compile("(?:期间|时期|以来)?[，,]?(?:年均|累计年均)")
"""What follows a span of years that is told for a yearly mean alone."""
_OF_TODAY = ("报道", "复函", "简介", "")
"""Kinds of document that tell how things stand on the day of writing."""
_LATEST_REPORT = {"统计公报": 3}
"""How many years before its own a document may report on: the results of a census come late."""


_BY_MONTH = re.compile(
    "[\\s　]*(?:[（(][一二三四五六七八九十]+[)）])?(?:分月|逐月|从月度|按月|从各月)[^，。；]{0,4}[，,：:]"
)
"""How a sentence begins that tells the months of a time one by one: what follows it is of the whole time again."""


class SectionTimes(Turns):
    """Keeps the times that sentences inherit."""

    def __init__(self, state: State, document: Document, text: str) -> None:
        super().__init__(state, document, text)
        self.years = year_lines(text) if document.kind in ("简介", "") else {}
        self.line_year: Period | None = None
        """The year that the last line told which is nothing but a year."""

    def _year_of_line(self, start: int) -> None:
        """Let a line that is nothing but a year date what follows, up to the next one, where no heading has a time."""
        if start in self.years:
            first = month_number(self.years[start], 1)
            self.line_year = Period(0, 0, first, first + 11, "plain", True, words=OF_LINE)
        if self.line_year is not None and self.state.section_period is None:
            self.state.section_period = self.line_year
            self.state.year = self.section_year = self.line_year.year

    def _is_main(self, period: Period, sentence: Sentence) -> bool:
        """Tell a time that a clause begins with from one inside it or after 其中."""
        if period.role not in _MAIN or period.last is None or period.is_day:
            return False
        text = sentence.text
        before = text[max(sentence.start, period.start - 3) : period.start]
        if not sentence.items and before.endswith(("在", "于")) and text.startswith("。", period.end):
            return True  # 转机出现在2019年。
        is_ahead = self.state.now is not None and period.last > self.state.now
        outlook = asides.is_outlook(text, period) and not self.state.lasting()
        is_set = before.endswith(("预计", "计划", "将于", "有望", "拟于")) or asides.is_deadline(text, period)
        if is_ahead and (outlook or is_set):
            # 预计今年贡献产值4亿元: when one thing is to come about, not what the text is of.
            return False
        if re.search("其中[：:，,]?$", before) or asides.is_aside(text, sentence.start, period):
            return False
        if asides.is_one_of_parts(text, sentence.start, period):
            return False
        if self.state.lasting() == "target" and asides.is_rate_of_part(text, sentence.start, period):
            return False
        if self.document.kind in _OF_TODAY and asides.is_of_event(text, period):
            return False
        if asides.is_stance(text, period) and self.state.lasting() != "target":
            return False
        # 由2022年的第26位上升: where something has come from is no longer what the text is of.
        if (before.endswith(("由", "从")) and period.role != "since") or _SPANNED.match(text, period.end):
            return False
        lead = text[sentence.start : period.start]
        clause = re.split("[，,；;：:。、】]", lead)[-1]
        whole = self.state.paragraph_period or self.state.title_period
        if period.first == period.last and whole is not None and whole.first != whole.last:
            is_within = whole.last == period.last
            if is_within or (_BY_MONTH.match(text, sentence.start) is not None and _is_within(period, whole)):
                return False
        if len(clause) <= 4 or (bool(re.search(r"[截至到止]$", clause)) and len(clause) <= 8):
            return True
        if asides.is_published(text, clause, period):
            return True
        return _OFFICE.fullmatch(clause) is not None or any(
            (m.start, m.end) == (period.start - len(clause), period.start) and m.word.subject_kind in ("", "park")
            for m in sentence.mentions
        )

    def _keep_period(self, sentence: Sentence) -> None:
        state = self.state
        kept = [p for p in sentence.periods if self._is_main(p, sentence)] if sentence.periods else ()
        if not kept:
            self._drop_month(sentence)
            return
        told = [p for p in kept if p.role != "plan"] or kept
        # 前10个月产值69亿元，全年过80亿元没有悬念: the whole year is but an outlook.
        if self.document.kind == "报道":
            told = [p for p in told if p.words != "全年"] or told
        # 1—10月…；10月份…: the months so far are what the text is of.
        wider = [p for p in told if p.last == told[-1].last and (p.first or 0) < (told[-1].first or 0)]
        if wider and told[-1].role == "plain" and wider[0].role == "plain":
            told = [*told, wider[0]]
        last = self._with_year(told[-1])
        is_now = last.role == "asof" and last.last == state.now
        tells_nothing = all(item.reason for item in sentence.items)
        if is_now and (state.paragraph_period is not None or tells_nothing or state.lasting() == "target"):
            return
        if last.role == "by" and self.document.kind in ("规划", "方案") and state.horizon is None:
            state.horizon = last
        keep_horizon(state, told[-1])
        if self._comes_late(told[-1], sentence):
            return
        if last.first != last.last and last.role == "plain":
            # 8月工业快讯 that begins with 1—8月 reports on the months so far.
            state.title_period = _widened(state.title_period, last)
            state.section_period = _widened(state.section_period, last)
        state.paragraph_period, state.is_background = (
            last,
            last.role == "since" and tells_nothing,
        )
        state.period_of = state.memory.used[-1][0] if sentence.items and state.memory.used else ""
        if (
            last.has_year
            and self._may_be_of(last)
            and last.role in ("plain", "since")
            and last.words in ("", "今年", "本年", "本年度")
            and not asides.is_aside(sentence.text, sentence.start, last)
        ):
            state.year = last.year
        now = state.now
        if (
            last.role != "by"
            and last.last is not None
            and now is not None
            and last.last // 12 == now // 12
            and self.document.kind in ("复函", "报道", "")
        ):
            state.document_period = None
        oldest = _LATEST_REPORT.get(self.document.kind, 1)
        past = (
            now is not None
            and last.first is not None
            and (last.first // 12 >= now // 12 - oldest or last.role == "plan")
            and last.last is not None
            and last.last <= now
            and last.last // 12 >= now // 12 - oldest
        )
        if (
            past
            and (last.role in ("plain", "since", "asof", "by") or self._looks_back(last))
            and not is_now
            and state.document_period is None
            and last.first is not None
        ):
            if last.role in ("asof", "by") and last.last is not None:
                last = Period(last.start, last.end, last.last // 12 * 12, last.last, "plain", True)
            state.document_period = (
                last if self.document.kind != "报道" and (last.is_year or self.document.kind != "复函") else None
            )

    def _drop_month(self, sentence: Sentence) -> None:
        """Forget the month told before where news go on with a day of a later one: 今年3月，…。5月31日，甲项目落户…."""
        told, days = self.state.paragraph_period, [p for p in sentence.periods if p.is_day and p.last is not None]
        if self.document.kind == "报道" and told is not None and told.first == told.last and days:
            is_later = (days[0].last or 0) > (told.last or 0)
            self.state.paragraph_period = None if is_later and not told.is_year else told

    def _looks_back(self, period: Period) -> bool:
        """Tell the five years that a plan or a report looks back on: what it tells without a time is of their end."""
        return period.role == "plan" and self.document.kind in ("规划", "政府工作报告", "计划报告")

    def _may_be_of(self, period: Period) -> bool:
        """Tell a year that a text can go on about: one of long ago is told in passing where it tells of today."""
        now, year = self.state.now, period.year
        if now is None or year is None or self.document.kind not in _OF_TODAY:
            return True
        # 建设年限2023年至2024年: months without a year are none of the span's end.
        is_one = period.first is not None and period.first // 12 == year
        return year >= now // 12 - 1 and (is_one or year <= now // 12)

    def _comes_late(self, period: Period, sentence: Sentence) -> bool:
        """Tell a time that only a later part of its sentence has: 已建成车间36个；上半年新建3个。"""
        parted = sentence.text.find("；", sentence.start, period.start)
        if parted < 0 or any(p.start < parted for p in sentence.periods):
            return False
        return any(item.quantity.start < parted for item in sentence.items)


def _widened(named: Period | None, told: Period) -> Period | None:
    """Return the months so far that a text tells of in place of the one month that its title or heading names."""
    is_month = named is not None and named.first == named.last and named.last == told.last
    return told if is_month else named


def _is_within(part: Period, whole: Period) -> bool:
    if part.first is None or part.last is None or whole.first is None or whole.last is None:
        return False
    return whole.first <= part.first and part.last <= whole.last
