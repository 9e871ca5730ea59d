"""Documents read and their numbers extracted in a process of its own, for a program that has to stay alive: a server.

The process keeps the lexicon loaded from one document to the next. It is ended, and begun anew for the next document,
where a document takes too long or too much memory, and where the codelists have changed meanwhile.
"""

import atexit
import threading
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import PurePath

from etl import errors
from etl.errors import SourceError
from etl.lexicon import edition
from etl.metadata import Metadata
from etl.model import Document, Observation, Reading, Rejection
from etl.readers.guard import seconds_for
from etl.worker import MEMORY, Answer, Worker

SECONDS = 10.0
"""Processor time that extraction may take beside what reading the file may; ``SECONDS_PER_MB`` for each megabyte."""
SECONDS_PER_MB = 60.0
MOST_SECONDS = 1200.0

_current: dict[str, Worker] = {}
"""The process by the edition of the codelists that it has loaded; one at most."""
_one_at_a_time = threading.Lock()


@atexit.register
def end_apart() -> None:
    """End the process, if there is one."""
    while _current:
        _current.popitem()[1].end()


def read_file_apart(data: bytes, name: str, known: Metadata | None = None) -> Reading:
    """Return the reading of a file's bytes; SourceError (or its EncodingError) where it cannot be read.

    ``name`` tells the kind by its suffix; ``known`` metadata are kept, the others read from the document itself.
    """
    head = {"how": "file", "name": PurePath(name).name, "known": asdict(known or Metadata())}
    return _reading(head, data, name)


def read_text_apart(text: str, known: Metadata | None = None, name: str = "") -> Reading:
    """Return the reading of a text as it stands; SourceError where it cannot be read."""
    return _reading({"how": "text", "name": name, "known": asdict(known or Metadata())}, text.encode(), name or "文字")


def read_again_apart(document: Document) -> Reading:
    """Return a new reading of a document whose text and metadata are known."""
    head = {"how": "again", "document": {**asdict(document), "text": ""}}
    return _reading(head, document.text.encode(), document.name or document.title)


def begin_apart() -> None:
    """Start the process and let it load what it needs, so that the first document does not wait for that."""
    with _one_at_a_time:
        _worker().request({"how": "begin"}, b"", SECONDS)


def _reading(head: Mapping[str, object], data: bytes, name: str) -> Reading:
    size = len(data) / (1 << 20)
    seconds = min(seconds_for(len(data)) + SECONDS + SECONDS_PER_MB * size, MOST_SECONDS)
    with _one_at_a_time:
        return _content(_answer(head, data, seconds, name))


def _worker() -> Worker:
    now = edition()
    if now not in _current:
        end_apart()
        _current[now] = Worker("etl.apart_process")
    return _current[now]


def _answer(head: Mapping[str, object], data: bytes, seconds: float, name: str) -> Answer:
    worker = _worker()
    try:
        return worker.request(head, data, seconds)
    except TimeoutError:
        end_apart()
        raise SourceError(_overlong(name, seconds)) from None
    except EOFError:
        is_overlong = worker.took_too_long()
        end_apart()
        raise SourceError(_overlong(name, seconds) if is_overlong else _crash(name)) from None
    except BaseException:
        # Stopped half-way through an answer: the next document must not get this one's.
        end_apart()
        raise


def _overlong(name: str, seconds: float) -> str:
    return f"{name}：读数用了 {seconds:.0f} 秒处理器时间还没有完，停下了；请拆成几份再读。"


def _crash(name: str) -> str:
    return f"{name}：读数的程序中途退出了（多半是内存超过 {MEMORY >> 20} MB 的上限）；请拆成几份再读。"


def _content(answer: Answer) -> Reading:
    if "error" in answer:
        if answer.get("ends"):
            end_apart()
        raise getattr(errors, str(answer["class"]))(answer["error"])
    return from_plain(answer)


def as_plain(reading: Reading) -> Answer:
    """Return a reading as JSON can hold it."""
    return {
        "document": asdict(reading.document),
        "observations": [asdict(one) for one in reading.observations],
        "rejections": [asdict(one) for one in reading.rejections],
    }


def from_plain(plain: Mapping[str, object]) -> Reading:
    """Return the reading that :func:`as_plain` made plain."""
    told: dict[str, object] = _table(plain["document"])
    document = Document(**{**told, "page_starts": _several(told["page_starts"]), "notes": _several(told["notes"])})  # type: ignore[arg-type]
    observations = (_table(one) for one in _several(plain["observations"]))
    return Reading(
        document,
        tuple(Observation(**{**one, "notes": _several(one["notes"])}) for one in observations),  # type: ignore[arg-type]
        tuple(Rejection(**_table(one)) for one in _several(plain["rejections"])),  # type: ignore[arg-type]
    )


def _table(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError(value)
    return value


def _several(value: object) -> tuple[object, ...]:
    if not isinstance(value, list | tuple):
        raise TypeError(value)
    return tuple(value)
