"""The word to a run that the charts it has drawn so far are out and drawn, as far as can be told: it may go on.

Of two threads that compute, each waits for the other again and again: a run that goes on at once keeps the thread that
sends its charts, with a message for every place of the page, from doing so for as long as the charts took to make; and
a browser on the same machine shares the processor with it.
"""

import itertools
import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST = 0.2
"""Seconds that a run waits at most: word may never come, from a browser that has left or has no way out of its own."""

_numbers = itertools.count(1)
_waiting: dict[str, threading.Event] = {}
_senders: set[object] = set()


@contextmanager
def sending(sender: object) -> Iterator[None]:
    """Say that there is somebody who will give word; nobody waits where there is none."""
    _senders.add(sender)
    try:
        yield
    finally:
        _senders.discard(sender)


@contextmanager
def waiting() -> Iterator[str]:
    """Yield a number to draw with what is to go out, and wait until it has."""
    number = f"{next(_numbers):012}"  # as wide for every run: blanked on its way, all marks are one
    event = _waiting[number] = threading.Event()
    try:
        yield number
        if _senders:
            event.wait(LONGEST)
    finally:
        del _waiting[number]


def is_out(number: str) -> None:
    """Give word to the run that waits for this number; nothing where it has gone on already."""
    if event := _waiting.get(number):
        event.set()
