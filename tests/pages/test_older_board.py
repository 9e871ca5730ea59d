"""A board whose newest file cannot be read: the one before is shown, and one notice says so."""

import os
import re

import pytest

from warehouse.build import build
from warehouse.paths import POINTER


def garbage(path):
    path.write_bytes(os.urandom(100_000))


def half(path):
    os.truncate(path, path.stat().st_size // 2)


@pytest.mark.parametrize("spoil", [garbage, half])
@pytest.mark.parametrize("is_running", [True, False])
def test_the_board_before_is_shown_and_one_notice_says_so(mini, opened_on, tmp_path, spoil, is_running):
    mini.observation()
    opened = opened_on()
    if is_running:
        assert opened("data").notices() == []
    mini.observation("7", period="2022")
    path = build(mini.write(), tmp_path / "warehouse").path
    path.chmod(0o644)
    spoil(path)
    for screen in (opened("data"), opened("data"), opened("overview")):
        (notice,) = screen.notices()
        assert re.match(r"这里显示的是 \d{4}-\d\d-\d\d \d\d:\d\d 建成的数据：数据仓库 board-", notice)
        assert notice.endswith("请运行 python -m etl build 重建。")
        assert path.name in notice
    assert "共 1 条观测" in screen.text()
    build(mini.write(), tmp_path / "warehouse")
    screen = opened("overview")
    assert screen.notices() == []
    assert "共 2 条观测" in screen.text()


def test_with_none_before_it_a_broken_board_says_so_as_ever(mini, opened_on, tmp_path):
    mini.observation()
    opened = opened_on()
    path = (tmp_path / "warehouse" / POINTER).resolve()
    path.chmod(0o644)
    garbage(path)
    screen = opened("data")
    assert screen.notices() == []
    assert "打不开，文件已损坏" in screen.text()
