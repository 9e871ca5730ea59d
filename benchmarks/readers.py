"""Pages a second and memory of every reader, beside the reading library alone; and how much faster two workers are.

    python -m benchmarks.readers [--pages N] [--rounds N] [--documents N]

The same text of our own, with a table on every fourth page, is written in every kind of file; a page is a thousand
characters. Each way to read runs in a process of its own: the library alone, which only hands over its words; our
reader in the same process; and our reader as the program calls it, in a process bounded in memory and time. Printed
are the shortest times of several rounds after a first that is not counted (others use the machine too), and the peak
of memory of the process that reads. Two workers are set beside the most that the machine can give: two commands of one
worker each, at the same time, on half of the documents each.
"""

import argparse
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.extraction import text_of
from tests.etl.readers.files import FORMS, Blocks, Grid
from tests.etl.readers.samples import BULLETIN

ROOT = Path(__file__).resolve().parents[1]
KINDS = {".html": "html", ".docx": "docx", ".pdf": "pdf", ".xlsx": "xlsx"}
WAYS = ("library", "reader", "guarded")
PAGE = 1000
TABLE = next(block for block in BULLETIN if isinstance(block, Grid))


def blocks(pages: int) -> Blocks:
    """Return so many pages of text with a table on every fourth."""
    lines = text_of(pages * PAGE).split("\n")
    step = max(1, 4 * len(lines) // pages)
    found: list[str | Grid] = []
    for at, line in enumerate(lines):
        found.append(line)
        if at % step == 0:
            found += ["主要指标", "单位：亿元", TABLE]
    return found


def library_alone(suffix: str) -> Callable[[bytes], int]:
    """Return a function that has the library read a file, and counts the characters that it hands over."""
    if suffix == ".html":
        from lxml import html

        return lambda data: len(str(html.document_fromstring(data).text_content()))
    if suffix == ".docx":
        import docx

        return lambda data: sum(len(p.text) for p in docx.Document(io.BytesIO(data)).paragraphs)
    if suffix == ".pdf":
        import pypdfium2

        return lambda data: sum(len(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(data))
    import openpyxl

    def cells(data: bytes) -> int:
        rows = openpyxl.load_workbook(io.BytesIO(data)).active.iter_rows(values_only=True)
        return sum(len(str(value or "")) for row in rows for value in row)

    return cells


def way_to_read(suffix: str, way: str) -> Callable[[bytes], object]:
    """Return the function that reads in one of the three ways."""
    if way == "library":
        return library_alone(suffix)
    if way == "reader":
        from etl.readers.guarded import reader_of

        read = reader_of(KINDS[suffix])
        return lambda data: read(data, "甲")
    from etl.readers import READERS

    return lambda data: READERS[suffix](data, "甲")


def measure(suffix: str, way: str, path: Path, rounds: int) -> dict[str, float]:
    """Return the least seconds and the peak of memory in MB of reading a file in this very process."""
    data = path.read_bytes()
    run = way_to_read(suffix, way)
    times = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        run(data)
        times.append(time.perf_counter() - start)
    return {"seconds": min(times[1:]), "memory": _peak(way)}


def _peak(way: str) -> float:
    if way != "guarded":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    from etl.readers.guard import end_reading

    end_reading()
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def measured(suffix: str, way: str, path: Path, rounds: int) -> dict[str, float]:
    """Return what ``measure`` does in a process of its own."""
    words = [sys.executable, "-m", "benchmarks.readers", "--one", suffix, way, str(path), "--rounds", str(rounds)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def show_readers(folder: Path, pages: int, rounds: int) -> None:
    """Write the files, measure each way to read them in turn, and print a line for each kind."""
    print(f"{pages} 页（每页 {PAGE} 字），每种 {rounds} 次中最快的")
    print("种类    文件KB   库单独 页/秒   读取器 页/秒（倍数）  隔离读取 页/秒（倍数）  内存MB 库/读取器/隔离")
    for suffix in KINDS:
        path = folder / f"甲{suffix}"
        path.write_bytes(FORMS[suffix](blocks(pages)))
        found = {way: measured(suffix, way, path, rounds) for way in WAYS}
        alone, ours, guarded = (found[way]["seconds"] for way in WAYS)
        memory = "/".join(f"{found[way]['memory']:.0f}" for way in WAYS)
        print(
            f"{suffix:7} {path.stat().st_size / 1024:7.0f} {pages / alone:12.0f} "
            f"{pages / ours:12.0f}（{ours / alone:.1f}） {pages / guarded:14.0f}（{guarded / alone:.1f}）    {memory}"
        )


def show_workers(folder: Path, documents: int) -> None:
    """Extract an archive with one worker and with two, and print how much faster two are."""
    archive = folder / "文件"
    archive.mkdir()
    suffixes = list(FORMS)
    for number in range(documents):
        suffix = suffixes[number % len(suffixes)]
        text = text_of(20_000 + 100 * number).split("\n")
        (archive / f"{number:03d}{suffix}").write_bytes(FORMS[suffix](text))
    halves = [folder / "甲", folder / "乙"]
    for number, path in enumerate(sorted(archive.iterdir())):
        halves[number % 2].mkdir(exist_ok=True)
        (halves[number % 2] / path.name).write_bytes(path.read_bytes())
    one, two, apart = (seconds_of(*ways) for ways in (((archive, 1),), ((archive, 2),), [(half, 1) for half in halves]))
    print(
        f"{documents} 份文件：1 个进程 {one:.1f} 秒，2 个进程 {two:.1f} 秒，快 {one / two:.2f} 倍；"
        f"分成两半同时各跑一个命令 {apart:.1f} 秒，快 {one / apart:.2f} 倍，是本机的上限"
        f"（{os.cpu_count()} 核，当前负载 {os.getloadavg()[0]:.1f}）"
    )


def seconds_of(*commands: tuple[Path, int]) -> float:
    """Return how long it takes until all of the commands, begun together, are done: each a folder and its workers."""
    start = time.perf_counter()
    running = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "etl", "extract", str(folder), "--workers", str(workers)),
                *("--output", str(folder.parent / f"{folder.name}-{workers}")),
            ],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        for folder, workers in commands
    ]
    if any(process.wait() for process in running):
        raise RuntimeError("a command did not read every document")
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--one", nargs=3, metavar=("SUFFIX", "WAY", "PATH"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        suffix, way, path = arguments.one
        print(json.dumps(measure(suffix, way, Path(path), arguments.rounds)))
        return
    with tempfile.TemporaryDirectory() as name:
        show_readers(Path(name), arguments.pages, arguments.rounds)
        show_workers(Path(name), arguments.documents)


if __name__ == "__main__":
    main()
