"""What the numbered heads of one section name: 1.甲园区。…2.乙园区。…, （一）整车。…（二）底盘及轻量化。…

One head alone may be a task (（一）强招引。); where several heads of a section are known industries, all that
are nouns are some. A plan parts its industry into links and places so, most of which no list holds.
"""

import re

from etl.head_nouns import is_noun
from etl.joined_names import joined_clusters
from etl.lexicon import Mention, find_mentions
from etl.names import find_names
from etl.segmentation import begins_with_verb
from etl.subject_memory import Topic

_MAIN = "[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[章部]"
_ITEM = r"第[一二三四五六七八九十]+节|[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|\d{1,2}[.．、](?!\d)"
_HEAD = re.compile(
    rf"^[ \t　]*(?:(?P<main>{_MAIN})(?P<about>[^\n]*)|(?P<style>{_ITEM})\s*(?P<name>[\u4e00-\u9fffA-Za-z]{{2,16}}?)"
    "(?P<end>(?:产业)?(?:链条?|集群|环节|领域|板块|方面|方向)|产业|)(?:[。：:]|$))",
    re.MULTILINE,
)
_GENERAL = re.compile(
    "目标|任务|保障|措施|布局|建设|机制|政策|服务|要素|人才|资金|金融|创新|招商|投资|开放|绿色(?:低碳|发展|化)?$|数字化|智能化|总量|规模|质量|结构|效益|环境|组织|领导|宣传|考核|督[查导]"
    "|主体|平台|基础|现状|问题|思路|原则|要求|市场|改革|安全|节能|品牌|融合|协同|^(?:重点|主导|优势|特色|支柱|战略|新兴|未来|传统|产业|制造业|全|工业(?!自动化|机器人|互联网|软件|母机|控制|仪[器表]|设计|气体|陶瓷|机械|装备|材料))"
)
"""What heads of tasks and goals are made of: no industry is called so."""
_OF_LINKS = re.compile(
    "链(?!长)|环节|赛道|细分|重点(?:领域|产业|行业|产品|方向)|主攻|发展方向|产业(?:体系|布局|方向)|门类|行业"
)
"""What heads a section that is parted into industries."""
_INDUSTRY_LIKE = re.compile(
    "(?:加工|制造业?|材料|装备|电子|能源|医药|食品|化工|冶金|建材|纺织|轻工|汽车|零部件|制品|合金|陶瓷|玻璃|机械|纤维)$"
)
"""What heads end with that are called as industries are: one known industry beside them is enough."""
_OF_INDUSTRY = re.compile("^([\u4e00-\u9fff]{0,4}?)工业(?=[\u4e00-\u9fff]{2})")
"""What industry the goods of a head are for: 工业机器人, 流程工业仪表."""
_OF_GRADE = re.compile("^([车航宇工军食医电][\u4e00-\u9fff]?)级(?=[\u4e00-\u9fff]{2})")
"""What grade the goods of a head are of: 车规级传感器, 电子级化学品."""
_LEAST = 2
"""How many heads of a section are known industries or parks, at least, where the others are taken for some."""


_WORKS = re.compile(
    "(?:(?:^|(?<=\\n))(?P<before>[^\\n，。；：、▲△（(]{2,14})\\n)?(?:^|(?<=\\n))(?P<name>[^\\n，。；：\\d▲△][^\\n，。；：]{3,28}?(?:项目|基地|工程|产业园)(?:[一二三四]期)?)\\n+"
    "(?=(?:该|本)?项目(?:计划|预计|拟|规划|总|位于|占地|由|主要)|(?:计划|预计)?总投资)"
)
"""A line that names works, with the line before it, and what the next one begins with."""
_GOES_ON = re.compile("(?:联合|开发|研发|生产|建设|制造|及|和|与|一体化|产业化|智能化|总部)")
"""What the second line of a name begins with."""
_GENERAL_WORKS = re.compile(
    "(?:重点|重大|签约|开工|投产|部分|主要|产业|工业|招商|集中|代表|[一二三四五六七八九十、]|本次|此次|当天|简介|介绍)+项目"
)
_TOLD_OF_WORKS = re.compile("\\d+[个项]|集中(?!式)|签约|开工|竣工|投产|举行|启动|落户|落地|一批|多个|推进|加快")
"""What a headline says of works: no name of theirs."""
Head = tuple[int, Topic | None, str]
"""Where its line begins, the known industry or park that it is, and how it is called."""


def heads_of(text: str) -> dict[int, Topic]:
    """Return what the numbered heads of a text name that are industries or parks, by where their lines begin."""
    found: dict[int, Topic] = {}
    open_groups: dict[str, list[Head]] = {}
    of_links = False
    for m in _HEAD.finditer(text):
        style = "" if m["main"] else _style(m["style"])
        was_of_links = of_links
        if m["main"]:
            of_links = _OF_LINKS.search(m["about"]) is not None
        styles = list(open_groups)
        for ended in styles[styles.index(style) + 1 if style in styles else len(styles) if style else 0 :]:
            found |= _settled(open_groups.pop(ended), was_of_links)
        if style:
            head = (m.start(), _known(m["name"] + m["end"], len(m["end"])), m["name"])
            open_groups.setdefault(style, []).append(head)
    for group in open_groups.values():
        found |= _settled(group, of_links)
    return found


def works_of(text: str) -> dict[int, Topic]:
    """Return the works that lines name whose next line tells of 项目, by where the lines begin.

    石桥集中式储能电站项目一期 / 项目总投资4亿元…: so are projects listed. A name may run over two lines.
    """
    found: dict[int, Topic] = {}
    for m in _WORKS.finditer(text) if text.find("\n项目") >= 0 or text.find("\n总投资") >= 0 else ():
        name = m["name"].strip()
        if _GOES_ON.match(name) and m["before"] and m["before"].strip():
            name = m["before"].strip() + name
        if _GENERAL_WORKS.fullmatch(name) is None and _TOLD_OF_WORKS.search(name) is None:
            found[m.start("name")] = ("enterprise", name)
    return found


def _style(number: str) -> str:
    return number[0] + number[-1] if number[0] in "（(" else number[-1]


def _known(name: str, ending: int) -> Topic | None:
    """Return the park or the industry that a head is the whole name of, beside the ``ending`` last characters."""
    known = find_mentions(name, 0, len(name))
    every = sorted([*known, *find_names(name, 0, len(name), known)], key=lambda m: m.start)
    park = next((m for m in every if m.word.subject_kind == "park" and m.end == len(name)), None)
    if park is not None:
        return ("park", park.word.subject) if park.start == 0 or _is_placed(every, park) else None
    whole = [m for m in joined_clusters(name, every) if m.word.subject_kind == "cluster"]
    if len(whole) == 1 and whole[0].start == 0 and whole[0].end >= len(name) - ending:
        return ("cluster", whole[0].word.subject)
    return None


def _is_placed(every: list[Mention], park: Mention) -> bool:
    """Tell a park whose place is named before it: 甲区乙园区, 甲工业园乙组团."""
    places = [m for m in every if m.word.kind in ("region", "local") or m.word.subject_kind == "park"]
    return any(m.start == 0 and m.end == park.start for m in places)


def _settled(group: list[Head], of_links: bool) -> dict[int, Topic]:
    """Return the heads of one section that are industries or parks: none where others are tasks or goals."""
    sure = [topic for _, topic, _ in group if topic is not None]
    if of_links and len(group) >= _LEAST and all(topic or _may_be_industry(name) for _, topic, name in group):
        return {at: topic or ("cluster", name) for at, topic, name in group}
    are_named = len(sure) > 0 and all(topic or _INDUSTRY_LIKE.search(name) for _, topic, name in group)
    if (not are_named and len(sure) < _LEAST) or len(group) < _LEAST:
        return {at: topic for at, topic, _ in group if topic is not None and topic[0] == "park"}
    kinds = {topic[0] for topic in sure}
    found: dict[int, Topic] = {}
    for at, topic, name in group:
        if topic is not None:
            found[at] = topic
        elif kinds == {"cluster"} and _may_be_industry(name):
            found[at] = ("cluster", name)
    return found


def _may_be_industry(name: str) -> bool:
    is_name = is_noun(_OF_GRADE.sub(r"\1", _OF_INDUSTRY.sub(r"\1", name)))
    return _GENERAL.search(name) is None and is_name and not begins_with_verb(name)
