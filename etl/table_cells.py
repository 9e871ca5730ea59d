"""The cells of a table as it stands in a text: what is a value, what says that there is none."""

import re
from dataclasses import dataclass

UNITS = "元|户|家|个|人|项|件|吨|辆|台|套|米|平方米|平方公里|立方米|亩|千瓦|千瓦时|度|吨标准煤"
"""What cells are counted in, without magnitudes."""
VALUE = re.compile(
    r"(?P<way>增长|上升|提高|下降|降低|减少)?(?P<bound>[≥≤＞＜><])?\s*[〔\[［(（]?(?P<number>[-－−+]?\d[\d,]*(?:\.\d+)?)"
    rf"(?P<unit>[万亿千百十]{{0,2}}(?:{UNITS})|[%％]|个?百分点)?(?P<after>以上|左右|以内)?[〕\]］)）]?"
)
IN_BOUND = {"≥": "不低于", "＞": "超", ">": "超", "≤": "不超过", "＜": "低于", "<": "低于"}
"""How a sentence says the bound of a cell."""
_EMPTY = re.compile(r"[—–\-－…/.·]+|无|\*+")
_NOTE_MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳ "
_NOTE_MARK = re.compile("[①-⑳]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a line: ``text[start:end]``."""

    start: int
    end: int
    text: str

    @property
    def is_value(self) -> bool:
        """Whether the cell holds nothing but a number."""
        return VALUE.fullmatch(self.text) is not None

    @property
    def is_empty(self) -> bool:
        """Whether the cell says that there is no number."""
        return not self.text or _EMPTY.fullmatch(self.text) is not None


def cell_at(start: int, words: str) -> Cell:
    """Return a cell without the circled numbers that point from it to notes below the table, or count its rows."""
    inner = words.strip(_NOTE_MARKS)
    if not inner or not _NOTE_MARK.search(words):
        return Cell(start, start + len(words), words)
    low = start + words.index(inner)
    return Cell(low, low + len(inner), _NOTE_MARK.sub("", inner))
