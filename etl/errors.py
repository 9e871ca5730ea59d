"""The errors that reading can raise, and how their sentences call a path and the system's reason.

::

    EtlError                what, where, what was allowed, what to do next, in one Chinese sentence
    ├── SourceError         a file or folder that cannot be read at all
    │   └── EncodingError   bytes that are no text in a known encoding
    ├── OutputError         a file or folder that cannot be written
    ├── LibraryError        a library of another version, locked by another writer, or with a broken row
    ├── ManifestError       a manifest without the columns or with the codes it needs
    └── RuleError           a rule, lexicon or threshold file of ours that contradicts itself
"""

from pathlib import Path


class EtlError(Exception):
    """Any fault that the user can be told about in one sentence."""


class SourceError(EtlError):
    """A file or folder cannot be read: missing, empty, binary, or of an unsupported kind."""


class EncodingError(SourceError):
    """The bytes are no text in UTF-8, UTF-16 or GB18030."""


class OutputError(EtlError):
    """A result cannot be written: no right to, no room for, or a file already there for another document."""


class LibraryError(EtlError):
    """The library cannot be used: of a newer version, in another writer's hands, no library, or with a broken row."""


class ManifestError(EtlError):
    """A manifest lacks a column or holds a code that no codelist knows."""


class RuleError(EtlError):
    """A rule, word list or threshold shipped with the program contradicts itself."""


def shown(path: Path | str) -> str:
    """Return a path as a message can show it: on one line, whatever characters it has."""
    text = str(path)
    return text if text.isprintable() else repr(text)


def reason(error: OSError) -> str:
    """Return why the system refused, in Chinese where it is one of the everyday cases."""
    said = {
        PermissionError: "没有权限",
        FileNotFoundError: "不存在",
        IsADirectoryError: "是文件夹",
        NotADirectoryError: "上级不是文件夹",
        FileExistsError: "已有同名文件",
    }
    return said.get(type(error)) or {28: "磁盘已满", 30: "只读文件系统", 36: "文件名太长"}.get(
        error.errno or 0, error.strerror or type(error).__name__
    )
