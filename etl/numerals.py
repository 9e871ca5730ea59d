"""Chinese numerals as exact decimals: 十五, 一百二十, 两千零三, 三点五, 二〇二三."""

from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
NUMERAL = "〇零一二两三四五六七八九十百千万亿"
"""Every character that a Chinese numeral is written with."""


def read_numeral(words: str) -> Decimal | None:
    """Return what a Chinese numeral says, or None where the characters say no number (万亿 alone is 10¹²)."""
    whole, point, tail = words.partition("点")
    number = _read_whole(whole)
    if number is None or not point:
        return number
    if not tail or any(c not in DIGITS for c in tail):
        return None
    return number + Decimal("0." + "".join(str(DIGITS[c]) for c in tail))


def _read_whole(words: str) -> Decimal | None:
    """Read a numeral without 点: digit by digit (二〇二三) or with its powers of ten (二千零二十三)."""
    if not words:
        return None
    if len(words) > 1 and all(c in DIGITS for c in words):
        return Decimal("".join(str(DIGITS[c]) for c in words))
    total = part = section = 0
    digit: int | None = None
    for c in words:
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in SMALL:
            section += (1 if digit is None or (digit == 0 and section == 0) else digit) * SMALL[c]
            digit = None
        elif c == "万":
            part += ((section + (digit or 0)) or (0 if total or part else 1)) * 10**4
            section, digit = 0, None
        elif c == "亿":
            total += ((part + section + (digit or 0)) or (0 if total else 1)) * 10**8
            part, section, digit = 0, 0, None
        else:
            return None
    return Decimal(total + part + section + (digit or 0))
