from pathlib import Path

import pytest

from tests.warehouse.mini import MiniSeeds
from warehouse import library as desk
from warehouse.build import build
from warehouse.desk import batches

EDITOR = desk.Visitor("张三", address="127.0.0.1")
READER = desk.Visitor("李四", address="10.0.0.7")
BULLETIN = (
    "铜梁区2025年上半年工业运行情况\n2025年7月10日\n"
    "上半年，全区规上工业总产值412.6亿元，同比增长7.3%。\n"
    "其中，新型储能产业产值96.4亿元，食品产业产值20亿元。\n"
)
"""Four numbers: 412.6亿元, 7.3%, 96.4亿元, 20亿元."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a library of one's own, which the visitor at this machine may edit."""
    monkeypatch.setenv("BOARD_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("BOARD_WAREHOUSE", str(tmp_path / "board"))
    monkeypatch.setenv("BOARD_EDIT", "1")
    monkeypatch.setenv("BOARD_TODAY", "2026-01-15")
    return tmp_path / "library"


@pytest.fixture
def board(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A board of small seeds, built beside the library; its folder."""
    seeds = MiniSeeds(tmp_path / "seeds")
    seeds.observation("400", subject_kind="sector", subject="规上工业", indicator="gross_output", period="2025-H1")
    seeds.observation("7.3", subject_kind="sector", subject="规上工业", indicator="gross_output", period="2025-H1",
                      transformation="yoy", unit="%")  # fmt: skip
    monkeypatch.setattr(batches, "SEEDS", seeds.write())
    build(seeds.folder)
    return tmp_path / "board"


@pytest.fixture
def draft(folder: Path) -> desk.Draft:
    """The bulletin as a draft."""
    return desk.draft(desk.import_text(EDITOR, BULLETIN).draft_id)


def number(draft: desk.Draft, words: str) -> desk.Number:
    """The one number of those words."""
    (found,) = [one for one in draft.numbers if one.text == words]
    return found


def decision(draft: desk.Draft, words: str, kind: str, **changes: str) -> desk.Decision:
    """A decision on the number of those words."""
    found = number(draft, words)
    return desk.Decision(kind, found.start, found.end, changes)
