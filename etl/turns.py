"""Where a text turns to what is ahead or back to what is over: by its labels, its goals, the heads of its sentences."""

import re
from collections.abc import Callable

from etl import moods
from etl.asides import is_deadline
from etl.goal_tables import Part, goal_parts, part_at
from etl.headings import Headings
from etl.periods import Period, read_periods
from etl.reading import Sentence
from etl.set_out import sets_out

_HEAD = 12
"""Characters at the head of a sentence within which its turn to another time names that time."""
_ITEM = re.compile(
    r"[一二三四五六七八九十其]{1,2}[是、]|其[一二三四五六]|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、]|[-—–●■◆★·]"
)
"""How a paragraph begins that is one of several."""
_LAID_OUT = re.compile("(?:规划|方案|行动计划|意见)[》”]?(?:提出|明确|确定|部署|要求)[^。]{0,24}[：:]$")
"""What leads to the parts of a plan."""
_UNPARTED = ("报道", "简介", "复函", "")
"""Kinds of document whose headings hardly ever say what is ahead."""
_NEWS = ("报道", "简介")
"""Kinds of document in which a goal told holds for its own paragraph only."""


_PARALLEL = re.compile("[\\s　]*([一二三四五六七八九十])(?:是|要)")
"""How a sentence begins that is one of several told side by side."""
_YEARS = 12
"""Months from which on a time is more than a year."""
_GOAL_HEAD = re.compile(
    "[^，。；：\\d]{2,24}?(?:"
    "(?:取得|实现|迈出|迈上|跃上|展现|开创|呈现|达到|再上|再创|形成)[^，。；：\\d]{0,4}新[^，。；：\\d]{1,6}"
    "|(?:明显|显著|大幅|全面|基本)(?:增强|提升|提高|改善|优化|建成|形成|跃升)"
    ")[，,。：:]"
)
"""How a paragraph begins that goes on with goals told, or says what came of such: 特色农业发展取得新成效，…."""
_NEXT_AIM = re.compile(
    "(?:并|还|同时|继续|全面|全力|大力|加快|积极|深入|年内|全年)*[，,]?(?:着力|推动|推进|加大|实施|打造|培育|建设(?!银行)|力促|引导|开展|支持|引进|招引|创建|争创|组织|新建|新增|完成|扩大|深化)"
)
"""How a sentence begins that goes on to say what is to be done."""
_WILL = re.compile(
    "[^，。；：\\d]{0,12}?(?:还|也)?将(?:继续|全力|大力|着力|加快|进一步|重点|持续)+(?:推[动进]|实施|打造|培育|建设|支持|引进|扩大|提升|做[大强优]|抓)"
)
"""How news go over to what is to be done: 全县还将全力推动项目落地。"""
_TOLD_AS_FACT = re.compile(
    "目前|截至|已|了|去年|上年|近年|今年|现有|累计|如今|过去|上半年|季度|同比|环比|20\\d\\d年(?!底?前)"
)
"""What says in such a paragraph that it tells what there is."""
_MAY_BE_DONE = re.compile("(?:完成|新增|引进|招引|新建|组织|开展|实施)|[^。]*达\\d")
"""What news may as well have seen done, where no goal but only what will be gone on with was told: 实施技改项目2个."""
_ESTIMATED = 2
"""Months after which a part of a year is no more what 预计 is said of."""
_REPORTS = ("政府工作报告", "计划报告")
"""Kinds of document that look back on a year, tell the goals of the next and then what is to be done."""


def _goes_on(line: str) -> bool:
    """Tell whether a paragraph begins as goals do that one before it set out, and tells nothing as done."""
    return _GOAL_HEAD.match(line) is not None and _TOLD_AS_FACT.search(line) is None


class Turns(Headings):
    """Keeps in the state whether what follows is ahead."""

    label = ""
    """The mood of the last label; '' where it set none."""
    before_parallel: Period | None = None
    goal_parts: list[Part] | None = None
    """The cells of the document's tables of goals, once they were looked for."""
    original: Callable[[int], int] = staticmethod(int)
    """Where a character of the text stands in the document as it came, with its blanks between cells."""
    tells_goals = False
    """Whether the last sentence with numbers told goals alone."""
    told_goals = told_will = is_borrowed = False
    """Whether the paragraph's last numbers were goals alone, or only words of what will be done went before; whether
    its next sentence was taken for one by that."""
    goal_years: Period | None = None
    """The years ahead, more than one, that news told goals for last: their next paragraphs may go on with them."""

    def _label(self, line: str) -> None:
        """Take in what a label before a paragraph says (〔工作基础〕, ◆ 全年预期。): it holds until the next one."""
        mood = moods.of_label(line)
        if mood is None:
            return
        state = self.state
        state.is_looking_back = mood == moods.BACK
        if mood == moods.AHEAD:
            state.section_status = mood
        elif mood == moods.BACK or self.label == moods.AHEAD:
            state.section_status = ""
        self.label = mood

    def _year_goals(self, line: str, start: int, periods: list[Period]) -> None:
        """Turn a section to the year whose goals a paragraph begins to tell, unless that year is over."""
        end = moods.opens_year_goals(line)
        if not end or self.document.kind in _NEWS:
            return
        named = [p for p in periods if p.end <= start + end and p.last is not None]
        if named and self.state.now is not None and (named[-1].last or 0) < self.state.now:
            return
        self.state.section_status = moods.AHEAD
        self.state.section_period = named[-1] if named else self.state.section_period

    def _goals_go_on(self, line: str) -> None:
        """Go on with the goals of the plan that news are of from item to item: 一是…; （二）…; ——….

        Goals for some years (今后五年…目标) go on where a paragraph begins as such goals do: …取得新成效，产值超过….
        """
        state = self.state
        if self.tells_goals and state.told_aim is not None and _ITEM.match(line):
            state.paragraph_status = moods.AHEAD
        elif self.tells_goals and self.goal_years is not None and _goes_on(line):
            state.paragraph_status, state.paragraph_period = moods.AHEAD, self.goal_years

    def _set_out(self, line: str, periods: list[Period]) -> None:
        """Take a paragraph of a report for work ahead that reads so, where neither heading nor time says what it is."""
        state = self.state
        if self.document.kind not in (*_REPORTS, "") or state.lasting() or state.is_looking_back:
            return
        names_time = any(p.last is not None and p.role not in ("name", "base", "plan") for p in periods)
        if not names_time and sets_out(line, is_report=self.document.kind in _REPORTS):
            state.paragraph_status = moods.AHEAD

    def _next_of_several(self, sentence: Sentence) -> None:
        """Begin 二是… with the time that held before 一是… where one of them named years for itself (近两年)."""
        found = _PARALLEL.match(sentence.text, sentence.start)
        told = self.state.paragraph_period
        if found is not None and found[1] == "一":
            self.before_parallel = told
        elif found is not None and told is not None and (told.last or 0) - (told.first or 0) >= _YEARS:
            self.state.paragraph_period = self.before_parallel

    def _go_on(self, sentence: Sentence) -> None:
        """Go on with what the sentences before told of, or begin with the whole year that one estimates."""
        self._estimate_year(sentence)
        self._go_on_with_aims(sentence)

    def _go_on_with_aims(self, sentence: Sentence) -> None:
        """Take what a sentence says is to be done right behind goals for one: 力争…增长8%。推动200家企业上云."""
        state = self.state
        if self.is_borrowed:
            state.paragraph_status, self.is_borrowed = "", False
        if not self.told_goals or self.document.kind not in _UNPARTED:
            return
        if _NEXT_AIM.match(sentence.text, sentence.start) is None:
            return
        if _TOLD_AS_FACT.search(sentence.text, sentence.start, sentence.end) is not None:
            return
        if self.told_will and _MAY_BE_DONE.match(sentence.text, sentence.start, sentence.end) is not None:
            return
        self._go_on_with_years()
        if not state.paragraph_status:
            state.paragraph_status, self.is_borrowed = moods.AHEAD, True
            told = state.last_told
            if state.paragraph_period is None and told is not None and told.status == moods.AHEAD:
                state.paragraph_period = told.period  # 同时，着力…: the year of the goals told before

    def _go_on_with_years(self) -> None:
        """Keep to the years of goals just told in a paragraph that began with what is over: 去年印发的计划明确，…."""
        told, over, now = self.state.last_told, self.state.paragraph_period, self.state.now
        if told is None or told.period is None or over is None or now is None or self.document.kind not in _NEWS:
            return
        last = told.period.last or 0
        if told.status == moods.AHEAD and last - now >= _YEARS and (over.last or 0) < now:
            self.state.paragraph_period = Period(0, 0, last // 12 * 12, last // 12 * 12 + 11, "by", True)

    def _estimate_year(self, sentence: Sentence) -> None:
        """Take 预计 at the head of a sentence late in a year for all of it, whatever part of it was told before."""
        state, now, told = self.state, self.state.now, self.state.paragraph_period
        if not sentence.text.startswith("预计", sentence.start) or sentence.periods or now is None or told is None:
            return
        if told.is_year or told.role != "plain" or told.last is None or not _ESTIMATED < now - told.last <= _YEARS:
            return
        year = told.last // 12 * 12
        state.paragraph_period = Period(0, 0, year, year + 11, "plain", True)

    def _look_back(self, sentence: Sentence) -> None:
        """Let a plan without headings look back from the years before it (“十三五”时期…) to the first year ahead."""
        state, now = self.state, self.state.now
        if not state.is_plan or state.section_status or now is None or not sentence.periods:
            return
        first = sentence.periods[0]
        if first.last is None or first.start >= sentence.start + _HEAD or first.role not in ("plan", "since", "by"):
            return
        if first.role == "by" and first.last > now:
            state.is_looking_back = False
        elif first.last <= now and first.first is not None and first.last - first.first > _YEARS:
            state.is_looking_back = True

    def _turn(self, sentence: Sentence) -> None:
        """Turn to what is ahead or wanting where the head of a sentence does."""
        if self._take_goal_part(sentence):
            return
        now = self.state.now
        mood = moods.of_sentence(sentence.text, sentence.start)
        if not mood:
            return
        opens = sentence.start == 0 or sentence.text[sentence.start - 1] == "\n"
        head = [p for p in sentence.periods if p.start < sentence.start + _HEAD and p.last is not None]
        head = [p for p in head if not is_deadline(sentence.text, p)]
        own = next((p for p in head if now is not None and p.last is not None and p.last > now), None)
        self.state.turn(mood, own, lasts=opens and self.document.kind not in (*_NEWS, ""))

    def _take_goal_part(self, sentence: Sentence) -> bool:
        """Take a sentence of a table of goals for what its column says: the year's aim, or what came of it so far."""
        state = self.state
        if self.goal_parts is None:
            self.goal_parts = goal_parts(self.document.text, self.document.title)
        if not self.goal_parts:
            state.is_goal_cell = False
            return False
        # The row's own number stands outside of its cells.
        places = (self.original(i.quantity.start) for i in sentence.items)
        part = next((found for place in places if (found := part_at(self.goal_parts, place)) is not None), None)
        state.is_goal_cell = part is not None and part.mood == moods.AHEAD
        if part is None:
            return False
        # 上半年 of the table's head is no time of the goal in its first row.
        sentence.periods = [p for p in sentence.periods if self.original(p.start) >= part.start]
        told = read_periods(f"{part.year}年{'' if state.is_goal_cell else part.told}", state.now) if part.year else []
        state.paragraph_status, state.paragraph_period = part.mood, told[-1] if told else state.title_period
        return True

    def _keep_goal_years(self) -> None:
        """Keep the years that goals just told are for; what one year among them is to bring leaves them as they are."""
        period, now = self.state.paragraph_period, self.state.now
        if not self.tells_goals:
            self.goal_years = None
        elif period is not None and now is not None and (period.last or 0) - now >= _YEARS:
            is_long = period.role == "by" or (period.last or 0) - (period.first or 0) >= _YEARS
            self.goal_years = period if is_long else self.goal_years

    def _turn_to_year(self, sentence: Sentence, *, is_goal: bool) -> None:
        """Turn a report to the year whose goals it just told: 2026年是…的开局之年。主要预期目标：…."""
        state, now = self.state, self.state.now
        if not is_goal or self.document.kind not in _REPORTS or now is None:
            return
        if {item.frame.status for item in sentence.items if item.frame is not None} != {moods.AHEAD}:
            return
        year = state.paragraph_period
        if year is None and state.year_over is not None and state.inherited_period()[0] is state.year_over:
            year = Period(0, 0, now // 12 * 12, now // 12 * 12 + 11, "plain", True)
        if year is not None and year.is_year and year.last is not None and year.last >= now:
            state.section_status, state.is_looking_back, state.section_period = moods.AHEAD, False, year

    def _turn_behind(self, sentence: Sentence, words: str, is_last: bool) -> None:
        """Turn to what is ahead behind a sentence that announces work or says what the goals are."""
        state = self.state
        if not sentence.items and moods.announces_work(words) and self.document.kind not in _NEWS:
            ahead = [p for p in sentence.periods if p.last is not None and p.has_year]
            year = Period(0, 0, state.now // 12 * 12, state.now // 12 * 12 + 11, "plain", True) if state.now else None
            state.section_status, state.is_looking_back = moods.AHEAD, False
            state.section_period = ahead[-1] if ahead else year
            state.lead_period, state.lead_status = None, ""
        if not sentence.items and self.document.kind in _NEWS and _WILL.match(words):
            self.told_will = not self.told_goals and _TOLD_AS_FACT.search(words) is None
            self.told_goals = self.told_goals or self.told_will
        is_goal = moods.leads_to_goals(words)
        self._turn_to_year(sentence, is_goal=is_goal)
        told = [item.frame.status for item in sentence.items if item.frame is not None]
        self.told_goals = set(told) == {moods.AHEAD} if told else self.told_goals
        self.told_will = self.told_will and self.told_goals and not told
        if told and self.document.kind in _NEWS:
            self.tells_goals = set(told) == {moods.AHEAD}
            self._keep_goal_years()
        elif is_last and state.told_aim is not None and _LAID_OUT.search(words):
            self.tells_goals = True
        is_kept = self.document.kind not in _NEWS or not sentence.items or words.endswith(("：", ":"))
        if (is_goal and is_kept) or (state.now is None and told and set(told) == {moods.AHEAD}):
            # Without a day of writing no later sentence can tell what is ahead from what is past.
            state.paragraph_status = moods.AHEAD
        if is_last and (words.endswith(("：", ":")) or (is_goal and not sentence.items)):
            state.lead_period = state.paragraph_period or state.lead_period
            state.lead_status = moods.AHEAD if is_goal else state.lead_status
