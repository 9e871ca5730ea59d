"""Readers: the bytes of one kind of file in, its content out.

A reader takes the bytes and the name to call the file by in messages, and raises :class:`etl.errors.SourceError`.
Offsets of observations point into the text that it returns. Plain text is read here; every other kind is read by a
library in a process of its own (``guard``), bounded in memory and time.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from etl.readers.content import Content
from etl.readers.guard import read_guarded
from etl.readers.text import read_text

Reader = Callable[[bytes, str], Content]


READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".html": partial(read_guarded, "html"),
        ".htm": partial(read_guarded, "html"),
        ".docx": partial(read_guarded, "docx"),
        ".pdf": partial(read_guarded, "pdf"),
        ".xlsx": partial(read_guarded, "xlsx"),
    }
)
"""The reader of each file suffix, in small letters; what has no reader here is no document."""


def suffix_of_bytes(data: bytes) -> str:
    """Return the suffix of the reader that fits bytes without a name, as they come on standard input."""
    if data.startswith(b"%PDF"):
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return ".xlsx" if "xl/workbook.xml" in _parts(data) else ".docx"
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return ".html" if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")) else ".txt"


def _parts(data: bytes) -> list[str]:
    """Return the names of a package's parts, none where it is broken: its reader will say so."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return []
