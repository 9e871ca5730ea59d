"""Months counted from year 0 (year × 12 + month − 1), and the code that names a run of them."""

import re


def month_number(year: int, month: int) -> int:
    """Return the number of a month, counted from year 0."""
    return year * 12 + month - 1


def code(first: int | None, last: int | None) -> str:
    """Return the one code of the months ``first`` to ``last``; empty where unknown."""
    if first is None or last is None or last < first:
        return ""
    y1, m1, y2, m2 = first // 12, first % 12 + 1, last // 12, last % 12 + 1
    length = last - first + 1
    if m1 == 1 and m2 == 12:
        return f"{y1:04d}" if y1 == y2 else f"{y1:04d}/{y2:04d}"
    if y1 == y2 and length == 6 and m1 in (1, 7):
        return f"{y1:04d}-H{1 if m1 == 1 else 2}"
    if y1 == y2 and length == 3 and m1 % 3 == 1:
        return f"{y1:04d}-Q{(m1 + 2) // 3}"
    if length == 1:
        return f"{y1:04d}-{m1:02d}"
    return f"{y1:04d}-{m1:02d}/{y2:04d}-{m2:02d}"


def published_month(published: str) -> int | None:
    """Return the month of ``YYYY-MM[-DD]`` as a number, or None."""
    m = re.match(r"(\d{4})-(\d{2})", published)
    return month_number(int(m[1]), int(m[2])) if m else None
