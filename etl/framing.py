"""From the words around a number to what it is a number of, left to right through a sentence."""

import re
from dataclasses import replace

from etl.asides import is_goal_time
from etl.back_references import referred, told_in_turn
from etl.context import Frame
from etl.events import EVENT, event_period, is_of_event
from etl.lists import Span, list_parts, passes_mark
from etl.narrowing import narrowed
from etl.periods import Period
from etl.plain_subjects import PlainSubjects
from etl.plans import aim, aim_at_told, announce
from etl.product_indicator import NEXT_MADE
from etl.promises import is_capacity, is_promised, leads_capacities, take_promise
from etl.reading import FIRM_COUNTS, RATES, Item
from etl.reported_times import settle_lead, settle_reported
from etl.source_choice import SourceChoice
from etl.subject_memory import Member
from etl.sums import add_up
from etl.time_choice import GOAL, leaves_span
from etl.years_choice import FROM, RISE_TO

_QUALIFIERS = re.compile("国家级|市级及以上|市级以上|市级|区级|省部级|省级|全国")
_YEARLY_MEAN = re.compile("年均(?![增衰下])(?:新增|净增|增加|引进|培育|完成|投入|实现|约|近|超)?[^，；。、]{0,10}$")
_TOGETHER = re.compile("合计|共计|总计|[两二三四]者|[两二三四]个产业|[两二三四]大产业")
_CAME_ABOUT = re.compile("盘活|新建成?|建成|改造|收回|交付")
_IN_ALL = re.compile("累计|现有|已有|已建|共有?|总|拥有")
_OF_TODAY = ("报道", "复函", "简介", "")
"""Kinds of document in which what came about at no time told is there today."""
_RELATIVE = RATES | {"rank"}
"""What tells how an amount relates to others."""
_THREE = ("第一产业", "第二产业", "第三产业")


def is_yearly(item: Item, span: Period | None) -> bool:
    """Tell a run that gives one number for each year of a span."""
    if span is None or span.first is None or span.last is None or item.size < 2:
        return False
    return span.last - span.first + 1 == item.size * 12


_KEPT = (EVENT, "达产后", "产能", "合计", "年均")
"""Qualifiers of a number that is called by its words alone which hold for the next one too."""
_IN_TURN = re.compile("分别|依次")


class Framer(SourceChoice, PlainSubjects):
    """Builds the frames of one sentence's numbers and keeps what later ones inherit."""

    def read(self, item: Item) -> None:
        """Decide everything about ``item`` but its value."""
        if item.place == 0:
            self.is_three = False
            self.parts = self._parts(item) if item.size > 1 else None
            is_own = item.size < 2 or self.parts is not None
            self.members = () if is_own else self._members(item)
            self._note_list()
        frame, self.is_aligned = Frame(), False
        if item.quantity.unit == "个点" and self.indicator == "index_value":
            item.quantity.dimension, item.quantity.unit = "score", "点"
        self._share_bound(item)
        self._transformation(item, frame)
        source = self._source(item, frame)
        if source is not None:
            self._take_over(item, frame, source)
        else:
            self._fresh(item, frame)
        if item.size > 1:
            self._of_parts_in_turn(item, frame)
        is_named = item.size == 3 and "三次产业" in self._run_head(item).lead and "three-sectors" in item.rule
        if item.size == 3 and (is_named or frame.subject == "三次产业" or (item.place and self.is_three)):
            frame.subject_kind, frame.subject, self.is_three = "sector", _THREE[item.place], True
        self._of_plain_subject(item, frame)
        if "年均" in item.lead and _YEARLY_MEAN.search(item.lead) and "年均" not in frame.qualifiers:
            frame.qualifiers = ("年均", *frame.qualifiers)
        self._sum_up(item)
        if self.listed is not None and self._is_of_list(item, frame):
            frame.subject_kind, frame.subject = self.listed
        add_up(item, frame, self.done)
        self._along_the_way(item, frame)
        if frame.indicator == "product_volume" and frame.period_from and self._goes_on_making(item):
            frame.period, frame.period_from = self._told().period, self._told().period_from
        self._years_in_turn(item, frame)
        self._regions_in_turn(item, frame)
        self._of_places_together(item, frame)
        self._mean_of_years(item, frame)
        self._quarters(item, frame)
        self._settle_sum(item, frame)
        is_told = source is not None and source.frame is not None and source.frame.is_balance
        frame.is_balance = "余额" in item.lead or is_told or self._is_part_of_balance(item, frame)
        if frame.indicator == "factory_space" and frame.transformation == "level":
            frame.comes_about = self._comes_about(item, frame)
        settle_reported(self.state, frame)
        settle_lead(self.state, frame, item.quantity.start)
        self.settle(item, frame)
        self._of_type(item, frame)
        if frame.status == "policy" and frame.transformation == "new":
            frame.transformation = "level"  # 新认定的平台奖励80万元: new is whoever gets it, not the sum
        if "达产后" in frame.qualifiers and frame.status != "policy":
            # Whoever sees to it that works are finished, what they yield then is announced.
            frame.status = "expected"
        aim_at_told(frame, self.state)
        announce(item, frame, self.state, self._run_head(item).lead)
        item.frame = frame
        self._keep(item, frame)

    def _is_part_of_balance(self, item: Item, frame: Frame) -> bool:
        """Tell the part of a balance: 贷款余额612亿元，其中制造业贷款71亿元."""
        told = self.previous.frame if self.previous is not None else None
        return told is not None and told.is_balance and "其中" in item.lead and frame.indicator == told.indicator

    def _of_parts_in_turn(self, item: Item, frame: Frame) -> None:
        """Give the numbers of a part what those of the whole were: 甲、乙分别为12家、86家，其中丙区分别为3家、15家."""
        first = self._run_head(item)
        if _IN_TURN.search(first.lead) is None:
            return
        if self.is_aligned and (places := self._own_regions(first.lead_start, first.own_end)):
            self._set_region(places[-1], frame)
        if self.sentence.mentions_in(first.lead_start, item.quantity.start, "indicator"):
            return
        runs: dict[int, list[Item]] = {}
        for told in self.done:
            if told.group != item.group and told.size == item.size and told.frame is not None:
                runs.setdefault(told.group, []).append(told)
        for run in reversed(runs.values()):
            codes = [told.frame.indicator for told in run if told.frame is not None]
            if len(set(codes)) == item.size and "other" not in codes:
                if self._fits_unit(codes[item.place], item):
                    frame.indicator = codes[item.place]
                return

    def _comes_about(self, item: Item, frame: Frame) -> bool:
        """Tell floor space that came about in its time from what there is: 去年以来累计盘活土地900亩、厂房9万平方米."""
        begin = max(self.sentence.text.rfind(mark, self.sentence.start, item.quantity.start) for mark in "，；,;")
        words = self.sentence.text[max(begin + 1, self.sentence.start) : item.quantity.start]
        is_dated = not frame.period_from or self.state.kind not in _OF_TODAY
        is_since = frame.period is not None and frame.period.role == "since" and not frame.period_from
        return is_dated and _CAME_ABOUT.search(words) is not None and (is_since or _IN_ALL.search(words) is None)

    def _parts(self, item: Item) -> list[Span] | None:
        """Return the list that a run of numbers aligns with, wherever it stands."""
        if self.previous is not None and self._is_than(item, self.previous):
            return None  # 增长8%，比城镇居民和全市分别高3、1个百分点: whom it is compared with is no list of its own
        if passes_mark(self.sentence, item):
            return None
        return list_parts(self.sentence, item, item.size) or self._parts_of_each(item) or self._parts_counted(item)

    def _members(self, item: Item) -> tuple[Member, ...]:
        """Return what the numbers of a run point back at: three parks told before, three industries just told."""
        return referred(self.sentence, item, self.state.memory.lists) or told_in_turn(self.sentence, item, self.done)

    def _is_of_list(self, item: Item, frame: Frame) -> bool:
        """Tell a number of all of a list whose members just had one each: …分别为12亿元、8亿元，占全区的六成."""
        if item.size > 1:
            return False
        old = self.previous
        ends_run = old is not None and old.size > 1 and old.place == old.size - 1 and bool(old.frame)
        is_next = ends_run and frame.transformation == "share" and item.lead[:1] in "，,、"
        named = self.sentence.mentions_in(item.lead_start, item.own_end, "subject")
        return (is_next and not named) or bool(_TOGETHER.search(item.lead[: item.own_end - item.lead_start]))

    def _share_bound(self, item: Item) -> None:
        """Give each of a run the bound that stands before its first: 分别突破120亿元、60亿元."""
        if not item.place or item.quantity.bound != "eq":
            return
        first = self._run_head(item)
        if first.quantity.start < first.quantity.number_start and re.search("分别|依次", first.lead[-4:]):
            item.quantity.bound = first.quantity.bound

    def _keep(self, item: Item, frame: Frame) -> None:
        if frame.indicator and frame.indicator != "other":
            self.indicator = frame.indicator
            if item.quantity.dimension == "count":
                self.count_indicator = frame.indicator
            elif item.quantity.dimension == "money":
                self.money_indicator = frame.indicator
        self.previous = item
        self.done.append(item)

    def _take_over(self, item: Item, frame: Frame, source: Item) -> None:
        if source.frame is None:
            return
        old = source.frame
        frame.region, frame.subject_kind, frame.subject = old.region, old.subject_kind, old.subject
        frame.indicator = source.beside if source.beside and not item.beside else old.indicator
        frame.period, frame.status, frame.doubt = old.period, old.status, old.doubt
        if (
            frame.indicator.startswith("value_added_share")
            and frame.transformation in ("growth", "yoy")
            and item.quantity.dimension != "point"
        ):
            # A share is stated, then 年均增速: what grows is the value added.
            frame.indicator = "value_added"
        kept = tuple(q for q in old.qualifiers if q != "年均" and not q.startswith("占"))
        frame.qualifiers = kept + tuple(q for q in frame.qualifiers if q not in kept)
        frame.notes.append(
            f"主体、指标、时间：承前一个数“{self.sentence.text[source.quantity.start : source.quantity.end]}”"
        )
        frame.distance, frame.period_from = old.distance, old.period_from
        is_amount = item.quantity.dimension not in _RELATIVE and not self._is_unnamed(source)
        if is_amount and (source.quantity.dimension != item.quantity.dimension or self._names_own(item)):
            self._other_amount(item, frame)
        frame.indicator = self._named_growth(item, frame) or frame.indicator
        if self.is_aligned and frame.indicator != old.indicator and self._is_of_whole_place(item, frame):
            frame.subject_kind, frame.subject = "region", ""
        frame.indicator = self._pulled(item) or self._spent(item, frame) or frame.indicator
        if frame.transformation == "share" and (share := self._same_share(item, old.indicator)):
            frame.indicator, frame.transformation = share, "level"
        self._ratio(item, frame, old.indicator)
        if not self.is_aligned:
            self._choose_subject(item, frame, source)
        if old.indicator == "other":
            self._measured_otherwise(item, frame, source)
            if frame.indicator != "other":  # 入驻企业分别有…，税收分别为…: what they are called narrows no tax
                frame.qualifiers = tuple(q for q in frame.qualifiers if q in _KEPT or q not in old.qualifiers)
        own = self._own_period(item)
        first = self._run_head(item)
        frame.context = old.context
        if frame.transformation == "share" and old.transformation == "new":
            frame.comes_about = True  # 新升规9家，为年度计划的112%: a part of what came about
        if frame.transformation == "rank" and source is self.previous and self._ranks_added(item, old):
            frame.comes_about = True  # 新增单项冠军9家、居全国第5: of the year in which they were added
        if item.place and own is None and (is_yearly(item, old.context) or self._is_one_of_years(item)):
            frame.period = old.context
            self._settle_years(item, frame)
        elif (own is None or own.role == "years") and (now := self._beside_mean(item, frame, source)) is not None:
            frame.period = frame.context = now
        elif own is not None and not is_goal_time(self.sentence.text, own):
            frame.period = frame.context = self._resolved(own, item, frame)
            frame.period_from = ""
        elif item.quantity.dimension != "point" and (goal := self._year_of_goal(item, frame)) is not None:
            frame.period = goal
        elif own is None and (same := self._same_year(item)) is not None:
            frame.period = frame.context = same
        elif (
            item.place
            and first.frame is not None
            and self._own_period(first) is not None
            and (source.size == item.size or self.is_aligned)
        ):
            # 小巨人32家、专精特新241家，2023年净增分别为6家和58家: a run has the time of its first number.
            frame.period = frame.context = first.frame.period
        elif own is None and self._is_past_ground(item, source):
            self._period(item, [], frame)
            frame.context = frame.period
        elif (
            old.is_earlier or FROM.search(source.lead) or FROM.search(self._first_of(source).lead)
        ) and RISE_TO.search(first.lead):
            frame.period = old.context
            if self._own_period(self._first_of(source)) is not None:
                self._period(item, [], frame)
            self._settle_years(item, frame)
        elif own is None and (later := self._later_of_two(frame, source)) is not None:
            frame.period = frame.context = later
        elif leaves_span(frame, old):
            frame.period = old.context
            # How much of a year's goal is done is of the time so far, not of a day.
            frame.comes_about = old.period is not None and old.period.words == GOAL
        spans_years = frame.period is not None and (frame.period.last or 0) - (frame.period.first or 0) >= 23
        is_part_of_new = frame.transformation == "share" and old.transformation == "new"
        is_state = frame.transformation in ("level", "share", "rate") and not is_part_of_new
        begins = frame.transformation == "rank" and FROM.search(item.lead) is not None
        if spans_years and (begins or (is_state and frame.period is old.period)):
            self._settle_years(item, frame)
        self._year_before(item, frame)
        self._between(frame, source)
        self._status(item, frame, inherited=old.status)
        self._level_word(item, frame)
        self._rank(item, frame)
        self._share_whole(item, frame)
        self._check_base(item, frame)
        aim(item, frame, self.state)

    def _beside_mean(self, item: Item, frame: Frame, source: Item) -> Period | None:
        """Return the time of growth that a mean of two years is told beside: …，两年平均增长15%，居全市第一."""
        if frame.transformation != "rank" and item.quantity.dimension != "point":
            return None
        if "两年平均" not in source.lead or len(self.done) < 2 or source is not self.done[-1]:
            return None
        grown, mean = self.done[-2].frame, source.frame
        is_same = grown is not None and mean is not None and grown.indicator == mean.indicator
        return grown.period if is_same and grown is not None and "年均" not in grown.qualifiers else None

    def _later_of_two(self, frame: Frame, source: Item) -> Period | None:
        """Return the year that growth is of behind both years' numbers: 2023年：93.4　2022年：85.1　增速：9.8%."""
        if frame.transformation not in ("growth", "yoy") or len(self.done) < 2 or source is not self.done[-1]:
            return None
        new, old = self.done[-2].frame, source.frame
        if new is None or old is None or new.period is None or old.period is None:
            return None
        is_same = (new.indicator, new.subject, new.transformation) == (old.indicator, old.subject, old.transformation)
        is_next = new.period.is_year and old.period.is_year and new.period.last == (old.period.last or 0) + 12
        return new.period if is_same and is_next else None

    def _other_amount(self, item: Item, frame: Frame) -> None:
        """Name the indicator of amounts that align with counts: 签约7个、6个，投资额分别为52亿元、41亿元."""
        if item.place and self.previous is not None and self.previous.frame is not None:
            frame.indicator = self.previous.frame.indicator
        elif item.quantity.dimension in ("money", "class", "count", "foreign"):
            found = self._indicator(item, [(item.lead_start, item.own_end)], frame, [])
            is_kept = item.quantity.unit == "位" or self._fits_unit(frame.indicator, item)
            is_kept = is_kept and item.quantity.dimension == "count" and found == "other"
            frame.indicator = frame.indicator if is_kept else found

    def _level_word(self, item: Item, frame: Frame) -> None:
        if frame.indicator in FIRM_COUNTS:
            level = _QUALIFIERS.findall(item.lead)
            if level:
                frame.qualifiers = (*(q for q in frame.qualifiers if not _QUALIFIERS.fullmatch(q)), level[-1])

    def _between(self, frame: Frame, source: Item) -> None:
        """Give growth that follows 由2015年的52亿元增长到2020年的237亿元 both years as its span."""
        is_mean = "年均" in frame.qualifiers
        if (
            not (frame.transformation == "growth" or is_mean)
            or len(self.done) < 2
            or source.frame is None
            or source.frame.period is None
        ):
            return
        before = self.done[-2]
        if (
            before.frame is None
            or before.frame.period is None
            or before.frame.period.last is None
            or source is not self.done[-1]
        ):
            return
        if not FROM.search(before.lead) or source.frame.period.last is None:
            return
        first, last = before.frame.period.last // 12, source.frame.period.last // 12
        self.pair = (first + 1, last) if last > first else None
        if is_mean and last > first:
            frame.period = replace(source.frame.period, first=(first + 1) * 12, last=last * 12 + 11, role="span")
        elif last - first > 1:
            frame.transformation = "change"
            frame.period = replace(source.frame.period, first=first * 12, last=last * 12 + 11, role="span")

    def _fresh(self, item: Item, frame: Frame) -> None:
        spans = self._spans(item)
        frame.indicator = self._indicator(item, spans, frame, spans)
        self._ratio(item, frame, "" if frame.indicator == "other" else frame.indicator)
        self._place(item, spans, frame)
        self._choose_subject(item, frame, None)
        self._period(item, spans, frame)
        frame.context = frame.context or frame.period
        self._year_before(item, frame)
        self._settle_years(item, frame)
        self._status(item, frame)
        take_promise(item, frame, self.done)
        self._qualify(item, frame)
        self._rank(item, frame)
        self._share_whole(item, frame)
        self._check_base(item, frame)
        aim(item, frame, self.state)

    def _spans(self, item: Item) -> list[Span]:
        """Return where a number's words stand, the nearest first."""
        stop = item.own_end
        part = max(item.lead.rfind("；"), item.lead.rfind(";")) + 1 + item.lead_start
        if self.parts is not None and item.size > 1:
            own, last = self.parts[item.place], self.parts[-1]
            first = self._run_head(item).lead_start
            return [own, last, (last[1], max(last[1], self._run_stop(item))), (first, self.parts[0][0])]
        if item.clause_start > part and item.clause_start < stop:
            return [(item.clause_start, stop), (part, item.clause_start)]
        return [(part, stop)]

    def _told(self) -> Frame:
        """Return the frame of the number before, an empty one for the first."""
        return self.previous.frame or Frame() if self.previous is not None else Frame()

    def _goes_on_making(self, item: Item) -> bool:
        """Tell the next of what works make or can make: 形成年产7万辆专用车、10万辆摩托车的产能."""
        return self._told().indicator == "product_volume" and NEXT_MADE.fullmatch(item.lead) is not None

    def _measured_otherwise(self, item: Item, frame: Frame, source: Item) -> None:
        """Name what falls where it was measured in a unit of its own: 万元增加值能耗降至1.15吨标准煤，下降26%."""
        words = self.sentence.mentions_in(source.lead_start, source.own_end, "indicator")
        if item.quantity.dimension in RATES and words and words[-1].word.code == "energy_intensity":
            frame.indicator = "energy_intensity"
            if trade := self._industry_named(source, frame.indicator):
                frame.subject_kind, frame.subject = "sector", trade

    def _qualify(self, item: Item, frame: Frame) -> None:
        parts = list(frame.qualifiers)
        words = self.sentence.text[item.clause_start : item.quantity.start] + "#" + item.tail
        if self.parts is not None and item.size > 1:
            own = self.sentence.text[slice(*self.parts[item.place])]
            words = own if _QUALIFIERS.search(own) else self.sentence.text[slice(*self.parts[0])]
        before = self.sentence.text[self.sentence.start : item.quantity.start]
        if frame.indicator in FIRM_COUNTS:
            label = self.sentence.text[self._label_start(item) : item.clause_start]  # 市级智能工厂：21个
            parts += _QUALIFIERS.findall(label + words)[-1:]
        if "全产业链" in words:
            parts.append("全产业链")
        if "综合产值" in words:
            parts.append("综合产值")
        is_aim = item.quantity.dimension == "class" and frame.status == "target"
        if not is_aim and self._promised_at(item) and is_promised(before, frame.indicator):
            parts.append("达产后")
        elif any(is_capacity(said, frame.indicator) for said in (words.replace("#", ""), item.lead[-16:])) or (
            frame.indicator == "product_volume" and leads_capacities(self.sentence.text, item.quantity)
        ):
            parts.append("产能")
        elif frame.indicator == "product_volume" and self._goes_on_making(item):
            parts += [part for part in self._told().qualifiers if part == "产能"]
        parts += narrowed(self.sentence, item, frame, self._told())
        if frame.indicator == "other":
            if self.parts is not None and item.size > 1:
                words = self.sentence.text[slice(*self.parts[item.place])].strip() or words
            name = re.sub(r"[#\s]|^[①-⑳]", "", words).strip("，,、的了")[-24:]
            parts.append(name or "未指明")
        if self.is_event and is_of_event(self.sentence, item, frame, "达产后" in parts):
            parts.insert(0, EVENT)
            frame.period = event_period(self.sentence, item, frame, self.state)
        frame.qualifiers = tuple(dict.fromkeys([p for p in parts if p])) if parts else ()
