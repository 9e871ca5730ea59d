"""The order of a build: marts, checks and the two typed tables, each after what its SQL reads from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from graphlib import TopologicalSorter
from pathlib import Path

from warehouse.checking import Check, read_checks
from warehouse.paths import HERE

SOURCE = re.compile(r'\b(?:from|join)\s+"?([a-z_]+)\b')
COMMENT = re.compile(r"--.*")
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
    for name in TopologicalSorter(graph).static_order():
        yield steps[name]


def guarded_table(check: Check) -> str:
    """Return the table that waits for a check: rows are refused before they are loaded, found strange afterwards."""
    if check.severity == "stops":
        return "codelists"
    if check.severity == "refuses":
        return "observations" if "raw_observations" in check.sql else "documents"
    return "findings"
