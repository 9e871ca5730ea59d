"""A build: what it takes in, what it refuses, what stops it, and that the old warehouse survives all of it."""

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.timing import processor_seconds
from tests.warehouse.mini import OBSERVATIONS
from warehouse import publishing
from warehouse.build import build, is_stale
from warehouse.errors import BuildError, reason_of
from warehouse.loading import create_tables, load_seeds
from warehouse.paths import POINTER, SEEDS

ROOT = Path(__file__).parents[2]


@pytest.fixture
def target(tmp_path):
    return tmp_path / "warehouse"


def pointed(target):
    return os.path.realpath(target / POINTER)


def files(target):
    return sorted(path.name for path in target.iterdir() if path.name.endswith(".duckdb") and path.name != POINTER)


def asked(target, sql):
    with duckdb.connect(pointed(target), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def test_in_is_shown_and_held_back_and_refused(mini, target):
    mini.document("bbbbbbbb", region="999999")
    mini.observation()
    mini.observation("-5", period="2022")
    mini.observation("x", period="2021", indicator="gnp")
    mini.observation(period="2020", doc_id="bbbbbbbb")
    seeds = mini.write()
    with (seeds / "observations" / "500000.csv").open("a", encoding="utf-8") as file:
        file.write('aaaaaaaa-009,aaaaaaaa\n"aaaaaaaa-010,aaaaaaaa\n\n')
    summary = build(seeds, target)
    assert (summary.read, summary.shown, len(summary.held), len(summary.refused)) == (6, 1, 1, 4)
    assert (summary.documents_read, summary.documents, len(summary.refused_documents)) == (2, 1, 1)
    assert [(row.file, row.line, row.observation_id) for row in summary.held] == [
        ("seeds/observations/500000.csv", 3, "aaaaaaaa-002")
    ]
    refused = [(row.line, row.observation_id) for row in summary.refused]
    assert refused == [(4, "aaaaaaaa-003"), (5, "bbbbbbbb-001"), (6, ""), (7, "")]
    assert summary.refused[0].reasons.startswith("不认识的指标代码“gnp”，应为 gdp、gross_output、")
    assert summary.refused[0].reasons.endswith("之一；数值“x”不是普通小数（不带千分位、百分号和文字）")
    assert [row.reasons for row in summary.refused[2:]] == ["有2列，应为16列", "引号不配对，读不出各列"]


def test_shipped_seeds_add_up(target):
    summary = build(folder=target)
    assert summary.read == summary.shown + len(summary.held) + len(summary.refused)
    assert summary.read >= 2986
    assert asked(target, "select count(*) from statements") == [(summary.shown + len(summary.held),)]


def mangled(dice, line):
    """A line as a tired hand or a broken program leaves it: a character gone, doubled, put in, or the line cut."""
    place = dice.randrange(len(line))
    odd = dice.choice(
        [",", '"', "\r", "\t", "\0", "，", "１", "-", "\u2028", "€", "9" * 40, ";", "/", " ", "NaN", "1e9"]
    )
    return dice.choice(
        [
            line[:place] + line[place + 1 :],
            line[:place] + line[place] + line[place:],
            line[:place] + odd + line[place:],
            line[:place],
            line[place:],
        ]
    )


def test_whatever_the_lines_say_the_sum_adds_up(mini, target):
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    dice = random.Random(seed)
    for number in range(300):
        mini.observation(str(number), period=str(2000 + number % 24), qualifier=f"第{number}组", text=f"{number}亿元")
    seeds = mini.write()
    for path in (seeds / "observations" / "500000.csv", seeds / "documents.csv"):
        header, *lines = path.read_text(encoding="utf-8").splitlines()
        lines = [mangled(dice, line) for line in lines for _ in range(2)]
        path.write_text("\n".join([header, *lines]), encoding="utf-8")
    (seeds / "documents.csv").write_text(
        "\n".join([header, "aaaaaaaa,文件,,,报道,,500000,press,", *lines]), encoding="utf-8"
    )
    given = (seeds / "observations" / "500000.csv").read_bytes().decode("utf-8").split("\n")[1:]
    summary = build(seeds, target)
    assert summary.read == len([line for line in given if line.rstrip("\r")])
    assert summary.read == summary.shown + len(summary.held) + len(summary.refused)
    assert summary.documents_read == summary.documents + len(summary.refused_documents)
    assert all(row.line > 1 and row.reasons for row in (*summary.held, *summary.refused, *summary.refused_documents))
    assert asked(target, "select count(*) from statements") == [(summary.shown + len(summary.held),)]


def break_encoding(seeds):
    (seeds / "documents.csv").write_bytes("文件".encode("gb18030"))


def break_header(seeds):
    path = seeds / "observations" / "500000.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("value", "amount", 1), encoding="utf-8")


def break_codelist(seeds):
    path = seeds / "codelists" / "regions.csv"
    path.write_text(path.read_text(encoding="utf-8") + "500999,丁区\n", encoding="utf-8")


def break_date(seeds):
    path = seeds / "codelists" / "regions.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("2025-11-06", "明年"), encoding="utf-8")


def repeat_region(seeds):
    path = seeds / "codelists" / "regions.csv"
    path.write_text(path.read_text(encoding="utf-8") + "500151,甲区,甲,A,district,西片,,,\n", encoding="utf-8")


def point_nowhere(seeds):
    (seeds / "codelists" / "indicator_aliases.csv").write_text(
        "alias,indicator,context,note\n产值,gnp,,\n", encoding="utf-8"
    )


def break_number(seeds):
    path = seeds / "codelists" / "tile_grid.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("500151,0", "500151,左"), encoding="utf-8")


def leave_gap(seeds):
    path = seeds / "codelists" / "tile_grid.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("500151,0,0", "500151,0,"), encoding="utf-8")


BROKEN = {
    "encoding": (break_encoding, r"seeds/documents.csv 第1个字节不是 UTF-8"),
    "header": (break_header, r"500000.csv 的表头不对：缺列 value；不认识的列 amount"),
    "missing file": (lambda seeds: (seeds / "documents.csv").unlink(), r"读不到 seeds/documents.csv"),
    "missing codelist": (
        lambda seeds: (seeds / "codelists/indicators.csv").unlink(),
        r"读不到 seeds/codelists/indicators",
    ),
    "no observations": (lambda seeds: (seeds / "observations/500000.csv").unlink(), r"seeds/observations 里没有"),
    "codelist line": (break_codelist, r"regions.csv 第8行有2列，应为9列"),
    "codelist date": (break_date, r"regions.csv 有一行不合码表的约定：“明年”不是 YYYY-MM-DD 的日期"),
    "codelist key": (repeat_region, r"regions.csv 有一行不合码表的约定：“500151”出现两次"),
    "codelist pointer": (point_nowhere, r"indicator_aliases.csv 有一行不合码表的约定：“gnp”不在它所指的码表里"),
    "codelist number": (break_number, r"tile_grid.csv 有一行不合码表的约定：“左”不是数"),
    "codelist gap": (leave_gap, r"tile_grid.csv 有一行不合码表的约定：row 列不能为空"),
}


CODES = {
    "status": ("actul", "不认识的状态代码“actul”，应为 actual、target、expected 之一"),
    "transformation": ("yoyo", "不认识的计量方式代码“yoyo”，应为 level、new、yoy、change、share、rank 之一"),
    "bound": ("gt", "不认识的界限代码“gt”，应为 eq、approx、ge、le 之一"),
    "subject_kind": ("firm", "不认识的主体类型代码“firm”，应为 region、sector、cluster、enterprise、park 之一"),
    "region": ("500159", "不认识的区域代码“500159”，应为 500000、500151、500152、500105、500157、ZONE 之一"),
}


@pytest.mark.parametrize("column", CODES)
def test_unknown_code_is_told_what_was_allowed(mini, target, column):
    code, sentence = CODES[column]
    subject = {"subject": "甲厂"} if column == "subject_kind" else {}
    mini.observation(**{column: code}, **subject)
    assert [row.reasons for row in build(mini.write(), target).refused] == [sentence]


def test_unknown_code_of_a_long_list_is_told_the_nearest_and_where_the_list_stands(mini, target):
    regions = "".join(f"5002{number:02d},第{number}区,{number},N,zone,东片,,,\n" for number in range(30))
    mini.codelists["regions"] += regions
    mini.observation(region="甲区区")
    mini.document("bbbbbbbb", kind="报到", source_class="pres")
    summary = build(mini.write(), target)
    assert summary.refused[0].reasons.startswith(
        "不认识的区域代码“甲区区”；seeds/codelists/regions.csv 里有36个，最接近的是 500151（甲区）、"
    )
    assert "不认识的文种“报到”，应为 统计公报、政府工作报告、" in summary.refused_documents[0].reasons
    assert "；不认识的来源类别“pres”，应为 official、imported、press、" in summary.refused_documents[0].reasons


@pytest.mark.parametrize("fault", [FileNotFoundError(2, "x"), PermissionError(13, "x"), OSError(9999, "x")])
def test_reasons_of_the_system_are_told_in_chinese(fault):
    assert not re.search("[A-Za-z]", reason_of(fault))


def test_messages_name_the_folder_that_was_read(mini, target, tmp_path):
    mini.observation(region="999999")
    copy = mini.write().rename(tmp_path / "副本")
    summary = build(copy, target)
    assert summary.refused[0].file == "副本/observations/500000.csv"
    (copy / "codelists" / "regions.csv").unlink()
    with pytest.raises(BuildError, match=r"^读不到 副本/codelists/regions.csv（没有这个文件或文件夹）；") as caught:
        build(copy, target)
    assert str(tmp_path) not in str(caught.value)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_file_stops_with_a_sentence_and_the_old_stays(mini, target, name):
    spoil, sentence = BROKEN[name]
    mini.observation()
    seeds = mini.write()
    build(seeds, target)
    before = pointed(target)
    spoil(seeds)
    with pytest.raises(BuildError, match=sentence) as caught:
        build(seeds, target)
    assert str(caught.value).endswith("后重建。")
    assert pointed(target) == before
    assert files(target) == [Path(before).name]
    assert asked(target, "select count(*) from statements") == [(1,)]


def test_correction_changes_a_cell(mini, target):
    identity = mini.observation("100")
    mini.correction(identity)
    build(mini.write(), target)
    assert asked(target, "select value from statements") == [(200.0,)]


def test_correction_of_a_document(mini, target):
    mini.observation()
    mini.correction("aaaaaaaa", field="published", old="2024-03-01", new="2024-03-02")
    build(mini.write(), target)
    assert asked(target, "select published from statements") == [("2024-03-02",)]


def test_corrections_of_one_cell_follow_one_another(mini, target):
    identity = mini.observation("100")
    mini.correction(identity)
    mini.correction(identity, old="200", new="300")
    mini.correction(identity, field="text", old="", new="300亿元")
    build(mini.write(), target)
    assert asked(target, "select value, text from statements") == [(300.0, "300亿元")]


def test_odd_lines_become_rows_as_any_other(mini, target):
    mini.observation(qualifier="甲，乙", text='他说"100",对')
    mini.observation(period="2022")
    seeds = mini.write()
    path = seeds / "observations" / "500000.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    build(seeds, target)
    assert asked(target, "select text from statements order by period") == [("",), ('他说"100",对',)]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"observation_id": "aaaaaaaa-099"}, "aaaaaaaa-099 不存在"),
        ({"old": "90"}, "现为“100”，更正写的原值是“90”"),
        ({"field": "amount"}, "列 amount 不存在"),
    ],
)
def test_correction_that_matches_nothing_stops(mini, target, cells, sentence):
    identity = mini.observation("100")
    mini.correction(cells.pop("observation_id", identity), **cells)
    with pytest.raises(BuildError, match=f"corrections.csv 第2行.*{sentence}"):
        build(mini.write(), target)
    assert not (target / POINTER).exists()


def test_correction_without_reason_stops(mini, target):
    mini.correction(mini.observation("100"), reason="")
    with pytest.raises(BuildError, match="理由"):
        build(mini.write(), target)


def test_keeps_the_newest_files_and_clears_leftovers(mini, target):
    mini.observation()
    seeds = mini.write()
    target.mkdir()
    (target / "board-1.duckdb.building").write_text("x")
    (target / "board-1.duckdb.building.wal").write_text("x")
    (target / f"{POINTER}.77").symlink_to("nowhere")
    (target / "board-1.duckdb.building.tmp").mkdir()
    (target / "board-1.duckdb.building.tmp" / "spilled").write_text("x")
    built = [build(seeds, target).path.name for _ in range(publishing.KEPT_FILES + 2)]
    assert files(target) == built[-publishing.KEPT_FILES :]
    assert sorted(path.name for path in target.iterdir()) == sorted([*files(target), POINTER, "board.lock"])
    assert Path(pointed(target)).name == built[-1]
    assert oct(Path(pointed(target)).stat().st_mode & 0o777) == "0o444"


@pytest.mark.parametrize("step", ["rename", "symlink_to", "replace"])
def test_failure_while_publishing_leaves_the_old(mini, target, monkeypatch, step):
    mini.observation()
    seeds = mini.write()
    before = build(seeds, target).path

    def fail(*_arguments, **_keywords):
        raise KeyboardInterrupt

    owner = publishing.os if step == "replace" else Path
    monkeypatch.setattr(owner, step, fail)
    with pytest.raises(KeyboardInterrupt):
        build(seeds, target)
    monkeypatch.undo()
    assert Path(pointed(target)) == before
    assert asked(target, "select count(*) from statements") == [(1,)]


def test_second_builder_waits_and_says_so(mini, target):
    with (
        publishing.only_builder(target),
        pytest.raises(BuildError, match="另一个建库进程"),
        publishing.only_builder(target, patience=0.1),
    ):
        pass


def test_folder_that_cannot_be_written_stops_with_a_sentence(mini, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(BuildError, match="写不进文件夹"):
        build(mini.write(), blocked / "warehouse")


WITH_ROOM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
from etl.__main__ import main
sys.exit(main(["build"]))
"""
"""The command line where no file may grow beyond some bytes: what a full disk is to the one who writes."""


@pytest.mark.parametrize("room", [40_000, 1_000_000, 5_000_000])
def test_a_disk_that_ends_at_any_point_is_said_and_the_old_stays(mini, target, room):
    mini.observation()
    before = build(mini.write(), target).path
    words = [sys.executable, "-c", WITH_ROOM, str(room)]
    environment = {**os.environ, "BOARD_WAREHOUSE": str(target), "BOARD_LIBRARY": str(target / "none")}
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert f"文件夹 {target} 里写不成新的数据仓库（文件大小到了系统给的上限），原来的没有改动" in done.stderr
    assert "Traceback" not in done.stderr
    assert Path(pointed(target)) == before
    assert files(target) == [before.name]


def test_a_lost_file_of_observations_stops_the_build_and_leaves_the_old_board(mini, target):
    mini.observation()
    mini.document("bbbbbbbb", region="500152")
    mini.document("cccccccc", region="500151")
    mini.observation(doc_id="cccccccc")
    (seeds := mini.write()).joinpath("observations", "500152.csv").write_text(OBSERVATIONS, encoding="utf-8")
    old = build(seeds, target).path
    (seeds / "observations" / "500152.csv").unlink()
    told = r"缺 seeds/observations/500152\.csv：documents\.csv 里乙县有 1 份文件（如《文件bb》）一个数也没有"
    with pytest.raises(BuildError, match=told):
        build(seeds, target)
    assert (target / POINTER).resolve() == old.resolve()


def test_each_shipped_file_of_observations_is_missed(tmp_path, target):
    shutil.copytree(SEEDS, seeds := tmp_path / "seeds")
    for path in sorted((seeds / "observations").glob("*.csv")):
        path.rename(kept := tmp_path / path.name)
        with duckdb.connect() as connection:
            create_tables(connection)
            with pytest.raises(BuildError, match=f"缺 seeds/observations/{path.name}："):
                load_seeds(connection, seeds)
        kept.rename(path)


def test_stale_when_missing_changed_or_broken(mini, target):
    mini.observation()
    seeds = mini.write()
    assert is_stale(seeds, target)
    build(seeds, target)
    assert not is_stale(seeds, target)
    with (seeds / "documents.csv").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert is_stale(seeds, target)
    build(seeds, target)
    path = Path(pointed(target))
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:-70000])
    assert is_stale(seeds, target)


def test_progress_is_reported_step_by_step(mini, target):
    mini.observation()
    told = []
    build(mini.write(), target, lambda step, done, total: told.append((step, done, total)))
    assert [done for _, done, _ in told] == [0, *range(told[-1][2] + 1)]
    assert {"observations", "preferred", "targets"} <= {step for step, _, _ in told}


def test_shipped_seeds_build_fast_enough(target):
    """Processor time of all threads, which other work on the machine does not lengthen as it does the clock's."""
    assert processor_seconds(lambda: build(SEEDS, target), 3) <= 3
