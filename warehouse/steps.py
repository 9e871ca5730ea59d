"""The order of a build: marts, checks and the two typed tables, each after what its SQL reads from.

Two are made at a time where neither waits for the other: many of them keep no more than one processor busy.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path

import duckdb

from warehouse.checking import Check, read_checks
from warehouse.paths import HERE

SOURCE = re.compile(r'\b(?:from|join)\s+"?([a-z_]+)\b')
COMMENT = re.compile(r"--.*")
RAW = frozenset(("raw_documents", "raw_observations"))
"""Tables of lines as they stand in files, which pass with the build, as some marts do."""
MACRO = re.compile(r"^-- as a macro of (.+)$", re.MULTILINE)
"""What a mart says that is asked with parameters: a select of other marts that several questions begin with."""
KINDS = {
    "-- for the build alone\n": "temporary table",
    "-- as a view\n": "view",
    "-- as a view for the build alone\n": "temporary view",
}
"""Lines of a mart that say what it becomes where that is no table of the file: what only marts and checks read passes
with the build, and a choice among the rows of another mart needs no copy of them."""


@dataclass(slots=True)
class Step:
    """One table to make: its checks run first, then its select is materialised under its name."""

    name: str
    sql: str = ""
    checks: list[Check] = field(default_factory=list)
    after: frozenset[str] = frozenset()
    """The names of the steps that it waits for."""
    is_passing: bool = False
    """Whether it makes or reads what passes with the build, which only the connection that made it sees."""

    @property
    def kind(self) -> str:
        """Say what the select is materialised as."""
        return next((kind for line, kind in KINDS.items() if line in self.sql), "table")

    @property
    def statement(self) -> str:
        """Return the SQL that makes it."""
        if parameters := MACRO.search(self.sql):
            return f'create macro "{self.name}"({parameters[1]}) as table {self.sql}'
        return f'create {self.kind} "{self.name}" as {self.sql}'

    def sources(self) -> set[str]:
        """Return the names of tables and marts that this step reads, its own excepted."""
        texts = [self.sql, *(check.sql for check in self.checks)]
        return {name for text in texts for name in SOURCE.findall(COMMENT.sub("", text))} - {self.name}


def plan(folder: Path = HERE) -> Iterator[Step]:
    """Yield the steps, each after what it reads; the four without SQL of their own are tables that checks guard."""
    steps = {
        path.stem: Step(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted((folder / "marts").glob("*.sql"))
    }
    steps |= {name: Step(name) for name in ("codelists", "documents", "observations", "findings")}
    for check in read_checks(folder / "checks"):
        steps[guarded_table(check)].checks.append(check)
    graph = {name: step.sources() & steps.keys() for name, step in steps.items()}
    graph["documents"].add("codelists")
    graph["observations"].add("documents")
    graph["findings"].add("observations")
    passing = RAW | {step.name for step in steps.values() if "temporary" in step.kind}
    for name in TopologicalSorter(graph).static_order():
        step = steps[name]
        step.after = frozenset(graph[name])
        step.is_passing = not passing.isdisjoint({name, *step.sources()})
        yield step


Take = Callable[[duckdb.DuckDBPyConnection, Step], object]


def carry_out(
    connection: duckdb.DuckDBPyConnection,
    steps: Sequence[Step],
    take: Take,
    begins: Callable[[Step], object] = lambda _step: None,
) -> None:
    """Take every step as soon as what it waits for is done, two at a time; ``begins`` is told of each.

    What passes with the build is left to the connection that sees it; a second one takes of the rest. A step that
    fails stops the other and raises.
    """
    waiting = list(steps)
    running: dict[Future[object], tuple[duckdb.DuckDBPyConnection, Step]] = {}
    with connection.cursor() as second, ThreadPoolExecutor(2) as pool:
        free = [second, connection]
        try:
            while waiting or running:
                for lane in tuple(free):
                    if step := _next(waiting, [step for _, step in running.values()], is_first=lane is connection):
                        waiting.remove(step)
                        free.remove(lane)
                        begins(step)
                        running[pool.submit(take, lane, step)] = lane, step
                for done in wait(running, return_when=FIRST_COMPLETED).done:
                    lane, _ = running.pop(done)
                    free.append(lane)
                    done.result()
        except BaseException:
            connection.interrupt()
            second.interrupt()
            raise


def _next(waiting: Sequence[Step], running: Sequence[Step], *, is_first: bool) -> Step | None:
    """Return a step that need not wait: for the first connection rather one that only it can take."""
    undone = {step.name for step in (*waiting, *running)}
    ready = [step for step in waiting if step.after.isdisjoint(undone) and (is_first or not step.is_passing)]
    return max(ready, key=lambda step: step.is_passing, default=None)


def guarded_table(check: Check) -> str:
    """Return the table that waits for a check: rows are refused before they are loaded, found strange afterwards."""
    if check.severity == "stops":
        return "codelists"
    if check.severity == "refuses":
        return "observations" if "raw_observations" in check.sql else "documents"
    return "findings"
