"""Plans: what a goal is for when its own words name no year, or name the year at the end of a span."""

import re
from dataclasses import replace

from etl.context import Frame, State
from etl.months import month_number
from etl.periods import Period, read_periods
from etl.reading import FIRM_COUNTS, OUTPUTS, PROJECTS, Item

_HEAD, _BODY = 240, 1200
"""How far into news it says that it is of a plan, and the year of the plan."""
_TOLD = re.compile(
    "(?:出台|印发|发布|公布|审议通过|制定)[^。\\n]{0,40}?(?:规划|行动计划|行动方案|实施方案|实施意见|跨越计划|倍增计划)"
    "|(?:规划|行动计划|行动方案|实施方案|实施意见)[》”][^。，\\n]{0,8}?(?:出炉|出台|印发|发布|公布|亮相|审议通过)"
)
KINDS = ("规划", "方案")
_POLICY = re.compile("政策|措施|办法|奖励|细则")
_BUILT = ("planned_investment", "factory_space", "installed_capacity", "storage_capacity")
"""What works bring, or take, that are still to come."""
_ADDING = PROJECTS | {"fixed_investment", "tech_upgrade_investment", "projects_upgrade"}
_REACHED = re.compile("(?:达到?|突破|提高到|提升到|增加到|超过|增至|总量)[^，；。]{0,6}$")
_RAISED = re.compile("(?:培育|创建|认定|获评|新建|建成)[^，。；到至达]{0,16}$|将(?:新)?完成$|^、[^，。；到至达]{0,12}$")
_EVERY_YEAR = re.compile("每年(?!度)[^，；。]{0,24}$")
_TOTAL = re.compile("总投资[^，；。拟]{0,6}$")
_IN_ALL = re.compile("累计|合计|总共|共")
_PLANNED = 72
"""How many months ahead a plan aims at most; what it tells of later years (2035年远景) is beyond it."""
_YEARLY_REPORTS, _EARLY = ("政府工作报告", "计划报告"), 3
"""Kinds of document that in the first months of a year look back on the one before."""


def take_title(state: State, kind: str, head: str) -> None:
    """Note what a document's title says of a plan: that it is one, and the years that it is for."""
    if kind not in KINDS or _POLICY.search(head):
        return
    state.is_plan = True
    told = [_of_name(p) for p in read_periods(head, state.now)]
    spans = [p for p in told if p.first is not None and p.last is not None and p.has_year]
    if spans and spans[-1].last is not None and spans[-1].first is not None and spans[-1].last - spans[-1].first > 12:
        state.plan_span = replace(spans[-1], start=0, end=0, role="span")
        last = spans[-1].last
        state.horizon = Period(0, 0, last - 11, last, "by", True)
    elif spans and spans[-1].is_year and state.now is not None and (spans[-1].last or 0) >= state.now:
        # 2025年工业稳增长实施方案: what it sets out to do is of its one year.
        state.horizon = replace(spans[-1], start=0, end=0, role="by")


def _of_name(period: Period) -> Period:
    """Return the five years of a plan that its title only names: “十四五”规划."""
    if period.role != "name" or not period.words:
        return period
    last = int(period.words)
    return replace(period, first=month_number(last - 4, 1), last=month_number(last, 12), role="plan")


def take_told(state: State, kind: str, text: str) -> None:
    """Note what year the plan is for that news are of, whose goals they name without one: 日前出台“十四五”规划.

    A yearly report of the first months of a year looks back on the one before.
    """
    if kind in _YEARLY_REPORTS and state.now is not None and state.now % 12 < _EARLY:
        year = state.now // 12 - 1
        state.year_over = Period(0, 0, year * 12, year * 12 + 11, "plain", True)
    head = text[:_HEAD]
    if kind not in ("报道", "") or _TOLD.search(head) is None or state.now is None:
        return
    for period in read_periods(text[:_BODY], state.now):
        last = month_number(int(period.words), 12) if period.role == "name" and period.words else period.last
        if period.role == "name" and last is not None and last > state.now:
            state.told_aim = Period(0, 0, last - 11, last, "by", True)
            return
        is_aim = period.role in ("by", "plan") and period.last is not None and period.last > state.now
        if is_aim and period.last is not None and text[period.start] not in "未今接":
            state.told_aim = Period(0, 0, period.last // 12 * 12, period.last // 12 * 12 + 11, "by", True)
            return


def keep_horizon(state: State, period: Period) -> None:
    """Take the last year that a plan's goals name (——2027年：产值达到…) for what the plan aims at."""
    if state.lasting() == "target" and state.section_aim is None and period.role == "by" and period.has_year:
        state.section_aim = period
    if state.plan_span is not None or state.section_status != "target" or not state.is_plan:
        return
    now, last = state.now, period.last
    is_ahead = now is not None and last is not None and period.is_year and now < last <= now + _PLANNED
    if is_ahead and (state.horizon is None or (state.horizon.last or 0) < (period.last or 0)):
        state.horizon = replace(period, role="by")


def aim_at_told(frame: Frame, state: State) -> None:
    """Give a goal without a year that of the plan that the news is of; what is announced is never of a time before."""
    period, now = frame.period, state.now
    if frame.status not in ("target", "expected") or not frame.period_from or period is None or now is None:
        return
    if period.last is None or period.last > now:
        return
    if state.told_aim is not None and frame.subject_kind != "enterprise":
        frame.period, frame.status = state.told_aim, "target"
    elif frame.status == "expected" and period.last < now and _is_announced(frame):
        frame.period = Period(0, 0, now, now, "asof", True, words="document")


def _is_announced(frame: Frame) -> bool:
    """Tell what a firm or works are to bring about from what a report estimates of the year just over."""
    is_built = frame.indicator in _BUILT or bool({"产能", "达产后"}.intersection(frame.qualifiers))
    return frame.subject_kind == "enterprise" or is_built


def announce(item: Item, frame: Frame, state: State, lead: str) -> None:
    """Tell what a plan has one firm build from the plan's own goals: it is announced, not what the plan aims at.

    ``lead`` are the words before the first number of the run. 实施甲材料年产20万吨的项目，总投资24亿元.
    """
    if frame.subject_kind != "enterprise" or frame.status not in ("target", "expected") or state.now is None:
        return
    if frame.indicator == "planned_investment" and frame.status == "target":
        is_told = _TOTAL.search(lead) is not None or item.lead[-1:] in "（("
        frame.status = "actual" if is_told else "expected"
    elif frame.period_from and _is_built(frame) and not (frame.status == "target" and _REACHED.search(item.lead)):
        frame.status = "expected"
        frame.period = Period(0, 0, state.now, state.now, "plain", True, words="document")


def _is_built(frame: Frame) -> bool:
    if frame.transformation not in ("level", "new"):
        return False
    is_capacity = frame.indicator == "product_volume" and bool({"产能", "达产后"}.intersection(frame.qualifiers))
    return is_capacity or frame.indicator in ("installed_capacity", "storage_capacity")


def aim(item: Item, frame: Frame, state: State) -> None:
    """Give a goal the years that it adds up over, or the last year of a span that it is reached in."""
    period = frame.period
    if frame.status not in ("target", "policy") or period is None or period.first is None or period.last is None:
        return
    if frame.period_from and _EVERY_YEAR.search(item.lead) and (years := _years_of_aim(state)) is not None:
        frame.period = years
        return
    if frame.status != "target":
        return
    is_of_now = period.role == "since" or (item.quantity.dimension == "class" and period.last < (state.now or 0))
    if frame.period_from and is_of_now and state.now is not None:
        # 2016年以来引进企业30家，规划产值600亿元: a goal without a year of its own is not of the time so far.
        frame.period = Period(0, 0, state.now, state.now, "asof", True, words="document")
        return
    if frame.indicator in FIRM_COUNTS and frame.transformation == "level" and period.role != "by":
        is_this_year = state.now is not None and 0 <= period.last - state.now <= 12 and period.last - period.first <= 11
        if is_this_year and _RAISED.search(item.lead) and _IN_ALL.search(item.lead) is None:
            # What one year is to bring about (今年培育规上企业12家) comes on top of what there is.
            frame.transformation = "new"
    is_mean = "年均" in frame.qualifiers
    is_one_year = period.last - period.first <= 11
    if is_mean and is_one_year:
        frame.period = _span_to(period.last, state) or period
    elif is_one_year and _is_of_plan(period, state) and _adds_up(item, frame):
        frame.period = state.plan_span or period
    elif not is_one_year and not is_mean and (_is_reached(item, frame) or _is_yearly(item, frame)):
        frame.period = Period(period.start, period.end, period.last - 11, period.last, "plain", True)


def _is_reached(item: Item, frame: Frame) -> bool:
    is_state = frame.transformation in ("level", "share", "rate", "rank")
    return is_state and _REACHED.search(item.lead) is not None and _IN_ALL.search(item.lead) is None


def _is_yearly(item: Item, frame: Frame) -> bool:
    """Tell what is made in a year (打造200亿级产业集群, 年产30万吨): no plan adds it up over all of its years."""
    is_made = frame.indicator in OUTPUTS or frame.indicator == "product_volume"
    return is_made and frame.transformation == "level" and bool(frame.period_from) and not _IN_ALL.search(item.lead)


def _is_of_plan(period: Period, state: State) -> bool:
    return state.plan_span is not None and period.last == state.plan_span.last and (period.role == "by")


def _adds_up(item: Item, frame: Frame) -> bool:
    """Tell what is done over all the years of a plan (实施项目150个) from what there is at their end."""
    if frame.indicator in FIRM_COUNTS and frame.transformation == "level":
        # 累计建成智能工厂40个: how many there are to be at the end.
        return False
    if _IN_ALL.search(item.lead):
        return True
    return not _REACHED.search(item.lead) and (frame.indicator in _ADDING or frame.transformation == "new")


def _years_of_aim(state: State) -> Period | None:
    """Return the years over which is done what a plan wants every year (每年引进人才40名)."""
    if state.plan_span is not None:
        return state.plan_span
    aim, now = state.aim(), state.now
    if aim is None or aim.last is None or now is None or aim.last // 12 <= now // 12:
        return None
    return Period(0, 0, now // 12 * 12, aim.last // 12 * 12 + 11, "span", True)


def _span_to(last: int, state: State) -> Period | None:
    """Return the years that a yearly mean up to a goal runs over."""
    if state.plan_span is not None and state.plan_span.last is not None and state.plan_span.last >= last:
        return replace(state.plan_span, last=last)
    if state.now is None or last // 12 <= state.now // 12:
        return None
    return Period(0, 0, state.now // 12 * 12, last, "span", True)
