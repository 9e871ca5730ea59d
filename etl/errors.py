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

import errno
import json
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
    other = f"系统错误 {error.errno}" if error.errno else "系统不允许"
    return said.get(type(error)) or _SYSTEM.get(error.errno or 0, other)


_SYSTEM = {
    errno.EIO: "读写磁盘出错",
    errno.EBUSY: "正被别的程序占用",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
    errno.EFBIG: "文件太大",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "只读文件系统",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ELOOP: "链接绕成了圈",
    errno.ENOTEMPTY: "文件夹不是空的",
    errno.EDQUOT: "磁盘配额已用完",
}
"""What the system's everyday refusals are called."""


def cause(fault: Exception) -> str:
    """Return what is wrong with a file of ours that a library could not make sense of, in Chinese."""
    if isinstance(fault, OSError):
        return reason(fault)
    if isinstance(fault, json.JSONDecodeError):
        return f"第 {fault.lineno} 行第 {fault.colno} 个字符起不是 JSON"
    if isinstance(fault, UnicodeDecodeError):
        return f"第 {fault.start + 1} 个字节起不是 UTF-8"
    return f"缺“{fault.args[0]}”" if isinstance(fault, KeyError) else "内容不是应有的样子"
