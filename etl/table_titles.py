"""What the title of a table says of cells whose column names nothing: 各区县规上工业增加值增速 over 铜梁区 | 9.2."""

import re
from functools import lru_cache
from typing import NamedTuple

from etl.head_nouns import is_noun
from etl.item_works import is_general
from etl.lexicon import find_mentions
from etl.subject_memory import Topic
from etl.table_times import DIFFERENCE
from etl.tables import UNIT, UNIT_LINE, Table

_END = re.compile(
    r"(?:完成|增长|增减|变化|运行)?(?:情况|分(?:行业|产业|区县|园区|镇街)|一览|汇总|统计|排名|排行榜?|位次|对比|前[一二三四五六七八九十\d]+[名位]?(?:区县|企业|行业|产业)?)*表?"
    r"[\s　]*(?:[（(][^（()）]*[)）])?[\s　]*$"
)
_USED = re.compile("用([电气])$")
_GROWS = re.compile("(?:同比|[比较]上年(?:同期)?)?(?:增长(?:速度|率)|增[速幅]|增减幅度)$")
_AMOUNT = re.compile("产值|增加值|收入|利润|投资|税收|用[电气]量")
"""What a title may name that is counted in all its columns."""


WHOLE = re.compile("合计|总计|全[市区县]|本[市区县]")
"""The row of all that the others are parts of."""


_OUTPUT = "产值|增加值|利润(?:总额)?|营业收入|税收"
_OF_INDUSTRY = re.compile(
    "(?P<whose>规模以上工业|规上工业|工业|规上制造业|制造业)"
    f"(?P<what>总?(?:用[电气]量|投资|(?:{_OUTPUT})(?:(?:[、和及与]|以及)总?(?:{_OUTPUT}))*))"
)
_JOINTS = re.compile("以及|[、和及与]")
_FIRMS_ABOVE = re.compile("(?:企业|公司|投资主体|业主(?:单位)?)(?:名称|全称)?")
_WORKS_ABOVE = re.compile("(?:建设|重点|重大|工业|投资|签约|招商)*项目(?:名称|全称)?")
_WORKS_END = re.compile(
    "(?<!开工)(?<!签约)(?<!技改)(?<!储备)(?<!工业)(?<!投产)(?:项目|工程|生产线|基地)(?:[一二三四]期)?$"
)
_PARKS_ABOVE, _PARK_END = (
    re.compile("(?:工业|产业)?园区(?:名称)?|开发区"),
    re.compile("园区?$|[新开]区$|开发区$|港区$|组团$|片区$|基地$"),
)
_TRADES_ABOVE = re.compile("(?:重点|主要)?(?:行业|产业|产业链|集群|产业集群|领域)(?:名称)?")
_TRADE_END = re.compile("(?:产业集群|产业链|产业|集群|行业|领域)$")
_KIND_END = re.compile("领域$|产业$|行业$")
_REST = re.compile("其[他它余]")
_OF_WORKS = re.compile("总投资|投资(?:主体|总?额|业主)|建设|业主|协议|签约|开工")
"""What other columns say of works, whose names the first one holds: 项目 alone may name what rows count."""
_NO_NAME = re.compile("[合小总]计|^(?:其中|其他|其它|平均)|项目[（(共]|\\d+[个家户]$|类$|^[一二三四五六七八九十]+、")


_NO_STATISTIC = re.compile("权重|分值|[赋满]分|(?<!综合)评分|^分数|得分率|页码|电话|邮编|手机")
"""Heads of columns whose numbers measure nothing."""

_NOT_ABOVE_SCALE = re.compile("全社会|全[市区县]|规模|规上|规下")
_GOALS = re.compile(
    "(?:20\\d\\d年)?(?:年度|全年|年初|预期|下达|考核|市级?下达)*目标(?:任务)?(?:值|数)?(?:[（(][^（()）%％]{1,6}[)）])?"
)

_COUNTED = re.compile(
    "(?P<what>高新技术企业|科技型(?:中小)?企业|“?专精特新”?(?:中小)?企业|(?:专精特新)?“?小巨人”?企业|(?:规模以上|规上)工业企业"
    "|智能工厂|数字化车间|绿色工厂|企业技术中心|上市(?:公司|企业))(?:培育|认定|入库)?(?:数量|户数|家数|个数|总数|数)?$"
)
"""What a title ends with that is counted in all its columns."""


_COUNTED_ALONE = re.compile(f"(?<![、和与及])(?:{_COUNTED.pattern})")
_ALL_INDUSTRY = re.compile("(?<![重轻学品械子信药工材])工业(?!园|集|新城|大道|组团|互联网|小区|基地|用地)")
_OF_OTHERS = re.compile("[园小]区|[新高开]区|开发区|集中[点区]|组团|公司|集团|规下|规模以下|民营|各?产业|集群")
"""What a table of industry says in its title that is not of all industry above scale."""


class Matter(NamedTuple):
    """What a title is of: the measure, whose it is where the title says so, and whether it tells how that grew."""

    measure: str = ""
    subject: str = ""
    grows: bool = False


def counts_firms(label: str) -> bool:
    """Whether a row counts firms or works of a kind, whatever stands in the row above it."""
    return _COUNTED.search(UNIT.sub("", label).strip()) is not None


def counted_by(title: str, label: str) -> str:
    """Return what a title says that its rows count, for one that names a place: 各区县高新技术企业数量."""
    if not (names_place(label) or WHOLE.fullmatch(label)):
        return ""
    found = _COUNTED_ALONE.search(_END.sub("", UNIT_LINE.sub("", title)).strip())
    return found["what"] if found is not None else ""


def matter_of(title: str, label: str) -> Matter:
    """Return the one amount that a title ends with over rows that say whose: 重点产业产值 over 智能装备 | 12.7.

    Whose it is stands in the title for a row that names a place alone.
    """
    told = _told(title)
    if not told.measure or UNIT.search(label) is not None:
        return Matter()
    if names_subject(label):
        return told._replace(subject="")
    return told if names_place(label) or WHOLE.fullmatch(label) else Matter()


@lru_cache(maxsize=256)
def _told(title: str) -> Matter:
    title = _END.sub("", UNIT_LINE.sub("", title)).strip()
    grows = _GROWS.search(title) is not None
    bare = _USED.sub(r"用\1量", _GROWS.sub("", title))
    mentions = find_mentions(bare, 0, len(bare))
    told = [m for m in mentions if m.word.kind == "indicator"]
    if len(told) != 1 or told[0].end < len(bare):
        return Matter()
    words = bare[told[0].start :]
    if _AMOUNT.search(words) is None:
        return Matter()
    own = [m for m in mentions if m.word.kind == "subject" and m.end == told[0].start]
    return Matter(words, bare[own[-1].start : own[-1].end] if own else "", grows)


@lru_cache(maxsize=4096)
def measures(label: str) -> tuple[str, ...]:
    """Return the words for what is counted that a label holds."""
    return tuple(label[m.start : m.end] for m in find_mentions(label, 0, len(label)) if m.word.kind == "indicator")


@lru_cache(maxsize=4096)
def names_subject(words: str) -> bool:
    """Whether words name a subject that is listed."""
    return any(m.word.kind == "subject" for m in find_mentions(words, 0, len(words)))


@lru_cache(maxsize=4096)
def names_place(label: str) -> bool:
    """Whether a row is a district's."""
    return any(m.word.kind in ("region", "local") for m in find_mentions(label, 0, len(label)))


def named_in(table: Table, label_place: int, label: str) -> Topic | None:
    """Return the firm, the works, the park or the industry that a row is called after, None where it is none."""
    if table.head and _TRADES_ABOVE.fullmatch(table.head[label_place].text) and _REST.match(label):
        return "cluster", label.strip()[:2]  # 其他行业: neither all of them nor one
    if not table.head or _NO_NAME.search(label) or WHOLE.fullmatch(label) or UNIT.search(label):
        return None
    if measures(label) and not _WORKS_END.search(label):
        return None
    above, name = table.head[label_place].text, label.strip()
    others = (cell.text for cell in table.head[label_place + 1 :])
    is_works = _WORKS_ABOVE.fullmatch(above) is not None and any(_OF_WORKS.search(words) for words in others)
    if is_works or _FIRMS_ABOVE.fullmatch(above):
        return None if is_general(name) or _KIND_END.search(name) else ("enterprise", name)
    if _PARKS_ABOVE.fullmatch(above) and _PARK_END.search(name):
        return "park", name
    if _TRADES_ABOVE.fullmatch(above):
        bare = _TRADE_END.sub("", name)
        return ("cluster", bare) if is_noun(bare) else None
    return None


@lru_cache(maxsize=4096)
def subject_of(title: str, measure: str) -> str:
    """Return whose the measure of a column is where the title names both: 总产值 under 各区县规上工业总产值排名."""
    m = _OF_INDUSTRY.search(title)
    told = [words.removeprefix("总") for words in _JOINTS.split(m["what"])] if m is not None else []
    return m["whose"] if m is not None and measure.removeprefix("总") in told else ""


def is_no_statistic(column: str) -> bool:
    """Whether a column tells no measure, or only what others differ by."""
    return _NO_STATISTIC.search(column) is not None or DIFFERENCE.search(column) is not None


def above_scale(label: str, name: str) -> str:
    """Return a row's name as that of the industry above scale, which the title says that the table is of."""
    if name.startswith("工业"):
        return f"规模以上{name}"
    is_whole = bool(measures(label)) and not names_subject(label) and not names_place(label)
    return f"规模以上工业{name}" if is_whole and not _NOT_ABOVE_SCALE.search(label) else name


def tells_goals(table: Table, at: int) -> bool:
    """Whether a column is headed as goals alone: 年度目标, 2024年目标值（亿元）, and not 完成目标（%）."""
    return bool(table.head) and _GOALS.fullmatch(table.head[at].text) is not None


def is_of_industry(title: str) -> bool:
    """Whether a title is of all industry, in which some measures are those of industry above scale alone."""
    return _ALL_INDUSTRY.search(title) is not None and _OF_OTHERS.search(title) is None
