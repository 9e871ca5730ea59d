"""Questions put to what was known on a day beside the same questions of today: ``python -m benchmarks.looking_back``.

Prints the time to make a day ready and the ratio of the time of all questions; returns 1 where the ratio is missed.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.drawn_questions import Draw, Forgetful, ask, doors
from benchmarks.drawn_seeds import SEED
from warehouse.build import build
from warehouse.paths import POINTER

MOST = 1.5
DAY = date(2025, 12, 31)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the shipped data, look back, ask everything of both in turns, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.looking_back", description="截至某日所知：与现在相比。")
    parser.add_argument("--day", type=date.fromisoformat, default=DAY, help="哪一天，YYYY-MM-DD")
    parser.add_argument("--sets", type=int, default=8, help="每个问题问几组参数")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        build(folder=Path(folder))
        path = (Path(folder) / POINTER).resolve()
        draw = Draw(path, SEED)
        now = Forgetful(path)
        start = time.perf_counter()
        then = Forgetful(path, chosen.day)
        ready = time.perf_counter() - start
        now_ms, then_ms, questions = 0.0, 0.0, 0
        for name, door in doors():
            for turn in range(chosen.sets):
                parameters = draw.parameters(name, door, turn)
                now_ms += ask(now, name, door, parameters).milliseconds
                then_ms += ask(then, name, door, parameters).milliseconds
                questions += 1
    ratio = then_ms / now_ms
    print(f"截至 {chosen.day}：准备 {ready:.1f} 秒（每天一次）；{questions} 次提问")
    print(f"现在合计 {now_ms:.0f} 毫秒，当日合计 {then_ms:.0f} 毫秒，{ratio:.2f} 倍（要求不超过 {MOST} 倍）")
    return 0 if ratio <= MOST else 1


if __name__ == "__main__":
    sys.exit(main())
