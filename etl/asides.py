"""Times told in passing: they hold for their own clause, and what follows goes on with the time told before."""

import re

from etl.periods import Period, is_striven_for
from etl.quantities import Quantity

_GOAL_BEHIND = re.compile("目标|任务|计划(?![新再引培实完建签开投力争])|预算|预期")
_GOAL_TOLD = re.compile("[^，。；：]{0,8}目标(?:任务)?(?:[：:，]|新增|达到|实现|突破|[^，。；：\\d]{0,4}(?:是|为))")
"""What begins to tell a goal: 全年目标：, 全年目标，产值…, 全年目标调整为."""
_STANCE = re.compile(
    "(?:锚定|锁定|围绕|紧扣|紧盯|盯[住紧牢]|扣住|咬定|瞄准|聚焦|对[照标表]|按照?|根据|冲刺|完成|实现|落实|分解|下达|[距离较比占为])"
    "(?:了|着|区委|县委|市委|全[区县市年]|我[区县市]|既定|确定|的)*$"
)
"""What a text does with a goal that it does not tell: 锚定全年目标，…规上工业增加值增长7.4%."""
_STRIVING = re.compile("[：:]|冲刺|力争|确保|力保|奋力|争取|将|(?<![需主重])要")
"""What says that the goal is told after all: 锚定全年目标，产值冲刺1080亿元."""
_HAPPENED = re.compile(
    "[，,]?[^。；]{0,24}?(?:项目|基地|工厂|公司|企业|产线|生产线|产业园|[一二三四]期|园区)[^，。；\\d]{0,10}"
    "(?:动工|开工|签约|投产|落户|落地|揭牌|挂牌|启动|建成|投用|试产|点火|下线|通过|获批|奠基|封顶|竣工|成立|上市)(?![\\d一二两三四五六七八九十])"
)
_PLANNED = re.compile("力争|目标|确保|计划|预计|有望|可望|争取|将|冲刺|剑指|拟|要")
_NEXT_PART = re.compile("、(?:\\d{1,2}月|[一二三四]季度|[上下]半年)")
_RATE = re.compile("增[速幅长]|同比")
_CLAUSE_END = re.compile("[，；。\n]")
_YEARS_TOLD = re.compile(r"(?:前年|20\d\d年)(?:是|为)[^，。；]{1,14}[，、；]$")
"""A row of years: 2022年是97亿元，去年是93亿元 compares nothing with the year just told."""
_COMPARED_WITH = re.compile(r"(?:则|还|却)?(?:为|是|的|仅为|只有)(?:(?:负?增长|下降)?[约近超]?\d|负增长)")
_ASIDE_AFTER = re.compile(
    r"[^，；。\d]{0,6}(?:成立|落户|投产|建成|开园|开业|开建|奠基|运营|组建|注册|入驻|开工|量产|投用|竣工|达产|完工|并网|升级|获批|升格|更名|设立|挂牌|组建)(?:为|[的以，。；]|投产|$)"
    r"|[^，；。\d]{0,4}(?:立项|(?:列为|列入|纳入)[^，。；\d的]{0,14}(?:项目|名单|计划|试点|示范|规划|库))(?=[，。；])"
    r"|[^，；。\d]{0,6}(?:签约|引进|开工|招引)的(?:[\d一二三四五六七八九十]|[^，；。\d]{0,6}项目)"
    r"|(?:成立于|落户|落地|入驻|注册于|迁入|搬迁至)(?!时|之初|初期|以来)[^，；。、\d]{1,10}[，。；]"
)
_THEN = re.compile("(?:时|之初|伊始)[，,]")
"""What makes a time that of what follows: 2017年落户本县时，只有40名工人."""
_PUBLISHED = re.compile("(?:发布|公布|通报|介绍|解读)(?:了)?$")
_ITS_ECONOMY = re.compile("[^，。；：]{0,14}(?:经济|工业|运行|统计|主要)[^，。；：]{0,8}(?:情况|数据|成绩单|形势)")
_TREND_OVER = re.compile("(?:扭转|改变|结束|终结|摆脱|告别|遏制|打破|止住|走出)(?:了|住)?(?:自|从)?$")
_TREND = re.compile("[^，。；\\d]{0,12}(?:态势|势头|趋势|局面|走势|困境|低谷)")
_TURNED = re.compile("(?:同期|全年|年底|末)?的?[^，。；\\d]{0,14}(?:转变|转|变)(?:为|成)(?![负正]?增长\\d)")
"""What something turned from: 支柱产业从去年的“六增三降”转变为“八增一降”."""
_ONLY_THEN = re.compile("[，,]?(?:还|才|当时|仍|全[区县市])*(?:只有|仅有?|不足|不到)")
"""What a time is told for that only shows how things have moved: 2019年还只有34家."""
_GROUND = re.compile("[^，。；]{2,24}基础上")
"""What makes a number one that a goal starts from: 在2022年产值120亿元的基础上再增两成，达到…."""
_AT_MEETING = re.compile(
    "[^，。；\\d]{0,16}(?:[例大年]会|会议|座谈会|推进会|调度会|现场会|分析会|交流会|点评会|晾晒|比拼)(?:[上中]|作|做|发言|交流|介绍|排名)"
)
"""What makes a time that of a meeting at which something was said: 在三季度全县“一把手”例会作交流发言."""
_OUTLOOK = re.compile("[，,]?(?:预计|有望|可望|预期|可(?=达|望|翻|实现)|将)")
"""What begins an outlook: 到年底产出2.1亿元，今年预计可翻两番."""

_PAID_FOR = ("兑现", "兑付", "拨付", "发放", "下达", "落实")
_OF_FUNDS = re.compile("[^，。；\\d]{0,16}(?:资金|补助|补贴|奖补|奖励|贴息|款)")
"""Around the year that public money is for: 兑现2023年度奖补资金."""


def is_goal_time(text: str, period: Period) -> bool:
    """Tell the year of 全年目标 and 年度计划, which says when the goal is for."""
    # The pattern that hardly ever fits is asked first.
    if _GOAL_BEHIND.match(text[period.end : period.end + 3]) is None:
        return False
    return _GOAL_TOLD.match(text[period.end : period.end + 16]) is None


def is_stance(text: str, period: Period) -> bool:
    """Tell the year of a goal that the text does not tell, but what was done for it: 锚定全年目标，…增长7.4%."""
    if _GOAL_BEHIND.match(text[period.end : period.end + 3]) is None:
        return False
    if _STANCE.search(text[max(0, period.start - 8) : period.start]) is None:
        return False
    return _STRIVING.search(text[period.end : period.end + 40]) is None


def is_ground(text: str, period: Period, stop: int) -> bool:
    """Tell the year of a number that a goal starts from (在2022年产值120亿元的基础上翻番): past it, it is over."""
    ground = text.find("基础上", period.end, stop)
    return ground >= 0 and text[period.start - 1 : period.start] == "在" and _GROUND.match(text, period.end) is not None


def is_of_event(text: str, period: Period) -> bool:
    """Tell the month of one thing that happened (今年3月，二期项目动工): what follows is not of that month."""
    return period.first == period.last and _HAPPENED.match(text, period.end) is not None


def is_planned_by(text: str, start: int, period: Period) -> bool:
    """Tell the end of a time (到年底) by which something is to come about from one by which it did."""
    part = max(start, period.start - 12, text.rfind("；", start, period.start) + 1)
    end = _CLAUSE_END.search(text, period.end)
    return _PLANNED.search(text, part, end.start() if end else len(text)) is not None


def is_outlook(text: str, period: Period) -> bool:
    """Tell a time of which is said what will be: 今年预计, 2027年将."""
    return _OUTLOOK.match(text, period.end) is not None


def is_deadline(text: str, period: Period) -> bool:
    """Tell the part of a year by which one thing is to be done: 力争四季度试生产; what follows has its own time."""
    return not period.is_year and is_striven_for(text, period.start)


def is_one_of_parts(text: str, start: int, period: Period) -> bool:
    """Tell a part of a year told beside others or as a part: 4月、5月分别增长4%、5%; 其中一季度6%、上半年7%."""
    if period.is_year or period.role != "plain":
        return False
    if text[period.start - 1 : period.start] == "、" or _NEXT_PART.match(text, period.end):
        return True
    clause = max(text.rfind(mark, start, period.start) for mark in "，；：。")
    return text.startswith("其中", max(clause + 1, start))


def is_rate_of_part(text: str, start: int, period: Period) -> bool:
    """Tell how fast what was just told grows in a part of its year: 增加值增长8%，上半年增速不低于7%，投资95亿元."""
    if period.is_year or period.start <= start or text[period.start - 1] not in "，、":
        return False
    return _RATE.match(text, period.end) is not None


def is_published(text: str, clause: str, period: Period) -> bool:
    """Tell the time of what a bureau publishes, which what follows is of: 市统计局发布前三季度经济运行情况：实现…."""
    return _PUBLISHED.search(clause) is not None and _ITS_ECONOMY.match(text, period.end) is not None


def is_of_trend(text: str, period: Period) -> bool:
    """Tell since when a trend ran that is over, and from when something turned: 扭转2022年以来的下滑态势."""
    if _TREND_OVER.search(text, max(0, period.start - 6), period.start) and _TREND.match(text, period.end):
        return True
    if period.role == "since":
        return False
    is_from = text[period.start - 1 : period.start] in ("从", "由")
    return is_from and _TURNED.match(text, period.end) is not None


def is_aside(text: str, start: int, period: Period) -> bool:
    """Tell a time that holds for its own clause alone: 其中二季度增长10.4%, 2021年落户的, 预计2025年建成."""
    if is_of_trend(text, period):
        return True
    if period.role == "since":
        return False
    before = text[max(start, period.start - 3) : period.start]
    if is_goal_time(text, period):
        return True
    is_series = _YEARS_TOLD.search(text, max(start, period.start - 24), period.start) is not None
    if (
        period.words in ("前年", "去年", "上年")
        and not is_series
        and _COMPARED_WITH.match(text[period.end : period.end + 8])
    ):
        # 去年全年为265万平方米 is told to compare.
        return True
    if _ONLY_THEN.match(text[period.end : period.end + 6]) is not None:
        return True
    is_part = before.endswith("其中") and period.start - start > len("其中")
    if is_part or before.endswith(("距", "距离", "离")):
        return True
    if before.endswith(_PAID_FOR) and _OF_FUNDS.match(text, period.end) is not None:
        return True  # 兑现2023年度奖补资金: for which year it is, not when
    if before.endswith(("在", "于")) and _AT_MEETING.match(text, period.end) is not None:
        return True
    after = _ASIDE_AFTER.match(text, period.end, period.end + 12)
    return after is not None and _THEN.search(text, period.end, after.end() + 1) is None


def is_within(q: Quantity, periods: list[Period]) -> bool:
    """Tell a number that is a part of a time."""
    return any(p.start <= q.start and q.end <= p.end for p in periods)
