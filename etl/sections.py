"""What headings, paragraphs and earlier sentences establish for the ones that follow."""

import itertools
import re

from etl.context import State, shifted
from etl.events import ELSEWHERE, NAMED, begins_event
from etl.framing import Framer
from etl.lexicon import Mention, Word, find_mentions
from etl.model import Document
from etl.names import find_names, firm_in_slot, name_in_title, short_names
from etl.periods import Period, read_periods
from etl.plans import LOOKING_BACK, take_title
from etl.reading import Sentence, is_compared, light
from etl.time_choice import is_aside

_FUTURE = re.compile(
    "下一步|工作安排|工作打算|工作计划|工作思路|发展目标|主要目标|目标任务|总体目标|预期目标|重点任务|工作重点|主要任务|今年工作|明年工作|奋斗目标|下步|下半年工作|重点工作|总体要求|保障措施|工作目标"
)
_PAST = re.compile(
    "工作回顾|完成情况|开展情况|工作成效|运行情况|主要成效|发展成就|过去[一五]年|执行情况|基本情况|发展现状|发展基础|总结|回顾|落实情况|推进情况"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部]|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、](?!\d)"
)
_CITY = "500000"
_GOAL_LEAD = re.compile("(?:目标|指标)[^。，；]{0,10}(?:是|为|如下|见下|:|：)|以下目标")
_MAIN = ("plain", "since", "plan", "by", "asof")
_CITY_OFFICE = re.compile(
    "[“”]?(?:据|记者从|来自)?市[^，。；：县区]{2,10}?(?:局|委|办|中心)(?:[^，。；]{0,8}(?:数据|显示|介绍|表示|消息|获悉|透露|统计|发布|负责人)|[，,])"
)
"""A municipal office at the head of a sentence speaks for the whole city."""
_YEAR_GOAL = re.compile(r"(?:[^，。；：]{0,4})(?:今年|20\d\d年)[^，。；：]{0,10}目标(?:任务)?(?:[：:]|是|为)")
"""A paragraph that begins to tell the year's goals: all that follows is ahead."""
_PRODUCTS = re.compile("主要产品|产品产量|工业产品|产品中|产量看|^[【（(一二三四五六七八九十、）)]*产品】?$")
_BULLETINS = ("运行分析", "统计月报", "统计公报")
"""Kinds of document whose sections go on about what their first number is of."""
_TABLE = re.compile(
    r"^(?:指标|项目|单位|序号)|绝对量|[一-鿿）)][-—]?\d[\d.]*(?:亿元|万元|%|亿千瓦时|万千瓦时)?[-—]?\d[\d.]*%?$"
)
_NUMBERS = re.compile(r"\d[\d.]*(?:余|多)?(?:亿|万|%|个|家|项|户|名|千)")
_OWN_REPORT = re.compile("(?:总结|小结|情况|要点|年报|运行分析|运行简析|简报|通报)(?:报告|的报告)?$")
"""A title that ends so is of a text that the park named in it wrote of itself."""
_VISIT = re.compile("(?:探访|走进|走近|解码|揭秘|专访|探秘|记)(?:重庆|渝企)?([一-鿿]{3,6})$")
"""A title that ends so names the firm that the text is about: 硬核突围——探访远山动力."""
_REPORTS = re.compile("公报|运行|月报|分析|情况|统计|完成|简析|数据|总结|回顾|工作")


_TASK = re.compile(
    r"[—\s]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九十]是|[一二三四五六七八九十]要)?"
    "(?:做大|做强|做优|做精|做特|做实|培育|壮大|发展|提升|打造|巩固|聚力|布局|突破|加快|推进|推动|大力|积极|全力|持续|着力|提质|振兴|建强|抓好|引领|支持)+"
    "(?P<name>[\u4e00-\u9fff]{2,12}?)(?:提质增效|发展|集群发展|提升|转型升级|跃升|升级|倍增|突破|攻坚)?[。：:]?"
)
"""A paragraph's first sentence that names the industry it is about: （一）做强肉牛加工。"""
_INDUSTRY_END = re.compile("(?:特色)?(?:产业集群|产业链|产业|集群|行业)$")
_INDUSTRY_NAME = re.compile("(?:产业集群|产业链|产业|集群|加工|制造业?|[^就企工农作专事]业)$")


class Sections:
    """Follows the document's build and keeps the state that sentences inherit."""

    def __init__(self, state: State, document: Document, text: str, periods: list[Period]) -> None:
        self.state, self.document, self.text = state, document, text
        self.section_year: int | None = None
        self.listed = _listed_lines(text) if document.kind in ("报道", "简介", "") else frozenset[int]()
        """Where lines begin that look like headings and are a text broken into short lines, as posts for phones are."""
        head = document.title or text[:60].split("\n", 1)[0]
        self._title(head)
        if document.kind in ("报道", "简介", "") and state.article_subject is None:
            self._firm_of_title(head)
        if not state.region:
            state.region = self._home(head or text[:300])

    def _title(self, head: str) -> None:
        state = self.state
        found = [
            p
            for p in read_periods(head, state.now)
            if p.role in ("plain", "since")
            and p.last is not None
            and not p.is_day
            and not re.match(r"第\d+期", head[p.end : p.end + 5])
        ]
        found = self._so_far(found)
        if (
            found
            and _REPORTS.search(head)
            and "规划" not in head
            and "政府工作报告" not in head
            and "方案" not in head
            and "计划" not in head
        ):
            state.title_period = found[-1]
            state.year = self.section_year = found[-1].year
        take_title(state, self.document.kind, head)
        mentions = find_mentions(head, 0, len(head))
        mentions += find_names(head, 0, len(head), mentions)
        named = [m for m in mentions if m.word.subject_kind in ("park", "enterprise")]
        own = self.document.kind in ("报道", "简介", "") or _OWN_REPORT.search(head)
        if named and own and named[-1].word.subject_kind == "park":
            self._remember_name(named[-1])
            state.article_subject = (named[-1].word.subject_kind, named[-1].word.subject)
        visit = _VISIT.search(head) if self.document.kind in ("报道", "") and not named else None
        if visit is not None:
            firm = Mention(visit.start(1), visit.end(1), Word("subject", "", "enterprise", visit[1]), True)
            if not find_mentions(visit[1], 0, len(visit[1])):
                self._remember_name(firm)
                state.article_subject = topic(firm)
        clusters = [m for m in mentions if m.word.subject_kind == "cluster" and not m.word.needs_context]
        if (
            len(clusters) == 1
            and not named
            and self.document.kind in ("方案", "规划", "计划")
            and "工业" not in head
            and "制造业" not in head
        ):
            state.article_subject = topic(clusters[0])

    def _firm_of_title(self, head: str) -> None:
        """Take the firm whose full name the text gives and whose short one the title does for what it is about."""
        for found in find_names(self.text, 0, min(len(self.text), 4000), []):
            short = name_in_title(found.word.subject, head) if found.word.subject_kind == "enterprise" else ""
            if short and find_mentions(short, 0, len(short))[:1] == []:
                self.state.known_as[found.word.subject] = short
                self.state.article_subject = ("enterprise", short)
                self.state.names[short] = Word("subject", "", "enterprise", short)
                self.state.last_named["enterprise"] = ("enterprise", short)
                return

    def _so_far(self, periods: list[Period]) -> list[Period]:
        """Return the times that are over, all where none is: 上半年 of 上半年工作总结及下半年工作打算."""
        now = self.state.now
        return [p for p in periods if now is not None and p.last is not None and p.last <= now] or periods

    def _home(self, head: str) -> str:
        codes = [m.word.code for m in find_mentions(head, 0, len(head)) if m.word.kind == "region"]
        district = [c for c in codes if c != _CITY]
        return district[0] if district else codes[0] if codes else ""

    def enter(self, start: int, end: int, periods: list[Period]) -> None:
        """Begin a paragraph: a heading sets what the section is about."""
        state = self.state
        state.start_paragraph()
        state.year = self.section_year
        line = self.text[start:end]
        is_heading = _looks_like_heading(line) and start not in self.listed
        numbered = _NUMBERED.match(line)
        if numbered:
            state.is_event, state.event = False, None
        goal = _YEAR_GOAL.match(line)
        if goal and self.document.kind not in ("报道", "简介"):
            state.section_status = "target"
            ahead = [p for p in periods if p.end <= start + goal.end() and p.last is not None]
            state.section_period = ahead[-1] if ahead else state.section_period
        if is_heading or numbered:
            head = line if is_heading else line.split("。", 1)[0][:40]
            self._heading(head, start, periods, is_heading)
        elif line.startswith(("本报讯", "本报")) and state.region == _CITY:
            state.is_event, state.event = False, None
        if _PRODUCTS.search(line[:40]):
            state.is_about_products = True
            state.section_products = state.section_products or is_heading

    def _heading(self, head: str, start: int, periods: list[Period], is_whole: bool) -> None:
        state = self.state
        if is_whole and _NUMBERS.search(head) and not _NUMBERED.match(head):
            self._headline_region(find_mentions(head, 0, len(head)))
            return
        level_one = bool(re.match(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部]", head))
        if level_one or not _NUMBERED.match(head):
            status = state.section_status if not level_one and self.document.kind != "报道" else ""
            period = state.section_period if status else None
            state.start_section()
            state.last_projects = ""
            state.section_status, state.section_period = status, period
        else:
            state.section_subject = None
            state.lead_period, state.lead_status = (
                (None, "") if _PAST.search(head) else (state.lead_period, state.lead_status)
            )
        if level_one or not _NUMBERED.match(head):
            state.is_looking_back = bool(LOOKING_BACK.search(head) or _PAST.search(head))
        if _PAST.search(head):
            state.section_status = ""
        elif _FUTURE.search(head):
            state.section_status = "target"
        inside = [
            p
            for p in periods
            if p.end <= start + len(head)
            and p.last is not None
            and p.role in ("plain", "since", "plan", "by")
            and not p.is_day
        ]
        is_title = re.search("工作报告|规划|方案|行动计划|草案|的报告", head) is not None and not _NUMBERED.match(head)
        # 2025年及“十四五”时期工作回顾: what its paragraphs do not date is of the one year.
        inside = [p for p in inside if p.is_year] or inside
        inside = inside if _FUTURE.search(head) and not _PAST.search(head) else self._so_far(inside)
        if inside and (is_whole or level_one) and not is_title:
            state.section_period = self._with_year(inside[-1])
            if inside[-1].has_year and inside[-1].role == "plain":
                state.year = self.section_year = inside[-1].year
        mentions = find_mentions(head, 0, len(head))
        subjects = [
            m
            for m in mentions
            if m.word.kind == "subject" and (m.has_tail or m.word.subject_kind in ("enterprise", "park"))
        ]
        if (
            len(subjects) == 1
            and len(head) <= 24
            and not re.search(r"\d", head[3:])
            and subjects[0].word.subject_kind != "sector"
        ):
            state.section_subject = (subjects[0].word.subject_kind, subjects[0].word.subject)
        if is_whole:
            self._headline_region(mentions)
            self._headline_indicator(head, mentions)

    def _headline_indicator(self, head: str, mentions: list[Mention]) -> None:
        """Let a heading that is nothing but an indicator (一、规上工业增加值) say what its section counts."""
        named = [m for m in mentions if m.word.kind == "indicator" and not m.word.needs_context]
        if len(named) != 1:
            return
        bare = _NUMBERED.sub("", head, count=1).strip("【】 ")
        word = head[named[0].start : named[0].end]
        if re.fullmatch(f"(?:规模以上|规上)?(?:工业)?{re.escape(word)}(?:及?增速|增长|情况|完成情况)?", bare):
            self.state.section_indicator = named[0].word.code
            self.state.section_sector = "规上工业" if re.match("规模以上工业|规上工业", bare) else ""

    def _headline_region(self, mentions: list[Mention]) -> None:
        # 重庆 inside a headline is where everything happens; at its head it is whom the article is about.
        regions = [m for m in mentions if m.word.kind == "region" and (m.word.code != _CITY or m.start <= 1)]
        if regions and (self.state.region in (_CITY, "") or (self.document.kind == "报道" and regions[0].start == 0)):
            self.state.article_region = self.state.valid(regions[0].word.code)

    def remember(self, framer: Framer) -> None:
        """Keep what a sentence with numbers leaves to the next ones."""
        state = self.state
        if framer.indicator:
            state.paragraph_indicator = framer.indicator
        self._remember_section(framer)
        firsts = [
            d.frame.indicator
            for d in framer.done
            if d.frame is not None and d.frame.indicator in ("gross_output", "value_added", "revenue")
        ]
        if firsts and not state.paragraph_first:
            state.paragraph_first = firsts[0]
        projects = [
            d.frame.indicator
            for d in framer.done
            if d.frame is not None and d.frame.indicator in ("projects_signed", "projects_started")
        ]
        if projects:
            state.last_projects = projects[-1]
        if framer.done and (last := framer.done[-1].frame) is not None:
            state.last_subject = (last.subject_kind, last.subject)
        first = next((m for m in framer.sentence.mentions if m.word.kind == "subject"), None)
        if first is not None and first.word.subject == "规上工业" and framer.sentence.text.startswith("中", first.end):
            state.paragraph_sector = "规上工业"
        if framer.sector is not None and any(
            d.frame is not None and d.frame.subject == framer.sector.word.subject for d in framer.done
        ):
            state.paragraph_sector = framer.sector.word.subject
            if self.document.kind in ("运行分析", "统计月报") and state.paragraph_sector == "规上工业":
                state.document_sector = state.paragraph_sector

    def _remember_section(self, framer: Framer) -> None:
        """Keep what a bulletin's section is about: 增加值增长7.4%, then by kind, owner and trade (装备7.0%、医药-2.4%)."""
        state = self.state
        first = next((d.frame for d in framer.done if d.frame is not None and d.frame.indicator != "other"), None)
        if self.document.kind not in _BULLETINS or state.section_indicator or first is None:
            return
        if first.indicator in ("value_added", "gross_output", "revenue", "profit") and first.subject_kind == "sector":
            state.section_indicator, state.section_sector = first.indicator, first.subject
            state.section_grows = first.transformation == "yoy"

    def leave(self, sentence: Sentence, is_last: bool) -> None:
        """Keep what a sentence established: time, region, topic, goal, event."""
        state = self.state
        self._keep_period(sentence)
        self._keep_region(sentence)
        self._keep_topic(sentence)
        self._keep_names(sentence)
        words = sentence.text[sentence.start : sentence.end]
        is_goal = bool(_GOAL_LEAD.search(words))
        if is_goal:
            state.paragraph_status = "target"
        if is_last and (words.endswith(("：", ":")) or (is_goal and not sentence.items)):
            state.lead_period = state.paragraph_period or state.lead_period
            state.lead_status = "target" if is_goal else state.lead_status
        self._keep_event(sentence, words)
        if not sentence.items and self.document.kind == "报道" and len(words) <= 40 and words[-1] in "。！？”":
            firm_in_slot(sentence.text, sentence.start, sentence.end, state)
        if not sentence.items and len(words) <= 30:
            self._keep_heading_words(sentence)

    def _keep_heading_words(self, sentence: Sentence) -> None:
        """Let a short sentence without numbers say what the next ones are about: 规上工业增加值增速。"""
        for mention in sentence.mentions:
            if mention.word.kind == "indicator" and not mention.word.needs_context:
                self.state.paragraph_indicator = mention.word.code
            elif mention.word.subject_kind == "sector" and mention.word.subject == "规上工业":
                self.state.paragraph_sector = mention.word.subject

    def begin(self, sentence: Sentence) -> None:
        """Take in before its numbers are read what a sentence says of an event's day."""
        words = sentence.text[sentence.start : sentence.end]
        if self.state.region == _CITY and _CITY_OFFICE.match(words):
            self.state.paragraph_region = _CITY
        days = [p for p in sentence.periods if p.is_day and p.last is not None]
        if days and NAMED.search(words):
            self.state.event = days[0]

    def _keep_event(self, sentence: Sentence, words: str) -> None:
        state = self.state
        if NAMED.search(words):
            state.is_event = begins_event(words)
            if not [p for p in sentence.periods if p.is_day] and state.event is None and state.now is not None:
                state.event = Period(0, 0, state.now, state.now, "plain", True)
        elif ELSEWHERE.search(words):
            state.is_event = False

    def _with_year(self, period: Period) -> Period:
        if not period.has_year and self.state.year is not None and period.role not in ("by",):
            return shifted(period, self.state.year)
        return period

    def _is_main(self, period: Period, sentence: Sentence) -> bool:
        """Tell a time that a clause begins with from one inside it or after 其中."""
        if period.role not in _MAIN or period.last is None or period.is_day:
            return False
        text = sentence.text
        before = text[max(sentence.start, period.start - 2) : period.start]
        is_ahead = self.state.now is not None and period.last > self.state.now
        if is_ahead and before.endswith(("预计", "计划", "将于", "有望", "拟于")):
            # 预计今年贡献产值4亿元: when one thing is to come about, not what the text is of.
            return False
        if before.endswith("其中") or is_aside(text, sentence.start, period):
            return False
        lead = text[sentence.start : period.start]
        clause = re.split("[，,；;：:。、]", lead)[-1]
        whole = self.state.paragraph_period or self.state.title_period
        if (
            period.first == period.last
            and whole is not None
            and whole.last == period.last
            and whole.first != whole.last
        ):
            return False
        return len(clause) <= 4 or (bool(re.search(r"[截至到止]$", clause)) and len(clause) <= 8)

    def _keep_period(self, sentence: Sentence) -> None:
        state = self.state
        kept = [p for p in sentence.periods if self._is_main(p, sentence)]
        if not kept:
            return
        told = [p for p in kept if p.role != "plan"] or kept
        last = self._with_year(told[-1])
        is_now = last.role == "asof" and last.last == state.now
        if is_now and (state.paragraph_period is not None or not sentence.items or state.lasting() == "target"):
            return
        if last.role == "by" and self.document.kind in ("规划", "方案") and state.horizon is None:
            state.horizon = last
        if self._comes_late(told[-1], sentence):
            return
        state.paragraph_period = last
        if (
            last.has_year
            and last.role in ("plain", "since")
            and not last.words
            and not is_aside(sentence.text, sentence.start, last)
        ):
            state.year = last.year
        now = state.now
        if (
            last.role != "by"
            and last.last is not None
            and now is not None
            and last.last // 12 == now // 12
            and self.document.kind in ("复函", "报道", "")
        ):
            state.document_period = None
        past = (
            now is not None
            and last.first is not None
            and last.first // 12 >= now // 12 - 1
            and last.last is not None
            and last.last <= now
            and last.last // 12 >= now // 12 - 1
        )
        if (
            past
            and last.role in ("plain", "since", "asof", "by")
            and not is_now
            and state.document_period is None
            and last.first is not None
        ):
            if last.role in ("asof", "by") and last.last is not None:
                last = Period(last.start, last.end, last.last // 12 * 12, last.last, "plain", True)
            state.document_period = (
                last if self.document.kind != "报道" and (last.is_year or self.document.kind != "复函") else None
            )

    def _comes_late(self, period: Period, sentence: Sentence) -> bool:
        """Tell a time that only a later part of its sentence has: 已建成车间36个；上半年新建3个。"""
        parted = sentence.text.find("；", sentence.start, period.start)
        if parted < 0 or any(p.start < parted for p in sentence.periods):
            return False
        return any(item.quantity.start < parted for item in sentence.items)

    def _keep_region(self, sentence: Sentence) -> None:
        state = self.state
        if state.region not in (_CITY, "") and not state.region.isalpha():
            return
        first = next((m for m in sentence.mentions if m.word.kind == "region"), None)
        if first is None or is_compared(sentence, first):
            return
        lead = sentence.text[sentence.start : first.start]
        if first.word.code == _CITY and (
            not sentence.items or re.match("[^，。；]{0,8}(?:[\\d百十千]+强)", text_after(sentence, first))
        ):
            return
        if first.word.code == _CITY and sentence.items and re.search("[，,：:]$", lead):
            state.paragraph_region = state.valid(first.word.code)
            if state.kind == "报道":
                state.article_region = state.paragraph_region
        after_day = re.search("[日晨午晚下前][，,]([^，。；]{0,10}[的在])?$", lead)
        for period in sentence.periods:
            if period.end <= first.start:
                lead = lead.replace(sentence.text[period.start : period.end], "")
        bare = light().sub("", lead)
        if len(bare) <= 1 or after_day or (len(bare) <= 4 and bare.endswith(("在", "位于"))):
            state.paragraph_region = state.valid(first.word.code)
            if state.kind == "报道":
                state.article_region = state.valid(first.word.code)

    def _keep_topic(self, sentence: Sentence) -> None:
        state, text = self.state, sentence.text
        subjects = [m for m in sentence.mentions if m.word.kind == "subject"]
        if not subjects:
            head = _TASK.fullmatch(text, sentence.start, sentence.end) if not sentence.items else None
            if head is not None and _INDUSTRY_NAME.search(head["name"]):
                state.paragraph_head = ("cluster", _INDUSTRY_END.sub("", head["name"]))
                return
            if any(m.word.kind == "local" for m in sentence.mentions) and sentence.items:
                state.paragraph_subject = None
            return
        first = subjects[0]
        self._follow_name(subjects)
        head = _TASK.fullmatch(text, sentence.start, sentence.end) if not sentence.items else None
        if head is not None and first.word.subject_kind == "cluster" and first.start < head.end("name"):
            state.paragraph_head = ("cluster", _INDUSTRY_END.sub("", head["name"]))
            return
        lead = text[sentence.start : first.start]
        after = text[first.end : first.end + 2]
        kind = first.word.subject_kind
        for period in sentence.periods:
            if period.end <= first.start:
                lead = lead.replace(text[period.start : period.end], "")
        clause = re.split("[，,；;：:]", lead)[-1]
        is_lead = len(light().sub("", lead)) <= 1 or (self.document.kind == "报道" and not clause.strip("“"))
        is_told = self.document.kind in ("报道", "简介", "") or after[:1] in "，,：:"
        if (
            kind in ("enterprise", "park")
            and is_lead
            and is_told
            and after[:1] not in "、等和与"
            and not is_compared(sentence, first)
        ):
            state.paragraph_subject = topic(first)
        elif kind == "sector" and first.word.subject in ("工业", "规上工业", "制造业") and sentence.items:
            state.paragraph_subject = None
        elif (
            kind in ("cluster", "sector")
            and first.has_tail
            and len(lead) <= 6
            and (after[:1] in "，,：:" or after == "方面")
        ):
            state.paragraph_subject = topic(first) if kind == "cluster" else state.paragraph_subject
        elif (
            not sentence.items
            and kind == "cluster"
            and (sentence.end - sentence.start <= 18 or after[:1] == "是")
            and subjects[-1].word.subject_kind == "cluster"
        ):
            name = joined_name(text, subjects)
            if name and any(m.has_tail or not m.word.needs_context for m in subjects):
                state.paragraph_head = ("cluster", name)

    def _follow_name(self, subjects: list[Mention]) -> None:
        """Call what the text is about as the text itself last did: 轻合金产业 in a plan for 轻合金材料."""
        about = self.state.article_subject
        if about is None or about[0] != "cluster":
            return
        for mention in subjects:
            name = mention.word.subject
            is_form = name in about[1] or about[1] in name
            if mention.has_tail and mention.word.subject_kind == "cluster" and is_form and len(name) >= 2:
                self.state.article_subject = ("cluster", name)

    def _keep_names(self, sentence: Sentence) -> None:
        first = next((m for m in sentence.mentions if m.word.kind == "subject"), None)
        if self.document.kind == "简介" and self.state.article_subject is None and first is not None:
            named = [m for m in sentence.mentions if m.word.subject_kind in ("park", "enterprise")]
            if named and named[0].start - sentence.start <= 16:
                # 永川国家高新区港桥产业园: the last of two names in a row is what the text is about.
                about = named[1] if len(named) > 1 and named[1].start == named[0].end else named[0]
                self.state.article_subject = topic(about)
        for mention in sentence.mentions:
            if mention.word.subject_kind in ("enterprise", "park"):
                self._remember_name(mention)

    def _remember_name(self, mention: Mention) -> None:
        state, word = self.state, mention.word
        state.last_named[word.subject_kind] = topic(mention)
        if len(state.names) < 200:
            for short in short_names(word.subject, word.subject_kind):
                state.names.setdefault(short, Word("subject", word.code, word.subject_kind, word.subject))


def _looks_like_heading(line: str) -> bool:
    return len(line) <= 40 and line[-1:] not in "。；;！？，,、：:" and not _TABLE.search(line)


def _listed_lines(text: str) -> frozenset[int]:
    """Return the starts of the lines of runs of four or more short lines, of which two hold numbers."""
    found: set[int] = set()
    run: list[tuple[int, str]] = []
    start = 0
    for line in [*text.split("\n"), "。"]:
        if line and _looks_like_heading(line) and not _NUMBERED.match(line) and line[0] not in "【":
            run.append((start, line))
        elif line:
            if len(run) >= 4 and sum(_NUMBERS.search(words) is not None for _, words in run) >= 2:
                found.update(at for at, _ in run)
            run = []
        start += len(line) + 1
    return frozenset(found)


def text_after(sentence: Sentence, mention: Mention) -> str:
    """Return the words right after a mention."""
    return sentence.text[mention.end : mention.end + 14]


def joined_name(text: str, mentions: list[Mention]) -> str:
    """Return the one name that mentions in a row make (玻纤及复合材料), empty where something stands between them."""
    for a, b in itertools.pairwise(mentions):
        if text[a.end : b.start] not in ("", "及", "和", "与", "、"):
            return ""
    last = mentions[-1]
    return text[mentions[0].start : last.start] + last.word.subject


def topic(mention: Mention) -> tuple[str, str]:
    """Return the subject that a mention names."""
    return mention.word.subject_kind, mention.word.subject
