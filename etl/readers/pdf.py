"""PDF files with a text layer: lines in reading order, joined to paragraphs; tables by their rules; pages kept."""

import re

import pypdfium2 as pdfium

from etl.errors import SourceError
from etl.readers.content import Content, refuse_empty_or_endless
from etl.readers.pdf_page import Page, read_page
from etl.readers.pdf_paragraphs import without_running_lines, write_pages
from etl.readers.text import COMMON_SHARE, common_share

MOST_PAGES = 3000
MOST_UNMAPPED = 0.05
"""Part of the characters of a file that may be without a meaning before its text counts as broken."""
FEW_CHARACTERS = 5
"""Characters up to which a page counts as a picture: a scan has at most a stamp or a page number."""

_WIDE = re.compile("[\u3400-\u9fff\ue000-\uf8ff]")
_CURE = "请找 Word、网页版本，或做文字识别（OCR）后再读。"
_END_WITHIN = 4096
"""Bytes from the end of a file in which its end mark must stand."""


def read_pdf(data: bytes, name: str) -> Content:
    """Return the text of a PDF with the start of each page; SourceError where it cannot be read for certain."""
    if not data.startswith(b"%PDF"):
        if b"%PDF" not in data[:1024]:
            raise SourceError(f"{name}：后缀是 .pdf，里面却不是 PDF；请检查文件，或改成真正的后缀。")
        data = data[data.index(b"%PDF") :]
    if b"startxref" not in data[-_END_WITHIN:]:
        raise SourceError(f"{name}：PDF 没有结尾标记，不完整（多半没有下载完）；请重新下载后再读。")
    document = _open(data, name)
    try:
        if len(document) > MOST_PAGES:
            raise SourceError(f"{name}：有 {len(document)} 页，最多读 {MOST_PAGES} 页；请拆成几份后再读。")
        pages = _pages(document)
    finally:
        document.close()
    notes = _check_text(pages, name)
    text, starts = write_pages(without_running_lines(pages))
    refuse_empty_or_endless(text, name)
    return Content(text, starts, notes)


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as fault:
        if "assword" in str(fault) or "ecurity" in str(fault):
            raise SourceError(f"{name}：PDF 加了密，打不开；请去掉密码后另存为 PDF 再读。") from fault
        raise SourceError(f"{name}：PDF 已损坏，打不开；请重新下载，或另存后再读。") from fault


def _pages(document: pdfium.PdfDocument) -> list[Page]:
    pages = []
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            pages.append(Page([], 0.0, 0.0, is_broken=True))
            continue
        try:
            pages.append(read_page(page))
        finally:
            page.close()
    return pages


def _check_text(pages: list[Page], name: str) -> tuple[str, ...]:
    """Return what is left out, in words; SourceError where there is no text or it is not to be trusted."""
    blank = [number for number, page in enumerate(pages, start=1) if page.characters <= FEW_CHARACTERS]
    if len(blank) == len(pages):
        raise SourceError(
            f"{name}：{len(pages)} 页都没有文字层（多半是扫描件或图片）；"
            "只读有文字层的 PDF，请先做文字识别（OCR），或找 Word、网页版本。"
        )
    characters = sum(page.characters for page in pages)
    unmapped = sum(page.unmapped for page in pages)
    if unmapped > MOST_UNMAPPED * characters:
        worst = max(range(len(pages)), key=lambda at: pages[at].unmapped / (pages[at].characters or 1)) + 1
        what = f"{characters} 个字里有 {unmapped} 个没有对应的文字，如第 {worst} 页"
        raise SourceError(f"{name}：文字层是乱码（{what}；字体的 ToUnicode 表缺失）；{_CURE}")
    if _is_garbled(pages):
        raise SourceError(f"{name}：文字层是乱码（几乎都是生僻字；字体的 ToUnicode 表有误）；{_CURE}")
    broken = [number for number, page in enumerate(pages, start=1) if page.is_broken]
    if broken:
        notes = [f"第 {_listed(broken)} 页已损坏，没有读"]
    else:
        notes = [f"第 {_listed(blank)} 页没有文字层（多半是图片），没有读"] if blank else []
    if unmapped:
        notes.append(f"有 {unmapped} 个字没有对应的文字，写作 \ufffd；挨着它的数没有读")
    return tuple(notes)


def _is_garbled(pages: list[Page]) -> bool:
    """Whether a text that should be Chinese is made of rare characters: its fonts name the wrong ones."""
    text = "".join(line.text for page in pages for line in page.lines)[:200_000]
    wide = "".join(_WIDE.findall(text))
    return len(wide) > 20 and common_share(wide) < COMMON_SHARE


def _listed(numbers: list[int]) -> str:
    return "、".join(map(str, numbers[:8])) + (f" 等 {len(numbers)}" if len(numbers) > 8 else "")
