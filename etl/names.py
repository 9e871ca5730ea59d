"""Names that no codelist holds, recognised by how the language names them: …公司, …项目, …园区, …产业集群."""

import re
from functools import cache
from threading import Lock
from typing import Any

from etl.lexicon import Mention, Word, table, trie_pattern, words

_WINDOW = 22
_HARD = re.compile('[【】｜|①②③④⑤⑥⑦⑧⑨⑩⑪⑫●■◆▲★✅，,；;：:。！？、（()）“”"「」《》\\n%\\d]')
_lock = Lock()
_LEGAL = re.compile(
    "(?:科技|实业|新材料|材料|机械|机电|电子|能源|汽车|生物|食品|药业|制药|农业|工业|智能|技术|发展|制造|装备|光电|集团|股份|控股|有限责任公司|有限公司|公司|[（(][^（()）]+[)）])+$"
)
_LEGAL_ENDING = re.compile("公司$|集团$|厂$")
_AFTER_SHORT = re.compile(
    r"实现|完成|投资|拟|计划|总投|产值|营收|年产|上半年|今年|去年|[，、。；（(,;]|等(?:\d|企业|项目|一批|重点|龙头)|项目|落户|签约|在|的|将|增|一期|二期|\d|分别|预计|达产|追加|建设|为|位|现有|从|累计|新|自|负责|董事|总经|则|是"
)
_PROJECT_AFTER = re.compile(
    "，?(?:计划|拟|预计|概算|估算)?(?:总)?投资|，?占地|，?预计|，?达产|，?投资|，?建成|，?一期|，?迎来|正式|，?规划|，?全面|，?年产|（|仅|于|是|进入|封顶|复工|试生产|试产|落户|落地|签约(?!会|仪|活|大)|入驻|开工(?!仪|活)|投产|建成|竣工|投用|位于|由|将|已|拟|达产|二期|一期|现场|今年|去年|预计"
)
_GENERIC_PROJECT = re.compile(
    "(?:招商引资|招商|引资|协作|技改|技术改造|重点|产业|产业链|制造业|工业|配套|合作|重大|示范|试点|建设|储备|在建|续建|新建|签约|开工|投产|改造|延链|补链|强链|备案|入库|市级|国家级|类|产业类|零部件|科技|人才)项目$"
)
_BAD_PARK = re.compile(
    "^(?:渝[东西]北?南?|主城|城市|中心|提升|优化|强化|深化|完善|夯实|提高|做强|做大|激活|统筹|国家级?|市级|区级|各|全部|重点|特色|绿色|工业|产业|化工|物流|科技|软件|现代农业|高新|示范|相关|其他|主导|数字|经济|本)*(?:园区|产业园|产业园区|示范园|示范区|集聚区|开发区|高新区|经开区|工业园|组团|科技园|片区|新区)$"
)


@cache
def _endings() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {"cluster": "cluster", "enterprise": "enterprise", "project": "enterprise", "park": "park"}
    ends = {end: kind for group, kind in kinds.items() for end in words()["names"][group]}
    return re.compile(trie_pattern(ends)), ends


@cache
def _stops() -> re.Pattern[str]:
    """Return the pattern of what no name holds; it takes whole words first (数据) that only hold such a character."""
    names = words()["names"]
    return re.compile(f"(?P<whole>{trie_pattern(names['whole'])})|{trie_pattern(names['stops'])}")


@cache
def tokenizer() -> Any:
    """Return our own jieba tokenizer, fed with every word of the lexicon; loaded once, silently."""
    import logging
    import tempfile

    import jieba

    with _lock:
        jieba.setLogLevel(logging.ERROR)
        own = jieba.Tokenizer()
        with tempfile.TemporaryDirectory(prefix="etl-") as folder:
            own.tmp_dir = folder
            own.initialize()
        for name in table():
            own.add_word(name)
        return own


_MEASURE = re.compile("[万亿]?(?:平方公里|平方米|亩|公里|千瓦|兆瓦|吨|元)")
_MAKERS = re.compile("(生产|加工|制造|精深加工|深加工)企业(?=\\d|近|超|约|达|有|总|共|数|产值|营收|实现|完成|规模)")
"""What makes the words before an industry: 眼镜生产企业68家, 肉牛屠宰加工企业11家."""


PLACE_KINDS = ("region", "local", "outside")


def find_names(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the unlisted names of ``text[start:end]``; a known word inside one stays unless the name is longer."""
    pattern, kinds = _endings()
    found: list[Mention] = []
    sites = [k for k in known if k.word.kind in PLACE_KINDS or k.word.subject_kind == "park"]
    reached = start
    for m in _MAKERS.finditer(text, start, end) if text.find("企业", start, end) >= 0 else ():
        begin = name_start(text, max(start, m.start() - 8), m.start(), "cluster")
        begin = max([begin, *(k.end for k in known if k.word.kind in ("region", "local") and k.end <= m.start())])
        what = "" if m[1] == "生产" else m[1]
        name = text[begin : m.start()]
        if 2 <= len(name) <= 6 and NO_NAME.search(name) is None and not any(k.end == m.start() for k in known):
            found.append(Mention(begin, m.end(1), Word("subject", "", "cluster", name + what), True))
    for m in pattern.finditer(text, start, end):
        kind = kinds[m[0]]
        if m.start() < reached or any(k.start <= m.start() < k.end and k.end >= m.end() for k in known):
            continue
        begin = name_start(text, max(reached, m.start() - _WINDOW), m.start(), kind)
        if kind == "park":
            # 永川国家高新区港桥产业园: a park within a listed one is told by its own name.
            begin = max(
                [
                    begin,
                    *(
                        k.end
                        for k in known
                        if begin <= k.start and k.end <= m.start() - 2 and k.word.subject_kind == "park"
                    ),
                ]
            )
        if m[0] in ("片区", "新区"):
            # 两江新区龙兴片区: a district that a part of it is told with is a place of its own.
            begin = max([begin, *(k.end for k in known if k.word.kind == "region" and begin < k.end <= m.start() - 2)])
        if kind == "cluster":
            # 万开云产业, 渝东北产业: a place is no industry.
            places = [k.end for k in known if k.word.kind in ("region", "local", "outside") and k.end <= m.start()]
            begin = max([begin, *(end for end in places if end > begin)])
        name = text[begin : m.end()]
        if not _is_name(text, begin, m.end(), name, m[0], kind, sites):
            continue
        found.append(Mention(begin, m.end(), Word("subject", "", kind, _subject(name, m[0], kind)), True))
        reached = m.end()
    return found


def name_start(text: str, low: int, high: int, kind: str) -> int:
    """Return where a name that ends with the ending at ``high`` begins: after the last word that no name holds."""
    if kind == "enterprise" and high > low and text[high - 1] in ")）":
        # 天府之窗科技(成都)有限公司: the place in brackets belongs to the name.
        high = max(text.rfind("(", low, high), text.rfind("（", low, high), low)
    begin = low
    for m in _HARD.finditer(text, low, high):
        begin = m.end()
    window = text[begin:high]
    offset = 0
    for m in _stops().finditer(window):
        offset = offset if m["whole"] else m.end()
    begin += offset
    if begin > low and text[begin - 1].isdigit() and (unit := _MEASURE.match(text, begin, high)) is not None:
        begin = unit.end()
    # 21个储能产业, 2024年新型储能产业: the classifier belongs to the number.
    if begin > low and begin < high and text[begin - 1].isdigit() and text[begin] in "个家户名项件条座处年月日大":
        begin += 1
    return begin


def _is_name(text: str, begin: int, stop: int, name: str, ending: str, kind: str, known: list[Mention]) -> bool:
    size = len(name) - len(ending)
    if re.search("[十百千万]亿|[+＋]", name):
        # 千亿级产业集群 says how large it is meant to grow; its name stands before.
        return False
    if re.match("[一二两三四五六七八九十](?:座|个|家|条|块|套|栋|批|台|辆|片)", name):
        return False
    if kind == "cluster":
        # A cluster's name that ends with a known one (铝精深 + 加工) is longer than it, never only 产业.
        return (
            2 <= size <= 16
            and ending not in ("经济", "集群")
            and not re.search("[一二三四五六七八九十两几][大个]|^各|^多|亿级", name)
        )
    if kind == "park":
        return 2 <= size <= 14 and not _BAD_PARK.match(name) and name[0] not in "百千万亿十"
    if ending in words()["names"]["project"]:
        quoted = (text[begin - 1 : begin] == "的" and "亿元" in text[max(0, begin - 12) : begin]) or "万元" in text[
            max(0, begin - 12) : begin
        ]
        begins = begin == 0 or text[begin - 1] in "，。；、\n：“的" or any(k.end == begin for k in known)
        named = begins and _PROJECT_AFTER.match(text, stop) is not None
        if ending in ("风电场", "储能电站", "蓄能电站", "水电站"):
            return 2 <= size <= 10 and not re.match("[百千万亿十]|新型|共享|独立|大型|集中式|分布式|座", name)
        return (
            4 <= len(name) <= 24
            and not re.match("项目|企业|公司|工程", name)
            and not _GENERIC_PROJECT.search(name)
            and (quoted or named)
        )
    if ending == "工厂" and re.search("^.?.工厂$|近|(?:智能|绿色|未来|灯塔|数字|示范|现代|无人|各)工厂$", name):
        return False
    if _LEGAL_ENDING.search(ending):
        return 2 <= size <= 18
    inner = name[: -len(ending)]
    if not 2 <= size <= 6 or inner in table() or name in table():
        return False
    begins = begin == 0 or text[begin - 1] in "，。；：\n“"
    return bool(_AFTER_SHORT.match(text, stop)) or (begins and size <= 3 and any(map(_is_rare, tokenizer().cut(inner))))


def _subject(name: str, ending: str, kind: str) -> str:
    if kind == "cluster" and ending not in ("制造业", "加工业"):
        return name[: -len(ending)]
    return name


_ANY_PARK = re.compile("(?:工业|产业|科技|物流|软件|特色|示范|创业|创新|经开|高新|开发)?(?:园|园区|区|城|组团)")
_PLACE = re.compile("^(?:重庆市?|四川省?|成都市?|深圳市?|浙江|江苏|北京市?|上海市?|广东)")
_LETTERS = re.compile("(?<![A-Za-z0-9])[A-Z]{2,5}$")
_SLOT_END = re.compile(
    "受|因|凭|靠|获|(?:拟|计划|预计|已|还|也|则|将|今年|去年)*(?:追加|增加|再)?(?:投资|实现|完成|年?产值|拥有|现有|占地|员工|营收|营业|销售|交付|产销|税收|纳税|利润|增长|下降|上半年|是|与|第|则|落地|落户|从|在|的|累计|达到|生产|年产|，)"
)
NO_NAME = re.compile(
    "公司|[亏但仍虽]|^[日月年][产加]|产能|董事|经理|负责|介绍|表示|坦言|透露|记者|主任|厂长|书记|新型|[已将现拟曾]|[分看按从居位区县市若如受随对在以]|阶段|率|由|额|量|产品|成本|占|均|数|值|亿|级|外商|国有|股份|私营|大型|中型|小微|项目|企业|产业|行业|集群|园区|全|各|该|本|其|累计|合计|规模|重点|工业|总|平均|去|年|月|我|主要|出口|外贸|完成|实现|预计|带动|推动|新增|同比|技改|投资|资金|单位|民间|制造业|增|截|至|获评|认定|首次|新获|[【】]"
)


_FUNCTION = re.compile(
    "确保|力争|争取|努力|实施|开展|行动$|工程$|工作|活动$|战略|方案|机制|政策|服务|改革|招商|后可|后将|产后|[是则便却仅只]|要[确力]|^[不未无]|冲刺|稳定|控制|保持|超过|突破|提前|同时|此外|另外|其余|其他|左右|以上"
)
"""Verbs and adverbs: words with one of them are no name."""


_RARE = 15
"""How often a word stands in the dictionary's texts that hardly is one: what firms call themselves."""
_MAKES = re.compile("(?:年产|生产|主营|专注|日产|年出口|年加工)(?!值|量|能)[^，。；达约超近为\\d]{2,12}(?:\\d|，)")
"""What makes a clause's first noun the maker: 远山电缆年产各类电缆8万千米."""


def _is_rare(word: str) -> bool:
    """Tell a word that no dictionary holds, or one of two characters that hardly ever is one."""
    count = tokenizer().FREQ.get(word) or 0
    return not count or (len(word) == 2 and count < _RARE and word not in table())


def firm_in_slot(text: str, start: int, stop: int, state: Any) -> Mention | None:
    """Return the firm that a clause begins with under a name that no dictionary knows, found with jieba's words."""
    m = _SLOT_END.search(text, start + 2, min(stop + 8, start + 16))
    end = min(m.start(), stop) if m else stop
    name = text[start:end]
    if not 3 <= len(name) <= 8 or not re.fullmatch("[\u4e00-\u9fff]+", name) or NO_NAME.search(name):
        return None
    if _FUNCTION.search(name):
        return None
    own = tokenizer()
    tokens = list(own.cut(name))
    unknown = [t for t in tokens if len(t) > 1 and _is_rare(t)]
    single = [t for t in tokens if len(t) == 1]
    if not unknown and len(single) < 2 and not (len(name) >= 4 and _MAKES.match(text, end)):
        return None
    word = Word("subject", "", "enterprise", name)
    state.names.setdefault(name, word)
    state.last_named["enterprise"] = ("enterprise", name)
    return Mention(start, end, word, True)


_HEAD = re.compile("(?:^|[，。；：、\n】）]|其中|[一二三四五六七八九十]是)([\u4e00-\u9fff]{2,4})$")
_WORKS_OF = re.compile(
    "[\u4e00-\u9fff]{0,4}?(?:生产基地|制造基地|基地|工厂|产业园)(?:[一二三四]期)?(?:项目)?(?=投产|建成|开工|竣工|实现|完成|产值|全年|今年|去年|上半年|总投资|，|。|、|整车|产量)"
)
_NAME_ENDS = re.compile("[，。；（(、]|项目|公司|集团|实现|完成|投资|拟|计划|二期|一期|董事|总经理|负责")
_MAKING = re.compile("销售|生产|出口|交付|下线|制造|购买|采购|引入|打造|开发|研制|加工$")
_KIND_OF = re.compile(
    "(?:绿色|智能|智慧|高端|新型|精密|精细|生态|健康|低碳|休闲|[硅铝铜磷碳钠锂镁钢铁锰钒镍铬锌钛石竹]基)$"
)
_MADE_UP = re.compile("(?:^|[，。；：、“（\n的由对其中家是及和与]|企业|公司|支持|推动)([\u4e00-\u9fff]{2})$")
_OF_MATTER = re.compile(
    "[硅钙钠锂铝铜钛镁碳氢氧氮磷硫氟氯铁锰锌锡铅镍钴钒稀纯超微纳高低大小新老旧冷热干湿软硬轻重厚薄长短粗细单双多全半水电气油煤光声磁红白黑黄绿蓝]"
)
_AFTER_FIRM = re.compile(
    "[一二三四]期|等\\d|项目|的|，|、|一家|完成|实现|产值|营收|年产|销售|去年|今年|上半年|全年|投资|拟|计划|研发|扩建|新建|[“（(]|建成|总投资|缴税|纳税|用工|已|于|位列|则|又|正"
)
_PHASE = re.compile("[一二三四]期(?:项目)?")
_AND_ITS = re.compile("及(?:其)?(?:精密|关键|核心|高端|智能|新型|先进|特种|配套)?")
_MEASURED = re.compile(
    "(?:产业|集群)?(?:总|年|综合|工业)?(?:产值|产量|营收|营业收入|销售收入|增加值|规模|(?:完成|实现)(?:产值|营|销|总)|\\d)"
)


def _widened(text: str, mention: Mention, reached: int) -> int:
    """Return where the noun phrase begins that ends with a known, measured industry: 丝绸 of 丝绸轻纺产值20亿元."""
    start = mention.start
    head = _HEAD.search(text, max(reached, start - 7), start)
    if head is None or _MEASURED.match(text, mention.end) is None:
        return start
    words = head[1]
    if (
        NO_NAME.search(words)
        or _FUNCTION.search(words)
        or any(not m["whole"] for m in _stops().finditer(words))
        or _MAKING.search(words)
    ):
        return start
    own = tokenizer()
    return head.start(1) if all(len(t) > 1 and own.FREQ.get(t) for t in own.cut(words)) else start


def joined_clusters(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return mentions with each industry under its whole name: 新能源汽车 + 动力电池, 食品 + 工业, AI + 手机."""
    found: list[Mention] = []
    for m in mentions:
        old = found[-1] if found else None
        is_cluster = m.word.subject_kind == "cluster"
        works = _WORKS_OF.match(text, m.end) if m.word.subject_kind == "enterprise" else None
        if works is not None:
            # 远山汽车 + 永川基地二期: a firm's works are told under its name.
            name = m.word.subject + works[0]
            found.append(Mention(m.start, works.end(), Word("subject", m.word.code, "enterprise", name), True))
            continue
        if old is not None and m.end <= old.end:
            continue
        if (
            old is not None
            and old.end == m.start
            and old.word.subject_kind == "enterprise"
            and is_cluster
            and not m.has_tail
            and _NAME_ENDS.match(text, m.end)
        ):
            name = old.word.subject + text[m.start : m.end]
            found[-1] = Mention(old.start, m.end, Word("subject", old.word.code, "enterprise", name), True)
            continue
        follows = old is not None and old.end == m.start and old.word.subject_kind == "cluster" and not old.has_tail
        if old is not None and is_cluster and _AND_ITS.fullmatch(text, old.end, m.start) and _is_bare(old):
            # 玻纤及复合材料, 钟表及精密零部件: 及 makes one name of two.
            name = text[old.start : m.start] + m.word.subject
            found[-1] = Mention(old.start, m.end, Word("subject", "", "cluster", name), m.has_tail)
            continue
        if (
            follows
            and old is not None
            and (is_cluster or (m.word.subject == "工业" and text[m.start : m.end] == "工业"))
        ):
            name = text[old.start : m.start] + m.word.subject
            found[-1] = Mention(old.start, m.end, Word("subject", "", "cluster", name), m.has_tail or not is_cluster)
        elif is_cluster and (begin := _coined(text, m, old.end if old else 0)) < m.start:
            # 盘龙 + 电缆, 励芯 + 微电子: a made-up word before what is made is a firm's name.
            phase = _PHASE.match(text, m.start + len(m.word.subject))
            end = phase.end() if phase is not None else m.start + len(m.word.subject)
            word = Word("subject", "", "enterprise", text[begin:end])
            found.append(Mention(begin, end, word, True))
        elif is_cluster and (kind := _KIND_OF.search(text, max(0, m.start - 2, old.end if old else 0), m.start)):
            # 绿色 + 医药, 硅基 + 新材料: an adjective that the text gives an industry belongs to its name.
            word = Word("subject", "", "cluster", kind[0] + m.word.subject)
            found.append(Mention(kind.start(), m.end, word, True))
        elif is_cluster and (begin := _widened(text, m, old.end if old else 0)) < m.start:
            word = Word("subject", "", "cluster", text[begin : m.start] + m.word.subject)
            found.append(Mention(begin, m.end, word, True))
        elif is_cluster and (letters := _LETTERS.search(text, max(0, m.start - 6), m.start)) and letters[0]:
            word = Word("subject", "", "cluster", letters[0] + m.word.subject, m.word.needs_context)
            found.append(Mention(letters.start(), m.end, word, m.has_tail))
        else:
            found.append(m)
    return found


def _coined(text: str, mention: Mention, reached: int) -> int:
    """Return where the made-up word of two characters before a product begins; its own start where none does."""
    start = mention.start
    head = _MADE_UP.search(text, max(reached, start - 3), start)
    if head is None or mention.has_tail or text[start : start + len(mention.word.subject)] != mention.word.subject:
        return start
    word = head[1]
    if NO_NAME.search(word) or _FUNCTION.search(word) or _stops().search(word) or _OF_MATTER.search(word):
        return start
    own = tokenizer()
    if own.FREQ.get(word) or (len(mention.word.subject) > 4) or not _AFTER_FIRM.match(text, mention.end):
        return start
    if any(own.FREQ.get(text[at : at + 2], 0) > _RARE for at in (head.start(1) - 1, head.start(1) + 1) if at >= 0):
        return start  # the characters are parts of words around them
    return head.start(1)


def _is_bare(mention: Mention) -> bool:
    return mention.word.subject_kind == "cluster" and not mention.has_tail


def name_in_title(name: str, title: str) -> str:
    """Return what a title calls a firm of a known full name (云山精控 for 重庆云山精控技术有限公司), '' for nothing."""
    bare = _PLACE.sub("", name)
    for size in range(len(bare), 2, -1):
        if bare[:size] in title:
            return bare[:size]
    return ""


def short_names(name: str, kind: str) -> list[str]:
    """Return what a text may call a firm or park after its full name: 重庆远山科技有限公司 → 远山, 远山科技."""
    if kind == "park":
        tail = re.search("[^国市区县]{0,2}(?:国际)?(.{1,2}(?:城|园|组团|园区|高新区|经开区|产业园|工业园区))$", name)
        is_own = tail and len(tail[1]) >= 3 and tail[1] != name and not _ANY_PARK.fullmatch(tail[1])
        return [tail[1]] if tail and is_own else []
    bare = _PLACE.sub("", name)
    bare = re.sub("[（(][^（()）]+[)）]", "", bare)
    found = []
    for cut in ("有限责任公司", "股份有限公司", "有限公司", "集团公司", "公司", "集团"):
        if bare.endswith(cut):
            bare = bare[: -len(cut)]
            break
    if bare != name and len(bare) >= 3:
        found.append(bare)
    stem = _LEGAL.sub("", bare)
    if len(stem) >= 2 and stem != bare:
        found.append(stem)
    return found
