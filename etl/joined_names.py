"""Industries and works under their whole name, where a list holds but a part: 新能源汽车 + 动力电池, 钛锂 + 新材料."""

import re
from functools import cache

from etl.lexicon import Mention, Word, trie_pattern, words
from etl.names import FUNCTION, NO_NAME, THERE_ARE, name_start, stops
from etl.segmentation import RARE, begins_with_verb, cut, is_verb, tokenizer

_LETTERS = re.compile("(?<![A-Za-z0-9])(?:[A-Z]{2,5}|[3-8][GDK])$")
_WORKS_OF = re.compile(
    "(?!建|新建|扩建|打造|改造|实施|升级|上马)[\u4e00-\u9fff]{0,4}?(?:生产基地|制造基地|基地|工厂|产业园)(?:[一二三四]期)?(?:项目)?(?=投产|建成|开工|竣工|实现|完成|产值|全年|今年|去年|上半年|总投资|，|。|、|整车|产量)"
)
_NAME_ENDS = re.compile("[，。；（(、]|项目|公司|集团|实现|完成|投资|拟|计划|二期|一期|董事|总经理|负责")
_MAKING = re.compile("销售|生产|出口|交付|下线|制造|购买|采购|引入|打造|开发|研制|加工$")
_KIND_OF = re.compile(
    "(?:(?:绿色|智能|智慧|高端|新型|精密|精细|生态|健康|低碳|休闲|先进|特色|现代|富硒|山地)+|[硅铝铜磷碳钠锂镁钢铁锰钒镍铬锌钛石竹]基)$"
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
_CHINESE = re.compile("[\u4e00-\u9fff]+")
_TAKEN_IN = "(?:业务)?(?:收入|营收|营业)"
_GOES_ON = (
    f"{_TAKEN_IN}|总?产值|产量|增加值|类|方面|项目|领域|[和与及][\u4e00-\u9fff]{{2,8}}(?:项目|产业|领域|产值)"
    "|规上企业|完成|实现|\\d|、[^，。；]{2,16}(?:分别|依次|产值|收入|增加值)"
)
_WORKED = re.compile("(?:精深|深|初)?加工(?=总?产值|分别|依次|因|受|则|实现|完成|企业|\\d|等[\\d两三四五六七八九十])")
_LIST_BEFORE = re.compile("、[^，。；：\\d]*$")
_MEASURED_INDUSTRY = re.compile("(?:固定资产)?投资|总?产值|增加值|利润|税收")
_HEADS_CLAUSE = re.compile("[，；、：]([\u4e00-\u9fff]{2})$")
_SORTS_OF_INDUSTRY = ("机械", "制造", "加工", "装备", "材料", "制品", "设备", "配套", "零部件", "深加工", "精深加工")
_REACH = 20
"""加工 behind the last of a list is done to all of them: 榨菜、柠檬、脐橙加工产值."""
_MEASURED = re.compile(
    "(?:产业|集群)?(?:总|年|综合|工业)?(?:产值|产量|营收|营业收入|销售收入|增加值|规模|(?:完成|实现)(?:产值|营|销|总)|\\d)"
)


_SPAN = re.compile("[日月季年]|[单均当最]")
_AND_ALSO = re.compile(
    "及(?:其他|其它|[\u4e00-\u9fff]{2,4}?)(?=(?:产业|集群)?(?:实现|完成)?(?:总?产值|产量|营收|增加值)?(?:约|近|超|达)?\\d)"
)
"""What 及 adds to a name before its number: 纸制品 + 及包装82亿元, 家居 + 及其他33亿元."""
_MADE_OF = re.compile("(?!生产量)[\u4e00-\u9fff]{1,5}?(?=年?(?:产量|产能|产销量|出货量|加工量))")
_QUOTED = re.compile("[\u4e00-\u9fff]{2,6}(?=”)")
"""What a name within quotation marks ends with: “康养制造”."""
_LONGEST = 7
"""How many characters before a known industry may belong to its name."""
_OF_PLACE = re.compile(
    "^(?:[区县市国域境]内|县域|周边|辖区|园区|[两三各]地|上述|这一|该|其他|其它|另[外一]|[年月度季]|新增|原有|同期|同类|中?西部|西南|东南|华[东南北]|全国|国家级?|国际|世界级?|国内|全球|内陆|区域性?|长江上游|成渝)|[区县市镇]$"
)
"""What tells whose an industry is, or when, and is no part of its name."""


def _widened(text: str, mention: Mention, reached: int) -> int:
    """Return where the noun phrase begins that ends with a known industry: 丝绸 + 轻纺产值20亿元, 钛锂 + 新材料产业.

    Words that no dictionary holds make a longer name where 产业 follows; alone they may be a firm's.
    """
    start = mention.start
    if not (mention.has_tail or _MEASURED.match(text, mention.end)):
        return start
    low = max(reached, start - _LONGEST)
    begin = name_start(text, low, start, "cluster")
    if begin == low > reached and "\u4e00" <= text[low - 1] <= "\u9fff":
        return start
    begin += begin < start and THERE_ARE.match(text, begin) is not None
    if text[begin - 1 : begin].isdigit():
        return start  # 以32万辆汽车产量居首: what the goods are counted in
    words = text[begin:start]
    if len(words) < 2 - mention.has_tail or not _CHINESE.fullmatch(words):
        return start
    if NO_NAME.search(words) or FUNCTION.search(words) or _MAKING.search(words) or _OF_PLACE.search(words):
        return start
    if begins_with_verb(words):
        return start
    known = tokenizer().FREQ
    return begin if mention.has_tail or all(len(t) > 1 and known.get(t) for t in cut(words)) else start


def _lengthened(text: str, mention: Mention) -> int:
    """Return where the name ends that begins with a known industry: 软件 + 产品收入, 集成电路 + 设计58亿元."""
    if mention.has_tail or mention.word.subject_kind != "cluster":
        return mention.end
    if text.startswith("“", mention.start - 1) and (quoted := _QUOTED.match(text, mention.end)) is not None:
        return quoted.end() if _may_be_named(quoted[0]) else mention.end
    m = _behind().match(text, mention.end) or _WORKED.match(text, mention.end)
    also = _AND_ALSO.match(text, mention.end) if text.startswith("及", mention.end) else None
    if also is not None and (also[0].endswith(("其他", "其它")) or _may_be_named(also[0][1:])):
        return also.end()
    if m is None and (made := _MADE_OF.match(text, mention.end)) is not None and _is_goods(made[0]):
        return made.end()
    if m is None:
        return mention.end
    is_shared = m.re is _WORKED and not text.startswith(("等", "分别", "依次"), m.end())
    if is_shared and _LIST_BEFORE.search(text, max(0, mention.start - _REACH), mention.start):
        return mention.end
    return m.end()


def _is_goods(words: str) -> bool:
    """Tell what makes goods of a known material: 玻纤 + 纱, 智能 + 变送器."""
    return _may_be_named(words) and not any(is_verb(word) for word in cut(words))


def _may_be_named(words: str) -> bool:
    return not (NO_NAME.search(words) or FUNCTION.search(words) or stops().search(words) or _SPAN.search(words))


@cache
def _behind() -> re.Pattern[str]:
    """Return the pattern of what makes an industry's name longer, where the words go on to measure it."""
    return re.compile(f"(?:及?(?:{trie_pattern(words()['names']['behind'])}))+(?={_GOES_ON})|产品(?={_TAKEN_IN})")


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
        if not is_cluster and text[m.start : m.end] != "工业":
            found.append(m)  # only an industry's name, or 工业, can be longer than what a list holds of it
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
        follows = old is not None and _is_bare(old) and (old.end == m.start or _is_industry_of(text, old, m))
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
        elif (begin := _beside_others(text, m, found)) < m.start:
            word = Word("subject", "", "cluster", text[begin : m.end])
            found.append(Mention(begin, m.end, word, True))
        elif is_cluster and (begin := _coined(text, m, old.end if old else 0)) < m.start:
            # 盘龙 + 电缆, 励芯 + 微电子: a made-up word before what is made is a firm's name.
            phase = _PHASE.match(text, m.start + len(m.word.subject))
            end = phase.end() if phase is not None else m.start + len(m.word.subject)
            word = Word("subject", "", "enterprise", text[begin:end])
            found.append(Mention(begin, end, word, True))
        elif is_cluster and (begin := _of_phase(text, m, old.end if old else 0)) < m.start:
            phase = _PHASE.match(text, m.end)
            end = phase.end() if phase is not None else m.end
            found.append(Mention(begin, end, Word("subject", "", "enterprise", text[begin:end]), True))
        elif (
            is_cluster
            and not _KIND_OF.fullmatch(m.word.subject)
            and (kind := _KIND_OF.search(text, max(0, m.start - 6, old.end if old else 0), m.start))
        ):
            # 绿色 + 医药, 硅基 + 新材料: an adjective that the text gives an industry belongs to its name.
            word = Word("subject", "", "cluster", kind[0] + m.word.subject)
            found.append(Mention(kind.start(), m.end, word, True))
        elif is_cluster and (begin := _widened(text, m, old.end if old else 0)) < m.start:
            word = Word("subject", "", "cluster", text[begin : m.start] + m.word.subject)
            found.append(Mention(begin, m.end, word, True))
        elif is_cluster and (letters := _LETTERS.search(text, max(0, m.start - 6), m.start)) and letters[0]:
            word = Word("subject", "", "cluster", letters[0] + m.word.subject, m.word.needs_context)
            found.append(Mention(letters.start(), m.end, word, m.has_tail))
        elif (end := _lengthened(text, m)) > m.end:
            word = Word("subject", "", "cluster", m.word.subject + text[m.end : end])
            found.append(Mention(m.start, end, word, True))
        else:
            found.append(m)
    return found


def _beside_others(text: str, mention: Mention, found: list[Mention]) -> int:
    """Return where an unlisted industry begins that stands beside listed ones: 轻纺工业投资7亿元；化医工业投资6亿元."""
    start = mention.start
    if text[start : mention.end] != "工业" or not _MEASURED_INDUSTRY.match(text, mention.end):
        return start
    if not any(m.word.subject_kind == "cluster" and text.endswith("工业", m.start, m.end) for m in found):
        return start
    head = _HEADS_CLAUSE.search(text, max(0, start - 4), start)
    if head is None or NO_NAME.search(head[1]) or FUNCTION.search(head[1]) or begins_with_verb(head[1]):
        return start
    return head.start(1)


def _of_phase(text: str, mention: Mention, reached: int) -> int:
    """Return where the name of works begins that come in phases: 明月 + 光伏二期; the mention's own start for none."""
    if mention.has_tail or _PHASE.match(text, mention.end) is None:
        return mention.start
    low = max(reached, mention.start - _LONGEST)
    begin = name_start(text, low, mention.start, "enterprise")
    is_cut = begin == low > reached and "\u4e00" <= text[low - 1] <= "\u9fff"
    words = text[begin : mention.start]
    if is_cut or not 2 <= len(words) <= 6 or not _CHINESE.fullmatch(words) or begins_with_verb(words):
        return mention.start
    return begin


def _coined(text: str, mention: Mention, reached: int) -> int:
    """Return where the made-up word of two characters before a product begins; its own start where none does."""
    start = mention.start
    head = _MADE_UP.search(text, max(reached, start - 3), start)
    if head is None or mention.has_tail or text[start : start + len(mention.word.subject)] != mention.word.subject:
        return start
    word = head[1]
    if NO_NAME.search(word) or FUNCTION.search(word) or stops().search(word) or _OF_MATTER.search(word):
        return start
    own = tokenizer()
    if own.FREQ.get(word) or (len(mention.word.subject) > 4) or not _AFTER_FIRM.match(text, mention.end):
        return start
    if any(own.FREQ.get(text[at : at + 2], 0) > RARE for at in (head.start(1) - 1, head.start(1) + 1) if at >= 0):
        return start  # the characters are parts of words around them
    return head.start(1)


def _is_industry_of(text: str, old: Mention, mention: Mention) -> bool:
    """Tell the narrower industry that a word makes of one: 齿轮 + 机械 + 工业."""
    return text[mention.start : mention.end] == "工业" and text[old.end : mention.start] in _SORTS_OF_INDUSTRY


def _is_bare(mention: Mention) -> bool:
    return mention.word.subject_kind == "cluster" and not mention.has_tail
