"""Whether a number is a fact, a goal, an announcement or a rule."""

import re

from etl.context import Frame, is_future
from etl.events import NAMED
from etl.periods import BACK, Period
from etl.place_choice import PlaceChoice
from etl.promises import promised_at, promises
from etl.reading import Item
from etl.rules import sieve_for

_CEILING = re.compile(r"(?:最高|最多)(?:不超过)?\d[\d.]*[万亿]?元")
_NEXT_RANK = re.compile(
    "[，,；;、]?(?:对|其中|获评|认定为)?(?:获评|认定为)?[^，。；、\\d]{0,4}(?:[国市区县省]家?级|其[他它余]|一般|重点|[一二三甲乙]类|[一二三]等)[^，。；\\d已了累兑拨到]{0,12}"
)
"""What stands before the next sum of a rule: the next rank alone, and no word of what came of it."""
_NO_CEILING = re.compile("已|累计|获得?|(?:产值|营收|收入|利润|税收|销售额)$")
"""What makes the most of something one that there was: 单月产值最高5亿元."""
_TOTAL_INVESTED = re.compile("总投资[^，；。拟]{0,4}$")
_INTENDED = re.compile("(?:计划|打算|准备|拟|将)(?:再|新|追加|继续|总共)*(?:投资|投入)(?!强度)[^，。；]{0,4}$")
"""What one firm intends."""
_GOAL = re.compile("力争|目标|确保|争取|计划(?!总?投资)")

_TO_COME = re.compile("预计|有望|可望|将|拟|力争|预估|测算")
_FORESEEN = ("预计", "有望", "预测")
_COMES = re.compile("|".join((*_FORESEEN, "将", "可(?:达|实现|年产|新增|带动)")))
_COMES_IN = re.compile(f"(?:{_COMES.pattern})[^，。；]{{0,4}}$")
_TO_BUILD = re.compile(
    "(?:^|[，,；;、将拟])(?:计划|将|拟)?(?:建设|新建|投建|兴建)[^，；。已成]{0,8}年产[^，；。值\\d]{0,10}$"
)
_GOALS_ARE = re.compile(
    "(?:^|[，。；：、])(?:(?!年初|确定的|既定|原定|下达|去年|上年|提出的)[^，。；：]){0,16}(?:预期|奋斗|主要|发展)目标(?:建议|初步|安排|拟|定)*[为是：:]"
)
_STRIVEN = re.compile("(?:力争|确保|务必|奋力)[^。；已]{0,40}$|力争(?!上游|先进)[^。；已]{0,160}$")
_DONE = re.compile("已|完成|实现了|计划|目标|任务|安排")
_REALLY_DONE = re.compile("^[，；,;](?:实际|(?:目前|现)?已)(?:完成|实现|新增|达到?|增长)[^，；。]{0,10}$")
_DONE_BY_THEN = re.compile(
    "^[，；,;（(][^，；。要需须将]{2,14}(?<![要需须将应])(?:已|实际)*(?:完成|实现|达到?|新增)[^，；。]{0,10}$"
)
_RAISED = re.compile("(?<!成功)(?:打造(?![出成])|培育|构建)[^，。；了已]{0,8}$")
_YEARLY = re.compile("年产(?!值)|[再扩]建|产能|月产|日产|能力")
_DONE_BY = re.compile(
    "(?:产能|的?生产能力|能力)?[，,](?:预计|计划|力争|将于?)?[^，。；]{2,14}?(?:投产|建成|投用|竣工|达产|量产)"
)
_PLAN_TOLD = re.compile(
    "(?:出台|印发|发布|公布|通过|审议|编制)(?:了)?[^，。；]{0,24}(?:规划|行动计划|行动方案|实施方案)"
    "|(?:规划|行动计划|行动方案|实施方案)[》”]?(?:明确|提出|指出|要求)"
)


_RECKONED = re.compile("(?:测算|估算|核算)(?![^。；]*(?:预计|有望|可望|将|拟|可|[产建投完运]后|达产))[^。；]*$")
"""How a number is known, not that it is still to come."""
_REACH = 200
"""How far before a number what tells how it is known is looked for."""


def _is_reckoned(left: str) -> bool:
    """Tell what is reckoned of a time that is over: 据协会测算，2023年全市产值382亿元."""
    return _RECKONED.search(left[-_REACH:]) is not None and _TO_COME.search(left[: left.rfind("算") - 1]) is None


class StatusChoice(PlaceChoice):
    """Chooses statuses: by the words before a number, by its time, by what its section is about."""

    def _usable(self, period: Period) -> bool:
        return period.role == "years" or (period.role not in ("base", "name", "same") and period.last is not None)

    def _own_period(self, item: Item) -> Period | None:
        for period in reversed(self.sentence.periods):
            if self._usable(period) and item.lead_start <= period.start and period.end <= item.quantity.start:
                return period
        return None

    def _promised_at(self, item: Item) -> int:
        """Return where the words end that promise a number for the time after the works (达产后), 0 where none do."""
        if self.promises is None:
            self.promises = promises(self.sentence.text[self.sentence.start : self.sentence.end])
        if not self.promises:
            return 0
        at = promised_at(self.sentence.text[self.sentence.start : item.quantity.start])
        end = self.sentence.start + at
        return end if at and not self._is_over(end) else 0

    def _is_over(self, end: int) -> bool:
        """Tell works that are at work already: 去年9月二期投产后 promises nothing."""
        text, now = self.sentence.text, self.state.now
        clause = max(text.rfind(mark, self.sentence.start, end - 1) for mark in "，；") + 1
        told = [p for p in self.sentence.periods if max(clause, self.sentence.start) <= p.start and p.end <= end]
        last = told[-1].last if told and told[-1].role == "plain" else None
        return last is not None and now is not None and last < now

    def _is_at_work(self, item: Item) -> bool:
        """Tell what works that came into use have brought: 去年投产后，产能提升到60万台."""
        before = self.sentence.text[self.sentence.start : item.quantity.start]
        return bool(promised_at(before)) and not self._promised_at(item) and _TO_COME.search(before) is None

    def _is_next_award(self, item: Item, frame: Frame) -> bool:
        """Tell the award of the next rank behind one by a rule: 对国家级平台奖励80万元，市级25万元."""
        told = self.previous.frame if self.previous is not None else None
        is_same = told is not None and told.status == "policy" and told.indicator == frame.indicator == "fiscal_support"
        return is_same and item.size == 1 and _NEXT_RANK.fullmatch(item.lead) is not None

    def _status(self, item: Item, frame: Frame, inherited: str = "") -> None:
        start = max(self.sentence.start, item.quantity.start - 400)
        # A number that stands on another has its status, unless its own words say otherwise.
        left = self.sentence.text[item.lead_start if inherited else start : item.quantity.start]
        is_back = frame.period is not None and frame.period.words == BACK
        future = is_future(frame.period, self.state.now) and not is_back
        if item.quantity.dimension == "class" and _RAISED.search(item.lead[-16:]):
            frame.status = "target"  # 达产后…，助力打造百亿级产业集群: what the place is to get is a goal
            return
        if (
            frame.indicator == "planned_investment"
            and (frame.subject_kind == "enterprise" or not (self._lasting() or _GOAL.search(left)))
            and _TOTAL_INVESTED.search(item.lead)
        ) and not re.search("预计|拟|意向", self.sentence.text[item.clause_start : item.quantity.start]):
            frame.status = "actual"
            return
        if frame.subject_kind == "enterprise" and _INTENDED.search(item.lead) and item.tail[:1] != "的":
            frame.status = "expected"
            return
        if _CEILING.match(self.sentence.text, item.quantity.start) and not _NO_CEILING.search(left[-12:]):
            frame.status = "policy"
            return
        if self._is_next_award(item, frame):
            frame.status = "policy"
            return
        after = self._after(item)
        for rule in sieve_for("statuses", item.quantity.dimension).rules(left, after):
            if not rule.fits(left, after if rule.options.get("far") else item.tail):
                continue
            status = str(rule.options["status"])
            if status == "expected" and frame.subject_kind != "enterprise" and self._tells_plan():
                status = "target"
            if status == "target" and self._is_past(frame) and not rule.options.get("even_past"):
                is_set = frame.period is self.state.year_over and _GOALS_ARE.search(left) is not None
                if not (frame.period_from and (is_set or _STRIVEN.search(left))):
                    continue
                # 上半年新增36家。力争再增20家: what is striven for is never of a time that is over, nor are goals
                # of the year over that a report names no year for.
                frame.period = self.state.aim() or self._today()
            if status == "expected" and self._is_past(frame) and (self._dated_after_cue(item) or _is_reckoned(left)):
                continue
            if status == "expected" and (self._is_at_work(item) or (frame.is_earlier and self._is_past(frame))):
                continue
            if rule.options.get("unless_future") and (future or self._lasting() == "target"):
                if future:
                    frame.status = "target"
                    return
                continue
            if rule.options.get("over") and frame.period_from and not self._is_past(frame):
                frame.period = self.state.year_over or self._today()
            if future and rule.options.get("now") and frame.period and frame.period.words == "全年":
                frame.period = self._today()
            frame.status = status
            return
        if not inherited and item.lead[:1] == "、" and self.previous is not None and self.previous.frame is not None:
            inherited = self.previous.frame.status
            if inherited == "actual" and self.previous.frame.indicator == "projects_reserve":
                frame.status = inherited
                return
        if (
            frame.indicator == "projects_reserve"
            and self._lasting() != "target"
            and inherited not in ("target", "expected")
        ):
            frame.status = "actual"
            return
        if inherited == "target" and self._is_done_since(item, frame):
            frame.status = "actual"
            return
        if inherited == "expected" and self._is_over_since(item, frame):
            frame.status = "actual"
            return
        is_base = frame.is_earlier and self._is_past(frame)
        if (inherited in ("target", "expected") and not is_base) or (inherited == "policy" and item.place):
            frame.status = inherited
            return
        if self._is_of_works_to_come(item, frame):
            frame.status = "expected"
            return
        frame.status = "actual"
        lasting = self._lasting()
        if frame.period is not None and frame.period.words == BACK:
            return  # 近三年年均增长9%: over, though its last year still runs
        if future and not lasting and self._is_year_told(item, frame):
            frame.status = "expected"
            return
        if future and self._is_open_year(frame.period) and not lasting:
            return
        if future and not lasting and NAMED.search(item.lead):
            return  # 2026年集中签约220亿元: what was signed on a day is no goal of its year
        if future or self.state.is_goal_cell or self._is_later_goal(item, frame):
            frame.status = "target"
        elif lasting and not self._is_past(frame) and not (frame.period is not None and frame.period.role == "since"):
            frame.status = lasting

    def _is_done_since(self, item: Item, frame: Frame) -> bool:
        """Tell what was done towards a goal by a time that is over: 目标135亿元，上半年完成71亿元; 实际完成131亿元."""
        if _REALLY_DONE.search(item.lead) is not None:
            return True
        own, now, period = self._own_period(item), self.state.now, frame.period
        told = self.previous.frame.period if self.previous is not None and self.previous.frame is not None else None
        if period is not None and told is not None and now is not None and told.last == period.last == now:
            return False  # 8月力争完成90亿元，1—8月累计达675亿元: the month striven for is not over
        is_own = own is not None and own.role in ("plain", "asof", "since") and not frame.period_from
        is_over = period is not None and period.last is not None and now is not None and period.last <= now
        return is_own and is_over and _DONE_BY_THEN.search(item.lead) is not None

    def _is_over_since(self, item: Item, frame: Frame) -> bool:
        """Tell what months that are over brought beside what a year is expected to: 预计增长9%左右，1—11月增长8.9%."""
        own = self._own_period(item)
        is_own = own is not None and own.role in ("plain", "asof", "since") and not own.is_year
        return is_own and not frame.period_from and self._is_past(frame) and _COMES.search(item.lead) is None

    def _is_later_goal(self, item: Item, frame: Frame) -> bool:
        """Tell in an undated text the goal of a year behind that of a sooner one: 到2025年达9万辆；2027年约12万辆."""
        told, period = (self.previous.frame if self.previous is not None else None), frame.period
        if self.state.now is not None or told is None or told.status != "target" or _DONE.search(item.lead):
            return False
        sooner = told.period.last if told.period is not None else None
        is_year = period is not None and period.is_year and period.role == "plain" and period.last is not None
        return is_year and period is not None and sooner is not None and (period.last or 0) >= sooner

    def _today(self) -> Period | None:
        now = self.state.now
        return None if now is None else Period(0, 0, now, now, "asof", True, words="document")

    def _is_year_told(self, item: Item, frame: Frame) -> bool:
        """Tell what the whole of the running year is said to bring: 前三季度68亿元，全年过80亿元没有悬念."""
        now, own = self.state.now, self._own_period(item)
        is_early = now is not None and 2 < now % 12 < 11
        return is_early and own is not None and own.words == "全年" and _DONE.search(item.lead) is None

    def _is_of_works_to_come(self, item: Item, frame: Frame) -> bool:
        """Tell what works are to make that are still to be built: 将追加投资7亿元新建产线，年产30万套; 2027年投产."""
        if frame.indicator != "product_volume" or frame.transformation not in ("level", "new"):
            return False
        told = (d.frame for d in self.done if d.frame is not None)
        if frame.subject_kind == "enterprise" and _TO_BUILD.search(item.lead) and not self._is_past(frame):
            return True
        is_built = any(one.status == "expected" and one.subject_kind == "enterprise" for one in told)
        if is_built and _YEARLY.search(item.lead) and self._own_period(item) is None:
            return True
        end, now = item.quantity.end, self.state.now
        after = _DONE_BY.match(self.sentence.text, end, self.sentence.end)
        ahead = (p for p in self.sentence.periods if after is not None and end <= p.start < after.end())
        return any(p.last is not None and now is not None and p.last > now for p in ahead)

    def _tells_plan(self) -> bool:
        """Tell news of a plan: what 将达 says there is a goal (…将达2万亿元，全市日前出台“十四五”规划)."""
        return _PLAN_TOLD.search(self.sentence.text, self.sentence.start, self.sentence.end) is not None

    def _after(self, item: Item) -> str:
        return self.sentence.text[item.quantity.end : min(self.sentence.end, item.quantity.end + 80)]

    def _dated_after_cue(self, item: Item) -> bool:
        """Tell a past time of its own behind 预计: 预计全年312亿元；1—11月实现284.7亿元."""
        own, text = self._own_period(item), self.sentence.text
        if own is None:
            earlier = [p for p in self.sentence.periods if p.end <= item.quantity.start and self._usable(p)]
            cued = max(text.rfind(word, self.sentence.start, item.quantity.start) for word in _FORESEEN)
            is_parted = bool(earlier) and text.find("；", earlier[-1].end, item.quantity.start) >= 0
            is_later = bool(earlier) and text.find("；", max(cued, 0), earlier[-1].start) >= 0
            own = earlier[-1] if is_parted or is_later else None
        if own is None or _COMES.search(text[own.end : item.quantity.start]):
            return False
        return not _COMES_IN.search(text[max(self.sentence.start, own.start - 8) : own.start])

    def _lasting(self) -> str:
        return self.state.lasting()

    def _is_open_year(self, period: Period | None) -> bool:
        """Tell the running year, of which a report late in it states facts."""
        now = self.state.now
        return (
            period is not None
            and now is not None
            and period.last is not None
            and period.last // 12 == now // 12
            and (now % 12 > 2 or (not period.is_year and (period.first or 0) <= now))
            and period.role in ("plain", "plan")
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
