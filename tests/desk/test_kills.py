"""Killed at any moment of import and publish, library and board hold the old or the new state together."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = int(os.environ.get("BOARD_KILLS", "20"))
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.timeout(120 + 20 * KILLS)
def test_a_kill_leaves_the_old_or_the_new_state(tmp_path):
    """``BOARD_KILLS=200`` for a longer trial; the seed is printed, and ``BOARD_SEED`` repeats it."""
    seed = int(os.environ.get("BOARD_SEED") or random.SystemRandom().randrange(10**9))
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.killing", str(tmp_path), str(KILLS), str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"种子 {seed}" in done.stdout


@pytest.mark.timeout(120 + 10 * KILLS)
def test_a_kill_of_the_command_line_leaves_documents_and_their_line_together(tmp_path):
    seed = int(os.environ.get("BOARD_SEED") or random.SystemRandom().randrange(10**9))
    done = subprocess.run(
        [sys.executable, "-m", "tests.desk.killing_commands", str(tmp_path / "library"), str(2 * KILLS), str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
