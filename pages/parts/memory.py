"""What a process remembers of its pages: whatever follows from warehouse, day and choices alone is worked out once.

Two readers of one view share it, and opening a statement works out nothing anew. What is remembered is shared between
sessions: callers must not change it.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, cast

from pages.parts.beside import in_thread
from warehouse.connection import Warehouse

MOST = 400
"""Things that a memory keeps, whatever asked for them; the one not asked for longest goes first."""

P = ParamSpec("P")
T = TypeVar("T")
Out = TypeVar("Out", covariant=True)


class Memory(Generic[T]):
    """Things by key; the one not asked for longest is forgotten where there are too many. Safe between threads."""

    def __init__(self, most: int = MOST) -> None:
        self.most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._begun: dict[Hashable, Future[T]] = {}
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under ``key``, made where it is not; two threads may make the same thing twice.

        What is being made beside is waited for; it raises here what it raised there.
        """
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            begun = self._begun.get(key)
        # What no thread has come to yet is made here: it would wait longer for one than it takes.
        thing = make() if begun is None or begun.cancel() else begun.result()
        self._keep(key, thing)
        return thing

    def begin(self, key: Hashable, make: Callable[[], T]) -> None:
        """Begin to make beside what will be asked for soon; nothing where it is kept or begun already."""
        with self._lock:
            if key in self._kept or key in self._begun:
                return
            begun = self._begun[key] = in_thread(make)
        begun.add_done_callback(lambda done: self._end(key, done))

    def _end(self, key: Hashable, done: "Future[T]") -> None:
        if not done.cancelled() and done.exception() is None:
            self._keep(key, done.result())
        with self._lock:
            self._begun.pop(key, None)

    def _keep(self, key: Hashable, thing: T) -> None:
        with self._lock:
            self._begun.pop(key, None)
            self._kept[key] = thing
            while len(self._kept) > self.most:
                self._kept.popitem(last=False)


_worked_out: Memory[Any] = Memory()


class Remembered(Protocol[P, Out]):
    """A function whose results are kept."""

    def __call__(self, board: Warehouse, /, *args: P.args, **named: P.kwargs) -> Out:
        """Return the result, worked out where it is not kept."""

    def begin(self, board: Warehouse, /, *args: P.args, **named: P.kwargs) -> None:
        """Begin to work it out beside the page, which will ask for it later with the same arguments."""


def remembered(prepare: Callable[Concatenate[Warehouse, P], T]) -> Remembered[P, T]:
    """Keep what ``prepare`` returns for a version of the warehouse, a day and its other arguments.

    They must be hashable, and nothing else may decide on the result: neither address nor session.
    """

    @wraps(prepare)
    def kept(board: Warehouse, /, *args: P.args, **named: P.kwargs) -> T:
        thing: T = _worked_out.get(key_of(board, args, named), lambda: prepare(board, *args, **named))
        return thing

    def begin(board: Warehouse, /, *args: P.args, **named: P.kwargs) -> None:
        _worked_out.begin(key_of(board, args, named), lambda: prepare(board, *args, **named))

    def key_of(board: Warehouse, args: tuple[object, ...], named: dict[str, object]) -> Hashable:
        return (prepare, board.version, board.day, args, tuple(sorted(named.items())))

    kept.begin = begin  # type: ignore[attr-defined]
    return cast("Remembered[P, T]", kept)
