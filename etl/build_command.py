"""``python -m etl build`` on the screen: progress, and a summary that adds up with every line that is not shown."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

SEVERITY_NAMES = {"holds back": "暂不展示", "reports": "提示"}


class UnshownLine(Protocol):
    """A line of seeds that is refused or held back."""

    @property
    def file(self) -> str:
        """The seeds file, from the root of the project."""

    @property
    def line(self) -> int:
        """The number of the line, the header being 1."""

    @property
    def observation_id(self) -> str:
        """The statement; empty where the line has no columns."""

    @property
    def reasons(self) -> str:
        """Why, in Chinese."""


class FoundByCheck(Protocol):
    """One finding of a check."""

    @property
    def check(self) -> str:
        """Name of the check."""

    @property
    def severity(self) -> str:
        """What the check does to the rows that it finds."""

    @property
    def observation_id(self) -> str:
        """The statement; empty where the line has no columns."""

    @property
    def other_id(self) -> str:
        """The other statement where two contradict, else empty."""

    @property
    def reason(self) -> str:
        """What is wrong or strange, in Chinese."""


class Reporter:
    """Shows on a terminal which step of the build runs; silent where nobody watches."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=None)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that a step begins."""
        self._progress.update(self._task, description=step, completed=done, total=total)


@contextmanager
def reporting() -> Iterator[Reporter]:
    """Give a reporter whose bar goes away at the end and is only drawn on a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("建库"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        yield Reporter(progress)


def say(text: str) -> None:
    """Write one line for the user."""
    sys.stdout.write(f"{text}\n")


def complain(text: str) -> None:
    """Write one line about a fault."""
    sys.stderr.write(f"{text}\n")


def show_counts(what: str, read: int, shown: int, held: Sequence[UnshownLine], refused: Sequence[UnshownLine]) -> None:
    """Say how many lines came in and what became of them, then list each one that is not shown."""
    say(f"{what}：读入 {read} 行 = 展示 {shown} + 暂不展示 {len(held)} + 拒收 {len(refused)}")
    for title, lines in (("暂不展示", held), ("拒收", refused)):
        for line in lines:
            name = f" {line.observation_id}" if line.observation_id else ""
            say(f"  {title} {line.file} 第{line.line}行{name}：{line.reasons}")


def show_findings(findings: Sequence[FoundByCheck], in_full: bool) -> None:
    """Say how often each check found something, and what, where that is asked for."""
    for (check, severity), number in Counter((finding.check, finding.severity) for finding in findings).items():
        say(f"  检查 {check}（{SEVERITY_NAMES.get(severity, severity)}）：{number} 处")
        for finding in findings if in_full else ():
            if finding.check == check:
                say(f"    {' '.join(filter(None, (finding.observation_id, finding.other_id)))}：{finding.reason}")
