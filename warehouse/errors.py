"""The errors that the warehouse can raise.

::

    BoardError              what, where, what was allowed, what to do next, in one Chinese sentence
    ├── BuildError          the sources cannot become a warehouse; the old one stays
    └── WarehouseError      there is no warehouse that this program can read
        └── DeskError       the library cannot be read or changed as asked
            ├── NotAllowed  who asks has no right to change it
            ├── Refused     what is asked for makes no sense: an unknown code, a value that is no number
            └── Stale       somebody else changed the draft meanwhile
"""

import errno


class BoardError(Exception):
    """Any fault of the data half that the user can be told about in one sentence."""


class BuildError(BoardError):
    """A seeds file, a correction, a codelist or a check stops the build; the old warehouse stays as it is."""


class WarehouseError(BoardError):
    """The built warehouse is missing, corrupt, truncated or of another version than this program reads."""


class DeskError(WarehouseError):
    """The library cannot be read or changed: disk, rights, another writer, a document or batch that is not there."""


class NotAllowed(DeskError):  # noqa: N818 - says who asks
    """Who asks may look at the board and not change it."""


class Refused(DeskError):  # noqa: N818 - says what became of it
    """A change that no reading can have: an unknown field or code, a value that is no number, a place outside."""


REASONS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中间有一段不是文件夹",
    errno.EEXIST: "已有同名的文件",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "超出了磁盘配额",
    errno.EFBIG: "文件大小到了系统给的上限",
    errno.EROFS: "磁盘是只读的",
    errno.EMFILE: "打开的文件太多",
    errno.EIO: "磁盘读写出错",
}


def reason_of(fault: OSError) -> str:
    """Return in Chinese why the system refused; its number where it is none of the usual reasons."""
    return REASONS.get(fault.errno or 0, f"系统错误 {fault.errno}")
