"""What a clause leaves out: region, subject, indicator, period, status from sentence, paragraph, section, document."""

import re
from dataclasses import dataclass, field

from etl.lexicon import Word
from etl.months import code, month_number
from etl.periods import BUILT_ON, Period, is_compared_with
from etl.subject_memory import SubjectMemory

_REPORTING = 4
"""Months of a year in which reports look back on the one before."""
_EARLIEST = month_number(1900, 1)


@dataclass(slots=True)
class Frame:
    """Everything about a number but the number: what a dependent one (its growth, its rank) takes over."""

    region: str = ""
    subject_kind: str = "region"
    subject: str = ""
    qualifiers: tuple[str, ...] = ()
    indicator: str = ""
    transformation: str = "level"
    period: Period | None = None
    status: str = "actual"
    doubt: str = ""
    is_listed: bool = True
    """Whether a codelist holds the subject's name."""
    context: Period | None = None
    """The time of the context, before a comparison moved it."""
    comes_about: bool = False
    """Whether what is a stock as a rule came about within its time here: 盘活厂房9万平方米."""
    is_balance: bool = False
    """Whether it is what is outstanding on a day (贷款余额), or is told of that."""
    is_earlier: bool = False
    """Whether it is the year before's number, told only to compare."""
    period_from: str = ""
    """Where the period came from, in the words of ``State.inherited_period``; empty where the sentence names it."""
    notes: list[str] = field(default_factory=list)
    distance: int = 0
    """How far the farthest inherited dimension came from: 0 clause, 1 sentence, 2 paragraph, 3 section, 4 document."""


@dataclass(slots=True)
class State:
    """What the text so far has established, from the nearest to the farthest."""

    now: int | None
    region: str
    kind: str = ""
    is_elsewhere: bool = False
    """Whether the document is of another province, or of a city that it does not name."""
    title_period: Period | None = None
    document_period: Period | None = None
    year_over: Period | None = None
    """The year that a report early in the next one looks back on wherever it names no time."""
    horizon: Period | None = None
    """The year that a plan is for, which its measures without a year aim at."""
    section_aim: Period | None = None
    """The year of the first dated goal of a section: its goals without a year aim at it."""
    told_aim: Period | None = None
    """The year that a plan is for which news are of."""
    plan_span: Period | None = None
    is_plan: bool = False
    is_looking_back: bool = False
    section_period: Period | None = None
    lead_period: Period | None = None
    paragraph_period: Period | None = None
    section_status: str = ""
    lead_status: str = ""
    paragraph_status: str = ""
    is_goal_cell: bool = False
    """Whether the sentence stands in the column of a table that tells the year's goals."""
    article_region: str = ""
    paragraph_region: str = ""
    article_subject: tuple[str, str] | None = None
    section_subject: tuple[str, str] | None = None
    paragraph_subject: tuple[str, str] | None = None
    paragraph_sector: str = ""
    document_sector: str = ""
    """What a bulletin on industry is about all along."""
    section_indicator: str = ""
    section_sector: str = ""
    section_grows: bool = False
    """Whether the first number of a bulletin's section was growth: a bare rate of a trade under it is too."""
    section_products: bool = False
    paragraph_indicator: str = ""
    paragraph_first: str = ""
    industry_grows: str = ""
    """What the last growth of all industry was of: the trades that a later paragraph tells of one by one grow in it."""
    text_grows: str | None = None
    """What industry grows in by the whole text, once it was asked for: value added where it tells of no output."""
    all_industry: str = ""
    """Which of all industry that growth was: kinds of firm that a later paragraph tells of are a part of it."""
    last_told: Frame | None = None
    """What the last number of the text was found to be."""
    last_region: str | None = None
    """The region of the paragraph's last number, None before there is one."""
    paragraph_head: tuple[str, str] | None = None
    is_about_products: bool = False
    is_row: bool = False
    """Whether the paragraph is one of the rows that what was counted before is parted into."""
    year: int | None = None
    event: Period | None = None
    reported: Period | None = None
    """The quarter, half or months so far that the text's statistics were of last."""
    told_first: Period | None = None
    """The time so far that a text of news names first, behind numbers that it begins with."""
    is_background: bool = False
    """Whether the paragraph's time is only that of what has been done since, without a number: 今年以来，全区做强…."""
    last_year: Period | None = None
    """The last whole year over when the text was written that it told of."""
    told_before: Period | None = None
    """The time that the paragraphs before told of, back to the last heading or item."""
    listed_years: Period | None = None
    """Years that the section told of one by one: 2022年、2023年、2024年分别为."""
    paragraph_base: Period | None = None
    """The last year that the paragraph compared with."""
    paragraph_span: Period | None = None
    """The last years together that the paragraph told of: “十三五”时期."""
    paragraph_day: Period | None = None
    """The last day that the paragraph named."""
    is_event: bool = False
    last_projects: str = ""
    is_arranged: bool = False
    """Whether the projects told of last are those of a yearly list, of which nothing says what became of them."""
    act_of_list: str = ""
    """What the sentence before told to be done with some of such a list: 计划新开工38个。其中制造业21个."""
    projects_of: tuple[str, str] | None = None
    """Whose the projects were that were last counted."""
    is_about_projects: bool = False
    """Whether the title says that the text counts projects: all its sections go on counting them."""
    counted: str = ""
    """What kind of firm or the like the paragraph, or the sentence that heads it, counts."""
    carried_period: Period | None = None
    period_of: str = ""
    """What kind of subject the paragraph's time was told of."""
    last_span: Period | None = None
    last_named: dict[str, tuple[str, str]] = field(default_factory=dict)
    parks: dict[str, str] = field(default_factory=dict)
    """The park that the text last named, by the words for its kind (高新区, 工业园区) that its name ends with."""
    known_as: dict[str, str] = field(default_factory=dict)
    """What a title calls a firm that the text introduces by its full name."""
    memory: SubjectMemory = field(default_factory=SubjectMemory)
    is_explained: bool = False
    """Whether somebody asks why each subject was chosen."""
    names: dict[str, Word] = field(default_factory=dict)
    """Short names of firms and parks that the text itself introduced by their full name."""

    def start_paragraph(self) -> None:
        """Forget what only the paragraph before had said."""
        period = self.paragraph_period
        if (
            self.kind == "报道"
            and period is not None
            and period.last is not None
            and self.now is not None
            and period.last <= self.now
            and period.role != "plan"
        ):
            told_of_firm = self.period_of == "enterprise"
            about_firm = self.article_subject is not None and self.article_subject[0] == "enterprise"
            # What time one firm's numbers had says nothing of the next paragraph.
            self.carried_period = self.paragraph_period if not told_of_firm or about_firm else None
            title = self.title_period
            if title is not None and (title.year or 0) > period.last // 12:
                self.carried_period = title  # what the title reports on goes on behind an aside on years before
        self.told_before = self.paragraph_period or self.told_before
        self.paragraph_period = self.paragraph_day = self.paragraph_base = self.paragraph_span = None
        self.paragraph_status = ""
        self.paragraph_region, self.last_region = "", None
        self.paragraph_subject = None
        self.paragraph_sector = self.section_sector
        self.paragraph_indicator = self.section_indicator
        self.paragraph_first = self.counted = ""
        self.paragraph_head = None
        if self.kind not in ("报道", "简介", ""):
            # 企业 in a report's next paragraph is no longer the one firm that the last one told of.
            self.last_named.pop("enterprise", None)
        self.is_about_products = self.section_products

    def start_section(self) -> None:
        """Forget what the section before had said."""
        self.carried_period = self.listed_years = None
        self.section_period = self.section_aim = None
        self.section_status = ""
        self.section_subject = None
        self.section_indicator = self.section_sector = ""
        self.section_grows = self.section_products = False
        self.lead_period = None
        self.lead_status = ""
        self.is_event = False
        self.event = None

    def valid(self, code: str) -> str:
        """Return the code that a region's name had when the text was written: 两江新区 was a zone until 2025-11."""
        return "5001LJ" if code == "500157" and self.now is not None and self.now < month_number(2025, 11) else code

    def here(self) -> str:
        """Return the region that holds where a clause names none."""
        return self.paragraph_region or self.article_region or self.region

    def lasting(self) -> str:
        """Return the status that holds where a sentence does not say its own: a plan's text is goals all along."""
        told = self.paragraph_status or self.lead_status or self.section_status
        if told == "actual":
            return ""
        return told or ("target" if self.is_plan and not self.is_looking_back and self.horizon is not None else "")

    def turn(self, mood: str, own: Period | None, *, lasts: bool) -> None:
        """Take in that what follows is ahead or over, to the end of the paragraph or, where it ``lasts``, the section.

        ``own`` is the time to come that is named with it.
        """
        self.paragraph_status = mood
        if mood != "target":
            return
        self.paragraph_period, self.lead_period, self.lead_status = own, None, ""
        if lasts:
            self.section_status, self.is_looking_back = mood, False
            self.section_period = own or (self.section_period if self._is_ahead(self.section_period) else None)

    def aim(self) -> Period | None:
        """Return the year that goals without one aim at: that of the plan, of the section, of the news' plan."""
        return self.horizon or self.section_aim or self.told_aim

    def reached_by(self, period: Period, *, is_planned: bool) -> Period:
        """Give 到年底 its year: that which a report early in a year looks back on, unless what is told is planned."""
        tells_facts = self.last_told is not None and self.last_told.status == "actual"
        told = self.year_over if self.year is None and tells_facts else None
        year = told.last // 12 if told is not None and told.last is not None else self.year
        is_over = year is not None and self.now is not None and year < self.now // 12
        is_early = self.now is not None and self.now % 12 < _REPORTING
        if is_planned or not (is_over and is_early) or year is None or self.lasting() == "target":
            return period
        return shifted(period, year)

    def _is_ahead(self, period: Period | None) -> bool:
        return period is not None and period.last is not None and self.now is not None and period.last > self.now

    def inherited_period(self) -> tuple[Period | None, str, int]:
        """Return the period that holds where a sentence names none, where it came from, and how far that is."""
        status = self.lasting()
        is_over = self.paragraph_status == "actual"
        for period, source, distance in (
            (self.paragraph_period, "段内前文", 2),
            (self.lead_period, "引领段", 3),
            (self.section_period, "小节标题", 3),
            (self.horizon if status == "target" else None, "规划目标年", 3),
            (self.section_aim if status == "target" else None, "小节目标年", 3),
            (self.carried_period if status != "target" else None, "上一段", 3),
            (self.title_period if status != "target" else None, "标题", 3),
            (self.document_period if status != "target" else None, "全文报告期", 4),
            (self.year_over if status != "target" else None, "全文报告期", 4),
        ):
            if period is not None and not (is_over and distance > 2 and self._is_ahead(period)):
                return period, source, distance
        if self.now is None:
            return None, "", 4
        return Period(0, 0, self.now, self.now, "asof", True, words="document"), "文件日期", 4


def shifted(period: Period, year: int) -> Period:
    """Return the period moved to end in ``year``: 上半年 in a report on 2023 is 2023-H1."""
    if period.first is None or period.last is None:
        return period
    move = (year - (period.first if period.role == "since" else period.last) // 12) * 12
    # 四季度以来 of a report of January begins in the year looked back on and ends with it.
    last = min(period.last, year * 12 + 11) if period.role == "since" else period.last + move
    if last < period.first + move:
        return period  # 四季度以来 of a plan for the next year is of the year that it was written in
    return Period(
        period.start,
        period.end,
        period.first + move,
        last,
        period.role,
        True,
        period.is_day,
        period.words,
    )


def _stock_code(period: Period, now: int | None, status: str) -> str:
    last = period.last
    if last is None:
        return ""
    if status == "target" or (now is not None and last > now and status != "actual"):
        return (
            f"{last // 12:04d}"
            if period.last is not None and (period.is_year or period.role in ("by", "asof", "plan"))
            else code(period.first, last)
        )
    if now is not None and last > now:
        last = now
    return code(last, last)


def period_code(
    period: Period | None, kind: str, transformation: str, status: str, now: int | None, is_cumulative: bool
) -> str:
    """Return the period code of a number: a stock has the month it is stated for, a flow the time it runs over."""
    if period is None or period.first is None or period.last is None or period.first < _EARLIEST:
        # A part of a year in an undated document has no year.
        return ""
    if kind == "stock" and transformation in ("rank", "share") and status == "actual" and period.words != "document":
        # A place among others, or a part, is of the day of the stock that it orders or divides.
        return _stock_code(period, now, status)
    if kind == "stock" and transformation == "yoy" and period.role == "asof" and status == "actual":
        return _stock_code(period, now, status)
    if transformation == "level" and (kind == "stock" or (is_cumulative and period.role == "asof")):
        return _stock_code(period, now, status)
    if status == "target" and (period.role in ("by", "asof") or period.is_year) and period.last - period.first < 12:
        return f"{period.last // 12:04d}"
    if (
        kind in ("flow", "ratio")
        and period.role in ("asof", "by")
        and period.last % 12 == 11
        and period.words != "document"
        and status in ("actual", "expected")
    ):
        # What runs over a year, told up to its end (到2020年底), is the year's.
        return code(period.last // 12 * 12, period.last)
    if period.role == "asof" and transformation == "level" and status == "actual":
        return code(period.last, period.last)
    if period.words == "今年" and period.is_year and status == "actual" and now is not None and period.first <= now:
        return code(period.first, min(now, period.last))
    is_of_stock = kind in ("stock", "other", "") or (period.last == now and transformation != "change")
    if transformation in ("share", "rank", "change") and is_of_stock and period.role == "asof":
        # A part of a stock, or how far it moved, is of the day that the stock is told for.
        return code(period.last, period.last)
    if transformation in ("yoy", "share", "rank", "new") and period.role == "asof" and period.words != "document":
        return code(period.last // 12 * 12, period.last)
    if (
        now is not None
        and status == "actual"
        and period.role == "plain"
        and period.is_year
        and not period.has_year
        and period.last > now
    ):
        return code(period.first, now)
    return code(period.first, period.last)


def is_future(period: Period | None, now: int | None) -> bool:
    """Tell a period that ends after the document was written."""
    if period is None or period.last is None or period.role in ("since", "base"):
        return False
    if now is None:
        return period.role == "by"
    if period.role == "by":
        return period.last >= now
    return period.last > now


_BASE_GROWTH = re.compile(r"(?:比|较|与|同|相比于?|是|为|达到?|相当于)[^，；。]{0,2}$")


def base_period(periods: list[Period], text: str, start: int, end: int) -> Period | None:
    """Return the named base of comparison (较2022年) between ``start`` and ``end``, or None."""
    for period in reversed(periods):
        if (
            period.role == "base"
            and period.has_year
            and start <= period.start
            and period.end <= end
            and period.last is not None
        ) and (
            _BASE_GROWTH.search(text, max(0, period.start - 4), period.start)
            or BUILT_ON.match(text, period.end)
            or is_compared_with(text, period.start, period.end)
        ):
            return period
    return None
