"""The same document as a file of every kind: paragraphs and tables in, bytes out."""

import html
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import docx
from docx.document import Document as WordDocument
from openpyxl import Workbook

from tests.etl.readers.pdf_writer import PdfPage, pdf

LEFT, RIGHT, TOP, BOTTOM, SIZE = 72.0, 523.0, 770.0, 72.0, 12.0


@dataclass(frozen=True)
class Span:
    """A cell with its words that covers several rows or columns."""

    text: str
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True)
class Grid:
    """A table: rows of words or ``Span``; a place that a span covers is left out, as in a web page."""

    rows: Sequence[Sequence[str | Span]]

    def placed(self) -> list[tuple[int, int, Span]]:
        """Return every cell with its row and column."""
        taken: set[tuple[int, int]] = set()
        found = []
        for at, row in enumerate(self.rows):
            column = 0
            for words in row:
                while (at, column) in taken:
                    column += 1
                span = words if isinstance(words, Span) else Span(words)
                found.append((at, column, span))
                taken |= {(at + r, column + c) for r in range(span.rows) for c in range(span.columns)}
                column += span.columns
        return found

    @property
    def size(self) -> tuple[int, int]:
        return len(self.rows), max(column + span.columns for _, column, span in self.placed())


Blocks = Sequence[str | Grid]


def as_text(blocks: Blocks) -> bytes:
    """Return plain text as one pastes it: the cells of a row parted by tabs, merged ones said in each place."""
    lines = []
    for block in blocks:
        if isinstance(block, str):
            lines.append(block)
            continue
        height, width = block.size
        grid = [["—"] * width for _ in range(height)]
        for row, column, span in block.placed():
            for down in range(span.rows):
                for right in range(span.columns):
                    grid[row + down][column + right] = span.text or "—"
        lines += ["\t".join(row) if len(set(row)) > 1 else row[0] for row in grid]
    return "\n".join(lines).encode("utf-8")


def as_html(blocks: Blocks) -> bytes:
    """Return a page with a menu before and a footer behind the article."""
    parts = []
    for block in blocks:
        if isinstance(block, str):
            parts.append(f"<p>　　{html.escape(block)}</p>")
            continue
        rows: list[list[str]] = [[] for _ in block.rows]
        for row, _, span in block.placed():
            sizes = f' rowspan="{span.rows}"' * (span.rows > 1) + f' colspan="{span.columns}"' * (span.columns > 1)
            rows[row].append(f"<td{sizes}>{html.escape(span.text)}</td>")
        parts.append("<table>" + "".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "</table>")
    menu = "".join(f'<li><a href="/{n}">栏目{n}</a></li>' for n in range(6))
    return (
        '<!doctype html><html><head><meta charset="utf-8"><title></title></head><body>'
        f'<div class="menu"><ul>{menu}</ul></div><div class="TRS_Editor">{"".join(parts)}</div>'
        '<div class="footer"><p>主办：示例区人民政府办公室，电话：023-00000000。</p></div></body></html>'
    ).encode()


def as_docx(blocks: Blocks) -> bytes:
    document: WordDocument = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(*block.size)
        for row, column, span in block.placed():
            cell = table.cell(row, column)
            if span.rows * span.columns > 1:
                cell = cell.merge(table.cell(row + span.rows - 1, column + span.columns - 1))
            cell.text = span.text
    return saved(document)


def saved(document: Any) -> bytes:
    """Return what is written when a document or workbook is saved."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def as_xlsx(blocks: Blocks) -> bytes:
    book = Workbook()
    sheet = book.active
    at = 1
    for block in blocks:
        if isinstance(block, str):
            sheet.cell(at, 1, block)
            at += 1
            continue
        for row, column, span in block.placed():
            cell = sheet.cell(at + row, 1 + column, _typed(span.text))
            cell.number_format = _form(span.text)
            if span.rows * span.columns > 1:
                sheet.merge_cells(
                    start_row=at + row,
                    start_column=1 + column,
                    end_row=at + row + span.rows - 1,
                    end_column=column + span.columns,
                )
        at += block.size[0]
    return saved(book)


def _form(words: str) -> str:
    """Return the format in which a workbook shows a number as it is written."""
    decimals = len(words.partition(".")[2])
    return ("#,##0" if "," in words else "0") + ("." + "0" * decimals) * bool(decimals) if words else "General"


def _typed(words: str) -> str | float:
    try:
        return float(words.replace(",", ""))
    except ValueError:
        return words


class _Paper:
    """Lays blocks out on pages."""

    def __init__(self) -> None:
        self.pages = [PdfPage()]
        self.y = TOP

    def down(self, by: float) -> float:
        self.y -= by
        if self.y < BOTTOM:
            self.pages.append(PdfPage())
            self.y = TOP - by
        return self.y

    def paragraph(self, words: str) -> None:
        x, line = LEFT + 2 * SIZE, ""
        for character in words:
            if x + _width(line + character) > RIGHT:
                y = self.down(20)
                self.pages[-1].text(x, y, line, SIZE)
                x, line = LEFT, ""
            line += character
        y = self.down(20)
        self.pages[-1].text(x, y, line, SIZE)

    def table(self, grid: Grid) -> None:
        height, width = grid.size
        if self.y - 24 * height < BOTTOM:
            self.pages.append(PdfPage())
            self.y = TOP
        step, top = (RIGHT - LEFT) / width, self.y - 10
        page = self.pages[-1]
        for row, column, span in grid.placed():
            x0, x1 = LEFT + column * step, LEFT + (column + span.columns) * step
            y0, y1 = top - row * 24, top - (row + span.rows) * 24
            for rule in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
                page.rule(*rule)
            # A long label goes on in a second line of its cell.
            fit = max(1, int((x1 - x0 - 6) / 9))
            pieces = (
                [span.text[at : at + fit] for at in range(0, len(span.text), fit)]
                if _width(span.text) * 0.75 > x1 - x0 - 6
                else [span.text]
            )
            for place, piece in enumerate(pieces):
                if piece:
                    page.text(x0 + 3, y0 - 10 - place * 10, piece, 9)
        self.y = top - 24 * height - 6


def _width(words: str) -> float:
    return sum(0.5 if c.isascii() else 1.0 for c in words) * SIZE


def as_pdf(blocks: Blocks) -> bytes:
    paper = _Paper()
    for block in blocks:
        if isinstance(block, str):
            paper.paragraph(block)
        else:
            paper.table(block)
    return pdf(paper.pages)


FORMS = {".txt": as_text, ".html": as_html, ".docx": as_docx, ".pdf": as_pdf, ".xlsx": as_xlsx}
"""The writer of each kind of file."""
