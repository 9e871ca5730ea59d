"""The next member of a list told one by one, under a name that no list holds: 变送器21万台、调节阀3万台."""

import re

from etl.head_nouns import is_noun
from etl.reading import MEASURES, RATES, Item, Sentence

_NEXT = re.compile(
    "[）)]?[、，；和与及](?:其中[，：:]?)?(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:类|产业|等)?(?:产量|产值)?(?:同比)?(?:分别)?(?:增长|下降|增|降|实现|完成|达到?|约为?|为|近|超过?|仅|突破)*"
)
"""All the words between one member's number and the next's: what the next is called, and hardly more."""
_NO_MEMBER = re.compile(
    "面积|建筑|地|厂房|容量|装机|出口|进口|销|库存|交付|生产|下线|本地|[区市县国省]外|当月|规上|外购|累计|合计|总|其他|其它|其余|平均|单|年|月|日|季|期|税|利|收|资|人|户|家|个|[技设厂]改|能力|时|率|值|量|价"
    "|占|居|列|排|拉动|贡献|高于|低于|快于|增|减|降|升|涨|跌|回|较|比|同|约|达|过|由|从|到|至|在|被|将|已|正|为|有|可|实际|预计|预期|目前|计划|力争|现状|基本|全部|初步"
)
"""What is told of the same thing once more, or of all of it."""


_GOODS = re.compile("[阀机器仪泵板材管件料膜纸布线缆灯车箱柜瓶盒胶油粉剂酸碱盐醇酯片轮轴架具钉锁丝网]$")
"""What goods are called whose name begins with what they do: 调节阀, 压缩机."""
_MEASURED = re.compile("(?:产量|产能|产值|增加值|营收|装机)(?:实现|完成|达到?|约|为|近|超过?)*$")


def next_member(sentence: Sentence, item: Item, previous: Item) -> str:
    """Return the name of the list's next member where the words since the number before are that name alone."""
    told, now = previous.quantity, item.quantity
    if item.size > 1 or previous.frame is None or not _tells_one(previous):
        return ""
    is_alike = told.dimension == now.dimension or {told.dimension, now.dimension} <= MEASURES | {"count", "mass"}
    if not is_alike or (told.dimension in RATES and told.dimension != now.dimension):
        return ""
    m = _NEXT.fullmatch(item.lead)
    if m is None or _NO_MEMBER.search(m["name"]) or not (is_noun(m["name"]) or _GOODS.search(m["name"])):
        return ""
    if sentence.mentions_in(item.lead_start, now.start):
        return ""
    return m["name"]


def name_of_list(words: str) -> str:
    """Return the name of one of a list of names, of the last before its measure: 照明器具产值分别增长."""
    m = _LAST.match(words)
    if m is None or _NO_LAST.search(m["name"]) or not (is_noun(m["name"]) or _GOODS.search(m["name"])):
        return ""
    return m["name"]


_LAST = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,10}?)(?:产业|行业)?(?:累计|同比|当月|全年)*"
    "(?:投资|总?产值|增加值|产量|营业收入|营收|销售收入|利润|税收)?(?:总额|额)?(?:累计|同比)*(?:增速|增幅)?(?:分别|依次)"
)
_NO_LAST = re.compile(
    "投资|产值|产量|增加值|规上|规模|工业$|企业|园区|[区县市镇省]$|全[市区县国]|其[他它余]|合计|总|项目|税|利润|收入|[进出]口|增速|三产|二产|一产"
)
"""What all of a list are measured by, and who is no industry of it."""


def _tells_one(item: Item) -> bool:
    """Tell a number right behind the name of what it is of: 变送器21万台, 变送器产量21万台."""
    return item.slot == "紧接数前" or (item.slot == "前数之后" and _MEASURED.search(item.lead) is not None)
