"""What a number says about its indicator: an amount, growth, a difference, a part, a place, a ratio of its own."""

import re

from etl.compared_levels import time_since, year_of_base
from etl.context import Frame, base_period
from etl.indicator_choice import IndicatorChoice
from etl.looked_back import doubled_since
from etl.measures import indicators
from etl.periods import Period
from etl.ranked_among import is_among_so_many
from etl.reading import MEASURES, RATES, Item
from etl.rules import sieve_for
from etl.years_choice import FROM

_RATIOS = frozenset(
    (
        "value_added_share_gdp",
        "value_added_share_industry",
        "new_product_revenue_share",
        "rd_active_firm_share",
        "rd_institution_firm_share",
    )
)

_GROWTH_LISTED = re.compile(
    "(?:增[速幅]|增长(?!面))[^。；，]{0,20}(?:依次|分别)?为?[：:]?[^。；，]{0,8}$|增[速幅](?:方面|看|上)[，,][^。；，\\d]{0,12}$"
)
"""What begins a list of growth rates: 增速居前的依次为：甲县…; 增速方面，甲县以…居首."""
_TELLS_PART = re.compile("占[^，；。]{0,20}(?:比重|强度|占比)[^，；。]{0,6}$")

_TELLS_OTHER = re.compile("[增降升减提率强]")
"""What a rate behind a share says that is no share itself."""

_MOVED = re.compile("(收窄|缩小|扩大)(?:了|约|近|至少)?$")
_FALLS = re.compile("fall(?!-to)|negative-growth")
"""Rules by which a rate is a fall."""
_WHOLE_YEAR = re.compile("(?:去年|上年|前年|20\\d\\d年)(?:全年|一年|整年)(?:总量|产值|产量|水平)?的(?:约|近|超)?$")
_SHARE_TOLD = re.compile("占比|比重|份额")
_SINCE_YEAR_END = re.compile("[较比](?:年初|[去上]年[底末])[^，。；\\d]{0,8}$")
"""What is measured against the end of the year before: 较去年底增长5%."""
_GROWS_ON = re.compile("[）)]，?(?:同比|环比|[比较][^，。；]{1,8})?(?:[新净]?增|上升|下降|减少)")
"""Growth that follows a rate in brackets: 330家（8.6%），同比净增26家."""
_BARE = 16
"""Characters of words that say no more than what a difference is against: ，较2022年提高."""
_SHARE = "value_added_share_"


def _is_part(frame: Frame) -> bool:
    """Tell a number that says how large a part of something is."""
    return frame.transformation == "share" or (frame.indicator.startswith(_SHARE) and frame.transformation == "level")


_STRIVES = re.compile(
    "[，,；;](?:我们|全[区县市年]|今年|明年|[上下]半年|[一二三四]季度|预计|有望|可以|能够?|要|也|仍|将|应该?|基本|有信心|有把握|力|争取|努力)*"
    "(?:保|守住|稳住|保住|冲刺?|冲击|瞄准|锁定|争取|力争|确保|拿下)(?:在|到)?$"
)
"""What stands before a rate that goes on with the growth told before: …增长7.3%，订单不错，全年保8%."""

_OF_A_TYPE = re.compile(
    "[，,](?:(?:国家|[省市区]|省部)级?(?:及以上)?)?[“”]?(?:专精特新|“?小巨人|(?:制造业)?单项冠军|高新技术|科技型|创新型"
    "|规上|规模以上|瞪羚|独角兽|绿色工厂|智能工厂|数字化车间|企业技术中心)[^，。；、\\d达到至为总已共增升由从]{0,14}"
)
"""What stands between counts of two types of firm that one verb added: 新培育小巨人2户，省级专精特新110户."""
_SHARE_MOVED = re.compile("(?:占比|(?<=占)[^，。；]{1,14}(?:比重|比例))[^，。；增]{0,14}$")
_REACHES = re.compile("[，、]?(?:达到?|[升降提]至|提升至|上升至|提高至|下降至|至|为)(?:了|约)?")
_AND_GROWN = re.compile("[，,、](?:增长|增幅|下降|降幅|上升|减少|增加)(?:了|为|达|约|近|超)*")
"""What stands before the rate of what was just added: 增加3万人，增长9%."""
_ADDED = re.compile("(?:增加|增长|提高|扩大|多|增)了?")

_BEHIND_BRACKETS = re.compile("[)）][、，和及]")
_WHOLE_IN_BRACKETS = re.compile("[(（](?:总数|总量|累计|现有|共|共有|达到?|总计|目前)*(?:为|达到?|有)?")
_WHOLE_TOLD = re.compile("保持|维持|稳定在|累计|总数|共有|共计|现有|已有|拥有|达(?!标)")
"""A count in brackets behind what was added to it, and what tells one that is no longer of what was added."""


class TransformationChoice(IndicatorChoice):
    """Chooses transformations, and what they are against."""

    def _transformation(self, item: Item, frame: Frame) -> None:
        q = item.quantity
        if q.dimension == "rank":
            frame.transformation, item.rule = "rank", "rank"
            return
        old = self.previous
        told = old.frame if old is not None else None
        if item.place and old is not None and told is not None and not re.search("[增降升减提]", item.lead):
            frame.transformation = "growth" if told.transformation == "yoy" else told.transformation
            item.rule = old.rule.split("·")[0]
            frame.qualifiers = tuple(part for part in told.qualifiers if part == "年均")
            return
        left, right = item.lead[-60:], self.sentence.text[q.end : q.end + 24]
        if item.size > 1 and not item.tail and (behind := self._run_tail(item)).startswith("的"):
            right = behind  # 分别为14%、56%的较快增长: what stands behind the last is said of all
        sieve = sieve_for("transformations", q.dimension if q.dimension not in MEASURES else "area")
        for rule in sieve.rules(left, right):
            if rule.fits(left, right) and q.unit in rule.options.get("only_units", (q.unit,)):
                frame.transformation, item.rule = rule.yields["transformation"], rule.name
                if "qualifier" in rule.yields:
                    frame.qualifiers = (rule.yields["qualifier"],)
                break
        if q.dimension == "point" and (turned := self._fall_moves(item)):
            item.rule = turned
        if item.rule == "points-spoken":
            # 涨了5个点: people say points where they mean per cent.
            q.dimension, q.unit = "percent", "%"
        if self._goes_on_in_mean(item, frame):
            # 年均GDP增长6.6%、工业增加值增长8%: the mean is said of both.
            frame.transformation, frame.qualifiers = "yoy", ("年均",)
        if item.rule == "rate" and old is not None and self._is_part_in_brackets(item, old):
            frame.transformation, item.rule = "share", "share-in-brackets"
        is_behind_share = told is not None and told.transformation == "share"
        if item.rule in ("rate-to", "rate") and is_behind_share and "同期" in item.lead:
            frame.transformation = "share"
        if item.rule == "rate" and (self._lists_growth(item) or q.value < 0 or self._is_signed(item)):
            frame.transformation, item.rule = "growth", "growth-listed"
        if item.rule == "rate" and old is not None and is_behind_share and _TELLS_OTHER.search(item.lead) is None:
            # 贡献率合计72%，其中装备31%: parts of one whole, told one after the other.
            frame.transformation, item.rule = "share", old.rule.split("·")[0]
        if item.rule == "rate-to" and is_behind_share:
            frame.transformation = "share"
        if old is not None and self._is_share_reached(item, old):
            frame.transformation = "share"
        if item.rule == "goal-rate" and is_behind_share and "增" not in item.lead:
            frame.transformation = "share"  # 占比28%，离35%的目标还有7个百分点
        if item.rule == "rate-to" and old is not None and told is not None and FROM.search(old.lead):
            # 增速从-1.2%回升至3.4%: both ends of the way are growth.
            frame.transformation = "growth" if told.transformation == "yoy" else frame.transformation
        if old is not None and told is not None and told.transformation == "new" and self._adds_on(item, frame):
            frame.transformation, item.rule = "new", old.rule.split("·")[0]
        elif (added := self._added_before_brackets(item, frame)) is not None:
            frame.transformation, item.rule = "new", added.rule.split("·")[0]

    @staticmethod
    def _is_share_reached(item: Item, old: Item) -> bool:
        """Tell a share by the points that it moved by: 技改投资占比提高4.2个百分点，达到39.6%."""
        code = old.frame.indicator if old.frame is not None else ""
        if code == "other" or code.startswith("value_added_share"):
            return False  # what is a share by its name has its own level
        is_reached = item.rule in ("rate", "rate-to") and _REACHES.fullmatch(item.lead) is not None
        return is_reached and old.quantity.dimension == "point" and _SHARE_MOVED.search(old.lead) is not None

    def _adds_on(self, item: Item, frame: Frame) -> bool:
        """Tell a count that goes on from one of what was added: 新增甲企业6家、乙企业3家, 其中丙企业2家."""
        old, q, lead = self.previous, item.quantity, item.lead
        if frame.transformation != "level" or not lead or old is None or old.frame is None:
            return False
        goes_on = (
            lead[:1] in "、和及"
            or (q.start == q.number_start and _OF_A_TYPE.fullmatch(lead) is not None)
            or lead.endswith(("完成年度目标", "完成全年目标", "完成年度任务", "完成全年任务"))
            or re.match("[，,（(]?其中", lead) is not None
            or re.search("新增[：:]", self.sentence.text[self.sentence.start : q.start]) is not None
        )
        return (
            goes_on
            and not self._is_within_stock(item, old.frame)
            and q.dimension == old.quantity.dimension == "count"
            and not re.search("累计|总数|共|达|保持|维持|产量|销量|[产出]口量", lead)
        )

    def _added_before_brackets(self, item: Item, frame: Frame) -> Item | None:
        """Return the count that one goes on from behind its whole in brackets: 净增甲19家（总数419家）、乙27家."""
        if frame.transformation != "level" or item.quantity.dimension != "count" or len(self.done) < 2:
            return None
        if _BEHIND_BRACKETS.match(item.lead) is None or _WHOLE_TOLD.search(item.lead) is not None:
            return None
        added, whole = self.done[-2], self.done[-1]
        is_added = added.frame is not None and added.frame.transformation == "new"
        in_brackets = _WHOLE_IN_BRACKETS.fullmatch(whole.lead) is not None
        is_whole = (
            whole.frame is not None and added.frame is not None and whole.frame.indicator == added.frame.indicator
        )
        return added if is_added and in_brackets and is_whole else None

    def _goes_on_in_mean(self, item: Item, frame: Frame) -> bool:
        """Tell growth that only a 、 parts from a yearly mean, without a time of its own."""
        old = self.previous
        if old is None or old.frame is None or "年均" not in old.frame.qualifiers or item.lead[:1] != "、":
            return False
        return frame.transformation == "growth" and not re.search("同比|去年|上年|今年|20\\d\\d年", item.lead)

    def _fall_moves(self, item: Item) -> str:
        """Return which way a fall moved that only the number before calls one: 下降8%，较1—2月收窄9个百分点."""
        moved = _MOVED.search(item.lead)
        grown = next((d for d in reversed(self.done) if d.quantity.dimension in ("percent", "tenths")), None)
        if moved is None or grown is None or grown.frame is None or _FALLS.match(grown.rule) is None:
            return ""
        return "points-narrowed" if moved[1] in ("收窄", "缩小") else "points-widened"

    def _is_within_stock(self, item: Item, told: Frame) -> bool:
        """Tell a part of the stock told before what was added to it: 达到90家，净增6家，其中上市企业3家."""
        if not re.match("[，,、]?其中", item.lead) or len(self.done) < 2:
            return False
        stock = self.done[-2].frame
        added = re.search("净增|[比较][^，。；]{0,8}[增多]", self.done[-1].lead) is not None
        return added and stock is not None and (stock.indicator, stock.transformation) == (told.indicator, "level")

    def _lists_growth(self, item: Item) -> bool:
        """Tell a growth rate that only its list names: 增速居前的依次为：甲县21.3%、乙区18.9%."""
        if item.quantity.dimension not in ("percent", "tenths"):
            return False
        old = self.previous
        rest = self._residue(item.lead_start, item.quantity.start)
        if (
            self.state.section_grows
            and not rest
            and any(
                m.word.subject_kind in ("cluster", "sector")
                for m in self.sentence.mentions_in(item.lead_start, item.own_end)
            )
        ):
            return True
        follows = (
            old is not None
            and old.frame is not None
            and old.frame.transformation == "yoy"
            and item.lead[:1] in "、，；,;"
            and (not rest or (old.rule.startswith("growth-listed") and self.names_only(rest)))
        )
        is_grown = old is not None and old.frame is not None and old.frame.transformation == "yoy"
        if is_grown and _STRIVES.search(item.lead) and not self.sentence.mentions_in(item.clause_start, item.own_end):
            return True
        named = _GROWTH_LISTED.search(item.lead)
        return follows or bool(named and not re.search("比重|占|率", item.lead[-16:]))

    def _is_signed(self, item: Item) -> bool:
        """Tell growth by its sign: 应收账款63亿元，+10.1%."""
        return self.sentence.text[item.quantity.start] in "+＋" and item.lead[-1:] in "，,、（("

    def _ratio(self, item: Item, frame: Frame, source: str) -> None:
        q = item.quantity
        if item.rule == "contribution-share" and frame.indicator in _RATIOS:
            # 占地区生产总值的31%，对增长的贡献率39%: what contributes is the value added.
            frame.indicator = "value_added"
            return
        first = self._run_head(item)
        left = self._left_of_ratio(item, first)
        is_rate = q.dimension in RATES
        tells_part = is_rate and _TELLS_PART.search(left) is not None
        if (not is_rate or frame.transformation in ("growth", "yoy", "rank")) and not tells_part:
            return
        if frame.transformation == "change" and q.dimension != "point":
            return
        named = [
            m.word.code
            for m in self.sentence.mentions_in(first.lead_start, first.quantity.start, "indicator")
            if m.word.code in _RATIOS and (m.start < first.own_end or not source.startswith("rd_"))
        ]
        if named and not re.search("研发|R[&＆]D|研究", left):
            is_of_other = named[-1] == "value_added_share_gdp" and self._goes_on_with_other(left)
            frame.indicator = "other" if is_of_other else named[-1]
            frame.transformation = "change" if q.dimension == "point" else "share" if is_of_other else "level"
            return
        right = self.sentence.text[q.end : item.tail_end]
        for rule in sieve_for("ratios", q.dimension).rules(left):
            wanted = rule.options["source"]
            is_meant = "*" in wanted or source in wanted or (rule.options.get("is_told") and self._was_told(wanted))
            if is_meant and rule.fits(left, right):
                frame.indicator = rule.yields["indicator"]
                frame.transformation = "change" if q.dimension == "point" else "level"
                item.rule = f"{item.rule.split('·')[0]}·{rule.name}"
                return
        self._whole_goes_on(item, frame)

    def _goes_on_with_other(self, left: str) -> bool:
        """Tell what part of the economy that is which no code names: 技术合同成交额18亿元，占GDP比重2.6%."""
        told = self.previous.frame if self.previous is not None else None
        return told is not None and told.indicator == "other" and left.lstrip("，,、").startswith("占")

    def _whole_goes_on(self, item: Item, frame: Frame) -> None:
        """Read a share whose whole was named with the share before: 占地区生产总值的4%；第二产业增加值比重51%."""
        if frame.transformation != "share" or item.rule.startswith("contribution"):
            return
        if item.own_end < item.quantity.start:
            # 现代服务业占服务业的57%: it has a whole of its own.
            frame.indicator = "value_added" if frame.indicator.startswith(_SHARE) else frame.indicator
            return
        told = next((d.frame for d in reversed(self.done) if d.frame and _is_part(d.frame)), None)
        if told is None or not (frame.indicator == "value_added" or frame.indicator.startswith(_SHARE)):
            return
        if told.indicator.startswith(_SHARE):
            frame.indicator, frame.transformation = told.indicator, "level"

    def _left_of_ratio(self, item: Item, first: Item) -> str:
        """Return the words that may name a ratio: of a list's member its own and what all share."""
        if self.parts is None or item.size < 2:
            return first.lead[-60:]
        own, last = self.parts[item.place], self.parts[-1]
        text = self.sentence.text
        shared = "" if item.place == item.size - 1 else self._shared(item)
        return (text[slice(*own)] + shared + text[last[1] : first.quantity.start])[-60:]

    def _was_told(self, wanted: list[str]) -> bool:
        """Tell whether one of the sentence's numbers before was of such an indicator: 研发经费9亿元，强度2.4%."""
        return any(d.frame is not None and d.frame.indicator in wanted for d in self.done)

    def _rank(self, item: Item, frame: Frame) -> None:
        if frame.transformation != "rank":
            return
        old, lead = self.previous.frame if self.previous is not None else None, item.lead
        if self.previous is not None and is_among_so_many(item):
            old, lead = self.done[-2].frame if len(self.done) > 1 else None, self.previous.lead + lead
        is_growth = bool(re.search("增[速幅]|增长", lead)) or (
            old is not None
            and (
                old.transformation == "yoy"
                or (old.transformation == "change" and self._compares_growth())
                or (old.transformation == "rank" and "增速" in old.qualifiers and lead[:1] in "，,、")
            )
            and not re.search("总量|规模", lead)
        )
        among = re.findall("全[市国区县]|主城都市区|主城新区|渝西|渝东北|渝东南|中心城区|西部|同类", lead)
        kept = tuple(q for q in frame.qualifiers if q == "集中活动")
        frame.qualifiers = (*kept, "增速" if is_growth else "总量", *among[-1:])
        first = self._run_head(item).frame if item.place else None
        if first is not None and first.transformation == "rank" and not among:
            frame.qualifiers = first.qualifiers  # 增速分别居全市第3、第5、第2位: among whom is said once

    def _compares_growth(self) -> bool:
        """Tell a difference between growth rates: 产值增速高于全市1.5个百分点; 增长7%，比全市高1.5个百分点，列第2位."""
        old = self.previous
        if old is None or old.frame is None or old.quantity.dimension != "point":
            return False
        before = self.done[-2].frame if len(self.done) > 1 else None
        is_of_growth = before is not None and before.transformation == "yoy" and before.indicator == old.frame.indicator
        return "增" in old.lead or is_of_growth

    def _share_whole(self, item: Item, frame: Frame) -> None:
        """Name the whole of a share in its qualifier: 占全市, 占规上工业."""
        if frame.transformation != "share":
            return
        m = re.search(
            r"占((?:全[市区县国]|我[市区县])?[^，；。\d]{0,12}?)(?:的|比|总|达|超|为|近|约|$)", item.lead[-30:]
        )
        if m and m[1]:
            frame.qualifiers = (*(q for q in frame.qualifiers if not q.startswith("占")), f"占{m[1]}")
        elif item.place and (first := self._run_head(item).frame) is not None and first.transformation == "share":
            # 分别占全市的4.6%、3.1%: the whole is said once.
            whole = (q for q in first.qualifiers if q.startswith("占") and q not in frame.qualifiers)
            frame.qualifiers = (*frame.qualifiers, *whole)

    @staticmethod
    def _is_against_year(item: Item, frame: Frame) -> bool:
        """Tell a part of a year measured against a whole one: 上半年交付21万套，是去年全年的1.3倍."""
        is_part = frame.period is not None and not frame.period.is_year and frame.period.role in ("plain", "since")
        return item.quantity.dimension == "times" and is_part and _WHOLE_YEAR.search(item.lead) is not None

    @staticmethod
    def _is_since_year_end(item: Item, frame: Frame) -> bool:
        """Tell what a stock has grown by since a year began: 入库企业900家，较年初增长5%. At its end that is a year."""
        period = frame.period
        is_within = period is not None and period.last is not None and period.last % 12 != 11
        return is_within and _SINCE_YEAR_END.search(item.lead) is not None

    def _moves_share(self, item: Item) -> bool:
        """Tell a difference in points between two parts of a whole: 占比较2022年提高2.5个百分点."""
        told = self.previous.frame if self.previous is not None else None
        own = item.lead[: item.own_end - item.lead_start]
        return _SHARE_TOLD.search(own) is not None or (told is not None and _is_part(told) and len(own) <= _BARE)

    def _base_of_run(self, item: Item) -> Period | None:
        """Return the own base of one of a run: 较2023年、2020年分别增长8%和21%."""
        head = self._run_head(item)
        if item.size < 2 or not self.sentence.periods:
            return None
        told = [p for p in self.sentence.periods if head.lead_start <= p.start and p.end <= head.quantity.start]
        bases = [p for p in told if p.role == "base" and p.has_year and p.last is not None]
        return bases[item.place] if item.size == len(bases) > 1 else None

    def _is_part_in_brackets(self, item: Item, old: Item) -> bool:
        """Tell a bare rate in brackets behind a count, and the next: 项目110个（56%），引资146亿元（72%）."""
        text, q = self.sentence.text, item.quantity
        is_bare = text[old.quantity.end : q.start] in ("（", "(") and text[q.end : q.end + 1] in ("）", ")")
        if not is_bare or q.value < 0:
            return False
        if any(d.rule.startswith("share-in-brackets") for d in self.done):
            return True
        return old.quantity.dimension == "count" and ("其中" in old.lead or not self._grows(q.end))

    def _grows(self, at: int) -> bool:
        """Whether the sentence has told of growth, or goes on with it: 330家（8.6%），同比净增26家."""
        told = any(d.frame is not None and d.frame.transformation in ("yoy", "change") for d in self.done)
        return told or _GROWS_ON.match(self.sentence.text, at, self.sentence.end) is not None

    def _span_before(self, item: Item) -> Period | None:
        """Return since when the amount right before has risen, where its rate follows: 比2018年末增加3万人，增长9%."""
        old = self.previous.frame if self.previous is not None else None
        if (years := doubled_since(self.sentence, item)) is not None:
            return years
        if old is None or old.period is None or _AND_GROWN.fullmatch(item.lead) is None:
            return None
        return old.period if old.transformation in ("change", "new") and old.period.role == "span" else None

    def _is_before_goal(self, base: Period, period: Period) -> bool:
        """Tell 上年 that is the year before a goal's, not before that of writing: 2026年目标：产值比上年增长9%."""
        now = self.state.now
        return base.words.startswith("上") and now is not None and period.last is not None and period.last > now

    def _check_base(self, item: Item, frame: Frame) -> None:
        # 分别是2020年的2.3倍和1.9倍: all of a run are against the base of its first.
        start = self._run_head(item).lead_start
        if self.previous is not None and year_of_base(self.sentence, self.previous) is not None:
            start = self.previous.lead_start  # 比2020年的610亿元增长39%
        base = self._base_of_run(item)
        base = base or base_period(self.sentence.periods, self.sentence.text, start, item.quantity.start)
        is_points = item.quantity.dimension == "point"
        far = (
            base is not None
            and base.last is not None
            and frame.period is not None
            and frame.period.last is not None
            and frame.period.last // 12 - base.last // 12 > 1
            and not self._is_before_goal(base, frame.period)
        )
        told = self.previous.frame if self.previous is not None else None
        if frame.transformation == "new" and told is not None and told.is_earlier and _ADDED.fullmatch(item.lead):
            frame.transformation = "change"  # 较2023年的790亿元增加60亿元
        if frame.transformation == "growth" and base is None and (span := self._span_before(item)) is not None:
            frame.transformation, frame.period = "change", span
            return
        if frame.transformation == "growth":
            is_against = self._is_against_year(item, frame) or self._is_since_year_end(item, frame)
            frame.transformation = "change" if far or is_against else "yoy"
        elif frame.transformation == "new" and far and base is not None and frame.period is not None:
            # 较2020年净增38家: what was added since then.
            frame.period = time_since(base, frame.period)
            return
        elif frame.transformation != "change" or (is_points and frame.indicator not in indicators()):
            return
        is_way = not is_points or indicators()[frame.indicator]["kind"] == "ratio" or self._moves_share(item)
        if far and is_way and base is not None and frame.period is not None and frame.transformation == "change":
            frame.period = time_since(base, frame.period)
