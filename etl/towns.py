"""Towns whose own numbers a text tells: 石桥镇完成产值36亿元; 其中石桥镇36亿元、东溪街道12亿元.

A part of the district is not the district; the model knows towns as parks.
"""

import re

from etl.lexicon import Mention, Word

_NAME = "[\u4e00-\u9fff]{2,4}?(?:镇|街道|乡)"
_TELLS = (
    "(?:今年|去年|上半年|全年|前?[一二三四]季度|累计|共|分别|已|则|也)*"
    "(?:(?:实现|完成|新?签约|引进|新增|规上|规模以上|工业(?![园区集])|总?产值|税收|投资|增长|下降|突破|超过|达到)|[约近超]?\\d[\\d.]*[万亿]?[元家户个%])"
)
_TOWN = re.compile(
    f"(?:(?<=^)|(?<=[，。；：、和与及\n])|(?<=其中)|(?<=[区县]))(?!其中)(?P<name>{_NAME})(?={_TELLS}|[、和与及]{_NAME}{_TELLS})"
)
_NO_TOWN = re.compile(
    "[各等所每该本我其些个]|[一二三四五六七八九十两几多数][大座]?[镇乡]|[城集村小]镇|乡镇|全[镇街乡]|(?:重点|特色|示范|中心|部分|涉农|主要|下辖|相关|经济|工业|百强|千强|产业|旅游)"
    "|[名强大]镇|[由从按被把将为对]|景德|[家回下返还老]乡|城乡|故乡|同乡"
)
"""What is no one town's name, but a kind of them or a city's."""


def towns_acting(text: str, start: int, end: int, known: list[Mention]) -> list[Mention]:
    """Return the towns of ``text[start:end]`` that measures follow, as parks; none within a known name."""
    if text.find("镇", start, end) < 0 and text.find("街道", start, end) < 0 and text.find("乡", start, end) < 0:
        return []
    return [
        Mention(m.start(), m.end(), Word("subject", "", "park", m["name"]), True)
        for m in _TOWN.finditer(text, start, end)
        if _NO_TOWN.search(m["name"]) is None and not any(k.start < m.end() and m.start() < k.end for k in known)
    ]
