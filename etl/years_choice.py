"""Numbers of several years: 五年累计, from 2016 to 2021, a look back that says where things stand at its end."""

import itertools
import re
from dataclasses import replace

from etl.context import Frame
from etl.measures import indicators
from etl.periods import Period
from etl.reading import OUTPUTS, PROJECTS, REGIONAL, Item
from etl.rules.signs import quick
from etl.status_choice import StatusChoice

RISE_TO = quick(
    "(?:调减[至到为]|调增[至到为]|缩减[至到]|压减[至到]|增至|增到|升至|降至|减至|扩至|(?:逐月|逐步|逐季|持续)?(?:回落|回升|收窄|放缓|加快|滑落|窄)[至到为]|(?:增长|增加|提高|抬升|爬升|上涨|涨|拉升|缩小|扩容|翻|上升|扩大|发展|提升|下降|减少|跃升|攀升|降|升|转|变|拓展|壮大|调整|优化)"
    "(?:到|至|为)?)[^，；。]{0,12}$"
)
_REACHED = re.compile("(?:达到?|突破|超过?|提高到|提升到|提升至|提高至|增加到|增至)[^，；。]{0,4}$")
_AGAINST = re.compile("(?:[高低快慢好优]于|[比较](?:全[市国省区县]|主城|同))[^，；。]{0,14}$")
_RISES = re.compile(r"[\d.:：∶%]*[^，；。]{0,6}(?:提高|提升|增|升|调整|优化|下降|降|扩大|变)")
_OF_ALL = re.compile("累计|(?<!公)共(?![同享建赢])|年均|总计|合计|期间|年内")
"""What says that a number is of all the years named."""
_MONTHS_LISTED = re.compile("(?<!\\d)(?:(?:1[0-2]|[1-9])月?(?:[、和及]|以及))+$")
"""Months before the last of a list, which alone is read as a time: 4、5、6月."""
_EACH = re.compile("(?:分别|依次)[^，。；、]{0,6}$")
_GROWN_IN_ALL = re.compile("累计(?:实际|净)?(?:增长|下降|提高|降低|上升|减少)[^，。；、\\d]{0,4}$")
"""How far something has come over the years named: 2016—2021年，能耗累计下降20%, against the year before them."""
_STANDS_AT = re.compile("(?:年?[末底])?(?:的|为|时的)?[约近超]?")
FROM = re.compile("[由从][^，；。、]{0,24}$")
_STRIVEN = re.compile("(?:力争|争取|确保|计划|目标是?|拟|将)(?:用|在|通过|以)?$")
_YEAR_TO_YEAR = re.compile("(?:20)?\\d\\d年?(?:[至到~～—–-]+)(?:20)?\\d\\d年?")
"""Years that name where a way begins: 2020年至2023年，由142家增加到208家."""
_PLAN = re.compile("十[一二三四五六]五")


class YearsChoice(StatusChoice):
    """Chooses what part of a span of years a number is of."""

    def _years(self, period: Period, frame: Frame) -> Period | None:
        told = (
            p
            for p in reversed(self.sentence.periods)
            if p.end <= period.start and p.role not in ("base", "name", "same", "years") and p.last is not None
        )
        around = frame.period or next(told, None)
        if (plan := self._whole_plan(period, around)) is not None and frame.transformation not in ("growth", "change"):
            return plan
        if around is None and (ahead := self._years_ahead(period, frame)) is not None:
            return ahead
        if around is None and (ahead := self._years_striven_for(period, frame)) is not None:
            return ahead
        around = around or self.state.inherited_period()[0]
        if around is None or around.last is None or period.last is None:
            return None
        if frame.transformation == "change" and not around.is_year and around.role in ("plain", "since"):
            return around  # 一季度两年平均增速高于全市3个百分点: a difference of rates is of the time reported on
        year, number = around.last // 12, period.last
        if around.words == "document":
            year -= 1 if (around.last % 12) < 6 else 0
        back = number if frame.transformation in ("growth", "change") else number - 1
        role = "span" if frame.transformation in ("growth", "change") else "plain"
        if frame.transformation == "growth":
            frame.transformation = "change"
        return Period(period.start, period.end, (year - back) * 12, year * 12 + 11, role, True)

    def _whole_plan(self, period: Period, around: Period | None) -> Period | None:
        """Return the years of a plan where a goal adds up over as many: 三年完成投资25亿元 in a plan of three years."""
        plan, now = self.state.plan_span, self.state.now
        if plan is None or plan.last is None or plan.first is None or self.state.lasting() != "target":
            return None
        is_past = around is not None and now is not None and (around.last or 0) < now
        return plan if not is_past and plan.last - plan.first + 1 == 12 * (period.last or 0) else None

    def _years_ahead(self, period: Period, frame: Frame) -> Period | None:
        """Return the years that a goal adds up over (三年累计完成投资36亿元): they end with what is aimed at."""
        aim, now = self.state.aim(), self.state.now
        if self.state.lasting() != "target" or frame.transformation in ("growth", "change"):
            return None
        if aim is None or aim.last is None or now is None or period.last is None:
            return None
        first = aim.last // 12 - period.last + 1
        if first * 12 + 11 < now:
            return None
        return Period(period.start, period.end, first * 12, aim.last // 12 * 12 + 11, "plan", True)

    def _years_striven_for(self, period: Period, frame: Frame) -> Period | None:
        """Return the years from this one on that something is striven for in: 力争三年累计投入2亿元."""
        before, now = self.sentence.text[max(self.sentence.start, period.start - 8) : period.start], self.state.now
        if _STRIVEN.search(before) is None or frame.transformation in ("growth", "change"):
            return None
        if now is None or period.last is None:
            return None
        first = now // 12
        return Period(period.start, period.end, first * 12, (first + period.last) * 12 - 1, "plan", True)

    def _settle_years(self, item: Item, frame: Frame) -> None:
        """Give numbers of a look back over years (五年来) their own time: its last year, its start, or all of it."""
        period = frame.period
        if self._is_part_of_sum(item, frame):
            return
        span = self.state.last_span
        if (
            span is not None
            and span.first is not None
            and span.last is not None
            and item.size > 2
            and self.parts is None
        ):
            first = self._run_head(item)
            if "同期" in first.lead or (
                self._own_period(first) is None and item.size * 12 == span.last - span.first + 1
            ):
                period = frame.context = span
        listed = self.state.listed_years
        if listed is not None and self._is_one_of_years(item):
            first_month = (listed.first or 0) + 12 * item.place
            frame.period = replace(listed, first=first_month, last=first_month + 11)
            return
        if (
            self.pair is not None
            and period is not None
            and period.year == self.pair[1]
            and ("年均" in frame.qualifiers or "累计" in item.lead)
        ):
            frame.period = Period(0, 0, self.pair[0] * 12, self.pair[1] * 12 + 11, "span", True)
            return
        if (
            span is not None
            and period is not None
            and period.is_year
            and period.last == span.last
            and period.role == "plain"
        ) and ("年均" in frame.qualifiers or ("累计" in item.lead and frame.status != "target")):
            frame.period = span
            return
        if period is None or period.first is None or period.last is None or period.last - period.first < 23:
            return
        if period.role == "since":
            self._since(item, frame, period)
        if period.role not in ("plain", "plan"):
            return
        self.state.last_span = period
        years = (period.last - period.first + 1) // 12
        if item.size == years and item.size > 1 and self.parts is None:
            year = period.first // 12 + item.place
            frame.period = Period(period.start, period.end, year * 12, year * 12 + 11, "plain", True)
            return
        now = self.state.now
        is_way = self._begins_way(item)
        is_of_all = "年均" in frame.qualifiers or _OF_ALL.search(item.lead) is not None
        is_open = now is not None and period.last > now
        if is_open and self._is_open_year(period) and self._lasting() != "target":
            is_open = False  # late in its last year a plan's years are looked back on, and 近五年 are those till now
        is_grown = frame.transformation in ("growth", "change") and "年均" not in frame.qualifiers
        is_grown = is_grown and _GROWN_IN_ALL.search(item.lead) is not None
        if is_open or (is_of_all and not is_way and not is_grown):
            return
        start, end = period.first // 12 - 1, period.last // 12
        kind = indicators().get(frame.indicator, {}).get("kind", "")
        if frame.transformation in ("growth", "change") and item.quantity.dimension != "point":
            frame.transformation = "change"
            frame.period = Period(period.start, period.end, start * 12, end * 12 + 11, "span", True)
        elif item.quantity.dimension == "point" and _AGAINST.search(item.lead):
            # 低于全市0.6个百分点: where things stand at the end of the years.
            frame.period = Period(period.start, period.end, end * 12, end * 12 + 11, "plain", True)
        elif frame.transformation in ("level", "share", "rank", "rate") and (
            kind in ("ratio", "stock", "index")
            or frame.indicator in OUTPUTS | REGIONAL
            or frame.transformation == "share"
            or (frame.indicator == "other" and (is_way or self._is_reached(item)))
        ):
            if is_way and _YEAR_TO_YEAR.match(self.sentence.text, period.start, period.end):
                start = period.first // 12
            year = start if is_way else end
            frame.period = Period(period.start, period.end, year * 12, year * 12 + 11, "plain", True)

    def _is_reached(self, item: Item) -> bool:
        """Tell how far something came over the years (存款突破6万亿元), by words before or in its bound."""
        return _REACHED.search(self.sentence.text[item.lead_start : item.quantity.number_start]) is not None

    def _is_part_of_sum(self, item: Item, frame: Frame) -> bool:
        """Give the part of a sum over years the years of the sum: 五年累计完成投资226亿元，其中技改占31.5%."""
        told = self.previous.frame if self.previous is not None else None
        if told is None or told.period is None or frame.transformation != "share" or "其中" not in item.lead:
            return False
        first, last = told.period.first, told.period.last
        is_sum = told.transformation == "level" and first is not None and last is not None and last - first >= 23
        if is_sum and self._own_period(item) is None:
            frame.period = told.period
        return is_sum

    def _is_one_of_years(self, item: Item) -> bool:
        """Tell a run that gives each year told of before its number: 同期占比分别为44%、46%、50%."""
        listed = self.state.listed_years
        is_run = listed is not None and item.size * 12 == (listed.last or 0) - (listed.first or 0) + 1
        if not is_run or self.parts is not None:
            return False
        first = self._run_head(item)
        return _EACH.search(first.lead) is not None and self._own_period(first) is None

    def settle_rises(self) -> None:
        """Tell where a goal's way begins as what there is: 到2030年，产值由96亿元增加到200亿元."""
        span = self.sentence.start, self.sentence.end
        if self.sentence.text.find("基础上", *span) >= 0:
            self._settle_grounds()
        if self.sentence.text.find("由", *span) < 0 and self.sentence.text.find("从", *span) < 0:
            return
        for at, (last, new) in enumerate(itertools.pairwise(self.done)):
            if new.place or FROM.search(self._first_of(last).lead) is None or RISE_TO.search(new.lead) is None:
                continue
            for old in self.done[at - last.place : at + 1]:
                start, end = old.frame, new.frame
                if start is not None and end is not None and start.indicator == end.indicator:
                    self._settle_start(old, start, end)

    def _settle_grounds(self) -> None:
        """Tell what a number is of that a goal starts from: 在去年830亿元基础上，规上工业产值力争再增70亿元."""
        for old, new in itertools.pairwise(self.done):
            start, end = old.frame, new.frame
            is_ground = old.tail.removeprefix("的").startswith("基础上")
            is_ground = is_ground and old.quantity.dimension == new.quantity.dimension
            if is_ground and start is not None and end is not None and start.indicator == "other" != end.indicator:
                start.indicator, start.region = end.indicator, end.region
                start.subject_kind, start.subject, start.qualifiers = end.subject_kind, end.subject, end.qualifiers

    def _settle_start(self, old: Item, start: Frame, end: Frame) -> None:
        if end.status != start.status:
            return
        if start.status == "actual":
            self._date_start(old, start, end)
        elif start.status in ("target", "expected"):
            start.status = "actual"
            own = self._own_period(old)
            is_over = own is None and self.way is not None and start.period is self.way[0]
            if not is_over and (own is None or self._is_ahead(own)):
                start.period = self._before_plan(start)

    def _date_start(self, old: Item, start: Frame, end: Frame) -> None:
        """Date where a way begins that only its end dates: the year compared with, else the one before.

        较2015年增长27%。占比由38%升至45% begins in 2015; of a report on 2025, 强度由2.4%提高到2.6% begins in 2024.
        """
        period, base = start.period, self.state.paragraph_base
        if (own := self._stands_at(old)) is not None and period is not None and (period.last or 0) > (own.last or 0):
            start.period = replace(own, role="plain") if own.role == "base" else own
            return
        is_dated = self._own_period(old) is not None or self._own_base(old) is not None
        is_state = start.transformation in ("level", "share", "rate", "rank") and "产能" not in start.qualifiers
        if is_dated or not is_state or period is None or end.period is None or period.last != end.period.last:
            return
        if not period.is_year or period.role != "plain" or period.first is None or period.last is None:
            return
        if base is not None and base.last is not None:
            start.period = replace(base, role="plain") if base.last < period.last else period
        else:
            start.period = replace(period, first=period.first - 12, last=period.last - 12)

    def _stands_at(self, item: Item) -> Period | None:
        """Return the time right before a number where a way begins: 前三季度，占比由2022年末的31%提高至32%."""
        text, told = self.sentence.text, [p for p in self.sentence.periods if p.end <= item.quantity.start]
        is_near = bool(told) and _STANDS_AT.fullmatch(text, told[-1].end, item.quantity.start) is not None
        is_dated = is_near and told[-1].role in ("base", "asof", "plain") and told[-1].last is not None
        return told[-1] if is_dated else None

    def _own_base(self, item: Item) -> Period | None:
        within = (p for p in self.sentence.periods if item.lead_start <= p.start and p.end <= item.quantity.start)
        return next((p for p in within if p.role == "base"), None)

    def _is_ahead(self, period: Period) -> bool:
        now = self.state.now
        return now is not None and period.last is not None and period.last > now

    def _before_plan(self, frame: Frame) -> Period | None:
        """Return the time that a goal's way begins at: the year before the plan, for a stock the day of writing."""
        plan, now, period = self.state.plan_span, self.state.now, frame.period
        is_stock = indicators().get(frame.indicator, {}).get("kind", "") == "stock" or "产能" in frame.qualifiers
        if plan is not None and plan.first is not None:
            return replace(plan, first=plan.first - 12, last=plan.first - 1, role="plain")
        if now is None or is_stock or period is None or not period.is_year:
            return period if now is None else Period(0, 0, now, now, "asof", True, words="document")
        year = now // 12 - 1
        return Period(0, 0, year * 12, year * 12 + 11, "plain", True)

    def _years_in_turn(self, item: Item, frame: Frame) -> None:
        """Give a run the years that the one before it was told of in turn: 2023年、2024年产值分别为…，用电量分别为…."""
        frames = self._told_in_turn(item)
        if not frames or self._own_period(self._run_head(item)) is not None:
            return
        times = [one.context or one.period for one in frames]
        years = [time.last for time in times if time is not None and time.is_year]
        is_row = len(years) == item.size and all((old or 0) < (new or 0) for old, new in itertools.pairwise(years))
        if is_row and len({(one.indicator, one.subject_kind, one.subject) for one in frames}) == 1:
            frame.period, frame.period_from = times[item.place], ""

    def _regions_in_turn(self, item: Item, frame: Frame) -> None:
        """Give a run the districts that the one before it was told of in turn: 甲、乙两区产值分别…，投资增速分别为…."""
        frames = self._told_in_turn(item)
        first = self._run_head(item)
        named = self.sentence.mentions_in(first.lead_start, first.quantity.start)
        if not frames or any(m.word.kind in ("region", "local", "outside") for m in named):
            return
        if len({one.region for one in frames}) == item.size and len({one.indicator for one in frames}) == 1:
            frame.region = frames[item.place].region

    def _told_in_turn(self, item: Item) -> list[Frame]:
        """Return the frames of the run right before one that says 分别 and has no list of its own; none as a rule."""
        if item.size < 2 or self.parts is not None or _EACH.search(self._run_head(item).lead) is None:
            return []
        told = self.done[len(self.done) - item.place - item.size : len(self.done) - item.place]
        frames = [d.frame for d in told if d.size == item.size and d.frame is not None]
        return frames if len(frames) == item.size and not told[0].place else []

    def _quarters(self, item: Item, frame: Frame) -> None:
        """Give each number of 一、二、三季度分别增长8%、6%、4% its own quarter."""
        if item.size < 2:
            return
        period = self._own_period(self._run_head(item))
        if period is None or period.last is None:
            return
        if period.first == period.last:
            self._months(item, frame, period)
            return
        said = self.sentence.text[period.start : period.end]
        named = re.findall("[一二三四]", said)
        if len(named) == 2 and re.search("[至到—-]", said):
            named = list("一二三四"["一二三四".index(named[0]) : "一二三四".index(named[1]) + 1])
        if len(named) != item.size or not self.sentence.text[period.start : period.end].endswith("季度"):
            return
        told = frame.period if frame.period is not None and frame.period.last is not None else period
        start = (told.last or period.last) // 12 * 12 + 3 * "一二三四".index(named[item.place])
        frame.period = Period(period.start, period.end, start, start + 2, "plain", True)

    def _months(self, item: Item, frame: Frame, period: Period) -> None:
        """Give each number of 4、5、6月产值分别为9亿元、10亿元、12亿元 its own month."""
        listed = _MONTHS_LISTED.search(self.sentence.text, self.sentence.start, period.start)
        if listed is None or period.last is None:
            return
        months = [int(month) for month in re.findall("\\d+", listed[0])]
        year = period.last // 12 * 12
        if len(months) + 1 == item.size and months == sorted(months) and months[-1] <= period.last - year:
            told = (*(year + month - 1 for month in months), period.last)[item.place]
            frame.period = replace(period, first=told, last=told)

    def _mean_of_years(self, item: Item, frame: Frame) -> None:
        """Give a yearly mean the years it runs over: those of the numbers before it, of the plan told of, since a base.

        2022年到2024年产值依次为…，年均增长; “十三五”时期…。2020年产值1200亿元，年均增长; 是2015年的1.6倍，年均增长.
        """
        period = frame.period
        if "年均" not in frame.qualifiers or period is None or frame.status == "target" or period.last is None:
            return
        if period.role == "since":
            frame.period = self._since_until(item, period)
            return
        if not (period.is_year and period.role in ("plain", "by")):
            return
        own = (self._span_told(item, period), self._since_base(item, period))
        for span in (self.state.last_span, self.state.paragraph_span, *own):
            if span is not None and span.last == period.last:
                frame.period = span
                return

    def _span_told(self, item: Item, period: Period) -> Period | None:
        """Return the years up to ``period`` that the sentence tells of: 过去五年，乙达到28亿元，年均增长4%."""
        told = [p for p in self.sentence.periods if p.end <= item.quantity.start and p.last == period.last]
        spans = [p for p in told if p.first is not None and p.last is not None and p.last - p.first >= 23]
        return replace(spans[-1], role="span") if spans else None

    def _since_base(self, item: Item, period: Period) -> Period | None:
        """Return the years after the one that the sentence, or the paragraph, compares ``period`` with."""
        told = [p for p in self.sentence.periods if p.role == "base" and p.end <= item.quantity.start and p.is_year]
        base = told[-1] if told else self.state.paragraph_base
        if base is None or base.last is None or period.last is None or period.last - base.last < 24:
            return None
        return replace(period, first=base.last + 1, role="span")

    def _since_until(self, item: Item, period: Period) -> Period:
        """End a mean since a year (2020年以来年均增长9%) with the year that the text just told of."""
        said = [p for p in self.sentence.periods if p.end <= period.start and p.is_year and p.role == "plain"]
        year = said[-1] if said else self.state.paragraph_period
        is_over = year is not None and year.is_year and year.role == "plain" and (year.last or 0) < (period.last or 0)
        if year is None or not is_over or period.first is None or (year.last or 0) - period.first < 23:
            return period
        return replace(period, last=year.last, role="span")

    def _since(self, item: Item, frame: Frame, period: Period) -> None:
        """Date both ends of a way since a year (2017年以来，比重由38%降到5%): its year, and the day of writing."""
        kind = indicators().get(frame.indicator, {}).get("kind", "")
        is_state = frame.transformation in ("share", "rate") or (frame.transformation == "level" and kind == "ratio")
        if not is_state and not (frame.transformation == "level" and kind == "stock" and self._begins_way(item)):
            return
        if FROM.search(item.lead) and period.first is not None:
            # “十四五”以来 begins with what the plan found
            year = period.first // 12 - self._is_of_plan(period)
            frame.period = Period(period.start, period.end, year * 12, year * 12 + 11, "plain", True)
        elif RISE_TO.search(item.lead) and period.last is not None:
            frame.period = Period(period.start, period.end, period.last, period.last, "plain", True)

    def _is_of_plan(self, period: Period) -> bool:
        return _PLAN.search(self.sentence.text, period.start, period.end) is not None

    def _begins_way(self, item: Item) -> bool:
        """Tell where something comes from: 由142家 of 由142家增加到208家."""
        after = self.sentence.text[item.quantity.end : item.quantity.end + 28]
        return FROM.search(self._run_head(item).lead) is not None and _RISES.match(after) is not None

    def _adds_up(self, frame: Frame, period: Period) -> bool:
        """Tell more of what 五年累计 began: 五年累计完成投资500亿元，引进项目150个."""
        told = self.sentence.text.startswith(("累计", "共"), period.end)
        return (
            told
            and frame.transformation in ("level", "new")
            and frame.indicator in PROJECTS | {"fixed_investment", "tech_upgrade_investment", "projects_upgrade"}
        )
