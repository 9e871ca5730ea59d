"""A question asked beside others is answered once, and waits for nobody else's."""

import threading
import time

import pytest

from pages.parts import beside


def test_the_answer_and_the_fault_come_where_they_are_waited_for():
    assert beside.beside(lambda: 7)() == 7
    ask = beside.beside(lambda: {}["no such"])
    with pytest.raises(KeyError):
        ask()


def test_where_all_threads_are_busy_the_question_is_asked_here():
    free = threading.Event()
    busy = [beside.in_thread(free.wait) for _ in range(8)]
    try:
        start = time.monotonic()
        assert beside.beside(threading.get_ident)() == threading.get_ident()
        assert time.monotonic() - start < 1
    finally:
        free.set()
    assert all(one.result(timeout=5) for one in busy)
