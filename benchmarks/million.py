"""The warehouse at scale: ``python -m benchmarks.million``.

Draws a million observations from the shipped ones, builds a warehouse of them by the command line, asks every question
with parameters drawn from it, and prints how long that took, how large the file is and how much memory it needed.
Returns 1 where something is asked for and not reached. Each part runs in a process of its own.
"""

import argparse
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.drawn_questions import Asked, ask_everything
from benchmarks.drawn_seeds import SEED, write_seeds
from warehouse.paths import POINTER

MOST_BUILD = 30.0
"""Seconds by the clock."""
MOST_QUESTION = 100.0
"""Milliseconds by the clock."""
SHOWN = 15
Result = TypeVar("Result")


@dataclass(frozen=True)
class Built:
    """What a build took: seconds by the clock and of the processors together, the peak of memory and the file in MB."""

    counts: str
    seconds: float
    processors: float
    memory: float
    file: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw, build, ask, print, and return 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.million", description="百万条观测：建库和逐个提问。")
    parser.add_argument("--rows", type=int, default=1_000_000, help="观测条数")
    parser.add_argument("--sets", type=int, default=8, help="每个问题问几组参数")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        seeds, warehouse = Path(folder) / "seeds", Path(folder) / "warehouse"
        apart(write_seeds, seeds, chosen.rows)
        built = apart(build, seeds, warehouse)
        show_build(built)
        asked, memory = apart(ask, (warehouse / POINTER).resolve(), chosen.sets)
    show_questions(asked, memory)
    is_reached = built.seconds < MOST_BUILD and max(one.milliseconds for one in asked) < MOST_QUESTION
    return 0 if is_reached else 1


def apart(work: Callable[..., Result], *arguments: object) -> Result:
    """Run one part in a fresh process, so that its memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def build(seeds: Path, warehouse: Path) -> Built:
    """Build by the command line; raises ``CalledProcessError`` where that fails."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "etl", "build", "--seeds", str(seeds)],
        env={**os.environ, "BOARD_WAREHOUSE": str(warehouse)},
        check=True,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    size = (warehouse / POINTER).stat().st_size
    counts = next(line for line in done.stdout.splitlines() if line.startswith("观测："))
    return Built(counts, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, size / 1e6)


def ask(path: Path, sets: int) -> tuple[list[Asked], float]:
    """Ask every question; the peak of memory in MB comes with the times."""
    return ask_everything(path, sets, SEED), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def show_build(built: Built) -> None:
    """Print what the build took."""
    print(built.counts)
    print(f"建库 {built.seconds:.1f} 秒（要求低于 {MOST_BUILD:.0f} 秒），处理器合计 {built.processors:.1f} 秒")
    print(f"建库内存峰值 {built.memory:.0f} MB，仓库文件 {built.file:.0f} MB", flush=True)


def show_questions(asked: Sequence[Asked], memory: float) -> None:
    """Print the slowest questions, each with its slowest parameters."""
    slowest: dict[str, Asked] = {}
    for one in sorted(asked, key=lambda one: one.milliseconds):
        slowest[one.name] = one
    over = sum(one.milliseconds >= MOST_QUESTION for one in slowest.values())
    busy = sum(one.processor >= MOST_QUESTION for one in slowest.values())
    print(f"{len(slowest)} 个问题各问 {len(asked) // len(slowest)} 组参数，内存峰值 {memory:.0f} MB；")
    print(f"要求每次低于 {MOST_QUESTION:.0f} 毫秒：{over} 个问题超出，按处理器时间 {busy} 个。最慢的：")
    print("| 问题 | 毫秒 | 处理器毫秒 | 行数 |\n| --- | ---: | ---: | ---: |")
    for one in sorted(slowest.values(), key=lambda one: -one.milliseconds)[:SHOWN]:
        print(f"| {one.name} | {one.milliseconds:.0f} | {one.processor:.0f} | {one.rows:,} |")


if __name__ == "__main__":
    sys.exit(main())
