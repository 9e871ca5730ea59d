"""Kill import and publish at uniformly random times and say what library and board hold afterwards.

``python -m tests.desk.killing FOLDER KILLS SEED`` prints the seed, how the kills fell, and every mixture that it found;
its status is 1 where there was one. Each try runs in a fork of a process that never opens a database itself: so a try
costs the work alone and not the start of Python, and all of the time that is drawn from is work.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from etl.documents import make_document
from etl.model import Observation, Reading
from tests.warehouse.mini import MiniSeeds
from warehouse import library as desk
from warehouse.build import build
from warehouse.checksum import content_checksum
from warehouse.desk import batches, importing
from warehouse.paths import POINTER

EDITOR = desk.Visitor("某人", address="127.0.0.1")
TEXT = "铜梁区2025年上半年情况\n2025年7月10日\n上半年，全区规上工业总产值412.6亿元。\n"


def reading_of(text: str, *_arguments: object) -> Reading:
    """What extraction reads in the text, without the process for it: that changes neither library nor board."""
    document = make_document(text)
    start = text.index("412.6亿元")
    found = Observation(
        "500151", "sector", "规上工业", "", "gross_output", "level", "2025-H1", "actual", "412.6", "亿元", "eq",
        "412.6亿元", start, start + 7, 3, "level", 0.9,
    )  # fmt: skip
    return Reading(document, (found,), ())


def work() -> None:
    """Import a document and publish it."""
    with mock.patch.object(importing, "read_text_apart", reading_of):
        found = desk.import_text(EDITOR, TEXT)
    desk.publish(EDITOR, [found.draft_id])


def state(folder: Path) -> dict[str, object]:
    """What library and board hold, apart from when it was written; what was ended half-way is finished first."""
    was_behind = desk.is_behind()
    before = content_checksum((folder / "board" / POINTER).resolve())
    desk.settle()
    digest = hashlib.sha256()
    library = folder / "library"
    for path in sorted(library.rglob("*")):
        name = path.relative_to(library).as_posix()
        if path.is_file() and not name.startswith((".", "history", "drafts")):
            content = (
                json.loads(path.read_bytes()) | {"added": ""} if path.suffix == ".json" else path.read_text("utf-8")
            )
            digest.update(f"{name}\0{content}\0".encode())
    after = content_checksum((folder / "board" / POINTER).resolve())
    return {
        "library": digest.hexdigest()[:16],
        "board": after,
        "draft": len(desk.drafts()),
        "history": [batch.checksum for batch in desk.history()],
        "told": was_behind or before == after,
    }


def apart(action: Callable[[], object]) -> object:
    """Return what an action returns, done in a fork; EOFError where it fails there."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            os.close(reader)
            os.write(writer, json.dumps(action()).encode())
            status = 0
        finally:
            os._exit(status)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        told = pipe.read()
    if os.waitpid(child, 0)[1] != 0:
        raise EOFError(told)
    return json.loads(told)


def killed_after(seconds: float) -> bool:
    """Do the work in a fork and kill it at that time; say whether it was still at work then."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def put_back(folder: Path) -> None:
    """Give library and board the state before the work."""
    for name in ("library", "board"):
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(folder / f"{name}.before", folder / name, symlinks=True)


def main(folder: Path, kills: int, seed: int) -> int:
    """Try so many kills; return 1 where one left a mixture."""
    os.environ |= {
        "BOARD_LIBRARY": str(folder / "library"),
        "BOARD_WAREHOUSE": str(folder / "board"),
        "BOARD_EDIT": "1",
        "BOARD_TODAY": "2026-01-15",
    }
    seeds = MiniSeeds(folder / "seeds")
    seeds.observation()
    batches.SEEDS = seeds.write()
    (folder / "library.before").mkdir(parents=True)
    apart(lambda: str(build(seeds.folder, folder / "board.before")))
    put_back(folder)
    old = apart(lambda: state(folder))
    started = time.perf_counter()
    apart(work)
    seconds = time.perf_counter() - started
    new = apart(lambda: state(folder))
    print(f"种子 {seed}，{kills} 次，全程 {seconds:.2f} 秒", flush=True)
    draw, fell, mixtures = random.Random(seed), Counter[str](), 0
    for _ in range(kills):
        put_back(folder)
        moment = draw.uniform(0, seconds)
        was_at_work = killed_after(moment)
        try:
            found = apart(lambda: state(folder))
        except EOFError as fault:
            found = {"fault": str(fault)}
        name = _name(found, old, new)
        if not name or (not was_at_work and name != "已发布"):
            mixtures += 1
            print(f"第 {moment:.4f} 秒：{found}", flush=True)
        fell[name or "混合"] += 1
    print("；".join(f"{name} {count} 次" for name, count in sorted(fell.items())), flush=True)
    return int(mixtures > 0)


def _name(found: object, old: object, new: object) -> str:
    """Say which of the allowed states was found, '' for none: before, imported as a draft, published."""
    if not (isinstance(found, dict) and isinstance(old, dict) and isinstance(new, dict)) or not found.get("told"):
        return ""
    if found == old:
        return "原样"
    # A library gets its VERSION with the first change; nothing that a board is built from is in a draft.
    if (found["board"], found["draft"], found["history"]) == (old["board"], 1, []):
        return "已成草稿"
    if found == new:
        return "已发布"
    return ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
