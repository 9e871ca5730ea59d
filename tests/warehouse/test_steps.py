"""The plan of a build: each step after what it reads, checks where their severity puts them."""

import threading
from contextlib import nullcontext
from graphlib import CycleError

import duckdb
import pytest

from warehouse.steps import carry_out, plan


def test_every_step_comes_after_what_it_reads():
    steps = list(plan())
    names = [step.name for step in steps]
    assert len(set(names)) == len(names)
    for place, step in enumerate(steps):
        assert step.sources() & set(names) <= set(names[:place])


def test_checks_wait_where_their_severity_says():
    where = {check.severity: set() for step in plan() for check in step.checks}
    for step in plan():
        for check in step.checks:
            where[check.severity].add(step.name)
    assert where == {
        "stops": {"codelists"},
        "refuses": {"documents", "observations"},
        "holds back": {"findings"},
        "reports": {"findings"},
    }


def folder(tmp_path, **marts):
    for name in ("marts", "checks"):
        (tmp_path / name).mkdir()
    for name, sql in marts.items():
        (tmp_path / "marts" / f"{name}.sql").write_text(sql, encoding="utf-8")
    return tmp_path


def test_comments_and_strangers_are_no_sources(tmp_path):
    steps = list(
        plan(
            folder(
                tmp_path, second="-- from third\nselect 1 from first join labels", first="select 1", third="select 2"
            )
        )
    )
    names = [step.name for step in steps]
    assert names.index("first") < names.index("second")
    assert next(step for step in steps if step.name == "second").sources() == {"first", "labels"}


def test_marts_that_read_each_other_are_an_error(tmp_path):
    with pytest.raises(CycleError):
        list(plan(folder(tmp_path, first="select 1 from second", second="select 1 from first")))


def test_what_passes_with_the_build_is_known_by_what_is_made_and_read(tmp_path):
    steps = plan(
        folder(
            tmp_path,
            kept="select 1",
            lines="select 1 from raw_documents",
            passing="-- for the build alone\nselect 1",
            reader="select 1 from passing",
            stranger="select 1 from kept",
        )
    )
    assert {step.name for step in steps if step.is_passing} == {"lines", "passing", "reader"}


@pytest.fixture
def connection():
    with duckdb.connect() as connection:
        yield connection


def test_each_step_is_taken_once_after_what_it_reads_and_told_of_as_it_begins(tmp_path, connection):
    marts = {
        "first": "select 1 as one",
        "second": "from first",
        "third": "from first",
        "fourth": "from second join third using (one)",
    }
    steps = list(plan(folder(tmp_path, **marts)))
    begun, taken = [], []

    def take(lane, step):
        if step.sql:
            lane.execute(step.statement)
        taken.append(step.name)

    carry_out(connection, steps, take, lambda step: begun.append(step.name))
    assert sorted(begun) == sorted(taken) == sorted(step.name for step in steps)
    assert connection.execute("from fourth").fetchall() == [(1,)]


def test_two_steps_are_taken_at_a_time_but_what_passes_by_the_first_connection_alone(tmp_path, connection):
    marts = {"passing": "-- for the build alone\nselect 1", "kept": "select 1"}
    steps = [step for step in plan(folder(tmp_path, **marts)) if step.sql]
    both, lanes = threading.Barrier(2), {}

    def take(lane, step):
        both.wait(10)  # broken, and so a failure, where the other one is not taken meanwhile
        lanes[step.name] = lane

    carry_out(connection, steps, take)
    assert lanes["passing"] is connection
    assert lanes["kept"] is not connection


class Lane:
    """A connection that only hears that it is to stop."""

    def __init__(self):
        self.stopped = threading.Event()

    def cursor(self):
        return nullcontext(Lane())

    def interrupt(self):
        self.stopped.set()


def test_a_step_that_fails_stops_the_other_and_all_that_wait(tmp_path):
    steps = list(plan(folder(tmp_path, broken="select 1", long="select 1", waits="from broken")))
    begun, ends = threading.Event(), []

    def take(lane, step):
        if step.name == "broken":
            assert begun.wait(10)
            raise ValueError("broken")
        if step.name == "long":
            begun.set()
            ends.append(lane.stopped.wait(10))
        if step.name == "waits":
            ends.append("taken")

    with pytest.raises(ValueError, match="broken"):
        carry_out(Lane(), steps, take)
    assert ends == [True]
