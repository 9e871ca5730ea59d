"""Automatic numbers of paragraphs in Word files: 一、 and （二） that the file states as rules and the page shows."""

from dataclasses import dataclass, field

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE = ("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting")
DEEPEST = 9
"""Levels of a list."""


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: the first number, how numbers are written, and the words around them (``%1、``)."""

    start: int
    form: str
    words: str


@dataclass(slots=True)
class Numbering:
    """The lists of a file and how far each has counted; paragraphs are to be asked about in their order."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """By the list's id and the depth."""
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    """List and depth of the styles that number their paragraphs."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, paragraph: etree._Element) -> str:
        """Return the number that stands before a paragraph, '' for none and for bullets."""
        place = self._place(paragraph)
        if place is None:
            return ""
        list_id, depth = place
        levels = self.levels.get(list_id, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(list_id, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        words = levels[depth].words
        for other in range(depth + 1):
            if f"%{other + 1}" in words:
                level = levels.get(other, levels[depth])
                words = words.replace(f"%{other + 1}", _written(counts.get(other, level.start), level.form))
        words = "" if levels[depth].form in ("bullet", "none") else words.strip()
        return words + " " * words[-1:].isdigit()

    def _place(self, paragraph: etree._Element) -> tuple[str, int] | None:
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        own = _list_of(properties)
        style = properties.find(f"{_W}pStyle")
        by_style = None if style is None else self.styles.get(str(style.get(f"{_W}val", "")))
        if own is None:
            return by_style
        list_id, depth = own
        return None if list_id == "0" else (list_id or (by_style[0] if by_style else ""), depth)


def read_numbering(numbers: etree._Element | None, styles: etree._Element | None) -> Numbering:
    """Return the lists that a file's parts for numbering and styles define; either may be missing."""
    numbering = Numbering()
    if numbers is None:
        return numbering
    abstract = {str(node.get(f"{_W}abstractNumId", "")): node for node in numbers.iterchildren(f"{_W}abstractNum")}
    for node in numbers.iterchildren(f"{_W}num"):
        base = abstract.get(_value(node.find(f"{_W}abstractNumId")))
        if base is not None:
            numbering.levels[str(node.get(f"{_W}numId", ""))] = _levels(base)
    for node in () if styles is None else styles.iterchildren(f"{_W}style"):
        properties = node.find(f"{_W}pPr")
        if properties is not None and (found := _list_of(properties)) is not None and found[0]:
            numbering.styles[str(node.get(f"{_W}styleId", ""))] = found
    return numbering


def _levels(base: etree._Element) -> dict[int, _Level]:
    levels = {}
    for node in base.iterchildren(f"{_W}lvl"):
        depth = _whole(str(node.get(f"{_W}ilvl", "0")), 0)
        start = _whole(_value(node.find(f"{_W}start")), 1)
        levels[depth] = _Level(start, _value(node.find(f"{_W}numFmt")), _value(node.find(f"{_W}lvlText"))[:40])
    return levels


def _list_of(properties: etree._Element) -> tuple[str, int] | None:
    node = properties.find(f"{_W}numPr")
    if node is None:
        return None
    return _value(node.find(f"{_W}numId")), min(_whole(_value(node.find(f"{_W}ilvl")), 0), DEEPEST - 1)


def _value(node: etree._Element | None) -> str:
    return "" if node is None else str(node.get(f"{_W}val", ""))


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _written(number: int, form: str) -> str:
    if form.startswith(_CHINESE) and 0 < number < 100:
        return _in_chinese(number)
    if form.startswith("decimalEnclosedCircle") and 0 < number <= 20:
        return chr(0x245F + number)
    return str(number)


def _in_chinese(number: int) -> str:
    """Return a number below a hundred as lists are numbered: 九, 十, 十一, 二十一."""
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return (digits[tens] if tens > 1 else "") + "十" * (tens > 0) + digits[ones].strip()
