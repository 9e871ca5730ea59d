"""What titles and headings establish: the time, the region, the industry or firm, whether what follows is ahead."""

import re

from etl import moods
from etl.headline_firms import firm_of_headline
from etl.joined_names import joined_clusters
from etl.lexicon import Mention, Word, find_mentions
from etl.months import month_number
from etl.names import find_names
from etl.periods import Period, read_periods
from etl.plans import take_title
from etl.regions import CITY
from etl.short_names import name_in_title
from etl.topics import Topics, topic

NUMBERED = re.compile(
    r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章节部]|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、](?!\d)"
)
MAIN_NUMBER = re.compile(r"[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部]")
"""The number of a heading that begins a section of its own; every such one is ``NUMBERED`` too."""
NUMBERS = re.compile(r"\d[\d.]*(?:余|多)?(?:亿|万|%|个|家|项|户|名|千)")
_OF_ALL_INDUSTRY = ("统计公报", "政府工作报告", "计划报告")
"""Kinds of document that are never about one industry, whatever their title names."""
_OWN_REPORT = re.compile("(?:总结|小结|情况|要点|年报|运行分析|运行简析|简报|通报)(?:报告|的报告)?$")
"""A title that ends so is of a text that the park named in it wrote of itself."""
_PROJECTS = re.compile("招商|签约|引资|开工")
_ASKED = re.compile("《关于[^》\\n]{4,60}》|关于[^，。《》\\n]{4,40}?的(?:建议|提案)(?=[（(]|[^，。]{0,12}收悉)")
_TOWN = re.compile(
    "(?:^|[市区县）)])([一-鿿]{2,4}(?:镇|街道|乡))(?=20\\d\\d年|工业|经济|关于|上半年|前|第?[一二三四]季度|总结|产业)"
)
"""A title that begins so is of a text that a town wrote of its own industry; the model knows towns as parks."""
_VISIT = re.compile(
    "(?:探访|走进|走近|解码|揭秘|专访|探秘|对话|记)(?:重庆|渝企|[^，。：]{2,10}?(?:企业|公司)|[^，。：]{2,12}(?:园|园区|高新区|经开区|组团))?([一-鿿]{3,8})$"
)
"""A title that ends so names the firm that the text is about: 硬核突围——探访远山动力."""
_ADMINISTRATION = re.compile(
    "(?:重庆市?)?([^、，]{2,16}?(?:开发区|高新区|经开区|园区|工业园|产业园|新区|新城))(?:管理委员会|管委会)"
)
"""The office that runs a park and is called after it."""
_ASKED_IN_TITLE = re.compile("关于(?!区|市|县|政协|人大)[^，。；《》（）\\d]{6,40}的(?:建议|提案|议案)")
"""What a title tells of what was asked without marks of a book: 关于推进甲高新区提质增效的建议（第18号）的复函."""
_SHORTEST = 3
"""How many characters a firm that a title visits is called by, at least."""
_ON_A_TIME = ("运行分析", "统计月报")
"""Kinds of document that report on the time in their title, whatever else it says."""
_ISSUE = re.compile(r"(?P<year>20\d\d)年?[\s—-]*第\s*(?P<number>\d{1,2})\s*期")
_LATE_ISSUE = 3
"""How many months after its own a monthly bulletin may come out."""
_A_REPORT = re.compile("工作报告|计划报告|报告(?:解读|摘要|摘登|图解|全文)")
_CAME_OF_IT = re.compile(
    "政府工作报告[^，。；及]{0,12}(?:完成|执行|落实|办理|推进|进展|实施)(?:情况|进展|结果)[^，。及]{0,6}$"
)
"""How a title ends that tells what came of the aims of a year's report: 2024年政府工作报告目标任务完成情况."""
_OPENING = 120
"""How many characters of a text without a title may say that it tells of a report."""
_REPORTS = re.compile(
    "公报|运行|月报|分析|情况|统计|完成|简析|数据|总结|回顾|工作|快讯|快报|简报|通报|速览|数读|成绩单|开门红|盘点|动态|简况|小结|综述|增长|突破|产值|数说|一图|图解|图说|排名"
)


def _in_short(park: str) -> str:
    """Return what a text calls a park by: 甲经开区 for 甲经济技术开发区."""
    return park.replace("经济技术开发区", "经开区").replace("高新技术产业开发区", "高新区")


def _is_industry(mention: Mention) -> bool:
    return mention.word.subject_kind == "cluster" and not mention.word.needs_context


_CAPTION = re.compile(r"附?[图表]\s*\d")
_LONG = 23
"""Months from the first to the last of a picture's caption (图1 2018—2022年…) that dates nothing below it, or more."""
_LOOK_BACK = re.compile("成就|成绩|回顾|综述|成效")
"""What the title of a look back over the years of a plan says."""


_OF_MONTHS = re.compile("计划执行情况(?![^。]*(?:草案|20\\d\\d年))")
"""What a title says of how a plan is carried out that plans no next year: 2023年1—6月…计划执行情况的报告."""


def tells_of_months(head: str, period: Period) -> bool:
    """Tell a report on how a plan was carried out in some months of its year."""
    return period.role == "plain" and not period.is_year and _OF_MONTHS.search(head) is not None


class Headings(Topics):
    """Reads titles and headings into the state."""

    def _title(self, head: str) -> None:
        state = self.state
        found = [
            p
            for p in read_periods(head, state.now)
            if (p.role in ("plain", "since") or (p.role == "plan" and _LOOK_BACK.search(head)))
            and p.last is not None
            and not p.is_day
            and not re.match(r"第\d+期", head[p.end : p.end + 5])
        ]
        found = self._so_far(found)
        if not found and (months := self._months_of_issue(head)) is not None:
            state.title_period, state.year, self.section_year = months, months.year, months.year
        elif (
            found
            and (_REPORTS.search(head) or _LOOK_BACK.search(head) or self.document.kind in _ON_A_TIME)
            and "规划" not in head
            and "方案" not in head
            and (
                _CAME_OF_IT.search(head) is not None
                or ("政府工作报告" not in head and "计划" not in head)
                or tells_of_months(head, found[-1])
            )
        ):
            state.title_period = found[-1]
            state.year = self.section_year = found[-1].year
        take_title(state, self.document.kind, head)
        if state.horizon is not None and state.plan_span is None:
            state.year = self.section_year = state.horizon.year
        state.is_about_projects = _PROJECTS.search(head) is not None
        mentions = find_mentions(head, 0, len(head))
        mentions += find_names(head, 0, len(head), mentions)
        state.memory.title = [topic(m) for m in mentions if m.word.kind == "subject"]
        named = [m for m in mentions if m.word.subject_kind in ("park", "enterprise")]
        own = self.document.kind in ("报道", "简介", "") or _OWN_REPORT.search(head)
        visit = _VISIT.search(head) if self.document.kind in ("报道", "") else None
        begin = _behind_place(mentions, visit.start(1)) if visit is not None else 0
        if visit is not None:
            begin = _behind_park(named, begin, visit.end(1))
        within = [m for m in mentions if visit is not None and m.start < visit.end(1) and begin < m.end]
        if visit is not None and (
            visit.end(1) - begin < _SHORTEST
            or any(m.word.subject_kind != "cluster" or m.start <= begin for m in within)
        ):
            visit = None  # 励芯 + 微电子 may be a firm's name, 微电子 alone or a place is none
        town = _TOWN.search(head) if own and self.document.kind not in ("报道", "简介", "") else None
        if town is not None:
            state.article_subject = ("park", town[1])
            state.last_named["park"] = state.article_subject
        if named and own and visit is None and named[-1].word.subject_kind == "park":
            self._remember_name(named[-1])
            state.article_subject = topic(named[-1])
        if visit is not None and (not named or named[-1].word.subject_kind == "park"):
            firm = Mention(begin, visit.end(1), Word("subject", "", "enterprise", head[begin : visit.end(1)]), True)
            self._remember_name(firm)
            state.article_subject = topic(firm)
        clusters = [m for m in joined_clusters(head, sorted(mentions, key=lambda m: m.start)) if _is_industry(m)]
        beside = head
        for m in clusters:
            # 消费品工业, 汽车制造业: a trade's own name says nothing of all industry.
            beside = beside.replace(head[m.start : m.end], "")
        is_whole = self.document.kind in _OF_ALL_INDUSTRY or "工业" in beside or "制造业" in beside
        about = {topic(m) for m in clusters if m.has_tail or self.document.kind in ("方案", "规划", "计划")}
        if len(about) == 1 and not named and not is_whole and state.article_subject is None:
            state.article_subject = about.pop()

    def _months_of_issue(self, head: str) -> Period | None:
        """Return the months up to the one that a monthly bulletin is counted by: 2025年第10期 tells of 1—10月."""
        issue = _ISSUE.search(f"{head}\n{self.text[:_OPENING]}") if self.document.kind == "统计月报" else None
        now = self.state.now
        if issue is None or now is None or not 1 <= int(issue["number"]) <= 12:
            return None
        first = month_number(int(issue["year"]), 1)
        last = first + int(issue["number"]) - 1
        return Period(0, 0, first, last, "plain", True) if 0 <= now - last <= _LATE_ISSUE else None

    def _industry_of_title(self, head: str) -> None:
        """Know by its bare name the industry of the title or of the one answered (《关于推动齿轮产业…的提案》)."""
        asked = _ASKED.search(self.text, 0, min(len(self.text), 800))
        for words in (head, asked[0] if asked else ""):
            found = [
                m
                for m in find_names(words, 0, len(words), find_mentions(words, 0, len(words)))
                if m.word.subject_kind == "cluster"
            ]
            about = self._asked_about(words) if words else None
            if about is not None and self.state.article_subject is None and self.document.kind in ("复函", ""):
                self.state.article_subject = about
            if len(found) == 1 and 2 <= len(found[0].word.subject) <= 6:
                name = found[0].word.subject
                self.state.names.setdefault(name, Word("subject", "", "cluster", name))
        if self.state.article_subject is None and self.document.kind == "复函":
            self.state.article_subject = self._park_of_issuer()

    def _park_of_issuer(self) -> tuple[str, str] | None:
        """Return the park whose own administration wrote the text: 甲经济技术开发区管理委员会."""
        name = _ADMINISTRATION.fullmatch(self.document.issuer)
        if name is None:
            return None
        known = find_mentions(name[1], 0, len(name[1]))
        if any(m.word.kind == "region" and m.end == len(name[1]) for m in known):
            return None  # 两江新区 is a region of the codelist
        listed = next((m.word.subject for m in known if m.word.subject_kind == "park" and m.end == len(name[1])), "")
        park = listed or name[1]
        return "park", _in_short(park) if _in_short(park) in self.text else park

    def _asked_about(self, words: str) -> tuple[str, str] | None:
        """Return the one industry or park that a proposal asks about: 《关于推动齿轮产业…的提案》."""
        if not ("《" in words or _ASKED.match(words) or _ASKED_IN_TITLE.search(words)):
            return None
        known = find_mentions(words, 0, len(words))
        every = sorted(known + find_names(words, 0, len(words), known), key=lambda m: m.start)
        subjects = [m for m in joined_clusters(words, every) if m.word.kind == "subject"]
        if len(subjects) == 1 and subjects[0].word.subject_kind == "park":
            return topic(subjects[0])
        if "工业" in words or "制造业" in words:
            return None
        named = [m for m in subjects if m.word.subject_kind == "cluster"]
        about = {topic(m) for m in named if m.has_tail or not m.word.needs_context}
        return about.pop() if len(about) == 1 else None

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
        name = firm_of_headline(head, self.text) if self.document.kind in ("报道", "简介", "") else ""
        if name and self.state.article_subject in (None, ("enterprise", name)):
            self.state.article_subject = self.state.last_named["enterprise"] = ("enterprise", name)
            self.state.names.setdefault(name, Word("subject", "", "enterprise", name))

    def _so_far(self, periods: list[Period]) -> list[Period]:
        """Return the times that are over, all where none is: 上半年 of 上半年工作总结及下半年工作打算."""
        now = self.state.now
        return [p for p in periods if now is not None and p.last is not None and p.last <= now] or periods

    def _home(self, head: str) -> str:
        codes = [m.word.code for m in find_mentions(head, 0, len(head)) if m.word.kind == "region"]
        if self.state.is_elsewhere:
            codes = [c for c in codes if c != CITY]  # 全市 of another city's bureau
        district = [c for c in codes if c != CITY]
        return district[0] if district else codes[0] if codes else ""

    is_headline_elsewhere = False
    """Whether the last headline names a place of another province, and none of ours."""

    def _heading(self, head: str, start: int, periods: list[Period], is_whole: bool, *, goes_on: bool = False) -> None:
        """Take in a heading; one that ``goes_on`` from the line above, a heading too, is of its time."""
        state = self.state
        if is_whole and NUMBERS.search(head) and not NUMBERED.match(head):
            self._headline_region(find_mentions(head, 0, len(head)))
            if self.document.kind == "报道" and not (goes_on or self._tells_of_report()):
                state.section_period = None
            return
        level_one = MAIN_NUMBER.match(head) is not None
        is_main = level_one or not NUMBERED.match(head)
        mood = moods.of_heading(head)
        looks_back = mood == moods.BACK
        if is_main:
            is_same = not level_one and (self.document.kind != "报道" or self._tells_of_report())
            status = state.section_status if is_same else ""
            is_review = is_same and state.is_looking_back
            period = state.section_period if status or is_review or (goes_on and not level_one) else None
            state.start_section()
            if not state.is_about_projects:
                state.last_projects = ""
            state.section_status, state.section_period = status, period
        else:
            state.section_subject = None
            if looks_back:
                state.lead_period, state.lead_status = None, ""
        if is_main:
            state.is_looking_back = moods.looks_back(head) or (is_review and mood != moods.AHEAD)
        if looks_back:
            state.section_status = ""
        elif mood == moods.AHEAD:
            state.section_status = moods.AHEAD
        inside = [
            p
            for p in periods
            if p.end <= start + len(head)
            and p.last is not None
            and p.role in ("plain", "since", "plan", "by")
            and not p.is_day
        ]
        is_title = re.search("工作报告|规划|方案|行动计划|草案|的报告", head) is not None and not NUMBERED.match(head)
        # 2025年及“十四五”时期工作回顾: what its paragraphs do not date is of the one year.
        inside = [p for p in inside if p.is_year] or inside
        inside = inside if mood == moods.AHEAD else self._so_far(inside)
        if _CAPTION.match(head):
            inside = [p for p in inside if (p.last or 0) - (p.first or 0) < _LONG]
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
            state.section_subject = topic(subjects[0])
        if is_whole:
            self._headline_region(mentions)
            self._headline_indicator(head, mentions)

    def _tells_of_report(self) -> bool:
        """Tell news that go through a report part by part, each under its heading, from a page of several articles."""
        return _A_REPORT.search(self.document.title or self.text[:_OPENING]) is not None

    def _headline_indicator(self, head: str, mentions: list[Mention]) -> None:
        """Let a heading that is nothing but an indicator (一、规上工业增加值) say what its section counts."""
        sectors = {m.end: m.word.subject for m in mentions if m.word.subject_kind == "sector"}
        named = [m for m in mentions if m.word.kind == "indicator" and (not m.word.needs_context or m.start in sectors)]
        if len(named) != 1:
            return
        bare = NUMBERED.sub("", head, count=1).strip("【】 ")
        word = head[named[0].start : named[0].end]
        if re.fullmatch(f"(?:规模以上|规上)?(?:工业)?{re.escape(word)}(?:及?增速|增长|情况|完成情况)?", bare):
            self.state.section_indicator = named[0].word.code
            self.state.section_sector = sectors.get(named[0].start, "")

    def _headline_region(self, mentions: list[Mention]) -> None:
        # 重庆 inside a headline is where everything happens; at its head it is whom the article is about.
        # In a district's own news it is whom the district is compared with.
        city_leads = 1 if self.state.region in (CITY, "") else -1
        regions = [m for m in mentions if m.word.kind == "region" and (m.word.code != CITY or m.start <= city_leads)]
        outside = [m for m in mentions if m.word.kind == "outside" and not m.word.code.startswith("渝东")]
        self.is_headline_elsewhere = bool(outside) and not any(m.word.kind == "region" for m in mentions)
        if regions and (self.state.region in (CITY, "") or (self.document.kind == "报道" and regions[0].start == 0)):
            self.state.article_region = self.state.valid(regions[0].word.code)


def _behind_park(named: list[Mention], at: int, stop: int) -> int:
    """Return where a firm's name begins behind the park that is named around ``at``: 走进甲工业园 + 屿岭动力."""
    parks = [m.end for m in named if m.word.subject_kind == "park" and m.start <= at < m.end <= stop - _SHORTEST]
    return parks[-1] if parks else at


def _behind_place(mentions: list[Mention], at: int) -> int:
    """Return where a name begins behind the district that is named at ``at``: 探访巫溪 + 渝垭齿轮."""
    return next((m.end for m in mentions if m.start == at and m.word.kind == "region"), at)
