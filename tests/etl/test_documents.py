import csv
import io
import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.documents import LARGEST, Source, document_id, find_sources, make_document, read_source
from etl.errors import EncodingError, EtlError, ManifestError, SourceError
from etl.manifest import read_manifest
from etl.metadata import Metadata
from etl.readers import READERS
from etl.readers.content import undirected
from etl.readers.html import read_html
from etl.readers.text import read_text

SENTENCE = "今年上半年，铜梁区规上工业总产值增长7.3%，比一季度加快0.4个百分点。\n新增企业15家，总数达到190家。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk"])
def test_every_allowed_encoding_gives_the_same_text(encoding: str) -> None:
    assert read_text(SENTENCE.encode(encoding), "甲.txt").text == SENTENCE


def test_newlines_become_line_feeds_and_nothing_else_changes() -> None:
    kept = "全角　空格\t制表\u00a0不换行\u200b零宽\x0c换页 １２３"
    assert read_text(f"\ufeff甲\r\n乙\r丙\n{kept}".encode(), "甲.txt").text == f"甲\n乙\n丙\n{kept}"


def test_marks_that_turn_the_direction_of_writing_leave_their_place_alone() -> None:
    """With them 73.5 is shown as 5.37: whoever reviews it would see another number than was read."""
    text = read_text("投资\u202e73.5亿元\u202c，增长\u20665%\u2069。".encode(), "甲.txt").text
    assert text == "投资\u200b73.5亿元\u200b，增长\u200b5%\u200b。"


@pytest.mark.parametrize("encoding", ["big5", "shift_jis", "euc-jp"])
def test_another_encoding_is_refused_instead_of_read_as_rare_characters(encoding: str) -> None:
    words = (
        "規模以上工業增加值增長，電子製造業實現產值。"
        if encoding == "big5"
        else "東京の産業は成長しています。売上は3億円です。"
    )
    with pytest.raises(EncodingError, match=r"甲.txt.*GB18030"):
        read_text((words * 5).encode(encoding), "甲.txt")


def test_utf8_cut_off_in_a_character_is_called_damaged_and_never_read_as_gb18030() -> None:
    for cut in range(1, 7):
        data = SENTENCE.strip().encode()[:-cut]
        if cut % 3 == 0:
            assert read_text(data, "甲.txt")
            continue
        with pytest.raises(EncodingError, match=r"UTF-8.*第 \d+ 个字节.*截断"):
            read_text(data, "甲.txt")


def test_utf16_cut_off_is_called_damaged() -> None:
    with pytest.raises(EncodingError, match="UTF-16"):
        read_text(SENTENCE.encode("utf-16")[:-1], "甲.txt")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "空的"),
        (" \n\t\u3000\n".encode(), "空的"),
        (b"\xef\xbb\xbf", "空的"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00", "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "图片"),
        (bytes(range(32)) * 40, "二进制"),
    ],
)
def test_what_is_no_text_is_called_by_its_name(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=f"甲.txt.*{said}"):
        read_text(data, "甲.txt")


def test_control_characters_keep_their_places_and_are_told() -> None:
    """A number that one of them cuts in two is not read: what stands there cannot be known."""
    content = read_text(f"{SENTENCE}\x02投资73\x00.5亿元。".encode(), "甲.txt")
    assert content.text == f"{SENTENCE}\ufffd投资73\ufffd.5亿元。"
    assert content.notes == ("有 2 个控制字符，写作 \ufffd；挨着它的数没有读",)
    page = read_html(f"<p>{SENTENCE}投资73\x00.5亿元。</p></html>".encode(), "甲.html")
    assert "73\ufffd.5亿元" in page.text


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    try:
        text = read_text(data, "甲.txt").text
    except EtlError as error:
        text = str(error)
    assert "\r" not in text
    assert text.strip()


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=200))
def test_any_utf8_text_keeps_its_characters(text: str) -> None:
    if text.strip() and "\ufeff" not in text[:1] and not text.startswith(("%PDF", "PK", "Rar!", "GIF8", "{\\rtf")):
        assert read_text(text.encode(), "甲.txt").text == undirected(text)


@given(st.text(max_size=300))
def test_any_text_becomes_a_document(text: str) -> None:
    document = make_document(text, "甲.txt")
    assert document.text == text
    assert len(document.doc_id) == 8
    assert document.title


def test_a_million_characters_on_one_line_take_linear_time() -> None:
    line = "规上工业总产值33.2亿元、增长5.1%，" * 50_000
    assert make_document(line, "甲.txt").text == line


def test_the_document_id_is_that_of_the_words_not_of_the_line_breaks() -> None:
    assert document_id("甲 乙\n丙") == document_id("甲乙丙\r\n") != document_id("甲乙丁")
    assert len(document_id("甲")) == 8
    assert set(document_id("甲")) <= set("0123456789abcdef")


def test_what_is_known_is_kept_and_the_rest_read_from_the_document(letter: str) -> None:
    document = make_document(letter, "复函.txt", Metadata(region="500119", title="另一个标题"))
    assert (document.region, document.title) == ("500119", "另一个标题")
    assert (document.published, document.doc_no, document.kind) == ("2024-05-09", "铜经信函〔2024〕77号", "复函")


def test_a_document_without_title_bears_the_name_of_its_file() -> None:
    assert make_document("增长5%。", "一季度.txt").title == "一季度"


def test_a_folder_gives_its_documents_by_name_and_counts_the_rest(folder: Path) -> None:
    (folder / "乙").mkdir()
    (folder / "乙" / "深处.TXT").write_text("产值1亿元。", encoding="utf-8")
    (folder / ".隐藏.txt").write_text("产值1亿元。", encoding="utf-8")
    sources = find_sources([str(folder), str(folder / "复函.txt")])
    assert [source.file for source in sources.documents] == ["复函.txt", "简讯.txt", "乙/深处.TXT"]
    assert sources.ignored == {".csv": 1, ".ini": 1, "隐藏文件": 1}
    assert sources.errors == []


@pytest.mark.parametrize(
    ("name", "said"), [("没有.txt", "没有这个文件"), ("说明.ini", "可读 .txt"), ("manifest.csv", "可读 .txt")]
)
def test_a_path_that_is_no_document_is_named(folder: Path, name: str, said: str) -> None:
    sources = find_sources([str(folder / name)])
    assert sources.documents == []
    assert name in str(sources.errors[0])
    assert said in str(sources.errors[0])


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "表.ini").write_bytes(b"PK")
    (error,) = find_sources([str(tmp_path)]).errors
    assert "没有可读的文件" in str(error)
    assert "别的文件 1 个" in str(error)


@pytest.mark.parametrize("suffix", READERS)
def test_an_empty_file_is_called_empty_whatever_its_kind(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"空{suffix}"
    path.write_bytes(b"")
    (source,) = find_sources([str(path)]).documents
    with pytest.raises(SourceError, match=re.escape(f"空{suffix}：文件是空的（0 字节）；请检查是否保存、下载完整。")):
        read_source(source)


def test_a_name_with_a_line_break_is_refused_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "甲\n乙.txt"
    path.write_text("产值1亿元。", encoding="utf-8")
    (source,) = find_sources([str(path)]).documents
    with pytest.raises(SourceError, match="换行") as caught:
        read_source(source)
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.txt")
    (source,) = find_sources([str(tmp_path)]).documents
    with pytest.raises(SourceError, match="不是普通文件"):
        read_source(source)


def test_a_dangling_link_is_named(tmp_path: Path) -> None:
    (tmp_path / "断.txt").symlink_to(tmp_path / "无.txt")
    (source,) = find_sources([str(tmp_path)]).documents
    with pytest.raises(SourceError, match=r"断.txt.*不存在"):
        read_source(source)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as handle:
        handle.truncate(LARGEST + 1)
    (source,) = find_sources([str(path)]).documents
    with pytest.raises(SourceError, match="超过 64 MB"):
        read_source(source)


def test_standard_input_is_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode("utf-16"))))
    (source,) = find_sources(["-"]).documents
    assert read_source(source).text == SENTENCE


def manifest(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "清单.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_manifest_says_what_is_known_of_each_file(tmp_path: Path, folder: Path) -> None:
    rows = read_manifest(
        manifest(
            tmp_path, '\ufefffile,title,published,别的\r\n复函.txt,"一、二",2024/5/9,x\r\n\r\n无.txt,,2024年5月,\r\n'
        )
    )
    sources = find_sources([str(folder)]).documents
    assert rows.of(sources[0]) == Metadata(title="一、二", published="2024-05-09")
    assert rows.of(sources[1]) == Metadata()
    assert rows.unused(sources) == ["无.txt"]


def test_a_manifest_that_a_spreadsheet_saved_in_gb18030_is_read(tmp_path: Path) -> None:
    path = manifest(tmp_path, "file,issuer\n复函.txt,铜梁区经济和信息化委员会\n", "gb18030")
    assert read_manifest(path).rows["复函.txt"].issuer == "铜梁区经济和信息化委员会"


def test_a_path_in_a_manifest_goes_before_a_bare_name(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "文.txt").write_text("产值1亿元。", encoding="utf-8")
    rows = read_manifest(manifest(tmp_path, "file,region\n甲/文.txt,500119\n文.txt,500151\n"))
    known = {source.file: rows.of(source).region for source in find_sources([str(tmp_path)]).documents}
    assert known == {"甲/文.txt": "500119", "乙/文.txt": "500151"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "第 1 行：缺少 file 列"),
        ("name,title\n甲.txt,x\n", "第 1 行：缺少 file 列，现有的列是 name、title"),
        ('file,title\n甲.txt,"未完\n', "第 2 行：不是完好的 CSV"),
    ],
)
def test_a_wrong_manifest_is_refused_with_file_line_and_what_was_allowed(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ManifestError, match=f"清单.csv {said}"):
        read_manifest(manifest(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file,region\n甲.txt,500999\n", "第 2 行：没有区域代码 '500999'.*regions.csv"),
        ("file,region\n\n甲.txt,铜梁区\n", "第 3 行：.*“铜梁区”的代码是 500151"),
        ("file,published\n甲.txt,2025-02-30\n", "第 2 行：日期 '2025-02-30'.*2025-07-04"),
        ("file,published\n甲.txt,去年\n", "第 2 行：日期 '去年'"),
        ("file,title\n甲.txt,x\n甲.txt,y\n", "第 3 行：文件 甲.txt 已在前面出现过"),
        ("file,title\n甲.txt,一,二\n", "第 2 行：有 3 格，表头只有 2 列"),
    ],
)
def test_a_wrong_row_costs_its_own_file_alone(tmp_path: Path, text: str, said: str) -> None:
    read = read_manifest(manifest(tmp_path, text + f"乙.txt{',' * text.partition(chr(10))[0].count(',')}\n"))
    with pytest.raises(ManifestError, match=f"清单.csv {said}"):
        read.of(Source(Path("甲.txt"), "甲.txt"))
    assert read.of(Source(Path("乙.txt"), "乙.txt")) == Metadata()
    assert read.unused([]) == ["甲.txt", "乙.txt"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file\n../甲.txt\n", r"第 2 行：file 是 '../甲.txt'.*不能含 \.\."),
        ("file\n/甲.txt\n", "第 2 行：file 是"),
        ("file,title\n,x\n", "第 2 行：file 是 ''"),
        ("title,file\n只有题目\n", "第 2 行：file 是 ''"),
    ],
)
def test_a_row_that_names_no_file_is_told(tmp_path: Path, text: str, said: str) -> None:
    (fault,) = read_manifest(manifest(tmp_path, text)).nameless
    assert re.search(f"清单.csv {said}", str(fault))


def test_a_column_that_is_nearly_one_of_ours_is_asked_about(tmp_path: Path) -> None:
    (note,) = read_manifest(manifest(tmp_path, "file,regoin,备注\n甲.txt,500151,\n")).notes
    assert note.endswith("第 1 行：没有用到 'regoin' 列，是不是 region？")


def test_a_kind_that_no_list_knows_is_passed_over_and_told(tmp_path: Path) -> None:
    read = read_manifest(manifest(tmp_path, "file,kind,title\n甲.txt,乱写,题\n乙.txt,统计公报,\n"))
    assert read.rows == {"甲.txt": Metadata(title="题"), "乙.txt": Metadata(kind="统计公报")}
    (note,) = read.notes
    assert re.search("清单.csv 第 2 行：没有文种 '乱写'，可用 统计公报、.*；这一格不用", note)


@pytest.mark.parametrize("name", ["没有.csv", ""])
def test_a_manifest_that_cannot_be_opened_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(ManifestError, match="打不开清单"):
        read_manifest(tmp_path / name)


def test_the_manifest_of_the_shared_corpus_is_accepted() -> None:
    path = Path(__file__).parents[2].parent / "shared" / "corpus" / "manifest.csv"
    if not path.exists():
        pytest.skip("the shared corpus is not beside this repository")
    with path.open(encoding="utf-8", newline="") as handle:
        files = [row["file"] for row in csv.DictReader(handle)]
    assert list(read_manifest(path).rows) == files
