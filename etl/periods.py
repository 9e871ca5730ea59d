"""Times as officials say them, turned into the period codes of the data model.

A mention says what it is for: a plain period, a date up to which is counted (``asof``: 截至2023年底), a start
(``since``: 今年以来), a horizon (``by``: 到2027年), or only a base of comparison (``base``: 比上年).
"""

import re
from dataclasses import dataclass

from etl.months import month_number
from etl.numerals import read_numeral
from etl.rules.signs import quick
from etl.year_parts import NUMBER_WORD, months_of

_YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d|二[〇零Ｏ○][〇零一二三四五][〇零○一二三四五六七八九])(?:年度?|(?=[-—]H))"
    r"|(?P<relative>今年|本年度?|去年|上年度?|明年|前年|(?<![产成效纲运网用])后年(?![产销营税纳均])|当年|同年|次年|上一年度?))"
)
_M = r"(?:1[0-2]|0?[1-9])"
_CM = "(?:十[一二]?|[一二三四五六七八九])"
_SUB = (
    r"(?P<half>上半[年场]|下半[年场])"
    r"|(?:(?:[一二三四][、和及]){1,3}|第|前|首)?(?P<quarter>[一二三四1-4](?:[-—至到][一二三四2-4])?)(?:(?<=[前第首头].)个)?季度(?P<quarterend>末|底)?"
    rf"|(?<!提)前(?P<first>[一二两三四五六七八九十]{{1,2}}|{_M})个?月"
    rf"|(?P<m1>{_M}|{_CM}(?=月))月?(?:份)?[-—~～至到]{{1,2}}(?P<m2>{_M}|{_CM}(?=月))月份?"
    rf"|(?P<month>{_M}|{_CM})月份?(?:(?P<monthend>底|末|末端)|(?P<day>[1-3]?\d)日|(?P<third>[上中下]旬))?(?:当月)?"
    r"|(?P<whole>全年)|(?P<yearend>年?[底末])|(?P<yearstart>年?初)"
)
_PERIOD = quick(
    rf"(?P<y1>(?:19|20)\d\d)年?(?:[-—~～至到]{{1,2}})(?P<y2>(?:19|20)\d\d)年"
    rf"|(?P<fy>(?:19|20)\d\d)年(?P<fm>{_M})月(?:\d{{1,2}}日)?[-—~～至到]{{1,2}}(?P<ty>(?:19|20)\d\d)年(?P<tm>{_M})月"
    r"|(?P<newyear>新的一年)|(?P<pair>今明两年|今明后三年)"
    r"|(?P<lastyear>(?:过去|刚刚过去)的?一年|一年来|这一年|年内(?!单[月季]最|新[高低]|最[^近]|次[高低]|首|高点|低点))"
    r"|(?P<same>(?:上年|去年|上一年|前年|上年度|20\d\d年)?同期)"
    rf"|{_YEAR}的?(?:{_SUB})?(?P<since>(?:落户|成立|投产|建成|建区|设立|挂牌|启动|运营|开园|入驻|实施|组建)?以来|开始|起|(?:[至到](?:今(?![年天日])|目前|现在|眼下)))?"
    r"|(?P<span>(?P<spann>[二两三四五六七八九十]|\d)年(?=(?:累计|共|总共|合计|提高|下降|降低|提升|增长|增加|翻|期间|年均|平均|(?:滚动)?(?:完成|实施|投入|引进|新增)))(?P<spanway>))"
    r"|(?P<plan>[“‘\"「]?十[一二三四五六]五[”’\"」]?(?P<planpart>期间|时期|末?以来|末|规划|期末|收官之年|开局之年|开局)?)"
    r"|(?P<back>(?:近|过去|最近|前|这|此前)?(?P<backn>[一二两三四五六七八九十]|\d{1,2})年(?P<backway>多?来)(?!的?(?:最[^近]|新[高低]|首|同期|罕见|少有)))"
    r"|(?P<between>(?P<betweenn>[二两三四五六七八九十]|\d)年(?:间|里(?!程)|下来))"
    r"|(?P<recent>(?:近|过去|最近|这(?=五年))(?:的)?(?P<recentn>[一二两三四五六七八九十]|\d{1,2})年(?!来?的?(?:最[^近]|新[高低]|首|同期|罕见|少有)))"
    r"|(?P<ahead>(?:今后|未来|接下来)(?P<aheadn>[一二两三四五六七八九十]|\d{1,2})(?:到[一二三四五六七八九十]|[-—]\d)?年)"
    r"|(?P<within>(?P<withinn>[一二两三四五六七八九十]|\d{1,2})年(?:内|之内|以内))"
    r"|(?P<sofar>截[至止](?:目前|今(?!年)|当前)|目前|当前|眼下|如今|迄今|至今(?!年)|(?<![体实出表发呈兑重再展显])现在|今年以来|新年伊始|开年以来)"
    r"|(?P<thismonth>本月|当月|上月|上个月|本季度?|上季度?)"
    r"|(?P<halfyear>半年(?=[产营税]|实现|完成|累计))"
    r"|(?P<subsince>年初以来|年初至今|自?年初(?:起)?累计|(?:1|一)月以来)"
    r"|(?<![^\n。；])(?:(?P<bareyear>20\d\d)|1[-—]{1,2}(?P<baremonth>[2-9]|1[0-2]))(?=，[^\d])"
    rf"|(?:{_SUB.replace('?P<', '?P<b')})(?P<bsince>以来|起)?"
)
_GATE = re.compile(
    # Each way begins with a character of its own: most places are passed by at once.
    "年|月|季|期|半场|目前|当前|眼下|如今|迄今|至今|现在|十[一二三四五六]五"
    "|20(?<![^\n。；]20)[-—\\d]{1,3}，|1(?<![^\n。；]1)[-—][-—\\d]{1,3}，"
)
_BEFORE_GATE, _AFTER_GATE = 12, 18
_RELATIVE = {
    "今年": 0,
    "本年": 0,
    "本年度": 0,
    "去年": -1,
    "上年": -1,
    "上年度": -1,
    "上一年": -1,
    "上一年度": -1,
    "明年": 1,
    "前年": -2,
    "后年": 2,
}
_BASE_BEFORE = re.compile(
    r"(?:超过|高于|低于|不及|比|较|与|同|和|跟|(?<!关)于|对比|相比于?|不及|(?<!特别)(?<!尤其)(?<![一二三四五六七八九十只要就都还也])是|(?<![整化变转])为|达到?|相当于)(?:去|上)?$"
)
_COMPARED_YEAR = re.compile(
    r"(?:(?<![对相同环占配价性])比(?![重例赛学拼武邻照亚价划值特分率])|较(?![快好大多高低强小少早为短长慢量劲真]))[^，。；：、\d\n]{2,12}$"
)
"""What makes the year behind it one that is compared with, told at length: 比改革前的2021年, 较低谷时期的2019年."""
_MOVED = re.compile(
    "(?:[年底末初]|同期|全年|的?(?:水平|规模)|时)*(?:实现|分别|均|都|累计|大幅|明显|足足|整整|净|又|再|还|则|仍|已经?|共|约|了)*"
    "(?:增|提|升|上[升涨]|扩|翻|减|下|降|[高低多少快慢大小](?!新)|回[落升]|缩|压|涨|收窄|加快|放缓|改善|变)"
)
"""What is told of a year that is compared with: how far things have moved since."""
_BESIDE_YEAR = re.compile(r"[与同和跟][^，。；：、\d\n]{2,12}$")
_SET_BESIDE = re.compile("[年底末初]?(?:的?(?:水平|规模|情况))?(?:相比|相较|比较|比)")
"""与改革之初的2019年相比."""
BUILT_ON = re.compile("(?:的|年?底的?|(?:全年|水平|规模|实绩|[较高低同期]{1,3}基数)的?)?基础之?上|为基[数期年点准]")
"""What makes the year before it the one that is compared with: 在2019年的基础上翻一番."""
_AND_WITH = ("、", "和", "与", "及", "以及")
"""What joins the next time that is compared with to the one before: 较去年同期、去年全年分别高1.9和2.8个百分点."""
_MONTHS = 12
_IN_TURN = re.compile("[，,]?[^，。；\\d]{0,20}(?:分别|依次)")
_PLANNED = re.compile("[^。；\n]{0,30}(?:力争|目标|计划|任务|[要须拟将]|确保|预期|预计)")
"""What says of a time that it is planned and not over."""
_WHOLE_OF = re.compile("的?(?:工业|固定资产|年度)?(?:投资)?(?:计划|目标|任务|预算)")
"""占全年计划投资的42%: what a part is of, whenever it was reached."""
_ORDERED = re.compile("排(?:产)?[到至]了?$")
"""订单排到10月: how far there is work, not when."""
_AT_EVERY = re.compile("一(?:调度|评估|通报|会商|考核|分析|小结|排名|晾晒|督查|总结|研判|主题|更新|报|议|评|次)")
"""一季度一调度: how often, not when."""
_PART_OF_PLAN = re.compile('[”’"」]?的?(?P<which>前|头)(?P<n>[一二两三四])年')
"""“十四五”前四年: so many of the plan's years."""
_LATE = re.compile("(?:滞后|延后|推迟|延迟|提前|提早)$")
"""Words behind which 一月 is how long, not when."""
_TO_COME = re.compile("[^，。；\\d]{0,3}[，,]?[^，。；\\d]{0,6}(?:\\d[^，。；\\d]{0,16}){0,2}(?:将|拟(?!定)|预计)")
"""What makes a month one that comes: 11月中旬，投资3亿元的产业园将动工."""
_STRIVEN_FOR = ("力争", "确保", "争取", "力保", "预计", "计划", "有望", "将", "拟")
"""What says before a time that it is one that comes: 力争6月试生产."""
_SO_FAR = ("已", "共", "累计", "全区已", "全市已", "全县已", "，全区已", "，已", "我区已")
_SINCE_EVENT = re.compile("(?!以来)[^，。；：、\\d\\n]{2,20}?以来(?=[，、])")
"""自2016年迎来甲公司以来: the time runs from what happened in it."""
_SET_THEN = re.compile("的?(?:既定|确定|制定|下达|目标|计划|预期|预算)")
"""年初确定的目标: when a goal was set is not when it is for."""
_RECORD = re.compile("的?(?:单月|单季|同期)*(?:最[^近]|新[高低]|次[高低]|首[次位]|峰值|高点|低点)")
_OWN_LEVEL = re.compile(r"的[约近超]?\d[\d.,]*[万亿]*(?:元|家|户|人|辆|台|吨)")
"""已超过去年全年的20亿元: the year compared with has a level of its own."""
_AT_PRICES = re.compile("的?(?:可比|不变|现行|固定|基期)?价(?!值)")
"""What makes a year behind 按 the one whose prices are reckoned with: 按2020年可比价格计算."""
BACK = "年来"
"""What marks a time counted back from the day of writing: 五年来, 过去五年."""
OF_LINE = "年份行"
"""What marks a year that a line alone tells: all below it is of that year."""
_PLANS = {"一": 2006, "二": 2011, "三": 2016, "四": 2021, "五": 2026, "六": 2031}


@dataclass(slots=True)
class Period:
    """A time as mentioned: ``first`` and ``last`` are months counted from year 0 (year × 12 + month − 1)."""

    start: int
    end: int
    first: int | None
    last: int | None
    role: str
    has_year: bool
    is_day: bool = False
    words: str = ""

    @property
    def year(self) -> int | None:
        """The year in which the period ends."""
        return None if self.last is None else self.last // 12

    @property
    def is_year(self) -> bool:
        """Whether the period is one whole year."""
        return (
            self.first is not None and self.last is not None and self.first % 12 == 0 and self.last - self.first == 11
        )


def is_striven_for(text: str, at: int) -> bool:
    """Tell a time that begins at ``at`` and is one by which something is to be done."""
    return text[max(0, at - 3) : at].rstrip("在于").endswith(_STRIVEN_FOR)


def read_periods(text: str, now: int | None) -> list[Period]:
    """Return all times that ``text`` mentions, in reading order; ``now`` is the month of the document.

    A part of a year without its year (上半年) gets the document's year and ``has_year`` false: context may know better.
    """
    found: list[Period] = []
    for line in _lines(text):
        for m in _PERIOD.finditer(text, *line):
            period = _read(m, text, now)
            if period is None:
                continue
            if found and found[-1].role == "base" and text[found[-1].end : period.start] in _AND_WITH:
                period.role = "base"
            if found and period.role == "base" and _is_next_one(text, found[-1], period):
                period.role = "plain"
            found.append(period)
    return found


def _is_next_one(text: str, told: Period, period: Period) -> bool:
    """Tell a year or month told of together with the one before it: 2023年和2024年, 4月和5月; not 与2024年相比."""
    is_year = told.is_year and period.is_year and told.has_year
    is_month = None is not told.first == told.last and None is not period.first == period.last
    if not (is_year or is_month) or told.is_day or told.role not in ("plain", "by"):
        return False
    apart = (period.last or 0) - (told.last or 0)
    length = _MONTHS if is_year else 1
    is_next = apart == length or (apart == -length and _IN_TURN.match(text, period.end) is not None)
    return is_next and text[told.end : period.start] in _AND_WITH and _SET_BESIDE.match(text, period.end) is None


def _lines(text: str) -> list[tuple[int, int]]:
    """Return the spans worth searching: clauses' worth of text around a word of time, joined where they touch.

    The pattern is costly where nothing matches; a word of time stands within its reach of every match.
    """
    spans: list[tuple[int, int]] = []
    for m in _GATE.finditer(text):
        low, high = max(0, m.start() - _BEFORE_GATE), min(len(text), m.end() + _AFTER_GATE)
        if spans and low <= spans[-1][1]:
            spans[-1] = (spans[-1][0], high)
        else:
            spans.append((low, high))
    return spans


def _read(m: re.Match[str], text: str, now: int | None) -> Period | None:
    group = m.groupdict()
    start, end = m.span()
    if text[start].isdigit() and start and (text[start - 1].isdigit() or text[start - 1] == "."):
        return None
    base = _BASE_BEFORE.search(text, max(0, start - 4), start) or BUILT_ON.match(text, end)
    is_base = base is not None or (group["year"] is not None and is_compared_with(text, start, end))
    if group["y1"]:
        return Period(start, end, int(group["y1"]) * 12, int(group["y2"]) * 12 + 11, "plain", True)
    if group["fy"]:
        return Period(
            start,
            end,
            month_number(int(group["fy"]), int(group["fm"])),
            month_number(int(group["ty"]), int(group["tm"])),
            "plain",
            True,
        )
    if group["year"] or group["relative"]:
        return _with_year(m, text, now, is_base)
    if group["plan"]:
        return _plan(m, text, now)
    if group["bareyear"] or group["baremonth"]:
        return _bare(start, end, group["bareyear"], group["baremonth"], now)
    if group["newyear"]:
        # Told at the end of a year it is the one that comes.
        year = None if now is None else now // 12 + (now % 12 > 9)
        return None if year is None else Period(start, end, year * 12, year * 12 + 11, "plain", True)
    if group["pair"]:
        # Both years, or all three, of which this one is the first.
        ahead = 23 if "两" in m[0] else 35
        return None if now is None else Period(start, end, now // 12 * 12, now // 12 * 12 + ahead, "plan", True)
    if group["lastyear"]:
        if now is None:
            return None
        year = now // 12 - (1 if now % 12 < 4 and group["lastyear"] != "年内" else 0)
        is_named = group["lastyear"] != "年内"
        return Period(start, end, year * 12, year * 12 + 11, "plain", is_named, words="" if is_named else "年内")
    if group["span"] or group["between"]:
        words = group["spann"] or group["betweenn"] or ""
        number = int(words) if words.isdigit() else NUMBER_WORD[words]
        return Period(start, end, None, number, "years", False)
    for name in ("back", "recent", "ahead", "within"):
        if group[name]:
            return _years_around(m, name, now)
    if group["sofar"]:
        if group["sofar"] == "今年以来":
            return Period(start, end, None if now is None else now // 12 * 12, now, "since", True)
        return Period(start, end, now, now, "asof", True)
    if group["same"]:
        if is_base and m[0][:4].isdigit():
            year = int(m[0][:4])  # 较2019年同期下降9%: a base of its own, which may lie years back
            return Period(start, end, year * 12, year * 12 + 11, "base", True)
        return Period(start, end, None, None, "base", False)
    if group["thismonth"]:
        return _this_month(m, now, is_base)
    if group["halfyear"]:
        return None if now is None else _half_year(start, end, now // 12 - (now % 12 < 5))
    if group["subsince"]:
        return Period(start, end, None if now is None else now // 12 * 12, now, "since", True)
    return _without_year(m, text, now, is_base)


def is_compared_with(text: str, start: int, end: int) -> bool:
    """Tell a year that words stand before which say what it was: 比改革前的2021年提高8%."""
    low = max(0, start - 15)
    if _MOVED.match(text, end) is not None:
        return _COMPARED_YEAR.search(text, low, start) is not None
    return _SET_BESIDE.match(text, end) is not None and _BESIDE_YEAR.search(text, low, start) is not None


def _bare(start: int, end: int, year: str | None, month: str | None, now: int | None) -> Period | None:
    """Return the time that heads a sentence and lost its 年 or 月 in copying: 2019，全区…; 1-5，营业收入…."""
    if year is not None:
        return Period(start, end, int(year) * 12, int(year) * 12 + 11, "plain", True)
    last = int(month or 0) - 1
    if now is None:
        return Period(start, end, 0, last, "plain", False)
    first = (now // 12 - (last > now % 12)) * 12
    return Period(start, end, first, first + last, "plain", False)


def _half_year(start: int, end: int, year: int) -> Period:
    return Period(start, end, month_number(year, 1), month_number(year, 6), "plain", False)


def _year_of(group: dict[str, str | None], now: int | None) -> int | None:
    year, relative = group["year"], group["relative"]
    if year:
        value = read_numeral(year.replace("Ｏ", "〇").replace("○", "〇")) if not year.isdigit() else int(year)
        return None if value is None else int(value)
    if relative in _RELATIVE and now is not None:
        return now // 12 + _RELATIVE[relative]
    return None


def _role(text: str, start: int, is_base: bool, is_end: bool) -> str:
    before = text[max(0, start - 3) : start]
    if before.endswith(("截至", "截止", "截止到", "截至到", "更新至", "更新到", "统计至", "数据至")):
        return "asof"
    if is_base:
        return "base"
    if before.endswith(("到", "至")):
        return "by"
    return "asof" if is_end else "plain"


def _with_year(m: re.Match[str], text: str, now: int | None, is_base: bool) -> Period | None:
    group = m.groupdict()
    year = _year_of(group, now)
    start, end = m.span()
    if text[start - 1 : start] in ("按", "以") and _AT_PRICES.match(text, end):
        return None
    if year is None:
        known = group["relative"] in ("当年", "同年", "次年")
        return Period(start, end, None, None, "same" if known else "plain", False)
    months = months_of(group, "", m[0])
    is_end = bool(group["yearend"] or group["monthend"] or group["quarterend"])
    since = group["since"] or _SINCE_EVENT.match(text, end)
    if since and _RECORD.match(text, end):
        # 为今年以来最高: what a record is measured against.
        return Period(start, end, month_number(year, 1), now, "base", True)
    is_base = is_base and not since and not _OWN_LEVEL.match(text, end)
    role = _role(text, start, is_base, is_end)
    low, high = months or (1, 12)
    first, last = month_number(year, low), month_number(year, high)
    so_far = group["relative"] == "今年" and months is None and text.startswith(_SO_FAR, end)
    if (since or so_far) and now is not None and first <= now:
        return Period(start, end, first, now, "since", True)
    if since and now is None:
        # How long it lasted hangs on the day of writing, which nobody knows.
        return Period(start, end, first, None, "since", True)
    if role == "asof" and not months:
        first = last
    return Period(start, end, first, last, role, True, bool(group["day"]), group["relative"] or "")


def _without_year(m: re.Match[str], text: str, now: int | None, is_base: bool) -> Period | None:
    group = m.groupdict()
    start, end = m.span()
    is_part_of = text[start - 1 : start] == "占" or text[start - 2 : start] == "完成"
    if group["bwhole"] and _WHOLE_OF.match(text, end) is not None and is_part_of:
        return Period(start, end, None, None, "name", False)
    if group["bwhole"]:
        if now is None:
            return Period(start, end, None, None, "plain", False, words="全年")
        # 全年 in a text of January to March looks back on the year before, unless the context is a plan.
        first = (now // 12 - (now % 12 < 3)) * 12
        return Period(start, end, first, first + 11, "plain", False, words="全年")
    months = months_of(group, "b", m[0])
    if months is None or _is_no_month(text, start, end, group):
        return None
    is_end = bool(group["byearend"] or group["bmonthend"] or group["bquarterend"])
    role = _role(text, start, is_base, is_end)
    if now is None:
        return Period(start, end, months[0] - 1, months[1] - 1, role, False, bool(group["bday"]))
    year = now // 12
    is_ahead = role == "by" or group["byearend"] or text.startswith("前", end) or _TO_COME.match(text, end)
    # 1—12月 of January is the year that is over, unless it is planned.
    is_over = bool(group["bm1"]) and now % 12 < 3 and months == (1, 12) and _PLANNED.match(text, end) is None
    if (is_over or month_number(year, months[0]) > now) and not (is_ahead or is_striven_for(text, start)):
        year -= 1
    first, last = month_number(year, months[0]), month_number(year, months[1])
    if group["bsince"] and first <= now:
        return Period(start, end, first, now, "since", False)
    return Period(start, end, first, last, role, False, bool(group["bday"]))


def _is_no_month(text: str, start: int, end: int, group: dict[str, str | None]) -> bool:
    """Tell words that only look like a time: 底 of 到底, 末 of 期末, 初 of 当初, 个月, 一月 of 滞后一月."""
    if group["bmonth"] and _ORDERED.search(text, max(0, start - 4), start):
        return True
    if group["bmonth"] and _LATE.search(text, max(0, start - 2), start):
        return True
    if (group["bmonth"] or group["bquarter"]) and _AT_EVERY.match(text, end):
        return True
    if group["byearend"] or group["byearstart"]:
        word = group["byearend"] or group["byearstart"] or ""
        if group["byearstart"] and _SET_THEN.match(text, start + len(word)):
            return True
        return not word.startswith("年") or (start > 0 and text[start - 1] in "0123456789每今去明")
    return False


def _plan(m: re.Match[str], text: str, now: int | None) -> Period | None:
    words = m["plan"]
    five = re.search("十([一二三四五六])五", words)
    if five is None or (m["planpart"] is None and not re.match('[”’"」]', words[-1])):
        return None
    year, part = _PLANS[five[1]], m["planpart"] or ""
    start, end = m.span()
    if (first := _PART_OF_PLAN.match(text, end)) is not None and (not part or part in ("期间", "时期")):
        return Period(start, first.end(), year * 12, (year + NUMBER_WORD[first["n"]]) * 12 - 1, "plain", True)
    if part.startswith(("开局", "收官")):
        at = year if part.startswith("开局") else year + 4
        return Period(start, end, at * 12, at * 12 + 11, "plain", True)
    is_base = _BASE_BEFORE.search(text, max(0, start - 4), start) is not None
    if part.endswith("末"):
        return Period(start, end, (year + 4) * 12, (year + 4) * 12 + 11, _role(text, start, is_base, False), True)
    if not part and text.startswith(("较", "比"), start - 1):
        # 较“十三五”下降16%: than at its end.
        return Period(start, end, (year + 4) * 12, (year + 4) * 12 + 11, "base", True)
    if part == "规划":
        return Period(start, end, None, None, "name", True, words=str(year + 4))
    if part == "末以来":
        year += 4
    if part.endswith("以来") and now is not None and year * 12 <= now:
        # Long after a plan's years, what has been so since then is so until today.
        last = now if part == "末以来" or now >= year * 12 + 72 else min(now, year * 12 + 59)
        return Period(start, end, year * 12, last, "since", True)
    role = "since" if part.endswith("以来") else "base" if is_base and part else "plan"
    return Period(start, end, year * 12, year * 12 + 59, role, True)


def _years_around(m: re.Match[str], name: str, now: int | None) -> Period | None:
    words = m[name + "n"]
    number = int(words) if words.isdigit() else NUMBER_WORD[words]
    start, end = m.span()
    if now is None:
        return Period(start, end, None, None, "plain", False)
    year = now // 12
    if name == "ahead":
        return Period(start, end, year * 12, (year + number) * 12 - 1, "plan", True)
    if name == "within":
        return Period(start, end, year * 12, (year + number) * 12 + 11, "plan", True)
    # 五年来 of an early report ends with the year before.
    last = year - 1 if now % 12 < 6 else year
    return Period(start, end, (last - number + 1) * 12, last * 12 + 11, "plain", True, words=BACK)


def _this_month(m: re.Match[str], now: int | None, is_base: bool) -> Period | None:
    start, end = m.span()
    role = "base" if is_base else "plain"
    if m[0] == "当月":
        return Period(start, end, None, None, "same", False)
    if now is None:
        return Period(start, end, None, None, "plain", False)
    if "季" in m[0]:
        first = now // 3 * 3 - (3 if m[0][0] == "上" else 0)
        return Period(start, end, first, first + 2, role, True)
    month = now - (1 if m[0][0] == "上" else 0)
    return Period(start, end, month, month, role, True)
