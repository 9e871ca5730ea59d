"""Pages through the framework's own test runner, from the script that draws them all, against built warehouses."""

import pytest

from tests.pages.screen import Screen
from tests.warehouse.mini import MiniSeeds
from warehouse.build import build

TODAY = "2026-11-25"


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """The folder of a warehouse built from the shipped data."""
    folder = tmp_path_factory.mktemp("shipped")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BOARD_TODAY", TODAY)
        build(folder=folder)
    return folder


@pytest.fixture
def opened(shipped, monkeypatch):
    """``opened("data", district="500151")``: a page over the shipped data, drawn."""
    monkeypatch.setenv("BOARD_WAREHOUSE", str(shipped))
    monkeypatch.setenv("BOARD_TODAY", TODAY)
    return Screen.opened


@pytest.fixture
def mini(tmp_path):
    """Seeds known by heart, to be filled by the test."""
    return MiniSeeds(tmp_path / "seeds")


@pytest.fixture
def opened_on(mini, tmp_path, monkeypatch):
    """``opened_on()("data")``: a page over what the test put into ``mini``."""
    monkeypatch.setenv("BOARD_TODAY", TODAY)

    def built():
        folder = tmp_path / "warehouse"
        folder.mkdir()
        build(mini.write(), folder)
        monkeypatch.setenv("BOARD_WAREHOUSE", str(folder))
        return Screen.opened

    return built
