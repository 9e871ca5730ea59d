"""Which lines of a text are headings, and which are a text broken into short lines, as posts for phones are."""

import re

from etl.headings import MAIN_NUMBER, NUMBERED, NUMBERS

_TABLE = re.compile(
    r"^(?:指标|项目|单位|序号)|绝对量|[一-鿿）)][-—]?\d[\d.]*(?:亿元|万元|%|亿千瓦时|万千瓦时)?[-—]?\d[\d.]*%?$"
)
RANKED_LINE = re.compile(
    "(?:增[速幅]|总量|[位排居列]|全[市省国]|同类|在)[^，。；\\d]{0,10}第?[\\d一二三四五六七八九十]+位?(?:[、，][^，。；\\d]{0,10}第[\\d一二三四五六七八九十]+位?)*"
)
"""A line of a post that says nothing but a place: it orders what the line above measured."""
ROW = re.compile(r"[\s　]*(?:[—–-]{1,2}|[●■◆▲★·•○]|[①-⑩]|\d{1,2}[.、)]|[（(]\d{1,2}[)）])")
"""How a line begins that is one of a list."""
LEADS_TO_ROWS = re.compile("其中[：:]$")
"""How a paragraph ends whose whole the rows below part."""


_YEAR_LINE = re.compile(r"^[ \t　]*((?:19|20)\d\d)年?[ \t　]*\n+(?=[ \t　]*[\u4e00-\u9fff])", re.MULTILINE)
_NUMBER_BEFORE = re.compile(r"\d[\d.,%]*[ \t　]*\n+[ \t　]*$")


def year_lines(text: str) -> dict[int, int]:
    """Return the lines that are nothing but a year, by where they begin: what follows is of it, as in a chronicle.

    Years in a row are cells of a table, and so is one below a number.
    """
    return {
        m.start(): int(m[1])
        for m in _YEAR_LINE.finditer(text)
        if _NUMBER_BEFORE.search(text, max(0, m.start() - 24), m.start()) is None
    }


def begins_section(line: str, is_heading: bool) -> bool:
    """Tell a heading that begins a section of its own, as an unnumbered line and 一、 do."""
    return MAIN_NUMBER.match(line) is not None or (is_heading and not NUMBERED.match(line))


def looks_like_heading(line: str) -> bool:
    """Tell a short line without a mark at its end that is no row of a table."""
    return len(line) <= 40 and line[-1:] not in "。；;！？，,、：:" and not _TABLE.search(line)


def listed_lines(text: str) -> frozenset[int]:
    """Return the starts of the lines of runs of four or more short lines, of which two hold numbers."""
    found: set[int] = set()
    run: list[tuple[int, str]] = []
    start = 0
    for line in [*text.split("\n"), "。"]:
        if line and looks_like_heading(line) and not NUMBERED.match(line) and line[0] not in "【":
            run.append((start, line))
        elif line:
            if len(run) >= 4 and sum(NUMBERS.search(words) is not None for _, words in run) >= 2:
                found.update(at for at, _ in run)
            run = []
        start += len(line) + 1
    return frozenset(found)
