"""Parts of a year as texts name them: halves, quarters, months, its end and its beginning."""

import re

from etl.numerals import read_numeral

NUMBER_WORD = {c: i for i, c in enumerate("零一二三四五六七八九十")} | {"两": 2}


def months_of(group: dict[str, str | None], prefix: str, words: str) -> tuple[int, int] | None:
    """Return the first and last month (1–12) of a part of a year, or None where no part is named."""
    half, quarter, first = group[prefix + "half"], group[prefix + "quarter"], group[prefix + "first"]
    if half:
        return (1, 6) if half[0] == "上" else (7, 12)
    if quarter:
        digits = [NUMBER_WORD.get(c, int(c) if c.isdigit() else 0) for c in quarter if c in NUMBER_WORD or c.isdigit()]
        if group[prefix + "quarterend"]:
            return digits[0] * 3, digits[0] * 3
        if len(digits) == 2:
            return digits[0] * 3 - 2, digits[1] * 3
        return (1 if re.search("[前首]" + quarter, words) else digits[0] * 3 - 2), digits[0] * 3
    if first:
        number = read_numeral(first) if not first.isdigit() else int(first)
        return (1, int(number)) if number and number <= 12 else None
    if group[prefix + "m1"]:
        one, two = (_month(group[prefix + name] or "") for name in ("m1", "m2"))
        return (one, two) if one <= two else None
    if month := group[prefix + "month"]:
        number = int(month) if month.isdigit() else read_numeral(month)
        return (int(number), int(number)) if number else None
    if group[prefix + "yearend"]:
        return 12, 12
    if group[prefix + "yearstart"]:
        return 1, 1
    return None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else int(read_numeral(words) or 0)
