"""Whether a paragraph sets out what is to be done: by the verbs its sentences begin with, and none that tells facts."""

import re

_VERBS = (
    "深入|大力|着力|全力|有序|扎实|加快|继续|持续|坚持|推动|推进|支持|鼓励|引导|培育|壮大|提升|巩固|完善|优化|强化|加强|深化|拓展|扩大"
    "|促进|发展|做[大强优好活精]|抓[好实牢]|办好|健全|开展|组织|落实|稳定|保持|发挥|构建|打造|实施|布局|争创|创建|力争|力促|确保|争取|抢抓"
    "|聚焦|聚力|围绕|瞄准|统筹|启动|建设|建好|用好|新增|新培育|新建|新引进|引进|招引|净增|开工|安排|滚动|激发|带动|释放|改造|高[质标水]"
    "|积极|千方百计|全面|进一步|重点|规范|提高|增强|支撑|谋划|完成|盘活|签约|新签约|全年|年内|充分|扶优|扶持|集中|协同"
)
_ACTS = re.compile(
    f"[\\s　]*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、是]|—+|\\d+[.．、])?(?:{_VERBS})"
)
"""How a sentence begins that has nobody who does: what is to be done, or what was."""
_TO_DO = re.compile(
    "力争|力促|确保|争取(?![^，。；]{0,12}(?:资金|预算|国债|债券|专项债|补助))|争创|鼓励|引导|抓好|支持(?!下|力度)|有序|推动|推进|加快|促进|深入实施|着力|大力|谋划|推出一批"
)
"""What is said of work ahead rather than of what came of it."""
_DONE = re.compile(
    "已|了(?!解)|协调解决|兑现|办结|获[批评国]|入选|荣获|跻身|跃[居升]|[位列名]居|居全|[位名]列|列全|首次|成功|圆满|同比|先后|历史|[增降升]至|[一两三五]年来"
    "|过去|去年|以来|上年|累计|目前|截至|[现共]有|明显|显著|不断|稳居|更加|落户|零的突破|余[家个项万户名]|加速|蓬勃|迅速|较快|快速|排名|收官"
    "|成效|有力|进展|揭牌|出台|通车|下线|仍|偏[小低弱重慢]|不足|短板|问题|困难|下滑|(?<!能|力)超\\d|从[^，。；]{0,16}[\\d%][^，。；]{0,6}[到至升提]"
)
"""What tells of facts wherever it stands."""
_DONE_OF_ITSELF = re.compile("达(?=[到\\d])|挂牌|全覆盖|落地|试运行|建成|投产|实现[^，。；]{0,8}突破|总数|合计|突破")
"""What tells of facts unless its sentence says before that it is striven for: 力争…达到6家."""
_AIMED = re.compile(r"力争|力促|确保|争创|\d[^，。；、\d]{0,6}(?:以上|左右)")
_STRIVEN = re.compile(r"力争|力促|确保|争创|\d[^，。；、\d]{0,3}左右")
_COUNTED_OUT = re.compile(r"[1-9]\d*[1-9]\d*[1-9]|\d\.(?!5[%％])\d+")
"""A number as exact as only counting makes it: where nothing says that it is aimed at, it is told of the past."""
_FEWEST = 2
_MOST = 0.6
"""Part of its sentences that begin with such a verb, at least."""


def sets_out(line: str, *, is_report: bool = True) -> bool:
    """Tell a paragraph that sets out work: 深入实施…。支持…，新增小巨人企业20家左右。推动…

    Of a document that is no yearly report it must say that something is striven for: 我委积极推动…，新增规上企业26家.
    """
    if not is_report and _STRIVEN.search(line) is None:
        return False
    if _DONE.search(line) is not None:
        return False
    if _AIMED.search(line) is None and _COUNTED_OUT.search(line) is not None:
        return False
    sentences = [s for s in re.split("[。；！]", line) if s.strip()]
    acting = sum(_ACTS.match(s) is not None for s in sentences)
    if acting < _FEWEST or acting < _MOST * len(sentences) or len(_TO_DO.findall(line)) < _FEWEST:
        return False
    return not any(_tells_done(s) for s in sentences)


def _tells_done(sentence: str) -> bool:
    done = _DONE_OF_ITSELF.search(sentence)
    return done is not None and _TO_DO.search(sentence, 0, done.start()) is None
