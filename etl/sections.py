"""What headings, paragraphs and earlier sentences establish for the ones that follow."""

import re

from etl.back_references import rows_of, rows_of_numbers
from etl.candidates import topic_of
from etl.context import State
from etl.events import ELSEWHERE, begins_event, is_lot_of_a_day, names_event
from etl.framing import Framer
from etl.heading_lines import (
    LEADS_TO_ROWS,
    RANKED_LINE,
    ROW,
    begins_section,
    listed_lines,
    looks_like_heading,
)
from etl.headings import NUMBERED
from etl.interviews import Asked, asked_about, asked_when, is_question
from etl.model import Document
from etl.periods import Period
from etl.plans import take_told
from etl.products import BY_GOODS, begins_with_goods, counts_goods
from etl.reading import FIRM_COUNTS, Sentence, is_compared
from etl.regions import CITY
from etl.reported_times import grown_of_all, keep_reported
from etl.section_times import SectionTimes
from etl.sentence_heads import topic_of_head
from etl.short_names import firm_in_slot
from etl.subject_memory import Topic
from etl.told_years import take_years

_CITY_OFFICE = re.compile(
    "[“”]?(?:据|记者从|来自)?市[^，。；：县区]{2,10}?(?:局|委|办|中心)(?:[^，。；]{0,8}(?:数据|显示|介绍|表示|消息|获悉|透露|统计|发布|负责人)|[，,])"
)
"""A municipal office at the head of a sentence speaks for the whole city."""
_PRODUCTS = re.compile(
    "主要产品|新产品(?!开发|研发|产值|销售|收入|试制|投|推广)|产品产量|工业产品|产品中|产[品量]看|^[【（(一二三四五六七八九十、）)]*产品】?$"
)
_ANNOUNCEMENT = 30
"""Longest sentence without numbers that only announces what the ones after it are about."""
_GONE_ON = ("projects_signed", "projects_started", "projects_upgrade")
"""Counts of projects that later sentences go on with: 其中，2025年75个."""
_TRADES_GROWN = re.compile(
    r"[\d一二三四五六七八九十]个?(?:工业|重点|主要|支柱|行业)?(?:大类)?(?:行业|产业|门类)(?:大类)?(?:的)?(增加值|总产值|产值)(?:均|都)?(?:保持|实现|呈现?)?(?:同比|正)?(?:增长|上升|提高)(?!\d)"
)
"""How many trades grow, and in what: 其中19个行业增加值保持增长. The trades that are told of then grow in it."""
_GROWN_IN = {"增加值": "value_added", "总产值": "gross_output", "产值": "gross_output"}
_ARRANGES = re.compile(
    "(?:共|总共|计划|年度|今年|\\d年|全市|全区)*安排(?:了)?(?:(?!开工|动工|签约|技改|改造|竣工|投产)[^，。；、\\d]){0,10}项目(?:约|共|总数)?\\d"
)
"""A list of projects for the year, of no one act: 全年共安排重大项目483个, not 安排技改项目45个."""
_ACT_OF_LIST = "计划"
_OF_THE_LIST = re.compile(f"其中|按|从[^，。；]{{1,8}}看|分[^，。；]{{1,6}}看|{_ACT_OF_LIST}|(?:主要)?包括")
"""How a sentence begins that tells the parts of such a list."""
_BULLETINS = ("运行分析", "统计月报", "统计公报")
"""Kinds of document whose sections go on about what their first number is of."""
_BRIEF = re.compile("[\\s　]*[●■◆▲★·•○][\\s　]*(?![我全本])[\u4e00-\u9fff]{2,8}?(?:[：:]|[区县市])")
"""How a piece of news begins that is one of several, each from a place of its own."""
_BYLINE = re.compile("[\\s—（(]*(?:(?:本报|本网|本台|首席|融媒体|见习|实习)*记者|通讯员)[^，。；：\\d]{2,20}[)）]?\\s*")
"""The line that says who wrote an article."""


class Sections(SectionTimes):
    """Follows the document's build and keeps the state that sentences inherit."""

    def __init__(self, state: State, document: Document, text: str) -> None:
        super().__init__(state, document, text)
        self.listed = listed_lines(text) if document.kind in ("报道", "简介", "") else frozenset[int]()
        """Where lines begin that look like headings and are a text broken into short lines, as posts for phones are."""
        self.is_after_heading = self.was_heading = False
        self.list_lead: tuple[str, str] | None = None
        """What the paragraph that led to a list (…总产值51亿元，其中：) counted last and first."""
        self.headline_region = ""
        self.is_question = False
        self.asked = Asked()
        """What the last question of an interview was about: its answer is."""
        head = document.title or text[:60].split("\n", 1)[0]
        self._title(head)
        if document.kind in ("报道", "简介", "") and state.article_subject is None:
            self._firm_of_title(head)
        self._industry_of_title(head)
        take_told(state, document.kind, text)
        self.about_page = state.article_subject if head not in {name for _, name in self.profiles.values()} else None
        """What the whole page is about, beside the firms and works that it tells of one by one."""
        if not state.region:
            state.region = self._home(head or text[:300])

    def enter(self, start: int, end: int, periods: list[Period]) -> None:
        """Begin a paragraph: a heading sets what the section is about."""
        state = self.state
        line = self.text[start:end]
        if not (start in self.listed and RANKED_LINE.fullmatch(line)):
            # 同类区县第4、全市第5 in a post of short lines orders what the line above measured.
            state.start_paragraph()
        state.year = self.section_year
        self.told_goals = self.told_goals and self.document.kind == "报道" and line.startswith("同时，")
        self.is_borrowed = False
        is_heading = looks_like_heading(line) and start not in self.listed
        self.is_question = is_question(line)
        if self.is_question or begins_section(line, is_heading):
            self.asked = asked_when(line, periods, state.now) if self.is_question else Asked()
        else:
            self.asked.answer(state)
        state.is_row = self.list_lead is not None and ROW.match(line) is not None
        if self.list_lead is not None and state.is_row:
            state.paragraph_indicator, state.paragraph_first = self.list_lead
        else:
            self.list_lead = None
        if self.document.kind == "报道" and _BRIEF.match(line):
            state.carried_period = None
        numbered = NUMBERED.match(line)
        state.memory.enter(is_heading=is_heading, is_main=begins_section(line, is_heading))
        if numbered:
            state.is_event, state.event = False, None
        if numbered or is_heading:
            state.told_before = None
        self._year_goals(line, start, periods)
        is_byline = self.document.kind == "报道" and _BYLINE.fullmatch(line) is not None
        is_heading = is_heading and not is_byline
        had_heading, self.was_heading = self.was_heading, is_heading or (is_byline and self.was_heading)
        self.is_after_heading = had_heading and not is_heading
        if is_heading or numbered:
            head = line if is_heading else line.split("。", 1)[0][:40]
            # The next article of a district's own page is the district's again, wherever the last one was from.
            is_next = not (numbered or had_heading) and self.document.kind == "报道" and state.region not in (CITY, "")
            outer, state.article_region = "" if is_next else state.article_region, ""
            self.is_headline_elsewhere = False
            is_second = had_heading and self.document.kind == "报道" and not self.text.startswith("\n", start - 2)
            self._heading(head, start, periods, is_heading, goes_on=is_second)
            self._year_of_line(start)
            # The next piece of news: where the last one was from says nothing of it.
            outer = "" if self.is_headline_elsewhere and self.document.kind == "报道" else outer
            known = self.heads.get(start) if is_heading else None
            state.section_subject = known or state.section_subject
            if is_heading and self.profiles and not numbered:
                # Each is a text of its own, whatever the whole page is called.
                state.article_subject = self.profiles.get(start, self.about_page)
                state.document_period = None
            self.headline_region, state.article_region = state.article_region, state.article_region or outer
        elif (is_byline or line.startswith("本报")) and state.region == CITY:
            # The next article of a page: where the last one was from says nothing of it.
            state.is_event, state.event = False, None
            state.last_named.pop("enterprise", None)
            state.article_region = self.headline_region
        self._label(line)
        self._goals_go_on(line)
        self._set_out(line, periods)
        if _PRODUCTS.search(line[:40]):
            state.is_about_products = True
            state.paragraph_indicator = "product_volume" if BY_GOODS.match(line) else state.paragraph_indicator
            state.section_products = state.section_products or is_heading

    def remember(self, framer: Framer) -> None:
        """Keep what a sentence with numbers leaves to the next ones."""
        state = self.state
        if framer.indicator:
            state.paragraph_indicator = framer.indicator
        if counts_goods(framer.sentence):
            state.is_about_products, state.paragraph_indicator = True, "product_volume"
        counted = _TRADES_GROWN.search(self.text, framer.sentence.start, framer.sentence.end)
        if counted is not None:
            state.paragraph_indicator = state.industry_grows = _GROWN_IN[counted[1]]
        self._remember_section(framer)
        told = [d.frame for d in framer.done if d.frame is not None]
        self.is_opening = state.last_told is None
        keep_reported(state, told)
        if (grown := grown_of_all(told)) is not None:
            state.industry_grows, state.all_industry = grown.indicator, grown.subject
        state.last_region = told[-1].region if told else state.last_region
        state.last_told = told[-1] if told else state.last_told
        firsts = [f.indicator for f in told if f.indicator in ("gross_output", "value_added", "revenue")]
        if firsts and not state.paragraph_first:
            state.paragraph_first = firsts[0]
        projects = [f for f in told if f.indicator in _GONE_ON]
        is_act = framer.sentence.text.startswith(_ACT_OF_LIST, framer.sentence.start)
        state.act_of_list = projects[-1].indicator if projects and is_act else ""
        if _ARRANGES.search(framer.sentence.text, framer.sentence.start, framer.sentence.end):
            state.is_arranged, state.last_projects = True, ""
        elif projects and not (state.is_arranged and _OF_THE_LIST.match(framer.sentence.text, framer.sentence.start)):
            state.is_arranged = False
            state.last_projects = projects[-1].indicator
            state.projects_of = projects[-1].subject_kind, projects[-1].subject
        kinds = [f.indicator for f in told if f.indicator in FIRM_COUNTS]
        state.counted = state.counted or (kinds[0] if kinds else "")
        for row in rows_of_numbers(framer.done):
            state.memory.lists.add(row)
        state.memory.use([(f.subject_kind, f.subject) for f in told])
        self.remember_sector(framer.sentence)

    def remember_sector(self, sentence: Sentence) -> None:
        """Keep which sector the paragraph's numbers so far were last of, 规上工业 where a sentence begins with it."""
        state, first = self.state, next(iter(sentence.of_kind("subject")), None)
        if first is not None and first.word.subject == "规上工业" and sentence.text.startswith("中", first.end):
            state.paragraph_sector = "规上工业"
        sectors = [kind_and_name[1] for kind_and_name in state.memory.used if kind_and_name[0] == "sector"]
        if sectors:
            state.paragraph_sector = sectors[-1]
            if self.document.kind in ("运行分析", "统计月报") and state.paragraph_sector == "规上工业":
                state.document_sector = state.paragraph_sector

    def _remember_section(self, framer: Framer) -> None:
        """Keep what a bulletin's section is about: 增加值增长7.4%, then by trade (装备7.0%、医药-2.4%)."""
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
        self.is_opening = False
        if self.is_question and self.asked.topic is None:
            self.asked.topic = asked_about(sentence)
        for row in rows_of(sentence, sentence.end):
            state.memory.lists.add(row)
        is_lead = not sentence.items and sentence.end - sentence.start <= _ANNOUNCEMENT
        state.memory.leave(_named_in(sentence), is_lead)
        words = sentence.text[sentence.start : sentence.end]
        self._turn_behind(sentence, words, is_last)
        for period in sentence.periods:
            if period.role == "base" and period.has_year and period.is_year:
                state.paragraph_base = period
            elif period.role in ("plan", "plain") and (period.last or 0) - (period.first or 0) >= 23:
                state.paragraph_span = period
        take_years(state, sentence)
        if is_last and LEADS_TO_ROWS.search(words):
            self.list_lead = (state.paragraph_indicator, state.paragraph_first)
        self._keep_event(sentence, words)
        is_said = not sentence.items and len(words) <= 40 and words[-1] in "。！？”"
        is_news = is_said and self.document.kind == "报道"
        if is_news and not any(m.word.subject_kind == "enterprise" for m in sentence.mentions):
            firm_in_slot(sentence.text, sentence.start, sentence.end, state)
        if not sentence.items and len(words) <= 30:
            self._keep_heading_words(sentence)

    def _keep_heading_words(self, sentence: Sentence) -> None:
        """Let a short sentence without numbers say what the next ones are about: 规上工业增加值增速。"""
        words = sentence.text[sentence.start : sentence.end]
        sectors = {m.end: m.word.subject for m in sentence.mentions if m.word.subject_kind == "sector"}
        for mention in sentence.mentions:
            whose = sectors.get(mention.start, "")
            is_alone = (
                NUMBERED.sub("", words, count=1).strip("【】。：: ") == sentence.text[mention.start : mention.end]
            )
            if mention.word.kind == "indicator" and (whose or is_alone or not mention.word.needs_context):
                self.state.paragraph_indicator, self.state.paragraph_first = mention.word.code, ""
                self.state.counted = mention.word.code if mention.word.code in FIRM_COUNTS else ""
                if whose and mention.end >= sentence.end - 2:
                    # （三）工业投资。完成71亿元: the heading names whose and what.
                    self.state.paragraph_head = ("sector", whose)
            elif mention.word.subject_kind == "sector" and mention.word.subject == "规上工业":
                self.state.paragraph_sector = mention.word.subject

    def begin(self, sentence: Sentence) -> None:
        """Take in before its numbers are read what a sentence says of an event's day."""
        words = sentence.text[sentence.start : sentence.end]
        if self.state.region == CITY and _CITY_OFFICE.match(words):
            self.state.paragraph_region = CITY
        elif self.state.region == CITY and self.document.kind == "报道":
            self._place_of_article(sentence, self.is_after_heading)
        head = self.heads.get(sentence.start)
        head = head or topic_of_head(sentence.text, sentence.start, sentence.end, sentence.mentions)
        self.state.paragraph_head = head or self.state.paragraph_head
        if begins_with_goods(sentence):
            self.state.is_about_products, self.state.paragraph_indicator = True, "product_volume"
        self._next_of_several(sentence)
        self._go_on(sentence)
        self._look_back(sentence)
        self._turn(sentence)
        days = [p for p in sentence.periods if p.is_day and p.last is not None]
        self.state.paragraph_day = days[0] if days else self.state.paragraph_day
        if (names_event(words) or is_lot_of_a_day(sentence)) and (days or self.state.event is None):
            self.state.event = self.state.paragraph_day

    def _keep_event(self, sentence: Sentence, words: str) -> None:
        state = self.state
        if is_lot_of_a_day(sentence):
            state.is_event = True
        elif names_event(words):
            state.is_event = begins_event(words)
            if not [p for p in sentence.periods if p.is_day] and state.event is None and state.now is not None:
                state.event = Period(0, 0, state.now, state.now, "plain", True)
        elif state.is_event and ELSEWHERE.search(words):
            state.is_event = False


def _named_in(sentence: Sentence) -> list[Topic]:
    """Return the subjects that a sentence names and does not only compare with."""
    named = sentence.of_kind("subject")
    return list(dict.fromkeys([topic_of(m) for m in named if not is_compared(sentence, m)])) if named else []
