"""Reading in a process of its own: what a broken or hostile file does to a library ends there.

The process takes one file after the other and lives as long as its user. A file that makes it crash, take more memory
or more time than allowed costs that file alone: the process is ended and the next file gets a new one.
"""

import atexit
import logging
import threading

from etl import errors
from etl.errors import SourceError
from etl.readers.content import Content
from etl.worker import MEMORY, Answer, Worker

SECONDS = 8.0
"""Processor time that a file may take, however small; with ``SECONDS_PER_MB`` more for each megabyte beyond the first.

Processor time, so that a busy machine turns no good file away; some times as much may pass by the clock.
"""
SECONDS_PER_MB = 12.0
MOST_SECONDS = 600.0

LOG = logging.getLogger("etl")


def seconds_for(size: int) -> float:
    """Return how much processor time a file of ``size`` bytes may take."""
    return min(SECONDS + SECONDS_PER_MB * max(0.0, size / (1 << 20) - 1), MOST_SECONDS)


_current: list[Worker] = []
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


def _answer(kind: str, data: bytes, name: str) -> Answer:
    if not _current:
        _current.append(Worker("etl.readers.guarded"))
    try:
        return _current[0].request({"kind": kind, "name": name}, data, seconds_for(len(data)))
    except TimeoutError:
        end_reading()
        raise SourceError(_overlong(name, len(data))) from None
    except EOFError:
        is_overlong = _current[0].took_too_long()
        end_reading()
        raise SourceError(_overlong(name, len(data)) if is_overlong else _crash(name)) from None
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


def _content(answer: Answer) -> Content:
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
