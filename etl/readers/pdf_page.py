"""One page of a PDF: its characters gathered into lines, those between rules into tables."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from etl.readers.content import tidy
from etl.readers.grid import table_lines
from etl.readers.pdf_columns import NARROWEST, with_columns
from etl.readers.pdf_lines import Line
from etl.readers.pdf_rules import Table, find_tables, read_edges

GAP = 1.2
"""Widths of a character that part two cells of a line; a space within a phrase is narrower."""
SAME_LINE = 0.35
"""Heights of a character by which characters of one line may stand higher or lower."""
RAISED = 0.88
"""Size, as part of its neighbours', up to which a raised character only points to a note."""
_SPACES = frozenset((0x20, 0x0D, 0x0A, 0x09, 0xA0, 0x3000))
_HYPHENS = frozenset((0x02, 0x2D, 0xAD, 0x2010))
_IN_NUMBER = frozenset("0123456789.,%％-")
"""What a number is made of: two that stand apart are two numbers, whatever a line means by it."""
MOST_CHARACTERS = 200_000
"""Characters of a page that are read; no printed page has as many."""


@dataclass(slots=True)
class Glyph:
    """One character: its box in points from the lower left corner of the page, the height of its base, its size."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float
    size: float
    is_after_space: bool = False


@dataclass(slots=True)
class Page:
    """The lines of a page in reading order, its width and height, and how many of its characters mean nothing."""

    lines: list[Line]
    width: float
    height: float
    characters: int = 0
    unmapped: int = 0
    is_broken: bool = False


def read_page(page: pdfium.PdfPage) -> Page:
    """Return the lines of a page; a table stands where its first character does."""
    width, height = page.get_size()
    glyphs, unmapped = _glyphs(page)
    tables = find_tables(read_edges(page)) if glyphs else []
    lines: list[Line] = []
    run: list[Glyph] = []
    inside: dict[int, list[Glyph]] = {}
    places: dict[int, int] = {}
    for glyph in glyphs:
        at = _table_of(glyph, tables)
        if at is None:
            run.append(glyph)
            continue
        if at not in places:
            lines += with_columns(list(_lines(run)))
            run = []
            places[at] = len(lines)
            lines.append(Line("", is_row=True))
        inside.setdefault(at, []).append(glyph)
    lines += with_columns(list(_lines(run)))
    for at, place in sorted(places.items(), key=lambda item: -item[1]):
        lines[place : place + 1] = _rows(tables[at], inside[at])
    return Page([line for line in lines if line.text], width, height, len(glyphs), unmapped)


def _glyphs(page: pdfium.PdfPage) -> tuple[list[Glyph], int]:
    """Return the characters of a page in the order in which they are painted, and how many have no meaning."""
    text = page.get_textpage()
    try:
        count = min(raw.FPDFText_CountChars(text.raw), MOST_CHARACTERS)
        return _read_glyphs(text.raw, count)
    finally:
        text.close()


def _read_glyphs(handle: object, count: int) -> tuple[list[Glyph], int]:
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    box_at, x_at, y_at = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    glyphs: list[Glyph] = []
    unmapped = 0
    is_after_space = False
    for at in range(count):
        code = raw.FPDFText_GetUnicode(handle, at)
        if code in _SPACES:
            # A generated space is a guess from a gap, as narrow as the one that Word sets beside digits.
            is_after_space = raw.FPDFText_IsGenerated(handle, at) != 1
            continue
        if code in _HYPHENS and raw.FPDFText_IsGenerated(handle, at) == 1:
            continue
        if _means_nothing(code) or raw.FPDFText_HasUnicodeMapError(handle, at) == 1:
            unmapped += 1
            code = 0xFFFD
        if raw.FPDFText_GetLooseCharBox(handle, at, box_at) and raw.FPDFText_GetCharOrigin(handle, at, x_at, y_at):
            size = abs(box.top - box.bottom) or raw.FPDFText_GetFontSize(handle, at) or 1.0
            glyphs.append(Glyph(chr(code), box.left, box.right, box.bottom, box.top, y.value, size, is_after_space))
        is_after_space = False
    return glyphs, unmapped


def _means_nothing(code: int) -> bool:
    return code < 0x20 or 0xD800 <= code <= 0xF8FF or code in (0xFFFD, 0xFFFE, 0xFFFF) or code > 0x10FFFF


def _table_of(glyph: Glyph, tables: list[Table]) -> int | None:
    if not tables:
        return None
    x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    return next((at for at, table in enumerate(tables) if table.holds(x, y)), None)


def _lines(glyphs: list[Glyph]) -> Iterator[Line]:
    """Yield lines of characters as painted; a wide gap in a line parts two cells."""
    run: list[Glyph] = []
    for glyph in glyphs:
        if run and not _goes_on(run[-1], glyph):
            yield _line(run)
            run = []
        if not _is_note_mark(run, glyph):
            run.append(glyph)
    if run:
        yield _line(run)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    return abs(glyph.base - last.base) <= SAME_LINE * size * 1.5 and glyph.left >= last.right - 0.6 * size


def _is_note_mark(run: list[Glyph], glyph: Glyph) -> bool:
    """Whether a digit is small and raised behind a digit, a percent sign or a Chinese character."""
    if not run or not (glyph.text.isdigit() or glyph.text in "[]①②③④⑤*"):
        return False
    last = run[-1]
    is_raised = glyph.size <= RAISED * last.size and glyph.base > last.base + 0.15 * last.size
    return is_raised and not (last.text.isascii() and last.text.isalpha())


def _line(glyphs: list[Glyph]) -> Line:
    size = sorted(glyph.size for glyph in glyphs)[len(glyphs) // 2]
    base = sorted(glyph.base for glyph in glyphs)[len(glyphs) // 2]
    usual = _usual_gap(glyphs)
    pieces, gaps, between = [glyphs[0].text], [], []
    for before, glyph in pairwise(glyphs):
        joint = _between(before, glyph, usual)
        if glyph.left - before.right > NARROWEST * size:
            pieces.append(glyph.text)
            gaps.append((before.right, glyph.left))
            between.append(joint)
        else:
            pieces[-1] += joint + glyph.text
    pieces = list(map(tidy, pieces))
    words = pieces[0] + "".join(joint + piece for joint, piece in zip(between, pieces[1:], strict=True))
    left, right = glyphs[0].left, glyphs[-1].right
    return Line(words, left, right, base, size, False, tuple(pieces), tuple(gaps), tuple(between))


def _usual_gap(glyphs: list[Glyph]) -> float:
    """Return the middle of the gaps between the digits of a line: set wide apart, they are one number all the same."""
    gaps = sorted(
        glyph.left - before.right
        for before, glyph in pairwise(glyphs)
        if before.text.isdigit() and glyph.text.isdigit()
    )
    return gaps[len(gaps) // 2] if gaps else 0.0


def _between(before: Glyph, glyph: Glyph, usual: float) -> str:
    gap, size = glyph.left - before.right, max(before.size, glyph.size)
    if gap > GAP * size:
        return "\t"
    is_latin = before.text.isascii() and glyph.text.isascii() and (before.text.isalpha() or glyph.text.isalpha())
    is_inside_chinese = ord(before.text) > 0x2000 and ord(glyph.text) > 0x2000
    if glyph.is_after_space and not is_inside_chinese:
        return " "
    is_apart = gap > usual + NARROWEST * size and before.text in _IN_NUMBER and glyph.text in _IN_NUMBER
    return " " if is_apart or (is_latin and gap > 0.12 * size) else ""


def _rows(table: Table, glyphs: list[Glyph]) -> list[Line]:
    words = {
        place: "\n".join(line.text.replace("\t", " ") for line in _sorted_lines(own))
        for place, own in _by_cell(table, glyphs)
    }
    return [Line(row, is_row=True) for row in table_lines(table.cells(words))]


def _by_cell(table: Table, glyphs: list[Glyph]) -> Iterator[tuple[int, list[Glyph]]]:
    cells: dict[int, list[Glyph]] = {}
    for glyph in glyphs:
        cells.setdefault(table.cell_at((glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2), []).append(
            glyph
        )
    yield from cells.items()


def _sorted_lines(glyphs: list[Glyph]) -> Iterator[Line]:
    """Yield the lines of a cell from top to bottom, whatever order they are painted in."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: -g.base):
        if rows and rows[-1][0].base - glyph.base <= SAME_LINE * glyph.size:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    for row in rows:
        yield from _lines(sorted(row, key=lambda g: g.left))
