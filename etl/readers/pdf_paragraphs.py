"""The lines of pages joined to paragraphs: a line that fills its column goes on in the next, over a page's end too."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from etl.readers.content import join_words
from etl.readers.pdf_lines import Line
from etl.readers.pdf_page import Page

FULL = 2.2
"""Widths of a character by which a line may end before the column does and still be full."""
INDENT = 0.8
"""Widths of a character from which a line counts as set in: it begins a paragraph."""
COLUMN = 0.7
"""Part of a page's width at which a column may end, however few lines reach there."""
NARROWEST = 0.4
"""Part of it at which a narrower one may end, where two lines at least do."""
LOWER = 1.25
"""Steps between lines of running text from which one stands apart: a browser sets paragraphs so, not set in."""
MOST_REPEATED = 0.5
"""Part of the pages from which a line at the same edge of each is no text: a running head."""

_PAGE_NUMBER = re.compile(r"[-—–－·\s]*第?\s*\d{1,4}\s*页?\s*(?:[/／]?\s*共?\s*\d{1,4}\s*页?)?[-—–－·\s]*")
_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[章节条]|[●•■◆]"
)
_ENDED = re.compile("[。！？：；:;]$")


def without_running_lines(pages: list[Page]) -> list[Page]:
    """Return the pages without page numbers and without lines that stand at the edge of most pages."""
    edges = Counter(key for page in pages for key in {_bare(line.text) for line in _edge_lines(page)})
    least = max(3, MOST_REPEATED * len(pages))
    kept = []
    for page in pages:
        dropped = [line for line in _edge_lines(page) if _is_running(line, page, edges, least)]
        kept.append(replace(page, lines=[line for line in page.lines if not any(line is other for other in dropped)]))
    return kept


def _edge_lines(page: Page) -> list[Line]:
    return [line for line in (*page.lines[:2], *page.lines[-2:]) if not line.is_row]


def _is_running(line: Line, page: Page, edges: Counter[str], least: float) -> bool:
    is_low_or_high = line.base < 0.12 * page.height or line.base > 0.9 * page.height
    return is_low_or_high and (_PAGE_NUMBER.fullmatch(line.text) is not None or edges[_bare(line.text)] >= least)


def _bare(text: str) -> str:
    return re.sub(r"\d+|\s", "", text)


def write_pages(pages: list[Page]) -> tuple[str, tuple[int, ...]]:
    """Return the text of all pages, a paragraph a line, and the offset at which each page begins in it."""
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    last: Line | None = None
    column = (0.0, 0.0)
    for page in pages:
        before, column = column, _column(page)
        usual = _usual_step(page)
        for at, line in enumerate(page.lines):
            where = before if at == 0 else column
            joint = _joint(last, line, where, column, is_new_page=at == 0)
            if (
                joint != "\n"
                and last is not None
                and at
                and _begins_anew(last, line, page.lines[at + 1 : at + 2], usual)
            ):
                joint = "\n"
            piece = joint + line.text
            if at == 0:
                starts.append(length + len(joint))
            pieces.append(piece)
            length += len(piece)
            last = line
        if not page.lines:
            starts.append(length)
    return "".join(pieces) + "\n", tuple(starts)


def _column(page: Page) -> tuple[float, float]:
    """Return where most lines of running text begin and end."""
    texts = [line for line in page.lines if not line.is_row and "\t" not in line.text]
    if not texts:
        return 0.0, page.width
    widest, next_widest = sorted([0.0, 0.0, *(line.right for line in texts)])[-1:-3:-1]
    # One short line may be the widest of its page: a column's edge is far to the right, or that of two lines at least.
    is_edge = widest >= COLUMN * page.width or (
        widest >= NARROWEST * page.width and widest - next_widest <= 1.5 * max(line.size for line in texts)
    )
    return min(line.left for line in texts), widest if is_edge else page.width


def _usual_step(page: Page) -> float:
    """Return how far a line of running text stands below the one before: the least that a fifth of them keep to."""
    steps = sorted(
        last.base - line.base
        for last, line in pairwise(page.lines)
        if not (last.is_row or line.is_row) and last.base - line.base > 0.5 * line.size
    )
    return steps[len(steps) // 5] if steps else 0.0


def _begins_anew(last: Line, line: Line, following: list[Line], usual: float) -> bool:
    """Whether a line begins a paragraph that is not set in: lower than usual, or a caption right above a table."""
    if not _ENDED.search(last.text):
        return False
    is_caption = bool(following) and (following[0].is_row or "\t" in following[0].text)
    return last.base - line.base > LOWER * usual or (is_caption and not _ENDED.search(line.text))


def _joint(
    last: Line | None, line: Line, before: tuple[float, float], now: tuple[float, float], is_new_page: bool
) -> str:
    """Return what stands between two lines: nothing or a space within a paragraph, else a new line."""
    if last is None:
        return ""
    if last.is_row or line.is_row or "\t" in last.text + line.text:
        return "\n"
    is_full = last.right >= before[1] - FULL * last.size
    is_set_in = line.left > now[0] + INDENT * line.size
    is_other = abs(last.size - line.size) > 0.15 * last.size
    is_far = not is_new_page and not 0 < last.base - line.base < 3.2 * last.size
    if not is_full or is_set_in or is_other or is_far or (_ITEM.match(line.text) and _ENDED.search(last.text)):
        return "\n"
    return join_words(last.text, line.text)[len(last.text) : -len(line.text)]
