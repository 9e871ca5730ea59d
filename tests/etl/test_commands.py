import csv
import errno
import io
import json
import os
import signal
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from rich.console import Console

from etl import extract_summary, output, screen
from etl.model import OBSERVATION_COLUMNS, Document, Reading
from tests.etl import stand_in

ROOT = Path(__file__).parents[2]
Etl = Callable[..., int]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_a_folder_gives_one_csv_per_document(etl: Etl, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "新" / "结果"
    assert etl("extract", folder, "--output", target) == 0
    assert sorted(path.name for path in target.iterdir()) == ["复函.csv", "简讯.csv"]
    found = rows(target / "复函.csv")
    assert tuple(found[0]) == OBSERVATION_COLUMNS
    assert [row["value"] for row in found] == ["512.5", "36.8"]
    assert [row["observation_id"][-4:] for row in found] == ["-001", "-002"]
    text = (folder / "复函.txt").read_text(encoding="utf-8")
    assert all(text[int(row["start_char"]) : int(row["end_char"])] == row["text"] for row in found)


def test_spreadsheets_see_that_a_csv_is_utf8(etl: Etl, folder: Path, tmp_path: Path) -> None:
    etl("extract", folder, "--output", tmp_path)
    assert (tmp_path / "复函.csv").read_bytes().startswith(b"\xef\xbb\xbfobservation_id,")


def test_json_lines_have_numbers_as_numbers(etl: Etl, folder: Path, tmp_path: Path) -> None:
    assert etl("extract", folder / "简讯.txt", "--output", tmp_path, "--format", "jsonl") == 0
    (line,) = (tmp_path / "简讯.jsonl").read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert tuple(record) == OBSERVATION_COLUMNS
    assert (record["value"], record["start_char"], record["confidence"], record["unit"]) == (18, 10, 0.9, "亿元")


def test_the_summary_names_what_was_read_and_what_was_ignored(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    etl("extract", folder, "--output", tmp_path / "o")
    said = capsys.readouterr().out
    assert "2 份文件，读成 2 份，3 个观测值" in said
    assert "忽略了 2 个别的文件（.csv 1 个、.ini 1 个）" in said
    assert "1 份没有认出区域" in said
    assert "1 份没有认出发布日期" in said
    assert "500151" in said
    assert "\x1b[" not in said


def test_the_summary_for_machines_is_json_alone(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = etl("extract", folder, tmp_path / "无.txt", "--output", tmp_path / "o", "--json")
    captured = capsys.readouterr()
    record = json.loads(captured.out)
    assert status == 1
    assert record["observations"] == 3
    assert [document["region"] for document in record["documents"]] == ["500151", ""]
    assert record["documents"][0]["output"].endswith("复函.csv")
    assert record["ignored"] == {".csv": 1, ".ini": 1}
    assert len(record["errors"]) == 1
    assert "无.txt" in captured.err


def test_the_options_go_before_the_manifest_and_both_before_the_document(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = folder / "manifest.csv"
    table.write_text("file,region,published\n复函.txt,500119,2024-05\n缺.txt,,\n", encoding="utf-8")
    etl("extract", folder, "--output", tmp_path, "--manifest", table, "--published", "2024/6/1", "--json")
    record = json.loads(capsys.readouterr().out)
    assert [(d["region"], d["published"]) for d in record["documents"]] == [
        ("500119", "2024-06-01"),
        ("", "2024-06-01"),
    ]
    assert record["documents"][0]["doc_no"] == "铜经信函〔2024〕77号"
    assert record["manifest_rows_without_file"] == ["缺.txt"]


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--region", "50015", "没有区域代码 '50015'"),
        ("--region", "铜梁区", "“铜梁区”的代码是 500151"),
        ("--published", "今天", "日期 '今天' 无法解读；须写成 2025-07-04"),
        ("--manifest", "没有.csv", "打不开清单"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_written(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str, value: str, said: str
) -> None:
    assert etl("extract", folder, "--output", tmp_path / "o", option, value) == 1
    assert said in capsys.readouterr().err
    assert not (tmp_path / "o").exists()


def test_faults_of_some_documents_are_named_and_the_others_done(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "空.txt").write_bytes(b"")
    (folder / "断.txt").write_bytes("产值三亿元".encode()[:-1])
    (folder / "图.txt").write_bytes(b"\x89PNG\r\n")
    (folder / "甲\n乙.txt").write_text("1亿元", encoding="utf-8")
    assert etl("extract", folder, tmp_path / "无此", "--output", tmp_path / "o") == 1
    captured = capsys.readouterr()
    assert captured.err.count("错误：") == 5
    assert len(captured.err.splitlines()) == 5
    assert "6 份文件，读成 2 份" in captured.out
    assert "5 处没有读成" in captured.out
    assert sorted(path.name for path in (tmp_path / "o").iterdir()) == ["复函.csv", "简讯.csv"]


def test_a_wrong_row_of_the_manifest_costs_its_file_alone(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "manifest.csv").write_text(
        "file,region,kind\n简讯.txt,铜梁,\n复函.txt,500151,便条\n../外.txt,,\n", encoding="utf-8"
    )
    assert etl("extract", folder, "--manifest", folder / "manifest.csv", "--output", tmp_path / "o") == 1
    captured = capsys.readouterr()
    assert "简讯.txt：没有读，清单里它的一行有误：" in captured.err
    assert "manifest.csv 第 2 行：没有区域代码 '铜梁'" in captured.err
    assert "manifest.csv 第 3 行：没有文种 '便条'" in captured.err
    assert "manifest.csv 第 4 行：file 是 '../外.txt'" in captured.err
    assert "2 份文件，读成 1 份" in captured.out
    assert "2 处没有读成" in captured.out
    assert [path.name for path in (tmp_path / "o").iterdir()] == ["复函.csv"]


def test_a_manifest_that_cannot_be_used_is_told_to_machines_too(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert etl("extract", folder, "--manifest", tmp_path / "无.csv", "--output", tmp_path / "o", "--json") == 1
    record = json.loads(capsys.readouterr().out)
    assert record["documents"] == []
    assert "打不开清单" in record["errors"][0]


def test_two_documents_of_one_name_do_not_overwrite_each_other(
    etl: Etl, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for base, amount in (("甲", 1), ("乙", 2)):
        (tmp_path / base).mkdir()
        (tmp_path / base / "月报.txt").write_text(f"产值{amount}亿元。", encoding="utf-8")
    assert etl("extract", tmp_path / "甲", tmp_path / "乙", "--output", tmp_path / "o") == 1
    assert "月报.csv，已给了" in capsys.readouterr().err
    assert [row["value"] for row in rows(tmp_path / "o" / "月报.csv")] == ["1"]


def test_a_second_run_replaces_the_first_result(etl: Etl, folder: Path, tmp_path: Path) -> None:
    for amount in (1, 2):
        (folder / "简讯.txt").write_text(f"产值{amount}亿元。", encoding="utf-8")
        assert etl("extract", folder, "--output", tmp_path / "o") == 0
    assert [row["value"] for row in rows(tmp_path / "o" / "简讯.csv")] == ["2"]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_file_that_is_no_result_is_not_overwritten(
    etl: Etl, folder: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    (folder / f"复函.{form}").write_text("start_char,end_char,text\n", encoding="utf-8")
    for _ in range(2):
        assert etl("extract", folder, "--output", folder, "--format", form) == 1
        assert f"复函.{form}：已有同名文件，而且不是读数的结果，没有覆盖" in capsys.readouterr().err
    assert (folder / f"复函.{form}").read_text(encoding="utf-8") == "start_char,end_char,text\n"
    assert (folder / f"简讯.{form}").exists()


def test_memory_does_not_grow_with_the_number_of_documents(etl: Etl, tmp_path: Path) -> None:
    base = tmp_path / "多"
    base.mkdir()
    for number in range(60):
        (base / f"{number}.txt").write_text(f"{number}号：产值33.2亿元、增长5.1%。\n" * 60, encoding="utf-8")
    peaks = []
    for pattern in ("1?.txt", "*.txt"):
        paths = sorted(base.glob(pattern))
        tracemalloc.start()
        assert etl("extract", *paths, "--output", tmp_path / "o") == 0
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_names_made_of_dots_stay_in_the_output_folder(etl: Etl, tmp_path: Path) -> None:
    base = tmp_path / "文"
    base.mkdir()
    (base / "甲..乙.txt").write_text("1亿元", encoding="utf-8")
    assert etl("extract", base / ".." / "文" / "甲..乙.txt", "--output", tmp_path / "o") == 0
    assert [path.name for path in (tmp_path / "o").iterdir()] == ["甲..乙.csv"]


def test_an_output_that_is_a_file_is_named(
    etl: Etl, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "o").write_text("", encoding="utf-8")
    assert etl("extract", folder, "--output", tmp_path / "o") == 1
    assert "建不了输出文件夹（已有同名文件）" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("code", "said"), [(errno.ENOSPC, "磁盘已满"), (errno.EACCES, "没有权限"), (errno.EROFS, "只读文件系统")]
)
def test_a_disk_that_refuses_leaves_the_old_file_and_no_half_one(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    code: int, said: str,
) -> None:  # fmt: skip
    def refuse(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    old = ",".join(OBSERVATION_COLUMNS) + "\n"
    (tmp_path / "复函.csv").write_text(old, encoding="utf-8")
    monkeypatch.setattr(output.os, "fsync", refuse)
    assert etl("extract", folder, "--output", tmp_path) == 1
    captured = capsys.readouterr()
    assert captured.err.count(said) == 2
    assert "2 份文件，读成 0 份" in captured.out
    assert (tmp_path / "复函.csv").read_text(encoding="utf-8") == old
    assert not list(tmp_path.glob(".*.part"))


def test_a_read_only_folder_is_named(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert etl("extract", folder, "--output", tmp_path / "o") == 1
    assert "建不了输出文件夹（没有权限）；请换一个可写的文件夹" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("is_terminal", "size", "is_drawn"), [(True, 10**7, True), (True, 10, False), (False, 10**7, False)]
)
def test_progress_shows_only_on_a_terminal_and_on_long_work(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, size: int, is_drawn: bool
) -> None:
    written = io.StringIO()
    console = Console(file=written, force_terminal=is_terminal, width=80)
    monkeypatch.setattr(screen, "Console", lambda **_: console)
    with screen.steps(2, size) as progress:
        progress.advance(size)
    assert ("读取" in written.getvalue()) is is_drawn


def test_a_stop_leaves_whole_documents_only(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop_at_second(document: Document) -> Reading:
        if document.name == "简讯.txt":
            raise KeyboardInterrupt
        return stand_in.read(document)

    monkeypatch.setattr(sys.modules["etl.extraction"], "read", stop_at_second)
    assert etl("extract", folder, "--output", tmp_path / "o") == 130
    assert "中途停止：已写出的 1 份都是完整的，其余 1 份没有读" in capsys.readouterr().out
    assert [path.name for path in (tmp_path / "o").iterdir()] == ["复函.csv"]


def test_a_fault_of_ours_is_not_hidden(etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Document) -> Reading:
        raise ZeroDivisionError

    monkeypatch.setattr(sys.modules["etl.extraction"], "read", fail)
    with pytest.raises(ZeroDivisionError):
        etl("extract", folder, "--output", tmp_path / "o")


def test_many_documents_are_not_listed_one_by_one(
    etl: Etl, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(extract_summary, "MANY", 3)
    base = tmp_path / "多"
    base.mkdir()
    for number in range(5):
        (base / f"{number}.txt").write_text("产值1亿元。", encoding="utf-8")
    assert etl("extract", base, "--output", tmp_path / "o") == 0
    assert "另有 2 份" in capsys.readouterr().out


def test_verbose_tells_each_document(etl: Etl, folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    etl("extract", folder, "--output", tmp_path, "-v")
    assert [record.getMessage().split("：")[1][:6] for record in caplog.records] == ["2 个观测值", "1 个观测值"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "缺少参数：命令"),
        (("extract", "甲.txt"), "缺少参数，须有其中之一：--output --into-library"),
        (("extract", "甲.txt", "--output"), "--output 后面要有一个值"),
        (("extract", "甲.txt", "--output", "o", "--format", "xml"), "--format 不能是 'xml'，只能是 'csv', 'jsonl'"),
        (("extract", "甲.txt", "--output", "o", "--colour"), "不认识的参数：--colour"),
        (("evaluate", "a", "b", "--misses", "多"), "--misses 须是数，不能是 '多'"),
    ],
)
def test_wrong_arguments_are_answered_in_chinese_with_status_2(
    etl: Etl, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    with pytest.raises(SystemExit) as caught:
        etl(*arguments)
    assert caught.value.code == 2
    said_all = capsys.readouterr().err
    assert said in said_all
    assert said_all.startswith("用法：")


@pytest.mark.parametrize("command", ["extract", "explain", "evaluate"])
def test_help_has_examples_and_no_english_headings(etl: Etl, capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit):
        etl(command, "--help")
    said = capsys.readouterr().out
    assert f"python -m etl {command} " in said.split("例：")[1]
    assert not any(word in said for word in ("usage", "options:", "positional", "show this"))


AS_PLAIN_USER = """
import os, sys, types
from tests.etl import stand_in
module = types.ModuleType("etl.extraction")
module.read = stand_in.read
sys.modules["etl.extraction"] = module
from etl.__main__ import main
words = [word.split("|") for word in sys.argv[1:]]
main(words[0])
if os.geteuid() == 0:
    os.seteuid(65534)
sys.exit(main(words[1]))
"""
"""Two commands, the second one without the rights of a superuser: what he may write nobody can refuse him."""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--output|{}", "写不进去（没有权限）；请换一个可写且有空间的文件夹"),
        ("--output|{}/下", "建不了输出文件夹（没有权限）；请换一个可写的文件夹"),
        ("--into-library", "文件库写不进去（没有权限）；原有内容没有改动，请换一个可写且有空间的文件夹"),
    ],
)
def test_a_folder_that_one_may_only_read(words: str, said: str) -> None:
    with TemporaryDirectory() as base:
        (Path(base) / "甲.txt").write_text("产值3亿元。", encoding="utf-8")
        locked = Path(base) / "只读"
        locked.mkdir()
        for path, mode in ((Path(base), 0o755), (locked, 0o555)):
            path.chmod(mode)
        commands = [f"extract|{base}/甲.txt|--output|{base}/可写", f"extract|{base}/甲.txt|{words.format(locked)}"]
        done = subprocess.run(
            [sys.executable, "-c", AS_PLAIN_USER, *commands], cwd=ROOT, capture_output=True, text=True, check=False,
            env={**os.environ, "BOARD_LIBRARY": str(locked)}, timeout=60,
        )  # fmt: skip
        assert done.returncode == 1
        assert said in done.stderr
        assert "Traceback" not in done.stderr
        assert list(locked.iterdir()) == []


SLOW_STAND_IN = """
import sys, time, types
from tests.etl import stand_in
module = types.ModuleType("etl.extraction")
def read(document, *, is_explained=False):
    time.sleep(0.01)
    return stand_in.read(document)
module.read = read
sys.modules["etl.extraction"] = module
from etl.__main__ import main
sys.exit(main())
"""
"""The command line in a process of its own, reading slowly enough to be interrupted."""


LOAD_JIEBA = "import jieba; jieba.initialize()"
"""What any reading has to begin with."""


def seconds(*arguments: object) -> float:
    """Return the processor time that ``python`` with arguments takes at best, whatever else the machine does."""
    taken = []
    for _ in range(3):
        before = os.times()
        command = [sys.executable, *map(str, arguments)]
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)
        after = os.times()
        user, system = (getattr(after, name) - getattr(before, name) for name in ("children_user", "children_system"))
        taken.append(user + system)
    return min(taken)


def test_help_comes_at_once_and_loads_nothing_heavy() -> None:
    assert seconds("-m", "etl", "--help") < 0.5
    check = "import sys, etl.__main__ as m; m.parser(); print({n.split('.')[0] for n in sys.modules})"
    shown = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {name for name in ("rich", "jieba", "pandas", "duckdb", "warehouse") if f"'{name}'" in shown.stdout}


def test_a_short_document_is_read_within_a_second_and_a_half(folder: Path, tmp_path: Path) -> None:
    """A machine on which jieba alone takes long to load has as much more time."""
    for _ in range(3):  # other tests run beside this one, and slow down now the one, now the other
        allowed = max(1.5, 3 * seconds("-c", LOAD_JIEBA))
        taken = seconds("-m", "etl", "extract", folder, "--output", tmp_path)
        if taken < allowed:
            break
    assert taken < allowed


def test_the_first_help_leads_to_every_command(etl: Etl, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        etl("--help")
    examples = capsys.readouterr().out.split("例：")[1]
    assert all(f"python -m etl {command} " in examples for command in ("extract", "explain", "evaluate", "build"))


def test_whoever_stops_listening_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    path.write_text("规上工业总产值33.2亿元。\n" * 3000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_STAND_IN, "explain", str(path)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    complained = process.stderr.read().decode()
    process.stderr.close()
    assert process.wait(60) == 141
    assert complained == ""


def hear_interrupts() -> None:
    """Let a new process be stopped from the keyboard, though the tests themselves run where that is switched off."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_from_the_keyboard_ends_in_status_130(tmp_path: Path) -> None:
    base = tmp_path / "多"
    base.mkdir()
    for number in range(300):
        (base / f"{number}.txt").write_text("规上工业总产值33.2亿元、增长5.1%。\n", encoding="utf-8")
    target = tmp_path / "o"
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_STAND_IN, "extract", str(base), "--output", str(target)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_interrupts,
    )  # fmt: skip
    while process.poll() is None and not (target.is_dir() and len(list(target.glob("*.csv"))) > 2):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert process.returncode == 130, complained
    assert "中途停止" in said
    assert 2 < len(list(target.glob("*.csv"))) < 300
    assert not list(target.glob(".*.part"))
    assert all(len(rows(path)) == 1 for path in target.glob("*.csv"))
