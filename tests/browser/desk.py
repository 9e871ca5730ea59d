"""What tests of the desk do in a browser: let documents in, wait for their review, read the states of numbers."""

from tests.browser.driver import Board


def blocks(place: str = "铜梁区", amount: str = "512.5") -> list[str]:
    """A report of our own; three of its numbers are the same."""
    return [
        f"{place}2025年上半年工业经济运行情况",
        f"发布单位：{place}统计局　发布日期：2025-07-20",
        f"{place}上半年规上工业总产值{amount}亿元、增长7.3%，新增规上企业15家。",
        f"{place}技改投资33.2亿元，协议投资33.2亿元，工业投资33.2亿元。另有一处漏读：捌拾柒点五亿。",
        "依据渝示发〔2024〕7号文件，今年以来引进企业33家。",
    ]


def let_in(board: Board, name: str, data: bytes) -> None:
    """Drop one file and wait until its review stands there."""
    board.page.locator("input[type=file]").set_input_files({"name": name, "mimeType": "", "buffer": data})
    wait_for_review(board)


def wait_for_review(board: Board) -> None:
    board.page.wait_for_url("**/review?draft=*", timeout=60_000)
    board.page.locator(".review-rows tbody tr").first.wait_for(timeout=60_000)


def states(board: Board) -> dict[str, str]:
    """The state of each number by its place."""
    script = "rows => rows.map(row => [row.dataset.key, row.className.match(/state-(\\w+)/)[1]])"
    return dict(board.page.locator(".review-rows tbody tr").evaluate_all(script))


def first_state(board: Board) -> str:
    return next(iter(states(board).values()))


def wait_for_state(board: Board, state: str, times: int = 1) -> None:
    board.page.wait_for_function(
        "([state, times]) => document.querySelectorAll(`.review-rows tr.state-${state}`).length === times",
        arg=[state, times],
    )


def reopened(board: Board) -> Board:
    """The same address as it is kept, whatever the browser thought."""
    board.open(board.page.url.removeprefix(board.url))
    board.page.locator(".review-rows tbody tr").first.wait_for()
    return board


def wait_until_kept(board: Board) -> None:
    """Wait until all that was decided has arrived."""
    board.page.locator(".review[data-waiting='0']").wait_for()
