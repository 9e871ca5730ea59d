"""Say which board is left to start with after a build that failed; status 1, without a word, where none can be read."""

import sys
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from warehouse.errors import WarehouseError
from warehouse.files import intact_files, open_file
from warehouse.paths import POINTER, warehouse_folder


def main() -> int:
    """Print the sentence and return the exit status."""
    folder = warehouse_folder()
    with suppress(WarehouseError):
        open_file((folder / POINTER).resolve())
        print("先用上次建成的仓库启动看板。", flush=True)
        return 0
    if others := intact_files(folder):
        built_at, _ = others[0]
        print(f"上次建成的仓库读不出，先用 {built_at.astimezone():%Y-%m-%d %H:%M} 建成的启动看板。", flush=True)
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main())
