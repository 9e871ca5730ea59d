"""The process that reads for ``guard``: takes files on standard input, answers on standard output."""

import traceback
from collections.abc import Callable
from importlib import import_module

from etl.errors import EtlError
from etl.readers.content import Content
from etl.worker import MEMORY, Answer, serve

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


def answer(head: dict[str, object], data: bytes) -> Answer:
    """Return what the reader found, or why it found nothing."""
    kind, name = str(head["kind"]), str(head["name"])
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
    except Exception:  # noqa: BLE001 - in a damaged file libraries raise whatever they run into
        return {
            "error": f"{name}：读到一半出错，文件可能已损坏；请打开后另存，再读。",
            "class": "SourceError",
            "trace": traceback.format_exc(),
        }
    return {"text": content.text, "page_starts": content.page_starts, "notes": content.notes}


if __name__ == "__main__":
    serve(answer)
