"""Names that no codelist holds, recognised by how the language names them: …公司, …项目, …园区, …产业集群."""

import re
from functools import cache

from etl.lexicon import Mention, Word, table, trie_pattern, words
from etl.rules.signs import quick, spot
from etl.segmentation import begins_with_verb, cut, is_rare, is_verb

_WINDOW = 22
_HARD = re.compile('.*[—【】｜|①②③④⑤⑥⑦⑧⑨⑩⑪⑫●■◆▲★✅，,；;：:。！？、（()）“”"「」《》\\n%．.\\d]', re.DOTALL)
"""Up to the last character that no name holds."""
_LEGAL_FORMS = ("有限", "股份有限", "集团")
_DOES = re.compile("(?:发展|建设|投资|服务|规划|开发|培育|联合)+(?:集团|控股)?$")
_LEGAL_ENDING = re.compile("公司$|集团$|厂$")
_AFTER_SHORT = re.compile(
    r"实现|完成|投资|拟|计划|总投|产值|营收|年产|上半年|今年|去年|[，、。；（(,;]|等(?:\d|企业|项目|一批|重点|龙头)|项目|落户|签约|在|的|将|增|一期|二期|\d|分别|预计|达产|追加|建设|为|位|现有|从|累计|新|自|负责|董事|总经|则|是"
)
_PROJECT_AFTER = quick(
    "，(?:主要)?(?:由|系)|。(?:该|此)?项目|，?(?:计划|拟|预计|概算|估算|协议|实际)?(?:总)?投资|，?拟|，?主要(?:建|生)|，?占地|，?预计|，?达产|，?投资|，?建成|，?一期|，?迎来|正式|，?规划|，?全面|，?年产|（|仅|于|是|进入|封顶|复工|试生产|试产|落户|落地|签约(?!会|仪|活|大)|入驻|开工(?!仪|活)|投产|建成|竣工|投用|位于|由|将|已|拟|达产|二期|一期|现场|今年|去年|预计|第\\d|累计|自20\\d\\d年"
)
_GENERIC_PROJECT = re.compile(
    "(?:招商引资|招商|引资|协作|技改|技术改造|重点|产业|产业链|制造业|工业|配套|合作|重大|示范|试点|建设|储备|在建|续建|新建|签约|开工|投产|改造|延链|补链|强链|备案|入库|市级|国家级|类|产业类|零部件|科技|人才|房地产|房地产开发|基础设施|民生|单个|龙头|[主分]会场)项目$"
)
_NUMBERED_SORT = re.compile("“[\\dA-Z+]+”")
"""“416”产业项目: quoted is a plan's number, and no name."""
BUILT = re.compile("新建|扩建|改建|改扩建|增建|续建|技改|改造|升级|增加|增设|添置")
_ONLY_PHASE = re.compile("[一二三四首本后前两]期(?:项目|工程|基地|生产线)?")
_DESCRIBED_PARK = re.compile(
    "(?:世界|国际|国内|全国|全球|西部|中西部|西南|长江上游|成渝)(?:一流|领先|知名|重要|最大)|具有|高[水质标]|千百?亿|百亿"
)
"""What a park is to become is not its name: 世界一流新材料产业集聚区."""
_OTHER_PARKS = re.compile("^[较比与]|同类|各类|其[他它]|周边|外地")
"""Parks that one is compared with have no name: 较成渝地区同类园区."""
_FORMER = re.compile("[（(](?:原(?![料材油煤创种子产])名?|曾用名|曾[称名])(?:为|叫|是)?[：:]?")
"""What a name in brackets that a thing no longer has begins with: 甲高新区（原乙工业园区）."""
_OF_A_LEVEL = re.compile("国家级?|[省市区家]级")
_COUNTED = re.compile("[已共达有约近]*\\d+[家个座](?=[，；。,;、（(]|$)")
_BAD_PARK = re.compile(
    "^(?:渝[东西]北?南?|主城|城市|中心|提升|优化|强化|深化|完善|夯实|提高|做强|做大|激活|统筹|国家级?|市级|区级|各|全部|重点|特色|绿色|智慧|零碳|低碳|星级|工业|产业|化工|物流|科技|软件|现代农业|高新|示范|相关|其他|主导|数字|经济|本)*(?:园区|产业园|产业园区|示范园|示范区|集聚区|开发区|高新区|经开区|工业园|组团|科技园|片区|新区)$"
    r"|^(?:获批|获评|入选|争创|申报)|^国家[^，。；]{0,10}(?:生态|自主创新|产教融合|循环经济|创业创新|文明|转移|绿色发展)[^，。；]{0,8}示范区$"
)


@cache
def _endings() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {"cluster": "cluster", "enterprise": "enterprise", "project": "enterprise", "park": "park"}
    ends = {end: kind for group, kind in kinds.items() for end in words()["names"][group]}
    return re.compile(trie_pattern(ends)), ends


@cache
def stops() -> re.Pattern[str]:
    """Return the pattern of what no name holds; it takes whole words first (数据) that only hold such a character."""
    names = words()["names"]
    return re.compile(f"(?P<whole>{trie_pattern(names['whole'])})|{trie_pattern(names['stops'])}")


_MEASURE = re.compile(
    "[万亿]?(?:平方公里|平方米|立方米|亩|公里|千瓦|兆瓦时?|吉瓦时?|GWh|GW|MWh|MW|吨|元)|[万亿](?:台|套|辆|件|只|片|块|颗)"
)
_MAKERS = re.compile("(生产|加工|制造|精深加工|深加工)企业(?=\\d|近|超|约|达|有|总|共|数|产值|营收|实现|完成|规模)")
"""What makes the words before an industry: 眼镜生产企业68家, 肉牛屠宰加工企业11家."""

THERE_ARE = re.compile("有(?!机|色|线|轨|氧|源|限|毒|声|害)")
"""What stands before a trade that there are firms of: 主要有腊肉加工企业16家."""


_LED_TRADE = re.compile(
    "为(?:代表|龙头|主体|核心|骨干|引领|支撑)的(?P<name>(?!规上|规模|龙头|链主|骨干|本土|重点|民营|外[资商贸]|国有|中小|上市|高新|科技|专精|头部|优势|大型|一批|市场|成长|创新|央地|总部|支柱|主导|新兴|传统|特色|现代|战略)"
    "[\u4e00-\u9fff]{2,8}?)(?P<makes>精深加工|深加工|加工|制造|生产)?企业(?=[，群\\d共去今上全实产]|达到?|有|近|约|超)"
)
"""The trade of firms of which some are named first: 甲粮机、乙农具为代表的五金加工企业，去年实现产值9亿元."""
_SCOPE = re.compile("(?:规模以上|规上)(?:工业)?")
"""Of which firms an industry is told, no part of its name."""
PLACE_KINDS = ("region", "local", "outside")
_CITED_BEFORE = re.compile("(?:^|[，。；：\n“])(?:[^，。；：]{0,4}[日月])?(?:据|根据|来自|从|记者从)$")
_CITED_BEHIND = re.compile(r"[^，。；：\d]{0,8}?(?:统计|介绍|消息|数据|测算|监测|提供|反映|了解到|获悉|透露|通报|发布)")
"""Around whoever tells a number: 据甲供电公司统计 says nothing of whose it is."""
_LEGAL_BEHIND = re.compile("[（(][\u4e00-\u9fff]{2,6}[)）][\u4e00-\u9fff]{0,8}?(?:有限公司|有限责任公司|集团|公司)")
_LED_BY = ("支持", "推动", "推进", "加快", "抓好", "确保", "建设", "引进", "签约", "实施", "依托", "和", "及", "与")
"""What may stand right before works that a sentence names."""


_LONGEST_QUOTED = 12
_SIZED = re.compile(
    "(?:^|[，。；、\n：“的是为])(?:年产)?\\d[\\d.]*[万亿]?(?:吨|台|套|辆|件|只|千瓦|兆瓦时?|吉瓦时?|GWh|GW|MWh|MW|立方米|平方米)$"
)
"""What stands before works that are told with their size: 10万吨锂电池材料项目是…."""
_KIND_OF_FIRM = re.compile("(?:[药车民国央外台港渝农房酒]|小微|链主|龙头|骨干|入驻)企")
"""Firms of a kind (药企, 央企), nobody's name."""


_TRADE_PARK = re.compile("(?<![业技流范件微])园(?![区林艺丁长圃子内中])")
"""What a park ends with that is called by its trade: 五金园, 循环经济园."""
_PARK_ACTING = re.compile(
    "(?:(?<=^)|(?<=[\n，。；：“]))(?:其中[，：]?)?(?P<name>[\u4e00-\u9fff]{2,3}园)(?<![产工农林果茶花公校家乐庄田桃梨葡萄动植游墓陵]园)(?<!幼儿园|葡萄园|产业园|工业园|科技园|物流园)"
    "(?=(?:目前|现|已|累计|共)*(?:入驻|集聚|聚集|引进|建有)[^，。；\\d]{0,6}企业|(?:今年|去年|上半年|[一二三四]季度|前[一二三]季度|20\\d\\d年)?(?:实现|完成)[^，。；\\d]{0,6}(?:产值|工业))"
)
"""A park under a short name of its own that firms came to or that makes something: 广丰园目前入驻企业118家."""
_DONE_TO = re.compile("(?:建成)?(?:投运|投用|并网)|助力|赋能|(?<=[，。；：、])建(?![桥设材工])")
_SHORTEST = 2
_NO_FIRM_NAME = re.compile("占(?!比)|[此本这]次|车型")
_SORTS_OF_FIRM = ("上市公司", "子公司", "销售公司", "项目公司", "合资公司", "平台公司", "运营公司", "母公司")
_NOBODYS = ("第", "上级", "入库")
"""What no firm's short name begins with: 第一动力, 上级科技项目."""
_PLACE_WITHIN = re.compile("(?<=[\u4e00-\u9fff])[（(](?!以下|简称|暂|含|不含|原)[\u4e00-\u9fff]{2,4}[)）]$")
BY_MEANS_OF = ("利用", "借助", "依靠", "借力", "抢抓", "抓住")
"""What a clause begins with whose noun is only a means: 利用周边小酒厂关停的机会."""


def find_names(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the unlisted names of ``text[start:end]``; a known word inside one stays unless the name is longer."""
    pattern, kinds = _endings()
    found: list[Mention] = []
    sites = [k for k in known if k.word.kind in PLACE_KINDS or k.word.subject_kind == "park"]
    reached = start
    for m in _MAKERS.finditer(text, start, end) if text.find("企业", start, end) >= 0 else ():
        begin = name_start(text, max(start, m.start() - 8), m.start(), "cluster")
        begin = max([begin, *(k.end for k in known if k.word.kind in ("region", "local") and k.end <= m.start())])
        begin += THERE_ARE.match(text, begin, m.start()) is not None
        what = "" if m[1] == "生产" else m[1]
        name = text[begin : m.start()]
        is_known = any(k.end == m.start() and (k.start != begin or not what.endswith("加工")) for k in known)
        if 2 <= len(name) <= 6 and NO_NAME.search(name) is None and not is_known:
            found.append(Mention(begin, m.end(1), Word("subject", "", "cluster", name + what), True))
    for m in _LED_TRADE.finditer(text, start, end) if text.find("企业", start, end) >= 0 else ():
        makes = "" if m["makes"] == "生产" else m["makes"] or ""
        if not is_no_name(m["name"]) and not any(f.start < m.end() and m.start("name") < f.end for f in found):
            word = Word("subject", "", "cluster", m["name"] + makes)
            found.append(Mention(m.start("name"), m.end() - len("企业"), word, True))
    if text.find("园", start, end) >= 0:
        found += _parks_of_trades(text, start, end, known)
        found += [
            Mention(*m.span("name"), Word("subject", "", "park", m["name"]), True)
            for m in _PARK_ACTING.finditer(text, start, end)
            if not is_no_name(m["name"]) and not any(k.start < m.end() and m.start() < k.end for k in [*known, *found])
        ]
    for m in pattern.finditer(text, start, end):
        kind = kinds[m[0]]
        if kind == "enterprise" and text.startswith(_LEGAL_FORMS[:2], m.end()):
            continue  # 甲集团有限公司: its name goes on
        if m.start() < reached or any(k.start <= m.start() < k.end and k.end >= m.end() for k in known):
            continue
        if kind == "cluster" and text.startswith("工人", m.end()):
            continue  # 园区产业工人4200名
        begin = name_start(text, max(reached, m.start() - _WINDOW), m.start(), kind)
        if (
            kind == "enterprise"
            and text.startswith("有", begin)
            and text[begin - 1 : begin] in ("还", "另", "现", "拥")
        ):
            begin += 1  # 还有 + 青禾公司; 有友食品 is called so
        if kind == "park" and text.startswith(("在", "到", "于"), begin) and m.start() - begin > 2:
            begin += 1  # 在水天坪工业园，…
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
            listed = table().get(text[begin : m.start()])
            if listed is not None and listed.subject_kind == "cluster":
                # 甲高新区半导体产业园: what a park is for is no name without the park that it is in.
                around = [k.start for k in known if k.end == begin and k.word.subject_kind == "park"]
                begin = around[0] if around else begin
        if kind == "enterprise" and _LEGAL_ENDING.search(m[0]):
            begin = _behind_site(text, begin, m.start(), [*known, *found])
        if m[0] in ("片区", "新区"):
            # 两江新区龙兴片区: a district that a part of it is told with is a place of its own.
            begin = max([begin, *(k.end for k in known if k.word.kind == "region" and begin < k.end <= m.start() - 2)])
        if kind == "cluster":
            # 万开云产业, 渝东北产业: a place is no industry.
            places = [k.end for k in known if k.word.kind in ("region", "local", "outside") and k.end <= m.start()]
            begin = max([begin, *(end for end in places if end > begin)])
        if text[begin - 1 : begin] == "”" and m[0] in words()["names"]["project"]:
            begin = _quoted_start(text, start, begin)
        behind = _after_verbs(text, begin, m.start())
        if behind == m.start() and (kind in ("park", "cluster") or m[0] in words()["names"]["project"]):
            continue  # 扩建生产线, 发放园区, 安排产业资金: what is done, to nothing that has a name
        if behind == m.start() and text.startswith(("基金", "工人", "引导", "专项"), m.end()):
            continue  # 设立产业基金, 培训产业工人
        begin = behind if kind in ("park", "cluster") and behind < m.start() else begin
        done = _DONE_TO.match(text, begin, m.start())
        begin = done.end() if done is not None and m.start() - done.end() >= _SHORTEST else begin
        name = text[begin : m.end()]
        if not _is_name(text, begin, m.end(), name, m[0], kind, sites):
            continue
        if kind != "park" and _is_cited(text, start, begin, m.end()):
            continue
        opens = max(text.rfind("（", start, begin), text.rfind("(", start, begin))
        if opens >= 0 and (former := _FORMER.match(text, opens)) is not None and former.end() >= begin:
            continue
        found.append(Mention(begin, m.end(), Word("subject", "", kind, _subject(name, m[0], kind)), True))
        reached = m.end()
    return found


def _parks_of_trades(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the parks that are called by their place and a trade: 龙溪五金园, 邻水循环经济园."""
    found = []
    for m in _TRADE_PARK.finditer(text, start, end):
        trade = next((k for k in known if k.end == m.start() and k.word.subject_kind == "cluster"), None)
        if trade is None:
            continue
        stop = trade.start
        begin = name_start(text, max(start, stop - _WINDOW), stop, "park")
        begin = max([begin, *(k.end for k in known if k.word.kind in PLACE_KINDS and begin < k.end <= stop - 2)])
        begin = _after_verbs(text, begin, stop)
        if 2 <= stop - begin <= 8 and not is_no_name(text[begin:stop]):
            found.append(Mention(begin, m.end(), Word("subject", "", "park", text[begin : m.end()]), True))
    return found


def _behind_site(text: str, begin: int, high: int, known: list[Mention]) -> int:
    """Return where a firm's name begins behind the district or park that it is in: 甲区乙产业园 + 恒岭复材公司."""
    ends = [
        k.end
        for k in known
        if begin <= k.start and k.end <= high - 2 and (k.word.subject_kind == "park" or _is_district(text, k))
    ]
    return max(ends, default=begin)


def _is_district(text: str, mention: Mention) -> bool:
    return mention.word.kind == "region" and text.endswith(("区", "县"), mention.start, mention.end)


def _quoted_start(text: str, low: int, begin: int) -> int:
    """Return where the words in quotation marks begin that a name goes on behind: “835”铝箔项目."""
    opened = text.rfind("“", max(low, begin - _LONGEST_QUOTED), begin)
    return opened if opened >= 0 and text.find("”", opened, begin) == begin - 1 else begin


def _after_verbs(text: str, begin: int, high: int) -> int:
    """Return where a name begins behind the verbs whose object it is: 抓好 + 国贸轻纺产业园."""
    words = iter(cut(text[begin:high]))
    while len(word := next(words, "")) > 1 and is_verb(word) and begin + len(word) <= high:
        begin += len(word)
    return begin


def _is_cited(text: str, start: int, begin: int, end: int) -> bool:
    """Tell whoever only tells a number: 据区供电公司统计, 来自甲集团的数据."""
    return (
        _CITED_BEFORE.search(text, max(start, begin - 10), begin) is not None
        and _CITED_BEHIND.match(text, end) is not None
    )


def name_start(text: str, low: int, high: int, kind: str) -> int:
    """Return where a name that ends with the ending at ``high`` begins: after the last word that no name holds."""
    if kind == "enterprise" and high > low and text[high - 1] in ")）":
        # 天府之窗科技(成都)有限公司: the place in brackets belongs to the name.
        high = max(text.rfind("(", low, high), text.rfind("（", low, high), low)
    hard = _HARD.match(text, low, high)
    begin = hard.end() if hard is not None else low
    ending = high
    if kind == "enterprise" and text.startswith(_LEGAL_FORMS, high):
        # 甲实业发展有限公司, 乙建设集团: what the firm does is the last part of its name.
        high = begin + len(_DOES.sub("", text[begin:high]))
    window = text[begin:high]
    offset = 0
    for m in stops().finditer(window):
        offset = offset if m["whole"] else m.end()
    begin = begin + offset if offset < len(window) else ending
    if begin > low and text[begin - 1].isdigit() and (unit := _MEASURE.match(text, begin, high)) is not None:
        begin = unit.end()
    scope = _SCOPE.match(text, max(begin - 3, low), high)
    begin = scope.end() if scope is not None else begin
    # 21个储能产业, 2024年新型储能产业: the classifier belongs to the number.
    if begin > low and begin < high and text[begin - 1].isdigit() and text[begin] in "个家户名项件条座处年月日大强":
        begin += 1
    if kind == "enterprise" and (place := _PLACE_WITHIN.search(text, max(low, begin - 8), begin)) is not None:
        # 甲集团（重庆）新材料有限公司: the place in brackets stands within the name.
        whole = name_start(text, low, place.start(), kind)
        begin = whole if place.start() - whole > 1 else begin
    return begin


def _is_name(text: str, begin: int, stop: int, name: str, ending: str, kind: str, known: list[Mention]) -> bool:
    size = len(name) - len(ending)
    if _KIND_OF_FIRM.fullmatch(name) or name.startswith((*BY_MEANS_OF, *_SORTS_OF_FIRM)):
        return False
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
            and not re.search(
                "[一二三四五六七八九十两几][大个条]|一、?二、?三|^各|^多|亿级|同行业$|[出成了]大产业$", name
            )
        )
    if kind == "park":
        if re.search("[一二两三四五六七八九十几首]个|[两三四五六七八九十]大", name):
            return False  # 渝西、渝东北三个片区, 全市首个产业园: counted, not named
        if _OF_A_LEVEL.match(text, max(0, begin - 2) if text[begin - 1 : begin] == "级" else begin) and _COUNTED.match(
            text, stop
        ):
            return False  # 国家大学科技园3家: counted by its level
        is_described = _BAD_PARK.match(name) or _DESCRIBED_PARK.match(name) or _OTHER_PARKS.search(name)
        is_number = name[0] in "百千万亿十" and not any(k.start == begin and k.word.kind == "region" for k in known)
        return 2 <= size <= 14 and not is_described and not is_number  # 万州综保区 begins with its district
    if ending in words()["names"]["project"]:
        quoted = (text[begin - 1 : begin] == "的" and "亿元" in text[max(0, begin - 12) : begin]) or "万元" in text[
            max(0, begin - 12) : begin
        ]
        begins = begin == 0 or text[begin - 1] in "，。；、\n：“的是为" or any(k.end == begin for k in known)
        begins = begins or text[max(0, begin - 2) : begin].endswith(_LED_BY)
        begins = begins or text[begin : begin + 1] == "“"
        begins = begins or _SIZED.search(text, max(0, begin - 16), begin) is not None
        # 最大的能源项目 says what works are, not how they are called.
        begins = begins and not (text[begin - 1 : begin] == "的" and "最" in text[max(0, begin - 5) : begin])
        named = begins and _PROJECT_AFTER.match(text, stop) is not None
        if ending in ("风电场", "储能电站", "蓄能电站", "水电站"):
            return 2 <= size <= 10 and not re.match("[百千万亿十]|新型|共享|独立|大型|集中式|分布式|座", name)
        return (
            4 <= len(name) <= 24
            and not re.match("项目|企业|公司|工程", name)
            and ((name[0] == "“" and not _NUMBERED_SORT.match(name)) or not _GENERIC_PROJECT.search(name))
            and not _ONLY_PHASE.fullmatch(name)
            and not BUILT.match(name)
            and (quoted or named)
        )
    if ending == "工厂" and re.search(
        "建设|新建|打造|建成|改造|^.?.工厂$|式工厂$|近|(?:智能|绿色|未来|灯塔|数字|示范|现代|无人|各)工厂$", name
    ):
        return False
    if ending == "集团" and _LEGAL_BEHIND.match(text, stop):
        return False  # 甲集团（重庆）新材料有限公司: one name, found by its last ending
    if _LEGAL_ENDING.search(ending):
        # 利用周边关停小酒厂: what is done to works of a kind is none's name.
        is_said = _NO_FIRM_NAME.search(name) is not None
        return 2 <= size <= 18 and not is_said and not (ending.endswith("厂") and begins_with_verb(name))
    if _LEGAL_BEHIND.match(text, stop):
        return False  # 恒铝新材（南川）有限公司: the whole name is found by its last ending
    inner = name[: -len(ending)]
    if not 2 <= size <= 6 or inner in table() or name in table() or name.startswith(_NOBODYS):
        return False
    begins = begin == 0 or text[begin - 1] in "，。；：\n“"
    return bool(_AFTER_SHORT.match(text, stop)) or (begins and size <= 3 and any(map(is_rare, cut(inner))))


def _subject(name: str, ending: str, kind: str) -> str:
    if kind == "cluster" and ending not in ("制造业", "加工业"):
        return re.sub("(?<!安)全$", "", name[: -len(ending)])  # 花椒全产业链, but 网络安全产业
    return name


NO_NAME = spot(
    "^影响|[减增]产$|固定资产|^新[上建扩购招签]|[值资入额量润收]中|面积|公司|目标|^除(?!湿|尘|雪|草)|^扣除|^剔除|因素|^协议|^合同|下一?步|任务|自身|情况|方面|根据|[亏但仍虽幅]|位居|缺工|不足|乏力|疲软|短板|单个|较前|前者|后者|^[日月年][产加]|产能|董事|经理|负责|介绍|表示|坦言|透露|记者|主任|厂长|书记|新型|[已将现拟曾]|[分看按从居位区县市若如受随对在以]|阶段|率|由|额|量|产品|成本|占|均|数|值|亿|级|外商|国有|股份|私营|大型|中型|小微|项目|企业|产业|行业|集群|园区|全|各|该|本|其|累计|合计|规模|重点|工业|总|平均|去|年|月|我|主要|出口|外贸|完成|实现|预计|带动|推动|新增|同比|技改|投资|资金|单位|民间|制造业|增|截|至|获评|认定|首次|新获|[【】]"
)


def is_no_name(words: str) -> bool:
    """Tell words with something in them that no name holds; 安全 and 数据 may stand in one."""
    return NO_NAME.search(_whole().sub("", words)) is not None


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(trie_pattern(words()["names"]["whole"]))


FUNCTION = quick(
    "今后|未来|确保|力争|争取|努力|实施|开展|行动$|工程$|工作|活动$|战略|方案|机制|政策|服务|改革|招商|后可|后将|产后|[是则便却仅只]|要[确力]|^[不未无]|冲刺|稳定|控制|保持|超过|突破|提前|同时|此外|另外|其余|其他|左右|以上|[说道讲了着过就]$|^[跟再先]|^.了|之[初前后际中间]$|环节$"
)
"""Verbs and adverbs: words with one of them are no name."""
