"""``python -m etl build`` as a user sees it: status, sentences, the summary, and twenty kills."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from warehouse.paths import POINTER

ROOT = Path(__file__).resolve().parents[2]


def command(*arguments, target):
    return [sys.executable, "-m", "etl", "build", *arguments], {
        "cwd": ROOT,
        "env": {**os.environ, "BOARD_WAREHOUSE": str(target), "BOARD_TODAY": "2026-01-15"},
    }


def run(*arguments, target):
    words, options = command(*arguments, target=target)
    return subprocess.run(words, capture_output=True, text=True, check=False, timeout=60, **options)


@pytest.fixture
def target(tmp_path):
    return tmp_path / "warehouse"


def test_says_what_came_in_and_what_became_of_it(mini, target):
    mini.observation()
    mini.observation("-5", period="2022")
    mini.observation(period="2025-13")
    result = run("--seeds", str(mini.write()), target=target)
    assert result.returncode == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == "文件：读入 1 行 = 展示 1 + 暂不展示 0 + 拒收 0"
    assert lines[1] == "观测：读入 3 行 = 展示 1 + 暂不展示 1 + 拒收 1"
    assert lines[2].startswith("  暂不展示 seeds/observations/500000.csv 第3行 aaaaaaaa-002：总量为负")
    assert lines[3].startswith("  拒收 seeds/observations/500000.csv 第4行 aaaaaaaa-003：时期“2025-13”不成立")
    assert "  检查 negative_level（暂不展示）：1 处" in lines
    assert lines[-1].startswith("已换上 board-")
    assert result.stderr == ""


def test_broken_source_ends_with_one_sentence_and_a_status(mini, target):
    seeds = mini.write()
    (seeds / "documents.csv").unlink()
    result = run("--seeds", str(seeds), target=target)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        "建库停止：读不到 seeds/documents.csv（没有这个文件或文件夹）；建库需要这个文件，请从版本库恢复后重建。"
    ]
    assert not (target / POINTER).exists()


def test_if_stale_builds_once_and_is_quick_afterwards(mini, target):
    mini.observation()
    seeds = str(mini.write())
    assert "已换上" in run("--if-stale", "--seeds", seeds, target=target).stdout
    before = os.readlink(target / POINTER)
    assert run("--if-stale", "--seeds", seeds, target=target).stdout == ""
    assert os.readlink(target / POINTER) == before


def test_if_stale_needs_no_pandas(mini, target):
    mini.observation()
    seeds = str(mini.write())
    run("--seeds", seeds, target=target)
    words, options = command("--if-stale", "--seeds", seeds, target=target)
    words[1:1] = ["-X", "importtime"]
    result = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60, **options)
    imported = {line.rsplit("|", 1)[-1].strip() for line in result.stderr.splitlines()}
    assert "duckdb" in imported
    assert not imported & {"pandas", "streamlit", "plotly", "jieba", "rich.progress"}


def test_two_builds_at_once_both_end_well(mini, target):
    mini.observation()
    words, options = command("--seeds", str(mini.write()), target=target)
    running = [subprocess.Popen(words, stdout=subprocess.DEVNULL, **options) for _ in range(3)]
    assert [process.wait(timeout=60) for process in running] == [0, 0, 0]
    assert values(target) == [100.0]


def values(target):
    with duckdb.connect(os.path.realpath(target / POINTER), read_only=True) as connection:
        return [row[0] for row in connection.execute("select value from statements").fetchall()]


def test_twenty_kills_leave_the_old_or_the_new_warehouse(mini, tmp_path, target):
    seed = random.randrange(10**6)
    print(f"seed {seed}")
    dice = random.Random(seed)
    mini.observation("1")
    other = type(mini)(tmp_path / "other")
    other.observation("2")
    sources = [str(mini.write()), str(other.write())]
    started = time.monotonic()
    assert run("--seeds", sources[0], target=target).returncode == 0
    whole = time.monotonic() - started
    ends = set()
    for number in range(20):
        words, options = command("--seeds", sources[(number + 1) % 2], target=target)
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        time.sleep(dice.uniform(0, 1.1 * whole))
        process.send_signal(signal.SIGKILL)
        ends.add(process.wait(timeout=60))
        assert values(target) in ([1.0], [2.0])
    assert -signal.SIGKILL in ends
    assert run("--seeds", sources[1], target=target).returncode == 0
    assert values(target) == [2.0]
    assert not list(target.glob("*.building*"))
