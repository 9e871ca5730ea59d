"""Kill the command line's own change of the library at uniformly random times, and say where line and files disagree.

``python -m tests.desk.killing_commands FOLDER KILLS SEED`` prints the seed and how the kills fell; status 1 where a
library held documents without their line of history, or a line without its documents.
"""

import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from etl.documents import make_document
from etl.library import Library
from etl.library_history import read_history
from tests.etl import stand_in

TEXT = "铜梁区2024年第{}号情况\n2025年1月20日\n2024年，全区规上工业总产值{}.5亿元。\n"
READINGS = [stand_in.read(make_document(TEXT.format(number, number), "简报.txt")) for number in range(25)]


def killed_after(folder: Path, seconds: float) -> None:
    """Keep the readings in a fork, and kill it at that time."""
    child = os.fork()
    if child == 0:
        Library(folder).add(READINGS)
        os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def state(folder: Path) -> str:
    """Say what the library holds, once whoever comes next has opened it: '' for a mixture."""
    library = Library(folder)
    documents = [row["doc_id"] for row in library.documents()]
    named = [name for line in read_history(folder) for name in line["documents"].split("|")]
    files = sorted(path.stem for path in (folder / "observations").glob("*.csv"))
    if documents != named or sorted(documents) != files:
        return ""
    return {0: "原样", len(READINGS): "已收"}.get(len(documents), "")


def main(folder: Path, kills: int, seed: int) -> int:
    """Try so many kills; return 1 where one left a mixture."""
    Library(folder).add(READINGS)  # what is done once is no part of the time that is drawn from
    shutil.rmtree(folder)
    began = time.perf_counter()
    Library(folder).add(READINGS)
    seconds, draw, fell = time.perf_counter() - began, random.Random(seed), Counter[str]()
    for _ in range(kills):
        shutil.rmtree(folder, ignore_errors=True)
        killed_after(folder, draw.uniform(0, seconds))
        fell[state(folder) or "混合"] += 1
    print(f"种子 {seed}：" + "；".join(f"{name} {count} 次" for name, count in sorted(fell.items())), flush=True)
    return int("混合" in fell)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
