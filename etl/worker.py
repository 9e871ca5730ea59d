"""A process of its own that answers one request after the other, bounded in memory and time: both of its ends.

A request is a head (JSON) and bytes, the answer is JSON. A request that makes the process crash, take more memory or
more time than allowed costs that request alone: the process is ended, and the next request gets a new one.
"""

import contextlib
import json
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path

MEMORY = 1536 * 1024 * 1024
"""Bytes that a process may take, libraries and Python (some 250 MB) included."""
PATIENCE = 6.0
"""So many times the processor time of a request may pass by the clock, so that a busy machine refuses nothing."""

Answer = dict[str, object]
_ROOT = Path(__file__).resolve().parents[1]


class Worker:
    """The process and the two pipes to it; one request at a time."""

    def __init__(self, module: str) -> None:
        """Start ``python -m module``, which has to call :func:`serve`."""
        paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
        self.process = subprocess.Popen(
            [sys.executable, "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            start_new_session=True,
        )

    def request(self, head: Mapping[str, object], data: bytes, seconds: float) -> Answer:
        """Return the answer; EOFError where the process ended, TimeoutError where time did (by the clock)."""
        deadline = time.monotonic() + PATIENCE * seconds
        words = json.dumps({**head, "seconds": seconds}).encode()
        if self.process.stdin is None:
            raise EOFError
        try:
            self.process.stdin.write(struct.pack(">II", len(words), len(data)) + words + data)
            self.process.stdin.flush()
        except OSError as fault:
            raise EOFError from fault
        (size,) = struct.unpack(">I", self._receive(4, deadline))
        answer: Answer = json.loads(self._receive(size, deadline))
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

    def took_too_long(self) -> bool:
        """Say whether a process that ended did so because a request used up its processor time."""
        return self.process.wait(PATIENCE) == -signal.SIGPROF

    def end(self) -> None:
        """End the process whatever it does."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self.process.wait()


def serve(answer: Callable[[dict[str, object], bytes], Answer]) -> None:
    """Be the process: bound the memory and answer until there are no more requests; what libraries print is dropped."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore")
    requests = sys.stdin.buffer
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        while len(sizes := requests.read(8)) == 8:
            head_size, size = struct.unpack(">II", sizes)
            head = json.loads(requests.read(head_size))
            data = requests.read(size)
            # The signal ends this process, whatever a library is at: it is what bounds the time of a request.
            signal.setitimer(signal.ITIMER_PROF, head["seconds"])
            text = json.dumps(answer(head, data)).encode()
            signal.setitimer(signal.ITIMER_PROF, 0)
            answers.write(struct.pack(">I", len(text)) + text)
            answers.flush()
