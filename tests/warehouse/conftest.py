import pytest

from benchmarks.drawn_questions import Draw
from tests.warehouse.mini import MiniSeeds
from warehouse.build import build


@pytest.fixture
def mini(tmp_path, monkeypatch):
    monkeypatch.setenv("BOARD_TODAY", "2026-01-15")
    return MiniSeeds(tmp_path / "seeds")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The shipped data, built once for a file of tests."""
    return build(folder=tmp_path_factory.mktemp("warehouse")).path


@pytest.fixture(scope="module")
def draw(path, request):
    """Parameters; drawn before the file is opened by another connection, which may not differ in its settings."""
    return Draw(path, seed=request.module.SEED)
