"""Proportions by a name of their own behind what was counted or measured: 规上企业160户，本地配套比例达到30%."""

import re

from etl.reading import Item

_PROPORTION = re.compile(
    "[\u4e00-\u9fff](?<![占其])(?<!其中)比例(?:已|由|从|均|要|力争|约|近|超过?|达到?|为|提高|提升|上升|升|增|到|至)*$"
)
_GOODS_SHARE = re.compile("[\u4e00-\u9fff]{2,12}占比[^，。；、\\d]{0,8}")
_OF_FIRMS = re.compile(
    "[两二三四五六七八]者|企业|[家户]|小巨人|其中|数量?占|单位|园区|工厂|车间|机构|平台"
    "|上市|规上|高新|科技型|专精特新|民营|国有|外资|中小"
)
"""What a share may be of behind firms that were counted."""


def is_proportion(text: str, item: Item) -> bool:
    """Tell a proportion that its clause names: 数字化转型比例达到100%."""
    return _PROPORTION.search(text, item.clause_start, item.quantity.start) is not None


def is_share_of_goods(text: str, item: Item) -> bool:
    """Tell a share of what is no firm behind counted firms: 规上企业160户，下游制品占比35%."""
    words = text[item.clause_start : item.quantity.start]
    return _GOODS_SHARE.fullmatch(words) is not None and _OF_FIRMS.search(words) is None
