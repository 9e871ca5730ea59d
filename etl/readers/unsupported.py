"""Kinds of file that are not read: what each is and what to do about it."""

from collections.abc import Mapping
from types import MappingProxyType

_AS_DOCX = "请用 Word 或 WPS 打开后另存为 .docx"
_AS_XLSX = "请用 Excel 或 WPS 打开后另存为 .xlsx"
_AS_TEXT = "请先做文字识别（OCR），存为 .docx 或 .txt"

UNSUPPORTED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        ".doc": ("旧版 Word 文件", _AS_DOCX),
        ".dot": ("旧版 Word 模板", _AS_DOCX),
        ".wps": ("WPS 文字文件", _AS_DOCX),
        ".rtf": ("RTF 文件", _AS_DOCX),
        ".odt": ("OpenDocument 文件", _AS_DOCX),
        ".xls": ("旧版 Excel 文件", _AS_XLSX),
        ".et": ("WPS 表格文件", _AS_XLSX),
        ".xlsb": ("二进制 Excel 文件", _AS_XLSX),
        ".ods": ("OpenDocument 表格", _AS_XLSX),
        ".ppt": ("旧版幻灯片", "请另存为 PDF"),
        ".pptx": ("幻灯片", "请另存为 PDF"),
        ".ofd": ("OFD 版式文件", "请转存为 PDF"),
        ".ceb": ("CEB 版式文件", "请转存为 PDF"),
        ".mht": ("网页归档", "请在浏览器里另存为 .html"),
        ".mhtml": ("网页归档", "请在浏览器里另存为 .html"),
        ".jpg": ("图片", _AS_TEXT),
        ".jpeg": ("图片", _AS_TEXT),
        ".png": ("图片", _AS_TEXT),
        ".tif": ("图片", _AS_TEXT),
        ".tiff": ("图片", _AS_TEXT),
        ".zip": ("压缩包", "请先解压"),
        ".rar": ("压缩包", "请先解压"),
        ".7z": ("压缩包", "请先解压"),
    }
)
"""By suffix: what to call the file, and what to do."""
