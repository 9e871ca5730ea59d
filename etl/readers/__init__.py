"""Readers: the bytes of one kind of file in, its text out.

A reader takes the bytes and the name to call the file by in messages, and raises :class:`etl.errors.SourceError`.
Offsets of observations point into the text that it returns.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from etl.readers.text import read_text

Reader = Callable[[bytes, str], str]

READERS: Mapping[str, Reader] = MappingProxyType({".txt": read_text})
"""The reader of each file suffix, in small letters; what has no reader here is no document."""
