"""The library keeps texts, readings and corrections: a text once, ids given once, corrections by the words."""

import csv
import errno
import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from etl import library_migrations, library_store
from etl.documents import make_document
from etl.errors import LibraryError
from etl.library import Kept, Library
from etl.library_corrections import ADDED, REJECTED, Correction, correction_at
from etl.library_format import CORRECTION_COLUMNS, DOCUMENT_COLUMNS, LIBRARY_COLUMNS, VERSION, read_rows
from etl.library_store import Change
from etl.model import Reading
from tests.etl import stand_in

FIXTURES = Path(__file__).parent / "libraries"
BULLETIN = (
    "示例区2025年上半年工业运行情况\n2025年7月10日\n"
    "上半年，全区规上工业总产值412.6亿元。\n新材料产业产值96.4亿元，食品产业产值20亿元。\n"
)
Etl = Callable[..., int]


def reading(text: str, name: str = "简报.txt") -> Reading:
    return stand_in.read(make_document(text, name))


def rows(library: Library, doc_id: str) -> dict[str, dict[str, str]]:
    return {row["text"]: row for row in library.observations(doc_id)}


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "库")


def add(library: Library, text: str = BULLETIN) -> Kept:
    (kept,) = library.add([reading(text)])
    return kept


def correct(library: Library, doc_id: str, words: str, field: str, old: str, new: str) -> Correction:
    (row,) = [row for row in library.documents() if row["doc_id"] == doc_id]
    document = library.document(row)
    start = document.text.index(words)
    correction = correction_at(document, (start, start + len(words)), (field, old, new), ("印错", "某人", "2026-01-05"))
    assert library.correct([correction]) == []
    return correction


def test_a_document_is_kept_in_the_format_of_the_seeds(library: Library) -> None:
    kept = add(library)
    (row,) = read_rows(library.folder / "documents.csv", DOCUMENT_COLUMNS)
    assert (row["doc_id"], row["published"], row["source_class"], row["access"]) == (
        kept.doc_id, "2025-07-10", "imported", "public",
    )  # fmt: skip
    assert library.text(kept.doc_id) == BULLETIN
    found = library.observations(kept.doc_id)
    assert tuple(found[0]) == LIBRARY_COLUMNS
    assert [row["observation_id"] for row in found] == [f"{kept.doc_id}-00{n}" for n in (1, 2, 3)]
    assert all(BULLETIN[int(row["start_char"]) : int(row["end_char"])] == row["text"] for row in found)
    assert (library.folder / "VERSION").read_text() == f"{VERSION}\n"


@pytest.mark.parametrize("again", [BULLETIN, BULLETIN.replace("\n", " \r\n\n"), BULLETIN.replace("，", "，\n")])
def test_the_same_words_again_change_nothing(library: Library, again: str) -> None:
    first = add(library)
    before = contents(library.folder)
    second = add(library, again)
    assert (second.doc_id, second.is_new) == (first.doc_id, False)
    assert contents(library.folder) == before


def test_an_id_that_another_document_bears_is_not_given_again(tmp_path: Path) -> None:
    usual = add(Library(tmp_path / "甲")).doc_id
    other = add(Library(tmp_path / "乙", taken=frozenset([usual]))).doc_id
    assert other != usual
    assert len(other) == 8


def test_reading_again_changes_nothing_by_itself(library: Library) -> None:
    kept = add(library)
    before = contents(library.folder)
    (again,) = library.reread([stand_in.read(library.document(library.documents()[0]))])
    assert (again.added, again.changed, again.removed) == (0, 0, 0)
    assert contents(library.folder) == before
    assert again.doc_id == kept.doc_id


def test_a_number_keeps_its_id_when_others_come_and_go(library: Library) -> None:
    kept = add(library)
    document = library.document(library.documents()[0])
    full = stand_in.read(document)
    without_first = Reading(document, full.observations[1:], ())
    (fewer,) = library.reread([without_first])
    assert (fewer.removed, [row["observation_id"][-3:] for row in library.observations(kept.doc_id)]) == (
        1,
        ["002", "003"],
    )
    start = document.text.index("2025年上半年")
    found = stand_in.observation("2025", start, "2025")
    library.reread([Reading(document, (found, *full.observations), ())])
    assert [row["observation_id"][-3:] for row in library.observations(kept.doc_id)] == ["004", "001", "002", "003"]


def test_corrections_survive_reading_again(library: Library) -> None:
    kept = add(library)
    correct(library, kept.doc_id, "96.4亿元", "value", "96.4", "94.6")
    correct(library, kept.doc_id, "20亿元", REJECTED, "", "1")
    correct(library, kept.doc_id, "2025年上半年", ADDED, "", "1")
    correct(library, kept.doc_id, "2025年上半年", "indicator", "other", "gdp")
    before = contents(library.folder)
    (again,) = library.reread([stand_in.read(library.document(library.documents()[0]))])
    assert (again.fitting, again.unfit) == (4, ())
    assert contents(library.folder) == before
    found = rows(library, kept.doc_id)
    assert (found["96.4亿元"]["value"], found["96.4亿元"]["reviewed"]) == ("94.6", "1")
    assert "20亿元" not in found
    assert (found["2025年上半年"]["indicator"], found["2025年上半年"]["rule"]) == ("gdp", "person")


def test_corrections_hold_in_an_edition_with_a_paragraph_more_above(library: Library) -> None:
    first = add(library)
    correct(library, first.doc_id, "96.4亿元", "value", "96.4", "94.6")
    lines = BULLETIN.split("\n")
    second = add(library, "\n".join([*lines[:2], "据初步核算，生产总值900亿元。", *lines[2:]]))
    assert (second.is_new, second.edition_of, second.fitting, second.unfit) == (True, first.doc_id, 1, ())
    assert rows(library, second.doc_id)["96.4亿元"]["value"] == "94.6"


def test_corrections_hold_where_the_paragraph_above_changes_the_title(library: Library) -> None:
    first = add(library)
    correct(library, first.doc_id, "96.4亿元", "value", "96.4", "94.6")
    second = add(library, "关于示例区上半年工业经济运行情况的通报\n\n" + BULLETIN)
    titles = [row["title"] for row in library.documents()]
    assert len(set(titles)) == 2
    assert (second.edition_of, second.fitting, second.unfit) == (first.doc_id, 1, ())
    assert rows(library, second.doc_id)["96.4亿元"]["value"] == "94.6"
    other = add(library, "另一篇\n新材料产业产值96.4亿元，食品产业产值20亿元。\n" + "本篇另有所述。\n" * 3)
    assert other.edition_of == ""


def test_corrections_hold_where_the_kept_text_itself_is_edited(library: Library) -> None:
    kept = add(library)
    correct(library, kept.doc_id, "96.4亿元", "value", "96.4", "94.6")
    path = library.folder / "texts" / f"{kept.doc_id}.txt"
    path.write_text("增补一段，产值7亿元。\n" + BULLETIN, encoding="utf-8")
    (again,) = library.reread([stand_in.read(library.document(library.documents()[0]))])
    assert (again.fitting, again.unfit, again.added) == (1, (), 1)
    found = rows(library, kept.doc_id)
    assert (found["96.4亿元"]["value"], found["96.4亿元"]["observation_id"][-3:]) == ("94.6", "002")
    (third,) = library.reread([stand_in.read(library.document(library.documents()[0]))])
    assert (third.fitting, third.changed) == (1, 0)


def test_a_correction_that_no_longer_applies_is_told(library: Library) -> None:
    first = add(library)
    correct(library, first.doc_id, "96.4亿元", "value", "96.4", "94.6")
    correct(library, first.doc_id, "412.6亿元", "subject", "规上工业", "工业")
    second = add(library, BULLETIN.replace("食品产业产值20亿元", "食品产业产值21亿元"))
    (unfit,) = second.unfit
    assert (unfit.doc_id, unfit.correction.text) == (second.doc_id, "96.4亿元")
    assert "已不在原文里" in unfit.why
    document = library.document(library.documents()[0])
    (again,) = library.reread([Reading(document, stand_in.read(document).observations[1:], ())])
    (unfit,) = again.unfit
    assert (unfit.correction.text, unfit.why) == ("412.6亿元", "这个数现在没有读出来")


def test_a_reading_that_changed_under_a_correction_is_told_and_the_person_is_right(library: Library) -> None:
    kept = add(library)
    correct(library, kept.doc_id, "96.4亿元", "subject", "规上工业", "新材料")
    document = library.document(library.documents()[0])
    start = document.text.index("96.4亿元")
    changed = stand_in.observation("96.4亿元", start, "96.4", subject="材料")
    (again,) = library.reread([Reading(document, (changed,), ())])
    assert again.unfit[0].why == "现在读作“材料”，订正写的原值是“规上工业”；仍按订正的“新材料”"
    assert rows(library, kept.doc_id)["96.4亿元"]["subject"] == "新材料"


def test_a_correction_of_what_is_no_field_is_told(library: Library) -> None:
    kept = add(library)
    document = library.document(library.documents()[0])
    start = document.text.index("96.4亿元")
    wrong = correction_at(document, (start, start + 6), ("colour", "", "red"), ("", "", ""))
    (unfit,) = library.correct([wrong])
    assert "没有可订正的列“colour”" in unfit.why
    assert kept.doc_id == unfit.doc_id


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_older_library_is_brought_up_with_a_backup(tmp_path: Path, version: int) -> None:
    folder = tmp_path / "库"
    shutil.copytree(FIXTURES / f"version-{version}", folder)
    before = contents(folder)
    library = Library(folder)
    assert (folder / "VERSION").read_text() == f"{VERSION}\n"
    (backup,) = (folder / "backups").glob(f"version-{version}-*")
    assert contents(backup) == before
    (row,) = library.documents()
    assert row["access"] == "public"
    (again,) = library.reread([stand_in.read(library.document(row))])
    assert (again.fitting, again.unfit) == (1, ())
    assert rows(library, row["doc_id"])["96.4亿元"]["value"] == "94.6"
    assert add(library).is_new is False


def test_corrections_of_version_1_that_have_lost_their_number_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "库"
    shutil.copytree(FIXTURES / "version-1", folder)
    with (folder / "corrections.csv").open("a", encoding="utf-8") as handle:
        handle.write("4a451cec-099,value,1,2,印错,某人,2026-01-05\nffffffff-001,value,1,2,印错,某人,2026-01-05\n")
    library = Library(folder)
    (row,) = library.documents()
    (again,) = library.reread([stand_in.read(library.document(row))])
    assert (again.fitting, [unfit.correction.new for unfit in again.unfit]) == (1, ["2"])


def test_an_older_library_without_one_of_its_texts_is_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "库"
    shutil.copytree(FIXTURES / "version-1", folder)
    (folder / "texts" / "4a451cec.txt").unlink()
    with pytest.raises(LibraryError, match=re.escape("4a451cec.txt：读不到原文（不存在）；请从备份恢复")):
        Library(folder)
    assert (folder / "VERSION").read_text() == "1\n"


@pytest.mark.parametrize(
    ("version", "said"),
    [("99", "第 99 版，这个程序只认得到第"), ("新", "应是从 1 起的整数"), ("", "应是从 1 起的整数")],
)
def test_a_library_of_a_version_that_is_not_ours(tmp_path: Path, version: str, said: str) -> None:
    (tmp_path / "VERSION").write_text(version, encoding="utf-8")
    with pytest.raises(LibraryError, match=said):
        Library(tmp_path)


def test_a_folder_of_other_things_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "documents.csv").write_text("doc_id\n", encoding="utf-8")
    with pytest.raises(LibraryError, match="没有 VERSION"):
        Library(tmp_path)


def test_every_old_version_has_its_fixture_and_its_step() -> None:
    assert {path.name for path in FIXTURES.iterdir()} == {f"version-{n}" for n in range(1, VERSION)}
    assert set(library_migrations.STEPS) == set(range(1, VERSION))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("documents.csv", "doc_id,title\n", "第 1 行：缺少列 issuer"),
        ("documents.csv", ",".join(DOCUMENT_COLUMNS) + "\na,b\n", "第 2 行：有 2 列"),
        ("corrections.csv", "field\n", "缺少列 text_hash"),
    ],
)
def test_a_broken_table_is_named(library: Library, name: str, text: str, said: str) -> None:
    add(library)
    (library.folder / name).write_text(text, encoding="utf-8")
    with pytest.raises(LibraryError, match=said):
        library.add([reading("产值5亿元。")])


def test_a_missing_text_is_named(library: Library) -> None:
    kept = add(library)
    (library.folder / "texts" / f"{kept.doc_id}.txt").unlink()
    with pytest.raises(LibraryError, match="读不到原文"):
        library.text(kept.doc_id)


def test_the_command_keeps_and_reads_again(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    assert etl("extract", folder, "--into-library", "--access", "internal") == 0
    said = capsys.readouterr().out
    assert "文件库：新增 2 份。" in said
    assert "没有区域的文件，建库时拒收" in said
    with (tmp_path / "库" / "documents.csv").open(encoding="utf-8", newline="") as handle:
        assert {row["access"] for row in csv.DictReader(handle)} == {"internal"}
    before = contents(tmp_path / "库")
    assert etl("extract", folder, "--into-library") == 0
    assert "已有 2 份（已有的没有改动）" in capsys.readouterr().out
    assert etl("reread") == 0
    assert "2 份文件，重读 2 份，0 份的读数有变化" in capsys.readouterr().out
    assert contents(tmp_path / "库") == before


def test_what_is_read_again_leaves_out_only_what_is_broken(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    etl("extract", folder, "--into-library")
    capsys.readouterr()
    broken = Library(tmp_path / "库").documents()[0]["doc_id"]
    with (tmp_path / "库" / "observations" / f"{broken}.csv").open("a", encoding="utf-8") as handle:
        handle.write("半,行\n")
    assert etl("reread") == 1
    captured = capsys.readouterr()
    assert f"错误：{broken}：" in captured.err
    assert "2 份文件，重读 1 份" in captured.out


def test_a_library_that_is_not_there_is_said_so(
    etl: Etl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "无"))
    assert etl("reread") == 1
    assert "没有这个文件库；请检查环境变量 BOARD_LIBRARY" in capsys.readouterr().err
    assert etl("build", "--library", tmp_path / "无") == 1
    assert "没有这个文件库；请检查 --library 的路径" in capsys.readouterr().err
    assert not (tmp_path / "无").exists()


def test_a_list_that_a_spreadsheet_saved_in_another_encoding_is_said_so(library: Library) -> None:
    add(library)
    path = library.folder / "corrections.csv"
    path.write_bytes((",".join(CORRECTION_COLUMNS) + "\n甲\n").encode("gb18030"))
    with pytest.raises(LibraryError, match="不是 UTF-8 编码；请用表格软件另存为“CSV UTF-8”"):
        library.corrections()


def test_what_was_there_is_not_counted_as_written(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    etl("extract", folder / "复函.txt", "--into-library")
    capsys.readouterr()
    etl("extract", folder, "--into-library")
    assert "3 个观测值，其中 1 个写入" in capsys.readouterr().out


def test_a_stop_at_the_last_write_loses_nothing(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop_once(library: Library, *given: object) -> list[Kept]:
        if not stopped:
            stopped.append(True)
            raise KeyboardInterrupt
        return write(library, *given)  # type: ignore[arg-type]

    stopped: list[bool] = []
    write = Library.add
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    monkeypatch.setattr(Library, "add", stop_once)
    assert etl("extract", folder, "--into-library") == 130
    assert "中途停止：已写出的 2 份都是完整的" in capsys.readouterr().out
    assert len(Library(tmp_path / "库").documents()) == 2


def test_reading_again_for_machines(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    etl("extract", folder, "--into-library", "--json")
    record = json.loads(capsys.readouterr().out)
    assert {one["state"] for one in record["documents"]} == {"新增"}
    (tmp_path / "库" / "texts" / f"{record['documents'][0]['doc_id']}.txt").unlink()
    assert etl("reread", "--json") == 1
    captured = capsys.readouterr()
    record = json.loads(captured.out)
    assert len(record["documents"]) == 1
    assert "读不到原文" in captured.err


def test_a_library_that_another_writes_is_waited_for_and_then_given_up(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_store, "PATIENCE", 0.1)
    with library_store.changing(library.folder), pytest.raises(LibraryError, match="一次只能有一个写入"):
        add(library)
    assert add(library).is_new


def test_a_full_disk_is_said_for_each_document_and_nothing_is_half_kept(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    monkeypatch.setattr(os, "fsync", refuse)
    assert etl("extract", folder, "--into-library") == 1
    assert capsys.readouterr().err.count("文件库写不进去（磁盘已满）；原有内容没有改动") == 2
    monkeypatch.undo()
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    assert Library(tmp_path / "库").documents() == []
    assert etl("extract", folder, "--into-library") == 0


def test_a_document_that_has_no_room_leaves_its_neighbours_theirs(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fits(change: Change, name: str, text: str) -> None:
        if len(text) > 50_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        write(change, name, text)

    write = Change.write
    (folder / "大.txt").write_text("铜梁区总产值3亿元。\n" * 6000, encoding="utf-8")
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "库"))
    monkeypatch.setattr(Change, "write", fits)
    assert etl("extract", folder, "--into-library") == 1
    captured = capsys.readouterr()
    assert captured.err.count("文件库写不进去（磁盘已满）") == 1
    assert "大.txt：" in captured.err
    assert "3 份文件，读成 2 份" in captured.out
    assert [row["title"] for row in Library(tmp_path / "库").documents()] == [
        "关于区人大二次会议第19号建议的复函",
        "简讯",
    ]


def test_a_library_of_a_newer_program_is_one_sentence(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "VERSION").write_text("99\n")
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path))
    for words in (("extract", folder, "--into-library"), ("reread",), ("build",)):
        assert etl(*words) == 1
        (line,) = [line for line in capsys.readouterr().err.splitlines() if line.startswith("错误")]
        assert line.endswith(f"文件库是第 99 版，这个程序只认得到第 {VERSION} 版；请更新程序后再用。")
