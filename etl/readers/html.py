"""Web pages: the article with its title, date and source, without menus; a paragraph a line, tables as lines."""

import re

from lxml import etree
from lxml import html as lxml_html

from etl.errors import EncodingError, SourceError
from etl.readers.article import BLOCKS, Article, find_article, words_of
from etl.readers.content import Content, close_chinese, finished, is_note_mark, tidy
from etl.readers.grid import Cell, table_lines
from etl.readers.text import SIGNATURES, decode, plain_text

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
_OURS = ("utf-8", "utf8", "utf-16", "gb2312", "gbk", "gb18030", "gb_2312-80", "iso-8859-1", "ascii", "us-ascii")
_OPENED, _CLOSED = re.compile("<html[ >]", re.IGNORECASE), re.compile(r"</html\s*>", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
DEEPEST = 2048
"""Elements within one another that libxml2 reads."""
MOST_SPAN = 200
"""Rows or columns that a cell may claim to cover."""
MOST_COVERED = 100_000
"""Places of a table that cells may cover beside their own; from there on each covers its own alone."""


def read_html(data: bytes, name: str) -> Content:
    """Return the article of a page; SourceError (EncodingError) where there is none or no known encoding fits."""
    for start, what in SIGNATURES:
        if data.startswith(start):
            raise SourceError(f"{name}：后缀是网页，里面却是{what}；请按真正的种类改后缀后再读。")
    text = decode_page(data, name)
    if not text.strip():
        raise SourceError(f"{name}：文件是空的；请检查是否保存完整。")
    page = plain_text(text, name)
    root = _tree(page.text, name)
    cut = ("网页没有结尾标记 </html>，可能没有保存完整",) if _OPENED.search(text) and not _CLOSED.search(text) else ()
    return finished(lines_of(find_article(root)), name, (*page.notes, *cut))


def _tree(text: str, name: str) -> lxml_html.HtmlElement:
    """Return the elements of a page; SourceError where there are none, or some would be lost without a word."""
    # The process that reads is bounded in memory; the parser's own bounds would drop what lies behind them.
    parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as fault:
        raise SourceError(f"{name}：读不出网页内容；请在浏览器里打开后另存为 .html 再读。") from fault
    if any(fault.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for fault in parser.error_log):
        raise SourceError(
            f"{name}：网页里一层套一层的标签超过 {DEEPEST} 层，后面的内容读不到；"
            "请在浏览器里打开，把正文复制成文本（.txt）后再读。"
        )
    return root


def decode_page(data: bytes, name: str) -> str:
    """Return the page as text: by the encoding it declares where that is a foreign one, else as plain text is."""
    declared = _CHARSET.search(data[:4096])
    encoding = declared[1].decode("ascii").lower() if declared else "utf-8"
    if encoding in _OURS:
        return decode(data, name)
    try:
        return data.decode(encoding)
    except LookupError:
        return decode(data, name)
    except UnicodeDecodeError as fault:
        raise EncodingError(
            f"{name}：网页自称是 {encoding} 编码，第 {fault.start + 1} 个字节起却无法解读；"
            "请在浏览器里打开后另存为 UTF-8 再读。"
        ) from fault


def lines_of(article: Article) -> list[str]:
    """Return the paragraphs of an article, its head first."""
    lines = list(article.stated)
    for element in (*article.head, article.body):
        lines += element_lines(element)
    return lines


def element_lines(element: etree._Element) -> list[str]:
    """Return the paragraphs of an element; white space counts as it does on the screen."""
    writer = _Writer()
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if event == "start":
            if node.tag == "table" and (rows := data_rows(node)):
                writer.add_lines(rows)
                walk.skip_subtree()
            elif node.tag == "sup" and is_note_mark(words_of(node), writer.words):
                walk.skip_subtree()
            else:
                writer.break_at(node)
                writer.add(node.text)
        else:
            writer.break_at(node)
            if node is not element:
                writer.add(node.tail)
    writer.end()
    return writer.lines


class _Writer:
    """Gathers words into paragraphs."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._parts: list[str] = []

    @property
    def words(self) -> str:
        """The last words of the paragraph so far."""
        return self._parts[-1] if self._parts else ""

    def add(self, text: str | None) -> None:
        """Add words to the paragraph."""
        if text:
            self._parts.append(text)

    def break_at(self, node: etree._Element) -> None:
        """End the paragraph where an element begins or ends that stands by itself."""
        if node.tag in BLOCKS:
            self.end()

    def end(self) -> None:
        """End the paragraph."""
        line = tidy(close_chinese(_SPACE.sub(" ", "".join(self._parts))))
        self._parts.clear()
        if line.strip("\u3000"):
            self.lines.append(line.strip("\u3000"))

    def add_lines(self, lines: list[str]) -> None:
        """End the paragraph and add whole lines."""
        self.end()
        self.lines += lines


def data_rows(table: etree._Element) -> list[str]:
    """Return a table as lines; nothing where it only lays out other things: a table in it, or a single column."""
    rows = [row for row in table.iter("tr") if not _is_nested(row, table)]
    if next(table.iterdescendants("table"), None) is not None:
        return []
    cells = list(_cells(rows))
    if max((cell.column + cell.columns for cell in cells), default=0) < 2:
        return []
    captions = [line for caption in table.iterchildren("caption") for line in element_lines(caption)]
    return captions + table_lines(cells)


def _is_nested(row: etree._Element, table: etree._Element) -> bool:
    return next(row.iterancestors("table"), table) is not table


def _cells(rows: list[etree._Element]) -> list[Cell]:
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(rows):
        column = 0
        for node in row.iterchildren("td", "th"):
            while (at, column) in taken:
                column += 1
            cell = Cell(
                "\n".join(element_lines(node)),
                at,
                column,
                min(_span(node, "rowspan"), len(rows) - at) if len(taken) < MOST_COVERED else 1,
                _span(node, "colspan") if len(taken) < MOST_COVERED else 1,
            )
            cells.append(cell)
            taken.update((at + down, column + right) for down in range(1, cell.rows) for right in range(cell.columns))
            column += cell.columns
    return cells


def _span(node: etree._Element, name: str) -> int:
    value = str(node.get(name, "1")).strip()
    return min(max(int(value), 1), MOST_SPAN) if value.isascii() and value.isdigit() and len(value) < 9 else 1
