"""Documents read by a Dask cluster: the same results in the same order as on one machine; lost machines do no harm."""

import logging
from collections import deque
from collections.abc import Generator, Iterable
from dataclasses import replace
from typing import Any

from etl.documents import read_bytes
from etl.errors import EtlError
from etl.pipeline import AHEAD, Done, Job, carry_out, program

PATIENCE = 10
"""Seconds in which the scheduler must answer, and then have at least one worker."""


def results(jobs: Iterable[Job], address: str) -> Generator[Done, None, None]:
    """Yield what becomes of each job, in order; the work of a worker that is lost is done again by another.

    The documents themselves are sent, so that the machines need no common disk. Raises EtlError where Dask is not
    installed, nobody answers at the address, or the workers run another version of this program.
    """
    client = _client(address)
    waiting: deque[tuple[Job, Any]] = deque()
    todo = iter(jobs)
    try:
        width = AHEAD * max(1, sum(client.nthreads().values()))
        while True:
            while len(waiting) < width and (job := next(todo, None)) is not None:
                waiting.append((job, _submitted(client, job)))
            if not waiting:
                return
            job, future = waiting.popleft()
            yield future if isinstance(future, Done) else _result(job, future)
    finally:
        for _, future in waiting:
            if not isinstance(future, Done):
                future.cancel()
        client.close()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError as fault:
        raise EtlError(
            "没有安装 Dask，用不了 --scheduler；请执行 "
            ".venv/bin/python -m pip install --no-deps -r tests/requirements-dask.txt，或改用 --workers。"
        ) from fault
    _keep_quiet()
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
        client.wait_for_workers(1, timeout=PATIENCE)
    except (OSError, TimeoutError, ValueError) as fault:
        raise EtlError(
            f"{address}：连不上 Dask 集群，或它没有工作进程；地址须像 tcp://主机:8786，"
            "请先启动 dask scheduler 和 dask worker。"
        ) from fault
    return client


def _keep_quiet() -> None:
    """Leave out Dask's warnings of each machine that it does without, unless ``-v`` asks for everything."""
    if not logging.getLogger("etl").isEnabledFor(logging.DEBUG):
        for name in [name for name in logging.root.manager.loggerDict if name.startswith("distributed")]:
            logging.getLogger(name).setLevel(logging.ERROR)


def _submitted(client: Any, job: Job) -> Any:
    """Return the future of a job; the error where its file cannot even be sent."""
    try:
        if job.document is None and job.data is None:
            job = replace(job, data=read_bytes(job.source))
    except EtlError as error:
        return Done(None, str(error))
    return client.submit(carry_out, job, pure=False)


def _result(job: Job, future: Any) -> Done:
    from distributed.scheduler import KilledWorker

    try:
        done: Done = future.result()
    except KilledWorker:
        return Done(None, f"{job.source.name}：读它的工作进程接连退出（多半是内存不足）；请拆成几份后再读。")
    except ModuleNotFoundError as fault:
        raise EtlError(
            f"集群的工作进程找不到 {fault.name}；请在每台机器上装好同一版本的本程序，并在其文件夹里启动。"
        ) from fault
    if done.reading is not None and done.program != program():
        raise EtlError("集群上的程序与本机不是同一版本，读出的结果会不一致；请在各台机器上更新到同一版本后再试。")
    return done
