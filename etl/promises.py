"""What is promised for the time after the works (达产后), and what works can make (产能): neither is output."""

import re

from etl.context import Frame
from etl.quantities import Quantity
from etl.reading import PROJECTS, Item
from etl.rules.signs import quick, spot

_PROMISE = quick(
    r"(?:达产|建成|投产|达纲|满产|达效|投用|投运|并网|竣工|完工)后(?![，,]?(?:目前|现在|[^，。；\d]{0,6}(?:已|累计)))|(?<![投已])达产(?=年?(?:总?产值|税收|营收|销售))|(?<=[，；])届时"
    r"|(?:预计|计划|将于|拟于)[^，。；]{0,12}(?:投产|建成|投用|竣工|达产)，(?=可|将|年产|预计)"
)
_CAPACITY = spot(
    r"产能|生产能力|生产规模|(?:年产|加工|提取|处理|储存|生产|分拣|冶炼|封装|测试|组装|制造|屠宰|压榨|回收)[^，。；]{0,16}能力"
    r"|(?:可|设计|规划)年产|日(?:处理|加工|产(?![值量气突超达]))[^，。；]{0,10}$|年产[^，。；值]{0,20}?(?:生产线|项目|基地)"
)
_MADE_A_YEAR = re.compile(r"年产(?:约|近|超)?$|形成(?:了)?年产[^，。；、\d值]{2,10}$")
_MORE_CAPACITIES = re.compile(r"[^，。；、\d]{0,10}[、和及][^，。；]{0,40}?(?:能力|产能)")
_NEAR = 16
"""How many characters before a number tell that it is made a year."""
_SERVICE = re.compile("污水|供水|供电|供气|供热|港口|吞吐|泊位|垃圾|供应能力")
_NO_OUTCOME = PROJECTS | {"fixed_investment", "tech_upgrade_investment", "factory_space", "fiscal_support", "loans"}
_OF_THEM = re.compile("[，；、]其中(?![^，。；]*(?:已|目前|截至|累计))[^，。；]*$")
_BEFORE_WORKS = re.compile("投资强度|占地|用地|建筑面积|厂房|目前的?$|现有$|相当于|减排|节约")


def promised_at(before: str) -> int:
    """Return where in the words before a number those end that promise it for after the works, 0 where none do.

    A promise reaches to the end of its part of the sentence.
    """
    if _PROMISE.search(before) is None:
        return 0
    start = max(before.rfind("；"), before.rfind(";")) + 1
    ends = [m.end() for m in _PROMISE.finditer(before, start)]
    return ends[-1] if ends else 0


def promises(words: str) -> bool:
    """Tell a sentence that promises anything: no words before a number of another one do."""
    return _PROMISE.search(words) is not None


def is_promised(before: str, indicator: str) -> bool:
    """Tell output, tax and work promised for after the works from what the works take or what there is already."""
    at = promised_at(before)
    if not at or indicator in _NO_OUTCOME:
        return False
    return _BEFORE_WORKS.search(before[at:].rsplit("，", 1)[-1][-12:]) is None


def is_capacity(words: str, indicator: str) -> bool:
    """Tell what works can make from what they made: ``words`` are those around the number in its clause."""
    if indicator not in ("product_volume", "other", "storage_capacity") or _CAPACITY.search(words) is None:
        return False
    return _SERVICE.search(words) is None


def leads_capacities(text: str, quantity: Quantity) -> bool:
    """Tell the first of several capacities: 年产1000万辆整车、2000万台发动机的生产能力."""
    start, end = quantity.start, quantity.end
    is_yearly = _MADE_A_YEAR.search(text, max(0, start - _NEAR), start) is not None
    return is_yearly and _MORE_CAPACITIES.match(text, end) is not None


def take_promise(item: Item, frame: Frame, done: list[Item]) -> None:
    """Give a part of the projects that are to begin their status and time: 将有86个项目开工，其中央企项目25个."""
    if frame.status != "actual" or not item.rule.endswith("·more-projects") or _OF_THEM.search(item.lead) is None:
        return
    told = next((d.frame for d in reversed(done) if d.frame is not None and d.quantity.dimension == "count"), None)
    if told is not None and told.indicator == frame.indicator and told.status in ("target", "expected"):
        frame.status, frame.period = told.status, told.period
