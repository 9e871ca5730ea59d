"""Documents: which files are documents, and the bytes of one as a ``Document``."""

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from etl.errors import EtlError, SourceError, reason, shown
from etl.metadata import Metadata, recognise
from etl.model import Document, text_hash
from etl.readers import READERS, suffix_of_bytes
from etl.readers.content import Content
from etl.readers.unsupported import UNSUPPORTED

STANDARD_INPUT = "-"
NAMED = 5
"""Files of one kind that a message names."""
LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is read; reading keeps about ten times as much in memory."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document to be read. ``path`` is None for standard input; ``file`` is its path within the folder given."""

    path: Path | None
    file: str

    @property
    def name(self) -> str:
        """Name to call it by in messages."""
        return "标准输入" if self.path is None else shown(self.path)

    @property
    def stem(self) -> str:
        """Name of its results, without suffix."""
        return "stdin" if self.path is None else self.path.stem

    @property
    def size(self) -> int:
        """Bytes, 0 where they are not known beforehand."""
        try:
            return self.path.stat().st_size if self.path else 0
        except OSError:
            return 0


@dataclass(slots=True)
class Sources:
    """What the paths of a command hold: documents in order, other files by suffix, and paths that are neither."""

    documents: list[Source] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    errors: list[EtlError] = field(default_factory=list)


def find_sources(paths: Iterable[str]) -> Sources:
    """Return the documents of files, folders (with their subfolders, by name) and standard input (``-``)."""
    sources = Sources()
    seen: set[Path] = set()
    for given in paths:
        if given == STANDARD_INPUT:
            if not any(source.path is None for source in sources.documents):
                sources.documents.append(Source(None, ""))
            continue
        for source in _found_at(Path(given), sources):
            real = source.path.resolve() if source.path else None
            if real and real not in seen:
                seen.add(real)
                sources.documents.append(source)
    return sources


def _found_at(path: Path, sources: Sources) -> list[Source]:
    if path.is_dir():
        return _found_in_folder(path, sources)
    if not path.exists() and not path.is_symlink():
        sources.errors.append(SourceError(f"{shown(path)}：没有这个文件或文件夹；请检查路径。"))
    elif path.suffix.lower() not in READERS:
        sources.errors.append(SourceError(f"{shown(path)}：{refusal(path.suffix)}。"))
    else:
        return [Source(path, path.name)]
    return []


def _found_in_folder(folder: Path, sources: Sources) -> list[Source]:
    found: list[Source] = []
    others = 0
    unsupported: dict[str, list[str]] = {}
    for base, folders, names in os.walk(folder, onerror=lambda error: sources.errors.append(_unreadable(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(base, name)
            if name.startswith("."):
                others += 1
                sources.ignored["隐藏文件"] += 1
            elif path.suffix.lower() in READERS:
                found.append(Source(path, path.relative_to(folder).as_posix()))
            elif path.suffix.lower() in UNSUPPORTED:
                unsupported.setdefault(path.suffix.lower(), []).append(path.relative_to(folder).as_posix())
            else:
                others += 1
                sources.ignored[path.suffix.lower() or "无后缀"] += 1
    for suffix, files in sorted(unsupported.items()):
        named = "、".join(map(shown, files[:NAMED])) + " 等" * (len(files) > NAMED)
        sources.errors.append(SourceError(f"{shown(folder)}：{refusal(suffix)}（{len(files)} 个：{named}）。"))
    if not found and not unsupported:
        sources.errors.append(
            SourceError(
                f"{shown(folder)}：文件夹里没有可读的文件（可读 {allowed()}，别的文件 {others} 个）；请换一个文件夹。"
            )
        )
    return found


def refusal(suffix: str) -> str:
    """Return why files of a suffix are not read and what to do, in Chinese."""
    what, cure = UNSUPPORTED.get(suffix.lower(), (f"“{suffix or '无后缀'}”文件", "请另存后再读"))
    kind = f"（{suffix}）" if suffix.lower() in UNSUPPORTED else ""
    return f"不读{what}{kind}，可读 {allowed()}；{cure}"


def allowed() -> str:
    """Return the suffixes that can be read, for messages."""
    return "、".join(READERS)


def _unreadable(error: OSError) -> SourceError:
    what = "路径" if isinstance(error, FileNotFoundError) else "权限"
    return SourceError(f"{shown(error.filename or '')}：打不开（{reason(error)}）；请检查{what}后再试。")


def read_source(source: Source, known: Metadata | None = None) -> Document:
    """Return the document in a source; ``known`` metadata are kept, the others read from the document itself.

    Raises SourceError (or its EncodingError) where it cannot be read.
    """
    return document_of(read_bytes(source), source, known)


def read_bytes(source: Source) -> bytes:
    """Return the bytes of a source; SourceError where it has no proper name, is too large or cannot be opened."""
    if not source.name.isprintable() or (source.path and not source.path.name.isprintable()):
        raise SourceError(f"{source.name}：文件名里有换行等不可见字符；请改名后再读。")
    data = sys.stdin.buffer.read(LARGEST + 1) if source.path is None else _read_bytes(source.path)
    if len(data) > LARGEST:
        size = f"文件有 {source.size / (1 << 20):.0f} MB" if source.size else "读到的内容"
        raise SourceError(f"{source.name}：{size}，超过 {LARGEST >> 20} MB 的上限；请拆成几份后再读。")
    return data


def document_of(data: bytes, source: Source, known: Metadata | None = None) -> Document:
    """Return the document of a source whose bytes are read already."""
    if not data:
        raise SourceError(f"{source.name}：文件是空的（0 字节）；请检查是否保存、下载完整。")
    suffix = suffix_of_bytes(data) if source.path is None else source.path.suffix.lower()
    return make_document(READERS[suffix](data, source.name), source.file, known)


def _read_bytes(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise SourceError(f"{shown(path)}：不是普通文件；请给出文件或文件夹的路径。")
        with path.open("rb") as handle:
            return handle.read(LARGEST + 1)
    except OSError as error:
        error.filename = path
        raise _unreadable(error) from error


def make_document(read: Content | str, name: str = "", known: Metadata | None = None) -> Document:
    """Return the document of a content or text as read; without any title it bears its file's name."""
    content = Content(read) if isinstance(read, str) else read
    text = content.text
    found = recognise(text, name, known)
    return Document(
        doc_id=document_id(text),
        text=text,
        name=name,
        title=found.title or Path(name).stem,
        issuer=found.issuer,
        doc_no=found.doc_no,
        kind=found.kind,
        published=found.published,
        region=found.region,
        page_starts=content.page_starts,
        notes=content.notes,
    )


def document_id(text: str) -> str:
    """Return the first 8 hex digits of the text's hash, so that a rewrapped copy is the same document."""
    return text_hash(text)[:8]
