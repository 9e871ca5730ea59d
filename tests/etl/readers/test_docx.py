"""Of a Word file is read what its page shows: its own numbers, insertions, boxes and notes, and nothing hidden."""

import io
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from etl.readers import READERS
from tests.etl.readers.files import saved
from tests.etl.readers.test_bad_input import repacked

W = nsdecls("w")


def lines(data: bytes) -> list[str]:
    return READERS[".docx"](data, "甲.docx").text.rstrip("\n").split("\n")


def body(*blocks: str) -> bytes:
    """Return a file whose body holds the given elements."""
    document = docx.Document()
    for block in blocks:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(block.replace(">", f" {W}>", 1)))
    return saved(document)


def run(words: str, style: str = "") -> str:
    return f"<w:r><w:rPr>{style}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def test_insertions_count_and_deletions_do_not() -> None:
    inserted = f'<w:ins w:id="1" w:author="某">{run("7.3%")}</w:ins>'
    deleted = '<w:del w:id="2" w:author="某"><w:r><w:delText>6.9%</w:delText></w:r></w:del>'
    assert lines(body(f"<w:p>{run('产值增长')}{deleted}{inserted}{run('。')}</w:p>")) == ["产值增长7.3%。"]


def test_hidden_words_fields_and_marks_of_notes_are_left_out() -> None:
    hidden = run("（内部数99亿元）", "<w:vanish/>")
    field = "<w:r><w:instrText>PAGEREF _Toc1 99</w:instrText></w:r>"
    mark = run("1", '<w:vertAlign w:val="superscript"/>')
    square = run("2", '<w:vertAlign w:val="superscript"/>')
    found = lines(body(f"<w:p>{run('产值412.6亿元')}{mark}{hidden}{field}{run('，厂房5万m')}{square}{run('。')}</w:p>"))
    assert found == ["产值412.6亿元，厂房5万m2。"]


def test_content_controls_and_line_breaks() -> None:
    control = f"<w:sdt><w:sdtContent><w:p>{run('标题在控件里')}</w:p></w:sdtContent></w:sdt>"
    broken = f"<w:p>{run('第一行')}<w:r><w:br/></w:r>{run('第二行')}<w:r><w:tab/></w:r>{run('后半')}</w:p>"
    assert lines(body(control, broken)) == ["标题在控件里", "第一行", "第二行\t后半"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent><w:p>{run('框里增长5%。')}</w:p></w:txbxContent>"
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    both = (
        f"<mc:AlternateContent {spaces}><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    assert lines(body(f"<w:p><w:r>{both}</w:r>{run('正文。')}</w:p>")) == ["正文。", "框里增长5%。"]


def test_footnotes_stand_below_the_text() -> None:
    notes = (
        f"<w:footnotes {W}><w:footnote w:type='separator' w:id='0'><w:p>{run('---')}</w:p></w:footnote>"
        f"<w:footnote w:id='1'><w:p>{run('注：为快报数。')}</w:p></w:footnote></w:footnotes>"
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"

    def change(name: str, part: bytes) -> bytes:
        if name == "word/_rels/document.xml.rels":
            relation = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
            return part.replace(b"</Relationships>", relation.encode())
        return part

    data = repacked(body(f"<w:p>{run('产值412.6亿元。')}</w:p>"), change)
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("word/footnotes.xml", notes)
    assert lines(stream.getvalue()) == ["产值412.6亿元。", "注：为快报数。"]


def numbered(words: str, depth: int, list_id: int = 7) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr>{run(words)}</w:p>"


def test_numbers_that_the_file_gives_itself_are_written_out() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{words}"/></w:lvl>'
        for depth, form, words in (
            (0, "chineseCounting", "%1、"),
            (1, "chineseCounting", "（%2）"),
            (2, "decimal", "%3."),
        )
    )
    bullets = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl>'
    rules = (
        f'<w:abstractNum w:abstractNumId="90">{levels}</w:abstractNum><w:abstractNum w:abstractNumId="91">{bullets}'
        '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="90"/></w:num>'
        '<w:num w:numId="8"><w:abstractNumId w:val="91"/></w:num>'
    )

    def change(name: str, part: bytes) -> bytes:
        if name != "word/numbering.xml":
            return part
        return part[: part.index(b">", part.index(b"<w:numbering")) + 1] + rules.encode() + b"</w:numbering>"

    data = body(
        numbered("总体情况", 0), numbered("工业", 1), numbered("总产值412.6亿元。", 2), numbered("增长7.3%。", 2),
        numbered("投资", 1), numbered("工业投资58.2亿元。", 2), numbered("下步打算", 0), numbered("一点", 0, 8),
    )  # fmt: skip
    assert lines(repacked(data, change)) == [
        "一、总体情况", "（一）工业", "1.总产值412.6亿元。", "2.增长7.3%。", "（二）投资", "1.工业投资58.2亿元。",
        "二、下步打算", "一点",
    ]  # fmt: skip


def test_tables_in_cells_lay_out_paragraphs() -> None:
    cell = f"<w:tc><w:p>{run('里面的话。')}</w:p></w:tc>"
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('指标')}</w:p></w:tc><w:tc><w:p>{run('本期')}</w:p></w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr>{cell}<w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    assert lines(body(outer)) == ["里面的话。", "指标\t本期"]
