"""Which numbers of a sentence are no observations, each with its reason."""

import re
from functools import cache

from etl.lexicon import Mention
from etl.periods import Period
from etl.quantities import Quantity
from etl.rules import Rule, Sieve, rules_for

_RANKED = re.compile(
    r"(?:居|列|排|位|升至|跃居|跃升|名|跻身|全[市国区县省球]|世界|亚洲|国内|地区|都市区|板块|新区|区县|进入|增速|总量|取得|跑出|拿下|夺得|摘得|站稳|蝉联|各月|历年|获|均|保持|继续|分别|同类|[、和]|[\u4e00-\u9fff][区县](?=第$))[^，。；]{0,8}第?$"
)
_BARE_PLACE = re.compile(
    "(?:位居|名列|位列|排名|排在|排|居|(?<![系陈序下罗行队])列)(?:于|在)?(?:全[国市区县省]|[东中西]部|国内|主城|渝[东西]|中心城区|同类|副省级|省会|计划单列)"
    "[^，。；、\\d]{0,10}(?:\\d{1,3}位[、和，,][^，。；、\\d较比升降移进]{2,10})*$"
)
"""What stands before a place told without 第: 增速列全国9位、西部地区4位."""
_FIRMS_BEFORE = re.compile("(?:企业|公司|户)(?:总?数量?|总量|家数)?(?:已|成功|一举)?$")
"""What passes a mark that needs no unit: 中小企业数量突破4000大关."""
_COLUMN = re.compile("[”」]?(?:动力|生产力|要务|资源|责任|梯队|方阵|方队|阵营|阵列|军团|线城市|品牌|城(?=[”」，。；]))")
"""What 第一 names a part of, or praises, and no place in: 跻身全国“第一梯队”, 增长的第一动力."""
_AREA = re.compile("(?:渝东[北南]|渝西|主城都市区|主城新区|中?西部|长江上游)(?:片区|地区)?$")
_LEAVES = re.compile("[由从](?:[^，。；]{0,8}的)?$")
_MOVES = re.compile("(?:提升|跃升|上升|攀升|晋升|前移|下降|下滑|滑落|后移|升|跃|降|退)[到至为]")
_SIZED = re.compile("[^，。；]{0,36}(?:产业|集群|链|规模|园区|目标|大关|台阶|强区|强市|核心区|基地|高地|板块)")
_OF_FIRMS = re.compile("(?:的)?(?:龙头|骨干|重点|领军|工业|制造业)*企业(?:—|[“：])")
"""Behind a class that tells how large one firm is: 百亿级企业——恒达集团."""
_REACHES = re.compile(
    "(?:产值|规模|营收|产业|集群)[^。]{0,30}(?:达[到成]?|实现|突破|超过?|迈[上向]|跨[过上]|冲[刺击上])$"
)
"""A class that something grows to, not one that it is counted by: 产值…达到400亿级。"""
_TOWARD = re.compile("(?:向|朝着?|向着|冲刺|迈向)$")
_ON_THE_WAY = re.compile("(?:的?目标)?(?:稳步|加速|全力|大步|奋力|阔步)?(?:迈进|进军|奋进|挺进|冲刺|前进|进发)")
"""What makes a class one to be reached: 向80亿级迈进."""
_RANK_UNIT = ("位", "名", "")
_METRIC_TIME = re.compile("(?:时间|时长|时限|周期|耗时|工时|寿命|压缩|缩短|办结|续航)[^，。；]{0,10}$")
_ITEM = re.compile(r"^[ ]*[（(]?$")
_ITEM_AFTER = re.compile(r"[.．、)）](?!\d)|是[^\d]|要")
_SMALL_COUNT_ONLY = re.compile("^[，,。；;、：:）)！？\n]|^$|^(?:以上|左右)")
_PLACES = re.compile(r"[居列排位][^，。；、\d]{0,10}第\d{1,3}(?:[、和与及]\d{1,3})*[、和与及]$")
_PLACES_GO_ON = re.compile(r"(?:[、和与及]\d{1,3})*位?(?:[，。；）)]|$|\n)")
_REACHED = re.compile("(?:能够?|有望|可望|力争|将|要|已|年)(?:达到?|超过?)$")
"""What makes a mere magnitude an amount: 到2027年能够达到百亿."""
_PURE_MAGNITUDE = re.compile("^[十百千万亿]+$")


def reason_for(
    text: str, start: int, end: int, quantity: Quantity, periods: list[Period], mentions: list[Mention]
) -> str | None:
    """Return why a number is no observation, '' where it may be one, None where it is no number at all."""
    q = quantity
    low, high = q.start - 40, q.end + 48
    left = text[low if low > start else start : q.start]
    right = text[q.end : high if high < end else end]
    if q.is_chinese and not _is_chinese_number(text, q, left, right):
        return None
    for p in periods:
        if p.start < q.end and q.start < p.end:
            return "日期或时期"
    for m in mentions:
        if m.start < q.end and q.number_start < m.end and m.word.kind != "indicator":
            return "名称中的数字"
    if left.endswith("第"):
        return _ordinal(q, left, right)
    if _is_bare_place(q, left, right) or _is_next_place(q, left, right):
        q.dimension, q.unit = "rank", "位"
        return ""
    if _is_item_number(text, q, right):
        return "条目编号"
    against = rule_against(q, left, right)
    if against is not None:
        return str(against.options["reason"])
    if q.dimension == "duration":
        return (
            ""
            if _METRIC_TIME.search(left)
            and q.unit in ("小时", "分钟", "天", "日", "个工作日", "工作日", "个小时", "秒")
            else "时长、年龄或日期"
        )
    if q.is_chinese and q.value == 1 and left.endswith("元"):
        return "单价的计量单位"
    if q.is_chinese and q.dimension == "count":
        return _small_count(text, q, left, right)
    if q.dimension == "plain":
        is_part = left[-1:] in _COLONS or right[:1] in _COLONS
        # 结构由2016年的7∶43∶50，调整为2021年的7∶40∶53: what all the parts are of stands far before the last.
        return _plain(q, text[max(start, q.start - _RATIO_REACH) : q.start] if is_part else left, right)
    if q.dimension == "class" and not (
        _is_before_industry(text, q, mentions) or _names_size(left + text[q.start : q.number_start], right)
    ):
        return "分档标准，不是统计数"
    return ""


def _names_size(left: str, right: str) -> bool:
    """Tell a class that says how large something is to be from one that others are counted by."""
    if _OF_FIRMS.match(right):
        return False
    if _SIZED.match(right):
        return True
    if _TOWARD.search(left) and _ON_THE_WAY.match(right):
        return True
    return _REACHES.search(left) is not None and re.match("[，。；]|$", right) is not None


def _is_chinese_number(text: str, q: Quantity, left: str, right: str) -> bool:
    """Tell a Chinese numeral that counts or measures from one that is part of a word (统一, 万州, 千方百计)."""
    words = text[q.number_start : q.end]
    if (left.endswith("第") and q.number_start == q.start) or "分之" in words:
        return True
    if q.dimension == "plain":
        return False
    if q.dimension == "naming":
        return q.value > 1 and not _PURE_MAGNITUDE.match(words)
    if q.dimension in ("score", "duration"):
        return q.dimension == "duration"
    digits = re.match("[数几上〇零一二两三四五六七八九十百千万亿余多点]+", words)
    if re.match("目标|大关|台阶", right) and q.dimension == "money":
        return True
    if q.dimension == "money" and _REACHED.search(left) and re.match("元?[，。；]|元?$", right):
        return True
    if digits and re.fullmatch("[万亿千百]+", digits[0]) and q.bound == "eq" and q.dimension != "class":
        return False
    return not (
        q.dimension == "tenths"
        and q.bound == "eq"
        and not re.search("[近约超过占达出降升幅长于比至到]$|^$", left)
        and not re.match("以上|左右|多|[，。、；]|(?:的|规上|规模以上|工业|重点)*企业", right)
    )


def _is_before_industry(text: str, q: Quantity, mentions: list[Mention]) -> bool:
    """Tell a class that an industry is to reach (四千亿元级汽车、三千亿元级材料) from one of firms and projects."""
    at = q.end + text.startswith("的", q.end)
    named = next((m for m in mentions if m.start == at and m.word.subject_kind in ("cluster", "sector")), None)
    return named is not None and re.match("[^，。；、]{0,4}(?:企业|项目|龙头|工厂|基地)", text[named.end :]) is None


def _ordinal(q: Quantity, left: str, right: str) -> str:
    clause = left[:-1]
    if right.startswith(("的", "页", "版", "期", "条", "篇")) or _COLUMN.match(right):
        return "序号、届次或批次"
    is_place = _RANKED.search(clause + "第") or _is_place_of_area(q, clause, right) or _is_place_left(clause, right)
    if q.unit in _RANK_UNIT and not q.magnitude and is_place and q.value < 1000:
        q.start -= 1
        q.number_start = q.start
        q.dimension, q.unit, q.bound = "rank", "位", "eq"
        return ""
    return "序号、届次或批次"


def _is_bare_place(q: Quantity, left: str, right: str) -> bool:
    """Tell a place in an order that goes without 第 (列全国9位) from people counted (全市10位专家)."""
    is_place = q.unit == "位" and q.bound == "eq" and not q.magnitude and not q.is_chinese and not q.is_range
    if not is_place or q.value >= 1000 or _BARE_PLACE.search(left) is None:
        return False
    return re.match("[，,。；;、和）)]|$|\\n", right) is not None


def _is_next_place(q: Quantity, left: str, right: str) -> bool:
    """Tell the next of places that say 第 once: 增速分列全市第1、4、9位."""
    if q.unit not in ("", "位") or q.magnitude or q.is_chinese or q.is_range or q.value >= 1000:
        return False
    return _PLACES.search(left) is not None and _PLACES_GO_ON.match("位" * (q.unit == "位") + right) is not None


def _is_place_of_area(q: Quantity, clause: str, right: str) -> bool:
    """Tell a place among the districts of an area: 居全市第四，渝东北第一. 西部第一高楼 is none."""
    return _AREA.search(clause) is not None and (bool(q.unit) or re.match("[，。；、）)]|$", right) is not None)


def _is_place_left(clause: str, right: str) -> bool:
    """Tell a place that was left for another: 由2018年的第15位跃升为第6位."""
    return _LEAVES.search(clause) is not None and _MOVES.match(right) is not None


def _is_item_number(text: str, q: Quantity, right: str) -> bool:
    if q.unit and not q.is_chinese:
        return False
    line = text.rfind("\n", max(0, q.start - 6), q.start) + 1
    head = text[line : q.start] if line or q.start < 6 else None
    if head is None:
        return False
    return bool(_ITEM.match(head)) and q.dimension == "plain" and bool(_ITEM_AFTER.match(right))


@cache
def _rules_against(dimension: str, is_bounded: bool) -> Sieve:
    """Return the rules for a dimension, without those for numbers with a bound where the number has none."""
    return Sieve(
        tuple(
            rule
            for rule in rules_for("rejections", dimension)
            if is_bounded or not (rule.options.get("bounded") or rule.options.get("after"))
        )
    )


def rule_against(q: Quantity, left: str, right: str) -> Rule | None:
    """Return the first rule by which a number is none to keep, or None."""
    bounded = q.bound in ("ge", "le") or q.dimension == "class" or q.is_range
    for rule in _rules_against(q.dimension, bounded).rules(left, right):
        options = rule.options
        if options.get("after") and not (q.bound in ("ge", "le") and q.start == q.number_start):
            continue
        if rule.name == "letters" and q.magnitude and q.unit in ("辆", "台", "只", "吨", "套"):
            continue  # SUV5.2万辆: what is counted in so many is no part of the name
        if options.get("classed") and not (q.is_chinese or q.bound in ("ge", "le")):
            continue  # 新签约86.5亿元产业项目12个: a sum in digits is what they are worth, no class of theirs
        if "units" in options and q.unit not in options["units"]:
            continue
        if rule.fits(left, right):
            return rule
    return None


def _small_count(text: str, q: Quantity, left: str, right: str) -> str:
    """Take 新建生产线两条 and 十余家企业 as counts, 一批, 三大, 六张清单 as words."""
    numeral = re.match("[数几上〇零一二两三四五六七八九十百千万亿余多]+", text[q.number_start : q.end])
    size = len(numeral[0]) if numeral else 0
    if re.match("[^，。；\\d]{0,16}(?:分别|依次)", right) and size == 1 and q.value > 1:
        return "泛称，不是统计数"  # 两家企业税收分别为…: the ones told of before
    if size > 1 or q.bound != "eq":
        return "" if q.value != 1 or q.magnitude else "泛称，不是统计数"
    if _ACTED.search(left) and _AND_OTHERS.match(right):
        return ""
    if _ONE_AND.search(left):
        return ""
    if q.value == 1 and not _SMALL_COUNT_ONLY.match(right):
        return "泛称，不是统计数"
    if _SMALL_COUNT_ONLY.match(right) and re.search("[\u4e00-\u9fff”]$", left) and q.value > 1:
        return ""
    if (
        q.unit in ("家", "座", "名", "户", "人")
        and q.value > 1
        and re.match("[^，。；、]{0,12}(?:企业|项目|工厂|车间|平台|中心|人才)", right)
    ):
        return ""
    if q.value > 1 and q.unit in _THINGS and _COUNTED.search(left):
        return ""
    return "泛称，不是统计数"


_ACTED = re.compile("(?:签约|引进|开工|投产|落户|竣工)(?:了)?$")
_AND_OTHERS = re.compile(
    "[^，；。、\\d]{2,12}?项目?(?:、|和|与|及|以及)[一二两三四五六七八九十]个[^，；。、\\d]{2,12}?项目"
)
"""签约一个央地合作项目和两个外资项目: what is counted by sorts is counted, however small."""
_ONE_AND = re.compile(
    "(?:签约|引进|开工|投产|落户|竣工)(?:了)?[一二两三四五六七八九十]个[^，；。、\\d]{2,12}?(?:、|和|与|及|以及)$"
)
_COUNTED = re.compile("(?:新增|建有|下设|共有|拥有|新建|新开|引进|签约|开工|投产|建成|推出|串起|等)$")
_THINGS = frozenset(("个", "家", "条", "款", "座", "台", "套", "项", "处", "所", "间", "栋", "辆", "户"))
_COLONS, _RATIO_REACH = (":", "：", "∶"), 80
_RATIO = re.compile(
    r"(?:结构|比重|比例(?!尺)|构成|占比|产业比)(?:[^，。；]{0,14}?|[^，。；]{0,4}，[由从][^，。；]{0,10}?)[\d.:：∶由调整优化变到为]*$"
    r"|(?:结构|比重|比例|构成|占比)[^。；]{0,18}?(?:[\d.]+[:：∶]){2}[\d.]+，?(?:调整|优化|变|转)[^，。；\d]{0,4}(?:20\d\d年)?[^，。；\d]{0,3}[\d.:：∶]*$"
)


def _plain(q: Quantity, left: str, right: str) -> str:
    if (re.match(r"[:：∶]\d", right) or re.search(r"\d[:：∶]$", left)) and _RATIO.search(left):
        q.dimension, q.unit = "percent", "%"
        return ""
    if re.search("指数", left) and re.search("[由从][^，；。]{0,6}$", left) and re.match("升|降|提高|增|回", right):
        q.dimension = "score"
        return ""
    if re.search("指数", left) and re.search("(?:升至|降至|提高|回落|下降|上升|提升|增长|增加)(?:到|至|了)?$", left):
        q.dimension = "score"
        return ""
    if re.search("(?:指数|得分|评分|景气度?)[^，；。\\d]{0,16}$", left) or re.search(
        "指数[^，；。]{0,24}(?:达|为|是|提高|上升|提升|下降|比)[^，；。]{0,8}$", left
    ):
        q.dimension = "score"
        return ""
    if right.startswith("大关") and _FIRMS_BEFORE.search(left):
        q.dimension, q.unit = "count", "家"
        return ""
    if q.magnitude and re.search("(?:达到?|超过?|突破|实现|为|约|产量|销量|人数|人口)$", left + text_bound(q)):
        return ""
    return "没有单位的数字：名称或编号"


def text_bound(q: Quantity) -> str:
    """Return 超 for a number whose bound word already lies within it."""
    return "超" if q.start < q.number_start else ""
