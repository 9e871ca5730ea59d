"""From the words around a number to what it is a number of: subject, indicator, region, period, status."""

import re
from dataclasses import replace
from functools import cache

from etl.context import Frame, State, base_period, is_future, shifted
from etl.events import EVENT, event_period, is_of_event, tells_event
from etl.lexicon import Mention, Word, table, words
from etl.measures import indicators, is_price
from etl.names import NO_NAME, firm_in_slot
from etl.periods import Period
from etl.reading import FIRM_COUNTS, MEASURES, OUTPUTS, PROJECTS, RATES, REGIONAL, Item, Sentence, is_compared, light
from etl.rules import rules, rules_for

Span = tuple[int, int]
_TOGETHER = re.compile("分别|依次|各自")
_COMMA = re.compile("[，,；;：:。]")
_QUALIFIERS = re.compile("国家级|市级及以上|市级以上|市级|区级|省部级|省级|全国")
_RISE_TO = re.compile(
    "(?:增至|升至|降至|减至|扩至|(?:增长|增加|提高|上升|扩大|发展|提升|下降|减少|跃升|攀升|降|升|转|变|拓展|壮大|调整|优化)"
    "(?:到|至|为)?)[^，；。]{0,12}$"
)
_FROM = re.compile("[由从][^，；。、]{0,24}$")
_LISTED = re.compile(
    r"(?:[、和与及][^，。；：\d]{1,20}?){0,4}等(?:重点|龙头|骨干|一批)?(?:\d|[一二三四五六七八九十]|企业|项目)"
)
_GAINED = re.compile(
    "获评|获批|获得|入选|被认定|升规|上规|入规|纳规|入统|晋升|评为|通过[^，；。]{0,8}认定|成功认定|获国家|获市级|[获新]认定|成功上市|挂牌"
)
_BUILT = re.compile("建成|创建|培育|认定|打造|新增|净增|获")
_TOTAL = re.compile("累计|总数|总量|共有|现有|已有|拥有|达到?[^标]|有效期|增加到|增加至|发展到|[为达至到]#")
_NEXT_MEMBER = re.compile(r"[，,、；;](?:其中)?([\u4e00-\u9fff]{2,10}?)(?:同比)?(?:增长|下降|产值|实现产值)?(?:达|为)?")
_PLACE_ACTS = re.compile("(?:[^，；。、等]{0,4}[市省区县州])?[^，；。、等]{0,4}?(?:实现|完成|签约|生产|规上|地区|全年|当天|\\d{4}年|今年|去年|上半年|前|增长|GDP|新能源|汽车|引进)")
_YEARLY_MEAN = re.compile("年均(?![增衰下])(?:新增|净增|增加|引进|培育|完成|投入|实现|约|近|超)?[^，；。、]{0,10}$")
_WIDE = frozenset(("成渝地区双城经济圈", "成渝双城经济圈", "长三角", "珠三角", "京津冀", "粤港澳大湾区", "长江经济带"))
_CONTRIBUTIONS = ("contribution-share", "points-contribution", "points-pulled")
_GROWING = frozenset(("gross_output", "value_added", "revenue", "fixed_investment", "profit", "product_volume"))
_RATIOS = frozenset(("value_added_share_gdp", "value_added_share_industry", "new_product_revenue_share", "rd_active_firm_share", "rd_institution_firm_share"))
_INDUSTRY = frozenset(("工业", "规上工业", "制造业", "规上制造业"))
_THREE = ("第一产业", "第二产业", "第三产业")


def list_parts(sentence: Sentence, first: Item) -> list[Span] | None:
    """Return the parts of the list before a run of numbers that align with it one to one, or None."""
    text, start, end = sentence.text, first.lead_start, first.quantity.start
    stop = end
    for m in _TOGETHER.finditer(text, start, end):
        stop = m.start()
    starts = [start, *(m.end() for m in _COMMA.finditer(text, start, stop))]
    for at in reversed(starts):
        parts = _split(sentence, at, stop)
        if len(parts) == first.size:
            return parts
        if len(parts) > first.size:
            return None
    return None


def _split(sentence: Sentence, start: int, stop: int) -> list[Span]:
    inside = [(m.start, m.end) for m in sentence.mentions if start <= m.start and m.end <= stop]
    parts, at = [], start
    for m in _separators(sentence.text, start, stop):
        if any(low < m.end() and m.start() < high for low, high in inside):
            continue
        if m.start() - at >= 2:
            parts.append((at, m.start()))
        at = m.end()
    if stop - at >= 2:
        parts.append((at, stop))
    return parts


def _separators(text: str, start: int, stop: int) -> list[re.Match[str]]:
    """Return what separates a list's members: 、 and 和, commas only where nothing else does."""
    return list(re.compile("以及|[、和与及]").finditer(text, start, stop)) or list(
        re.compile("[，,]").finditer(text, start, stop)
    )


def indicator_of_suppliers(item: Item, text: str) -> bool:
    """Tell a count of supporting firms: they belong to the firm they supply."""
    return item.quantity.dimension == "count" and "配套" in text[item.lead_start : item.quantity.start]


_ASIDE_AFTER = re.compile(
    r"[^，；。\d]{0,6}(?:成立|落户|投产|建成|注册|入驻|开工|量产|投用|竣工|达产|完工|并网)(?:[的以，。；]|投产|$)"
)


def is_yearly(item: Item, span: Period | None) -> bool:
    """Tell a run that gives one number for each year of a span."""
    if span is None or span.first is None or span.last is None or item.size < 2:
        return False
    return span.last - span.first + 1 == item.size * 12


def is_goal_time(text: str, period: Period) -> bool:
    """Tell the year of 全年目标 and 年度计划, which says when the goal is for."""
    return bool(re.match("目标|任务|计划(?![新再引培实完建签开投力争])|预算|预期", text[period.end : period.end + 3]))


def is_aside(text: str, start: int, period: Period) -> bool:
    """Tell a time that holds for its own clause alone: 其中二季度增长10.4%, 2021年落户的, 预计2025年建成."""
    before = text[max(start, period.start - 3) : period.start]
    if is_goal_time(text, period):
        return True
    return before.endswith("其中") or bool(_ASIDE_AFTER.match(text, period.end, period.end + 12))


@cache
def _types() -> re.Pattern[str]:
    return re.compile("|".join(words()["types"]["names"]))


class Framer:
    """Builds the frames of one sentence's numbers, left to right, and keeps what later ones inherit."""

    def __init__(self, sentence: Sentence, state: State) -> None:
        self.sentence, self.state = sentence, state
        self.subject: Mention | None = None
        self.sector: Mention | None = None
        self.names_whole_region = False
        self.indicator = ""
        self.count_indicator = ""
        self.money_indicator = ""
        self.region = ""
        self.is_elliptic = False
        self.is_three = False
        self.product = ""
        self.is_joined = False
        self.pair: tuple[int, int] | None = None
        """First and last year of growth from one named year to another in the sentence."""
        self.is_new_clause = False
        self.previous: Item | None = None
        self.parts: list[Span] | None = None
        self.done: list[Item] = []
        self.is_event = tells_event(sentence, state)

    # -- the whole frame -------------------------------------------------------------------------------------------

    def read(self, item: Item) -> None:
        """Decide everything about ``item`` but its value."""
        if item.place == 0:
            self.is_three = False
            self.parts = list_parts(self.sentence, item) if item.size > 1 else None
        frame = Frame()
        if item.quantity.unit == "个点" and self.indicator == "index_value":
            item.quantity.dimension, item.quantity.unit = "score", "点"
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
        item.frame = frame
        self._keep(item, frame)

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
        named = [m.word.kind for m in self.sentence.mentions_in(first.lead_start, first.own_end) if not self._is_compared(m)]
        levels = [d for d in before if d.frame is not None and d.frame.transformation in ("level", "new")]
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
        if q.dimension == "rank" and old.quantity.dimension == "rank":
            return True
        if q.dimension in ("rank", "point"):
            return len(rest) <= 6 or item.own_end < q.start
        if q.dimension in RATES:
            if frame.transformation == "rate":
                return not rest and old.quantity.dimension in RATES
            return len(rest) <= 2
        if q.dimension == "count" and _types().search(item.lead):
            return False
        if q.dimension == "count":
            return not rest and not item.tail and old.quantity.dimension == "count"
        if frame.transformation == "change" and not rest:
            return True
        return not rest and (
            q.dimension == old.quantity.dimension or self._fits_unit(old.frame.indicator if old.frame else "", item)
        )

    def _fits_unit(self, code: str, item: Item) -> bool:
        """Tell whether an amount in such a unit can be one of the indicator."""
        q = item.quantity
        if code not in indicators() or code == "other":
            return False
        unit = indicators()[code]["unit"]
        if q.dimension in RATES or q.dimension == "rank":
            return True
        if q.dimension == "foreign":
            return False
        if q.dimension in ("money", "class"):
            if is_price(q) and code not in ("fiscal_support", "loans"):
                return unit == "元"
            return unit in ("亿元", "元", "万元/亩", "万元/人")
        if q.dimension == "per":
            return "/" in unit
        if q.dimension in ("count", "plain", "score"):
            if unit == "点":
                return q.dimension in ("plain", "score")
            if code == "product_volume":
                return q.unit not in ("家", "户", "项", "名", "人", "件")
            if code.startswith("projects_"):
                return q.unit in ("个", "项", "件", "宗", "")
            if unit == "人":
                return q.unit in ("人", "名", "位", "个", "")
            return unit in ("家", "个") and q.unit in ("家", "个", "户", "座", "项", "所", "间", "")
        if code == "product_volume":
            return True
        return unit not in ("亿元", "%", "家", "个", "人", "点", "元", "") and "/" not in unit

    def _take_over(self, item: Item, frame: Frame, source: Item) -> None:
        if source.frame is None:
            return
        old = source.frame
        frame.region, frame.subject_kind, frame.subject = old.region, old.subject_kind, old.subject
        frame.indicator, frame.period, frame.status, frame.doubt = old.indicator, old.period, old.status, old.doubt
        if frame.indicator.startswith("value_added_share") and frame.transformation in ("growth", "yoy") and item.quantity.dimension != "point":
            # A share is stated, then 年均增速: what grows is the value added.
            frame.indicator = "value_added"
        kept = tuple(q for q in old.qualifiers if q != "年均" and not q.startswith("占"))
        frame.qualifiers = kept + tuple(q for q in frame.qualifiers if q not in kept)
        frame.notes.append(
            f"主体、指标、时间：承前一个数“{self.sentence.text[source.quantity.start : source.quantity.end]}”"
        )
        frame.distance = old.distance
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
        elif _RISE_TO.search(first.lead) and (_FROM.search(source.lead) or old.is_earlier or _FROM.search(self._first_of(source).lead)):
            frame.period = old.context
            if self._own_period(self._first_of(source)) is not None:
                self._period(item, [], frame)
            self._settle_years(item, frame)
        self._year_before(item, frame)
        self._between(item, frame, source)
        self._status(item, frame, inherited=old.status)
        self._level_word(item, frame)
        self._rank(item, frame)
        self._share_whole(item, frame)
        self._check_base(item, frame)

    def _first_of(self, item: Item) -> Item:
        """Return the first number of the run that one belongs to."""
        at = next((i for i, d in enumerate(self.done) if d is item), None)
        return self.done[at - item.place] if at is not None and at >= item.place else item

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
        if not _FROM.search(before.lead) or source.frame.period.last is None:
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
        if re.search("[；;]", item.lead) and self.subject is not None and self.subject.word.subject_kind in ("enterprise", "park"):
            told = self.state.kind in ("报道", "简介") and self.subject.start - self.sentence.start <= 24
            self.subject = self.subject if told else None
        elif re.search("[；;]", item.lead):
            self.subject = self.sector if self.sector is not None and self.sector.word.subject in _INDUSTRY else None
            self.names_whole_region = False
            self.is_new_clause = True
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

    def _spans(self, item: Item) -> list[Span]:
        """Return where a number's words stand, the nearest first."""
        stop = item.own_end
        if self.parts is not None and item.size > 1:
            own, last = self.parts[item.place], self.parts[-1]
            first = self.done[-item.place].lead_start if item.place else item.lead_start
            return [own, last, (last[1], max(last[1], self._run_stop(item))), (first, self.parts[0][0])]
        if item.clause_start > item.lead_start and item.clause_start < stop:
            return [(item.clause_start, stop), (item.lead_start, item.clause_start)]
        return [(item.lead_start, stop)]

    def _shared(self, item: Item) -> str:
        """Return the words at the list's end that hold for all its members: 产值 of 汽车、电子产业产值."""
        if self.parts is None or item.place == item.size - 1:
            return ""
        last = self.parts[-1]
        ends = [m.end for m in self.sentence.mentions_in(*last, "subject")]
        kind = re.search("产业|集群|行业|企业", self.sentence.text[slice(*last)])
        at = max(ends) if ends else last[0] + kind.end() if kind else last[1]
        return self.sentence.text[at : last[1]]

    def _run_tail(self, item: Item) -> str:
        """Return the words behind the last number of a run: 7个、6个和8个项目."""
        rest = [i for i in self.sentence.items if i.group == item.group and not i.reason]
        return rest[-1].tail if rest else ""

    def _run_stop(self, item: Item) -> int:
        return (self.done[-item.place] if item.place else item).quantity.start

    # -- what kind of number ---------------------------------------------------------------------------------------

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
        if item.rule in ("rate-to", "rate") and old is not None and old.frame is not None and (old.frame.transformation == "share" and "同期" in item.lead):
            frame.transformation = "share"
        if item.rule == "rate" and (self._lists_growth(item) or q.value < 0):
            frame.transformation = "growth"
        if item.rule == "rate-to" and old is not None and old.frame is not None and old.frame.transformation == "share":
            frame.transformation = "share"
        if (
            frame.transformation == "level"
            and (item.lead[:1] in "、和及" or re.match("[，,]?其中", item.lead) or re.search("新增[：:]", self.sentence.text[self.sentence.start : q.start]))
            and item.lead
            and old is not None
            and old.frame is not None
        ):
            if (
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
        follows = old is not None and old.frame is not None and old.frame.transformation == "yoy" and item.lead[:1] in "、，；,;" and not rest
        named = re.search("(?:增[速幅]|增长)[^。；，]{0,20}(?:依次|分别)?为?[：:]?[^。；，]{0,8}$", item.lead)
        return follows or bool(named and not re.search("比重|占|率", item.lead[-16:]))

    def _ratio(self, item: Item, frame: Frame, source: str) -> None:
        q = item.quantity
        first = self.done[-item.place] if item.place else item
        left = first.lead[-60:]
        if q.dimension not in RATES or frame.transformation in ("growth", "yoy", "rank"):
            if not (q.dimension in RATES and re.search("占[^，；。]{0,20}(?:比重|强度|占比)[^，；。]{0,6}$", left)):
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

    # -- subject ---------------------------------------------------------------------------------------------------

    def _is_compared(self, mention: Mention) -> bool:
        return is_compared(self.sentence, mention)

    def _eligible(self, mention: Mention, stop: int) -> bool:
        if mention.word.kind != "subject" or self._is_compared(mention):
            return False
        text = self.sentence.text
        if mention.word.subject_kind == "park" and text[mention.start - 1 : mention.start] in ("在", "于", "到"):
            return False
        listed = re.search(r"(?:涵盖|覆盖|涉及)[^。；\d]*$", text[self.sentence.start : mention.start])
        if listed and mention.word.subject_kind in ("cluster", "sector"):
            return False
        if mention.word.subject_kind == "enterprise" and _LISTED.match(text, mention.end):
            return False
        if not mention.word.needs_context or mention.has_tail:
            return True
        after = text[mention.end : mention.end + 3]
        follows = any(m.start == mention.end and m.word.kind == "indicator" for m in self.sentence.mentions)
        return (
            follows
            or mention.end >= stop
            or bool(re.match(r"制造|加工|企业|增加|产值|产量|项目|方面|、|和|与|及|分|增|下|实现|完成|\d", after))
        )

    def _subject_in(self, item: Item, spans: list[Span]) -> Mention | None:
        if item.quantity.dimension == "class" and re.match("[^，；。]{0,20}(?:产业|集群|链)", self.sentence.text[item.quantity.end : item.quantity.end + 24]):
            return self._subject_of_class(item)
        firm = [m for m in self.sentence.mentions_in(item.lead_start, item.own_end) if m.word.subject_kind == "enterprise"]
        held = self.subject is not None and self.subject.word.subject_kind == "enterprise"
        if item.tail.startswith("的") and not firm and not held and self._firm_at_start(item, None) is None and (behind := self._subject_after(item)) is not None:
            return behind
        for at, (start, stop) in enumerate(spans):
            found = [m for m in self.sentence.mentions_in(start, stop) if self._eligible(m, stop)]
            if not found and at == 0 and self.parts is not None and item.size > 1:
                made = self._member(self.parts[item.place], self.parts[-1])
                if made is not None:
                    return made
            if not found:
                continue
            if self.parts is not None and item.size > 1 and at < 2:
                return (
                    found[0]
                    if len(found) > 1 and re.search("等|大", self.sentence.text[found[0].end : stop])
                    else found[-1]
                )
            chosen = self._nearest(item, found)
            if chosen is not None:
                return self._maker_of(chosen) or chosen
        return self._subject_after(item)

    def _maker_of(self, product: Mention) -> Mention | None:
        """Return the firm that a sentence named before 生产整车6.3万辆, or None."""
        if product.has_tail or product.word.subject_kind != "cluster" or not self._is_made(product):
            return None
        before = [m for m in self.sentence.mentions_in(self.sentence.start, product.start, "subject") if m.word.subject_kind == "enterprise"]
        if not before or re.search("[；;]", self.sentence.text[before[-1].end : product.start]):
            return None
        return before[-1]

    def _is_made(self, product: Mention) -> bool:
        return bool(re.search("(?:年产|生产|产能|下线|新增|出口|销售|交付)$", self.sentence.text[max(self.sentence.start, product.start - 4) : product.start]))

    def _member(self, part: Span, last: Span) -> Mention | None:
        """Name a member of a list that no lexicon knows by what the list is of: 物联网、软件服务产业, 甲厂、乙光电等企业."""
        text = self.sentence.text
        kind = re.search("等?(?:[三四五六七八两]大|重点|龙头|骨干|主要)*(产业|集群|行业|企业)", text[slice(*last)])
        if kind is None:
            return None
        name = re.sub("^(?:其中|全[区市县]|我[区市县]|[，：:])+", "", text[slice(*part)])
        if part == last:
            name = text[part[0] : part[0] + kind.start()]
        inside = self.sentence.mentions_in(part[0], part[0] + len(name) + 2)
        if any(m.word.kind in ("local", "indicator") or (m.word.kind == "region" and m.start == part[0]) for m in inside):
            return None
        if not re.fullmatch("[\u4e00-\u9fffA-Za-z]{2,12}", name) or light().sub("", name) != name:
            return None
        if re.match("支持|推动|引导|推进|依托|带动|围绕|聚焦|加快|培育", name) or re.search("专精特新|高新技术|科技型|规上", name):
            return None
        return Mention(part[0], part[1], Word("subject", "", "enterprise" if kind[1] == "企业" else "cluster", name), True)

    def _subject_of_class(self, item: Item) -> Mention | None:
        """Return what is to grow to a class: 打造千亿级生物医药产业集群, 做大铝材料百亿级产业集群."""
        q = item.quantity
        near = [m for m in self.sentence.mentions_in(item.clause_start, q.start, "subject") if q.start - m.end <= 2]
        behind = [m for m in self.sentence.mentions_in(q.end, min(q.end + 32, self.sentence.end), "subject")]
        return near[-1] if near else behind[0] if behind else None

    def _nearest(self, item: Item, found: list[Mention]) -> Mention | None:
        """Choose among the subjects of a clause: the last, unless it only says what is made, counted or listed."""
        text = self.sentence.text
        last = found[-1]
        if indicator_of_suppliers(item, text) and any(m.word.subject_kind == "enterprise" for m in found):
            return next(m for m in reversed(found) if m.word.subject_kind == "enterprise")
        if item.quantity.dimension == "count" and re.search("等[^，；。、]{0,4}$", text[last.end : item.quantity.start]):
            self.subject = None
            return None
        if len(found) > 1 and last.word.subject == "整车" and found[-2].end == last.start:
            last = found[-2]
        for other in reversed(found[:-1]):
            between = text[other.end : last.start]
            if re.search("[，,；;、]|带动|拉动|推动|其中", between):
                break
            if other.word.subject_kind in ("enterprise", "park") and last.word.subject_kind in ("cluster", "sector"):
                return other
            if other.word.subject_kind == "enterprise" and last.word.subject_kind == "park" and between in ("与", "和", "同"):
                return other
            if other.word.subject_kind == "park" and last.word.subject_kind == "enterprise" and len(between) < 2:
                return last
        if last.word.subject in ("主导产业", "支柱产业", "特色优势产业", "战略性新兴产业") and re.search(
            "形成|培育|发展|构建|聚焦", text[item.lead_start : last.start]
        ):
            if not re.match(
                "(?:共|累计|全年)?(?:实现|完成|增加值|产值|增长|下降|占|总产值|规上|企业|[、和])",
                text[last.end : last.end + 6],
            ):
                return None
        if last.word.subject_kind == "sector" and last.word.subject in ("工业", "规上工业") and self._holds_topic(last):
            return None
        return last

    def _holds_topic(self, sector: Mention) -> bool:
        """Tell 园区实现规上工业产值: the park named before keeps the number, 规上工业 only says which output."""
        text = self.sentence.text
        clause = max(
            (m.end() for m in _COMMA.finditer(text, self.sentence.start, sector.start)), default=self.sentence.start
        )
        before = text[clause : sector.start]
        if re.search("全[区市县]|我[区市县]", before):
            return False
        if self.subject is not None and self.subject.word.subject_kind in ("park", "enterprise"):
            return True
        far = self.state.paragraph_subject or self.state.article_subject
        if far is None or far[0] not in ("park", "enterprise") or self.names_whole_region:
            return False
        return bool(re.search("实现|完成|^$", before)) and not self._own_regions(self.sentence.start, sector.start)

    def _subject_after(self, item: Item) -> Mention | None:
        """Return the subject behind a number: 总投资15亿元的西山水泥搬迁项目, 21个制造业项目."""
        q, text = item.quantity, self.sentence.text
        for mention in self.sentence.mentions_in(q.end, item.tail_end, "subject"):
            gap = text[q.end : mention.start]
            if gap.startswith("的") and len(gap) <= 8 and mention.word.subject_kind == "enterprise":
                return mention
            if gap == "的" and mention.word.subject_kind == "park" and not mention.word.code:
                # 总投资26亿元的某产业园: a park that is built is a project.
                return replace(mention, word=replace(mention.word, subject_kind="enterprise"))
            if q.dimension == "count" and len(gap) <= 6 and mention.word.subject_kind in ("sector", "cluster"):
                if text[mention.end : mention.end + 2] in ("项目", "企业", "规上") or mention.has_tail:
                    return mention
            break
        return None

    def _subject(self, item: Item, own: Mention | None, frame: Frame) -> None:
        indicator = frame.indicator
        own = self._unlisted(item, own, indicator) or own
        if own is not None and self._is_product_of_firm(own):
            own = None
        if indicator in REGIONAL and frame.transformation not in ("change", "share"):
            return
        if own is not None and self._drops(own, indicator):
            self.sector = own
            if self.state.article_subject is None and (self.subject is None or self.subject.word.subject_kind == "sector"):
                self.subject = own
            own = None
        if own is not None:
            self._name(own, frame, item)
            self.subject = own
            self.is_new_clause = False
            self.names_whole_region = False
            if own.word.subject_kind == "sector":
                self.sector = own
            return
        if not self.product and self._names_region(item, indicator):
            return
        kept = self.subject
        far = self.state.paragraph_head or self.state.article_subject or self.state.section_subject
        if self.product and indicator == "product_volume" and kept is None and far is None:
            frame.subject_kind, frame.subject, self.product = "cluster", self.product, ""
            return
        self.product = ""
        if item.quantity.dimension == "count" and re.search("等[^，；。、]{0,4}$", item.lead):
            # 推动甲公司、乙公司等8个项目投产: the names are examples, the number is the region's.
            kept = self.subject = None
        if kept is not None and self._keeps(kept, indicator):
            if self._next_of_list(item, kept, frame):
                return
            self._name(kept, frame, item)
            frame.notes.append(f"主体：承句中前文“{kept.word.subject}”")
            frame.distance = max(frame.distance, 1)
            return
        if self.names_whole_region:
            return
        self._subject_from_afar(indicator, frame)

    def _next_of_list(self, item: Item, kept: Mention, frame: Frame) -> bool:
        """Take 西岭机械 of 其中，东山纸业增长15%，西岭机械增长22% as the next member of a list."""
        if kept.word.subject_kind not in ("enterprise", "cluster") or not self.is_elliptic:
            return False
        m = _NEXT_MEMBER.fullmatch(item.lead)
        if m is None or not light().sub("", m[1]) or NO_NAME.search(m[1]):
            return False
        frame.subject_kind, frame.subject = kept.word.subject_kind, m[1]
        return True

    def _continues_list(self, item: Item, rest: str) -> bool:
        """Tell the next member of a list whose members before it named only themselves."""
        old = self.previous
        if old is None or old.frame is None or not 2 <= len(rest) <= 6 or self.subject is None:
            return False
        listed = [d for d in self.done if d.frame is not None and "指标：承前文" in d.frame.notes]
        return bool(listed) and bool(_NEXT_MEMBER.fullmatch(item.lead)) and not NO_NAME.search(rest)

    def _goes_on(self) -> bool:
        """Tell a sentence that splits the number before it by place: 其中，甲区产值320亿元、乙区356亿元."""
        text, start = self.sentence.text, self.sentence.start
        told = self.state.last_subject
        if told is None or told[0] not in ("cluster", "sector") or not text.startswith("其中", start):
            return False
        return any(m.word.kind == "region" and m.start - start <= 4 for m in self.sentence.mentions)

    def _subject_from_afar(self, indicator: str, frame: Frame) -> None:
        state = self.state
        for far, where, distance in (
            (state.last_subject if self._goes_on() else None, "上一句", 1),
            (state.paragraph_head, "段首", 2),
            (state.paragraph_subject, "段内前文", 2),
            (state.section_subject, "小节标题", 3),
            (state.article_subject, "标题", 3),
        ):
            if far is not None and (
                far[0] in ("park",) or indicator not in FIRM_COUNTS or far == state.article_subject
            ):
                if far[0] == "cluster" and indicator in PROJECTS and where == "段内前文":
                    continue
                frame.subject_kind, frame.subject = far
                frame.notes.append(f"主体：承{where}“{far[1]}”")
                frame.distance = max(frame.distance, distance)
                return
        sector = state.paragraph_sector or state.document_sector
        if sector and indicator in OUTPUTS:
            frame.subject_kind, frame.subject = "sector", sector
            frame.notes.append(f"主体：承前文“{sector}”")
            frame.distance = max(frame.distance, 2)

    def _names_region(self, item: Item, indicator: str) -> bool:
        """Tell a clause that names the whole region and so drops the subject before it; 其中永川产值 keeps it."""
        found = [m for m in self._own_regions(item.lead_start, item.own_end) if not self._is_location(m)]
        if not found or (self.is_elliptic and item.quantity.dimension == "point"):
            return False
        if found[-1].word.kind == "region" and found[-1].word.code not in ("500000", self.state.region):
            if indicator == (self.indicator or self.state.paragraph_indicator) and indicator not in REGIONAL:
                return False
        self.names_whole_region = True
        self.subject = self.subject if self.subject is not None and self.subject.start > found[-1].start else None
        return True

    def _is_location(self, mention: Mention) -> bool:
        return bool(re.search("(?:在|落户|位于|入驻|扎根|布局|来到|走进)$", self.sentence.text[max(0, mention.start - 2) : mention.start]))

    def _drops(self, mention: Mention, indicator: str) -> bool:
        """Tell a subject that a count of firms does not take: 规上工业 of 规上工业企业12家."""
        if indicator in FIRM_COUNTS | {"fiscal_support"} and mention.word.subject_kind == "sector":
            return mention.word.subject in _INDUSTRY
        return False

    def _is_product_of_firm(self, own: Mention) -> bool:
        """Tell 锂电池 in 某项目投产，年产锂电池3GWh: what the firm makes, not whose number it is."""
        kept = self.subject
        if kept is None or kept.word.subject_kind not in ("enterprise", "park") or own.word.subject_kind != "cluster" or own.has_tail:
            return False
        return bool(re.search("年产|生产|产能|下线|新增|出口|销售|交付$", self.sentence.text[max(self.sentence.start, own.start - 6) : own.start]))

    def _unlisted(self, item: Item, own: Mention | None, indicator: str) -> Mention | None:
        """Return the firm that begins the clause under a name nobody listed (博晟座椅产值9.3亿元), or None."""
        text = self.sentence.text
        stands_for = own is not None and text[own.start : own.end] in ("项目", "公司", "企业", "该项目", "该公司")
        partner = own is not None and own.word.subject_kind == "park" and text[own.start - 1] in "与同和"
        if self.parts is not None:
            return None
        if own is not None and not stands_for and not partner and (own.has_tail or own.word.subject_kind != "cluster"):
            return None
        if indicator not in OUTPUTS and indicator not in (
            "planned_investment",
            "contracted_investment",
            "product_volume",
        ):
            return None
        if own is None and self.subject is not None and self.subject.word.subject_kind in ("enterprise", "park"):
            return None
        return self._firm_at_start(item, own)

    def _firm_at_start(self, item: Item, own: Mention | None) -> Mention | None:
        """Return a firm under an unlisted name at the head of the clause, else of its part of the sentence."""
        text = self.sentence.text
        segment = max(text.rfind("；", self.sentence.start, item.clause_start), self.sentence.start - 1) + 1
        for start in (self._slot_start(item.clause_start), self._slot_start(segment)):
            if own is not None and own.start < start:
                continue
            named = [
                m.start
                for m in self.sentence.mentions_in(start, item.own_end)
                if m is not own and (m.word.subject_kind != "cluster" or m.has_tail or m.start - start > 6) and m.start >= start
            ]
            stop = min([*named, *(p.start for p in self.sentence.periods if p.start >= start), item.own_end])
            found = firm_in_slot(text, start, stop, self.state)
            if found is not None:
                return found
        return None

    def _slot_start(self, start: int) -> int:
        """Return where a clause's first noun may begin: after 其中 and a time at its head."""
        text = self.sentence.text
        m = re.compile("(?:其中[，,：:]?|目前[，,]?|邻近[^，；。]{0,6}的|位于[^，；。]{0,16}的)").match(text, start)
        start = m.end() if m else start
        for period in self.sentence.periods:
            if period.start == start:
                start = period.end
        return start

    def _keeps(self, kept: Mention, indicator: str) -> bool:
        if kept.word.subject_kind == "sector":
            if indicator in OUTPUTS:
                if indicator.startswith("rd_") and self.is_new_clause and kept.word.subject not in _INDUSTRY:
                    return False
                return self.indicator in OUTPUTS or not self.indicator or self.indicator.startswith("firms_")
            told = self.previous.frame if self.previous is not None else None
            if indicator == "paid_in_investment" and not self.is_joined:
                return self.is_elliptic
            same = told is not None and told.subject == kept.word.subject and told.indicator in PROJECTS | {"other"}
            return (indicator in PROJECTS and same and not self.is_new_clause) or self.is_elliptic
        if indicator in FIRM_COUNTS and kept.word.subject_kind == "cluster" and not kept.has_tail:
            return self.sentence.text.startswith("企业", kept.end)
        return True

    def _name(self, mention: Mention, frame: Frame, item: Item) -> None:
        word = mention.word
        frame.subject_kind, frame.subject = word.subject_kind, word.subject.replace("规模以上", "规上")
        frame.is_listed = frame.subject in table()
        if word.subject_kind in ("cluster", "sector"):
            self._join_names(mention, frame)
        if word.subject_kind == "park" and word.code and self.state.region in ("500000", ""):
            frame.region = word.code

    def _join_names(self, mention: Mention, frame: Frame) -> None:
        """Keep the whole name where several industries share one number: 装备、材料、医药三大产业合计."""
        if self.parts is not None or mention.word.subject_kind == "sector":
            return
        first = mention
        others = [m for m in self.sentence.mentions if m.word.subject_kind == "cluster" and m.end <= mention.start]
        for other in reversed(others):
            if self.sentence.text[other.end : first.start] not in ("、", "和", "与", "及", "以及"):
                break
            first = other
        if first is not mention:
            frame.subject = self.sentence.text[first.start : mention.start] + mention.word.subject

    # -- indicator -------------------------------------------------------------------------------------------------

    def _indicator(self, item: Item, spans: list[Span], frame: Frame, own: Mention | None) -> str:
        q = item.quantity
        if item.rule in _CONTRIBUTIONS:
            own_words = [m.word.code for m in self.sentence.mentions_in(item.lead_start, item.own_end, "indicator")]
            last = self.indicator or self.state.paragraph_indicator
            return own_words[-1] if own_words else last if last in _GROWING else "value_added"
        if q.dimension == "rank" and re.search("综合排名|综合得分|评价|指数", item.lead):
            return "index_value"
        if q.dimension == "score" and (
            re.search("指数|得分|评分|分值|评价", item.lead) or self.indicator == "index_value"
        ):
            item.rule += "·index"
            return "index_value"
        if q.dimension in ("count", "plain") or q.dimension == "other":
            found = self._count(item, frame)
            if found:
                return found
        if q.dimension in ("money", "class"):
            left = self._words(item, spans)[-48:]
            for rule in rules_for("indicators", q.dimension):
                if rule.options.get("project") and not self._is_project(item, own):
                    continue
                if rule.fits(left, self.sentence.text[q.end : q.end + 40] if q.dimension == "class" else item.tail):
                    item.rule += "·" + rule.name
                    return str(rule.yields["indicator"])
        named = self._named(item, spans)
        if named:
            item.rule += "·named"
            return named
        return self._implied(item, spans, frame)

    def _words(self, item: Item, spans: list[Span]) -> str:
        text = self.sentence.text
        if self.parts is not None and item.size > 1:
            return text[spans[0][0] : spans[0][1]] + self._shared(item) + text[spans[2][0] : spans[2][1]]
        return text[item.lead_start : item.quantity.start]

    def _is_project(self, item: Item, own: Mention | None) -> bool:
        q = item.quantity
        around = self.sentence.text[max(self.sentence.start, q.start - 80) : q.end + 24]
        if "项目" in around or "基地" in around or "签约" in around or self.is_event:
            return True
        if re.match("[^，；。]{0,4}(?:建设|新建|打造)", self.sentence.text[q.end : q.end + 8]):
            return True
        named = own or self.subject
        return named is not None and named.word.subject_kind == "enterprise"

    def _count(self, item: Item, frame: Frame) -> str:
        q, text = item.quantity, self.sentence.text
        if self.parts is not None and item.size > 1:
            last, shared = self.parts[-1], self._shared(item)
            verb = text[last[1] : max(last[1], self._run_stop(item))]
            around = text[slice(*self.parts[item.place])] + shared + verb + "#" + (item.tail or self._run_tail(item))
        else:
            around = text[item.clause_start : q.start][-40:] + "#" + item.tail[:26]
        for rule in rules("counts"):
            units = rule.options.get("only_units")
            if units and q.unit not in units:
                continue
            if rule.options.get("project") and not self._counts_projects(item, around):
                continue
            code = str(rule.yields["indicator"])
            if code != "other" and not self._fits_unit(code, item):
                continue
            if rule.patterns["around"].search(around):
                item.rule += "·" + rule.name
                self._gained(item, frame, code, around)
                return code
        return self._more_projects(item, around)

    def _gained(self, item: Item, frame: Frame, code: str, around: str) -> None:
        """Take 14家企业达标升规 and 年内建成智能工厂5个 as additions, not as the stock."""
        if code not in FIRM_COUNTS or frame.transformation != "level" or _TOTAL.search(around):
            return
        own = self._own_period(item)
        in_year = own is not None and own.role in ("plain", "since") and "目前" not in item.lead
        if _GAINED.search(around) or (in_year and _BUILT.search(around)):
            frame.transformation = "new"

    def _more_projects(self, item: Item, around: str) -> str:
        """Read 其中50亿元以上项目6个 as more of the projects counted before."""
        if self.count_indicator in FIRM_COUNTS and re.search("其中[^，；。]*(?:以上|以下)的?#", around) and self._fits_unit(self.count_indicator, item):
            return self.count_indicator
        alone = not self._residue(item, item.clause_start, item.quantity.start).strip("—-") and not item.tail
        if item.quantity.unit not in ("个", "项") or not ("项目" in around or self._is_bare_count(item.lead + "#" + item.tail) or alone):
            return ""
        if self.count_indicator.startswith("projects_") and not re.search("人才|科技|科研|帮扶", around):
            item.rule += "·more-projects"
            return self.count_indicator
        before = self.sentence.text[self.sentence.start : item.quantity.start]
        if self.state.last_projects and not re.search("人才|科技|科研|帮扶|重点项目|市级", around):
            item.rule += "·more-projects"
            return self.state.last_projects
        if "项目" in around and (self.is_event or re.search("签约|引进|招引", before)):
            item.rule += "·more-projects"
            return "projects_signed"
        return ""

    def _is_bare_count(self, around: str) -> bool:
        return bool(re.fullmatch("(?:投资|其中|亿元|以上|以下|元|级|至|[、，,\\d.—-]|及|的)*#", around)) and (
            self.is_event or "其中" in around or "以上" in around
        )

    def _counts_projects(self, item: Item, around: str) -> bool:
        if item.quantity.unit not in ("个", "项", "件", "宗"):
            return False
        if "项目" in around or "工程" in around:
            return True
        return (
            self.count_indicator.startswith("projects_")
            or "项目" in self.sentence.text[self.sentence.start : item.quantity.start]
        )

    def _named(self, item: Item, spans: list[Span]) -> str:
        for start, stop in spans:
            found = [m for m in self.sentence.mentions_in(start, stop, "indicator") if self._suits(m, item)]
            if found:
                return found[-1].word.code
        if item.quantity.dimension == "count":
            return ""
        for mention in self.sentence.mentions_in(item.quantity.end, item.tail_end, "indicator"):
            gap = self.sentence.text[item.quantity.end : mention.start]
            if (len(gap) <= 2 or gap.startswith("的")) and len(gap) <= 8 and self._suits(mention, item):
                return mention.word.code
        return ""

    def _suits(self, mention: Mention, item: Item) -> bool:
        """Tell whether an indicator can have such a number at all."""
        if mention.word.code not in indicators():
            return False
        if mention.word.needs_context and not self._has_context(mention, item):
            return False
        before = self.sentence.text[max(self.sentence.start, mention.start - 6) : mention.start]
        if re.search("占[^，；。、]{0,5}$", before):
            return False
        return mention.word.code == "other" or self._fits_unit(mention.word.code, item)

    def _has_context(self, mention: Mention, item: Item) -> bool:
        before = [m for m in self.sentence.mentions if m.end == mention.start]
        if before and before[-1].word.kind in ("subject", "region", "local"):
            return True
        words = self.sentence.text[max(self.sentence.start, mention.start - 4) : mention.start]
        code = mention.word.code
        if code == "fixed_investment":
            return (
                bool(re.search("完成|产业|民间|设施|资产|地产|工业|项目|类$", words))
                and item.quantity.dimension != "count"
            )
        if code == "product_volume":
            return item.quantity.dimension != "money"
        if code == "electricity":
            return False
        return code != "talent"

    def _implied(self, item: Item, spans: list[Span], frame: Frame) -> str:
        """Take the indicator from before where the words name only a new subject, region or time."""
        q = item.quantity
        rest = self._residue(item, item.clause_start, item.own_end)
        last = self.indicator or self.state.paragraph_indicator
        if not self.indicator and q.dimension == "money" and self.state.paragraph_first:
            last = self.state.paragraph_first
        if frame.transformation == "share" and item.own_end < q.start:
            whole = [m.word.code for m in self.sentence.mentions_in(item.own_end, q.start, "indicator")]
            if self.previous is None or not whole or whole[-1] not in ("gross_output", "value_added", "revenue", "tax"):
                whole = []
            told = self.previous.frame.indicator if self.previous is not None and self.previous.frame is not None else ""
            if re.search("销量|销售量|出口|市场|人口|面积|产能", self.sentence.text[item.own_end : q.start]):
                return "other"
            if re.search("(?:产业|集群|总)?规模$", self.sentence.text[item.clause_start : item.own_end]):
                return "gross_output"
            return self._inherit(whole[-1] if whole else told or last or "other", frame)
        if q.dimension in RATES and frame.transformation in ("growth", "change", "share") and last:
            listed = self.subject is not None and self.subject.word.subject_kind == "enterprise" and len(rest) <= 8
            if len(rest) <= 2 or listed:
                return self._inherit(last, frame)
        if item.rule in ("contribution-share", "points-contribution", "points-pulled"):
            return self._inherit(last or "value_added", frame)
        if not rest and q.dimension == "money" and self.count_indicator == "projects_signed":
            return self.money_indicator or "contracted_investment"
        if self._continues_list(item, rest) and self._fits_unit(last, item):
            return self._inherit(last, frame)
        if q.dimension == "count" and _types().search(item.lead):
            return "other"
        if not rest and self.indicator and self._fits_unit(self.indicator, item) and self.previous is not None:
            return self._inherit(self.indicator, frame)
        if q.dimension in ("power", "energy"):
            around = self.sentence.text[max(self.sentence.start, q.start - 40) : q.end + 24]
            if q.dimension == "energy" and "储能" in around and "电量" not in item.lead[-8:]:
                return "storage_capacity"
            if q.dimension == "power" and re.search("装机|风电|光伏|电站|储能|机组|水电|火电|发电", around):
                return "installed_capacity"
        if q.dimension in MEASURES | {"count"} and self._is_product(item):
            self._name_product(item, frame, rest)
            return "product_volume"
        if not rest and last and self._fits_unit(last, item) and q.dimension != "count":
            return self._inherit(last, frame)
        return "other"

    def _name_product(self, item: Item, frame: Frame, rest: str) -> None:
        """Name what is counted where no list knows it: 变压器4385万千伏安, 生产皮卡9.8万辆."""
        m = re.search("(?:生产|年产|产出|下线|出产)([\u4e00-\u9fff]{1,10}?)(?:达到?|约|超|近|突破|共|累计)*$", item.lead)
        name = m[1] if m else rest if 2 <= len(rest) <= 8 else ""
        if name:
            self.product = name

    def _inherit(self, code: str, frame: Frame) -> str:
        frame.notes.append("指标：承前文")
        self.is_elliptic = True
        frame.distance = max(frame.distance, 1 if self.indicator else 2)
        return code

    def _is_product(self, item: Item) -> bool:
        q = item.quantity
        if q.unit in ("家", "户", "名", "人", "项", "次", "场次", "家次", "件", "亩", "平方米", "平方公里", "公里", "个", "种", "款", "条", "座", "处") or q.dimension == "foreign":
            return False
        words = self.sentence.text[self.sentence.start : q.start]
        if re.search("存栏|保有", item.lead):
            return False
        if self.state.is_about_products or "product_volume" in (self.indicator, self.state.paragraph_indicator):
            return True
        return bool(
            re.search(
                "产量|主要产品|工业产品|产销量|年产(?!值)|产气|生产[^，；。经]{0,12}$|下线",
                words[-40:] + item.lead[-12:],
            )
        )

    def _residue(self, item: Item, start: int, stop: int) -> str:
        """Return what the words say beside known subjects, regions, times and light words."""
        text = self.sentence.text
        covered = [(m.start, m.end) for m in self.sentence.mentions_in(start, stop) if m.word.kind != "indicator"]
        covered += [(p.start, p.end) for p in self.sentence.periods if start <= p.start and p.end <= stop]
        kept, at = [], start
        for low, high in sorted(covered):
            kept.append(text[at:low])
            at = max(at, high)
        kept.append(text[at:stop])
        rest = light().sub("", "".join(kept))
        return re.sub(
            "产业集群|产业|集群|行业|制造业|企业|等|地区|业|区|县|市|—|规上|规模以上|三大|两大|主要|方面|看|中|分|第|位|排|列|居|名|首|[快慢]|平均|水平|国家级|市级|级",
            "",
            rest,
        )

    # -- region ----------------------------------------------------------------------------------------------------

    def _own_regions(self, start: int, stop: int) -> list[Mention]:
        return [
            m
            for m in self.sentence.mentions_in(start, stop)
            if m.word.kind in ("region", "local", "outside") and self._is_place(m)
        ]

    def _is_place(self, mention: Mention) -> bool:
        kind, text = mention.word.kind, self.sentence.text
        if self._is_compared(mention) or re.match(
            r"[^，。；]{0,8}(?:\d+|[百十千])强", text[mention.end : mention.end + 14]
        ):
            return False
        before = text[mention.start - 1] if mention.start > self.sentence.start else "。"
        starts = before in "，,；;：:。、！？\n“”（() " or any(p.end == mention.start for p in self.sentence.periods)
        if kind == "outside":
            after = text[mention.end : mention.end + 10]
            follows = any(m.start == mention.end for m in self.sentence.mentions) or bool(_PLACE_ACTS.match(after))
            return starts and follows and mention.word.code not in _WIDE
        if kind == "region" and mention.word.code != self.state.here():
            led = re.search(
                "支持|推动|引导|指导|依托|建设|位于|地处|来自|[在的]$",
                text[max(self.sentence.start, mention.start - 2) : mention.start],
            )
            return starts or before in "其是为到" or text[mention.start - 2 : mention.start] == "其中" or bool(led) or any(m.end == mention.start for m in self.sentence.mentions)
        return True

    def _place(self, item: Item, spans: list[Span], frame: Frame) -> None:
        if self.state.region == "500000" and re.match("(?:个)?区县", self.sentence.text[item.quantity.end : item.tail_end]):
            # How many districts do so is the city's number, whichever of them are named before it.
            frame.region = "500000"
            return
        if item.quantity.dimension == "class":
            named = [m for m in self.sentence.mentions_in(item.clause_start, item.quantity.start, "region")]
            if named:
                frame.region = self.state.valid(named[-1].word.code)
                return
        for start, stop in spans:
            found = self._own_regions(start, stop)
            if found:
                self._set_region(found[-1] if self.parts is None else found[0], frame)
                return
        if self.region:
            frame.region = "" if self.region == "outside" else self.region
            frame.distance = max(frame.distance, 1)
            frame.doubt = "地区不在本市代码表内" if self.region == "outside" else ""
            return
        frame.region = self.state.here()
        if self.state.paragraph_region or self.state.article_region:
            frame.notes.append("地区：承前文")

    def _set_region(self, mention: Mention, frame: Frame) -> None:
        word = mention.word
        if word.kind == "local":
            frame.region = self.state.here()
        elif word.kind == "outside":
            frame.region = ""
            frame.doubt = f"地区“{word.code}”不在本市代码表内"
        else:
            frame.region = self.state.valid(word.code)
        self.region = "outside" if word.kind == "outside" else frame.region

    # -- period and status -----------------------------------------------------------------------------------------

    def _usable(self, period: Period) -> bool:
        return period.role == "years" or (period.role not in ("base", "name", "same") and period.last is not None)

    def _own_period(self, item: Item) -> Period | None:
        for period in reversed(self.sentence.periods):
            if self._usable(period) and item.lead_start <= period.start and period.end <= item.quantity.start:
                return period
        return None

    def _resolved(self, period: Period, item: Item, frame: Frame) -> Period | None:
        """Give a time its year: 上半年 in a report on 2023, 五年累计 up to the year that the context is about."""
        if period.role == "years" and period.last is not None:
            return self._years(period, frame)
        if period.words.startswith(("上年", "上一年")) and self.state.year is not None:
            return shifted(period, self.state.year - 1)
        if not period.has_year and period.role != "by":
            year = self._year_nearby(period)
            if year is None and period.words == "全年" and self._is_planned(item):
                year = None if self.state.now is None else self.state.now // 12
            return period if year is None else shifted(period, year)
        return period

    def _is_planned(self, item: Item) -> bool:
        words = self.sentence.text[self.sentence.start : item.quantity.start]
        return self._lasting() == "target" or bool(re.search("力争|目标|确保|计划|预计|争取|将", words))

    def _year_nearby(self, period: Period) -> int | None:
        """Return the year that the sentence named before a bare 上半年, else the one that the text is about."""
        for other in reversed(self.sentence.periods):
            if (
                other.end <= period.start
                and other.has_year
                and other.role in ("plain", "since")
                and not self._is_aside(other)
            ):
                return other.year
        return self.state.year

    def _years(self, period: Period, frame: Frame) -> Period | None:
        around = (
            frame.period
            or next(
                (
                    p
                    for p in reversed(self.sentence.periods)
                    if p.end <= period.start and p.role not in ("base", "name", "same", "years") and p.last is not None
                ),
                None,
            )
            or self.state.inherited_period()[0]
        )
        if around is None or around.last is None or period.last is None:
            return None
        year, number = around.last // 12, period.last
        if around.words == "document":
            year -= 1 if (around.last % 12) < 6 else 0
        back = number if frame.transformation in ("growth", "change") else number - 1
        role = "span" if frame.transformation in ("growth", "change") else "plain"
        if frame.transformation == "growth":
            frame.transformation = "change"
        return Period(period.start, period.end, (year - back) * 12, year * 12 + 11, role, True)

    def _period(self, item: Item, spans: list[Span], frame: Frame) -> None:
        stays = frame.indicator == "planned_investment" and frame.subject_kind == "enterprise"
        for start, stop in [*spans, (item.lead_start, item.quantity.start)]:
            for period in reversed(self.sentence.periods):
                if self._usable(period) and start <= period.start and period.end <= stop:
                    if stays and period.start < item.clause_start:
                        continue
                    if self._is_aside(period) and period.end < item.clause_start:
                        continue
                    frame.period = self._resolved(period, item, frame)
                    return
        for period in reversed(self.sentence.periods):
            if stays or self._after_completion(item):
                break
            led_from = self.sentence.text[max(self.sentence.start, period.start - 1) : period.start] in ("由", "从")
            if (period.role == "years" and not self._adds_up(item, frame, period)) or led_from or self._is_start(period, item):
                continue
            if period.end <= item.quantity.start and self._usable(period) and not self._is_aside(period):
                frame.period = self._resolved(period, item, frame)
                frame.distance = max(frame.distance, 1)
                frame.notes.append(f"时间：承句中“{self.sentence.text[period.start : period.end]}”")
                return
        if self.is_event:
            frame.period = self.state.event or self._now_period()
            return
        planned = frame.indicator == "planned_investment" and frame.subject_kind == "enterprise"
        if planned or self._after_completion(item):
            frame.period, source, distance = self._now_period(), "文件日期", 4
        else:
            frame.period, source, distance = self.state.inherited_period()
        frame.distance = max(frame.distance, distance)
        if source:
            frame.notes.append(f"时间：承{source}")

    def _after_completion(self, item: Item) -> bool:
        return bool(
            re.search(
                "(?:达产|建成|投产|达纲|满产|达效)后", self.sentence.text[self.sentence.start : item.quantity.start]
            )
        )

    def _is_aside(self, period: Period) -> bool:
        return is_aside(self.sentence.text, self.sentence.start, period)

    def _settle_years(self, item: Item, frame: Frame) -> None:
        """Give numbers of a look back over years (五年来) their own time: the last year, its start, or the whole span."""
        period = frame.period
        span = self.state.last_span
        if span is not None and span.first is not None and span.last is not None and item.size > 2 and self.parts is None:
            first = item if item.place == 0 else self.done[-item.place]
            if "同期" in first.lead or (self._own_period(first) is None and item.size * 12 == span.last - span.first + 1):
                period = frame.context = span
        if self.pair is not None and period is not None and period.year == self.pair[1] and ("年均" in frame.qualifiers or "累计" in item.lead):
            frame.period = Period(0, 0, self.pair[0] * 12, self.pair[1] * 12 + 11, "span", True)
            return
        if span is not None and period is not None and period.is_year and period.last == span.last and period.role == "plain":
            if "年均" in frame.qualifiers or ("累计" in item.lead and frame.status != "target"):
                frame.period = span
                return
        if period is None or period.first is None or period.last is None or period.last - period.first < 23 or period.role not in ("plain", "plan"):
            return
        self.state.last_span = period
        years = (period.last - period.first + 1) // 12
        if item.size == years and item.size > 1 and self.parts is None:
            year = period.first // 12 + item.place
            frame.period = Period(period.start, period.end, year * 12, year * 12 + 11, "plain", True)
            return
        now = self.state.now
        if now is not None and period.last > now or re.search("累计|共|年均|总计|合计|期间|年内", item.lead + "年均" * ("年均" in frame.qualifiers)):
            return
        first, last = period.first // 12 - 1, period.last // 12
        kind = indicators().get(frame.indicator, {}).get("kind", "")
        if frame.transformation in ("growth", "change") and item.quantity.dimension != "point":
            frame.transformation = "change"
            frame.period = Period(period.start, period.end, first * 12, last * 12 + 11, "span", True)
        elif frame.transformation in ("level", "share", "rank", "rate") and (kind in ("ratio", "stock", "index") or frame.indicator in OUTPUTS | REGIONAL or frame.transformation == "share"):
            after = self.sentence.text[item.quantity.end : item.quantity.end + 28]
            rises = re.match(r"[\d.:：∶%]*[^，；。]{0,6}(?:提高|提升|增|升|调整|优化|下降|降|扩大|变)", after)
            year = first if _FROM.search(item.lead) and rises else last
            frame.period = Period(period.start, period.end, year * 12, year * 12 + 11, "plain", True)

    def _adds_up(self, item: Item, frame: Frame, period: Period) -> bool:
        """Tell more of what 五年累计 began: 五年累计完成投资500亿元，引进项目150个."""
        told = self.sentence.text.startswith(("累计", "共"), period.end)
        return told and frame.transformation in ("level", "new") and frame.indicator in PROJECTS | {"fixed_investment", "tech_upgrade_investment", "projects_upgrade"}

    def _is_start(self, period: Period, item: Item) -> bool:
        """Tell the time of the number that another rose from: 由去年末的46家增至71家."""
        old = self.previous
        return old is not None and old.lead_start <= period.start < old.quantity.start and bool(_FROM.search(old.lead)) and bool(_RISE_TO.search(item.lead))

    def _year_before(self, item: Item, frame: Frame) -> None:
        """Move the period a year back for 上年同期为121.4亿元 and 由上年同期的39.8%."""
        m = re.search("(?:上年|去年|上一年度?)同期(?:的|为|仅|只有|是|仅为)*(?:亏损|盈利)?$", item.lead)
        period = frame.period
        if m and item.quantity.dimension != "times" and frame.transformation in ("level", "share", "rate", "new"):
            if period is not None and period.first is not None and period.last is not None:
                frame.period = replace(period, first=period.first - 12, last=period.last - 12)
                frame.is_earlier = True

    def _now_period(self) -> Period | None:
        now = self.state.now
        return None if now is None else Period(0, 0, now, now, "plain", True)

    def _status(self, item: Item, frame: Frame, inherited: str = "") -> None:
        start = max(self.sentence.start, item.quantity.start - 400)
        # A number that stands on another has its status, unless its own words say otherwise.
        left = self.sentence.text[item.lead_start if inherited else start : item.quantity.start]
        future = is_future(frame.period, self.state.now)
        if frame.indicator == "planned_investment" and frame.subject_kind == "enterprise" and re.search("总投资[^，；。拟]{0,4}$", item.lead):
            if not re.search("预计|拟|意向", self.sentence.text[item.clause_start : item.quantity.start]):
                frame.status = "actual"
                return
        for rule in rules_for("statuses", item.quantity.dimension):
            if not rule.fits(left, item.tail):
                continue
            status = str(rule.options["status"])
            if status == "target" and self._is_past(frame) and not rule.options.get("even_past"):
                continue
            if status == "expected" and self._is_past(frame) and self._dated_after_cue(item):
                continue
            if rule.options.get("unless_future") and (future or self._lasting() == "target"):
                if future:
                    frame.status = "target"
                    return
                continue
            frame.status = status
            return
        if not inherited and item.lead[:1] == "、" and self.previous is not None and self.previous.frame is not None:
            inherited = self.previous.frame.status
            if inherited == "actual" and self.previous.frame.indicator == "projects_reserve":
                frame.status = inherited
                return
        if frame.indicator == "projects_reserve" and self._lasting() != "target" and inherited not in ("target", "expected"):
            frame.status = "actual"
            return
        if inherited in ("target", "expected") or (inherited == "policy" and item.place):
            frame.status = inherited
            return
        frame.status = "actual"
        lasting = self._lasting()
        if future and self._is_open_year(frame.period) and not lasting:
            return
        if future:
            frame.status = "target"
        elif lasting and not self._is_past(frame) and not (frame.period is not None and frame.period.role == "since"):
            frame.status = lasting

    def _dated_after_cue(self, item: Item) -> bool:
        """Tell a past time of its own behind 预计: 预计全年312亿元；1—11月实现284.7亿元."""
        own, text = self._own_period(item), self.sentence.text
        if own is None:
            earlier = [p for p in self.sentence.periods if p.end <= item.quantity.start and self._usable(p)]
            own = earlier[-1] if earlier and text.find("；", earlier[-1].end, item.quantity.start) >= 0 else None
        if own is None or re.search("预计|有望|将", text[own.end : item.quantity.start]):
            return False
        return not re.search("(?:预计|有望|将)[^，。；]{0,4}$", text[max(self.sentence.start, own.start - 8) : own.start])

    def _lasting(self) -> str:
        state = self.state
        return state.paragraph_status or state.lead_status or state.section_status

    def _is_open_year(self, period: Period | None) -> bool:
        """Tell the running year, of which a report late in it states facts."""
        now = self.state.now
        return (
            period is not None
            and now is not None
            and period.last is not None
            and period.last // 12 == now // 12
            and (now % 12 > 2 or (not period.is_year and (period.first or 0) <= now))
            and period.role == "plain"
        )

    def _is_past(self, frame: Frame) -> bool:
        now, period = self.state.now, frame.period
        return (
            now is not None
            and period is not None
            and period.last is not None
            and period.last < now
            and period.words != "document"
        )

    # -- qualifiers, ranks, bases ----------------------------------------------------------------------------------


    def _qualify(self, item: Item, frame: Frame) -> None:
        parts = list(frame.qualifiers)
        words = self.sentence.text[item.clause_start : item.quantity.start] + "#" + item.tail
        if self.parts is not None and item.size > 1:
            words = self.sentence.text[slice(*self.parts[0])]
        before = self.sentence.text[self.sentence.start : item.quantity.start]
        if frame.indicator in FIRM_COUNTS:
            parts += _QUALIFIERS.findall(words)[-1:]
        parts += [word for word in ("全产业链", "综合产值") if word in words]
        if re.search("(?:达产|建成|投产|达纲|满产|建成投产)后", before):
            parts.append("达产后")
        if re.search("生产能力|产能|年产.{0,12}能力", words) and frame.indicator in ("product_volume", "other"):
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
        is_growth = bool(re.search("增[速幅]|增长", item.lead)) or (old is not None and old.transformation == "yoy")
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
        if far and base is not None and frame.period is not None and frame.transformation == "change":
            if not is_points or indicators()[frame.indicator]["kind"] == "ratio":
                last = (frame.period.last or 0) // 12 * 12 + 11
                frame.period = replace(frame.period, first=base.first, last=last, role="span")
