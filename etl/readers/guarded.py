"""The process that reads for ``guard``: takes files on standard input, answers on standard output."""

import contextlib
import json
import os
import resource
import signal
import struct
import sys
import traceback
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import BinaryIO

from etl.errors import EtlError
from etl.readers.content import Content
from etl.readers.guard import MEMORY

_MODULES = {
    "html": "etl.readers.html",
    "docx": "etl.readers.word",
    "pdf": "etl.readers.pdf",
    "xlsx": "etl.readers.sheets",
}


def reader_of(kind: str) -> Callable[[bytes, str], Content]:
    """Return the reader of a kind; its library is imported now and not before."""
    read: Callable[[bytes, str], Content] = getattr(import_module(_MODULES[kind]), f"read_{kind}")
    return read


def answer(kind: str, data: bytes, name: str) -> dict[str, object]:
    """Return what the reader found, or why it found nothing."""
    try:
        content = reader_of(kind)(data, name)
    except EtlError as fault:
        return {"error": str(fault), "class": type(fault).__name__}
    except MemoryError:
        return {
            "error": f"{name}：要用的内存超过 {MEMORY >> 20} MB 的上限；请拆成几份后再读。",
            "class": "SourceError",
            "ends": True,
        }
    except Exception as fault:  # noqa: BLE001 - in a damaged file libraries raise whatever they run into
        return {
            "error": f"{name}：读到一半出错（{type(fault).__name__}），文件可能已损坏；请打开后另存，再读。",
            "class": "SourceError",
            "trace": traceback.format_exc(),
        }
    return {"text": content.text, "page_starts": content.page_starts, "notes": content.notes}


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    while len(sizes := requests.read(8)) == 8:
        head_size, size = struct.unpack(">II", sizes)
        head = json.loads(requests.read(head_size))
        data = requests.read(size)
        # The signal ends this process, whatever a library is at: it is what bounds the time of a file.
        signal.setitimer(signal.ITIMER_PROF, head["seconds"])
        text = json.dumps(answer(head["kind"], data, head["name"])).encode()
        signal.setitimer(signal.ITIMER_PROF, 0)
        answers.write(struct.pack(">I", len(text)) + text)
        answers.flush()


def main() -> None:
    """Bound the memory and serve; what libraries print goes nowhere."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    warnings.simplefilter("ignore")
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
