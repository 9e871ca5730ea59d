"""Firms that only what they do tells: 甲精铸投资2亿元实施改造, 支持乙乳业扩能升级, 丙减震就是这条链上的受益者.

Their names have no ending that a firm's has, and replies and plans bring them in without saying that they are firms.
"""

import re

from etl.head_nouns import is_coined, is_noun
from etl.lexicon import Mention, Word
from etl.names import BUILT, FUNCTION, NO_NAME
from etl.rules.signs import Rare, quick
from etl.segmentation import cut, is_rare
from etl.subject_words import FIRM_ENDING

_NAME = "(?P<name>[\u4e00-\u9fff]{3,8}?)"
_HEAD = "(?:(?<=^)|(?<=[\\n，。；：]))(?:其中[，：]?|如|例如|比如)?"
_INVESTS = re.compile(
    f"{_HEAD}{_NAME}(?:今年|去年|计划|拟|已|累计|先后|再|又|追加|自筹){{0,2}}(?:投资|投入)(?:约|近|超|逾)?\\d[\\d.]*(?:多|余)?(?:万|亿)元"
    "(?:实施|建设|新建|扩建|改造|上马|引进|用于|启动|开展|进行|购置|打造|，)"
)
"""Whoever spends an amount on works of his own."""
_RENEWS = re.compile(
    f"{_HEAD}{_NAME}(?:通过|实施|完成|开展|启动|引进)(?!了?全)[^，。；\\d]{{2,16}}?(?:改造|产线|生产线|设备|技改|升级|扩能|扩产)[，]"
)
"""Whoever renews his works."""
_HELPED = Rare(
    "(?:支持|推动|指导|帮助|鼓励|引导|助力|协助|助推|促进|服务|保障)"
    f"{_NAME}(?P<works>(?:[\u4e00-\u9fff]{{2}})?(?:基地|工厂))?"
    "(?=扩能|扩产|扩规|增产|增资|升级|实施|开展|建设|投资|改造|转型|新建|技改|研发|做[大强优]|建成|完成|申报|入选|获评|上市|布局|延伸|拓展|达产|满产|加快|复产|推进|牵头|联合|承担|主导|参与|组建|打造|开发|引进|引入|购置|培育|对接|并购|争创|创建|冲刺)"
)
"""Whoever is helped to do something."""
_BROUGHT = re.compile(
    f"(?:引进|引入|招引|招来|引来)(?:了|的)?{_NAME}(?=，(?:项目|计划|协议|拟)?(?:总)?投资|落户|落地|入驻)"
)
"""Whoever was brought in with what he invests: 盘活后引进甲新材料，项目投资4亿元."""
_BUILT_BY = re.compile(
    f"(?:由|系){_NAME}(?:独家|独资|共同|联合|负责|全额|公司)?(?:出资|投资)(?:约|近|超)?(?:\\d[\\d.]*(?:万|亿)元)?(?:(?:兴建|建设|承建|实施|打造|新建|运营)(?!的)|(?=，(?:计划)?总投资))"
)
"""Whoever pays for works: 该项目由甲电子投资建设."""
_MAKES = re.compile(f"{_HEAD}{_NAME}(?:主要|专业|主营|专注于?|专门)(?:从事|生产|研发|制造|经营|提供|[\u4e00-\u9fff])")
"""Who is told of by what he makes: 甲电子主要生产汽车零部件."""
_NO_PAYER = re.compile("中央|地方|[双三各多]方|群众|自行|自主|统一|[外港台]商|业主|本级|镇村|集团军|管委会")
_ALONE = re.compile(f"(?:仅|单是|光是|单){_NAME}(?:一家)?(?:企业)?(?:就|便)(?:贡献|实现|完成|拉动|带动|占)")
"""Whoever does so much alone: 仅甲集团就贡献了19亿元."""
_STANDS_FOR = re.compile(
    f"{_HEAD}{_NAME}(?:此次|本次|这次)?(?:便|就|正|也)?是[^，。；\\d]{{0,14}}(?:受益者|缩影|典型|样本|例子|例证|见证者?|佼佼者|先行者|探路者|代表|一员)(?=[，。；])"
)
"""Whoever a story takes for its example."""
_SITED = quick(
    "(?:位于|坐落[于在]|落户|落子|扎根|入驻|地处|身处|来自|深耕|总部(?:位于|设在))[^，。；：、的\\d]{2,14}(?:\\d{1,2}年|多年)?(?:多|以?来)?的"
    f"{_NAME}(?=追加|拟|计划|已|将|投资|今年|去年|前|上半年|是|年产|，|也|正|实现|完成|产值|现|[一二]期|总投资|新建|扩建|增资|启动|产能|订单|生产)"
)
"""Whoever is told of by where he is: 扎根云阳12年的甲面业追加投资1亿元."""
_ITS_WORKS = re.compile(
    f"(?:(?<=这是)|(?<=也是)|(?<=系)){_NAME}(?=在[^，。；\\d]{{1,10}}(?:布局|投资|建设|设立|落地|打造)的(?:首|第|又|唯一)[^，。；]{{0,16}}(?:项目|基地|工厂))"
)
"""Whose works something is said to be: 这是青禾矿业在我市布局的首个新材料项目."""
_LANDED = re.compile(
    f"{_HEAD}{_NAME}(?=(?:正式|成功|自(?:19|20)\\d\\d年)?(?:落户|落子|扎根|深耕)(?!的)[^，。；\\d的]{{2,14}}(?:\\d{{1,2}}(?:多|余)?年|至今|以来|后)?[，。])"
)
"""Who came to a place: 青禾面业落户云汀20余年，累计投资超9亿元."""
_DAUGHTER = re.compile(
    "(?:的)?(?:(?:全资|控股)?子公司|旗下(?:的)?(?:公司|企业)?)[——：:]{0,2}(?P<name>[\u4e00-\u9fff]{3,14}?)"
    "(?=年产|投资|的|，|、|在|实现|完成|建设|负责|承建|拟|将|已|正|位于|宣布|签约|落户|今年|去年|计划|新建|联合|与|总投资|[一二三]期|$)"
)
"""Whose works they are that are told with the group that he belongs to: 甲集团子公司乙路桥年产5万吨锂盐项目."""
_NO_FIRM = re.compile(
    "财政|政府|企业家|集体$|能人|乡贤|村民|业主|商户|资本|国企$|央企$|民企$|客商|青年|项目$|[部局委办]$|(?:设备|装备|产线|工艺|系统|厂房|车间|技术|环节|制造|加工|链主|龙头|产能|材料|零部件|配套|板块|主体|单位|机构|基金|平台|团队|人才|院所|高校|学校|医院|乡村|市场|用户|客户|银行|职工|农户|大户|商会|协会|资产|开发|[一二三四新老]工厂|计划|协议|预计|累计|追加|(?<!集)镇|乡|县|区|市|街道)$"
    "|^(?:传统|老旧|存量|本土|优势|骨干|一批|广大|部分|相关|上述|各类|更多|众多|国家|社会|民间|外来|自主|数字|智能|绿色|高端|先进|这里|当地|如今|目前|此外|同时)"
)
_TELLING = re.compile("改造|落户|落子|扎根|深耕|[投是线引招仅单光主专]")
"""What a sentence holds in which a firm is told by what it does, or at least one of it."""


def acting_firms(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the firms that a sentence tells by what they do, under names that no list holds."""
    found: list[Mention] = []
    told = set(_TELLING.findall(text, start, end))
    if "投" in told:
        found += _named(_INVESTS, text, start, end, is_sure=True)
        paid = _named(_BUILT_BY, text, start, end, is_sure=True)
        found += [m for m in _behind_places(paid, text, known) if _NO_PAYER.search(m.word.subject) is None]
    if "是" in told:
        found += _named(_STANDS_FOR, text, start, end, is_sure=True)
        found += _behind_places(_named(_ITS_WORKS, text, start, end, is_sure=True), text, known)
    if told & {"落户", "落子", "扎根", "深耕"}:
        found += _behind_places(_named(_LANDED, text, start, end, is_sure=False), text, known)
    if "改造" in told or "线" in told:
        found += _named(_RENEWS, text, start, end, is_sure=False)
    if "主" in told or "专" in told:
        made = _named(_MAKES, text, start, end, is_sure=True)
        found += [m for m in made if FIRM_ENDING.search(m.word.subject) or is_coined(m.word.subject)]
    if "引" in told or "招" in told:
        found += _named(_BROUGHT, text, start, end, is_sure=False)
    if "仅" in told or "单" in told or "光" in told:
        found += _named(_ALONE, text, start, end, is_sure=True)
    if text.find("的", start, end) >= 0:
        found += _named(_SITED, text, start, end, is_sure=False)
    found += _named(_HELPED, text, start, end, is_sure=False)
    if text.find("子公司", start, end) >= 0 or text.find("旗下", start, end) >= 0:
        found += _daughters(text, start, end, known)
    return [m for m in found if not any(k.start < m.end and m.start < k.end and _is_other(k, m) for k in known)]


def _daughters(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the firms told behind the group that they belong to, each with the group's name: one name for both."""
    groups = {k.end: k for k in known if k.word.subject_kind == "enterprise"}
    return [
        Mention(groups[m.start()].start, m.end("name"), Word("subject", "", "enterprise", m["name"]), True)
        for m in _DAUGHTER.finditer(text, start, end)
        if m.start() in groups and _is_name(m["name"], is_sure=True)
    ]


def _named(pattern: re.Pattern[str] | Rare, text: str, start: int, end: int, *, is_sure: bool) -> list[Mention]:
    return [
        Mention(a, b, Word("subject", "", "enterprise", text[a:b]), True)
        for m in pattern.finditer(text, start, end)
        for a, b in [(m.start("name"), m.end("works") if m.groupdict().get("works") else m.end("name"))]
        if _is_name(m["name"], is_sure=is_sure)
    ]


def _behind_places(found: list[Mention], text: str, known: list[Mention]) -> list[Mention]:
    """Return firms under their names behind the place that they are from: 四川 + 青禾矿业."""
    told = []
    for m in found:
        place = next((k.end for k in known if k.start == m.start and k.word.kind in ("outside", "region")), m.start)
        name = text[place : m.end]
        told.append(Mention(place, m.end, Word("subject", "", "enterprise", name), True) if len(name) > 2 else m)
    return told


def _is_name(name: str, *, is_sure: bool) -> bool:
    """Tell a firm's name; where its place leaves doubt, only one with a word that no dictionary holds."""
    is_other = _NO_FIRM.search(name) is not None and not (name.endswith("材料") and is_coined(name))
    if NO_NAME.search(name) or is_other or FUNCTION.search(name) or BUILT.match(name):
        return False
    return is_noun(name) and (is_sure or is_coined(name) or any(map(is_rare, cut(name))))


def _is_other(known: Mention, found: Mention) -> bool:
    """Tell what is known already and no mere part of the name found: a place, a park, an industry's whole name."""
    if known.word.kind == "subject" and known.word.subject_kind == "cluster":
        return known.start <= found.start and found.end <= known.end
    if found.end - found.start > len(found.word.subject):
        return False  # told with its group, whose name it takes the place of
    return known.start <= found.start or known.word.subject_kind in ("park", "enterprise")
