import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from etl.__main__ import main
from tests.etl import stand_in


@pytest.fixture
def etl(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Return the command line with the stand-in for the rules; it takes arguments and returns the exit status."""
    module = ModuleType("etl.extraction")
    module.read = stand_in.read  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "etl.extraction", module)
    return lambda *arguments: main([str(argument) for argument in arguments])


@pytest.fixture
def letter() -> str:
    """Return a letter of our own with two amounts and other numbers."""
    return (
        "重庆市铜梁区经济和信息化委员会\n铜经信函〔2024〕77号\n关于区人大二次会议第19号建议的复函\n\n王一代表：\n"
        "2023年，全区规上工业总产值512.5亿元，其中新材料产业36.8亿元。\n\n"
        "重庆市铜梁区经济和信息化委员会\n2024年5月9日\n"
    )


@pytest.fixture
def folder(tmp_path: Path, letter: str) -> Path:
    """Return a folder with two documents and two other files."""
    base = tmp_path / "文件"
    base.mkdir()
    (base / "复函.txt").write_text(letter, encoding="utf-8")
    (base / "简讯.txt").write_bytes("上半年，园区实现产值18亿元。".encode("gb18030"))
    (base / "manifest.csv").write_text("file,region\n简讯.txt,500119\n", encoding="utf-8")
    (base / "说明.ini").write_bytes(b"PK\x03\x04")
    return base


@pytest.fixture
def etl_real() -> Callable[..., int]:
    """Return the command line as it is."""
    return lambda *arguments: main([str(argument) for argument in arguments])
