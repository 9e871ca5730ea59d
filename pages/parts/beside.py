"""Two questions at a time: the long one is answered in a thread of its own while the page asks the others.

The database works without the interpreter's lock; what is asked beside must not look at the session.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

_threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="beside")


def beside(ask: Callable[[], T]) -> Callable[[], T]:
    """Begin to ask, and return what waits for the answer; it raises what the question raised.

    Where all threads are still busy with others' questions, it is asked here: it would wait longer than it takes.
    """
    begun = in_thread(ask)
    return lambda: ask() if begun.cancel() else begun.result()


def in_thread(ask: Callable[[], T]) -> "Future[T]":
    """Begin to ask in one of a few threads."""
    return _threads.submit(ask)
