"""From the words around a number to what it is a number of, left to right through a sentence."""

import re
from dataclasses import replace

from etl.context import Frame, base_period
from etl.events import EVENT, event_period, is_of_event
from etl.indicator_choice import IndicatorChoice, types
from etl.lists import Span, list_parts
from etl.measures import indicators
from etl.periods import Period
from etl.plans import aim
from etl.promises import is_capacity, is_promised
from etl.reading import FIRM_COUNTS, MEASURES, RATES, Item
from etl.rules import rules_for
from etl.subject_choice import INDUSTRY
from etl.time_choice import is_goal_time
from etl.years_choice import FROM, RISE_TO

_QUALIFIERS = re.compile("国家级|市级及以上|市级以上|市级|区级|省部级|省级|全国")
_YEARLY_MEAN = re.compile("年均(?![增衰下])(?:新增|净增|增加|引进|培育|完成|投入|实现|约|近|超)?[^，；。、]{0,10}$")
_TOGETHER = re.compile("合计|共计|总计|[两二三四]者|[两二三四]个产业|[两二三四]大产业")
_ASPECT = re.compile("(?:从|按)[^，。；]{1,10}(?:看|来看|来说|分|划分)[，,：:]|分[^，。；]{1,8}看[，,：:]")
_IN_BRACKETS = re.compile("^[（(]其中")
"""What a bracket adds of a number before it is no member of the list."""
_RATIOS = frozenset(
    (
        "value_added_share_gdp",
        "value_added_share_industry",
        "new_product_revenue_share",
        "rd_active_firm_share",
        "rd_institution_firm_share",
    )
)
_THREE = ("第一产业", "第二产业", "第三产业")


def is_yearly(item: Item, span: Period | None) -> bool:
    """Tell a run that gives one number for each year of a span."""
    if span is None or span.first is None or span.last is None or item.size < 2:
        return False
    return span.last - span.first + 1 == item.size * 12


class Framer(IndicatorChoice):
    """Builds the frames of one sentence's numbers and keeps what later ones inherit."""

    def read(self, item: Item) -> None:
        """Decide everything about ``item`` but its value."""
        if item.place == 0:
            self.is_three = False
            self.parts = list_parts(self.sentence, item) if item.size > 1 else None
            self._note_list()
        frame = Frame()
        if item.quantity.unit == "个点" and self.indicator == "index_value":
            item.quantity.dimension, item.quantity.unit = "score", "点"
        self._share_bound(item)
        self._transformation(item, frame)
        source = self._source(item, frame)
        if source is not None:
            self._take_over(item, frame, source)
        else:
            self._fresh(item, frame)
        if item.size == 3 and (frame.subject == "三次产业" or (item.place and self.is_three)):
            frame.subject_kind, frame.subject, self.is_three = "sector", _THREE[item.place], True
        if _YEARLY_MEAN.search(item.lead) and "年均" not in frame.qualifiers:
            frame.qualifiers = ("年均", *frame.qualifiers)
        if self.listed is not None and item.size == 1 and _TOGETHER.search(item.lead[: item.own_end - item.lead_start]):
            frame.subject_kind, frame.subject = self.listed
        self._along_the_way(item, frame)
        self._settle_stock(item, frame)
        item.frame = frame
        self._keep(item, frame)

    def _note_list(self) -> None:
        """Note the list that a run of numbers is of: 甲、乙产业产值分别为…，合计占… is of both."""
        if self.parts is None:
            return
        named = [list(self.sentence.mentions_in(*part, "subject")) for part in self.parts]
        if not all(named) or any(found[-1].word.subject_kind != "cluster" for found in named):
            return
        last = named[-1][-1]
        head = self.sentence.text[named[0][0].start : last.start]
        self.listed = ("cluster", head + last.word.subject)

    def _share_bound(self, item: Item) -> None:
        """Give each of a run the bound that stands before its first: 分别突破120亿元、60亿元."""
        if not item.place or item.quantity.bound != "eq":
            return
        first = self.done[-item.place]
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

    def _source(self, item: Item, frame: Frame) -> Item | None:
        """Return the number that this one depends on: the level before a growth, its place in the list before a run."""
        aligned = self._aligned_before(item)
        if aligned is not None:
            return aligned
        if self._is_dependent(item, frame):
            if item.quantity.dimension == "rank":
                # 在11个区县中排第7: the place orders what was measured, not what was counted on the way.
                real = [d for d in self.done if d.frame is not None and d.frame.indicator != "other"]
                return real[-1] if real else self.previous
            told = self.previous.frame if self.previous is not None else None
            if told is not None and told.is_earlier and len(self.done) > 1:
                return self.done[-2]
            return self.previous
        return None

    def _aligned_before(self, item: Item) -> Item | None:
        """Return the number before that this one belongs to (…12亿元、…8亿元，分别增长5%、3%)."""
        if item.size < 2 or self.parts is not None:
            return None
        before = self.done if item.place == 0 else self.done[: -item.place]
        if not before:
            return None
        first = item if item.place == 0 else self.done[-item.place]
        named = [
            m.word.kind for m in self.sentence.mentions_in(first.lead_start, first.own_end) if not self._is_compared(m)
        ]
        levels = [
            d
            for d in before
            if d.frame is not None and d.frame.transformation in ("level", "new") and not _IN_BRACKETS.search(d.lead)
        ]
        if re.search("[两二三]者", first.lead):
            # 二者…分别: one number for each of the last subjects.
            told = list({d.frame.subject: d for d in before if d.frame is not None}.values())
            return told[-item.size :][item.place] if len(told) >= item.size else None
        same = [d for d in before if d.size == item.size]
        if "subject" in named or len(self._residue(first, first.lead_start, first.own_end)) > 6:
            return None
        if len(same) >= item.size and same[-1] is before[-1]:
            return same[-item.size :][item.place]
        if "indicator" in named or len(levels) < item.size:
            return None
        return levels[-item.size :][item.place]

    def _is_dependent(self, item: Item, frame: Frame) -> bool:
        if self.previous is None or self.previous.frame is None:
            return False
        if item.size > 1 and self.parts is not None:
            return False
        if item.place:
            return True
        q, old = item.quantity, self.previous
        named = [m for m in self.sentence.mentions_in(item.lead_start, item.own_end) if not self._is_compared(m)]
        own = [
            m
            for m in named
            if m.word.kind == "indicator" or (m.word.kind == "subject" and self._eligible(m, item.own_end))
        ]
        if own or self._own_regions(item.lead_start, item.own_end):
            return False
        if re.search("其中", item.lead) and self._own_period(item) is None and q.dimension == "count" and item.tail:
            return False
        rest = self._residue(item, item.lead_start, item.own_end)
        if q.dimension == "rank" and any(d.frame is not None and d.frame.indicator != "other" for d in self.done):
            return True
        if q.dimension in ("rank", "point"):
            return len(rest) <= 6 or item.own_end < q.start
        if q.dimension in RATES:
            if frame.transformation == "rate":
                return not rest and old.quantity.dimension in RATES
            return len(rest) <= 2
        if q.dimension == "count" and types().search(item.lead):
            return False
        if q.dimension == "count":
            return not rest and not item.tail and old.quantity.dimension == "count"
        if frame.transformation == "change" and not rest:
            return True
        return not rest and (
            q.dimension == old.quantity.dimension or self._fits_unit(old.frame.indicator if old.frame else "", item)
        )

    def _take_over(self, item: Item, frame: Frame, source: Item) -> None:
        if source.frame is None:
            return
        old = source.frame
        frame.region, frame.subject_kind, frame.subject = old.region, old.subject_kind, old.subject
        frame.indicator, frame.period, frame.status, frame.doubt = old.indicator, old.period, old.status, old.doubt
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
        if item.quantity.dimension not in RATES | {"rank"} and source.quantity.dimension != item.quantity.dimension:
            self._other_amount(item, frame)
        self._ratio(item, frame, old.indicator)
        own = self._own_period(item)
        first = self.done[-item.place] if item.place else item
        frame.context = old.context
        if item.place and own is None and is_yearly(item, old.context):
            frame.period = old.context
            self._settle_years(item, frame)
        elif own is not None and not is_goal_time(self.sentence.text, own):
            frame.period = frame.context = self._resolved(own, item, frame)
        elif RISE_TO.search(first.lead) and (
            FROM.search(source.lead) or old.is_earlier or FROM.search(self._first_of(source).lead)
        ):
            frame.period = old.context
            if self._own_period(self._first_of(source)) is not None:
                self._period(item, [], frame)
            self._settle_years(item, frame)
        elif _leaves_span(frame, old):
            frame.period = old.context
        self._year_before(item, frame)
        self._between(item, frame, source)
        self._status(item, frame, inherited=old.status)
        self._level_word(item, frame)
        self._rank(item, frame)
        self._share_whole(item, frame)
        self._check_base(item, frame)
        aim(item, frame, self.state)

    def _other_amount(self, item: Item, frame: Frame) -> None:
        """Name the indicator of amounts that align with counts: 签约7个、6个，投资额分别为52亿元、41亿元."""
        if item.place and self.previous is not None and self.previous.frame is not None:
            frame.indicator = self.previous.frame.indicator
        elif item.quantity.dimension in ("money", "class"):
            frame.indicator = self._indicator(item, [(item.lead_start, item.own_end)], frame, None)

    def _level_word(self, item: Item, frame: Frame) -> None:
        if frame.indicator in FIRM_COUNTS:
            level = _QUALIFIERS.findall(item.lead)
            if level:
                frame.qualifiers = (*(q for q in frame.qualifiers if not _QUALIFIERS.fullmatch(q)), level[-1])

    def _between(self, item: Item, frame: Frame, source: Item) -> None:
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
        if "其余" in item.lead:
            self.subject = self.sector
        if re.search("[；;]", item.lead):
            self._part_ends(item)
        if _ASPECT.search(item.lead):
            # 从投资方看: another way to divide the whole, which is nobody's part.
            self.subject = None
        own = self._subject_in(item, spans)
        self.is_elliptic = False
        self.is_joined = item.lead[:1] == "、"
        frame.indicator = self._indicator(item, spans, frame, own)
        self._ratio(item, frame, "" if frame.indicator == "other" else frame.indicator)
        self._place(item, spans, frame)
        self._subject(item, own, frame)
        self._period(item, spans, frame)
        frame.context = frame.period
        self._year_before(item, frame)
        self._settle_years(item, frame)
        self._status(item, frame)
        self._qualify(item, frame)
        self._rank(item, frame)
        self._share_whole(item, frame)
        self._check_base(item, frame)
        aim(item, frame, self.state)

    def _part_ends(self, item: Item) -> None:
        """Keep past a semicolon what goes on: a firm or park told of, an industry's output; all else is new."""
        kept = self.subject
        if self._names_only_place(item) or (kept is not None and kept.word.subject_kind in ("enterprise", "park")):
            return
        industry = self.sector if self.sector is not None and self.sector.word.subject in INDUSTRY else None
        self.before_part = kept if kept is not None and kept.word.subject_kind == "cluster" else None
        self.subject = industry
        self.names_whole_region = False
        self.is_new_clause = True

    def _names_only_place(self, item: Item) -> bool:
        """Tell ；永川区305亿元, which goes on about the industry of the district before, from a clause of its own."""
        if self.subject is None or self.subject.word.subject_kind != "cluster":
            return False
        start = item.lead_start + max(item.lead.rfind("；"), item.lead.rfind(";")) + 1
        named = [m.word.kind for m in self.sentence.mentions_in(start, item.quantity.start)]
        return bool(named) and set(named) <= {"region"} and len(self._residue(item, start, item.own_end)) <= 4

    def _spans(self, item: Item) -> list[Span]:
        """Return where a number's words stand, the nearest first."""
        stop = item.own_end
        part = max(item.lead.rfind("；"), item.lead.rfind(";")) + 1 + item.lead_start
        if self.parts is not None and item.size > 1:
            own, last = self.parts[item.place], self.parts[-1]
            first = self.done[-item.place].lead_start if item.place else item.lead_start
            return [own, last, (last[1], max(last[1], self._run_stop(item))), (first, self.parts[0][0])]
        if item.clause_start > part and item.clause_start < stop:
            return [(item.clause_start, stop), (part, item.clause_start)]
        return [(part, stop)]

    def _transformation(self, item: Item, frame: Frame) -> None:
        q = item.quantity
        if q.dimension == "rank":
            frame.transformation, item.rule = "rank", "rank"
            return
        old = self.previous
        if item.place and old is not None and old.frame is not None and not re.search("[增降升减提]", item.lead):
            frame.transformation = "growth" if old.frame.transformation == "yoy" else old.frame.transformation
            item.rule = old.rule.split("·")[0]
            frame.qualifiers = tuple(part for part in old.frame.qualifiers if part == "年均")
            return
        left, right = item.lead[-60:], self.sentence.text[q.end : q.end + 24]
        for rule in rules_for("transformations", q.dimension if q.dimension not in MEASURES else "area"):
            if rule.fits(left, right) and q.unit in rule.options.get("only_units", (q.unit,)):
                frame.transformation, item.rule = rule.yields["transformation"], rule.name
                if "qualifier" in rule.yields:
                    frame.qualifiers = (rule.yields["qualifier"],)
                break
        if (
            item.rule in ("rate-to", "rate")
            and old is not None
            and old.frame is not None
            and (old.frame.transformation == "share" and "同期" in item.lead)
        ):
            frame.transformation = "share"
        if item.rule == "rate" and (self._lists_growth(item) or q.value < 0):
            frame.transformation = "growth"
        if item.rule == "rate-to" and old is not None and old.frame is not None and old.frame.transformation == "share":
            frame.transformation = "share"
        if item.rule == "rate-to" and old is not None and old.frame is not None and FROM.search(old.lead):
            # 增速从-1.2%回升至3.4%: both ends of the way are growth.
            frame.transformation = "growth" if old.frame.transformation == "yoy" else frame.transformation
        if (
            frame.transformation == "level"
            and (
                item.lead[:1] in "、和及"
                or re.match("[，,（(]?其中", item.lead)
                or re.search("新增[：:]", self.sentence.text[self.sentence.start : q.start])
            )
            and item.lead
            and old is not None
            and old.frame is not None
        ) and (
            old.frame.transformation == "new"
            and q.dimension == old.quantity.dimension == "count"
            and not re.search("累计|总数|共|达", item.lead)
        ):
            frame.transformation, item.rule = "new", old.rule.split("·")[0]

    def _lists_growth(self, item: Item) -> bool:
        """Tell a growth rate that only its list names: 增速居前的依次为：甲县21.3%、乙区18.9%."""
        if item.quantity.dimension not in ("percent", "tenths"):
            return False
        old = self.previous
        rest = self._residue(item, item.lead_start, item.quantity.start)
        if self.state.section_grows and not rest and any(
            m.word.subject_kind in ("cluster", "sector") for m in self.sentence.mentions_in(item.lead_start, item.own_end)
        ):
            return True
        follows = (
            old is not None
            and old.frame is not None
            and old.frame.transformation == "yoy"
            and item.lead[:1] in "、，；,;"
            and not rest
        )
        named = re.search("(?:增[速幅]|增长)[^。；，]{0,20}(?:依次|分别)?为?[：:]?[^。；，]{0,8}$", item.lead)
        return follows or bool(named and not re.search("比重|占|率", item.lead[-16:]))

    def _ratio(self, item: Item, frame: Frame, source: str) -> None:
        q = item.quantity
        first = self.done[-item.place] if item.place else item
        left = first.lead[-60:]
        is_rate = q.dimension in RATES
        tells_part = is_rate and re.search("占[^，；。]{0,20}(?:比重|强度|占比)[^，；。]{0,6}$", left) is not None
        if (not is_rate or frame.transformation in ("growth", "yoy", "rank")) and not tells_part:
            return
        if frame.transformation == "change" and q.dimension != "point":
            return
        named = [
            m.word.code
            for m in self.sentence.mentions_in(first.lead_start, first.quantity.start, "indicator")
            if m.word.code in _RATIOS
        ]
        if named and not re.search("研发|R&D|研究与", left):
            frame.indicator = named[-1]
            frame.transformation = "change" if q.dimension == "point" else "level"
            return
        for rule in rules_for("ratios", q.dimension):
            wanted = rule.options["source"]
            if rule.fits(left, "") and ("*" in wanted or source in wanted):
                frame.indicator = rule.yields["indicator"]
                frame.transformation = "change" if q.dimension == "point" else "level"
                item.rule = f"{item.rule.split('·')[0]}·{rule.name}"
                return

    def _qualify(self, item: Item, frame: Frame) -> None:
        parts = list(frame.qualifiers)
        words = self.sentence.text[item.clause_start : item.quantity.start] + "#" + item.tail
        if self.parts is not None and item.size > 1:
            words = self.sentence.text[slice(*self.parts[0])]
        before = self.sentence.text[self.sentence.start : item.quantity.start]
        if frame.indicator in FIRM_COUNTS:
            parts += _QUALIFIERS.findall(words)[-1:]
        parts += [word for word in ("全产业链", "综合产值") if word in words]
        if is_promised(before, frame.indicator):
            parts.append("达产后")
        elif is_capacity(words.replace("#", ""), frame.indicator) or is_capacity(item.lead[-16:], frame.indicator):
            parts.append("产能")
        if frame.indicator == "other":
            name = re.sub(r"[#\s]", "", words).strip("，,、的了")[-24:]
            parts.append(name or "未指明")
        if self.is_event and is_of_event(self.sentence, item, frame, "达产后" in parts):
            parts.insert(0, EVENT)
            frame.period = event_period(self.sentence, item, frame, self.state)
        frame.qualifiers = tuple(dict.fromkeys(p for p in parts if p))

    def _rank(self, item: Item, frame: Frame) -> None:
        if frame.transformation != "rank":
            return
        old = self.previous.frame if self.previous is not None else None
        is_growth = bool(re.search("增[速幅]|增长", item.lead)) or (
            old is not None and old.transformation == "yoy" and not re.search("总量|规模", item.lead)
        )
        among = re.findall("全[市国区县]|主城都市区|主城新区|渝西|渝东北|渝东南|中心城区|西部|同类", item.lead)
        kept = tuple(q for q in frame.qualifiers if q == "集中活动")
        frame.qualifiers = (*kept, "增速" if is_growth else "总量", *among[-1:])

    def _share_whole(self, item: Item, frame: Frame) -> None:
        """Name the whole of a share in its qualifier: 占全市, 占规上工业."""
        if frame.transformation != "share":
            return
        m = re.search(
            r"占((?:全[市区县国]|我[市区县])?[^，；。\d]{0,12}?)(?:的|比|总|达|超|为|近|约|$)", item.lead[-30:]
        )
        if m and m[1]:
            frame.qualifiers = (*(q for q in frame.qualifiers if not q.startswith("占")), f"占{m[1]}")

    def _check_base(self, item: Item, frame: Frame) -> None:
        base = base_period(self.sentence.periods, self.sentence.text, item.lead_start, item.quantity.start)
        is_points = item.quantity.dimension == "point"
        far = (
            base is not None
            and base.last is not None
            and frame.period is not None
            and frame.period.last is not None
            and frame.period.last // 12 - base.last // 12 > 1
        )
        if frame.transformation == "growth":
            frame.transformation = "change" if far else "yoy"
        elif frame.transformation != "change" or (is_points and frame.indicator not in indicators()):
            return
        is_way = not is_points or indicators()[frame.indicator]["kind"] == "ratio"
        if far and is_way and base is not None and frame.period is not None and frame.transformation == "change":
            last = (frame.period.last or 0) // 12 * 12 + 11
            frame.period = replace(frame.period, first=base.first, last=last, role="span")


def _leaves_span(frame: Frame, old: Frame) -> bool:
    """Tell what follows a comparison with a year before: 是2022年的4.2倍，占全区的25%."""
    is_span = old.period is not None and old.period.role == "span" and old.context is not None
    return is_span and frame.transformation != "change" and "年均" not in frame.qualifiers
