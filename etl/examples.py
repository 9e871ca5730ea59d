"""Names told only for example of what is counted behind them: 甲电子、乙新材等10家企业, 甲铸件生产等33个项目."""

import re

_AND_MORE = re.compile(
    "(?:[、和与及][^，。；：\\d]{1,20}?){0,4}等\\s*(?:重点|龙头|骨干|代表|知名|头部|工业|产业|规上|一大?批){0,2}"
    "(?:[\\d一二三四五六七八九十两多数]|持续|不断|快速|加快|稳步|[^，。；：、\\d]{0,4}?(?:企业|项目|公司|品牌|厂家))"
)
"""Behind one of several firms: 甲电子、乙新材等10家企业, 甲复材等龙头持续壮大, 丙、丁等品牌. What follows is of all."""
_AND_MORE_WORKS = re.compile(
    "[^，。；：、]{0,24}(?:、[^，。；：]{1,30}?){0,6}等(?:重点|重大|工业|产业|招商|合作|[\\d十百千]{0,5}[亿万]元?(?:级|及?以上)的?)*"
    "(?:\\d+个[^，。；：、\\d]{0,8}项目(?!投资)|项目\\d+个)"
)
"""Behind what one of several works is for: 铸件生产、甲线缆6万吨铜杆等33个项目, 铝箔、隔膜等项目11个."""
_AND_DONE_WORKS = re.compile(
    "[^，。；：、]{0,30}(?:、[^，。；：、]{1,40}){1,14}等(?:在|于)?(?:今年|去年|\\d{1,2}月份?|[一二三四]季度)?(?:签约|开工|竣工|投产|完工|建成|入库)(?:的)?"
    "(?:重点|重大|工业|产业)*项目(?:共|共计|合计|达|有)*\\d+[个项]"
)
"""Behind one of a long list of works: 甲变压器项目、乙厂房、丙道路等9月竣工项目共7项."""
_FAR_REACH = 400
"""How far behind a name such a list ends at most."""
_OF_ONE_SORT = re.compile(
    "(?:、[^，。；：、\\d]{1,12}){0,8}等(?:特色优势|优势特色|传统支柱|传统优势|支柱|传统|主导|战略性新兴|高技术)产业(?!园|项目|转型)"
)
"""Behind one of several industries that a word names together: 五金、汽摩等特色优势产业."""
_REACH = 80
"""How far behind a name at most the list ends that it is one of."""
_WORKS = ("项目", "工程", "基地", "二期", "一期", "厂房", "生产线", "技改", "标准厂房")
"""What stands behind the name of one of such works."""


def is_example(text: str, kind: str, start: int, stop: int) -> bool:
    """Tell a name of ``kind`` that ends at ``start`` and is one of several that are counted in ``text[start:stop]``."""
    far, stop = min(stop, start + _FAR_REACH), min(stop, start + _REACH)
    if text.startswith(_WORKS, start) and _AND_DONE_WORKS.match(text, start, far) is not None:
        return True
    if text.find("等", start, stop) < 0:
        return False
    if kind in ("enterprise", "park") and _AND_MORE.match(text, start, stop):
        return True
    if kind == "cluster" and _OF_ONE_SORT.match(text, start, stop):
        return True
    return kind in ("enterprise", "cluster") and _AND_MORE_WORKS.match(text, start, stop) is not None


_CAUSED_BY = re.compile("(?:受|因|由于|受到|叠加)(?:国内|全[国市省区县]|当前|上游|下游|终端|传统)*$")
_CAUSES = re.compile(
    "[^，。；\\d]{0,8}(?:影响|拖累|波及|制约|冲击|掣肘|下行|低迷|疲软|走弱|不振|萎缩|调整|下滑|放缓)[^，。；\\d]{0,6}(?=[，、])"
)
"""What one industry does to another: 受房地产影响，绿色建材下降 says nothing of its own numbers."""


def is_cause(text: str, before: str, at: int, stop: int) -> bool:
    """Tell what is only told to explain how something else did; ``before`` and ``at``: its words' neighbours."""
    return _CAUSED_BY.search(before) is not None and _CAUSES.match(text, at, stop) is not None


_LED = re.compile("(?:[、和及与][^，。；：、]{1,10}){0,4}等?为(?:代表|龙头|骨干|引领|核心)的")
_FAR = 34


def led_trade(text: str, at: int, stop: int) -> int:
    """Return where the trade is named that who ends at ``at`` stands for, else 0: 甲粮机、乙农具为代表的加工企业."""
    if text.find("的", at, at + _FAR) < 0:
        return 0
    led = _LED.match(text, at, stop)
    return led.end() if led is not None else 0
