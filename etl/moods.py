"""Whether what follows is ahead or over: what headings, labels and the heads of sentences say of it."""

import re

from etl.rules.signs import quick

AHEAD, BACK = "target", "actual"
"""Moods, named as the status of what is told in them without a word or a time of its own."""

_FUTURE = re.compile(
    "下一步|下一阶段|下阶段|季度安排|工作要求|工作安排|工作打算|工作计划|工作思路|发展目标|主要目标|目标任务|总体目标|预期目标|重点任务|工作重点|主要任务|今年工作|明年工作|奋斗目标|下步|下半年工作|重点工作|总体要求|保障措施|工作目标"
    "|打算|(?:下半年|下一?季度|[二三四]季度|后期|今后)(?:主要|重点|的)*(?:举措|安排|计划|展望|任务|预期|目标)"
)
_AIMED_BY = re.compile(
    "(?:聚焦|围绕|紧扣|紧盯|对照|锚定|完成)[^，。；]{0,4}(?:目标任务|重点任务|重点工作|主要目标|发展目标|工作目标)"
)
"""What work went by, not that it is still to come: （三）聚焦目标任务抓落实."""
_PAST = re.compile(
    "工作回顾|完成情况|开展情况|工作成效|运行情况|主要成效|发展成就|过去[一五]年|执行情况|基本情况|发展现状|发展基础|总结|回顾|落实情况|推进情况"
)
_LOOKING_BACK = re.compile("基础|现状|背景|成效|问题|形势|挑战|回顾|困难|不足|短板")
_LABEL = re.compile(
    r"[\s　]*(?:[〔【\[［](?P<bracketed>[^〔【〕】\[\]［］\d]{2,12})[〕】\]］]"
    r"|[◆◇●■▲★►▶]\s*(?P<marked>[^。：:，；\d]{2,10})[。：:])"
)
_LABEL_AHEAD = re.compile("目标|任务|打算|安排|预期|展望|愿景|蓝图|计划|举措|下半年|要求")

_YEAR_GOAL = re.compile(
    r"(?:[^，。；：]{0,4})(?:今年|明年|新的一年|20\d\d年)[^。；：\d]{0,24}目标(?:任务)?(?:[：:]|是|为)"
    r"|(?:关于|围绕)(?:今年|明年|20\d\d年)[^，。；：]{0,8}(?:安排|打算|部署|考虑|目标)(?!任务完成|完成|执行|落实)"
)
"""A paragraph that begins to tell the year's goals: all that follows is ahead."""
_PLAN_LEAD = re.compile(
    "(?:今年|明年|新的一年|接下来|下一步|下步)[^。；：]{0,12}(?:抓|干|做|办|打)[^。；：]{0,10}(?:件事|件大事|件实事|方面|工作|硬仗|仗)|新的一年[^。；]{0,16}(?:干|抓|办)[。！—]*$|^今年怎么干|^下一步怎么干"
)
"""A sentence that announces what is to be done: 今年就抓这几件事。 What follows is ahead."""
_PLAN_ACT = re.compile("[抓干做办打]")
"""What every such sentence has and most others have not."""
_GOAL_LEAD = re.compile("(?:目标|指标)[^。，；]{0,10}(?:是|为|如下|见下|:|：)|以下目标")
_OPENS_AHEAD = quick(
    "(?:围绕|对照|锚定|紧扣|聚焦|瞄准|按照|为(?:了|此，?)?(?:实现|完成|达成|确保))[^，。；：\\d]{0,8}目标(?:任务|要求)*[，,][^。；：\\d]{0,16}(?:抓|做好|突出|重点|着力|聚力|将|(?<![需主重])要(?![素求点务]))"
    "|(?:为此[，,])?我[们委局县区市](?:将|要)(?:重点|着力|继续|全力|集中|突出|认真|坚持|聚焦|围绕|进一步|抓|做|以)"
    "|(?:20\\d\\d年|明年|今年)[，,](?:我[们委局县区市]|全[区县市]|[区县市委局]{1,3})?(?:将|(?<![需主重])要(?![素求点务]))"
    "|(?:往后|向前)看(?!齐)|展望(?:未来|下半年|后[几三四]|全年|明年|今年|20\\d\\d年?)?[，,。：:]"
    "|(?:下一?步|下一?阶段|接下来|下半年|新的一年|今后(?:一个时期|一段时间|[几三五]年)?|未来[几三五]年)(?:的?工作(?:中|上)?)?(?:，|我[们委局县区市]|全[区县市]|[区县市委局]|将|要|重点|继续|着力|准备)"
)
"""How a sentence begins that turns to what is to come."""
_OPENS_BACK = re.compile(
    "(?:但|同时|当然|不过|在看到成绩的同时)?[，,]?(?:我们)?(?:也|还|更)?(?:要|应|须|必须|应当)?(?:清醒(?:地)?|客观(?:地)?|深刻)?(?:也)?(?:看到|认识到)"
    "|[^，。；：\\d]{0,12}(?:存在|面临)(?:着|的|一些|不少|诸多|以下)*(?:问题|不足|短板|差距|困难|挑战|制约)"
    "|(?:当前|目前)?[，,]?(?:问题|短板|差距|不足)(?:仍然|依然|仍|也|还)"
)
"""How a sentence begins that tells what is wanting: it is of what there is."""
_WANTING = re.compile("看到|认识到|问题|短板|差距|不足|困难|挑战|制约")
"""What every such beginning holds and most others do not."""
_HEAD = 40
"""Characters in which a sentence tells what is wanting."""


def of_heading(head: str) -> str:
    """Return the mood that a heading sets, '' where it sets none."""
    if _PAST.search(head):
        return BACK
    return AHEAD if _FUTURE.search(_AIMED_BY.sub("", head)) else ""


def looks_back(head: str) -> bool:
    """Tell a heading under which a plan says how things stand: 发展基础, 存在问题."""
    return _PAST.search(head) is not None or _LOOKING_BACK.search(head) is not None


def of_label(line: str) -> str | None:
    """Return the mood that a label before a paragraph sets: 〔工作基础〕, ◆ 全年预期。 None where there is no label."""
    found = _LABEL.match(line)
    if found is None:
        return None
    words = found["bracketed"] or found["marked"]
    if _LABEL_AHEAD.search(words) is None:
        return BACK if looks_back(words) else ""
    return BACK if _PAST.search(words) else AHEAD


_DATED_GOALS = re.compile(
    r"[\s\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?[\s\u3000]*(?:近期|中期|中远期|远期|阶段性?|分阶段|总体|第[一二三四]阶段)目标?"
    r"[（(](?:到)?20\d\d年(?:年?[底末])?(?:前)?[)）][。：:，]"
)
"""A paragraph's head that says by when its goals are to be reached: （二）中期目标（2027年）。"""


def opens_year_goals(line: str) -> int:
    """Return where the words end by which a paragraph begins to tell the year's goals, 0 where it does not."""
    found = _YEAR_GOAL.match(line) or _DATED_GOALS.match(line)
    return found.end() if found else 0


def announces_work(words: str) -> bool:
    """Tell a sentence that only says that work is to be done: 今年就抓这几件事."""
    return _PLAN_ACT.search(words) is not None and _PLAN_LEAD.search(words) is not None


def leads_to_goals(words: str) -> bool:
    """Tell a sentence that says what goals are: 主要预期目标是."""
    return "标" in words and _GOAL_LEAD.search(words) is not None


def of_sentence(text: str, start: int) -> str:
    """Return the mood that the head of a sentence sets, '' where it sets none."""
    if _OPENS_AHEAD.match(text, start):
        return AHEAD
    if _WANTING.search(text, start, start + _HEAD) is None:
        return ""
    return BACK if _OPENS_BACK.match(text, start, start + _HEAD) else ""
