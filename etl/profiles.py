"""Pages that tell of one firm after another: a line with its name, and below it what 该公司 is, has and makes.

A work named where a paragraph begins (二是甲蓄能电站项目。该项目投资3亿元) is what its sentences go on with.
"""

import re

from etl.subject_memory import Topic

_NUMBER = r"(?:[（(](?:[一二三四五六七八九十]+|\d{1,2})[)）]|[一二三四五六七八九十]+[、是]|\d{1,2}[.．、]|[①-⑨])"
_NAME_LINE = re.compile(
    rf"[ \t\u3000]*{_NUMBER}?[ \t\u3000]*"
    "(?P<name>[\u4e00-\u9fff（）()]{2,24}(?:公司|集团|制药厂|机械厂|酒厂|纸厂|水泥厂))[ \t\u3000]*"
)
"""A line that is a firm's name and nothing more."""
_TELLS_OF_IT = re.compile("[ \t\u3000]*(?:该|本)?(?:公司|企业|集团|厂)(?![们家数群和与及、])")
"""How a paragraph begins that tells of the firm named above it."""
_GOES_ON = re.compile("(?:该|本)?(?:公司|企业|集团)(?![们家数群和与及、])|20\\d\\d年|现有|目前|主要|拥有")
_WORK = re.compile(
    rf"[ \t\u3000]*{_NUMBER}?[ \t\u3000]*(?P<name>[^，。；：、\n《》“”]{{6,40}}?项目)(?:项目)?(?:[。：]|位于|选址|坐落)"
)
"""The work that a paragraph begins with and is about."""
_MANY = re.compile(
    "[\\d一二三四五六七八九十几多余][个批类家项]|重点|重大|签约|开工|在建|续建|储备|招商|投资项目|[工产农]业项目|技改项目|民生项目|各|有关|相关|这些|上述|等项目"
    "|[的是由最将与签]|其中|投资|引进|推进|推动|实施|启动|建设(?!项目)|新建|打造"
)
"""What tells that no one work is named."""
_THE_WORK = re.compile("(?:该|本)?(?:项目|工程)(?!数|个|[^，。；]{0,6}[均各都]|清单|库|集中)")
IT = re.compile("(?:该|本)?(?:公司|企业|集团|厂|项目|工程)")
"""Words that stand for the firm or work told of."""
_OTHERS = re.compile("全[区县市国省]|[我本该][区县市]|集团(?:公司)?(?:总计|合计)|行业|园区(?:内|共|企业)")
"""Words before a number that say it is of more than one firm."""
_LINES = 3
"""How many lines above its paragraph a firm's name may stand."""


def told_in_profile(text: str, sentence: int, number: int) -> Topic | None:
    """Return the firm or work that a paragraph is a profile of, where its ``sentence`` goes on with it."""
    start = text.rfind("\n", 0, sentence) + 1
    if _OTHERS.search(text, sentence, number):
        return None
    if (work := _WORK.match(text, start)) is not None and not _MANY.search(work["name"]):
        is_own = work.end() <= sentence and _THE_WORK.match(text, sentence) is not None
        return ("enterprise", work["name"]) if is_own else None
    if _TELLS_OF_IT.match(text, start) is None or not (sentence == start or _GOES_ON.match(text, sentence)):
        return None
    return _named_above(text, start)


def _named_above(text: str, start: int) -> Topic | None:
    end = start - 1
    for _ in range(_LINES):
        if end <= 0:
            return None
        begin = text.rfind("\n", 0, end) + 1
        if (named := _NAME_LINE.fullmatch(text, begin, end)) is not None:
            return ("enterprise", named["name"])
        if begin < end and _TELLS_OF_IT.match(text, begin) is None:
            return None
        end = begin - 1
    return None
