"""What headings, paragraphs and earlier sentences establish for the ones that follow."""

import re

from etl.context import State
from etl.framing import _CUMULATIVE, _EVENT, Framer
from etl.lexicon import Mention, find_mentions
from etl.model import Document
from etl.periods import Period
from etl.reading import Sentence, is_compared

_FUTURE = re.compile(
    "下一步|工作安排|工作打算|工作计划|工作思路|发展目标|主要目标|目标任务|总体目标|预期目标|重点任务|工作重点|主要任务|今年工作|明年工作|奋斗目标|下步"
)
_PAST = re.compile(
    "工作回顾|完成情况|开展情况|工作成效|运行情况|主要成效|发展成就|过去[一五]年|执行情况|基本情况|发展现状|发展基础|总结"
)
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部]|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、](?!\d)"
)
_CITY = "500000"
_GOAL_LEAD = re.compile("(?:目标|指标)[^。，；]{0,8}(?:是|为|如下|:|：)")


class Sections:
    """Follows the document's build and keeps the state that sentences inherit."""

    def __init__(self, state: State, document: Document, text: str, periods: list[Period]) -> None:
        self.state, self.document, self.text = state, document, text
        head = document.title
        if head:
            from etl.periods import read_periods

            found = [
                p
                for p in read_periods(head, state.now)
                if p.role in ("plain", "since") and p.last is not None and p.has_year
            ]
            if found and re.search("公报|运行|月报|分析|情况|统计|完成|简析|数据", head):
                state.title_period = found[-1]
                state.year = found[-1].year
        if not state.region:
            state.region = self._home(head or text[:300])

    def _home(self, head: str) -> str:
        codes = [m.word.code for m in find_mentions(head, 0, len(head)) if m.word.kind == "region"]
        district = [c for c in codes if c != _CITY]
        return district[0] if district else codes[0] if codes else ""

    def enter(self, start: int, end: int, periods: list[Period]) -> None:
        """Begin a paragraph: a heading sets what the section is about."""
        state = self.state
        state.start_paragraph()
        line = self.text[start:end]
        is_heading = len(line) <= 40 and line[-1:] not in "。；;！？，,、：:"
        numbered = _NUMBERED.match(line)
        if is_heading or numbered:
            head = line if is_heading else line.split("。", 1)[0][:40]
            self._heading(head, start, periods, is_heading)
        elif line.startswith(("本报讯", "本报")) and state.region == _CITY:
            state.is_event, state.event = False, None

    def _heading(self, head: str, start: int, periods: list[Period], is_whole: bool) -> None:
        state = self.state
        level_one = bool(re.match(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部]", head))
        if level_one or not _NUMBERED.match(head):
            state.start_section()
        else:
            state.section_subject = None
        if _FUTURE.search(head):
            state.section_status = "target"
        elif _PAST.search(head):
            state.section_status = ""
        inside = [
            p
            for p in periods
            if p.end <= start + len(head)
            and p.last is not None
            and p.role in ("plain", "since", "plan", "by")
            and not p.is_day
        ]
        if inside:
            state.section_period = inside[-1]
            if inside[-1].has_year:
                state.year = inside[-1].year
        mentions = find_mentions(head, 0, len(head))
        subjects = [
            m for m in mentions if m.word.kind == "subject" and (m.has_tail or m.word.subject_kind == "enterprise")
        ]
        if len(subjects) == 1 and len(head) <= 24 and not re.search(r"\d", head[3:]):
            state.section_subject = (subjects[0].word.subject_kind, subjects[0].word.subject)
        if is_whole and state.region in (_CITY, ""):
            regions = [m for m in mentions if m.word.kind == "region"]
            if regions:
                state.article_region = regions[0].word.code

    def remember(self, framer: Framer) -> None:
        """Keep what a sentence with numbers leaves to the next ones."""
        state = self.state
        if framer.indicator:
            state.paragraph_indicator = framer.indicator

    def leave(self, sentence: Sentence) -> None:
        """Keep what a sentence established: time, region, topic, goal, event."""
        state = self.state
        self._keep_period(sentence)
        self._keep_region(sentence)
        self._keep_topic(sentence)
        words = sentence.text[sentence.start : sentence.end]
        if _GOAL_LEAD.search(words):
            state.paragraph_status = "target"
        if _EVENT.search(words):
            state.is_event = not re.search("累计|先后", words)
            days = [p for p in sentence.periods if p.is_day]
            state.event = days[0] if days else state.event
        elif _CUMULATIVE.search(words):
            state.is_event = False

    def _keep_period(self, sentence: Sentence) -> None:
        state = self.state
        kept = [
            p
            for p in sentence.periods
            if p.role not in ("base", "name", "same") and p.last is not None and not p.is_day
        ]
        if kept:
            last = kept[-1]
            if not last.has_year and state.year is not None:
                from etl.context import shifted

                last = shifted(last, state.year)
            state.paragraph_period = last
            if last.has_year and last.role in ("plain", "since") and last.words != "全年":
                state.year = last.year
            now = state.now
            if (
                last.is_year
                and last.role == "plain"
                and now is not None
                and last.last is not None
                and last.last < now
                and last.last // 12 >= now // 12 - 1
            ):
                state.document_period = state.document_period or last

    def _keep_region(self, sentence: Sentence) -> None:
        state = self.state
        if state.region not in (_CITY, "") and not state.region.isalpha():
            return
        first = next((m for m in sentence.mentions if m.word.kind == "region"), None)
        if first is None or is_compared(sentence, first):
            return
        lead = sentence.text[sentence.start : first.start]
        if (len(lead) <= 12 and not re.search("[，。；]", lead.strip("，"))) or re.search(r"[日年月][，,]$", lead):
            state.paragraph_region = first.word.code
            state.article_region = first.word.code

    def _keep_topic(self, sentence: Sentence) -> None:
        subjects = [m for m in sentence.mentions if m.word.kind == "subject"]
        if not subjects:
            return
        first = subjects[0]
        lead = sentence.text[sentence.start : first.start]
        after = sentence.text[first.end : first.end + 2]
        if (
            len(lead) <= 3
            and (first.has_tail or first.word.subject_kind in ("enterprise", "park"))
            and (after[:1] in "，,：:" or after == "方面")
        ):
            self.state.paragraph_subject = (first.word.subject_kind, first.word.subject)


def topic(mention: Mention) -> tuple[str, str]:
    """Return the subject that a mention names."""
    return mention.word.subject_kind, mention.word.subject
