"""What the numbers are that extraction passes over: Chinese numerals in words and names, and item numbers."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etl.numerals import NUMERAL
from etl.quantities import units
from etl.segmentation import tokenizer

NUMBER = re.compile(rf"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[{NUMERAL}]+(?:点[{NUMERAL}]+)?")
"""A number as it meets the eye: a run of digits or of Chinese numerals."""

UNREAD = "没有规则读到它，也没有规则说明它为什么不是"
ALONE = "单独的汉字数字，后面没有量词或单位"
SEEN = 12
"""Characters to either side that a reason may look at."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A form of number that states nothing, with the reason that a reader is told."""

    name: str
    before: re.Pattern[str]
    run: re.Pattern[str]
    after: re.Pattern[str]
    reason: str
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]

    def fits(self, before: str, run: str, after: str) -> bool:
        """Whether the number between two pieces of text is of this form."""
        return bool(self.run.fullmatch(run) and self.before.search(before) and self.after.match(after))


@cache
def leftovers() -> tuple[Leftover, ...]:
    """Return the forms in their order."""
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return tuple(
        Leftover(
            name=row["name"],
            before=re.compile(row.get("before", "")),
            run=re.compile(row.get("run", ".+")),
            after=re.compile(row.get("after", "")),
            reason=row["reason"],
            examples=tuple(row["examples"]),
            near_misses=tuple(row["near_misses"]),
        )
        for row in table["rule"]
    )


def reason_for_leftover(text: str, start: int, end: int) -> str:
    """Return why the number at a place that extraction passed over is none, or ``UNREAD`` where it may well be one."""
    before, run, after = text[max(0, start - SEEN) : start], text[start:end], text[end : end + SEEN]
    if _is_part_of_number(before, run, after):
        return UNREAD
    for form in leftovers():
        if form.fits(before, run, after):
            return form.reason
    if run[0] not in NUMERAL:
        return UNREAD
    if word := _word_around(before, run, after):
        return f"词语“{word}”里的字，不是数"
    return UNREAD if _has_unit(after) or len(run) > 2 else ALONE


def _is_part_of_number(before: str, run: str, after: str) -> bool:
    """Whether a longer number may go on at either side: 四分之一, 前三, 九成三, 3百余万台."""
    if re.search(rf"分之$|点$|(?<![目此日当之以])前$|[{NUMERAL}]成$", before) or after.startswith(("分之", "成")):
        return True
    return run[0] in "十百千万亿" and bool(re.search(r"[0-9余多]\s*$", before))


def _word_around(before: str, run: str, after: str) -> str:
    """Return the word that holds the number among other characters, or ''."""
    start, end = len(before), len(before) + len(run)
    for word, first, last in tokenizer().tokenize(before + run + after):
        if first <= start and last >= end and last - first > end - start:
            rest = word.replace(run, "", 1).strip("余多几来" + NUMERAL)
            return str(word) if rest and rest not in units() else ""
    return ""


def _has_unit(after: str) -> bool:
    return any(after.startswith(unit) for unit in units())
