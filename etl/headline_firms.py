"""The firm that a piece of news is about, by its headline or by how its text brings it in under a name of its own."""

import re

from etl.head_nouns import is_coined
from etl.lexicon import find_mentions
from etl.names import NO_NAME

_NAME = "(?P<name>[\u4e00-\u9fff]{3,8}?)"
_HEADED = re.compile(f"[“《]?{_NAME}[”》]?(?:[：:]|——|—)")
"""How a headline names whom it is about: 岭远机车：小县城里跑出的…."""
_BROUGHT_IN = re.compile(f"(?:成立|创立|创建|创办|始建|诞生)于[^，。；的]{{2,16}}的{_NAME}(?=[，,]|是|现)")
"""How a text does: 成立于2009年的岭远机车，…."""
_SPEAKS = "(?:相关|生产|销售|技术|行政)?(?:董事长|总经理|副总|负责人|创始人|党委书记|厂长|总工)"
_OWN_PEOPLE = re.compile(f"(?:公司|企业){_SPEAKS}")
_NO_FIRM = re.compile("(?:[区县镇乡市州省园城街村]|产业|集群|工业|经济|行业|项目|集聚区|产业链)$")
_OPENING = 3000
"""How many characters of a text tell what it is about."""
_TWICE = 2


def firm_of_headline(head: str, text: str) -> str:
    """Return the coined name of the one firm that a text is about, empty where none is told.

    The name heads the headline (or a text says since when there is the firm), the text has it again, and lets the
    firm's own people speak or shows its workshops.
    """
    opening = text[:_OPENING]
    for m in (_HEADED.match(head), _HEADED.match(opening), _BROUGHT_IN.search(opening)):
        name = m["name"] if m is not None else ""
        if not name or opening.replace(head, "").count(name) + head.count(name) < _TWICE:
            continue
        shows = re.search(f"{name}的?[^，。；]{{0,6}}(?:车间|{_SPEAKS})", opening) or _OWN_PEOPLE.search(opening)
        if shows is not None and _is_firm(name):
            return name
    return ""


def _is_firm(name: str) -> bool:
    """Tell a name that somebody coined and no list holds."""
    if _NO_FIRM.search(name) is not None or NO_NAME.search(name) is not None or not is_coined(name):
        return False
    return not any(m.word.kind != "subject" or m.start == 0 for m in find_mentions(name, 0, len(name)))
