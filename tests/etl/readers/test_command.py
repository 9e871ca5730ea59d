"""The command line with files of every kind: good ones are read, bad ones named, and nothing is slow to start."""

import csv
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from etl import documents
from tests.etl.readers.files import FORMS, as_docx

ROOT = Path(__file__).parents[3]
WORDS = ["示例区工业简报", "上半年，规上工业总产值412.6亿元，完成工业投资58.2亿元。"]
Etl = Callable[..., int]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "文件"
    folder.mkdir()
    for suffix, write in FORMS.items():
        (folder / f"简报{suffix[1:]}{suffix}").write_bytes(write(WORDS))
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_every_kind_is_read_and_pages_are_told(etl: Etl, archive: Path, tmp_path: Path) -> None:
    assert etl("extract", archive, "--output", tmp_path / "o") == 0
    for suffix in FORMS:
        found = rows(tmp_path / "o" / f"简报{suffix[1:]}.csv")
        assert [row["value"] for row in found] == ["412.6", "58.2"]
        assert {row["page"] for row in found} == {"1" if suffix in (".pdf", ".xlsx") else ""}


def test_bad_files_are_named_and_the_others_read(
    etl: Etl, archive: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (archive / "旧表.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    (archive / "坏.docx").write_bytes(as_docx(WORDS)[:-200])
    (archive / "空.pdf").write_bytes(b"")
    (archive / "换\n行.docx").write_bytes(as_docx(WORDS))
    (archive / "引'号\"..docx").write_bytes(as_docx(WORDS))
    assert etl("extract", archive, "--output", tmp_path / "o") == 1
    captured = capsys.readouterr()
    assert "不读旧版 Word 文件（.doc），可读" in captured.err
    assert "请用 Word 或 WPS 打开后另存为 .docx（1 个：旧.doc）。" in captured.err
    assert "不读旧版 Excel 文件（.xls）" in captured.err
    assert "坏.docx：.docx 文件不完整或已损坏" in captured.err
    assert "不可见字符；请改名后再读" in captured.err
    assert "读成 6 份" in captured.out
    assert (tmp_path / "o" / "引'号\"..csv").exists()
    assert not list((tmp_path / "o").glob(".*"))


@pytest.mark.parametrize("suffix", FORMS)
def test_a_file_larger_than_is_read(etl: Etl, tmp_path: Path, capsys: pytest.CaptureFixture[str], suffix: str) -> None:
    path = tmp_path / f"大{suffix}"
    with path.open("wb") as handle:
        handle.truncate(100 * 1024 * 1024)
    assert etl("extract", path, "--output", tmp_path / "o") == 1
    limit = documents.LARGEST >> 20
    assert f"文件有 100 MB，超过 {limit} MB 的上限；请拆成几份后再读" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", FORMS)
def test_standard_input_of_any_kind(suffix: str, tmp_path: Path) -> None:
    words = [sys.executable, "-m", "etl", "extract", "-", "--output", str(tmp_path), "--json"]
    done = subprocess.run(words, cwd=ROOT, input=FORMS[suffix](WORDS), capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert [row["value"] for row in rows(tmp_path / "stdin.csv")] == ["412.6", "58.2"]


def test_help_needs_no_reading_library() -> None:
    words = [sys.executable, "-X", "importtime", "-m", "etl", "extract", "--help"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert not imported & {"lxml", "docx", "pypdfium2", "openpyxl", "jieba", "distributed"}


def test_a_text_needs_no_reading_library(archive: Path, tmp_path: Path) -> None:
    words = [sys.executable, "-X", "importtime", "-m", "etl", "extract", str(archive / "简报txt.txt")]
    done = subprocess.run(
        [*words, "--output", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.splitlines()}
    assert not imported & {"lxml", "docx", "pypdfium2", "openpyxl", "distributed"}
