"""Signing and ground-breaking events: which sentences tell one, and which of their numbers are the event's own.

An event's number taken for a total is the worst error there is, and a total, a stock or one firm's amount taken for an
event's is hardly better. So a number gets the mark only where its sentence tells of the event, or goes on about it, and
nothing between the event's name and the number speaks of a state of things, a longer time or a single project.
"""

import re
from functools import lru_cache

from etl.context import Frame, State
from etl.examples import is_example
from etl.listed_works import is_listed
from etl.periods import Period
from etl.reading import PROJECTS, Item, Sentence
from etl.rules.signs import quick, spot

EVENT = "集中活动"
_BACKGROUND = "(?!(?:仪式|活动|大会)*[^，。；、]{0,4}(?:推动|带动|拉动|牵引)之?下)"
"""What makes an event but the background of other numbers: 在集中开工活动推动下，…."""
_OCCASION = (
    rf"(?:签约|开工|竣工|投产|开竣工|奠基|揭牌)(?:仪式|活动|大会|会(?!议|上?审)){_BACKGROUND}"
    r"|现场[^，；。]{0,6}(?:签约|开工)"
    r"|现场[，,]\d+[个项][^，；。]{0,8}(?:签约|开工)"
    r"|(?:本次|此次|这次|当天|当日|会上|活动中|活动上|本届|本场|大会上|仪式上)[^，。；]{0,8}(?:签约|签|开工|投产|竣工|活动)"
    r"|(?:本次|此次|这次|当天|当日|会上|活动上)[^，。；]{0,4}启动建设"
    r"|(?:首|上一?|下一?|第[一二三四五六七八九十\d]+)[场批次轮][^，。；]{0,8}(?:签约|开工|竣工|投产)"
    r"|项目(?:现场|集中)*推进活动"
    r"|(?:推介会|招商大会|西洽会|智博会|洽谈会|对接会|博览会)[^。]{0,20}签约"
)
_VERB = rf"集中(?:签约|开工|竣工|投产|开竣工|开业|动工|启动|签订){_BACKGROUND}"
NAMED = quick(f"{_OCCASION}|{_VERB}")
"""What names an event, be it by its occasion or by the verb alone."""
_BY_OCCASION = spot(_OCCASION)
_LOT = re.compile("一批[^，。；\\d]{0,10}项目(?:集中)?(?:签约|开工|动工|竣工|投产|落地)")
"""What tells of an event where the day of it is told too: 12月27日，甲区一批重点项目签约、开工、投产."""
_THIS_ONE = re.compile(r"[本此这][次场届]|当天|当日|[首第][一二三四五六七八九十\d]*场")
_SERIES = re.compile(
    r"累计|先后|共举办|已举办|举办\d+|开展\d+|\d+[次场](?!性)|据统计|今年以来|年以来|上半年|前[一二三四五六七八九十\d]+个月"
)
"""What counts several events together."""
ELSEWHERE = spot(
    r"今年以来|今年全[区县市]|往年|历年|全[区县市][^，。；]{0,4}(?:新签|累计)|累计|先后|截[至止]|上半年|全年|年以来|共举办|据统计|前[一二三四五六七八九十]+个?(?:月|季度)|举办\d+|\d+[次场]|去年|\d月，"
)
"""What leads a following sentence away from the event."""
_STATE_OF_THINGS = re.compile(
    r"目前|现有|已有|拥有|在谈|在建|储备|在库|(?:仪式|活动|签约|开工)[之以]?后|累计|先后|今年以来|去年|上年|近年|年以来|已(?:开工|投产|建成|竣工|落地|注册|到位|完成)"
    r"|聚集|集聚"
)
_SINGLE = spot(
    r"(?:其|所)投资的|(?:该|这个|这一|首个)(?:项目|企业|公司|园|产业园|基地)|项目[一二三]期|[“，。][一二三]期总?投资|(?:该|我们|“|，)公司|(?<!年度)(?:拟|意向|计划)投资(?!总?额)"
    r"|年落户|^[“\"]?项目(?:[一二三]期|计划)?投资"
)
_NAMED_BEHIND = re.compile(r"(?:元)?的[^，。；、\d]{2,24}(?:项目|基地|产业园|生产线|工厂)(?!个|\d)")
_GROWS = re.compile(r"[^。；]{0,12}(?:同比|较上年|较去年|比上年|比去年|翻[了一])")
_OUTCOMES = frozenset(("gross_output", "revenue", "profit", "tax", "employment", "tax_per_land", "output_per_land"))
_LONGEST_HEAD = 16
_YEARLY = re.compile("年度(?:计划)?(?:完成)?投资[^，。；]{0,4}$|当年(?:计划)?投资[^，。；]{0,4}$")


@lru_cache(maxsize=64)
def names_event(words: str) -> bool:
    """Whether a sentence names an event; asked several times of one sentence."""
    return NAMED.search(words) is not None


def tells_event(sentence: Sentence, state: State) -> bool:
    """Whether a sentence tells of one event, by naming it or by going on about it."""
    words = sentence.text[sentence.start : sentence.end]
    if not names_event(words):
        if is_lot_of_a_day(sentence) or _heads_event(sentence):
            return True
        return state.is_event and ELSEWHERE.search(words) is None and not _has_other_time(sentence, state)
    if _BY_OCCASION.search(words) or any(p.is_day for p in sentence.periods):
        return True
    # 集中开工项目9个，明年计划完成投资86亿元: a year to come counts no events.
    told = [p for p in sentence.periods if p.role in ("plain", "since") and not _is_ahead(p, state)]
    return not any(p.last - p.first > 2 for p in told if p.last is not None and p.first is not None)


def is_lot_of_a_day(sentence: Sentence) -> bool:
    """Whether a sentence tells that a lot of projects were signed or begun on one day."""
    if sentence.text.find("一批", sentence.start, sentence.end) < 0:
        return False
    lot = _LOT.search(sentence.text, sentence.start, sentence.end)
    return lot is not None and any(p.is_day and p.end <= lot.start() for p in sentence.periods)


def _heads_event(sentence: Sentence) -> bool:
    """Whether a line begins with what an event comes to, and tells of it then: 总投资90亿元！甲区集中签约18个项目."""
    text, start, end = sentence.text, sentence.start, sentence.end
    if end - start > _LONGEST_HEAD or text[end - 1] not in "！!" or (start and text[start - 1] != "\n"):
        return False
    stop = text.find("\n", end)
    return names_event(text[end : stop if stop >= 0 else len(text)]) and len(sentence.items) == 1


def _is_ahead(period: Period, state: State) -> bool:
    return state.now is not None and period.first is not None and period.first > state.now


def _has_other_time(sentence: Sentence, state: State) -> bool:
    """Whether a sentence begins with a time that is not the event's: 一季度，全区新签约项目64个."""
    first = sentence.items[0].quantity.start if sentence.items else sentence.end
    for period in sentence.periods:
        if period.is_day or period.end > first or period.last is None or period.role in ("base", "name", "same"):
            continue
        lead = sentence.text[sentence.start : period.start]
        is_of_event = state.event is not None and period.first == period.last == state.event.last
        if not is_of_event and not re.search("预计|计划|将|[，；。]", lead):
            return True
    return False


def begins_event(words: str) -> bool:
    """Whether the sentences that follow may go on about the event of this one."""
    return names_event(words) and not re.search("累计|先后", words)


def is_of_event(sentence: Sentence, item: Item, frame: Frame, is_promised: bool) -> bool:
    """Whether a number of a sentence that tells of an event is that event's own; promised is what comes 达产后."""
    if frame.status == "target" or frame.subject_kind == "enterprise":
        return False
    if frame.transformation not in ("level", "new") and not NAMED.search(item.lead):
        return False
    if item.quantity.unit in ("次", "场", "场次", "批次"):
        return False
    text, at = sentence.text, item.quantity.start
    names = list(NAMED.finditer(text, sentence.start, at))
    is_direct = NAMED.search(text, sentence.start, sentence.end) is not None
    if not _is_kind(item, frame, is_direct, is_promised):
        return False
    later = None if names else NAMED.search(text, item.quantity.end, sentence.end)
    if later is not None and "其中" in text[item.quantity.end : later.start()]:
        # 签约项目86个，其中集中签约活动签约42个: the first is all of them.
        return False
    segment = max(text.rfind("；", sentence.start, at), text.rfind(";", sentence.start, at), sentence.start - 1) + 1
    scope = text[names[-1].start() if names else sentence.start : at]
    if _STATE_OF_THINGS.search(scope) or _is_of_series(text[sentence.start : at]):
        return False
    if _GROWS.match(text, item.quantity.end, sentence.end) and frame.indicator in PROJECTS:
        return False
    return not _is_of_one_project(sentence, item, text[segment:at])


def _is_kind(item: Item, frame: Frame, is_direct: bool, is_promised: bool) -> bool:
    if frame.indicator in PROJECTS:
        return True
    if frame.indicator in _OUTCOMES:
        return is_direct or is_promised or bool(re.search("预计|可", item.lead))
    return (is_direct or is_promised) and frame.indicator in ("other", "fixed_investment")


def _is_of_series(before: str) -> bool:
    """Whether several events are counted together before the number and none is named since."""
    counted = list(_SERIES.finditer(before))
    return bool(counted) and _THIS_ONE.search(before, counted[-1].end()) is None


def _is_of_one_project(sentence: Sentence, item: Item, before: str) -> bool:
    """Whether an amount is that of one project told of: 总投资18亿元的封测项目, 其中，某公司拟投资10亿元."""
    q, text = item.quantity, sentence.text
    if _SINGLE.search(before):
        return True
    if q.dimension in ("money", "class") and _NAMED_BEHIND.match(text, q.end, sentence.end):
        return True
    for mention in sentence.mentions_in(q.start - len(before), q.start):
        if is_example(text, mention.word.subject_kind, mention.end, sentence.end):
            continue
        if is_listed(sentence, item, mention):
            continue
        if mention.word.subject_kind == "enterprise" and not re.match(r"等|、|和", text[mention.end : mention.end + 1]):
            return re.search(r"\d+[个项][^，。；]{0,8}(?:签约|开工|项目)", text[mention.end : q.start]) is None
    return False


def event_period(sentence: Sentence, item: Item, frame: Frame, state: State) -> Period | None:
    """Return the month of the event that a number belongs to, a year for 年度计划投资."""
    if _YEARLY.search(item.lead):
        year = (state.event.last if state.event is not None else state.now) or 0
        return Period(0, 0, year // 12 * 12, year // 12 * 12 + 11, "plain", True)
    own = frame.period
    is_month = own is not None and own.first is not None and own.first == own.last and own.role in ("plain", "asof")
    if own is not None and is_month and sentence.start <= own.start < item.quantity.start and own.end:
        return own
    if state.event is not None:
        return state.event
    now = state.now
    return None if now is None else Period(0, 0, now, now, "plain", True)


_ACTS = re.compile(
    "(?P<projects_started>集中开工|开工(?:奠基|动员|启动)?仪式)|(?P<projects_completed>集中(?:投产|竣工)|竣工(?:投产)?仪式)"
    "|(?P<projects_signed>集中签约|签约仪式)"
)


def act_told(words: str) -> str:
    """Return what is counted where ``words`` told last of projects that all began, were finished or signed at once."""
    told = [m.lastgroup or "" for m in _ACTS.finditer(words)]
    return told[-1] if told else ""
