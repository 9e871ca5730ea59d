"""Places named before a number that is not theirs: whom something is done with, and what something adds to."""

import re

_CONTRIBUTED_TO = re.compile("[^，。；\\d]{0,12}(?:贡献|拉动|支撑)[^，。；\\d]{0,8}(?:大|突出|明显|显著)(?=[，。；])")
"""What something does to the whole without a number: 对全市投资增长贡献力度最大，拉动投资增长4个百分点."""
_PARTNERS = re.compile("(?:与|联合|会同|携手)[^，。；]{1,24}、$")
_JOINTLY = re.compile("等?(?:共[建创同享]|合作|联合|开展|签[署订约])")
"""Around the last of those that something is done with: 与市科技局、乙区共建创新区."""
_REACH = 40
"""How far before a place the first of those partners stands at most, in characters."""


def is_companion(text: str, before: str, start: int, end: int) -> bool:
    """Tell a place that is a partner, or that something only adds to; ``before``: the words right before it."""
    if before.endswith("对"):
        return _CONTRIBUTED_TO.match(text, end) is not None
    if not before.endswith("、") or _JOINTLY.match(text, end) is None:
        return False
    return _PARTNERS.search(text[max(0, start - _REACH) : start]) is not None
