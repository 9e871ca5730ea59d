"""Documents read one after the other or by several processes: the same results in the same order."""

import hashlib
import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from etl.documents import Source, document_of, read_bytes
from etl.errors import EtlError
from etl.lexicon import list_files
from etl.metadata import Metadata
from etl.model import Document, Reading

AHEAD = 2
"""Documents that wait for each process, so that none stands idle; no more than these are held in memory."""


@dataclass(frozen=True, slots=True)
class Job:
    """A document to be read: a source with what is known of it, its bytes where they are read already; or a text.

    ``document`` is set where a text is read again.
    """

    source: Source
    known: Metadata = field(default_factory=Metadata)
    data: bytes | None = None
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a job: the reading, or why there is none; ``program`` tells which program read it."""

    reading: Reading | None
    error: str = ""
    seconds: float = 0.0
    program: str = ""


def carry_out(job: Job) -> Done:
    """Read one document; faults of its file are told, faults of ours are let through."""
    from etl.extraction import read

    started = time.perf_counter()
    try:
        document = job.document or document_of(
            read_bytes(job.source) if job.data is None else job.data, job.source, job.known
        )
    except EtlError as error:
        return Done(None, str(error))
    return Done(read(document), "", time.perf_counter() - started, program())


@cache
def program() -> str:
    """Return a hash of everything that decides how a document is read: code, rules and codelists."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for path in [*sorted([*here.rglob("*.py"), *here.rglob("*.toml")]), *list_files()]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def results(jobs: Iterable[Job], workers: int) -> Generator[Done, None, None]:
    """Yield what becomes of each job, in order; with more than one worker, by so many processes."""
    if workers <= 1:
        yield from map(carry_out, jobs)
    else:
        yield from _in_processes(jobs, workers)


def _in_processes(jobs: Iterable[Job], workers: int) -> Generator[Done, None, None]:
    pool = _pool(workers)
    waiting: deque[tuple[Job, Future[Done]]] = deque()
    todo = iter(jobs)
    is_finished = False
    try:
        while True:
            while len(waiting) < AHEAD * workers and (job := next(todo, None)) is not None:
                waiting.append((job, _submitted(pool, job)))
            if not waiting:
                break
            try:
                done = waiting[0][1].result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield from (_alone(job) for job, _ in waiting)
                waiting.clear()
                pool = _pool(workers)
                continue
            waiting.popleft()
            yield done
        is_finished = True
    finally:
        if not is_finished:
            _end_children()
        # Waited for in any case: what is not would leave its semaphores behind, with a warning on the terminal.
        pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, job: Job) -> Future[Done]:
    try:
        return pool.submit(carry_out, _with_data(job))
    except EtlError as error:
        refused: Future[Done] = Future()
        refused.set_result(Done(None, str(error)))
        return refused


def _with_data(job: Job) -> Job:
    """Return a job that another process can do: standard input is read here."""
    if job.source.path is None and job.data is None and job.document is None:
        return replace(job, data=read_bytes(job.source))
    return job


def _alone(job: Job) -> Done:
    """Read a document in a process of its own, to tell the one that ends its process from those beside it."""
    with _pool(1) as pool:
        try:
            return pool.submit(carry_out, _with_data(job)).result()
        except BrokenProcessPool:
            return Done(
                None, f"{job.source.name}：读它的进程中途退出了（多半是内存不足）；请拆成几份，或减少 --workers 再读。"
            )


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_leave_stopping_to_parent)


def _leave_stopping_to_parent() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that writes decides what is whole."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _end_children() -> None:
    for child in multiprocessing.active_children():
        child.terminate()
