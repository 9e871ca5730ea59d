"""From a document to its review, and a click in it: ``python -m benchmarks.desk``.

Ten documents of 10,000 characters with 300 numbers, each other than the last, are dropped on 导入 one after the other:
from the drop until the numbers stand beside the text. Then ten numbers are clicked in the text and ten in the table:
from the click until the next frame in which both sides show it. The 95th percentile of ten is the slowest of them.
"""

import argparse
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.driver import Board, new_context
from tests.browser.server import build_warehouse, serving
from tests.etl.readers.files import FORMS

CHARACTERS, NUMBERS = 10_000, 300
MOST_UPLOAD, MOST_CLICK = 2000.0, 300.0
"""Milliseconds that are asked for."""
TOWNS = ("东城街道", "南城街道", "巴川街道", "旧县街道", "土桥镇", "平滩镇", "虎峰镇", "大庙镇")
FILLER = (
    "各镇街和有关部门按照全区统一部署，坚持问题导向，分类施策，逐项对账，会商解决企业反映的用地用能用工等具体困难。"
)
CLICK = """selector => new Promise(done => {
    const node = document.querySelector(selector);
    node.scrollIntoView({block: 'center'});
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const began = performance.now();
        node.click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    }));
})"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print, and return 1 where something is asked for and not reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.desk", description="测量从放进文件到审核的快慢。")
    parser.add_argument("--kind", default=".docx", choices=sorted(FORMS), help="文件的种类")
    parser.add_argument("--times", type=int, default=10, help="次数")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        settings = {"BOARD_EDIT": "1", "BOARD_LIBRARY": str(folder / "library")}
        with serving(folder, build_warehouse(folder), **settings) as server:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            board = Board(new_context(browser).new_page(), server.url)
            first, *uploads = [upload(board, chosen.kind, seed) for seed in range(chosen.times + 1)]
            clicks = [click(board.page, side) for side in ("text", "rows") for _ in range(chosen.times)]
            browser.close()
    print(f"服务器刚启动时的第一份：{first:.0f} 毫秒")
    is_reached = [
        told(f"放进一份 {CHARACTERS:,} 字、{NUMBERS} 个数的 {chosen.kind}，到审核可用", uploads, MOST_UPLOAD),
        told(f"{NUMBERS} 个数的审核页，一次点击", clicks, MOST_CLICK),
    ]
    return 0 if all(is_reached) else 1


def document(seed: int) -> list[str]:
    """Return the paragraphs of a report of our own, other numbers for other seeds."""
    turn = random.Random(seed)
    lines = [f"铜梁区第{seed + 1}批重点项目推进情况", "发布单位：铜梁区经济信息委　发布日期：2025-07-20"]
    for place in range(NUMBERS // 3):
        amount, growth, firms = turn.uniform(1, 90), turn.uniform(1, 30), turn.randint(2, 60)
        lines.append(
            f"上半年，{turn.choice(TOWNS)}第{place + 1}组重点企业完成产值{amount:.2f}亿元，同比增长{growth:.1f}%，"
            f"新增规上企业{firms}家。"
        )
    missing = CHARACTERS - sum(map(len, lines))
    return [*lines, *(FILLER[: min(len(FILLER), missing - at)] for at in range(0, missing, len(FILLER)))]


def upload(board: Board, kind: str, seed: int) -> float:
    """Return the milliseconds from the drop of a document until its review stands there."""
    data = FORMS[kind](document(seed))
    board.open("/intake")
    field = board.page.locator("input[type=file]")
    field.wait_for(state="attached")
    began = time.perf_counter()
    field.set_input_files({"name": f"项目{seed}{kind}", "mimeType": "", "buffer": data})
    board.page.locator(".review-rows tbody tr").first.wait_for(timeout=60_000)
    took = (time.perf_counter() - began) * 1000
    rows = board.page.locator(".review-rows tbody tr").count()
    if rows < NUMBERS:
        raise SystemExit(f"只读出 {rows} 个数，不足 {NUMBERS} 个：样本要改。")
    return took


def click(page: Page, side: str) -> float:
    """Return the milliseconds from a click on a number of the text or the table until it is shown on both sides."""
    keys = page.evaluate("[...document.querySelectorAll('.review-rows tbody tr')].map(row => row.dataset.key)")
    key = random.choice(keys)
    return float(page.evaluate(CLICK, f".review-{side} [data-key='{key}']"))


def told(what: str, times: Sequence[float], most: float) -> bool:
    """Print the median and the 95th percentile (nearest rank) and say whether it is below ``most``."""
    slow = sorted(times)[max(0, -(-len(times) * 95 // 100) - 1)]
    print(
        f"{what}：中位 {statistics.median(times):.0f} 毫秒，95% 不超过 {slow:.0f} 毫秒（{len(times)} 次，"
        f"要求低于 {most:.0f}）{'' if slow < most else '，没有达到'}"
    )
    return slow < most


if __name__ == "__main__":
    sys.exit(main())
