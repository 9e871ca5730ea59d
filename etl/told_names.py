"""Names that only their place gives away: before a person's office, at the head of a listed line, around a workshop.

…渝岭智控董事长说, ①青禾智能座舱基地｜总投资…, 走进远川流体的生产车间: no ending tells these names, the place does.
"""

import re

from etl.acting_firms import acting_firms
from etl.lexicon import Mention, Word
from etl.names import BUILT, NO_NAME, is_no_name, name_start
from etl.rules.signs import quick
from etl.segmentation import begins_with_verb

_OFFICE = quick(
    "(?:公司|企业|工厂)?(?:的)?(?:常务|执行)?副?(?:董事长|总经理|总裁|厂长|创始人|首席执行官|CEO|车间主任|生产总监|技术总监|研发总监"
    "|生产部部长|生产经理|项目经理|项目负责人|行政总监|(?:有关|相关)?负责人|总工程师|工程师|技术员|班组长)"
)
_PUBLIC = re.compile(
    "[局委办镇乡村院校会]$|街道$|中心$|政府|管委会|大学|学院|法院|银行|协会|商会|有关|相关|其中|主要|[等该各此本其]$"
)
_WORKSHOP = quick(
    "(?:的)?(?:智能化?|数字化?|生产|总装|冲压|焊装|装配|加工|包装|新|无尘|自动化|现代化|标准化){0,3}(?:车间|厂区|厂房|生产线(?=上|旁|前)|展厅|工厂里)"
)
_AT = re.compile(
    "(?:走进|来到|步入|走访|探访|位于[^，。；]{2,14}的|[区县园]的|在|进入)(?P<name>[\u4e00-\u9fffA-Za-z]{3,14}?)$"
)
_BULLET = r"[\s①②③④⑤⑥⑦⑧⑨⑩⑪⑫✅☑✔●•■◆▲△▶★·※#＃*—\-–]*(?:[（(]?\d{1,2}[.．、)）])?[\s—]*"
_LABEL = re.compile(
    rf"{_BULLET}(?P<name>[^\s，,。；;：:｜|（()）【】“”]{{3,24}}(?:[（(][^（()）\d]{{1,6}}[)）])?)\s*"
    r"(?P<mark>[｜|]|[：:](?!\s*\n)|[（(](?=[^（()）]{0,10}(?:投资|\d))|，(?=(?:计划)?总投资|占地|用地|项目总投资))"
)
_WORKS = re.compile(
    "(?:项目|工程|基地|工厂|生产线|产线|产业园|科技园|智造园|制造园|总部港|总部|中心|电站|风电场|[一二三四]期|平台|实验室|枢纽|电厂|码头|园)(?:[（(][^（()）]+[)）])?$"
)
SIZE = "(?:年产)?\\d[\\d.]*(?:GWh|GW|MW|吉瓦时?|兆瓦时?|[万亿]?(?:吨|千瓦|辆|台|套|片|件|只|块|平方米|立方米))(?:/年)?"
"""How much works can make, before their name."""
_WORTH = re.compile(
    f"(?:亿元|万元)(?:以上)?(?:、占地[\\d.]+亩)?的(?:{SIZE})?(?P<name>[^，。；、的\\d]{{3,20}}?(?:项目|(?:基地|产业园|工厂|产线|生产线|电站|总部)(?:[一二三]期)?))"
    "(?=[，。；、]|[一二三]期|\\d|于|在|已|将|正|拟|预计|计划|建成|开工|投产|竣工|落户|顺利|今年|去年|明年|签约|试生产|是|全面|实现|现场|内)"
)
_WORTH_FIRM = re.compile(
    "投资(?:约|超|近|达)?[\\d.]+(?:亿|万)元(?:以上)?的(?P<name>[\u4e00-\u9fff]{3,8}?)"
    "(?=[和及、，](?:总|计划)?投资|选择|落户|入驻|落地|签约|相继|先后|也|均|分别)"
)
"""A firm whose investment stands before its name: 投资6亿元的恒达机电和投资9亿元的锐捷包装选择落户…."""
SIZED = re.compile(
    f"(?:(?<=引[进入])|(?<=招引)|(?<=签约)|(?<=落[户地])|(?<=引[进入]了)|(?<=签约了)|(?<=项目[、和及])){SIZE}(?:的)?"
    "(?P<name>(?!产能|项目)(?:[\u4e00-\u9fffA-Za-z]{6,24}?项目|[\u4e00-\u9fffA-Za-z]{3,24}?(?:生产|制造)基地))(?=[、，。；和及等]|签约|落户|落地|开工|投产)"
)
"""Works told one by one with how much they can make before their names: 引进8GW光伏板基地项目、3GW逆变器项目."""
_QUOTED = re.compile(
    "“(?P<name>[^“”，。；：、\\d]{4,28}(?:项目|基地|工程|产业园|生产线|工厂))”(?:项目)?"
    "(?=总投资|(?:计划|预计|拟|累计)?(?:总)?投资|占地|位于|建成|投产|达产|用地|投用|由|于)"
)
"""Works whose name is quoted: 正在建设的“高效水泵智能化扩能项目”总投资3亿元."""
_OF_MANY = re.compile("专项|行动|计划|示范|试点|重点|重大|千百|百千|强基|惠民")
"""What names a programme, under which many works are: “技改专项项目”投资30亿元."""
_FIRM_LIST = re.compile("[^，。；：]{0,8}企业(?:有|包括|为|情况)?[】：:]\\s*")
_FIRST_NAME = re.compile(
    "(?P<name>[\u4e00-\u9fffA-Za-z]{3,10}?)(?=[，（(]|拥有|年产|现有|占地|产值|主营|专注|生产|是|20\\d\\d年|去年|今年|\\d)"
)
_GENERAL = re.compile(
    "^(?:重大|重点|工业|制造业|产业|大|好|新|优质|高新|多个|一批|招商|技改|引资)(?:产业|工业|制造业|签约)?项目$"
)
_FIRM = "(?:企业|公司|工厂|厂家|厂商|生产商|制造商|供应商|服务商|民企|国企|链主|小巨人)"
_IS_FIRM = re.compile(
    "(?:(?<=^)|(?<=[\\n。；的]))(?P<name>[\u4e00-\u9fff]{3,8}?)(?:此次|本次|这次)?(?:便是|就是|正是|是|系|作?为)(?:一家|我[区县市]|全[区县市国]|当地|本地|国内|区内|县内)[^，。；]{0,20}"
    + _FIRM
)
_SAYS_WHAT = re.compile("[是系为](?=一家|我|全|当地|本地|国内|区内|县内)")
"""What every sentence holds in which somebody is said to be a firm, and few others."""
_AS_FIRM = re.compile(
    "(?:龙头|链主|骨干|代表|重点|本土|领军|头部|科技型|上市|规上|民营)(?:性)?(?:企业|公司)(?:之一)?[——：:]{0,2}(?P<name>[\u4e00-\u9fff]{3,8}?)"
    "(?=的|，|、|实现|完成|产值|产量|营收|营业|销售|去年|今年|上半年|前|一季度|全年|研发|投资|年产|拟|计划|新增|新建|扩建|建成|总部|是|自|已|正|也)"
)
_MOST = "(?:最大|最多|最高|最早|最快|最新|领头|打头|领衔|居首|抢眼|瞩目|第一位)"
_THE_MOST_IS = re.compile(_MOST + "的[^，。；]{0,6}?(?:当属|是|为|要数)(?P<name>[^，。；、的]{4,24})(?=[，。；])")
_IS_THE_MOST = re.compile(
    "(?:(?<=^)|(?<=[\\n。；，]))(?P<name>[^，。；、的]{4,24}?)(?:是|为|当属)[^，。；]{0,20}" + _MOST
)
_BUILT_BY = re.compile(
    "[^，。；]{2,16}?(?:公司|集团|企业|股份)(?:共同|联合|独资)?(?:出资|投资)?(?:兴建|建设|新建|打造|实施|投建)的?"
)
_SHORTEST_WORKS = 5
PHASE = re.compile("(?:[一二三四首本后]期|扩建|新|该|这个)(?:项目|工程|基地|厂房)?$")
"""Of a phase the text tells whose it is elsewhere: 总投资3亿元的二期项目."""
_PROJECT_TOLD = re.compile("[^，。；]{0,8}(?:总投资|投资|占地|用地|建筑面积|建设|年产|投产|开工|达产)")


_FOR_EXAMPLE = re.compile(
    "以(?P<whose>[\u4e00-\u9fffA-Za-z]{3,10}?)(?:正?在建|投资|新建|建设|引进)?的?"
    "(?P<works>[一二三四]期项目|[\u4e00-\u9fff]{0,8}?(?:生产|制造|加工|产业化|扩建|技改)项目)(?:建设)?为例"
)
"""The works that a text takes for its example: 以青禾粮油在建的二期项目为例."""
_HELPED = re.compile("支持|推动|推进|加快|实施|引进|鼓励|帮助|指导|抓好|确保")
"""What a task begins with: 支持甲药业建设智能工厂，总投资6亿元 is no name as a whole."""
_POINTS = ("这", "该", "此", "其")
"""What a line begins with that points at works and names none: 这是甲公司在渝建设的首个工厂，总投资…."""
_TOLD_OF = re.compile("\\d+[个家户项]|集中|开工|签约|竣工|今年|去年")
"""What tells of works and names none: 甲县集中开工22个项目，总投资…."""


def _firm(start: int, end: int, name: str) -> Mention:
    return Mention(start, end, Word("subject", "", "enterprise", name), True)


def _named(m: re.Match[str]) -> Mention:
    return _firm(*m.span("name"), m["name"])


def told_names(text: str, start: int, end: int, known: list[Mention], is_line: bool) -> list[Mention]:
    """Return the names that their place in ``text[start:end]`` tells; ``is_line``: it begins a line."""
    found = brought_in(text, start, end, known)
    found += _labels(text, start, end) if is_line else []
    found += _worth(text, start, end)
    found += _quoted(text, start, end) if text.find("”", start, end) >= 0 else []
    found += [_named(m) for m in SIZED.finditer(text, start, end)]
    found += _listed_firms(text, start, end)
    for m in _OFFICE.finditer(text, start, end):
        found += _before(text, start, m.start(), known)
    for m in _WORKSHOP.finditer(text, start, end):
        at = _AT.search(text, max(start, m.start() - 24), m.start())
        if at is not None:
            found += _before(text, at.start("name"), m.start(), known)
    # One place may tell a name in several ways; it is one mention.
    return list({(m.start, m.end): m for m in found}.values())


def _labels(text: str, start: int, end: int) -> list[Mention]:
    """Return the project that a line of a list begins with: 青禾智能座舱基地（总投资12亿元）, ②远川二期｜用地50亩."""
    m = _LABEL.match(text, start, end)
    if (
        m is None
        or not _WORKS.search(m["name"])
        or _TOLD_OF.search(m["name"])
        or _HELPED.match(m["name"])
        or m["name"].startswith(_POINTS)
        or not _PROJECT_TOLD.match(text, m.end(), end)
    ):
        return []
    return [_named(m)]


def _worth(text: str, start: int, end: int) -> list[Mention]:
    """Return the works whose cost stands before their name: 总投资18亿元的青禾座舱基地5月试生产."""
    return [
        _named(m)
        for m in _WORTH.finditer(text, start, end)
        if not _GENERAL.search(m["name"]) and not PHASE.match(m["name"])
    ] + [
        _named(m)
        for m in _WORTH_FIRM.finditer(text, start, end)
        if NO_NAME.search(m["name"]) is None and not _GENERAL.search(m["name"]) and not PHASE.match(m["name"])
    ]


def _quoted(text: str, start: int, end: int) -> list[Mention]:
    """Return the works whose name stands in quotation marks before what is told of them."""
    return [
        _named(m)
        for m in _QUOTED.finditer(text, start, end)
        if not (_GENERAL.search(m["name"]) or _TOLD_OF.search(m["name"]) or _OF_MANY.search(m["name"]))
    ]


def brought_in(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the works and firms that a sentence of any document brings in by saying what they are."""
    found = _foremost(text, start, end) if text.find("最", start, end) >= 0 else []
    if text.find("为例", start, end) >= 0:
        found += [_taken_for_example(m) for m in _FOR_EXAMPLE.finditer(text, start, end) if not is_no_name(m["whose"])]
    if text.find("企业", start, end) >= 0 or text.find("公司", start, end) >= 0:
        found += _introduced(text, start, end, known)
    acting = acting_firms(text, start, end, known)
    return found + [m for m in acting if not any(m.start < k.end and k.start < m.end for k in found)]


def _taken_for_example(m: re.Match[str]) -> Mention:
    return _firm(m.start("whose"), m.end("works"), m["whose"] + m["works"])


def _introduced(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the firms that a sentence says are firms: 青禾果品是当地最大的加工企业, 龙头企业青禾果品去年…."""
    spans = [m.span("name") for m in _AS_FIRM.finditer(text, start, end)]
    if _SAYS_WHAT.search(text, start, end) is not None:
        spans += [m.span("name") for m in _IS_FIRM.finditer(text, start, end)]
    return [
        _firm(a, b, text[a:b])
        for a, b in sorted(set(spans))
        if NO_NAME.search(text[a:b]) is None
        and _PUBLIC.search(text[a:b]) is None
        and BUILT.match(text[a:b]) is None
        and not begins_with_verb(text[a:b])
        and not any(k.start < b and a < k.end and k.word.kind in ("region", "local", "outside") for k in known)
        and not any(k.start <= a and b <= k.end for k in known)
    ]


def _foremost(text: str, start: int, end: int) -> list[Mention]:
    """Return the works that a sentence singles out: 投资最大的是青禾电芯生产基地, 青禾产业园是本次开工体量最大的."""
    found = [*_THE_MOST_IS.finditer(text, start, end), *_IS_THE_MOST.finditer(text, start, end)]
    spans = [m.span("name") for m in found if _WORKS.search(m["name"]) and not _GENERAL.search(m["name"])]
    spans = [(_behind_builder(text, a, b), b) for a, b in spans]
    return [_firm(a, b, text[a:b]) for a, b in sorted(spans)]


def _behind_builder(text: str, start: int, end: int) -> int:
    """Return where the name of works begins behind whoever builds them: 甲集团投资建设 + 抗菌肽产业化项目."""
    built = _BUILT_BY.match(text, start, end)
    return built.end() if built is not None and end - built.end() >= _SHORTEST_WORKS else start


def _listed_firms(text: str, start: int, end: int) -> list[Mention]:
    """Return the firms of a list that says it is one: 重点企业：远山化工，年产…；云岭食品，年产值…."""
    head = _FIRM_LIST.match(text, start, end)
    if head is None:
        return []
    found = []
    for part in re.compile("[^；;。]+").finditer(text, head.end(), end):
        name = _FIRST_NAME.match(text, part.start(), part.end())
        if name is not None and NO_NAME.search(name["name"]) is None:
            found.append(_named(name))
    return found


def _before(text: str, low: int, high: int, known: list[Mention]) -> list[Mention]:
    """Return the firm whose name ends at ``high``: nothing general, nothing public, nothing known."""
    begin = name_start(text, max(low, high - 14), high, "enterprise")
    for m in known:
        if m.word.kind in ("region", "local", "outside") or m.word.subject_kind == "park":
            begin = max(begin, m.end) if m.end <= high else begin
    name = text[begin:high]
    if not 3 <= len(name) <= 10 or not re.fullmatch("[\u4e00-\u9fffA-Za-z]+", name):
        return []
    if _PUBLIC.search(name) or NO_NAME.search(name):
        return []
    return [_firm(begin, high, name)]
