"""Every change of the library is whole: through kills, faults of the disk, and two writers at once."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etl.errors import OutputError
from etl.library_store import changing, unchanged

ROOT = Path(__file__).parents[2]
FILES = ["documents.csv", "corrections.csv", *(f"texts/{n}.txt" for n in range(6))]
KILLS = 25

WRITER = """
import sys
from pathlib import Path
from etl.library_store import changing
from tests.etl.test_library_store import write_state
print("ready", flush=True)
for state in range(int(sys.argv[2]), 10**9):
    with changing(Path(sys.argv[1])) as change:
        write_state(change, state)
"""


def write_state(change, state):  # type: ignore[no-untyped-def]
    """Write every file anew; one more is there in even states and gone in odd ones."""
    for name in FILES:
        change.write(name, f"{state}\n" * 50)
    if int(state) % 2:
        change.remove("observations/even.csv")
    else:
        change.write("observations/even.csv", f"{state}\n")


def states(folder: Path) -> set[int]:
    files = [path for path in folder.rglob("*") if path.suffix in (".csv", ".txt")]
    in_place = [path for path in files if not path.relative_to(folder).parts[0].startswith(".")]
    return {int(path.read_text().split("\n")[0]) for path in in_place}


def test_a_kill_at_any_moment_leaves_one_state(tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(10**9)
    chance = random.Random(seed)
    state = 0
    for _ in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(state)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        with writer:
            assert writer.stdout is not None
            writer.stdout.readline()
            time.sleep(chance.uniform(0, 0.06))
            writer.send_signal(signal.SIGKILL)
        with unchanged(tmp_path):
            found = states(tmp_path)
        assert len(found) <= 1, f"seed {seed}: {found}"
        state = max(found, default=state) + 1
        assert (tmp_path / "observations" / "even.csv").exists() == (bool(found) and state % 2 == 1), f"seed {seed}"


def test_what_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    with changing(tmp_path) as change:
        write_state(change, 2)
    with pytest.raises(ValueError, match="invalid literal"), changing(tmp_path) as change:
        write_state(change, "no number")
    assert states(tmp_path) == {2}
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == [".lock"]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_disk_that_refuses_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    with changing(tmp_path) as change:
        write_state(change, 2)

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with (
        pytest.raises(OutputError, match=r"文件库写不进去（(磁盘已满|只读文件系统|没有权限)）；原有内容没有改动"),
        changing(tmp_path) as change,
    ):
        write_state(change, 3)
    monkeypatch.undo()
    with unchanged(tmp_path):
        assert states(tmp_path) == {2}


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "文件").write_text("")
    with pytest.raises(OutputError, match="上级不是文件夹"), changing(tmp_path / "文件" / "库"):
        pass


def test_a_library_that_is_not_there_can_be_read(tmp_path: Path) -> None:
    with unchanged(tmp_path / "无"):
        pass
    assert not (tmp_path / "无").exists()


def test_what_is_not_there_can_be_taken_away(tmp_path: Path) -> None:
    with changing(tmp_path) as change:
        change.remove("observations/none.csv")
    assert states(tmp_path) == set()


def test_two_writers_take_turns(tmp_path: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER.replace("10**9", "int(sys.argv[2]) + 15"), str(tmp_path), str(start)],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for start in (0, 1000)
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    assert states(tmp_path) in ({14}, {1014})
