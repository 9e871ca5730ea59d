"""Lines that are nothing but a name which the next line begins with: 岭川铝箔项目 / 岭川铝箔项目占地90亩….

A page of several firms or works is so parted: what follows is each one's own profile, up to the next such line.
"""

import re

from etl.names import find_names, is_no_name
from etl.subject_memory import Topic

_ENDING = "(?:有限责任公司|股份有限公司|有限公司|公司|集团|厂|工厂|项目|基地|工程|电站|风电场|生产线|产业园)"
_LINE = re.compile(
    f"^[ \\t　]*(?P<name>(?P<stem>[^\\s，。；：、！？|｜\\d][^\\s，。；：、！？|｜]{{1,24}}?){_ENDING})[ \\t　]*"
    "\\n+[ \\t　]*(?=(?P=stem))",
    re.MULTILINE,
)
_FIRM = re.compile(
    "^[ \\t　]*(?P<name>[\u4e00-\u9fffA-Za-z]{3,12})[ \\t　]*\\n+[ \\t　]*(?P=name)"
    "(?=成立于|创[建立办]于|始建于|注册资|是一家|主营|(?:主要|专业)从事)",
    re.MULTILINE,
)
"""A firm whose name has no ending: what it is said to do tells it."""
_SAME = re.compile(f"[（(]?(?:[^，。；：、\\n]{{0,4}}?{_ENDING})")
"""What stands behind the stem where the next line begins with the name, or with another form of it."""
_SHORTEST = 3
"""How many characters a stem has that tells one name from another."""
_TELLS = re.compile(
    "\\d+[个项]|集中|签约|开工|竣工|投产|举行|启动|落户|落地|一批|多个|推进|加快|打造|全部|(?:重点|重大|主要|部分|产业|工业|招商|改造|技改)(?:项目|工程)$|[的了是将为在]"
)
"""What a headline says, and no name."""


def names_of_lines(text: str) -> dict[int, Topic]:
    """Return the firms, works and parks that lines name whose next line begins with them, by where the lines begin."""
    found: dict[int, Topic] = {}
    for m in _LINE.finditer(text):
        name, stem = m["name"], m["stem"]
        if len(stem) < _SHORTEST or _TELLS.search(name) or _SAME.match(text, m.end() + len(stem)) is None:
            continue
        named = find_names(name, 0, len(name), [])
        is_park = any(k.word.subject_kind == "park" and (k.start, k.end) == (0, len(name)) for k in named)
        found[m.start("name")] = ("park" if is_park else "enterprise", name)
    for m in _FIRM.finditer(text):
        if not is_no_name(m["name"]) and m.start("name") not in found:
            found[m.start("name")] = ("enterprise", m["name"])
    return found
