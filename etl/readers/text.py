"""Plain text: bytes in UTF-8, UTF-16 or GB18030 to the text that offsets point into."""

import codecs
import re

from etl.errors import EncodingError, SourceError
from etl.readers.content import Content, undirected

SIGNATURES = (
    (b"%PDF", "PDF 文件"),
    (b"PK\x03\x04", "压缩包（docx、xlsx、zip 一类）"),
    (b"\xd0\xcf\x11\xe0", "旧版 Office 文件（doc、xls 一类）"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"\x1f\x8b", "压缩包（gzip）"),
    (b"Rar!", "压缩包（rar）"),
    (b"7z\xbc\xaf", "压缩包（7z）"),
    (b"{\\rtf", "RTF 文件"),
)
"""How files that are no plain text begin, and what to call them."""

ALLOWED = "纯文本须为 UTF-8（有无 BOM 均可）、UTF-16 或 GB18030 编码"
COMMON_SHARE = 0.7
"""Part of the non-ASCII characters that must be common Chinese ones before bytes count as GB18030: nearly any bytes
decode as GB18030, and text of another encoding then turns into rare characters without an error."""
BROKEN_UTF8_SHARE = 0.9
"""Part of the non-ASCII bytes that must be sound UTF-8 for a text to count as damaged UTF-8."""

_SAMPLE = 20_000
"""Characters, spread over the whole text, that are enough to judge an encoding by."""
CONTROL_SHARE = 0.05
FEW_CONTROLS = 10
"""Part of the characters that may be control characters, and how many of them a short text may have: a scraped page or
a damaged file has some, a binary file many."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_UNREADABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
UNREADABLE = "\ufffd"
"""What stands for a character that cannot be read; beside one no number is."""
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_NEWLINE = re.compile(r"\r\n?")


def read_text(data: bytes, name: str) -> Content:
    """Return the text of ``data``, decoded, as :func:`plain_text` has it.

    Raises EncodingError where no allowed encoding fits without doubt, SourceError where it is empty or no text.
    """
    for start, what in SIGNATURES:
        if data.startswith(start):
            raise SourceError(f"{name}：这是{what}，不是纯文本；请另存为纯文本（.txt）后再读。")
    text = decode(data, name)
    if not text.strip():
        raise SourceError(f"{name}：文件是空的，没有可读的文字；请检查是否保存完整。")
    return plain_text(text, name)


def plain_text(text: str, name: str) -> Content:
    """Return a text with newlines as ``\\n``, marks of direction as spaces of no width, control characters as �.

    Nothing else is changed. Raises SourceError where there are too many of the last.
    """
    refuse_binary(text, name)
    readable, controls = _UNREADABLE.subn(UNREADABLE, undirected(_NEWLINE.sub("\n", text)))
    note = f"有 {controls} 个控制字符，写作 {UNREADABLE}；挨着它的数没有读"
    return Content(readable, (), (note,) if controls else ())


def refuse_binary(text: str, name: str) -> None:
    """Raise SourceError where a text holds more control characters than a damaged one would."""
    controls = len(_CONTROL.findall(text))
    if controls > max(FEW_CONTROLS, CONTROL_SHARE * len(text)) or 2 * controls > len(text):
        raise SourceError(
            f"{name}：{len(text)} 个字符里有 {controls} 个控制字符，像是二进制文件；{ALLOWED}，"
            "请用原来的软件打开后另存。"
        )


def decode(data: bytes, name: str) -> str:
    """Return ``data`` decoded by its BOM, else as UTF-8, UTF-16 or GB18030, in this order; never with replacements."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _decode_marked(data[len(mark) :], encoding, name)
    if encoding := _utf16_without_mark(data):
        return _decode_marked(data, encoding, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise EncodingError(_damage("UTF-8", error, name)) from error
    return _decode_gb18030(data, name)


def _decode_marked(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(_damage(encoding.upper().removesuffix("-LE").removesuffix("-BE"), error, name)) from error


def _decode_gb18030(data: bytes, name: str) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"{name}：不是能认出的文字编码，第 {error.start + 1} 个字节起无法解读；{ALLOWED}，请另存后再读。"
        ) from error
    if common_share(text) < COMMON_SHARE:
        raise EncodingError(
            f"{name}：按 GB18030 解读得到的多是生僻字，多半是别的编码（如 Big5）；{ALLOWED}，请另存后再读。"
        )
    return text


def _damage(encoding: str, error: UnicodeDecodeError, name: str) -> str:
    return (
        f"{name}：看来是 {encoding} 文本，但第 {error.start + 1} 个字节处有损坏或被截断；"
        "请重新保存或重新下载这份文件后再读。"
    )


def _utf16_without_mark(data: bytes) -> str:
    """Return the byte order in which ``data`` reads as Chinese UTF-16 without BOM, or '' where neither does.

    Only bytes with a zero among them are tried: newlines and digits hold one, and no other text encoding has any.
    """
    head = data[:4096]
    if len(data) % 2 or 0 not in head:
        return ""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = head.decode(encoding, errors="replace")
        if not _CONTROL.search(text) and common_share(text) >= COMMON_SHARE:
            return encoding
    return ""


def _is_damaged_utf8(data: bytes) -> bool:
    head = data[: 4 * _SAMPLE]
    high = len(_HIGH_BYTE.findall(head))
    sound = sum(len(found) for found in _UTF8_SEQUENCE.findall(head))
    return sound >= BROKEN_UTF8_SHARE * high


def common_share(text: str) -> float:
    """Return the part of the non-ASCII characters that are punctuation or one of the 3,755 commonest Chinese ones."""
    wide = [c for c in text[:: len(text) // _SAMPLE + 1] if ord(c) > 0x7F]
    return sum(map(_is_common, wide)) / len(wide) if wide else 1.0


def _is_common(character: str) -> bool:
    if character in "—…·“”‘’〔〕•〇":
        return True
    coded = character.encode("gb2312", errors="ignore")
    return len(coded) == 2 and (0xA1 <= coded[0] <= 0xA3 or 0xB0 <= coded[0] <= 0xD7)
