"""What a process remembers of its pages: whatever follows from warehouse, day and choices alone is worked out once.

Two readers of one view share it, and opening a statement works out nothing anew. What is remembered is shared between
sessions: callers must not change it.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from warehouse.connection import Warehouse

MOST = 400
"""Things that are kept of each sort; the one not asked for longest goes first."""

P = ParamSpec("P")
T = TypeVar("T")


class Memory(Generic[T]):
    """Things by key; the one not asked for longest is forgotten where there are too many. Safe between threads."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under ``key``, made where it is not; two threads may make the same thing twice."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        thing = make()
        with self._lock:
            self._kept[key] = thing
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)
        return thing


_worked_out: Memory[Any] = Memory()


def remembered(prepare: Callable[Concatenate[Warehouse, P], T]) -> Callable[Concatenate[Warehouse, P], T]:
    """Keep what ``prepare`` returns for a version of the warehouse, a day and its other arguments.

    They must be hashable, and nothing else may decide on the result: neither address nor session.
    """

    @wraps(prepare)
    def kept(board: Warehouse, /, *args: P.args, **named: P.kwargs) -> T:
        key = (prepare, board.version, board.day, args, tuple(sorted(named.items())))
        thing: T = _worked_out.get(key, lambda: prepare(board, *args, **named))
        return thing

    return cast("Callable[Concatenate[Warehouse, P], T]", kept)
