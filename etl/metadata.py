"""What a document says about itself: title, issuer, document number, kind, date and region.

Nothing is guessed: what the text does not say plainly stays empty.
"""

import re
import tomllib
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from etl.dates import date_in_name, is_date_alone, read_dates, read_published
from etl.labels import LABEL, read_labels, with_values
from etl.regions import CITY, is_elsewhere, level_of, region_of_text, regions, regions_named

HEAD_LINES = 40
"""Lines that are looked at from the top; a scraped page has its menu there."""
TAIL_LINES = 12
SCANNED = 20_000
"""Characters that are searched for the region a text is about."""

_MARGIN = " \t\u3000\xa0#*•"
_DOC_NO = re.compile(r"[一-龥]{2,14}[〔\[（(【﹝]20\d\d[〕\]）)】﹞]\s*第?\s*\d{1,4}\s*号")
_BODY = re.compile(r"[。；;]$|^[一二三四五六七八九十]{1,3}、|^（[一二三四五六七八九十]）")
_SALUTATION = re.compile(r"^[^：:]{2,30}[：:]$")
_OF_TABLE = re.compile(r"^(?:附?[表图] ?\d|专栏|主要(?:经济|工业)?指标)|单位[：:]")
"""What stands above a table and not above a document."""
_BYLINE = re.compile(
    r"^[□◎■●]|^（?\(?(?:本报|特约|首席|见习)?(?:记者|通讯员|作者|文/|图/)|^\S{2,4}\s*[文图摄]$|^第\s*\d+\s*版"
)
_OPEN_END = re.compile(r"(?:[的和与及、，,：:—-]|关于(?:.{2,40}?(?:会议|提案|建议))?)$")
_ROOM = re.compile("办公室|[一-龥]{1,4}[处科]")
"""A room of an office, which says nothing where the office itself is named."""
_EDITED = re.compile("(?<=[局委会])(?!员会)(?:[一-龥]{2,8}科)?(?:编印?|供稿|编制|发布)(?:发布(?:日期|时间)[:：]?)?$")
"""What stands behind an office that edits a bulletin."""
_PAGE_HEAD = 200
_PAGE = re.compile(r"\d{1,3}\s*版|责编|美编|^\d{1,3}\s+[一-龥]{2}|\s0\d{1,2}$|^[一-龥]{3,6}报\s+\d{2}\s")
"""The head of a newspaper's page, which holds several articles."""
_SHORT_DATE = 20
"""Characters of the longest line that is but a date."""
_IS_SENT = re.compile("(?:印发|转发|发)给你们.*[。.]$|(?:执行|落实|实施|办理)[。.]$")
"""How a notice ends above its date."""
_NOTICE = re.compile("关于(?:印发|转发|公布)")
_NOTICE_END = re.compile(r"(?:通知|通告)(?:[（(][^（）()]*[)）])?$")
_NO_TITLE = re.compile(
    r"。|(?:记者|通讯员)\s*[一-龥\s]{2,8}摄$|20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?\s*\d{1,2}:\d{2}|^[（(][^（）()]*\d日[)）]$"
)
"""What stands in a line under a picture, in one with the hour of a page or in one that says who wrote when."""
_SUBTITLE = re.compile(
    r"[—－―-]{1,2}(?!\s*20\d\d年\d{1,2}月)(?!.{0,40}(?:代表大会|会议)上)|[（(]20\d\d\s*年?[—－~～至-]{1,2}20\d\d年?[)）]$"
)
"""A line under a title that belongs to it: ——走进甲公司, （2024—2027年）."""
_LONGEST_SUBTITLE = 40
_PLAIN_KIND = re.compile(
    "(?:[一二三四五]年)?(?:行动|实施|工作|专项|发展|培育|提升)*(?:计划|方案|规划|意见|措施|办法)(?:[（(][^（）()]*[)）])?$"
)
"""A line that names but the kind of a document: what it is about stands above."""
_NUMBER_BEHIND = re.compile(rf"[（(]{_DOC_NO.pattern}[）)][\d.\s-]*$")
"""The number of a document behind its title, perhaps with the day and how often it was looked at."""
_NUMBERED_TITLE = re.compile(r"^[一-龥]{2,14}[〔\[（(]20\d\d[〕\]）)]\d{1,4}号\s*(?=《[^》]{6,})")
"""The number of a document that a page puts before its title."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document from one source; '' where that source does not say."""

    title: str = ""
    issuer: str = ""
    doc_no: str = ""
    kind: str = ""
    published: str = ""
    region: str = ""

    def filled_from(self, other: "Metadata") -> "Metadata":
        """Return this with its empty fields taken from ``other``."""
        gaps = {f.name: getattr(other, f.name) for f in fields(self) if not getattr(self, f.name)}
        return replace(self, **gaps)


@cache
def knowledge() -> dict[str, Any]:
    """Return the contents of ``metadata.toml``."""
    return tomllib.loads((Path(__file__).parent / "metadata.toml").read_text(encoding="utf-8"))


def recognise(text: str, name: str = "", known: Metadata | None = None) -> Metadata:
    """Return what the document says about itself, completing what is ``known`` already.

    ``name`` is the file's name: a date in it counts where the text speaks of that very day.
    """
    known = known or Metadata()
    lines = with_values([stripped for line in text.splitlines() if (stripped := line.strip(_MARGIN))])
    top, tail = lines[:HEAD_LINES], lines[-TAIL_LINES:]
    above = above_text(top)
    labels = {**read_labels(top + tail), "time": read_labels(above).get("time", "")}
    head = head_lines(above)
    found = Metadata(title=labels.get("title", "") or read_title(head), doc_no=read_doc_no(head, labels))
    found = known.filled_from(
        replace(found, kind=read_kind(known.title, [], {}) or read_kind(found.title, top + tail, labels))
    )
    inside = signature_inside(lines)
    issuer = read_issuer(found, top, head, [*tail, *inside], labels)
    number = found.doc_no or read_doc_no(lines[:HEAD_LINES], {})
    published = read_published(above, tail, labels, inside, number) or date_in_name(name, text[:SCANNED])
    found = found.filled_from(Metadata(issuer=issuer, published=published))
    found = found.filled_from(Metadata(region=read_region(found, head, text[:SCANNED])))
    return found if known.issuer else replace(found, issuer=_in_full(found.issuer, found.region))


def above_text(top: list[str]) -> list[str]:
    """Return the lines above the running text: menu, labels, letterhead, title, byline."""
    has_begun = False
    for place, line in enumerate(top):
        is_text = len(line) > 80 or _BODY.search(line) or _SALUTATION.match(line)
        if has_begun and is_text and not LABEL.search(line):
            return top[:place]
        has_begun = has_begun or not is_of_site(line)
    return top


def is_of_site(line: str) -> bool:
    """Whether a line belongs to the web site and not to the document."""
    junk = knowledge()["junk"]
    return bool(re.search(junk["lines"], line) or re.search(junk["crumbs"], line))


def head_lines(above: list[str]) -> list[str]:
    """Return the lines above the running text, without those that belong to the web site."""
    return [line for line in above if not is_of_site(line)]


def read_title(head: list[str]) -> str:
    """Return the title: the line that names a kind of document or begins with 关于, else the first that can be one."""
    able = [(i, line) for i, line in enumerate(head) if _can_be_title(line)]
    chosen = next((i for i, line in able if line.startswith("关于") or "关于" in line[:30] or _kind_by_end(line)), None)
    if chosen is None:
        chosen = next((i for i, line in able if len(line) >= 6), None)
    if chosen is None:
        return ""
    title = head[chosen]
    for i in range(chosen + 1, min(chosen + 4, len(head))):
        if not _goes_on(title, head[i : chosen + 4]):
            break
        title += head[i]
    title = _with_its_lines(title, head, chosen)
    title = " ".join(_NUMBER_BEHIND.sub("", _NUMBERED_TITLE.sub("", title)).split())
    title = title[1:-1] if re.fullmatch("《[^《》]+》", title) else title
    if title[-1].isdigit() and _kind_by_end(title[:-1]):
        title = title[:-1]
    return re.sub(r"[\[【〔]\d{1,2}[\]】〕]$|[①②③*]$", "", title)


def _with_its_lines(title: str, head: list[str], at: int) -> str:
    """Return the title of line ``at`` with what stands above it where it names but a kind, and with its subtitle."""
    if at and _PLAIN_KIND.match(title) and _can_be_title(head[at - 1]):
        title = head[at - 1] + title
    last = next((i for i in range(at, len(head)) if title.endswith(head[i])), at)
    if last + 1 < len(head) and len(head[last + 1]) <= _LONGEST_SUBTITLE and _SUBTITLE.match(head[last + 1]):
        title += head[last + 1]
    return title


def _goes_on(title: str, below: list[str]) -> bool:
    """Whether a title goes on in the line below: it ends openly, or it is of a notice and that word is yet to come."""
    if not _can_be_title(below[0]):
        return False
    if _NOTICE.search(title) and not _NOTICE_END.search(title):
        return any(_NOTICE_END.search(line) for line in below if _can_be_title(line))
    return _OPEN_END.search(title) is not None and not _kind_by_end(title)


def _can_be_title(line: str) -> bool:
    if len(line) > 80 or any(form.search(line) for form in (_BYLINE, LABEL, _BODY, _OF_TABLE, _NO_TITLE)):
        return False
    rest = _DOC_NO.sub("", line)
    return not is_organisation(rest.removesuffix("文件")) and len(re.findall(r"[一-龥]", _without_dates(rest))) >= 3


def _without_dates(line: str) -> str:
    return re.sub(r"\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*(?:\d{1,2}\s*日?)?|\d{1,2}:\d{2}(?::\d{2})?|星期.", "", line)


def read_doc_no(head: list[str], labels: dict[str, str]) -> str:
    """Return the document's own number with 〔〕; one cited in the running text is another document's."""
    labelled = _DOC_NO.search(labels.get("doc_no", ""))
    lines = [" ".join(line.split()) for line in head if "根据" not in line and "《" not in line]
    if labelled:
        lines = [labelled[0]]
    for line in lines:
        found = _DOC_NO.search(line)
        if found and (len(line) <= len(found[0]) + 20 or _NUMBER_BEHIND.search(line)):
            number = re.sub(r"\s", "", found[0])
            return re.sub(r"[\[（(【﹝](20\d\d)[\]）)】﹞]", r"〔\1〕", number)
    return ""


def _kind_by_end(title: str) -> str:
    bare = re.sub(r"[（(][^（）()]*[)）]$", "", title).rstrip('》”" ')
    return next((k["name"] for k in knowledge()["kind"] if bare.endswith(tuple(k["ends"]))), "")


def read_kind(title: str, top: list[str], labels: dict[str, str]) -> str:
    """Return the kind of document, or ''; a title that only mentions a plan in a newspaper is 报道."""
    news = knowledge()["news"]
    beginnings = "\n".join(line[:80] for line in top)
    if re.search(news["dateline"], beginnings):
        return "报道"
    if kind := _kind_by_end(title):
        return kind
    first = "\n".join(top)
    if re.search(news["strong"], first, re.MULTILINE):
        return "报道"
    reply = knowledge()["reply"]
    if re.search(reply["address"], first, re.MULTILINE) and re.search(reply["answer"], first):
        return "复函"
    chapter = knowledge()["chapter"]
    if re.match(chapter["title"], title) and re.search(chapter["plan"], first):
        return "规划"
    if kind := next((k["name"] for k in knowledge()["kind"] if any(word in title for word in k["holds"])), ""):
        return str(kind)
    return "报道" if "source" in labels else ""


def is_organisation(line: str) -> bool:
    """Whether a line is the name of one or several organisations and nothing else."""
    names = [part for part in re.split(r"[\s、，,]+", line) if part]
    endings = tuple(knowledge()["issuer"]["endings"])
    return bool(names) and all(
        part.endswith(endings) and 3 <= len(part) <= 30 and not re.search(knowledge()["issuer"]["none"], part)
        for part in names
    )


def read_issuer(known: Metadata, top: list[str], head: list[str], tail: list[str], labels: dict[str, str]) -> str:
    """Return who issued the document: by its label, its signature, its letterhead, its title or its dateline."""
    if issuer := re.sub(r"[（(].*", "", labels.get("issuer", "")).strip():
        return issuer
    is_news = known.kind == "报道"
    source = "" if _ROOM.fullmatch(labels.get("source", "")) and _letterhead(head) else labels.get("source", "")
    source = _without_dates(re.sub(r"[（(].*", "", source)).strip()
    steps = (_news_issuer(top + tail, source),) if is_news else (_signature(tail), _letterhead(head))
    return next(filter(None, (*steps, _issuer_in_title(known.title), source, _government(known, head))), "")


def signature_inside(lines: list[str]) -> list[str]:
    """Return who signed a notice and when, where what it encloses follows below: offices and under them a bare date."""
    for i, (above, line) in enumerate(pairwise(lines)):
        dated = len(line) <= _SHORT_DATE and is_date_alone(line)
        if dated and (is_organisation(above) or _IS_SENT.search(above)):
            return [*_offices(lines[: i + 1]), line]
    return []


def _offices(lines: list[str]) -> list[str]:
    """Return the last lines as far as each names but an office."""
    first = next((i + 1 for i in reversed(range(len(lines))) if not is_organisation(lines[i])), 0)
    return lines[first:]


def _signature(tail: list[str]) -> str:
    for i, line in enumerate(tail):
        bare = _EDITED.sub("", _without_dates(line).strip(" （）()"))
        if is_organisation(bare) and (bare != line or (i + 1 < len(tail) and read_dates(tail[i + 1]))):
            return _joined(" ".join([*(_offices(tail[:i]) if bare == line else ()), bare]))
    return ""


def _letterhead(head: list[str]) -> str:
    """Return the organisations at the top, on one line or on several below each other."""
    names: list[str] = []
    for line in head:
        bare = _EDITED.sub("", _without_dates(_DOC_NO.sub("", line)).strip()).removesuffix("文件")
        if is_organisation(bare):
            names.append(_joined(bare))
        elif names:
            break
    return "、".join(dict.fromkeys(names))


def _joined(names: str) -> str:
    return "、".join(part for part in re.split(r"[\s、，,]+", names) if part)


def _issuer_in_title(title: str) -> str:
    found = re.match(r"(?P<who>[一-龥\s]{4,80}?)(?:关于|印发|工作报告|(?=\d{4}年))", title)
    return _joined(found["who"]) if found and is_organisation(found["who"]) else ""


def _news_issuer(lines: list[str], source: str) -> str:
    if source:
        return source
    for line in lines:
        found = (
            re.search(
                r"(?:^|[\s(（【])(?P<who>[一-龥]{1,8}?(?:社|网|报|新闻|客户端|融媒体中心))(?:-[一-龥]{2,10})?"
                r"(?:[一-龥]{0,6}\s*\d{1,2}月\d{1,2}日\s*(?:\d{1,2}时\d{1,2}分)?)?(?:电|讯|消息)",
                line[:60],
            )
            or re.match(r"(?P<who>[一-龥]{2,10}?(?:报|社|网|新闻|客户端|融媒体中心))\s*(?:首席|见习)?记者", line)
            or re.match(r"《?(?P<who>[一-龥]{2,8}(?:日报|晚报|时报|商报|报))》?\s*(?:$|\d{4}|第)", line)
        )
        if found and found["who"] not in ("本报", "本网", "本社") and not found["who"].endswith("举报"):
            return str(found["who"])
    return ""


def _in_full(issuer: str, code: str) -> str:
    """Return 区发展改革委 with the name of its district, as anyone outside the district needs it."""
    name = next((region.name for region in regions() if region.code == code), "")
    return name + issuer[1:] if name and issuer and issuer[0] in "区县" and name.endswith(issuer[0]) else issuer


def _government(known: Metadata, head: list[str]) -> str:
    """Return the government whose work report this is, named where it was given: …在青石区第二届人民代表大会…上."""
    if known.kind != "政府工作报告":
        return ""
    found = re.search(r"(?:日)?在(?P<where>(?:重庆市)?[一-龥]{1,12}?[区县市])第?[一-龥\d]{1,5}届", "\n".join(head))
    return f"{found['where']}人民政府" if found else ""


def read_region(known: Metadata, head: list[str], text: str) -> str:
    """Return the code of the region whose document it is, '' for another province's or where nothing says it."""
    if known.kind == "报道" and len(regions_named(text, text)) > 1 and (page := _page_head(text)):
        of_paper = [code for code in regions_named(page, text) if level_of(code) != "group"]
        return of_paper[0] if len(of_paper) == 1 else CITY
    about, by = known.title + "\n" + "\n".join(head), known.issuer
    if any(is_elsewhere(words, text) for words in (by, known.title)):
        return ""
    for words in (known.title, by, about) if known.kind in ("报道", "简介", "") else (by, known.title, about):
        districts = regions_named(words, text, known.published)
        if len(districts) == 1 or (districts and words == by):
            return CITY if level_of(districts[0]) == "group" else districts[0]
        if districts or (words != about and "重庆" in words and known.kind not in ("报道", "简介", "")):
            return CITY
    return region_of_text(text)


def _page_head(text: str) -> str:
    """Return the lines with a newspaper's name, page and date above several articles, '' where there are none."""
    first = [line.strip() for line in text[:_PAGE_HEAD].splitlines() if line.strip()][:3]
    is_page = any(_PAGE.search(line) for line in first) and any(read_dates(line) for line in first)
    last = max((i for i, line in enumerate(first) if _PAGE.search(line) or read_dates(line)), default=0)
    return "\n".join(first[: last + 1]) if is_page else ""
