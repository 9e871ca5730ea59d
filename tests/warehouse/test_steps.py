"""The plan of a build: each step after what it reads, checks where their severity puts them."""

from graphlib import CycleError

import pytest

from warehouse.steps import plan


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
