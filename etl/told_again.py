"""Numbers whose words point back at another number, at the whole district, or ahead at what is counted.

这一比例将达到60%; 今年又签下41个; 甲组团2家企业入选，全区智能工厂增至34家; 其余5个为消费品和装备类项目.
"""

import re

from etl.candidates import INDUSTRY, REGION
from etl.context import Frame
from etl.lexicon import Mention
from etl.names import PLACE_KINDS, is_no_name
from etl.park_industry import leads
from etl.reading import OUTPUTS, RATES, Item, Sentence, is_compared
from etl.rules.signs import quick
from etl.subject_memory import Topic

FIGURE = quick(
    "(?:该|这一|这个|这项|此)(?:项)?(?:余额|指标|比例|比重|占比|数字|数据|数值|份额|增速|增幅|强度)(?!体系|考核|任务)"
)
"""What names the number before once more."""
_ONCE_MORE = re.compile(
    "(?:[又再还][新]?|另(?:外)?新?)(?:签下|签约|签订|签了|引进|引入|落地|开工|投产|储备|谋划)(?:了)?(?:项目)?(?:约|近|超过?|达)?$"
)
"""What happens to more of what was counted before: 今年前4月又签下31个."""
_BECAME = (("签", "projects_signed"), ("开工", "projects_started"), ("投产", "projects_completed"))
_REST_BEFORE = re.compile("(?:其余|其他|其它|余下|剩余|剩下)的?(?:约|近)?$")
_REST_BEHIND = re.compile(
    "(?:均|都|则|分别)?(?:为|是|属于?|投向|投入|用于|分布在|集中在|来自|涉及)(?P<name>[\u4e00-\u9fffA-Za-z、]{2,20}?)"
    "(?:类|等)*(?:产业|行业|领域|板块)*(?:的)?(?:项目|企业)?(?=[，。；]|$)"
)
"""What the rest of what was counted is: 其余5个为消费品和装备类项目, 其余31亿元投向软件等产业."""
_OF_NO_INDUSTRY = re.compile("商贸|物流|文旅|旅游|民生|基础设施|服务|农|城|交通|教育|医院|学校|生态")
_COUNTED = ("个", "家", "户", "项")
_SUPPLY = re.compile(
    "(?:配套|上下游|链上|强链|补链|延链|产业链)(?:上下游|配套|重点|关键|优质|招商|合作)*(?:企业|项目)[^，。；、]{0,4}$"
)
"""What supplies an industry or completes its chain: 累计引进配套项目46个."""
_PAYING = re.compile("[\\s”]*(?:(?:拟|计划|将|总|共|预计|再|已|累计)*(?:总?投资|投入))(?:约|近|超)?")
_BUILT = re.compile(
    "(?:新建|建设|打造|布局|实施|兴建|建成|启动|扩建)(?:的)?(?P<name>[\\d.]{0,4}[\u4e00-\u9fff]{3,18}?"
    "(?:项目|产业园|食品园|科技园|园|基地|工厂|生产线|电站|总部|中心)(?:[一二三]期)?)(?=[，。；、及和]|$)"
)
"""What is built for an amount, under its name: 新建高岭食品园."""
_PART = re.compile(
    # a part of an industry under a name that no list holds, and what is measured of it
    "其中[，,]?(?P<name>[\u4e00-\u9fff]{2,8}?)(?:板块|环节|赛道|领域)(?:产值|营收|增加值|增速|增幅|增长|实现|完成|表现|势头|发展)?"
    "[^，。；\\d]{0,5}[，,]?(?:高达|达到?|为|约|增长)?"
    "$"
)
_STEPS = (
    "加工",
    "制造",
    "生产",
    "研发",
    "设计",
    "种植",
    "养殖",
    "销售",
    "流通",
    "餐饮",
    "工业",
    "上游",
    "中游",
    "下游",
    "配套",
)
"""Steps of every industry's chain: no industry of their own."""
_NOT_ITS = re.compile("[镇乡街]|其余|其[他它]|合计|全部|各[地区县园]|周边")
"""What stands beside a park's numbers and is not the park's: 29个镇乡合计签约36个."""
_ON_CHAIN = re.compile("[，；、](?:链上|全链条?|全产业链)(?:规上|规模以上|重点)?企业[^，。；\\d]{0,6}$")
_RUNNING = re.compile(
    "(?:达产|投产|建成|满产)(?:投产|达产)?后[^，。；]{0,4}[，,]?(?:可|将|预计|能)*(?:实现|形成)?(?:年产|年生产|年加工)"
)
_OTHERS = re.compile(
    "[，、；](?P<name>其他|其余|其它)(?:产业|行业)?(?:实现|完成)?(?:产值|营收|增加值|投资)?(?:约|近|为|达到?)?"
)
"""The last of a list of industries, each with its amount: 食品41亿元、纺织12亿元，其他8亿元."""
_SO_FAR = re.compile("(?:至此|目前|截至[^，。；]{0,8}|累计|使|让|带动|推动|届时|[^，。；]{0,4}[年月底末]，?)?[，]?")
_TRADE_OF_FIRMS = re.compile(
    "(?:规上|规模以上|重点|骨干|生产|龙头|配套|入库)?企业(?:数量?|总数)?(?:分别)?(?:(?:增加|发展|壮大|扩大)[到至]|增至|达到?|为|有|共|约|近|超过?|已|新增)*$"
)
"""What stands between a trade and how many firms it has: 新升规食品企业5家."""
_OF_ANY_CHAIN = ("零部件", "配套", "整车", "整机", "材料", "设备", "装备")
_OF_ANY_TRADE = frozenset("加工制造业产品精深初")


def whole_place(sentence: Sentence, item: Item, frame: Frame, about: Topic | None) -> bool:
    """Tell a number of the whole district where only a park or a firm before it was chosen: …，全区智能工厂增至34家."""
    text, point = sentence.text, item.quantity.dimension == "point"
    near = sentence.mentions_in(item.clause_start, item.own_end, "local")
    places = [m for m in near if not is_compared(sentence, m)] if near and not point else []
    if not places:
        return False
    named = sentence.mentions_in(places[-1].end, item.tail_end, "subject")
    is_here = any(m.word.subject == frame.subject for m in sentence.of_kind("subject"))
    if frame.subject_kind == "cluster" and not is_here and any(m.word.subject in INDUSTRY for m in named):
        return True  # 全区规上工业企业达到203家, under a heading that names an industry
    if any(m.word.subject_kind != "sector" for m in named):
        return False
    if text.startswith("这", places[-1].start):
        return frame.subject_kind not in ("region", "sector")
    if frame.subject_kind not in ("park", "enterprise") or (about is not None and about[0] == "park"):
        return False
    is_first = _SO_FAR.fullmatch(text, item.clause_start, places[-1].start) is not None
    return is_first and text.startswith(("全", "我"), places[-1].start)


def is_of_chain(item: Item, frame: Frame) -> bool:
    """Tell a count of all firms of the chain that a paragraph is headed by, where a part of it was told last."""
    return frame.subject_kind == "cluster" and _ON_CHAIN.search(item.lead) is not None


def named_behind(sentence: Sentence, item: Item) -> Topic | None:
    """Return what the rest is where the words behind its number say so; the region where that is no industry."""
    if item.quantity.dimension not in ("count", "money") or _REST_BEFORE.search(item.lead) is None:
        return None
    m = _REST_BEHIND.match(sentence.text, item.quantity.end, sentence.end)
    if m is None:
        return None
    if _OF_NO_INDUSTRY.search(m["name"]):
        return REGION
    return None if is_no_name(m["name"]) else ("cluster", m["name"])


def others_of_list(item: Item, told: Frame) -> Topic | None:
    """Return 其他 where it ends a list of industries with an amount each, the last of which ``told`` was of."""
    m = _OTHERS.fullmatch(item.lead) if item.quantity.dimension == "money" and "其" in item.lead else None
    is_list = told.subject_kind == "cluster" and told.indicator in OUTPUTS
    return ("cluster", m["name"]) if m is not None and is_list else None


def trade_counted(sentence: Sentence, item: Item, frame: Frame) -> Topic | None:
    """Return the trade right before a count of its firms; a park's is told with it, and a firm or another has none."""
    is_whole = frame.subject_kind in ("region", "enterprise", "cluster") or frame.subject in INDUSTRY
    if not is_whole or item.quantity.dimension != "count" or item.quantity.unit not in ("家", "户"):
        return None
    m = _TRADE_OF_FIRMS.search(item.lead)
    if m is None or item.lead_start + m.start() < item.clause_start:
        return None
    at = item.lead_start + m.start()
    named = [k for k in sentence.mentions_in(item.clause_start, at, "subject") if k.end == at]
    is_trade = bool(named) and named[-1].word.subject_kind == "cluster" and not is_compared(sentence, named[-1])
    if not is_trade or (frame.subject_kind == "cluster" and not _is_other_trade(named[-1], frame.subject)):
        return None
    return "cluster", named[-1].word.subject


def _is_other_trade(mention: Mention, chosen: str) -> bool:
    """Tell a trade whose name has nothing in common with the one chosen: 腊肉加工 beside 食品加工, no 整车 of 汽车."""
    is_part = mention.word.needs_context or mention.word.subject in _OF_ANY_CHAIN
    return not is_part and not (set(mention.word.subject) & set(chosen)) - _OF_ANY_TRADE


def more_projects(item: Item, last: str) -> str:
    """Return what more of the projects counted before as ``last`` are: 今年前4月又签下31个; empty for anything else."""
    m = _ONCE_MORE.search(item.lead) if last and item.quantity.dimension == "count" else None
    if m is None or item.quantity.unit not in ("个", "项"):
        return ""
    return next((code for verb, code in _BECAME if verb in m[0]), last)


def is_same_figure(item: Item, frame: Frame) -> bool:
    """Tell a number that its words call the one told before: 这一比例."""
    return FIGURE.search(item.lead) is not None and (frame.indicator == "other" or item.quantity.dimension in RATES)


def is_supply(item: Item, frame: Frame) -> bool:
    """Tell a count of what supplies the industry that the text is about, where the district was chosen."""
    if frame.subject_kind != "region" or item.quantity.dimension != "count" or item.quantity.unit not in _COUNTED:
        return False
    return _SUPPLY.search(item.lead) is not None


def works_paid_for(sentence: Sentence, item: Item) -> str:
    """Return the works that a sentence begins to tell of by their cost: 拟投资1.5亿元新建高岭食品园，占地120亩.

    Empty where somebody was named who pays for them, and where what is built is counted and has no name.
    """
    if _PAYING.fullmatch(item.lead) is None or item.lead_start > sentence.start:
        return ""
    works = _BUILT.match(sentence.text, item.quantity.end, sentence.end)
    return works["name"] if works is not None and is_no_name(works["name"][:-2]) is False else ""


def part_named(item: Item, told: Frame) -> Topic | None:
    """Return the part of an industry that a number is of by its place alone: 其中精密传动板块增速最快，达34.5%."""
    m = _PART.search(item.lead) if told.subject_kind == "cluster" and "其中" in item.lead else None
    if m is None or item.quantity.dimension not in RATES | {"money"}:
        return None
    return None if is_no_name(m["name"]) or m["name"].endswith(_STEPS) else ("cluster", m["name"])


def led_by_park(sentence: Sentence, item: Item, frame: Frame) -> Topic | None:
    """Return the park that leads the sentence where no place and nobody else is named since: …40%；新增规上企业4家."""
    if not (frame.subject_kind == "region" or frame.subject in INDUSTRY) or item.lead_start == sentence.start:
        return None
    parks = [m for m in sentence.of_kind("subject") if m.word.subject_kind == "park" and m.start < item.lead_start]
    if not parks or not leads(sentence, parks[-1]):
        return None
    part = max(sentence.text.rfind("；", sentence.start, item.quantity.start), parks[-1].end)
    if _NOT_ITS.search(sentence.text, part, item.quantity.start) is not None:
        return None
    since = sentence.mentions_in(parks[-1].end, item.quantity.start)
    if any(m.word.kind in PLACE_KINDS and not is_compared(sentence, m) for m in since):
        return None
    if any(m.word.subject_kind in ("cluster", "enterprise") for m in since):
        return None
    return parks[-1].word.subject_kind, parks[-1].word.subject


def yields(item: Item, frame: Frame, last: Topic) -> bool:
    """Tell what works told of before will make when they run: 全部达产后年产压铸底盘80万套."""
    if frame.indicator != "product_volume" or last[0] != "enterprise" or frame.subject_kind == "enterprise":
        return False
    return _RUNNING.search(item.lead) is not None


_FIRM_END = re.compile("(?:集团|公司|股份|控股|厂|合作社|项目|基地)$")


def is_trade_of_all(frame: Frame) -> bool:
    """Tell an industry that was taken for a firm; a name that ends as firms' do is one: 青禾集团综合产值."""
    is_told = frame.subject_kind == "enterprise" and not frame.is_listed and "综合产值" in frame.qualifiers
    return is_told and _FIRM_END.search(frame.subject) is None
