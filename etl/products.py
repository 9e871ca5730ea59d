"""The product whose amount a number is, where no list knows it: 年产紫苏油2600吨, 变送器产量21万台，调节阀3.8万台."""

import re

from etl.head_nouns import is_noun
from etl.lexicon import table
from etl.names import PLACE_KINDS, is_no_name, name_start
from etl.reading import Item, Sentence

_MADE = re.compile(
    "(?:年产(?![量值能])|年加工(?!量)|年出栏|年屠宰(?!量)|生产(?!能)|产出|产销(?![量率])|下线|出货(?!量)|出产|出口(?!额)|交付(?!量)|制造|形成)"
    "(?P<name>[\u4e00-\u9fffA-Za-z（）()]{1,12}?)(?:的)?(?:达到?|约|超过?|近|突破|共|累计|为)*$"
)
"""What is made stands behind the verb, right before its number."""
_AMOUNT = re.compile(
    "[年月日]?(?:实现出货(?!量)|出货(?!量)|生产量|产量|产能|产销量|加工量|出货量|屠宰量|冶炼量|交付量|下线量|销量|产出量|总产量|生产能力|加工能力)[^，。；、\\d]{0,8}$"
)
"""What is made stands before the word for its amount."""
_LIGHT = re.compile(
    "^(?:其中|调度(?=[\u4e00-\u9fff]{2,4}$)|分别|依次|主要|各类|各种|包括|另有|和|与|及|以及|、|，)+|(?:(?<!雷)达到?|约|超过?|近|突破|完成|实现|为|分别|各|优质|先进|落后)+$"
)
_GROWN = re.compile("(?:产量)?(?:同比|比上年)?(?:增长|下降|增|降)[^，。；、]{0,2}$")
_NO_PRODUCT = re.compile(
    "设计|总|能力|全[区县市]|[年月日底末]|规模|单|期|项目|累计|合计|增|降|比|可|已|将|拟|达产|投产|满产|满负荷"
)
_LONG_NAME = re.compile("[；;，、](?P<name>(?:工业)?[\u4e00-\u9fff]{2,8}?[及与和][\u4e00-\u9fff]{2,8})")
_LONGEST = 12
BY_GOODS = re.compile("(?:分|按|从)(?:主要|重点)?(?:工业)?产品(?:产量|分)?来?看[，,：:]")
"""How a paragraph begins that tells of goods: 分产品看，汽车增长8%."""
_GOODS_HEAD = re.compile(
    "(?:其中|此外|同时)?[，,]?(?:主要|重点|新兴|新型|新|高技术|高新技术|智能|绿色|优势|高端|部分|代表性)(?:工业)?产品(?:产量|生产)?"
    "(?![^，。；]*(?:销|收入|产值|[进出]口|价|发|投|利润|税|零售|营收|市场|订单|质量|专利|结构))"
    "(?!供给|认证|名录)[^，。；、\\d]{0,8}(?:增[势长速多产]|快|好|旺|强劲|放量|亮眼|活跃|壮大)[^，。；、\\d]{0,6}[，,：:](?![^，。；、\\d]{0,10}(?:产业|行业|制造业|工业))"
)
"""How a sentence begins that tells of goods, whatever was told before it: 新兴产品增势强劲，伺服电机增长42%."""
_GOODS_COUNTED = re.compile("\\d+种[^，。；]{0,10}产品[^。；]{0,12}产量[^。；]{0,8}增")

_NOUN_SHARED = re.compile(
    "(?:^|[，；、])(?:其中)?(?P<name>[\u4e00-\u9fff]{2,6})(?:产能|产量|产值|营收)(?:占比|比重)(?:约|为|达到?|超过?|突破|升至|近|已)*$"
)
_NO_GOODS = re.compile(
    "产品|企业|公司|项目|园区|集团|行业|产业|领域|业务|订单|外|内|本地|全[区县市省国]|自主|主营|高端|中端|低端|优质|先进|落后|绿色|清洁|智能|规上|头部|龙头|前\\w|其[他它余]|主要|重点|单|年|月|季"
)
"""What has a share of output and is no goods of its own."""


def begins_with_goods(sentence: Sentence) -> bool:
    """Tell a sentence whose head announces goods: its numbers and the next ones are of how much was made."""
    if sentence.text.find("产品", sentence.start, sentence.start + 12) < 0:
        return False
    return _GOODS_HEAD.match(sentence.text, sentence.start, sentence.end) is not None


def counts_goods(sentence: Sentence) -> bool:
    """Tell a sentence that counts goods, whose next ones tell how much of each was made: 389种产品中172种产量增长."""
    if sentence.text.find("种", sentence.start, sentence.end) < 0:
        return False
    return _GOODS_COUNTED.search(sentence.text, sentence.start, sentence.end) is not None


def product_named(text: str, start: int, item: Item) -> str:
    """Return what the words before a number say is made, empty where they name nothing; ``start``: of its sentence."""
    made = _MADE.search(item.lead)
    if made is not None:
        return _as_product(made["name"])
    if text.startswith("/年", item.quantity.end - 2) and text[item.quantity.end : item.quantity.end + 1] >= "\u4e00":
        return ""  # 恒岭化工20万吨/年己二酸项目: what is made stands behind
    amount = _AMOUNT.search(item.lead)
    amount = amount or _GROWN.search(item.lead)
    stop = item.lead_start + amount.start() if amount is not None else item.quantity.start
    low = max(start, item.clause_start, stop - _LONGEST)
    if amount is None and (whole := _whole_clause(item)):
        return whole
    begin = name_start(text, low, stop, "cluster")
    return _as_product(text[begin:stop])


def _whole_clause(item: Item) -> str:
    """Return the long name that is all between two goods of a list: …4.1%；工业自动调节仪表与控制系统63万台."""
    m = _LONG_NAME.fullmatch(item.lead)
    return m["name"] if m is not None and not is_no_name(m["name"].removeprefix("工业")) else ""


def _as_product(words: str) -> str:
    name = _LIGHT.sub("", words)
    name = name.removesuffix("量") if name.endswith("发电量") else name
    known = table().get(name)
    if known is not None and known.kind in PLACE_KINDS:
        return ""
    is_name = 2 <= len(name) <= 10 and not is_no_name(name.removeprefix("工业")) and _NO_PRODUCT.search(name) is None
    return name if is_name else ""


def goods_shared(sentence: Sentence, item: Item) -> str:
    """Return the goods that no list holds whose share a clause tells (…；特种纸产能占比超过六成), or ''."""
    m = _NOUN_SHARED.search(item.lead)
    if m is None or _NO_GOODS.search(m["name"]) or not is_noun(m["name"]) or is_no_name(m["name"]):
        return ""
    low, high = item.lead_start + m.start("name"), item.lead_start + m.end("name")
    return "" if any(k.start < high and low < k.end for k in sentence.mentions) else m["name"]
