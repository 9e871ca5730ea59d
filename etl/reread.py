"""``python -m etl reread``: the whole library read again with the program as it is now; what people corrected stays."""

import argparse
import json
import logging
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

from etl.documents import Source
from etl.errors import EtlError, LibraryError, shown
from etl.extract import done_by, log_if_asked
from etl.extract_summary import unfit_lines, unfit_record
from etl.keeping import BATCH
from etl.library import Kept, Library
from etl.library_format import Row
from etl.model import Reading
from etl.pipeline import Done, Job
from etl.screen import complain, say, steps

LOG = logging.getLogger("etl")


@dataclass(slots=True)
class Summary:
    """What became of the documents of a library."""

    folder: str
    asked: int
    kept: list[Kept] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    is_stopped: bool = False
    seconds: float = 0.0

    @property
    def status(self) -> int:
        """Exit status: 0 only where every document was read, 130 where the user stopped it."""
        return 130 if self.is_stopped else int(bool(self.errors))


def run(arguments: argparse.Namespace) -> int:
    """Read every text of the library again, show what changed and return the exit status."""
    log_if_asked(arguments)
    started = time.perf_counter()
    library = Library()
    rows = library.documents()
    if not library.folder.is_dir():
        raise LibraryError(f"{shown(library.folder)}：没有这个文件库；请检查环境变量 BOARD_LIBRARY，或先读入文件。")
    summary = Summary(shown(library.folder), len(rows))
    try:
        _reread(library, rows, summary, arguments)
    except KeyboardInterrupt:
        summary.is_stopped = True
    except EtlError as error:
        summary.errors.append(str(error))
        complain(f"错误：{error}")
    summary.seconds = time.perf_counter() - started
    (_show_json if arguments.json else _show)(summary)
    return summary.status


def _reread(library: Library, rows: list[Row], summary: Summary, arguments: argparse.Namespace) -> None:
    jobs = list(_jobs(library, rows, summary))
    waiting: list[Reading] = []
    sizes = [len(job.document.text) * 3 for job in jobs if job.document]
    try:
        with steps(len(jobs), sum(sizes)) as progress, closing(done_by(jobs, arguments)) as found:
            for size, done in zip(sizes, found, strict=True):
                waiting += _readings(done, summary)
                if len(waiting) >= BATCH:
                    _put(library, waiting, summary)
                    waiting = []
                progress.advance(size)
    finally:
        # What was read before the work stopped is whole and stays.
        _put(library, waiting, summary)


def _put(library: Library, readings: list[Reading], summary: Summary) -> None:
    """Keep readings in one change; where one of them cannot be kept, each in a change of its own."""
    if not readings:
        return
    try:
        summary.kept += library.reread(readings)
    except EtlError as error:
        if len(readings) > 1:
            for reading in readings:
                _put(library, [reading], summary)
        else:
            summary.errors.append(f"{readings[0].document.doc_id}：{error}")
            complain(f"错误：{readings[0].document.doc_id}：{error}")


def _jobs(library: Library, rows: list[Row], summary: Summary) -> Iterator[Job]:
    for row in rows:
        try:
            document = library.document(row)
        except EtlError as error:
            summary.errors.append(str(error))
            complain(f"错误：{error}")
        else:
            yield Job(Source(None, document.name), document=document)


def _readings(done: Done, summary: Summary) -> list[Reading]:
    if done.reading is None:
        summary.errors.append(done.error)
        complain(f"错误：{done.error}")
        return []
    LOG.debug("%s：%d 个观测值", done.reading.document.doc_id, len(done.reading.observations))
    return [done.reading]


def _show(summary: Summary) -> None:
    kept = summary.kept
    changed = [one for one in kept if one.is_changed]
    say(
        f"{summary.folder}：{summary.asked} 份文件，重读 {len(kept)} 份，{len(changed)} 份的读数有变化"
        f"（新读出 {sum(one.added for one in kept)} 个，改变 {sum(one.changed for one in kept)} 个，"
        f"不再读出 {sum(one.removed for one in kept)} 个）；用时 {summary.seconds:.1f} 秒。"
    )
    if fitting := sum(one.fitting for one in kept):
        say(f"{fitting} 处订正照旧有效。")
    for line in unfit_lines([unfit for one in kept for unfit in one.unfit]):
        say(line)
    if summary.is_stopped:
        say(f"中途停止：已重读的 {len(kept)} 份都是完整的，其余 {summary.asked - len(kept)} 份还是原来的读数。")


def _show_json(summary: Summary) -> None:
    record = {
        "library": summary.folder,
        "documents": [
            {"doc_id": one.doc_id, "added": one.added, "changed": one.changed, "removed": one.removed}
            for one in summary.kept
        ],
        "corrections": sum(one.fitting for one in summary.kept),
        "unfit_corrections": [unfit_record(unfit) for one in summary.kept for unfit in one.unfit],
        "errors": summary.errors,
        "stopped": summary.is_stopped,
        "seconds": round(summary.seconds, 3),
    }
    say(json.dumps(record, ensure_ascii=False, indent=2))
