"""Dates of documents: as a manifest or an option gives them, and as a document states its own."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

_DIGITS = str.maketrans("０１２３４５６７８９〇零○Ｏ一二三四五六七八九", "0123456789" + "0000" + "123456789")
_SPELT = (
    r"[〇零○Ｏ一二三四五六七八九]{4}\s*年\s*[一二三四五六七八九十]{1,2}\s*月(?:\s*[一二三四五六七八九十]{1,3}\s*日)?"
)
_NUMERIC = (
    r"(?P<year>[12]\d{3})\s*(?:年\s*(?P<month>\d{1,2})\s*月(?:\s*(?P<day>\d{1,2})\s*日|(?!\s*[\d份—至~-]))"
    r"|(?P<mark>[-/.])(?P<m2>\d{1,2})(?P=mark)(?P<d2>\d{1,2})(?!\d|[.-]\d))"
)
_STATED = re.compile(rf"(?<!\d){_NUMERIC}")
_SPELT_YEAR = re.compile("二[〇零○Ｏ][〇零○Ｏ一二三四五六七八九]{2}(?=年)")
_SPELT_DATE = re.compile(_SPELT)
_ADDRESS = re.compile(r"/(20\d\d)[-/]?(\d\d)/(\d\d)/|t(20\d\d)(\d\d)(\d\d)_")
_IN_NAME = re.compile(r"(?<!\d)(20\d\d)([-_.年]?)(\d{1,2})\2(?:月)?(\d{1,2})(?!\d)")
_SPAN = re.compile(r"[\d年月日]\s*[—至~－-]{1,2}\s*\d{1,4}\s*[年月]")
_RANGE_OR_CITED = re.compile(_SPAN.pattern + "|通过|《")
_STAMP = re.compile(r"[\s（(]*20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?\s*\d{1,2}:\d{2}")
"""The day and the hour that a page was put up, whatever stands behind."""
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(20\d\d)\s+\d{1,2}:\d{2}$")
"""The same as pages abroad write it: 16.04.2024 09:30."""


def read_date(value: str) -> str:
    """Return a date or month that a person gave as ``YYYY-MM-DD`` or ``YYYY-MM``, or '' where it is none.

    2025-7-4, 2025/7/4, 2025年7月4日, 2025-07 and 2025年7月 are understood, as spreadsheets write them.
    """
    found = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?", value.strip())
    if found is None:
        return ""
    return _checked(found[1], found[2], found[3])


LONGEST_LONE = 60
"""Characters of the longest line that says only when the document is, and by whom it was put up."""
_BARE = 30
"""Characters of the longest line that says nothing but a date and a time of day."""


def read_dates(line: str) -> list[str]:
    """Return every full date or month that a line states, in its order."""
    line = _SPELT_DATE.sub(lambda spelt: _spelt_out(spelt[0]), line)
    found = (
        _checked(m["year"], m["month"] or m["m2"], m["day"] or m["d2"]) for m in _STATED.finditer(line.translate(_WIDE))
    )
    return [value for value in found if value]


def read_published(
    above: list[str], tail: list[str], labels: dict[str, str], inside: Sequence[str] = (), doc_no: str = ""
) -> str:
    """Return when a document came out: its label, the date under its signature or its title, or in its address.

    ``above`` are the lines above the running text, ``tail`` the last ones, ``inside`` the signature of a notice whose
    enclosure follows. Lines that speak of a span or of another document's date do not count, nor does the hour at which
    a page was put up long after the year of the document's own number ``doc_no``.
    """
    for dates in _told(above, [*reversed(tail), *inside], labels):
        if dates and not _is_copy(dates[0], doc_no):
            return dates[0]
    for line in above:
        if (stamp := _STAMP.match(line)) and (dates := read_dates(stamp[0])) and not _is_copy(dates[0], doc_no):
            return dates[0]
        if day := _DAY_FIRST.match(line):
            return _checked(day[3], day[2], day[1])
    for line in [*above, *tail]:
        if found := _ADDRESS.search(line):
            return _checked(*(part for part in found.groups() if part))
    return ""


def _told(above: list[str], below: list[str], labels: dict[str, str]) -> Iterator[list[str]]:
    """Yield the dates of each place where a document says when it came out, the surest first."""
    yield read_dates(labels.get("date", ""))
    for line in below:
        if len(line) <= 40 and _is_date_line(line) and not _SPAN.search(line):
            yield _own_dates(line)
    yield read_dates(labels.get("time", ""))
    for line in above:
        if len(line) <= 60 and not _RANGE_OR_CITED.search(line):
            yield _own_dates(line)


def with_digits(words: str) -> str:
    """Return the words with years that are spelt out in digits: 二〇二三年 as 2023年."""
    return _SPELT_YEAR.sub(lambda spelt: spelt[0].translate(_DIGITS), words)


def is_date_alone(line: str) -> bool:
    """Tell a line that holds one full date and nothing else."""
    return not _beside_date(line) and [len(value) for value in read_dates(line)] == [len("2025-01-01")]


def _is_copy(value: str, doc_no: str) -> bool:
    """Tell a date too late for the year in a document's number: that of a page which shows it years afterwards."""
    year = re.search(r"20\d\d", doc_no)
    return year is not None and value[:4].isdigit() and int(value[:4]) > int(year[0]) + 1


_PAGE_DATE = re.compile(
    r"[\s（(]*(?:(?:发布|成文|更新)?(?:时间|日期)[:：]\s*)?\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?\s*(?:[|｜]|来源|编辑|责任|作者|$)"
)
"""The day and the hour that a page was put up, above its text."""


_OF_PAPER = re.compile(
    r"星期[一二三四五六日天]?|放大|缩小|默认|内容详情|返回[^\s，。；]{0,4}(?:首页|目录|版面)|[上下][一1][版篇期]|出版|版面(?:概览|导航)|标题导航"
)
"""What a newspaper's page has beside its date."""


def is_lone_date(line: str, is_at_head: bool) -> bool:
    """Tell a line that only says of when the document is: its period is not that of the numbers below.

    A month alone may head a part of the text; above all numbers (``is_at_head``) it dates the document.
    """
    if len(line) > LONGEST_LONE:
        return False
    line = _OF_PAPER.sub("", line).strip()
    is_of_page = _PAGE_DATE.match(line) is not None  # 2023年11月2日15:35 | 来源：…
    dates = read_dates(line) if is_of_page or (len(line) <= _BARE and not _beside_date(line)) else []
    return bool(dates) and (is_at_head or len(dates[0]) == len("2025-01-01"))


def date_in_name(name: str, text: str) -> str:
    """Return the date in a file's name where the text speaks of that day or one of the three before; else ''."""
    for found in _IN_NAME.finditer(name):
        if value := _checked(found[1], found[3], found[4]):
            days = [date.fromisoformat(value) - timedelta(days=back) for back in range(4)]
            if any(re.search(rf"(?<!\d){day.month}月{day.day}日", text) for day in days):
                return value
    return ""


_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


def _is_date_line(line: str) -> bool:
    """Whether a line says little more than a date: alone, or an organisation before it."""
    rest = _beside_date(line)
    return len(rest) <= 30 and not re.search(r"[，。；]|通过|《|在.{2,}会", rest)


def _own_dates(line: str) -> list[str]:
    """Return the full dates of a line, and a month only where it stands alone: 2025年7月运行情况 is no such date."""
    dates = read_dates(line)
    full = [value for value in dates if len(value) == len("2025-01-01")]
    return full or ([] if _beside_date(line) else dates)


def _beside_date(line: str) -> str:
    return re.sub(r"\d{1,2}:\d{2}(?::\d{2})?|[\s（）()\d年月日:：/.-]", "", _SPELT_DATE.sub("", line))


def _spelt_out(words: str) -> str:
    """Return 二〇二四年六月十四日 as 2024年6月14日."""
    year, rest = re.split(r"\s*年\s*", words, maxsplit=1)
    parts = re.findall(r"[一二三四五六七八九十]+", rest)
    units = [*zip(parts, "月日", strict=False)]
    return year.translate(_DIGITS) + "年" + "".join(f"{_small(part)}{unit}" for part, unit in units)


def _small(numeral: str) -> int:
    tens, _, ones = numeral.rpartition("十")
    if "十" not in numeral:
        return int(numeral.translate(_DIGITS))
    return (int(tens.translate(_DIGITS)) if tens else 1) * 10 + (int(ones.translate(_DIGITS)) if ones else 0)


def _checked(year: str, month: str, day: str | None = None) -> str:
    try:
        whole = date(int(year), int(month), int(day or 1))
    except ValueError:
        return ""
    if not 1949 <= whole.year <= 2100:
        return ""
    return whole.isoformat() if day else whole.isoformat()[:7]
