"""Where the sources lie and where the built warehouse goes."""

import os
from pathlib import Path

SCHEMA_VERSION = 15
"""Version of the tables that this program writes and reads; raised when old readers could not read the new tables."""

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parent / "seeds"
POINTER = "board-current.duckdb"


def warehouse_folder() -> Path:
    """Return the folder of the built files: the environment variable ``BOARD_WAREHOUSE``, else this package's own."""
    return Path(os.environ.get("BOARD_WAREHOUSE") or HERE)
