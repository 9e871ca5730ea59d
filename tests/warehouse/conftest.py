import pytest

from tests.warehouse.mini import MiniSeeds


@pytest.fixture
def mini(tmp_path, monkeypatch):
    monkeypatch.setenv("BOARD_TODAY", "2026-01-15")
    return MiniSeeds(tmp_path / "seeds")
