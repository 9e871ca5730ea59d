"""Who may change the library: the door checks it itself, for every function that writes."""

import inspect

import pytest

from tests.desk.conftest import READER
from warehouse import library as desk

HERE = "127.0.0.1"
LISTED = frozenset({"Editor@example.org"})


@pytest.mark.parametrize(
    ("edit", "visitor", "may"),
    [
        ("1", desk.Visitor(address=HERE), True),
        ("1", desk.Visitor(address="::1"), True),
        ("1", desk.Visitor(address="::ffff:127.0.0.1"), True),
        ("1", desk.Visitor(address=HERE, forwarded=True), False),
        ("1", desk.Visitor(address="192.168.1.5"), False),
        ("1", desk.Visitor(address="localhost"), False),
        ("1", desk.Visitor(address=""), False),
        ("", desk.Visitor(address=HERE), False),
        ("0", desk.Visitor(address=HERE), False),
        ("", desk.Visitor(email="editor@example.org", logged_in=True, editors=LISTED), True),
        ("", desk.Visitor(email="editor@example.org", logged_in=True, editors=LISTED, forwarded=True), True),
        ("", desk.Visitor(email="editor@example.org", logged_in=False, editors=LISTED), False),
        ("", desk.Visitor(email="other@example.org", logged_in=True, editors=LISTED), False),
        ("", desk.Visitor(email="", logged_in=True, editors=frozenset({""})), False),
        ("", desk.Visitor(email="editor@example.org", logged_in=True), False),
    ],
)
def test_who_may_edit(monkeypatch, edit, visitor, may):
    monkeypatch.setenv("BOARD_EDIT", edit)
    assert desk.may_edit(visitor) is may
    assert desk.may_anybody_edit(visitor.editors) or not may


def writing_functions():
    """The functions of the door whose first parameter is the visitor, the question about the right apart."""
    for name in desk.__all__:
        function = getattr(desk, name)
        if inspect.isfunction(function) and next(iter(inspect.signature(function).parameters), "") == "visitor":
            yield name


@pytest.mark.parametrize("name", [name for name in writing_functions() if name != "may_edit"])
def test_without_the_role_nothing_is_written(folder, name):
    function = getattr(desk, name)
    others = [None for parameter in list(inspect.signature(function).parameters.values())[1:]]
    with pytest.raises(desk.NotAllowed, match="查看"):
        function(READER, *others)
    assert not folder.exists()


def test_every_function_but_those_that_read_asks_who_it_is():
    free = {
        name
        for name in desk.__all__
        if inspect.isfunction(getattr(desk, name)) and getattr(desk, name).__module__.startswith("warehouse")
    } - set(writing_functions())
    assert free == {
        "choices",
        "draft",
        "drafts",
        "history",
        "is_behind",
        "known",
        "list_columns",
        "may_anybody_edit",
        "settle",
        "shown_from",
    }


def test_history_calls_a_visitor_by_one_line():
    assert desk.Visitor("张三\n（统计局）").signature == "张三 （统计局）"
    assert desk.Visitor(email="a@example.org", logged_in=True).signature == "a@example.org"
    assert desk.Visitor(email="a@example.org").signature == "本机"
