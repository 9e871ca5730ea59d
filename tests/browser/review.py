"""What tests of the review component do: choose, select words, read states, wait until decisions are kept."""

from tests.browser.driver import Board


def chosen(board: Board, side: str) -> list[str]:
    script = "side => [...document.querySelectorAll(`.review-${side} .chosen`)].map(node => node.dataset.key)"
    return list(board.page.evaluate(script, side))


def keys(board: Board) -> list[str]:
    """The numbers in the order of the text."""
    return list(board.page.evaluate("[...document.querySelectorAll('.review-text mark')].map(m => m.dataset.key)"))


def states(board: Board) -> list[str]:
    rows = board.page.locator(".review-rows tbody tr")
    return [name.split("-")[1].split()[0] for name in rows.evaluate_all("rows => rows.map(row => row.className)")]


def kept(board: Board, steps: int) -> None:
    """Wait until the server has carried out so many steps, and no more, and the component has heard of it."""
    board.page.locator(f"#kept:text-is('{steps}')").wait_for()
    # What the server says reaches the component and the words beside it one after the other.
    board.page.locator(".review[data-waiting='0']").wait_for()
    board.page.wait_for_timeout(300)
    assert board.page.locator("#kept").inner_text() == str(steps)


def select_words(board: Board, words: str) -> None:
    """Select the first words of this kind in the text, over marks and all, as a reader does with the mouse.

    The browser tells of it with its next picture, which a busy machine draws late: this waits until it has told.
    """
    board.page.evaluate(
        """async words => {
        const lines = [...document.querySelectorAll('.review-text p')];
        const line = lines.find(p => p.textContent.includes(words));
        line.scrollIntoView();
        const place = at => {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const size = walker.currentNode.data.length;
                if (at <= size) return [walker.currentNode, at];
                at -= size;
            }
        };
        const range = document.createRange(), at = line.textContent.indexOf(words);
        range.setStart(...place(at));
        range.setEnd(...place(at + words.length));
        const told = new Promise(done => document.addEventListener('selectionchange', done, {once: true}));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        await told; }""",
        words,
    )


def row(board: Board, words: str) -> str:
    """What the row of the first number of these words says."""
    return board.page.locator(".review-rows tbody tr", has_text=words).first.inner_text()
