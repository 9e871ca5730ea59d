"""Reading in a process of its own: what a broken or hostile file does to a library ends there.

The process takes one file after the other and lives as long as its user. A file that makes it crash, take more memory
or more time than allowed costs that file alone: the process is ended and the next file gets a new one.
"""

import atexit
import contextlib
import json
import logging
import os
import select
import signal
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

from etl import errors
from etl.errors import SourceError
from etl.readers.content import Content

MEMORY = 1536 * 1024 * 1024
"""Bytes that the reading process may take, libraries and Python (some 250 MB) included."""
SECONDS = 8.0
"""Processor time that a file may take, however small; with ``SECONDS_PER_MB`` more for each megabyte beyond the first.

Processor time, so that a busy machine turns no good file away; ``PATIENCE`` times as much may pass by the clock.
"""
SECONDS_PER_MB = 12.0
MOST_SECONDS = 600.0
PATIENCE = 6.0

LOG = logging.getLogger("etl")
_ROOT = Path(__file__).resolve().parents[2]


def seconds_for(size: int) -> float:
    """Return how much processor time a file of ``size`` bytes may take."""
    return min(SECONDS + SECONDS_PER_MB * max(0.0, size / (1 << 20) - 1), MOST_SECONDS)


class _Reading:
    """The process and the two pipes to it."""

    def __init__(self) -> None:
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "etl.readers.guarded"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            start_new_session=True,
        )

    def request(self, kind: str, data: bytes, name: str) -> dict[str, object]:
        """Return the answer about one file; EOFError where the process ended, TimeoutError where time did."""
        seconds = seconds_for(len(data))
        deadline = time.monotonic() + PATIENCE * seconds
        head = json.dumps({"kind": kind, "name": name, "seconds": seconds}).encode()
        if self.process.stdin is None:
            raise EOFError
        try:
            self.process.stdin.write(struct.pack(">II", len(head), len(data)) + head + data)
            self.process.stdin.flush()
        except OSError as fault:
            raise EOFError from fault
        (size,) = struct.unpack(">I", self._receive(4, deadline))
        answer: dict[str, object] = json.loads(self._receive(size, deadline))
        return answer

    def _receive(self, size: int, deadline: float) -> bytes:
        if self.process.stdout is None:
            raise EOFError
        pipe = self.process.stdout.fileno()
        received = bytearray()
        while len(received) < size:
            if not select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))[0]:
                raise TimeoutError
            piece = os.read(pipe, size - len(received))
            if not piece:
                raise EOFError
            received += piece
        return bytes(received)

    def end(self) -> None:
        """End the process whatever it does."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self.process.wait()


_current: list[_Reading] = []
_one_at_a_time = threading.Lock()


@atexit.register
def end_reading() -> None:
    """End the reading process of this program, if there is one."""
    while _current:
        _current.pop().end()


def read_guarded(kind: str, data: bytes, name: str) -> Content:
    """Return the content of a file of a kind (``html``, ``docx``, ``pdf``, ``xlsx``), read in the process for it.

    Raises SourceError where the file cannot be read, takes too long or too much memory.
    """
    with _one_at_a_time:
        return _content(_answer(kind, data, name))


def _answer(kind: str, data: bytes, name: str) -> dict[str, object]:
    if not _current:
        _current.append(_Reading())
    try:
        return _current[0].request(kind, data, name)
    except TimeoutError:
        end_reading()
        raise SourceError(_overlong(name, len(data))) from None
    except EOFError:
        status = _current[0].process.wait(PATIENCE)
        end_reading()
        raise SourceError(_overlong(name, len(data)) if status == -signal.SIGPROF else _crash(name)) from None
    except BaseException:
        # Stopped half-way through an answer: the next file must not get this one's.
        end_reading()
        raise


def _overlong(name: str, size: int) -> str:
    return (
        f"{name}：用了 {seconds_for(size):.0f} 秒处理器时间还没有读完，停下了；"
        "文件可能损坏或异常复杂，请打开后另存，或拆成几份再读。"
    )


def _crash(name: str) -> str:
    return (
        f"{name}：读它的程序中途退出了（文件损坏，或内存超过 {MEMORY >> 20} MB 的上限）；请打开后另存，或拆成几份再读。"
    )


def _content(answer: dict[str, object]) -> Content:
    if "error" in answer:
        if "trace" in answer:
            LOG.debug("%s", answer["trace"])
        if answer.get("ends"):
            end_reading()
        raise getattr(errors, str(answer["class"]))(answer["error"])
    starts, notes = answer["page_starts"], answer["notes"]
    if not isinstance(starts, list) or not isinstance(notes, list):
        raise TypeError(answer)
    return Content(str(answer["text"]), tuple(starts), tuple(notes))
