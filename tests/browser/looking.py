"""A window for tests that only look: a view is opened once for all tests of a file that look at it."""

from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.driver import Board, close, new_context
from tests.browser.server import Server

LOOKS: dict[str, object] = {"scheme": "light", "width": 1440, "height": 900, "scale": 1}
"""What a window can look like, as it looks where nothing is said."""


@dataclass
class Window:
    """One tab, opened anew for every look; whoever asks for the view that stands there finds it as it was opened."""

    browser: Browser
    board: Board | None = None
    look: tuple[object, ...] = ()
    path: str = ""
    standing: tuple[object, ...] = ()

    def show(self, server: Server, path: str, *, alone: bool, last: str = "", **looks: Any) -> Board:
        """The view, opened now where another stands there or ``alone`` is asked; ``last`` selects what comes last."""
        look = server, *({**LOOKS, **looks}).items()
        if self.board is None or look != self.look:
            self.close()
            self.board, self.look = Board(new_context(self.browser, **looks).new_page(), server.url), look
        if alone or path != self.path:
            self.path = ""
            self.board.open(path)
            if last:
                self.board.page.locator(last).first.wait_for()
            self.path = "" if alone else path
            self.standing = self.stands()
        return self.board

    def stands(self) -> tuple[object, ...]:
        """What no test changes that only looks: the address, the run, the size of the window."""
        if self.board is None:
            return ()
        return self.board.page.url, self.board.run_number(), self.board.page.viewport_size

    def leave(self, *, is_kept: bool) -> None:
        """After a test: nothing went wrong, and the view stands as it stood; after a failure nobody finds it."""
        board = self.board
        if board is None:
            return
        changed = is_kept and self.path and self.stands() != self.standing
        if not is_kept or changed or board.errors or board.outside:
            self.close()
        board.check()
        assert not changed, "the test did more than look: it needs its view alone"

    def close(self) -> None:
        if self.board is not None:
            close(self.board.page.context)
        self.board, self.path = None, ""


def in_order_of_views(items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests, those that look in the order of what they look at: window by window, view by view."""
    first: dict[object, int] = {}

    def turn(thing: object) -> int:
        return first.setdefault(thing, len(first))

    def order(item: pytest.Item) -> tuple[object, ...]:
        if "look_at" not in getattr(item, "fixturenames", ()):
            return turn(item.path), ()
        given = item.callspec.params if hasattr(item, "callspec") else {}
        look = [str(given.get(name, usual)) for name, usual in LOOKS.items()]
        place = tuple(str(value) for name, value in sorted(given.items()) if name not in LOOKS and value)
        return turn(item.path), (look, turn(place))

    return sorted(items, key=order)
