"""The zip packages of Office: is it one, is it whole, and how much would come out of it."""

import io
import zipfile
import zlib

from etl.errors import SourceError
from etl.readers.text import SIGNATURES

LARGEST_UNPACKED = 256 * 1024 * 1024
"""Bytes that a package may unpack to; a Word file of a thousand pages without pictures has some 20 MB."""
MOST_PARTS = 20_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


def check_package(data: bytes, name: str, main_part: str, what: str) -> None:
    """Raise SourceError unless ``data`` is a whole, unencrypted package of bounded size that holds ``main_part``.

    ``what`` names the kind in messages. No part may have a document type: Office writes none, and entities that
    expand need one.
    """
    _refuse_others(data, name, what)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            _check_sizes(parts, name, what)
            if main_part not in {part.filename for part in parts}:
                raise SourceError(f"{name}：压缩包里没有 {main_part}，不是 {what}；请用原来的软件打开后另存为 {what}。")
            for part in parts:
                _check_part(package, part, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as fault:
        raise SourceError(f"{name}：{what} 文件不完整或已损坏；请重新下载，或打开后另存再读。") from fault


def _refuse_others(data: bytes, name: str, what: str) -> None:
    if not data.strip():
        raise SourceError(f"{name}：文件是空的；请检查是否保存完整。")
    if data.startswith(_OLD_OFFICE) and _ENCRYPTED in data:
        raise SourceError(f"{name}：文件加了密，打不开；请去掉密码后另存为 {what}。")
    if not data.startswith(b"PK"):
        found = next((kind for start, kind in SIGNATURES if data.startswith(start)), "别的内容")
        raise SourceError(f"{name}：后缀是 {what}，里面却是{found}；请用原来的软件打开后另存为 {what}。")


def _check_sizes(parts: list[zipfile.ZipInfo], name: str, what: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise SourceError(f"{name}：压缩包加了密，打不开；请去掉密码后另存为 {what}。")
    size = sum(part.file_size for part in parts)
    if size > LARGEST_UNPACKED or len(parts) > MOST_PARTS:
        raise SourceError(
            f"{name}：解压后有 {len(parts)} 个部分、{size >> 20} MB，"
            f"最多 {MOST_PARTS} 个、{LARGEST_UNPACKED >> 20} MB；像是压缩炸弹，没有读。确是真文件，请拆成几份。"
        )


def _check_part(package: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    if part.filename.endswith((".xml", ".rels")):
        content = package.read(part)
        if any(mark in content for mark in _DOCTYPES):
            raise SourceError(
                f"{name}：{part.filename!r} 里有 DOCTYPE 声明，Office 文件不该有（可能是实体膨胀攻击），没有读；"
                "请打开后另存。"
            )
