"""Take the picture in the README: the start page as it opens on a given day, from the warehouse as it is built."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.driver import Board, new_context
from tests.browser.server import ROOT, build_warehouse, serving

PICTURE = ROOT / "pages" / "static" / "board.png"


def main() -> int:
    """Write the picture and say where."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        with serving(folder, build_warehouse(folder)) as server:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            board = Board(new_context(browser).new_page(), server.url).open("/")
            board.page.wait_for_timeout(500)
            PICTURE.parent.mkdir(exist_ok=True)
            board.page.screenshot(path=str(PICTURE))
            browser.close()
    print(f"截图：{PICTURE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
