"""Whatever is wrong with a file is said in one sentence: what, where, what is allowed, what to do; others go on."""

import contextlib
import io
import resource
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from etl import worker
from etl.errors import EncodingError, SourceError
from etl.readers import READERS, content, guard, package
from tests.etl.readers.files import FORMS, as_docx, as_html, as_pdf, as_xlsx
from tests.etl.readers.pdf_writer import PdfPage, pdf

WORDS = ["示例区上半年规上工业总产值412.6亿元，同比增长7.3%，完成工业投资58.2亿元，新签约项目15个。"]
OTHER = "撊豔鬮龘齉爨癵驫麤灪籲虋"


def refusal(suffix: str, data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        READERS[suffix](data, f"甲{suffix}")
    said = str(caught.value)
    assert said.startswith(f"甲{suffix}：")
    assert said.endswith("。")
    assert "请" in said
    return said


def repacked(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return a package with each part changed; None leaves one out."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            changed = change(part.filename, old.read(part))
            if changed is not None:
                new.writestr(part.filename, changed)
    return stream.getvalue()


def encrypted_pdf() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(as_pdf(WORDS))))
    writer.encrypt("密码", algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def bomb(suffix: str, main_part: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new, new.open(main_part, "w") as part:
        for _ in range(300):
            part.write(b" " * (1 << 20))
    assert len(stream.getvalue()) < 1 << 20, suffix
    return stream.getvalue()


def with_entities(data: bytes) -> bytes:
    lol = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "哈"}">' for n in range(10))

    def change(name: str, part: bytes) -> bytes:
        if name in ("word/document.xml", "xl/workbook.xml"):
            at = part.index(b"?>") + 2 if b"?>" in part else 0
            return part[:at] + f"<!DOCTYPE x [{lol}]>".encode() + part[at:]
        return part

    return repacked(data, change)


def encrypted_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512)


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize(
    "data", [b"", b" \n\n ", bytes(5000), bytes(range(256)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(99)]
)
def test_empty_and_binary_files(suffix: str, data: bytes) -> None:
    refusal(suffix, data)


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        (".pdf", encrypted_pdf(), "加了密"),
        (".docx", encrypted_office(), "加了密"),
        (".xlsx", encrypted_office(), "加了密"),
        (".docx", b"\xd0\xcf\x11\xe0" + bytes(999), "旧版 Office"),
        (".pdf", as_pdf(WORDS)[:-400], "没有结尾标记"),
        (".docx", as_docx(WORDS)[:-300], "不完整或已损坏"),
        (".xlsx", as_xlsx(WORDS)[:-300], "不完整或已损坏"),
        (".docx", as_xlsx(WORDS), "没有 word/document.xml"),
        (".xlsx", as_docx(WORDS), "没有 xl/workbook.xml"),
        (".docx", bomb(".docx", "word/document.xml"), "压缩炸弹"),
        (".xlsx", bomb(".xlsx", "xl/workbook.xml"), "压缩炸弹"),
        (".docx", with_entities(as_docx(WORDS)), "DOCTYPE"),
        (".xlsx", with_entities(as_xlsx(WORDS)), "DOCTYPE"),
        (".docx", repacked(as_docx(WORDS), lambda n, p: None if n == "[Content_Types].xml" else p), "打不开"),
        (".docx", repacked(as_docx(WORDS), lambda n, p: p[: len(p) // 2] if n == "word/document.xml" else p), "打不开"),
        (".xlsx", repacked(as_xlsx(WORDS), lambda n, p: p[: len(p) // 2] if n == "xl/workbook.xml" else p), "打不开"),
        (".docx", as_docx([]), "没有可读的文字"),
        (".html", b"<html><body><script>1</script><img src=x></body></html>", "没有可读的文字"),
        (".pdf", pdf([PdfPage().rule(0, 0, 100, 100), PdfPage()]), "没有文字层"),
        (
            ".pdf",
            pdf([PdfPage().text(72, 700, WORDS[0] * 3)], is_mapped=False),
            "没有对应的文字，如第 1 页；字体的 ToUnicode 表缺失",
        ),
        (
            ".pdf",
            pdf([PdfPage().text(72, 700, WORDS[0])], meanings=dict.fromkeys("上半年规工业", "\ue000")),
            "没有对应的文字",
        ),
        (
            ".pdf",
            pdf(
                [PdfPage().text(72, 700, WORDS[0])], meanings=dict(zip("示例区上半年规总产值同比", OTHER, strict=True))
            ),
            "几乎都是生僻字；字体的 ToUnicode 表有误",
        ),
    ],
)
def test_what_is_wrong_is_said(suffix: str, data: bytes, said: str) -> None:
    assert said in refusal(suffix, data)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "big5"])
def test_pages_in_the_encoding_that_they_declare(encoding: str) -> None:
    page = as_html(["工業總產值412.6億元，同比增長7.3%。" if encoding == "big5" else WORDS[0]]).decode("utf-8")
    data = page.replace('charset="utf-8"', f'charset="{encoding}"').replace("　", "")
    data = (
        data
        if encoding != "big5"
        else data[: data.index('<div class="menu"')]
        + data[data.index('<div class="TRS') : data.index('<div class="footer"')]
    )
    assert "412.6" in READERS[".html"](data.encode(encoding), "甲.html").text


@pytest.mark.parametrize("declared", ["utf-8", "big5"])
def test_a_page_in_another_encoding_than_declared_is_not_guessed(declared: str) -> None:
    page = as_html(WORDS).decode("utf-8").replace('charset="utf-8"', f'charset="{declared}"')
    data = page.encode("utf-8")[:-1200] + b"\x81\xff\xff" + page.encode("utf-8")[-1200:]
    with pytest.raises(EncodingError):
        READERS[".html"](data, "甲.html")


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 60_000 + "增长5%。",
        "<table>" + "<tr><td rowspan=99999 colspan=99999>1</td></tr>" * 400 + "</table>",
        "<table>" * 3_000 + "<tr><td>增长5%。</td></tr>",
        "<p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">增长5%。</p>",
        '<!DOCTYPE html [<!ENTITY a "哈哈">'
        + "".join(f'<!ENTITY a{n} "{"&a;" * 10}">' for n in range(9))
        + "]><p>&a8;增长5%。",
        "<a href=x>" * 40_000 + "增长5%。",
        "&#x1F600;" * 90_000,
        "<b><i>" * 30_000 + "</b>增长5%。</i>" * 10_000,
    ],
    ids=["deep", "spans", "tables", "attributes", "entities", "links", "references", "crossed"],
)
def test_hostile_pages_end_in_time(page: str) -> None:
    with contextlib.suppress(SourceError):
        assert len(READERS[".html"](page.encode(), "甲.html").text) < 1_000_000


def nested(depth: int) -> str:
    return f"<html><body>{'<div>' * depth}<p>{WORDS[0]}</p>{'</div>' * depth}<p>新增企业7家。</p></body></html>"


def test_what_lies_deep_in_a_page_is_read_or_refused_but_never_lost() -> None:
    """The parser's own bound of 256 levels would drop the rest of the page without a word."""
    assert READERS[".html"](nested(1500).encode(), "甲.html").text == f"{WORDS[0]}\n新增企业7家。\n"
    assert "一层套一层的标签超过 2048 层" in refusal(".html", nested(5000).encode())


def test_a_long_word_of_a_page_is_read_to_its_end() -> None:
    """Beyond ten million bytes in one piece the parser's own bound would end the page."""
    assert READERS[".html"](f"<p>{'甲' * 4_000_000}乙</p><p>丙</p>".encode(), "甲.html").text.endswith("乙\n丙\n")


@pytest.mark.parametrize(("end", "is_told"), [("</body></html>", False), ("</BODY></HTML >", False), ("", True)])
def test_a_page_that_breaks_off_is_told(end: str, is_told: bool) -> None:
    content = READERS[".html"](f"<html><body><p>{WORDS[0]}</p><p>新增企{end}".encode(), "甲.html")
    assert content.notes == (("网页没有结尾标记 </html>，可能没有保存完整",) if is_told else ())
    assert READERS[".html"](f"<p>{WORDS[0]}</p>".encode(), "片段.html").notes == ()


def test_a_line_of_a_million_characters(tmp_path: Path) -> None:
    line = "规上工业总产值412.6亿元，" * 70_000
    assert len(READERS[".html"](f"<p>{line}</p>".encode(), "甲.html").text) > 900_000
    assert len(READERS[".docx"](as_docx([line]), "甲.docx").text) > 900_000


def test_more_text_than_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "LARGEST_TEXT", 10)
    with pytest.raises(SourceError, match="最多读 10 个"):
        content.refuse_empty_or_endless("增长" * 9, "甲.pdf")


def test_more_parts_than_a_package_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_PARTS", 3)
    with pytest.raises(SourceError, match="压缩炸弹"):
        package.check_package(as_docx(WORDS), "甲.docx", "word/document.xml", ".docx")


@pytest.mark.parametrize(("seconds", "patience"), [(0.01, 1000.0), (10.0, 0.001)], ids=["processor", "clock"])
def test_a_file_that_takes_too_long_costs_itself_alone(
    monkeypatch: pytest.MonkeyPatch, seconds: float, patience: float
) -> None:
    READERS[".html"](as_html(WORDS), "甲.html")
    monkeypatch.setattr(guard, "SECONDS", seconds)
    monkeypatch.setattr(worker, "PATIENCE", patience)
    assert "没有读完" in refusal(".pdf", as_pdf(WORDS * 400))
    monkeypatch.undo()
    assert READERS[".docx"](as_docx(WORDS), "甲.docx").text.startswith("示例区")


def test_a_reader_that_dies_costs_its_file_alone() -> None:
    READERS[".docx"](as_docx(WORDS), "甲.docx")
    guard._current[0].process.kill()
    assert "中途退出" in refusal(".pdf", as_pdf(WORDS))
    assert READERS[".pdf"](as_pdf(WORDS), "甲.pdf").text.startswith("示例区")


def of_many_paragraphs() -> bytes:
    """Return a file of some hundred kilobytes whose tree takes more memory than a reader may."""

    def change(name: str, part: bytes) -> bytes:
        if name == "word/document.xml":
            return part.replace(b"<w:body>", b"<w:body>" + b"<w:p><w:r><w:t>1</w:t></w:r></w:p>" * 7_000_000)
        return part

    return repacked(as_docx(WORDS), change)


def test_memory_is_bounded() -> None:
    """What unpacks to more than a reader may take ends the reader, not the machine."""
    data = of_many_paragraphs()
    assert len(data) < 1 << 20
    refusal(".docx", data)
    guard.end_reading()
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < 1.1 * guard.MEMORY
    assert READERS[".pdf"](as_pdf(WORDS), "甲.pdf").text.startswith("示例区")


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMS if suffix != ".txt"])
def test_a_page_among_pictures_is_read_and_the_rest_said(suffix: str) -> None:
    if suffix == ".pdf":
        content = READERS[".pdf"](pdf([PdfPage().text(72, 700, WORDS[0]), PdfPage()]), "甲.pdf")
        assert content.notes == ("第 2 页没有文字层（多半是图片），没有读",)
        assert len(content.page_starts) == 2
