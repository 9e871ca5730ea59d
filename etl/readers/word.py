"""Word files: paragraphs, tables, text boxes and notes in the order in which they are read."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from etl.errors import SourceError
from etl.readers.content import Content, finished, is_note_mark, tidy
from etl.readers.grid import MOST_COLUMNS, Cell, table_lines
from etl.readers.package import check_package
from etl.readers.word_numbers import read_numbering

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr", "rt"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LABEL = "label"
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_BOX, _P, _TABLE, _RUN, _TEXT = (f"{_W}{tag}" for tag in ("txbxContent", "p", "tbl", "r", "t"))


def read_docx(data: bytes, name: str) -> Content:
    """Return the text of a Word file; SourceError where it is none, encrypted, damaged or without text."""
    check_package(data, name, "word/document.xml", ".docx")
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, etree.XMLSyntaxError, KeyError, ValueError, AttributeError, IndexError) as fault:
        raise SourceError(
            f"{name}：打不开这份 .docx，文件可能已损坏；请用 Word 或 WPS 打开后另存为 .docx 再读。"
        ) from fault
    _write_numbers(document)
    lines = list(_block_lines(document.element.body))
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        lines += _notes(document, kind)
    return finished(lines, name)


def _write_numbers(document: "docx.document.Document") -> None:
    """Write into each paragraph of the tree the number that the page shows before it."""
    parts = {relation.reltype: relation for relation in document.part.rels.values() if not relation.is_external}
    roots = []
    for kind in (RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.STYLES):
        blob = parts[kind].target_part.blob if kind in parts else b""
        roots.append(etree.fromstring(blob, etree.XMLParser(resolve_entities=False)) if blob else None)
    numbering = read_numbering(*roots)
    for paragraph in document.element.body.iter(_P) if numbering.levels else ():
        if label := numbering.label(paragraph):
            paragraph.set(_LABEL, label)


def _notes(document: "docx.document.Document", kind: str) -> list[str]:
    """Return the footnotes or endnotes: they stand below the text, as on paper."""
    for relation in document.part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
            notes = [note for note in root if note.get(f"{_W}type", "normal") == "normal"]
            return [line for note in notes for line in _block_lines(note)]
    return []


def _block_lines(container: etree._Element) -> Iterator[str]:
    """Yield the lines of everything in a body, cell, box or note, from top to bottom."""
    for child in container:
        if child.tag == _P:
            yield from _paragraph_lines(child)
        elif child.tag == _TABLE:
            yield from _table_lines(child)
        elif child.tag not in _SKIPPED and child.tag != _FALLBACK and isinstance(child.tag, str):
            yield from _block_lines(child)


def _paragraph_lines(paragraph: etree._Element) -> Iterator[str]:
    """Yield the lines of a paragraph, then those of the text boxes that hang on it."""
    parts = [paragraph.get(_LABEL, "")]
    boxes: list[etree._Element] = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, node in walk:
        if node.tag in _SKIPPED or node.tag == _FALLBACK or (node.tag == _RUN and _is_left_out(node, parts)):
            walk.skip_subtree()
        elif node.tag == _BOX:
            boxes.append(node)
            walk.skip_subtree()
        elif node.tag == _TEXT:
            parts.append(node.text or "")
        elif node.tag in _BREAKS:
            parts.append(_BREAKS[node.tag])
    if not any(parts[1:]):
        parts.clear()
    for line in "".join(parts).split("\n"):
        if tidied := _tidy(line):
            yield tidied
    for box in boxes:
        yield from _block_lines(box)


def _tidy(line: str) -> str:
    return re.sub(r" *\t\s*", "\t", tidy(line)).strip("\t\u3000 ")


def _is_left_out(run: etree._Element, parts: list[str]) -> bool:
    """Whether a run is hidden, or a raised number that only points to a note."""
    style = run.find(f"{_W}rPr")
    if style is None:
        return False
    hidden, raised = style.find(f"{_W}vanish"), style.find(f"{_W}vertAlign")
    if hidden is not None and hidden.get(f"{_W}val", "true") not in ("0", "false"):
        return True
    is_raised = raised is not None and raised.get(f"{_W}val") == "superscript"
    words = "".join(text.text or "" for text in run.iter(_TEXT))
    return is_raised and bool(words) and is_note_mark(words, "".join(parts[-3:]))


def _table_lines(table: etree._Element) -> list[str]:
    """Return a table as lines; one of a single column, or one that holds others, lays out paragraphs."""
    rows = [row for row in _rows(table) if row.find(f"{_W}trPr/{_W}del") is None]
    cells = _cells(rows)
    is_layout = next(table.iterdescendants(_TABLE), None) is not None
    if is_layout or max((cell.column + cell.columns for cell in cells), default=0) < 2:
        return [line for row in rows for cell in _children(row, "tc") for line in _block_lines(cell)]
    return table_lines(cells)


def _rows(table: etree._Element) -> list[etree._Element]:
    return list(_children(table, "tr"))


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows or cells of a table, those in content controls and tracked insertions too."""
    for child in parent:
        if child.tag == f"{_W}{tag}":
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"):
            yield from _children(child, tag)


def _cells(rows: list[etree._Element]) -> list[Cell]:
    """Return the cells with what they cover; a cell that goes on downwards is one cell."""
    cells: list[Cell] = []
    open_above: dict[int, int] = {}
    for at, row in enumerate(rows):
        column = _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0)
        for node in _children(row, "tc"):
            columns = max(1, _number(node.find(f"{_W}tcPr/{_W}gridSpan"), 1))
            merge = node.find(f"{_W}tcPr/{_W}vMerge")
            goes_on = merge is not None and merge.get(f"{_W}val") != "restart"
            if goes_on and column in open_above:
                above = cells[open_above[column]]
                cells[open_above[column]] = replace(above, rows=above.rows + 1)
            else:
                cells.append(Cell("\n".join(_block_lines(node)), at, column, 1, columns))
                open_above.pop(column, None)
                if merge is not None:
                    open_above[column] = len(cells) - 1
            column += columns
    return cells


def _number(node: etree._Element | None, otherwise: int) -> int:
    value = "" if node is None else str(node.get(f"{_W}val", ""))
    return min(int(value), MOST_COLUMNS) if value.isascii() and value.isdigit() and len(value) < 9 else otherwise
