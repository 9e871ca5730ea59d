"""What sentences leave to the ones that follow: the place and the topic that the text goes on about."""

import itertools
import re

from etl.asides import is_planned_by
from etl.context import State, shifted
from etl.head_nouns import is_noun
from etl.item_works import is_general
from etl.lexicon import Mention, Word, table
from etl.listed_heads import heads_of, works_of
from etl.local_parks import kind_of_park
from etl.model import Document
from etl.name_lines import names_of_lines
from etl.names import is_no_name
from etl.periods import Period
from etl.reading import Sentence, is_compared, light
from etl.regions import CITY
from etl.rules.signs import quick
from etl.segmentation import begins_with_verb
from etl.short_names import short_names
from etl.venues import is_venue

_TASK = re.compile(
    r"[—\s]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]|[一二三四五六七八九十]是|[一二三四五六七八九十]要|其[一二三四五六七八九十][，、]?)?"
    "(?:做[大强优精特实活细好亮]|建[好优强]|用好|培育|壮大|发展|提升|打造|巩固|聚力|布局|突破|加快|推进|推动|大力|积极|全力|持续|着力|提质|振兴|抓好|引领|支持)+"
    "(?P<name>[\u4e00-\u9fff]{2,12}?)(?:提质增效|发展|集群发展|提升|转型升级|跃升|升级|倍增|突破|攻坚)?[。：:]?"
)
"""A paragraph's first sentence that names the industry it is about: （一）做强肉牛加工。"""
_WORKS_HEAD = re.compile(
    r"[—\s]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*"
    r"(?P<name>[\u4e00-\u9fffA-Za-z]{4,24}(?:项目|基地|产业园|电站|风电场|生产线)(?:[一二三四]期)?)[。：:]"
)
"""A numbered sentence that is nothing but the name of works: 3.甲园区铝箔项目。"""
_WORKS_LINE = re.compile(
    r"[\s　]*(?P<name>[\u4e00-\u9fffA-Za-z]{4,24}(?:项目|基地|产业园|电站|风电场|生产线)(?:[一二三四]期)?)[。：:]"
)
_WORKS_TOLD = re.compile("(?:该项目|项目)?(?:计划|预计|拟)?(?:总?投资|占地|位于|选址|由|主要建设|建设内容|规划|用地)")
"""What a line goes on with that begins with the name of works alone: 甲半轴改造项目。投资9800万元."""
_DONE_FOR = quick("(?:化|制造|提升|赋能|升级|转型)*(?:工程|行动|专项|计划)")
"""What is done in the name of a word that names no industry then: 实施绿色智能工程。"""
_DONE_TO_IT = re.compile(
    "^(?:绿色|数字|智能|智慧|低碳|网络|数智)[\u4e00-\u9fff]{0,4}(?:改造|转型|升级|创新|应用|融合|赋能|管理|服务|治理)$"
)
"""What is done to all industry, though a word of it may be an industry's short name: （五）推动绿色智能改造。"""
_NAMES = 200
"""How many names of its own a text is followed by: each is looked for in every later sentence."""
_LONGEST_INDUSTRY = 8
_NO_INDUSTRY = re.compile("[区县城乡市省]域|城市|乡村|城乡|地方|国际|国内|本土|[两三四]地|上下游|高端|绿色")
"""What is called 产业 by where or how it is and by no name of its own."""
_INDUSTRY_END = re.compile("(?:特色)?(?:产业集群|产业链|产业|集群|行业)$")
_JOINED = re.compile("[及和与、]")
_CLAUSE_MARK = re.compile("[，,；;：:]")
_BEFORE_NAME = re.compile("(?:重庆|高端|先进|现代|特色|绿色|新型|智能|精品|优质|规上)+")
"""What may go before an industry's name or be left out."""
_QUALITIES = re.compile("(?:绿色|低碳|智能|数字|智慧|高端|安全|创新|开放|集约|融合)+(?:化)?")
"""What goals are headed by (4.绿色智能。), though 智能 may be an industry's short name."""
_INDUSTRY_NAME = re.compile("(?:产业集群|产业链|产业|集群|加工|制造业?|[^就企工农作专事]业)$")


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


_SERVES = re.compile(
    "(?:供应|供货|供给|销往|配套(?:给|于|供应)?|提供给|客户(?:包括|有|涵盖)?|进入了?|打入|合作伙伴(?:包括|有)?|服务于?|为)[^，。；\\d]{0,16}$"
)
"""What stands before whom a firm works for."""
_IS_WHAT = re.compile(
    "(?:一直|历来|历来都|已经?|现已|也|正)?(?:是|成为|作为)(?:我|全|本)?[区县市]?[^，。；]{0,16}(?:产业|工业|支柱|集群|名片|引擎|行业|主导|首位)"
)
"""How a sentence says what an industry is to its place; what follows is told of it: 齿轮产业是我区的传统优势产业。"""


def words_before(sentence: Sentence, mention: Mention) -> str:
    """Return what a sentence says before a mention beside times."""
    words = sentence.text[sentence.start : mention.start]
    for period in sentence.periods:
        if period.end <= mention.start:
            words = words.replace(sentence.text[period.start : period.end], "")
    return words


def topic(mention: Mention) -> tuple[str, str]:
    """Return the subject that a mention names."""
    return mention.word.subject_kind, mention.word.subject


_FIRM_LINE = re.compile(r"[\s　]*(?:[（(]?\d{1,2}[)）.．、]\s*)?(?P<name>[\u4e00-\u9fff]{4,8})[。：]")
_FIRM_TOLD = re.compile(
    "(?:公司|企业)?(?:主营|主要(?:生产|从事)|专业(?:生产|从事)|专注|成立于|是一家|注册资[本金]|现有员工)"
)
"""What a line goes on with that begins with a firm's name alone: 甲迪电池。主要生产储能模组，…."""


def works_headed(text: str, start: int, end: int) -> str:
    """Return the works or firm that a sentence at the head of its line is nothing but the name of; '' for none."""
    if (numbered := _WORKS_HEAD.fullmatch(text, start, end)) is not None:
        return numbered["name"]
    firm = _FIRM_LINE.fullmatch(text, start, end) if start == 0 or text[start - 1] == "\n" else None
    if firm is not None and _FIRM_TOLD.match(text, end) and is_noun(firm["name"]) and not is_no_name(firm["name"]):
        return firm["name"]
    alone = _WORKS_LINE.fullmatch(text, start, end) if start == 0 or text[start - 1] == "\n" else None
    if alone is None or _WORKS_TOLD.match(text, end) is None:
        return ""
    return "" if is_general(alone["name"]) or begins_with_verb(alone["name"]) else alone["name"]


class Topics:
    """Keeps places, topics and names."""

    def __init__(self, state: State, document: Document, text: str) -> None:
        self.state, self.document, self.text = state, document, text
        self.section_year: int | None = None
        self.is_opening = False
        """Whether the sentence at hand is the first that tells numbers."""
        self.profiles = names_of_lines(text)
        """The firms, works and parks of which a page tells one after the other, each below its name."""
        self.heads = heads_of(text) | works_of(text) | self.profiles
        """The industries and parks that the numbered heads of a section name, by where their lines begin."""

    def _with_year(self, period: Period) -> Period:
        if period.has_year or self.state.year is None:
            return period
        if period.role == "by":
            return self.state.reached_by(period, is_planned=is_planned_by(self.text, max(0, period.start - 40), period))
        return shifted(period, self.state.year)

    def _keep_region(self, sentence: Sentence) -> None:
        state = self.state
        if state.region not in (CITY, "") and not state.region.isalpha():
            return
        first = next(iter(sentence.of_kind("region")), None)
        if first is None or is_compared(sentence, first) or (state.is_elsewhere and first.word.code == CITY):
            return
        if is_venue(sentence.text, sentence.mentions, first):
            return
        lead = sentence.text[sentence.start : first.start]
        if first.word.code == CITY and (
            not sentence.items or re.match("[^，。；]{0,8}(?:[\\d百十千]+强)", text_after(sentence, first))
        ):
            return
        if first.word.code == CITY and sentence.items and re.search("[，,：:]$", lead):
            state.paragraph_region = state.valid(first.word.code)
            if state.kind == "报道":
                state.article_region = state.paragraph_region
        after_day = re.search("[日晨午晚下前][，,]([^，。；]{0,10}[的在])?$", lead)
        bare = light().sub("", words_before(sentence, first))
        if len(bare) <= 1 or after_day or (len(bare) <= 4 and bare.endswith(("在", "位于"))):
            state.paragraph_region = state.valid(first.word.code)
            if state.kind == "报道" and self.text[sentence.start - 1 : sentence.start] in ("", "\n"):
                state.article_region = state.valid(first.word.code)

    def _place_of_article(self, sentence: Sentence, is_after_heading: bool) -> None:
        """Take the one district that an article's first sentence names for where the article is from."""
        begins = sentence.start == 0 or sentence.text[sentence.start - 1] == "\n"
        is_first = is_after_heading or sentence.text.startswith("本报讯", sentence.start)
        if not (begins and is_first):
            return
        named = [m for m in sentence.mentions if m.word.kind == "region" and not is_compared(sentence, m)]
        codes = {m.word.code for m in named if not is_venue(sentence.text, sentence.mentions, m)} - {CITY}
        elsewhere = [m for m in sentence.mentions if m.word.kind == "outside" and not m.word.code.startswith("渝东")]
        if len(codes) == 1 and not elsewhere:
            self.state.article_region = self.state.valid(codes.pop())

    def _keep_topic(self, sentence: Sentence) -> None:
        state, text = self.state, sentence.text
        if (named := self.heads.get(sentence.start)) is not None:
            state.paragraph_head = named
            return
        subjects = sentence.of_kind("subject")
        if not subjects:
            if not sentence.items and (works := works_headed(text, sentence.start, sentence.end)):
                state.paragraph_head = ("enterprise", works)
                return
            head = _TASK.fullmatch(text, sentence.start, sentence.end) if not sentence.items else None
            if head is not None and _INDUSTRY_NAME.search(head["name"]):
                state.paragraph_head = ("cluster", _INDUSTRY_END.sub("", head["name"]))
                return
            if sentence.items and not all(is_compared(sentence, m) for m in sentence.of_kind("local")):
                state.paragraph_subject = None
            return
        first = subjects[0]
        if not sentence.items and (works := works_headed(text, sentence.start, sentence.end)):
            state.paragraph_head = ("enterprise", works)
            return
        industries = [m for m in subjects if m.word.subject_kind == "cluster" and m.has_tail]
        if industries:
            state.last_named["cluster"] = topic(industries[0])
        self._follow_name(subjects)
        if not sentence.items and _IS_WHAT.match(text, first.end, sentence.end) is not None:
            is_industry = first.word.subject_kind == "cluster" and (first.has_tail or not first.word.needs_context)
            if is_industry and len(light().sub("", words_before(sentence, first))) <= 1:
                state.paragraph_head = topic(first)
                return
        head = _TASK.fullmatch(text, sentence.start, sentence.end) if not sentence.items else None
        if head is not None and (first.word.subject_kind, first.start, first.end) == ("park", *head.span("name")):
            state.paragraph_head = topic(first)
            return
        is_done = head is not None and _DONE_TO_IT.search(head["name"]) is not None
        if head is not None and is_done and first.start < head.end("name"):
            return
        if head is not None and first.word.subject_kind == "cluster" and first.start < head.end("name"):
            state.paragraph_head = ("cluster", _INDUSTRY_END.sub("", head["name"]))
            return
        if _DONE_FOR.match(text, subjects[-1].end) is not None and not sentence.items:
            return
        lead = words_before(sentence, first)
        after = text[first.end : first.end + 2]
        kind = first.word.subject_kind
        is_lead = kind in ("enterprise", "park") and (
            len(light().sub("", lead)) <= 1
            or (self.document.kind == "报道" and not _CLAUSE_MARK.split(lead)[-1].strip("“"))
        )
        is_told = self.document.kind in ("报道", "简介", "") or after[:1] in "，,：:"
        if is_lead and is_told and after[:1] not in "、等和与" and not is_compared(sentence, first):
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
            if (
                name
                and not _QUALITIES.fullmatch(name)
                and any(m.has_tail or not m.word.needs_context for m in subjects)
            ):
                state.paragraph_head = ("cluster", name)

    def _follow_name(self, subjects: list[Mention]) -> None:
        """Call what the text is about as the text itself last did: 轻合金产业 in a plan for 轻合金材料."""
        about = self.state.article_subject
        if about is None or about[0] != "cluster":
            return
        for mention in subjects:
            name = mention.word.subject
            is_form = is_form_of(name, about[1])
            if mention.has_tail and mention.word.subject_kind == "cluster" and is_form and len(name) >= 2:
                self.state.article_subject = ("cluster", name)

    def _keep_names(self, sentence: Sentence) -> None:
        first = next(iter(sentence.of_kind("subject")), None)
        is_open = self.document.kind == "简介" and (self.is_opening or self.state.last_told is None)
        if is_open and self.state.article_subject is None and first is not None:
            named = [m for m in sentence.mentions if m.word.subject_kind in ("park", "enterprise")]
            if named and named[0].start - sentence.start <= 16:
                # 永川国家高新区港桥产业园: the last of two names in a row is what the text is about.
                about = named[1] if len(named) > 1 and named[1].start == named[0].end else named[0]
                self.state.article_subject = topic(about)
        for mention in sentence.mentions:
            if mention.word.subject_kind == "enterprise" and "、" in mention.word.subject:
                for name in mention.word.subject.split("、"):  # firms told together are known each by its name
                    self.state.names.setdefault(name, Word("subject", "", "enterprise", name))
            elif mention.word.subject_kind in ("enterprise", "park"):
                told = self.state.last_named.get(mention.word.subject_kind)
                if _names(sentence.text[mention.start : mention.end], mention.word.subject):
                    self._remember_name(mention)
                if told is not None and _is_customer(sentence, mention):
                    self.state.last_named[mention.word.subject_kind] = told
            elif mention.word.subject_kind == "cluster" and mention.has_tail:
                self._remember_industry(mention)

    def _remember_industry(self, mention: Mention) -> None:
        """Know an industry that no list holds by its bare name from here on: 烤鱼产业…, 烤鱼产值…."""
        state, name = self.state, mention.word.subject
        is_whole = _INDUSTRY_END.fullmatch(self.text, mention.start + len(name), mention.end) is not None
        is_whole = is_whole and _NO_INDUSTRY.search(name) is None and not is_no_name(name)
        if is_whole and 2 <= len(name) <= _LONGEST_INDUSTRY and name not in table() and len(state.names) < _NAMES:
            state.names.setdefault(name, Word("subject", "", "cluster", name))

    def _remember_name(self, mention: Mention) -> None:
        state, word = self.state, mention.word
        state.last_named[word.subject_kind] = topic(mention)
        if word.subject_kind == "park" and (ending := kind_of_park(word.subject)):
            state.parks[ending] = word.subject
        if len(state.names) < _NAMES:
            for short in short_names(word.subject, word.subject_kind):
                state.names.setdefault(short, Word("subject", word.code, word.subject_kind, word.subject))


def _names(said: str, subject: str) -> bool:
    """Whether words name a subject; 企业 and 一期 only point back at one, and the sentence may have told of another."""
    return any(c in subject for c in said[:2]) or said[-1:] == subject[-1:]


def _is_customer(sentence: Sentence, mention: Mention) -> bool:
    """Tell whom a firm named before works for: 甲电子生产零部件，产品供应乙、丙等整车企业 goes on about 甲电子."""
    firms = [m for m in sentence.of_kind("subject") if m.word.subject_kind == "enterprise" and m.end <= mention.start]
    served = _SERVES.search(sentence.text, sentence.start, mention.start)
    return served is not None and any(m.end <= served.start() and m.word.subject != mention.word.subject for m in firms)


def is_form_of(name: str, known: str) -> bool:
    """Tell another form of an industry's name: 轻合金 of 轻合金材料, 小面 of 重庆小面; no part of 甲及零部件."""
    short, long = sorted((name, known), key=len)
    if not (long.startswith(short) or long.endswith(short)):
        return False
    more = long.replace(short, "", 1)
    return _JOINED.search(more) is None and (long.startswith(short) or _BEFORE_NAME.fullmatch(more) is not None)
