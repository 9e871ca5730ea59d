"""Several processes, or a cluster, read as one does: same results, same order, whole documents through every stop."""

import csv
import importlib.util
import json
import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from etl import pipeline
from etl.documents import Source
from etl.library import Library
from etl.pipeline import Done, Job
from tests.etl.readers.files import FORMS
from tests.etl.test_commands import hear_interrupts

ROOT = Path(__file__).parents[2]
Etl = Callable[..., int]
PARAGRAPH = "2024年，全区规上工业总产值{}亿元，同比增长7.3%；签约项目15个，协议投资58.2亿元，新增规上工业企业9家。"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a folder with eleven documents of all kinds, the largest first, and a broken one."""
    folder = tmp_path / "文件"
    folder.mkdir()
    suffixes = list(FORMS)
    for number in range(11):
        suffix = suffixes[number % len(suffixes)]
        words = [f"示例区第{number}期简报", *[PARAGRAPH.format(100 + number)] * (30 if number == 0 else 2)]
        (folder / f"简报{number:02d}{suffix}").write_bytes(FORMS[suffix](words))
    (folder / "简报05坏.docx").write_bytes(b"PK\x03\x04")
    return folder


def run(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "etl", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def told(done: subprocess.CompletedProcess[str], folder: Path) -> object:
    record = json.loads(done.stdout.replace(str(folder), "O"))
    del record["seconds"]
    for document in record["documents"]:
        del document["seconds"]
    return record


def test_two_workers_give_the_files_and_the_order_of_one(archive: Path, tmp_path: Path) -> None:
    one = run("extract", archive, "--output", tmp_path / "一", "--json")
    two = run("extract", archive, "--output", tmp_path / "二", "--json", "--workers", 2)
    assert (one.returncode, two.returncode) == (1, 1)
    assert files(tmp_path / "一") == files(tmp_path / "二")
    assert told(one, tmp_path / "一") == told(two, tmp_path / "二")
    assert one.stderr == two.stderr


def test_two_workers_keep_the_library_of_one(archive: Path, tmp_path: Path) -> None:
    for name, workers in (("一", 1), ("二", 2)):
        run("extract", archive, "--into-library", "--workers", workers, BOARD_LIBRARY=str(tmp_path / name))
    assert (tmp_path / "一" / "documents.csv").read_bytes() == (tmp_path / "二" / "documents.csv").read_bytes()
    assert files(tmp_path / "一" / "observations") == files(tmp_path / "二" / "observations")
    with (tmp_path / "二" / "documents.csv").open(encoding="utf-8", newline="") as handle:
        assert [row["title"] for row in csv.DictReader(handle)] == [f"示例区第{n}期简报" for n in range(11)]
    again = run("reread", "--workers", 2, "--json", BOARD_LIBRARY=str(tmp_path / "二"))
    assert {(d["added"], d["changed"], d["removed"]) for d in json.loads(again.stdout)["documents"]} == {(0, 0, 0)}


def test_standard_input_reaches_a_worker(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "etl", "extract", "-", "--output", str(tmp_path), "--workers", "2"]
    given = FORMS[".docx"]([PARAGRAPH.format(100)])
    done = subprocess.run(words, cwd=ROOT, input=given, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert len((tmp_path / "stdin.csv").read_text("utf-8-sig").splitlines()) == 6


def die_at(job: Job) -> Done:
    """Read a document; one called 杀 ends its process, as the system does when memory runs out."""
    if job.source.name == "杀.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return Done(None, job.source.name)


def test_a_document_that_ends_its_process_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "carry_out", die_at)
    names = ["甲.txt", "杀.txt", "乙.txt", "丙.txt", "丁.txt", "戊.txt"]
    found = list(pipeline.results([Job(Source(Path(name), name)) for name in names], 2))
    assert [done.error.split("：")[0] for done in found] == names
    assert "中途退出" in found[1].error
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("given", ["0", "-1", "两", "1000", "1.5"])
def test_a_number_of_workers_that_is_none(etl_real: Etl, given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        etl_real("extract", "甲.txt", "--output", "o", f"--workers={given}")
    assert "进程数须是 1 到 64 的整数" in capsys.readouterr().err


def test_workers_and_a_cluster_at_once(etl_real: Etl, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        etl_real("extract", "甲.txt", "--output", "o", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1")
    assert "--scheduler 不能与 --workers 同用" in capsys.readouterr().err


@pytest.mark.parametrize("is_group", [True, False], ids=["terminal", "parent alone"])
@pytest.mark.parametrize("target", ["folder", "library"])
def test_stopped_by_the_user_with_workers(tmp_path: Path, is_group: bool, target: str) -> None:
    folder = tmp_path / "文件"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number:03d}.txt").write_text(f"第{number}期。" + PARAGRAPH.format(number) * 40, encoding="utf-8")
    where = ["--output", str(tmp_path / "o")] if target == "folder" else ["--into-library"]
    process = subprocess.Popen(
        [sys.executable, "-m", "etl", "extract", str(folder), *where, "--workers", "2"],
        cwd=ROOT,
        env={**os.environ, "BOARD_LIBRARY": str(tmp_path / "库")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=hear_interrupts,
    )
    kept = tmp_path / ("o" if target == "folder" else "库/observations")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and len(list(kept.glob("*.csv"))) < 3:
        time.sleep(0.02)
    (os.killpg if is_group else os.kill)(process.pid, signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert process.returncode == 130, complained
    assert "Traceback" not in complained
    assert "Warning" not in complained
    assert "中途停止" in said
    written = list(kept.glob("*.csv"))
    assert 3 <= len(written) < 300
    assert {len(path.read_text("utf-8").splitlines()) for path in written} == {201}
    assert not [path for path in kept.iterdir() if path.name.startswith(".")]
    if target == "library":
        assert len((tmp_path / "库" / "documents.csv").read_text("utf-8").splitlines()) == len(written) + 1


def test_an_import_that_is_killed_leaves_whole_documents_and_goes_on_where_it_was(tmp_path: Path) -> None:
    folder, library = tmp_path / "文件", tmp_path / "库"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03d}.txt").write_text(f"第{number}期。" + PARAGRAPH.format(number) * 5, encoding="utf-8")
    seed = random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    environment = {**os.environ, "BOARD_LIBRARY": str(library)}
    words = [sys.executable, "-m", "etl", "extract", str(folder), "--into-library"]
    for _ in range(6):
        process = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.uniform(0.5, 1.6))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        kept = Library(library)
        for row in kept.documents():
            assert kept.document(row).text.startswith("第"), f"seed {seed}"
            assert len(kept.observations(row["doc_id"])) == 25, f"seed {seed}"
    assert run("extract", folder, "--into-library", BOARD_LIBRARY=str(library)).returncode == 0
    assert len(Library(library).documents()) == len(list((library / "observations").iterdir())) == 120
    assert sorted(path.name for path in library.iterdir() if path.name.startswith(".")) == [".lock"]


needs_dask = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="Dask is not installed: tests/requirements-dask.txt has it"
)


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Give the address of a cluster on this machine and the processes of its workers."""
    options = {"cwd": ROOT, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with open_port() as port:
        address = f"tcp://127.0.0.1:{port}"
    words = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--no-dashboard"]
    started = [subprocess.Popen([*words, "--port", str(port)], **options)]  # type: ignore[call-overload]
    words = [
        sys.executable,
        "-m",
        "distributed.cli.dask_worker",
        address,
        "--nthreads",
        "1",
        "--no-dashboard",
        "--no-nanny",
    ]
    started += [subprocess.Popen(words, **options) for _ in range(workers)]  # type: ignore[call-overload]
    try:
        wait_for(address, workers)
        yield address, started[1:]
    finally:
        for process in reversed(started):
            process.kill()
            process.wait()


@contextmanager
def open_port() -> Iterator[int]:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        yield probe.getsockname()[1]


def wait_for(address: str, workers: int) -> None:
    from distributed import Client

    with Client(address, timeout=30, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=30)


@needs_dask
def test_a_cluster_that_loses_a_worker_half_way_gives_what_one_process_gives(archive: Path, tmp_path: Path) -> None:
    for number in range(40):
        (archive / f"长{number:02d}.txt").write_text(PARAGRAPH.format(number) * 60, encoding="utf-8")
    one = run("extract", archive, "--output", tmp_path / "一", "--json")
    how = ["--json", "--scheduler"]
    with cluster(2) as (address, workers):
        process = subprocess.Popen(
            [sys.executable, "-m", "etl", "extract", str(archive), "--output", str(tmp_path / "二"), *how, address],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and len(list((tmp_path / "二").glob("*.csv"))) < 12:
            time.sleep(0.01)
        workers[0].kill()
        assert len(list((tmp_path / "二").glob("*.csv"))) < 51
        said, complained = process.communicate(timeout=90)
    many = subprocess.CompletedProcess([], process.returncode, said, complained)
    assert len(files(tmp_path / "二")) == 51
    assert files(tmp_path / "一") == files(tmp_path / "二")
    assert told(one, tmp_path / "一") == told(many, tmp_path / "二")
    assert one.stderr == complained


@needs_dask
def test_nobody_at_the_address_is_said_so(etl_real: Etl, archive: Path, tmp_path: Path) -> None:
    done = run("extract", archive, "--output", tmp_path, "--scheduler", "tcp://127.0.0.1:1")
    assert done.returncode == 1
    assert "连不上 Dask 集群" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_dask_it_is_said_how_to_get_it(
    etl: Etl, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert etl("extract", folder, "--output", tmp_path, "--scheduler", "tcp://127.0.0.1:8786") == 1
    assert "没有安装 Dask" in capsys.readouterr().err
