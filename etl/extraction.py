"""A document's text in, its observations and its other numbers out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from operator import attrgetter

from etl.asides import is_within
from etl.cell_readings import Revalue
from etl.clauses import NOTE, CleanText, clean, sentences
from etl.confidence import confidence
from etl.context import Frame, State, period_code
from etl.dates import LONGEST_LONE, is_lone_date
from etl.events import EVENT
from etl.framing import Framer
from etl.headings import tells_of_months
from etl.headline_numbers import take_from_text
from etl.measures import canonical, indicators, plain, rate
from etl.mixed_runs import lay_out_runs
from etl.model import Document, Observation, Reading, Rejection
from etl.numerals import NUMERAL
from etl.periods import Period, read_periods
from etl.quantities import Quantity, read_quantities
from etl.reading import RATES, Item, Sentence
from etl.regions import is_of_another_city
from etl.reported_times import told_first
from etl.rules import rules
from etl.rules.signs import spot
from etl.screening import reason_for
from etl.sections import Sections
from etl.settling import is_stock
from etl.stated_alike import with_measures
from etl.tables import find_tables, hidden
from etl.tabular import read_tables
from etl.written_on import Written, written_on

_SIGNS = {rule.name: rule.yields.get("sign", 1) for rule in rules("transformations")}
_TIMES = {rule.name: rule.yields.get("times", "") for rule in rules("transformations")}


def read(document: Document, *, is_explained: bool = False) -> Reading:
    """Read every number of ``document``: observations and rejections in reading order; any text is allowed.

    ``is_explained`` adds to each observation's notes why its subject was chosen.
    """
    return _walk(document, is_explained, written_on(document)).reading()


def _walk(document: Document, is_explained: bool, written: Written) -> "_Reader":
    """Return the reader of a document when it has read all."""
    tables = find_tables(document.text)
    reader = _Reader(document, written, clean(hidden(document.text, tables) if tables else document.text))
    reader.state.is_explained = is_explained
    about = reader.state.article_subject
    reader.run()
    if tables:
        industry = about[1] if about is not None and about[0] == "cluster" else ""
        read_cell = partial(_read_alone, document, is_explained, written)
        observations, rejections = read_tables(document, written, tables, read_cell, industry)
        reader.observations = sorted(reader.observations + observations, key=lambda o: o.start_char)
        reader.rejections = sorted(reader.rejections + rejections, key=lambda r: r.start_char)
    return reader


def _read_alone(
    document: Document, is_explained: bool, when: Written, text: str, number: str
) -> tuple[Sequence[Observation], Revalue | None]:
    """Read a text in the place of a document's own; with what revalues its number where it states that one alone.

    Where several numbers are stated, what one is may hang on the others: none of them is revalued.
    """
    reader = _walk(replace(document, text=text), is_explained, when)
    if not reader.observations:
        return (), lambda other: ""
    if len(reader.observations) > 1 or len(reader.items) != 1:
        return reader.observations, None
    item, written = reader.items[0], _unsigned(number)
    if not written or abs(item.quantity.value) != written:
        return reader.observations, None
    sign = 1 if item.quantity.value > 0 else -1

    def revalue(other: str) -> str:
        # The item is nobody else's: it takes the other number in the place of its own.
        item.quantity.value = sign * _unsigned(other)
        return plain(_value(item, item.frame or Frame())[0])

    return reader.observations, revalue


def _unsigned(number: str) -> Decimal:
    return Decimal(number.lstrip("-－−+") or 0)


_TELLING = spot("目标|指标|签约|开工|竣工|投产|累计|先后|[次场]|是|公司|集团|[：:]")
"""What makes a sentence without numbers, times and known words matter to the ones that follow."""


_THIS_YEAR = ("今年", "本年", "本年度")
_DONE_SO_FAR = ("完成", "累计", "已", "实现", "到位", "新增", "共")
_CLAUSE = 40
"""How many characters of a clause are looked through on each side of a time."""
_CLAUSE_END = re.compile("[，。；\n]")
_STRIVEN_FOR = re.compile("目标|任务|计划|力争|争取|确保|预计|有望")
_TASK_LENGTH = 30
"""No first sentence that names a paragraph's task (（一）做强肉牛加工。) is longer."""
_DIGIT = re.compile("[0-9〇零一二两三四五六七八九十]")
_OVERLONG = re.compile(rf"\d{{31,}}|[{NUMERAL}]{{31,}}")
"""Digits that count nothing: no number of a document is that long."""
_LONG = re.compile(rf"[\d{NUMERAL}][\d{NUMERAL}]{{30}}")
"""What a text with overlong digits holds, and hardly any other."""
_OF_ONE_BASE = RATES - {"point"}
"""Rates that are a part or a multiple of one amount."""
_UNREADABLE = "\ufffd"
_BROKEN = re.compile("(?:\\d[\\d,.]{0,30})?\ufffd[\ufffd\\d,.]*")
"""A number with a character that could not be read: nobody knows which number it is."""


def _masked(found: re.Match[str]) -> str:
    return "□" * len(found[0])


class _Reader:
    def __init__(self, document: Document, written: Written, cleaned: CleanText) -> None:
        self.document, self.written, self.cleaned = document, written, cleaned
        overlong = list(_OVERLONG.finditer(cleaned.text)) if _LONG.search(cleaned.text) else []
        broken = list(_BROKEN.finditer(cleaned.text)) if _UNREADABLE in cleaned.text else []
        self.text = _OVERLONG.sub(_masked, cleaned.text) if overlong else cleaned.text
        self.text = _BROKEN.sub(_masked, self.text) if broken else self.text
        now = written.month
        self.periods = read_periods(self.text, now)
        self.period_starts = [p.start for p in self.periods]
        self.quantities = read_quantities(self.text)
        self.quantity_starts = [q.start for q in self.quantities]
        self.newlines = [m.start() for m in re.finditer("\n", document.text)]
        self.state = State(now, document.region, document.kind, is_of_another_city(document))
        self.sections = Sections(self.state, document, self.text)
        self.sections.original = cleaned.original
        self.periods = [self._dated(period) for period in self.periods]
        if document.kind == "报道":
            self.state.told_first = told_first(self.text, self.periods, now)
        self.observations: list[Observation] = []
        self.items: list[Item] = []
        """The first numbers that were observed: all of a text's would fill the memory."""
        self.rejections: list[Rejection] = []
        for m in overlong:
            self._reject(m.start(), m.end(), "编号")
        for m in NOTE.finditer(document.text):
            place = (m.start() + 1, m.end() - 1)
            self.rejections.append(
                Rejection(document.text[slice(*place)], *place, self._paragraph_number(m.start()), "脚注的号码")
            )
        for m in broken:
            if re.search(r"\d", m[0]):
                self._reject(m.start(), m.end(), "有读不出的字，认不准是多少")

    def reading(self) -> Reading:
        """Return what was read."""
        return Reading(self.document, tuple(self.observations), tuple(self.rejections))

    def _dated(self, period: Period) -> Period:
        """Give 当月 in a bulletin the month that the bulletin is of, 本年完成 the months so far that it tells of."""
        told, now = self.state.title_period, self.state.now
        if period.role == "since" and period.last == now and told is not None and period.year == told.year:
            # 今年以来 in the report on 1—6月 that came out in September.
            is_until = "截至" in self.text[max(0, period.start - 12) : period.start]
            is_of_months = tells_of_months(self.document.title, told) and told.first == period.first
            return replace(period, last=told.last) if is_of_months and not is_until else period
        whole = told if self.document.kind in ("统计月报", "运行分析") else None
        if whole is None:
            return period
        if period.words in _THIS_YEAR and self.text.startswith(_DONE_SO_FAR, period.end) and period.is_year:
            is_of_months = whole.role == "plain" and not whole.is_year and whole.year == period.year
            is_done = is_of_months and not self._is_of_goal(period)
            # The first month of the year is period's own: 8月统计月报 tells of January to August.
            return replace(period, last=whole.last, words="") if is_done else period
        if period.role != "same" or self.text[period.start : period.end] != "当月" or self._names_month(period):
            return period
        return replace(period, first=whole.last, last=whole.last, role="plain", has_year=True)

    def _is_of_goal(self, period: Period) -> bool:
        """Tell a time whose clause speaks of what is striven for: 今年实现产值600亿元的目标不变."""
        before = self.text[max(0, period.start - _CLAUSE) : period.start]
        behind = self.text[period.end : period.end + _CLAUSE]
        clause = _CLAUSE_END.split(before)[-1] + _CLAUSE_END.split(behind, maxsplit=1)[0]
        return _STRIVEN_FOR.search(clause) is not None

    def _names_month(self, period: Period) -> bool:
        """Tell a sentence that named the month that it calls 当月 then: 5月份市场仍弱，预计当月产值171亿元."""
        at = bisect_left(self.period_starts, period.start)
        start = max(self.text.rfind(mark, 0, period.start) for mark in "。\n") + 1
        return any(p.first == p.last and not p.is_day for p in self.periods[:at][-2:] if p.start >= start)

    def run(self) -> None:
        """Walk the paragraphs and their sentences."""
        start = 0
        while start < len(self.text):
            end = self.text.find("\n", start)
            end = len(self.text) if end < 0 else end
            if end > start:
                self._paragraph(start, end)
            start = end + 1
        self._mark_repeated_events()
        self.observations = take_from_text(self.observations, self.document.text)
        self.observations.sort(key=attrgetter("start_char"))
        self.observations = with_measures(self.observations)
        self.rejections.sort(key=attrgetter("start_char"))

    def _slice_periods(self, start: int, end: int) -> list[Period]:
        return self.periods[bisect_left(self.period_starts, start) : bisect_left(self.period_starts, end)]

    def _slice_quantities(self, start: int, end: int) -> list[Quantity]:
        return self.quantities[bisect_left(self.quantity_starts, start) : bisect_left(self.quantity_starts, end)]

    def _paragraph(self, start: int, end: int) -> None:
        if end - start <= LONGEST_LONE and is_lone_date(self.text[start:end], not self.observations):
            for period in self._slice_periods(start, end):
                self._reject(period.start, period.end, "日期或时期", only_digits=True)
            return
        self.sections.enter(start, end, self._slice_periods(start, end))
        spans = sentences(self.text, start, end)
        for low, high in spans:
            periods = self._slice_periods(low, high)
            quantities = self._slice_quantities(low, high)
            sentence = Sentence(self.text, low, high, periods, quantities, self.state)
            names_task = low == start and high - low <= _TASK_LENGTH
            is_known = quantities or periods or sentence.mentions
            if not (is_known or names_task or _TELLING.search(self.text, low, high)):
                continue
            for period in periods:
                self._reject(period.start, period.end, "日期或时期", only_digits=True)
            self.sections.begin(sentence)
            if quantities:
                self._sentence(sentence)
            self.sections.leave(sentence, high == spans[-1][1])

    def _sentence(self, sentence: Sentence) -> None:
        items: list[Item] = []
        for item in sentence.items:
            q = item.quantity
            reason = reason_for(sentence.text, sentence.start, sentence.end, q, sentence.periods, sentence.mentions)
            if reason is None:
                continue
            item.reason = reason
            items.append(item)
        sentence.items = items
        if not items:
            # 一批, 统一, 万州: no numbers at all, as in every third sentence that counts nothing.
            self.sections.remember_sector(sentence)
            return
        lay_out_runs(sentence)
        framer = Framer(sentence, self.state)
        for item in items:
            if item.reason:
                if item.reason != "日期或时期" or not is_within(item.quantity, sentence.periods):
                    self._reject(item.quantity.start, item.quantity.end, item.reason)
                continue
            framer.read(item)
        framer.settle_rises()
        observed = [item for item in items if not item.reason]
        self.observations += map(self._observation, observed)
        self.items += observed[: 2 - len(self.items)] if len(self.items) < 2 else ()
        # 1.装备制造业。 has the number of an item and states none: what follows takes it for a heading.
        sentence.items = observed
        self.sections.remember(framer)

    def _reject(self, start: int, end: int, reason: str, only_digits: bool = False) -> None:
        if only_digits and _DIGIT.search(self.text, start, end) is None:
            return
        low, high = self.cleaned.span(start, end)
        self.rejections.append(Rejection(self.document.text[low:high], low, high, self._paragraph_number(low), reason))

    def _paragraph_number(self, position: int) -> int:
        return bisect_right(self.newlines, position - 1) + 1

    def _observation(self, item: Item) -> Observation:
        frame, q = item.frame or Frame(), item.quantity
        value, unit = _value(item, frame)
        low, high = self.cleaned.span(q.start, q.end)
        is_cumulative = "累计" in item.lead
        kind = indicators().get(frame.indicator, {}).get("kind", "")
        if frame.indicator == "other" and frame.period is not None and frame.period.words == "document":
            kind = "stock"
        if is_stock(frame) or frame.is_balance:
            # What works can make in a year is told of the year.
            is_of_year = "产能" in frame.qualifiers and frame.period is not None and frame.period.is_year
            kind = "flow" if is_of_year and frame.transformation == "level" else "stock"
        elif frame.comes_about:
            kind = "flow"
        period = period_code(frame.period, kind, frame.transformation, frame.status, self.state.now, is_cumulative)
        if (
            frame.transformation == "yoy"
            and "年均" not in frame.qualifiers
            and frame.period is not None
            and frame.period.role == "span"
        ):
            period = period_code(frame.period, "flow", "change", frame.status, self.state.now, False)
        period, undated = self.written.sure(period, frame.period, self.text)
        return Observation(
            frame.region,
            frame.subject_kind,
            frame.subject,
            "；".join(frame.qualifiers),
            frame.indicator or "other",
            frame.transformation,
            period,
            frame.status,
            plain(value),
            unit,
            _bound(item),
            self.document.text[low:high],
            low,
            high,
            self._paragraph_number(low),
            item.rule,
            confidence(item, frame, self.document.kind),
            frame.doubt or (undated if self.document.title else ""),
            tuple(frame.notes),
        )

    def _mark_repeated_events(self) -> None:
        """Give a headline's number the mark of the event that the article under it tells."""
        events = {(o.value, o.unit): o for o in self.observations if o.qualifier.startswith(EVENT)}
        self.observations = [
            _as_repeated(o, events[o.value, o.unit]) if self._repeats(o, events) else o for o in self.observations
        ]

    def _repeats(self, o: Observation, events: dict[tuple[str, str], Observation]) -> bool:
        told = events.get((o.value, o.unit))
        if told is None or o.qualifier.startswith(EVENT) or o.subject_kind == "enterprise" or o.status == "target":
            return False
        is_same = (o.region, o.indicator) == (told.region, told.indicator)
        # A headline ends its line without a full stop: 47个项目“组团”落户，总投资316亿元.
        end = self.document.text.find("\n", o.end_char)
        line = self.document.text[
            self.document.text.rfind("\n", 0, o.start_char) + 1 : end if end >= 0 else None
        ].strip()
        is_headline = len(line) <= 40 and not line.endswith(("。", "；", "，"))
        return is_same or (is_headline and o.start_char < told.start_char and o.transformation == "level")


def _as_repeated(o: Observation, told: Observation) -> Observation:
    """Return a headline's number as the event's that the article under it tells."""
    indicator = told.indicator if o.indicator == "other" else o.indicator
    qualifier = "；".join(filter(None, (EVENT, "" if o.indicator == "other" else o.qualifier)))
    return replace(o, qualifier=qualifier, indicator=indicator, period=told.period)


_OF_RATE = re.compile("(?<!速|长)率[^，；。]{0,4}$")
"""资金到位率30%: a part of what the indicator is, no growth."""
_CEILING = re.compile("最高(?:可|不|能|达|获|得|给予|补助|奖励|补贴|支持|资助|限额|额度)*$")


_FLOOR = re.compile("(?:不低于|不少于|至少|超过|突破)年(?:产|处理|加工|回收)$")
"""不低于年产30万辆: so much at least."""


def _bound(item: Item) -> str:
    """Return the bound, which 最高可获得 gives a number without standing next to it."""
    if item.quantity.bound != "eq":
        return item.quantity.bound
    lead = item.lead
    if "最高" in lead and _CEILING.search(lead[-12:]):
        return "le"
    return "ge" if "年" in lead and _FLOOR.search(lead[-8:]) else "eq"


def _value(item: Item, frame: Frame) -> tuple[Decimal, str]:
    """Return value and unit as the data model wants them."""
    q = item.quantity
    sign = _SIGNS.get(item.rule.split("·")[0], 1)
    if item.rule.endswith("·loss") and frame.transformation == "level":
        value, unit = canonical(q, frame.indicator)
        return -value, unit
    if frame.transformation == "rank":
        return q.value, "位"
    if item.rule.startswith("places-"):
        return q.value * sign, "位"
    if frame.transformation == "rate":
        frame.transformation = "level"
        known = indicators().get(frame.indicator, {"unit": "%", "kind": "other"})
        if known["unit"] != "%" and known["kind"] not in ("ratio", "other") and frame.indicator != "index_value":
            is_growth = q.dimension == "percent" and not _OF_RATE.search(item.lead)
            frame.transformation = "yoy" if is_growth else "share" if q.dimension == "percent" else "level"
    if frame.transformation in ("yoy", "change", "share") and q.dimension in _OF_ONE_BASE:
        value = rate(q)
        if q.dimension == "times" and _TIMES.get(item.rule.split("·")[0]) == "ratio":
            value -= 100
        # 降幅由-22.5%收窄为-7.1%: a fall that has its sign already keeps it.
        return (value if value < 0 else value * sign), "%"
    if q.dimension == "point":
        return q.value * sign, "个百分点"
    if frame.transformation == "change":
        value, unit = canonical(q, frame.indicator)
        return value * sign, unit
    return canonical(q, frame.indicator or "other")
