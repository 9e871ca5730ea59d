"""What a part of a sentence sets out to raise, whose what follows is.

提升甲产业，投入20亿元，实现产值50亿元；振兴乙业，…: the 20 and the 50 are 甲产业's.
"""

import re

from etl.lexicon import Mention
from etl.rules.signs import quick

_RAISES = quick(
    "(?:^|[，,；;。：:、\n将要还并是在]|此外|同时)(?:加快|大力|积极|重点|着力|全力|持续|加速|进一步|有序|稳步|不断|奋力|努力)*"
    "(?:(?:优化|提升|振兴|壮大|发展|培育|改造|促进|推动|做[大强优精靓实]|巩固|升级|建强|壮强|培强|提质)[、和并]?){1,4}$"
)
"""What a plan does with an industry; what it builds, brings in or supports on the way is something else."""
_TAIL = "(?:产业集群|产业链|产业|集群|行业)?"
_GOES_ON = re.compile(
    f"{_TAIL}(?:(?:跨越式|高质量|集群化?|转型|提质|加快|创新|融合|绿色|集聚)*(?:发展|升级|增效|提升|壮大))?[，,]"
)
"""What stands between the industry and the end of its clause."""
_REACH = 24
_ENDS = re.compile("[，,；;。：:\n]")


def taken_up(text: str, part: int, told: int, stop: int, mentions: list[Mention]) -> Mention | None:
    """Return the industry that the words between ``part`` and ``stop`` set out to raise, None where they name none.

    Of several raised since the number that ends at ``told`` it is the first, the others are means; else the last.
    """
    industries = [m for m in mentions if part <= m.start and m.end <= stop and m.word.subject_kind == "cluster"]
    raised = [m for m in industries if _is_raised(text, part, stop, m, industries)]
    new = [m for m in raised if m.start >= told]
    return new[0] if new else raised[-1] if raised else None


def _is_raised(text: str, part: int, stop: int, mention: Mention, industries: list[Mention]) -> bool:
    if _ENDS.search(text, mention.end, stop) is None or _GOES_ON.match(text, mention.end) is None:
        return False
    clause = max(text.rfind(mark, part, mention.start) for mark in "，,；;。：:")
    first = next((m for m in industries if clause < m.start), mention)
    is_listed = first is not mention and text.find("等", first.end, mention.start) >= 0
    at = (first if is_listed else mention).start
    return (is_listed or first is mention) and _RAISES.search(text, max(part - 1, at - _REACH, 0), at) is not None
