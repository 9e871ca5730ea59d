"""What pages work out is worked out once, beside the page where it is begun early, and only what the page asks for."""

import threading
from concurrent.futures import Future

import pytest

from pages.parts import memory
from pages.parts.memory import Memory
from warehouse.connection import Warehouse

PAGES = ("overview", "district", "clusters", "investment", "targets", "ladder", "sources", "data", "systems")


@pytest.fixture
def waiting(monkeypatch):
    """Threads that do not come to anything: what is begun waits."""
    begun = []
    monkeypatch.setattr(memory, "in_thread", lambda make: begun.append(Future()) or begun[-1])
    return begun


def test_what_was_begun_is_worked_out_once():
    kept, made = Memory(), []
    let = threading.Event()

    def make():
        made.append(threading.current_thread())
        let.wait(10)
        return "thing"

    kept.begin("key", make)
    kept.begin("key", make)
    while not made:
        pass
    let.set()
    assert kept.get("key", make) == kept.get("key", make) == "thing"
    kept.begin("key", make)
    assert len(made) == 1
    assert made[0] is not threading.current_thread()
    assert not kept._begun


def test_what_no_thread_has_come_to_is_made_by_who_asks(waiting):
    kept = Memory()
    kept.begin("key", lambda: "beside")
    assert kept.get("key", lambda: "here") == "here"
    assert waiting[0].cancelled()
    assert not kept._begun


def test_a_fault_is_raised_where_it_is_asked_for_and_not_kept(waiting):
    kept = Memory()
    kept.begin("key", lambda: "never")
    waiting[0].set_running_or_notify_cancel()
    asking = threading.Timer(0.05, lambda: waiting[0].set_exception(ValueError("broken")))
    asking.start()
    with pytest.raises(ValueError, match="broken"):
        kept.get("key", lambda: "here")
    asking.join()
    assert kept.get("key", lambda: "here") == "here"


def test_a_fault_that_nobody_asks_for_leaves_nothing(waiting):
    kept = Memory()
    kept.begin("key", lambda: "never")
    waiting[0].set_running_or_notify_cancel()
    waiting[0].set_exception(ValueError("broken"))
    assert not kept._begun
    assert not kept._kept


@pytest.mark.parametrize("district", ["", "500151"])
@pytest.mark.parametrize("screen", PAGES)
def test_a_page_asks_nothing_twice_and_nothing_that_it_does_not_use(opened, monkeypatch, screen, district):
    asked, begun, got = [], set(), set()
    run, begin, get = Warehouse._run, Memory.begin, Memory.get
    monkeypatch.setattr(
        Warehouse, "_run", lambda board, name, given: asked.append((name, repr(given))) or run(board, name, given)
    )
    monkeypatch.setattr(Memory, "begin", lambda kept, key, make: begun.add(key) or begin(kept, key, make))
    monkeypatch.setattr(Memory, "get", lambda kept, key, make: got.add(key) or get(kept, key, make))
    monkeypatch.setattr(memory, "_worked_out", Memory())
    monkeypatch.setattr("warehouse.connection._boards", {})
    opened(screen, **({"district": district} if district else {}))
    assert len(asked) == len(set(asked)), sorted(asked)
    assert begun <= got
    assert not memory._worked_out._begun
