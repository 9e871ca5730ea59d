"""Words that point back at a subject named before: 该公司, 园区, 二期, 集群, 上述企业, 全镇.

Each is a mention of what it points at, where the text has named something of the kind.
"""

import re

from etl.context import State
from etl.head_nouns import is_coined, is_noun, noun_at
from etl.lexicon import Mention, Word
from etl.regions import CITY
from etl.rules.signs import Rare
from etl.subject_memory import Topic

_ANAPHOR = Rare(
    # Most places of a text are passed by at once: none of the ways begins with another character.
    r"(?=[该这本园公企项全此一二三我其集镇辖两整上]|以上)(?:"
    r"(?:(?<=[，,。；;：:\n“])|(?<=[以目]来，)|(?<=前，)|(?<=现，)|(?<=年，)|(?<=[月年来初末底度](?=公司)))(?:该|这家|这个|这一|本|整个)?(?P<what>园区|公司|(?:企业|项目)(?![从由共达有]?\d+(?:余|多)?[家户个]))(?!家|名|类|型|数|方|的|服务|[^，。；]{0,3}(?:负责人|相关|董事|总经))"
    r"|(?<=[，。；“年])(?P<chain>全产业链)(?=(?:综合)?(?:总?产值|规模|产出|营收))"
    r"|(?P<town>[全我本]镇|全街道|镇域|辖区内?)"
    r"|(?P<those>(?:上述|这些)(?:\d{1,3}[家户])?企业)(?=今年|去年|上半年|全年|实现|完成|产值|共|合计|累计|营)"
    r"|(?<=[，。；])(?P<all>(?:以上|上述|这)(?:[一二两三四五六七八九十\d]+[个大])?(?:产业|行业|集群)(?=合计|共|总|产值))"
    r"|(?P<headed>(?:全|整个)产业集群)(?=(?:实现|完成|累计|共|规上)*(?:总?产值|营业?收入?|增加值|规模))"
    r"|(?:该|这一|这个|此)(?P<trade>产业|行业|集群|领域)(?!园|工人)"
    r"|(?<=[，。；：\n])(?P<whole>集群|全产业)(?=内?(?:实现|完成|全年|规上|累计|目前|已|现|共)*(?:总?产值|营收|营业收入|规模|增加值|企业|有(?!望|力|效|序)|拥有|建成|新增|获评|入选))"
    r"|(?:该|这家|这个|此)(?P<this>园区|产业园|园(?!区|艺)|公司|企业|集团|厂|项目|基地|工厂)|(?<=今年)(?P<year>园区)|(?<![色业产技流])(?P<plain>园区)(?=[一二三]期|规上|工业|产值|税收|企业[\d]|亩均|实现|完成|拥有|现有|累计|总)|(?<=[，。；：“\n的其中动设])(?P<part>[一二三四首本]期(?:项目)?|两期)(?=\d|总投资|投资|占地|用地|已|将|预计|建成|投产|达产|正|全部|于|计划|动工|开工|用工|，(?:占地|用地|总投资|计划))|(?:这个|该)[^，。；]{0,14}?(?P<named>的项目)(?=分|由|已|将|计划|预计|总)|(?<=[“‘])(?P<we>我们)(?=投资|今年|去年|现在|目前|的|有|年|前|在|已)|(?<=，)(?P<plan>我们)(?=计划|准备|打算|将|还)|(?<=[年月度])(?P<spent>我们)(?=投资|投入|追加|新上|上马|扩建|生产|产|销|卖|出口|交付|完成|实现|的)|(?<=。)(?P<it>其)(?=拟|将|计划|预计|年))"
)
"""What points back; each group is one way to do so, and tells what kind of thing is meant."""
_SHORTEST = 3
_TOWNS = ("镇", "街道", "乡")
_OF_CLUSTER = re.compile(
    "(?:^|(?<=[\\n。；]))(?P<name>[\u4e00-\u9fffA-Za-z]{2,24}?)(?:产业)?集群(?:建设|发展|培育|打造)?方面，"
)
"""What a part of a paragraph is on: 先进材料产业集群建设方面，…，全产业集群完成产值4320亿元."""
_HEADS_LINE = re.compile(
    r"[ \t\u3000]*(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])[ \t]*"
    r"(?P<name>[\u4e00-\u9fffA-Za-z]{2,16}?)(?:产业集群|产业链|集群|产业)[。：:]"
)
"""The industry that a numbered line is headed by: 2.甲食材集群。…."""
_IN_PHASES = re.compile("[一二三]期")
_SEVERAL = re.compile("(?:[二两三四五六七八九十]|\\d+)[个项大][^，。；、\\d]{0,8}项目")
_PARKS_OF_ALL = re.compile("(?:”|各(?:类|个)?|全[国省市县区]|[省市]级|国家级|县域|特色|两类)(?:产业|工业|开发)?园区")
"""Parks that a sentence told of together: what it says of 园区 behind is of all of them."""
_UNDER_WHICH = re.compile("[^，。；\\d]{0,8}(?:带动|拉动|推动|支撑|影响|作用)之?下")
"""What only tells under what another did so: 汽车产业在新能源整车放量带动下增长46%，单这一行业就拉动…."""
_PARKS = ("园区", "产业园", "园")


def with_anaphors(text: str, start: int, end: int, mentions: list[Mention], state: State) -> list[Mention]:
    """Return the mentions of ``text[start:end]`` with those of what its words point back at, in reading order."""
    added: list[Mention] = []
    for m in _ANAPHOR.finditer(text, start, end):
        if m["headed"]:
            low = text.rfind("\n", 0, m.start()) + 1
            heads = [h["name"] for h in _OF_CLUSTER.finditer(text, low, m.start())]
            meant = ("cluster", heads[-1]) if heads else None
        elif m["town"] or m["whole"] or m["those"] or m["trade"] or m["chain"] or m["all"]:
            meant = _beside(m, mentions) or _together(m, state)
        elif any(k.start < m.end() and m.start() < k.end for k in mentions):
            continue
        else:
            meant = _one(m, mentions, state)
        if (m["all"] and meant is not None) or m["trade"]:  # 这一产业 is no 一产
            mentions = [k for k in mentions if k.end <= m.start() or m.end() <= k.start]
        if meant is not None:
            added.append(Mention(m.start(), m.end(), Word("subject", "", *meant), True))
    return sorted(mentions + added, key=lambda k: k.start) if added else mentions


def _beside(m: re.Match[str], mentions: list[Mention]) -> Topic | None:
    """Return the industry that the sentence has named last: 增幅最大的是电子制造业，该行业…."""
    named = [k for k in mentions if k.end < m.start() and k.word.subject_kind == "cluster"] if m["trade"] else []
    named = [k for k in named if _UNDER_WHICH.match(m.string, k.end) is None]
    return ("cluster", named[-1].word.subject) if named else None


def _together(m: re.Match[str], state: State) -> Topic | None:
    """Return the town or the industry that is meant: 全镇, 集群, 上述企业, 该行业, 全产业链."""
    if m["town"]:
        about = state.article_subject
        return about if about is not None and about[1].endswith(_TOWNS) else None
    if m["whole"]:
        # 1.甲产业。…其中乙产品…；集群产值…: the heading's cluster, whatever was named since.
        about = state.paragraph_head or state.section_subject or state.article_subject
        return about if about is not None and about[0] == "cluster" else None
    if m["all"]:
        told = list(dict.fromkeys(name for kind, name in state.memory.used if kind == "cluster"))
        return ("cluster", "、".join(told)) if len(told) > 1 else None
    if m["those"]:
        return next((topic for topic in reversed(state.memory.used) if topic[0] in ("cluster", "park")), None)
    head = _HEADS_LINE.match(m.string, m.string.rfind("\n", 0, m.start()) + 1) if m["chain"] else None
    if head is not None:
        return "cluster", head["name"]  # 2.甲食材集群。全产业链产值…: whatever was named last in the line before
    about = state.article_subject
    if about is not None and about[0] == "cluster" and not _tells_of("cluster", state):
        return about  # a paragraph that has named no industry so far means by 该领域 what the whole text is about
    return state.last_named.get("cluster")


def _one(m: re.Match[str], mentions: list[Mention], state: State) -> Topic | None:
    """Return the park, firm or works that is meant: 该园区, 公司, 二期."""
    what = m["what"] or m["this"] or m["year"] or m["plain"] or m["it"] or m["part"] or m["we"] or m["named"]
    about = state.article_subject
    if m["spent"]:
        return state.last_named.get("enterprise") if _is_quoted(m) else None
    if m["plan"]:
        return about if about is not None and about[0] == "enterprise" and _is_quoted(m) else None
    if what == "园区" and _PARKS_OF_ALL.search(m.string, m.pos, m.start()):
        return None
    if what in _PARKS:
        is_own = what == "园区" and about is not None and about[0] == "park"
        if is_own or "park" in state.last_named:
            return about if is_own else state.last_named["park"]
        # 园区二期厂房 of a district that names no park of its own
        is_alone = what == "园区" and _IN_PHASES.match(m.string, m.end()) and state.region not in (CITY, "")
        is_first = not any(k.word.subject_kind == "park" and k.end <= m.start() for k in mentions)
        return ("park", "园区") if is_alone and is_first else None
    headed = state.section_subject
    if what == "项目" and m[0] == what and headed is not None and headed[0] == "enterprise":
        return headed  # 甲电站项目一期 / 项目总投资4亿元: of the works whose name heads the lines
    if what == "项目" and m[0] == what and _SEVERAL.search(m.string, m.pos, m.start()) is not None:
        return None  # 甲、乙、丙4个项目开工，项目总投资9亿元: of all of them
    near = [k for k in mentions if k.end <= m.start() and k.word.subject_kind == "enterprise"]
    if near:
        return "enterprise", near[-1].word.subject
    if m["part"] and _is_headed(m):
        return None  # 甲储能去年落户…，一期产线…: the firm that the sentence begins with, which is still to be known
    if (m["part"] or what in ("公司", "企业", "项目")) and about is not None and about[0] == "enterprise":
        return about  # 二期 in a text about one firm is that firm's, whoever else it names
    if what == "企业" and m[0] == what and about is not None and about[0] == "cluster" and not _tells_of_firm(state):
        return about  # 2021年以来，企业研发投入… in a text on an industry whose firms the paragraph tells of together
    told = state.memory.used[-1] if state.memory.used else None
    if m["part"] and told is not None and told[0] == "park" and m.start() == m.pos:
        return told  # 二期 behind the numbers of a park is the park's
    return state.last_named.get("enterprise")


def _tells_of_firm(state: State) -> bool:
    """Whether the paragraph has named a firm so far."""
    return _tells_of("enterprise", state)


def _tells_of(what: str, state: State) -> bool:
    named = [topic for told in state.memory.sentences for topic in told.named]
    return any(kind == what for kind, _ in (*named, *state.memory.used))


def _is_headed(m: re.Match[str]) -> bool:
    """Tell a phase of what its sentence begins with under a name that somebody coined."""
    name = m.string[slice(*noun_at(m.string, m.pos, m.start()))]
    return len(name) >= _SHORTEST and is_noun(name) and is_coined(name)


def _is_quoted(m: re.Match[str]) -> bool:
    """Tell what a firm's people say of it themselves: “接下来，我们计划投资2亿元”."""
    return m.string.rfind("“", m.pos, m.start()) > m.string.rfind("”", m.pos, m.start())
